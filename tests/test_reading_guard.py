"""A guard never hides a match: whatever a pattern matches, the words of the text meet what the pattern needs."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.markup import html_to_text
from data.plaintext import clean_text
from data.records import Reading
from matcher.reading.guard import Guarded, forget, guarded, noted, patterns
from matcher.reading.guard.needs import DIGIT, EDGE, marked, needs
from matcher.reading.guard.patterns import known
from matcher.reading.text import sections
from matcher.reading.turns import statements
from tests.bench.reading import load, reading
from tests.shared import ROOT
from tests.ways import examples

ADS = ROOT / "tests" / "benchmark" / "ads.jsonl"


def lows() -> list[str]:
    """The sentences of every third shipped ad, in lower case."""
    out: dict[str, None] = {}
    for line in ADS.read_text("utf-8").splitlines()[::3]:
        ad = json.loads(line)
        text = (html_to_text if ad["html"] else clean_text)(ad["description"])
        out.update(dict.fromkeys(sentence.low for sentence in sections(text).sentences))
    return list(out)


def hidden(pattern: Guarded, text: str) -> bool:
    """Whether the guard would say that the pattern does not match where it does, or matches elsewhere."""
    noted(text)
    found, wanted = pattern.search(text), pattern.pattern.search(text)
    return (found and found.regs) != (wanted and wanted.regs)


def test_no_pattern_of_the_reader_is_hidden_from_a_sentence_that_it_matches():
    import matcher.reading.read  # noqa: F401

    forget()
    texts = lows()
    wrong = [(p.pattern.pattern, text) for text in texts for p in known() if hidden(p, text)]
    assert not wrong
    assert sum(1 for p in known() if p.need) > len(known()) * 0.8


WORDS = st.sampled_from(
    ["no", "not", "n't", "train", "trainee", "re-train", "ſtep", "2", "10%", "e/m", "cpc-a", "…", "İn"]
)


@given(st.lists(st.tuples(WORDS, st.sampled_from([" ", "", "-", ", ", "\t", "\n", ".", "’"])), max_size=12))
def test_nor_from_any_other_text(parts):
    forget()
    text = "".join(word + gap for word, gap in parts)
    assert not [p.pattern.pattern for p in PATTERNS if hidden(p, text)]


PATTERNS = [
    guarded(pattern, flags)
    for flags in (0, re.IGNORECASE)
    for pattern in (
        r"\bno\b|\btrain(?:s|ees?)?\b", r"(?:no|not) train", r"\d+%|e/m\b", r"cpc(?:-[ap])?\b", r"[a-c]pc\b",
        r"n['’]t\s+train", r"(?<=re-)train", r"no (?=train)", r"step|in\b", r"(?:re-?)?train(?!e)", r"(?:ab|no){2}",
        r"\bno\b[^.]{0,9}\b(?:e/m|10)",
        r"(?: (?:train|\w+ee))+ ", r"(?:no|\w+ep)(?: |$)",
        r"\b(?:no\b[^.]{0,9}\btrain|not (?:2|10)|\dx?%)",
        r"(?i:STEP)", r"\S\s*train", r"^no$", r"(?:a|b|train)?x", r"- ?2", r"\b2|x\b",
    )
]  # fmt: skip


@pytest.mark.parametrize(
    ("pattern", "wanted"),
    [
        (r"\btrain\b", [{EDGE + "train" + EDGE}]),
        (r"in lieu of", [{EDGE + "lieu" + EDGE}]),
        (r"rhi[at]", [{"rhia", "rhit"}]),
        (r"(?:step|track)s? \d", [{"steps" + EDGE, "tracks" + EDGE, "step" + EDGE, "track" + EDGE}]),
        (r"a?b*", []),
    ],
)
def test_what_a_pattern_needs(pattern, wanted):
    assert sorted(map(sorted, needs(pattern))) == sorted(map(sorted, wanted))


def test_a_word_shows_its_edges_and_that_it_holds_a_digit():
    edges = EDGE.join(("", "gs", "-", "7", ","))
    assert marked("gs-7,") == f"{edges} {edges.replace('7', DIGIT)}"


@pytest.mark.parametrize("off", ["silence", "guards"])
def test_a_reading_is_the_same_where_nothing_is_passed_over(monkeypatch, off):
    forget()
    usual = some_readings()
    if off == "silence":
        monkeypatch.setattr(statements._Walk, "_is_silent", lambda *_: False)
    else:
        monkeypatch.setattr(patterns, "_met_by", lambda *_: patterns.ALL_MET)
        monkeypatch.setattr(patterns._words, "stale", True)
        monkeypatch.setattr(patterns._words, "patience", 1 << 30)
    assert some_readings() == usual


def some_readings() -> list[Reading]:
    """The readings of every third shipped ad and of every fifth example; all examples would take a minute."""
    return [*map(reading, load(ADS)[::3]), *(example.reading() for example in list(examples())[::5])]
