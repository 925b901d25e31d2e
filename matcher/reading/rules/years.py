"""Lengths of experience in a sentence, and the many numbers of years that are none."""

from __future__ import annotations

import re
from typing import NamedTuple

from matcher.reading.guard import around, guarded, words_of
from matcher.reading.rules.a_year import A_YEAR
from matcher.reading.rules.bare_years import bare_numbers, is_condition

_WORDS = {
    w: i
    for i, w in enumerate(
        ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
    )
} | {
    "fifteen": 15,
    "eighteen": 18,
    "twenty": 20,
    "twenty-four": 24,
    "thirty-six": 36,
    "a": 1,
    "an": 1,
    "half": 0.5,
    "half a": 0.5,
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
}
_BY_LENGTH = sorted(_WORDS, key=len, reverse=True)
_NUMBER = r"(?:\d{1,2}(?:\.\d)?|½|" + "|".join(_BY_LENGTH) + r")"
# The same at the begin of a pattern: the first sign stands before all conditions, so that the search runs from one such
# sign to the next.
_SIGN = rf"[\d½{''.join(sorted({word[0] for word in _WORDS}))}]"
# "twenty-six years" are not six.
_FIRST_NUMBER = (
    rf"{_SIGN}(?<![\w.$%/]{_SIGN})(?<!y-{_SIGN})(?:(?<=\d)\d?(?:\.\d)?|(?<=½)"
    rf"{''.join(f'|(?<={word[0]}){word[1:]}' for word in _BY_LENGTH)})"
)

# "3+ years", "2 - 4 yrs", "two (2) to three (3) years", "18 months", "1 to 7+ Years'", "3(three) yrs", "five or
# more years",
# "a full year", "2-yr"; the lower end counts.
LENGTH = guarded(
    rf"(?P<low>{_FIRST_NUMBER})\)?\s?(?:\(\s?(?P<digit>\d{{1,2}})\s?\)|\([a-z-]{{3,12}}\))?\s?(?:\+|plus\b"
    rf"|or more|or greater)?\s?"
    rf"(?:(?:-|to|or|/|–|,? ?nor (?:more than|over))\s?(?P<high>{_NUMBER})\s?(?:\(\s?\d{{1,2}}\s?\))?\s?\+?\s?)?"
    r"(?:\(?\+\)?)?\s?-?"
    r"(?:(?P<half1>and a half)|full|or more|consecutive|complete|solid|additional|added|more|total|recent"
    r"|continuous|calendar|extra|further"
    r"|progressive|plus|such)?\s?(?:paid|full-time)?\s?(?:(?:ip|op|hcc|ed|e/m|profee|pro-fee|coding|inpatient"
    r"|outpatient|acute|hospital|billing|audit(?:ing)?|surgery|relevant) )?"
    r"(?P<unit>years?|yrs?|yr\.|months?|mos?\b|mths?"
    r"|y\.?o\.?e|(?<=\d)y\b|(?<=\d\+)y\b)(?![\w-]*old\b)(?P<tail>['’s.]{0,3}(?:\s(?:or (?:more|longer|greater)"
    r"|and up|plus(?! (?:an?|the|one|hs|high|assoc\w*|bach\w*|cpc|ccs|coc|rhi\w|cert\w*|completion)\b)"
    r"|(?P<half>and a half))\b)?)"
)

# No length without one of these; "more" and "remote" are no months.
TIME = guarded(r"year|yr|decade|month|mos?\b|mth|y\.?o\.?e|\d\+?y\b")

