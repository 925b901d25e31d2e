"""The many numbers of years that are no experience of the applicant: ages, terms, how long a firm has been there."""

from __future__ import annotations

from matcher.reading.guard import guarded, words_of
from matcher.reading.rules.a_year import A_YEAR
from matcher.reading.rules.other_terms import belongs_to_a_thing
from matcher.reading.rules.time_of_else import NOT_AFTER
from matcher.reading.rules.time_served import is_served

# … and by what stands before: "for over 30 years", "within 12 months", "after 1 year", "every two years",
# "first 6 months", "PTO in year 1", "average of 6 years", "since", "next", "at least every".
_NOT_BEFORE = guarded(
    r"\b(?:(?:has|have) (?:trained|hired|promoted|taught|seen|lost) [^.;]{0,40}? in|within(?: the(?: first)?"
    r"| a(?: period of)?| their first| your first)?|inside(?: of)?|after(?: the first"
    r"| your first)?|(?:every|each)(?! (?:case|instance|path|route|option)\b)|per|first|during(?: the)?|last|past|next"
    r"|(?:beyond|above|on top of) (?:the|those|these)|for (?:the )?(?:more than|over|nearly|almost|all|full|entire"
    # not "for the others two years of inpatient is enough"
    r"|whole|about|past|last|the(?! (?:others?|rest)\b))"
    r"|upon|until|throughout(?: the)?|(?<!coding )tenure (?:of|is)|average(?: of| is| tenure is)?"
    # not "a degree in business and seven years"
    r"|in business(?! (?:and|or|plus|with)\b)(?: for)?"
    r"|up to|entry[- ]level (?:to|through)|(?:none|nothing|zero) to"
    # "backed by three years", "the degree is satisfied by five years" tell experience
    r"|(?<!backed )(?<!supported )(?<!evidenced )(?<!demonstrated )(?<!shown )(?<!proven )"
    r"(?<!accompanied )(?<!satisfied )(?<!fulfilled )(?<!followed )(?<!\bor )by|less than"
    r"|fewer than|under|celebrat\w+|lasts?|about|approximately"
    # "$27 to start, $30 at one year"
    r"|(?:(?:reviews?|evaluations?|appraisals?|raises?|check-?ins?|(?<=\$)[\d,.]+k?(?: an hour| hourly|/hr)?)"
    r"(?: is| are| comes?)? at|evaluated at)(?: the)?|estimated to be|age|aged|over the"
    r"|following|at(?: the)? end of(?: the)?|(?:half|paid|rest|again|due) at"
    r"|(?:posting|position|job|opening|vacancy|requisition) (?:is |stays |remains |will be )?open(?: for)?"
    r"|than once in|hired? for|by the end of|before|in (?:his|her|their|your)|since|runs?"
    r"|max(?:imum)?\.?(?: of)?|exceed)\s?(?:\(?\w{0,12}\)? )?$"
)
_PERIOD = guarded(
    r"(?:period|probation\w*|commitment|agreement|contract|bond|lease|term|assignment|duration|lasting|stint"
    r"|(?:apprentice|intern|extern|trainee)ship(?: \(\w+\))?"
    r"|seat|project|seasoned?|commit\w* to [^.;]{0,40}|agree to stay|promise"
    r"|\b(?:we|they)(?:['’]ll| will)? (?:train|mentor|teach|coach)(?: [\w-]+){0,3}"
    r"|\b(?:we|they|i)(?:['’]ll| will| can)? (?:give|allow|grant) (?:you|people|them|everyone))\)?:?,?\s?"
    r"(?:of|for|is|lasts|[-–])?\s?(?:a |about |approx\w* )?$"
)
_FOR_OK = guarded(
    r"\b(?:with|have|has|hold|bring|needs?|wants?|and|least) (?:about"
    r"|approximately|around) $|"
    r"\b(?:ask|asks|asking|looking|look|calls?|search\w*) for (?:[^.;]{1,40}\band for )?(?:at least |a minimum of )?$|"
    r"\b(?:trade|swap|exchange) [^.;]{1,40} for $|"
    r"\b(?:adds?|adding|comes?|amounts?|totals?) (?:up )?to (?:at least |about )?$|"
    r"(?:done|did|doing|been|billed|audited|abstracted|spent|held|hold|holding|certified|credentialed|active"
    r"|coded|coding|worked|working"
    r"|employed|credential"
    r"|certification|(?:who|you)(?: has| have|['’]ve|['’]s) [a-z]+ed)\b[^.;]{0,40}\bfor(?: (?:more than|at least"
    r"|over))? $"
)
# "You've spent the last four years coding", "has been coding for the past two years"
_UP_TO_NOW = guarded(
    r"\b(?:spen[dt]|spending|coded|employed|been (?:coding|billing|auditing|a coder|working)|worked"
    r"|experience)(?: [\w-]+){0,4}?"
    r"(?: (?:for|over|during|in))? (?:the|your|their) (?:last|past|previous) $"
)
# "About two years of coding experience": a number said loosely.
_NEARLY = guarded(r"(?:^|[.:;,•] ?)(?:about|approximately|approx\.?|roughly) $")
_OF_CODING = guarded(r" (?:of|in) (?:[\w-]+ ){0,4}(?:coding|experience|billing|auditing)\b")
# "we won't look at less than two years", "nobody with under 3 years", "nothing less than", "no fewer than"
_NO_LESS = guarded(
    r"(?:\bno|\bnot|n['’]t|\bnothing|\bnobody|\bno one|\bnever|\bcannot|\bwithout)\b[^.;]{0,40}(?<!or )\b(?:less than"
    r"|fewer than|under|below|shy of|short of) $"
)
# "applicants with less than two years will not be considered", "Under three years? Not yet."
_LESS_THAN = guarded(r"\b(?:less|fewer) than $|\b(?:under|below|short of|shy of) $")
_REFUSES = guarded(
    r"\b(?:not|never|cannot|declin\w+|reject\w*|return\w*|screened out|too (?:green|early|new|junior))\b|n['’]t\b|\?$"
    r"|\bplease (?:wait|hold|come back)|, (?:i['’]m afraid )?no\b"
)
_WITHIN_LAST = guarded(r"(?:within|in|of|during|over) (?:the )?(?:last|past|previous|most recent) $")
# "We have served Ohio for 30 years", "open for ten years": not the applicant's.
_FOR_WE = guarded(
    r"\b(?:we|our|has|have been|been|us|served?|serving|open|operat\w+|around"
    r"|here)\b[^.;]{0,50}\bfor (?:nearly |almost |about |over )?$"
)
# "For eleven years we have hired only people with a CCS"
_WE_DID = guarded(r",? (?:now,? )?(?:we|our [\w ]{2,30}?)(?: have| has|['’]ve) (?!asked|wanted|needed)")
# "We have welcomed nurses into our coding team for 12 years", "Our office has hired graduates for ten years"
_SINCE = (" in ", "for ", " over ", " about ", " nearly ", " almost ")
_WE_HAVE = guarded(
    r"(?:we|our (?!(?:[\w-]+ ){0,3}(?:candidate|applicant|person|hire|coder)\b)[\w ]{2,30}?)"
    r"(?: have| has|['’]ve) (?:been |now |also |always )*(?!asked|needed|wanted)\w{2,}\b"
    r"(?:(?!\b(?:who|someone|somebody|anyone|you|candidates?|applicants?|need|want|ask|requir\w+)\b)[^.;])*"
    r"\b(?:for|in) (?:nearly |almost |about |over )?\S$"
)
# "our last coder stayed 14 years", "has been with us nine years", "our coder of 17 years", "our manager coded for 20
# years", "stay with us two years", "trained for 2 months": how long someone else was there, or how long it takes.
_STAYED = guarded(
    # "The grant pays for this position for three years", "Charts must be retained seven years", "I have managed this
    # team for six years", "We waited two years to post this job", "it has been that way for a decade"
    # "You will spend six months reviewing charts, then move to live coding"
    r"\b(?:will|['’]ll|would) spend (?:the first |about |up to )?$"
    r"|\b(?:grant|funding|contract|budget)\b[^.;,]{0,40} for $"
    r"|\b(?:kept|retain(?:ed)?|stored|archived?)(?: on file)?(?: for)?(?: at least)? $"
    r"|\bi(?:['’]ve| have) (?:managed|run|led|supervised|worked|been|coded|practiced|owned|had)\b[^.;]{0,40} for $"
    r"|\bwe(?:['’]ve| have)? (?:waited|searched|hunted)(?: about| almost| nearly)? $"
    r"|\bit(?:['’]s| has| is)(?: been| stood| lasted)\b[^.;]{0,24} for $|"
    r"\b(?:stay(?:ed|s|ing)?|remain(?:ed|s|ing)?|lasted|been (?:here|there|with us))"
    r"(?: with us| here| on| (?:with|in|at) (?:the|this|their|your|our) \w+)?(?: for)?"
    r" (?:at least |over |about |nearly |a minimum of )?$"
    r"|\b(?:our|the (?:last|former|current|previous)) (?!ideal|next|new|right)(?:[\w-]+[ /])?(?:coders?|billers?"
    r"|managers?"
    r"|leads?|supervisor|director|auditors?|doctors?|owner|team)\b(?![^.;]{0,60}\b(?:must|should|need))"
    r"(?: of|[^.;,]{0,20}\b(?:has|have|had|coded|worked|spent|been|did|was|were)\b[^.;,]{0,20})"
    r" (?:for )?(?:over |about |nearly |almost )?$"
    r"|\b(?:sits?|shadows?|learns?|observes?|rides? along) [^.;,]{1,40} for (?:about |the first )?$"
    r"|\b(?:academy|program(?:me)?|course|class|classes|training|boot ?camp) for (?:about |at least )?$"
    r"|\b(?:boss|leads?|manager|owner|supervisor|director|trainer|mentor|team|colleagues?) who(?: ha(?:s|ve|d))?\b"
    r"[^.;,]{0,30} (?:for )?$"
    # "The last two people we hired had nine years each"
    r"|\b(?:people|person|coders?|hires?|ones?|candidates?) (?:that |whom |who )?we (?:have )?(?:last )?(?:hired|lost)"
    r" (?:all |both )?(?:had|came with|brought) (?:about |over )?$"
    # "This position has been open for two months", "Gaps of more than 2 years in coding must be explained", "If you
    # have been out of coding more than two years"
    r"|\b(?:been|is|stood|sat) (?:open|vacant|empty|unfilled|posted)(?: for)?(?: about| over| almost| nearly)? $"
    r"|\b(?:gaps?|breaks?|absences?|lapses?|hiatus|time away|(?:out of|away from) (?:coding|the (?:field|trade|work)))"
    r"(?: in [\w-]+)?(?: of| for)?(?: (?:more than|over|at least|longer than|about))? $"
    # "$24 (0-2 yrs), $27 (3-5 yrs)": what is paid for them
    r"|\$[\d.,]+k?(?: ?/ ?(?:hr|hour))?(?: an hour| hourly)? ?\($"
    # "The eligible list stays in force for 12 months", "a place on the list, which stands for one year", "The life of
    # the list is one year", "Raises come at 90 days and 1 year"
    r"|\b(?:list|register|roster|eligibility|posting|announcement|pool|rankings?|scores?"
    r"|results?)\b(?:, (?:which|that|and))?"
    r"(?:[^.;,]{0,30} for| is| will be)(?: up to| at least| about)? $"
    r"|\b(?:stays?|remains?|kept|holds?|stands?|is|are|be) (?:in (?:effect|force|use)|on (?:file|the (?:list"
    r"|register))|valid"
    r"|good|open) for (?:up to |at least |about )?$"
    # "Our star rating has been 4.5 for three years", "Denials have stayed under 3 percent for two years"
    r"|\bha(?:s|ve) (?:been|stayed|remained|held|run|hovered) (?:at |under |below |above |over |near |around |about )*"
    r"[\d.]+(?: ?%| percent| stars?| days)? for (?:about |over |nearly |almost )?$"
    r"|\b(?:raises?|increases?|increments?|bonus(?:es)?|evaluations?|reviews?) (?:are |is |will )?(?:come|due"
    r"|given|paid"
    r"|happen|follow|held)s? [^.;]{0,24}$"
    r"|\btogether (?:now )?(?:for )?(?:over |about |nearly |almost )?$"
    # "sent 200 applications, everyone wants two years", "Every other job asks for three years": what others ask
    r"|\b(?:(?:everyone|everybody|they)(?: else| all)? (?:wants?|demands?|asks? for|says?(?: they want)?|insists? on)"
    r"|(?:every|most|all|other)(?: other)? (?:job|ad|posting|employer|hospital|listing)s?(?: out there)?"
    r" (?:wants?|demands?|asks? for|requires?|needs?|says?)) (?:at least )?[\"“'‘]?$"
    r"|\b(?:training|instruction|course|classes|program(?:me)?|mentoring|study|studies) (?:[\w-]+ ){0,3}(?:over|across"
    r"|spread over|spanning|stretching over) (?:about |the next |the first )?$"
    r"|\b(?:liv(?:e|es|ed|ing)|resid\w+|been a resident)\b[^.;,]{0,50} for (?:at least |the past |a minimum of )*$"
    r"|\bdriv\w+['’]?s? licen[sc]e[^.;,]{0,20} for (?:at least |a minimum of )*$"
    r"|\b(?:program(?:me)?|course|curriculum) (?:of|lasting|that lasts) (?:at least |a minimum of |about )?$"
    # "must meet the qualifications of the Specialist 3 in 24 months", "you advance to Coder II in about a year"
    r"|\b(?:meet|reach|attain|satisfy|qualify for|advance to|progress to|move (?:up )?to|promoted to) [^.;,]{1,60} in "
    r"(?:about |roughly |around )?$"
    r"|\b(?:is|are|be|being|get) (?:trained|taught)\b[^.;,]{0,30} for $|\bfreshers? (?:to|-|upto|up to) $"
    # "Training will be given for 3 months"
    r"|\btraining (?:is|will be|gets|being)? ?(?:given|provided|offered|imparted|conducted|arranged)(?: [\w-]+){0,3}"
    r" for (?:the first |about |a period of )?$"
)
# "all hires are background checked (7 years)", "criminal records going back ten years": how far somebody looks back.
_CHECKED = guarded(
    r"\b(?:employment|work|job) histor(?:y|ies)(?: of| for| over| going back)? (?:the last |the past |at least )?$"
    r"|\b(?:(?:background|criminal|driving|credit|reference|fbi|conviction)s?(?: \w+)? (?:check|screen|investigat"
    r"|clearance|history|histories|record|search)|sex offender|motor vehicle record)[^.;,]{0,40}$"
    r"|\b(?:accidents?|violations?|tickets?|citations?|points|convictions?)\b[^.;,]{0,16} (?:in|within|over|for) "
    r"(?:the )?(?:past |last )?$"
)
# "PTO grows after 2 years", "vested in 3 years": what the employer gives; "optometry" holds no "PTO".
_PERKS = guarded(
    r"\bvest(?:s|ed|ing)?\b|\b401|403\(b\)|\bpto\b|tuition|must be 18|years of age|pension"
    r"|(?<!for )(?<!cover )(?<!covers )(?<!covering )(?<!during )\bvacation"
)
_COURSE = guarded(
    r" (?:[\w-]+ ){0,3}(?:diploma|course|certificate|program(?:me)?|residency|fellowship|academy|boot ?camp"
    r"|(?:ex|in)ternship)\b"
)
# "until the end of their probation to become so, which in this class is nine months"
_PROBATION = guarded(r"\bprobation\w*\b[^.;]{0,40}\b(?:which|that|it)(?: \w+){0,3} (?:is|runs|lasts|takes)(?: for)? $")


