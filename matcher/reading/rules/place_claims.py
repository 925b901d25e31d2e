"""What one sentence says of the place of work: home, office, days of both, or that home is not to be had."""

from __future__ import annotations

from functools import lru_cache

from matcher.reading.guard import guarded
from matcher.reading.rules.place_days import HOME_DAYS, OFFICE_DAYS, SOME_DAYS, VISIT
from matcher.reading.rules.place_spots import at_a_spot
from matcher.reading.rules.place_turns import later

# "This is NOT a remote position", "no remote, sorry", "we do not have work at home", "There's no telework",
# "permanent WFH request will not be entertained", "Remote job: No - the work …", "Telework eligible: No", "Remote? No",
# "none of it is remote", "has talked about working from home but it has not been approved".
_NOT_REMOTE = guarded(
    r"\b(?:not?|never|none|nobody|isn't|aren't|without|cannot|can't|don't|doesn't|won't"
    r"|non)\b(?![- ]?only)[^.;,:!?]{0,40}?\b(?:remote(?:ly)?|telework|telecommut\w+|virtual|"
    r"work(?:ing|ed)?[- ](?:at|from)[- ]home|from home|wfh|home[- ]based)\b(?! access| location| area| support"
    r"|ly access)"
    r"|\btelework\b[^.;,:!?\n]{0,90}\b(?:is|are|will|has|have)\s?(?:not|n't|never)\b"
    r"|\btried\b[^.;]{0,20}\b(?:remote|from home|telework)\b[^.;]{0,40}\b(?:not|[a-z]+n't|back|never|sooner|rather)\b"
    r"|\b(?:remote|telework|telecommut\w+|from home|wfh)\b[^.;:?\n]{0,30}[:?][\s*#_-]*(?:sorry,? )?(?:no(?:t|ne)?"
    r"|never|sorry)\b"
    r"|\b(?:remote|telework|telecommut\w+|wfh|home[- ]working|work(?:ing)?[- ](?:from|at)[- ]home"
    r"|home[- ]office)\b[^.;:!?\n]{0,40}\b(?:is|are|will|can"
    r"|has|have"
    r"|do|does)\s?(?:not|n't|never)\b"
    r"|\b(?:work[- ]from[- ]office|wfo)\b(?! (?:and|or|&) (?:from )?(?:home|wfh)|/)"
    r"|\b(?:in[- ]office|on[- ]?site|in[- ]person)\s+only\b"
)
# "A TB test is not required for home-based staff", "not needed for remote coders": who is spared is at home.
_SPARED = guarded(r"\bnot (?:required|needed|necessary|apply|applicable)\b[^.;,]{0,20}\b(?:for|to|of|in|if)\b")
# "Not a remote job even though …" is in, "not only remote" is out.

