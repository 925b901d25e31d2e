"""Pay as a board's own field says it: lowest, highest, unit and currency. Pure; what is no pay is None."""

from __future__ import annotations

import re

from data.records import Pay

# "$33.66", "54,000.00", "$58k", "1.2 lakh" is left alone; "401k" is no pay and stands in no pay field.
_AMOUNT = re.compile(r"(?<![\w.])[$£€₹]?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s?([kK])?(?![\w%])")
_UNITS = (
    ("hour", re.compile(r"\bhour(?:ly)?\b|/\s?hr\b|\bhr\b|\bPH\b|\bper hour\b|/\s?h\b", re.I)),
    ("day", re.compile(r"\bday\b|\bdaily\b|\bper diem\b", re.I)),
    ("week", re.compile(r"\bweek(?:ly)?\b", re.I)),
    ("month", re.compile(r"\bmonth(?:ly)?\b", re.I)),
    ("year", re.compile(r"\byear(?:ly)?\b|\bannual(?:ly|ized)?\b|/\s?yr\b|\byr\b|\bannum\b|\bPA\b|\bsalary\b", re.I)),
)
_CURRENCIES = (("GBP", "£"), ("EUR", "€"), ("INR", "₹"), ("CAD", "C$"), ("AUD", "A$"))
_CODE = re.compile(r"\b(USD|GBP|EUR|INR|CAD|AUD|AED|PHP|MXN)\b")


def read_pay(said: str) -> Pay | None:
    """The pay in a board's pay field; zeros and empty fields are none. A unit that is not said is told from the size.

    >>> read_pay("$33.66 - $47.12 / hour")
    Pay(min=33.66, max=47.12, unit='hour', currency='USD')
    >>> read_pay("54000-60000"), read_pay("0.0-0.0")
    (Pay(min=54000.0, max=60000.0, unit='year', currency='USD'), None)
    """
    said = said[:300]
    amounts = [_number(*match.groups()) for match in _AMOUNT.finditer(said)][:2]
    amounts = [amount for amount in amounts if amount > 0]
    if not amounts:
        return None
    low, high = min(amounts), max(amounts)
    unit = next((name for name, pattern in _UNITS if pattern.search(said)), "") or _by_size(low)
    if not unit:
        return None
    return Pay(low, high, unit, _currency(said))


def _number(digits: str, thousand: str | None) -> float:
    return float(digits.replace(",", "")) * (1000 if thousand else 1)


def _by_size(amount: float) -> str:
    if 5 <= amount < 250:
        return "hour"
    return "year" if amount >= 12_000 else ""


def _currency(said: str) -> str:
    if match := _CODE.search(said):
        return match[1]
    return next((code for code, sign in _CURRENCIES if sign in said), "USD")
