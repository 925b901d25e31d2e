"""Words of credentials that ask for none of coding: those of other trades and of the staff, what a body approves."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.text import Sentence
from matcher.reading.turns.colleagues import is_colleague
from matcher.reading.turns.signed import is_signature

_OTHER_TRADE = guarded(
    r"\b(?:bls|acls|cpr|board[ -]certified|first aid|iso|forklift|magnet|great place to work|notary"
    r"|hipaa certif|joint commission|physicians? (?:is|are) certified|certified mail|gift certificate"
    r"|medicare certified|fraud credential|anti-?fraud cert\w+|jci|ecfmg|soc ?2|hitrust|urac|pci[ -]dss)\b"
)


def _around(low: str, token: Token) -> str:
    """The words before a token, a bar, and its own: what kind of credential it speaks of."""
    return f"{low[max(0, token.start - 22) : token.start]}|{low[token.start : token.end]}"


# "Certified Dental Assistant", "CPC-I or other teaching background": no coding credential.
_OTHER_PEOPLE = guarded(
    r" (?:dental|medical assist\w+|nurs\w+|pharmac\w+|phlebotom\w+|interpreters?|project|teachers?"
    r"|surgical tech\w+)\b"
    r"| (?:\w+ )?(?:background|training|software|tools?|knowledge|skills?)\b"
)


# "Two specialty certifications", "a second credential", "a vendor certificate": no coding credential as such.
_OF_SPECIALTY = guarded(
    r"\b(?:specialty|second|two|more than one|additional|further|advanced|vendor"
    r"|software) (?:specialty )?(?:coding )?$"
)


def is_none_of_coding(sentence: Sentence, token: Token) -> bool:
    """Whether a word such as "certification" speaks of another trade, of papers or of people."""
    low = sentence.low
    before = low[max(0, token.start - 22) : token.start]
    if token.kind == "loose" and ("aapc" in before or "ahima" in before):
        return False  # "one AAPC specialty credential"
    if _PAPERS.search(low, max(0, token.start - 24), token.start) or is_colleague(low, token):
        return True
    if _MATTERS_LESS.search(low, 0, token.start):
        return True
    if token.kind == "loose" and _FROM_BODY.match(low, token.end):
        return False  # "a specialty credential from AAPC"
    if token.kind == "loose" and _OF_SPECIALTY.search(before):
        return True
    if token.kind == "open_list":
        return _OTHER_PEOPLE.match(low, token.end) is not None  # not "CPC, CCS or similar, or two years"
    if _OF_SPECIALTY.search(_around(low, token)) or (token.kind == "loose" and _OTHER_PEOPLE.match(low, token.end)):
        return True
    return _OTHER_TRADE.search(low) is not None


# "Copies of the credential must be attached", "Send proof of your certification"
_PAPERS = guarded(r"\b(?:cop(?:y|ies)|scans?|pictures?|pics?|numbers?) of (?:the |your |any |each |all )?$")
# "I care more about your work than about letters after your name", "two years rather than any certificate"
_MATTERS_LESS = guarded(
    r"\b(?:more|rather|sooner|better)\b[^.;]{2,60} than (?:(?:about|on|for|in|any|the|your|an?|set of) )*$"
)
_FROM_BODY = guarded(r" (?:from|by|through|of|with) (?:the )?(?:aapc|ahima)\b")


def is_of_staff(sentence: Sentence, token: Token) -> bool:
    """Whether a credential is that of the employer's people, or of a course: "taught by our own CCDS holders"."""
    low = sentence.low
    if is_signature(sentence, token):
        return True
    if _COURSE.match(low, token.end):
        return True  # "terminology beyond what is in the CPC course"
    if (
        _counts_staff(low, token)
        or _shows_card(low, token)
        or _helped(low, token)
        or _WITH_STAFF.search(low, 0, token.start)
    ):
        return True
    return "our " in low and bool(
        _OURS.search(low, max(0, token.start - 24), token.start) and _STAFF.match(low, token.end)
    )


