"""Credentials that a sentence does not name but means: "one of those", "the other one", "one of the five above"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matcher.reading.guard import guarded
from matcher.reading.layout.openings import rank_in
from matcher.reading.naming.token import Token, codes_of

#: "If you come with one of those already, …", "With either of them, …": the credentials named before.
HOLDS_THOSE = guarded(
    r"(?:if you (?:come with|have|hold|already (?:have|hold)|bring|do have)|with|for holders of|holders of)"
    r" (?:already )?((?:any |either )?one of (?:these|those|them|the two|the three)|either(?: of (?:these|those"
    r"|them|the two))?"
    r"|any of (?:these|those|them))\b(?: already| now)?"
)


# "If the CPC is the only one you hold, add the other one in six months"; "… pass for one of the five above"
_OTHERS_DUE = guarded(
    r"\b(?:add|earn|obtain|get|gain|pass|sit|test|complete|acquire|finish|become|bring)(?:e?s)?\b[^.;,]{0,20}?"
    r"\b(the other(?: one| of (?:the two|these|them))?|(?:one|any|either) of (?:the|those|these|them)"
    r"(?: (?:two|three|four|five|six|seven|above|others?|listed|named))*)\b"
)


def due_of_others(low: str, tokens: Sequence[Token], named: Sequence[str]) -> Token | None:
    """The credentials, named before, of which one is due in time of those who hold the one that a sentence names."""
    held = [t for t in tokens if t.kind == "cred"]
    if len(held) != 1 or not any(t.kind == "within" for t in tokens):
        return None
    found = _OTHERS_DUE.search(low, held[0].end)
    others = tuple(c for c in named if c not in codes_of(held[0]))
    return Token(found.start(1), found.end(1), "cred", others, more=True) if found and others else None


# "three years and a promise to test within six months", "three years who will sit for one of those within a year"
_TO_TEST = guarded(
    r"\b(?:(?:promise|willing\w*|commitment|plan|intent\w*) to|will(?:ing to)?|who(?:['’]ll)?|to) (?:also |then )?"
    r"(?:sit|test|certify|pass|earn|get|obtain|complete)(?: for)?"
    r"(?: (?:one|any|either) of (?:those|these|them)| one| it| the exam| an exam)?(?= (?:within|in|by|before|inside)\b)"
)


def to_be_tested(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with a credential of any kind, where people with years alone promise to earn one in time."""
    found = _TO_TEST.search(low)
    late = next((t for t in tokens if found and t.kind == "within" and t.start >= found.end()), None)
    if found is None or late is None:
        return tokens
    before = [t for t in tokens if t.start < found.start()]
    years = max((i for i, t in enumerate(before) if t.kind == "years"), default=-1)
    if years < 0 or any(t.kind in ("cred", "body", "any", "loose") for t in tokens):
        return tokens
    due = [Token(found.start(), found.start(), "and"), Token(found.start(), found.end(), "any", ("ANY-CODING",))]
    return [*before, *due, *(t for t in tokens if t.start >= late.start)]


# "any of the above credentials", "the credentials listed above"; "the same credentials as team A"
_ABOVE = guarded(
    r"\b(?:the )?(?:above|foregoing|aforementioned|preceding|same)(?:[ -](?:mentioned|named|listed))?(?: \w+)? "
    r"(?:credentials?|certifications?|certificates?)\b|\b(?:credentials?|certifications?|certificates?)"
    r" (?:listed |named |given )?above\b"
)
_SAME_AS = guarded(r" (?:as|of) (?:for |in )?(?:the )?([\w ]{3,24})")


def same_as(
    low: str, tokens: Sequence[Token], last: tuple[str, ...], by: Mapping[str, tuple[str, ...]]
) -> list[Token] | None:
    """The tokens with the credentials that "the above credentials" means: the last named, or those of an opening."""
    if last and (beside := _beside_others(low, tokens, last)):
        return beside
    found = _ABOVE.search(low) if "above" in low or "same" in low or "foregoing" in low else None
    if found is None:
        return None
    named = _SAME_AS.match(low, found.end()) if "same" in found[0] else None
    codes = by.get(f"{rank_in(named[1])}", last) if named else last
    loose = next(
        (i for i, t in enumerate(tokens) if t.kind in ("loose", "any") and found.start() <= t.start < found.end()), -1
    )
    if loose < 0 or not codes:
        return None
    return [*tokens[:loose], tokens[loose]._replace(kind="cred", value=codes), *tokens[loose + 1 :]]


# "any of the above, CCA, or CPC-A", "Any of these or the CCA"
_ANY_ABOVE = guarded(
    r"\b(?:any|one|either)(?: one)? of (?:the (?:above|foregoing)|these|those)(?: above)?(?=,? (?:or|plus|and|/) |, )"
)


def _beside_others(low: str, tokens: Sequence[Token], last: tuple[str, ...]) -> list[Token] | None:
    """The tokens with the credentials named before as the first of a list that names others."""
    found = _ANY_ABOVE.search(low) if " of th" in low else None
    after = next((t for t in tokens if found and t.kind == "cred" and t.start >= found.end()), None)
    if found is None or after is None or after.start - found.end() > _NEXT or set(codes_of(after)) & set(last):
        return None
    kept = [t for t in tokens if t.end <= found.start() or t.start >= found.end()]
    return sorted([*kept, Token(*found.span(), "cred", last)])


#: No further off stands the next credential of a list: ", or a current CCA".
_NEXT = 16


# "… or failing that a CPC who is willing to get it inside of twelve months": what "it" is.
_GET_IT = guarded(
    r"\b(?:get|earn|obtain|pass|gain|add|take|finish|complete|acquire|sit for) (it|that one)\b(?= (?:within"
    r"|inside|in|by|before)\b)"
)


# ", or a CPC", "or failing that a CPC", "or else a CPC": the second choice stands apart.
_APART = guarded(r", or\b|failing that|or else\b|or at least\b")


def it_of_first(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with "it" as what the first choice asks: "CANPC, or a CPC who will get it within a year"."""
    found = _GET_IT.search(low)
    if found is None or not any(t.kind == "within" and t.start >= found.start() for t in tokens):
        return tokens
    named = [t for t in tokens if t.kind == "cred" and t.end <= found.start()]
    ors = [t for t in tokens if t.kind == "or" and named and named[0].end <= t.start < named[-1].start]
    first = [t for t in named if ors and t.end <= ors[-1].start]
    if not first or any(t.kind in ("if", "no", "uncert") and t.start < named[-1].end for t in tokens):
        return tokens
    if not _APART.search(low, first[-1].end, named[-1].start):
        return tokens
    if any(t.kind == "or" and named[-1].end <= t.start < found.start() for t in tokens):
        return tokens  # "CPC, COC, or CCS, or willingness to earn it": whichever of them
    codes = tuple(c for t in first for c in codes_of(t))
    start = found.start(1)
    due = [Token(start, start, "and"), Token(start, found.end(1), "cred", codes, more=True)]
    return sorted([*(t for t in tokens if t.kind != "later"), *due])


# "not certified but with three years; in that case certification must be obtained within a year"
_CASE = guarded(r" ?(?:and )?in (?:that|which|this) case\b")


def in_that_case(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with an "and" for the break behind which a sentence goes on about the case that it told before."""
    return [t._replace(kind="and") if t.kind == "semi" and _CASE.match(low, t.end) else t for t in tokens]
