"""The apprentice's letter, spoken of by itself: "If your CPC still has the A on it that's fine"."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.refusals import APPRENTICES
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.ways import Group, Way

# "has the A on it", "with an A at the end", "the A after your CPC", "the -A is still attached"
_LETTER = guarded(
    r"\b(?:the|an?|that|its) ['\"“‘]?-?a['\"”’]? (?:(?:is|are) )?(?:still )?(?:on (?:it|yours|the end|there|your)"
    r"|at the end"
    r"|after (?:it|the|your)|behind (?:it|the|your)|attached|for apprentice)\b"
    r"|(?<=with or without )(?:the|an?) ['\"“‘]?-?a['\"”’]?(?=[\s.,;)]|$)"
)


# "whether or not the A is still on your card", "with or without the A at the end"
_EITHER = guarded(
    r"\b(?:whether or not|with or without|regardless of whether|no matter (?:if|whether)|even (?:with|if|when)) $"
)


# "We don't mind the A.", "The A is fine with us.", "The -A does not scare us": apprentices come in too.
LETTER_FINE = guarded(
    r"\b(?:don['’]t|do not|never|won['’]t|wouldn['’]t|will not) mind (?:the|an|that)"
    r" ['\"“]?-?a['\"”]?(?=[\s.,;!]|$)(?! \w)"
    r"|\bthe ['\"“]?-?a['\"”]? (?:(?:is|['’]s) (?:fine|ok|okay|all right|alright|welcome|no (?:problem|issue"
    r"|obstacle))"
    r"|does(?:n['’]t| not) (?:matter|bother|scare|hurt))\b"
)


# "The A must be off.", "Your A must be removed before you apply", "We can't take anyone with the A still attached"
LETTER_OFF = guarded(
    r"\b(?:the|your|that|an?) ['\"“]?-?a['\"”]? (?:(?:must|has to|needs to|should)(?: already)? (?:be"
    r"|have been) (?:off|gone"
    r"|removed|lifted|dropped|cleared)|off (?:is )?required)\b(?![^.;]*\b(?:within|months?|years?|after|by)\b)"
    r"|(?:\b(?:no|not|cannot|unable to)|n['’]t) (?:\w+ ){0,2}(?:take|hire|accept|consider|submit|place"
    r"|interview)\b[^.;]{0,30}"
    r"\bwith (?:the|an?|that) ['\"“]?-?a['\"”]? (?:still |yet )?(?:attached|on|at the end|after|behind)\b"
    r"|\bif (?:you|your \w+) (?:still )?(?:carry|carries|have|has|hold"
    r"|wear)s? (?:the|your|an?|that) ['\"“]?-?a['\"”]?(?: \w+){0,3}, (?:please )?"
    r"(?:wait|do not apply|don['’]t apply|hold off|come back|look elsewhere)"
)


# "We sponsor what you need to have the "A" removed", "We help you get the A off in the first year"
_HELPS_OFF = guarded(
    r"\b(?:sponsor|help|pay|support|assist|cover|reimburse|coach|guide|work with)\w*\b[^.;]{0,60}"
    r"\b(?:remov(?:ed|ing|al)|lift(?:ed|ing)|drop(?:ped|ping)?|off)\b"
)


def helps_off(low: str) -> bool:
    """Whether a sentence only says that the employer helps apprentices to lose the letter."""
    return _HELPS_OFF.search(low) is not None


# "No, we don't do remote for apprentices", "Remote work isn't open to apprentices": they are refused something else
_OTHER_THINGS = (
    r"(?:remote(?:ly)?|(?:from )?home|telework\w*|hybrid|parking|overtime|bonus(?:es)?|benefits|nights|weekends)"
)
_REFUSED_THEM = guarded(
    rf"\b(?:no|not|never)\b[^.;]{{0,30}}\b{_OTHER_THINGS}\b[^.;]{{0,30}}\bapprentices?\b"
    rf"|n['’]t\b[^.;]{{0,30}}\b{_OTHER_THINGS}\b[^.;]{{0,30}}\bapprentices?\b"
    rf"|\b{_OTHER_THINGS}\b[^.;]{{0,20}}(?:\bnot\b|n['’]t\b)[^.;]{{0,24}}\bapprentices?\b"
)


def told_beside(low: str) -> bool:
    """Whether a sentence says of apprentices only what they are helped with, or refused besides the job."""
    return helps_off(low) or _REFUSED_THEM.search(low) is not None


def letter_alone(sentence: Sentence, tokens: Sequence[Token] = ()) -> list[Statement]:
    """What a sentence without any name states that speaks of the letter alone; or nothing."""
    if any(t.kind in ("cred", "years", "edu", "within") for t in tokens):
        return []
    if LETTER_OFF.search(sentence.low):
        return [Statement("exclude", (), sentence, True, codes=(ANY_APPRENTICE,))]
    if not LETTER_FINE.search(sentence.low):
        return []
    way = Way((Group((ANY_APPRENTICE,), None, (sentence.start, sentence.end)),))
    return [Statement("besides", (way,), sentence, True)]


def with_letter(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with the apprentice form of the credential before the letter, where it is taken."""
    found = _LETTER.search(low)
    if found is None:
        return tokens
    either = _EITHER.search(low, 0, found.start()) is not None
    if not either and not (any(t.kind == "accept" for t in tokens) or _FINE.match(low, found.end())):
        return tokens
    either = either or low.endswith("(", 0, found.start())  # "A CPC (the A on the end is fine)"
    named = [i for i, t in enumerate(tokens) if t.start < found.end() + 14 and _has_form(codes_of(t))]
    at = max((i for i in named if tokens[i].end <= found.start()), default=min(named, default=-1))
    if at < 0:
        return tokens
    code = codes_of(tokens[at])[0]
    codes = (code, f"{code}-A") if either else (f"{code}-A",)
    rest = [t for t in tokens[at + 1 :] if not (either and t.end <= found.start() and t.kind in _OF_EITHER)]
    return [*tokens[:at], tokens[at]._replace(value=codes), *rest]


