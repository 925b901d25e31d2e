"""The place of work told by a spot: in a schedule ("M-F 8-5 at the Oak Street office"), in person, under a label."""

from __future__ import annotations

from matcher.reading.guard import guarded

# "Full time, Monday thru Friday, 8:00 - 4:30, on our campus", "SHIFT: M-F 8-4:30, central office", "five days a week in
# our classroom": hours and the spot at which they are spent.
_SCHEDULE = guarded(
    r"\b(?:full[- ]?time|part[- ]?time|m-f|mon(?:days?)?|tues?(?:days?)?|fridays?|hours|hrs|shifts?|days?)\b"
    r"|\b\d{1,2}(?::\d\d)? ?(?:a\.?m?\.?)? ?(?:-|to) ?\d{1,2}\b"
)
_NOUN = (
    r"(?:office|campus|site|clinic|hospital|practice|building|class ?room|annex|headquarters|suite|branch|department"
    r"|cent(?:er|re)|medical cent(?:er|re))"
)
_SPOT = guarded(
    rf"\b(?:in|at|on|from) (?:our|the|its) (?:[\w.'&-]+ ){{0,5}}{_NOUN}\b(?= on\b| at\b| in\b| (?:every|each)\b"
    rf"| (?:two|three|four|five) days\b|\s*(?:$|[,.;)(-]))"
    rf"|[-,|\u00b7] ?(?:(?!in|the|our|reports?|any|all|to|of|for|and)\b[\w.'&-]+ ){{0,3}}(?:office|campus"
    rf"|hospital)\W*$"
)
# Who is written to, what one codes for, whom the benefits serve.
_NOT_A_SPOT = guarded(
    r"\b(?:appl(?:y|ications?)|resumes?|interview\w*|(?:free|staff) parking|call|fax|mail|email|contact"
    r"|stop (?:in|by)|orientation|training"
    r"|class(?:es)? (?:is|are)|reports? to|reporting to|department:|employer:|parking|cafeteria|discharg\w+"
    r"|seen|admitted|patients?|visits?|visit|first|encounters|years?|experience)\b"
)
# "Able to work here, in person", "Scottsdale central office, in person"; not "apply in person", "in person once a year"
_IN_PERSON = guarded(r"\bin[- ]person\b(?!-)")
_NOT_PERSON = guarded(
    r"\b(?:appl(?:y|ications?)|interview\w*|resumes?|drop|stop|call|meet\w*|visits?|train\w*|orientation|once|twice"
    r"|quarter\w*|month\w*|year\w*|events?|class\w*|first|retreats?|video|visit|at first|clients?|inquir\w+"
    r"|phone|e-?mail|communicat\w+)\b"
)
# "Place of performance: the government site", "Duty station: Main Street"
_LABELLED = guarded(
    r"\b(?:place of (?:work|performance|duty)|work place|duty (?:station|location)|work ?site"
    r"|location of (?:the )?(?:work"
    r"|position"
    r"|job))\W{1,3}(?!(?:100|fully|remote|home|your home|hybrid|united|u\.?s|nation|any|vari|virtual|multi|flex"
    r"|tbd|work"
    r"|telework|and)\b)\w"
)