# Not experience, by what follows: "3 years of age", "2 years in a row", "4 years of service", "5 years old",
# "2-year commitment",
# "vested after 3 years", "1 year of employment", "12 months of hire", "3 years running", "90 days", "6 months
# contract".
_NOT_AFTER = guarded(
    r"[ -](?:college|university|institution)\b|"
    r"(?<!\.)\s*(?:[:=–-]\s?)?\$\d|"
    r"[\s'’s-]{0,3}(?:(?:is|means|equals|=) [\d,]"
    r"|(?:technical |community )?college\b(?! (?:coding|experience))|(?:(?:full-time|technical|community|vocational"
    r"|trade|junior"
    r"|accredited"
    r"|college|university|school) ){0,3}(?:diploma|degree|course)\b|, (?:fully )?paid\)|as an? (?:top|best|great"
    r"|employer|leader)|helping|with us\b|with our"
    r"|in (?:\w+ ){0,2}(?:staffing|business(?! office)|recruit\w+|a row)|(?:\w+ )?(?:apprenticeship|internship"
    r"|program(?:me)?)\b|(?:or|and) (?:older|over|above|up)\b|(?:of|old|consecutive) ?(?:age|service|employment"
    r"|hire|operation|start|tenure|accredit|joining"
    r"|excellence|growth)|old\b|ago\b|in a row|running\b"
    r"|(?:of )?vest|(?:minimum )?stay\b|(?:\w{2,10} )?(?:commitment|contract\b|agreement)|in business|warranty"
    r"|anniversar"
    r"|after (?:hire|your|the|start"
    r"|program|graduation|class)|of (?:your|their) (?:hire|start|agreement|employment|life|time)"
    r"|from (?:the |your )?(?:date|hire|start|joining)|from hire|probation|review|period\b|introductory|orientation"
    r"|assignment|project\b|term\b|option|lease|maternity|leave\b|pto|paid|running"
    r"|(?:of|in) (?:(?!and\b|or\b)[\w-]+ ){0,3}(?:course ?work|courses|classes)\b"
    r"|of (?:college|school(?:ing)?|study|coursework|university|formal education|training|pay|paid (?!coding"
    r"|experience|work|medical)|being|date"
    r"|doj|appointment|contract|classroom|conversion|program)|later\b|straight\b"
    r"|(?:of )?(?:\w+ ){0,5}(?:graduate|college|university|higher|post-?secondary"
    r"|undergraduate) (?:\w+ )?(?:education|study|studies|school|coursework)\b"
    r"|(?:working )?(?:test|trial) period|trial|(?:\w+/)?probation"
    r"|service agreement|bond\b|duration|apprenticeship|program|cohort|position\b|long\b|temporary"
    r"|to (?:earn|obtain|get|pass|become|complete|certif|achieve)|extension|initial|class\b|classroom"
    r"|training\b|waiting|notice|with possib|renewal|engagement"
    r"|is (?:as long as|the (?:longest|most|limit)|all) (?:\w+ )?(?:we|i|they)\b"
    r"|stay\b|commit|internship|at (?:their|your|the) (?:current|present) |in (?:their|your|the) (?:current|present) "
    r"|that you(?:['’]re| are|['’]ll| will| can)? (?:willing|ready|able|happy)|to give\b)"
)
# … and by what stands before: "for over 30 years", "within 12 months", "after 1 year", "every two years", "first 6
# months",
# "PTO in year 1", "average of 6 years", "since", "next", "at least every".
_NOT_BEFORE = guarded(
    r"\b(?:within(?: the(?: first)?| a(?: period of)?| their first| your first)?|inside(?: of)?|after(?: the first"
    r"| your first)?|every|each|per|first|during(?: the)?|last|past|next"
    r"|(?:beyond|above|on top of) (?:the|those|these)|for (?:the )?(?:more than|over|nearly|almost"
    r"|about|past|last|the)"
    r"|upon|until|throughout(?: the)?|tenure (?:of|is)|average(?: of| is| tenure is)?|in business(?: for)?|up to"
    r"|by|less than"
    r"|fewer than|under|celebrat\w+|lasts?|about|approximately"
    r"|estimated to be|age|aged|over the|following|at(?: the)? end of(?: the)?|(?:half|paid|rest|again|due) at"
    r"|than once in|hired? for|by the end of|before|in (?:his|her|their|your)|since|runs?"
    r"|exceed)\s?(?:\(?\w{0,12}\)? )?$"
)
_PERIOD = guarded(
    r"(?:period|probation\w*|commitment|agreement|contract|bond|lease|term|assignment|duration|lasting|stint"
    r"|(?:apprentice|intern|extern|trainee)ship(?: \(\w+\))?"
    r"|seat|project|seasoned?|commit\w* to [^.;]{0,40}|agree to stay|promise)\)?:?,?\s?(?:of|for|is|lasts"
    r"|[-–])?\s?(?:a |about |approx\w* )?$"
)
_FOR_OK = guarded(
    r"\b(?:with|have|has|hold|bring|needs?|wants?|and|least) (?:about"
    r"|approximately|around) $|"
    r"\b(?:ask|asks|asking|looking|look|calls?|search\w*) for (?:at least |a minimum of )?$|"
    r"\b(?:adds?|adding|comes?|amounts?|totals?) (?:up )?to (?:at least |about )?$|"
    r"(?:done|did|doing|been|billed|audited|abstracted|spent|held|hold|holding|certified|credentialed|active"
    r"|coded|coding|worked|working"
    r"|employed|credential"
    r"|certification)\b[^.;]{0,40}\bfor(?: (?:more than|at least|over))? $"
)
# "we won't look at less than two years", "nobody with under 3 years", "nothing less than", "no fewer than"
_NO_LESS = guarded(
    r"(?:\bno|\bnot|n['’]t|\bnothing|\bnobody|\bno one|\bnever|\bcannot|\bwithout)\b[^.;]{0,40}(?<!or )\b(?:less than"
    r"|fewer than|under|below|shy of|short of) $"
)
# "applicants with less than two years will not be considered", "Under three years? Not yet."
_LESS_THAN = guarded(r"\b(?:less|fewer) than $|\b(?:under|below|short of|shy of) $")
_REFUSES = guarded(
    r"\b(?:not|never|cannot|declin\w+|reject\w*|return\w*|screened out|too (?:green|early|new|junior))\b|n['’]t\b|\?$"
)
_WITHIN_LAST = guarded(r"(?:within|in|of|during|over) (?:the )?(?:last|past|previous|most recent) $")
# "two additional years", "2 more years", "an extra year", "another two years": on top; not "5 or more years".
_MORE = guarded(
    r"\b(?:additional|added|further|extra)\b|\banother (?=\w+ (?:years?|yrs?|months?)\b)|(?<!or )\bmore years?\b"
    r"|\bon top\b|\bbeyond\b|^add\b|\badd (?:\w+|\d+) y"
)
# "… two years of related experience in addition to the experience below", "in addition to any years used for the
# degree"
_ON_TOP = guarded(
    r"(?:[^.;,]{0,60}|[^.;]{0,90}, )"
    r"\b(?:in addition to|on top of|over and above|beyond|above) (?:the|any|those|what|your)\b[^.;]{0,20}"
    r"\b(?:above|foregoing|experience|years|requirement|below|one|two|three|four|five|six|seven|\d)\b"
)


