"""The tokens of one clause as ways in: what binds tighter, "or" or "and"?

Between credentials "or" binds tighter than "and" (RHIT and CCS or CIC); between things of different kinds "and" does
(associate's and 2 years, or high school and 5). A comma loosens the word that it stands before.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.atoms import Atom, Operator
from matcher.reading.clause.facts_joined import atoms_of, way_of
from matcher.reading.clause.pairs import without_range
from matcher.reading.clause.rows import each_with_years
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING, Way, Ways, all_of, any_of, replace


def ways_of(tokens: Sequence[Token], start: int, any_list: bool = False) -> Ways:
    """The ways in of a clause that begins at ``start`` in the ad; ``any_list``: "one of the following" rules it."""
    if len(tokens) == 1 and tokens[0].kind in _ALONE:
        return (way_of(tokens[0], start)[0],)
    atoms = atoms_of(each_with_years(without_range(tokens)), start, any_list)
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
