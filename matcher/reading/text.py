"""An ad as sentences that know where they stand: under which heading, in which list, at which offset.

>>> ad = sections("# Requirements\\n• CPC required. CPMA a plus.\\n# Benefits\\nPTO after 1 year")
>>> [(s.text, s.kind, s.bullet) for s in ad.sentences]
[('Requirements', 'requirements', False), ('CPC required.', 'requirements', True), ('CPMA a plus.', 'requirements', True), \
('Benefits', 'benefits', False), ('PTO after 1 year', 'benefits', False)]
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import NamedTuple

from matcher.reading.headings import Kind, heading_kind, is_facet
from matcher.reading.inline import inline_headings
from matcher.reading.rules.scan import lowered

#: A sentence longer than this is cut: no rule may ever meet an endless one.
LONGEST = 1_000


class Sentence(NamedTuple):
    """``text`` stands at ``start`` in the ad; ``low`` is it in lower case, of the same length.

    ``kind`` is the section's (see :mod:`matcher.reading.headings`), ``heading`` the words of the heading or label that it
    stands under, ``line`` the number of its line, ``section`` the number of its section, ``bullet`` whether it is an item
    of a list and ``depth`` how deep, ``is_heading`` whether it is itself one, ``loose`` whether it is prose that merely
    follows a list and may have nothing to do with the heading above it.
    """

    text: str
    start: int
    low: str
    kind: Kind = ""
    heading: str = ""
    label: str = ""
    line: int = 0
    section: int = 0
    bullet: bool = False
    depth: int = 0
    is_heading: bool = False
    loose: bool = False

    @property
    def end(self) -> int:
        """Where it ends in the ad."""
        return self.start + len(self.text)


@dataclass(frozen=True, slots=True)
class Ad:
    """An ad, cut up once for every rule."""

    text: str
    sentences: tuple[Sentence, ...]
    title: str = ""
    company: str = ""
    location: str = ""


@dataclass(frozen=True, slots=True)
class _Place:
    """The section that the next line stands in."""

    kind: Kind = ""
    heading: str = ""
    section: int = 0
    listed: bool = False  # a list has begun in it
    filled: bool = False  # anything has
    columns: tuple[Kind, ...] = ()  # what the columns of a table mean: "Education | Required | Preferred"


def sections(text: str, title: str = "", company: str = "", location: str = "") -> Ad:
    """Cut a text (as :mod:`data.plaintext` makes it) into sentences; linear, never raises."""
    out: list[Sentence] = []
    place = _Place()
    start = 0
    low = lowered(text)
    for number, line in enumerate(text.split("\n")):
        for begin, opens, end in _pieces(line):
            if opens > begin:
                place = _open_section(line[begin:opens], start + begin, number, place, out, low)
                named, opens = line[begin:opens], _after_colon(line, opens)
            else:
                named = ""
            if opens < end:
                place = _read_piece(line[opens:end], start + opens, number, place, out, low, named)
        start += len(line) + 1
    return Ad(text, tuple(out), title, company, location)


def _pieces(line: str) -> Iterator[tuple[int, int, int]]:
    """A line, cut before each heading inside it ("…healthcare. Qualifications: CPC…"): (begin, end of heading, end)."""
    heads = inline_headings(line) if len(line) > 120 or (len(line) > 50 and line.count(": ") > 1) else []
    first = heads[0][0] if heads else len(line)
    if first:
        yield 0, 0, first
    for (begin, opens), (end, _) in zip(heads, [*heads[1:], (len(line), 0)], strict=False):
        yield begin, opens, end


def _after_colon(line: str, at: int) -> int:
    while at < len(line) and line[at] in " :*–-":
        at += 1
    return at


# ---------------------------------------------------------------- lines

_MARK = re.compile(r"(?P<indent> *)(?P<mark># |• )?")
# "Education: High school", "Minimum | Associate's degree", "SCHEDULE - full time", "Basic Requirements. Experience
# and…"
_LABEL = re.compile(
    r"([A-Za-z][^:|.•;!?]{1,70}?)(?::| \||\s[-–—](?=\s))\s*|(\*?[A-Z][a-z]+(?:[ /&,]+(?:[A-Z][a-z]+"
    r"|and)){0,3})\.\s(?=[A-Z])"
)


def _columns(body: str) -> tuple[Kind, ...]:
    """The kinds of a table's columns, if its head tells what is required and what preferred."""
    kinds = tuple(heading_kind(cell) if cell.strip() else "" for cell in body.split("|"))
    return kinds if {"requirements", "preferred"} <= set(kinds) and len(body) < 100 else ()


