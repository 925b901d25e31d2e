"""A heading as a sentence of the ad, and the section that it opens."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.headings import Kind, heading_kind, is_facet
from matcher.reading.layout.openings import names_grade, names_job
from matcher.reading.layout.place import Place
from matcher.reading.layout.sentence import Sentence


def open_section(body: str, start: int, number: int, place: Place, out: list[Sentence], low: str) -> Place:
    """Add a heading to ``out``; returns the section that it opens."""
    text = body.rstrip()
    part = _is_part(text, place) or _is_told_again(text, place, out)
    kind, section = _section_kind(text, place, part), place.section + 1
    out.append(Sentence(text, start, low[start : start + len(text)], kind, text, "", number, section, is_heading=True))
    return Place(kind, text, section, parted=part)


def _is_part(text: str, place: Place) -> bool:
    """Whether a heading names a part of what is preferred: "Preferred Qualifications", "Education", "Experience"."""
    return place.kind == "preferred" and (place.parted or not place.filled) and is_facet(text)


def _is_told_again(text: str, place: Place, out: list[Sentence]) -> bool:
    """Whether a heading under what is preferred names a part that was asked before: "CERTIFICATION:" once more."""
    if place.kind != "preferred" or not is_facet(text):
        return False
    part = _FACET.search(text.lower())
    asked = (s.low for s in out if s.is_heading and s.kind == "requirements" and len(s.low) < _SHORT)
    return part is not None and any(part[0] in low for low in asked)


_FACET = guarded(r"certif|licens|experience|education")
#: No longer is the heading of a part: "EDUCATION AND CERTIFICATION:".
_SHORT = 60


def _section_kind(text: str, place: Place, part: bool) -> Kind:
    """The kind of a heading where it stands."""
    low = text.lower()
    kind = "" if names_job(low) else heading_kind(_last_sentence(text))
    if text.endswith("?") and _PAYS.search(low):
        kind = "benefits"
    if kind == "requirements" and _FURTHER.fullmatch(low) and _BASIC.match(place.heading.lower()):
        kind = "preferred"
    if part:
        kind = "preferred"
    if place.kind == "requirements" and kind in ("", "schedule", "location") and names_grade(low):
        return place.kind  # "CODER II", "For appointment at SG-9:"
    goes_on = not kind and text.endswith(":") and place.kind in ("requirements", "preferred")
    return place.kind if goes_on else kind


def _last_sentence(text: str) -> str:
    """What opens a list: "Our clinic is small. Here is what we ask:" does by its last sentence."""
    before, dot, last = text.rpartition(". ")
    return last if dot and text.endswith(":") and before.count(" ") > 1 else text


# "Basic Qualifications" … "Additional Qualifications": what is not basic is wished.
_BASIC = guarded(r"(?:basic|minimum|required|must[- ]have) ")
_FURTHER = guarded(r"(?:additional|further|other|extra) (?:qualifications?|quals?):?")
# "Do you pay for further credentials?", "Will you cover the exam?": perks.
_PAYS = guarded(r"\b(?:do|will|would|can) (?:you|we|the \w+) (?:pay|cover|reimburse|sponsor|fund|give)\b")
