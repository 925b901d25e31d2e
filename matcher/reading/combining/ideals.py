"""Wishes that paint the one whom an employer wants: "Our ideal candidate brings a CRC and five years"."""

from __future__ import annotations

from matcher.reading.guard import Guarded, guarded
from matcher.reading.layout.sentence import Ad, Sentence

# "Our ideal candidate brings a CRC and five years": where nothing else is asked, the ideal is what they want.
_IDEAL = guarded(
    r"\b(?:ideal|dream|perfect) (?:candidate|applicant|leader|person|coder|hire|auditor)\b[^.]{0,40}"
    r"\b(?:has|have|brings?|holds?|is|will)\b"
)
_IDEAL_HEAD = guarded(r"(?:our |the |your |your next )?ideal (?:candidate|applicant|person|coder|hire)\W*$")
# "What I'd like: CPC, two years", "My wish list is short: CPC", "What we hope for: …"
_WISHED_LABEL = guarded(
    r"(?:what|who|whom) (?:i|we|they)(?:['’]d| would|['’]m| am|['’]re| are)?(?: really| also)?"
    r" (?:like|love|want|wish|hope|hoping)(?: (?:for|to (?:see|find|have|hire|get)))?(?: (?:best|most))?(?: is)?\W*$"
    r"|(?:(?:my|our|the) wish[- ]?list|wished for)(?: is)?(?: \w+)?\W*$"
)
# "What I'd like is a CPC with two years", "What we'd like: a CPC", "I'd love to find a CPC"
_WISHED = guarded(
    r"(?:what|who|all) (?:i|we|they)(?:['’]d| would)?(?: really| ever)? (?:like|love|want|hope|wish)(?: for)?"
    r"(?: to (?:see|find|have|hire|get))?(?: is|:)"
    r"|(?:i|we)(?:['’]d| would| do)?(?: really| dearly)? (?:like|love|hope|wish)"
    r" (?:to (?:find|hire|meet) |for )(?:an?|some)"
)


def is_ideal(sentence: Sentence) -> bool:
    """Whether a wish paints the one whom they want, and takes nothing back: "… but we'll teach a graduate"."""
    low, heading = sentence.low, (sentence.label or sentence.heading).lower()
    ideal = _IDEAL.search(low) or ("ideal" in heading and _IDEAL_HEAD.match(heading))
    return bool(ideal) and " but " not in low


def is_all_they_say(sentence: Sentence) -> bool:
    """Whether a wish is what is asked in an ad that asks nothing else: "What I'd like: CPC, two years"."""
    told = _WISHED.match(sentence.low) or _WISHED_LABEL.match(sentence.label.lower())
    return bool(told) and " but " not in sentence.low


# "Ideal candidate", "Our ideal candidate has", "The ideal coder will have", "Ideal candidate profile"
_IDEAL_SECTION = guarded(
    r"(?:who(?:['’]s| is) )?(?:our |the |your |your next )?(?:ideal|perfect|dream) (?:candidate|applicant"
    r"|person|coder|hire|auditor|match)"
    r"(?:['’]s)?(?: (?:profile|has|have|is|brings?|holds?|possess(?:es)?|(?:will|would|should|must) (?:have|be"
    r"|bring|hold|possess)))?\W*$"
)


# "What we would like:" above the only list of an ad
_LIKED_SECTION = guarded(r"what (?:i|we)(?:['’]d| would)(?: really)? like(?: to (?:see|find|have))?\W*$")


def with_ideal(ad: Ad) -> Ad:
    """An ad that tells of its ideal candidate in place of requirements, with that as what it asks.

    So is what they would like, where nothing is headed as required.
    """
    if any(s.kind == "requirements" and not s.is_heading for s in ad.sentences):
        return ad
    headed = any(s.kind == "requirements" for s in ad.sentences)
    for section in (_IDEAL_SECTION,) if headed else (_IDEAL_SECTION, _LIKED_SECTION):
        if any(s.kind == "preferred" and section.match(s.heading.lower()) for s in ad.sentences):
            return ad._replace(sentences=tuple(_asked(s, section) for s in ad.sentences))
    return ad


def _asked(sentence: Sentence, section: Guarded) -> Sentence:
    ideal = sentence.kind == "preferred" and not sentence.label and section.match(sentence.heading.lower())
    return sentence._replace(kind="requirements") if ideal else sentence
