"""The degree that an ad prefers, where it is spoken of again without its name: "With preferred degree, one year"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.naming.mentions import Mention
from matcher.reading.text import Ad

# "With preferred degree", "those holding the preferred degree", "If preferred education is met"
_SPOKEN_OF = guarded(
    r"\b(?:with|if|the|holds?|holding|have|has|having|meets?|possess(?:es|ing)?) (?:an? |the |your |our )?"
    r"((?:preferred|desired) (?:level of )?(?:degree|education)(?: level)?)\b(?! (?:is|are) (?:an? |in )|:)"
)


def with_preferred_degree(ad: Ad, found: Sequence[Mention]) -> Sequence[Mention]:
    """What an ad names, "the preferred degree" as the one that it prefers."""
    low = lowered(ad.text) if "referred" in ad.text or "esired" in ad.text else ""
    spoken = [m.span(1) for m in _SPOKEN_OF.finditer(low)] if low else []
    level = _preferred(ad, found) if spoken else ()
    if not level:
        return found
    named = [Mention(start, end, "edu", level) for start, end in spoken]
    free = [m for m in found if not any(m.start < n.end and n.start < m.end for n in named)]
    return sorted([*free, *named])


def _preferred(ad: Ad, found: Sequence[Mention]) -> tuple[str, ...]:
    """The degree that an ad prefers."""
    starts = [m.start for m in found]
    for sentence in ad.sentences:
        wished = sentence.low.find("prefer")
        if sentence.kind == "preferred" or wished >= 0:
            inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
            degrees = [m for m in inside if m.kind == "edu" and m.value not in (("hs",), ("certificate",))]
            before = [m for m in degrees if m.start - sentence.start < wished]
            if degrees:
                return (before[-1] if before else degrees[0]).value
    return ()
