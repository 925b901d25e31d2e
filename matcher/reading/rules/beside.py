"""Where a term is named beside the work: in a boss's title, of colleagues, among what the employer owns."""

from __future__ import annotations

from matcher.reading.guard import Gate, guarded
from matcher.reading.guard.patterns import ALL_MET

# "Reports to the Outpatient Coding Manager", "answers to the Director of Revenue Integrity"
_BOSS = guarded(
    r"\b(?:reports?|reporting|answers?|answerable|accountable)\b (?:directly |jointly )?to (?:(?:the|our|an?) "
    r"|(?=director|manager|supervisor|vp|lead))(?:(?!and\b|the\b|cod(?:es?|ing)\b(?! (?:manager|supervisor"
    r"|director|lead))|assigns?\b)[\w'&/-]+,? ){0,6}$"
)
# "Your peers are a manager for physician coding and one for denials", "the department consists of two CDI doctors"
_STAFF = guarded(
    r"\b(?:peers|the others|colleagues|team ?mates) (?:are|include)\b"
    r"|\b(?:team|department|unit|office|division|group|pod)s? (?:consists? of|is made up of|comprises)\b"
    r"|\bthe others are\b|\bsplit into\b|\bthere are (?:\w+ ){1,3}(?:coders|people|analysts|reviewers|of us)\b"
    # "Department: 6 inpatient coders, 7 outpatient coders", "our department has 12 profee coders"
    r"|\b(?:group|team|department|office|unit)(?: has| is|:) (?:\d{1,2}|two|three|four|five|six|seven|eight|nine"
    r"|ten|twelve) [^.;:()]{0,80}$"
    r"|\b(?:group|team|department|office|unit) has (?:\w+ ){1,2}(?:leads|coders|people|specialists|auditors)\b"
)
# "rounds with hospitalists", "works alongside anesthesia and the OR"
_WITH = guarded(r"\b(?:rounds?|liais\w+|collaborat\w+|coordinat\w+|works? closely) with (?:the |our )?(?:\w+,? ){0,2}$")
# "an integrated system of four hospitals and eleven urgent care sites", "an orthopedic group with its own imaging":
# what comes after the employer's kind is what it owns.
_OWNS = guarded(
    r"(?:\b(?:is|are|as)|we're) (?:an?|the|one of|now|[\w ]{0,20}'s)\b[^.;:]{0,90}?\b(?:system|network|hospital"
    r"|practice|group|company|firm|plan|hmo|organi[sz]ation|partnership|enterprise)\b[^.;:]{0,40}?"
    r"(?:\b(?:of|with|owns?|plus|and)\b|: )"
    r"|\b(?:the|our) (?:system|hospital|medical center|group) (?:has|runs|operates|opened)\b"
    # "Blue Heron Urology has 12 physicians, an ambulatory surgery center and a pathology lab"
    r"|\b(?:has|have|with) (?:\d+|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:[\w-]+ )?(?:physicians"
    r"|doctors|providers|surgeons|mds|dentists)\b(?! (?:in|of)\b)"
)
# "Ironwood provides medical coding, auditing and training to the Defense Health Agency": what the employer sells
_SELLS = guarded(
    r"\b(?:provides?|offers?|delivers?) (?:\w+ )?(?:coding|billing),? (?:(?:\w+ )?(?:billing|coding),? )?(?:and )?$"
    # "provides outsourced coding to more than 120 home health and hospice agencies"
    r"|\b(?:provides?|serves?|supports?)\b[^.;]{0,60}\bto (?:more than |over |about |some )?[\d,]{2,}"
    r" (?:[\w-]+,? ){0,5}$"
)
_WORK = guarded(r"\b(?:you|your|cod(?:es?|ed|ers?|ing)|assigns?|audits?|abstracts?)\b")
GATE = Gate(_BOSS, _STAFF, _OWNS, _WITH, _SELLS)


def is_beside(low: str, begin: int, start: int, stop: int, met: int = ALL_MET) -> bool:
    """Whether the word at ``start`` of the sentence ``low[begin:stop]`` only says for whom or beside whom one works.

    ``met`` are the needs that the sentence meets (see :mod:`matcher.reading.guard`).

    >>> said = "reports to the outpatient coding manager"
    >>> is_beside(said, 0, said.index("outpatient"), len(said))
    True
    """
    if _BOSS.may(met) and _BOSS.search(low, max(begin, start - 90), start):
        return True
    if _WITH.may(met) and _WITH.search(low, max(begin, start - 60), start):
        return True
    if _STAFF.may(met) and _STAFF.search(low, begin, start):
        return True
    if _SELLS.may(met) and _SELLS.search(low, begin, start):
        return True
    return _OWNS.may(met) and bool(_OWNS.search(low, begin, start)) and not _WORK.search(low, begin, stop)
