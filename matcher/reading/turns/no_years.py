"""Who needs none of the years that are asked: "Graduates of our externship are exempt from the experience"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import FACTS, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Way

_PEOPLE = (
    r"(?:(?:the|new|recent|our|our own|any|all|current|former|last year['’]s) )*"
    r"(?:graduates?|grads?|externs?|interns?|students?|alumni|trainees?|completers?|finishers?|employees|those|anyone)\b"
)
# "Our externs may apply without experience", "Graduates of our program are exempt from the experience requirement"
_SPARED = guarded(
    rf"{_PEOPLE}[^.;,]{{0,90}}? (?:"
    r"(?:(?:may|can) (?:also |still )?(?:apply|come|join|start|be (?:hired|considered|accepted))|(?:are|is|will be)"
    r" (?:also |still )?(?:considered|accepted|welcome|taken|hired|eligible))"
    r" (?:without|with no) (?:any |the |that |this |prior |previous |work |coding )*"
    r"(?:experience|years?)\b(?! in | with | of )"
    r"|(?:are|is) (?:exempt|excused|spared|freed) from (?:the|this|that) (?:[\w-]+ )?(?:experience|years?)\b"
    r"|(?:do not|don['’]t) need (?:the|this|that|any) (?:[\w-]+ )?(?:experience|years?)\b)"
    r"|(?:the|this|that) (?:[\w-]+ )?experience(?: requirement)? (?:is|will be) (?:waived|dropped|set aside) for "
    rf"{_PEOPLE}"
)


def spared_of_years(sentence: Sentence) -> Statement | None:
    """The way in without years that a sentence tells of, or nothing."""
    low = sentence.low
    if "experience" not in low and "year" not in low:
        return None
    if not _SPARED.match(low):
        return None
    way = Way(years=0.0, years_at=(sentence.start, sentence.end))
    return Statement("besides", (way,), sentence, True)


# "If you hold the CPC we don't require any experience", "If you have the CCS, experience is not asked for"
_HOLDS = guarded(
    r"(?:if you (?:already |do )?(?:hold|have|bring|come with|are)|with|holders of|(?:any(?:one|body)|those"
    r"|coders) (?:with|who hold))\b"
)
_NONE = guarded(
    r"\b(?:(?:do not|don['’]t|will not|won['’]t) (?:require|ask for|ask|need|look for|expect) (?:any |prior "
    r"|for |the |that |those )*"
    r"(?:[\w-]+ )?(?:experience|years?|background|time)\b|need no (?:[\w-]+ )?(?:experience|years)\b"
    r"|no (?:[\w-]+ )?experience (?:is )?(?:needed|required|necessary|asked)\b"
    r"|(?:experience|years)(?: is| are)?(?: not|n['’]t) (?:asked|needed|required|necessary|a must|expected)\b)"
)


def spared_holders(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """Those who come in without years for what they hold."""
    low = sentence.low
    none = _NONE.search(low) if _HOLDS.match(low) else None
    held = [t for t in tokens if none and t.end <= none.start() and t.kind in ("cred", "or", "comma", "slash")]
    named = [t for t in tokens if t.kind in FACTS]
    if not none or not named or any(t.kind != "cred" or t not in held for t in named):
        return None
    codes = tuple(c for t in held for c in codes_of(t))
    return Statement("only_for", (Way(years=0.0),), sentence, asked, "eased", codes)
