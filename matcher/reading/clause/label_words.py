"""What the label before a sentence says of it: "Preferred: …", "Not considered: …", "Any one of: …"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.moods import turns_away
from matcher.reading.naming.of_things import speaks_of_things
from matcher.reading.text import Sentence


def label_modality(sentence: Sentence) -> str:
    """The modality that the label before a sentence gives it ("Preferred: …"), or ""."""
    if sentence.label and not _OF_FACTS.search(sentence.label.lower()) and speaks_of_things(sentence.label.lower()):
        return ""  # "Phone calls are not accepted - CPC required"
    if own := _OWN.match(sentence.low):  # "Not accepted: CPC-A. Accepted: CPC"
        return "reject" if turns_away(own[1]) else ""
    if turns_away((sentence.label or sentence.heading).lower()):
        return "reject"
    low = sentence.label.lower()
    if not low:
        return ""
    if sentence.kind == "preferred":
        return "preferred"  # "What would be lovely but isn't a must: …"
    if "no means" in low or "not necess" in low:
        return "not"
    if "not required" in low:
        return "not"
    if "required" in low or "must" in low:
        return "required"
    return ""


# "Accepted: CPC, CCS", "Exclusions: CPC-A": behind another label of the same line
_OWN = guarded(r"((?:also |only )?(?:not |never )?(?:accepted|acceptable|considered|taken|exclu(?:ded|sions?))): ")
# what a label may say of those or that which follows it
_OF_FACTS = guarded(
    r"\b(?:c[a-z]{2}(?:-[a-z])?|rhi[at]|apprentic\w*|degree|diploma|experience|certif\w*|credential\w*|years?|training"
    r"|education|background|licen\w+|coders?|applicants?|candidates?|beginners|new\w*|graduates?|skills?"
    r"|what|who|which|that|this|these|those|people|items|types|kinds|anything|qualif\w+|requirements?)\b"
)


def one_of_label(label: str) -> bool:
    """Whether the label says that one of what follows does: "Credential (any one): RN; RHIA; RHIT", "Either: …"."""
    low = label.lower()
    return ("one" in low or "either" in low) and bool(_ONE.search(low))


_ONE = guarded(r"\b(?:any|one|either) of\b|\b(?:any|either|at least) one\b|\b(?:one|either)\W*$")