# "may apply for a work-from-home seat after one year", "remote schedules exist at that level": a hope, not a term.
_HOPE = guarded(
    r"\b(?:may|can|could|might)\s+(?:\w+\s){0,3}?(?:apply|ask|request|qualify|become eligible)\b"
    r"|\bnot (?:promised|guaranteed)\b|\bat that level\b|\btalk(?:s|ed|ing)? (?:about|of)\b|\bat the discretion\b"
    r"|\bearn(?:ed)?\b|\bhere and there\b|\b(?:some|a few) (?:coders|people|staff) have\b"
    r"|\bmay (?:work|telework)\b(?![^.;]{0,40}\bdays?\b)[^.;]{0,60}\b(?:once|after)\b|\bmay be (?:allowed"
    r"|permitted|granted|approved"
    r"|authorized)\b"
)
# "Remote work may be considered", "is possible", "an option": taken where nothing says otherwise.
_MAYBE = guarded(
    r"\b(?:may|can|could|might) (?:\w+ )?(?:be (?:considered|possible|available|an option)|become|turn|go|transition"
    r"|convert)\b"
    r"|\bpossible\b|\bconsidered for\b|\b(?:potential|possibility|opportunity|option|chance)\w* (?:of|for|to)\b"
)
# "Telework eligible: Yes, as determined by the agency", "Telework: available two days a week"
_TELEWORK_YES = guarded(
    r"\btelework(?: eligib\w+| status)?\s?[:?]\s?(?:yes|available|eligible|situational|ad[- ]hoc)\b"
)
_ALL_DAYS = guarded(r"\b(?:five|5) days\b|\bfull[- ]time\b|\b100 ?%")
_NO_REMOTE = guarded(r"\bremote(?: job| position| work)?\s?[:?]\s?no\b")
# "Telework eligible: No. Remote job: Yes"
_REMOTE_YES = guarded(r"\bremote(?: job| position| work)?\s?[:?]\s?yes\b")
# "On-site for the first year; thereafter eligible for hybrid": what comes later is not yet so.
_ONSITE_FIRST = guarded(
    r"\bon[- ]?site\b[^.]{0,80}\b(?:first|initial|until)\b[^.]{0,60}"
    r"\b(?:may|can|could|eligible|option|possible|opportunity|considered)\b[^.]{0,40}\bhybrid\b"
)
_HYBRID = guarded(
    r"\bsplit (?:your|the) (?:week|time|days?|hours)\b[^.;]{0,60}\bhome\b|\boffice (?:and|&|or) (?:from "
    r"|at )?home\b(?! (?:health|visits?|services|calls|care))"
    r"|\bhome (?:and|or) (?:from |in |at )?(?:the )?office\b(?! (?:visits?|services|encounters|notes|records))|"
    r"\bagile working\b|(?<!\w)(?<!38 )#?(?:li-)?hybrid\b(?!,?\s+title\b)(?!\s+(?:or\b(?! remote| on)|room|operating"
    r"|job|cloud|entit|record|chart|vehicle|jobs"
    r"|of|system|environment of))"
)
# "fully remote", "100% Remote", "Remote position", "work from home", "from your own home", "Remote, open to …".
_REMOTE = guarded(
    r"\b(?:work from (?:anywhere|there)\b|(?:never|don't|not) (?:have|need) to come in\b|from where (?:you|they) live\b"
    r"|wherever (?:you|there is|it is)\b|from wherever you\b|live anywhere (?:in|within)\b"
    r"|based (?:at|from) home\b|anywhere in (?:the )?(?:u\.?s|united|country|contiguous|continental|lower|48)\b"
    r"|(?:fully|100 ?%|completely|entirely|permanent(?:ly)?|totally|strictly|all)[ -]*(?:remote|virtual"
    r"|work[- ](?:from|at)[- ]home|from home|home[- ]based)"
    r"|remote(?:ly)?\b(?!\s+(?:location|site|area|region|clinic|village|part|corner|access|support|desktop|control"
    r"|server|connection|monitoring|patient|valley|hospital|communit|town|schedules? exist|facilit|mountain))"
    r"|work(?:s|ing|ed|able)?[- ](?:\w+\s){0,3}?(?:from|at)[- ](?:your |their |his or her |the )?(?:own )?home\b"
    r"|wfh\b|home[- ]based\b"
    r"|(?:from|in|at) (?:your|their|a|an) (?:own )?(?:private |secure |quiet )?home(?: office)?\b"
    r"|home office environment\b|work is (?:all )?(?:done )?from home\b|all from home\b"
    r"|telework(?:ing)?\b|telecommut\w+|virtual (?:position|role|job|work)|(?:location|setting|type|site"
    r"|where)\W{1,3}virtual\b|full[- ]time from home\b"
    r"|from home\b|home office,? (?:in )?any(?:where| state)|(?:location|where)\W{1,3}(?:your )?home\b"
    r"|home office (?:is )?(?:required|needed|a must)\b|no commut\w+|from your (?:couch|kitchen"
    r"|own desk at home)\b)"
)
# "Home, anywhere in the state", "Virtual": the whole of an answer; apart, so that the rest is tried at words only.
_HOME_FIRST = guarded(
    r"(?:\W*|[^?]*\? )(?:home in\b|virtual\W*(?:$|-)|home, any|(?:at|from) home\b(?=\W*$|[,;]| if\b| in\b))"
)
# "you'd access the chart remotely": the chart is far, not the coder.
_FAR_CHART = guarded(
    r"\b(?:access(?:ed|ing)?|log(?:ged)? in|connect(?:ed)?|support(?:ed)?)\b[^.;]{0,25}\bremotely\b|\bremote (?:team"
    r"|coders|staff|colleagues|employees)\b(?! (?:welcome|wanted|needed|sought|can|may))"
)
# "in our main office", "On-site (Madison)", "Work Location: In person", "at our Menaul Blvd campus", "done on grounds".
_ONSITE = guarded(
    r"\b(?:on[- ]?site\b(?!\s+(?:day[- ]?care|nursery|child|gym|parking|fitness|clinic|cafeteria|pharmacy|health"
    r"|training (?:then|and then|followed)|orientation|visits?|meeting|interview|audit))"
    r"|(?:work location|location|work setting|workplace type|job location)\W{1,4}in[- ]person\b"
    r"|in[- ]office\b(?! procedure| labs?| surg| visit)|in[- ]house\b(?! training| lab| counsel)"
    r"|(?:^|[,;:] )hospital[- ]based(?=[,.;]|$)"
    r"|office[- ]based\b(?! (?:e&m|e/m|visit|procedure|practice|surg))|on[- ](?:the )?(?:grounds|premises?)\b"
    r"|attendance at\b|(?:need|have|has) to be here\b|report(?:s|ing)? to the (?:\w+ ){0,3}(?:department|office"
    r"|hospital|clinic|campus|building)(?: in \w+)? (?:daily|each|every)\b"
    r"|on[- ]campus\b(?! (?:gym|child|day|parking|fitness|health))|work in (?:the|our|an?) (?:\w+ )?office\b"
    r"|(?:in|at|from|out of) (?:our|the|its)\b[^.;:,!?]{0,50}?\b(?:office|campus|center|centre|building|suite"
    r"|headquarters|clinic|department|facility|tower|plaza|hospital)\b(?! (?:settings?|automat\w+)\b)"
    r"|(?:work|job duties|duties|position)\b[^.;]{0,20}\b(?:is|are) (?:performed |done |located |based )?(?:at|in"
    r"|on) (?:the|our|site)\b|able to commute (?:daily )?to\b|(?:be|are|is) based (?:at|in|on) (?:the|our)\b"
    r"|at (?:the )?(?:hospital|clinic|office|head office) in\b|work is (?:performed|done) in an? office (?:inside"
    r"|at|on|in|located)\b|here (?:in|at) the office\b|(?:be|here|work) here in\b|work from (?:the"
    r"|our)\b[^.;]{0,20}\boffice\b|new coders spend\b"
    r"|(?:join|for|with|staff(?:s|ing)?) (?:our|the)\b[^.;:,!?]{0,40}?\b(?:billing|business|coding|main|central"
    r"|home) office\b|office hours\b|on[- ]?site (?:position|role|job|only)\b"
    r"|office work\b|within commuting distance\b|here with us\b|(?:position|job|desk) is seated\b"
    # "Where - our office on Elm St", "Where you'll work: the clinic downtown"
    r"|where(?: you(?:'ll| will)? work| it is| the work is)?\W{1,4}(?:(?:in|at) )?(?:our|the) (?:[\w'-]+ ){0,3}"
    r"(?:office|clinic|hospital|campus|center|centre|building|headquarters)\b"
    # "Work location: Baptist Tower", "on the third floor", "works here at the hospital", "report to 500 Main Street"
    r"|work (?:location|site)\W{1,3}(?!(?:100|fully|remote|home|hybrid|united|u\.?s|nation|any|vari|virtual|multi"
    r"|flex|tbd|work))\w"
    r"|(?:\d+(?:st|nd|rd|th)|first|second|third|fourth|fifth|lower|ground) (?:floor|level)\b(?! (?:i|1|trauma))"
    r"|works? (?:here )?(?:at|in) (?:the|our) (?:hospital|clinic|office|center|centre|campus|facility|building"
    r"|department)\b"
    r"|report(?:s|ing)? to (?:our |the )?\d+ \w+ |come in (?:every|each) day\b|(?:class(?:es)?|training"
    r"|work) (?:is|are|takes? place) (?:held |given )?(?:at|on) (?:the|our|site)\b)"
)
_IN_PERSON_FIRST = guarded(r"\W*in[- ]person\b")
_ONSITE_SURE = guarded(
    r"\b(?:on[- ]?site|in[- ]person|in[- ]office|on campus|on grounds)\b|\bwork(?:ing)? in (?:the"
    r"|our) [^.;]{0,30}office\b|\bin our\b[^.;:,!?]{0,50}?\b(?:office|building|campus|center|centre|department)\b"
    r"|\boffice only\b"
)
_ANYWHERE = guarded(r"\b(?:anywhere|any state|all states|nationwide)\b")


