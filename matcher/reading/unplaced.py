"""Credentials that an ad names where it asks, and of which the reading makes nothing: told, so that a person looks."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from data.vocabulary import GENERIC
from matcher.reading.naming.mentions import Mention
from matcher.reading.text import Ad, Sentence

#: "RN" is a trade as well, "PCS" a code set.
_OTHERWISE = frozenset((*GENERIC, "RN", "PCS"))


def unplaced(ad: Ad, found: Sequence[Mention], placed: Collection[str]) -> Iterator[str]:
    """The doubt that a named credential leaves which is neither asked nor preferred nor turned away, if any.

    ``placed``: the codes that the reading holds.
    """
    starts = [m.start for m in found]
    codes = [c for s in ad.sentences if _asks(s) for c in _named(s, found, starts) if c not in placed]
    if codes:
        named = ", ".join(dict.fromkeys(codes))
        yield f"It names {named} among what it asks, and it is not clear for whom or what for: read that part yourself."


def _asks(sentence: Sentence) -> bool:
    """Whether a sentence stands where an ad asks: in such a section, or in a list under no heading."""
    return not sentence.is_heading and (
        sentence.kind in ("requirements", "preferred") or (sentence.kind == "" and sentence.bullet)
    )


def _named(sentence: Sentence, found: Sequence[Mention], starts: Sequence[int]) -> Iterator[str]:
    """The credentials that stand in a sentence by their own names."""
    for mention in found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]:
        if mention.kind == "cred":
            yield from (code for code in mention.value if code not in _OTHERWISE)
