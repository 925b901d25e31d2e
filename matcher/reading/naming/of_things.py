"""Words that deny or refuse something which is no fact: "Spanish not required but CPC required", "calls not accepted".

What decides is the object of the word where it has one ("we do not require a car"), else its subject ("overtime is
optional"): whatever names no fact there is a thing of its own, and no fact beside it is meant.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.naming.cues import cues
from matcher.reading.naming.thing_words import (
    ENDS,
    FILLERS,
    FORCED,
    HAS_SUBJECT,
    HOW,
    IFS,
    IS_ONE,
    IS_REFUSED,
    IS_TAKEN,
    IT,
    LEADERS,
    LIST_GOES_ON,
    NEWCOMERS,
    OBJECT_ENDS,
    OF_THEM,
    ONLY,
    OURS,
    PEOPLE,
    PROGRAM,
    QUALIFYING,
    REFUSES,
    SOUGHT,
    TAKES,
    TAKES_OBJECT,
    TO_DO,
    WORD,
    YOU,
)
from matcher.reading.naming.token import ATOMS, BACK, Token


def without_things(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the words that deny or refuse a thing, and "not only … but also" as "and"."""
    kinds = {t.kind for t in tokens}
    if "exp" in kinds and ("experienced" in low or "seasoned" in low):
        tokens = [t for t in tokens if not (t.kind == "exp" and _of_others(low, t))]
    if "no" in kinds and (ifs := IFS.search(low)):
        tokens = [t for t in tokens if not ifs.start() <= t.start < ifs.end()]
    if {"no", "exp"} <= kinds:
        tokens = _without_software(low, tokens)
    if {"no", "required"} <= kinds:
        tokens = _without_no_mandatory(low, tokens)
    if "no" in kinds and "neither" in low:
        tokens = _neither_nor(low, tokens)
    if not kinds.isdisjoint(_RULES):
        idle = [i for i, t in enumerate(tokens) if t.kind in _RULES and _RULES[t.kind](low, tokens, i)]
        idle += [i + 1 for i in idle if i + 1 < len(tokens) and _of_them(low, tokens[i], tokens[i + 1])]
        tokens = _without(tokens, idle) if idle else tokens
    return with_not_only(low, tokens) if "no" in kinds and "not " in low else tokens


def _without(tokens: list[Token], idle: Sequence[int]) -> list[Token]:
    """The tokens without some, and without what parted those from the first that is left."""
    left = [t for i, t in enumerate(tokens) if i not in idle]
    while left and left[0].kind in _PARTS and left[0].start > tokens[idle[0]].start:
        left = left[1:]
    return left


