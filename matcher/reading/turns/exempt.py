"""Whom a demand spares: "The degree is waived for those with five years", "CCS holders are exempt from this"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import FACTS, Statement, family_of
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import NOTHING

_PEOPLE = (
    r"(?:(?:the|any|all|an?|our|those|current|registered|recent|new) )*(?:applicants?|candidates?|those|people|persons?"
    r"|anyone|someone|holders?|coders?|graduates?|grads|nurses?|rns?|employees|hires|staff|leads?|(?:rhi[at]|cc[as]|cpc"
    r"|coc|cic|crc)(?:-p|-a)?s?)\b"
)
# "… is waived for people who", "(not needed if you have", "does not apply to RNs", "…, except for applicants with"
_SPARED = guarded(
    r"\b(?:waived(?: \w+){0,3}|(?:will|may|can) waive(?: it| this)?|set aside|dropped|lifted"
    r"|(?<!please do )(?<!pls do )(?<!should )(?<!^do )(?:not|n['’]t) (?:required|needed|necessary|asked"
    r"|expected|demanded|apply))"
    rf" (?:(?:for|of|from|to|by|in the case of) (?={_PEOPLE})"
    r"|(?:with|given|upon|by) (?=an? |the |proof |completion )"
    r"|(?:if|when|where) (?=(?:you|they|he or she|an?|(?:the )?(?:applicant|employee|candidate|incumbent|individual"
    r"|person|coder|hire)s?)\b))"
    rf"|(?:\bnot|n['’]t) (?:insist on|ask for|need|require|want) (?:it|one|either|them|that|this)(?: of them)?"
    rf" (?:(?:from|of|for) (?={_PEOPLE})|(?:if|when|where) (?=(?:you|they|he or she)\b))"
    rf"|\bexcept (?:for |of |from |in the case of )(?={_PEOPLE})"
    rf"|\bexcept (?!(?:the |an? )?(?:rhi[at]|cc[as]|cpc|coc|cic|crc)(?:-p|-a)?(?:[.;)]|,(?! who)|$))"
    rf"(?={_PEOPLE})"
)
# "Coders with ten years are exempt from this requirement", "RHIAs are excused from it"
_EXEMPT = guarded(
    rf"(?:but |however,? |note: ?)?{_PEOPLE}[^,;]{{0,80}}?\b(?:are|is|will be|may be|can be) "
    r"(?:exempt(?:ed)?|excused|excepted|released|freed|spared)\b(?: (?:from|of)\b|[.;,]|$)"
    rf"|{_PEOPLE}[^,;]{{0,80}}?\b(?:may|can) (?:apply|come|join|be (?:hired|considered)) without (?=the |that |this )"
)
# "If the paper is a CCS, we drop the year", "we skip the degree for RHIAs", "We waive the two years if you hold a CIC"
_WE_DROP = guarded(
    r"\b(?:we|they|i)(?:['’]ll| will| can| may| do)? (?:gladly |happily )?(?:drop|waive|skip|forgo|lift|set aside"
    r"|do without|overlook|strike) (?:the|that|this|those|our)"
    r" (?:(?:[\w-]+ ){0,2}?(year|years|experience|degree|diploma|schooling|"
    r"credential|certification)\b(?: (?:requirement|rule))?|requirement)"
)
# "New RHIT graduates may substitute their professional practice experience for the year"
_USES_INSTEAD = guarded(
    rf"{_PEOPLE}[^.;,]{{0,60}}? (?:may|can|could|will|are allowed to|are welcome to) "
    r"(?:substitute|use|count|offer|present|swap) (?:their|the|an?|his or her|your|that) [^.;]{3,60}? "
    r"(?:for|in place of|instead of|in lieu of|towards?|as) "
    r"(?:the|this|that|their|one|1) (?:\w+ )?(?:year|years|experience)\b(?: requirement)?"
)
_IS = guarded(r"(?<![(,] )(?<!\()\b(?:is|are|be|was|been|does|do)(?: also)?$")
_ONE_YEAR = guarded(r"\bthe (?:\w+ ){0,3}year\b")
_NAMED = (
    ("years", guarded(r"\b(?:years?|months|experience)\b")),
    ("edu", guarded(r"\b(?:degree|diploma|schooling|education|course|program|class)\b")),
    ("cred", guarded(r"\b(?:credential|certification|certificate)s?\b")),
)
#: A demand that is only pointed back to ("this"), and a single year of it: see :mod:`matcher.reading.turns.continued`.
THAT, THAT_YEAR = "that", "that year"


def spared(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """Whom a sentence spares, and the tokens of the demand that it states itself."""
    low = sentence.low
    if any(t.kind == "preferred" for t in tokens) or sentence.kind == "preferred":
        return [], tokens
    if (found := _SPARED.search(low)) and _among(tokens, found.end(), len(low)):
        ends = next((t.start for t in tokens if t.kind in ("semi", "close") and t.start > found.end()), len(low))
        who = [t for t in tokens if found.end() <= t.start < ends]
        before = [t for t in tokens if t.end <= found.start()]
        target = _family(before) or (
            THAT_YEAR if _ONE_YEAR.search(low, 0, found.start()) else _said(low[: found.start()])
        )
        apart = low[: found.start()].rstrip().endswith(("(", ",", ";"))
        bare = low.startswith(("not required", "not needed", "waived"), found.start()) and not apart
        states = not bare and not _IS.search(low[: found.start()].rstrip()) and bool(_among(tokens, 0, found.start()))
        rest = [
            *(before if states else _before_semicolon(before)),
            *(t for t in tokens if t.start >= ends and t.kind != "close"),
        ]
        rest = _without_open(rest)
        stated = _statement(sentence, who, target, asked)
        return ([stated], rest) if stated else ([], tokens)
    if dropped := _WE_DROP.search(low):
        return _dropped(sentence, tokens, asked, dropped)
    timed = any(t.kind in ("within", "later") for t in tokens)  # "… without the CCS but must earn it in a year"
    if not timed and (exempt := _EXEMPT.match(low)):
        who = [t for t in tokens if t.start < exempt.end()]
        after = low[exempt.end() :].split(",")[0].split(";")[0]
        if stated := _statement(sentence, who, _said(after), asked):
            return [stated], []
    if (uses := _USES_INSTEAD.match(low)) and (who := [t for t in tokens if t.kind == "cred" and t.start < uses.end()]):
        return [Statement("swap", ways_of(who, sentence.start), sentence, asked, target="years")], []
    return [], tokens


def _before_semicolon(before: list[Token]) -> list[Token]:
    """What is asked apart from what is spared: "CPC and one year; experience not required with an associate's"."""
    return before[: max((i for i, t in enumerate(before) if t.kind == "semi"), default=0)]


def drops(low: str) -> bool:
    """Whether a sentence says that the employer drops a demand for some."""
    return _WE_DROP.search(low) is not None


def _dropped(
    sentence: Sentence, tokens: list[Token], asked: bool, found: re.Match[str]
) -> tuple[list[Statement], list[Token]]:
    """Whom what was asked before is dropped for: those told of before the words, or after them."""
    start = max((t.end for t in tokens if t.kind == "semi" and t.end <= found.start()), default=0)
    before = [t for t in tokens if start <= t.start < found.start()]
    after = [t for t in tokens if t.start >= found.end()]
    led = sentence.low.startswith(("if ", "with ", "for ", "where ", "when "), start)
    who = before if led else after
    stated = _statement(sentence, who, _said(found[0]), asked)
    return ([stated], [t for t in tokens if t.end <= start]) if stated else ([], tokens)


def _among(tokens: Sequence[Token], start: int, end: int) -> list[Token]:
    return [t for t in tokens if t.kind in FACTS and start <= t.start < end]


def _family(before: Sequence[Token]) -> str:
    families = [f for t in before if (f := family_of(t))]
    return families[-1] if families else ""


def _said(low: str) -> str:
    """The family that loose words name ("the year", "the degree"), else :data:`THAT`."""
    return next((family for family, words in _NAMED if words.search(low)), THAT)


def _without_open(tokens: list[Token]) -> list[Token]:
    return tokens[:-1] if tokens and tokens[-1].kind in ("open", "comma", "dash", "semi") else tokens


def _statement(sentence: Sentence, who: Sequence[Token], target: str, asked: bool) -> Statement | None:
    have = [t for t in who if t.kind in FACTS or t.kind in ("and", "or", "comma", "slash", "with", "least", "exp")]
    ways = ways_of([t for t in have if t.kind not in ("loose", "any")], sentence.start)
    return None if ways == NOTHING else Statement("swap", ways, sentence, asked, target=target)
