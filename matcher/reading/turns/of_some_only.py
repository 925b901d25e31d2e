"""What is asked of only some of the coders sought: "CRC only for the risk adjustment team" keeps nobody else out."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.sentence import Sentence

#: Whom every applicant may be: "only for certified coders", "only for those with two years".
_ANYBODY = r"(?!(?:those|people|candidates|applicants|anyone|certified|experienced|credentialed|qualified|this|us)\b)"
_WHOM = rf"{_ANYBODY}(?:the |our |an? )?{_ANYBODY}[\w/&-]+(?: [\w/&-]+){{0,4}}"
_OF_SOME = guarded(
    # "CRC needed only for the risk adjustment team", "CIRCC only if you code interventional radiology"
    r"\b(?:only|solely|just) (?:needed |required |necessary |asked |a must )?"
    rf"(?:for|of|by) {_WHOM} ?(?:team|coders?|auditors?|reviewers?|roles?|positions?|seats?|openings?|side|accounts?"
    r"|educators?|leads?|queue|line|unit)\b"
    # "COS-C for OASIS reviewers only", "CCS (inpatient coders only)"
    rf"|(?:\bfor |\((?:for )?){_WHOM} only\)?[.!]*$"
    # "For our surgical team we also require the CGSC"
    r"|^for (?:the |our )[\w/& -]{2,30} (?:team|side|coders|accounts?|queue|line|unit),? we (?:also|additionally) "
    r"(?:need|require|ask|want)\b"
    # "Those on the trauma team also need the CCS"
    r"|^(?:those|coders|people|staff|members) (?:on|in|of|who work on|who code for|assigned to) (?:the |our )?"
    r"[\w/& -]{2,30} (?:team|side|accounts?|queue|line|unit) (?:also|additionally) (?:need|must|have to|hold)\b"
)


# "For QA: min 3 years of coding", "For the senior role: a CCS"
_LABEL_OF_SOME = guarded(
    r"for (?:the |our )?(?:qa|quality|senior|lead|team leads?|sme|audit(?:or)?s?|trainers?|supervisors?|managers?)"
    r"(?: (?:role|position|coders?|post|opening|seat)s?)?$"
)


def without_asked_of_some(sentence: Sentence, stated: list[Statement]) -> list[Statement]:
    """What a sentence states, without its demands where it asks only of some of the coders sought."""
    told = _OF_SOME.search(sentence.low)
    if told and told[0].startswith("(") and names_code(sentence.text[told.start() : told.end()]):
        return stated  # "AAPC certification (CIC only)"
    if not told and not (sentence.label and _LABEL_OF_SOME.match(sentence.label.lower())):
        return stated
    return [s for s in stated if s.kind != "demand"]
