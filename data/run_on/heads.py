"""Headings that stand between the items of a line: "… two years Nice to have CPMA"."""

from __future__ import annotations

import re

from data.run_on.gaps import Gap, codes, words
from data.run_on.items import tells_years

_NOUN = (
    r"(?:Qualifications?|Requirements?|Education|Experience|Certifications?|Licensure|Licenses?|Credentials?|Skills"
    r"|Responsibilities|Duties|Functions|Summary|Overview|Description|Benefits|Perks|Pay|Salary|Compensation|Location"
    r"|Schedule|Hours|Details|Logistics|Practicalities|Required|Preferred|Essential|Desirable|Desired|Conditions"
    r"|Demands|Terms|Eligibility|Expectations|Abilities|Knowledge|Pluses|Minimums)"
)
#: Behind "Preferred" and the like the noun is as often written small: "Preferred qualifications CIRCC".
_SMALL = (
    r"(?:(?:Minimum|Required|Preferred|Basic|Desired|Additional|Essential|Desirable) "
    r"(?:qualifications?|requirements?|education|experience|certifications?|licenses?|credentials?|skills)"
    r"(?:,? (?:and|or|&) (?:qualifications?|education|experience|certifications?|licenses?|credentials?|skills"
    r"|training))?)"
)
_KIND = (
    r"(?:(?:The|Our|Your) )?(?:(?:Minimum|Required|Preferred|Basic|Desired|Additional|Other|Essential|Key|Job"
    r"|Position|Work|General|Physical|Special) )?"
)
# "What you must bring CPC", "Nice to have CPMA", "Required CCS or CIC", "Preferred Qualifications:", "You have CPC"
_HEAD = re.compile(
    rf"(?:{_SMALL}|{_KIND}{_NOUN}(?:(?:,? (?:and|or) | ?[&/] ?| (?=Q)){_NOUN})?"
    r"|(?:What|Who|Why|How|Where|About)(?: (?!is |are )[a-z’'/&]{1,14}){1,6}|What Would Be Nice|What Helps|The Extras"
    r"|It (?:would|['’]d) be (?:great|nice|good|helpful|ideal|a plus) if you (?:also )?(?:had|have|held|hold|bring)"
    r"|You(?:['’]ll be| are|['’]re) a (?:good |great )?(?:fit|match) if you(?:['’]ve)? (?:have|hold|bring|got)"
    r"|(?:Nice|Great|Good|Lovely)(?: [a-zH’'][a-z’']{0,9}){1,4}|You(?:['’]ll)?(?: must| will)? (?:have|bring|need)"
    r"|Must[ -][Hh]aves?|Bonus points|Bonus|Even better|Big plus(?:es)?|Extra credit)(?=:? [\"“(]?(?:[A-Z\d]|\$))"
)
# "REQUIRED QUALIFICATIONS CPC", "PAY RANGE $31": only capitals, and one word of a heading among them
_LOUD = re.compile(
    r"(?=(?:[A-Z&/,'’-]+ ){0,5}(?:QUALIFICATIONS?|REQUIREMENTS?|REQUIRED|PREFERRED|EDUCATION|EXPERIENCE|CREDENTIALS?"
    r"|CERTIFICATIONS?|LICENSURE|LICENSES?|DUTIES|SUMMARY|BENEFITS|PERKS|PAY|SALARY|LOCATION|SCHEDULE|ABOUT|COMPANY"
    r"|LOGISTICS|DETAILS|YOU|SKILLS|NEED|DEMANDS|CREDIT|HELPS|NICE|ASK|TAKES|BRING|JOB|HIRE|APPLY|HAVES?"
    r"|ENVIRONMENT|CONDITIONS|STANDARDS|EXTRAS)\b)[A-Z][A-Z&/,'’ -]{2,60}"
    r"(?=:? (?:[A-Z][a-z]|\d|\$|(?!HAVE|NEED|ASK|YOU|WE|TO|THE|AND|OR|OF|FOR|BY)[A-Z]{2,5}[, ]))"
)
#: Headings of one word that are as often the tag of an item or a part of one.
_TAGS = frozenset(("Required", "Preferred", "Essential", "Desirable", "Desired", "Experience", "Education"))
_AFTER = re.compile(r"[:\s\"“(]*([^\s,.:;)]+)")


def head_at(gap: Gap) -> int:
    """Where the heading ends that begins behind a gap; 0 where none does."""
    second = gap.line[gap.begin : gap.begin + 2].isupper() and gap.last.isupper() and gap.last.isalpha()
    second = second and gap.last not in codes()
    if gap.goes_on or gap.titled or second:  # "PREFERRED QUALIFICATIONS": its second word
        return 0
    return head_from(gap.line, gap.begin)


def head_from(line: str, begin: int) -> int:
    """Where the heading ends that begins at ``begin``; 0 where none does."""
    found = _HEAD.match(line, begin) or _LOUD.match(line, begin)
    if found is None:
        return 0
    if not codes().isdisjoint(word.strip(",/") for word in found[0].split()):
        return _before_codes(line, begin, found[0])
    if found[0].endswith((" the", " our", " a")):
        return 0
    return 0 if found[0] in _TAGS and not _heads_item(line, found.end()) else found.end()


def _before_codes(line: str, begin: int, loud: str) -> int:
    """Where a heading in capitals ends that letters of credentials follow: "GOOD TO HAVE | HCS-O"."""
    first = next((word for word in _WORD.finditer(loud) if word[0].strip(",/") in codes()), None)
    if first is None or first.start() == 0:
        return 0
    head = loud[: first.start() - 1]
    return begin + len(head) if head.isupper() and _LOUD_NOUN.search(head) else 0


_WORD = re.compile(r"\S+")
_LOUD_NOUN = re.compile(
    r"\b(?:QUALIFICATIONS?|REQUIREMENTS?|PREFERRED|REQUIRED|DESIRABLE|DESIRED|ESSENTIAL|CREDENTIALS?|CERTIFICATIONS?"
    r"|LICENSURE|LICENSES?|HAVES?|NEED|REQUIRE|BRING|EXTRAS?|PLUS(?:ES)?|NICE|CREDIT|MINIMUMS?|EDUCATION|SKILLS)$"
)


def _heads_item(line: str, end: int) -> bool:
    """Whether an item follows: "Required CCS or CIC", not "Required Expertise" or "Experience Required"."""
    after = _AFTER.match(line, end)
    if after is None or after[1] in _TAGS:
        return False
    return after[1] in codes() or after[1] in words().opens or tells_years(line, after.start(1))
