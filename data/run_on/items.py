"""Where an item of a line ends and the next begins, without a mark or a full stop between them.

A capital inside a sentence begins a name, behind "of" or "Health", or stands alone; one that begins an item stands
behind a word that nothing goes on from.
"""

from __future__ import annotations

import re

from data.run_on.gaps import Gap, codes, words


def ends_item(gap: Gap) -> bool:
    """Whether an item surely ends at a gap: "… required | Two years", "… GED | Able to"."""
    if gap.stops or gap.goes_on:
        return False
    if gap.last.lower() in ("(required)", "(preferred)"):
        return True
    if gap.word[0].isdigit():
        told = _NUMBER.fullmatch(gap.word) and _UNIT.match(gap.after)
        return bool(told) and gap.bare not in _ASKING and (gap.closed or gap.last[-1] == ")")
    if _LICENCE.match(gap.line, gap.begin):
        return False
    if gap.word in codes():
        plural = gap.bare.endswith("s") and gap.last.islower()
        return gap.bare in words().ends or plural or gap.lettered
    return _ends_before_word(gap)


_NUMBER = re.compile(r"\d{1,2}(?:\.5)?\+?(?:[-–]\d{1,2}\+?)?")
_UNIT = re.compile(r"(?:years?|yrs?|or|to|months?)\b")
# "a Kentucky (or compact) RN license": a nurse's, of a state
_LICENCE = re.compile(r"(?:RN|LPN) licen[cs]e")
# "Certified applicants need 1 year"
_ASKING = frozenset(("need", "needs", "having"))
_SPELT = ("Certified", "Registered", "Licensed")


def _ends_before_word(gap: Gap) -> bool:
    """Whether an item ends before a word in a capital."""
    counted = gap.last[0].isdigit() and gap.last[-1] not in ")%"
    if (counted and not gap.closed) or (gap.last in codes() and gap.word in _SPELT):
        return False  # "10 | Indeed", "CCA | Certified Coding Associate"
    small = counted or gap.last[0].islower() or gap.last[0] in "($" or gap.last[-1] in ")%"
    follows = gap.after[:1].islower()
    if gap.word in words().opens and not gap.word.isupper():
        return small or (gap.closed and (gap.last.isupper() or follows))
    if gap.word in words().names or not gap.word[1:].islower():
        return False
    return (small or gap.closed) and follows


def may_end_item(gap: Gap) -> bool:
    """Whether an item ends at a gap of a line that surely runs on: before a label, behind letters, after a wish."""
    line, end, begin = gap.line, gap.end, gap.begin
    if gap.stops:
        return False
    if _LABEL.match(line, begin):
        return not (gap.goes_on or gap.titled)
    if _LICENCE.match(line, begin):
        return False
    if _LETTER.match(line, begin):
        return not gap.goes_on
    if _LEADS.search(line, max(0, end - 16), end):
        return gap.word in codes()
    if _WISHED.search(line, max(0, end - 12), end):
        return line[begin].isupper() or tells_years(line, begin)
    if gap.goes_on or (line[begin].isdigit() and gap.bare in words().counting):
        return False
    if _opens_item(gap):
        return True
    if _OPENS.match(line, begin) is None:
        return gap.word in codes() and not gap.last[0].isupper()
    return gap.bare in words().ends if gap.last.islower() else gap.lettered and gap.word not in words().names


def _opens_item(gap: Gap) -> bool:
    """Whether what begins behind a gap is surely an item, or the sign before it the end of one: "no exceptions 🙏"."""
    line, begin = gap.line, gap.begin
    if ord(gap.last[-1]) > _SIGNS or _OR_ITEM.match(line, begin) or _HELD.match(line, begin):
        return True
    return tells_years(line, begin) or (gap.last not in codes() and _SPELT_OUT.match(line, begin) is not None)


def tells_years(line: str, begin: int) -> bool:
    """Whether years are told at ``begin``: "2+ yrs", "3 - 5 years"."""
    return _YEARS.match(line, begin) is not None


_YEARS = re.compile(r"\d{1,2}\+?(?: ?[-–] ?\d{1,2})? (?:years?|yrs?)\b")
#: From here on no sign is a letter of a word.
_SIGNS = 0x2300
# "Coding of wounds a big plus | Job", "an EHR is a plus | 2 years"
_WISHED = re.compile(r"\b(?:a|big|huge|real|definite|strong) plus$")
# "… Ohio, Indiana | CCA Certified Coding Associate - AHIMA", "… Wisconsin | Certified Coding Specialist (CCS)"
_SPELT_OUT = re.compile(
    r"(?:[A-Z]{2,5}(?:-[APH])? )?(?:Certified|Registered|Licensed) [A-Z][a-z]+(?: [A-Z][\w-]+){0,4}"
    r"(?: \([A-Z]{2}| [-–] A)"
)
# "HS diploma or GED", "Current CCS", "Active RHIT or RHIA"
_HELD = re.compile(r"(?:HS|H\.S\.) (?:dipl|grad|or\b)|(?:Current|Active|Valid) [A-Z]{2}")
# "You have CPC or CCS-P", "Nice to have CHONC", "What you need CPC"
_LEADS = re.compile(r"\b(?:[Yy]ou(?:'ll)?|[Mm]ust|[Tt]o) (?:have|need|bring)$")
# "Education:", "Work location:", "License/Certification:", "Licenses & Certifications:", "Education | High school"
_LABEL = re.compile(
    r"(?:(?:Minimum|Required|Preferred|Work|Job|Position|Employment|Pay|Salary|Additional|Other|Essential|Desired) )?"
    r"(?:Education|Experience|Certifications?|Credentials?|Licen[cs]es?|Licensure|Qualifications|Requirements|Skills"
    r"|Responsibilities|Duties|Schedule|Shifts?|Pay|Salary|Hours|[Ll]ocation|[Tt]ype|Status|Compensation|Benefits"
    r"|Department|Must|Plus|Closes|FTE|Union|Range|Rate|Grade|Reports to|Weekend rotation|Clearance|Software|Travel"
    r"|Preferred|Required|Desirable|Essential)(?:(?: and | & |/)[A-Z][a-z]+)?(?: Required| Preferred)?(?::| [-–] | \| )"
)
# "RHIT or CCA | B. Two years": one of several that have letters
_LETTER = re.compile(r"[B-H]\. [A-Z\d]")
# "… records department | OR An associate degree", "… or GED | EITHER A certificate"
_OR_ITEM = re.compile(r"(?:OR|EITHER) (?:[A-Z][a-z]|A )")
_OPENS = re.compile(r"[A-Z][a-z'’]+ [a-z\d(]")
