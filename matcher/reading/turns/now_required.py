"""What was only wished once and is asked now: "The CPC used to be a plus. Now it's a must"."""

from __future__ import annotations

from itertools import pairwise

from matcher.reading.guard import guarded, noted
from matcher.reading.layout.sentence import Ad, Sentence

# "CPC used to be optional here", "A CRC was preferred until last spring"
_ONCE = guarded(
    r" (?:was|were|used to be|had been)(?: (?:once|only|just|merely|always|long))? (?:an? )?(?:optional|plus|bonus"
    r"|preferred|nice[ -]to[ -]have|desired|desirable|wish|extra|voluntary|recommended|encouraged|asset|not required"
    r"|not needed|preference)\b[^.;,]{0,30}"
)
# "Now it is a must", "It is now required", ", now it's mandatory", "As of this year we require it"
_NOW = guarded(
    r"(?:^|[;,–—-] ?)(?:(?:but|and|so) )?(?:(?:now|today|these days|nowadays|as of [\w ]{3,14}|since [\w ]{3,14}"
    r"|this year),? )?(?:(?:it|this|that|they)(?: is| are|['’]s|['’]re)(?: now| today)? )?"
    r"(?:now )?(?:required|a must|mandatory|needed|compulsory|a requirement|essential|a condition)\b"
    r"|(?:^|[;,] ?)(?:(?:but|and) )?(?:now|today|these days|this year),? we (?:require|need|ask for|insist on) "
    r"(?:it|one|them)\b"
)
# "Formerly optional, the CPC is now required"
_FORMERLY = guarded(
    r"^(?:formerly|once|previously|until recently|long|at first) (?:an? )?(?:optional|plus|preferred|nice to have"
    r"|desirable|voluntary|recommended), "
)
_REQUIRED = " is required"
_SIGNS = ("used to be", " was ", " were ", "had been", "Formerly", "Once ", "Previously", "Until recently")


def with_now_required(ad: Ad) -> Ad:
    """The ad with "CPC is required" for "CPC used to be a plus. Now it's a must"."""
    if not any(word in ad.text for word in _SIGNS):
        return ad
    out = list(ad.sentences)
    for number, (told, after) in enumerate(pairwise((*ad.sentences, None))):
        if told is not None and (asked := _asked(told, after)):
            out[number] = asked
    return ad._replace(sentences=tuple(out))


def _asked(told: Sentence, after: Sentence | None) -> Sentence | None:
    """The sentence as if it asked what it says was only wished, where it or the next one says so."""
    if formerly := _FORMERLY.match(told.low):
        return told._replace(low=" " * formerly.end() + told.low[formerly.end() :])
    once = _ONCE.search(told.low)
    if once is None:
        return None
    now = _NOW.match(told.low, once.end())
    next_to = after is not None and after.line - told.line < 2 and not told.low[once.end() :].strip(" .")
    if not now and not (next_to and after and _NOW.match(after.low)):
        return None
    end = now.end() if now else once.end()
    low = told.low[: once.start()] + _REQUIRED.ljust(end - once.start()) + told.low[end:]
    noted(low)
    return told._replace(low=low[: len(told.low)])