def _counts_staff(low: str, token: Token) -> bool:
    """Whether it is one of a number of people: "two CPCs", "with 3000 CPC and CRC coders"."""
    if _HIRES.search(low):
        return False
    if _COUNTED_CODERS.search(low, max(0, token.start - 60), token.start):
        return True
    if not _COUNT.search(low, max(0, token.start - 60), token.start):
        return False
    return low.startswith("s", token.end) or bool(_CODERS.match(low, token.end))


# "Ability to work with coders of all levels, CPC-A to RHIA", "Works closely with the auditors (CPMA)"
_WITH_STAFF = guarded(
    r"^(?:(?:ability|able|willing\w*) to )?(?:work|collaborat|interact|partner|communicat|cooperat|liais)\w*"
    r"(?: \w+)? with (?!(?:an?|your|at least) )[^.;]{0,30}\b(?:coders|auditors|staff|colleagues|specialists|team"
    r"|managers?|leads?|supervisors?)\b[^.;]{0,30}$"
)
# "two CPCs", "our three CPC, COC and CRC coders"
_COUNT = guarded(
    r"\b(?:\d{1,3},?\d{0,3}\+?|two|three|four|five|six|seven|eight|nine|ten|twelve|a dozen|several|of)"
    r" (?:(?:(?:aapc|ahima|certified|other|senior|c[a-z-]{2,4}|rhi[at]|and|or)\b|[,/&]) ?)*,? ?$"
)
_CODERS = guarded(
    r"(?:(?: ?/ ?|,? (?:and |or |& )?)(?:c[a-z-]{2,5}|rhi[at])\b)*[ -](?:certified |credentialed )?(?:coders|auditors"
    r"|staff)\b"
)
_HIRES = guarded(
    r"\b(?:hir(?:e|es|ing)|need|needs|needed|seek\w*|look\w*|want\w*|openings?|positions?|vacanc\w+"
    r"|recruit\w*|require\w*"
    r"|must|find|add|fill\w*|wanted|apply)\b"
)


# "35 coders with RHIT, RHIA or CCS", "14 coders (CPC, COC)"
_COUNTED_CODERS = guarded(
    r"\b(?:[5-9]|\d{2,4}) (?:\w+ )?(?:coders|auditors|specialists|people|staff|colleagues|employees)"
    r"(?: (?:with|who hold|holding|hold|certified as)|,? all| ?\()\b[^.;:)]*$"
)


def _helped(low: str, token: Token) -> bool:
    """Whether they are people whom one helps: "Patience with CPC-A trainees", "Mentors new CPC-As"."""
    return bool(_PEOPLE.match(low, token.end) and _HELPS.search(low, max(0, token.start - 50), token.start))


_PEOPLE = guarded(r"s\b|[ -](?:trainees?|interns?|students?|apprentices?|hires?|graduates?|grads|colleagues?|coders)\b")
_HELPS = guarded(
    r"\b(?:patien\w+ with|mentor(?:s|ing)?|teach(?:es|ing)?|trains|coach(?:es|ing)?|guid(?:es?|ing)|helps?|supports?"
    r"|supervis(?:es?|ing)|reviews?|assists?|oversees?|leads?|answers?)\b[^.;:]*$"
)


def _shows_card(low: str, token: Token) -> bool:
    """Whether papers are to be shown: "attach RHIT/CCS verification", "bring your CPC card"."""
    return bool(_CARD.match(low, token.end) and _SENDS.search(low, max(0, token.start - 50), token.start))


_CARD = guarded(
    r"(?:(?: ?[/,&] ?| )(?:(?:or|and) )?(?:c[a-z-]{2,5}|rhi[at])\b){0,8}"
    r" (?:verification|cards?|certificates?|paperwork|number)\b"
)
_SENDS = guarded(r"\b(?:attach|send|bring|upload|submit|include|enclose|carry|e-?mail)\b[^.;]*$")


_COURSE = guarded(
    r" (?:prep(?:aration)? |review )?(?:course|class|classes|curriculum|textbook|manual|study (?:group"
    r"|guide))\b(?! (?:complet|requir))"
)
_OURS = guarded(r"\bour (?:own |other |current |senior |in-house |\w+ )?$")
_STAFF = guarded(
    r"s\b|[ -](?:certified )?(?:holders?|staff|team|trainers?|instructors?|experts?|preceptors?|mentors?)\b"
)