class Length(NamedTuple):
    """``years`` of experience at ``start..end`` of the sentence; ``more``: on top of what is asked otherwise."""

    start: int
    end: int
    years: float
    more: bool


def lengths(low: str, asked: bool) -> list[Length]:
    """The lengths of experience in a sentence (in lower case); ``asked``: it stands under requirements.

    >>> [n.years for n in lengths("2-3 years of inpatient coding, six months of epic", True)]
    [2.0, 0.5]
    >>> lengths("serving ohio for over 30 years. must be 18 years of age", True)
    []
    """
    if not TIME.search(low):
        return []
    out: list[Length] = []
    for found in around(_UNIT, _WIDEST, LENGTH, low):
        if _years(found) > 20 or not _is_experience(low, found.start(), found.end(), asked):
            continue
        if out and _TO.fullmatch(low, out[-1].end, found.start()):
            continue
        near = low[max(0, found.start() - 12) : found.end() + 14]
        more = bool(_MORE.search(near)) or bool(_ON_TOP.match(low, found.end()))
        out.append(Length(found.start(), found.end(), _years(found), more))
    if "decade" in low:
        spans = [m.span(1) for m in _DECADE.finditer(low)]
        out += [Length(a, b, 10.0, False) for a, b in spans if _is_experience(low, a, b, asked)]
    if "of the" in low or "of your" in low:
        out += [Length(m.start(1), m.end(1), value_of(m[1]), False) for m in _OF_LAST.finditer(low)]
    if whole := [n for n in out if _IN_ALL.match(low, n.end)]:
        return [Length(n.start, n.end, n.years, False) for n in whole]
    if out:
        unit = 12 if "mo" in low[out[0].start : out[0].end] else 1
        told, most = {(n.start, n.end) for n in out}, out[0].years
        bare = dict.fromkeys(span for span in bare_numbers(low, out[0].end, unit == 12) if span not in told)
        further = [Length(a, b, value_of(low[a:b]) / unit, False) for a, b in bare]
        out += [n for n in further if n.years <= most or len(further) > 1 or not is_condition(low, n.end)]
    elif unlabelled := _UNLABELLED.match(low):
        out = [Length(unlabelled.start(1), unlabelled.end(1), float(unlabelled[1]), False)]
    return sorted(out)


