"""How two facts that stand next to each other are joined, and how tightly; and what lists make of that."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.clause.atoms import Atom
from matcher.reading.clause.joint import BY_COMMA, JOINTS
from matcher.reading.clause.rows import FIRST, holders_in_pairs, steps
from matcher.reading.naming.token import Token
from matcher.reading.ways import replace


def conditional(tokens: Sequence[Token], index: int, out: Sequence[Atom]) -> bool:
    """Whether fewer years are asked of some: "two years; one if you hold the CANPC", "three years (two with a CPC)"."""
    after = [t.kind for t in tokens[index + 1 : index + 4] if t.kind not in ("exp", "accept")]
    earlier = next((a.ways[0].years for a in reversed(out) if a.kind == "years"), None)
    years = tokens[index].value
    fewer = earlier is not None and isinstance(years, float) and years < earlier
    return tokens[index].kind == "years" and fewer and after[:1] == ["if"]


def binds(out: Sequence[Atom], kind: str, between: Sequence[str]) -> bool:
    """Whether "with" ties what follows to the last alone: "CCS, RHIT, or CPC with COC", "CPC or RN with five years"."""
    left = out[-1]
    if left.kind == "cred" and left.operator == "or" and kind == "years" and list(between) == ["if"]:
        return True  # "RHIT, CCS, or CCA if you have five years"
    either = kind == "cred" and list(between[-1:]) == ["one_of"]  # "CCS, or an RN with either CCDS or CDIP"
    if left.kind == kind == "cred" and left.operator == "or" and list(between) == ["if"]:
        return True  # "CCS, CIC, or CCA provided the CCS is obtained within two years"
    if left.kind != "cred" or left.operator != "or" or "with" not in between or "comma" in between[-2:] or either:
        return False
    if kind == "exp":
        return True
    return (kind == "cred" and left.strength <= 75) or (
        left.ways[0].codes <= _UNLIKE and (out[-2].kind != "cred" or not out[-2].ways[0].codes <= _UNLIKE)
    )


def stands_apart(tokens: Sequence[Token], index: int) -> bool:
    """Whether the last of a list has an article of its own: "CIRCC, CCC, or a CPC plus two years"."""
    if index < 4 or tokens[index].kind != "cred" or tokens[index - 1].kind != "or":
        return False
    article = tokens[index - 1].end - tokens[index - 1].start > 3  # "or a"
    listed = [i for i in range(1, index - 1) if tokens[i].kind == "cred" and tokens[i - 1].kind == "comma"]
    return article and bool(listed) and all(tokens[i].start - tokens[i - 1].end <= 1 for i in listed)


def lower_degree(tokens: Sequence[Token], pair: Sequence[int], out: Sequence[Atom]) -> bool:
    """Whether years are those of the lower of two whole degrees: "Bachelor's degree or associate's degree with two"."""
    if len(pair) < 2 or [a.kind for a in out[-2:]] != ["edu", "edu"] or out[-1].operator != "or":
        return False
    first, second = (tokens[i] for i in pair)
    higher, lower = (_LEVEL.get(str(t.value[0]), 0) if isinstance(t.value, tuple) else 0 for t in (first, second))
    return higher > lower and first.end - first.start > len("bachelor's ")


_LEVEL = {"hs": 1, "certificate": 2, "associate": 3, "bachelor": 4, "master": 5}


#: Credentials that are no equals of the others in a list, so that what follows them is theirs alone.
_UNLIKE = frozenset(("RN", "CPC-A", "COC-A", "CIC-A", "CRC-A"))


def joining(tokens: Sequence[Token], previous: int, index: int) -> Sequence[Token]:
    """The tokens that join two facts: of "2 yrs & an AAPC or AHIMA credential (CPC)" only what stands before "AAPC"."""
    span = range(previous + 1, index)
    between = [tokens[i] for i in span if not (tokens[i].kind == "comma" and _or_before(tokens, i, index))]
    ends = max((i for i, t in enumerate(between) if t.kind == "semi"), default=0)
    if any(t.kind == "within" for t in between[:ends]):
        return between[ends:]  # "CPC or get certified within a year; at least a year of billing"
    passed = next((i for i, t in enumerate(between) if t.kind in ("body", "any", "loose", "degree")), 0)
    return between[:passed] if any(t.kind in JOINTS for t in between[:passed]) else between


def _or_before(tokens: Sequence[Token], comma: int, fact: int) -> bool:
    """Whether a comma stands right after "or" or between adjectives: "or, an associate's", "or an active, clear RN".

    Not "two years of ED or trauma coding, bachelor's degree".
    """
    before = tokens[comma - 1]
    gap = tokens[comma].start - before.end  # not "in HIM or nursing, or an associate's"
    article = before.end - before.start > 3  # "or an"
    return before.kind == "or" and (gap < 2 or (gap < 15 and article and comma + 1 == fact))


def lists(atoms: list[Atom]) -> list[Atom]:
    """In "A, B, or C" the last word makes the list: its comma is no looser than the others."""
    out = steps(_school_and_course(_either_part(list(atoms))))
    out = _two_choices(_by_semicolons(_parted(_pairs(_each_with_its_own(holders_in_pairs(out))))))
    closed = -1  # where "or" has ended a list
    for index in range(2, len(out)):
        if len({a.kind for a in out[index - 2 : index + 1]}) > 1:
            continue
        if _ends_list(out, index):
            closed = index
            _tighten(out, index)
        elif closed != index - 1 and _continues_list(out, index):
            out[index] = Atom(out[index].kind, out[index].ways, "or", 75)
    return out


def _school_and_course(atoms: list[Atom]) -> list[Atom]:
    """ "High school diploma, a coding program and two years": no choice, where no "or" makes it one."""
    for index in range(1, len(atoms)):
        first, second = atoms[index - 1 : index + 1]
        levels = [w.education for a in (first, second) if a.kind == "edu" for w in a.ways]
        if levels != ["hs", "certificate"] or second.strength != BY_COMMA:
            continue
        if not (index + 1 < len(atoms) and (atoms[index + 1].kind, atoms[index + 1].operator) == ("edu", "or")):
            atoms[index] = replace(second, operator="and", strength=60)
    return atoms


def _either_part(atoms: list[Atom]) -> list[Atom]:
    """ "8 years of coding with 2 as a manager or 4 as a lead": either is a part of the whole time before it."""
    for index in range(2, len(atoms)):
        near = atoms[index - 2 : index + 1]
        if any(a.kind != "years" for a in near) or [a.operator for a in near[1:]] != ["and", "or"]:
            continue
        whole, one, other = (a.ways[0].years or 0 for a in near)
        last = index + 1 == len(atoms) or not atoms[index + 1].tied
        if near[2].strength == 55 and whole > max(one, other) and last:
            atoms[index] = replace(near[2], strength=88)
    return atoms


#: Credentials with which coders begin, and the licence of nurses; the others come on top of one of them.
_CORE = FIRST | {"RN"}


def _two_choices(atoms: list[Atom]) -> list[Atom]:
    """ "RN or CCS, CCDS or CDIP, and three years": a choice of first credentials, then one of further ones."""
    ends = next((i for i, a in enumerate(atoms) if i and (a.operator, a.strength) == ("and", 40)), 0)
    for index in range(2, ends - 1):
        near = atoms[index - 2 : index + 2]
        if any(a.kind != "cred" for a in near) or [a.strength for a in near[1:]] != [80, 75, 80]:
            continue
        first, second = ({c for a in near[n : n + 2] for c in a.ways[0].codes} for n in (0, 2))
        if first <= _CORE and not second & _CORE:
            return [*atoms[:index], replace(atoms[index], operator="and", strength=60), *atoms[index + 1 :]]
    return atoms


def _by_semicolons(atoms: list[Atom]) -> list[Atom]:
    """ "A with 2; B with 1; or C with 4": the last word makes choices of all that semicolons part."""
    last = max((i for i, a in enumerate(atoms) if i and (a.operator, a.strength) == ("or", 15)), default=0)
    return [replace(a, operator="or", strength=15) if i < last and a.strength == 20 else a for i, a in enumerate(atoms)]


def _ends_list(atoms: Sequence[Atom], index: int) -> bool:
    """Whether ", or C" ends a list of two or more of one kind."""
    atom, before = atoms[index], atoms[index - 1]
    return atom.operator == "or" and atom.strength == 50 and before.strength in (75, 45, 50, 90)


def _tighten(atoms: list[Atom], index: int) -> None:
    atom, before = atoms[index], atoms[index - 1]
    atoms[index] = Atom(atom.kind, atom.ways, "or", 75)
    if before.operator == "and" and atom.kind == "edu":
        atoms[index - 1] = Atom(before.kind, before.ways, "or", 75)


def _continues_list(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "and D" only ends a list of choices: "A, B, C and D"."""
    atom, before = atoms[index], atoms[index - 1]
    plain = atom.kind == "cred" and not atom.tied and atom.operator == "and" and atom.strength in (40, 60)
    return plain and before.operator == "or" and before.strength == 75 and _long(atoms, index)


