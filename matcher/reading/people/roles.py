"""What a credential is to the people of whom a sentence tells: held, due, lacked, or that of an exam ahead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.people.words import AHEAD, LACK, SOME_OTHER

Role = str
_JOINTS = frozenset(("or", "comma", "slash", "and"))
_FAR = 14


def roles_of(low: str, tokens: Sequence[Token], start: int, end: int) -> list[tuple[Token, Role]]:
    """Each credential with its role; ``start..end`` tells of the people. A list plays one role together."""
    out: list[tuple[Token, Role]] = []
    for listed in lists_of(low, tokens, (start, end)):
        told = [_role(low, t, start, end) for t in listed]
        role = "ahead" if "ahead" in told else told[0]
        out += [(t, role) for t in listed]
    return out


def lists_of(low: str, tokens: Sequence[Token], edges: tuple[int, ...] = ()) -> list[list[Token]]:
    """The credentials that stand joined."""
    out: list[list[Token]] = []
    joined = False
    for token in tokens:
        if token.kind in ("cred", "body") or (token.kind in ("any", "loose") and _is_another(low, token)):
            near = bool(out) and token.start - out[-1][-1].end < _FAR
            parted = bool(out) and any(out[-1][-1].end <= edge <= token.start for edge in edges)
            plain = near and not parted and _JOINED.fullmatch(low, out[-1][-1].end, token.start) is not None
            if joined and plain:
                out[-1].append(token)
            else:
                out.append([token])
            joined = True
        elif token.kind not in _JOINTS:
            joined = False
    return out


def _is_another(low: str, token: Token) -> bool:
    """Whether a credential of any kind is told apart from those asked: "hired with another coding certification"."""
    listed = low.startswith((" (", ":"), token.end)  # "another coding credential (CPC, CCS)": those that are listed
    return not listed and _ANOTHER.search(low, max(0, token.start - 60), token.start) is not None


# ", ", " or the ", "/", ", and a current ", "RHITs and RHIAs"
_JOINED = guarded(
    r"(?:['’]?s(?= and| or|,|/))?[\s,/&-]*(?:or|and|and/or)?[\s,]*(?:(?:an?|the|current|active|valid|full) )*"
)


def _role(low: str, token: Token, start: int, end: int) -> Role:
    before = low[max(0, token.start - 40) : token.start]
    inside = start <= token.start < end
    if _SCHOOL.match(low, token.end):
        return ""
    if token.kind == "body" and not _BY_BODY.search(before) and not _CREDENTIAL.match(low, token.end):
        return ""
    if token.kind == "body" and _EXAM_DATE.match(low, token.end):
        return ""  # whichever of its exams is asked
    if SOME_OTHER.search(before):
        return "held"
    if codes_of(token) == ("RN",):
        return "lacked" if lacks(before) else "held"
    if inside and (
        _EXAM_DATE.match(low, token.end)
        or _ELIGIBLE_AFTER.match(low, token.end)
        or _ELIGIBLE.search(before)
        or _exam_ahead(low, start, end)
    ):
        return "ahead"
    if lacks(before) or _LAPSED.match(low, token.end):
        return "lacked"
    if token.kind == "cred" and _WILL_DO.match(low, token.end):
        return "held"
    if _TO_BE.match(low, token.end) or (_TO_EARN.search(before) and not _EARNED.search(before)):
        return "due"
    if inside:
        return "held" if token.kind != "body" or _CREDENTIAL.match(low, token.end) else ""
    return "held" if token.kind == "cred" and token.start > start and _HOLDS.search(before) else "due"


def _exam_ahead(low: str, start: int, end: int) -> bool:
    """Whether it is the exam that they are told by: "RHIT graduates who are eligible to sit", "… awaiting a date"."""
    return AHEAD.search(low, start, end) is not None and not _HOLDING.search(low, start, end)


_HOLDING = guarded(r"\b(?:holds?|holders?|holding|with (?:an?|the)|never|not)\b|n['’]t\b")


def lacks(before: str) -> bool:
    """Whether what follows is lacked: "without the", "who does not hold a", "not yet certified (".

    >>> lacks("applicants without the "), lacks("neither, then ")
    (True, False)
    """
    cut = max(before.rfind(mark) for mark in (",", ";", ":", " but ", " who ", " and ", ") ", "? "))
    part = before[cut + 1 :]
    if "(" in part and not _SAYS_WHICH.search(part):
        part = part[part.rfind("(") :]
    part = _OF_BEFORE.sub("", part) if "absence" in part or "with" in part else part
    return (LACK.search(part) or _IN_PLACE.search(part)) is not None and not _NOT_LACKED.search(part)


# "In its absence a CPC", "without it an RHIT": what they lack was named before
_OF_BEFORE = re.compile(r"\b(?:in (?:its|their) absence|(?:without|w/o) (?:it|one|that|them|these|those))\b(?! of)")
_IN_PLACE = guarded(r"\b(?:in place of|instead of|rather than)(?: an?| the)? $")


_SAYS_WHICH = guarded(r"\b(?:certified|credentialed|one|credential|certification|held) \($")
_NOT_LACKED = guarded(
    r"\b(?:(?<!not )(?<!n.t )needs?|must|shall|earn|obtain|get|pass|sit|within|no later|not later|other than)\b"
)
_SCHOOL = guarded(r"[ -](?:[\w-]+ )?(?:course|program|class|training|school|dues|member)")
_CREDENTIAL = guarded(r" (?:coding )?(?:credential|certif|exam)")
_BY_BODY = guarded(r"(?:\b(?:from|through|by|via|of|with|or|and|an|another|other|different|the)|[,(/])\s?$")
# "Candidates hired with a different coding certification", "If you hold another nationally recognized credential"
_ANOTHER = guarded(
    r"\b(?:another|(?:some|any) other|an? different|other) (?:(?:nationally|national|recogni[sz]ed|accepted|approved"
    r"|current|active|valid|comparable|similar|related|professional|medical) ){0,3}$"
)
_TO_BE = guarded(
    r"(?: exam| credential| certification)? (?:(?:is |are )?(?:then )?(?:to be )?(?:earned|obtained|passed"
    r"|gained|added|required"
    r"|completed|due)|must (?:then )?be|has to|must follow|follows)\b"
)
# "If you hold neither, a CPC will do provided you earn one of them"
_WILL_DO = guarded(
    r" (?:(?:will|would|can) do|(?:is|will be) (?:fine|enough|ok(?:ay)?|accepted|acceptable)|works|suffices)\b"
)
# "someone with an AAPC exam date"
_EXAM_DATE = guarded(r"[ -]exam(?:ination)? (?:date|appointment|scheduled|booked)\b")
_ELIGIBLE_AFTER = guarded(r"[ -]?(?:exam[ -])?eligib")
_ELIGIBLE = guarded(r"\b(?:eligible (?:for|to (?:sit|test|take))|awaiting|registered for|scheduled)\b[^.;]{0,20}$")
# "If the CPMA is missing we allow one year", "if the CRC isn't there yet", "should the CRC be lacking"
_LAPSED = guarded(
    r" (?:has |have )?(?:lapsed|expired)\b| (?:is |are )?not (?:yet |already )?(?:held|in hand)\b"
    r"| (?:is |are |be )?(?:still )?(?:missing|lacking|absent|outstanding)\b"
    r"| (?:(?:is|are)n['’]t|(?:is|are) not) (?:yet )?(?:there|yours|among|on your)\b"
)
_HOLDS = guarded(
    r"(?<!must )(?<!to )(?<!shall )\b(?:with|holding|holds?|have|has|come with|carry|bring)(?: only| just| already)?"
    r"(?: an?| the| their| your| any| one of| active| current| valid)*\s$"
)
_TO_EARN = guarded(
    r"\b(?:study(?:ing)? for|earn(?:ing)?|obtain(?:ing)?|get(?:ting)?|gain(?:ing)?|pass(?:ing)?|becom(?:e|ing)"
    r"|sits?(?: for)?|sitting(?: for)?|clears?|earns|gets|passes|obtains|work(?:ing|s)? toward|toward"
    r"|complet(?:e|ing)|add(?:ing)?|acquire|achieve|attain|full"
    r"|certify(?: as)?|take|upgrade to|convert to|move up to|exchange it for|swap it for"
    r"|(?:must|to|also) (?:also )?(?:have|hold|possess|carry))"
    r"(?: an?| the| their| your| full| one of| either| national| \(full| \(?)*\s?\(?$"
)
_EARNED = guarded(r"\b(?:have|has|['’]ve|just|already|recently|who) (?:just |recently |already )?(?:earn|get|pass)")
