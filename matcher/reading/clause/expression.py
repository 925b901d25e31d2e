"""The tokens of one clause as ways in: what binds tighter, "or" or "and"?

Between credentials "or" binds tighter than "and" (RHIT and CCS or CIC); between things of different kinds "and" does
(associate's and 2 years, or high school and 5). A comma loosens the word that it stands before.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from data.records import Education
from matcher.reading.clause.atoms import Atom, Operator
from matcher.reading.clause.counted import select
from matcher.reading.clause.joint import joint
from matcher.reading.clause.joints import (
    binds,
    bracketed,
    conditional,
    each_of,
    inside_brackets,
    joining,
    last_alone,
    lists,
    stands_apart,
)
from matcher.reading.clause.pairs import as_pairs
from matcher.reading.clause.timing import timed
from matcher.reading.naming.token import Token
from matcher.reading.rules.education import LEVELS
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of, any_of, replace


def ways_of(tokens: Sequence[Token], start: int, any_list: bool = False) -> Ways:
    """The ways in of a clause that begins at ``start`` in the ad; ``any_list``: "one of the following" rules it."""
    if len(tokens) == 1 and tokens[0].kind in _ALONE:
        return (_way(tokens[0], start)[0],)
    atoms = _atoms(as_pairs(tokens), start, any_list)
    return _combine(atoms) if atoms else NOTHING


#: Facts that are a way in wherever they stand.
_ALONE = frozenset(("cred", "edu", "years"))


def _combine(atoms: Sequence[Atom]) -> Ways:
    if len(atoms) == 1:
        return atoms[0].ways
    if _schooled_first(atoms):
        return all_of((atoms[0].ways, _combine(atoms[1:])))
    loosest = min(atom.strength for atom in atoms[1:])
    cuts = [i for i, atom in enumerate(atoms) if i and atom.strength == loosest]
    parts = [_combine(atoms[a:b]) for a, b in zip([0, *cuts], [*cuts, len(atoms)], strict=True)]
    operators = [atoms[i].operator for i in cuts]
    parts = _shared(parts, operators)
    out = parts[0]
    for operator, part in zip(operators, parts[1:], strict=True):
        out = any_of(out, part) if operator == "or" else all_of((out, part))
    return out


def _schooled_first(atoms: Sequence[Atom]) -> bool:
    """Whether a diploma stands before a choice: "high school and a coding program or a CPC"."""
    first, rest = atoms[0], atoms[1:]
    return (
        first.kind == "edu"
        and first.ways[0].education == "hs"
        and rest[0].operator == "and"
        and any(atom.operator == "or" for atom in rest)
        and all(a.kind == "cred" or (a.kind == "edu" and a.ways[0].education == "certificate") for a in rest)
    )


def _shared(parts: list[Ways], operators: Sequence[Operator]) -> list[Ways]:
    """ "A program or one year of coding, and a CPC": the credential at the end is asked in either case."""
    if set(operators) != {"or"} or any(len(part) != 1 for part in parts):
        return parts
    last, others = parts[-1][0], [part[0] for part in parts[:-1]]
    kinds = {_shape(way) for way in others}
    if not last.groups or any(way.groups for way in others) or _shape(last) in kinds or kinds & {"both"}:
        return parts
    return (
        [(replace(way, groups=last.groups),) for way in others] + [parts[-1]]
        if last.education is None and last.years is not None and last.groups[0].at > last.years_at
        else parts
    )


def _shape(way: Way) -> str:
    return "both" if way.years is not None and way.education else "years" if way.years is not None else "edu"


# ---------------------------------------------------------------- atoms


def _atoms(tokens: Sequence[Token], start: int, any_list: bool) -> list[Atom]:
    facts = select(tokens)
    out: list[Atom] = []
    previous, halves, pair = -1, _in_halves(tokens), False
    each = not any_list and any(t.kind == "both" for t in tokens)
    first_list = next((i for i, t in enumerate(tokens) if t.kind in ("one_of", "such_as")), len(tokens))
    for index in facts:
        token = tokens[index]
        way, kind = _way(token, start)
        between = joining(tokens, previous, index)
        listed = not each and not halves and (any_list or first_list < previous)
        if out:
            introduced = any_list or _introduces(tokens, facts[0]) or _introduced(tokens, previous)
            introduced = introduced and not (kind != "cred" and _is_told(tokens, facts))
            again = _another_list(tokens[previous + 1 : index]) or _is_over(tokens, facts, previous)
            operator, strength = joint(out[-1].kind, kind, [t.kind for t in between], listed and not again, introduced)
            operator, strength = _apart(tokens, (previous, index), out, kind, between, (operator, strength))
            if kind == out[-1].kind == "years" and operator == "or" and _elsewhere(tokens, index, facts):
                strength = 86  # "a CPC with one year in an ASC, or three years elsewhere"
            pair = _of_pair(pair, kind, [t.kind for t in between], operator)
            if pair and operator == "or":
                strength = 92
            if inside_brackets(tokens, previous, index):
                strength = 91 + strength // 12
            elif operator == "or" and bracketed(tokens, previous, index, facts):
                strength = 50
            out.append(Atom(kind, (way,), operator, strength, any(t.kind in ("with", "if") for t in between)))
        else:
            out.append(Atom(kind, (way,)))
        out = timed(_opened(out, tokens, index, facts, start), tokens, index, facts)
        previous = index
    return each_of(last_alone(lists(_or_in_time(out))), tokens)


def _or_in_time(atoms: list[Atom]) -> list[Atom]:
    """ "RHIT, or RHIT-eligible with the exam passed within six months": one credential, with time for it."""
    out: list[Atom] = []
    for atom in atoms:
        if len(out) > 1 and out[-1].operator == "and" and atom.operator == "or" and _same_later(out[-1], atom):
            out[-1] = replace(out[-1], ways=atom.ways)
        else:
            out.append(atom)
    return out


def _same_later(before: Atom, after: Atom) -> bool:
    """Whether the second atom names just the credentials of the first, to be earned in time."""
    if before.kind != "cred" or after.kind != "cred" or before.ways[0].codes != after.ways[0].codes:
        return False
    held, late = before.ways[0].groups, after.ways[0].groups
    return len(held) == len(late) == 1 and held[0].within is None and late[0].within is not None


def _in_halves(tokens: Sequence[Token]) -> bool:
    """Whether a semicolon parts the two sides of "either": "either an RN with a CCS; or an RHIT with a CCS or CIC"."""
    kinds = [t.kind for t in tokens]
    either = kinds.index("one_of") if "one_of" in kinds else len(kinds)
    if kinds[either + 1 : either + 3] == ["open", "close"] and kinds.count("open") > 1:
        return True  # "either (a) an RN and a CCS or CIC, or (b) an RHIT and …"
    at = next((i for i in range(either, len(kinds) - 1) if kinds[i : i + 2] == ["semi", "or"]), -1)
    return at > 0 and "and" in kinds[either:at] and "and" in kinds[at:]


def _apart(
    tokens: Sequence[Token],
    spots: tuple[int, int],
    out: Sequence[Atom],
    kind: str,
    between: Sequence[Token],
    joined: tuple[Operator, int],
) -> tuple[Operator, int]:
    """How two facts are joined where the words of the list around them say otherwise than those between them."""
    kinds = [t.kind for t in between]
    previous, index = spots
    if conditional(tokens, index, out):
        return "or", 15
    if kinds[:3] == ["comma", "open", "close"] and _introduced(tokens, previous):
        return "or", 15  # "one of: (1) a program, (2) an RHIT, (3) one year"
    if kind == "edu" and kinds == ["comma"] and _one_by_one(tokens, previous, index):
        return "and", 45
    if kinds[-2:] == ["and", "both"]:
        return "and", 3  # "…, or three years, and in both cases a diploma"
    if joined[0] == "and" and binds(out, kind, kinds):
        return "and", 85
    if kind == "years" and kinds == ["and"] and stands_apart(tokens, previous):
        return "and", 85
    if kinds == ["comma"] and tokens[index].kind in ("any", "loose") and out[-1].ways[0].codes == {"RN"}:
        return "and", 45  # "an RN licence, a coding certification and two years"
    return joined


def _one_by_one(tokens: Sequence[Token], previous: int, index: int) -> bool:
    """Whether a diploma and more schooling are both asked in a list: "a GED, a coding program, and a CPC"."""
    if tokens[previous].value != ("hs",):
        return False
    after = [t.kind for t in tokens[index + 1 :] if t.kind in ("comma", "and", "or", "semi")]
    return after[:2] == ["comma", "and"] or after[:1] == ["and"]


def _of_pair(begun: bool, kind: str, between: Sequence[str], operator: Operator) -> bool:
    """Whether a credential belongs to a choice that stands beside another: "an RN with either the CCDS or the CDIP"."""
    if kind != "cred":
        return False
    opens = [k for k in between if k not in ("colon", "open")][-2:]
    return opens in (["with", "one_of"], ["and", "one_of"]) or (begun and operator == "or" and "semi" not in between)


def _elsewhere(tokens: Sequence[Token], index: int, facts: Sequence[int]) -> bool:
    """Whether the years are those of another setting, so that only they are told apart."""
    end = next((i for i in facts if i > index), len(tokens))
    kinds = {t.kind for t in tokens[index + 1 : end]}
    return "elsewhere" in kinds and "if" not in kinds


def _another_list(between: Sequence[Token]) -> bool:
    """Whether a list in brackets is followed by another kind of credential and its list.

    "one coding credential (CPC, CCS) plus an auditing certification (CPMA or CEMA)"
    """
    kinds = [t.kind for t in between]
    after = kinds[kinds.index("close") :] if "close" in kinds else []
    return "and" in after and bool({"loose", "any"} & set(after)) and after[-1:] == ["open"]


def _is_over(tokens: Sequence[Token], facts: Sequence[int], previous: int) -> bool:
    """Whether the last "or" of a list has been said, so that "and" joins more: "either a CPC or a CCS, and a CPMA"."""
    at = facts.index(previous)
    return at > 0 and any(t.kind == "or" for t in tokens[facts[at - 1] + 1 : previous])


def _is_told(tokens: Sequence[Token], facts: Sequence[int]) -> bool:
    """Whether a choice of credentials is whole before the first semicolon: "one of these: CPC, CCS; a diploma; …"."""
    start = next((i for i, t in enumerate(tokens) if t.kind == "one_of"), len(tokens))
    end = next((i for i in range(start, len(tokens)) if tokens[i].kind == "semi"), len(tokens))
    named = [i for i in facts if start < i < end]
    ends = any(tokens[i].kind == "semi" and tokens[i + 1].kind == "or" for i in range(end, len(tokens) - 1))
    return len(named) > 1 and all(tokens[i].kind in ("cred", "any", "body", "loose") for i in named) and not ends


def _introduces(tokens: Sequence[Token], first: int) -> bool:
    """Whether a choice is announced before all facts, so that semicolons part its items: "either: …; …"."""
    at = next((i for i in range(first) if tokens[i].kind == "one_of"), first)
    if at + 1 < len(tokens) and tokens[at + 1].kind == "body":
        return False  # "any AAPC or AHIMA certification; six months of coding"
    return not any(t.kind in ("semi", "edu", "years") for t in tokens[:at]) and at < first


def _introduced(tokens: Sequence[Token], previous: int) -> bool:
    """Whether a choice was announced after a first fact: "a diploma and one of these: (a) …; (b) …"."""
    return any(tokens[i].kind == "one_of" and tokens[i + 1].kind == "colon" for i in range(previous))


def _way(token: Token, start: int) -> tuple[Way, str]:
    at = (start + token.start, start + token.end)
    if token.kind == "years":
        assert isinstance(token.value, float)
        return Way(
            years=token.value, experience=token.value > 0, more=token.more, years_at=at, experience_at=at
        ), "years"
    if token.kind == "exp":
        return Way(experience=True, experience_at=at), "exp"
    if token.kind in ("edu", "degree"):
        return Way(education=_level(token), education_at=at), "edu"
    codes = token.value if isinstance(token.value, tuple) else ()
    return Way((Group(codes, None, at),)), "cred"


def _level(token: Token) -> Education:
    levels: tuple[Education, ...] = ("hs", "certificate", "associate", "bachelor", "master")
    word = token.value[0] if isinstance(token.value, tuple) and token.value else "associate"
    return levels[LEVELS.index(word)]


def _opened(out: list[Atom], tokens: Sequence[Token], index: int, facts: Sequence[int], start: int) -> list[Atom]:
    """What "or equivalent" adds: any coding credential after credentials, a way by experience after a degree."""
    ahead = [t for t in tokens[index + 1 :] if t.kind not in ("close", "comma", "open", "loose")]
    if [t.kind for t in ahead[:2]] == ["or", "open_list"]:
        ahead = ahead[1:]  # "CPC, CCS or what have you"
    token = ahead[0] if ahead else None
    if token is None:
        return out
    last = out[-1]
    at = (start + token.start, start + token.end)
    after = bisect_right(facts, index)
    nearest = facts[after] if after < len(facts) else len(tokens)
    is_open = (
        token.kind in ("open_list", "equal") and _ends_list(tokens, token, nearest) and _near(tokens, index, token)
    )
    if last.kind == "cred" and is_open:
        return [*out, Atom("cred", (Way((Group(("ANY-CODING",), None, at),)),), "or", 80)]
    equal = next((t for t in tokens[index + 1 : nearest] if t.kind == "equiv_exp"), None) or token
    if equal.kind == "equiv_exp" and nearest < len(tokens) and tokens[nearest].kind == "years":
        gap = {t.kind for t in tokens[tokens.index(equal) + 1 : nearest]}
        if gap <= {"open", "colon", "dash", "least"}:
            return out  # "a bachelor's or equivalent experience (six years)": as many stand for it
    schooled = last.kind == "edu" and last.ways[0].education not in ("hs", None)
    if schooled and (equal.kind == "equiv_exp" or (equal.kind == "equal" and last.ways[0].education != "certificate")):
        at = (start + equal.start, start + equal.end)
        return [*out, Atom("exp", (Way(experience=True, experience_at=at),), "or", 70)]
    return out


def _near(tokens: Sequence[Token], index: int, token: Token) -> bool:
    """Whether no other item stands between a fact and "or similar": not "CPC, CPB, TherapyNotes or similar"."""
    comma = next((t for t in tokens[index + 1 :] if t.kind == "comma" and t.end <= token.start), None)
    return comma is None or token.start - comma.end < 8


def _ends_list(tokens: Sequence[Token], token: Token, nearest: int) -> bool:
    """Whether "or equivalent" is not told by the credential right after it: "or equivalent CPC"."""
    fact = tokens[nearest] if nearest < len(tokens) else None
    if fact is None or fact.start - token.end >= 40 or fact.kind not in ("cred", "any", "body"):
        return True
    return any(t.kind in ("and", "semi") and token.end <= t.start < fact.start for t in tokens)
