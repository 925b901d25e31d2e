"""Openings told one after the other in a line: "Openings: (1) ED Coder: CPC + 1 yr; (2) HCC Coder: CRC + 4 yrs."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from matcher.reading.guard import Gate, guarded, words_of
from matcher.reading.layout.common import is_common
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.sentence import Sentence

_PEOPLE = r"(?:coder|auditor|specialist|educator|abstractor|reviewer|trainee|analyst|manager|supervisor|lead)s?"
_PLACE = r"(?:role|position|opening|post|seat|job|vacancy|shift|team|side|desk)s?"
_NUMBER = r"\(?(?:[1-9]|[a-d]|i{1,3})[.)] "
# Words that tell of no opening: "Certified coders need …", "Our coders must …", "The ideal coder has to …"
_NO_NAME = (
    r"(?!(?:all|both|each|every|any|our|your|other|these|those|this|that|certified|non-?certified|uncertified"
    r"|credentialed|uncredentialed|licensed|experienced|inexperienced|new|qualified|ideal|successful|apprentice|open"
    r"|current|available|most|some|many|more|good|great|strong|only|former|medical|multiple|additional|minimum|the"
    r"|remote|we|you|as|if|must|no|not|or|and|a|an)\b)"
)
_NAME = (
    rf"(?P<name>{_NO_NAME}(?:(?:[\w&/'-]+ ){{0,3}}?{_PEOPLE}(?: {_PLACE})?|(?:[\w&/'-]+ ){{1,3}}?{_PLACE})"
    r"(?: (?:i{1,3}|iv|[1-4]))?"
    r"|(?:level|tier|grade|step|band|class) (?:i{1,3}|iv|[1-4]|[a-d]))"
)
_ASKS = r"(?:needs?|must|requires?|calls? for|asks? for|has to|have to|should (?:have|hold)|wants?)\b"
# "Candidates for the outpatient position must …", "For ED coding we require …"
_FOR = r"(?:(?:candidates?|applicants?|those|people|coders) )?(?:applying )?for "
_WORK = rf"{_NO_NAME}(?:[\w&/'-]+ ){{1,2}}coding(?=,? (?:we|you) (?:require|need|ask|want|must|will need)\b)"
_SPAN = r"[^()]{0,12}\b(?:years?|yrs?)\b[^()]{0,12}"  # "Level I (0-1 years): CPC-A"
# The beginning of an opening and the sign or verb behind its name; a comma only behind a number of its own.
_BEGINS = guarded(
    rf"(?:^|(?<=[;:] )|(?<=; and )|(?<=, and )|(?<= / )(?=[^:]{{1,30}}:)|(?<=\) ))"
    rf"(?P<number>{_NUMBER})?(?:for (?P<work>{_WORK}),?|(?:{_FOR})?(?:the |an? )?{_NAME}"
    rf"(?: \((?!{_SPAN})[^()]{{0,24}}\))?(?P<sign>:| [-–—=]| \.\.\.+|(?=(?P<comma>,))| (?={_ASKS})| (?=\({_SPAN}\))))"
)
_MAY_BEGIN = Gate(_BEGINS)
_NAMES = guarded(rf"(?:{_NUMBER})?(?:for )?(?:the |an? )?{_NAME}")


#: No ad tells of more in one line; a hostile one may, and all names are compared with each other.
_MOST = 12


class _Opening(NamedTuple):
    """Where in a sentence an opening begins, where what it asks does, and its name."""

    begin: int
    told: int
    name: str


def with_openings(sentences: list[Sentence]) -> list[Sentence]:
    """The sentences, those of a line that tells of several openings cut between them, each with its name."""
    out: list[Sentence] = []
    for _, same_line in groupby(sentences, key=_line):
        line = list(same_line)
        found = [_openings(s, s.label if n == 0 or s.label != line[n - 1].label else "") for n, s in enumerate(line)]
        out.extend(_cut(line, found) if _tells_several(found) else line)
    return out


def _line(sentence: Sentence) -> int:
    return sentence.line


def _openings(sentence: Sentence, label: str) -> list[_Opening]:
    """The openings of which a sentence begins to tell something; ``label``: its own, if none before it has that."""
    if sentence.is_heading or sentence.opening:
        return []
    found = [_Opening(0, 0, label)] if label and _NAMES.fullmatch(label.lower()) else []
    if words_of(sentence.low) & _MAY_BEGIN.bits:
        found += _begun(sentence.low, sentence.text)
    ends = [*(o.begin for o in found), len(sentence.text)][1:]
    return [o for o, end in zip(found, ends, strict=True) if _tells(sentence.text[o.told : end])]


def _begun(low: str, text: str) -> Iterator[_Opening]:
    for found in _BEGINS.finditer(low):
        if not found["comma"] or found["number"]:
            name = text[slice(*found.span("work" if found["work"] else "name"))]  # as written: "Coder I"
            yield _Opening(found.start(), found.end() + len(found["comma"] or ""), name)


def _tells_several(found: Sequence[Sequence[_Opening]]) -> bool:
    """Whether two names or more stand in a line, none of which is the end of another: "coder", "surgery coder"."""
    names = {o.name.lower().removesuffix("s") for openings in found for o in openings}
    if not 1 < len(names) <= _MOST:
        return False
    return not any(a != b and a.endswith(b) for a in names for b in names)


def _cut(line: Sequence[Sentence], found: Sequence[Sequence[_Opening]]) -> Iterator[Sentence]:
    """The parts of the sentences of a line; a sentence that tells something more of an opening has its name too."""
    name = ""
    for sentence, openings in zip(line, found, strict=True):
        ends = [*(o.begin for o in openings), len(sentence.text)]
        name = name if _tells(sentence.text) and not is_common(sentence) else ""
        if ends[0]:
            yield _part(sentence, 0, ends[0], name)
        for opening, end in zip(openings, ends[1:], strict=True):
            name = opening.name
            yield _part(sentence, opening.told, end, name)


def _part(sentence: Sentence, begin: int, end: int, name: str) -> Sentence:
    """What stands between two places of a sentence, as what an opening asks."""
    while begin < end and sentence.text[begin] == " ":
        begin += 1
    text = sentence.text[begin:end].rstrip(" /")
    part = sentence._replace(text=text, low=sentence.low[begin : begin + len(text)], start=sentence.start + begin)
    return part._replace(label=name, opening=name, kind=part.kind or "requirements") if name else part


def _tells(text: str) -> bool:
    """Whether words name a credential, years or schooling."""
    return _FACT.search(text.lower()) is not None or names_code(text)


_FACT = guarded(
    r"\b(?:years?|yrs?|degree|diploma|ged|no (?:prior |previous )?exp\w*|certifi\w+|credentials?"
    r"|bachelor\w*|associate)\b"
)
