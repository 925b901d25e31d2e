"""What a sentence gives instead of what it asks: "four years in lieu of the degree", in either order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.reading.clause.counted import select
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import THAT, Statement, family_of
from matcher.reading.guard import guarded
from matcher.reading.naming.token import BACK, Token, codes_of
from matcher.reading.rules.number_words import value_of
from matcher.reading.text import Sentence
from matcher.reading.ways import NOTHING, Ways


class Swap(NamedTuple):
    """What a sentence gives ``instead`` of what it has ``named``, a ``target`` of one family.

    ``in_order``: what is given stands before the word that swaps, and what it replaces after it.
    """

    sentence: Sentence
    asked: bool
    tokens: list[Token]
    lieu: Token
    instead: list[Token]
    named: list[Token]
    target: str
    in_order: bool

    def statement(self, kind: str, ways: Ways, target: str, codes: tuple[str, ...] = ()) -> Statement:
        """A statement of the sentence."""
        return Statement(kind, ways, self.sentence, self.asked, target=target, codes=codes)

    def names(self) -> tuple[str, ...]:
        """The codes of the credentials that are replaced."""
        return tuple(c for t in self.named if t.kind == "cred" for c in codes_of(t))


def swap_of(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], Swap]:
    """What a sentence asks before it comes to the swap, and the swap."""
    at = spot_of(tokens)
    left, right, lieu = tokens[:at], tokens[at + 1 :], tokens[at]
    if lieu.value == BACK:
        return _passive(sentence, left, lieu, right, asked)
    leading = _is_leading(left, lieu)
    anew = not leading and _is_anew(sentence.low, left, lieu, right)
    in_order = not (leading or anew)
    named, instead = _on_terms(*((right, left) if in_order else _after_target(right)), in_order)
    target = _target(named, sentence.low, lieu)
    target = _pointed_at(sentence.low, left, lieu, target) if in_order else target
    swap = Swap(sentence, asked, tokens, lieu, instead, named, target, in_order)
    if anew:
        return list(as_demand(sentence, left, asked)), swap
    chosen = named[2:] if [t.kind for t in named[:3]] in (["loose", "or", "cred"], ["any", "or", "cred"]) else []
    if in_order and target != "edu" and (cut := _before_semicolon(left, target)):
        asks = [*left[:cut], Token(lieu.start, lieu.start, "semi"), *chosen] if chosen else left[:cut]
        return list(as_demand(sentence, asks, asked)), swap._replace(instead=left[cut + 1 :])
    return [], swap


def _on_terms(named: list[Token], instead: list[Token], in_order: bool) -> tuple[list[Token], list[Token]]:
    """Both, with the terms of what is given: "CPC accepted in lieu of the above only with five years".

    "An associate's substitutes for the bachelor's when combined with five years": so with less schooling for more.
    """
    terms = next((i for i, t in enumerate(named) if t.kind in ("with", "if")), -1) if in_order else -1
    if terms < 0 or not any(t.kind == "years" for t in named[terms:]):
        return named, instead
    if any(family_of(t) for t in named[:terms]) and not _one_degree_for_another(instead, named[:terms]):
        return named, instead
    joined = named[terms]._replace(kind="and")
    return named[:terms], [*instead, joined, *(t for t in named[terms + 1 :] if t.kind != "close")]


def _one_degree_for_another(instead: Sequence[Token], named: Sequence[Token]) -> bool:
    families = {f for t in (*instead, *named) if (f := family_of(t))}
    levels = [{t.value for t in side if t.kind == "edu"} for side in (instead, named)]
    return families == {"edu"} and len(levels[0]) == 1 and levels[0] != levels[1]


def _is_leading(left: Sequence[Token], lieu: Token) -> bool:
    """ "In lieu of a degree, four years of related experience.", "Considered in place of the degree: nine years"."""
    taken = bool(left) and all(t.kind in ("accept", "required") for t in left)
    return taken or (lieu.start < 6 and not select(left))


def _is_anew(low: str, left: Sequence[Token], lieu: Token, right: list[Token]) -> bool:
    """ "Associate's degree, or in lieu of the degree two more years": what is asked stands before it all."""
    return (_dangling(left, lieu) and bool(select(right))) or _begins_anew(low, left, lieu, right)


def _pointed_at(low: str, left: Sequence[Token], lieu: Token, target: str) -> str:
    """What "it" and "these" after the swap mean: all that was named, or the first side of a choice."""
    mark = max((i for i, t in enumerate(left) if t.kind == "semi"), default=0)  # "CCS or RHIT; five years in lieu"
    if _POINTS.match(low, lieu.end) and not any(t.kind == "or" for t in left[mark:]):
        target = THAT
    return (_named_in_choice(left) or THAT) if target == THAT else target


def _passive(
    sentence: Sentence, left: list[Token], lieu: Token, right: list[Token], asked: bool
) -> tuple[list[Statement], Swap]:
    """ "Three years, one of which may be replaced by a diploma": what is asked stands before what is given."""
    target = _target([t for t in left if family_of(t)][-1:], sentence.low, lieu)
    cut = next((i for i, t in enumerate(right) if t.kind == "semi"), len(right))
    swap = Swap(sentence, asked, [*left, lieu, *right], lieu, right[:cut], left, target, False)
    return [s for part in (left, right[cut + 1 :]) for s in as_demand(sentence, part, asked)], swap


def _named_in_choice(left: Sequence[Token]) -> str:
    """The family of what "it" means: "a bachelor's degree, or four years in lieu of it"."""
    at = max((i for i, t in enumerate(left) if t.kind in ("or", "semi", "but", "dash")), default=0)
    before, after = ([f for t in part if (f := family_of(t))] for part in (left[:at], left[at:]))
    return before[-1] if before and after and before[-1] not in after else ""


def names_credential(tokens: Sequence[Token]) -> bool:
    """Whether a credential is among the tokens by its own name."""
    return any(t.kind == "cred" for t in tokens)


def kept_and_given(swap: Swap) -> tuple[list[Token], list[Token]]:
    """What of the words before a swap is still asked, and what is given instead."""
    instead, target = swap.instead, swap.target
    if not swap.in_order or (target == "edu" and _lower(instead, swap.named)) or _credential_alone(swap):
        return [], list(instead)
    if target == "edu" and (cut := _last_edu_alternative(instead)):
        return instead[:cut], instead[cut:]
    if target == "cred" and (cut := _last_years_alternative(instead)):
        return instead[:cut], instead[cut:]
    kept = [t for t in instead if family_of(t) == target]
    if not kept or target == "years":
        return kept, instead
    # "CPC, CCS or equivalent, or four years in lieu": what opens the list stays with it
    kept = [t for t in instead if t in kept or (target == "cred" and t.kind in ("equal", "open_list"))]
    return kept, [t for t in instead if t not in kept]


def _credential_alone(swap: Swap) -> bool:
    """ "An RN license will be accepted in place of a coding certification"."""
    timed = any(t.kind in ("years", "edu") for t in swap.instead)
    return swap.target == "cred" and names_credential(swap.instead) and not timed


def spot_of(tokens: Sequence[Token]) -> int:
    """The word that swaps; of "college may stand in for part of that: an associate's counts as two" the second."""
    spots = [i for i, t in enumerate(tokens) if t.kind == "lieu"]
    between = [t.kind for t in tokens[spots[0] : spots[1]]] if len(spots) > 1 else []
    told = "colon" in between and bool({"edu", "cred", "years"} & set(between[between.index("colon") :]))
    return spots[1] if told else spots[0]


def part_of(words: str) -> tuple[str, ...]:
    """How many years the words after a swap tell, and of how many: of "for two of the four years" two and four.

    "one additional year" is one beyond what other schooling counts for.
    """
    found = _SOME_OF.search(words)
    if found is None:
        return ()
    whole = f"{value_of(found['all']):g}" if found["all"] else FURTHER if found["more"] else ""
    return (f"{value_of(found[1]):g}", whole) if whole else (f"{value_of(found[1]):g}",)


#: What stands beside the years that a degree counts for beyond a lower one.
FURTHER = "further"


# "… may substitute for one of these years", "for two of the four years", "replaces one year", "a bachelor's for 3"
_SOME_OF = guarded(
    r"\b(one|two|three|four|five|six|[1-6])\b(?! (?:or|and)\b)(?: \(\d\))?"
    r"(?= (?:(?P<more>additional |further |more )?(?:years?\b|yrs?\b)"
    r"|of (?:these|the|those|that|which|them)\b)|[.;,]|$)"
    r"(?: of (?:the|these|those) (?P<all>one|two|three|four|five|six|seven|eight|ten|\d{1,2})\b)?"
)


_SOME_YEARS = guarded(
    r" (?:for )?(?:one|two|three|four|five|six|[1-6])\b(?: \(\d\))?(?: of (?:these|the|those|your|our)(?: [\w-]+)?)?"
    r" (?:years?|yrs?)\b(?! (?:in|of) (?:lieu|place))"
)


def _before_semicolon(left: Sequence[Token], target: str) -> int:
    """Where "three years required; a bachelor's may substitute for one of them" turns to the substitute, or 0."""
    if target == "years" and (last := _before_schooling(left)):
        return last
    cut = next((i for i, t in enumerate(left) if t.kind == "semi"), 0)
    asked = any(t.kind in ("years", "cred", "edu") for t in left[:cut])
    if target == "cred" and not any(t.kind in ("years", "cred") for t in left[:cut]):
        return cut if asked and any(t.kind == "years" for t in left[cut:]) else 0  # "High school; 3 years in lieu of …"
    return cut if asked and any(t.kind in ("edu", "cred", "any", "loose") for t in left[cut:]) else 0


def _before_schooling(left: Sequence[Token]) -> int:
    """The last cut with years before it and other facts alone after it, or 0.

    "CPC; three years required, a bachelor's degree may be considered in lieu of experience"
    """
    for index in range(len(left) - 2, 0, -1):
        if left[index].kind == "years":
            return 0
        told = any(t.kind == "years" for t in left[:index]) and any(family_of(t) for t in left[index:])
        if told and left[index].kind in ("semi", "comma", "dash", "but", "or"):
            return index
    return 0


def _after_target(right: list[Token]) -> tuple[list[Token], list[Token]]:
    """What stands after "in lieu of", cut behind the thing that is replaced."""
    cut = next((i for i, t in enumerate(right) if t.kind in ("comma", "semi")), 0)
    taken = next((i for i, t in enumerate(right) if t.kind == "accept"), 0)
    if 0 < taken < cut and any(family_of(t) for t in right[taken:cut]):
        return right[:taken], right[taken + 1 :]  # "In place of the degree we accept two more years, five in all"
    if not cut:
        cut = 1 + next((i for i, t in enumerate(right) if t.kind in ("degree", "edu", "loose", "any", "cred")), -1)
    return right[:cut], right[cut:]


def _dangling(left: Sequence[Token], lieu: Token) -> bool:
    """Whether what stands before "in lieu of" ends in "or", so that the alternative comes after it."""
    return bool(left) and left[-1].kind == "or" and lieu.start - left[-1].end < 4


def _begins_anew(low: str, left: Sequence[Token], lieu: Token, right: list[Token]) -> bool:
    """Whether a mark parts the demand from "in lieu of": "Bachelor's; in lieu of a degree, four more years"."""
    if not left or left[-1].kind not in ("semi", "dash", "open") or low[left[-1].end : lieu.start].strip():
        return False
    named, given = _after_target(right)
    return bool(select(left)) and any(t.kind == "comma" for t in right[: len(named) + 1]) and bool(select(given))


def as_demand(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Iterator[Statement]:
    """What tokens ask, or wish, or nothing."""
    ways = ways_of(tokens, sentence.start)
    if ways != NOTHING:
        kinds = {t.kind for t in tokens}
        wished = sentence.kind == "preferred" or ("preferred" in kinds and "required" not in kinds)
        yield Statement("wish" if wished else "demand", ways, sentence, asked)


def _last_edu_alternative(tokens: Sequence[Token]) -> int:
    """ "Bachelor's; an associate's with two years … in lieu": where the alternative begins, or 0."""
    schooled = [i for i, t in enumerate(tokens) if t.kind in ("edu", "degree")]
    if not schooled:
        return 0
    timed = [i for i, t in enumerate(tokens) if t.kind == "years"]
    apart = [i for i in range(timed[0], timed[-1]) if tokens[i].kind in ("or", "semi")] if timed else []
    if apart and len(schooled) == 1 and schooled[0] < apart[-1]:
        return apart[-1]  # "associate's degree and two years, or four years in lieu of the degree"
    if len(schooled) > 1 and (not timed or schooled[1] < timed[0]):
        return schooled[1]
    if timed and timed[0] > schooled[0]:
        return timed[0]
    return 0


def _last_years_alternative(tokens: Sequence[Token]) -> int:
    """ "CPC and two years; five years may replace the certification": where the alternative begins, or 0."""
    timed = [i for i, t in enumerate(tokens) if t.kind == "years"]
    named = [i for i, t in enumerate(tokens) if t.kind == "cred"]
    if not timed or not named:
        return 0
    ends = max(timed[-2:-1] + named)
    marks = ("or", "semi") if len(timed) > 1 else ("semi",)
    return next((i for i in range(timed[-1], ends, -1) if tokens[i].kind in marks), 0)


def _lower(instead: Sequence[Token], named: Sequence[Token]) -> bool:
    """Whether a degree with more years stands in for another: "an associate's plus four years … for the bachelor's"."""
    left = {t.value for t in instead if t.kind == "edu"}
    right = {t.value for t in named if t.kind == "edu"}
    joined = any(t.kind in ("and", "with") for t in instead)
    taken = bool(instead) and instead[0].kind == "accept"
    if not right and joined and len(left) == 1 and (left <= {("hs",), ("certificate",)} or taken):
        # "Will accept a diploma plus two years in lieu of degree", "A certificate in coding together with three years"
        return any(t.kind == "years" for t in instead)
    return len(left) == len(right) == 1 and left != right and joined and not any(t.kind == "or" for t in instead)


_AS_ONE = guarded(r" (?:one|it|that)\W*$")
_THIS = guarded(r" (?:these|those|them|this|it)(?:[.;,)]|$)")
_THOSE = guarded(r" (?:any|either|all) of (?:them|these|those|the (?:above|two|three|four))\b(?! (?:years|months))")
# "A CPC with three years will be considered in place of these", "five years of coding accepted in lieu."
_POINTS = guarded(r"(?: (?:it|them|these|those|that|this))?\W*$")
_ALL = guarded(
    r" (?:all (?:of (?:it|them|these|those)|two|three|four|five|six)|the (?:whole|lot))\b(?! (?:degree|cred))"
)


def _target(tokens: Sequence[Token], low: str, lieu: Token) -> str:
    """The family of what is replaced: of the first fact named, or by the words after the one that swaps."""
    if lieu.value != BACK and _AS_ONE.match(low, lieu.end) and low.endswith("count as", lieu.start, lieu.end):
        return THAT  # "Associate degree. Four years of coding count as one"
    if lieu.value != BACK and _SOME_YEARS.match(low, lieu.end):
        return "years"  # "An associate degree counts as one of these years, a bachelor's as two"
    for token in tokens:
        if (family := family_of(token)) and token.kind != "exp":
            return family
    words = low[lieu.end : lieu.end + 40].split(")")[0]
    if low.startswith(")", lieu.end):  # "COC (RHIT accepted in lieu) and three years"
        return THAT
    if _THIS.match(words) or _THOSE.match(words):  # "CPC or COC. The CHONC may stand in for either of these"
        return THAT
    if _ALL.match(words):  # "A bachelor's degree takes the place of all three"
        return "years"
    if words.lstrip().startswith(
        ("education", "the education", "required education", "the required education", "schooling")
    ):
        return "edu"
    if "experience" in words or "year" in words or _SOME_OF.match(words, 1):
        return "years"
    if "certif" in words or "credential" in words:
        return "cred"
    return "edu"
