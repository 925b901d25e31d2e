"""Where a sentence tells of somebody else than who is hired: "our manager is a CPC", "taught by coders with the CCS".

What decides is of whom a clause is told: its subject, or whoever stands right before a relative clause, brackets or
"with". A clause that asks ("our doctors want a CPC") tells of nobody else, whoever its subject is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.clause.people_words import (
    ALIKE,
    BARE,
    COUNT,
    COUNTED,
    LABEL,
    MINE,
    ONE_OF_THEM,
    OTHERS,
    OUR_OWN,
    OURS,
    THE_WRITER,
    WHOEVER,
)
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered


class Told(NamedTuple):
    """``start..end`` of a sentence is told of others; ``alike``: of those who do the very work that is offered."""

    start: int
    end: int
    alike: bool = False


#: What is told of them, never what is asked or sought.
_SEEKS = (
    r"(?! (?:\w+ly |now |also |always |an? |two |three |\d+ |one |no |full[ -]time |part[ -]time |immediate |current "
    r"|new )*"
    r"(?:look|seek|hir|search|recruit|need|want|ask|open|interest|willing|happy|able|glad|accept|add|grow|expand|short"
    r"|requir|expect|vacan|position|place|seat|spot|room|role|job|rule|to (?!its)|in mind|after|ready|pleased|eager"
    r"|committed|proud to|excited))"
)
_TELLS = (
    r"(?: (?:all|both|each|now|also|still|already|currently|together|mostly|usually|generally|typically|alone"
    r"|themselves|just|had|never))*(?:['’]s(?= (?:an?|been|got|the|our)\b)|['’]ve|(?: (?:is|are|was|were|has|have|had"
    r"|will be|holds?|held|carr(?:y|ies|ied)|came|comes|brings?|brought|earn(?:s|ed)?|gets?|got|pass(?:es|ed)?"
    r"|add(?:s|ed)?|averages?|averaged|boasts?|totals?|spent|worked|coded|taught|teach(?:es)?|joined|went"
    r"|stayed|stays?|s[ai]ts?(?: for)?|studied|study|became|started|began|lasted|shares?|combines?|employs?"
    r"|includes?|consists?|codes|knows?|offers?|said|say|says)))"
    rf"\b{_SEEKS}"
)
#: "our director of coding has", "the second coder, who works nights, is"
_BETWEEN = (
    r"(?:, who [^,;.]{3,50},)?(?: (?:of|in|on|at|for|from|here|there|before|behind|who|that)\b(?: (?!(?:and|or|but|to"
    r"|who|must|needs?|wants?|asks?|you|if|that|when)\b)[\w/&'’-]+){0,4}?)?"
)
#: Where a clause begins.
_BEGINS = (
    r"(?:^|(?<=[;:,.(–—-] )|(?<=and )|(?<=but )|(?<=while )|(?<=since )|(?<=because )|(?<=as )|(?<=years )"
    r"|(?<=months ))"
)
_SUBJECT = guarded(rf"\b{OTHERS}{_BETWEEN}{_TELLS}")
_SUBJECT_OURS = guarded(
    rf"{_BEGINS}{OURS}(?:, who [^,;.]{{3,50}},)?(?: also| herself| himself)? "
    r"(?:holds|has been|carries|earned|came (?:to us )?with|is an? (?=cp|cc|rh|rn|co|cr|certified)"
    r"|has an? (?=cp|cc|rh|master|bachelor|degree|associate))"
)
_SUBJECT_BARE = guarded(rf"{_BEGINS}{BARE}{_BETWEEN}{_TELLS}")
_SUBJECT_ALIKE = guarded(rf"{_BEGINS}{ALIKE}{_BETWEEN}{_TELLS}")
# "All of our coders are graduates; all hold the CCS": of them once more.
_AGAIN = guarded(
    rf"(?<=; )(?:and )?(?:all|both|most|half|none|they|she|he){_TELLS}"
    r"|(?<=[;,] )(?:and )?(?:smes?|leads?|seniors?|managers?|auditors?|trainers?|reviewers?|the (?:rest|others?)"
    r"|others?) (?=\d|one\b|two\b|three\b|four\b|five\b|six\b|eight\b|ten\b)"
)
# "The best one took nine weeks, and she had a master's"
_SHE = guarded(rf"(?<=[;,–—] )(?:and |but |because )?(?:she|he){_TELLS}")
# "one coder, Jo, who has a CPEDC and 19 years behind her"
_NAMED = guarded(
    r"\b(?:coder|biller|auditor|manager|lead|boss|colleague|educator), [a-z]+(?: [a-z]+)?, who"
    r" (?:has|is|holds|had|came|does|was)\b"
)
# "It asks about what a coder with two years would know"
_WOULD = guarded(
    r"\bwhat (?:an?|any|every|your) [\w-]+ (?:with|of|after) [^.;]{3,30} (?:would|should|could|can|will|might)\b"
)
# "The CCDS is something our specialists generally sit for", "CRC is the one most of us have": what they hold.
_OBJECT = guarded(
    rf"{_BEGINS}[^,;:.]{{2,40}}? (?:is|are) (?:something|the ones?|a thing|a letter|a credential|a certification)"
    rf"(?: that| which)? (?:{ALIKE}|our (?:\w+ )?\w+s){_TELLS}"
)
# "a course for our front desk staff, after which they sit for the CPC"
_AFTER_IT = guarded(
    r"\b(?:after which|whereupon|before|until|so that|and then|at which point) (?:they|he|she|the latter)\b"
)
# "we hold seven CPCs", "We have three coders with 40 years between them", "we are all CPCs"
_WE = guarded(
    rf"{_BEGINS}(?:between (?:the \w+ of us|us),? )?we(?:['’]re| (?:all |both |each )?"
    r"(?:hold|average|carry|share|combine|are|have|employ))(?: (?:between us|together|only|already|now))* "
    rf"(?=(?:all|both|mostly|each)\b|{COUNT} (?:[\w-]+ ){{0,2}}?(?:coders|people|c[a-z-]{{2,5}}s|rhi[at]s)\b"
    r"|a (?:team|group|staff|crew) of)"
)
_I = guarded(rf"{_BEGINS}{THE_WRITER}{_SEEKS}")
_MINE = guarded(rf"{_BEGINS}{MINE}")
# "16 specialists, of whom 11 are RNs and three hold the CCS"
_OF_WHOM = guarded(
    rf"\bof whom (?:all|both|each|most|half|some|many|{COUNT})(?: of them)? (?:are|is|were|hold|holds|have|has)\b"
)
# "They have worked with our agency for eight years": a client of long standing.
_CLIENT = guarded(
    r"\b(?:they|the (?:client|hospital|system|group|facility))(?:['’]ve| have| has) (?:worked|partnered|been"
    r"(?: working| partnering)?|contracted) with (?:us|our|the (?:agency|firm|company))\b"
)
# "our own educator, who holds", "an outside firm whose reviewers are", "our two leads, both RHIA", "the VP of … (CHRI)"
_MODIFIED = guarded(
    rf"\b{OTHERS}(?: of [\w& -]{{3,30}}?)?(?=,? (?:who|whose|both|all|each|most|half)\b| ?\("
    r"|, (?:himself|herself|also|an?)\b"
    r"|, c[a-z]|, rh)"
)
_MODIFIED_OWN = guarded(rf"\b{OUR_OWN}(?=,? (?:who|whose|both|all|each|most|half)\b| \()")
# "hospitals whose own coders must hold the CCS"
_WHOSE = guarded(r"\bwhose (?:own )?(?:\w+ )?(?:coders|staff|reviewers|people|teams?|auditors)\b")
# "routed to our CIRCC-certified specialists"
_CERTIFIED = guarded(
    r"\bour (?:own |\w+ )?[\w/-]+[ -](?:certified|credentialed) (?:coders|specialists|auditors|nurses|reviewers|staff"
    r"|people|colleagues|team)\b"
)
_WITH = r"(?:,? (?:who|whose|all|both|each|most|half|with|holding|carrying|having)\b| ?\()"
# "You'll be taught by coders with the CCS", "backed up by two billers who are studying for the CH-CBS"
_AGENT = guarded(
    r"\b(?:taught|trained|led|run|headed|managed|supervised|mentored|coached|checked|reviewed|audited|done|written"
    r"|put together|made|prepared|graded|marked|backed(?: up)?|overseen|assisted|supported|staffed|guided|shown"
    rf"|helped|handled|judged|scored|designed|built|validated) by (?=(?:an? |the |our |two |three )?{WHOEVER})"
)
# "Reports to the VP of Revenue Integrity (CHRI, CHFP)"
_REPORTS = guarded(
    r"\b(?:reports?|reporting|answers?|answerable|accountable)(?: directly)? to (?=(?:the|our|an?|[a-z]+)\b)"
)
# "Supervises nine coders, who are required to hold the CCS", "Audits the work of 22 coders, all certified"
_BELOW = guarded(
    r"(?<!experience )(?<!experience in )(?<!years )(?<!years of )(?<!we )(?<!will )\b(?:supervis(?:e|es|ing)"
    # not "a coder or a lead coder with the CCS"
    r"|manag(?:e|es|ing)|leads?(?! (?:\w+ )?(?:coder|auditor|biller|analyst|specialist|abstractor)\b)"
    r"|leading|overse(?:e|es|eing)|mentor(?:s|ing)?|teach(?:es|ing)?|trains?|training|coach(?:es|ing)?|guid(?:es"
    r"|ing)|precepts?"
    rf"|(?:audit|check|review)(?:s|ing)? the (?:work|charts|coding) of) (?={WHOEVER}{_WITH})"
)
# "alongside coders who hold the CPC", "a phone call with the manager, a CCS", "shadow our lead (CPMA)"
_BESIDE = guarded(
    r"\b(?:alongside|beside|next to|under|(?:work|sit|learn|pair|partner|meet|talk|call|video|interview|visit|chat)"
    r"(?:s|ing|ed)?(?: closely| side by side| directly)? (?:with|from)|shadow(?:s|ing)?|join(?:ing|s)?|assist(?:s|ing)?"
    rf"|support(?:s|ing)?) (?=(?:an? |the |our |your |other |two |three |four |\d+ )(?:{WHOEVER}){_WITH})"
)
# "twelve months of rotations with a mentor who has five years", "go to the senior coders, each of whom has the CIC"
_GIVEN = guarded(
    r"\b(?:with|by|from|beside|behind|(?:go|goes|pass|passed|sent|handed|escalated|referred|belong|routed|assigned)"
    rf"(?: \w+)? to) (?={ONE_OF_THEM}\b)"
)
_COUNTED = guarded(rf"\b{COUNTED}")
_LABEL = guarded(rf"{LABEL}$")
_LABELLED = guarded(rf"^{LABEL} ?[:=] ")

#: Each with a word without which it is not tried: too common a word for a guard of its own, but not in every sentence.
_SUBJECTS = (
    (_OBJECT, True, ""),
    (_AFTER_IT, False, ""),
    (_SHE, False, ""),
    (_MODIFIED_OWN, True, ""),
    (_NAMED, False, ", who"),
    (_WOULD, False, "what "),
    (_LABELLED, False, ""),
    (_SUBJECT_OURS, False, "our "),
    (_SUBJECT_BARE, False, ""),
    (_I, False, "i"),
    (_MINE, False, "my "),
    (_SUBJECT_ALIKE, True, ""),
    (_WE, True, "we"),
    (_OF_WHOM, True, "of whom"),
    (_CLIENT, False, " with "),
)
# Where the clause of others ends: "…; you need", ", and we ask for", ", but"
_ENDS = re.compile(
    r";|\bbut\b|\)"
    r"|,? (?:so|and|yet|while|because) (?=(?:i['’]d|i want|i need|i look|i ask|what i|(?:my|our) next)\b)"
    r"|, (?:so|and|yet|while|because) (?=(?:you|we|the (?:job|position|role|person)|applicants?|candidates?)\b)"
    r"| and (?=(?:must|needs?|requires?|you|we (?:ask|need|want|look)|then an?)\b)|[–—] ?(?=(?:you|we)\b)|: (?=you\b)"
    r"|, (?=(?:needs?|wants?|asks?|seeks?|requires?|is (?:looking|hiring|seeking)|must|you(?:['’]|\b)))"
)
# "Reporting to the Director of Coding (RHIA), the auditor needs …"
_REPORT_ENDS = re.compile(
    r"[;)]| and (?=must|has|holds|needs|requires|works|you)"
    r"|, (?!who|(?:[a-z]+ [a-z]+, )?(?:c[a-z-]{2,6}|rh[a-z]{2}|rn|m[a-z]{2}|both|md)\b)"
)
# "our doctors want a coder who has a CPC": such a clause asks.
_ASKS = guarded(
    r"\b(?:must|needs?|needed|requires?|shall|should|wants?|asks?|seek\w*|looking|prefers?|preferred|expects?"
    r"|hir(?:e|es|ing)|accepts?|consider|recruit\w*|openings?|vacanc\w+|required(?! to)"
    r"|you (?:have|hold|bring|need|will have)"
    r"|applicants?|candidates?|a plus|wish\w*|(?:we|i)(?:['’]d| would) like|favou?rs?|welcomes?)\b"
)
_STILL = guarded(
    rf"^(?:and |but )?(?:she|he|they|(?:her|his|their) [\w-]+|both|(?:{COUNT}|all|none) of them){_BETWEEN}{_TELLS}"
)


# "one week with Denise (COC, CASCC), who built this department", "Marcus, who has the CPC-I"
_NAME = guarded(
    r"(?:\b(?:with|by|to|from|under|replacing|meet|shadow) |^(?!Some|Any|Cand|Coder|Pers|Indiv|Applic|Nurs"
    r"|Audit|Those|Every))"
    r"[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?(?: ?\([^()]{2,40}\))?, (?:who|our)\b(?: \w+){0,3}? "
    r"(?:has|had|is|was|built|holds|runs|leads|does|did|came|got|teaches|taught|has been|coder|biller|lead|manager)\b"
)


# "You will work with Maria (CPC, COC; 14 years) and Tim (CCS, 6 years)", "Ana (CPC, 15 years) and Grant (CCS, 9 years)"
_CARD = guarded(
    r"(?:\b(?P<lead>with|by|to|from|under|beside|shadow|meet|join) |\band |^|[;,] )"
    r"(?P<name>[A-Z][a-z]{2,}(?: [A-Z][a-z]+)?) \((?:[A-Z][A-Z-]{1,6}(?:, |; | and ))+"
    r"(?P<years>\d{1,2}) (?:years?|yrs)\b[^()]{0,20}\)"
)
#: So many years no ad asks in brackets behind what it names.
_LONG = 7


def is_label_of_others(label: str, low: str) -> bool:
    """Whether what stands after a label is told of others; both in lower case."""
    return bool(_LABEL.match(label)) and not _ASKS.search(low)


def told_of_named(text: str) -> Iterator[Told]:
    """The parts of a sentence, as written, that are told of somebody by name."""
    if ", who" in text or ", our" in text:
        for found in _NAME.finditer(text):
            yield from _stretch(lowered(text), found.start(), found.end())
    if "(C" in text or "(R" in text:
        cards = list(_CARD.finditer(text))
        if cards and (cards[0]["lead"] or (len(cards) > 1 and all(int(c["years"]) > _LONG for c in cards))):
            yield from (Told(c.start("name"), c.end()) for c in cards)


def told_of_others(low: str, sought: str = "", after_others: bool = False) -> Iterator[Told]:
    """The parts of a sentence (in lower case) that are told of others.

    ``sought``: who is hired, in lower case; ``after_others``: the sentence before told of others.

    >>> [low[t.start : t.end] for low in ["our manager is a cpc; you need a coc"] for t in told_of_others(low)]
    ['our manager is a cpc']
    """
    told = list(_told(low, sought))
    if after_others and _STILL.match(low):
        yield from _stretch(low, 0, 0)
    if told:
        for found in _AGAIN.finditer(low):
            yield from _stretch(low, found.start(), found.end(), told[0].alike)
    yield from told


def _told(low: str, sought: str) -> Iterator[Told]:
    """Whatever is told of others, by the construction that says so."""
    for pattern in (_SUBJECT, _MODIFIED):
        for found in pattern.finditer(low):
            if not _is_sought(found, sought) and not _begins_with(low, found):
                yield from _stretch(low, found.start(), found.end())
    for pattern, alike, word in _SUBJECTS:
        for found in pattern.finditer(low) if word in low else ():
            if not _is_sought(found, sought):
                yield from _stretch(low, found.start(), found.end(), alike)
    for pattern in (_GIVEN, _COUNTED):
        for found in pattern.finditer(low):
            if not _ASKS.search(low[: found.start()]) and not _is_sought(found, sought):
                yield from _stretch(low, found.end(), found.end())
    for pattern in (_AGENT, _BELOW, _BESIDE, _WHOSE):
        for found in pattern.finditer(low):
            yield from _stretch(low, found.end(), found.end(), asking=pattern in (_BELOW, _WHOSE))
    yield from (Told(m.start(), m.end(), True) for m in _CERTIFIED.finditer(low))
    for found in _REPORTS.finditer(low):
        ends = _REPORT_ENDS.search(low, found.end())
        yield Told(found.end(), ends.end() if ends else len(low))


# "Under direction of the HIM manager, a CPC-certified coder assigns codes": who is hired, no word on the manager
_UNDER = re.compile(r"(?:under|reporting|working|assisting|supporting|together|alongside|in)\b[^,;.]{0,40}$")
_COMES_IN = re.compile(r", an? (?:[\w-]+ ){0,3}(?:coder|auditor|biller|specialist|abstractor|analyst|person)\b(?!,)")


def _begins_with(low: str, found: re.Match[str]) -> bool:
    """Whether a sentence only begins with those others, and then comes to who is hired."""
    return _COMES_IN.match(low, found.end()) is not None and _UNDER.match(low[: found.start()]) is not None


def _is_sought(found: re.Match[str], sought: str) -> bool:
    """Whether the role of those others is the one that is offered: "the auditor has a CPMA" in an ad for one."""
    role = next((r for r in found.groupdict().values() if r), "")
    return role != "" and role.rstrip("s").rpartition(" ")[2] in sought


def _stretch(low: str, start: int, after: int, alike: bool = False, asking: bool = False) -> Iterator[Told]:
    """From ``start`` to where the clause ends; nothing where it asks. ``after``: where its verb or its head ends."""
    bracket = low.startswith(("(", " ("), after)
    ends = next(
        (m.start() for m in _ENDS.finditer(low, after) if bracket or m[0] != ")" or _opened(low, start)), len(low)
    )
    if asking or not _ASKS.search(low[after:ends]):
        yield Told(start, ends, alike)


def _opened(low: str, at: int) -> bool:
    """Whether a bracket is open there."""
    return low.rfind("(", 0, at) > low.rfind(")", 0, at)
