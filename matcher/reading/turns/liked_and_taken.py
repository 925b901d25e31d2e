"""What is liked, and in the same breath what is taken: "We prefer a CCS and will accept a CPC".

The word that takes something begins a clause of its own, as "but" would; so does what is "realistically" enough, or
enough "at a minimum".
"""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import BACK, Token

_NAMED = frozenset(("cred", "any", "body", "loose", "one_of"))
# "RHIT at a minimum.", "a CPC at the very least"
_AT_LEAST = guarded(r"at (?:a |the )?(?:bare |very |absolute )?(?:minimum|least)(?= ?(?:[.;,)]|$))")


def liked_and_taken(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with a turn before what is taken besides what is liked."""
    wish = next((i for i, t in enumerate(tokens) if t.kind == "preferred"), -1)
    out = list(tokens)
    for index in range(1, len(tokens) - 2):
        join, taking, named = tokens[index : index + 3]
        if join.kind != "and" or taking.kind != "accept" or named.kind not in _NAMED or taking.start - join.end > 24:
            continue
        if 0 <= wish < index and any(t.kind == "cred" for t in tokens[wish:index]):
            out[index] = join._replace(kind="but")
    return _with_least(low, out) if wish == 0 else out


def _with_least(low: str, tokens: list[Token]) -> list[Token]:
    """ "Preferably RHIA, RHIT at a minimum": the last of the two is asked."""
    kinds = [t.kind for t in tokens[:5]]
    if kinds != ["preferred", "cred", "comma", "cred", "least"] or not _AT_LEAST.match(low, tokens[4].start):
        return tokens
    least = tokens[4]._replace(kind="required", value=BACK)
    return [*tokens[:2], tokens[2]._replace(kind="semi"), tokens[3], least, *tokens[5:]]