# A length ends in a unit, and is not longer than this before it.
_UNIT = re.compile(r"[ym](?:ear|r|o|th|\.o|\b)")
_WIDEST = 140


# "a decade of coding", "one decade or more in HIM"
_DECADE = guarded(r"\b(?:a|one|full|whole) (decade)\b")
# "inpatient coding for three of the last five years"
_OF_LAST = guarded(
    r"(?<![-\w])(one|two|three|four|five|six|[1-9]) (?:out )?of (?:the|your) (?:last|past|previous|most recent) "
    r"(?:\w+|\d+) (?:years?|yrs?)\b"
)
# "years of exp: 3+", "yrs: 3", "exp (years): 5"
_UNLABELLED = guarded(
    r"(?:min\w*\.? )?(?:yrs?|years?)\.?(?: of)?(?: (?:exp\w*|coding))?(?: req\w*"
    r"| min\w*)?\s?[:=|-]\s?(\d{1,2})(?:\+|\b(?![.:%/]\d))"
)


# "1.5 yrs to 5 yrs": the lower end counts.
_TO = guarded(r"\s?(?:to|up ?to|-|and up to)\s?")
# "two additional years (five years total)", "6 years in all": what the sum is.
_IN_ALL = guarded(r"\s?(?:in )?(?:total|all|altogether)\)")

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
    r"(?:we|our [\w ]{2,30}?)(?: have| has|['’]ve) (?:been |now |also |always )*(?!asked|needed|wanted)\w{2,}\b"
    r"(?:(?!\b(?:who|someone|somebody|anyone|you|candidates?|applicants?|need|want|ask|requir\w+)\b)[^.;])*"
    r"\b(?:for|in) (?:nearly |almost |about |over )?\S$"
)


# "our last coder stayed 14 years", "has been with us nine years", "our coder of 17 years", "our manager coded for 20
# years", "stay with us two years", "trained for 2 months": how long someone else was there, or how long it takes.
_STAYED = guarded(
    r"\b(?:stay(?:ed|s|ing)?|lasted|been (?:here|there|with us))(?: with us| here| on)?(?: for)?"
    r" (?:at least |over |about |nearly |a minimum of )?$"
    r"|\b(?:our|the (?:last|former|current|previous)) (?!ideal|next|new|right)(?:[\w-]+[ /])?(?:coders?|billers?"
    r"|managers?"
    r"|leads?|supervisor|director|auditors?|doctors?|owner|team)\b(?![^.;]{0,60}\b(?:must|should|need))"
    r"(?: of|[^.;,]{0,20}\b(?:has|have|had|coded|worked|spent|been|did)\b[^.;,]{0,20})"
    r" (?:for )?(?:over |about |nearly |almost )?$"
    r"|\b(?:sits?|shadows?|learns?|observes?|rides? along) [^.;,]{1,40} for (?:about |the first )?$"
    r"|\b(?:academy|program(?:me)?|course|class|classes|training|boot ?camp) for (?:about |at least )?$"
    r"|\b(?:boss|leads?|manager|owner|supervisor|director|trainer|mentor|team|colleagues?) who(?: ha(?:s|ve|d))?\b"
    r"[^.;,]{0,30} (?:for )?$"
    r"|\btogether (?:now )?(?:for )?(?:over |about |nearly |almost )?$"
    r"|\b(?:training|instruction|course|classes|program(?:me)?|mentoring|study|studies) (?:[\w-]+ ){0,3}(?:over|across"
    r"|spread over|spanning|stretching over) (?:about |the next |the first )?$"
    r"|\b(?:liv(?:e|es|ed|ing)|resid\w+|been a resident)\b[^.;,]{0,50} for (?:at least |the past |a minimum of )?$"
    r"|\b(?:program(?:me)?|course|curriculum) (?:of|lasting|that lasts) (?:at least |a minimum of |about )?$"
    r"|\b(?:is|are|be|being|get) (?:trained|taught)\b[^.;,]{0,30} for $|\bfreshers? (?:to|-|upto|up to) $"
)