# "from your house", "home working", "at the employee's residence": all of them are home.
_TELECOMMUTES = guarded(r"\btelecommut\w+")
_HOMES = guarded(
    r"\b(?:your|their|his or her|one's|the (?:employee|coder|worker)'s) (?:own )?(?:house|home|residence|place|couch"
    r"|kitchen(?: table)?|living room|spare room)\b"
    r"|\bhome[- ]working\b|\b(?<=from )the (?:house|couch)\b"
)
# "a hybrid schedule is not available during the system conversion", "not a hybrid role".
_NO_HYBRID = guarded(
    r"\btried hybrid\b|\b(?:not?|never)\b[^.;,]{0,15}\bhybrid\b|\bhybrid\b[^.;,]{0,40}\b(?:not|no longer|never|isn't)\b"
)


def _denies(said: str) -> bool:
    denied = _NOT_REMOTE.search(said)
    return denied is not None and not _SPARED.search(said, denied.start(), denied.end())


def _from_home(said: str) -> bool:
    return _REMOTE.search(said) is not None or _HOME_FIRST.match(said) is not None or "#workfromhome" in said


def _on_site(said: str) -> bool:
    return _ONSITE.search(said) is not None or _IN_PERSON_FIRST.match(said) is not None


def _unless_denied(said: str) -> str:
    return "not" if _NO_HYBRID.search(said) else "hybrid"


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def claim(said: str) -> str:
    """What one sentence (in lower case) claims, "" for nothing."""
    said = _HOMES.sub("home", later(said))
    federal = "telework" in said
    if "telecommut" in said:
        said = _TELECOMMUTES.sub("telework", said)
    if ("hybrid" in said or "home" in said) and _HYBRID.search(said):
        return "onsite" if _ONSITE_FIRST.search(said) else _unless_denied(said)
    far = any(word in said for word in _FAR)
    dated = any(word in said for word in _DATED)
    hope = far and "until then" not in said and _HOPE.search(said) is not None
    home = far and dated and HOME_DAYS.search(said) is not None
    office = dated and OFFICE_DAYS.search(said) is not None
    if far and _REMOTE_YES.search(said):
        return "yes"
    if federal and _TELEWORK_YES.search(said) and not _ALL_DAYS.search(said):
        return "telework"
    if far and _NO_REMOTE.search(said):
        return "no_remote"
    if (far or "only" in said) and _denies(said) and not (home and "wfo" in said):
        return "not"
    if (far and not hope and _MIX.search(said)) or (dated and "come" in said and _COMES_IN.search(said)):
        return "days"
    if home and not hope and _SURE_HOME_DAYS.search(said):
        return "days" if office or _OFFICE_TOO.search(said) or VISIT.search(said) else "home_days"
    if home and not hope and (claim := _by_days(said, office)):
        return claim
    if far and _from_home(said) and not _FAR_CHART.search(said):
        if _SITE_DAYS.search(said) and not hope:
            return "days"
        if office and SOME_DAYS.search(said) and not hope:
            return "days"
        if not hope or _ANYWHERE.search(said):
            if _ANYWHERE.search(said) or not _MAYBE.search(said):
                return "remote"
            return "office" if _on_site(said) else "maybe"
    if dated and not office and _SITE_DAYS.search(said) and _part_of_week(said):
        return "office_days"
    if office and not VISIT.search(said):
        some = SOME_DAYS.search(said) or (_ON_WEEKDAYS.search(said) and _part_of_week(said))
        return "days" if some and "part" not in said else "office_days"
    if _on_site(said):
        return "onsite" if _ONSITE_SURE.search(said) else "office"
    return "office" if at_a_spot(said) else ""


