"""A week that home and office share, or that one of them has some days of."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.place_days import VISIT
from matcher.reading.rules.place_home import FAR_CHART

_WEEKDAYS = guarded(r"\b(mon|tue|wed|thu|fri)(?:s|rs|urs|sdays?|nesdays?|rsdays?|days?)?\b")
# "In-office presence is required Tuesday to Thursday", "in our Phoenix hub on Tuesdays and Wednesdays"
ON_WEEKDAYS = guarded(
    r"\bpresence\b|\b(?:hub|office|campus|building|on[- ]?site)\b[^.;]{0,20}\b(?:on|every|each) (?:mon|tue|wed"
    r"|thu|fri)|\b(?:hub|office|campus|building) (?:mon|tues|wednes|thurs|fri)days\b(?! off)"
)
_WHOLE_WEEK = guarded(r"\bm(?:on\w*)? ?(?:-|to|through|thru) ?f(?:ri\w*)?\b")


def part_of_week(said: str) -> bool:
    """Whether a sentence names some weekdays, not all of them."""
    return 0 < len(set(_WEEKDAYS.findall(said))) < 5 and not _WHOLE_WEEK.search(said)


OFFICE_TOO = guarded(
    r"\bbased at\b|\bon the (?:units|floors|wards)\b|\bduty station\b|\bmandatory\b|\boffice\b|\bwfo\b"
    r"|\bon[- ]?site\b|\bcampus\b|\b(?:at|in) the"
    r" (?:hospital|clinic)\b|\bdays? there\b|\d ?(?:%|percent) (?:at the |in the )?(?:hospital|clinic|site)\b"
)
_WEEKLY_HOME = guarded(
    r"\bdays? (?:(?:a|per|each|every|of the|in the) (?:week|pay period|month)|weekly)\b|\bother days\b"
    r"|\b(?:one|two|three|four) of (?:the|your) \w+ days\b|\b(?:two|three|four"
    r"|[1-4]) days? (?:\w+ )?(?:from|at) home\b"
)
# "The first 12 weeks are in the office, then three days from home"; "option to work two days a week at home"
SURE_HOME_DAYS = guarded(
    r"\b(?:one|two|three|four|[1-4])(?:\s*(?:-|to|or)\s*\w+)? (?:flex |full |set )?days? (?:a week |per week "
    r"|weekly |each week "
    r"|every week |of the week |in the week )?"
    r"(?:from home|at home|remote(?:ly)?|wfh|of telework)\b"
    r"|\b(?:from home|remotely|telework) (?:up to )?(?:one|two|three|four|[1-4]) days(?=\W*$|,)"
    r"|\b(?:one|two|three|four|some|[1-4]) (?:remote|telework|home|wfh|work[- ](?:from|at)[- ]home) days?\b"
)
# "On site Mon-Thu, Fri remote ok": days of both in one sentence
SITE_DAYS = guarded(
    r"\b(?:on[- ]?site|(?:in )?(?:the )?office|on campus)\b[^.;]{0,25}\b(?:mon|tue|wed|thu|fri)(?:day|sday|s"
    r"|nesday|rsday"
    r"|urs|days|sdays)?\b"
    r"|\b(?:mon(?!th)|tue|wed|thu|fri)\w*[^.;]{0,25}\b(?:on[- ]?site|in (?:the|our) [^.;]{0,20}office)\b"
)
# "you come in every Wednesday"
COMES_IN = guarded(
    r"\b(?:you|coders|everyone|must|can|we all) (?:all )?(?:have to |need to )?come in(?:to [\w ]{0,25})? (?:on "
    r"|every |each )+"
    r"(?:mon|tue|wed|thu|fri)"
)
# "a mix of both", "as long as you can come in every other Monday", "the majority of the work is performed on site"
MIX = guarded(
    # "your mornings in the clinic and your afternoons at home", "come in when you like or stay home"
    r"\b(?:mornings?|afternoons?)\b[^.;]{0,30}\b(?:clinic|office|hospital|campus)\b[^.;]{0,30}"
    r"\b(?:mornings?|afternoons?|rest)\b[^.;]{0,15}\bhome\b"
    r"|\b(?:practices|offices|clinics|sites)\b[^.;]{0,50}\bhalf (?:of )?(?:the|your) (?:week|time)\b"
    # "Home 3 days, Olathe 2 days", "3 days here, 2 at home", "home based with one day a fortnight in the office"
    r"|\bhome (?:for )?(?:one|two|three|four|[1-4]) days?(?:,|;| /| and|,? then| \+)? (?:[a-z][\w'-]* ){1,3}"
    r"(?:one|two|three|four|[1-4])(?: days?)?\b"
    r"|\b(?:one|two|three|four|[1-4]) days? here\b[^.;]{0,12}\b(?:one|two|three|four|[1-4])(?: days?)? (?:at "
    r"|from )?home\b"
    r"|\bhome[- ]based\b[^.;]{0,12}\b(?:one|two|three|a) days? (?:a|per|each|every) (?:week|fortnight)\b"
    # "Most of us are in three days and home two", "on site roughly half the time"
    r"|\bin (?:for )?(?:one|two|three|four|[1-4]) days?\b[^.;]{0,12}\bhome (?:for )?(?:one|two|three|four|[1-4])\b"
    r"|\b(?:on[- ]?site|in the office|here) (?:for )?(?:about |roughly |around |some )?half (?:of )?(?:the"
    r"|your) (?:time|week)\b"
    # "then be home four days and with us on Wednesdays"
    r"|\bhome (?:for )?(?:one|two|three|four|[1-4]) days?\b[^.;]{0,12}\b(?:with us|here|in the office|on[- ]?site)\b"
    # "the opportunity to work from home (telework) part-time"
    r"|\b(?:work(?:ing)? (?:from|at) home|telework|remote(?:ly)?)\b[^.;,]{0,14}\bpart[- ]time\b"
    # "Work-from-home day on Fridays", "Remote days: 2", "from the clinic two mornings a week and from home the rest"
    r"|\b(?:remote|telework|home|wfh) days?\b(?:\s?:\s?[1-4]\b|[^.;]{0,12}\b(?:mon|tue|wed|thu|fri))"
    r"|\b(?:clinic|office|hospital|campus|on[- ]?site)\b[^.;]{0,50}\b(?:home"
    r"|remote(?:ly)?) (?:for )?the (?:rest|remainder"
    r"|other)\b|\bhome,? or (?:come|sit|work) (?:sit |in )?(?:with us|in\b|here|at the)"
    r"|\bweeks? (?:remote|(?:at |from )?home)\b[^.;]{0,20}\bweeks? (?:on[- ]?site|in|at)\b"
    r"|\bcommute\b[^.;]{0,30}\b(?:one|two|three|four|[1-4]) days? (?:a|per|each) week\b"
    r"|\b(?:once[- ]a[- ]week|weekly) (?:in[- ])?(?:office|on[- ]?site|campus) (?:day|visit)s?\b"
    r"|\balternat\w+\b[^.;]{0,20}\b(?:weeks?|days?)\b[^.;]{0,40}\b(?:home|remote(?:ly)?|wfh)\b"
    r"|\bcome in\b[^.;]{0,25}\bor (?:stay|work)(?: at| from)? home\b|"
    r"\b(?:office|clinic|on[- ]?site)\W{1,3}(?:m|tu?|w|th|f)(?:[/,& ]+(?:m|tu?|w|th|f))+\b[^.;]{0,12}\b(?:home"
    r"|remote|wfh)\b"
    r"|\b(?:home|remote|wfh)\W{1,3}(?:m|tu?|w|th|f)(?:[/,& ]+(?:m|tu?|w|th|f))+\b[^.;]{0,12}\b(?:office|clinic"
    r"|on[- ]?site)\b"
    r"|\bweek (?:at|from) home\b[^.;]{0,20}\bweek (?:in|at|on)\b|\b(?:one|two|three|four|[1-4]) days? (?:in|at"
    r"|on)\b[^.;]{0,50}(?:\band|,|/) ?(?:one|two|three|four"
    r"|[1-4])(?: days?)? (?:at|from)"
    r" home\b|\b(?:partial|partly|part[- ]time|limited|occasional|ad[- ]hoc|situational|some) (?:telework(?:ing)?"
    r"|remote(?: work)?(?= is possible)|remote"
    r"|work[- ]from[- ]home)\b"
    r"|\btelework\W{1,3}up to [1-9]\d ?%"
    r"|(?<!least )\bone of (?:which|them|those)\b[^.;]{0,25}\b(?:home|remote(?:ly)?)\b"
    # "you visit practices about twice a week, the rest is worked from home"
    r"|\b(?:visit|travel|drive)\b[^.;]{0,90}\b(?:week|days?)\b[^.;]{0,20}\b(?:rest|otherwise|remaining|remainder)\b"
    r"[^.;]{0,25}\b(?:home|remote(?:ly)?)\b"
    # "You'd be in twice a week, the rest of the time you can work from home", "part office, part home"
    r"|\bin (?:once|twice|three times) (?:a|per|each) week\b[^.;]{0,60}\b(?:home|remote(?:ly)?)\b"
    r"|\b(?:one|two|three|four|[1-4]) (?:days|evenings|mornings)? ?(?:a|per|each) week\b[^.]{0,60}"
    r"\b(?:campus|on[- ]?site|office)\b[^.;]{0,20}\brest\b[^.;]{0,20}\b(?:online|wherever|home|remote(?:ly)?)\b"
    r"|\bpart (?:in (?:the )?)?(?:office|clinic|on[- ]?site),? (?:and )?part (?:from |at )?(?:home|remote)\b"
    # "You will be at Calder Royal for three days and may work at home for the other two"
    r"|\b(?:home|remote(?:ly)?) (?:for |on )?the (?:other|remaining) (?:one|two|three|four|[1-4])\b"
    # "The work is divided between our Louise Avenue office and your home"
    r"|\b(?:splits?|divides?|divided|shared?|shares) (?:(?:your |their |the )?time )?between\b[^.;]{0,60}\b(?:and|&)"
    r" (?:from |your )?home\b(?! (?:health|care))"
    r"|\boffice\b[^.;]{0,30}\bweekly\b[^.;]{0,15}\botherwise\b"
    # "Agile: home with two days a month on site", "About half the sessions are in person, the rest by video from home"
    r"|\bhome\b with [^.;]{0,20}\bdays? (?:a|per|each) (?:week|month) (?:on[- ]?site|in the office|at the)\b"
    r"|\b(?:half|part|some|most) (?:of )?the \w+ (?:is|are) in[- ]person\b[^.;]{0,70}\b(?:rest|others?)\b[^.;]{0,20}"
    r"\b(?:home|remote(?:ly)?)\b"
    # "Remote with weekly on-site days"
    r"|\b(?:remote|home)\b[^.;]{0,20}\bweekly (?:on[- ]?site|in[- ]office|office) (?:days?|visits?|work)\b"
    # "Home office on three days, the hospital on two"
    r"|\bhome\b[^.;]{0,10}\bon (?:one|two|three|four|[1-4]) days?\b[^.;]{0,25}\bon (?:one|two|three|four|[1-4])\b"
    r"|\b(?:other|remaining) (?:one|two|three|four|[1-4]) days?\b[^.;]{0,25}\b(?:home|remote(?:ly)?)\b"
    # "You will be here for three days each week and may work at home for the other two"
    r"|\bdays\b[^.]{0,50}\b(?:home|remote(?:ly)?)\b,? (?:on |for )?(?:the )?(?:other|remaining) (?:one|two|three|four"
    r"|[1-4])\b"
    r"|\b(?:half|part|some|most) (?:of )?(?:your|the|each) (?:week|time|days)\b[^.;]{0,30}\b(?:practices|offices"
    r"|clinics|sites|hospitals|field)\b"
    r"|\b(?:half|part|some|most|rest) (?:of )?(?:your|the|each) (?:week|time|days?) (?:is "
    r"|are )?(?:\w+ )?(?:at home|from home|remote(?:ly)?)\b"
    r"|\b(?:office|clinic|hospital|campus|on[- ]?site)\b[^.;]{0,30}\b(?:once|twice|three times) (?:a|per|each"
    r"|every) week\b"
    r"|\b[2-8][05] ?/ ?[2-8][05]\b[^.;]{0,20}\b(?:office|home|remote|on[- ]?site)\b"
    r"|\b(?:mon|tue|wed|thu|fri)\w*\b[^.]{0,20}\bhome (?:for )?(?:the|all) (?:rest|other|remaining)\b"
    r"|\bhome(?: office)?\W{1,3}(?:on )?(?:mon|tue|wed|thu|fri)\w*\b[^.;]{0,20}\b(?:on[- ]?site|office|clinic"
    r"|hospital)\b"
    r"|\b(?:home|remote(?:ly)?)\b,? (?:except|apart from|but not|other than|save) (?:for |on )?(?:mon|tue|wed|thu"
    r"|fri)"
    r"|\b(?:home|remote(?:ly)?|telework|wfh)\b (?:for )?up to (?:four|[1-4]) days\W*$"
    r"|\b(?:in|at) (?:the|our) (?:office|clinic|hospital) (?:on )?(?:every|each) (?:other|second|third) (?:week"
    r"|day|mon|tue|wed|thu|fri)"
    r"|\bexpected (?:in|at|on)\b[^.;]{0,60}\botherwise\b|\bevery other week\b[^.;]{0,40}\b(?:home|remote(?:ly)?)\b"
    r"|\bat least (?:one|two|three|four|five|[1-5]) days (?:of|per|in|each|every|a)\b|"
    r"\bsome (?:weeks|days)\b[^.;]{0,30}\bon[- ]?site\b[^.;]{0,30}\bhome\b|\b(?:mix|blend|combination"
    r"|balance|bit|little|some) of (?:both|home|office|remote|on|in[- ](?:office|person)|working)\b"
    # "In office 3x/week, WFH 2x/week", "home office up to 60 percent"
    r"|\b(?:office|on[- ]?site|wfh|home|remote)\b[^.;]{0,12}\b[1-4] ?x\b"
    r"|\b(?:home|remote(?:ly)?|telework\w*|wfh)\b(?![^.;]{0,40}\btravel)[^.;]{0,60}\b(?:up to|at most"
    r"|max(?:imum)?(?: of)?)"
    r" (?:[1-9]\d ?(?:%|percent)|(?!five|5|ten|10)\w+ days? (?:an?|per|each|every|of the|in the) (?:week|month|pay))"
    # "Telework: two days each week; remaining days at Reynolds Army Health Clinic"
    r"|\b(?:remaining|other) days (?:are )?(?:spent )?(?:at|in) (?:[\w'’-]+ ){0,5}(?:clinic|office|hospital|campus)\b"
    # "one week in the office, one week from home"
    r"|\bweeks?\b[^.;]{0,30}\b(?:office|on[- ]?site|campus)\b[^.;]{0,12}\b(?:one|a|the next"
    r"|the other) week\b[^.;]{0,20}"
    r"\b(?:home|remote(?:ly)?)\b"
    # "Three days per week in Dayton, the other two wherever you like"
    r"|\b(?:days?|mon|tue|wed|thu|fri)(?:s|nes|rs)?(?:days?)?\b[^.]{0,50}\b(?:other|remaining"
    r"|rest)\b[^.;]{0,40}\b(?:wherever|anywhere|home|remote(?:ly)?)\b"
    r"|\bhere or at home\b|\bcome (?:in(?:to)?|to)\b[^.;]{0,50}\b(?:every other|a week"
    r"|each week|in the week"
    r"|mon(?!th)|tue|wed|thu|fri)"
    r"|\b(?:majority|most|part|some|rest|half) of (?:the|your|each|every) (?:work|week"
    r"|time)\b[^.;]{0,25}\b(?:on[- ]?site"
    r"|in the office|on campus|at the [^.;]{0,30}offices?)\b"
)


# "do some of it from home", "half your hours at home", "home 2 days once we trust each other", "one of the days",
# "a day a week at home once you're trained", "remote in part"
SOME_AT_HOME = guarded(
    r"\b(?:a|one|another) day (?:or (?:two|so) )?(?:a|per|each|every) (?:week|pay period) (?:at|from) home\b"
    r"|\b(?:half|some|part) (?:of )?(?:it|your|their|the) ?(?:hours|work|job|time|week|charts)?\b[^.;]{0,20}"
    r"\b(?:(?:from|at) home|remotely)\b"
    r"|\bhome (?:for )?(?:up to )?(?:about )?(?:half|part|some) (?:of )?(?:their|your|the)\b"
    r"|\b(?:one|two|three|four|some) of (?:the|those|your|these) (?:\w+ )?days\b[^.;]{0,20}\b(?:home|remote(?:ly)?)\b"
    r"|\b[1-9]\d ?(?:%|percent) of (?:the |your |their |all )?(?:hours|time|week|work)\b[^.;]{0,20}\b(?:telework"
    r"|home|remote)"
    r"|\b(?:limited|some|occasional|a few) (?:remote|home|telework) days\b|\bremote in part\b"
    r"|(?:\b(?:from|at|then) |^\W*)home (?:for )?(?:up to )?(?:one|two|three|four|[1-4])(?: ?(?:-|to|or) ?\w+)? days\b"
    r"|\btelework (?:for )?up to (?:one|two|three|four|[1-4]) days\b"
)


def by_days(said: str, office: bool) -> str:
    """What days at home in a sentence mean: days of both, days at home, or nothing sure."""
    if (office or OFFICE_TOO.search(said)) and not VISIT.search(said):
        return "days"
    some = _WEEKLY_HOME.search(said) or part_of_week(said)
    return "home_days" if some and not FAR_CHART.search(said) else ""
