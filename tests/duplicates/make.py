"""Makes ``pairs.jsonl``: labelled pairs of listings, half of them hard negatives, from ads written for this project.

    python -m tests.duplicates.make

A positive is an ad and what happens to ads in the world: other towns, another board's dress, a repost with other pay,
an aggregator's cut, a staffing firm's copy, light rewording. A negative is an ad and its neighbour: the same text for
another specialty, level, shift, site, setting, credential or role, each with a requisition of its own; or two ads of
one employer; or one template at two employers. Pairs of ads A- and B- are
marked ``"part": "tune"``, the others ``held``; those of ``written.toml`` are ``written``.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

from crawler.demo.ads import load_employers
from data.markup import html_to_text
from data.plaintext import clean_text
from data.settings import read_toml
from tests.shared import SHARED

PAIRS = Path(__file__).with_name("pairs.jsonl")
Doc = dict[str, Any]

TOWNS = ["Akron, OH", "Boise, ID", "Mobile, AL", "Fresno, CA", "Salem, OR", "Bangor, ME", "Waco, TX", "Ocala, FL"]
BOILER = [
    "About the organization\nFor over ninety years we have served families in three counties, with four hospitals, "
    "emergency department visits past 120,000 a year, and a level II trauma center. Our people speak 41 languages.",
    "Equal opportunity\nWe consider all applicants without regard to race, color, religion, sex, sexual orientation, "
    "gender identity, national origin, disability or veteran status. We participate in E-Verify.",
    "What we offer\n• Health, dental and vision cover from the first day\n• Retirement plan with a match\n"
    "• Paid time off that grows with tenure\n• Tuition help up to $3,000 a year\n• A gym in the basement",
]
REWORD = {
    "responsible for": "accountable for", "ensures": "makes sure of", "strong": "solid", "excellent": "very good",
    "assist": "help", "utilize": "use", "performs": "carries out", "knowledge of": "familiarity with", "team": "crew",
    "ability to": "able to", "looking for": "seeking", "join": "become part of", "including": "such as",
    "maintain": "keep", "position": "role", "appropriate": "suitable", "accurately": "correctly", "review": "look at",
}  # fmt: skip
#: Fields of work, many of them in no vocabulary.
FIELDS = [
    ("Cardiology", "Gastroenterology"), ("Orthopedics", "Urology"), ("Mohs surgery", "cosmetic dermatology"),
    ("Oral surgery", "general surgery"), ("sports medicine", "pain management"), ("sleep medicine", "fertility"),
    ("hyperbaric", "wound ostomy"), ("perfusion", "echo"), ("vein clinic", "allergy clinic"),
    ("NICU", "labor and delivery"),
    ("Internal Medicine", "Endocrinology"), ("Neurosurgery", "Critical Care"), ("podiatry", "ophthalmology"),
    ("radiation oncology", "infusion"), ("bariatric", "colorectal"), ("lithotripsy", "dialysis access"),
    ("telehealth", "nursing facility"), ("chiropractic", "acupuncture"), ("audiology", "speech"), ("burn unit", "ECT"),
]  # fmt: skip
CREDENTIALS = [("CPC", "CCS"), ("CRC", "CIC"), ("RHIT", "CPMA"), ("COC", "CCS-P"), ("CDIP", "CEMC"), ("HCS-D", "ROCC")]
SHIFTS = [("Days", "Evenings"), ("Monday to Friday", "Weekends"), ("First Shift", "Third Shift"), ("Days", "Nights")]
TIMES = [("Full Time", "PRN"), ("Full Time", "Part Time"), ("Part Time", "Per Diem"), ("Regular", "Temporary")]
LEVELS = [("I", "II"), ("II", "III"), ("I", "III"), ("Associate", "Senior"), ("1", "2"), ("Trainee", "Lead")]
ROLES = [("Coder", "Coding Auditor"), ("Coder", "Coding Educator"), ("Coder", "Biller"), ("Coder", "CDI Specialist")]


def main() -> None:
    """Write the file anew; the same ads give the same file."""
    chance = random.Random(20261125)
    ads = list(_ads())
    chance.shuffle(ads)
    pairs = [*_positives(ads, chance), *_negatives(ads, chance), *_neighbours(), *_templates(ads, chance), *_written()]
    PAIRS.write_text("".join(json.dumps(pair, ensure_ascii=False) + "\n" for pair in pairs), encoding="utf-8")
    print(len(pairs), "pairs,", sum(pair["same"] for pair in pairs), "of them one job")


def _ads() -> Iterator[Doc]:
    """Ads of a middling length, as plain text."""
    assert SHARED is not None, "the labelled ads are needed to make the pairs"
    for line in (SHARED / "eval/requirements/ads.jsonl").read_text("utf-8").splitlines():
        ad = json.loads(line)
        text = html_to_text(ad["description"]) if ad["html"] else clean_text(ad["description"])
        timed = re.search(r"time|prn|temp|diem|contract|1099", ad["title"], re.I)  # a title cannot say it twice
        if not timed and not ad["id"].startswith("W-") and ad["company"] and 500 <= len(text) <= 2300:
            yield {"ad": ad["id"], **{k: ad[k] for k in ("title", "company", "location")}, "text": text}


def _doc(ad: Doc, **changes: Any) -> Doc:
    return {k: v for k, v in ad.items() if k != "ad"} | {"requisition": ""} | changes


def _pair(same: bool, why: str, ad: Doc, a: Doc, b: Doc) -> Doc:
    part = "tune" if ad["ad"][0] in "AB" else "held"
    return {"same": same, "why": why, "of": ad["ad"], "part": part, "a": a, "b": b}


def _number(chance: random.Random) -> str:
    return f"R{chance.randrange(100_000, 999_999)}"


# ---------------------------------------------------------------- one job


def _positives(ads: list[Doc], chance: random.Random) -> Iterator[Doc]:
    kinds: list[tuple[str, Callable[[Doc, random.Random], tuple[Doc, Doc]]]] = [
        ("one job in several towns", _towns), ("the same on another board", _other_board),
        ("reposted with other pay", _repost), ("cut by an aggregator", _cut), ("a staffing firm's copy", _staffing),
        ("one requisition, shortened text", _requisition), ("lightly reworded", _reworded),
    ]  # fmt: skip
    for number, ad in enumerate(ads[:168]):
        why, make = kinds[number % len(kinds)]
        yield _pair(True, why, ad, *make(ad, chance))


def _towns(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    one, two = chance.sample(TOWNS, 2)
    return tuple(  # type: ignore[return-value]
        _doc(ad, location=town, requisition=_number(chance), workplace="remote",
             text=ad["text"] + f"\nThis remote opening is posted for applicants near {town}.")
        for town in (one, two)
    )  # fmt: skip


def _other_board(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    text = re.sub(r"^# (.*)$", lambda m: m[1].upper() + ":", ad["text"], flags=re.M)
    text = text.replace("• ", "- ").replace("'", "’").replace(" and ", " & ", 2)
    text = "\n".join([chance.choice(BOILER[:1]), text, chance.choice(BOILER[1:])])
    title = chance.choice(["{} (Remote)", "{} - HIM", "{} | Full Time", "{}", "Certified {}"]).format(ad["title"])
    return _doc(ad), _doc(ad, text=text, title=title)


def _repost(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    low = chance.randrange(19, 34)
    tails = [
        f"\nPay: ${low}.00 to ${low + 8}.50 an hour. Posted 10/02/2026.",
        f"\nPay: ${low + 1}.25 to ${low + 9}.75 an hour, sign-on bonus $2,000. Posted 11/20/2026.",
    ]
    a, b = (_doc(ad, requisition=_number(chance), text=ad["text"] + tail) for tail in tails)
    return a, b


def _cut(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    words = ad["text"].split(" ")
    return _doc(ad), _doc(ad, text=" ".join(words[: int(len(words) * chance.uniform(0.5, 0.8))]) + "… See full job")


def _staffing(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    firm = chance.choice(["Tandem Talent", "Bluejay Staffing", "CodeWise Recruiters", "HireRight Health"])
    text = ad["text"].replace(ad["company"], "our client")
    return _doc(ad, location="Dayton, OH"), _doc(
        ad, company=firm, location="Dayton, OH", text=f"{firm} is hiring for a client in your area.\n{text}"
    )


def _requisition(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    number = _number(chance)
    sentences = re.split(r"(?<=[.\n])\s*", ad["text"])
    kept = "\n".join(part for at, part in enumerate(sentences) if at % 3)
    return _doc(ad, requisition=number), _doc(ad, requisition=number.lower(), text=kept)


def _reworded(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    text = ad["text"]
    for old, new in REWORD.items():
        text = re.sub(rf"\b{old}\b", new, text, count=2)
    return _doc(ad), _doc(ad, text=text)


# ---------------------------------------------------------------- two jobs


def _negatives(ads: list[Doc], chance: random.Random) -> Iterator[Doc]:
    kinds = [_field_in_title, _field_in_text, _credential, _shift, _time, _level, _role, _site, _setting]
    for number, ad in enumerate(ads[:162]):
        make = kinds[number % len(kinds)]
        a, b = make(ad, chance)
        numbers = {"requisition": _number(chance)}, {"requisition": _number(chance)}
        why = (make.__doc__ or "").rstrip(".")
        yield _pair(False, why, ad, _doc(ad, **a | numbers[0]), _doc(ad, **b | numbers[1]))


def _two(ad: Doc, titles: tuple[str, str], tails: tuple[str, str]) -> tuple[Doc, Doc]:
    a, b = ({"title": title, "text": f"{ad['text']}\n{tail}"} for title, tail in zip(titles, tails, strict=True))
    return a, b


def _field_in_title(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same text for another specialty, named in the title."""
    x, y = chance.choice(FIELDS)
    return _two(ad, (f"Coder - {x}", f"Coder - {y}"), (f"You code for {x}.", f"You code for {y}."))


