"""What is asked of only some of the coders sought: "CRC only for the risk adjustment team" keeps nobody else out."""

from __future__ import annotations

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.heading_lines import names_code
from matcher.reading.layout.sentence import Sentence

#: Whom every applicant may be: "only for certified coders", "only for those with two years".
_ANYBODY = r"(?!(?:those|people|candidates|applicants|anyone|certified|experienced|credentialed|qualified|this|us)\b)"
_WHOM = rf"{_ANYBODY}(?:the |our |an? )?{_ANYBODY}[\w/&-]+(?: [\w/&-]+){{0,4}}"
_LATER_ON = r"(?:are|start|decide to|want to|later|ever|end up|one day|choose to|would|begin)"
# Work that not all of those hired do: "code IR for us", "take on our cardiology cases"
_TAKES_ON = (
    r"(?:(?:code|coding|do|doing|audit|auditing|handle|handling|cover|covering)s? (?!not|this|it\b|that)(?:the "
    r"|our |any )?"
    r"(?:[\w/-]+ ){1,3}?(?:for us|here|with us|cases|accounts|reviews|charts|side|queue|audits)"
    r"|doing audits|(?:takes?|taking) (?:on|over|up)|(?:picks?|picking) up|moves? (?:in)?to|(?:work|working|works) on"
    r"|(?:join|joining)s? (?:the|our))"
)
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
    # "If you code IR for us you'll also need the CIRCC", "Should you pick up OASIS reviews, a HCS-D is then needed"
    rf"|^(?:if|should|once|when) you (?:{_LATER_ON} )*{_TAKES_ON}\b[^.;]{{0,60}}\b(?:also|too|then|later|by then"
    rf"|as well"
    r"|in addition)\b"
    # "Those who do IR here also hold the CIRCC"
    rf"|^(?:those|coders|people|whoever)(?: who)? {_TAKES_ON}\b[^.;]{{0,40}}\balso\b"
    # "Those on the trauma team also need the CCS"
    r"|^(?:those|coders|people|staff|members) (?:on|in|of|who work on|who code for|assigned to) (?:the |our )?"
    r"[\w/& -]{2,30} (?:team|side|accounts?|queue|line|unit) (?:also|additionally) (?:need|must|have to|hold)\b"
)


# "If you already have a CPC you are welcome and we'll add $1.00 an hour, but the ambulance exam is still required"
_WELCOME_TOO = guarded(
    r"^if you already (?:have|hold|are) [^.;]{2,40}?,? (?:you(?:['’]re| are) (?:\w+ )?welcome|so much the better"
    r"|we(?:['’]ll| will) (?:add|pay))\b[^;]*\b(?:still|same|anyway)\b"
)
# "For QA: min 3 years of coding", "For the senior role: a CCS"
_LABEL_OF_SOME = guarded(
    r"for (?:the |our )?(?:qa|quality|senior|lead|team leads?|sme|audit(?:or)?s?|trainers?|supervisors?|managers?)"
    r"(?: (?:role|position|coders?|post|opening|seat)s?)?$"
)


def without_asked_of_some(sentence: Sentence, stated: list[Statement]) -> list[Statement]:
    """What a sentence states, without its demands where it asks only of some of the coders sought."""
    if _WELCOME_TOO.search(sentence.low):
        return []
    told = _OF_SOME.search(sentence.low)
    if told and told[0].startswith("(") and names_code(sentence.text[told.start() : told.end()]):
        return stated  # "AAPC certification (CIC only)"
    if not told and not (sentence.label and _LABEL_OF_SOME.match(sentence.label.lower())):
        return stated
    return [s for s in stated if s.kind != "demand"]
