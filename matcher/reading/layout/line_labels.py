"""The label that a line begins with: "Education: …", "[Required] CCS"; what it says of the line and of the next."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.headings import Kind, heading_kind, is_facet
from matcher.reading.layout.moods import turns_away
from matcher.reading.layout.openings import names_job, rank_in
from matcher.reading.layout.place import Place
from matcher.reading.layout.short_lines import NO_LABEL, OF_DEGREE
from matcher.reading.layout.tags import ARROW, TAG_ONLY, by_letter, has_arrow

# "Education: High school", "Minimum | Associate's degree", "SCHEDULE - full time", "Basic Requirements. Experience
# and…"
_LABEL = guarded(
    # "Pref. Qual.: …", "Min. Yrs. Exp.: 2", "Years exp.: 5"
    r"((?:[A-Z][a-z]{1,9}\.? ){0,3}[A-Z]?[a-z]{1,9}\.):\s*"
    # "Required certs = CPC", but not "CEDC = bonus points"
    r"|([A-Z]?[a-z]{2,14}\.?(?: [a-z]{2,14}\.?){0,3})\s=\s(?=\w)"
    r"|((?:[SJ]r\. )?[A-Za-z][^:|.•;!?]{1,70}?)(?::| \||\s[-–—](?=\s)|"
    + ARROW
    + r")\s*|(\*?(?!(?:Dr|Mr|Mrs|Ms|St|Sr|Jr"
    r"|Mt)\.)[A-Z][a-z]+(?:[ /&,]+(?:[A-Z][a-z]+"
    r"|and)){0,3}|[A-Z]{5,}(?: [A-Z]{4,}){0,2}"
    r"|(?:Preferred|Desired|Desirable|Minimum|Required|Basic|Essential|Additional|Typical|Selection|Special|About the"
    r"|About our|About this) [a-z]{3,16}(?: and [a-z]{3,16})?"
    r"|What (?![a-z’' ]+ (?:is|are) )[a-z’' ]{4,36})\.\s(?=[ A-Z])(?!\w{3,12}\.:)"
)


class Label(NamedTuple):
    """The kind of a line, the label that it begins with ("Education: …") and how long that is."""

    kind: Kind
    said: str
    size: int = 0


def labelled_by(body: str, place: Place, bullet: bool, named: str) -> Label:
    """The label of a line; ``named``: the heading right before it, which is its label where it has none."""
    head = body[:80]
    if place.kind in ("", "requirements", "preferred") and (told := by_letter(body)):
        return Label(told, "")
    if head[:1] in ("[", "(") and (tag := _TAG.match(body)):
        return Label("preferred" if tag["wish"] else "requirements", tag[1], tag.end())
    if (
        ":" in head
        or " | " in head
        or " - " in head
        or " = " in head
        or ". " in head
        or "–" in head
        or "—" in head
        or has_arrow(head)
    ):
        label = _LABEL.match(body, _past_letter(body))
        if label and TAG_ONLY.match(body, label.end()) and not is_facet(label[label.lastindex or 0]):
            label = None  # "Coding experience, 1 year - required", "GED: required"
        if label and ":" not in label[0] and body.startswith(_NO_TEXT, label.end()):
            label = None  # "Certified Professional Coder - Apprentice", "Surgery coding, 2 years - OR if you hold …"
        if label and (kind := _label_kind(label[label.lastindex or 0], place, bullet)) is not None:
            return Label(kind, label[label.lastindex or 0], label.end())
    return Label(place.kind, named)


def _past_letter(body: str) -> int:
    """Where a label may begin after the letter or the Roman number of a line: "D. Preferred. Associate degree"."""
    found = _LETTERED.match(body) if ". " in body[:5] else None
    return found.end() if found else 0


_LETTERED = guarded(r"(?:[A-H]|[IVX]{1,4})\. (?=[A-Z][a-z]+(?:[ /][A-Za-z]+){0,4}[.:])")
_NO_TEXT = ("Apprentice", "apprentice", "OR ", "or ", "Or ")
# "[Required] CCS", "(Preferred) A bachelor's degree", "[Nice to have]: CDIP": each item under a tag of its own.
_TAG = guarded(
    r"[\[(]((?:strongly |highly )?(?:required|must(?: have)?|mandatory|minimum|essential|req|needed|r|m"
    r"|(?P<wish>p|preferred|pref|desired|desirable|optional|a? ?plus|bonus|nice(?: to have)?|ideal)))[\])][:.]? (?=\S)",
    re.I,
)


def _label_kind(label: str, place: Place, bullet: bool) -> Kind | None:
    """The kind that a label gives to its line, or None where it is no label."""
    if label.split("(")[0].count(" ") > 7 or label.count("(") > label.count(")") or _is_none(label.lower()):
        return None
    if label.endswith(_SAYS) and names_code(label):
        return None  # "HCS-D or COS-C required - no exceptions"
    if "(" in label and names_job(_BRACKETED.sub("", label).lower()):
        return place.kind  # "Radiology coders (IVR preferred): 1 yr, CPC"
    kind = heading_kind(label)
    if kind == "requirements" and place.kind == "about" and any(map(str.isdigit, label)):
        return None  # "Holds 40 credentials among 25 people: …"
    low = label.lower()
    if not kind and (names_job(low) or rank_in(low) or turns_away(low)):  # "Coder I: …", "Freshers: …", "Not a fit: …"
        return place.kind
    if not kind:
        return None if place.kind in ("requirements", "preferred") else ""
    if is_facet(label) and place.inline and place.kind == "preferred":
        return "requirements"  # "Preferences: CPMA" … "Education: associate's": each line has a label of its own
    if is_facet(label):
        return place.kind if place.kind in ("requirements", "preferred") and not _asks(label) else "requirements"
    if bullet and kind == "requirements" and place.kind == "duties" and not _asks(label):
        return place.kind  # "• Education of staff: runs the study hour" among duties
    if bullet and kind in ("duties", "about", "schedule", "location") and place.kind in ("requirements", "preferred"):
        return place.kind
    return kind


#: So ends what asks or wishes something itself.
_SAYS = ("required", "preferred", "a must", "mandatory", "a plus", "needed", "certified", "certification", "credential")
_BRACKETED = re.compile(r" ?\([^()]*\)")


def _is_none(low: str) -> bool:
    """Whether words before a colon are no label, be it of a level: "Requirements for Level 2: CPC and 2 years"."""
    of_level = low.startswith(("requirement", "qualification", "minimum")) and rank_in(low) > 0
    return NO_LABEL.search(low) is not None and not of_level and not OF_DEGREE.match(low)


def _asks(label: str) -> bool:
    low = label.lower()
    return "minimum" in low or "require" in low or "must" in low


def rules_on(label: str, kind: Kind, place: Place) -> bool:
    """Whether a label that begins a paragraph also rules the lines after it: "Requirements: …" does, "Pay: …" not.

    Nor does "Preferred education: …", which is about one facet.
    """
    return kind in ("requirements", "preferred") and not _FACET.search(label.lower()) and not place.listed


_FACET = guarded(r"education|experience|certif|credential|licen[cs]|degree|\byears\b|\bexp\b|\bcerts?\b|\bedu?\b")
