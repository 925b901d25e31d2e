"""Whom a demand spares, as swaps of that demand: the layer's front."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, THAT, THAT_YEAR, Statement, family_of, stood_for
from matcher.reading.doors.clauses import unjoined
from matcher.reading.doors.release import Release, releases
from matcher.reading.doors.words import PERSON, POINTED
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Way, Ways, all_of, is_group, replace

#: With one of these a sentence gives time: it is no other door.
_OTHERWISE = frozenset(("within", "later"))


def spared(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], Sentence, list[Token]]:
    """Whom a sentence spares what; then the sentence and the tokens of what it asks itself."""
    if (
        sentence.kind == "preferred"
        or any(t.kind == "preferred" for t in tokens)
        or not any(t.kind in FACTS or t.kind == "exp" for t in tokens)
    ):
        return [], sentence, tokens
    for release in releases(sentence.low):
        if stated := _stated(sentence, tokens, asked, release):
            return _with_rest(sentence, tokens, asked, release, stated)
    return [], sentence, tokens


def _stated(sentence: Sentence, tokens: Sequence[Token], asked: bool, release: Release) -> Statement | None:
    """The swap that a release states: what the people have for what they are spared."""
    inside = _within(tokens, (release.start, release.end))
    if any(t.kind in _OTHERWISE for t in inside):
        return None
    ways = all_of(_held(sentence, _within(tokens, span)) for span in (release.people, release.terms))
    if ways == NOTHING:
        return None
    named = _within(tokens, release.demand) or _within(tokens, release.lacked)
    if _NOT_YET.search(sentence.low, *release.demand) or _OWN_YEARS.search(sentence.low, *release.people):
        return None
    before = [t for t in tokens if t.end <= release.start]
    before = before[max((i for i, t in enumerate(before[:-1]) if t.kind == "semi"), default=0) :]
    target, codes = _target(sentence.low, named, before, release, ways)
    if release.granted and target in ("years", THAT_YEAR) and all(is_group(w) for w in ways):
        return Statement("besides", tuple(replace(w, years=0.0) for w in ways), sentence, asked)
    if any(w.codes == {"RN"} for w in ways):
        codes = ()  # a licence is no coding credential: a way in of its own
    return Statement("swap", ways, sentence, asked, target, codes) if target else None


def _within(tokens: Sequence[Token], span: tuple[int, int]) -> list[Token]:
    return [t for t in tokens if span[0] <= t.start < span[1]]


_JOINS = frozenset(("and", "or", "comma", "slash", "with", "least", "one_of", "both", "body"))
# "for holders of the CCS and for anyone with four years": people of either kind
_OTHERS_TOO = guarded(rf"and (?:also )?(?:(?:for|of|from|to) )?(?={PERSON})(?! ?(?:year|coding))")


def _held(sentence: Sentence, tokens: Sequence[Token]) -> Ways:
    """What people have, by the words that tell of them."""
    low = sentence.low
    facts = [t for t in tokens if (t.kind in FACTS and t.kind not in ("loose", "any")) or t.kind in _JOINS]
    joined = [t._replace(kind="or") if _is_or(low, tokens, t) else t for t in facts]
    ways = ways_of(joined, sentence.start)
    exp = next((t for t in tokens if t.kind == "exp" and low.endswith("experience", t.start, t.end)), None)
    if ways == NOTHING and exp:
        return (Way(experience=True, experience_at=(sentence.start + exp.start, sentence.start + exp.end)),)
    return ways


def _is_or(low: str, tokens: Sequence[Token], token: Token) -> bool:
    """Whether "and" tells of people of either kind: "waived for RHIA and RHIT"."""
    if token.kind != "and":
        return False
    bare = low.endswith((" for ", " of ", " from "), 0, tokens[0].start) and tokens[0].kind == "cred"
    return bare or _OTHERS_TOO.match(low, token.start) is not None


_POINTED = guarded(rf"\W*(?:from |of )?{POINTED}(?: (?:before|at times|sometimes|in the past|too|as well))?(?:,|\W*$)")
_ONE_YEAR = guarded(r"\bthe (?:\w+ ){0,3}year\b")
_NAMED = (
    ("cred", guarded(r"\b(?:credential|certification|certificate|cert|licen[sc]e|letters)s?\b")),
    ("edu", guarded(r"\b(?:degree|diploma|schooling|education|course|program|class)\b")),
    ("years", guarded(r"\b(?:years?|months|experience)\b")),
)


def _target(
    low: str, named: Sequence[Token], before: Sequence[Token], release: Release, ways: Ways
) -> tuple[str, tuple[str, ...]]:
    """The family of what is given up, and its codes where it is told by them; nothing where no demand is meant."""
    words = low[slice(*release.demand)]
    named, before = _without_teachers(named), _without_teachers(before)
    if families := [f for t in named if (f := family_of(t))]:
        codes = tuple(dict.fromkeys(c for t in named if t.kind == "cred" for c in codes_of(t)))
        # "from this expectation, and do not need the CPC either": all that was asked
        whole = families[-1] != "cred" or _POINTED.match(words) is not None
        return families[-1], () if whole else codes
    if _ONE_YEAR.search(words):
        return THAT_YEAR, ()
    if told := next((family for family, pattern in _NAMED if pattern.search(words)), ""):
        return told, ()
    if words.strip(" .,") and not _POINTED.match(words):
        return "", ()
    asked = {f for t in before if (f := family_of(t))}
    if not asked:
        return THAT, ()
    family = stood_for(ways, asked)
    codes = tuple(dict.fromkeys(c for t in before if t.kind == "cred" for c in codes_of(t)))
    return family, codes if family == "cred" else ()


def _without_teachers(tokens: Sequence[Token]) -> list[Token]:
    """Without the bodies in brackets that teach a course: "A coding course (technical college, AAPC or AHIMA)"."""
    opened = next((i for i in range(1, len(tokens)) if (tokens[i - 1].kind, tokens[i].kind) == ("edu", "open")), 0)
    return [t for i, t in enumerate(tokens) if not (0 < opened < i and t.kind == "body")]


# "need not be certified yet": time, not another door. "… unless you have a degree, in which case four years will do"
_NOT_YET = guarded(r"\b(?:yet|at first|initially|right away|on day one|at hire|when hired|to (?:start|begin))\b")
_OWN_YEARS = guarded(r"\bin which case (?!it|this|that|the|no)")


# "A degree is not required if …" asks one of all others; "the degree is waived for …" was asked before.
_DEFINITE = guarded(r"\W*(?:the|this|that|these|those|it|our|any|no|from|of)\b")


def _with_rest(
    sentence: Sentence, tokens: Sequence[Token], asked: bool, release: Release, stated: Statement
) -> tuple[list[Statement], Sentence, list[Token]]:
    """The statement with the demand that it gives up, and what else the sentence asks."""
    found = [stated]
    named = _within(tokens, release.demand)
    named = named if any(t.kind in ("cred", "edu", "years") for t in named) else []
    if named and not _DEFINITE.match(sentence.low, release.demand[0]):
        ways = ways_of([t for t in named if t.kind in FACTS or t.kind in _JOINS], sentence.start)
        found = [*([] if ways == NOTHING else [Statement("demand", ways, sentence, asked)]), stated]
    before = unjoined(t for t in tokens if t.end <= release.start)
    after = [t for t in tokens if t.start >= release.end and t.kind != "close"]
    if not any(t.kind in FACTS for t in after):
        cut = max(release.start, before[-1].end if before else 0)
        return found, sentence._replace(text=sentence.text[:cut], low=sentence.low[:cut]), before
    return found, sentence, [*before, *after]