# "PTO grows after 2 years", "vested in 3 years": what the employer gives; "optometry" holds no "PTO".
_PERKS = guarded(
    r"\bvest(?:s|ed|ing)?\b|\b401|403\(b\)|\bpto\b|tuition|must be 18|years of age|pension"
    r"|(?<!for )(?<!cover )(?<!covers )(?<!covering )(?<!during )\bvacation"
)


_COURSE = guarded(r" (?:[\w-]+ ){0,3}(?:diploma|course|certificate|program(?:me)?)\b")
# "until the end of their probation to become so, which in this class is nine months"
_PROBATION = guarded(r"\bprobation\w*\b[^.;]{0,40}\b(?:which|that|it)(?: \w+){0,3} (?:is|runs|lasts|takes)(?: for)? $")


def _is_experience(low: str, start: int, end: int, asked: bool) -> bool:
    before, after = low[max(0, start - 60) : start], low[end : end + 60]
    met = words_of(low)
    if low[start - 1 : start] == "-" and low[max(0, start - 2) : start - 1].isalpha():
        return False  # "twenty-six years"
    if low[start:end].endswith("-year") and _COURSE.match(after):
        return False  # "a one-year technical college diploma"
    if _NOT_AFTER.match(after) or "lived experience" in low or (_STAYED.may(met) and _STAYED.search(before)):
        return False
    if (_WITHIN_LAST.may(met) and _WITHIN_LAST.search(before)) or (_PERIOD.may(met) and _PERIOD.search(before)):
        return False
    if (
        low[start:end].startswith(("a ", "an "))
        and "couple" not in low[start:end]
        and not A_YEAR.search(before[-40:] + "|" + low[start:end] + after[:4])
    ):
        return False
    if start < 26 and low.startswith("for ") and _WE_DID.match(after):
        return False
    if (
        before.endswith(_SINCE)
        and low.startswith(("we ", "we've", "we’ve", "our "))
        and _WE_HAVE.match(low[: start + 1])
    ):
        return False
    if "for " in before and _FOR_WE.search(before) and not _FOR_OK.search(before):
        return False
    if _NOT_BEFORE.search(before) and not (
        _FOR_OK.search(before) or _NO_LESS.search(before) or (_LESS_THAN.search(before) and _REFUSES.search(low, end))
    ):
        return False
    if "probation" in before and _PROBATION.search(before):
        return False
    return "experience" in low or not _PERKS.search(low)


def _years(found: re.Match[str]) -> float:
    number = value_of(found["low"])
    if found["digit"]:  # "two (4) years" clash: the lower one is certain
        number = min(number, value_of(found["digit"])) if number > 0 else value_of(found["digit"])
    if found["high"] and not found["digit"]:
        number = min(number, value_of(found["high"])) or number
    if found["half"] or found["half1"]:  # "a year and a half", "one and a half years"
        number += 0.5
    return round(number / 12, 2) if found["unit"].startswith("m") else number


def value_of(word: str) -> float:
    """The number that a word or digits stand for."""
    if word == "½":
        return 0.5
    if word.endswith((" months", " year")):
        number, _, unit = word.partition(" ")
        return round(value_of(number) / (12 if unit == "months" else 1), 2)
    return float(_WORDS[word]) if word in _WORDS else float(word)
