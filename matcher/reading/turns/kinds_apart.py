"""Two kinds of people of whom different things are asked: "Nurses: CPC in a year. Coders: CPC now".

"If you come as a nurse, the CRC is due within six months. Coders need the CRC at hire", "Remote coders need three
years; on-site coders need one": each kind is a way in of its own, nurses by their licence; where those who are employed
already are told of besides, what is asked of all others counts. What a clause asks is read as any demand is.
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
from matcher.reading.rules.number_words import value_of
from matcher.reading.turns.hearing import hear
from matcher.reading.turns.kinds_of_people import are_apart, side_at, side_of_label
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of, is_late, replace

# What may follow upon them: a mark, a verb; "Coders at hire", "part-time coders three" leave it out
_THEN = guarded(
    r" ?[:–—-] ?|,? (?=(?:must|needs?|have|has|hold|are|is|should|get|at hire|now|on|the|an?|we|you|it|may|one|two"
    r"|three|four|five|six|none|\d)\b)"
)
_CUT = guarded(
    r"; (?:and |but |while )?|, (?=(?:while |whereas |but |and )?(?:coders|nurses|rns|remote|on-?site|full|part"
    r"|external|internal|certified|non-?cert|uncert|contractors|employees|everyone|everybody|others"
    r"|all others?|anyone|those)\b)"
)
# "Coders must hold it on day one", "coders at hire": what the others may earn later
_IT = guarded(r"\b(?:it|one|that|both)\b|^(?:at hire|now|on day one|right away|from the start|on the first day)")
_NONE = guarded(
    r"\b(?:no|without)(?: prior| previous| coding)* experience\b|\bnone\b|\bnothing\b"
    r"|\bbe licensed\b|\ba license\b"
)
_PLAIN = frozenset(("years", "least", "exp", "required"))
#: So near the beginning of a clause its people are told of.
_NEAR = 90


class _Piece(NamedTuple):
    """A clause about one ``side``; ``sentence``: what is asked of them, ``head``: where they are named."""

    side: str
    sentence: Sentence
    number: int
    head: tuple[int, int]


class _Read(NamedTuple):
    """What an ad names, and where."""

    found: Sequence[Mention]
    starts: Sequence[int]

    def inside(self, sentence: Sentence) -> Sequence[Mention]:
        """What a sentence names."""
        begin, end = sentence.start, sentence.start + len(sentence.text)
        return self.found[bisect_left(self.starts, begin) : bisect_left(self.starts, end)]


def kinds_apart(ad: Ad, found: Sequence[Mention]) -> dict[int, list[Statement]]:
    """What is stated where two kinds of people are told of one after the other, by the start of each sentence."""
    before = ("", *(s.label for s in ad.sentences))
    pieces = [p for number, s in enumerate(ad.sentences) for p in _pieces(s, number, s.label != before[number])]
    if not pieces:
        return {}
    read = _Read(found, [m.start for m in found])
    licensed = _names_licence(pieces, found)
    starts = [s.start for s in ad.sentences]
    out: dict[int, list[Statement]] = {}
    for first, second in pairwise(pieces):
        near = second.number - first.number < 2 and second.sentence.line - first.sentence.line < 2
        if not near or starts[first.number] in out or not are_apart(first.side, second.side):
            continue
        if not ("nurse" in (first.side, second.side) and licensed) and (ways := _ways(first, second, read)) != NOTHING:
            out[starts[second.number]] = []
            out[starts[first.number]] = [Statement("demand", ways, ad.sentences[first.number], True)]
    for piece in pieces:
        if not licensed and starts[piece.number] not in out and (some := _of_nurses(piece, read)):
            out[starts[piece.number]] = [some]
    return out


def _names_licence(pieces: Sequence[_Piece], found: Sequence[Mention]) -> bool:
    """Whether the nurses' licence is asked somewhere else, so that all is read with what is said there."""
    heads = [p.head for p in pieces]
    licences = (m for m in found if m.kind == "cred" and "RN" in m.value)
    return any(not any(a <= m.start < b for a, b in heads) for m in licences)


def _pieces(sentence: Sentence, number: int, labelled: bool) -> Iterator[_Piece]:
    """The clauses of a sentence that begin with such people; none where it has others.

    ``labelled``: its label stands right before it.
    """
    if sentence.is_heading or sentence.kind not in ("", "requirements", "about"):
        return
    if side_at(sentence.low, 0)[0]:
        begins = [0, *(m.end() for m in _CUT.finditer(sentence.low))]
        ends = [*(m.start() for m in _CUT.finditer(sentence.low)), len(sentence.low)]
        told = [_piece(sentence, number, a, b) for a, b in zip(begins, ends, strict=True)]
        if all(told):
            yield from (p for p in told if p)
            return
    if labelled and sentence.label and (side := side_of_label(sentence.label.lower())):
        at = (sentence.start - len(sentence.label), sentence.start)
        yield _Piece(side, sentence._replace(label=""), number, at)


