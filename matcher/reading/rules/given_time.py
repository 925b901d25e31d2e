"""Time after hire that is told by an ordinal, an anniversary, or as given: "by month six", "you have a year"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from matcher.reading.guard import guarded
from matcher.reading.rules.due_untold import REVIEW
from matcher.reading.rules.in_course import points_in
from matcher.reading.rules.spelled import NUMBER, ORDINALS, months_of, nth_of, number_of
from matcher.reading.rules.staying import STAYING, YEARLY
from matcher.reading.rules.window import Window

# "by month twelve", "before month fifteen", "in year one", "by day 90", "in month 6": an ordinal of the job.
# "by your 10th month with us", "by the end of the third year", "before the second anniversary of hire"
_NTH = guarded(
    rf"\b(?:by|before|in|at|until|till|through|no later than|not later than|within|during|prior to"
    rf"|not (?:past|beyond|after))"
    rf" (?:(?:the )?(?:end|close|completion|finish|last day) of )?(?:(?:the|your|their|his or her) )?(?:(?P<u>month"
    rf"|year|week|day|mo\.?|yr\.?)s?[ -]#?(?P<n>{NUMBER})\b"
    rf"|(?P<nth>{'|'.join(ORDINALS)}|\d{{1,3}}(?:st|nd|rd|th))[ -](?P<u2>months?|years?|weeks?|days?|quarters?)\b)"
)
# "by the first anniversary (of hire)", "before your one-year anniversary", "within the year", "your first-year mark"
_ANNIVERSARY = guarded(
    r"\b(?:by|before|on|within|inside|at|no later than|not later than|prior to|until) (?:the end of )?"
    r"(?:the |your |their |a |his |her |this time next |the \w+['’]s )?(?:(?P<n>first|1st|one[- ]year"
    r"|1[- ]year|half[- ]year|second|2nd|third|3rd"
    r"|two[- ]year|2[- ]year|three[- ]year|3[- ]year|six[- ]month|6[- ]month|90[- ]day|18[- ]month)"
    r"(?: work| hire| hire-date| employment| service)? (?:anniversary|mark)\b|(?P<y>year)\b(?! of\b))"
)
# "by the time you have been here a year", "once you've worked with us for eighteen months"
_BEEN_HERE = guarded(
    r"\b(?:by the time|once|when|before|until|as soon as|after) (?:you|they|he or she|the \w+|it)(?:['’]ve| have| has"
    r"|['’]s)? (?:been|worked|completed?|served?|finish(?:ed)?|reach(?:ed)?|hit|pass(?:ed)?)"
    r"(?: (?:here|with us|on the job|in the (?:job|role|position|seat)"
    rf"|on (?:staff|board)|employed))*(?: for)? (?:your first |the first |their first )?(?P<n>{NUMBER})[ -]"
    r"(?P<u>days?|weeks?|months?|mos?|years?|yrs?)\b(?! of\b(?! (?:service|employment)\b))"
    r"|\b(?:before|until|once|when|after|by the time) (?:you|they) (?:complete|finish|reach|end|serve)"
    rf" (?:your|the|their) (?:first|initial) (?:(?P<n2>{NUMBER})[ -])?(?P<u2>days?|weeks?|months?|mos?|years?|yrs?)\b"
    # "You must hold a CCA at the end of those twelve months"
    rf"|\b(?:at|by|before) the (?:end|close) of (?:those|these|that|the|your first|the first) (?P<n3>{NUMBER})[ -]"
    r"(?P<u3>weeks|months|years)\b"
    # "Before the twelve months are over you must have passed the CCA", "When your first year ends you must hold it"
    r"|\b(?:before|until|when|once|by the time|after) (?:(?:the|those|these|your|their|that) )?(?:first )?"
    rf"(?:(?P<n4>{NUMBER})[ -])?(?:training |probation )?(?P<u4>weeks|months|years?) "
    r"(?:(?:is|are) (?:over|up|out|gone|past|done|behind you)|(?:has|have) (?:passed|ended|gone by|run out|elapsed)"
    r"|ends?\b|runs? out)"
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
    rf"\b(?:has|have|gets?|given|give you|allow(?:s|ed)?(?: you)?|with|you(?:'ll| will) have|you(?:['’]d"
    rf"| would) have|you['’]ve(?: got)?|take) (?:up to "
    rf"|a full |about )?(?P<n>{NUMBER})[ -](?P<u>months?|years?|yrs?|mos?|weeks?|days)['’]?s? "
    r"(?:to (?:pass|take|earn|get|gain|obtain|test|sit|certify|become|complete|finish|clear|do|add|catch|fix|qualify)"
    r"|in which to|for (?:it|that|this)|grace)"
    # "12 months allowed", "a 12-month window", "six months' grace"
    rf"|\b(?P<n2>{NUMBER})[ -](?P<u2>months?|years?|yrs?|mos?|weeks?|days?)['’]?s? (?:(?:is|are) )?"
    r"(?:allowed|granted|given|window|grace|allowance|to catch up)\b"
    # "CPC (allowed 12 months)", "a deadline of six months"
    rf"|\b(?:allow(?:ed|ing)?|(?:deadline|window|time ?limit|time ?frame|time allowed|grace(?: period)?"
    # "Time to certify (CPC): 12 months", "Deadline to earn the CCA: six months"
    rf"|(?:time|deadline|window|time ?limit|time ?frame|time allowed|time given|period) (?:to (?:earn|obtain"
    rf"|pass|get|gain|certify|test|sit|acquire|achieve|become|complete|add)|for certif\w+)"
    rf"(?: [^.;:]{{1,20}}?)?)(?: is| of|:)?|(?<!adds )(?<!add )up to)"
    rf" (?P<n3>{NUMBER})[ -]"
    r"(?P<u3>months?|years?|yrs?|mos?|weeks?|days)\b(?= (?:post|after|from|allowed|for (?:it|new|this|that|the))"
    r"|[,.;)]|$)"
)
# "The CPMA is needed eventually, and for that we give you two years"
_FOR_THAT = guarded(
    rf"\bfor (?:it|that|this|which),? (?:we|i|they|you|everyone|people)(?: will| can|['’]ll)? (?:gives?|allows?|have"
    rf"|gets?|grants?)(?: you| them| people| everyone)? (?:up to |a full )?(?P<n>{NUMBER})[ -]"
    rf"(?P<u>months?|years?|yrs?|mos?|weeks?|days)\b"
)
# "which we can wait for up to six months", "a grace period of one year", "six months is as long as we can wait"
_WAIT = guarded(
    rf"\b(?:(?:we|i|they)(?: (?:can|will|may|would|could)|['’]ll|['’]d) (?:wait|allow|give|hold (?:the|your|a) \w+"
    rf"|keep (?:the|your|a) \w+(?: open)?)(?: for)?(?: you)?(?: it)?"
    rf"|grace(?: period)? of|waiver of|(?:can|may|could) wait(?: for)?) (?:up to |about |another )?"
    rf"(?P<n>{NUMBER})[ -](?P<u>months?|years?|yrs?|mos?|weeks?|days)\b"
    rf"|\b(?P<n2>{NUMBER})[ -](?P<u2>months?|years?|yrs?|mos?|weeks?|days)\b is (?:as long as|the (?:longest|most"
    rf"|limit)"
    rf"|all|what) (?:\w+ )?(?:we|i|they)\b"
    # "After 18 months at the latest you should be a CPC"
    rf"|\b(?:after|at|by|in) (?P<n4>{NUMBER})[ -](?P<u4>months?|years?|yrs?|mos?|weeks?|days)\b,? at (?:the latest"
    rf"|most|the most)\b"
    rf"|\b(?:waived|deferred|postponed|excused|put off|not due) for (?:up to )?(?:the |your |their )?(?:first )?"
    rf"(?P<n3>{NUMBER})[ -](?P<u3>months?|years?|yrs?|mos?|weeks?|days)\b"
)
# "You have a year", "will be given 18 months", "Uncertified hires: six months"
GIVEN = guarded(
    r"(?:(?<!n't )(?<!n’t )(?<!not )"
    r"\b(?:have|has|get|gets|given|allow(?:s|ed)?|granted|grant|receive|give you|offer(?:s|ed)?)|:) (?:up to "
    r"|another |a full |the first |about )?((?:\d{1,3}|an?|one|two|three|six|nine|ten|twelve|fifteen|eighteen"
    r"|twenty-four)[ -](?:months?|years?|yrs?|mos?|weeks?|days))\b(?! (?:of|experience|exp|coding|in\b|with\b"
    r"|(?:[\w/&-]+ ){1,2}(?:experience|exp|coding|billing)\b))"
)
#: What one must have is no time that one is given: "candidates without certification must have five years".
MUST = ("must ", "should ", "need to ", "needs to ")
_IF_THEY = ("if they ", "if you ", "provided they ", "provided you ", "as long as they ", "as long as you ", "who ")
# "If not held on day one, the employee has 365 days": time is given to those who lack it.
_IF_LACKING = guarded(r"\b(?:if|where|when|should)\b[^.;]{0,30}\b(?:not|\w+n['’]t|without|none|lack\w*)\b[^.;]{0,40}$")
# "a person hired without it has twelve months", "only not at once; you have six months"
_NOT_AT_ONCE = guarded(
    r"\b(?:hired?|starts?|starting|comes?|coming|joins?|joining|applicants?|candidates?|those|people|persons?"
    r"|coders?)"
    r" (?:\w+ )?(?:without|lacking)\b[^.;]{0,30}$"
    r"|\bnot (?:\w+ ){0,3}?(?:at once|right away|immediately|straight away|on (?:the |your )?first day|on day one"
    r"|from the start|at hire|when you start)\b[^.]{0,24}$"
    # "The CPC can come later: we give you a year", "You can earn the CPC after you start: you get a year"
    r"|\b(?:can|may|could|might) (?:(?:come|be (?:earned|added|obtained)) (?:later|afterwards?|after \w+)|follow"
    r"|wait)\b"
    r"[^.]{0,24}$|\b(?:earn|get|add) (?:[\w-]+ ){1,3}after you (?:start|join|come|are here)\b[^.]{0,24}$"
)


def told_otherwise(low: str) -> Iterator[Window]:
    """The windows told by the number of a month, an anniversary, or the time that one is given."""
    for found in _NTH.finditer(low):
        months = months_of(nth_of(found["nth"]) if found["nth"] else number_of(found["n"]), found["u"] or found["u2"])
        if months >= 1:
            yield Window(found.start(), found.end(), int(months), True)
    for found in _ANNIVERSARY.finditer(low):
        yield Window(found.start(), found.end(), 12 if found["y"] else _ANNIVERSARIES[found["n"][:2]], True)
    for found in YEARLY.finditer(low):
        yield Window(found.start(), found.end(), 12, True)
    for start, end, months in points_in(low):
        yield Window(start, end, int(months) if months == int(months) else months, True)
    for found in GIVEN.finditer(low):
        if low.endswith(MUST, 0, found.start()) and not low.startswith((" to ", " in which"), found.end()):
            continue
        if low.endswith(_IF_THEY, 0, found.start()) and not low.startswith((" to ", " in which"), found.end()):
            continue  # "We will consider people without one if they have three years"
        before = max(0, found.start() - 90), found.start()
        if _IF_LACKING.search(low, *before) or _NOT_AT_ONCE.search(low, *before):
            number, _, unit = found[1].replace("-", " ").partition(" ")
            yield Window(found.start(), found.end(), int(months_of(number_of(number), unit)), True)
    for found in chain.from_iterable(p.finditer(low) for p in (_GRACE, _FOR_THAT, _WAIT, _BEEN_HERE, REVIEW, STAYING)):
        told = found.groupdict()
        number, unit = next((told[f"n{i}"], told[f"u{i}"]) for i in ("", 2, 3, 4) if told.get(f"u{i}"))
        months = months_of(number_of(number), unit)
        if months >= 1:
            named = told.get("u3") and ":" in found[0] and " to " in found[0]  # "Time to earn the CPC: 12 months"
            start = found.start("n3") if named else found.start()
            yield Window(start, found.end(), int(months) if months == int(months) else months, True)


def gives_time_later(low: str) -> bool:
    """Whether something is not due at once, and how long it has: "Not on day one; allow a year"."""
    return "not " in low and any(_NOT_AT_ONCE.search(low, 0, m.start()) for m in GIVEN.finditer(low))
