"""Numbers as ads write them: "3", "1.5", "two", "a couple of", "½"."""

from __future__ import annotations

_TO_TWELVE = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen")
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty")
_WORDS: dict[str, float] = {
    **{word: i for i, word in enumerate((*_TO_TWELVE, *_TEENS))},
    **{ten: 20 + 10 * i for i, ten in enumerate(_TENS)},
    **{f"{ten}-{one}": 20 + 10 * i + n for i, ten in enumerate(_TENS) for n, one in enumerate(_TO_TWELVE[1:10], 1)},
    "a": 1,
    "an": 1,
    "half": 0.5,
    "half a": 0.5,
    "half of a": 0.5,
    "a half": 0.5,
    "a couple of": 2,
    "a couple": 2,
    "couple of": 2,
    "half a dozen": 6,
    "a dozen": 12,
    "three quarters of a": 0.75,
    "three-quarters of a": 0.75,
    "three fourths of a": 0.75,
}
_BY_LENGTH = sorted(_WORDS, key=len, reverse=True)
NUMBER = r"(?:\d{1,2}(?:\.\d)?|½|" + "|".join(_BY_LENGTH) + r")"
# The same at the begin of a pattern: the first sign stands before all conditions, so that the search runs from one such
# sign to the next.
_SIGN = rf"[\d½{''.join(sorted({word[0] for word in _WORDS}))}]"
# "twenty-six years" are not six, and the A of "CPC-A - 3 yrs" is no number; "CPC w/2 yrs" and "CPC/2yrs" hold one.
FIRST_NUMBER = (
    rf"{_SIGN}(?<![\w.$%]{_SIGN})(?<!(?<![a-z])/{_SIGN})(?<!y-{_SIGN})(?<!c-a)(?:(?<=\d)\d?(?:\.\d)?|(?<=½)"
    rf"{''.join(f'|(?<={word[0]}){word[1:]}' for word in _BY_LENGTH)})"
)


def value_of(word: str) -> float:
    """The number that a word or digits stand for."""
    if word == "½":
        return 0.5
    if word.endswith((" months", " year")):
        number, _, unit = word.partition(" ")
        return round(value_of(number) / (12 if unit == "months" else 1), 2)
    return float(_WORDS[word]) if word in _WORDS else float(word)
