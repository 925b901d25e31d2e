"""The words by which an ad allots years to holders: who the others are, that none are needed, what stands between."""

from __future__ import annotations

import re
from collections.abc import Collection

from matcher.reading.guard import guarded
from matcher.reading.words import words

# "all others", "everyone else", "the other credentials", "the rest", "otherwise"; not "other coding experience";
# beside nurses "HIM coders"
OTHERS = guarded(
    # "the other two: one year"; not "for the others two years"
    r"\b(?:(?:all |any |the |either of the )*(?:other (?:two|three|four|one)|others?(?: (?:credentials?|certifications?"
    r"|certs?|creds?|applicants?|candidates?|coders|holders|people))?)(?= ?[:;,.)–—-]| (?:\d|one|two|three|four|five|we"
    r"|i|you|must|needs?|requires?|are|is"
    r"|should|with|may|bring)\b|$)|(?:every|any)(?:one|body) else|(?:all |any )?(?:the |of the )?rest\b|anything else"
    r"|otherwise\b|non-nurses\b|(?:(?<=; for )|(?<=; ))him (?:coders|professionals|applicants|candidates|staff)\b)"
)
# "if not", "without", "if you hold neither", "no certification", "none of these": those who hold nothing
LACKING = guarded(
    r"\b(?:(?:non|not|un)[- ]?(?:yet )?(?:certified|credentialed|cert\b)"
    r"|(?:with |has |have |holds? )?no (?:coding )?(?:certifications?|certificate|credentials?|certs?|creds?)\b"
    r"|^none(?= ?\|)"
    r"|(?:if|when) (?:you(?:['’]re| are)? )?not(?= ?[;:,.)]|$)|without(?: (?:one|it|them|any|either))?(?= ?[;:,.)]|$)"
    r"|(?:if you|who|that) (?:aren['’]t|are not|don['’]t|do not|haven['’]t)(?= ?[;:,.)]|$)"
    r"|(?:if you (?:hold|have) )?neither\b(?: one)?"
    r"|(?:if you (?:hold|have) )?none of (?:these|those|them|the above))"
)
# "no degree at all", "without a degree", "those without a degree"
UNSCHOOLED = guarded(r"\b(?:no|without an?|without any|lacking an?) degree(?: at all)?\b")
# "five years for nurses"; not "nurses (RN or LPN)"
NURSES = guarded(r"\b(?:registered )?nurses\b(?! ?\(|['’])")
# "recent graduates need none; everyone else two years"
GRADUATES = guarded(
    r"\b(?:(?:recent|new|this year['’]s|brand-new|fresh) grad(?:uate)?s\b(?! of (?:our|the|an?)\b)"
    r"|(?:if )?you graduated (?:in|within) the (?:last|past) (?:\w+ )?(?:years?|months?))"
)
# "no experience needed", "none", "0 years", "straight out of school", "can start right away": no years
NO_YEARS = guarded(
    r"\bno (?:(?:prior|previous|minimum|coding|work|further|additional|professional|formal) )*(?:experience|years"
    r"|minimum)\b(?: of experience)?(?: (?:is |are )?(?:required|needed|necessary|asked|expected|at all))*"
    r"|\bnone\b(?! of| ?\|)(?: (?:is |are )?(?:required|needed|necessary))?"
    r"|\b(?:0|zero)\b(?! ?[-–]|\.\d| to )(?: years?| yrs?)?"
    r"|\bexperience (?:is |are )?(?:not|n['’]t) (?:required|needed|necessary)"
    r"|\b(?:do|does)(?: not|n['’]t) need (?:any )?(?:coding )?experience\b|\bneeds? no experience\b"
    r"|\bnothing (?:further|more|else)\b|\bwithout (?:any |prior )?(?:coding )?experience\b"
    r"|\bentry[- ]level(?: is)? (?:ok|okay|fine|welcome|considered)\b"
    # "With a CPC the number of years doesn't matter", "we don't mind how many years"
    r"|\b(?:the )?(?:number|amount|count) of years (?:does|is)(?: not|n['’]t) (?:matter|count|important|asked|counted)"
    r"|\b(?:(?:we|i) (?:do not|don['’]t) (?:care|mind|ask)(?: about)?|no matter|it does(?: not|n['’]t) matter) how"
    r" many years\b(?: of (?:coding|experience))?"
    r"|\b(?:any number of|however many) years\b(?: of (?:coding|experience))?"
    r"|\b(?:straight|fresh|right|just) out of (?:school|college)\b|\b(?:can|may) (?:start|join) right away\b"
)
# "CCS holders need two", "with the CPC, four": a number that has lost its unit
BARE = guarded(
    r"(?<![\w.$(-])(?<!you )(?<!hold )(?:(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?![\w%-])"
    r"(?= ?[;,.]|$| (?:is|are|will|for|if|with|when|w/|from|in|or|and)\b)"
    r"|(?<=[a-z:] )(?:one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?=\)(?: ?[;,.]|$)))"
    r"|\ba year(?=[.;,)]|$)|(?<=\()(?:one|two|three|four|five|six|seven|eight|nine|ten|\d)(?= (?:for|if|with)\b)"
)
#: What joins the credentials of one kind of holder.
JOINING = frozenset(("or", "and", "a", "an", "the", "either", "s"))
#: Who holds something, and words that say no more than that they do.
PEOPLE = frozenset(words("allotted")["people"])
#: Words by which holders need their years.
NEEDS = frozenset(words("allotted")["needs"])
#: What may stand between holders and their years besides.
NEEDING = frozenset(words("allotted")["needing"])
#: Words that lead from years to those of whom they are asked.
FOR_WHOM = frozenset(("for", "if", "with", "w", "from", "of", "when", "by"))
_WORD = re.compile(r"[a-z0-9]+")


def words_in(gap: str) -> list[str]:
    """The words of what stands between two facts."""
    return _WORD.findall(gap)


def are(told: Collection[str], known: Collection[str]) -> bool:
    """Whether all words are known ones."""
    return set(told) <= set(known)
