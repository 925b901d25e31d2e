"""Lengths of experience in a sentence: a number and its unit, a decade, a bare number beside another length."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from matcher.reading.guard import around, guarded
from matcher.reading.rules.bare_years import bare_numbers, is_condition, past_more
from matcher.reading.rules.in_sequence import before_that, on_top
from matcher.reading.rules.not_experience import is_experience
from matcher.reading.rules.number_words import FIRST_NUMBER, NUMBER, value_of

# "3+ years", "2 - 4 yrs", "two (2) to three (3) years", "18 months", "1 to 7+ Years'", "3(three) yrs", "five or
# more years", "a full year", "2-yr"; the lower end counts.
LENGTH = guarded(
    rf"(?P<low>{FIRST_NUMBER})\)?(?P<half2>[ -]?1/2(?!/)|½)?\s?(?:\(\s?(?P<digit>\d{{1,2}})\s?\)"
    rf"|\([a-z-]{{3,12}}\))?(?:-?ish\b)?\s?(?:\+|plus\b"
    rf"|or more|\(or more\)|or so|or greater)?\s?"
    rf"(?:(?:-|to|thru|through|~|or|/|–|,? ?nor (?:more than|over)"
    # "at least 2 but preferably 4 years", "two, preferably four, years", "one (ideally two) years"
    rf"|,? ?(?:but |and |or )?\(?(?:preferably|ideally)(?: at least)?)\s?"
    rf"(?P<high>{NUMBER})\s?(?:\(\s?\d{{1,2}}\s?\))?\s?\+?[,)]?\s?)?"
    r"(?:\(?\+\)?)?\s?-?"
    r"(?:(?P<half1>and a half)|full|or more|consecutive|complete|solid|good|real|honest|actual|decent|busy|strong"
    r"|additional|added|more|total|recent"
    r"|continuous|calendar|extra|further"
    r"|successive|unbroken|uninterrupted|back-to-back|combined|cumulative|aggregate|single|whole|fte"
    r"|progressive|plus|such)?\s?(?:paid|full-time)?\s?(?:(?:ip|op|hcc|ed|e/m|profee|pro-fee|coding|inpatient"
    r"|outpatient|acute|hospital|billing|audit(?:ing)?|surgery|relevant) )?"
    r"(?P<unit>years?|yrs?|yr\.|months?|mos?\b|mths?"
    r"|y\.?o\.?e|(?<=\d)y\b|(?<=\d\+)y\b)(?![\w-]*old\b)(?P<tail>['’s.]{0,3}(?:\s(?:or (?:more|longer|greater|above"
    r"|two(?! years?| months?))|(?:and|&) (?:up|above|over)"
    r"|plus(?! (?:an?|the|one|hs|high|assoc\w*|bach\w*|cpc|ccs|coc|rhi\w|cert\w*"
    r"|completion)\b)"
    r"|(?P<half>and a half)|(?:and|,) (?P<rest>\d|one|two|three|four|six|eight|nine) (?:months|mos)"
    r"(?! (?:in|of|as) \w+,))\b)?)"
)
# No length without one of these; "more" and "remote" are no months.
TIME = guarded(r"year|yr|decade|month|weeks of|hours of|mos?\b|mth|y\.?o\.?e|\d\+?y\b")
# "two additional years", "2 more years", "an extra year", "another two years": on top; not "5 or more years".
_MORE = guarded(
    r"\b(?:additional|added|further|extra)\b|\banother (?=\w+ (?:years?|yrs?|months?)\b)|(?<!or )\bmore years?\b"
    r"|\bon top\b|\bbeyond\b|^add\b|\badd (?:\w+|\d+) y"
)
# "additional related experience of four years", "further coding work of two years"
_MORE_OF = guarded(
    r"\b(?:additional|further|extra) (?:[\w-]+ ){0,3}(?:experience|work|coding) (?:of|for) (?:at least )?$"
)
# "… two years of related experience in addition to the experience below", "in addition to any years used for the
# degree"
_ON_TOP = guarded(
    r"(?:[^.;,]{0,60}|[^.;]{0,90}, )"
    r"\b(?:in addition to|on top of|over and above|beyond|above) (?:(?:the|any|those|what|your)\b[^.;]{0,20}"
    r"\b(?:above|foregoing|experience|years|requirement|required|minimum|below|one|two|three|four|five|six|seven|\d)\b"
    # "two years of experience beyond what is asked in the next line", "… on top of what we ask below"
    r"|(?:that|what) (?:which )?(?:(?:is|are|we|the \w+) )?"
    r"(?:called for|ask(?:s|ed)?(?: for)?|requires?d?|stated?|listed|needs?|needed|wants?)\b)"
)


# "one-to-two years", but "two back-to-back years"
_DASHED = re.compile(r"(?:(?<=\d)|(?<=one)|(?<=two)|(?<=three)|(?<=four)|(?<=five)|(?<=six)|(?<=eight))-to-")
# "10 12 years of coding": a range that has lost its dash.
_LOST_DASH = re.compile(
    r"(?:^|(?<=: )|(?<=experience )|(?<=minimum )|(?<=least ))(\d{1,2}) (?=(\d{1,2})\+? (?:years?|yrs?)\b)"
)


def _with_dash(lost: re.Match[str]) -> str:
    return f"{lost[1]}-" if int(lost[1]) < int(lost[2]) else lost[0]


class Length(NamedTuple):
    """``years`` of experience at ``start..end`` of the sentence; ``more``: on top of what is asked otherwise."""

    start: int
    end: int
    years: float
    more: bool


@lru_cache(maxsize=4096)
def lengths(low: str) -> tuple[Length, ...]:
    """The lengths of experience in a sentence (in lower case).

    >>> [n.years for n in lengths("2-3 years of inpatient coding, six months of epic")]
    [2.0, 0.5]
    >>> lengths("serving ohio for over 30 years. must be 18 years of age")
    ()
    """
    if not TIME.search(low):
        return ()
    low = _LOST_DASH.sub(_with_dash, low)
    low = _DASHED.sub(" to ", low) if "-to-" in low else low
    out = [*_with_unit(low), *_in_other_words(low)]
    if whole := [n for n in out if _IN_ALL.match(low, n.end)]:
        return tuple(n._replace(more=False) for n in whole)
    if out:
        out += _without_unit(low, out)
    elif "?" in low and (told := _ASKED_FOR.match(low)):
        at = told.span(told.lastindex or 0)
        out = [Length(*at, value_of(low[slice(*at)]), False)]
    elif unlabelled := _UNLABELLED.search(low):
        at = unlabelled.span(unlabelled.lastindex or 0)
        out = [Length(*at, value_of(low[slice(*at)]), False)]
    return tuple(sorted(out))


def _with_unit(low: str) -> list[Length]:
    """The lengths that are a number and its unit: "2-3 years", "18 months"."""
    out: list[Length] = []
    for found in around(_UNIT, _WIDEST, LENGTH, low):
        sequel = bool(out) and on_top(low, out[-1][:2], found.span())
        if _years(found) > 20 or _is_age(low, found):
            continue
        if not sequel and not is_experience(low, found.start(), found.end()):
            continue
        if out and _TO.fullmatch(low, out[-1].end, found.start()):
            continue
        near = low[max(0, found.start() - 12) : found.end() + 14]
        more = sequel or before_that(low, found.end())
        more = more or bool(
            _MORE.search(near) or _MORE_OF.search(low, 0, found.start()) or _ON_TOP.match(low, found.end())
        )
        out.append(_from_lower(low, Length(found.start(), found.end(), _years(found), more), found["unit"]))
    return out


def _from_lower(low: str, told: Length, unit: str) -> Length:
    """The length with the lower end of "between three and five years"."""
    lower = _BETWEEN.search(low, 0, told.start) if "between" in low else None
    if lower is None:
        return told
    number = value_of(lower[1]) / (12 if unit.startswith("m") else 1)
    return told._replace(start=lower.start(1), years=min(round(number, 2), told.years))


def _is_age(low: str, found: re.Match[str]) -> bool:
    """Whether it is the age of people: "18 years and above", "minors under 18 years"."""
    if _years(found) > 15 and low.endswith(("under ", "minors "), 0, found.start()):
        return True
    return _years(found) > 15 and found["tail"].endswith((" above", " over", " up"))


def _in_other_words(low: str) -> Iterator[Length]:
    """The lengths told otherwise: "a decade of coding", "three of the last five years"."""
    if "max" in low:
        for m in _MIN_TO_MAX.finditer(low):
            yield Length(*m.span(1), value_of(m[1]), False)
    if "decade" in low:
        for m in _DECADE.finditer(low):
            if is_experience(low, *m.span(2)):
                yield Length(*m.span(2), 5.0 if m[1] else 10.0, False)
    if "the year" in low:
        for m in _THE_YEAR.finditer(low):
            yield Length(*m.span(1), 1.0, False)
    if "weeks" in low or "hours" in low:
        for m in _WEEKS.finditer(low):
            told = float(m[1].replace(",", ""))  # a year has 52 weeks of 40 hours
            yield Length(*m.span(1), round(told / (52 if told < 200 else 2080) * 2) / 2, False)
    if "of the" in low or "of your" in low:
        for m in _OF_LAST.finditer(low):
            if is_experience(low, *m.span("n")):
                yield Length(*m.span("n"), round(value_of(m["n"]) / (12 if m["months"] else 1), 2), False)


def _without_unit(low: str, told: list[Length]) -> list[Length]:
    """The numbers that go without the unit of the first length ``told``: "five years, or three with a CPC"."""
    unit = 12 if _IN_MONTHS.search(low, told[0].start, told[0].end) else 1
    known, most = {(n.start, n.end) for n in told}, told[0].years
    bare = dict.fromkeys(span for span in bare_numbers(low, told[0].end, unit == 12) if span not in known)
    at = told[-1][:2]
    further = [
        Length(a, past_more(low, b), value_of(low[a:b]) / unit, a > at[1] and _is_further(low, at, (a, b)))
        for a, b in bare
    ]
    return [n for n in further if n.years <= most or len(further) > 1 or _is_choice(low, n)]


def _is_further(low: str, before: tuple[int, int], told: tuple[int, int]) -> bool:
    """Whether a number comes on top: "an associate's and two more years, or a diploma and four more"."""
    return low.startswith(" more", told[1]) or on_top(low, before, told)


# "18 months", "6mos"; not "five or more years"
_IN_MONTHS = re.compile(r"(?<![a-z])mo(?:nth|s?\b|s?\.)|mths?\b")


def _is_choice(low: str, told: Length) -> bool:
    """Whether a larger number is a way in: "or three if your charts came from a clinic", not "(5 if you were away)"."""
    return not is_condition(low, told.end) or low.endswith((" or ", "otherwise "), 0, told.start)


# A length ends in a unit, and is not longer than this before it.
_UNIT = re.compile(r"y(?:ear|r|\.?o\.?e)|m(?:onth|os?\b|th)|(?<=[\d+])y\b")
_WIDEST = 140
# "min 1 - max 4 years", "minimum 2 to maximum 5 yrs"
_MIN_TO_MAX = guarded(
    rf"\bmin(?:imum)?\.? ?({NUMBER}) ?(?:[-–,/]|to|and)? ?max(?:imum)?\.? ?{NUMBER} ?(?:years?|yrs?)\b"
)
# "a decade of coding", "one decade or more in HIM"
_DECADE = guarded(r"\b(half )?(?:a|one|full|whole) (decade)\b")
# "52 weeks of specialized experience", "2,080 hours of coding experience"
_WEEKS = guarded(
    r"(?<![\d,.])((?:26|52|104)(?= weeks)|[1-9],?[05]\d0(?= hours)|2,?080(?= hours)) (?:weeks|hours)['’]? (?:of )?"
    r"(?:[\w-]+ ){0,4}(?:experience|coding|practice)\b"
)
# "between three and five years"
_BETWEEN = guarded(rf"\bbetween ({NUMBER}) and $")
# "counts toward the year of experience that we require"
_THE_YEAR = guarded(
    r"\bthe (?:one |single |full )?(year) (?:of (?:[\w-]+ ){0,4}?(?:experience|coding|billing|work) )?(?:that |which )?"
    r"(?:(?:we|i) (?:ask|require|need|want|look)|(?:is )?(?:required|asked|needed)\b)"
)
# "inpatient coding for three of the last five years", "ED charts for 12 of the last 24 months"
_OF_LAST = guarded(
    r"(?<![-\w])(?P<n>one|two|three|four|five|six|nine|ten|twelve|eighteen|twenty-four|thirty-six|[1-9]|1[0258]"
    r"|2[04]|3[06]) "
    r"(?:(?:months?|years?) )?(?:out )?of (?:the|your) (?:last|past|previous|most recent) "
    r"(?:[\w-]+|\d+) (?:(?P<months>months)|years?|yrs?)\b"
)
# "years of exp: 3+", "yrs: 3", "exp (years): 5"
# "Min. Yrs. Exp.", "Years of coding experience needed", "Exp (yrs)", "Total years": nothing but such words
_OF_LABEL = re.compile(
    r"(?:min(?:imum)?|req(?:uired|'d|d)?|need(?:ed)?|must|total|number|no|how|many|of|in|the|a|as|is|are|at|least|yrs?"
    r"|years?|exp(?:er|erience)?|coding|coder|billing|him|hcc|auditing|relevant|related|recent|work|pro|prior|previous"
    r"|hands|on|field|job|trade|pref(?:erred|'d|d)?|desired|wanted|expected|asked|for|have|you|do|we|professional"
    r"|inpatient|outpatient|profee|specialty|medical)"
)
_LABEL_WORD = re.compile(r"[a-z']+")
_YEARS_WORD = re.compile(r"\b(?:yrs?|years?)\b")


@lru_cache(maxsize=1024)
def is_label_of_years(label: str) -> bool:
    """Whether a label (in lower case) asks for a number of years and for nothing else.

    >>> is_label_of_years("min. yrs. exp"), is_label_of_years("years of experience needed"), is_label_of_years("year")
    (True, True, True)
    """
    if len(label) > 60 or not _YEARS_WORD.search(label):
        return False
    words = _LABEL_WORD.findall(label)
    told = all(map(_OF_LABEL.fullmatch, words)) or _YEARS_IN.fullmatch(label) is not None
    return told and not any(map(str.isdigit, label))


# "Minimum years in risk adjustment"; not "Years in business"
_YEARS_IN = guarded(
    r"(?:min\w*\.?|required|total) (?:yrs?|years?) (?:of|in|as|with|doing)"
    r"(?! (?:business|operation|service|existence)\b)(?: [\w/&-]+){1,5}"
)
_UNLABELLED = guarded(
    r"(?:^|(?<=[;,|] ))(?:min\w*\.? )?(?:yrs?|years?)\.?(?: of)?(?: (?:exp\w*|coding))?(?: req\w*"
    r"| min\w*)?\s?[:=|-]\s?(?:≥|>=?)?\s?"
    r"(\d{1,2}|one|two|three|four|five|six|seven|eight|ten)(?:\+|\b(?![.:%/]\d))"
    # "Years in HCC coding: 3", "Minimum years of hospital work: two or more"; not "Years in business: 30"
    r"|(?:^|(?<=[;,|] ))(?:min\w*\.? |total |required |number of )?(?:yrs?|years?) (?:of|in|as|with|doing)"
    r"(?! (?:business|operation|service|existence)\b)(?: [\w/&-]+){1,5} ?[:=|] ?"
    r"(\d{1,2}|one|two|three|four|five|six|seven|eight|ten)(?=\+| or more| min| \(|[.;,)]|$)"
)
# "1.5 yrs to 5 yrs", "over 2 years up to and including 5 years": the lower end counts.
_TO = guarded(
    r"(?:\s?(?:min(?:imum|\.)?\s)?(?:to|-)"
    r"|,?\s?(?:and |but )?(?:up ?to(?: and including)?|no more than|not more than))\s?"
)
# "two additional years (five years total)", "6 years in all": what the sum is.
_IN_ALL = guarded(r"\s?(?:in )?(?:total|all|altogether)\)")


# "How many years of general surgery? (we need two)", "Years of HCC? (2 required)"
_ASKED_FOR = guarded(
    r"[^?]{0,40}\b(?:years|yrs)\b[^?]{0,70}\? ?[(–—-] ?(?:(?:we |i |they )?(?:need|want|ask(?: for)?|require"
    r"|minimum|min\.?"
    r"|at least)[: ]+(?:is |at least )?)(\d|one|two|three|four|five|six|seven|eight|ten)\b"
    r"|[^?]{0,40}\b(?:years|yrs)\b[^?]{0,70}\? ?[(–—-] ?(\d|one|two|three|four|five|six|seven|eight|ten)\+?"
    r" (?:(?:is|are) )?(?:required|needed|minimum|min\b|is the minimum|or more)"
)


def _years(found: re.Match[str]) -> float:
    number = value_of(found["low"])
    if found["digit"]:  # "two (4) years" clash: the lower one is certain
        number = min(number, value_of(found["digit"])) if number > 0 else value_of(found["digit"])
    if found["high"] and not found["digit"]:
        number = min(number, value_of(found["high"])) or number
    if found["half"] or found["half1"] or found["half2"]:  # "a year and a half", "one and a half years", "1 1/2 years"
        number += 0.5
    if found["rest"]:  # "a year and three months"
        number += round(value_of(found["rest"]) / 12, 2)
    return round(number / 12, 2) if found["unit"].startswith("m") else number
