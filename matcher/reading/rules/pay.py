"""The pay offered, with its unit and currency; bonuses, tuition, fees and revenue are not pay."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from data.records import Pay
from matcher.reading.guard import guarded
from matcher.reading.rules.fact import Fact
from matcher.reading.rules.money import Figure, figures
from matcher.reading.rules.page import Page
from matcher.reading.rules.pay_bounds import bounds
from matcher.reading.rules.pay_currency import at_home

CUES = (
    "₱", "$", "£", "€", "₹", "us$", "c$", "Rs", "Rs.", "RS", "rs.", "inr", "lpa", "lac", "lacs", "lakh", "lakhs",
    "sar", "aed", "qar",
    "omr", "kwd",
    "bhd", "php", "usd", "cad", "gbp",
    "bucks",
    "aud", "sgd", "eur", "dollars", "/hr", "/hour", "/ hour", "/ hr", "per hour", "per hr", "per month", "per day",
    "per week", "an hr", "wage", "wages", "comp", "base",
    "range", "rate", "compensation", "remuneration", "an hour", "hourly", "annually", "per annum", "p.a.", "salary",
    "salaried", "ctc", "/yr", "/year", "/mo",
    "take home", "take-home", "in hand", "in-hand",
    "per chart", "per record", "/chart", "pay rate", "pay range", "pay",
)  # fmt: skip

#: No unit is borrowed from more figures than this: no ad has as many.
MOST = 100


# "Pay: by chart. $9.50 for a medical DRG", "PAY PER CHART", "Home Health Coder - Per Chart"
_PIECEWORK = guarded(
    r"\b(?:pay|paid|pays|rates?|compensation)\b[^.;\n$]{0,4} ?(?:per|by|by the) (?:chart|record|encounter|visit|case)\b"
    r"|[(|,/-] ?per[- ]chart\b"
)


class Offer(NamedTuple):
    """One figure or range that an ad names as pay."""

    low: float | None
    high: float | None
    unit: str
    currency: str
    named: bool  # its currency is written
    sure: int  # how many of unit, label and range speak for it
    firm: bool  # not by its heading alone
    start: int
    end: int


def pay(page: Page) -> Fact[Pay | None]:
    """The pay, spanning every rate offered in the main unit; None where the ad names none."""
    known: list[Figure] = []
    offers = [offer for start, end in _said(page) for offer in _offers(page, start, end, known)]
    offers = _first_told([offer for offer in offers if not _after_learning(page, offer)])
    if not offers and _BY_THE_CHART.search(page.low):
        offers = [offer for start, end in page.sentences("pay") for offer in _by_the_chart(page, start, end)]
    if not offers:
        return Fact(None)
    offers = [offer for offer in offers if offer.firm] or offers
    best = max(offers, key=lambda o: (o.sure, o.unit == "year" and o.low is not None, -o.start))
    if best.unit == "biweek":  # no unit of the contract; a yearly figure often stands beside it
        offers = [offer for offer in offers if offer.unit != "biweek"]
        if not offers:
            return Fact(None)
        best = max(offers, key=lambda o: (o.sure, -o.start))
    same = [o for o in offers if o.unit == best.unit and o.named >= best.named and _comparable(o, best)]
    value = at_home(page.location, _span(same, best))
    return Fact(value, tuple(page.finding("pay", _shown(value), o.start, o.end) for o in same[:4]))


def _said(page: Page) -> Iterator[tuple[int, int]]:
    """The sentences with a word of pay, and under a heading of pay those without: "20.50 - 24.00"."""
    told = set(page.sentences("pay"))
    bare = (
        (start, end)
        for start, end, kind in zip(page.starts, page.ends, page.kinds, strict=True)
        if kind == "pay" and "." in page.low[start:end]
    )
    return iter(sorted(told.union(bare)))


# "Coder I starts at $22.75" in the ad of an apprentice, "On completion, Coder I, $25.10"
_LEARNS = guarded(r"\b(?:apprentices?|apprenticeship|trainee)\b")
_AS_A_CODER = guarded(r"\bcoder (?:i|1)\b[^.;|$]{0,20}$")


def _after_learning(page: Page, offer: Offer) -> bool:
    """Whether a pay is that of the job which an apprentice gets in the end."""
    if not _LEARNS.search(page.title.lower()):
        return False
    return _AS_A_CODER.search(page.low, max(0, offer.start - 40), offer.start) is not None


def _first_told(offers: list[Offer]) -> list[Offer]:
    """Offers without those that tell a pay by the hour again by the year: "$31 Hourly | $64,480 Annually"."""
    hours = [offer for offer in offers if offer.unit == "hour" and offer.firm]
    return [
        offer
        for offer in offers
        if offer.unit != "year" or not any(o.start < offer.start and _the_same(o, offer) for o in hours)
    ]


def _the_same(hour: Offer, year: Offer) -> bool:
    """Whether a year of 36 to 40 hours a week comes to the same."""
    pairs = ((hour.low, year.low), (hour.high, year.high))
    return all(ours is not None and theirs is not None and 1850 <= theirs / ours <= 2100 for ours, theirs in pairs)


# "1099, per chart, you choose how many … $14 for hospice, $18 for home health"
_BY_THE_CHART = guarded(r"\b(?:per|by the|a) (?:chart|record|encounter|visit)\b")


def _by_the_chart(page: Page, start: int, end: int) -> Iterator[Offer]:
    """Sums of a sentence without a unit, in an ad that pays by the piece elsewhere."""
    for figure in figures(page.low[start:end]):
        if figure.said_currency and not figure.unit and 0.3 <= figure.most <= 60:
            yield _offer(figure, "chart", True, page.low[start:end], start)


def _shown(pay: Pay) -> str:
    figures = " - ".join(f"{n:,.2f}".removesuffix(".00") for n in dict.fromkeys((pay.min, pay.max)) if n is not None)
    return f"{figures} {pay.currency} / {pay.unit}"


def _comparable(offer: Offer, best: Offer) -> bool:
    """Whether an offer can be another rate for the same kind of work: no more than four times apart."""
    ours, theirs = best.high or best.low or 0, offer.high or offer.low or 0
    apart = 15 if best.unit == "chart" else 4  # thick charts pay more than thin ones
    return offer.currency == best.currency and theirs * apart >= ours and theirs <= ours * apart


def _span(offers: list[Offer], best: Offer) -> Pay:
    lows = [o.low for o in offers if o.low is not None]
    highs = [o.high for o in offers if o.high is not None]
    lowest = min(lows) if lows else None
    highest = max(highs + lows) if highs else None
    if lowest is not None and any(o.low is None for o in offers) and highest is not None and highest < lowest:
        lowest = None
    return Pay(lowest, highest, best.unit, best.currency)


def _offers(page: Page, start: int, end: int, earlier: list[Figure]) -> Iterator[Offer]:
    if page.low[max(0, start - 4) : start].strip() == "rs.":  # cut off as if it ended a sentence
        start = page.sentence(start - 4)[0]
    if page.low.startswith("rs.", end - 3):
        end = page.ends[min(page.index(start) + 1, len(page.ends) - 1)]
    low = page.low[start:end]
    found = figures(low)
    labelled = page.kind(start) == "pay"
    known = [figure for figure in found if figure.unit and _plausible(figure.unit, figure.most, figure.currency)]
    guessed = False
    for figure in found:
        if _told_otherwise(figure, low, known, earlier):
            continue
        unit, firm = _unit_of(figure, known, earlier), True
        by_chart = not figure.said_unit and unit in ("", "hour") and figure.most <= 60 and _is_piecework(page.low)
        if by_chart and figure.said_currency and (labelled or figure.most < 30):
            unit = "chart"
        elif not unit and (labelled or _in_cents(figure, low) or _is_all(figure, low)):
            unit, firm = _by_size(figure.most), labelled and _in_cents(figure, low)
            guessed = not firm
        elif guessed and not figure.said_unit:
            firm = False
        if unit and _plausible(unit, figure.most, figure.currency):
            known.append(figure._replace(unit=unit))
            yield _offer(figure, unit, firm, low, start)
    if len(earlier) < MOST:
        earlier.extend(known)


# "$1.05-$1.30 per chart, most earn about $27 an hour", "$26/hr ($54,080 a year)", "$26 an hour, or roughly $54,000"
_RESTATED = guarded(
    r"(?:\(|[=≈~/]|\b(?:about|approximately|approx\.?|roughly|around|equals|equal to|equivalent to|comes (?:out )?to"
    r"|works out (?:to|at)|averag(?:e|es|ing)|most (?:\w+ )?earn|annuali[sz]ed(?: at)?|or))\W{0,3}"
    r"(?:(?:about|around|at|to|roughly|approximately) )?\W?$"
)


# "Most coders clear $27 an hour": what piecework comes to, told in a sentence of its own
_COMES_TO = guarded(
    r"\b(?:most|many|our|experienced|average) (?:[\w-]+ ){0,3}"
    r"(?:clear|earn|make|average|gross|take home|land|come out)s?\W{1,2}"
    r"(?:(?:about|around|between|over|roughly|near|at) )?$"
)


def _told_otherwise(figure: Figure, low: str, known: list[Figure], earlier: list[Figure]) -> bool:
    """Whether the same pay was told by another measure before, as it is by the hour where a year's sum follows."""
    if not figure.unit:
        return False
    restated = _RESTATED.search(low, max(0, figure.start - 40), figure.start)
    if restated and any(k.start < figure.start and k.unit not in (figure.unit, "biweek") for k in known):
        return True
    comes_to = _COMES_TO.search(low, max(0, figure.start - 60), figure.start)
    return comes_to is not None and any(k.unit != figure.unit for k in (*earlier, *known))