def _piece(sentence: Sentence, number: int, begin: int, end: int) -> _Piece | None:
    side, stop = side_at(sentence.low, begin)
    then = _THEN.match(sentence.low, stop) if side else None
    if then is None or stop - begin > _NEAR:
        return None
    low = sentence.low[then.end() : end].strip(" ;.") + "."
    noted(low)
    rest = sentence._replace(text=sentence.text[then.end() : end], low=low, start=sentence.start + then.end())
    return _Piece(side, rest, number, (sentence.start + begin, sentence.start + stop))


def _ways(first: _Piece, second: _Piece, read: _Read) -> Ways:
    """The ways in of both kinds; nothing where one of them is not understood."""
    asked = [_asked(p, read) for p in (first, second)]
    if "uncertified" in (first.side, second.side) and not any(is_late(w) for w in asked if w):
        return NOTHING  # "Non-certified candidates need four years, certified candidates two": read with what is asked
    groups = [tuple(g for w in ways for g in w.groups) if ways and len(ways) == 1 else () for ways in asked]
    out = []
    for piece, ways, others in zip((first, second), asked, reversed(groups), strict=True):
        timed = ways == NOTHING and any(w.years for w in asked[0] or ())
        meant = (_years(piece) if timed else ()) or _meant(piece, ways, others)
        if meant is None:
            return NOTHING
        out.append(_of_kind(piece, meant, others))
    outside = [o for p, o in zip((first, second), out, strict=True) if p.side == "outside"]
    return outside[0] if outside else any_of(*out)


# "on-site coders need one", "part-time coders three": years, as they were told before
_BARE = guarded(
    r"(?:must (?:have|bring|show) |needs? |have |should have )?(?:only |just |at least )?"
    r"(one|two|three|four|five|six|\d)(?: (?:is|are) enough| will do)?\W*$"
)


def _years(piece: _Piece) -> Ways:
    """The years that a bare number tells; or nothing."""
    found = _BARE.match(piece.sentence.low)
    if found is None:
        return ()
    at = (piece.sentence.start + found.start(1), piece.sentence.start + found.end(1))
    return (Way(years=value_of(found[1]), experience=True, years_at=at, experience_at=at),)


def _meant(piece: _Piece, ways: Ways | None, others: tuple[Group, ...]) -> Ways | None:
    """What a clause asks, with what "it" means, the credential of the others; None where it is not understood."""
    if ways != NOTHING:
        return ways
    if others and (late := windows(piece.sentence.low)):
        return (Way(groups=tuple(replace(g, within=late[0].months) for g in others)),)
    if others and _IT.search(piece.sentence.low):
        return (Way(groups=tuple(replace(g, within=None) for g in others)),)
    return ways if _NONE.search(piece.sentence.low) or piece.side == "inside" else None


def _of_kind(piece: _Piece, ways: Ways, others: tuple[Group, ...]) -> Ways:
    """The ways of nurses by their licence, of the certified by what the others must earn, or any credential."""
    if piece.side == "nurse":
        held: tuple[Group, ...] = (Group(("RN",), None, piece.head),)
    elif piece.side == "certified" and not any(w.groups for w in ways):
        due = tuple(replace(g, within=None) for g in others if g.within is not None)
        held = due or (Group(("ANY-CODING",), None, piece.head),)
    else:
        return ways
    return all_of(((Way(groups=held),), ways))


def _asked(piece: _Piece, read: _Read) -> Ways | None:
    """What a clause asks; None where it does anything else, or names a licence itself."""
    sentence = piece.sentence._replace(kind="requirements", loose=False)
    inside = read.inside(sentence)
    if any(m.kind == "cred" and "RN" in m.value for m in inside):
        return None
    tokens = tokens_of(sentence, read.found, read.starts, True, counting=True)
    if {t.kind for t in tokens} <= _PLAIN and any(t.kind == "years" for t in tokens):
        return ways_of(tokens, sentence.start)  # "at least 6 months"
    stated = list(hear(sentence, tokens, True))
    if any(s.kind != "demand" for s in stated):
        return NOTHING if _NONE.search(sentence.low) and not any(m.kind in ("cred", "edu") for m in inside) else None
    return all_of([s.ways for s in stated]) if stated else NOTHING


def _of_nurses(piece: _Piece, read: _Read) -> Statement | None:
    """ "If you come as a nurse, we want the CRC within 180 days": who comes so has that time."""
    ways = _asked(piece, read) if piece.side == "nurse" else None
    late = {g.within for w in ways or () for g in w.groups}
    if ways is None or len(ways) != 1 or not late or None in late or ways[0].years is not None:
        return None
    return Statement(SOME, _of_kind(piece, ways, ()), piece.sentence, True, target=str(next(iter(late))))
