"""A text whose line breaks were lost gets them back, and one that never lost any stays as it is."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from data.plaintext import clean_text
from data.run_on.lines import with_breaks
from matcher.reading.read import read

#: Lines that were run together, and where they were parted.
LINES = [
    (
        "Codes pro-fee visits for nine clinics. Requirements CPC or CCS-P required Two years of coding in a clinic",
        "High school diploma or GED Strong knowledge of payer rules Able to work without supervision",
    ),
    (
        "Our coders work at home. You have RHIT or CCS",
        "3+ years of inpatient coding",
        "Comfortable with Epic and with audits",
    ),
    ("Minimum of two years in an acute hospital", "Current CCS", "Knowledge of DRGs", "Bachelor's degree is a plus"),
    ("Experience: 1 year of coding", "Education: high school diploma", "License: CPC", "Must pass a drug test"),
]
#: Sentences with capitals of their own: names of trades, places, products, letters of credentials.
PROSE = [
    "The Senior Coding Specialist at Lake Orion Health Partners works with the Revenue Integrity team in Michigan and "
    "reviews Medicare Advantage charts in Epic Resolute, as the Director of Health Information assigns them.",
    "Candidates hold a CPC, COC or CCS-P from AAPC or AHIMA, have coded Cardiology and Orthopedics for two years, and "
    "live in Ohio, West Virginia or the Commonwealth of Kentucky, where the Saint Brendan Group has its clinics.",
    "Certified Professional Coder (CPC) or Registered Health Information Technician (RHIT) with the American Health "
    "Information Management Association, and knowledge of Current Procedural Terminology and of NCCI edits.",
]  # fmt: skip


@pytest.mark.parametrize("parts", LINES)
def test_a_line_that_runs_on_ends_where_its_items_do(parts: tuple[str, ...]) -> None:
    line = " ".join((*parts, *OTHERS))
    broken = with_breaks(line).split("\n")
    ends = {line.find(part) for part in (*parts[1:], *OTHERS)}
    begins = {line.find(piece.removeprefix("# ")) for piece in broken}
    assert ends <= begins


#: Items that end any list, so that each line is long enough.
OTHERS = (
    "Proficient in an encoder and in spreadsheets",
    "Good communication with physicians and their staff",
    "Willing to learn a second specialty within the first year of work",
)


@pytest.mark.parametrize("line", PROSE)
def test_prose_with_capitals_of_its_own_stays_one_line(line: str) -> None:
    assert with_breaks(line) == line


def test_headings_between_items_are_lines_of_their_own() -> None:
    line = "What you need CPC or CCS required Two years of coding Nice to have CPMA Able to travel Benefits Paid leave "
    broken = with_breaks(line + "Medical from the first day Dental and vision for the whole family of each of us")
    assert {"# Nice to have", "# Benefits", "CPMA"} <= set(broken.split("\n"))


def test_items_that_end_in_their_tag_keep_it() -> None:
    line = (
        "3 Years Inpatient Facility Experience Required 2 Years Epic Experience Required RHIA, RHIT or CCS Required "
        "Trauma Center Experience Preferred Weekend coverage every third week and on some holidays Required"
    )
    pieces = with_breaks(f"Applicants may write to us. {line} Able to begin soon Strong spelling").split("\n")
    assert "2 Years Epic Experience Required" in pieces
    assert "RHIA, RHIT or CCS Required" in pieces


def test_what_is_wished_in_one_item_is_not_wished_in_the_next() -> None:
    ad = (
        "We code for eleven hospitals from our homes. Qualifications RHIT, CCS or CIC required CDIP preferred "
        "Experience with 3M a plus Three years of inpatient coding in a teaching hospital Associate degree in health "
        "information Able to work alone Good typing speed Comfortable with change"
    )
    ways = read("Inpatient Coder", "", "", clean_text(ad)).requirements.pathways
    assert [(way.min_years, way.education, [set(g.any_of) for g in way.credentials]) for way in ways] == [
        (3, "associate", [{"RHIT", "CCS", "CIC"}])
    ]


@example(["Codes", "Codes", *["Willing to learn a second specialty within the first year of work"] * 4])
@given(st.lists(st.sampled_from([w for part in LINES for p in part for w in p.split()] + list(OTHERS)), max_size=120))
def test_breaks_change_no_word_and_come_once(words: list[str]) -> None:
    text = clean_text(" ".join(words))
    assert clean_text(text) == text
    line = " ".join(words)
    assert re.sub(r"\s+", " ", with_breaks(line).replace("\n# ", "\n")).strip() == re.sub(r"\s+", " ", line).strip()


def test_words_that_stand_together_are_parted_and_names_are_not() -> None:
    line = (
        "We code for three surgery centers.What you needCPC or CASCC requiredTwo years of coding in surgeryExperience "
        "with EncoderPro and PointClickCareHigh school diploma or GEDNice to haveSpanish4+ years in orthopedics"
    )
    assert clean_text(line).split("\n") == [
        "We code for three surgery centers.",
        "What you need",
        "CPC or CASCC required",
        "Two years of coding in surgery",
        "Experience with EncoderPro and PointClickCare",
        "High school diploma or GED",
        "Nice to have",
        "Spanish",
        "4+ years in orthopedics",
    ]
    names = "We use EncoderPro, athenaOne, PointClickCare, MatrixCare, NextGen and PowerPoint in the office. " * 3
    assert clean_text(names) == names.strip()
