"""Credentials that people mean to earn, told by a will and a deed: "agrees to obtain the CPC", "on course to pass"."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.guard import guarded
from matcher.reading.naming.cues import Cue

_NAMES = (
    r"(?:c(?:pc|cs|ca|oc|ic|rc|pma|pb|dip|deo|cds|dei|hda|ascc|emc|uc|osc)\b"
    r"|rh(?:it|ia)\b|rcc\b|acc\b|nccq\b|chim\b|national clinical|aapc|ahima|coding cert"
    r"|cert|credential|registered health|professional coder)"
)
# "willingness to get the CPC certification", "must have the ability to earn", "expected to gain", "qualified to sit"
_TO_EARN = guarded(
    r"\b(?:will(?:ing(?:ness)?)?|abilit(?:y|ies)|able|agrees?|agreement|agreeing|commit(?:s|ted|ment)?|prepared|ready"
    r"|readiness|plan(?:s|ning)?|working|required|needs?|qualif(?:y|ies|ied)|intend(?:s|ing)?|intent(?:ion)?"
    r"|expected|keen|eager|happy|desire"
    r"|motivated|promises?|determined|undertakes?|capable|required after hire) (?:to|and able to|of|on) (?:\w+ly "
    r"|then |also )?"
    r"(?:(?:obtain|earn|get|gain|pass|take|sit|sit for|test for|write|acquire|achieve|attain|complete|become"
    r"|secure|pursue"
    r"|work towards?|study for|challenge|appear for|clear)(?:ing)?|(?:sitt|gett|writ|acquir|achiev|complet"
    r"|becom|secur|pursu|tak|challeng)ing(?: for)?)"
    rf"(?= (?:(?:an?|the|your|their|his or her|and|pass|for|our|full|both|either|its|valid|exam(?:ination)?"
    rf"|test|becoming"
    rf"|certified|certification|as|in) )*{_NAMES})"
    rf"|\bmust become (?=(?:an? )?(?:certified|credentialed)\b)"
    rf"|\b(?:study|studying|working|sitting|studied) (?:on|for|towards?) (?=(?:your |the |a |their )?{_NAMES})"
    rf"|\bcandidates for (?=(?:the )?{_NAMES}[^.;]{{0,20}}\b(?:exam|test|certification)\b)"
    # "booked your CPC exam", "waiting on CCA results", "should appear for the CPC exam"
    rf"|\b(?:booked|scheduled|registered for|signed up for|paid for|a?waiting(?: on| for)?) (?=(?:your |the "
    rf"|an? |their )?"
    rf"{_NAMES}[^.;,]{{0,16}}\b(?:exam|test|boards|results?)\b)"
    rf"|\b(?:should|must|shall) appear for (?=(?:the |an? )?{_NAMES})"
    # "CPC, or in the process of obtaining", "or must obtain", "or willingness to acquire it"
    r"|\bor (?:be |is |are |being |currently |actively |the |an? )*"
    r"(?:in the process of (?:obtaining|getting|earning|becoming)"
    r"|proof of (?:exam|test) registration|(?:completing|finishing) (?:the )?(?:course(?:work)?|program)(?: for)?"
    r"|studied for"
    r"|(?:must|will|shall) (?:obtain|earn|get|acquire)|(?:willing(?:ness)?|able|ability|commitment) to"
    r" (?:obtain|earn|get|acquire|achieve|gain|pursue|work towards?|complete|pass|sit for))(?: (?:it|one|same|this"
    r"|certification|certified))?"
    r"(?=[.,;)]|$| (?:on|at|by|before|with|here|through|while|if|after)\b)"
)

# "You will be trained towards the NCCQ", "Trainees are supported to sit the CPC exam", "we prepare you for the CCA":
# somebody brings the hire to it; not "trains coders for the CRC exam", which is a duty.
_BROUGHT = guarded(
    r"\b(?:(?:be|are|is|then|being) (?:trained|prepared|supported|coached|sponsored|funded|helped|put)"
    r"|(?:train|prepare|ready|support|coach|sponsor|help|put) (?:you|them)"
    r"|training|(?:you|trainees|apprentices|post[- ]?holder) (?:will |then |also )*(?:train|prepare|work))"
    r" (?:towards?|for|through|(?:to )?(?:sit|pass|earn|gain|get|take|obtain|achieve|complete|study|work|prepare)"
    rf"(?: for| towards?)?) (?=(?:an?|the|your|their|full|exam(?:ination)?|certification|as|in) ?(?:the )?{_NAMES}"
    rf"|{_NAMES})"
)


def to_earn(low: str) -> Iterator[Cue]:
    """The places of a sentence in lower case where something is yet to be earned."""
    willing = list(_TO_EARN.finditer(low))
    brought = [
        b for b in _BROUGHT.finditer(low) if not any(w.start() < b.end() and b.start() < w.end() for w in willing)
    ]
    for found in (*willing, *brought):
        if not _TIMED.search(low, found.end(), found.end() + 80):
            yield Cue(found.start(), found.end(), "later")


# "who agrees to obtain the CCS in the first year": the time says it all.
_TIMED = guarded(
    r"\b(?:days?|weeks?|months?|mos?|years?|yrs?|probation\w*|anniversary)\b(?! (?:of )?(?:cod|exp|rel|work|bill|inp"
    r"|outp|hcc|prof))"
)
