""" "Four years may be substituted for the degree": what an ad takes instead of what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.counted import select
from matcher.reading.expression import ways_of
from matcher.reading.guard import guarded
from matcher.reading.rules.years import value_of
from matcher.reading.statement import Statement, family_of
from matcher.reading.text import Sentence
from matcher.reading.tokens import Token, codes_of
from matcher.reading.ways import NOTHING, Way, Ways


def swaps_in(sentence: Sentence, tokens: list[Token], asked: bool) -> Iterator[Statement]:
    """ "Four years may be substituted for the degree": what stands in for what."""
    at = _spot(tokens)
    left, right = tokens[:at], tokens[at + 1 :]
    instead = left
    named = right
    if tokens[at].start < 6 and not select(_plain(left)):  # "In lieu of a degree, four years of related experience."
        named, instead = _after_target(right)
    elif _dangling(left, tokens[at]) and select(
        _plain(right)
    ):  # "Associate's degree, or in lieu of the degree two more years"
        yield from _as_demand(sentence, left, asked)
        named, instead = _after_target(right)
    target = _target(named, sentence.low, tokens[at])
    if target != "edu" and instead is left and (cut := _before_semicolon(left)):
        yield from _as_demand(sentence, left[:cut], asked)
        instead = left = left[cut + 1 :]
    if target == "cred" and any(t.kind == "cred" for t in named) and any(t.kind == "cred" for t in instead):
        names = tuple(c for t in named if t.kind == "cred" for c in codes_of(t))
        given = next((i for i, t in enumerate(named) if t.kind in ("if", "with")), len(named))
        given = given if named is right else len(named)
        extra = [Token(t.start, t.end, "and") if t.kind in ("if", "with") else t for t in named[given:]]
        ways = ways_of([*(t for t in instead if t.kind != "accept"), *extra], sentence.start)
        yield Statement("swap", ways, sentence, asked, target=target, codes=names)
        return
    if (
        target == "cred"
        and instead is left
        and any(t.kind == "cred" for t in left)
        and not any(t.kind in ("years", "edu") for t in left)
    ):  # "an RN license will be accepted in place of a coding certification"
        other, demand = list(left), []
    else:
        other = []
    alone = bool(other)
    demand = [t for t in instead if family_of(t) == target]
    other = other or [t for t in instead if family_of(t) != target]
    if alone:
        demand = []
    elif instead is not left or (target == "edu" and _lower(instead, named)):
        demand, other = [], list(instead)
    elif target == "edu" and (cut := _last_edu_alternative(instead)):
        demand, other = instead[:cut], instead[cut:]
    elif target != "edu" or not demand:
        other = instead if not demand or target == "years" else other
    paired = next(
        (i for i, t in enumerate(named) if i and t.kind == "if"), len(named)
    )  # "… when paired with five years"
    if named is right and paired < len(named):
        other = [*other, Token(named[paired].start, named[paired].end, "and"), *named[paired + 1 :]]
    ways = ways_of([t for t in other if t.kind != "lieu"], sentence.start)
    if ways == NOTHING and (spot := next((t for t in other if t.kind == "exp"), None)):
        ways = (Way(experience=True, experience_at=(sentence.start + spot.start, sentence.start + spot.end)),)
    if ways == NOTHING and target:
        return
    if target == "cred" and not alone and any(t.kind in ("cred", "any", "body") for t in demand):
        yield from _as_demand(sentence, demand, asked)
    if demand and target == "edu" and any(t.kind in ("edu", "degree") for t in demand):
        base = ways_of(demand, sentence.start)
        if base != NOTHING:
            wish = sentence.kind == "preferred" or any(t.kind == "preferred" for t in demand)
            yield Statement("wish" if wish else "demand", base, sentence, asked)
            if wish:
                return
    if sentence.kind == "preferred":
        return
    if target == "years" and named is right:
        parts = list(_parts(sentence, tokens[at], ways, named))
        yield from (Statement("swap", w, sentence, asked, target=target, codes=(n,) if n else ()) for w, n in parts)
        return
    late = next((t for t in tokens[at + 1 :] if t.kind == "within"), None)
    if target == "cred" and named is right and late is not None:
        # "Four years replace the credential, provided it is obtained within a year": it is still asked, later
        yield Statement("besides", ways, sentence, asked, target=str(late.value), codes=("instead",))
        return
    late = next((t for t in tokens if t.kind == "within"), None)
    if target == "cred" and late and not any(w.groups for w in ways):
        # "Two years replace the credential, provided it is obtained within six months"
        yield Statement("besides", ways, sentence, asked, str(late.value), ("instead",))
        return
    names = tuple(c for t in named if t.kind == "cred" for c in codes_of(t)) if target == "cred" else ()
    yield Statement("swap", ways, sentence, asked, target=target, codes=names)


def _spot(tokens: Sequence[Token]) -> int:
    """The word that swaps; of "college may stand in for part of that: an associate's counts as two" the second."""
    spots = [i for i, t in enumerate(tokens) if t.kind == "lieu"]
    between = [t.kind for t in tokens[spots[0] : spots[1]]] if len(spots) > 1 else []
    told = "colon" in between and bool({"edu", "cred", "years"} & set(between[between.index("colon") :]))
    return spots[1] if told else spots[0]


def _parts(sentence: Sentence, lieu: Token, ways: Ways, named: Sequence[Token]) -> Iterator[tuple[Ways, str]]:
    """The ways and how many of the years each is worth: "an associate's for 2 of the 5 yrs; a bachelor's for 3"."""
    further = [t for i, t in enumerate(named) if i and t.kind == "edu"]
    ends = [t.start for t in further] + [len(sentence.low)]
    yield ways, _part(sentence.low[lieu.end : ends[0]])
    for token, end in zip(further, ends[1:], strict=True):
        if number := _part(sentence.low[token.end : end]):
            yield ways_of([token], sentence.start), number


def _part(words: str) -> str:
    """How many years the words after a swap tell: of "for two of the four years" two."""
    found = _SOME_OF.search(words)
    return f"{value_of(found[1]):g}" if found else ""


# "… may substitute for one of these years", "for two of the four years", "replaces one year", "a bachelor's for 3"
_SOME_OF = guarded(
    r"\b(one|two|three|four|five|six|[1-6])\b(?! (?:or|and)\b)(?: \(\d\))?"
    r"(?= (?:years?\b|yrs?\b|of (?:these|the|those|that)\b)|[.;,]|$)"
)


def _before_semicolon(left: Sequence[Token]) -> int:
    """Where "three years required; a bachelor's may substitute for one of them" turns to the substitute, or 0."""
    cut = next((i for i, t in enumerate(left) if t.kind == "semi"), 0)
    asked = any(t.kind in ("years", "cred") for t in left[:cut])
    return cut if asked and any(t.kind in ("edu", "cred") for t in left[cut:]) else 0


def _after_target(right: list[Token]) -> tuple[list[Token], list[Token]]:
    """What stands after "in lieu of", cut behind the thing that is replaced."""
    cut = next((i for i, t in enumerate(right) if t.kind in ("comma", "semi")), 0)
    if not cut:
        cut = 1 + next((i for i, t in enumerate(right) if t.kind in ("degree", "edu", "loose", "any", "cred")), -1)
    return right[:cut], right[cut:]


def _dangling(left: Sequence[Token], lieu: Token) -> bool:
    """Whether what stands before "in lieu of" ends in "or", so that the alternative comes after it."""
    return bool(left) and left[-1].kind == "or" and lieu.start - left[-1].end < 4


def _as_demand(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Iterator[Statement]:
    ways = ways_of(tokens, sentence.start)
    if ways != NOTHING:
        yield Statement("wish" if sentence.kind == "preferred" else "demand", ways, sentence, asked)


def _plain(tokens: Sequence[Token]) -> list[Token]:
    return [t for t in tokens if t.kind not in ("exp",)]


def _last_edu_alternative(tokens: Sequence[Token]) -> int:
    """ "Bachelor's; an associate's with two years … in lieu": where the alternative begins, or 0."""
    schooled = [i for i, t in enumerate(tokens) if t.kind in ("edu", "degree")]
    if not schooled:
        return 0
    timed = [i for i, t in enumerate(tokens) if t.kind == "years"]
    if len(schooled) > 1 and (not timed or schooled[1] < timed[0]):
        return schooled[1]
    if timed and timed[0] > schooled[0]:
        return timed[0]
    return 0


def _lower(instead: Sequence[Token], named: Sequence[Token]) -> bool:
    """Whether a degree with more years stands in for another: "an associate's plus four years … for the bachelor's"."""
    left = {t.value for t in instead if t.kind == "edu"}
    right = {t.value for t in named if t.kind == "edu"}
    joined = any(t.kind in ("and", "with") for t in instead)
    return len(left) == len(right) == 1 and left != right and joined and not any(t.kind == "or" for t in instead)


def as_swap(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """ "Substitution: two years of coding for the degree": the label makes "for" the word that swaps."""
    low = (sentence.label or sentence.low).lower()
    if not low.startswith("substitut") or any(t.kind == "lieu" for t in tokens):
        return tokens
    for index, token in enumerate(tokens):
        before = sentence.low[: token.start]
        if index and family_of(token) in ("edu", "cred") and _FOR.search(before):
            return [*tokens[:index], Token(token.start - 4, token.start - 1, "lieu"), *tokens[index:]]
    return tokens


_FOR = guarded(r"\bfor (?:the |a |an |your |each )?(?:required )?$")


def _target(tokens: Sequence[Token], low: str, lieu: Token) -> str:
    for token in tokens:
        if (family := family_of(token)) and token.kind != "exp":
            return family
    words = low[lieu.end : lieu.end + 40]
    if words.lstrip().startswith(
        ("education", "the education", "required education", "the required education", "schooling")
    ):
        return "edu"
    if "experience" in words or "year" in words:
        return "years"
    if "certif" in words or "credential" in words:
        return "cred"
    return "edu"
