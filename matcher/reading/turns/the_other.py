"""Two credentials told as "one" and "the other": "CPC or CASCC today, the other one by your second anniversary"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.records import WithinMonths
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Group, Span, Way, all_of

_OTHER = guarded(
    r"(?<!one or )\b(?:the|its|your) (?:other(?! [a-z]+s\b)"
    r"|(?:second|missing|remaining) (?:one|credential|certification|cert)\b)"
)
# "the CRC being one and the CPC or CCS the other", "one must be the CRC, the other a CPC, CCS or RHIT"
_BOTH = guarded(
    r"\b(?:being|is|are|must be|as|has to be|should be) (?:the )?(?:one|first)\b"
    r"|\bone (?:of (?:them|which|these|the two) )?(?:being|is|must be|has to be|should be|the|an?|will be)\b"
)


def one_and_other(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """What a sentence asks as one and the other credential, and the tokens that are left."""
    if (more := _ONE_MORE.search(sentence.low)) and (told := _with_one_more(sentence, tokens, asked, more)):
        return told
    if second := _SECOND.search(sentence.low):
        return _and_second(sentence, tokens, asked, second.start())
    if (pair := _PAIR.search(sentence.low)) and (told := _each_of_two(sentence, tokens, asked, pair)):
        return told
    found = _OTHER.search(sentence.low)
    creds = [t for t in tokens if t.kind == "cred"]
    if found is None or len(creds) < 2 or any(t.kind in ("reject", "preferred", "not", "no") for t in tokens):
        return [], tokens
    if both := _BOTH.search(sentence.low):
        return _both(sentence, tokens, asked, min(found.start(), _after(creds, both.start())))
    return _either_first(sentence, tokens, asked, found.span())


# "one certification (CPC, COC) at the door and a second one (CPMA or CRC) by the end of year two"
_SECOND = guarded(r"\ba second (?:one|credential|certification|cert)\b")


def _and_second(sentence: Sentence, tokens: list[Token], asked: bool, cut: int) -> tuple[list[Statement], list[Token]]:
    """Both lists, the second with its time."""
    left = [t for t in tokens if t.start < cut and t.kind in ("cred", "or", "comma", "slash")]
    right = [t for t in tokens if t.start > cut and t.kind in ("cred", "or", "comma", "slash", "within", "later")]
    named = all(any(t.kind == "cred" for t in part) for part in (left, right))
    if not named or any(t.kind in ("reject", "preferred", "not", "no", "accept", "semi") for t in tokens):
        return [], tokens
    ways = all_of((ways_of(left, sentence.start), ways_of(right, sentence.start)))
    return [Statement("demand", ways, sentence, asked)], [t for t in tokens if t.kind in ("years", "edu")]


# "CPC and one other AAPC credential", "CCS required, plus a second credential of your choice from AAPC or AHIMA"
_ONE_MORE = guarded(
    r"\b(?:and|plus|with|as well as|along with) (?:at least )?(?:(?:one|a|an|any) )?"
    r"(?:other|additional|second|further|more|another|specialty|specialized)\b"
    r"(?= (?:active |current |coding |aapc |ahima |or |specialty )*"
    r"(?:credential|certif))"
)


def _with_one_more(
    sentence: Sentence, tokens: Sequence[Token], asked: bool, more: re.Match[str]
) -> tuple[list[Statement], list[Token]] | None:
    """What is named and any credential, or any of a body, on top of it."""
    left = [t for t in tokens if t.end <= more.start() and t.kind in ("cred", "or", "comma", "slash")]
    while left and left[-1].kind != "cred":
        left.pop()
    right = [t for t in tokens if t.start >= more.end() and t.kind in _AROUND]
    firm = {t.kind for t in tokens} <= _AROUND - {"accept"} | {"and", "with", "least", "years", "exp"}
    if not left or left[0].kind != "cred" or not firm or any(t.kind == "cred" for t in right):
        return None
    ways = all_of((ways_of(left, sentence.start), ways_of(right, sentence.start)))
    rest = [t for t in tokens if t.kind == "years"]
    return ([Statement("demand", ways, sentence, asked)], rest) if any(len(w.groups) > 1 for w in ways) else None


# "two credentials, one of which is CCS or CIC, the other may be any AAPC credential"
_PAIR = guarded(
    r"\bone (?:of (?:which|them|these|the two) )?(?:(?:is|being|must be|has to be|should be|to be) )?(?:an? |the )?"
    r"(?=(?:c[a-z]{2,4}\b|rhi|certified ))[^.]{2,80}?"
    r"(?P<other>(?:[,;]|(?<=\w) and| with|[,;] and|[,;] with) the (?:other|second)(?: one)?\b)"
)
_ANY_AT_ALL = guarded(
    r" (?:[a-z]+ ){0,3}?(?:any\b(?: one)?|of (?:your|any) (?:own )?(?:choice|choosing|kind))(?= ?(?:[.;,)]|$))"
)
_OF_LIST = frozenset(("cred", "body", "any", "loose", "or", "comma", "slash"))
_AROUND = _OF_LIST | {"one_of", "required", "accept", "open", "close", "such_as", "colon"}


def _each_of_two(
    sentence: Sentence, tokens: Sequence[Token], asked: bool, pair: re.Match[str]
) -> tuple[list[Statement], list[Token]] | None:
    """Both lists, where the first is told as "one of which is …" and the second as any credential or a list."""
    cut = pair.start("other")
    left = [t for t in tokens if pair.start() <= t.start < cut and t.kind in _OF_LIST]
    after = [t for t in tokens if t.start >= pair.end()]
    end = next((i for i, t in enumerate(after) if t.kind not in _AROUND), len(after))
    right = [t for t in after[:end] if t.kind in _OF_LIST | {"open", "close", "such_as"}]
    if not right and (loose := _ANY_AT_ALL.match(sentence.low, pair.end())):
        right = [Token(pair.end(), loose.end(), "any", ("ANY-CODING",))]
    named = any(t.kind == "cred" for t in left) and any(t.kind in ("cred", "body", "any", "loose") for t in right)
    if not named or any(t.kind in ("preferred", "reject", "not", "no", "within", "later") for t in tokens):
        return None
    ways = all_of((ways_of(left, sentence.start), ways_of(right, sentence.start)))
    rest = [t for t in (*tokens, *after[end:]) if t.kind in ("years", "edu") and not pair.start() < t.start < cut]
    return [Statement("demand", ways, sentence, asked)], rest


def _after(creds: Sequence[Token], at: int) -> int:
    """Where the second of the two begins, if the first stands before or right behind "one"."""
    return next((t.start for t in creds[1:] if t.start > at), at)


def _both(sentence: Sentence, tokens: list[Token], asked: bool, cut: int) -> tuple[list[Statement], list[Token]]:
    """ "The CRC being one and the CPC, CCS or RHIT the other": both are asked."""
    parts = [t for t in tokens if t.kind in ("cred", "or", "comma", "slash") and t.start < cut]
    first = [t for t in parts if t.kind == "cred"]
    last = max(i for i, t in enumerate(tokens) if t.kind == "cred")
    others = [t for t in tokens[: last + 1] if t.kind in ("cred", "or", "comma", "slash") and t.start >= cut]
    if len(first) != 1 or not any(t.kind == "cred" for t in others):
        return [], tokens
    ways = all_of((ways_of(first, sentence.start), ways_of(others, sentence.start)))
    rest = [t for t in tokens if t.start > tokens[last].end or (t.end < first[0].start and t.kind == "years")]
    return [Statement("demand", ways, sentence, asked)], rest


def _either_first(
    sentence: Sentence, tokens: list[Token], asked: bool, other: Span
) -> tuple[list[Statement], list[Token]]:
    """ "CPC or CASCC now, the other within two years": each of the two, with time for the other."""
    creds = [t for t in tokens if t.kind == "cred"]
    between = [t.kind for t in tokens if creds[0].end <= t.start < creds[-1].start]
    late = [t for t in tokens if t.kind in ("within", "later")]
    codes = [c for t in creds for c in codes_of(t)]
    if len(codes) != 2 or between not in (["or"], ["slash"]) or creds[-1].end > other[0] or not late:
        return [], tokens
    timed = next((t.value for t in late if t.kind == "within"), None)
    months: WithinMonths = timed if isinstance(timed, int | float) else "unstated"
    at = (sentence.start + creds[0].start, sentence.start + creds[-1].end)
    spot = (sentence.start + other[0], sentence.start + other[1])
    ways = tuple(Way((Group((held,), None, at), Group((due,), months, spot))) for held, due in (codes, reversed(codes)))
    used = {*creds, *late}
    rest = [t for t in tokens if t not in used and t.start > creds[-1].end and t.kind in ("years", "edu", "and")]
    return [Statement("demand", ways, sentence, asked)], rest
