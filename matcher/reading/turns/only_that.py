"""People told of who hold but one credential: "Candidates with only a CPC", "If all you have is the CPC, …".

Such words ask nothing. Where they, or the sentence after them, send those people on, the credential is turned away.
"""

from __future__ import annotations

from collections.abc import Sequence

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.turns.alone import AFTER, BEFORE
from matcher.reading.ways import NOTHING

_WHO = (
    r"(?:candidates?|applicants?|coders?|people|persons?|those|anyone|anybody|someone|everyone|holders?|you|resumes?"
    r"|applications?)"
)
# "Candidates with only a CPC", "Holders of a CPC only", "If you only have a CPC", "CPC-only applicants:"
_OF_PEOPLE = guarded(
    rf"^\W*(?:to |for |if |should |when )?(?:all )?{_WHO}\b(?! (?:must|need|should|shall|will)\b)"
    rf"|^\W*(?:hold|hav)(?:e|ing)\b|^\W*with\b|^[^.;:]{{3,30}}?[ -]only {_WHO}\b"
)
_ALL_IS = guarded(
    r"\ball (?:that )?(?:you|they) (?:have|hold|bring|own) (?:is|are) (?:an? |the |your )?$"
    r"|\b(?:your|their|whose) (?:only|sole) (?:coding )?(?:credentials?|certifications?|certs?|letters) (?:is|are)"
    r" (?:an? |the |your )?$"
)
# "this is not your job", "please see our clinic openings", "will not be considered", "is not enough"
_SENT_AWAY = guarded(
    r"\b(?:look|see|apply|check|go|try|watch|turn|visit|consider)\b[^.;]{0,40}\b(?:(?:our|the|another|a different) "
    r"(?:[\w/-]+ ){0,3}(?:postings?|openings?|ads?|listings?|requisitions?|reqs?|vacanc(?:y|ies)|positions?|roles?"
    r"|jobs?)"
    r"|instead)\b"
    r"|\b(?:not|n['’]t|cannot|never)(?: be| yet)? (?:(?:the|your|a|an|our) (?:right )?(?:job|position|role|place|fit"
    r"|one)"
    r"|for you|considered|enough|sufficient|accepted|eligible|qualify|apply|reviewed|interviewed|hired|forwarded)\b"
    r"|\b(?:wo|do|ca)n['’]t (?:do|count|work|consider|take|hire|use)\b|\bsorry\b"
)
# "your CPC is great, but it cannot be your only credential", "may not be the only one"
_NOT_THE_ONLY = guarded(
    r"\b(?:can(?:not|['’]t| not)|must not|may not|should not|shouldn['’]t|mustn['’]t) be (?:your|the|their"
    r"|an applicant['’]s)"
    r" (?:only|sole|one and only) (?:one|credential|certification|cert|letters?|coding credential)\b"
)
_IDLE = frozenset(
    (
        "cred",
        "or",
        "comma",
        "slash",
        "and",
        "if",
        "with",
        "colon",
        "dash",
        "reject",
        "no",
        "not",
        "accept",
        "but",
        "required",
        "loose",
    )
)
_ALONE = ("only", " all ", "alone", "just", "sole", "merely", "by itself", "its own", "nothing ")
# "RHIT only in combination with a CCS", "accepted only if paired with either": of what they hold besides
_ONLY_IF = guarded(
    r"\bonly (?:in (?:combination|conjunction|addition)|if|when|where|together|along|alongside|besides?)\b"
)
# "If you have a CPC but no CCS or CIC, please do not apply"
_WITH_NO = guarded(r",? (?:but|and) (?:(?:with )?(?:no|neither)|not|without|do(?:n['’]t| not) (?:have|hold)|lack)\b")


def of_only(sentence: Sentence, tokens: Sequence[Token], asked: bool, after: Sentence | None) -> list[Statement] | None:
    """What is turned away where people are told of who hold nothing else; None where none are, or they are taken."""
    low = sentence.low
    named = _with_no(low, tokens)
    if named is None and (not any(word in low for word in _ALONE) or _ONLY_IF.search(low)):
        return None
    named = named or [t for t in tokens if t.kind == "cred"]
    if not named:
        return None
    away = Statement("exclude", NOTHING, sentence, asked, codes=tuple(c for t in named for c in codes_of(t)))
    if len(named) == 1 and _NOT_THE_ONLY.search(low, named[0].end):
        return [away]
    if not {t.kind for t in tokens} <= _IDLE or not (_is_of_people(low, named) or _with_no(low, tokens)):
        return None
    told = low[named[-1].end :].strip(" .:-")
    reply = after.low if after is not None and len(told) < 24 and after.line - sentence.line <= 1 else ""
    return [away] if _SENT_AWAY.search(told) or _SENT_AWAY.search(reply) else None


def _with_no(low: str, tokens: Sequence[Token]) -> list[Token] | None:
    """What those hold who lack what is named behind it: "a CPC but no CCS or CIC"."""
    if " but " not in low and " and " not in low:
        return None
    named = [t for t in tokens if t.kind == "cred"]
    at = next((i for i, t in enumerate(named[:-1], 1) if _WITH_NO.match(low, t.end)), 0)
    return named[:at] if at and _OF_PEOPLE.search(low) else None


def _is_of_people(low: str, named: Sequence[Token]) -> bool:
    """Whether a sentence begins by those who hold what is named and nothing else."""
    first, last = named[0].start, named[-1].end
    if _ALL_IS.search(low, 0, first):
        return True
    alone = bool(AFTER.match(low, last) or BEFORE.search(low, 0, first)) or low.startswith("-only ", last)
    return alone and (low.endswith("?") or _OF_PEOPLE.search(low) is not None)
