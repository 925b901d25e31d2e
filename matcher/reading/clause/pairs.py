"""Years that stand in brackets behind each credential, or behind "no certificate and": pairs that are choices."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.naming.token import Token


def as_pairs(tokens: Sequence[Token]) -> list[Token]:
    """ "CPC (2 yrs) or CCS (1 yr)" as if "with" stood there, "or no certificate and three years" without the "and"."""
    out = _without_joint(tokens) if any(t.kind == "uncert" for t in tokens) else list(tokens)
    out = _years_first(_without_range(out))
    spots = [i for i, t in enumerate(out) if t.kind == "open" and _holds_years(out, i)]
    if len(spots) < 2:
        return out
    for at in reversed(spots):
        close = next(i for i in range(at, len(out)) if out[i].kind == "close")
        inside = [t for t in out[at + 1 : close] if t.kind in ("years", "least")]
        out[at : close + 1] = [out[at]._replace(kind="with"), *inside] if inside else []
        after = at + 1 + len(inside) if inside else at
        if after + 1 < len(out) and out[after].kind == "comma" and out[after + 1].kind == "cred":
            out[after] = out[after]._replace(kind="or")
    return out


def _years_first(tokens: list[Token]) -> list[Token]:
    """ "3 yrs (CPC) or 2 yrs (CCS)" as if "with" stood there."""
    spots = [i for i, t in enumerate(tokens) if t.kind == "open" and _holds_credentials(tokens, i)]
    if len(spots) < 2:
        return tokens
    ends = {next(i for i in range(at, len(tokens)) if tokens[i].kind == "close") for at in spots}
    joined = [t._replace(kind="with") if i in spots else t for i, t in enumerate(tokens)]
    for end in ends:  # "1 yr (CPC, CCS) / 0 yr (RHIT)"
        if [t.kind for t in tokens[end + 1 : end + 3]] in (["slash", "years"], ["comma", "years"]):
            joined[end + 1] = tokens[end + 1]._replace(kind="or")
    return [t for i, t in enumerate(joined) if i not in ends]


def _holds_credentials(tokens: Sequence[Token], index: int) -> bool:
    """Whether the bracket that opens here stands behind years and holds but credentials."""
    before = [t.kind for t in tokens[:index] if t.kind not in ("exp", "least")]
    close = next((i for i in range(index, len(tokens)) if tokens[i].kind == "close"), 0)
    kinds = {t.kind for t in tokens[index + 1 : close]}
    return before[-1:] == ["years"] and "cred" in kinds and kinds <= {"cred", "or", "slash", "comma", "with"}


def _without_range(tokens: list[Token]) -> list[Token]:
    """ "Three to five years, depending on degree: three with a bachelor's, five with …": the range says no more."""
    colon = next((i for i, t in enumerate(tokens) if t.kind == "colon"), 0)
    before, after = tokens[:colon], tokens[colon + 1 :]
    tied = [t for t, then, edu in zip(after, after[1:], after[2:], strict=False) if _tells_degree(t, then, edu)]
    if len(tied) < 2 or [t.kind for t in before if t.kind in ("years", "cred", "edu", "any")] != ["years"]:
        return tokens
    return [t for t in tokens if t.start > tokens[colon].start or t.kind != "years"]


def _tells_degree(years: Token, then: Token, edu: Token) -> bool:
    return (years.kind, then.kind, edu.kind) == ("years", "with", "edu")


def _holds_years(tokens: Sequence[Token], index: int) -> bool:
    """Whether the bracket that opens here stands right behind a credential and holds but its years, or none."""
    close = next((i for i in range(index, len(tokens)) if tokens[i].kind == "close"), 0)
    kinds = [t.kind for t in tokens[index + 1 : close] if t.kind not in ("exp", "least", "with")]
    return index > 0 and tokens[index - 1].kind == "cred" and kinds in (["years"], ["none"], ["no"])


def _without_joint(tokens: Sequence[Token]) -> list[Token]:
    """Without the "and" between "or no certificate" and the years of those who have none."""
    out: list[Token] = []
    for index, token in enumerate(tokens):
        lacking = index > 1 and tokens[index - 1].kind == "uncert" and tokens[index - 2].kind == "or"
        if not (lacking and token.kind in ("and", "with", "but", "comma")):
            out.append(token)
    return out
