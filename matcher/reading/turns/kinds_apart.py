"""Nurses and coders of whom different things are asked, one after the other: "Nurses: CPC in a year. Coders: CPC now".

"If you come as a nurse, the CRC is due within six months. Coders need the CRC at hire": each kind is a way in of its
own, nurses by their licence. What decides is the subject of each clause; the rest of it is read as any demand is.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded, noted
from matcher.reading.layout.sentence import Ad, Sentence
from matcher.reading.naming.mentions import Mention
from matcher.reading.naming.tokens import tokens_of
from matcher.reading.people.stated import SOME
from matcher.reading.rules.after_hire import windows
from matcher.reading.turns.hearing import hear
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of, replace

_LEAD = (
    r"(?:(?:and|but|while|whereas) )?(?:for (?:our |the |all )?|(?:if|when) you(?:['’]re| are"
    r"| come(?: to us)?(?: in)? as"
    r"| come(?: to us)? from| join(?: us)? as| apply as| work as) (?:an? )?|our |all |the |any |an? )?"
)
_PEOPLE = r"(?: applicants?| candidates?| hires?| staff| backgrounds?)?"
# "Nurses (RN)", "If you come to us from nursing,", "For nurses without a coding credential:"
_NURSES = guarded(
    rf"{_LEAD}(?:registered |licensed |clinical |experienced )?(?:nurses?|(?<=from )nursing|nursing(?= (?:app|cand"
    rf"|hire|staff|back))|rns?|lpns?)\b(?! (?:licen|degree|home"
    rf"|school|manager|facilit|unit|review|and |or |educ|exper|with\b|who\b))(?: ?\([^()]{{2,16}}\))?{_PEOPLE}"
    r"(?: (?:without|with no|lacking) (?:an? |any )?[\w -]{3,24}?(?=[:,]|$| (?:must|need|have|get)\b))?"
)
_CODERS = guarded(
    rf"{_LEAD}(?:(?:certified|experienced|credentialed|professional|medical|all other) )?(?:coders?|non-nurses?"
    rf"|(?<=from )coding|coding(?= (?:app|cand|hire|staff|back)))"
    rf"{_PEOPLE}(?! (?:i{{1,3}}|[123]|who|with|without|and|or|exper)\b)"
)
# What may follow upon them: a mark, a verb; "Coders at hire" leaves it out
_THEN = guarded(r" ?[:–—-] ?|,? (?=(?:must|needs?|have|has|hold|are|is|should|get|at hire|now|on|the|an?|we|you|it)\b)")
_CUT = guarded(r"; (?:and |but |while )?|, (?=(?:while |whereas |but )?(?:coders|nurses|rns)\b)")
# "Coders must hold it on day one", "coders at hire": what the others may earn later
_IT = guarded(r"\b(?:it|one|that|both)\b|^(?:at hire|now|on day one|right away|from the start|on the first day)")
_NONE = guarded(r"\b(?:no|without)(?: prior| previous| coding)* experience\b|\bnone\b|\bnothing\b")
_PLAIN = frozenset(("years", "least", "exp", "required"))
#: So near the beginning of a clause its people are told of.
_NEAR = 90


class _Piece(NamedTuple):
    """A clause about one kind of people; ``sentence``: what is asked of them."""

    nurses: bool
    certified: bool
    sentence: Sentence
    number: int
    head: tuple[int, int]


def kinds_apart(ad: Ad, found: Sequence[Mention]) -> dict[int, list[Statement]]:
    """What is stated where nurses and coders are told of one after the other, by the start of each sentence."""
    if not any(word in ad.text for word in ("urses", "ursing", "nurse", "RNs")):
        return {}
    starts = [m.start for m in found]
    out: dict[int, list[Statement]] = {}
    before = ("", *(s.label for s in ad.sentences))
    pieces = [p for number, s in enumerate(ad.sentences) for p in _pieces(s, number, s.label != before[number])]
    heads = [p.head for p in pieces]
    licensed = (m for m in found if m.kind == "cred" and "RN" in m.value)
    if any(not any(a <= m.start < b for a, b in heads) for m in licensed):
        return {}  # the licence is asked somewhere else, and read with what is said there
    for first, second in pairwise(pieces):
        near = second.number - first.number < 2 and second.sentence.line - first.sentence.line < 2
        if near and first.nurses != second.nurses and first.sentence.start not in out:
            ways = _ways(first, second, found, starts)
            if ways != NOTHING:
                out[ad.sentences[second.number].start] = []
                stated = Statement("demand", ways, ad.sentences[first.number], True)
                out[ad.sentences[first.number].start] = [stated]
    for piece in pieces:
        start = ad.sentences[piece.number].start
        if start not in out and piece.nurses and (some := _of_nurses(piece, found, starts)):
            out[start] = [some]
    return out


def _pieces(sentence: Sentence, number: int, labelled: bool) -> Iterator[_Piece]:
    """The clauses of a sentence that begin with nurses or coders; none where it has others.

    ``labelled``: its label stands right before it.
    """
    if sentence.is_heading or sentence.kind not in ("", "requirements", "about"):
        return
    begins = [0, *(m.end() for m in _CUT.finditer(sentence.low))]
    ends = [*(m.start() for m in _CUT.finditer(sentence.low)), len(sentence.low)]
    told = [_piece(sentence, number, a, b) for a, b in zip(begins, ends, strict=True)]
    if all(told):
        yield from (p for p in told if p)
    elif labelled and (found := _NURSES.fullmatch(sentence.label.lower()) or _CODERS.fullmatch(sentence.label.lower())):
        at = (sentence.start - len(sentence.label), sentence.start)
        nurses, certified = found.re is _NURSES.pattern, "certified" in found[0]
        yield _Piece(nurses, certified, sentence._replace(label=""), number, at)


def _piece(sentence: Sentence, number: int, begin: int, end: int) -> _Piece | None:
    nurses = _NURSES.match(sentence.low, begin)
    who = nurses or _CODERS.match(sentence.low, begin)
    then = _THEN.match(sentence.low, who.end()) if who else None
    if who is None or then is None or who.end() - begin > _NEAR:
        return None
    low = sentence.low[then.end() : end].strip(" ;.") + "."
    noted(low)
    at = sentence.start + then.end()
    rest = sentence._replace(text=sentence.text[then.end() : end], low=low, start=at)
    head = (sentence.start + who.start(), sentence.start + who.end())
    return _Piece(nurses is not None, "certified" in who[0], rest, number, head)


def _ways(first: _Piece, second: _Piece, found: Sequence[Mention], starts: Sequence[int]) -> Ways:
    """The ways in of both kinds; nothing where one of them is not understood."""
    read = [_read(p, found, starts) for p in (first, second)]
    groups = [tuple(g for w in ways for g in w.groups) if ways and len(ways) == 1 else () for ways in read]
    out = []
    for piece, ways, others in zip((first, second), read, reversed(groups), strict=True):
        if ways is None:
            return NOTHING
        if ways == NOTHING and others and (late := windows(piece.sentence.low)):
            ways = (Way(groups=tuple(replace(g, within=late[0].months) for g in others)),)
        elif ways == NOTHING and others and _IT.search(piece.sentence.low):
            ways = (Way(groups=tuple(replace(g, within=None) for g in others)),)
        elif ways == NOTHING and not _NONE.search(piece.sentence.low):
            return NOTHING
        out.append(_of_kind(piece, ways))
    return any_of(*out)


def _of_kind(piece: _Piece, ways: Ways) -> Ways:
    """The ways of nurses by their licence, of "certified coders" by any credential."""
    code = "RN" if piece.nurses else "ANY-CODING" if piece.certified else ""
    if not code or any(w.groups and (code == "ANY-CODING" or "RN" in w.codes) for w in ways):
        return ways
    return all_of(((Way(groups=(Group((code,), None, piece.head),)),), ways))


def _read(piece: _Piece, found: Sequence[Mention], starts: Sequence[int]) -> Ways | None:
    """What a clause asks; None where it does anything else, or names a licence itself."""
    sentence = piece.sentence._replace(kind="requirements", loose=False)
    inside = found[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.start + len(sentence.text))]
    if any(m.kind == "cred" and "RN" in m.value for m in inside):
        return None
    tokens = tokens_of(sentence, found, starts, True)
    if {t.kind for t in tokens} <= _PLAIN and any(t.kind == "years" for t in tokens):
        return ways_of(tokens, sentence.start)  # "at least 6 months"
    stated = list(hear(sentence, tokens, True))
    if any(s.kind != "demand" for s in stated):
        return NOTHING if _NONE.search(sentence.low) and not any(m.kind in ("cred", "edu") for m in inside) else None
    return all_of([s.ways for s in stated]) if stated else NOTHING


def _of_nurses(piece: _Piece, found: Sequence[Mention], starts: Sequence[int]) -> Statement | None:
    """ "If you come as a nurse, we want the CRC within 180 days": who comes so has that time."""
    ways = _read(piece, found, starts)
    late = {g.within for w in ways or () for g in w.groups}
    if ways is None or len(ways) != 1 or not late or None in late or ways[0].years is not None:
        return None
    return Statement(SOME, _of_kind(piece, ways), piece.sentence, True, target=str(next(iter(late))))
