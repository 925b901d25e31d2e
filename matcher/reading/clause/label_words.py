"""What the label before a sentence says of it: "Preferred: …", "Not considered: …", "Any one of: …"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.text import Sentence


def label_modality(sentence: Sentence) -> str:
    """The modality that the label before a sentence gives it ("Preferred: …"), or ""."""
    low = (sentence.label or sentence.heading).lower()
    if ("not" in low or "n't" in low or "excl" in low) and _TURNED_AWAY.search(low):
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


def one_of_label(label: str) -> bool:
    """Whether the label says that one of what follows does: "Credential (any one): RN; RHIA; RHIT", "Either: …"."""
    low = label.lower()
    return ("one" in low or "either" in low) and bool(_ONE.search(low))


_ONE = guarded(r"\b(?:any|one|either) of\b|\b(?:any|either|at least) one\b|\b(?:one|either)\W*$")
# "Not considered: CPC-A", "Who we do not hire: …", "Excluded credentials", "Who should not apply", "Must not: CPC only"
_TURNED_AWAY = guarded(
    r"\bwho (?:should|need|ought)(?: not|n['’]t)\b|^(?:must|may|can|should) not$"
    r"|^please (?:do not|don['’]t)\b(?!.*(?:without|unless))|"
    r"(?:not|n['’]t|never) (?:be )?(?:consider|accept|hir|tak|suitable|eligible|for\b|work\b|fly\b|fit\b)"
    r"|\bexcluded|\bexclusions?\b"
)
