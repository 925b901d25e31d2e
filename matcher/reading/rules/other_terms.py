"""Numbers of years that belong to a thing: a grant, a record, a list, a raise, a colleague; not to the applicant."""

from __future__ import annotations

from matcher.reading.guard import guarded

# What makes it experience whatever stands before: "it takes two years of coding to be considered".
_OF_WORK = guarded(
    r"[’'s.]{0,3} ?(?:of |in |as an? )?(?:[\w-]+ ){0,3}(?:coding|coders?|experience|exp|billing|auditing|abstracting"
    r"|practice|cdi|work)\b"
)
_WORKED = guarded(
    r"\b(?:must|need|requir|minimum|experience|exp\b|coded|worked|coding|career|background|applicant|candidate"
    r"|you (?:have|bring))"
)
# "records are kept for", "the grant is secured for", "may be extended another", "charts go back", "the course takes",
# "the scale tops out at", "valid for at least", "Epic goes live in", "has doubled in size over".
_LASTS = guarded(
    r"\b(?:kept(?: on file)?|retain(?:ed)?|stored|archived?|secured|guaranteed|funded|renewable|extended|prolonged"
    r"|limited"
    r"|(?:stays?|remains?|is|are) (?:active|valid|good|open|on file|in force)|valid|settled|ratified|older than"
    r"|expires?|goes? live|going live|tops? out|maxe?s? out|(?:go|goes|going|looks?|reach(?:es)?) back"
    r"|re-?(?:review|audit|code)s?|reached"
    r"|reapply|re-apply|apply again|repaid|forgiven|amortized|spread|grew|grown|doubled|tripled|ris(?:es?|en)"
    r"|temporary|on-?site|in (?:the )?office|repayment|covers?|spans?|reviewed|opening|openings?|vacant"
    r"|held by (?:one|the same) \w+"
    r"|(?:plan|plans|planning) to \w+(?: \w+){0,3}"
    # "Give yourself six months to learn our payer mix", "Plan on two years", "Expect six months before …"
    r"|(?:give|allow) yourself|(?<![a-z] )(?:plan|figure|reckon) (?:on|with)|(?<![a-z] )(?:expect|allow))"
    # not "a valid RN license and three years"
    r"(?: (?!and\b|plus\b|with\b)[\d$%\w-]+){0,3}?,?(?: (?:for|in|at|over|to|back|within|every|across|by|of))?"
    r"(?: (?:at least|up to|another|a further|about|only|the next|max|a minimum of))*\s$"
)
# "Retention: 7 years", "List life: 1 year", "the average length of service is 11 years", "Internal staff: 6 months".
_THING = guarded(
    r"\b(?:retention|warranty|shelf life|list life|life of (?:the )?\w+|average (?:tenure|length|stay|age|time)"
    r"|average \w+ tenure|tenure on (?:the|our) \w+"
    r"|length of (?:service|stay|contract|appointment|term|employment|assignment|the \w+)"
    r"|appointment|(?:contract|program(?:me)?|course|training|internship) (?:length|duration)"
    r"|(?:external )?funding|grant|duration|eligible list|eligibility list|(?:minimum|max\w*|lower|upper)"
    r" age(?: limit)?|age limit|notice(?: period)?|service bond|(?:classroom|training|teaching) phase"
    r"|(?:productivity|quality) goals?|internal (?:staff|applicants?|candidates?)|look-?back(?: \w+)?"
    r"|terms? of (?:office|appointment|contract|employment)|probation\w*(?: period)?|with an option for"
    r"|(?:program(?:me)?|residency|course|class|training|onboarding|process) takes)"
    r"(?:,? (?:is|are|of|for|runs|lasts|covers?|pays|has been|on|the|our|team|to|about|up to|at least|only|max"
    r"|secured|an?|remaining|further))*:?"
    r" (?:[\w ]{0,10}, )?$"
)
# "The pay range assumes five years", "Midpoint is for ten years of experience": what is paid for them
_PAID_FOR = guarded(
    r"\b(?:pay|salary|wage|hiring)? ?(?:range|rates?|midpoint|mid-point|maximum|top|max|median|average|salary|figure)"
    r"(?: of the \w+)? (?:is|are|assumes?|reflects?|requires?|goes to|supposes?|takes?)"
    r"(?: (?:based on|for|meant for|set for|someone with|a coder with|those with|about|at least))* $"
)
# "A raise at one year", "pins at five, ten and fifteen years", "a sabbatical once you reach seven years".
_GIVEN_AT = guarded(
    r"(?:\bat(?: [\w, ]{1,24}(?:,|\band))?|\breach(?:ed)?|\bcomplete[sd]?|\bhit|\d,|\bin) (?:[\w, ]{1,22} and |only )?$"
)
_GIVEN = guarded(
    r"\b(?:weeks? (?:off|of leave)|days off|leave|sabbatical|pins?|longevity|raises?|steps?|increases?|bonus(?:es)?"
    r"|rises?|goes up|grows|bumps?|awards?|forgiveness|scale|pto|match|gifts?|milestones?|reviewed|remission"
    r"|increments?)\b"
)
_ENDS = guarded(r" ?(?:[.,;:!)]|and\b|of (?:service|employment)|$)")
# "code two years of backlogged charts", "the backlog covers two years of claims", "a 7-year background check",
# "a 20-year history", "a six-month mentorship", "12 months left on it", "a three-year grant", "a year 2 goal".
_OF_THINGS = guarded(
    # "we have 12 years of data to clean up", "you will learn three years' worth of payer rules"
    r"(?:['’]s?)? worth of\b(?! (?:[\w-]+ )?(?:coding|experience|billing|work))"
    r"| of (?:[\w-]+ ){0,2}?(?:data|history|rules|statements|statistics|invoices|backlog|results|losses)\b"
    r"(?= ?(?:[.,;)]|$|to |that |for |from |in our |on )(?!.{0,30}experience))"
    # "we have a 4-year average tenure on the coding team"
    r"|[ -](?:limited|time-limited|grant-funded|renewable|temporary)[ -](?:term|appointment|contract|position)"
    r"|[ -](?:average|median|mean) (?:tenure|stay|length)\b"
    r"| (?:worth )?of (?:backlog(?:ged)?|old|older|closed|archived|stored) \w+"
    r"|[ -](?:criminal|background|driving|credit|employment (?:check|screen))"
    r"| of (?:free|discounted|unlimited) "
    r"|[ -](?:(?!coding|billing|audit|experience)[a-z]+ )?(?:rule|rollout|roll-out)\b"
    r"|[ -](?:strategic |capital |business |care |state |federal |pilot )?(?:grant|mentorship|preceptorship|lookback"
    r"|look-back|backlog|window|span|supply|trend|forecast|lease|loan|plan|cycle|budget|guarantee)\b"
    # "with five years may be offered the senior rate"
    r"| (?:of (?:[\w-]+ ){0,3})?(?:may|can|will|could) be (?:offered|paid|placed)\b"
    r"[^.;]{0,16}\b(?:senior|higher|top|more|lead)\b"
    # "three years of clean driving", "12 months before working from home", "with five or more years start at $30"
    r"| of (?:clean|safe|good|accident-free) driving\b"
    r"| (?:on-?site |in (?:the |our )?office )?before "
    r"(?:you (?:can |may )?|they (?:can |may )?|being (?:eligible|able) to )?"
    r"(?:work\w* (?:from home|remotely|at home)|going (?:remote|home)|transferr?\w*|telework\w*|bid\w*)\b"
    r"| (?:of (?:[\w-]+ ){0,3})?(?:will )?(?:start|begin|earn|make|get|are paid)s? (?:at |about |from )*\$"
    r"| (?:left|remaining)\b| of (?:\w+ )?probation\b| \d (?:goals?|targets?|plans?)\b"
    r"| (?:in|at) (?:\w+ )?(?:present|current) "
    r"|,? renewable| to (?:full|reach full|top) (?:speed|productivity|pay)\b"
    r"|[ -](?:history|track record|tradition|legacy|record) (?:of )?(?:stable|steady|care|caring|growth|service"
    r"|employment|excellence|no\b)"
)
# "a firm with a 20-year history", "Named best place to work for five years", "our company brings 20 years of …",
# "your supervisor has twenty years of coding behind her", "half the department has ten years in".
_OTHERS = guarded(
    r"(?:^|[;!] )(?:a (?:firm|company|clinic|practice|group|hospital|system|family business)\b"
    r"|(?:named|voted|ranked|rated|recogni[sz]ed|honou?red|top \d+|best)\b"
    r"|our (?:[\w-]+ ){0,2}(?:company|firm|organi[sz]ation|group|agency|business|practice|clinic|hospital|office"
    r"|leaders(?:hip)?|founders?|physicians|doctors|providers|surgeons|teams?|partners)"
    r"(?: of [\w ]{2,20})? (?:has|have|brings?|offers?|holds?|boasts?|averages?|shares?)\b"
    r"|our (?:[\w-]+ ){0,2}(?:staff|coders|auditors|people) (?:averages?|shares?"
    r"|(?:have|has) (?:an average|a combined))\b"
    r"|we (?:have|bring|share|boast|average|offer|(?:have|['’]ve) got) "
    r"(?:over|more than|nearly|almost|about|an? (?:combined|total|collective|average)|together|\w+ to)\b"
    r"|we bring (?!on |you |in )"
    r"|(?:[\w ,]{2,30} )?(?:with|alongside|beside|from|under|by|joins?|joining) (?:an? |the |our )?(?:[\w-]+ ){0,3}"
    r"(?:coders|auditors|colleagues|peers|leads?|mentors?|people|educators?|managers?|team|staff|specialists)"
    r" (?:who(?: each| all)? (?:have|has|bring)|with|averaging|that (?:has|have))\b"
    r"|our (?:[\w-]+ ){0,2}(?:founders?|owners?|director|manager|president|ceo|lead|supervisor)"
    r"(?:,[^.;]{0,30}\bwith\b| with\b| who (?:has|brings)\b)"
    r"|(?:[^.;]{0,40}, )?steps? \d{1,2} (?:is )?(?:for|at|with)\b"
    r"|(?:your|the|our) (?:new |future )?(?:supervisor|manager|boss|lead|director|mentor|trainer|preceptor|founders?)"
    r" (?:has|have|brings?|holds?|comes? with)\b"
    # "Founded 25 years ago, we are a billing company with over 15 years of experience"
    r"|(?:[^.;]{0,40}\b)?(?:we are|we['’]re|is) an? (?:[\w-]+,? ){0,5}?(?:company|firm|practice|vendor|agency|business"
    r"|organi[sz]ation|provider|leader|partner)(?: based in \w+)?,? (?:with|having|boasting|bringing"
    r"|that (?:has|brings)) ?(?=(?:over|more than|nearly|almost|some|about|an? (?:combined|total)|\d)\b)"
    r"|(?:half|most|many|all|some|several|two thirds|a third)(?: of)? (?:of )?(?:the|our|us|this) ?(?:department|team"
    r"|staff|office|coders)? (?:have|has)\b)"
    r"(?![^.;]{0,60}\b(?:must|should|need|requir|opening|position|vacanc|room for|looking|seek|place for))[^.;]{0,50}$"
)


