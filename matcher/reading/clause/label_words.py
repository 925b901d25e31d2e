"""What the label before a sentence says of it: "Preferred: …", "Not considered: …", "Any one of: …"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.moods import turns_away
from matcher.reading.text import Sentence


def label_modality(sentence: Sentence) -> str:
    """The modality that the label before a sentence gives it ("Preferred: …"), or ""."""
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


def one_of_label(label: str) -> bool:
    """Whether the label says that one of what follows does: "Credential (any one): RN; RHIA; RHIT", "Either: …"."""
    low = label.lower()
    return ("one" in low or "either" in low) and bool(_ONE.search(low))


_ONE = guarded(r"\b(?:any|one|either) of\b|\b(?:any|either|at least) one\b|\b(?:one|either)\W*$")
