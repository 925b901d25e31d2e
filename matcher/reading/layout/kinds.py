"""Lines of several sections that each name a kind of people: "Education / Nurses: BSN / Licensure / Nurses: RN".

The lines of a kind are brought together, so that each kind is a way in; what all must have stands after them.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.headings import is_facet
from matcher.reading.layout.lowering import lowered
from matcher.reading.layout.openings import rank_in
from matcher.reading.layout.sentence import Sentence

#: How an opening is named that is a kind of people.
KIND = "kind "
_LONGEST = 60  # sentences that such sections may take
_LABEL = guarded(r"([a-z][\w/&'’(), -]{1,44}?)(?::| [-–—])\s+(?=\S)")
_WHO = (
    r"(?:candidates?|applicants?|nurses?|coders?|people|persons?|graduates?|grads?|hires?|holders?|freshers?"
    r"|newcomers?"
    r"|beginners?|trainees?|apprentices?|billers?|clinicians?|physicians?|therapists?|students?|veterans?"
    r"|specialists?"
    r"|auditors?|professionals?|staff|employees|paramedics?|pharmacists?|doctors?|abstractors?|educators?|rns?"
    r"|lpns?|him)"
)
# "Nurse candidates", "For coders", "Physicians trained abroad", "Certified applicants", "If not certified", "Clinical",
# "Coding background", "Track A", "Level II", "Coder I", "RN route"
_KIND_OF = guarded(
    r"(?!(?:required|preferred|minimum|ideal|the ideal|successful|the successful|qualified|desired|our|your"
    r"|what|who|strong"
    r"|current|number|total|no|other) )(?:"
    r"(?:with |holding |from )(?:an? |the )?(?:\w+ ){0,2}(?:licen[cs]e|background|credential|degree"
    r"|certification|training)|"
    rf"(?:(?:for|if|as|from) )?(?:(?:an?|the|you are an?|already) )?(?:[\w/&'’-]+ ){{0,3}}{_WHO}"
    r"(?: (?:only|(?:trained|with|without"
    r"|from|new|in) [\w -]{2,24}|i{1,3}|iv|\d))?"
    r"|(?:level|grade|band|track|route|path|pathway|option|tier|step|stream|group|category|team|class|door|lane)"
    r" (?:i{1,3}|iv|vi{0,2}|\d|[a-d]|one|two|three)"
    r"|(?:for |by |via )?(?:the |an? )?(?:[\w-]+ ){1,2}(?:track|route|path|pathway|stream|lane|background|side"
    r"|level|seat|group|door"
    r"|entry|hire|pool)"
    r"|(?:for )?(?:(?:non-?)?clinical|internal|external|(?:non-?)?nursing|experienced|entry[- ]level|senior"
    r"|junior|health information"
    r"|(?:un|non-)?(?:certified|credentialed|licensed))"
    r"|(?:if (?:you are |you're )?)?(?:not|already|not yet|still un)[ -]?(?:certified|credentialed|licensed))"
)
_EVERYONE = guarded(
    r"(?:for )?(?:all(?: of (?:them|you|these|the above))?|everyone|everybody|each|every(?: one)?|any(?:one"
    r"|body)?|both|either)\b"
    r"[\w ]{0,24}"
)


class _Told(NamedTuple):
    """Which sentence, of which people ("" for everyone), and how long its label is."""

    place: int
    who: str
    size: int


def with_kinds(sentences: list[Sentence], text: str) -> list[Sentence]:
    """The sentences, those of each kind of people in a row where several sections tell the kinds apart.

    ``text``: the ad; the label of nurses, which says that they are licensed, stays with what it labels.
    """
    whole = sentences
    sentences = [part for sentence in whole for part in _cut(sentence)]
    told = [t for index, sentence in enumerate(sentences) if (t := _told(index, sentence))]
    if (len(told) < 3 or not _parts_people(sentences, told)) and not _trades_apart(sentences, told):
        return whole
    first, last = told[0].place, told[-1].place
    heads = [s for s in sentences[max(0, first - 1) : last + 1] if s.is_heading]
    if len({rank_in(s.low) for s in heads} - {0}) > 1:
        return whole  # "Specialist 3: Option 1 … Option 2 … / Specialist 2: Option 1 …": ways into each grade
    if last - first > _LONGEST or any(s.kind not in ("requirements", "preferred") for s in heads):
        return whole
    return [*sentences[:first], *_in_order(sentences[first : last + 1], first, told, text), *sentences[last + 1 :]]


def _cut(sentence: Sentence) -> list[Sentence]:
    """The parts of a line that is labelled and tells of kinds: "Education: Nurses - BSN; Coders - associate's"."""
    if "; " not in sentence.low or not sentence.label or not is_facet(sentence.label):
        return [sentence]
    out, at = [], 0
    for part in sentence.text.split("; "):
        if not (found := _LABEL.match(part.lower())) or not _names_people(found[1].strip()):
            return [sentence]
        end = at + len(part)
        out.append(sentence._replace(text=part, low=sentence.low[at:end], start=sentence.start + at))
        at = end + 2
    return out


def _names_people(label: str) -> bool:
    return bool(_KIND_OF.fullmatch(label) or _EVERYONE.fullmatch(label))


def _part_of(sentence: Sentence) -> tuple[int, str]:
    """The section of a line, and its own label where that names a part: "Licensure: Nurses - RN"."""
    return sentence.section, sentence.label if is_facet(sentence.label) else ""


def _told(index: int, sentence: Sentence) -> _Told | None:
    """Of whom a sentence tells by its label, cut off it or not."""
    if sentence.is_heading or sentence.opening or not _asks(sentence):
        return None
    if sentence.label and not is_facet(sentence.label):
        label, size = sentence.label.lower(), 0
    elif ":" in sentence.low[:47] or " - " in sentence.low[:48] or "–" in sentence.low[:48]:
        found = _LABEL.match(sentence.low)
        if found is None:
            return None
        label = found[1].strip()
        size = 0 if _NURSES.fullmatch(label) else found.end()
    else:
        return None
    if _EVERYONE.fullmatch(label):
        return _Told(index, "", size)
    return _Told(index, label, size) if _KIND_OF.fullmatch(label) else None


def _parts_people(sentences: Sequence[Sentence], told: Sequence[_Told]) -> bool:
    """Whether two kinds are told of, one of them in more than one section."""
    where: dict[str, set[tuple[int, str]]] = {}
    for index, who, _ in told:
        if who:
            where.setdefault(who, set()).add(_part_of(sentences[index]))
    apart = max(map(len, where.values()), default=0) > 1
    return len(where) > 1 and apart


# "Registered nurses: …" above "Certified coders: …": two trades, of which each has a way in of its own
_CLINICAL = guarded(r"\b(?:nurses?|rns?|lpns?|clinicians?|physicians?|doctors?|therapists?|pharmacists?|paramedics?)\b")
_OF_CODERS = guarded(r"\b(?:coders?|billers?|auditors?|abstractors?|coding (?:specialists?|professionals?)|him)\b")


def _trades_apart(sentences: Sequence[Sentence], told: Sequence[_Told]) -> bool:
    """Whether two lines, one right after the other, tell of people of a clinic and of coders, with their credentials.

    Where a line of coders names none, what all of them hold stands above.
    """
    lines = [sentences[t.place].line for t in told]
    if len(lines) < 2 or any(b - a != 1 for a, b in pairwise(lines)):
        return False
    coders = [t for t in told if _OF_CODERS.search(t.who)]
    named = all(names_code(sentences[t.place].text) for t in coders)
    return bool(coders) and named and any(_CLINICAL.search(t.who) for t in told)


def _asks(sentence: Sentence) -> bool:
    return sentence.kind == "requirements"


def _in_order(part: Sequence[Sentence], first: int, told: Sequence[_Told], text: str) -> list[Sentence]:
    """Headings, then the sentences of each kind, then what stands under no kind or is for everyone."""
    at = {t.place - first: t for t in told}
    kinds: dict[str, list[Sentence]] = {t.who: [] for t in told if t.who}
    heads: list[Sentence] = []
    rest: list[Sentence] = []
    who, line = "", -1
    for index, sentence in enumerate(part):
        if index in at:
            who, line = at[index].who, sentence.line
        if sentence.is_heading:
            heads.append(sentence)
        elif who and sentence.line == line:
            named = _of_nurses(sentence, text) if index in at and not at[index].size else sentence
            kinds[who].append(_without_label(named, at[index].size if index in at else 0, who))
        elif index in at:
            rest.append(_without_label(sentence, at[index].size, ""))
        else:
            rest.append(sentence)
    return [*heads, *(s for said in kinds.values() for s in said), *rest]


_NURSES = guarded(r"(?:the |for )?(?:registered nurse|rn)(?:s| applicants| candidates)?")


def _of_nurses(sentence: Sentence, text: str) -> Sentence:
    """A sentence behind the label "Registered nurses" with that label."""
    if not _NURSES.fullmatch(sentence.label.lower()):
        return sentence
    at = text.rfind(sentence.label, max(0, sentence.start - len(sentence.label) - 6), sentence.start)
    whole = text[at : sentence.end] if at >= 0 else sentence.text
    return sentence._replace(text=whole, low=lowered(whole), start=sentence.end - len(whole))


def _without_label(sentence: Sentence, size: int, who: str) -> Sentence:
    text, low = sentence.text[size:], sentence.low[size:]
    label, opening = ("", KIND + who) if who else ("Everyone", "")
    return sentence._replace(text=text, low=low, start=sentence.start + size, label=label, opening=opening)
