"""A line of an ad: heading, bullet, table row, labelled or plain, and what that makes of the lines after it."""

from __future__ import annotations

from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import is_heading, leads_list
from matcher.reading.layout.headings import Kind, heading_kind, is_facet
from matcher.reading.layout.joining_lines import joins_lines
from matcher.reading.layout.line_labels import Label, labelled_by, rules_on
from matcher.reading.layout.marks import mark
from matcher.reading.layout.openings import names_people
from matcher.reading.layout.place import Place
from matcher.reading.layout.section_heads import open_section
from matcher.reading.layout.sentence import Sentence
from matcher.reading.layout.short_lines import asks_after, inner_label, question_label
from matcher.reading.layout.spans import spans
from matcher.reading.layout.tables import heads_columns, table_head, table_row


class _Line(NamedTuple):
    """What a line says after its marks, and where in the ad (``low`` in lower case) that stands."""

    body: str
    start: int
    number: int
    low: str
    bullet: bool
    marked: bool
    depth: int


def read_piece(
    piece: str, start: int, number: int, place: Place, out: list[Sentence], low: str, named: str = ""
) -> Place:
    """Add the sentences of a line (or of the part after a heading inside it) to ``out``; returns the place after it.

    ``piece`` stands at ``start`` in the ad, ``low`` is the ad in lower case, ``named`` the heading right before it.
    """
    line = _line(piece, start, number, low)
    place = _after_paragraph(line, place, out)
    if "|" in line.body and (table := table_head(line.body)):
        return place._replace(table=table, section=place.section + 1)
    if "|" in line.body and heads_columns(line.body):
        return place
    if len(line.body) < _LONGEST_JOINT and _joins(line, place, start + len(piece), out):
        out.append(
            Sentence(
                line.body,
                line.start,
                low[line.start : line.start + len(line.body)],
                place.kind,
                place.heading,
                "",
                number,
                place.section,
                line.bullet,
            )
        )
        return place
    if is_heading(line.body, line.marked, line.bullet) or _heads_list(line, start + len(piece), out):
        return open_section(line.body, line.start, number, place, out, low)
    if "|" in line.body and place.table:
        model = Sentence("", 0, low, "", place.heading, "", number, place.section, True)
        out.extend(table_row(line.body, line.start, model, place.table))
        return place
    place = _led_to(line, place, out)
    label = labelled_by(line.body, place, line.bullet, named)
    if label.size and not line.body[label.size :].strip():
        return open_section(line.body, line.start, number, place, out, low)
    return _place_after(line, place, label.size, _add_sentences(line, place, label, out))


def _line(piece: str, start: int, number: int, low: str) -> _Line:
    """A line without the marks that it begins with."""
    bullet, marked, skip, depth = mark(piece)
    body = piece[skip:]
    if marked and _STATES.search(body.lower()) and not names_people(body.lower()):
        bullet, marked = True, False
    return _Line(body, start + skip, number, low, bullet, marked, depth)


#: "in addition to:" is the longest of them; so much of what follows tells whether it is one, and so many sentences
#: before it.
_LONGEST_JOINT, _SEEN, _SAID = 18, 400, 40


def _joins(line: _Line, place: Place, end: int, out: list[Sentence]) -> bool:
    """Whether a line of a word joins those around it: "plus" alone between what is asked."""
    before = out[-1] if out and not out[-1].is_heading else None
    after = line.low[end + 1 : end + _SEEN]
    asked = "".join(f"\n{s.low} \n" for s in out[-_SAID:] if s.section == place.section)
    return joins_lines(line.body, line.bullet, place, before.low if before else "", after, asked)


def _heads_list(line: _Line, end: int, out: list[Sentence]) -> bool:
    """Whether a line between two lists is the heading of the second: "Background required", "You hold".

    So is an item with items of its own: "• Preferred" above "  • CCS".
    """
    if line.bullet and line.low.startswith("  " * (line.depth + 1) + "• ", end + 1):
        return leads_list(line.body) and heading_kind(line.body) in ("requirements", "preferred")
    if line.bullet or line.marked or not out or not out[-1].bullet or not line.low.startswith("• ", end + 1):
        return False
    return leads_list(line.body)


