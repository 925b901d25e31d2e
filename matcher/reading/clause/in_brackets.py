"""What brackets do to how two facts of a clause are joined."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token

_FACTS = frozenset(("cred", "edu", "years"))


def inside_brackets(tokens: Sequence[Token], previous: int, index: int) -> bool:
    """Whether brackets hold both facts and not the whole clause: "(CPC, CCS; CPC-A also OK) with a year"."""
    last = next((i for i in range(previous - 1, -1, -1) if tokens[i].kind == "open"), -1)
    if last < 0 or any(t.kind in ("open", "close") for t in tokens[last + 1 : index]):
        return False
    close = next((i for i in range(index, len(tokens)) if tokens[i].kind == "close"), 0)
    return bool(close) and any(t.kind in _FACTS for t in (*tokens[:last], *tokens[close:]))


def past_degree(tokens: Sequence[Token], previous: int, index: int) -> bool:
    """Whether a choice follows a degree whose brackets name a credential: "an associate's (RHIT eligible) or a CCS"."""
    opens = next((i for i in range(previous - 1, 0, -1) if tokens[i].kind in ("open", "close")), 0)
    between = [t.kind for t in tokens[previous + 1 : index] if t.kind not in ("later", "required")]
    if tokens[opens].kind != "open" or between not in (["close", "or"], ["close", "comma", "or"]):
        return False
    return tokens[opens - 1].kind == "edu" and tokens[opens - 1].value in (("associate",), ("bachelor",))


def opens_choice(tokens: Sequence[Token], previous: int, index: int, facts: Sequence[int]) -> bool:
    """Whether brackets hold another choice for the one fact before them: "2 years (or 4 of billing) + CPC"."""
    opens = next((i for i in range(previous + 1, index) if tokens[i].kind == "open"), -1)
    if opens < 0 or tokens[opens + 1].kind != "or" or tokens[previous].kind != tokens[index].kind:
        return False
    close = next((i for i in range(index, len(tokens)) if tokens[i].kind == "close"), len(tokens))
    alone = {t.kind for t in tokens[opens + 1 : close]} <= {"or", "least", "exp", tokens[index].kind}
    tied = [t.kind for t in tokens[close + 1 : close + 2]] == ["with"]  # "two years (or 3) with a diploma"
    return not tied and (alone or any(i > close for i in facts))