def _read_row(body: str, start: int, number: int, place: _Place, out: list[Sentence], low: str) -> _Place:
    """A row of such a table: each cell stands under its column; a mere X means the first cell."""
    begin, cells = 0, body.split("|")
    for index, cell in enumerate(cells):
        kind = place.columns[index] if index < len(place.columns) else ""
        marked = kind and cell.strip().lower() in ("x", "✓", "✔", "yes", "•")
        words = cells[0] if marked else cell
        at = start + (0 if marked else begin) + len(words) - len(words.lstrip())
        if kind in ("requirements", "preferred") and words.strip():
            text = words.strip()
            out.append(
                Sentence(text, at, low[at : at + len(text)], kind, place.heading, "", number, place.section, True)
            )
        begin += len(cell) + 1
    return place


# "A: Yes. CPC or CCS."
_ANSWER = re.compile(r"A[:.] ")


def _read_piece(
    piece: str, start: int, number: int, place: _Place, out: list[Sentence], low: str, named: str = ""
) -> _Place:
    mark = _MARK.match(piece)
    assert mark is not None
    bullet, marked = mark["mark"] == "• ", mark["mark"] == "# "
    if marked and _STATES.search(piece.lower()):
        bullet = True
    body, start = piece[mark.end() :], start + mark.end()
    depth = len(mark["indent"]) // 2
    if _is_heading(body, marked, bullet):
        return _open_section(body, start, number, place, out, low)
    if "|" in body:
        if columns := _columns(body):
            return replace(place, columns=columns, section=place.section + 1)
        if place.columns and body.count("|") >= 1:
            return _read_row(body, start, number, place, out, low)
    if answer := _ANSWER.match(body):
        body, start = body[answer.end() :], start + answer.end()
    head = body[:80]
    label = (
        _LABEL.match(body)
        if ":" in head or " | " in head or " - " in head or ". " in head or "–" in head or "—" in head
        else None
    )
    kind, heading, said, skip = place.kind, place.heading, named, 0
    if label and (found := _label_kind(label[1] or label[2], place, bullet)) is not None:
        kind, said, skip = found, label[1] or label[2], label.end()
        if not body[skip:].strip():
            return _open_section(body, start, number, place, out, low)
    loose = place.listed and not bullet and not said
    base = (kind, heading, said, number, place.section, bullet, depth, False, loose)
    for begin, end in _spans(body, skip):
        at = start + begin
        out.append(Sentence(body[begin:end], at, low[at : start + end], *base))
    if said and said is not named and len(piece) > 1 and not bullet and _opens(said, kind, place):
        place = replace(place, kind=kind, heading=said, section=place.section + 1)
    if place.filled and place.listed >= bullet:
        return place
    return _Place(place.kind, place.heading, place.section, place.listed or bullet, True)


def _is_heading(body: str, marked: bool, bullet: bool) -> bool:
    """Whether a whole line is a heading: known from markup, by its colon, its capitals or its words."""
    text = body.strip()
    if not text or len(text) > 110 or text.count(" ") > 15:
        return False
    bare = text.rstrip(": ")
    if "|" in text and not marked:
        return False
    if marked and _STATES.search(text.lower()):
        return False
    if marked and not text.endswith((".", ";")):
        return True
    if text.endswith(":"):
        return bool(heading_kind(bare)) or (not bullet and bare.count(" ") < 8)
    if _QUESTION.match(text.lower()):
        return True
    bare = _BRACKETS.sub("", bare).strip()
    if bullet or text.endswith((".", ",", ";")) or any(c.isdigit() for c in bare):
        return False
    if bare.isupper() and len(bare) > 4 and bare.count(" ") < 8 and not bare.count("/") > 1:
        return bool(heading_kind(bare)) or (" " in bare and not _SAYS.search(bare.lower()))
    return bare.count(" ") < 6 and ":" not in bare and bool(heading_kind(bare)) and not _SAYS.search(bare.lower())


