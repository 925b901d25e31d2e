"""What "either" holds together after "and", "plus" or "with": "a CPC plus either the CPMA or four years"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.atoms import Atom
from matcher.reading.naming.token import ATOMS, Token
from matcher.reading.ways import replace

#: What may stand around "and either" without saying more.
_SIGNS = frozenset(("comma", "open", "close", "equal"))
#: How loosely "and" joins all before it to the choice, and only the last of the choices before it.
_ALL, _LAST = 5, 40


def both_and_either(tokens: Sequence[Token], index: int, out: Sequence[Atom], kinds: Sequence[str]) -> int:
    """How loosely "and either" joins what stands before it to the choice that begins at ``index``; 0 where none does.

    "A bachelor's, or a CCS plus either two years or a CPMA": the choice is that of the last alone.
    """
    named = "loose" if out[-1].kind == "cred" else ""  # "an RHIT or CCS credential and either a degree or five years"
    joints = [kind for kind in kinds if kind not in _SIGNS and kind != named]
    if joints not in (["and", "one_of"], ["with", "one_of"]):
        return 0
    left, right = out[-1].kind, tokens[index].kind
    if joints[0] == "with" and left == "years":
        return 0
    if left == "cred" and right not in ("years", "edu", "degree") and not _of_two_kinds(tokens, index):
        return 0  # "an RN and either the CCDS or the CDIP": "or" binds tighter there anyway
    if joints[0] == "with" and left != "cred":
        return 0
    chosen = any(a.operator == "or" and a.strength <= 55 for a in out[1:])
    return _LAST if chosen else _ALL


def any_of_kinds(atoms: list[Atom], tokens: Sequence[Token], facts: Sequence[int]) -> list[Atom]:
    """The atoms, those choices that commas part after "either" be they of any kind.

    "Either a CPC, an associate degree in HIM, or three years of coding"
    """
    at = next((i for i, t in enumerate(tokens) if t.kind == "one_of" and t.end - t.start > len("any")), -1)
    following = [i for i in facts if i > at]
    if (
        at < 0
        or len(atoms) != len(facts)
        or len(following) < 3
        or set(_kinds(tokens[at + 1 : following[0]])) - {"colon"}
    ):
        return atoms
    first = len(facts) - len(following)
    last = max(
        (i for i in range(first + 1, len(atoms)) if (atoms[i].operator, atoms[i].strength) == ("or", 30)), default=0
    )
    parted = [i for i in range(first + 1, last) if (atoms[i].operator, atoms[i].strength, atoms[i].tied) == _BY_COMMA]
    plain = all(a.strength != _LAST for a in atoms[first + 1 :])
    return [replace(a, operator="or", strength=30) if i in parted and plain else a for i, a in enumerate(atoms)]


#: How a comma alone joins two facts of different kinds.
_BY_COMMA = ("and", 45, False)


def _kinds(tokens: Sequence[Token]) -> list[str]:
    return [t.kind for t in tokens]


def _of_two_kinds(tokens: Sequence[Token], index: int) -> bool:
    """Whether the choice that begins with a credential goes on with years or schooling."""
    after = [t.kind for t in tokens[index + 1 :] if t.kind in ATOMS or t.kind == "or"]
    return after[:1] == ["or"] and after[1:2] in (["years"], ["edu"])
