"""Figures of money in a sentence that may be pay: how much, in what, for what; no bonuses, fees, tuition, revenue."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from matcher.reading.guard import around, guarded
from matcher.reading.rules.money_bare import LABEL, sure_without_currency
from matcher.reading.rules.money_elsewhere import is_for_other_work
from matcher.reading.rules.pay_cells import fills_a_cell, unit_word_of_cell
from matcher.reading.rules.stipends import is_stipend

_CURRENCIES = {
    "dollars": "USD", "bucks": "USD", "₱": "PHP", "nz$": "NZD", "s$": "SGD",
    "$": "USD", "us$": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "₹": "INR",
    "rs": "INR", "rs.": "INR",
    "p": "PHP", "canadian": "CAD", "inr": "INR", "lpa": "INR",
    "c$": "CAD", "cad": "CAD", "a$": "AUD", "aud": "AUD", "ca$": "CAD", "au$": "AUD",
}  # fmt: skip
_CURRENCY = (
    r"(?:us\$|\bp(?=\d{2,3}(?:k\b|,\d{3}))|ca?\$|au?\$|nz\$|\bs\$|\$|£|€|₹|₱|rs\.?"
    r"|\b(?:inr|sar|aed|qar|omr|kwd|bhd|php|usd|cad|gbp|aud|sgd|eur)\b)"
)
# "$20.7361 to $25.9102": a county's scale goes beyond cents
_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:\.\d{1,4})?|\d+(?:\.\d{1,4})?"
# "$22.50 - $31/hr", "60K to 72K annually", "CTC 4.5-6 LPA", "Basic SAR 7,500 to SAR 9,500 per month", "$18 to start up
# to $23 an hour", "$24.00/hr to $29.00/hr", "22-26/hr".
_AMOUNT = guarded(
    rf"(?P<cur>{_CURRENCY})?\s?(?<![\d.,])(?<!\d-)(?<!\w-)(?P<low>{_NUMBER})(?P<k1>\s?(?:k|thousand"
    rf"|grand)\b)?(?P<plus>\+)?"
    rf"(?:\s*(?:/\s*(?:hour|hr|h|year|yr|month|mo|week|wk)|per hour|an hour|hourly|a year|annually|lpa|base)?\.?\s*"
    rf"(?:-+|(?:rising|increasing|going up) to|to start (?:and )?(?:up )?to|to start,? up to|up to|through|to|and)\s*"
    rf"(?P<cur2>{_CURRENCY})?\s?(?P<high>{_NUMBER})(?P<k2>\s?(?:k|thousand|grand)\b)?(?![\d%]))?"
)
# "between 26 and 33 dollars", "25.00 - 30.00 USD hourly", "$1,382 to $1,702 AUD per week", "$34.06 per hour (CAD)"
_CURRENCY_AFTER = guarded(
    r"\s?\(?(dollars|bucks|usd|cad|canadian|gbp|aud|nzd|sgd|eur|inr|aed|sar)\b|(?<=\d)[^.;|\d$(]{0,12}\((usd|cad"
    r"|canadian|aud|nzd"
    r"|sgd)\)"
)
# "AUD $34.18"
_CURRENCY_BEFORE = guarded(r"\b(usd|cad|aud|nzd|sgd|hkd)\s?$")
_DIGIT = re.compile(r"\d")

#: What pay by the piece is paid for.
PIECES = (
    "chart",
    "record",
    "encounter",
    "case",
    "account",
    "file",
    "report",
    "visit",
    "claim",
    "episode",
    "page",
    "admission",
    "recert",
    "recertification",
    "review",
    "film",
    "study",
    "note",
)
_UNIT_WORD = rf"hour|hr|h|year|yr|annum|month|mo|week|wk|day|{'|'.join(PIECES)}"
# "/hr", "per year", "an hour", "(all inclusive) per month", "hourly", "per diagnostic report"
_AFTER = guarded(
    rf"(?:/-)?\s?(?:\([^)]{{0,30}}\))?[^,;.|(•\d$]{{0,16}}?"
    rf"(?:(?:/|\bper\b|(?<!after )(?<!in )(?<!at )(?<!once )\ba\b|\ban\b"
    rf"|\beach\b)\s*(?:[a-z/-]+ ){{0,2}}?(?P<u>{_UNIT_WORD})s?\b"
    r"|\b(?P<ly>hourly|annually|annual|yearly|monthly|weekly|bi-?weekly|daily|p\.a\.|p\.\s?m\.|pcm|pm|lpa"
    r"|lakhs?|lacs?|pa)(?!\w)"
    r"(?! (?:[\w-]+ ){0,3}(?:bonus(?:es)?|stipends?|incentives?|allowances?)\b))"  # "$82,000 with a monthly bonus"
    r"|\s?(?P<bare>hr"
    r"|hour|ph)\b"
)
# "Hourly rate $28-$34", "per-chart pay of $9", "paid per chart: $14 for coding only"; not "2 days visiting practices)
# | Salary".
_BEFORE = guarded(
    rf"(?:(?<!-)|(?<=per-))\b(?P<word>hourly|annual(?:ly)?|yearly|monthly|weekly|bi-?weekly|daily|ctc"
    rf"|(?<!\d )(?:{_UNIT_WORD}))s?\b[^.;\n]{{0,60}}$"
)
_UNITS = {
    "h": "hour", "hr": "hour", "hour": "hour", "hourly": "hour", "ph": "hour",
    "yr": "year", "year": "year", "annum": "year",
    "annual": "year", "annually": "year", "yearly": "year", "p.a.": "year",
    "p.m.": "month", "pm": "month", "pcm": "month", "p. m.": "month",
    "pa": "year", "lpa": "year", "ctc": "year", "mo": "month", "month": "month", "monthly": "month", "wk": "week",
    "week": "week", "weekly": "week", "day": "day", "daily": "day",
    "biweekly": "biweek", "bi-weekly": "biweek",
}  # fmt: skip
# "$70,000 base plus mileage", "$16.25 start."
_LABEL_AFTER = guarded(
    r" (?:(?:on )?(?:w-?2|1099|c2c)\b|base\b|salaried\b|start\b|starting\b|to start\b|minimum\b(?! \w))(?! up)"
)
# What a figure beside these words pays for is not the work.
_NOT_PAY = guarded(
    r"\b(?:bonus(?:es)?|sign-?on|signing|retention|awards?|prizes?|bounty|diff|tuition|stipends?"
    r"|reimburs\w+|(?<!inclusive of )(?<!including )(?<!of all )allowances?|differentials?"
    r"|(?<!passing the )(?<!pass the )exams?|(?<!pro"
    r" )(?<!pro-)(?<!professional )fees?|budgets?(?! ?[:–-])|plan of|revenue|ceus?"
    r"|referrals?|refer|gifts?|(?<!to )match(?:ing)?|phone|membership|dues|relocation|deposit|"
    r"premiums?|incentives?|million|billion|scholarship|loan|assistance|hsa(?!-)|fsa|(?<!& )(?<!and )perks?"
    r"|discount|copays?|internet"
    r"|equipment|worth|voucher|costs?|penalt\w+|charges? (?:of|over|under)|claims? (?:of|over|under)|"
    r"health & welfare|health and welfare|h&w|education (?:fund|benefit|money|account)|conference"
    r"|continuing education|wellness|credential pay|home office|toward|refund|insurance|lunch|parking"
    r"|collections of|book|books|renewal|license|licen[cs]ure|401|403|portfolio|sav(?:e|es|ed|ing|ings)"
    r"|recover\w*|net worth"
    r"|per pay(?! period)|for membership|donation|volunteer|accounts? (?:over|under)|balances?|extra"
    r"|additional(?! (?:info|information|details|notes|terms)\b)"  # "Additional information: pay $33.85 an hour"
    r"|weekend (?!rate|coder|option)|overtime|on top of|joining|bilingual|(?:month|year|monthly|annual) value"
    r"|mediclaim|(?:paid|pay|took|repay) back|repaid"
    r"|(?:state|federal|city|\w['’]s) minimum wage|(?:orientation|onboarding) (?:is |time is |hours are )?paid)\b"
)
_MAGNITUDE = guarded(r"\s?(?:m|mm|b|bn|million|billion|crore|percent)\b|\s?%")
_LAKHS = guarded(r"\s?(?:lpa|lakhs?|lacs?)\b")
_L = guarded(r"\s?l\b")
_CTC = guarded(r"\bctc\b")
# "4,20,000 per annum", "40k per month in hand"
_GROUPED_BY_LAKHS = re.compile(r"\d{1,2},\d\d,\d{3}")
_INDIAN = guarded(r"\bctc\b|\b(?:in[- ]hand|take[- ]home)\b")
# Where the clause around a figure begins and ends: a bonus named in the next one is another figure's.
_CLAUSE = guarded(
    r"\band (?:we )?pays? (?=\$|$)|\bon top of (?=(?:an?|your|the|our) (?:hourly|base|salary|wage|regular))"
    r"|\bwhat we offer\b|[;|•(]|\. "
    r"|, (?=\D)|\bplus\b"
)
_REST = guarded(r"[;|•)+]|\. |, |\(includ|\b(?:plus|and|with|w/|when|after)(?!\w)")


class Figure(NamedTuple):
    """A figure or range as written, at ``start`` to ``end`` of its sentence; its ``unit`` may still be open ("")."""

    least: float
    most: float
    unit: str
    currency: str
    said_currency: bool
    said_unit: bool  # the unit follows the figure
    label: bool  # "pay", "salary" or the like stands before it
    ranged: bool
    plus: bool  # "$24+"
    start: int
    end: int
    quote_end: int  # with the words of the unit


@lru_cache(maxsize=4096)  # the same sentences stand in thousands of ads of one employer
def figures(low: str) -> tuple[Figure, ...]:
    """The figures of a sentence (in lower case) that may be pay, in order.

    >>> [(f.least, f.most, f.unit) for f in figures("pay: $24 - $29/hr, sign-on bonus of $5,000")]
    [(24.0, 29.0, 'hour')]
    """
    if " cents" in low:
        low = _CENTS.sub(lambda cents: f"$0.{cents[1]}".ljust(len(cents[0])), low)
    found = (_figure(_alone(match, low), low) for match in around(_DIGIT, 5, _AMOUNT, low))
    return tuple(figure for figure in found if figure)


# "Pays 42 cents a report"
_CENTS = re.compile(r"(?<![\d.])(\d\d) cents\b")


def _alone(match: re.Match[str], low: str) -> re.Match[str]:
    """ "$33.12 per hour and $5.09 per hour health and welfare": what falls is no range but a figure and another."""
    if match["cur2"] and not match["cur"] and _is_a_label(match):
        return _AMOUNT.match(low, match.start("cur2")) or match
    if match["high"] and not (match["k1"] or match["k2"]) and _numbers(match, 1) is None:
        return _AMOUNT.match(low, match.start(), match.end("low")) or match
    return match


def _is_a_label(match: re.Match[str]) -> bool:
    """ "Band 4 - £28,010", "Salary grade 14 - $27.18 to $38.05": the number before the dash counts no money."""
    least, most = float(match["low"].replace(",", "")), float(match["high"].replace(",", ""))
    if match.start() == 0 and least < 7 and "." not in match["low"]:  # "5 - $26/hr", an item of a list
        return True
    return not match["k2"] and (least * 20 < most or ("." in match["high"] and "." not in match["low"]))


def _figure(match: re.Match[str], low: str) -> Figure | None:
    """A figure that may be pay; None for a bonus, a fee, a date, a count of charts."""
    if _is_bare(match, low):
        return None
    currency = _currency(match, low)
    before = low[max(0, match.start() - 70) : match.start()]
    lakhs = _LAKHS.match(low, match.end()) or (_L.match(low, match.end()) and _CTC.search(before))
    clause = _CLAUSE.split(before)[-1]
    if not currency and not lakhs and not sure_without_currency(match, clause, low):
        return None
    rest = _REST.split(low[match.end() : match.end() + 60], maxsplit=1)[0]
    if (
        _MAGNITUDE.match(low, match.end())
        or _NOT_PAY.search(rest)
        or (_NOT_PAY.search(clause) and not is_stipend(clause, match.end(), low))
        or is_for_other_work(before, low, match.end())
    ):
        return None
    numbers = _numbers(match, 100_000 if lakhs else 1)
    indian = not currency and (_GROUPED_BY_LAKHS.match(match["low"]) or _INDIAN.search(low))
    return (
        _built(match, low, numbers, clause, before, "INR" if lakhs or indian else _code(currency), bool(lakhs))
        if numbers
        else None
    )


def _is_bare(match: re.Match[str], low: str) -> bool:
    """Whether a number stands alone, with nothing after it by which it could be money: most numbers of an ad do."""
    if match["cur"] or match["high"] or match["k1"] or "." in match["low"]:
        return False
    after = low[match.end() : match.end() + 14]
    return "(" not in after and after.lstrip()[:1] not in _MONEY_GOES_ON


#: How a currency, a unit of time or a lakh after a figure begins; also nothing.
_MONEY_GOES_ON = "(/acdegilnpsuh"


def _currency(match: re.Match[str], low: str) -> str | None:
    """The sign or code of a figure; a bare "$" gives way to a code beside it."""
    sign = match["cur"] or match["cur2"]
    if sign not in (None, "$"):
        return sign
    after = _CURRENCY_AFTER.match(low, match.end()) if match.end() < len(low) else None
    if after:
        return after[1] or after[2]
    before = _CURRENCY_BEFORE.search(low, max(0, match.start() - 4), match.start("low") - 1) if sign else None
    return before[1] if before else sign


def _built(
    match: re.Match[str], low: str, numbers: tuple[float, float], clause: str, before: str, currency: str, lakhs: bool
) -> Figure:
    said = _AFTER.match(low, match.end(), match.end() + 60)
    unit = "year" if lakhs else _unit(said["u"] or said["ly"] or said["bare"]) if said else _unit_before(clause, before)
    text = match.group()
    return Figure(
        *numbers,
        unit,
        currency,
        match["cur"] is not None or match["cur2"] is not None or lakhs,
        said is not None or lakhs,
        LABEL.search(before) is not None
        or before.strip() in ("up to", "from")
        or fills_a_cell(match, before, low)
        or _LABEL_AFTER.match(low, match.end()) is not None,
        match["high"] is not None,
        match["plus"] is not None,
        match.start() + len(text) - len(text.lstrip()),
        match.end(),
        said.end() if said else match.end(),
    )


def _code(currency: str | None) -> str:
    return _CURRENCIES.get(currency or "$", (currency or "").upper())


# "paid by encounter ($2.10)": the unit stands before the bracket that holds the figure
_BEFORE_BRACKET = guarded(rf"\b(?:per|by|by the|each|an?) (?P<word>{_UNIT_WORD}) \($")


def _unit_before(clause: str, before: str) -> str:
    found = _BEFORE.search(clause) or _BEFORE_BRACKET.search(before)
    word = found["word"] if found else unit_word_of_cell(before)
    return _unit(word) if word else ""


def _unit(word: str) -> str:
    return "chart" if word in PIECES else "year" if word.startswith(("lpa", "lakh", "lac")) else _UNITS[word]


def _numbers(match: re.Match[str], factor: int) -> tuple[float, float] | None:
    least = float(match["low"].replace(",", "")) * factor
    most = float(match["high"].replace(",", "")) * factor if match["high"] else least
    if match["k1"] or (match["k2"] and least < 1000):
        least *= 1000
    if match["k2"] or (match["k1"] and most < 1000):
        most *= 1000
    return (round(least, 4), round(most, 4)) if least <= most else None
