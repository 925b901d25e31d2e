"""Where a list of a clause is announced, whole, or followed by another."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.naming.token import Token


def in_halves(tokens: Sequence[Token]) -> bool:
    """Whether a semicolon parts the two sides of "either": "either an RN with a CCS; or an RHIT with a CCS or CIC"."""
    kinds = [t.kind for t in tokens]
    either = kinds.index("one_of") if "one_of" in kinds else len(kinds)
    if kinds[either + 1 : either + 3] == ["open", "close"] and kinds.count("open") > 1:
        return True  # "either (a) an RN and a CCS or CIC, or (b) an RHIT and …"
    at = next((i for i in range(either, len(kinds) - 1) if kinds[i : i + 2] == ["semi", "or"]), -1)
    return at > 0 and "and" in kinds[either:at] and "and" in kinds[at:]


def one_by_one(tokens: Sequence[Token], previous: int, index: int) -> bool:
    """Whether a diploma and more schooling are both asked in a list: "a GED, a coding program, and a CPC"."""
    if tokens[previous].value != ("hs",):
        return False
    after = [t.kind for t in tokens[index + 1 :] if t.kind in ("comma", "and", "or", "semi")]
    return after[:2] == ["comma", "and"] or after[:1] == ["and"]


def elsewhere(tokens: Sequence[Token], index: int, facts: Sequence[int]) -> bool:
    """Whether the years are those of another setting, so that only they are told apart."""
    end = next((i for i in facts if i > index), len(tokens))
    kinds = {t.kind for t in tokens[index + 1 : end]}
    return "elsewhere" in kinds and "if" not in kinds


def unmarked(kinds: list[str]) -> list[str]:
    """What joins two facts without the marks of items: "(a) a CPC and (b) any auditing credential, such as CPMA"."""
    at = next((i for i in range(1, len(kinds) - 2) if kinds[i - 1 : i + 3] == ["and", "open", "close", "one_of"]), 0)
    return [*kinds[:at], *kinds[at + 2 :]] if at else kinds


def another_list(between: Sequence[Token]) -> bool:
    """Whether a list in brackets is followed by another kind of credential and its list.

    "one coding credential (CPC, CCS) plus an auditing certification (CPMA or CEMA)", "one of group A (CPC, COC) and one
    of group B (CPMA)", "any coding credential and any auditing one, for instance CPMA"
    """
    kinds = [t.kind for t in between]
    if kinds[:1] == ["and"] and kinds[-1:] == ["such_as"] and "one_of" in kinds:
        return True
    after = kinds[kinds.index("close") :] if "close" in kinds else []
    return "and" in after and bool({"loose", "any", "one_of"} & set(after)) and after[-1:] == ["open"]


def is_over(tokens: Sequence[Token], facts: Sequence[int], previous: int) -> bool:
    """Whether the last "or" of a list has been said, so that "and" joins more: "either a CPC or a CCS, and a CPMA"."""
    at = facts.index(previous)
    return at > 0 and any(t.kind == "or" for t in tokens[facts[at - 1] + 1 : previous])


def is_whole(tokens: Sequence[Token], facts: Sequence[int]) -> bool:
    """Whether a choice of credentials is whole before the first semicolon: "one of these: CPC, CCS; a diploma; …"."""
    start = next((i for i, t in enumerate(tokens) if t.kind == "one_of"), len(tokens))
    end = next((i for i in range(start, len(tokens)) if tokens[i].kind == "semi"), len(tokens))
    named = [i for i in facts if start < i < end]
    ends = any(tokens[i].kind == "semi" and tokens[i + 1].kind == "or" for i in range(end, len(tokens) - 1))
    return len(named) > 1 and all(tokens[i].kind in ("cred", "any", "body", "loose") for i in named) and not ends


def announced_first(tokens: Sequence[Token], first: int) -> bool:
    """Whether a choice is announced before all facts, so that semicolons part its items: "either: …; …"."""
    at = next((i for i in range(first) if tokens[i].kind == "one_of"), first)
    if at + 1 < len(tokens) and tokens[at + 1].kind == "body":
        return False  # "any AAPC or AHIMA certification; six months of coding"
    return not any(t.kind in ("semi", "edu", "years") for t in tokens[:at]) and at < first


def announced_after(tokens: Sequence[Token], previous: int) -> bool:
    """Whether a choice was announced after a first fact: "a diploma and one of these: (a) …; (b) …".

    "one of the following is required: 1) RHIA 2) RHIT"
    """
    kinds = [t.kind for t in tokens[: previous + 1] if t.kind not in ("required", "loose", "any")]
    return any(pair == ("one_of", "colon") for pair in pairwise(kinds))


def numbered_after(tokens: Sequence[Token], previous: int) -> bool:
    """Whether the items of such a choice are numbered: "one of: (a) …", not "2) one of these: CPC, CRC; 3) a year"."""
    kinds = [t.kind for t in tokens[: previous + 1] if t.kind != "required"]
    begun = [kinds[i + 2 : i + 3] for i, pair in enumerate(pairwise(kinds)) if pair == ("one_of", "colon")]
    return any(first in (["open"], ["close"]) for first in begun)


def opens_list(between: Sequence[Token]) -> bool:
    """Whether "one of the following:" stands between two facts, joined to the first: "and one of these: …"."""
    kinds = [t.kind for t in between if t.kind not in ("required", "loose", "any", "exp")]
    return kinds[-2:] == ["one_of", "colon"] and kinds[-3:-2] in (["and"], ["with"], ["comma"], ["semi"])
