"""What "either" holds together after "and", "plus" or "with": "a CPC plus either the CPMA or four years"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.atoms import Atom
from matcher.reading.naming.token import ATOMS, Token

#: What may stand around "and either" without saying more.
_SIGNS = frozenset(("comma", "open", "close", "equal"))
#: How loosely "and" joins all before it to the choice, and only the last of the choices before it.
_ALL, _LAST = 5, 40


def both_and_either(tokens: Sequence[Token], index: int, out: Sequence[Atom], kinds: Sequence[str]) -> int:
    """How loosely "and either" joins what stands before it to the choice that begins at ``index``; 0 where none does.

    "A bachelor's, or a CCS plus either two years or a CPMA": the choice is that of the last alone.
    """
    joints = [kind for kind in kinds if kind not in _SIGNS]
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


def _of_two_kinds(tokens: Sequence[Token], index: int) -> bool:
    """Whether the choice that begins with a credential goes on with years or schooling."""
    after = [t.kind for t in tokens[index + 1 :] if t.kind in ATOMS or t.kind == "or"]
    return after[:1] == ["or"] and after[1:2] in (["years"], ["edu"])