def each_of(atoms: list[Atom], tokens: Sequence[Token]) -> list[Atom]:
    """ "CPC, CCS and CPC-I, all three", "CPC, CPMA both required": what "all" stands by must all be held."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "all"), -1)
    if at < 0 and sum(t.kind == "cred" for t in tokens) == 2 and not any(t.kind == "accept" for t in tokens):
        at = next((i for i, (t, u) in enumerate(pairwise(tokens)) if (t.kind, u.kind) == ("both", "required")), -1)
    if at < 0 or any(t.kind in ("or", "one_of") for t in tokens):
        return atoms
    named = [i for i, t in enumerate(tokens) if t.kind == "cred"]
    if not named or not (at < named[0] or at > named[-1]):
        return atoms
    return [
        replace(a, operator="and", strength=60) if i and a.kind == atoms[i - 1].kind == "cred" else a
        for i, a in enumerate(atoms)
    ]


def _pairs(atoms: list[Atom]) -> list[Atom]:
    """ "RHIT with one year, CPC with two, or three years with neither": commas between such pairs part choices."""
    first, last = _degrees_with_years(atoms)
    if last - first > 3:
        # "a bachelor's and four, an associate's and six": never all of them
        loose = 30 if last - first == len(atoms) else 50
        inside = range(first + 1, last)
        return [
            replace(a, operator="or", strength=loose) if i in inside and a.kind == "edu" else a
            for i, a in enumerate(atoms)
        ]
    if (
        len(atoms) > 3
        and [a.kind for a in atoms] == (["years", "edu"] * len(atoms))[: len(atoms)]
        and _tied(atoms[1::2])
    ):
        # "three years with an associate's; one year with a bachelor's; five with neither"
        return [replace(a, operator="or", strength=15) if i and a.kind == "years" else a for i, a in enumerate(atoms)]
    ends = [i for i in range(2, len(atoms)) if atoms[i].kind in ("cred", "edu") and atoms[i - 1].kind == "years"]
    closing = [i for i in range(2, len(atoms)) if atoms[i].operator == "or" and _parts(atoms, i)]
    if not ends or not closing or ends[0] >= closing[-1] or not all(_of_its_own(atoms[i - 1]) for i in ends):
        return atoms
    return [
        replace(a, operator="or", strength=30) if i in ends and a.strength in (40, 45, 55) else a
        for i, a in enumerate(atoms)
    ]


def _parts(atoms: Sequence[Atom], index: int) -> bool:
    """Whether an "or" parts two pairs: "…, or RHIT + 1 yr", "CPC with 2 years, CCA with 3 or RHIT with 1"."""
    before, after = atoms[index - 1 : index], atoms[index + 1 : index + 2]
    paired = [a.kind for a in (*before, *after)] == ["years", "years"] and _of_its_own(after[0])
    return atoms[index].strength == 30 or (atoms[index].strength == 55 and paired)


def _of_its_own(years: Atom) -> bool:
    """Whether years are those of the credential right before them: "CPC with two years", "CPC + 2 yrs"."""
    return years.tied or (years.operator, years.strength) == ("and", 60)


def _tied(atoms: Sequence[Atom]) -> bool:
    return all(a.tied and a.operator == "and" for a in atoms)


def _degrees_with_years(atoms: Sequence[Atom]) -> tuple[int, int]:
    """Where a row of degrees with the years that each asks begins and ends."""
    first = next((i for i, a in enumerate(atoms) if a.kind == "edu"), len(atoms))
    last = first
    if first and atoms[first - 1].kind == "years":
        return first, first  # "five years with a diploma, three with an associate's"
    while [a.kind for a in atoms[last : last + 2]] == ["edu", "years"]:
        last += 2
    if last - first > 3 and last + 1 == len(atoms) and atoms[last].kind == "edu" and atoms[last].operator == "or":
        last += 1  # "…, or a bachelor's with none"
    return first, last


def _parted(atoms: list[Atom]) -> list[Atom]:
    """ "RHIT with three years; a CCA with five": semicolons between such pairs part choices."""
    cuts = [i for i, a in enumerate(atoms) if i and a.operator == "and" and a.strength == 20]
    ends = [*cuts, len(atoms)]
    if not cuts or not all(b - a > 1 for a, b in zip([0, *cuts], ends, strict=True)):
        return atoms
    if not all(atoms[b - 1].kind == "years" and atoms[b - 1].tied for b in ends):
        return atoms
    if not all(a.kind == "cred" for i, a in enumerate(atoms) if i + 1 not in ends):
        return atoms
    return [replace(a, operator="or", strength=15) if i in cuts else a for i, a in enumerate(atoms)]


def _each_with_its_own(atoms: list[Atom]) -> list[Atom]:
    """ "RN with CCDS or RHIA with CCS", "CPC and CPMA or COC and CPMA": two credentials, each with one of its own.

    Of the second that may be years: "an RN with a coding credential, or a CCS with five years".
    """
    for index in range(2, len(atoms) - 1):
        near = [*atoms[index - 2 : index + 1], atoms[_past_list(atoms, index + 1)]]
        tied = near[1].tied and near[3].tied
        alike = tied or near[1].ways[0].codes == near[3].ways[0].codes
        if (
            alike
            and all(a.kind == "cred" for a in near[:3])
            and (near[3].kind == "cred" or (near[3].kind == "years" and near[1].ways[0].codes == {"ANY-CODING"}))
            and [a.operator for a in near[1:]] == ["and", "or", "and"]
            and not near[2].tied
        ):
            loose = 30 if tied else min(near[2].strength, 55)
            return [*atoms[:index], replace(atoms[index], strength=loose), *atoms[index + 1 :]]
    return atoms


def _past_list(atoms: Sequence[Atom], index: int) -> int:
    """Where a list of credentials ends that goes on at an index: "a coder (CCS/CIC) with five years"."""
    while index + 1 < len(atoms) and atoms[index].kind == "cred" and atoms[index].operator == "or":
        if atoms[index].strength < 75 or atoms[index + 1].kind != "years":
            break
        index += 1
    return index


def for_all(atoms: list[Atom], tokens: Sequence[Token]) -> list[Atom]:
    """ "RHIT with an associate's, or CCS with a coding program, and one year either way": the last is asked of all."""
    ends = next((t.kind for t in reversed(tokens) if t.kind not in ("close", "semi", "comma")), "")
    if ends != "always" or len(atoms) < 3 or atoms[-1].operator != "and":
        return atoms
    return [*atoms[:-1], replace(atoms[-1], strength=4)]


def _long(atoms: Sequence[Atom], index: int) -> bool:
    """Whether "A, B, C and D" is a list of choices: three or more by commas before the "and"."""
    return index >= 3 and all(a.kind == "cred" and a.strength == 75 for a in atoms[index - 2 : index])
