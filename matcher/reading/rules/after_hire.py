"""Credentials that may be earned after hire: the windows that ads give, in months."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.rules.due_untold import ONCE_HIRED, REVIEW
from matcher.reading.rules.in_course import points_in
from matcher.reading.rules.spelled import NUMBER, ORDINALS, months_of, nth_of, number_of

_UNIT = r"(?:calendar |business )?(?P<{0}>days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?)\b"
_HIRE = (
    r"(?:hire|hiring|start|starting|employment|joining|doj|appointment|date|being hired|conversion|onboarding"
    r"|placement|assuming|"
    r"acceptance|beginning|agreement|entry|position|the job|your hire|transfer|the role|promotion"
    r"|coming on board|entering|commencement|arrival|offer|\b(?:day|joins?|begins?)\b)"
)
# "within twelve (12) months of hire", "inside of 180 days", "in your first year", "by the end of the first 6 months",
# "nine (9) months from your hire date to earn it", "during the first 18 mos", "no later than 12 months after start".
WINDOW = guarded(
    rf"\b(?:within|w/in|w/i|with in|inside(?: of)?|in|(?:in|over) the course of"
    rf"|during|before|by|under|no later than|not later than|over"
    rf"|prior to|at"
    rf"|up to)\s(?:the (?:end|close|completion) of )?(?:the |their |your |his |her |its )?"
    rf"(?:first|1st|initial|next|full|a period of|a)?\s?(?:full )?(?P<n>{NUMBER})?\s?(?:\(\s?(?P<d>\d{{1,3}})\s?\)"
    rf"|\([a-z-]{{3,12}}\))?[\s-]?{_UNIT.format('u')}"
    rf"(?P<of>['’]?s? (?:of|from|after|following|to|at)[^.;]{{0,30}}?{_HIRE})?|"
    rf"(?P<n2>{NUMBER})\s?(?:\(\s?(?P<d2>\d{{1,3}})\s?\))?[\s-]?{_UNIT.format('u2')} (?:(?:of|from|after"
    rf"|following|past) (?:the |your |their |his |her |our |date of |day of |first |you |they |he |she )*{_HIRE}\b"
    rf"|post[- ]?hire\b|from now\b)|"
    rf"(?P<n3>{NUMBER})\s?(?:\(\s?(?P<d3>\d{{1,3}})\s?\))?[\s-]?{_UNIT.format('u3')} to (?:earn|obtain|get|gain|pass"
    rf"|complete|become|achieve|attain|acquire|certify|finish|secure|add|qualify|convert|upgrade|test|sit|take"
    rf"|catch up|do (?:it|so))\b"
)
# "by month twelve", "before month fifteen", "in year one", "by day 90", "in month 6": an ordinal of the job.
# "by your 10th month with us", "by the end of the third year", "before the second anniversary of hire"
_NTH = guarded(
    rf"\b(?:by|before|in|at|until|till|no later than|not later than|within|during|prior to)"
    rf" (?:(?:the )?(?:end|close|completion|finish|last day) of )?(?:(?:the|your|their|his or her) )?(?:(?P<u>month"
    rf"|year|week|day|mo\.?|yr\.?)s?[ -]#?(?P<n>{NUMBER})\b"
    rf"|(?P<nth>{'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))[ -](?P<u2>months?|years?|weeks?|days?|quarters?)\b)"
)
# "by the first anniversary (of hire)", "before your one-year anniversary", "within the year", "your first-year mark"
_ANNIVERSARY = guarded(
    r"\b(?:by|before|on|within|inside|at|no later than|not later than|prior to|until) (?:the end of )?"
    r"(?:the |your |their |a |his |her |this time next )?(?:(?P<n>first|1st|one[- ]year"
    r"|1[- ]year|half[- ]year|second|2nd|third|3rd"
    r"|two[- ]year|2[- ]year|three[- ]year|3[- ]year|six[- ]month|6[- ]month|90[- ]day|18[- ]month)"
    r"(?: work| hire| hire-date| employment| service)? (?:anniversary|mark)\b|(?P<y>year)\b(?! of\b))"
)
# "by the time you have been here a year", "once you've worked with us for eighteen months"
_BEEN_HERE = guarded(
    r"\b(?:by the time|once|when|before|until|as soon as|after) (?:you|they|he or she|the \w+|it)(?:['’]ve| have| has"
    r"|['’]s)? (?:been|worked|completed|served|finished)"
    r"(?: (?:here|with us|on the job|in the (?:job|role|position|seat)"
    rf"|on (?:staff|board)|employed))*(?: for)? (?:your first |the first |their first )?(?P<n>{NUMBER})[ -]"
    r"(?P<u>days?|weeks?|months?|mos?|years?|yrs?)\b(?! of\b)"
)
_ANNIVERSARIES = {
    "fi": 12,
    "on": 12,
    "1-": 12,
    "1 ": 12,
    "1s": 12,
    "2n": 24,
    "2-": 24,
    "2 ": 24,
    "3r": 36,
    "3-": 36,
    "3 ": 36,
    "se": 24,
    "tw": 24,
    "si": 6,
    "6-": 6,
    "6 ": 6,
    "90": 3,
    "18": 18,
    "th": 36,
    "ha": 6,
}
# "a year to pass", "12 months in which to sit", "six months' grace": time to do it, whoever grants it.
_GRACE = guarded(
    rf"\b(?:has|have|gets?|given|give you|allow(?:s|ed)?(?: you)?|with|you(?:'ll| will) have|take) (?:up to "
    rf"|a full |about )?(?P<n>{NUMBER})[ -](?P<u>months?|years?|yrs?|mos?|weeks?|days)['’]?s? "
    r"(?:to (?:pass|take|earn|get|gain|obtain|test|sit|certify|become|complete|finish|clear|do|add|catch|fix|qualify)"
    r"|in which to|for (?:it|that|this)|grace)"
    # "12 months allowed", "a 12-month window", "six months' grace"
    rf"|\b(?P<n2>{NUMBER})[ -](?P<u2>months?|years?|yrs?|mos?|weeks?|days?)['’]?s? (?:(?:is|are) )?"
    r"(?:allowed|window|grace|allowance|to catch up)\b"
    # "CPC (allowed 12 months)", "a deadline of six months"
    rf"|\b(?:allow(?:ed|ing)?|deadline(?: is| of|:)?|window(?: is| of|:)?|(?<!adds )(?<!add )up to)"
    rf" (?P<n3>{NUMBER})[ -]"
    r"(?P<u3>months?|years?|yrs?|mos?|weeks?|days)\b(?= (?:post|after|from|allowed|for (?:it|new|this|that|the))"
    r"|[,.;)]|$)"
)
# "within half a year", "in a year and a half of hire", "in your first half year"
_HALVES = guarded(
    r"\b(?:within|in|inside(?: of)?|by|before|after|during) (?:the |your |their )?(?:end of (?:the |your )?)?"
    r"(?:first )?(?:(?P<six>half (?:a |of a |the )?year|half-year)|a year and a half|one and a half years"
    r"|(?<=first )year and a half|1\.5 (?:years|yrs)|1 ?½ years)\b"
    r"|\b(?P<six2>half a year) (?=(?:after|from|following|into|past)\b)"
)
# "which we can wait for up to six months", "a grace period of one year", "six months is as long as we can wait"
_WAIT = guarded(
    rf"\b(?:(?:we|i|they)(?: (?:can|will|may|would|could)|['’]ll|['’]d) (?:wait|allow|give|hold (?:the|your|a) \w+"
    rf"|keep (?:the|your|a) \w+(?: open)?)(?: for)?(?: you)?(?: it)?"
    rf"|grace(?: period)? of) (?:up to |about |another )?"
    rf"(?P<n>{NUMBER})[ -](?P<u>months?|years?|yrs?|mos?|weeks?|days)\b"
    rf"|\b(?P<n2>{NUMBER})[ -](?P<u2>months?|years?|yrs?|mos?|weeks?|days)\b is (?:as long as|the (?:longest|most"
    rf"|limit)"
    rf"|all) (?:\w+ )?(?:we|i|they)\b"
    rf"|\b(?:waived|deferred|postponed|excused|put off|not due) for (?:up to )?(?:the |your |their )?(?:first )?"
    rf"(?P<n3>{NUMBER})[ -](?P<u3>months?|years?|yrs?|mos?|weeks?|days)\b"
)
# "You have a year", "will be given 18 months", "Uncertified hires: six months"
GIVEN = guarded(
    r"(?:(?<!n't )(?<!n’t )(?<!not )"
    r"\b(?:have|has|get|gets|given|allow(?:s|ed)?|granted|grant|receive|give you|offer(?:s|ed)?)|:) (?:up to "
    r"|another |a full |the first |about )?((?:\d{1,3}|an?|one|two|three|six|nine|ten|twelve|fifteen|eighteen"
    r"|twenty-four)[ -](?:months?|years?|yrs?|mos?|weeks?|days))\b(?! (?:of|experience|exp|coding|in\b|with\b))"
)
# "If not held on day one, the employee has 365 days": time is given to those who lack it.
_IF_LACKING = guarded(r"\b(?:if|where|when|should)\b[^.;]{0,30}\b(?:not|\w+n['’]t|without|none|lack\w*)\b[^.;]{0,40}$")
# "a person hired without it has twelve months", "only not at once; you have six months"
_NOT_AT_ONCE = guarded(
    r"\b(?:hired?|starts?|starting|comes?|coming|joins?|joining|applicants?|candidates?|those|people|persons?|coders?)"
    r" (?:\w+ )?(?:without|lacking)\b[^.;]{0,30}$"
    r"|\bnot (?:\w+ ){0,3}?(?:at once|right away|immediately|straight away|on (?:the |your )?first day|on day one"
    r"|from the start|at hire|when you start)\b[^.]{0,24}$"
)
# "get one in 12 months", "certified by 120 days", "pass the exam in under a year": no word for the hire, but a deed.
_DEED = guarded(
    r"\b(?:get|gets|getting|earn\w*|obtain\w*|pass|passes|passed|achiev\w+|attain\w*|acquir\w+|complet\w+"
    r"|certif\w+|credential\w*|test|tests|testing"
    r"|sit|sits|finish|become|secure|add|adds|adding|booked|scheduled)\b[^.;]{0,60}$"
    r"|\b(?:certs?|creds?|credential|it|one)\s$"
    r"|\((?:req(?:uire)?['’]?d?\.?|due|needed|expected|must have|mandatory)\s$"
)
# "within six months of graduation": the time runs from something else.
_NOT_HIRE = guarded(r" (?:of|after|from) (?:graduat|complet|finish|passing|program|their degree|receiving)")
# "by the end of probation", "after hire", "once hired", "upon completion of training": no time is told.
_NO_TIME = guarded(
    r"(?:end of|during|within|(?:before|by|upon|until|on|prior to)(?: the)? (?:completion|end|conclusion|close) of"
    r"|before|by the time|in)"
    r"(?: (?:you|they)(?: have|['’]ve)? (?:leave|left|finish(?:ed)?|completed?|pass(?:ed)?|clear(?:ed)?|come off"
    r"|are off|exit|get through))?(?: the| your| their| an?)?"
    r"(?: [a-z0-9]+[ -](?:month|day|week|year))? (?:(?:trial service|(?:trial|qualifying|provisional|working test)"
    r" period|(?:permanent|regular|tenured|career) status)\b|probation|introductory"
    r"|orientation|training|traineeship|apprenticeship|(?<=end of the )program)"
    r"\w*(?: (?:period ?)?(?:ends|is over|is up)?)?(?: ?\([^)]{4,24}\))?"
)
# No window without one of these; "more" and "remote" are no months.
TIME = guarded(
    r"after|once|while|later|post|on the job"
    r"|day|week|wk|month|mos?\b|mths?\b|year|yr|quarter|probation|trial|qualifying|provisional|status|introduct"
    r"|orientation|training|program|traineeship"
    r"|apprentice|anniversary|mark"
)


#: Windows of one year or month that name no number.
_ONE = ("within a", "in a", "inside a", "inside of a", "under a", "in under a")


class Window(NamedTuple):
    """``months`` after hire (or "unstated") at ``start..end`` of the sentence; ``sure``: it speaks of the hire."""

    start: int
    end: int
    months: float | str
    sure: bool


def windows(low: str, named: Collection[int] = ()) -> tuple[Window, ...]:
    """Every window of a sentence in lower case; ``named``: where the credentials end that it names.

    >>> windows("cpc within twelve (12) months of hire")[0].months, windows("in your first year")[0].months
    (12, 12)
    """
    return _windows(low, frozenset(named)) if TIME.search(low) else ()


@lru_cache(maxsize=4096)  # a sentence is asked for its windows several times, and stands in many ads of an employer
def _windows(low: str, named: frozenset[int]) -> tuple[Window, ...]:
    out = list(_halves(low)) if "half" in low or "1.5" in low or "½" in low else []
    for found in WINDOW.finditer(low):
        if out and any(found.start() < w.end and w.start < found.end() for w in out):
            continue
        if window := _window(low, named, found):
            out.append(window)
    out += [_until(low, m.start(), m.end()) for m in _NO_TIME.finditer(low)]
    out += [w for w in _otherwise(low) if not any(w.start < o.end and o.start < w.end for o in out)]
    if not out and (untold := ONCE_HIRED.search(low)):
        out.append(Window(untold.start(), untold.end(), "unstated", True))
    return tuple(out)


def _window(low: str, named: frozenset[int], found: re.Match[str]) -> Window | None:
    """The time that words tell, if it is one after hire; ``named``: where credentials end."""
    start, end = found.span()
    if found[0].startswith("up") and low.endswith(("add ", "adds ", "adding "), 0, start):
        return None
    months = _months_told(found)
    if months < 1 or _STAYS_VALID.search(low, max(0, start - 40), start):
        return None
    sure = bool(found["of"] or found["u2"] or found["u3"] or "first" in found[0])
    if not sure and not found[0].startswith(("within", "w/i", "with in", "inside", "no later", "not later")):
        if not _is_due(low, named, found):
            return None
        sure = True
    if _NOT_HIRE.match(low, end):
        return Window(start, end, "unstated", False)
    return Window(start, end, int(months) if months == int(months) else months, sure)


def _months_told(found: re.Match[str]) -> float:
    """How many months words tell; none where no number stands there: "in weeks", but "in a year"."""
    number = found["d"] or found["d2"] or found["d3"] or found["n"] or found["n2"] or found["n3"]
    if number is None and "first" not in found[0] and not found[0].startswith(_ONE):
        return 0
    return months_of(number_of(number), found["u"] or found["u2"] or found["u3"])


def _is_due(low: str, named: frozenset[int], found: re.Match[str]) -> bool:
    """Whether something is to be done in a time that could be any: "CH-CBS in 1 yr", "pass it in a year"."""
    begin = max(0, found.start() - 70)
    before = low[begin : found.start()]
    told = begin + len(before.rstrip(" (:,-")) in named
    return not _IN_PAST.match(low, found.end()) and (told or _DEED.search(before) is not None)


# "a CPC valid for at least 12 months from joining": how long it lasts, not when it is due.
_STAYS_VALID = guarded(r"\b(?:valid|unexpired|good|in force)(?: for)?(?: at least| a minimum of| no less than)? ?$")


def _halves(low: str) -> Iterator[Window]:
    """The windows told in half years."""
    for found in _HALVES.finditer(low):
        yield Window(found.start(), found.end(), 6 if found["six"] or found["six2"] else 18, True)


# "the end of probation (six months)", "the probationary period, which runs for 90 days", "your six-month probation"
_LASTS = guarded(
    rf"\b(?:probation|introduct|orientation|program|trainee|apprentice|trial|qualifying|provisional|working test"
    rf"|status)\w*\b(?: service)?(?: period)?(?: (?:ends|is over|is out|is up|is granted|is given|begins))?"
    rf"(?:[^.;a-z0-9]{{0,3}}|[^.;0-9]{{0,30}}(?=, (?:which|that|it)\b)[, ]+)"
    rf"(?:(?:which|that|it)?(?: (?:in|for) (?:this|our|the) \w+)? ?(?:is|runs|lasts|of|for|takes)+ ?(?:for )?)*"
    rf"\(?(?P<n>{NUMBER})[ -](?P<u>days?|weeks?|months?|mos?|years?|yrs?)\b"
    rf"|\b(?P<n2>{NUMBER})[ -](?P<u2>days?|weeks?|months?|mos?|years?|yrs?)['’]? (?:of )?"
    rf"(?:probation|introduct|orientation|program|trainee|apprentice|trial|qualifying|provisional|working test)"
)


def _until(low: str, start: int, end: int) -> Window:
    """The window of a probation, with how long it lasts where the sentence that gives time until its end says so."""
    told = _LASTS.search(low)
    if told is None:
        return Window(start, end, "unstated", True)
    months = months_of(number_of(told["n"] or told["n2"]), told["u"] or told["u2"])
    last = max(end, told.end()) if told.start() < end else end
    return Window(start, last, int(months) if months == int(months) else months, True)


def probation_of(low: str) -> int | None:
    """The months that a probation lasts by what the ad says anywhere: "Probation is 120 days"."""
    at = low.find("probation")
    told = _LASTS.search(low, max(0, at - 40)) if at >= 0 else None
    if told is None or "probation" not in told[0]:
        return None
    return round(months_of(number_of(told["n"] or told["n2"]), told["u"] or told["u2"])) or None


# "pass an exam in 2 years of coding", "earned in the last 3 years": no time to come.
_IN_PAST = guarded(r" (?:of|experience|exp|ago|or more)\b")


def _otherwise(low: str) -> Iterator[Window]:
    """The windows told by the number of a month, an anniversary, or the time that one is given."""
    for found in _NTH.finditer(low):
        months = months_of(nth_of(found["nth"]) if found["nth"] else number_of(found["n"]), found["u"] or found["u2"])
        if months >= 1:
            yield Window(found.start(), found.end(), int(months), True)
    for found in _ANNIVERSARY.finditer(low):
        yield Window(found.start(), found.end(), 12 if found["y"] else _ANNIVERSARIES[found["n"][:2]], True)
    for start, end, months in points_in(low):
        yield Window(start, end, int(months) if months == int(months) else months, True)
    for found in GIVEN.finditer(low):
        before = max(0, found.start() - 90), found.start()
        if _IF_LACKING.search(low, *before) or _NOT_AT_ONCE.search(low, *before):
            number, _, unit = found[1].replace("-", " ").partition(" ")
            yield Window(found.start(), found.end(), int(months_of(number_of(number), unit)), True)
    for found in (*_GRACE.finditer(low), *_WAIT.finditer(low), *_BEEN_HERE.finditer(low), *REVIEW.finditer(low)):
        told = found.groupdict()
        number, unit = next((told[f"n{i}"], told[f"u{i}"]) for i in ("", 2, 3) if told.get(f"n{i}"))
        months = months_of(number_of(number), unit)
        if months >= 1:
            yield Window(found.start(), found.end(), int(months) if months == int(months) else months, True)


def gives_time_later(low: str) -> bool:
    """Whether something is not due at once, and how long it has: "Not on day one; allow a year"."""
    return "not " in low and any(_NOT_AT_ONCE.search(low, 0, m.start()) for m in GIVEN.finditer(low))
