"""Sentences that allot years to holders one after the other: "If you hold a CPC: two years. If you hold a CCS: one"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import MUTE, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.tokens import tokens_of
from matcher.reading.turns.allotments import Allotments, allotments, asked_of_the_rest, is_ladder, spared_by, tell_apart
from matcher.reading.turns.trust import trusted

#: No longer are the sentences, nor the labels, that allot years.
_LONG, _LABEL = 320, 60
#: No more sentences allot together.
_MOST = 8
_TIMED = guarded(r"\b(?:years?|yrs?|months?|none|experience|entry[- ]level)\b|\b0\b")


def allotted_from(ad: Ad, number: int, found: Sequence[Mention], starts: Sequence[int]) -> list[list[Statement]]:
    """What the sentences from ``number`` on allot, one list for each; nothing where they tell nobody apart."""
    run: list[Allotments] = []
    for at in range(number, min(len(ad.sentences), number + _MOST)):
        if at > number and not _goes_on(ad.sentences[at - 1], ad.sentences[at]):
            break
        told = _allots(ad, at, found, starts, bool(run))
        if told is None or (run and not ((told.plain and run[0].plain) or (told.rung and run[0].rung))):
            if run and _may_allot(ad.sentences[at], found, starts):
                del run[1:]  # "CIC: five years, unless you also have a degree": of which more is told than years
            break
        run.append(told)
    if len(run) == 1 and (spared := spared_by(run[0])):
        return [[spared]]
    if len(run) == 1 and (rest := asked_of_the_rest(run[0], ad.sentences[number - 1] if number else None)):
        return [[rest]]
    if not run or not (tell_apart(run) or run[0].named) or (run[0].rung and not is_ladder(run)):
        return []
    return [_statements(ad.sentences[number + i], told) for i, told in enumerate(run)]


def _statements(sentence: Sentence, told: Allotments) -> list[Statement]:
    listed = [Statement("demand", (told.named,), sentence, True)] if told.named else []
    return [*listed, *told.pairs]


def _goes_on(before: Sentence, after: Sentence) -> bool:
    """Whether a sentence stands beside the one before it: in its line, or as the next item of its list."""
    if before.line == after.line:
        return True
    return before.section == after.section and after.line - before.line == 1 and before.bullet == after.bullet


def _may_allot(sentence: Sentence, found: Sequence[Mention], starts: Sequence[int]) -> bool:
    """Whether a sentence tells of years and of what people hold."""
    kinds = {t.kind for t in tokens_of(sentence, found, starts, True)}
    return "years" in kinds and bool(kinds & {"cred", "edu", "uncert"})


def _allots(ad: Ad, number: int, found: Sequence[Mention], starts: Sequence[int], counting: bool) -> Allotments | None:
    """What one sentence allots, with the label before it where that names holders."""
    sentence = ad.sentences[number]
    if sentence.kind in MUTE or sentence.kind == "preferred" or sentence.is_heading or len(sentence.low) > _LONG:
        return None
    before = ad.sentences[number - 1].low if number else ""
    counting = counting or any("years" in low for low in (sentence.low, sentence.label.lower(), before))
    if not counting and not _TIMED.search(sentence.low):
        return None
    whole = _with_label(ad, sentence, number)
    for told in (sentence,) if whole is sentence else (sentence, whole):
        tokens = tokens_of(told, found, starts, True)
        if (tokens or counting) and (allots := allotments(told, trusted(told, tokens), True, counting)):
            return allots
    return None


def _with_label(ad: Ad, sentence: Sentence, number: int) -> Sentence:
    """A sentence with the label right before it: "If you hold neither: …"."""
    before = ad.sentences[number - 1] if number else None
    begin = before.end if before and before.line == sentence.line else ad.text.rfind("\n", 0, sentence.start) + 1
    gap = ad.text[begin : sentence.start]
    if not sentence.label or not 0 < len(gap) < _LABEL or sentence.label not in gap:
        return sentence
    text = ad.text[begin : sentence.end]
    begin += len(text) - len(text.lstrip())
    text = text.lstrip()
    return sentence._replace(text=text, low=lowered(text), start=begin)