def is_experience(low: str, start: int, end: int) -> bool:
    """Whether the length at ``start..end`` of a sentence (in lower case) is experience that somebody must have."""
    if _GRADE_HELD.search(low, max(0, start - 60), start) or _PAID_MORE.match(low, end):
        return False
    if is_served(low, start, end):
        return True
    before, after = low[max(0, start - 60) : start], low[end : end + 60]
    if _names_else(low, start, end, after) or _is_span(low, before) or _is_any_year(low[start:end], before, after):
        return False
    if _is_ours(low, start, before, after) or _is_limit(low, start, end, before) or belongs_to_a_thing(low, start, end):
        return False
    return "experience" in low or not _perk_beside(low, start, end) or _OF_CODING.match(low, end) is not None


def _perk_beside(low: str, start: int, end: int) -> bool:
    """Whether a perk or an age stands in the same part of a list: not "must be 18 years of age; 2 yrs coding exp"."""
    if not _PERKS.search(low):
        return False
    ends = low.find(";", end)
    return _PERKS.search(low[low.rfind(";", 0, start) + 1 : ends if ends >= 0 else len(low)]) is not None


# "Coders who hold a level for 18 months may ask to be moved up", "Those who have held the same grade for 24 months"
_GRADE_HELD = guarded(
    r"\b(?:holds?|held|been (?:in|at)|spent|served (?:in|at)) (?:an?|one|the same|this|that|their) (?:level|grade"
    r"|step|rung"
    r"|class|band)(?: for)? (?:at least )?$"
)
# "If you have coded for 6 months, you start at the higher rate", "Two years of coding gets you the senior rate"
_PAID_MORE = guarded(
    r"\+?(?: (?:of|in) (?:[\w-]+ ){0,2}[\w-]+)?,? (?:you(?:['’]ll| will| can| may)? (?:start|begin|come in|earn"
    r"|make|get"
    r"|be (?:brought in|placed|paid|hired|started))(?: at| on| in)?|(?:gets?|earns?|brings?|puts?) (?:you )?"
    r"(?:at |on |in |into )?)(?: ?(?:the|an?|our))? ?(?:\$|(?:higher|senior|top|upper|better|second|next|extra) "
    r"(?:[\w-]+ )?(?:rate|pay|step|tier|wage|salary|range|end))"
)
# "a bachelor's degree (4 years) in HIM", "a coding programme (9 months)": how long the schooling takes
_LONG_COURSE = guarded(
    r"\b(?:bachelor[^.;,()]{0,24} \((?:4|four)|associate[^.;,()]{0,24} \((?:2|two)"
    r"|(?:program(?:me)?|course|diploma|certificate) \((?:about )?[\w.-]+)[ -](?:years?|months?)$"
)
# "must have been a US resident 3 of the last 5 years", "has lived in the country three out of the past five years"
_OF_LAST = guarded(r" (?:years? )?(?:out )?of (?:the )?(?:last|past|previous)\b")
_RESIDED = guarded(r"\b(?:resid\w+|lived|living)\b[^.;]{0,50}$")