def unasks_a_thing(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether the word of a kind "not" at ``index`` speaks of something that is no fact.

    >>> low = "spanish not required but cpc required"
    >>> unasks_a_thing(low, [Token(8, 20, "not"), Token(21, 24, "but"), Token(25, 28, "cred", ("CPC",))], 0)
    True
    """
    token = tokens[index]
    if token.more or token.value is not None:
        return False
    if low.startswith(":", token.end):
        return False  # "What's not needed: a degree"
    if TAKES_OBJECT.search(low, token.start, token.end):
        people = low.startswith("need", token.start) and not YOU.search(low, 0, token.start)
        if people or IT.match(low, token.end):
            return False  # "A CPC is welcome but you don't need one to be considered"
        return _is_thing(low, tokens, token.end, _object_ends(low, token.end))
    if low.startswith("optional ", token.start) and _is_thing(low, tokens, token.end, _object_ends(low, token.end)):
        return True  # "CPC; optional pension"
    if HAS_SUBJECT.search(low, token.start, token.end):
        subject = _is_thing(low, tokens, _subject_begins(tokens, index), token.start)
        return subject or _unasked_besides(low, tokens, index)
    return False


def refuses_a_thing(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word that turns away has a subject that is no fact: "CPC only, phone calls not accepted"."""
    token = tokens[index]
    if token.value not in (None, BACK):
        return False
    if REFUSES.search(low, token.start, token.end):  # "we do not accept unsolicited resumes"
        return _is_other(low, tokens, token.end, _object_ends(low, token.end))
    if low.startswith("other than", token.start):  # "no duties other than coding"
        end = _object_ends(low, token.end)
        return not any(t.kind in _FACTS and token.end <= t.start < end + 2 for t in tokens)
    if token.kind == "reject" and not IS_REFUSED.search(low, token.start, token.end):
        return False  # "our clients' contracts rule you out"
    start = _subject_begins(tokens, index)
    if not any(t.kind in ATOMS and t.end <= start for t in tokens):
        if not _is_thing(low, tokens, start, token.start):
            return _besides(low, tokens, index)
        end = _object_ends(low, token.end)  # "Contract staff are not eligible for benefits, CPC required"
        return ENDS.match(low, token.end) is not None and not any(
            t.kind in ATOMS and token.end <= t.start < end for t in tokens
        )
    return _is_other(low, tokens, start, token.start) and not _list_goes_on(low, tokens, start)


def _besides(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a thing is told of behind "and": "a high school diploma and a CPC and faxes are not accepted"."""
    last = _last_and(tokens, index)
    kinds = {t.kind for t in tokens[: max(last, 0)]}
    if kinds.isdisjoint(ATOMS) or "no" in kinds:
        return False  # "Those who do not hold the CPC and live outside Ohio need not apply"
    return _is_other(low, tokens, tokens[last].end, tokens[index].start)


def _is_other(low: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a part of the sentence names a thing, and no people who might come in or be turned away."""
    return _is_thing(low, tokens, start, end) and not NEWCOMERS.search(low, start, end)


def _last_and(tokens: Sequence[Token], index: int) -> int:
    """Where the last "and" stands before a token, or -1."""
    return max((i for i, t in enumerate(tokens[:index]) if t.kind == "and"), default=-1)


def _unasked_besides(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a thing is not asked behind "and": "two years and a CPC and scrubs are optional"."""
    last = _last_and(tokens, index)
    alone = IS_ONE.search(low, 0, tokens[index].end) or _last_and(tokens, max(last, 0)) >= 0
    return last >= 0 and bool(alone) and _is_thing(low, tokens, tokens[last].end, tokens[index].start)


def speaks_of_things(low: str) -> bool:
    """Whether all that a label denies or refuses are things: "phone calls are not accepted", "you don't need a car"."""
    tokens = [Token(c.start, c.end, c.kind) for c in cues(low)]
    denying = [i for i, t in enumerate(tokens) if t.kind in ("not", "reject")]
    return bool(denying) and all(_RULES[tokens[i].kind](low, tokens, i) for i in denying)


def _list_goes_on(low: str, tokens: Sequence[Token], start: int) -> bool:
    """Whether a part that begins with "and" is the last item of a list: "CPC, CCS, and the like are not accepted"."""
    joined = any(t.kind in ("and", "or") and t.end < start for t in tokens)
    return not joined and LIST_GOES_ON.match(low, start) is not None


def takes_a_thing(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a word that lets in has a subject or an object that is no fact: "dogs are welcome in the office"."""
    token = tokens[index]
    if TAKES.search(low, token.start, token.end):
        start, end = token.end, _object_ends(low, token.end)
    elif low.startswith("apply", token.start):  # "…, apply online today"
        return token.end - token.start == 5 and HOW.match(low, token.end) is not None
    elif IS_TAKEN.search(low, token.start, token.end):
        start, end = _subject_begins(tokens, index), token.start
        named = any(t.kind in ATOMS and start <= t.start < end for t in tokens)
        if (TO_DO.match(low, token.end) and not named) or _besides(low, tokens, index):
            return True
        if _list_goes_on(low, tokens, start):
            return False
    else:
        return False
    return _is_other(low, tokens, start, end)


def holds_a_thing(low: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a time to hold something by is that of a thing: "benefits start on day one", "a drug screen at hire"."""
    start = _subject_begins(tokens, index)
    named = any(t.kind in ATOMS and t.end <= start for t in tokens)
    return named and _is_thing(low, tokens, start, tokens[index].start) and not _list_goes_on(low, tokens, start)


_MODAL = frozenset(("required", "preferred", "not", "reject"))
_PARTS = frozenset(("comma", "semi", "dash", "but"))
_RULES = {"not": unasks_a_thing, "reject": refuses_a_thing, "accept": takes_a_thing, "held": holds_a_thing}


def _is_thing(low: str, tokens: Sequence[Token], start: int, end: int) -> bool:
    """Whether a part of the sentence names something, and that no fact, nor what might stand for one."""
    if any(t.kind in _FACTS and start <= t.start < end for t in tokens) or QUALIFYING.search(low, start, end):
        return False
    return WORD.search(FILLERS.sub("", low[start:end])) is not None


_FACTS = ATOMS | {"uncert", "combo", "equiv_exp", "within", "later"}


def _object_ends(low: str, start: int) -> int:
    """Where the part of the sentence ends in which the object of a word stands."""
    ends = OBJECT_ENDS.search(low, start)
    return ends.start() if ends else len(low)


def _subject_begins(tokens: Sequence[Token], index: int) -> int:
    """Where the part of the sentence begins whose subject a word speaks of."""
    closed = 0
    for at in range(index - 1, -1, -1):
        kind = tokens[at].kind
        closed += (kind == "close") - (kind == "open")
        ends = kind in _PARTS or (kind == "and" and any(t.kind in _MODAL for t in tokens[:at]))
        if closed < 0 or (ends and not closed):
            return tokens[at].end
    return 0


def _without_software(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without the experience with a program that is denied: "no experience with Epic is needed"."""
    for index, (no, exp) in enumerate(pairwise(tokens)):
        if no.kind == "no" and exp.kind == "exp" and exp.start - no.end < 12 and PROGRAM.match(low, exp.end):
            told = [t.kind for t in tokens[index + 2 : index + 3]] == ["required"]
            return [*tokens[:index], *tokens[index + (3 if told else 2) :]]
    return tokens


def _of_them(low: str, token: Token, after: Token) -> bool:
    """Whether a fact names those to whom a thing is denied: "Vaccination is not needed for virtual associates"."""
    return token.kind == "not" and after.kind in ATOMS and OF_THEM.match(low, token.end, after.start) is not None


def _without_no_mandatory(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens without a thing that is not forced upon anybody: "no mandatory overtime, CPC or CCS-P"."""
    for index, (no, firm) in enumerate(pairwise(tokens)):
        if no.kind == "no" and firm.kind == "required" and firm.start - no.end == 1 and FORCED.match(low, firm.end):
            after = next((t.start for t in tokens[index + 2 :]), len(low))
            if _is_thing(low, tokens, firm.end, after) and after - firm.end > 2:
                return [*tokens[:index], *tokens[index + 2 :]]
    return tokens


def _neither_nor(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with "nor" as "or" where who has neither is turned away: "with neither the CPC nor the CCS"."""
    first = next((i for i, t in enumerate(tokens) if t.kind == "no" and low.startswith("neither", t.start)), -1)
    if first < 0 or not any(t.kind == "reject" for t in tokens[first:]):
        return tokens
    after = tokens[first + 1 :]
    nor = [t.kind == "no" and low.startswith("nor ", t.start) for t in after]
    return [*tokens[: first + 1], *(t._replace(kind="or") if n else t for t, n in zip(after, nor, strict=True))]


def _of_others(low: str, token: Token) -> bool:
    """Whether those are experienced with whom one works: "you will work beside experienced coders"."""
    beside = OURS.search(low, max(0, token.start - 40), token.start)
    if LEADERS.match(low, token.end):
        return True  # "experienced leadership team"
    return beside is not None and PEOPLE.match(low, token.end) is not None and not SOUGHT.search(low, 0, token.start)


def with_not_only(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with what is said "not only" and what "but also" as two of one kind: "not only the CPC but also …"."""
    at = next((i for i, t in enumerate(tokens) if t.kind == "no" and ONLY.match(low, t.end)), -1)
    if at < 0:
        return tokens
    out = [*tokens[:at], *tokens[at + 1 :]]
    turn = next((i for i in range(at, len(out)) if out[i].kind == "but"), -1)
    if turn < 0:
        return out
    more = turn + 2 if [t.kind for t in out[turn + 1 : turn + 2]] == ["and"] else turn + 1
    return [*out[:turn], out[turn]._replace(kind="and"), *out[more:]]