# "$15.50 the first six months, $17.00 the next six", "$29.00 flat rate."
_CENTS = guarded(r"\d\.\d\d\b")


def _in_cents(figure: Figure, low: str) -> bool:
    """Whether a sum in dollars is written to the cent and small enough for an hour's pay."""
    cents = _CENTS.search(low, figure.start, figure.end)
    return figure.said_currency and cents is not None and 12 <= figure.most <= 90


@lru_cache(maxsize=2)
def _is_piecework(low: str) -> bool:
    """Whether an ad says that it pays by the piece; looked for once an ad, however many sums it names."""
    return _PIECEWORK.search(low) is not None


def _is_all(figure: Figure, low: str) -> bool:
    """Whether a sum in dollars is all that a sentence says: "$34." between "40h" and "Epic"."""
    return figure.said_currency and low.strip(" .•*-") == low[figure.start : figure.end].strip()


def _unit_of(figure: Figure, known: list[Figure], earlier: list[Figure]) -> str:
    """The unit that is said, or that of a figure beside it, or the one that the size of a named figure tells."""
    if figure.unit and (figure.said_unit or _plausible(figure.unit, figure.most, figure.currency)):
        return figure.unit
    named = figure.label or figure.ranged
    unit = _borrowed(figure, known) or (_by_custom(figure) or _by_size(figure.most) if named else "")
    # "$1.20 per chart at first. $1.35 to $1.60 after that"
    return unit or (_borrowed(figure, earlier) if figure.ranged else "")


