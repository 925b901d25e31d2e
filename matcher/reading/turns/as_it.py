"""What was asked just before, named again as what some lack: "CIRCC. Coders w/o CIRCC may be hired with a CPC and …".

Said with "it", such a sentence is understood already; so the name becomes that word, in as many letters.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.guard import guarded, noted
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention

_LACKED = guarded(r"\b(?:without|w/o|lacking|who lack|missing) (?:an? |the |their |your )?$")
# An ad without one of these lacks nothing.
_SIGNS = ("without", "Without", "w/o", "lacking", "Lacking", "lack ", "missing")
_TIMED = guarded(
    r"\b(?:within|inside|by|in|has|have|first|after)\b[^.;]{0,40}\b(?:days?|weeks?|months?|years?|anniversary)\b"
)


def lacked_as_it(ad: Ad, found: Sequence[Mention]) -> tuple[Ad, Sequence[Mention]]:
    """The ad and its mentions, with "without it" for "without the CIRCC" where the sentence before asks the CIRCC."""
    if not any(word in ad.text for word in _SIGNS):
        return ad, found
    starts = [m.start for m in found]
    out, dropped = list(ad.sentences), set[int]()
    for before, (number, sentence) in zip(ad.sentences, list(enumerate(ad.sentences))[1:], strict=False):
        named = _credentials(found, starts, sentence)
        if len(named) < 2 or not _names_again(named) or not _TIMED.search(sentence.low):
            continue
        first = named[0]
        asked = {m.value for m in _credentials(found, starts, before)}
        if asked == {first.value} and (told := _retold(sentence, first)):
            out[number] = told
            dropped.add(first.start)
    if not dropped:
        return ad, found
    return ad._replace(sentences=tuple(out)), [m for m in found if m.start not in dropped]


def _credentials(found: Sequence[Mention], starts: Sequence[int], sentence: Sentence) -> list[Mention]:
    inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.start + len(sentence.text))]
    return [m for m in inside if m.kind == "cred"]


def _names_again(named: Sequence[Mention]) -> bool:
    return any(m.value == named[0].value for m in named[1:])


def _retold(sentence: Sentence, first: Mention) -> Sentence | None:
    begin, end = first.start - sentence.start, first.end - sentence.start
    lacked = _LACKED.search(sentence.low, 0, begin)
    told = "w/o it" if lacked and lacked[0].startswith("w/o") else "without it"
    if lacked is None or end - lacked.start() < len(told):
        return None
    low = sentence.low[: lacked.start()] + told.ljust(end - lacked.start()) + sentence.low[end:]
    noted(low)
    return sentence._replace(low=low)
