"""What one sentence claims of the place of work: home, office, days of both, or that home is not to be had."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.rules.place_days import HOME_DAYS, OFFICE_DAYS, SOME_DAYS, VISIT
from matcher.reading.rules.place_exceptions import settled
from matcher.reading.rules.place_home import (
    A_YEAR_ON,
    ALL_DAYS,
    ANYWHERE,
    COUNTED,
    FAR,
    FAR_CHART,
    GRANTED,
    HOME_WORKING,
    HOMES,
    HOPE,
    MAYBE,
    NO_REMOTE,
    REMOTE_YES,
    TELECOMMUTES,
    TELEWORK_YES,
    denies_home,
    speaks_of_home,
)
from matcher.reading.rules.place_office import ONSITE_SURE, on_site
from matcher.reading.rules.place_others import of_others
from matcher.reading.rules.place_spots import at_a_spot
from matcher.reading.rules.place_sure import settles
from matcher.reading.rules.place_turns import later
from matcher.reading.rules.place_week import (
    COMES_IN,
    MIX,
    OFFICE_TOO,
    ON_WEEKDAYS,
    SITE_DAYS,
    SOME_AT_HOME,
    SURE_HOME_DAYS,
    by_days,
    part_of_week,
)

# "On-site for the first year; thereafter eligible for hybrid": what comes later is not yet so.
_ONSITE_FIRST = guarded(
    r"\bon[- ]?site\b[^.]{0,80}\b(?:first|initial|until)\b[^.]{0,60}"
    r"\b(?:may|can|could|eligible|option|possible|opportunity|considered)\b[^.]{0,40}\bhybrid\b"
)
_HYBRID = guarded(
    r"\b(?:part(?:ly|ial(?:ly)?)?|semi|half|quasi)[- ](?:remote(?:ly)?|virtual|(?:from|at)[- ]home|wfh"
    r"|home[- ]based)\b"
    r"|\bhome ?/ ?office (?:split|mix|blend|schedule|combination)\b|\bsplit (?:your|the) (?:week|time|days?"
    r"|hours)\b[^.;]{0,60}\bhome\b|\boffice (?:and|&|or) (?:from "
    r"|at )?home\b(?! (?:health|visits?|services|calls|care))"
    r"|\bhome (?:and|or) (?:from |in |at )?(?:the )?office\b(?! (?:visits?|services|encounters|notes|records))|"
    r"\bagile working\b|\boffice ?/ ?(?:from )?home\b(?! (?:health|visits?|services|calls|care))"
    r"|\bwfo ?(?:/|and|&|\+|or) ?wfh\b|\bwfh ?(?:/|and|&|\+|or) ?wfo\b"
    r"|(?<!\w)(?<!38 )#?(?:li-)?hybrid\b(?!,?\s+title\b)(?!\s+(?:or\b(?! remote| on)|ors\b|room|labs?\b"
    r"|suite|theat|medical|paper|health|icu|operating"
    r"|cash balance|pension|retirement|defined|401|job|cloud|entit|record|chart|vehicle|jobs"
    r"|of|system|environment of))"
)
# "partial remote may be discussed after the first year"
_TALKED_OF = guarded(r"\b(?:may|can|could|might) be (?:discussed|requested|reviewed|revisited)\b")
# "a hybrid schedule is not available during the system conversion", "not a hybrid role".
_NO_HYBRID = guarded(
    r"\btried hybrid\b|\b(?:not?|never)\b(?!(?: \w+){1,5} but\b)[^.;,]{0,45}\bhybrid\b"
    # "tax rules do not let us place hybrid staff in any other state"
    r"(?! (?:staff|workers?|employees?|coders?)\b[^.;,]{0,12}\b(?:in|outside)\b)"
    r"|\bhybrid\b[^.;,]{0,40}\b(?:not|no longer|never"
    r"|isn't)\b"
)


# "Hybrid. Two days in the office, the others at home (we may not place hybrid staff in any other state)"
_SAYS_HYBRID = guarded(r"\W*hybrid(?: (?:role|position|schedule|job))?\s?[.,;(|–—]")


def _unless_denied(said: str) -> str:
    return "not" if _NO_HYBRID.search(said) and not _SAYS_HYBRID.match(said) else "hybrid"


#: One of these stands in every sentence that can tell days of one from days of the other.
_DATED = (
    "the rest",
    "day",
    "evening",
    "morning",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "%",
    "percent",
    "expected",
    "split",
)


class _Told(NamedTuple):
    """A sentence (in lower case) with what decides how it is taken, each looked up once.

    ``far``: it can speak of work away from the office; ``dated``: it can tell days apart; ``hope``: what it says of
    home may only come; ``home``, ``office``: it tells days of these.
    """

    said: str
    far: bool
    dated: bool
    hope: bool
    home: bool
    office: bool


def _only_hoped(said: str) -> bool:
    """Whether what a sentence says of home may only come."""
    if HOPE.search(said):
        return True
    return GRANTED.search(said) is not None and (COUNTED.search(said) is None or A_YEAR_ON.search(said) is not None)


def _told(said: str) -> _Told:
    far = any(word in said for word in FAR)
    dated = any(word in said for word in _DATED)
    return _Told(
        said,
        far,
        dated,
        hope=far and "until then" not in said and _only_hoped(said),
        home=far and dated and HOME_DAYS.search(said) is not None,
        office=dated and OFFICE_DAYS.search(said) is not None,
    )


# "No remote work outside of Ohio and Kentucky": there is some inside
_NOT_OUTSIDE = guarded(
    r"\bno (?:remote|home[- ]based|work[- ]from[- ]home) (?:work(?:ers)?|coders|staff|employees|positions|hires?)"
    r" outside(?: of)?\b"
)
# "2 days/wk"
_A_WEEK = guarded(r"(?<=days) ?(?:/|p/|per) ?(?:wk|week)\b|(?<=day) ?/ ?(?:wk|week)\b")


# "We did the work from home thing in 2020", "We have looked at remote coding, but …", "… Coder I openings, many of
# which are remote": how it was, or is elsewhere.
_OF_ANOTHER_TIME = guarded(
    r"\bwe (?:did|tried|have tried|['’]ve tried|have looked (?:at|into)|looked (?:at|into)|used to|thought about)\b"
    r"[^.;]{0,40}\b(?:remote\w*|home)\b|\btried (?:it|this|that) (?:\w+ )?(?:remote\w*|from home)\b|\b(?:many|most"
    r"|some|all) of which are (?:fully )?remote\b"
)


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def claim(said: str) -> str:
    """What one sentence (in lower case) claims, "" for nothing."""
    found = _claimed(said)
    return "" if found in _FAR and (_OF_ANOTHER_TIME.search(said) or of_others(said)) else found


#: What only a sentence of this job, as it is, may claim; that they tried it and left it says where they work now.
_FAR = ("remote", "yes", "maybe", "hybrid", "telework", "home_days")


# "The preference is for hybrid, but remote associates in RI or MA are also considered"
_REMOTE_TOO = guarded(
    r"\bhybrid\b[^.;]{0,40}\bbut (?:fully )?remote (?:[\w-]+ )?[^.;]{0,120}"
    r"\b(?:considered|accepted|welcome|possible|fine)\b"
)


def _claimed(said: str) -> str:
    if sure := settles(said):
        return "" if sure == "none" else sure
    if "hybrid" in said and "remote" in said and _REMOTE_TOO.search(said):
        return "remote"
    said = HOMES.sub("home", later(settled(_A_WEEK.sub(" a week", said))))
    if "home" in said:
        said = HOME_WORKING.sub("work from home", said)
    if "outside" in said:
        said = _NOT_OUTSIDE.sub("remote within", said)
    federal = "telework" in said
    if "telecommut" in said:
        said = TELECOMMUTES.sub("telework", said)
    if any(word in said for word in ("hybrid", "home", "remote", "agile", "wfh")) and _HYBRID.search(said):
        if _TALKED_OF.search(said):
            return ""
        return "onsite" if _ONSITE_FIRST.search(said) else _unless_denied(said)
    told = _told(said)
    return _as_filled_in(told, federal) or _of_both(told) or _from_home(told) or _at_work(told)


def _as_filled_in(told: _Told, federal: bool) -> str:
    """What a form's "yes" or "no" says of home, or a sentence that denies it."""
    said = told.said
    if told.far and REMOTE_YES.search(said):
        return "yes"
    if federal and TELEWORK_YES.search(said) and not ALL_DAYS.search(said):
        return "not" if _NOT_YET.search(said) else "telework"
    if told.far and NO_REMOTE.search(said):
        return "no_remote"
    denied = (told.far or "only" in said) and denies_home(said) and not (told.home and "wfo" in said)
    if denied and _OF_SOME.search(said):
        return ""
    return "not" if denied else ""


