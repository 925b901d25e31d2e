"""Numbers of a deadline as words: "twelve", "one hundred eighty", "third", and the months that they make."""

from __future__ import annotations

from matcher.reading.rules.number_words import value_of

_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
# "two hundred seventy days", "one hundred and eighty days"
_HUNDREDS = rf"(?:a|one|two|three) hundred(?:(?: and)? (?:{'|'.join(_TENS)})(?:[- ]five)?)?"
#: A number by which a deadline is told.
NUMBER = (
    rf"(?:{_HUNDREDS}|\d{{1,3}}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fourteen|fifteen"
    r"|sixteen|eighteen|twenty-four|thirty-six|twenty|thirty|forty-five|sixty|ninety|a|an)"
)
ORDINALS = {"second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
            "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
            "sixteenth": 16, "eighteenth": 18, "thirtieth": 30, "sixtieth": 60, "ninetieth": 90, "twentieth": 20,
            "twenty-fourth": 24}  # fmt: skip
_TEENS = {"fourteen": 14.0, "sixteen": 16.0, "thirty-six": 36.0}


def number_of(words: str | None) -> float:
    """The value of a :data:`NUMBER`; none at all is one ("in your first year").

    >>> number_of("two hundred seventy"), number_of("12"), number_of(None)
    (270.0, 12.0, 1.0)
    """
    if words is None:
        return 1.0
    if words.isdigit():
        return float(words)
    if " hundred" in words:
        many, _, rest = words.partition(" hundred")
        return value_of(many) * 100 + _tens(rest.removeprefix(" and").strip())
    return _TEENS.get(words) or _tens(words) or value_of(words)


def _tens(words: str) -> float:
    tens, _, five = words.replace(" ", "-").partition("-")
    return 10.0 * (_TENS.index(tens) + 2) + 5 * (five == "five") + 4 * (five == "four") if tens in _TENS else 0.0


def nth_of(ordinal: str) -> float:
    """ "third" is 3, "10th" is 10."""
    return float(ordinal[:-2]) if ordinal[0].isdigit() else float(ORDINALS[ordinal])


def months_of(number: float, unit: str) -> float:
    """The months that a number of days, weeks, quarters or years makes."""
    if unit.startswith("d"):
        return round(number / 30)
    if unit.startswith("w"):
        return max(1, round(number / 4.3))
    return number * (12 if unit.startswith("y") else 3 if unit.startswith("q") else 1)
