"""Apprentices who must become full coders in time: "CPC-A holders must remove the A within two years of hire"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.refusals import APPRENTICES
from matcher.reading.clause.statement import ANY_APPRENTICE, FACTS, Statement, is_apprentice
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of

Turned = tuple[list[Statement], list[Token]]

# The letter alone: the A, 'A', "-A".
_A = r"['\"“‘]?-?a['\"”’]?(?=[ .,;)]|$)"
# "the apprentice designation must be removed within 18 months", "The apprentice status must be off", "CPC (no -A)",
# "the A must be dropped in a year", "without the apprentice suffix", "rid of the A", "the A comes off"
_LIFTED = guarded(
    r"\b(?:apprentice\w*|c[a-z]c-a|the ['\"“]?-?a['\"”]?)\b[^.;]{0,40}\b(?:removed?|removal|dropped|drops?|lifted|off"
    r"|gone|(?:must|has to|have to|needs to) go|cleared|shed|upgraded?|converted)\b"
    r"|\b(?:remov\w+|drop\w*|shed\w*|los(?:e|es|ing|t)|clear\w*|rid|tak\w+ off|convert\w*|upgrad\w*) (?:of )?"
    rf"(?:the |your |its |their )?(?:apprentice|{_A})"
    # "CPC certified with A removed"
    r"|\((?:the )?a (?:is |already |must be )*(?:removed|off|dropped|gone|lifted)\b|\bwith (?:the "
    r"|your )?['\"“‘]?-?a['\"”’]? (?:already )?(?:removed|dropped|lifted|off)\b"
)
# "CPC (no -A)", "without the apprentice suffix": whatever else has time.
_NO_LETTER = guarded(
    rf"\b(?:no|not|except|minus|but not) ['\"“]?-a\b|\bwithout (?:the |an? )?(?:apprentice|['\"“]?-a\b)"
    rf"|\b(?:without|minus|w/o) the {_A}"
    r"|(?:, |- |\()no ['\"“]?a['\"”]?(?=\W*$|[.;)!]| please| (?:on|behind|after) (?:it|yours?"
    r"|the end)\b)"  # "CPC/COC - no A!"
    rf"|\bwhose {_A} (?:is|has been|was) (?:already )?(?:off|gone|removed|dropped|lifted)\b"
    r"|\bno ['\"“]?a['’]?s\b(?= please|[),.;!]|$)"  # "CPC, CCS-P or CCS (active, no A's please)"
    r"|\(no a\)|\b(?:no|minus) ['\"“]a['\"”]|\bnon[- ](?:apprentice|a\b)"
    # "free of the apprentice mark", "past the apprentice stage"
    r"|\b(?:past|beyond|out of|free of|rid of|done with|no longer) (?:the |an? |your )?apprentice"
)
# "with the A removed"; not "after removal of the A, move up to Coder II with your own clients"
_FIRM = guarded(
    rf"\b(?:must|has to|have to|needs? to|should|with (?:the|your) (?=apprentice|{_A})|with (?=apprentice|-?a\b)"
    r"|without\b|minus\b|whose\b|no\b|non\b|only\b|required\b)|\((?:the )?a(?:pprentice)? "
)
# "holding a CPC-A with no coding years"
_NO_YEARS = guarded(r"\b(?:no|without|zero) (?:any )?(?:\w+ )?(?:years|experience)\b")
# "At month twelve we write your letter for apprentice removal": what the employer does is no duty.
_WE_DO = guarded(
    r"\bwe(?:['’]ll| will)? (?:then |also )?(?:write|help|sign|support|pay|assist|guide|provide|give)\b"
    # "Once the A is removed you get a raise", "upon removal of the A": what comes after it.
    r"|\b(?:once|after|when|upon|following)(?: (?:you|they|you['’]ve|have|your|the))* $"
)
# "CPC-A considered only if you become a CPC by your first anniversary": what makes a full coder of an apprentice.
_BECOMES = guarded(
    r"\b(?:becom\w+|convert\w*|upgrad\w*|full|earn\w*|obtain\w*|get|pass\w*|reach\w*|achiev\w+|turn(?:s|ed)? into"
    r"|complet\w+|practicode|mov\w+ (?:up )?to|be a|(?:must|has to|have to|needs? to) be|certify)\b"
)


def speaks_of_apprentices(low: str) -> bool:
    """Whether a sentence may speak of apprentices at all."""
    return "apprentice" in low or "-a" in low or "no a)" in low or _LETTER.search(low) is not None


_LETTER = guarded(r"\((?:the )?a |\b(?:the|your|with|no|minus|whose) ['\"“‘]?a['\"”’]?s?(?= |[.;,)!]|$)")


def upgraded(sentence: Sentence, tokens: list[Token], asked: bool) -> Turned:
    """Apprentices who must become full coders in time come in by a way of their own."""
    kinds = {t.kind for t in tokens}
    barred = _NO_LETTER.search(sentence.low)
    lifted = barred or _LIFTED.search(sentence.low)
    if lifted and _WE_DO.search(sentence.low, max(0, lifted.start() - 30), lifted.start()):
        return [], tokens
    if "reject" in kinds or not (lifted or _becomes_full(sentence.low, tokens)):
        return [], tokens
    if "accept" in kinds and "within" not in kinds and not _FIRST.search(sentence.low):
        return [], tokens
    lower = [t for t in tokens if t.kind == "cred" and is_apprentice(codes_of(t))]
    months = next((t.value for t in tokens if t.kind == "within"), None)
    if months is None or (barred and not lower):
        return _none_taken(sentence, tokens, asked, lower)
    others, ways = _ways(sentence, tokens, lower, months)
    return [*_demand(sentence, others, asked), Statement("besides", ways, sentence, asked)], []


def becomes_full(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Statement | None:
    """ "CPC-A accepted; must obtain the CPC within two years": a way in of apprentices, told in two parts."""
    if not any(t.kind in ("semi", "dash", "but") for t in tokens) or not _becomes_full(sentence.low, tokens):
        return None
    lower = [t for t in tokens if t.kind == "cred" and is_apprentice(codes_of(t))]
    others, ways = _ways(sentence, tokens, lower, next(t.value for t in tokens if t.kind == "within"))
    return None if others else Statement("besides", ways, sentence, asked)


def _ways(
    sentence: Sentence, tokens: Sequence[Token], lower: Sequence[Token], months: object
) -> tuple[list[Token], Ways]:
    """The credentials that are asked of others, and how apprentices come in, with the years that they need."""
    named = tuple(c for t in tokens if t.kind == "cred" for c in codes_of(t) if f"{c}-A" in APPRENTICES)
    codes = tuple(dict.fromkeys(c for t in lower for c in codes_of(t))) or tuple(f"{c}-A" for c in named) or ("CPC-A",)
    at = (sentence.start, sentence.end)
    full = tuple(dict.fromkeys(c.removesuffix("-A") for c in codes))
    within = months if isinstance(months, (int, float)) else "unstated"
    way = Way((Group(codes, None, at), Group(full, within, at)))  # type: ignore[arg-type]
    first = lower[0].start if lower else -1
    others = [t for t in tokens if t.kind == "cred" and t not in lower and (t.end < first or codes_of(t) != full)]
    years = ways_of([t for t in tokens if t.kind in ("years", "least")], sentence.start)
    if _NO_YEARS.search(sentence.low):
        years = (Way(years=0.0),)
    return others, all_of(((way,), years)) if not others else (way,)


def _none_taken(sentence: Sentence, tokens: list[Token], asked: bool, lower: Sequence[Token]) -> Turned:
    """ "The apprentice status must be off", "Apprentice (CPC-A) status must be removed": no apprentices."""
    first = _FIRST.search(sentence.low)
    if not (first or _FIRM.search(sentence.low)) or not any(t.kind in ("apprentice", "no", "cred") for t in tokens):
        return [], tokens
    if lower and not (first or _STATUS.search(sentence.low)):
        return [], tokens
    rest = [t for t in tokens if t.kind not in ("apprentice", "no") and t not in lower]
    codes = tuple(c for t in lower for c in codes_of(t)) or (ANY_APPRENTICE,)
    away = Statement("exclude", NOTHING, sentence, asked, codes=codes)
    if any(t.kind in ("preferred", "within") for t in rest):
        return [away], rest
    kept = rest if any(t.kind == "cred" for t in rest) else []
    return [away, *_demand(sentence, kept, asked)], []


# "Apprentice (CPC-A) status must be removed", "the CPC-A designation must be off"
_STATUS = guarded(
    r"\b(?:apprentice \(\w+-a\)|\w+-a) (?:status|designation|level|suffix)\b[^.;]{0,12}"
    r"\b(?:must|has to|have to|needs? to|should)(?: already)? (?:be|have been) (?:removed|dropped|lifted|off|gone"
    r"|cleared)\b"
)


# "If only CPC-A, must have removed the A prior to applying", "CPC-As: get the A off first and then apply"
_FIRST = guarded(
    r"\b(?:removed?|removal|drop|dropped|lifted|lose|off|gone|cleared|shed)\b[^.;]{0,24}\b"
    r"(?:(?:before|prior to|by|at|in time for)"
    r" (?:(?:the|your|you|they|time|of|date|submitting|an?) )*(?:appl\w+|hir(?:e|ing)|start\w*|interview\w*|offer)"
    r"|first\b)"
    # "CPC-A holders can apply after removing the A", "may apply once the A is removed"
    r"|\b(?:apply|be considered|come back|reapply|write again)\b[^.;]{0,20}\b(?:after|once|when)\b[^.;]{0,24}"
    r"\b(?:remov(?:ed|ing|al)|dropp(?:ed|ing)|lift(?:ed|ing)|off|gone|clear(?:ed|ing)|shed(?:ding)?)\b"
)


def _becomes_full(low: str, tokens: Sequence[Token]) -> bool:
    """Whether an apprentice must become that very credential in time, and nothing else is named."""
    facts = [t for t in tokens if t.kind in FACTS and t.kind not in ("years", "loose", "any")]
    if len(facts) != 2 or any(t.kind != "cred" for t in facts):
        return False
    lower, full = facts
    if not is_apprentice(codes_of(lower)) or codes_of(full) != tuple(c.removesuffix("-A") for c in codes_of(lower)):
        return False
    between = [t.kind for t in tokens if lower.end <= t.start < full.start]
    if "or" in between and not {"if", "accept"} & set(between[: between.index("or")]):
        return False  # "CPC-A, or registered for the CPC exam and passing within six months"
    late = next((t for t in tokens if t.kind == "within" and t.start > lower.end), None)
    return late is not None and _BECOMES.search(low, lower.end, max(late.end, full.end)) is not None


def _demand(sentence: Sentence, tokens: Sequence[Token], asked: bool) -> Iterator[Statement]:
    ways = ways_of(tokens, sentence.start)
    if ways != NOTHING:
        yield Statement("demand", ways, sentence, asked)
