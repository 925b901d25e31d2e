"""A line of an ad: heading, bullet, table row, labelled or plain, and what that makes of the lines after it."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from data.vocabulary import GENERIC, credentials
from matcher.reading.guard import guarded
from matcher.reading.layout.headings import Kind, heading_kind, is_facet
from matcher.reading.layout.marks import mark
from matcher.reading.layout.openings import names_grade, names_job, rank_in
from matcher.reading.layout.sentence import Sentence
from matcher.reading.layout.short_lines import NO_LABEL, inner_label, is_item, question_label
from matcher.reading.layout.spans import spans
from matcher.reading.layout.tables import Table, table_head, table_row


class Place(NamedTuple):
    """The section that the next line stands in."""

    kind: Kind = ""
    heading: str = ""
    section: int = 0
    listed: bool = False  # a list has begun in it
    filled: bool = False  # anything has
    inline: bool = False  # its heading is the label of a line that says more
    table: Table | None = None  # whose rows follow: "Education | Required | Preferred"


# "Education: High school", "Minimum | Associate's degree", "SCHEDULE - full time", "Basic Requirements. Experience
# and…"
_LABEL = guarded(
    r"([A-Za-z][^:|.•;!?]{1,70}?)(?::| \||\s[-–—](?=\s))\s*|(\*?[A-Z][a-z]+(?:[ /&,]+(?:[A-Z][a-z]+"
    r"|and)){0,3}|[A-Z]{5,}(?: [A-Z]{4,}){0,2}|What [a-z’' ]{4,36})\.\s(?=[A-Z])(?!\w{3,12}\.:)"
    r"|((?:[A-Z][a-z]{1,6}\. ){0,2}[A-Z][a-z]{1,9}\.):\s*"  # "Pref. Qual.: …"
)


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
    if not item and _is_heading(body, marked, bullet):
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
    kind, said, skip = _labelled(body, place, bullet, named)
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
    if skip and not bullet and _opens(said, kind, place) and not (place.heading and is_facet(place.heading)):
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


def _labelled(body: str, place: Place, bullet: bool, named: str) -> tuple[Kind, str, int]:
    """The kind of a line, the label that it begins with ("Education: …") and how long that is."""
    head = body[:80]
    if head[:1] in ("[", "(") and (tag := _TAG.match(body)):
        return "preferred" if tag["wish"] else "requirements", tag[1], tag.end()
    if ":" in head or " | " in head or " - " in head or ". " in head or "–" in head or "—" in head:
        label = _LABEL.match(body)
        if label and _MODALITY_ONLY.match(body, label.end()) and not is_facet(label[label.lastindex or 0]):
            label = None  # "Coding experience, 1 year - required", "GED: required"
        if label and ":" not in label[0] and body.startswith(_APPRENTICE, label.end()):
            label = None  # "Certified Professional Coder - Apprentice"
        if label and (kind := _label_kind(label[label.lastindex or 0], place, bullet)) is not None:
            return kind, label[label.lastindex or 0], label.end()
    return place.kind, named, 0


_APPRENTICE = ("Apprentice", "apprentice")
# "[Required] CCS", "(Preferred) A bachelor's degree", "[Nice to have]: CDIP": each item under a tag of its own.
_TAG = guarded(
    r"[\[(]((?:strongly |highly )?(?:required|must(?: have)?|mandatory|minimum|essential|req|needed"
    r"|(?P<wish>preferred|pref|desired|desirable|optional|a? ?plus|bonus|nice(?: to have)?|ideal)))[\])][:.]? (?=\S)",
    re.I,
)


_MODALITY_ONLY = guarded(
    r"(?:is |are )?(?:strongly |highly )?(?:required|preferred|desired|mandatory|a must)\W*$", re.I
)


@lru_cache(maxsize=4096)
def _is_heading(body: str, marked: bool, bullet: bool) -> bool:
    """Whether a whole line is a heading: known from markup, by its colon, its capitals or its words."""
    text = body.strip()
    if not text or len(text) > 110 or ("|" in text and not marked) or text.lower() in ("or", "and/or"):
        return False
    if marked:
        return (not text.endswith((".", ";")) or len(text) < 40) and not _labels_a_line(text)
    if bullet and text[-1] == "*":  # "• What you need to have*": what is left of bold words
        return text.count(" ") < 9 and bool(heading_kind(text))
    if text[-1] == ":":
        bare = text.rstrip(": ")
        return bare.count(" ") < 15 and (bool(heading_kind(bare)) or (not bullet and bare.count(" ") < 8))
    if text[-1] == "?":
        return bool(_QUESTION.match(text.lower()))
    if text[-1] == "." and not bullet and text.count(" ") < 7 and _WHAT.match(text):
        return True
    if bullet:  # "4. MINIMUM QUALIFICATIONS", not "EXPERIENCE WITH CERNER"
        return bool(_CAPITALS.search(text)) and _is_loud(_bare(text))
    return text[-1] not in ".,;" and _reads_as_heading(_bare(text))


def _is_loud(bare: str) -> bool:
    return bare.isupper() and len(bare) > 8 and bool(_NAMES_PART.search(bare)) and _reads_as_heading(bare)


def _bare(text: str) -> str:
    """A line without what stands in brackets and without the numbers of sections."""
    text = _BRACKETS.sub("", text).strip() if "(" in text else text
    if "." not in text and ")" not in text and ":" not in text and "ection" not in text and "ECTION" not in text:
        return text
    return _NUMBERED.sub("", text) if _MAY_NUMBER.search(text) else text


def _labels_a_line(text: str) -> bool:
    """Whether a line marked as a heading says something itself: "# Education: Master's", "# Certification: CDIP"."""
    label, colon, rest = text.partition(": ")
    return bool(colon and rest.strip()) and is_facet(label) and not heading_kind(rest)


def _reads_as_heading(bare: str) -> bool:
    """Whether words alone make a heading of a short line: "What you need", "MANDATORY QUALIFICATIONS"."""
    words = bare.count(" ")
    if words > 7 or any(map(str.isdigit, bare)):
        return False
    if bare.isupper() and not codes_named().isdisjoint(_WORDS.findall(bare)):
        return False  # "CRC OR CPC CERTIFICATION", "CPMA, CDEO"
    if bare.isupper() and len(bare) > 4 and bare.count("/") < 2:
        return bool(heading_kind(bare)) or (words > 0 and not _SAYS.search(bare.lower()))
    return (
        words < 6
        and ":" not in bare
        and bool(heading_kind(bare))
        and not _SAYS.search(bare.lower())
        and not _is_item(bare)
    )


def _is_item(bare: str) -> bool:
    """Whether a short line is what a list without bullets asks: "Coding certification", "Knowledge of HCCs"."""
    if _OF_SOMETHING.match(bare):
        return True
    first, _, last = bare.rpartition(" ")
    if not first or not _LAST_PART.fullmatch(last) or is_facet(bare):
        return False
    return heading_kind(first) not in ("requirements", "preferred")


# "Knowledge of skin substitute billing rules", "Experience in urology"; not "Experience and education".
_OF_SOMETHING = guarded(
    r"(?:knowledge|experience|proficiency|proficient|familiarity|ability|certification|background|skills?|licensure)"
    r" (?:of|in|with|to|as|using|coding)\b",
    re.I,
)
# The last word of "RN licence", "Epic experience": in small letters, as no heading in title case has it.
_LAST_PART = guarded(
    r"(?:certifi\w+|credentials?|licen[cs]\w+|experience|knowledge|skills?|background|education|training)"
)


_WORDS = re.compile(r"[A-Z][A-Z-]+")


@cache
def codes_named() -> frozenset[str]:
    """The codes of credentials, none of which is a word of a heading."""
    return frozenset(c for c in credentials() if c not in GENERIC and len(c) > 2)


# "# CPC or CANPC - must be FULL credential", "# 3+ yrs pain mgmt coding": bold lines that are no headings.
_STATES = guarded(
    r"\b(?:cpc|ccs|coc|rhi[at]|cic|crc)(?:-[aph])?,? (?:or|and)\b|\d\+? (?:yrs?|years?)\b|\b(?:sorry|no) (?:cpc|coc)"
)
# "MANDATORY QUALIFICATIONS (per Performance Work Statement 5.2)": what stands in brackets does not make it a
# sentence.
_BRACKETS = guarded(r"\([^()]{0,60}\)")
# "SECTION 4. MINIMUM REQUIREMENTS", "IV. Qualifications", "3.2 Education"
_NUMBERED = guarded(
    r"(?<!\w)(?:section\s+|part\s+)?(?:\d{1,2}(?:\.\d{1,2})?|[IVX]{1,4}|[A-H])[.):]\s*(?=[A-Za-z])|section \d+[.:]?\s*",
    re.I,
)
# "What we require.", "Where.", "What would make us smile.": a heading in the shape of a sentence.
_WHAT = guarded(
    r"(?:what|where|how|who|why|when|our|pay|hours|benefits|requirements|duties|must haves?|nice to haves?"
    r"|needed|wanted|required|preferred)\b[^.?]*\.$",
    re.I,
)
# Of most items no word is written in capitals, and none of those is a heading.
_CAPITALS = guarded(r"[A-Z]{2}")
# Without one of these signs before a word no number of a section stands there: most lines have none.
_MAY_NUMBER = guarded(r"[.):]\s*[A-Za-z]|section \d", re.I)
# "Q: Do I need to be certified?", "Do I need a degree?": what an answer below is about.
_QUESTION = guarded(r"(?:q[:.] ?.{1,100}|(?:do|does|is|are|what|how|will|can) [^?]{1,80})\?$")
_ASKED = guarded(
    r"certif|credential|experience|degree|school|qualif|education|need to have|diploma|years|who can apply"
)
# The last word of a heading that stands in a list.
_NAMES_PART = guarded(
    r"(?:QUALIFICATIONS?|REQUIREMENTS?|DUTIES|FUNCTIONS?|RESPONSIBILITIES|SKILLS|ABILITIES|EDUCATION|EXPERIENCE"
    r"|TRAINING"
    r"|CERTIFICATIONS?|CREDENTIALS?|LICENSES?|LICENSURE|BENEFITS|CONDITIONS|SUMMARY|PREFERRED|REQUIRED|DESIRED"
    r"|STANDARDS)$"
)
# "CPC required", "Associate degree preferred", "High school or equivalent (Required)": short lines that say something
# themselves. "Preferred", "What you need", "Required Qualifications" do not.
_SAYS = guarded(
    r"\S\s*\(?(?:required|preferred|desired|mandatory|a plus|needed)\)?$|\b(?:cpc|ccs|rhi[at]|coc|diploma"
    r"|degree|bachelor|associate"
    r"|certified|school|must be|must have an?|aapc|ahima|preferably)\b|^(?:full|part|no)\b"
    r"|^(?:any|current|active|valid|national|nationally) "
    r"|\b(?:one|two|three|four|five|six|seven|eight|ten|\d)\b.{0,14}\b(?:years?|yrs?|months?)\b"
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


def _label_kind(label: str, place: Place, bullet: bool) -> Kind | None:
    """The kind that a label gives to its line, or None where it is no label."""
    if label.count(" ") > 7 or label.count("(") > label.count(")") or NO_LABEL.search(label.lower()):
        return None
    kind = heading_kind(label)
    if not kind and (names_job(label.lower()) or rank_in(label.lower())):  # "Coder I: …", "Freshers: …"
        return place.kind
    if not kind:
        return None if place.kind in ("requirements", "preferred") else ""
    if is_facet(label) and place.inline and place.kind == "preferred":
        return "requirements"  # "Preferences: CPMA" … "Education: associate's": each line has a label of its own
    if is_facet(label):
        return place.kind if place.kind in ("requirements", "preferred") and not _asks(label) else "requirements"
    if bullet and kind in ("duties", "about", "schedule", "location") and place.kind in ("requirements", "preferred"):
        return place.kind
    return kind


def _asks(label: str) -> bool:
    low = label.lower()
    return "minimum" in low or "require" in low or "must" in low


def _opens(label: str, kind: Kind, place: Place) -> bool:
    """Whether a label that begins a paragraph also rules the lines after it: "Requirements: …" does, "Pay: …" not.

    Nor does "Preferred education: …", which is about one facet.
    """
    return kind in ("requirements", "preferred") and not _FACET.search(label.lower()) and not place.listed


_FACET = guarded(r"education|experience|certif|credential|licen[cs]|degree|\byears\b|\bexp\b|\bcerts?\b|\bedu?\b")