# "Telework is not available to trainees; full level staff may telework up to two days"
_OF_SOME = guarded(
    r"\bnot (?:available|offered|open|possible|allowed) (?:to|for|at) (?:trainees?|apprentices|new \w+|level i|the"
    r" (?:first|entry))\b[^.;]{0,20}[;,][^.;]{0,60}\b(?:may|can) (?:telework|work (?:from|at) home)\b"
)
# "Telework eligible: Yes (not before completion of one year)": till then all work at the office.
_NOT_YET = guarded(
    r"\b(?:not (?:before|until|till)|only (?:after|upon)|following) [^.;]{0,30}\b(?:year|months?|probation\w*)\b"
)


# "Remote staff come to campus for the annual fair": a visit, no days of both.
_A_VISIT = guarded(
    r"\b(?:come|comes)\b[^.;]{0,40}\b(?:annual|yearly|once a (?:year|quarter)|quarterly|retreat"
    r"|fair)\b"
)


def _of_both(told: _Told) -> str:
    """What a sentence says of days here and days there."""
    said = told.said
    if (told.far and not told.hope and (mix := MIX.search(said)) and not _A_VISIT.search(said, mix.start())) or (
        told.dated and "come" in said and COMES_IN.search(said)
    ):
        return "days"
    if told.far and not told.hope and SOME_AT_HOME.search(said):
        return "home_days"
    if not told.home or told.hope:
        return ""
    if SURE_HOME_DAYS.search(said):
        return "days" if told.office or OFFICE_TOO.search(said) or VISIT.search(said) else "home_days"
    return by_days(said, told.office)


