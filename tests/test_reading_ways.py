"""Who qualifies, proved by sentences; and promises about every ad there can be."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.plaintext import clean_text
from data.vocabulary import credentials
from matcher.reading.naming.mentions import mentions
from matcher.reading.qualifying import qualifying
from matcher.reading.read import read
from matcher.reading.text import LONGEST, sections
from tests.ways import examples

EXAMPLES = list(examples())
WORDS = st.sampled_from(
    [
        "CPC",
        "CCS-P",
        "RHIT/A",
        "RN",
        "or",
        "and",
        ",",
        ";",
        "/",
        "(",
        ")",
        ":",
        ".",
        "?",
        "with",
        "without",
        "no",
        "not",
        "required",
        "preferred",
        "years",
        "2",
        "(3)",
        "3-5",
        "+",
        "high",
        "school",
        "diploma",
        "associate's",
        "degree",
        "in",
        "lieu",
        "of",
        "within",
        "12",
        "months",
        "of",
        "hire",
        "eligible",
        "one",
        "of",
        "the",
        "following",
        "certified",
        "coder",
        "AHIMA",
        "AAPC",
        "experience",
        "\n",
        "•",
        "#",
        "Requirements",
        "Preferred",
        "Benefits",
        "will",
        "be",
        "considered",
        "not",
        "accepted",
        "if",
        "you",
        "hold",
        "a",
        "plus",
        "|",
        "X",
        "equivalent",
        "combination",
    ]
)


@pytest.mark.parametrize("example", [e for e in EXAMPLES if not e.known_miss], ids=lambda e: e.name)
def test_a_sentence_reads_as_it_is_meant(example):
    assert example.got() == example.wanted()


@pytest.mark.parametrize("example", [e for e in EXAMPLES if e.known_miss], ids=lambda e: e.name)
@pytest.mark.xfail(strict=True, reason="known miss")
def test_a_known_miss_is_still_missed(example):
    assert example.got() == example.wanted()


@pytest.mark.parametrize("code", [code for code, known in credentials().items() if known.example])
def test_each_credential_is_read_in_its_own_example(code):
    text = clean_text("Requirements\n" + credentials()[code].example)
    found = qualifying(sections(text), mentions(text))
    assert [group.any_of for way in found.pathways for group in way.credentials] == [(code,)]


@given(st.lists(WORDS, max_size=60).map(" ".join) | st.text(max_size=300))
def test_every_quote_is_the_ads_own_words(ad):
    reading = read("Coder", "", "", clean_text(ad))
    assert reading.requirements.pathways
    for found in reading.evidence:
        assert reading.text[found.start : found.start + len(found.quote)] == found.quote
        assert 0 < len(found.quote) <= 240


@given(st.lists(WORDS, max_size=80).map(" ".join) | st.text(max_size=400))
def test_sentences_stand_where_they_say_in_order_and_none_is_endless(ad):
    text = clean_text(ad)
    reached = 0
    for sentence in sections(text).sentences:
        assert text[sentence.start : sentence.end] == sentence.text
        assert len(sentence.low) == len(sentence.text) <= LONGEST or sentence.is_heading
        if "|" not in text:
            assert sentence.start >= reached
            reached = sentence.end


@pytest.mark.parametrize(
    "piece",
    [
        "CPC or ",
        "(",
        "2 years or ",
        "one of the following: ",
        "CPC; ",
        "within 12 months of hire ",
        "a" * 30 + " ",
        "1 ",
        "no ",
        "in lieu of ",
    ],
)
def test_an_ad_of_a_hundred_thousand_repeats_is_read(piece):
    text = clean_text(piece * (100_000 // len(piece)))
    assert read("Coder", "", "", text).requirements.pathways
