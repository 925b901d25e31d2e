"""Words of work from home: that it is, that it is not, and that it is only hoped for."""

from __future__ import annotations

from matcher.reading.guard import guarded

#: One of these stands in every sentence that can speak of work away from the office.
FAR = (
    "to your door", "online", "tied to", "works from", "where you", "anywhere", "wherever", "from there", "house",
    "commut", "couch", "kitchen",
    "remote", "home", "wfh",
    "wfo", "tele", "virtual",
    "an office", "any office", "place with",
    "location with", "closed our", "scattered",
    "off-site", "offsite", "off site", "distributed", "no office", "log in from", "sign in from",
    "to the office", "alternative work",
    "work from", "work-from", "to come in", "where they live", "where you live",
)  # fmt: skip
# "This is NOT a remote position", "no remote, sorry", "we do not have work at home", "There's no telework",
# "permanent WFH request will not be entertained", "Remote job: No - the work …", "Telework eligible: No", "Remote? No",
# "none of it is remote", "has talked about working from home but it has not been approved".
# "Not a remote job even though …" is in, "not only remote" is out.
_NOT_REMOTE = guarded(
    r"\btried (?:out )?(?:remote|telework\w*|work(?:ing)? from home|home working)\b|"
    r"\b(?:not?|never|none|nobody|isn't|aren't|without|cannot|can't|don't|doesn't|won't"
    r"|non)\b(?![- ]?only)(?! (?:travel|visit|on the road|with)\w*)"
    r"[^.;,:!?]{0,40}?\b(?:(?<!for this )(?<!for our )(?<!of this )remote(?:ly)?|telework"
    r"|telecommut\w+|virtual|"
    r"work(?:ing|ed)?[- ](?:at|from)[- ]home|from home|wfh|home[- ]based)\b(?! access| location| area| support"
    r"|ly access)"
    r"|\btelework\b[^.;,:!?\n]{0,90}\b(?:is|are|will|has|have)\s?(?:not|n't|never)\b"
    r"|\btried\b[^.;]{0,20}\b(?:remote|from home|telework)\b[^.]{0,40}\b(?:not|[a-z]+n't|back|never|sooner|rather)\b"
    r"|\b(?:remote|telework|telecommut\w+|from home|wfh)\b[^.;:?\n]{0,30}[:?][\s*#_-]*(?:sorry,? "
    r"|unfortunately,? |(?:i'm |we're )?afraid )?(?:no(?:t|ne)?"
    r"|never|sorry)\b"
    # "Employees who work from home are not excused"
    r"|(?<!who )\b(?:remote(?! control| monitor| patient)|telework|telecommut\w+|wfh|home[- ]working"
    r"|work(?:ing)?[- ](?:from|at)[- ]home"
    r"|home[- ]office)\b(?!, but)[^.;:!?\n]{0,40}\b(?:(?:is|are|will|can"
    r"|has|have"
    r"|do|does)\s?(?:not|n't|never)"
    r"|(?:can't|won't) (?:be (?:offered|arranged|done|allowed|accommodated|considered|possible)|happen))\b"
    r"|\b(?:remote|from home|wfh|home[- ]based)\b[^.;]{0,30}\b(?:keep looking|look elsewhere|(?:not|isn't) for you)\b"
    r"|\b(?:work[- ]from[- ]office|wfo)\b(?! (?:and|or|&) (?:from )?(?:home|wfh)| ?/)"
    r"|\b(?:remote|telework|wfh|work[- ]from[- ]home)(?: (?:work|options?|position|schedule))? not (?:available|offered"
    r"|possible|an option|considered|permitted|allowed)\b"
    # "Most of the team is remote; this role is not."
    r"|\b(?:remote(?:ly)?|from home)[;,] (?:but |and )?(?:this|the) (?:role|position|job|one|seat"
    r"|opening) (?:is not|isn't)"
    # "AWS (alternative workplace) eligible: No"
    r"|\balternat\w+ work(?:place|site|ing)?\b[^.;:\n]{0,20}\beligib\w+\s?[:?]\s?no\b"
    r"|\bnot (?:qualify|eligible) for (?:our |the |this |a )?(?:remote|telework|work[- ]from[- ]home|hybrid)\b"
    r"|\b(?:remote|wfh|from home)\b[^.;]{0,20}\b(?:off the table|out of the question)\b"
    # "we have looked at remote work and decided against it"
    r"|\bremote\b[^.]{0,30}\bdecided against\b"
    # "We know remote is popular but we need someone in the building"
    r"|\bremote\b[^.;]{0,30}\bbut (?:we|our|the)\b[^.;]{0,15}\bneeds? (?:someone|somebody|you|a person)\b"
    r"|\b(?:in[- ]office|on[- ]?site|in[- ]person)\s+only\b"
    # "What we are NOT: a remote job", "TELEWORK: Position is on site", "excluded from the remote work policy"
    r"|\bnot: ?(?:an? )?(?:fully )?(?:remote|work[- ]from[- ]home|hybrid)\b"
    r"|\b(?:telework|remote)(?: work| eligib\w+| status)?\s?[:?]\s?(?:(?:the |this )?(?:position|job|work) is )"
    r"(?:on[- ]?site|in[- ]person|in[- ]office)\b"
    r"|\bexcluded from (?:the |our |any )?(?:\w+ )?(?:remote|telework|hybrid)\b"
    # "everybody wants to work from home now, and I am sorry", "not for people who want remote"
    r"|\b(?:want|looking for|prefer)\w* (?:to (?:be|work|stay) )?(?:remote(?:ly)?|(?:from|at) home|wfh)\b[^.;]{0,30}"
    r"\b(?:sorry|not for (?:you|them))\b"
    r"|\bnot\b[^.;]{0,40}: (?:people|anyone|those|candidates) (?:who want|wanting|looking for) (?:remote|home)\b"
)
# "A TB test is not required for home-based staff", "not needed for remote coders": who is spared is at home.
_SPARED = guarded(
    r"\bnot (?:required|needed|necessary|mandatory|apply(?! if you)|applicable)\b[^.;,]{0,20}\b(?:for|to|of|in|if)\b"
)
# "This remote job is not open to residents of Alaska": to others it is
_SHUT_OUT = guarded(
    r"\b(?:remote|home-based|work-from-home|telework) (?:job|position|role|opening|work|coders?) (?:is|are) not (?:open"
    r"|available|offered) (?:to|for|in) (?:residents (?:of|in)|(?:people|applicants|candidates|those|anyone|persons)"
    r" (?:who live |living |residing |located |based )?(?:in|from|outside))\b"
)
# "may apply for a work-from-home seat after one year", "remote schedules exist at that level": a hope, not a term.
HOPE = guarded(
    r"\b(?:may|can|could|might)\s+(?:\w+\s){0,3}?(?:apply (?:for|to)|ask|request|qualify|become eligible)\b"
    # "Coders I may later work from home"
    r"|\b(?:may|can|could|might) (?:later|eventually|in time|some day|someday) (?:work|telework|go|move)\b"
    # "We hope to offer some remote days next year"
    r"|\b(?:hop(?:e|ing)|plan(?:ning)?|aim(?:ing)?) to (?:be able to )?(?:offer|add|allow|introduce)\b"
    r"|\bnot (?:promised|guaranteed)\b|\bno promises?\b|\bat that level\b|\btalk(?:s|ed|ing)? (?:about|of)\b"
    r"|\bwe (?:can|could|may|might|will|'ll) (?:then )?(?:discuss|talk|revisit|see about)\b"
    # "you may put your name on the waiting list", "Once certified, you join the remote production team"
    r"|\bconsidered (?:only )?(?:after|later|at a later|once)\b|\bwait(?:ing)?[- ]list\b|\bonce (?:you(?:'re"
    r"| are) )?(?:certified|credentialed)\b[^.;]{0,20}\b(?:join|move"
    r"|work)\b"
    r"|\beligible to (?:request|apply|ask)\b|\bmay be requested\b"
    r"|\bearn(?:ed)?\b|\bhere and there\b|\b(?:some|a few) (?:coders|people|staff) have\b|\bdown the (?:road|line)\b"
    r"|\blimited to (?:those|staff|coders|employees|people) (?:with|who)\b|\b(?:can|may|could) be (?:discussed"
    r"|reviewed|revisited)\b|\b(?:eventual|future) (?:remote|telework"
    r"|work[- ]from[- ]home|option|possibility)"
    r"|\bin the (?:near |distant )?future\b|\b(?:discussed|determined) (?:during|at (?:the )?(?:time|interview)"
    r"|in the)\b"
    # not "May work from home after orientation": remote after training on site is remote
    r"|\bmay (?:work|telework)\b(?![^.;]{0,40}\b(?:days?|half|other (?:one|two|three|four))\b)"
    r"[^.;]{0,60}\b(?:once|after)\b"
    r"(?! (?:your |the |an? |initial |completing |completion of )*(?:[\w-]+ ){0,2}?(?:orientation|training|onboarding"
    r"|induction|introduction)\b)(?! (?:you(?:'re| are) |they(?:'re| are) )?(?:fully )?trained\b)"
    r"|\bafter (?:your |the |a |one )?(?:first )?(?:full )?year\b[^.;]{0,60}\b(?:possible|an option|open to you)\b"
    # "Apprentices who are hired at the end of the program may then work from home"
    r"|\b(?:hired as|promoted to)\b[^.;]{3,60}\b(?:may|can|could) (?:then )?(?:work|telework)\b"
    r"|\bmay be (?:approved|authorized|granted|permitted) by the (?:government|cor|client|customer)\b"
)
# "Telework may be approved": a hope; not where its days are told: "up to two days of telework per week may be approved"
GRANTED = guarded(
    r"\bmay be (?:allowed|offered|permitted|granted|approved|authorized)\b(?! (?:for )?up to)|\bat the discretion\b"
)
A_YEAR_ON = guarded(r"\b(?:after|once) [^.;,]{0,14}\b(?:one|a|first|full|two|three) years?\b(?! probation)")
COUNTED = guarded(r"\b(?:one|two|three|four|some|limited|[1-4])(?: \w+){0,2}? days?\b")
# "Remote work may be considered", "is possible", "an option": taken where nothing says otherwise.
MAYBE = guarded(
    r"\b(?:may|can|could|might) (?:\w+ )?(?:be (?:considered|possible|available|an option)|become|turn|go|transition"
    r"|convert)\b"
    r"|\bpossible\b|\bconsidered for\b|\bhome (?:or remote )?working (?:is |will be )?considered\b"
    r"|\bremote working considered\b|\b(?:will|would|can|may|might) consider\b|\b(?:potential|possibility"
    r"|opportunity|option|chance)\w* (?:of|for|to)\b"
)
# "Telework eligible: Yes, as determined by the agency", "Telework: available two days a week"
TELEWORK_YES = guarded(
    r"\broutine telework\b|\btelework(?: eligib\w+| status)?\s?[:?]\s?(?:yes|available|eligible|situational"
    r"|ad[- ]hoc)\b"
)
ALL_DAYS = guarded(r"\b(?:five|5) days\b|\bfull[- ]time\b|\b100 ?%")
NO_REMOTE = guarded(r"\bremote(?: job| position| work)?\s?[:?]\s?no\b")
# "Telework eligible: No. Remote job: Yes"
REMOTE_YES = guarded(r"\bremote(?: job| position| work)?\s?[:?]\s?yes\b")
# "fully remote", "100% Remote", "Remote position", "work from home", "from your own home", "Remote, open to …".
_REMOTE = guarded(
    r"\b(?:(?:work )?from anywhere\b|(?:fully |geographically )?(?:distributed|virtual) (?:team|workforce|company"
    r"|group|department)\b(?! of (?:doc|phys|nurs|prov))|(?:team|coders|staff|workforce|company|department"
    r"|we) (?:is|are) (?:fully |all |completely )?(?:distributed|virtual)\b(?! \w)"
    r"|off[- ]?site (?:position|role|job|work|opening|coders?|post)\b|works? off[- ]?site\b"
    r"|no (?:physical )?office (?:to|at all)\b|(?:don't|do not|no longer) have (?:an?"
    r"|any) (?:physical )?offices?\b(?! (?:in|at|on|near|for|manager))|(?:code|codes|coding) (?:at|from) home\b"
    r"|set[- ]?up at home\b|stay[- ]at[- ]home (?:job|position|role)\b|any ?(?:place|where|location) with (?:an?"
    r"|internet|secure|good|fast|reliable|wi-?fi)\b"
    r"|(?:never|don't|do not|needn't|not) (?:have to |need to )?(?:ever )?come (?:in )?to (?:the|an|our) office\b"
    r"|location\W{1,3}anywhere\b|(?:go|goes|going|move|sent|are) home with (?:your|the|a|all|company|our) \w+"
    r"|(?:internet|workspace|work space|office space|work area|room|desk|set-?up|broadband"
    r"|connection)(?: of [\w ]{2,20})?(?: \w+)? (?:at|in) home\b(?! (?:office|health))"
    r"|work from there\b|(?:never|don't|not) (?:have|need) to come in\b"
    r"|from where (?:you|they) live\b"
    # "Your home is your office", "Coders choose where they live; the job comes with them"
    r"|(?<!\w )home is (?:your|the) office\b"
    r"|(?:you|coders|staff|employees)(?: can| may| get to)? (?:choose|pick|decide) where (?:you|they) live\b"
    # "Where you live does not matter as long as you have good internet", "coders in their own homes"
    r"|where (?:you|they|coders) live (?:does not|doesn['’]t) matter|(?:no|not) matter where (?:you|they) live\b"
    r"|\b(?:coders|staff|team|everyone|employees) in their (?:own )?homes\b"
    r"|wherever (?:you|there is|it is)\b|from wherever\b|live anywhere (?:in|within)\b"
    r"|based (?:at|from) home\b|anywhere in (?:the )?(?:u\.?s|united|country|contiguous|continental|lower|48)\b"
    r"|(?:fully|100 ?%|completely|entirely|permanent(?:ly)?|totally|strictly|all)[ -]*(?:remote|virtual"
    r"|work[- ](?:from|at)[- ]home|from home|home[- ]based)"
    r"|remote(?:ly)?\b(?!\s+(?:interviews?|location|site|area|region|clinic|village|part|corner|access|support"
    r"|desktop|control"
    r"|server|connection|monitoring|patient|valley|hospital|communit|town|schedules? exist|facilit|mountain"
    r"|county\b|island|rural|reservation))"
    r"|work(?:s|ing|ed|able)?[- ](?:\w+\s){0,3}?(?:from|at|out of)[- ](?:your |their |his or her "
    r"|the )?(?:own )?home\b"
    r"|wfh\b|home[- ]based\b(?! (?:primary|care|program|hospice|services|visits|health|palliative))"
    r"|(?:from|in|at|out of) (?:your|their|a|an) (?:own )?(?:private |secure |quiet )?home(?: office)?\b"
    # "Home office with travel: you live in North Carolina and drive to practices"
    r"|home office environment\b|(?:^|[|:•] ?)home office(?= with\b|,|\W*$)|work is (?:all )?(?:done )?from home\b"
    r"|all from home\b"
    # "designated virtual", "The role is virtual", "We hire virtual associates in CT and MA"
    r"|(?:position|role|job|post|seat|opening|work) (?:is"
    r"|are) (?:[\w-]+ ){0,2}?(?:as )?(?:a )?virtual\b(?! \w+ (?:care"
    r"|visits?|clinic))"
    r"|\b(?:designated|classified)(?: as)?(?: an?)? virtual\b"
    r"|(?:hir(?:e|es|ing)|employs?) virtual (?!care|visits?|nurs|clinic|scrib)"
    r"|telework(?:ing|ed)?\b|telecommut\w+|virtual (?:position|role|job|work|seat|opening)|(?:location|setting"
    r"|type|site"
    r"|where)\W{1,3}virtual\b|full[- ]time from home\b"
    # "A home office, if you want one, after the first four months"
    r"|home (?:office|desk|set-?up|workstation)\b(?=[^.;]{0,25}\b(?:if you (?:want|like|wish|prefer|choose)"
    r"|should you (?:want|like|wish|prefer)|after the first|once your|once you(?:'re| are))\b)"
    # "Must have a HIPAA-compliant home workspace", "if the home connection is down", "ships a laptop to your door"
    r"|(?:must|have|has|need|needs|requires?|provide|maintain)\b[^.;]{0,40}\bhome (?:work ?space|work (?:area|space)"
    r"|workstation|office|internet|network|set-?up)\b(?! (?:stipend|allowance|budget|health))"
    r"|(?:not|n't|never)\b[^.;]{0,20}\b(?:tied|chained) to (?:an?|the) (?:office|desk|cubicle)\b|goes? home with you\b"
    r"|(?:work|job|position|role) is (?:all |fully |entirely |done )*online\b"
    # "Courses are taught online, with two evening meetings per semester on campus"
    r"|(?:courses?|classes|sections?) (?:is|are) (?:taught|held|offered|delivered) (?:all |fully |entirely )?online\b"
    r"|home work ?(?:space|station|area)s?\b(?! (?:stipend|allowance))"
    # "Work is 100% at home", "we're all at home", "this team works from all over the country", "work where you wish"
    r"|(?:work|job|position|role|you|we|everyone|everybody)\b(?:'re)?(?: \w+){0,2}? (?:100 ?% )?at home\b"
    r"(?! (?:health|care|visits|patients|monitoring))"
    r"|work(?:s|ing)? from (?:all over|across|around|\w+ (?:different |other )?states)\b"
    r"|work where(?:ver)? you (?:wish|like|want|please|choose|are)\b"
    r"|home (?:internet|connection|network|power) (?:is|goes|fails|service)\b"
    r"|(?:ship|mail|send|deliver)(?:s|ed)?\b[^.;]{0,50}\b(?:laptop|computer|equipment"
    r"|monitors?)\b[^.;]{0,40}\bto (?:your"
    r"|their) (?:door|home|address)\b|equipment (?:is|will be) (?:shipped|mailed|sent|delivered)\b"
    r"|(?:don't|do not|doesn't|does not|never) (?:care|mind|matter)(?: to us)? where you (?:live|are|sit|work)\b"
    r"|no (?:requirement|need|obligation) to (?:ever )?come in(?:to)?\b"
    r"|(?:taught|coded|done|worked) from the \w+'s home\b|home is (?:fine|ok|okay|all right|good|possible|allowed)\b"
    r"|home[- ]?(?:office|working|work)? (?:is )?(?:allowed|permitted|welcome)\b|off[- ]?site \((?:at |from )?home\)"
    r"|(?:from|in|at) a home office\b"
    r"|home[- ]office (?:position|role|job|worker|based)\b|(?:location|workplace|work ?site|duty station"
    r"|place of (?:work|duty)) is (?:at |in )?home\b|no on[- ]?site (?:presence|work|requirement|attendance|days?)\b"
    r"|from home\b|home office,? (?:in )?any(?:where| state)|(?:location|where|place|workplace|work ?site"
    r"|duty station"
    r"|setting)\W{1,3}(?:your )?home\b"
    r"|take (?:the|your|our|a) \w+ home\b|(?:move|switch|go|goes|change|transition|head)s? (?:over )?(?:to"
    r"|into) (?:a |the )?home(?: office)?\b"
    # "All five of our coders sit at home", "Our coding department went home in 2020", "We closed our office in 2021"
    r"|\b(?:all|most) (?:\w+ )?(?:of )?(?:our )?coders (?:sit|are|work) at home\b|(?:department|team|coders|we all"
    r"|everyone"
    r"|everybody) went home\b(?![^.]*\bthis (?:seat|job|role|position|one)\b)|\b(?:closed|gave up) (?:our"
    r"|the) (?:coding )?office\b|\bvirtual and so is the (?:job"
    r"|work)\b"
    r"|been (?:at )?home (?:since|for)\b|home for good\b|you(?:'re| are) (?:then )?at home\b|(?:sign|log) (?:in"
    r"|on) from (?!the office|our)\w+ states\b|(?:team|coders|staff|group) (?:is|are) (?:spread|scattered) (?:over"
    r"|from|across)\b"
    r"|home office (?:set-?up |space |workspace )?(?:is )?(?:required|needed|a must)\b|no commut\w+"
    r"|from your (?:couch|kitchen"
    r"|own desk at home)\b)"
)
# "Home, anywhere in the state", "Virtual": the whole of an answer; apart, so that the rest is tried at words only.
_HOME_FIRST = guarded(
    r"(?:\W*|[^?]*\? )(?:and )?(?:after that |then )?(?:mostly )?(?:home(?: office)?\b(?=\W*$)|home\b(?=,? if you\b)"
    r"|home in\b|virtual\W*(?:$|-|\(|usa?\b|nation)|home, any|(?:at"
    r"|from) home\b(?=\W*$|[,;]"
    r"| if\b| in\b))"
)
# "you'd access the chart remotely": the chart is far, not the coder.
FAR_CHART = guarded(
    r"\b(?:coders|colleagues|team|staff|people|others) who (?:are|work) (?:remote(?:ly)?|from home)\b|"
    r"\b(?:access(?:ed|ing)?|log(?:ged)? in|connect(?:ed)?|support(?:ed)?)\b[^.;]{0,25}\bremotely\b"
    r"|(?<!hire )(?<!hires )(?<!hiring )(?<!seeking )(?<!employ )(?<!need )"
    r"\bremote (?:teams?|providers|physicians|clients|sites"
    r"|coders|staff|colleagues|employees)\b(?! (?:welcome|wanted|needed|sought|considered|can|may|must|need|provide"
    r"|receive|get|live|reside|members (?:must|live|reside)|are (?:required|provided|given"
    r"|expected|sent)|will (?:be (?:provided|given|sent|required)|receive|need)))"
)
# "Previous remote coding experience preferred", "experience working from home": what one did before.
_DONE_BEFORE = guarded(
    r"\b(?:remote|work[- ](?:from|at)[- ]home|telework|wfh)\b (?:\w+ ){0,2}experience\b"
    r"|\bexperience (?:\w+ ){0,2}?(?:remote(?:ly)?|(?:from|at) home)\b(?! (?:position|job|role|opportunity))"
)
ANYWHERE = guarded(r"\b(?:anywhere|any state|all states|nationwide)\b")
TELECOMMUTES = guarded(r"\btelecommut\w+")
# "from your house", "home working", "at the employee's residence": all of them are home.
HOMES = guarded(
    r"\b(?:your|their|his or her|one's|(?:the )?(?:employee|coder|worker|incumbent)'s) (?:own )?(?:house|home"
    r"|residence|place|couch"
    r"|kitchen(?: table)?|living room|spare room)\b"
    r"|(?<=from )their (?:own )?homes\b|(?<=out of )their (?:own )?homes\b"
    r"|\b(?<=from )the (?:house|couch)\b"
)


#: "Home working", as the British say it
HOME_WORKING = guarded(r"\bhome[- ]?working\b")


def denies_home(said: str) -> bool:
    """Whether a sentence says that work from home is not to be had."""
    denied = _NOT_REMOTE.search(said)
    if denied is None or _SHUT_OUT.search(said, denied.start()):
        return False
    return not _SPARED.search(said, denied.start(), denied.end())


def speaks_of_home(said: str) -> bool:
    """Whether a sentence says in any words that work is done from home."""
    if "experience" in said and _DONE_BEFORE.search(said):
        return False
    return _REMOTE.search(said) is not None or _HOME_FIRST.match(said) is not None or "#workfromhome" in said