# "# CPC or CANPC - must be FULL credential", "# 3+ yrs pain mgmt coding": bold lines that are no headings.
_STATES = re.compile(
    r"\b(?:cpc|ccs|coc|rhi[at]|cic|crc)(?:-[aph])?,? (?:or|and)\b|\d\+? (?:yrs?|years?)\b|\b(?:sorry|no) (?:cpc|coc)"
)
# "MANDATORY QUALIFICATIONS (per Performance Work Statement 5.2)": what stands in brackets does not make it a
# sentence.
_BRACKETS = re.compile(r"\([^()]{0,60}\)")
# "Q: Do I need to be certified?", "Do I need a degree?": what an answer below is about.
_QUESTION = re.compile(r"(?:q[:.] ?.{1,100}|(?:do|does|is|are|what|how|will|can) [^?]{1,80})\?$")
_ASKED = re.compile(
    r"certif|credential|experience|degree|school|qualif|education|need to have|diploma|years|who can apply"
)
# "CPC required", "Associate degree preferred", "High school or equivalent (Required)": short lines that say something
# themselves. "Preferred", "What you need", "Required Qualifications" do not.
_SAYS = re.compile(
    r"\S\s*\(?(?:required|preferred|desired|mandatory|a plus|needed)\)?$|\b(?:cpc|ccs|rhi[at]|coc|diploma"
    r"|degree|bachelor|associate"
    r"|certified|school|must be|must have an?)\b|^(?:full|part|no)\b"
)


def _open_section(body: str, start: int, number: int, place: _Place, out: list[Sentence], low: str) -> _Place:
    text = body.rstrip()
    kind = heading_kind(text)
    facet = is_facet(text)
    if text.endswith("?"):
        kind = (
            "requirements"
            if _ASKED.search(text.lower()) and not _OF_EMPLOYER.search(text.lower())
            else kind
            if kind != "requirements"
            else ""
        )
    if facet and place.kind == "preferred" and not place.filled:
        kind = "preferred"
    if not kind and text.endswith(":") and place.kind in ("requirements", "preferred"):
        kind = place.kind
    section = place.section + 1
    out.append(Sentence(text, start, low[start : start + len(text)], kind, text, "", number, section, is_heading=True))
    return _Place(kind, text, section)


# "What does the experience look like?", "Do you train?": questions about the employer.
_OF_EMPLOYER = re.compile(r"\b(?:do you (?:pay|offer|train)|growth|look like)\b")


def _label_kind(label: str, place: _Place, bullet: bool) -> Kind | None:
    """The kind that a label gives to its line, or None where it is no label."""
    if label.count(" ") > 7 or _NO_LABEL.search(label.lower()):
        return None
    kind = heading_kind(label)
    if not kind:
        return None if place.kind in ("requirements", "preferred") else ""
    if is_facet(label):
        return place.kind if place.kind in ("requirements", "preferred") and not _asks(label) else "requirements"
    if bullet and kind in ("duties", "about", "schedule", "location") and place.kind in ("requirements", "preferred"):
        return place.kind
    return kind


def _asks(label: str) -> bool:
    low = label.lower()
    return "minimum" in low or "require" in low or "must" in low


# "CPC or CCS: either", "We need two of the following:" is no label; nor is the first half of "2 - 4 years", "entry
# - level".
_NO_LABEL = re.compile(
    r"\b(?:cpc|ccs|rhit|rhia|coc|of the following|one of|degree|diploma|aapc|ahima)\b|\d$|^(?:no|a|an|one|any"
    r"|current) "
)


def _opens(label: str, kind: Kind, place: _Place) -> bool:
    """Whether a label at the start of a paragraph also rules the lines after it: "Requirements: …" does, "Pay: …" not."""
    return kind in ("requirements", "preferred") and not is_facet(label) and not place.listed


# ---------------------------------------------------------------- sentences

# "… required. Must have", "… years! You", "(CPC). Two"; not "yrs. exp", "Dr. Amani", "e.g. CPC", "C.P.C. or",
# "U.S. Army".
_STOP = re.compile(r"[.!?•🔸🔹▪●]")
_AFTER_STOP = re.compile(r"['\")\]]*\s+(?=[\"'(\[•$]?[A-Z0-9•*$])")
_SHORT = re.compile(
    r"(?:\b(?:e\.?g|i\.?e|vs|dr|mr|ms|mrs|st|inc|ltd|co|u\.s|approx|dept|ext|min|max|yrs?|mos?|exp|req|pref"
    r"|cert|assoc|equiv"
    r"|prof|ave|est|h\.s|incl|etc|mt|ft|fl|jr|sr|p\.m|a\.m)|(?:^|[\s(/,])(?:[a-z]\.){1,5}-?[a-z])$",
    re.I,
)
# "… 3 yrs IP exp. HS diploma": these end a sentence where a capital follows.
_UNIT = re.compile(r"(?:yrs?|mos?|exp|req|pref|cert|equiv|etc|incl)", re.I)
_DOTS = frozenset("•🔸🔹▪●")
# "…current statusCertification as CPC", "… coding experience Must have an active …": a lost line break, known by
# the words
# that begin the next item.
_OPENERS = re.compile(
    r"(?:Must|Minimum|Ability|Able|Knowledge|Strong|High School|High school|Current|Certifi|Experience"
    r"|Excellent|Bachelor|Associate|Proficien"
    r"|Familiar|Previous|Prior|Demonstrated|Working|Completion|Successful|Active|Registered|At least|Required"
    r"|Preferred|Graduat|Basic"
    r"|Advanced|Good|Thorough|Willing|Valid|Understanding|RHIT|RHIA|CPC|CCS|Education|Licens)"
)
_CAMEL = re.compile(r"[a-z]*[A-Z]")
_CLEAR = re.compile(
    r"(?:Must (?:have|be|hold|possess)|Minimum (?:of )?\d|At least (?:\d|one|two|three|five)|Knowledge of"
    r"|Ability to|Able to|Experience (?:in|with)"
    r"|Strong |Excellent |Proficien|Successful completion|Working knowledge|Minimum of|Bachelor"
    r"|Associate['’]?s? [Dd]egree|High [Ss]chool"
    r"|Current |Valid |Education [–:-]|Certification[ :]|Experience[ :]|Familiar)(?! [a-z]+ed by)"
)


