"""Openings that a sentence announces and labels tell apart: "One coder for infusion and one for the clinics."."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.layout.openings import rank_in
from matcher.reading.layout.sentence import Sentence

# "We are hiring one coder for the infusion center and one for the clinics", "Two openings, one in surgery, one in GI",
# "There are two desks: inpatient and profee", "We have openings on both our ED and our trauma team"
_ANNOUNCES = guarded(
    r"\b(?:one|a) (?:[\w-]+ ){0,3}?(?:for|in|on|at|to)\b[^.;]{2,60}(?:,|\band\b|&) ?(?:and )?(?:one|another|a second"
    r"|the other)\b"
    r"|\b(?:two|three|four|both|several|2|3|4) (?:[\w-]+ ){0,3}?(?:openings|positions|desks|seats|teams|roles|jobs"
    r"|vacancies|coders|auditors|tracks|lines)\b"
)
_MAY_ANNOUNCE = Gate(_ANNOUNCES)
#: After an announcement its labels follow within so many sentences, each of no more words.
_NEAR, _WORDS = 24, 3
_WORD = re.compile(r"[a-z]{3,}|[a-z]\d|er|ed|gi|ip|op")
#: Labels that are parts of any ad.
_USUAL = guarded(
    r"\b(?:required?|requirements?|preferred|education|experience|credentials?|certifications?|pay|rate|hours|shift"
    r"|schedule|location|benefits|skills?|licen[sc]e|duties|minimum|qualifications?|start|note|both|all|each|every)\b"
)


def with_announced(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences, those under the label of an announced opening each with its name."""
    out = list(sentences)
    for index, sentence in enumerate(sentences):
        if not sentence.is_heading and _announces(sentence):
            named = list(_labelled(sentences, index))
            if len({sentences[i].label for i in named}) > 1:
                for i in named:
                    out[i] = out[i]._replace(opening=out[i].label)
                continue
            headed = list(_headed(sentences, index))
            if len({name for _, name in headed}) > 1:
                for i, name in headed:
                    out[i] = out[i]._replace(opening=name)
    return out


def _headed(sentences: Sequence[Sentence], announcing: int) -> Iterator[tuple[int, str]]:
    """Which of the sentences after an announcement stand under a line that is but a name of it: "SURGERY", "IPDRG"."""
    low = f"{sentences[announcing].label.lower()} {sentences[announcing].low}"
    name = ""
    for index in range(announcing + 1, min(len(sentences), announcing + _NEAR)):
        sentence = sentences[index]
        if _is_name(sentence, low):
            name = sentence.text
        elif sentence.is_heading or _COMMON.match(f"{sentence.label} {sentence.low}".strip().lower()):
            name = ""
        elif name and not sentence.opening:
            yield index, name


def _is_name(sentence: Sentence, announced: str) -> bool:
    """Whether a line is nothing but a name that was announced."""
    words = _WORD.findall(sentence.low)
    short = not sentence.label and not sentence.bullet and len(sentence.low.split()) <= _WORDS
    return short and bool(words) and sentence.text[-1].isalnum() and all(word[:6] in announced for word in words)


_COMMON = guarded(
    r"(?:common|both|all|for (?:both|all)|general|ctc|location|date|venue|selection|contact|carry|shift)\b"
)


def _announces(sentence: Sentence) -> bool:
    if words_of(sentence.low) & _MAY_ANNOUNCE.bits and _ANNOUNCES.search(sentence.low):
        return True
    label = sentence.label.lower()
    return bool(label) and bool(_ANNOUNCES.search(label) or (_OPEN_LABEL.fullmatch(label) and "," in sentence.low))


# "Openings: Surgery coders (30), IPDRG coders (20)"
_OPEN_LABEL = guarded(
    r"(?:(?:open|current|job) )?(?:openings?|positions?|vacanc(?:y|ies)|roles|profiles|requirements?|hiring)"
)


def _labelled(sentences: Sequence[Sentence], announcing: int) -> Iterator[int]:
    """Which of the sentences after an announcement stand under a label that it names."""
    low = f"{sentences[announcing].label.lower()} {sentences[announcing].low}"
    for index in range(announcing + 1, min(len(sentences), announcing + _NEAR)):
        label = sentences[index].label.lower()
        words = _WORD.findall(label)
        if sentences[index].opening or not words or len(label.split()) > _WORDS or _USUAL.search(label):
            continue
        if rank_in(label):
            continue  # "this one posting covers three steps", then "STEP ONE": a grade, whatever was announced
        if all(word[:6] in low for word in words):
            yield index