#: One of these stands in every sentence that can speak of work away from the office.
_FAR = (
    "anywhere", "wherever", "from there", "house", "commut", "couch", "remote", "home", "wfh", "wfo", "tele", "virtual",
    "work from", "work-from", "to come in", "where they live", "where you live",
)  # fmt: skip
#: One of these stands in every sentence that can tell days of one from days of the other.
_DATED = ("day", "evening", "morning", "mon", "tue", "wed", "thu", "fri", "%", "expected", "split")
_WEEKDAYS = guarded(r"\b(mon(?!th)|tue|wed|thu|fri)\w*")
# "In-office presence is required Tuesday to Thursday", "in our Phoenix hub on Tuesdays and Wednesdays"
_ON_WEEKDAYS = guarded(
    r"\bpresence\b|\b(?:hub|office|campus|building|on[- ]?site)\b[^.;]{0,20}\b(?:on|every|each) (?:mon|tue|wed|thu|fri)"
)
_WHOLE_WEEK = guarded(r"\bm(?:on\w*)? ?(?:-|to|through|thru) ?f(?:ri\w*)?\b")


def _part_of_week(said: str) -> bool:
    """Whether a sentence names some weekdays, not all of them."""
    return 0 < len(set(_WEEKDAYS.findall(said))) < 5 and not _WHOLE_WEEK.search(said)


