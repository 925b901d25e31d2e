"""People who come in on a condition: who they are, what they hold or lack, and what they must earn in which time.

"If you've got the CIC, you can start but the CCS has to follow within a year": CIC now and CCS in twelve months. A
sentence about such people tells up to four things, in any order: what they have (years, schooling, a credential), what
they lack ("without", "no certificate", "hired without it"), that they may come ("may start", "we'd say yes to"), and
what is due ("the CCS has to follow within a year", "then get it in six months").
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, pairwise

from matcher.reading.clause.statement import FACTS, Statement, family_of, is_apprentice
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.exam_ahead import EXAM_AHEAD, IF_AHEAD, of_exam_ahead
from matcher.reading.turns.newcomer_words import (
    BREAK,
    MAY,
    OBTAINS_IT,
    WHO,
)
from matcher.reading.turns.newcomers_stated import stated_of
from matcher.reading.turns.newcomers_told import told_of

_MOST_BREAKS = 12
#: What a list of credentials is made of.
_LISTED = ("cred", "or", "comma", "slash")


def newcomers(
    sentence: Sentence, tokens: Sequence[Token], before: str = "", unless: bool = False, asked: Sequence[Token] = ()
) -> list[Statement]:
    """What a sentence about such people states, or nothing.

    ``before``: the family of what was asked last; ``unless``: it is asked of all but these people; ``asked``: the
    credentials that "it" means.
    """
    low = sentence.low
    who = unless or _tells_who(low, tokens) or MAY.match(low) or _holder_may(low, tokens)
    if not who or _either_kind(tokens):
        return []
    kinds = {t.kind for t in tokens}
    if _due_then_held([t.kind for t in tokens]):
        return []
    if kinds & {"reject", "preferred", "lieu"} or (
        "within" in kinds and any(is_apprentice(codes_of(t)) for t in tokens)
    ):
        return []
    told = told_of(low, [_schooled(low, t) for t in tokens] if "within" in kinds else tokens, before)
    if asked and told.window and told.held and not told.due and OBTAINS_IT.search(low):
        told = told._replace(due=[*asked, told.window])
    if unless:
        told = told._replace(may=True, lacked=before) if told.window else told._replace(held=[])
    if "accept" in kinds and "uncert" in kinds:
        told = told._replace(may=True)
    may = MAY.search(low)
    accept = may.start() if may else next((t.start for t in tokens if t.kind == "accept"), 0)
    ahead = EXAM_AHEAD.search(low, 0, accept) or IF_AHEAD.search(low, accept)
    if ahead and not any(t.kind == "years" for t in tokens):
        if not told.window and not may and not any(t.kind == "cred" for t in tokens):
            return []
        months = told.window.value if told.window else None
        return of_exam_ahead(sentence, tokens, months if isinstance(months, (int, float)) else "unstated")
    return stated_of(sentence, told)


def _due_then_held(kinds: Sequence[str]) -> bool:
    """ "Auditors hold a CPMA within a year of hire; a CPC is needed on the first day": each with its own time."""
    cut = kinds.index("semi") if "semi" in kinds else 0
    return kinds[max(cut - 2, 0) : cut] == ["cred", "within"] and "cred" in kinds[cut:] and kinds[-1] == "held"


def _tells_who(low: str, tokens: Sequence[Token]) -> bool:
    """Whether it begins with people, not with a name that holds such a word: "Certified Professional Coder (CPC) …"."""
    who = WHO.match(low)
    return who is not None and not any(t.kind == "cred" and t.start < who.end() < t.end for t in tokens)


def _schooled(low: str, token: Token) -> Token:
    """ "Coding certificate holders have 90 days to pass the CPC": what they hold is schooling, the CPC is to come."""
    school = token.kind == "any" and low.startswith(" holder", token.end) and low[: token.end].endswith("certificate")
    return token._replace(kind="edu", value=("certificate",)) if school else token


def _holder_may(low: str, tokens: Sequence[Token]) -> bool:
    """Whether a sentence begins with the holder of a credential who is let in: "An RHIT may start without the CCS"."""
    held = next((t for t in tokens if t.kind == "cred"), None)
    if held is None or held.start > 4 or not any(t.kind == "within" for t in tokens):
        return False
    return MAY.match(low, held.end + 1) is not None


def _either_kind(tokens: Sequence[Token]) -> bool:
    """ "Candidates hold a credential and a year, or no credential and four": those with and those without."""
    facts = [i for i, t in enumerate(tokens) if family_of(t)]
    for left, right in pairwise(facts):
        if {family_of(tokens[left]), family_of(tokens[right])} == {"cred", "years"} and _only_or(tokens, left, right):
            return True  # "We'll take either a CPC or two years of coding"
    if _two_kinds(tokens):
        return True
    at = next((i for i, t in enumerate(tokens) if t.kind == "uncert"), 0)
    return at > 1 and tokens[at - 1].kind == "or" and any(t.kind in ("cred", "any") for t in tokens[: at - 1])


def _two_kinds(tokens: Sequence[Token]) -> bool:
    """Whether two kinds are told, each with its years: "A CPC-A with one year, or a CPC with two"."""
    kinds = [t.kind for t in tokens if t.kind in ("cred", "years", "or")]
    cut = next((i for i, kind in enumerate(kinds) if kind == "or" and kinds[i - 1 : i] == ["years"]), 0)
    before, after = kinds[:cut], [kind for kind in kinds[cut + 1 :] if kind != "or"]
    return {"cred", "years"} <= set(before) and after[:1] == ["cred"] and after[-1] == "years"


def _only_or(tokens: Sequence[Token], left: int, right: int) -> bool:
    """Whether nothing but "or" stands between two facts."""
    between = tokens[left + 1 : right]
    near = any(t.kind == "or" and t.start - tokens[left].end < 4 for t in between)  # not "a CPC who coded IR or cath"
    return near and {t.kind for t in between} - {"comma", "loose", "one_of", "least"} == {"or"}


def after_break(sentence: Sentence, tokens: Sequence[Token]) -> tuple[list[Token], list[Statement]]:
    """The tokens before a part about such people ("…, though one with five years may …"), and what it states."""
    low = sentence.low
    if not MAY.search(low) and not any(t.kind == "within" for t in tokens):
        return list(tokens), []
    for found in islice(BREAK.finditer(low), _MOST_BREAKS):  # a bound: each cuts the sentence anew
        cut = found.end()
        left = [t for t in tokens if t.end <= cut and t.start < found.start()]
        right = [t._replace(start=t.start - cut, end=t.end - cut) for t in tokens if t.start >= cut]
        facts = [t for t in left if t.kind in FACTS]
        family = family_of(facts[-1]) if facts else ""
        part = sentence._replace(text=sentence.text[cut:], low=low[cut:], start=sentence.start + cut)
        asked = [t._replace(start=t.start - cut, end=t.end - cut) for t in left if t.kind in _LISTED]
        named = asked if family == "cred" else ()
        if stated := newcomers(part, right, family, "unless" in found[0], named):
            return left, stated
    return list(tokens), []
