"""Whether a "no" has met what it denies before any fact: "no weekends, CPC required", "won't upcode and has a CPC"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.thing_words import QUALIFYING
from matcher.reading.naming.token import Token


def denies_a_thing(low: str, denial: Token, after: Token) -> bool:
    """Whether a "no" denies a thing of its own that ends before the fact ``after``.

    >>> low = "no weekends, cpc required"
    >>> denies_a_thing(low, Token(0, 2, "no"), Token(13, 16, "cred", ("CPC",)))
    True
    >>> low = "no background, degree or certificate required"
    >>> denies_a_thing(low, Token(0, 2, "no"), Token(15, 21, "degree"))
    False
    """
    thing = _THING.match(low, denial.end, after.start)
    if thing is None or QUALIFYING.search(thing["thing"]):
        return False
    lacked = _WHO.search(low, max(0, denial.start - 40), denial.start) if after.kind == "years" else None
    if lacked or _CONDITION.search(low, max(0, denial.start - 40), denial.start):
        return False
    if thing["and"] and low.startswith(_LACKING, denial.start):
        return False  # "Applications without a resume and a CPC will not be considered"
    lower = after.kind == "apprentice" or (after.kind == "cred" and low.endswith("-a", after.start, after.end))
    return not (lower and _PEOPLE.search(thing["thing"]))


# "no weekends,", "not remote, ", "neither nights nor weekends, and", "no visa transfers - ", "no relocation and"; the
# thing is at least one word, and what parts it from the fact is no "or"
_THING = guarded(
    r"(?:['’]?t)?[ -](?P<thing>[\w'’/.-]+(?: [\w'’/-]+){0,3}?)"
    r"(?:[,;:]| [-–—•|/] | (?P<and>and\b)| (?:but|so|then|yet|because|since)\b)"
)
# "if you have never done GI, five years of some other coding": whoever lacks it needs what follows
_CONDITION = guarded(r"\b(?:if|unless)\b[^.;,:]{0,30}$")
_WHO = guarded(r"\b(?:those|who|anyone|someone|people|candidates|applicants|coders)\b[^.;,:]{0,30}$")
_LACKING = ("without", "lack", "w/o", "w/out")
# "no newcomers, CPC-As or billers": the refusal goes on
_PEOPLE = guarded(
    r"\b(?:new\w*|beginners?|students?|trainees?|freshers?|interns?|grad\w*|billers?|externs?|apprentic\w+|people"
    r"|entry)\b"
)
