"""The pay offered, with its unit and currency; bonuses, tuition, fees and revenue are not pay."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from data.records import Pay
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.page import Page

CUES = (
    "$", "£", "€", "₹", "us$", "c$", "Rs", "Rs.", "RS", "rs.", "inr", "lpa", "lakh", "lakhs", "sar", "aed", "qar", "omr", "kwd",
    "bhd", "php", "usd", "cad", "gbp",
    "aud", "sgd", "eur", "dollars", "/hr", "/hour", "/ hour", "/ hr", "per hour", "per hr", "per month", "per day", "per week", "an hr", "wage", "wages",
    "rate", "an hour", "hourly", "annually", "per annum", "p.a.", "salary", "ctc", "/yr", "/year",
    "per chart", "per record", "/chart", "pay rate", "pay range", "pay",
)  # fmt: skip

_CURRENCIES = {
    "$": "USD", "us$": "USD", "usd": "USD", "£": "GBP", "gbp": "GBP", "€": "EUR", "eur": "EUR", "₹": "INR",
    "rs": "INR", "rs.": "INR",
    "inr": "INR", "lpa": "INR", "c$": "CAD", "cad": "CAD", "a$": "AUD", "aud": "AUD", "ca$": "CAD", "au$": "AUD",
}  # fmt: skip
_CURRENCY = r"(?:us\$|ca?\$|au?\$|\$|£|€|₹|rs\.?|\b(?:inr|sar|aed|qar|omr|kwd|bhd|php|usd|cad|gbp|aud|sgd|eur)\b)"
_NUMBER = r"\d{1,3}(?:,\d{2,3})+(?:\.\d{1,2})?|\d+(?:\.\d{1,2})?"
_UNIT = r"(?:/|\bper\b|\ba\b|\ban\b|\beach\b|\bper every\b)\s*(?P<{0}>hour|hr|h|year|yr|annum|month|mo|week|wk|day|chart|record|encounter|case|account|file|report|visit|claim|episode)s?\b|\b(?P<{0}ly>hourly|annually|annual|yearly|monthly|weekly|bi-?weekly|daily|p\.a\.|lpa|lakhs?(?: per annum| p\.?a\.?)?|pa)\b"
# "$22.50 - $31/hr", "60K to 72K annually", "CTC 4.5-6 LPA", "Basic SAR 7,500 to SAR 9,500 per month", "$18 to start up
# to $23 an hour", "$24.00/hr to $29.00/hr", "22-26/hr".
_AMOUNT = re.compile(
    rf"(?P<cur>{_CURRENCY})?\s?(?<![\d.,])(?<!\d-)(?<!\w-)(?P<low>{_NUMBER})(?P<k1>\s?k\b)?"
    rf"(?P<plus>\+)?"
    rf"(?:\s*(?:/\s*(?:hour|hr|h|year|yr|month|mo|week|wk)|per hour|an hour|hourly|a year|annually|lpa)?\.?\s*(?:-+"
    rf"|to start (?:and )?(?:up )?to|to start,? up to|up to|through|to"
    rf"|and)\s*(?P<cur2>{_CURRENCY})?\s?(?P<high>{_NUMBER})(?P<k2>\s?k\b)?(?![\d%]))?"
)
_AFTER = re.compile(rf"^\s?(?:\([^)]{{0,30}}\))?[^,;.|(•\d$]{{0,16}}?(?:{_UNIT.format('u')})|^\s?(?P<bare>hr|hour)\b")
_AT_ONCE = re.compile(r"^\s?(?:(?:/|per|an)\s?(?:hour|hr)|(?:/|per|a)\s?(?:year|yr|annum)|hourly|annually)\b")
_BEFORE = re.compile(
    r"(?<!\d )(?<!-)\b(?P<word>hourly|hour|hr|annual(?:ly)?|annum|yearly|year|monthly|month|weekly|bi-?weekly|week"
    r"|day|chart|record|encounter|case|account|episode|ctc)s?\b[^.;\n]{0,60}$"
)
_LABEL = re.compile(
    r"\b(?:pay|pays|paid|salary|salaries|compensation|rates?|wages?|hiring range|range|starting|starts?|offer(?:ed"
    r"|ing)?|ctc|remuneration|earn|base|min(?:imum)?|hourly|annual|hour|package|basic|band|level|grade|step)\b"
)
# What a figure beside these words pays for is not the work.
_NOT_PAY = re.compile(
    r"\b(?:bonus(?:es)?|tuition|stipends?|reimburs\w+|allowances?|differentials?|exams?|fees?|budgets?|revenue|ceus?"
    r"|referrals?|refer|gifts?|match(?:ing)?|phone|membership|dues|relocation|deposit|"
    r"premiums?|incentives?|million|billion|scholarship|loan|assistance|hsa|fsa|perks?|discount|copay|internet"
    r"|equipment|worth|voucher|costs?|penalt\w+|charges? (?:of|over|under)|claims? (?:of|over|under)|"
    r"health & welfare|health and welfare|h&w|education (?:fund|benefit|money|account)|conference"
    r"|continuing education|wellness|certification|credential pay|home office|toward|refund|insurance|lunch|parking"
    r"|collections of|book|books|renewal|license|licen[cs]ure|401|403|portfolio|saved|savings|recover\w*|net worth"
    r"|per pay(?! period)|for membership|donation|volunteer|accounts? (?:over|under)|balances?|extra|additional"
    r"|weekend|overtime|on top of|joining)\b"
)
_MAGNITUDE = re.compile(r"^\s?(?:m|mm|b|bn|million|billion|crore|%|percent)\b|^\s?%")
_UNITS = {
    "h": "hour", "hr": "hour", "hour": "hour", "hourly": "hour", "yr": "year", "year": "year", "annum": "year",
    "annual": "year", "annually": "year", "yearly": "year", "p.a.": "year",
    "pa": "year", "lpa": "year", "ctc": "year", "mo": "month", "month": "month", "monthly": "month", "wk": "week",
    "week": "week", "weekly": "week", "day": "day", "daily": "day",
    "biweekly": "biweek", "bi-weekly": "biweek",
}  # fmt: skip
_PIECE = ("chart", "record", "encounter", "case", "account", "file", "report", "visit", "claim", "episode")
_UP_TO = re.compile(
    r"\b(?:up to|upto|max(?:imum)?(?: of)?|to a max(?:imum)? of|as much as|not exceeding|tops? out at)\s*(?:about "
    r"|around )?$"
)
_FROM = re.compile(
    r"\b(?:starting (?:at|from|pay(?: is| of)?|rate(?: is| of)?)|starts (?:at|from)|start at|from|minimum(?: of)?"
    r"|at least|beginning at|begins at|no less than|min)\W{0,3}$"
)
_AND_UP = re.compile(
    r"^\s*(?:/?\s*(?:hour|hr|hourly|per hour|an hour|a year|/yr|annually)?\s*)(?:\+|and up|or more|and above|& up"
    r"|minimum|to start\b(?! up))"
)


_DIGIT = re.compile(r"\d")


class Offer(NamedTuple):
    """One figure or range that an ad names as pay."""

    low: float | None
    high: float | None
    unit: str
    currency: str
    sure: int  # how many of unit, label and range speak for it
    start: int
    end: int


def pay(page: Page) -> Fact[Pay | None]:
    """The pay, spanning every rate offered in the main unit; None where the ad names none."""
    offers = [offer for start, end in page.sentences("pay") for offer in _offers(page, start, end)]
    if not offers:
        return Fact(None)
    best = max(offers, key=lambda o: (o.sure, o.unit == "year" and o.low is not None, -o.start))
    if best.unit == "biweek":
        offers = [
            o._replace(unit="year", low=o.low and o.low * 26, high=o.high and o.high * 26) if o.unit == "biweek" else o
            for o in offers
        ]
        best = max(offers, key=lambda o: (o.sure, -o.start))
    same = [o for o in offers if o.unit == best.unit and _comparable(o, best)]
    value = _span(same, best)
    return Fact(value, tuple(page.finding("pay", _shown(value), o.start, o.end) for o in same[:4]))


def _shown(pay: Pay) -> str:
    figures = " - ".join(f"{n:,.2f}".removesuffix(".00") for n in dict.fromkeys((pay.min, pay.max)) if n is not None)
    return f"{figures} {pay.currency} / {pay.unit}"


def _comparable(offer: Offer, best: Offer) -> bool:
    """Whether an offer can be another rate for the same kind of work: no more than four times apart."""
    ours, theirs = best.high or best.low or 0, offer.high or offer.low or 0
    return offer.currency == best.currency and theirs * 4 >= ours and theirs <= ours * 4


def _span(offers: list[Offer], best: Offer) -> Pay:
    lows = [o.low for o in offers if o.low is not None]
    highs = [o.high for o in offers if o.high is not None]
    lowest = min(lows) if lows else None
    highest = max(highs) if highs else None
    if lowest is not None and any(o.low is None for o in offers) and highest is not None and highest < lowest:
        lowest = None
    return Pay(lowest, highest, best.unit, best.currency)


class _Figure(NamedTuple):
    """A figure as written: its unit may still be open ("")."""

    match: re.Match[str]
    least: float
    most: float
    unit: str
    currency: str
    said_unit: bool
    label: bool


def _offers(page: Page, start: int, end: int) -> Iterator[Offer]:
    if page.low[max(0, start - 4) : start].strip() == "rs.":  # cut off as if it ended a sentence
        start -= 4
    low = page.low[start:end]
    digit = _DIGIT.search(low)
    if not digit:
        return
    figures = [f for match in _AMOUNT.finditer(low, max(0, digit.start() - 5)) if (f := _figure(match, low))]
    known = [figure for figure in figures if figure.unit]
    for figure in figures:
        unit = (
            figure.unit
            or _borrowed(figure, known)
            or (_by_size(figure.most) if figure.label or figure.match["high"] else "")
        )
        if unit and _plausible(unit, figure.most, figure.currency):
            yield _offer(figure, unit, low, start)


def _offer(figure: _Figure, unit: str, low: str, start: int) -> Offer:
    match, factor = figure.match, 1
    before, after = low[max(0, match.start() - 70) : match.start()], low[match.end() : match.end() + 60]
    least, most = _open_ended(match, before, after, figure.least * factor, figure.most * factor)
    sure = figure.said_unit + figure.label + (match["high"] is not None) + (_by_size(figure.most) == unit)
    begin = match.start() + (len(match.group()) - len(match.group().lstrip()))
    found = _AFTER.match(after)
    return Offer(
        least, most, unit, figure.currency, sure, start + begin, start + match.end() + (found.end() if found else 0)
    )


def _borrowed(figure: _Figure, known: list[_Figure]) -> str:
    """The unit of another figure of the sentence, where both can be rates for the same work."""
    for other in known:
        if other.currency == figure.currency and figure.most <= 4 * other.most and other.most <= 4 * figure.most:
            return other.unit
    return ""


def _figure(match: re.Match[str], low: str) -> _Figure | None:
    """A figure that may be pay; None for a bonus, a fee, a date, a count of charts."""
    before, after = low[max(0, match.start() - 70) : match.start()], low[match.end() : match.end() + 60]
    clause = re.split(r"\bwhat we offer\b|[;|•]|\. |, (?=\D)|\bplus\b|\(", before)[-1]
    rest = re.split(r"[;|•]|\. |, |\bplus\b|\band\b|\bwith\b|\bwhen\b|\bafter\b|\)|\+", after)[0]
    currency = match["cur"] or match["cur2"]
    lakhs = re.match(r"\s?(?:lpa|lakhs?)\b", after) or (re.search(r"\bctc\b", before) and re.match(r"\s?l\b", after))
    if not currency and not lakhs and not _sure_without_currency(match, clause, after):
        return None
    if _MAGNITUDE.match(after) or _NOT_PAY.search(rest) or _NOT_PAY.search(clause):
        return None
    numbers = _numbers(match, 100_000 if lakhs else 1)
    if numbers is None:
        return None
    said = "year" if lakhs else _unit_after(after)
    label = _LABEL.search(before) is not None or before.strip() in ("up to", "from")
    return _Figure(
        match, *numbers, said or _unit_before(clause), "INR" if lakhs else _code(currency), bool(said), label
    )


def _code(currency: str | None) -> str:
    return _CURRENCIES.get(currency or "$", (currency or "").upper())


def _sure_without_currency(match: re.Match[str], clause: str, after: str) -> bool:
    """ "22-26/hr" and "Salary 60K to 72K" are pay; "18-22 charts an hour", "401k" and "40 hours a week" are not."""
    if match["low"] in ("401", "403", "457"):
        return False
    thousands = bool(match["k1"] or match["k2"])
    return (thousands and (_LABEL.search(clause) is not None or bool(match["high"]))) or (
        _AT_ONCE.match(after) is not None and (match["high"] is not None or _LABEL.search(clause) is not None)
    )


def _unit_after(after: str) -> str:
    found = _AFTER.match(after)
    if not found:
        return ""
    word = (found["u"] or found["uly"] or found["bare"]).split()[0]
    return "chart" if word in _PIECE else "year" if word.startswith(("lpa", "lakh")) else _UNITS[word]


def _unit_before(clause: str) -> str:
    found = _BEFORE.search(clause)
    if not found:
        return ""
    word = found["word"]
    return "chart" if word in _PIECE else _UNITS[word]


def _by_size(most: float) -> str:
    """The unit that a bare figure goes by."""
    return "hour" if 7 <= most <= 150 else "year" if most >= 15000 else ""


_BOUNDS = {
    "hour": (7, 250), "day": (50, 2500), "week": (200, 8000), "month": (800, 60000), "year": (10000, 900000),
    "chart": (0.1, 150), "biweek": (400, 20000),
}  # fmt: skip


def _plausible(unit: str, most: float, currency: str) -> bool:
    least, greatest = _BOUNDS[unit]
    return least <= most <= greatest * (100 if currency in ("INR", "PHP") else 1)


def _numbers(match: re.Match[str], factor: int) -> tuple[float, float] | None:
    least = float(match["low"].replace(",", "")) * factor
    most = float(match["high"].replace(",", "")) * factor if match["high"] else least
    if match["k1"] or (match["k2"] and least < 1000):
        least *= 1000
    if match["k2"] or (match["k1"] and most < 1000):
        most *= 1000
    return (round(least, 4), round(most, 4)) if least <= most else None


def _open_ended(
    match: re.Match[str], before: str, after: str, least: float, most: float
) -> tuple[float | None, float | None]:
    """ "up to $31" has no least, "starting at $24" no most; a single figure is both."""
    if match["high"]:
        return least, most
    if _UP_TO.search(before):
        return None, most
    if match["plus"] or _FROM.search(before) or _AND_UP.match(after):
        return least, None
    return least, most
