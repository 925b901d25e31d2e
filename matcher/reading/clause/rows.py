"""Rows of like things: credentials parted by semicolons, degrees of which each lower one asks more years."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.clause.atoms import Atom
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import ladder, replace

#: Credentials with which coders begin; the others come on top of one of them.
FIRST = frozenset(
    ("CPC", "CPC-A", "COC", "COC-A", "CIC", "CCA", "CCS", "CCS-P", "RHIT", "RHIA", "CBCS", "NCICS", "CMRS")
)
#: Credentials that come on top of one for coding.
ON_TOP = frozenset(("CPMA", "CCDS", "CCDS-O", "CDIP", "CDEO", "CEMA", "CHC", "CPPM"))
#: What a row of credentials is made of, and the label that may stand before it.
_ROW = frozenset(("cred", "semi", "comma", "slash", "or"))
_LABEL = frozenset(("required", "preferred", "colon"))


def is_row(tokens: Sequence[Token]) -> bool:
    """Whether credentials alone stand there, parted by semicolons as a form parts choices: "CCS; RHIT; RHIA".

    "CPC; CPMA" is no such row: the second comes on top of the first.
    """
    tokens = _without_bodies(tokens)
    begin = next((i for i, t in enumerate(tokens) if t.kind not in _LABEL), 0)
    row = tokens[begin:]
    if not any(t.kind == "semi" for t in row) or any(t.kind not in _ROW for t in row):
        return False
    named = [set(codes_of(t)) for t in row if t.kind == "cred"]
    return len(named) > 1 and {"RN"} not in named and (len(named) > 2 or all(codes <= FIRST for codes in named))


def each_with_years(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens of a row of credentials each with its years, its slashes as choices: "CPC + 3 years / CCS + 2"."""
    cuts = [i for i, t in enumerate(tokens) if t.kind == "slash"]
    if not cuts or any(t.kind not in _EACH for t in tokens):
        return tokens
    parts = [tokens[a + 1 : b] for a, b in pairwise((-1, *cuts, len(tokens)))]
    if any([t.kind for t in part if t.kind in ("cred", "years")] != ["cred", "years"] for part in parts):
        return tokens
    return [t._replace(kind="or") if t.kind == "slash" else t for t in tokens]


_EACH = frozenset(("cred", "years", "exp", "slash", "and", "with", "least"))


def _without_bodies(tokens: Sequence[Token]) -> Sequence[Token]:
    """The tokens without the bodies that each part stands under: "(AAPC: CPC, COC; AHIMA: CCA, CCS)"."""
    heads = [i for i in range(len(tokens) - 1) if (tokens[i].kind, tokens[i + 1].kind) == ("body", "colon")]
    if len(heads) < 2:
        return tokens
    rest = (t for i, t in enumerate(tokens) if i not in heads and i - 1 not in heads)
    return [t for t in rest if t.kind not in ("open", "close", "loose")]


def steps(atoms: list[Atom]) -> list[Atom]:
    """The first degree of a row stands without the years that the lower ones ask.

    "A bachelor's or an associate's and two years or a diploma and four", "Associate's or high school plus three years"
    """
    kinds = [a.kind for a in atoms]
    at = next((i for i in range(len(kinds) - 4) if kinds[i : i + 5] == ["edu", "edu", "years", "edu", "years"]), -1)
    if at < 0:
        return _down_to_school(atoms)
    if not _falls(atoms[at], atoms[at + 1]) or not _falls(atoms[at + 1], atoms[at + 3]):
        return atoms
    step, years = atoms[at + 1], atoms[at + 2]
    if step.operator != "or" or years.operator != "and" or atoms[at + 4].operator != "and":
        return atoms
    return [*atoms[: at + 1], replace(step, strength=min(30, step.strength)), *atoms[at + 2 :]]


def _down_to_school(atoms: list[Atom]) -> list[Atom]:
    """ "Associate's or high school/GED plus three years": nobody asks a degree where a diploma does with as many."""
    at = next((i for i in range(1, len(atoms) - 1) if _to_school(atoms, i)), 0)
    after = next((a for a in atoms[at + 1 :] if not _of_school(a)), None) if at else None
    if after is None or (after.kind, after.operator) != ("years", "and") or after.strength < 45:
        return atoms
    return [*atoms[:at], replace(atoms[at], strength=min(30, atoms[at].strength)), *atoms[at + 1 :]]


def _to_school(atoms: Sequence[Atom], index: int) -> bool:
    """Whether high school stands there as the choice after a degree."""
    before = atoms[index - 1]
    return (
        before.kind == "edu" and not _of_school(before) and _of_school(atoms[index]) and atoms[index].operator == "or"
    )


def _of_school(atom: Atom) -> bool:
    return atom.kind == "edu" and atom.ways[0].education == "hs"


def _falls(first: Atom, second: Atom) -> bool:
    """Whether the second degree is lower than the first."""
    levels = [atom.ways[0].education for atom in (first, second)]
    return ladder(levels) == levels[0] != levels[1]


def holders_in_pairs(atoms: list[Atom]) -> list[Atom]:
    """ "CPC-certified for a year or CPC-A with two years": two pairs, be the first joined by no word."""
    out = list(atoms)
    for index in range(2, len(atoms) - 1):
        near = atoms[index - 2 : index + 2]
        pairs = [a.kind for a in near] == ["cred", "years", "cred", "years"] and near[3].tied
        if pairs and [a.operator for a in near[1:]] == ["and", "or", "and"] and near[1].strength < near[2].strength:
            out[index] = replace(near[2], strength=min(30, near[1].strength - 1))
    return out