# "the A on the end is fine"
_FINE = guarded(r" (?:is|are|will be|would be)(?: \w+)? (?:fine|ok|okay|welcome|accepted|acceptable|no problem)\b")
# "with", "or", "without" in "a CPC with or without the A"
_OF_EITHER = frozenset(("with", "or", "no"))


# "AAPC certification (apprentice status removed)", "… with the apprentice designation already lifted"
_STATUS_OFF = guarded(
    r"[( ,]{0,2}\b(?:with |and )?(?:the |your |any )?apprentice(?:ship)? (?:status|designation|letter|tag)s?"
    r" (?:(?:must|be|is|are|has|have|been|already) )*(?:removed|dropped|lifted|cleared|off)\b\)?"
    r"(?![^.;]*\b(?:within|months?|after|by)\b)"
)
_KINDS = ("body", "any", "loose")


def status_off(sentence: Sentence, tokens: list[Token], asked: bool) -> tuple[list[Statement], list[Token]]:
    """Apprentices turned away beside a credential of some kind, and the tokens of what is asked."""
    found = _STATUS_OFF.search(sentence.low) if "apprentice" in sentence.low else None
    if found is None or not any(t.kind in _KINDS and t.end <= found.start() + 1 for t in tokens):
        return [], tokens
    away = Statement("exclude", (), sentence, asked, codes=(ANY_APPRENTICE,))
    return [away], [t for t in tokens if t.end <= found.start() or t.start >= found.end()]


# "you've passed your CPC and carry the apprentice designation"
_CARRIES = guarded(
    r",? (?:and|but|while)(?: you)?(?: still)? (?:carry|hold|have|bear|wear|keep)(?:s|ing)? (?:an?|the|its) $"
)


def with_apprentice(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with the apprentice form of a credential that is held as such."""
    for index in range(len(tokens) - 2):
        held, joint, lower = tokens[index : index + 3]
        alone = held.kind == "cred" and joint.kind in ("and", "but") and lower.kind == "apprentice"
        if alone and _has_form(codes_of(held)) and _CARRIES.match(low[held.end : lower.start]):
            form = held._replace(value=(f"{codes_of(held)[0]}-A",))
            return [*tokens[:index], form, *tokens[index + 3 :]]
    return tokens


# "people who still have the A on their CPC"
_ON_IT = guarded(
    r"(?<!remove )(?<!removing )(?<!drop )(?<!lose )\b(?:the|an|that) (?:apprentice )?['\"“‘]?-?a['\"”’]?"
    r" (?:still )?(?:on|behind"
    r"|after)"
    r" (?:the|your|their|his or her|its|a|an) $"
)
# "who has passed the CPC exam but still carries the apprentice "A"", "a CPC who still has the A"
_STILL_HAS = guarded(
    r"[^.;,:]{0,40}?\bstill (?:carr(?:y|ies|ying)|ha(?:s|ve|ving)|hold(?:s|ing)?|wear(?:s|ing)?|keeps?)"
    r" (?:the|an|that|its|their) (?:apprentice )?['\"“‘]?-?a['\"”’]?(?=[\s,;.)]|$)"
)
# "The "A" after your CPC must be gone"
_GONE = guarded(r" (?:\w+ ){0,2}(?:must|has to|needs? to|should|is to|be|removed|gone|off)\b")


def with_letter_on_it(low: str, tokens: list[Token]) -> list[Token]:
    """The tokens with the apprentice form of a credential that the letter is told to be on."""
    for index, named in enumerate(tokens):
        if named.kind != "cred" or not _has_form(codes_of(named)):
            continue
        if found := _STILL_HAS.match(low, named.end):
            form = named._replace(value=(f"{codes_of(named)[0]}-A",))
            return [*tokens[:index], form, *(t for t in tokens[index + 1 :] if t.start >= found.end())]
        found = _ON_IT.search(low, 0, named.start)
        if found and not _GONE.match(low, named.end):
            kept = [t for t in tokens[:index] if not (t.kind == "apprentice" and t.end > found.start())]
            form = named._replace(value=(f"{codes_of(named)[0]}-A",))
            return [*kept, form, *tokens[index + 1 :]]
    return tokens


def _has_form(codes: Sequence[str]) -> bool:
    return len(codes) == 1 and f"{codes[0]}-A" in APPRENTICES
