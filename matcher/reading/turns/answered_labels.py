"""Labels that say what is asked, and answers that only say that it is: "Experience: required", "Certified: yes"."""

from __future__ import annotations

from matcher.reading.guard import guarded, noted
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.sentence import Ad, Sentence

_ANSWER = frozenset(("required", "yes", "a must", "mandatory", "necessary", "needed"))
_FACET = guarded(
    r"(?:(?:medical |professional |current )?(?:coding |coder )?(?:certifi(?:ed|cations?)|credentials?|cert)"
    r"|(?:prior |previous |relevant |medical |work |job )*(?:coding |billing |him )?experience)$"
)


def with_answers(ad: Ad) -> Ad:
    """The ad with such a label and its answer as one sentence, which says what is asked."""
    if not any(s.label and s.low.rstrip(" .!") in _ANSWER for s in ad.sentences):
        return ad
    return ad._replace(sentences=tuple(_whole(ad.text, s) for s in ad.sentences))


def _whole(text: str, sentence: Sentence) -> Sentence:
    label = sentence.label.lower().strip(" :")
    if not label or sentence.low.rstrip(" .!") not in _ANSWER or not _FACET.match(label):
        return sentence
    at = text.rfind(sentence.label, max(0, sentence.start - len(sentence.label) - 6), sentence.start)
    if at < 0:
        return sentence
    whole = text[at : sentence.end]
    low = lowered(whole).replace(": yes", ": req")
    noted(low)
    return sentence._replace(text=whole, low=low, start=at, label="")
