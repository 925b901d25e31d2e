"""Sentences that settle the place of work whatever else they say: forms, leave for bad weather, "you yourself"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.place_home import denies_home

# "Hybrid: No"; "Remote: No" is a form's word of its own
_NO_HYBRID = guarded(r"\W*hybrid(?: (?:work|schedule|option|role|position|eligible))?\s?[:|?]\s?(?:no|none|n/a)\b")
# "Work style: Home", "Work mode - from home", "Where: your own home", "Home office with travel: you drive to …"
_HOME_FORM = guarded(
    r"\W*(?:work(?:ing)?|job)? ?(?:style|mode|model|arrangement|setting|site|place|location|where)\s?[:|]\s?"
    r"(?:from |at )?(?:your )?(?:own )?home\b(?! (?:health|office of|care))"
    r"|\W*home[- ]office(?:[- ]based)? with (?:\w+ )?travel\b"
)
_EMERGENCY = (
    r"(?:emergenc(?:y|ies)|snow(?: days?|storms?)?|storms?|inclement|bad weather|severe weather|weather events?"
    r"|hurricanes?|blizzards?|power outages?|ice)\b"
)
_AWAY = (
    r"\b(?:telework\w*|telecommut\w+|remote (?:work|days?|access)|home days?"
    r"|(?:work|log|logging|code|coding|sign|working) (?:in |on )?(?:remotely|(?:from|at) home))\b"
)
# "Telework is limited to declared emergencies", "on snow days you can log in from home": the rule is the office
_IN_NEED = guarded(
    rf"{_AWAY}[^.;]{{0,40}}\b(?:only|limited|restricted|reserved|measure|except|just)\b[^.;]{{0,40}}\b{_EMERGENCY}"
    rf"|{_AWAY}[^.;]{{0,50}}\b{_EMERGENCY}[^.;]{{0,20}}\bonly\b"
    rf"|\b(?:on|in|during|for) (?:declared |an? |the )?{_EMERGENCY}[^.;]{{0,30}}{_AWAY}"
)
# "You yourself are in the Baton Rouge office every day"
_YOURSELF = guarded(
    r"\byou yourself (?:are|will be|work|sit)\b[^.;]{0,40}\b(?:office|clinic|hospital|department|campus)\b"
)
# "We turned down 40 remote applicants", "our other sites are remote, this one is not"
_TURNED_DOWN = guarded(
    r"\b(?:turn(?:ed|ing)? (?:down|away)|declin(?:ed?|ing)|said no to)\b[^.;]{0,30}\b(?:remote|home)\b"
)
# "Live anywhere except New York", "work where and when you like", "nothing to commute to", "from your own office"
_WHEREVER = guarded(
    r"\blive anywhere (?:we\b|except|but|other than|outside|in (?:the )?(?:us\b|u\.s|usa|united states|lower"
    r"|continental"
    r"|contiguous))|\bwork (?:where(?:ver)?(?: and when(?:ever)?)?|when(?:ever)? and where(?:ver)?) you (?:like|want"
    r"|please|wish|choose)\b|\bnothing to commute to\b|\bnot require (?:[\w-]+ ){0,3}to come (?:in|on[- ]?site"
    r"|to the office)\b|\b(?:work|code|coding) (?:from|in) your own (?:office|desk|place"
    r"|space)\b|^remote (?:coders?|auditors?|positions?|jobs?|roles?|openings?) \|"
)
# "occasional on-site meetings (two or three a year)"
_SELDOM = guarded(
    r"^\W*(?:occasional|rare|infrequent|periodic|quarterly|annual|yearly|(?:a )?few)\b [^.;]{0,12}"
    r"\b(?:on[- ]?site|in[- ]person|in[- ]office) (?:meetings?|events?|visits?|trainings?|retreats?|gatherings?)\b"
)
# "at home most days, and at one of our practices twice a month", "two days in our office, three at your desk at home"
_DAYS_OF_BOTH = guarded(
    r"\b(?:from |at )home (?:most|some|many) (?:days|of the (?:week|time|days))\b[^.;]{0,20}"
    r"\b(?:and|but|then) (?:at|in|on)\b"
    r"|\b(?:one|two|three|four|[1-4]) days? (?:in|at) (?:our|the) [^.;]{1,50}, (?:and )?"
    r"(?:one|two|three|four|[1-4]|the rest) (?:days )?(?:at|from) (?:your )?(?:own )?(?:desk (?:at|in your) )?home\b"
)
# "Your desk is in Bend", "there is a chair for you", "People will be working there, at desks, together"
_YOUR_DESK = guarded(
    r"\byour (?:own )?desk (?:is|will be|stands|would be) (?:in|at|on|by|beside|next)\b(?! (?:your |the )?(?:home|house"
    r"|living|own))|\bthere(?:['’]s| is| will be) an? (?:chair|desk|seat) (?:for you|with your name)\b"
)
# "Work from our Boise office or from home, your choice", "home or here, up to you", "on site, hybrid, or fully remote":
# who may choose may stay at home.
_HOME_OR_OFFICE = (
    r"(?:\b(?:here|office|on[- ]?site|in the building|clinic)\b[^.;]{0,45}?\bor (?:fully )?(?:from |at )?"
    r"(?:remote(?:ly)?|(?:your |the )?(?:own )?(?:home|house|kitchen table|couch))\b"
    r"|\bhome,? or (?:from |in |at )?(?:here|our|the office|the clinic))"
)
_CHOICE = guarded(
    rf"{_HOME_OR_OFFICE}[^.;]{{0,40}}\b(?:(?:your|you) (?:own )?(?:choice|call|choose|decide|pick|like|prefer)"
    rf"|up to you|whichever|as you (?:like|prefer|wish)|once we know)\b|\bbased (?:at|in) [^.;]{{0,30}}\bor (?:at|from)"
    r" home\b|\bhybrid,? or (?:fully |100 ?% )?remote\b|\bremote or hybrid\b"
)
_BOTH = guarded(r"\b(?:mix|blend|combination|some of (?:both|each))\b")
# "Won't work for us: fully remote", "you want 100% remote" of those who need not apply: not all of it is at home.
_ALL_AT_HOME = r"(?:fully|100 ?%|all|completely|entirely|totally|only)[- ](?:remote|from home|at home|wfh)\b"
_NOT_WHOLLY = guarded(
    rf"\b(?:wants?|need|expect|insist on|looking for|after) (?:a |to be |to work )?{_ALL_AT_HOME}"
    # "Remote work is reserved for coders at level III", "Applicants seeking remote work should look elsewhere"
    r"|\b(?:remote work|telework|working from home) is (?:reserved for|limited to|only for) (?:senior|level"
    r"|coders at|staff at)"
    r"|\b(?:seeking|wanting|looking for) (?:fully )?remote\b[^.;]{0,30}\b(?:look (?:at|elsewhere)|see our other"
    r"|elsewhere)\b"
    rf"|\b(?:won['’]t work|not|no|isn['’]t|never)\b(?: for us| going to be| be| an?)?:? {_ALL_AT_HOME}"
)
# "If it's blizzarding take the laptop home", "from home on the occasional blizzard day"
_WHEN_BAD = guarded(
    r"\b(?:from|at) (?:home|the house) (?:that|for the) day\b|"
    r"\b(?:blizzard\w*|snow(?:s|ing|y)?(?: days?)?|ice storms?|weather (?:is|gets|turns) bad|roads are (?:bad|closed"
    r"|icy))"
    r"\b[^.;]{0,30}\b(?:home|remote(?:ly)?|telework)\b"
    r"|\b(?:home|remote(?:ly)?|telework)\b[^.;]{0,14}\b(?:on|in|for|if|when)\b[^.;]{0,24}\b(?:blizzard\w*"
    r"|hurricanes?|snow(?:s|ing|y)?"
    r"|ice storms?|weather (?:is|gets|turns) bad|roads are (?:bad|closed|icy))\b"
)

# "Remote is something we get asked about every time", "Some jobs here can be remote. This one cannot."
_ASKED_ABOUT = guarded(
    r"\b(?:remote|home)\b[^.;]{0,30}\basked about\b|(?<!n't )(?<!n’t )(?<!not )\bask(?:s|ed)? (?:us "
    r"|me )?about (?:remote"
    r"|work(?:ing)? from home)\b"
    r"|\bsome (?:of our |other )?(?:jobs|positions|roles)\b[^.;]{0,20}\b(?:remote|from home)\b"
)
# "We gave remote coding a fair try and have since brought everyone back to the hospital"
_BROUGHT_BACK = guarded(
    r"\b(?:brought|called) (?:everyone|everybody|us|people|the coders|our coders|all of us) back\b(?! home)"
)

#: What each pattern settles, the surest first; "none": the sentence says nothing of the place.
_SETTLED = (
    (_ASKED_ABOUT, "none"),
    (_BROUGHT_BACK, "office"),
    (_NO_HYBRID, "none"),
    (_IN_NEED, "not"),
    (_YOURSELF, "not"),
    (_TURNED_DOWN, "none"),
    (_HOME_FORM, "remote"),
    (_DAYS_OF_BOTH, "days"),
    (_WHEREVER, "remote"),
    (_SELDOM, "none"),
    (_YOUR_DESK, "office"),
    (_NOT_WHOLLY, "office"),
)
#: One of these stands in every sentence that settles it so.
_WORDS = (
    "hybrid", "telework", "telecommut", "home", "yourself", "turn", "declin", "said no", "anywhere", "where", "commute",
    "own ", "remote ", "meeting", "event", "visit", "training", "retreat", "gathering", "desk", "chair", "seat",
    "remote", "kitchen", "house", "couch", "brought", "called", "to come", "live any",
)  # fmt: skip


def settles(said: str) -> str:
    """What a sentence (in lower case) settles of the place, "none" where it is silent for all its words, or "".

    >>> settles("telework is limited to declared emergencies."), settles("hybrid: no"), settles("remote, full time")
    ('not', 'none', '')
    """
    if not any(word in said for word in _WORDS):
        return ""
    if sure := next((claim for pattern, claim in _SETTLED if pattern.search(said)), ""):
        return sure
    if _CHOICE.search(said) and not _BOTH.search(said) and not denies_home(said):
        return "remote"
    return "office" if _WHEN_BAD.search(said) and not _DAYS.search(said) else ""


# "Work from home two days a week and when it snows": more than the bad days
_DAYS = guarded(r"\bdays? (?:a|per|each|every) (?:week|month)\b|\b(?:two|three|four|[1-4]) days\b|\bfriday")