def _from_home(told: _Told) -> str:
    """What a sentence that speaks of work from home makes of it: the rule, a part of the week, or a chance."""
    said = told.said
    if not told.far or not speaks_of_home(said) or FAR_CHART.search(said):
        return ""
    if not told.hope and (SITE_DAYS.search(said) or (told.office and SOME_DAYS.search(said))):
        return "days"
    if told.hope and not ANYWHERE.search(said):
        return ""
    if ANYWHERE.search(said) or not MAYBE.search(said) or _FOR_RESIDENTS.search(said):
        return "remote"
    return "office" if on_site(said) else "maybe"


# "Remote is possible for people living in Minnesota or Wisconsin"
_FOR_RESIDENTS = guarded(
    r"\b(?:possible|available|open|an option|offered) (?:for|to) (?:people|residents?|those|coders|candidates"
    r"|applicants|anyone|staff) (?:(?:who )?(?:live|living|located|residing|based) in|in|of)\b"
)
# "You'll be at a different office one day a week": another office, and no day at home
_ANOTHER_OFFICE = guarded(r"\b(?:different|another|other|second) (?:office|clinic|site|practice|branch)\b")


def _at_work(told: _Told) -> str:
    """What a sentence says of the employer's place: some days there, always, or a spot."""
    said = told.said
    if told.dated and not told.office and SITE_DAYS.search(said) and part_of_week(said):
        return "office_days"
    if told.office and not told.far and _ANOTHER_OFFICE.search(said):
        return "office"
    if told.office and not VISIT.search(said):
        some = SOME_DAYS.search(said) or (ON_WEEKDAYS.search(said) and part_of_week(said))
        return "days" if some and "part" not in said else "office_days"
    if on_site(said):
        return "onsite" if ONSITE_SURE.search(said) else "office"
    return "office" if at_a_spot(said) else ""
