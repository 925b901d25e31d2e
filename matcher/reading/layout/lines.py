"""A line of an ad: heading, bullet, table row, labelled or plain, and what that makes of the lines after it."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import is_heading
from matcher.reading.layout.headings import Kind, heading_kind, is_facet
from matcher.reading.layout.line_labels import labelled_by, rules_on
from matcher.reading.layout.marks import mark
from matcher.reading.layout.openings import names_grade, names_job
from matcher.reading.layout.place import Place
from matcher.reading.layout.sentence import Sentence
from matcher.reading.layout.short_lines import inner_label, is_item, question_label
from matcher.reading.layout.spans import spans
from matcher.reading.layout.tables import table_head, table_row


def read_piece(
    piece: str, start: int, number: int, place: Place, out: list[Sentence], low: str, named: str = ""
) -> Place:
    """Add the sentences of a line (or of the part after a heading inside it) to ``out``; returns the place after it.

    ``piece`` stands at ``start`` in the ad, ``low`` is the ad in lower case, ``named`` the heading right before it.
    """
    bullet, marked, skip, depth = mark(piece)
    body, start = piece[skip:], start + skip
    if marked and _STATES.search(body.lower()):
        bullet, marked = True, False
    if "|" in body and (table := table_head(body)):
        return place._replace(table=table, section=place.section + 1)
    item = not marked and not bullet and is_item(body.strip(), place.kind, bool(place.heading) and not place.filled)
    if not item and is_heading(body, marked, bullet):
        return open_section(body, start, number, place, out, low)
    if "|" in body and place.table:
        model = Sentence("", 0, low, "", place.heading, "", number, place.section, True)
        out.extend(table_row(body, start, model, place.table))
        return place
    answers = body.startswith("A. ") and bool(out) and out[-1].text.endswith("?")
    if answers or body.startswith("A: "):  # "A: Yes. CPC or CCS."
        body, start = body[3:], start + 3
    if (
        (bullet or _names_demands(out))
        and out
        and (led := _led_by(out[-1], number))
        and (led == "preferred" or not place.kind)
    ):
        place = place._replace(kind=led, heading=out[-1].text, section=place.section + 1, listed=False)
    kind, said, skip = labelled_by(body, place, bullet, named)
    if skip and not body[skip:].strip():
        return open_section(body, start, number, place, out, low)
    loose = place.listed and not bullet and not said
    usual = kind, said
    for index, (begin, end) in enumerate(spans(body, skip)):
        if body[end - 1] == "?":
            kind, said = question_label(body[begin:end]) or usual
        inner = inner_label(body[begin:end]) if index else None
        own, label, size = inner or (kind, said, 0)
        own = own or kind
        if inner and inner[0] and kind not in ("requirements", "preferred"):
            kind, said = own, label  # "Duties: code visits. What we want: a careful person. A high school diploma."
        at = start + begin + size
        out.append(
            Sentence(
                body[begin + size : end],
                at,
                low[at : start + end],
                own,
                place.heading,
                label,
                number,
                place.section,
                bullet,
                depth,
                False,
                loose,
            )
        )
    if skip and not bullet and rules_on(said, kind, place) and not (place.heading and is_facet(place.heading)):
        place = place._replace(kind=kind, heading=said, section=place.section + 1, inline=True)
    if place.filled and place.listed >= bullet:
        return place
    return place._replace(listed=place.listed or bullet, filled=True)


def _names_demands(out: list[Sentence]) -> bool:
    """Whether the sentence right before ends a paragraph as a heading would: "Here is what our clients insist on:"."""
    return bool(out) and out[-1].low.endswith(":") and len(out[-1].low) < 60 and not out[-1].is_heading


def _led_by(before: Sentence, number: int) -> Kind:
    """The kind of a list that goes on a sentence without an end: "Applicants must", "To be accepted you need to"."""
    if before.bullet or before.is_heading or before.line != number - 1 or before.text[-1] in ".!?;,":
        return ""
    if before.low.endswith(_LEADING):
        return "requirements"
    kind = heading_kind(before.text[-60:])
    return kind if kind in ("requirements", "preferred") else ""


# "Applicants must", "We want someone who", "You'll have", "The candidate should"
_LEADING = (
    " must",
    " who",
    " should",
    " shall",
    " will have",
    "you'll have",
    "you’ll have",
    " you have",
    " needs",
    " with",
)


# "# CPC or CANPC - must be FULL credential", "# 3+ yrs pain mgmt coding": bold lines that are no headings.
_STATES = guarded(
    r"\b(?:cpc|ccs|coc|rhi[at]|cic|crc)(?:-[aph])?,? (?:or|and)\b|\d\+? (?:yrs?|years?)\b|\b(?:sorry|no) (?:cpc|coc)"
)
_ASKED = guarded(
    r"certif|credential|experience|degree|school|qualif|education|need to have|diploma|years|who can apply"
)


def open_section(body: str, start: int, number: int, place: Place, out: list[Sentence], low: str) -> Place:
    """Add a heading to ``out``; returns the section that it opens."""
    text = body.rstrip()
    kind = "" if names_job(text.lower()) else heading_kind(_last_sentence(text))
    facet = is_facet(text)
    if text.endswith("?"):
        kind = (
            "requirements"
            if _ASKED.search(text.lower()) and not _OF_EMPLOYER.search(text.lower())
            else kind
            if kind != "requirements"
            else ""
        )
    if kind == "requirements" and _FURTHER.fullmatch(text.lower()) and _BASIC.match(place.heading.lower()):
        kind = "preferred"
    if facet and place.kind == "preferred" and not place.filled:
        kind = "preferred"
    if place.kind == "requirements" and kind in ("", "schedule", "location") and names_grade(text.lower()):
        kind = place.kind  # "CODER II", "For appointment at SG-9:"
    if not kind and text.endswith(":") and place.kind in ("requirements", "preferred"):
        kind = place.kind
    section = place.section + 1
    out.append(Sentence(text, start, low[start : start + len(text)], kind, text, "", number, section, is_heading=True))
    return Place(kind, text, section)


def _last_sentence(text: str) -> str:
    """What opens a list: "Our clinic is small. Here is what we ask:" does by its last sentence."""
    before, dot, last = text.rpartition(". ")
    return last if dot and text.endswith(":") and before.count(" ") > 1 else text


# "Basic Qualifications" … "Additional Qualifications": what is not basic is wished.
_BASIC = guarded(r"(?:basic|minimum|required|must[- ]have) ")
_FURTHER = guarded(r"(?:additional|further|other|extra) qualifications?:?")
# "What does the experience look like?", "Do you train?": questions about the employer.
_OF_EMPLOYER = guarded(r"\b(?:do you (?:pay|offer|train)|growth|look like)\b")