#: Houses of which no patient is told: who works in one works there.
_PUBLIC = (
    r"(?:headquarters|(?:fire |ems )?station(?: \d+)?|court ?house|city hall|annex|institute|(?:health|safety|civic"
    r"|service|business) cent(?:er|re)|administration building|main building|central office)"
)
# "Work takes place at Victoria Hospital", "all of the work is done there", "all work and class is in person"
_TAKES_PLACE = guarded(
    # "Employees report to the Civic Center building"
    r"\b(?:employees|coders|staff|you|incumbents?|auditors|hires?|position|job) (?:will |must |would )?reports? "
    r"(?:(?:in person|for work|for duty) )?to (?:the|our) (?:(?!director|manager|supervisor|lead|chief)[\w'&-]+ ){0,4}"
    r"(?:building|campus|clinic|hospital|courthouse|city hall|medical center)"
    r"(?=\W*$|[.;,(]| (?:on|in|at|each|every|for)\b)"
    # "Full time, 8:30-5 at the practice"
    r"|\b\d{1,2}(?::\d\d)? ?(?:am?|a\.m\.)? ?(?:-|–|to) ?\d{1,2}(?::\d\d)? ?(?:pm?|p\.m\.)?,? (?:at|in) (?:the|our) "
    r"(?:practice|surgery center|center|lab|institute)\b"
    # "Parkside Drive office, Knoxville", "Office on Central Ave, 7:30 to 4"
    r"|^\W*(?:(?!home|remote|virtual|business|billing|post|any|no|medical|coding|small|busy|growing|friendly"
    r"|private|new|large)[\w'-]+ ){1,3}office, [a-z' -]{3,25}\W*$"
    r"|^\W*(?:our )?office (?:on|in|at) (?:[\w'-]+ ){0,3}[\w'-]+, \d"
    r"|\byou(?:'ll| will| would)? sit in\b[^.;]{0,25}\b(?:every day|daily|all week)\b|\b(?:work |^\W*)"
    r"setting\s?:\s?(?:(?!remote|home)\w+ ){0,3}?(?:hospital|clinic|office|department)\b(?! ?/)"
    r"|\b(?:work|duties|tasks)\b[^.;]{0,30}\b(?:performed|accomplished|completed|conducted|carried out)"
    r" (?:at|in|on) (?:the|our) (?!contractor|home|remote|employee|discretion|direction|least|request|time|most"
    r"|same|best"
    r"|highest|event)\w"
    r"|\bwork takes place (?:at|in|on)\b(?! home)"
    r"|\b(?:work|job) is (?:all )?(?:done|worked|carried out|performed) (?:there|here)\b"
    # "Work is done at Fire Headquarters", "This job is worked in the Institute", "works at the Health Center, 400 …"
    rf"|\b(?:work|job|position) is (?:done|worked|carried out|performed) (?:under [^.;]{{0,50}} )?(?:in|at)"
    rf" (?:the |our )?(?:[\w-]+ ){{0,3}}?{_PUBLIC}\b"
    rf"|\b(?<!who )(?<!that )(?<!colleagues )(?<!people )works?"
    rf" (?:in|at) (?:the |our )?(?:[\w-]+ ){{0,3}}?{_PUBLIC}\b(?=,? (?:\d|in |on )|[,.;]|$)"
    r"|\ball (?:of the |the )?(?:work|classes|work and class(?:es)?) (?:is|are) (?:done )?in[- ]person\b"
)