def _spans(body: str, skip: int) -> Iterator[tuple[int, int]]:
    """Where the sentences of a line begin and end, without the space around them and none of them endless."""
    begin = skip
    for cut, after in (*_cuts(body, skip), (len(body), len(body))):
        while begin < cut:
            stop = _within_size(body, begin, cut)
            first, last = begin, stop
            while first < last and body[first] == " ":
                first += 1
            while last > first and body[last - 1] == " ":
                last -= 1
            if last > first:
                yield first, last
            begin = stop
        begin = after


def _within_size(body: str, begin: int, end: int) -> int:
    if end - begin <= LONGEST:
        return end
    space = body.rfind(" ", begin + LONGEST // 2, begin + LONGEST)
    return space if space > begin else begin + LONGEST


def _cuts(body: str, skip: int) -> list[tuple[int, int]]:
    """(end of a sentence, begin of the next) for each."""
    cuts = [cut for m in _STOP.finditer(body, skip) if (cut := _cut_at(body, skip, m.start()))]
    if len(body) > 120:
        cuts += [
            (m.start(), m.start()) for m in _OPENERS.finditer(body, skip + 2) if _opens_item(body, m.start(), m.end())
        ]
        cuts.sort()
    return cuts


def _cut_at(body: str, skip: int, at: int) -> tuple[int, int] | None:
    sign = body[at]
    if sign in _DOTS:
        inside = at > skip and body[at - 1] == " " and body[at + 1 : at + 2] == " "
        return (at - 1, at + 2) if inside else None
    if after := _AFTER_STOP.match(body, at + 1):
        if sign == "." and _is_short(body, skip, at, after.end()):
            return None
        return at + len(after[0].rstrip()) + 1, after.end()
    # "… before final billing.Queries providers": the space was lost.
    stuck = sign == "." and body[at + 1 : at + 2].isupper() and body[at + 2 : at + 3].islower()
    return (
        (at + 1, at + 1)
        if stuck and at > skip and (body[at - 1].islower() or body[at - 1].isdigit() or body[at - 1] == ")")
        else None
    )


def _is_short(body: str, skip: int, at: int, following: int) -> bool:
    """Whether the full stop belongs to an abbreviation: "Dr. Amani", "Req. No. 12"; "R.H.I.T. Specialty …" ends a sentence."""
    short = _SHORT.search(body, max(skip, at - 12), at)
    if short is None:
        return body[max(skip, at - 2) : at].lower() == "no" and body[following : following + 1].isdigit()
    if _UNIT.fullmatch(short[0].strip(" (/,")) and body[following : following + 1].isupper():
        return False
    return not (
        short[0].count(".") > 1
        and body[following : following + 1].isupper()
        and body[following + 1 : following + 4].islower()
    )


#: Words that no sentence ends with.
_GOES_ON = frozenset(
    (
        "or",
        "and",
        "an",
        "a",
        "of",
        "with",
        "the",
        "in",
        "to",
        "for",
        "plus",
        "your",
        "our",
        "their",
        "no",
        "any",
        "is",
        "are",
        "as",
        "at",
        "by",
    )
)


def _opens_item(body: str, at: int, end: int) -> bool:
    before = body[at - 1]
    if before == " ":
        if body[max(0, at - 12) : at].split()[-1:] and body[max(0, at - 12) : at].split()[-1].lower() in _GOES_ON:
            return False
        return (body[at - 2].islower() or body[at - 2].isdigit() or body[at - 2] in ")’'") and bool(
            _CLEAR.match(body, at)
        )
    fits = before.islower() or before.isdigit() or before in ")%.;"
    return fits and not _CAMEL.match(body, end)
