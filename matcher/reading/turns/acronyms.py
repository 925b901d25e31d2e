"""Acronyms that are no credential here: "PCS" as a code set, what nothing in the sentence vouches for, names of old."""

from __future__ import annotations

import re
from collections.abc import Sequence

from data.vocabulary import credentials
from matcher.reading.clause.statement import ASKING
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.text import Sentence

#: Words that rule what they stand by, so that it is something asked.
_RULES = frozenset(("required", "preferred", "accept", "reject", "within", "least", "not"))
# Words beside which an acronym is a credential, whatever else it could mean.
_VOUCH = guarded(
    r"^please (?:be|hold|have|bring) an?\b|,? please[.!]?$|"
    r"certif|credential|requir|prefer|hold|active|current|aapc|ahima|plus|must|desir|licen|coder|coding|qualif"
    r"|minimum|need|years|or equivalent|\bpref|\breq|accept|consider|eligible|exam|earn|obtain|\bhave\b|having"
    r"|want|someone|anyone|\ba dream|\blike an?\b"
    r"|months|\byrs?\b|\bwith an?\b|impress|welcome|apprentice|\bpass|\btake an?\b|\bbring|\bask\b|expect"
    r"|waive|\b(?:drop|skip|forgo|lift) (?:the|that|this)\b"
    r"|diploma|\bged\b|\bhs\b|high school|degree|\bboth\b|in (?:all|any|either) cases?|\bwithout an? "
    r"|\bletters\b|\byes\b|\bfine\b|\benough\b|\bwill do\b|\bhir(?:e|es|ing)\b|\bcard\b|insist|settle for"
    r"|\blook(?:s|ing)?\b|^(?:first|second|third|finally)\b|\balone\b"
    r"|\ban? (?:plain |simple |full )?(?:cpc|ccs|coc|cic|crc|cca|rcc)\b(?! (?:clinic|program|study|client|patient"
    r"|site|of\b))"
    r"|\balone\b|\bproof\b|\bproves\b"
    r"|turned down|\b(?:the|a) full\b|\b(?:cpc|ccs|coc|cic|crc)s\b|\bonly\b|\bno |\byours\b|\bif you\b|\bin hand\b"
    r"|\balready\b|\bin (?:good|full) standing\b"
)


_QPRO = guarded(r"\bqmc\b|\bqpro\b|certif|credential")
# "CCS, CIC or PCS", "PCS certified", "procedural coding specialist": the credential
_PCS = guarded(r"certif|credential|specialist|^pcs$")


def _is_credential(low: str, token: Token, tokens: Sequence[Token]) -> bool:
    """Whether "PCS" is the credential: said so, or in a list with another one."""
    if _PCS.search(low[max(0, token.start - 14) : token.end + 14]):
        return True
    return any(
        t.kind == "cred" and t is not token and max(t.start - token.end, token.start - t.end) < 6 for t in tokens
    )


def is_other_acronym(sentence: Sentence, tokens: Sequence[Token], token: Token, unsure: bool) -> bool:
    """Whether what could be a credential is none here; ``unsure``: nothing in the sentence vouches for it."""
    low = sentence.low
    if token.value == ("PCS",) and not _is_credential(low, token, tokens):
        return True  # "five years of inpatient coding with PCS", "solid PCS, MS-DRG and POA": the code set
    if token.value == ("QMC",) and low.startswith("qualified", token.start) and not _QPRO.search(low):
        return True  # "is looking for qualified medical coders": any
    if not isinstance(token.value, tuple):
        return False
    row = credentials()[token.value[0]]
    bare = len(sentence.text) < token.end - token.start + 6  # "CPC.": nothing but the credential
    if row.needs_context and unsure and not bare:
        return True
    named = low[token.start : token.end] != token.value[0].lower()  # "NCCQ" means the ACC whatever is near
    return not named and _is_near(low, token) and not any(_is_beside(low, token, t) for t in tokens)


#: So near stands what an acronym means instead: "CIC (infection control)", not "CRC. … a drug screening".
_NEAR = 40
# "the CPC or the CCA", "CPC/COC", "CCS, CPC": what stands between two of a list
_LISTED = re.compile(r" ?(?:,|/|&)? ?(?:(?:or|and) )?(?:the |an? )?")


def _is_near(low: str, token: Token) -> bool:
    """Whether words of another trade stand near an acronym."""
    near = low[max(0, token.start - _NEAR) : token.end + _NEAR]
    return any(word in near for word in credentials()[codes_of(token)[0]].unless_near)


def _is_beside(low: str, token: Token, other: Token) -> bool:
    """Whether another credential of coders is listed with an acronym: "CPC or the CCA … on the payroll"."""
    if other.kind != "cred" or other is token or other.value == ("RN",) or _is_near(low, other):
        return False
    first, last = sorted((token, other))
    return _LISTED.fullmatch(low, first.end, last.start) is not None


def leaves_unsure(sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether nothing in a sentence vouches for the one acronym in it."""
    if sentence.kind in ASKING or len({t.value for t in tokens if t.kind == "cred"}) != 1:
        return False
    if any(t.kind in _RULES or t.kind == "years" for t in tokens) or _VOUCH.search(sentence.low):
        return False
    return not sentence.label.lower().endswith(("coder", "coders", "biller", "auditor"))  # "Coder - CPC - Remote"


#: Names of old and what they are called now.
_FORMER: dict[object, tuple[str, ...]] = {
    ("CPC-H",): ("COC",),
    ("ART",): ("RHIT",),
    ("RRA",): ("RHIA",),
    ("CTR",): ("ODS-C",),
}


def without_former(tokens: list[Token], low: str) -> list[Token]:
    """ "COC (CPC-H)", "RHIT (formerly ART)": the name in brackets is the old one of the same credential."""
    if all(t.value not in _FORMER for t in tokens):
        return tokens
    out: list[Token] = []
    for token in tokens:
        now = _FORMER.get(token.value)
        if token.kind == "cred" and now:
            before = [t for t in out if t.kind == "cred"][-1:]
            gap = low[before[0].end : token.start] if before else ""
            if before and before[0].value == now and ("(" in gap or "former" in gap) and len(gap) < 14:
                continue
        out.append(token)
    return out
