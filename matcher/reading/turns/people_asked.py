"""People told apart by a credential that they hold, or lack: "Hires without a credential shall earn one"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence
from matcher.reading.turns.lacking import lacks_experience
from matcher.reading.ways import NOTHING, Ways, all_of, replace

# "Applicants certified by AAPC must hold the CIC", "Candidates whose only credential is CPC must also get …",
# "Hires without a
# credential shall earn one", "A CASCC holder may have one year", "Anyone hired without the CRC has to pass it":
# who, and what then.
_WHO = guarded(
    r"(?:all |any |if |for )?(?:applicants|candidates|those|persons|coders|anyone|people|(?:new )?hires|employees"
    r"|graduates"
    r"|someone|an? (?:applicant|candidate|person|coder|graduate|individual))\s"
    r"(?:hired |who )?(?:who|whose|with|without|with out|certified|holding|hold|have|has|are|is|coming|from|not"
    r"|lacking|new|only)\b"
)
_NEW_TO = guarded(r"\bwith out\b|\b(?:new|strangers?) to\b")
# "People new to the work must come certified": nobody without experience comes uncertified.
_NEW_TO_WORK = guarded(
    r"\b(?:new|strangers?) to (?:the |this |our |medical )?(?:work|field|coding|trade|job|business|profession)\b"
)
_THEN = guarded(
    r"\b(?:must|needs? to|needs?|has to|have to|shall|will|should|may have|can have|requires?|are required to"
    r"|is required to)\b"
    # "Candidates with an associate's degree: 1 year"; "the bachelor's" is the one that all must have
    r"|(?<!the bachelor's)(?<!the bachelor’s)(?<!the degree): "
    r"(?=(?:at least |a minimum of |min(?:imum|\.)? )?(?:\d|one|two|three|four|five|six|seven|eight|ten)\b)"
)


def people_asked(sentence: Sentence, tokens: list[Token], asked: bool) -> list[Statement]:
    """Demands on people told apart by a credential that they hold, or lack."""
    low = sentence.low
    who = _WHO.match(low)
    then = _THEN.search(low, who.end()) if who else None
    if not who or not then or any(t.kind in ("reject", "accept") for t in tokens):
        return []
    before = [t for t in tokens if t.end <= then.start()]
    after = [t for t in tokens if t.start >= then.start()]
    if schooled := _schooled(before, after, sentence, asked):
        return [schooled]
    named = tuple(c for t in before if t.kind == "cred" for c in codes_of(t))
    lacking = any(t.kind in ("uncert", "no") for t in before) or _NEW_TO.search(low, 0, then.start()) is not None
    ways = ways_of([*(t for t in before if t.kind == "uncert"), *after], sentence.start)
    if ways == NOTHING or not (named or lacking or any(t.kind in ("body", "loose", "any") for t in before)):
        return []
    if lacking and named and all(w.years and not w.groups for w in ways):
        return [Statement("swap", ways, sentence, asked, target="cred", codes=named)]
    if lacking and named:  # "anyone hired without the CRC has to pass the CRC in 18 months"
        return [Statement("demand", ways, sentence, True)]
    if lacking:
        timed = any(t.kind == "years" for t in after)
        return [_of_those_without(sentence, ways, (who.end(), then.start()), timed, asked)]
    return [Statement("only_for" if named else "besides", ways, sentence, asked, codes=named)]


def _of_those_without(sentence: Sentence, ways: Ways, who: tuple[int, int], timed: bool, asked: bool) -> Statement:
    """What is asked of those who lack a credential, or experience; ``who``: where the words stand that tell of them."""
    start, end = who
    if timed and lacks_experience(sentence.low, start, end):
        return Statement("besides", ways, sentence, asked)  # "those without ortho need four years of other surgery"
    if _NEW_TO_WORK.search(sentence.low, 0, end) and any(w.groups for w in ways):
        return Statement("besides", tuple(replace(w, years=0.0) for w in ways), sentence, asked)
    return Statement("only_for", ways, sentence, asked, codes=("none",))


def _schooled(before: Sequence[Token], after: Sequence[Token], sentence: Sentence, asked: bool) -> Statement | None:
    """ "An applicant with an associate's degree needs two years": a way in besides."""
    has = ways_of([t for t in before if t.kind in ("edu", "or", "comma", "slash")], sentence.start)
    needs = ways_of([t for t in after if t.kind in ("years", "least", "exp")], sentence.start)
    if has == NOTHING or needs == NOTHING or any(t.kind == "no" for t in before):
        return None
    return Statement("besides", all_of((has, needs)), sentence, asked)
