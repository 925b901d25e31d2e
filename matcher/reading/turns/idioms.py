"""Turns of phrase that no rule for single words would read: what is not asked of some, apprentices, praise."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement, family_of
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.deeds import HAS_DONE, done_besides, must_have_done
from matcher.reading.turns.instead import instead
from matcher.reading.turns.lacking import is_lacking, without_degree
from matcher.reading.turns.substituted import substituted
from matcher.reading.turns.upgrades import speaks_of_apprentices, upgraded
from matcher.reading.ways import NOTHING, Way, Ways, all_of, any_of, is_experience, replace

Turned = tuple[list[Statement], list[Token]]


def idioms(sentence: Sentence, tokens: list[Token], asked: bool) -> Turned:
    """What the turns of phrase in a sentence state, and the tokens that are left for the other rules."""
    low = sentence.low
    if is_lacking(low):
        stated, rest = without_degree(sentence, tokens, asked)
        if stated:
            told = _demand(sentence, rest, asked)
            if "substitution" in (low[:12], sentence.label.lower()):  # "Substitution: an associate's and two more"
                told = [s._replace(kind="swap", target="edu") for s in told]
            return [*stated, *told], []
    if stated := _other_terms(sentence, tokens, asked):
        return stated, []
    if speaks_of_apprentices(low):
        stated, tokens = upgraded(sentence, tokens, asked)
        if stated:
            return stated, tokens
    if ("train" in low or "teach" in low or "mentor" in low) and (taught := _taught(sentence, tokens)):
        return taught, []
    if (" if " in low or " for " in low or " with " in low or " when " in low) and (found := _NOT_IF.search(low)):
        return _not_asked(sentence, tokens, asked, found)
    if low.startswith(_GIVEN) and (found := _THEN_NOT.search(low)):
        return _not_asked(sentence, tokens, asked, found, before=True)
    return _has_worked(sentence, tokens, asked)


def _other_terms(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """What a sentence takes instead, what it reduces, and from what it spares; or nothing."""
    low = sentence.low
    if "if you" in low and (stated := _waived(sentence, tokens, asked)):
        return stated
    if ("stead" in low or "place" in low or " which " in low) and (stated := instead(sentence, tokens, asked)):
        return stated
    if "substitute" in low and (stated := substituted(sentence, tokens, asked)):
        return stated
    if " to " in low and (found := _REDUCES.search(low)) and (stated := _reduced(sentence, tokens, asked, found)):
        return stated
    return _unless(sentence, tokens, asked) if " unless " in f" {low}" else []


def _has_worked(sentence: Sentence, tokens: list[Token], asked: bool) -> Turned:
    """Experience of no told length: "you must have coded inpatient charts already"."""
    low = sentence.low
    if asked and not tokens and (done := HAS_DONE.search(low) or must_have_done(low)):
        return [_experience(sentence, asked, done.start(), done.end())], []
    held = max((t.end for t in tokens if t.kind == "cred"), default=0)
    if asked and held and {t.kind for t in tokens} <= _BESIDE_DEED and (done := done_besides(low, held)):
        return [_experience(sentence, asked, *done.span())], tokens
    found = BEFORE.search(low)
    if found is None or _NOT_ASKED.search(low, 0, found.end()) or any(t.kind == "years" for t in tokens):
        return [], tokens
    if any(t.kind == "cred" for t in tokens):  # "We need somebody with a CPC who has done this before"
        plain = {t.kind for t in tokens} <= {"cred", "or", "comma", "slash", "with", "and", "required"}
        return ([_experience(sentence, asked, *found.span())] if plain else []), tokens
    named = any(t.kind in ("any", "loose", "body", "edu") for t in tokens)
    return [_experience(sentence, asked, 0, len(sentence.text))], tokens if named else []


#: What a sentence may hold beside a deed that is asked besides.
_BESIDE_DEED = frozenset(("cred", "or", "comma", "slash", "with", "and", "required", "semi", "dash"))


def _experience(sentence: Sentence, asked: bool, start: int, end: int) -> Statement:
    at = (sentence.start + start, sentence.start + end)
    return Statement("demand", (Way(experience=True, experience_at=at),), sentence, asked)


# "a bachelor's degree reduces the experience requirement to one year"
_REDUCES = guarded(
    r"\b(?:reduces?|lowers?|cuts?|shortens?|brings?|drops?) (?:(?:the|this|that|it|these|your) )?(?:[\w'’]+ ){0,3}"
    r"(?:down )?to (?=\d|one|two|three|four|five|six|half)"
)


def _reduced(sentence: Sentence, tokens: Sequence[Token], asked: bool, found: re.Match[str]) -> list[Statement]:
    """Fewer years for those who hold what stands before the word: "… ; a degree lowers this to one year"."""
    cut = max((i for i, t in enumerate(tokens) if t.kind == "semi" and t.start < found.start()), default=-1)
    who = [t for t in tokens[cut + 1 :] if t.end <= found.start()]
    years = [t for t in tokens if t.kind == "years" and t.start >= found.start()]
    held = ways_of(who, sentence.start)
    if len(years) != 1 or held == NOTHING or any(t.kind in (*_TURNS_AWAY, "years") for t in who):
        return []
    fewer = all_of((held, ways_of(years, sentence.start)))
    return [*_demand(sentence, tokens[: max(cut, 0)], asked), Statement("besides", fewer, sentence, asked)]


# "Willing to train a new CPC-A", "We will gladly teach a recent RHIT graduate": no years are asked of those.
_TAUGHT = guarded(
    r"\b(?:we|we['’]ll|i|they|willing|happy|glad|open|prepared|ready|can|could|will|would)(?: (?:to|also|will|would|can"
    r"|could|gladly|happily|even|be|willing|happy|glad))* (?:train|training|teach|teaching|mentor|mentoring) "
    r"(?:an?|the right|someone|somebody|anyone|people|new|recent|newly)\b(?! (?:on|in) )"
)


def _taught(sentence: Sentence, tokens: Sequence[Token]) -> list[Statement]:
    """Those whom the employer trains come in without years: "Willing to train a new CPC-A"."""
    found = _TAUGHT.search(sentence.low) if sentence.kind != "duties" else None
    if not found or any(t.kind in ("years", "exp", *_TURNS_AWAY) for t in tokens):
        return []
    named = [t for t in tokens if t.start >= found.end() and t.kind in ("cred", "or", "comma", "slash")]
    ways = ways_of(named, sentence.start)
    if len(ways) != 1 or not ways[0].groups:
        return []
    return [Statement("besides", (ways[0]._replace(years=0.0),), sentence, True)]


# "We do not expect you to have coded before", "you need not have worked as a coder already"
_NOT_ASKED = guarded(r"\b(?:not|never|nobody|no one|no need)\b|n't\b")
# "Certification isn't a must if you have coded for five years", "No degree is needed with eight years", "degree
# waived for …"
_NOT_IF = guarded(
    r"\b(?:certif\w+|credentials?|degree|diploma|cpc|ccs|rhi[at])\b[^.;,]{0,24}(?:, (?:but|though) )?"
    r"\b(?:(?:is|are)(?: not|n['’]t)|not|never|waived|optional)\b"
    r"[^.;,)]{0,14}?(?:a must|required|needed|necessary|mandatory|asked|waived|optional)?,? (?:if|when"
    r"|for (?:those|anyone|people|candidates|applicants)|with)\b"
    # "You won't need a certificate if you bring eight years", "You need no credential with five years"
    r"|\b(?:(?:do|will|would)(?:n['’]t| not)|don['’]t|won['’]t) (?:need|have to have|require) (?:an?|the|any|your)"
    r" (?:\w+ )?(?:certif\w+|certs?|letters|credentials?|degree|cpc|ccs|rhi[at])"
    r" (?:if|when|with)\b(?! us| me| our)"
)


_LETTERS = guarded(r"letters|certif|certs?\b|credential")
# "If you have six years of coding you do not need a credential", "With a degree no certification is needed"
_GIVEN = ("if ", "with ", "when ", "once ", "for those ", "for anyone ", "for coders ", "anyone with ", "those with ")
_THEN_NOT = guarded(
    r"\b(?:(?:do not|don['’]t|won['’]t|will not) (?:need|ask|require|insist (?:up)?on|want)(?: for)?|no|need no"
    r"|can do without)(?: an?| the| any)?(?: \w+)? ?(?:certif\w+|certs?|letters|credentials?|degree|cpc|ccs|rhi[at])\b"
    # "If you have more than five years we can be flexible about the certification"
    r"|\b(?:(?:flexible|relaxed|lenient|easy) (?:about|on|with|as to)|waive|overlook|forgo|skip|set aside) "
    r"(?:the |a )?(?:\w+ )?(?:certif\w+|certs?|letters|credentials?|degree)\b"
    # "If you have audited for two years we'll waive the three years of coding"
    r"|\b(?:waive|overlook|forgo|skip|set aside) (?:the |that |this |our )?(?:[\w-]+ ){0,3}(?:years?|experience)\b"
    r"|\b(?:certif\w+|certs?|letters|credentials?|degree|cpc|ccs|rhi[at])(?: requirement)? (?:is|are)"
    r"(?: waived| optional|(?: not|n['’]t) (?:needed|required|necessary|a must|asked))\b"
)


def _not_asked(
    sentence: Sentence, tokens: list[Token], asked: bool, found: re.Match[str], before: bool = False
) -> Turned:
    """A credential or degree that is not asked of those who have something else: that stands in for it.

    ``before``: what they have stands before what is not asked.
    """
    rest = [t for t in tokens if (t.end <= found.start() if before else t.start >= found.end())]
    named = [f for t in tokens if t.start < found.end() and t not in rest and (f := family_of(t))]
    if any(t.kind == "reject" for t in tokens):
        return [], tokens  # "The CPC-A is not accepted even with a year in an office"
    named = named or (["cred"] if _LETTERS.search(found[0]) else ["years"] if "experience" in found[0] else [])
    ways = ways_of(rest, sentence.start)
    told = any(t.kind == "years" for t in rest) or named == ["years"]
    if not named or not told or ways == NOTHING:
        return [], tokens
    cut = max((t.start for t in tokens if t.kind in _CUTS and t.end <= found.end()), default=0)
    first = [] if before or any(t.kind == "preferred" for t in tokens) else [t for t in tokens if t.start < cut]
    told_before = _demand(sentence, first, asked) if any(t.kind in FACTS for t in first) else []
    if named[-1] == "cred" and not before:
        told_before = [*told_before, *_wished(sentence, tokens, found.end(), asked)]
    return [*told_before, Statement("swap", ways, sentence, asked, target=named[-1])], []


def _wished(sentence: Sentence, tokens: Sequence[Token], end: int, asked: bool) -> list[Statement]:
    """What is wished where it is not asked of those with years: "CPC preferred but not required if you have three"."""
    if not any(t.kind == "preferred" and t.start < end for t in tokens):
        return []
    ways = ways_of([t for t in tokens if t.end <= end and t.kind in _LISTED], sentence.start)
    return [] if ways == NOTHING else [Statement("wish", ways, sentence, asked)]


_LISTED = frozenset(("cred", "or", "comma", "slash"))
_CUTS = frozenset(("open", "semi", "dash", "comma"))
_TURNS_AWAY = frozenset(("reject", "not", "preferred", "lieu", "no", "uncert"))


# "… unless you have a degree, in which case none", "…, and in that case nobody will ask"
_IN_THAT_CASE = guarded(
    r",? (?:and |but )?in (?:which|that) case,? (?:no|nobody|none|nothing|we (?:do not|don['’]t|won['’]t))\b"
)


# "If you're missing the CPMA and you have five years of auditing, we'd waive it", "If you lack the CCS but …, we can do
# without"
_MISSING = guarded(r"(?:but |and )?if (?:you(?:['’]re| are) (?:missing|without|lacking|short)|you (?:lack|miss))\b")
_LET_GO = guarded(r"\b(?:waive|skip|forgo|overlook|drop|forget) (?:it|that|this|the \w+)\b|\bdo without(?: it)?\b")


def _waived(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """What lets off those who lack a credential: "If you're missing the CPMA and have five years, we'd waive it"."""
    held = next((t for t in tokens if t.kind == "cred"), None)
    if held is None or not _MISSING.match(sentence.low) or not _LET_GO.search(sentence.low):
        return []
    rest = [t for t in tokens if t.start > held.end and t.kind not in ("if", "accept", "not", "and", "but")]
    ways = ways_of(rest, sentence.start)
    codes = codes_of(held)
    return [] if ways == NOTHING else [Statement("swap", ways, sentence, asked, target="cred", codes=codes)]


def _unless(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    """ "One year of coding is required unless you have finished a coding program": either will do."""
    at = sentence.low.find(" unless ")
    if case := _IN_THAT_CASE.search(sentence.low, max(at, 0)):
        tokens = [t for t in tokens if t.start < case.start()]
    left, right = [t for t in tokens if t.start < at], [t for t in tokens if t.start > at and t.kind != "if"]
    if at < 0:  # "Unless you hold the CPC, two years of experience are required"
        comma = next((t.start for t in tokens if t.kind == "comma"), 0)
        left, right = [t for t in right if t.start > comma], [t for t in right if t.start < comma]
    if any(t.kind == "reject" for t in left) and not any(family_of(t) for t in left):
        return _demand(sentence, right, asked)  # "Please don't apply unless you have a CPC"
    if any(t.kind in _TURNS_AWAY for t in tokens) or not all(any(family_of(t) for t in p) for p in (left, right)):
        return []
    ways, spares = ways_of(left, sentence.start), ways_of([t for t in right if t.kind != "accept"], sentence.start)
    families = [f for t in left if (f := family_of(t))]
    if any(t.kind == "years" for t in left) and any(t.kind == "years" for t in right):
        # "CCS: six years, unless you also have an associate's, in which case four are enough"
        if not _only_more(ways, spares):
            spares = all_of((tuple(replace(w, years=None) for w in ways), spares))
    elif len(set(families)) > 1 and families[-1] == "years":
        # "CPC and two years, unless you have finished a coding program": the years alone are spared
        spares = all_of((tuple(replace(w, years=None, experience=False) for w in ways), spares))
    return [Statement("demand", any_of(ways, spares), sentence, asked)] if ways else []


def _only_more(ways: Ways, spares: Ways) -> bool:
    """Whether more years alone stand in for a credential: "CPC and two years unless you have coded for six"."""
    asked = max((w.years for w in ways if w.years is not None), default=0.0)
    return any(w.groups for w in ways) and all(is_experience(w) and (w.years or 0) > asked for w in spares)


# "Either way we want you to have worked with mental health records before", "You must have coded inpatient charts
# already"
BEFORE = guarded(
    r"\b(?:want|must|need|should|expect|ask|prefer)\b[^.;]{0,60}\b(?:have|having|has) (?:already "
    r"|previously )?(?:worked|coded|done|handled|audited)\b[^.;]{0,80}"
    r"\b(?:before|previously|already|in the past)\b"
)


def _demand(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> list[Statement]:
    ways = ways_of(tokens, sentence.start)
    return [] if ways == NOTHING else [Statement("demand", ways, sentence, asked)]