def _field_in_text(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same title and text for another specialty, named in one sentence only."""
    x, y = chance.choice(FIELDS)
    # fmt: off
    said = chance.choice(["Two years of {} coding experience required.", "Must have a background in {}.",
                          "This coder is assigned to {} accounts.", "Knowledge of {} procedures is a must."])
    # fmt: on
    return _two(ad, (ad["title"], ad["title"]), (said.format(x), said.format(y)))


def _credential(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same title and text for another credential."""
    x, y = chance.choice(CREDENTIALS)
    return _two(ad, (ad["title"], ad["title"]), (f"{x} certification required.", f"{y} certification required."))


def _shift(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same text for another shift."""
    x, y = chance.choice(SHIFTS)
    titles = (f"{ad['title']} - {x}", f"{ad['title']} - {y}") if chance.random() < 0.6 else (ad["title"], ad["title"])
    return _two(ad, titles, (f"Shift: {x}.", f"Shift: {y}."))


def _time(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same text for another kind of employment."""
    x, y = chance.choice(TIMES)
    return _two(ad, (f"{ad['title']} ({x})", f"{ad['title']} ({y})"), (f"Status: {x}.", f"Status: {y}."))


def _level(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same text for another level."""
    x, y = chance.choice(LEVELS)
    years = chance.sample([1, 2, 3, 5], 2)
    tails = tuple(f"{number} years of experience." for number in sorted(years))
    return _two(ad, (f"{ad['title']} {x}", f"{ad['title']} {y}"), (tails[0], tails[1]))


def _role(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same text for another role."""
    x, y = chance.choice(ROLES)
    return _two(ad, (f"Remote {x}", f"Remote {y}"), ("Reports to the manager.", "Reports to the manager."))


def _site(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same on-site text at another site with a requisition of its own."""
    one, two = chance.sample(TOWNS, 2)
    where = {"workplace": "onsite"}
    a, b = _two(ad, (ad["title"], ad["title"]), (f"On site at our {one} campus.", f"On site at our {two} campus."))
    return a | where | {"location": one}, b | where | {"location": two}


def _setting(ad: Doc, chance: random.Random) -> tuple[Doc, Doc]:
    """The same text for another setting."""
    x, y = chance.choice([("inpatient", "outpatient"), ("facility", "professional fee"), ("hospital", "clinic")])
    tail = "You code {} encounters all day."
    titles = (f"{x.title()} Coder", f"{y.title()} Coder") if chance.random() < 0.5 else (ad["title"], ad["title"])
    return _two(ad, titles, (tail.format(x), tail.format(y)))


def _neighbours() -> Iterator[Doc]:
    """Two ads of one employer on the demo board, with all their boilerplate, each beside the next of a like title."""
    for employer in load_employers(1, date(2026, 11, 23)):
        docs = [
            {"ad": f"demo-{ad.key}", "title": ad.title, "company": ad.employer, "location": ad.locations[0],
             "text": html_to_text(ad.body), "requisition": ad.key}
            for ad in employer.ads if "cod" in ad.title.lower()
        ]  # fmt: skip
        for one, two in pairwise(docs):
            yield _pair(False, "two ads of one employer", one, _doc(one), _doc(two))


def _templates(ads: list[Doc], chance: random.Random) -> Iterator[Doc]:
    """One template at two employers in two towns."""
    for ad in ads[-14:]:
        one, two = chance.sample(TOWNS, 2)
        text = ad["text"].replace(ad["company"], "{}")
        docs = [_doc(ad, company=name, location=town, text=text.replace("{}", name))
                for name, town in (("Alder Ridge Hospital", one), ("Port Hollis Clinic", two))]  # fmt: skip
        yield _pair(False, "one template at two employers", ad, *docs)


def _written() -> Iterator[Doc]:
    """The pairs written by hand."""
    table = read_toml(Path(__file__).with_name("written.toml"))
    for number, pair in enumerate(table["pair"], 1):
        sides = {side: table["base"] | {"requisition": ""} | pair[side] for side in "ab"}
        for doc in sides.values():
            doc["text"] = doc["text"].replace("{x}", doc.pop("x")).replace("{company}", doc["company"])
        yield {"same": pair["same"], "why": pair["why"], "of": f"written-{number}", "part": "written", **sides}


if __name__ == "__main__":
    main()