def _after_paragraph(line: _Line, place: Place, out: list[Sentence]) -> Place:
    """The place after a paragraph of its own heading: "ABOUT US: … since 1998." tells nothing of the next one.

    What follows perks and the words of law is most often more of it.
    """
    if not place.inline or place.kind in _GOES_ON or line.bullet or out[-1].line == line.number:
        return place
    return Place(section=place.section + 1) if out[-1].text.endswith((".", "!", "?")) else place


_GOES_ON = ("requirements", "preferred", "benefits", "eeo", "pay")


def _led_to(line: _Line, place: Place, out: list[Sentence]) -> Place:
    """The place of a line to which the sentence before it leads: "Applicants must" and a list."""
    if not out or not (line.bullet or _names_demands(out)):
        return place
    led = _led_by(out[-1], line.number)
    if not led or (led != "preferred" and place.kind):
        return place
    return place._replace(kind=led, heading=out[-1].text, section=place.section + 1, listed=False)


def _add_sentences(line: _Line, place: Place, label: Label, out: list[Sentence]) -> tuple[Kind, str]:
    """Add the sentences of a line to ``out``; returns the kind and the label of its last."""
    body, start, number, low, bullet, _, depth = line
    kind, said, skip = label
    loose = place.listed and not bullet and not said
    for index, (begin, end) in enumerate(spans(body, skip)):
        if body[end - 1] == "?":
            kind, said = question_label(body[begin:end]) or label[:2]
        inner = inner_label(body[begin:end]) if index else None
        if index and label.said and kind in ("pay", "benefits") and asks_after(low[start + begin : start + end]):
            kind, said = "" if place.kind in ("pay", "benefits") else place.kind, ""
        own, told, size = inner or (kind, said, 0)
        own = own or kind
        if inner and inner[0] and kind not in ("requirements", "preferred"):
            kind, said = own, told  # "Duties: code visits. What we want: a careful person. A high school diploma."
        at = start + begin + size
        text, low_text = body[begin + size : end], low[at : start + end]
        where = number, place.section, bullet, depth, False, loose
        out.append(Sentence(text, at, low_text, own, place.heading, told, *where))
    return kind, said


def _place_after(line: _Line, place: Place, skip: int, last: tuple[Kind, str]) -> Place:
    """The place after a line; ``skip``: how long its label is, ``last``: what its last sentence stands under."""
    kind, said = last
    of_facet = place.heading != "" and is_facet(place.heading) and not _BEGINS_WISHES.match(said.lower())
    tagged = line.body.startswith(("[", "("))  # "(Preferred) Associate degree" tells of its own line alone
    if skip and not line.bullet and not tagged and rules_on(said, kind, place) and not of_facet:
        place = place._replace(kind=kind, heading=said, section=place.section + 1, inline=True)
    if place.filled and place.listed >= line.bullet:
        return place
    return place._replace(listed=place.listed or line.bullet, filled=True)


# "Nice to have: charge capture", also in the middle of "Certification": whatever stands below is wished for
_BEGINS_WISHES = guarded(r"(?:nice|good|great) to haves?$|bonus(?: points)?$|pluses$|(?:what )?would be (?:nice|great)")


def _names_demands(out: list[Sentence]) -> bool:
    """Whether the sentence right before ends a paragraph as a heading would: "Here is what our clients insist on:"."""
    return bool(out) and out[-1].low.endswith(":") and len(out[-1].low) < 60 and not out[-1].is_heading


def _led_by(before: Sentence, number: int) -> Kind:
    """The kind of a list that goes on a sentence without an end: "Applicants must", "To be accepted you need to"."""
    if before.bullet or before.is_heading or before.line != number - 1 or before.text[-1] in ".!?;,":
        return ""
    if before.low.endswith(_LEADING):
        return "requirements"
    kind = "" if _SAYS_ITSELF.search(before.low) else heading_kind(before.text[-60:])
    return kind if kind in ("requirements", "preferred") else ""


# "Associate's degree plus 2 years of coding" above "-OR-": a line that asks something leads to nothing, nor does one
# that only joins.
_SAYS_ITSELF = guarded(r"\d|^\W*plus\W*$|\b(?:degree|diploma|ged|cpc|ccs|rhi[at]|coc|aapc|ahima)\b")
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
