"""What "or equivalent" adds to the fact before it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from matcher.reading.clause.atoms import Atom
from matcher.reading.naming.token import Token
from matcher.reading.ways import Group, Way


def opened(out: list[Atom], tokens: Sequence[Token], index: int, facts: Sequence[int], start: int) -> list[Atom]:
    """What "or equivalent" adds: any coding credential after credentials, a way by experience after a degree."""
    ahead = [t for t in tokens[index + 1 :] if t.kind not in ("close", "comma", "open", "loose")]
    if [t.kind for t in ahead[:2]] == ["or", "open_list"]:
        ahead = ahead[1:]  # "CPC, CCS or what have you"
    taken = [t.kind for t in ahead[:2]] == ["one_of", "open_list"] and ahead[1].start - ahead[0].end < _WORDS_BETWEEN
    ahead = ahead[1:] if taken else ahead  # "CPC, COC, any of those, or something like it"
    token = ahead[0] if ahead else None
    if token is None:
        return out
    last = out[-1]
    at = (start + token.start, start + token.end)
    after = bisect_right(facts, index)
    nearest = facts[after] if after < len(facts) else len(tokens)
    is_open = (
        token.kind in ("open_list", "equal")
        and _ends_list(tokens, token, nearest)
        and (taken or _near(tokens, index, token))
    )
    if last.kind == "cred" and is_open:
        return [*out, Atom("cred", (Way((Group(("ANY-CODING",), None, at),)),), "or", 80)]
    equal = next((t for t in tokens[index + 1 : nearest] if t.kind == "equiv_exp"), None) or token
    if equal.kind == "equiv_exp" and nearest < len(tokens) and tokens[nearest].kind == "years":
        gap = {t.kind for t in tokens[tokens.index(equal) + 1 : nearest]}
        if gap <= {"open", "colon", "dash", "least"}:
            return out  # "a bachelor's or equivalent experience (six years)": as many stand for it
    if last.kind == "cred" and token.kind == "equiv_exp" and last.ways[0].groups[0].within is None:
        return [*out, Atom("exp", (Way(experience=True, experience_at=at),), "or", 70)]
    if token.kind == "equal" and nearest < len(tokens) and _of_a_school(token, tokens[nearest]):
        return out
    schooled = last.kind == "edu" and last.ways[0].education not in ("hs", None)
    if schooled and (equal.kind == "equiv_exp" or (equal.kind == "equal" and last.ways[0].education != "certificate")):
        at = (start + equal.start, start + equal.end)
        return [*out, Atom("exp", (Way(experience=True, experience_at=at),), "or", 70)]
    return out


#: So much may stand between "any of" and "or something like it".
_WORDS_BETWEEN = 12


def _of_a_school(token: Token, fact: Token) -> bool:
    """Whether what is equivalent is a degree too: "an associate's or equivalent from a two-year college"."""
    return fact.kind == "edu" and fact.start - token.end < 10


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