def is_of_a_thing(label: str) -> bool:
    """Whether a label announces the length of a thing: "Duration", "Average tenure", "Probationary period"."""
    low = label.lower().rstrip(" :")
    if not low or "requir" in low or "qualif" in low or "experience" in low:
        return False  # "Minimum requirements for appointment"
    return bool(_THING.search(low + ": "))


def is_of_others(before: str) -> bool:
    """Whether the words before a length or "experience" make it that of the employer or of colleagues."""
    return bool(_OTHERS.search(before))


def belongs_to_a_thing(low: str, start: int, end: int) -> bool:
    """Whether the length at ``start..end`` of a sentence (in lower case) is one of something else than of work."""
    before = low[max(0, low.rfind(". ", 0, start) + 1, low.rfind("; ", 0, start) + 1, start - 90) : start].lstrip()
    if is_of_others(before) or _OF_THINGS.match(low, end) or _PAID_FOR.search(before):
        return True
    if _OF_WORK.match(low, end):
        return False
    if _GIVEN.search(before) and _GIVEN_AT.search(before) and _ENDS.match(low, end):
        return True
    thing = _THING.search(before)  # "in the coding department the average length of service is 11 years"
    spot = thing.start() if thing else 0
    return bool(thing or _LASTS.search(before)) and not _WORKED.search(before, spot)
