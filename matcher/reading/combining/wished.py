"""What is preferred, where what stands beside it will do as well: "CRC preferred, CPC or CCS OK"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.statement import Statement
from matcher.reading.combining.demands import Picture
from matcher.reading.combining.some_in_time import is_list
from matcher.reading.guard import guarded
from matcher.reading.turns.allotted_units import OF_CERTIFIED
from matcher.reading.ways import Ways, is_group, replace, union


def with_wished(found: Sequence[Statement], wishes: Sequence[Statement], asked: bool = True) -> list[Statement]:
    """ "CRC preferred, CPC or CCS OK": what is preferred will do as well as what is accepted beside it.

    "We'd love a CPC. We'd settle for a CCA.": in the sentence before too, unless a credential is ``asked`` elsewhere.
    """
    out = []
    for statement in found:
        settles = not asked and bool(_SETTLES.search(statement.sentence.low))
        wished = [
            w for w in wishes if w.sentence.start == statement.sentence.start or (settles and _is_next(w, statement))
        ]
        plain = [w.ways[0].groups[0] for w in wished if len(w.ways) == 1 and is_group(w.ways[0])]
        if plain and len(statement.ways) == 1 and is_group(statement.ways[0]):
            group = union(plain[0], statement.ways[0].groups[0])
            statement = replace(statement, ways=(replace(statement.ways[0], groups=(group,)),))
        out.append(statement)
    return out


# "We'd settle for a CCA.", "A CCA will do too.", "I can live with an RHIT.", "CCA or CPC accepted."
_SETTLES = guarded(
    r"\b(?:settle|settles|live with|make do|get by|at a pinch|in a pinch|failing that|otherwise|too|also|as well"
    r"|will do|would do|is (?:fine|okay|ok|enough|good enough)|accepted|acceptable|considered)\b"
)


def _is_next(wish: Statement, statement: Statement) -> bool:
    """Whether a statement stands in the sentence right after a wish, in its line."""
    return 0 < statement.sentence.start - wish.sentence.end < 3 and wish.sentence.line == statement.sentence.line


def or_wished(found: Sequence[Statement], wishes: Sequence[Statement]) -> list[Statement]:
    """ "CPEDC holders go first. Applicants without it need a CPC": one or the other is asked."""
    out = []
    for statement in found:
        before = [w for w in wishes if 0 < statement.sentence.start - w.sentence.start < _NEAR]
        plain = [w.ways[0].groups[0] for w in before if len(w.ways) == 1 and is_group(w.ways[0])]
        alone = statement.codes == ("none",) and len(statement.ways) == 1 and is_group(statement.ways[0])
        if plain and alone and _WITHOUT_IT.search(statement.sentence.low) and plain[-1].within is None:
            group = statement.ways[0].groups[0]
            if group.within is None:
                statement = replace(statement, ways=(replace(statement.ways[0], groups=(union(plain[-1], group),)),))
        out.append(statement)
    return out


_WITHOUT_IT = guarded(r"\b(?:without|lacking|lack|not have|n['’]t have) (?:it|one|that|those|them|these)\b")


def wished_or_else(ways: Ways, statement: Statement, wishes: Sequence[Statement]) -> Ways:
    """The wish right before what those need who lack it, where no credential is asked; or nothing."""
    if statement.codes != ("instead",) or statement.target or any(w.groups for w in ways):
        return ()
    held = any(g.within is None for w in statement.ways for g in w.groups)
    if held or any(w.years is None for w in statement.ways) or not _LACKING.search(statement.sentence.low):
        return ()
    before = [w for w in wishes if 0 <= statement.sentence.start - w.sentence.start < _NEAR]
    named = [w.ways for w in before if len(w.ways) == 1 and is_group(w.ways[0]) and w.ways[0].groups[0].within is None]
    return named[-1] if named else ()


# "CPC preferred; without it you need three years", "… Otherwise three years", "failing that, three years"
_FOR_WANT = guarded(
    r"\b(?:without|lack(?:s|ing)?|absent|failing|minus|n['’]t have|not have) (?:it|one|that|this|those|them"
    r"|(?:the |a |any )?(?:credential|certification))\b|\b(?:otherwise|if not)\b"
)


def of_the_lacking(seen: Picture, found: Sequence[Statement]) -> Iterator[Statement]:
    """What is stated, years for want of a wished credential as a way in of those who lack it."""
    for statement in found:
        if statement.kind in ("demand", "else") or statement.codes == ("none",):
            yield _for_want(seen, statement) or statement
        else:
            yield statement


def _for_want(seen: Picture, statement: Statement) -> Statement | None:
    wish = seen.wishes[-1] if seen.wishes else None
    timed = all(w.years and not w.groups and not w.education for w in statement.ways)
    if wish is None or not timed or not statement.ways or seen.asks_credentials():
        return None
    plain = len(wish.ways) == 1 and is_group(wish.ways[0])
    sentence, same = statement.sentence, wish.sentence.start == statement.sentence.start
    if not plain or not (same or _is_next(wish, statement)):
        return None
    begin = wish.ways[0].groups[0].at[1] - sentence.start if same else 0
    told = _FOR_WANT.search(sentence.low, max(0, begin), max(0, statement.ways[0].years_at[0] - sentence.start))
    return statement._replace(kind="besides", codes=("instead",)) if told else None


def wished_list(seen: Picture, statement: Statement) -> tuple[str, ...]:
    """The list of credentials wished right before, of which the certified hold one; where no other is asked."""
    last = seen.wishes[-1] if seen.wishes else None
    if last is None or not 0 < statement.sentence.start - last.sentence.end < _NEAR or seen.asks_credentials():
        return ()
    plain = len(last.ways) == 1 and is_group(last.ways[0])
    return last.ways[0].groups[0].codes if plain and is_list(last.ways[0].groups[0].codes) else ()


def as_wished_list(seen: Picture, statement: Statement) -> Statement:
    """ "CPC or CCS-P preferred. Not certified: three years. Certified applicants need one": who holds one of these."""
    codes = wished_list(seen, statement) if statement.codes == OF_CERTIFIED else ()
    if not codes:
        return statement
    ways = (replace(w, groups=tuple(replace(g, codes=codes) for g in w.groups)) for w in statement.ways)
    return statement._replace(ways=tuple(ways))


_LACKING = guarded(r"\b(?:if|unless|those|without|otherwise|absent|failing|lacking|anyone|applicants|candidates)\b")
#: The next sentence begins within so many characters.
_NEAR = 160
