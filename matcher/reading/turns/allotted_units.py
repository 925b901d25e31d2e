"""What a sentence that allots years is made of: the people whom it names, and lengths of time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.reading.guard import Guarded, guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.rules.number_words import value_of
from matcher.reading.turns.allotted_words import (
    BARE,
    GRADUATES,
    JOINING,
    LACKING,
    NO_YEARS,
    NURSES,
    OTHERS,
    UNSCHOOLED,
    are,
    words_in,
)
from matcher.reading.ways import Group, Way, any_of

#: Whom a statement is for besides the holders of named credentials.
OF_OTHERS, OF_LACKING, OF_CERTIFIED, OF_SCHOOLED, OF_NEW = (
    ("others",),
    ("none",),
    ("certified",),
    ("schooled",),
    ("new",),
)


class Unit(NamedTuple):
    """Holders or a length of time, as a sentence names them at ``start..end``."""

    start: int
    end: int
    whom: tuple[str, ...] = ()
    way: Way = Way()

    @property
    def timed(self) -> bool:
        """Whether it is a length of time."""
        return self.way.years is not None


#: With one of these a sentence says something else of holders.
_ELSE = frozenset(("within", "later", "reject", "lieu", "obtain", "not", "combo", "equiv_exp", "apprentice", "degree"))
_HELD = frozenset(("cred", "edu", "body", "any", "loose", "uncert"))


def units_of(sentence: Sentence, tokens: Sequence[Token], counting: bool) -> list[Unit]:
    """The holders and lengths of a sentence in order, or nothing where it says something else."""
    low, start = sentence.low, sentence.start
    units = [*_told(low, start)]
    free = [t for t in tokens if not any(u.start < t.end and t.start < u.end for u in units)]
    if any(_says_else(low, t) for t in free):
        return []
    units += [
        Unit(t.start, t.end, (), _of_years(t.value, start + t.start, start + t.end)) for t in free if t.kind == "years"
    ]
    units += [_held(low, t, start) for t in free if t.kind in _HELD]
    if counting or any(u.timed for u in units):
        units += [u for u in _bare(low, start) if not any(v.start < u.end and u.start < v.end for v in units)]
    return _merged(low, sorted(units))


def _says_else(low: str, token: Token) -> bool:
    """Whether a word makes another turn of it; "I would like to see three years" asks them of some here."""
    if token.kind == "preferred":
        return "like to" not in low[token.start : token.end]
    if token.kind == "obtain" and low.startswith(" you ", token.end):
        return False  # "Two years will get you an interview if you're a CPC"
    return token.kind in _ELSE or (token.kind == "years" and token.more)


def _of_years(value: object, start: int, end: int) -> Way:
    """So many years, told at a spot of the ad."""
    return Way(years=value if isinstance(value, float) else 0.0, years_at=(start, end))


_WHO: tuple[tuple[Guarded, tuple[str, ...]], ...] = (
    (OTHERS, OF_OTHERS),
    (LACKING, OF_LACKING),
    (UNSCHOOLED, OF_OTHERS),
    (NURSES, ("RN",)),
    (GRADUATES, OF_NEW),
)


# "a year of supervising or leading others": those led are no applicants
_LED = guarded(r"\b(?:supervis|lead|train|teach|mentor|manag|coach|direct|guid|help|educat|oversee)(?:at)?ing $")


def _told(low: str, start: int) -> Iterator[Unit]:
    """What phrases tell: the others, those who lack it, and that no years are needed."""
    for pattern, whom in _WHO:
        for found in pattern.finditer(low):
            if whom == OF_OTHERS and _LED.search(low, max(0, found.start() - 24), found.start()):
                continue
            held = Way((Group(whom, None, (start + found.start(), start + found.end())),)) if whom == ("RN",) else Way()
            yield Unit(found.start(), found.end(), whom, held)
    for found in NO_YEARS.finditer(low):
        yield Unit(found.start(), found.end(), (), _of_years(0.0, start + found.start(), start + found.end()))


def _bare(low: str, start: int) -> Iterator[Unit]:
    """Numbers that have lost their unit."""
    for found in BARE.finditer(low):
        yield Unit(
            found.start(), found.end(), (), _of_years(value_of(found[0]), start + found.start(), start + found.end())
        )


def _held(low: str, token: Token, start: int) -> Unit:
    """The holders whom a token names; "no CPC" names those without it."""
    at = (start + token.start, start + token.end)
    if token.kind == "uncert" or low.endswith(" no ", 0, token.start):
        return Unit(token.start, token.end, OF_LACKING)
    if token.kind == "edu":
        level = token.value[0] if isinstance(token.value, tuple) else None
        field = _FIELD.match(low, token.end)
        end = field.end() if field else token.end
        return Unit(token.start, end, OF_SCHOOLED, Way(education=level, education_at=at))
    if token.kind in ("any", "loose"):
        return Unit(token.start, token.end, OF_CERTIFIED, Way((Group(("ANY-CODING",), None, at),)))
    codes = codes_of(token)
    return Unit(token.start, token.end, codes, Way((Group(codes, None, at),)))


# "Bachelor's in health information | none", "Associate's in HIM: 2 years": what the degree is in, before the mark
_FIELD = guarded(r"(?:(?<= in)|(?: degree)? (?:in|of)) (?:[a-z&/]+,? ){0,6}[a-z]+(?: \([a-z]+\))?(?= ?[|:]| [-–—→=] )")


def _merged(low: str, units: Sequence[Unit]) -> list[Unit]:
    """The units with the credentials of one kind of holder as one."""
    out: list[Unit] = []
    for unit in units:
        last = out[-1] if out else None
        if last and not last.timed and not unit.timed and are(words_in(low[last.end : unit.start]), JOINING | _AS):
            if _is_apart(low[last.start : last.end], low[last.end : unit.start]):
                out.append(unit)
                continue
            apart = ".;:" if OF_CERTIFIED in (last.whom, unit.whom) else ".;:("
            if (joined := _joined(last, unit)) and not set(apart) & set(low[last.end : unit.start]):
                out[-1] = joined
                continue
        out.append(unit)
    return out


def _is_apart(before: str, gap: str) -> bool:
    """Whether a comma before "or" parts one holder from the next: "CPC, or CBCS with 3 years"; not "CPC, CCS, or"."""
    return gap.startswith(", or") and not set(" ,/") & set(before)


#: "certified as an RHIT", "certified coders (CPC, CCS)"
_AS = frozenset(("as", "coders", "coder", "applicants", "candidates", "professionals", "any", "one"))


def _joined(left: Unit, right: Unit) -> Unit | None:
    """Two names of the same holders as one, or nothing where they are of different kinds."""
    if OF_CERTIFIED in (left.whom, right.whom) and left.way.groups and right.way.groups:
        named = right if left.whom == OF_CERTIFIED else left
        return named._replace(start=left.start, end=right.end)
    if left.way.education and right.way.education:
        return left._replace(end=right.end, way=any_of((left.way,), (right.way,))[0])
    if left.way.groups and right.way.groups:
        codes = tuple(dict.fromkeys((*left.whom, *right.whom)))
        return left._replace(end=right.end, whom=codes, way=Way((Group(codes, None, left.way.groups[0].at),)))
    return None