_OFFICE_TOO = guarded(
    r"\bbased at\b|\bduty station\b|\bmandatory\b|\boffice\b|\bwfo\b|\bon[- ]?site\b|\bcampus\b|\b(?:at|in) the"
    r" (?:hospital|clinic)\b|\bdays? there\b"
)
_WEEKLY_HOME = guarded(
    r"\bdays? (?:a|per|each|every) (?:week|pay period|month)\b|\bother days\b|\b(?:two|three|four"
    r"|[1-4]) days? (?:\w+ )?(?:from|at) home\b"
)


# "The first 12 weeks are in the office, then three days from home"; "option to work two days a week at home"
_SURE_HOME_DAYS = guarded(
    r"\b(?:one|two|three|four|[1-4])(?:\s*(?:-|to|or)\s*\w+)? days? (?:a week |per week |weekly |each week "
    r"|every week )?"
    r"(?:from home|at home|remote(?:ly)?|wfh|of telework)\b"
    r"|\b(?:one|two|three|four|some|[1-4]) (?:remote|telework|home|wfh|work[- ](?:from|at)[- ]home) days?\b"
)


# "On site Mon-Thu, Fri remote ok": days of both in one sentence
_SITE_DAYS = guarded(
    r"\b(?:on[- ]?site|(?:in )?(?:the )?office|on campus)\b[^.;]{0,25}\b(?:mon|tue|wed|thu|fri)(?:day|sday|s"
    r"|nesday|rsday"
    r"|urs|days|sdays)?\b"
    r"|\b(?:mon(?!th)|tue|wed|thu|fri)\w*[^.;]{0,25}\b(?:on[- ]?site|in (?:the|our) [^.;]{0,20}office)\b"
)


# "you come in every Wednesday"
_COMES_IN = guarded(
    r"\b(?:you|coders|everyone|must|can|we all) (?:all )?(?:have to |need to )?come in(?:to [\w ]{0,25})? (?:on "
    r"|every |each )+"
    r"(?:mon|tue|wed|thu|fri)"
)
# "a mix of both", "as long as you can come in every other Monday", "the majority of the work is performed on site"
_MIX = guarded(
    r"\b(?:one|two|three|four|[1-4]) days? (?:in|at|on)\b[^.;]{0,50}(?:\band|,|/) ?(?:one|two|three|four"
    r"|[1-4])(?: days?)? (?:at|from)"
    r" home\b|\b(?:partial|partly|part[- ]time|limited|occasional|ad[- ]hoc|situational) (?:telework|remote"
    r"|work[- ]from[- ]home)\b"
    r"|\btelework\W{1,3}up to [1-9]\d ?%"
    r"|(?<!least )\bone of (?:which|them|those)\b[^.;]{0,25}\b(?:home|remote(?:ly)?)\b"
    r"|\b(?:other|remaining) (?:one|two|three|four|[1-4]) days?\b[^.;]{0,25}\b(?:home|remote(?:ly)?)\b"
    r"|\b(?:half|part|some|most) (?:of )?(?:your|the|each) (?:week|time|days)\b[^.;]{0,30}\b(?:practices|offices"
    r"|clinics|sites|hospitals|field)\b"
    r"|\bexpected (?:in|at|on)\b[^.;]{0,60}\botherwise\b|\bevery other week\b[^.;]{0,40}\bhome\b"
    r"|\bat least (?:one|two|three|four|five|[1-5]) days (?:of|per|in|each|every|a)\b|"
    r"\bsome (?:weeks|days)\b[^.;]{0,30}\bon[- ]?site\b[^.;]{0,30}\bhome\b|\bmix of (?:both|home|office|remote|on)\b"
    # "Three days per week in Dayton, the other two wherever you like"
    r"|\bdays?\b[^.;]{0,50}\b(?:other|remaining|rest)\b[^.;]{0,25}\b(?:wherever|anywhere|home|remote(?:ly)?)\b"
    r"|\bhere or at home\b|\bcome (?:in(?:to)?|to)\b[^.;]{0,50}\b(?:every other|a week|each week|in the week"
    r"|mon(?!th)|tue|wed|thu|fri)"
    r"|\b(?:majority|most|part|some|rest|half) of (?:the|your|each|every) (?:work|week"
    r"|time)\b[^.;]{0,25}\b(?:on[- ]?site"
    r"|in the office|on campus|at the [^.;]{0,30}offices?)\b"
)


def _by_days(said: str, office: bool) -> str:
    """What days at home in a sentence mean: days of both, days at home, or nothing sure."""
    if (office or _OFFICE_TOO.search(said)) and not VISIT.search(said):
        return "days"
    some = _WEEKLY_HOME.search(said) or _part_of_week(said)
    return "home_days" if some and not _FAR_CHART.search(said) else ""