def _names_else(low: str, start: int, end: int, after: str) -> bool:
    """Whether the words that follow, or the one that it ends, make it another thing: "three years of age"."""
    if low[start - 1 : start] == "-" and low[max(0, start - 2) : start - 1].isalpha():
        return True  # "twenty-six years"
    if low[start:end].endswith(("-year", "-month")) and _COURSE.match(after):
        return True  # "a one-year technical college diploma"
    if low.startswith(")", end) and _LONG_COURSE.search(low, max(0, start - 60), end):
        return True
    if _OF_LAST.match(after) and _RESIDED.search(low, max(0, start - 60), start):
        return True
    return bool(NOT_AFTER.match(after)) or "lived experience" in low


def _is_span(low: str, before: str) -> bool:
    """Whether the words before tell how long somebody was there, within what time, or how long a thing lasts."""
    met = words_of(low)
    return any(p.may(met) and p.search(before) for p in (_STAYED, _WITHIN_LAST, _PERIOD, _CHECKED))


def _is_any_year(said: str, before: str, after: str) -> bool:
    """Whether "a year" is none of experience: "$68,000 a year"."""
    return (
        said.startswith(("a ", "an ")) and "couple" not in said and not A_YEAR.search(before + "|" + said + after[:24])
    )


def _is_ours(low: str, start: int, before: str, after: str) -> bool:
    """Whether they are the employer's years: "For eleven years we have hired …", "For a year you work beside …"."""
    if start < 26 and low.startswith("for ") and _WE_DID.match(after):
        return True
    if start < 26 and _OPENS_SPAN.fullmatch(before) and _YOU_DO.match(after):
        return True
    if start < 26 and low.startswith("with ") and _WITH_THEM.fullmatch(before) and _WE_SEEK.match(after):
        return True
    ours = low.startswith(("we ", "we've", "we’ve", "our "))
    if ours and before.endswith(_SINCE) and _WE_HAVE.match(low[: start + 1]):
        return True
    return "for " in before and bool(_FOR_WE.search(before)) and not _FOR_OK.search(before)


