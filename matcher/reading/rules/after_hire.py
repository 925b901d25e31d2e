"""Credentials that may be earned after hire: the windows that ads give, in months."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.rules.due_untold import ONCE_HIRED, UNTOLD
from matcher.reading.rules.given_time import told_otherwise
from matcher.reading.rules.probation_time import until_end
from matcher.reading.rules.spelled import NUMBER, months_of, number_of
from matcher.reading.rules.time_left import time_left
from matcher.reading.rules.window import Window
from matcher.reading.rules.work_held import DONE_AS_WORK

_UNIT = (
    r"(?:calendar |business |full |complete )?(?P<{0}>days?|weeks?|wks?|months?|mos?|mths?|years?|yrs?"
    r"|quarters?)\b"
)
_HIRE = (
    r"(?:hire|hiring|service|doh|start|starting|employment|joining|doj|appointment|date|being hired|conversion"
    r"|onboarding"
    r"|placement|assuming|"
    r"acceptance|beginning|agreement|entry|position|the job|your hire|transfer|the role|promotion"
    r"|coming on board|entering|commencement|arrival|offer|\b(?:day|joins?|begins?)\b)"
)
# "two years of employment in medical records": no time after hire
_WORK = rf"of (?:employment|service){DONE_AS_WORK}"
# "within twelve (12) months of hire", "inside of 180 days", "in your first year", "by the end of the first 6 months",
# "nine (9) months from your hire date to earn it", "during the first 18 mos", "no later than 12 months after start".
WINDOW = guarded(
    rf"\b(?:within|w/in|w/i|with in|inside(?: of)?|in|(?:in|over) the course of"
    rf"|during|as of|by the time|before|before (?:completing|finishing)|by|under|no (?:later|more|longer) than"
    rf"|not (?:later|more|longer) than|over"
    rf"|prior to|at"
    rf"|up to)\s(?:(?:the )?(?:end|close|completion|conclusion|expiry) of )?(?:the |their |your |his |her |its )?"
    rf"(?:first|1st|initial|opening|next|following|subsequent|ensuing|full|a period of"
    rf"|about|approximately|roughly|a)?\s?(?:full )?(?P<n>{NUMBER})?\s?(?:\(\s?(?P<d>\d{{1,3}})\s?\)"
    rf"|\([a-z-]{{3,12}}\))?[\s-]?{_UNIT.format('u')}"
    rf"(?P<of>['’]?s? (?:of|from|after|following|to|at)[^.;]{{0,30}}?{_HIRE}"
    r"| in (?:the|this|your) (?:position|role|job|post|class)\b)?|"
    rf"(?P<n2>{NUMBER})\s?(?:\(\s?(?P<d2>\d{{1,3}})\s?\))?[\s-]?{_UNIT.format('u2')} (?!{_WORK})(?:(?:of|from|after"
    rf"|following|past) (?:the |your |their |his |her |our |date of |day of |first |working |you |they |he "
    rf"|she )*{_HIRE}\b"
    rf"|post[- ]?hire\b|from now\b|into (?:the|your|this) (?:job|role|position|post)\b)|"
    rf"(?P<n3>{NUMBER})\s?(?:\(\s?(?P<d3>\d{{1,3}})\s?\))?[\s-]?{_UNIT.format('u3')} to (?:earn|obtain|get|gain|pass"
    rf"|complete|become|achieve|attain|acquire|certify|finish|secure|add|qualify|convert|upgrade|test|sit(?! (?:at"
    rf"|in|down|beside|with|next|on|here)\b)|take"
    rf"|catch up|do (?:it|so)|reach|lose|shed|drop|remove|get there)\b"
)
# "within half a year", "in a year and a half of hire", "in your first half year"
_HALVES = guarded(
    r"\b(?:within|in|inside(?: of)?|by|before|after|during) (?:the |your |their )?(?:end of (?:the |your )?)?"
    r"(?:first )?(?:(?P<six>(?:a )?half (?:a |of a |the )?year|(?:a )?half-year)|(?:a|one|1) year and (?:a|one) half"
    r"|one[- ]and[- ]a[- ]half years"
    r"|(?<=first )year and a half|1\.5 (?:years|yrs)|1 ?½ years)\b"
    r"|\b(?P<six2>half a year) (?=(?:after|from|following|into|past)\b)"
)
# "get one in 12 months", "certified by 120 days", "pass the exam in under a year": no word for the hire, but a deed.
_DEED = guarded(
    r"\b(?:get|gets|getting|earn\w*|obtain\w*|pass|passes|passed|achiev\w+|attain\w*|acquir\w+|complet\w+"
    r"|certif\w+|credential\w*|test|tests|testing"
    r"|sit|sits|finish|become|(?:to|must|can|may|should|will) follow|secure|add|adds|adding|booked|scheduled|(?:exam"
    r"|test) date)\b[^.;]{0,60}$"
    r"|\b(?:certs?|creds?|credential|it|one|in hand|in place|on file)\s$"
    # "okay if the A comes off in 12 months", "CPC-A accepted if A is removed in a year"
    r"|(?<![\w-])['\"“‘]?-?a['\"”’]? (?:(?:is|are|be|must|gets?|has to|have to|needs to|to|comes?"
    r"|taken) )*(?:removed|off"
    r"|dropped|lifted|gone|go|shed|lost)\s$"
    r"|(?:\(|[-–—,] )(?:req(?:uire)?['’]?d?\.?|due|needed|expected|must have|mandatory)\s$"
)
# "within six months of graduation": the time runs from something else.
_NOT_HIRE = guarded(r" (?:of|after|from) (?:graduat|complet|finish|passing|program|their degree|receiving)")
# "by the end of probation", "after hire", "once hired", "upon completion of training": no time is told.
_NO_TIME = guarded(
    r"\bprobation\w*[^.;]{0,40}, (?:during|by the end of|before the end of|within) which"
    r"|\bprobation[^.]{0,40} by its end"
    r"|(?:end of|during|within|(?:before|by|upon|until|on|prior to)(?: the)?(?: successful)? (?:completion|end"
    r"|conclusion|close) of"
    r"|(?:before|by|upon|on|prior to) (?:passing|completing|clearing|finishing|(?:moving|coming|getting"
    r"|going) off(?: of)?)"
    r"|\bto (?:pass|complete|clear|get through)(?=[^.;]{0,30} probation)"
    # not "hired as a Coder in Training"
    r"|before|by the time|(?<!coder )(?<!coders )(?<!specialist )(?<!technician )in)"
    r"(?: (?:you|they)(?: have|['’]ve)? (?:leave|left|finish(?:ed)?|completed?|pass(?:ed)?|clear(?:ed)?|come off"
    r"|are off|exit|get through))?(?: the| your| their| an?)?"
    r"(?: [a-z0-9]+[ -](?:\(\d+\)[ -])?(?:month|day|week|year))? (?:(?:trial service|(?:trial|qualifying"
    r"|provisional|working test)"
    r" period|(?:permanent|regular|tenured|career) status)\b|probation|introductory"
    r"|orientation|training|traineeship|apprenticeship|(?<=end of the )program)"
    r"\w*(?: (?:period ?)?(?:ends|is over|is up)?)?(?: ?\([^)]{4,24}\))?"
)
# No window without one of these; "more" and "remote" are no months.
TIME = guarded(
    r"after|once|while|later|post|on the job|soon|cycle|window|attempt|tries|remote|course|period|time|upon"
    r"|confirm|available|eventual|date"
    r"|following|review|evaluation"
    r"|appraisal|within \w"
    r"|day|week|wk|month|mos?\b|mths?\b|year|yr|quarter|probation|trial|qualifying|provisional|status|introduct"
    r"|orientation|training|program|traineeship"
    r"|apprentice|anniversary|mark"
)


#: Windows of one year or month that name no number.
_ONE = ("within a", "in a", "inside a", "inside of a", "under a", "in under a")


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
    untold = (m.span() for m in _NO_TIME.finditer(low))
    out += [until_end(low, *span) for span in untold if not _of_other(low, named, *span)]
    others = (*told_otherwise(low), *time_left(low, named))
    told = [w for w in others if not any(w.start < o.end and o.start < w.end for o in out)]
    out += [w for w in told if not _of_other(low, named, w.start, w.end)]
    if named and "(" in low:
        out += _in_brackets(low, named)
    if not out and (once := ONCE_HIRED.search(low) or _untold(low, named)):
        out.append(Window(once.start(), once.end(), "unstated", True))
    return tuple(out)


# "CPC (12 months)", "CCS (6 mos.)": bare brackets right after a credential hold the time to earn it.
_BRACKETS = guarded(rf" ?\(\s?(?P<n>{NUMBER})[ -](?P<u>months?|mos?\.?|mths?|days)\s?\)")


# "CCS or willing to work toward it (12 months)", "or ability to obtain (6 months)"
_DEED_IN_BRACKETS = guarded(
    r"\b(?:toward|obtain|earn|get|pursue|pass|sit|test|certify|eligible)(?: (?:for )?(?:it|one|either|them"
    r"|certification"
    rf"|(?:it|one) here))? ?\(\s?(?:up to |within )?(?P<n>{NUMBER})[ -](?P<u>months?|mos?\.?|mths?|days|years?"
    r"|yrs?)\s?\)"
)


def _in_brackets(low: str, named: Collection[int]) -> Iterator[Window]:
    for deed in _DEED_IN_BRACKETS.finditer(low):
        if (months := months_of(number_of(deed["n"]), deed["u"])) >= 1:
            yield Window(deed.start("n"), deed.end("u"), int(months), True)
    for end in named:
        if (found := _BRACKETS.match(low, end)) and (months := months_of(number_of(found["n"]), found["u"])) >= 1:
            yield Window(found.start("n"), found.end("u"), int(months), True)


def _untold(low: str, named: frozenset[int]) -> re.Match[str] | None:
    """ "CCA after hire", "earn the CPC in due course": such words by a credential, or after a deed."""
    found = UNTOLD.search(low)
    return found if found and _follows(low, named, found.start()) else None


def _window(low: str, named: frozenset[int], found: re.Match[str]) -> Window | None:
    """The time that words tell, if it is one after hire; ``named``: where credentials end."""
    start, end = found.span()
    if found[0].startswith("up") and low.endswith(("add ", "adds ", "adding "), 0, start):
        return None
    months = _months_told(found)
    if months < 1 or _STAYS_VALID.search(low, max(0, start - 40), start) or _of_other(low, named, start, end):
        return None
    sure = bool(found["of"] or found["u2"] or found["u3"] or _begins(found[0]))
    if not sure and not found[0].startswith(("within", "w/i", "with in", "inside", "no ", "not ")):
        if not _is_due(low, named, found):
            return None
        sure = True
    if _NOT_HIRE.match(low, end):
        return Window(start, end, "unstated", False)
    return Window(start, end, int(months) if months == int(months) else months, sure)


def _months_told(found: re.Match[str]) -> float:
    """How many months words tell; none where no number stands there: "in weeks", but "in a year"."""
    number = found["d"] or found["d2"] or found["d3"] or found["n"] or found["n2"] or found["n3"]
    if number is None and not _begins(found[0]) and not found[0].startswith(_ONE):
        return 0
    if (found["u"] or "").startswith("q") and not found["of"] and number is None:
        return 0  # "CEUs are due by the first quarter"
    return months_of(number_of(number), found["u"] or found["u2"] or found["u3"])


def _of_other(low: str, named: Collection[int], start: int, end: int) -> bool:
    """Whether the time is for another duty, told between the credential and it: "; onboarding ends in two weeks"."""
    if _LAPSE.match(low, end):
        return True
    last = max((n for n in named if n <= start), default=start)
    if (named_as := _NAMED_AS.match(low, last)) and named_as.end() < start:
        last = named_as.end()  # "the CPC certification must be kept current; …" earns nothing
    return _OTHER.search(low, last, start) is not None and not _EARNED.search(low, last, start)


_NAMED_AS = guarded(r"\)? (?:certification|credential)\b")
_EARNED = guarded(r"\b(?:earn|obtain|gain|pass|achiev|attain|acquir|get|certif|credential)\w*")
# "within 30 days of expiry", "no later than 12 months ago", "on a year-for-year basis"
_LAPSE = guarded(
    r"(?:[- ]for[- ](?:year|month)| to year)\b|"
    r" (?:ago\b|(?:of|before|after|from) (?:the |its |their |each |every |any )?(?:expir|lapse|renewal"
    r"|end of validity|end\b))"
)
_OTHER = guarded(
    r"\b(?:renewals?|renewed|renew|recertif\w*|ceus?|continuing education|onboarding|orientation|(?:new[- ]hire|hipaa"
    r"|compliance|safety|annual|mandatory) training|modules?|good standing|keep|keeping|maintain(?:ed|ing)?|audits"
    r"|productivity|productive|accuracy|vaccin\w*|immuni\w+|background check|drug screen\w*|dues|in-?office|on-?site"
    r"|remote|hybrid|production|tuition|repa(?:y|id)|bonus|internet|raises?|benefits?|equipment|relocat\w+"
    r"|memberships?|proficienc\w+|bls|cpr|acls|(?:try|sit|test|take it|attempt it) again|retakes?|retest\w*|re-?sit)\b"
)


def _begins(words: str) -> bool:
    """Whether words tell the beginning of the stay: "the first year", "your initial 12 months"."""
    return "first" in words or "1st" in words or "initial" in words or "opening" in words or "following year" in words


def _is_due(low: str, named: frozenset[int], found: re.Match[str]) -> bool:
    """Whether something is to be done in a time that could be any: "CH-CBS in 1 yr", "pass it in a year"."""
    return not _IN_PAST.match(low, found.end()) and _follows(low, named, found.start())


# "CPC or CCS required in 12 months"
_REQUIRED = guarded(r" (?:(?:is|are) )?(?:then |only |also )?(?:required|needed|due|mandatory|expected|a must)\s*$")


def _follows(low: str, named: Collection[int], start: int) -> bool:
    """Whether a credential ends right before, or a deed was told."""
    begin = max(0, start - 70)
    before = low[begin:start]
    told = _REQUIRED.search(before)
    named_until = before[: told.start()] if told else before
    return begin + len(named_until.rstrip(" (:,-")) in named or _DEED.search(before) is not None


# "a CPC valid for at least 12 months from joining": how long it lasts, not when it is due.
_STAYS_VALID = guarded(r"\b(?:valid|unexpired|good|in force)(?: for)?(?: at least| a minimum of| no less than)? ?$")


def _halves(low: str) -> Iterator[Window]:
    """The windows told in half years."""
    for found in _HALVES.finditer(low):
        yield Window(found.start(), found.end(), 6 if found["six"] or found["six2"] else 18, True)


# "pass an exam in 2 years of coding", "earned in the last 3 years": no time to come.
_IN_PAST = guarded(r" (?:of|experience|exp|ago|or more)\b")