# "You'd sit next to the doctors", "share an office with two billers", "we need you here every day", "on-location"
_NEIGHBOURS = (
    r"(?:doctors?|physicians?|providers?|surgeons?|nurses?|billers?|coders?|clinicians?|front desk|check-?in|team"
    r"|dentists?|therapists?)"
)
_BESIDE = guarded(
    rf"\b(?:sit|sits|sitting|seated|desk is|work|works|working|be) (?:\w+ )?(?:next to|beside|side[- ]by[- ]side with"
    rf"|shoulder[- ]to[- ]shoulder with|elbow[- ]to[- ]elbow with|down the hall from|across from) [^.;]{{0,24}}?"
    rf"\b{_NEIGHBOURS}\b"
    r"|\bface[- ]to[- ]face\b[^.;]{0,40}\b(?:daily|every day|each day)\b|\bin (?:one|the same|a shared) (?:room"
    r"|office)\b"
    r"|\bsit(?:s|ting)? (?:\w+ )?(?:outside|behind|near|with) (?:dr|the|our|an?) [^.;]{0,24}\b(?:office|desk"
    r"|room|doctors?"
    r"|billers?|coders?|nurses?)\b"
    # "You sit with the billing team at our Mary Street site", "You'd have your own desk there", "works on the units"
    r"|\bsit(?:s|ting)? with (?:the|our) [^.;]{0,24}\b(?:team|staff|group|department|crew),? (?:at|in|on) (?:our|the)\b"
    r"|\byou(?:['’]d|['’]ll| will| would)? (?:have|get) (?:your own|an?|the) (?:[\w'’]+ ){0,2}(?:desk|office|cubicle)\b"
    r"(?= (?:there|here|in the|in our|at our|by the|near|with a|next to)\b)"
    r"|(?<!who )\bworks? on the (?:nursing |patient |hospital )?(?:units|floors|wards)\b"
    # "You work at our Mary Street site"
    r"|\b(?:sit|work)s? [^.;]{0,30}\bat (?:our|the) (?:[\w'.-]+ ){1,3}(?:site|location|building)\b(?! (?:of|visit))"
    # "Office job, Elida Road, Lima.", "in the third-floor CDI room in Lafayette", "your own desk there by the window"
    r"|(?:^|[.;] )(?:an )?office job\b|\bin the (?:[\w-]+ ){1,3}(?:room"
    r"|suite|office) in [a-z]"
    r"|\b(?:your|a) (?:own )?desk there\b"
    # "a class here on Riverside Drive", "Sections meet on the Globe campus"
    r"|\bhere (?:on|at) (?:[\w'.-]+ ){1,3}(?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|blvd|drive|lane|way|highway)\b"
    r"|\b(?:sections|classes|courses) (?:meet|are held|are taught) (?:on|at) (?:the|our) (?:[\w'.-]+ ){0,3}campus\b"
    r"|\bshar(?:e|es|ing) (?:an office with|(?:one|an?) (?:\w+ )?room)\b|\b(?:need|want|like) (?:you|our coders"
    r"|everyone) (?:to be )?here\b"
    r"|\b(?:coders?|billers?|auditors?|someone|person) for our (?:\w+ )?(?:office|clinic) (?:on|in|at)\b"
    r"|\bin[- ](?:clinic|hospital|facility|cent(?:er|re)) (?:role|position|job|post|only)\b|^\W*site[- ]based\b"
    r"|\bsite[- ]based (?:role|position|post)\b|\b(?:cubicles?|desks?|workstations?) (?:is |are )?(?:on"
    r"|in) (?:the|our)\b"
    r"|\b(?:room|office|building|suite|wing|floor|clinic)\b[^.;]{0,40}\bwhere you(?:'ll| will| would|'d) (?:work"
    r"|sit|code|be)\b"
    r"|\b(?:walk|come|stop|drop)s? (?:over |by |up )?(?:to )?your desk\b"
    r"|\b(?:^\W*|work(?:s|ed)? (?:is )?(?:performed |done )?in an? |environment: "
    r"|conditions: )(?:\w+ ){0,2}office (?:setting|environment)\b"
    r"|^\W*(?:the |our |my )?(?:\w+ ){0,2}office is (?:across|next|behind|near|on|in|by|at|downtown|inside|upstairs"
    r"|over|above"
    r"|below|opposite|beside|off|up)\b"
    r"|^\W*(?:[\w-]+ ){0,2}(?:campus|office|hospital|clinic), (?:every day|daily|five days)\b"
    # "in a small class here on Riverside Drive", "you join a pod, same building"
    r"|\bhere (?:on|in|at) (?:the )?(?:[\w'-]+ ){1,3}(?:street|st|avenue|ave|road|rd|drive|boulevard|blvd|floor|campus"
    r"|building|office|clinic|hospital)\b|\b(?:in |at )?(?:the )?same building\W*$"
    r"|\bat (?:the )?hospital premises\b|\b(?:desks?|chairs?), one of which\b|\bcom(?:e|ing) to (?:[\w'.]+ ){1,4}"
    r"(?:five days a week|every day|daily)\b|\bin building \w+ (?:on|of) (?:the|our)\b"
    r"|\bon[- ]location (?:position|role|job)\b|\bability to commute\b|\breliably commute\b"
    r"|\bwhich is where you(?:'d|'ll| would| will)? (?:be )?work(?:ing)?\b|\bin our (?:records|billing|coding"
    r"|file|chart) (?:room|area|suite|wing)\b"
    r"|\b(?:you(?:'ll| will| would|'d)?|coders|everyone|everybody|all staff) (?:\w+ )?comes? (?:in ?)?to (?:our|the)"
    r" (?:\w+ )?(?:office|clinic|hospital|building)(?= on\b| in\b|\W*$|,? (?:each|every) day|,? daily)"
    r"|^\W*(?:our|the) (?:\w+ ){0,3}office,? (?:on|in|at) [^.;]{2,40}\b(?:days a week|m-f|mon(?:day)?)\b"
    r"|\b(?:in|at) (?:the|our) [^.;]{0,20}\b(?:all day|full time|all week)\b"
)


# "We are located at 33 Lewis Rd., Binghamton", "Work schedule is 8:00 to 4:30 at 1500 Waters Place, Bronx"
_ADDRESS = guarded(
    r"\b(?:at|location|located|address|site|office|clinic)\b[^.;]{0,30}\b\d{1,5} (?:[nsew]\.? )?(?:[\w'-]+ ){1,3}"
    r"(?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|blvd|boulevard|dr(?:ive)?|la?ne?|place|pl|court|ct|way|highway|hwy|pkwy"
    r"|parkway|plaza|square|circle|terrace|pike|loop)\b"
)
_WRITTEN_TO = guarded(
    r"\b(?:appl(?:y|ications?)|resumes?|cvs?|interview\w*|call|fax|mail|e-?mail|contact|send|questions|human resources"
    r"|accommodation\w*|headquarter\w*)\b"
)


def at_a_spot(said: str) -> bool:
    """Whether a sentence (in lower case) says at which spot the work is done.

    >>> at_a_spot("m-f 8 to 5 in the practice on forsyth st."), at_a_spot("apply in person at the office, m-f 8 to 5")
    (True, False)
    """
    if "person" in said and _IN_PERSON.search(said) and not _NOT_PERSON.search(said):
        return True
    if _ADDRESS.search(said) and not _WRITTEN_TO.search(said):
        return True
    if _LABELLED.search(said) or _BESIDE.search(said) or _TAKES_PLACE.search(said):
        return True
    spot = _SPOT.search(said)
    return spot is not None and _SCHEDULE.search(said) is not None and not _NOT_A_SPOT.search(said)