def _offer(figure: Figure, unit: str, firm: bool, low: str, start: int) -> Offer:
    least, most = bounds(figure, low)
    sure = 2 * figure.said_currency + figure.said_unit + figure.label + figure.ranged + (_by_size(figure.most) == unit)
    return Offer(
        least,
        most,
        unit,
        figure.currency,
        figure.said_currency,
        sure,
        firm,
        start + figure.start,
        start + figure.quote_end,
    )


def _borrowed(figure: Figure, known: list[Figure]) -> str:
    """The unit of another figure of the sentence, where both can be rates for the same work."""
    for other in known:
        apart = 10 if other.unit == "chart" else 4
        if (
            other.currency == figure.currency
            and figure.most <= apart * other.most
            and other.most <= apart * figure.most
        ):
            return other.unit
    return ""


def _by_custom(figure: Figure) -> str:
    """The unit that a country goes by: "AED 7,000" and "Rs 25,000" are a month's pay."""
    gulf = figure.currency in ("SAR", "AED", "QAR") and 1500 <= figure.most < 15000
    return "month" if gulf or (figure.currency == "INR" and 8000 <= figure.most < 100_000) else ""


def _by_size(most: float) -> str:
    """The unit that a bare figure goes by."""
    return "hour" if 7 <= most <= 150 else "year" if most >= 15000 else ""


_BOUNDS = {
    "hour": (7, 250), "day": (50, 2500), "week": (200, 8000), "month": (800, 60000), "year": (10000, 400000),
    "chart": (0.1, 150), "biweek": (400, 20000),
}  # fmt: skip


def _plausible(unit: str, most: float, currency: str) -> bool:
    least, greatest = _BOUNDS[unit]
    return least <= most <= greatest * (100 if currency in ("INR", "PHP") else 1)
