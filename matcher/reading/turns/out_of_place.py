"""What stands out of its place: demands where an ad tells of other things, and pay among demands.

"Pay: $25 to $32. Must have CPC.", "EEO employer. CPC required.": where a layout was lost, or somebody added a line
last, what is asked follows upon pay, benefits or the EEO text. Only the plainest words of a demand are heard there,
since such sections name credentials that they pay for. "$20/hr, $23 with CPC" under the requirements asks for no CPC.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from matcher.reading.clause.statement import MUTE
from matcher.reading.clause.talk import PERKS
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention

# "Must have CPC", "You must already hold a CPC-A or CPC", "To be eligible for this job you need a CPC"
_DEMANDED = guarded(
    r"^(?:(?:you|we|applicants?|candidates?|(?:all|both|our) \w+) )?must (?:already |also |currently )?"
    r"(?:have|hold|be|possess|come)\b"
    r"|^to (?:be eligible|qualify|be considered|apply) for (?:this|the) (?:job|role|position|post)\b"
    # "CPC required.", "CPC and two years of coding required"
    r"|^(?:an? |current |active |valid )*[a-z/, -]{3,24}(?: and [\w +-]{1,12} years?(?: of [\w ]{1,24})?)?"
    r"(?: (?:is|are))? (?:required|needed|necessary|a must|mandatory)[.!]?$"
    # "Pay: $25-$30 DOE (CPC required)."
    r"|\((?:an? |current |active |valid )*[a-z/, -]{3,24} (?:required|a must|mandatory|only)\)[.!]?$"
)
_ASKED = guarded(r"\b(?:prefer\w*|requir\w+|needs?|must|ask\w*|plus|wanted)\b")
_AT_MOST = 140


# "$20/hr, $23 with CPC", "$21 if you are certified", "$20 uncertified / $23 certified", "Extra $1.50 for
# certification", "Certified coders start at $24", "$30 with five years": who is paid what
_AMOUNT = r"\$[\d.,]+k?(?: ?(?:/|an |per |a )?(?:hr|hour|hourly|year|yr)\b\.?)?"
_PAID = guarded(
    rf"^[^.;$]{{0,20}}{_AMOUNT}[^.;$]{{0,12}}[,/(;] ?(?:or )?{_AMOUNT},? (?:with|if|for|when|once|certified)\b"
    rf"|{_AMOUNT}[^.;$]{{0,16}} (?:un|non-?)certified\b"
    rf"|^{_AMOUNT},? (?:with|if you)\b"
    rf"|^(?:an? )?(?:extra|additional|differential|raise|bonus|premium|increase)\b[^.;$]{{0,20}}{_AMOUNT}"
    rf"|\b(?:starts?|begins?) (?:at |with |out at )(?:up to )?{_AMOUNT}(?! ?(?:or|and|-|–) )"
)


def with_all_in_place(ad: Ad, found: Sequence[Mention]) -> Ad:
    """The ad with demands out of the sections that are passed over, and without pay among what is asked."""
    if "$" not in ad.text and not any(s.kind in MUTE for s in ad.sentences):
        return ad
    named = [m.start for m in found if m.kind == "cred"]
    return ad._replace(sentences=tuple(_heard(s, named) for s in ad.sentences))


def _heard(sentence: Sentence, named: Sequence[int]) -> Sentence:
    if sentence.is_heading or len(sentence.low) > _AT_MOST:
        return sentence
    at = bisect_left(named, sentence.start)
    names = at < len(named) and named[at] < sentence.end
    if sentence.kind not in MUTE and _pays(sentence.low):
        return sentence._replace(kind="preferred" if names else "pay")  # what is paid for is wished for
    if sentence.kind not in MUTE - {"form"} or not names or not _DEMANDED.search(sentence.low):
        return sentence
    return sentence if PERKS.search(sentence.low) else sentence._replace(kind="about")


def _pays(low: str) -> bool:
    """Whether a sentence only says who is paid what."""
    return "$" in low and _PAID.search(low) is not None and not _ASKED.search(low)