# "We lost two coders in eight years, one to retirement", "In five years we have never missed a deadline"
_IN_WHICH = guarded(r",? ?(?:we|i|they|our|it|she|he|one|none|the)\b|[.;!]|$")


# "With over 12 years of experience in medical billing, our firm needs a CPC"
_WITH_THEM = guarded(r"with (?:over|more than|nearly|almost|close to) ")
_WE_SEEK = guarded(r"\+?[^.;,]{0,60}, (?:we|our|the (?:company|firm|practice|group|clinic|hospital))\b")


# "For twelve months you work beside an experienced coder", "For the first two years, apprentices rotate", "Over two
# years you will learn to code"
_OPENS_SPAN = guarded(r"(?:for|over|across|in|during|throughout) (?:the )?(?:course of )?(?:first |next |about )?")
_YOU_DO = guarded(
    r",? (?:you|apprentices|trainees|residents|interns|new (?:coders|hires))(?:['’]ll| will)?"
    r" (?!have\b|must\b|should\b)(?:be |also )?\w+"
)


def _is_limit(low: str, start: int, end: int, before: str) -> bool:
    """Whether the words before make it a limit in time: "within two years", "every two years", "up to two years"."""
    if before.rstrip().endswith(("<", "≤", "<=")):
        return True  # "<1 year is fine"
    if "probation" in before and _PROBATION.search(before):
        return True
    if (
        before.endswith((" in ", " in just ", " in only ", " in under ")) or (start == 3 and low.startswith("in "))
    ) and _IN_WHICH.match(low, end):
        return True
    return bool(_NOT_BEFORE.search(before)) and not (
        _FOR_OK.search(before)
        or (_UP_TO_NOW.search(before) and not _WITHIN_LAST.search(before))
        or (_NEARLY.search(before) and _OF_CODING.match(low, end))
        or _NO_LESS.search(before)
        or (_LESS_THAN.search(before) and _REFUSES.search(low, end))
    )
