"""What is taken instead of what was just asked: "A bachelor's is expected; we'll look at ten years instead"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import THAT, Statement, family_of
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING, Ways

# "we'll look at ten years instead", "four further years may take its place", "three more will do in its stead"
_INSTEAD = guarded(
    r"\binstead\b(?! of\b)|\b(?:(?:may |can |will |could )?takes? (?:its|their|that) place|in (?:its|that"
    r"|their) (?:place|stead))\b"
)
# "Somebody with an associate's degree can come in with three years instead": the rest is asked of them too.
_SOMEBODY = guarded(
    r"(?:but |and )?(?:some(?:body|one)|any(?:body|one)|people|those|applicants|candidates|coders"
    r"|an? (?:person|applicant|candidate|coder)|holders|graduates) (?:with|who|of|holding)\b"
)
_TURNS = frozenset(("reject", "not", "preferred", "lieu", "no", "within", "later"))
_CUTS = frozenset(("semi", "dash", "comma", "but", "or"))


def instead(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """The demand before the last cut and what stands in for it, or for the demand before; or nothing."""
    if given := _leading(sentence, tokens):
        return [Statement("swap", given, sentence, asked, target=THAT)]
    found = _INSTEAD.search(sentence.low)
    at = found.start() if found else -1
    whole = [t for t in tokens if t.end <= at]
    left = _past_aside(whole)
    if at < 0 or any(t.kind in _TURNS for t in left) or (left and ";" in sentence.low[left[-1].end : at]):
        return []
    ends = not sentence.low.startswith("instead", at) and not any(family_of(t) for t in tokens if t.start > at)
    last = _last_fact(left)
    near = last is not None and not set(",;") & set(sentence.low[last.end : at])
    kinds = ("edu",) if ends and near else ()  # not "A degree, or in its place four years"
    years = next((i for i, t in enumerate(left) if t.kind in ("years", *kinds) and t is last), -1)
    cut = max((i for i, t in enumerate(left[: max(years, 0)]) if t.kind in _CUTS), default=-1)
    head = left[: max(cut, 0)]
    asked_before = [f for t in head if (f := family_of(t))]
    takes = any(t.kind == "accept" for t in left) or not sentence.low.startswith("instead", at)
    if years < 0 or not (asked_before or takes):
        return []
    given = ways_of([t for t in left[cut + 1 :] if t.kind not in ("accept", "if")], sentence.start)
    target = asked_before[-1] if asked_before else THAT
    # "One year of coding; a completed coding program takes its place"
    fits = target == THAT or (target == "years") == (left[years].kind == "edu")
    if given == NOTHING or not fits or any(w.groups for w in given):
        return []  # "We'll look at an RHIT with five years instead": a way of its own
    if target == THAT and _SOMEBODY.match(sentence.low) and all(w.education and w.years for w in given):
        return [Statement("besides", given, sentence, asked)]
    swap = Statement("swap", given, sentence, asked, target=target if len(left) == len(whole) else "edu")
    stated = ways_of([t for t in head if t.kind != "required"], sentence.start) if asked_before else NOTHING
    return [*([] if stated == NOTHING else [Statement("demand", stated, sentence, asked)]), swap]


def _past_aside(left: list[Token]) -> list[Token]:
    """Without a clause on those who lack it: "Many never took the degree, and four more years may take its place"."""
    cut = max((i for i, t in enumerate(left) if t.kind in ("comma", "and", "but", "semi")), default=0)
    aside = left[:cut]
    lacks = any(t.kind in ("no", "not") for t in aside) and any(family_of(t) == "edu" for t in aside)
    return left[cut + 1 :] if lacks and all(family_of(t) in ("", "edu") for t in aside) else left


# "In its place we accept three years of coding", "In place of it, four years will do", "for which two will be accepted"
_LEADS = guarded(
    r"(?:or |but )?(?:in (?:its|their) (?:place|stead)|in (?:place|lieu) of (?:it|that|them)"
    r"|(?:for|instead of|in (?:place|lieu) of) which)\b"
)


def _leading(sentence: Sentence, tokens: Sequence[Token]) -> Ways:
    """The years that a sentence begins to give in place of what was asked before it; or nothing."""
    lead = _LEADS.match(sentence.low)
    after = [t for t in tokens if lead and t.start >= lead.end()]
    if not after or {t.kind for t in after} & (_TURNS | {"cred", "edu", "degree"}):
        return ()
    ways = ways_of([t for t in after if t.kind not in ("accept", "comma")], sentence.start)
    return ways if all(w.years for w in ways) else ()


def _last_fact(tokens: Sequence[Token]) -> Token | None:
    return next((t for t in reversed(tokens) if family_of(t)), None)
