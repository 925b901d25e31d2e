"""A whole sentence in brackets says what it says without them: "(RHIT without the CCS will be considered if …)"."""

from __future__ import annotations

from matcher.reading.guard import guarded, noted
from matcher.reading.layout.sentence import Ad, Sentence

#: A shorter one is a mark of what stands before it: "(preferred)", "(CPC a plus)".
_SHORTEST = 40
_VERB = guarded(r"\b(?:will|may|can|must|have|has|need|needs|considered|accepted|welcome)\b")


def without_outer_brackets(ad: Ad) -> Ad:
    """The ad with each sentence that stands in brackets as a whole without them."""
    if not any(s.low.startswith("(") for s in ad.sentences):
        return ad
    return ad._replace(sentences=tuple(_bare(s) if s.low.startswith("(") else s for s in ad.sentences))


def _bare(sentence: Sentence) -> Sentence:
    low = sentence.low
    inner = low.rstrip(".")
    whole = inner.endswith(")") and inner.count("(") == 1 and inner.count(")") == 1
    if not whole or len(low) < _SHORTEST or not _VERB.search(low):
        return sentence
    told = inner[1:-1].rstrip(".") + "."
    noted(told)
    return sentence._replace(text=sentence.text[1 : 1 + len(told)], low=told, start=sentence.start + 1)
