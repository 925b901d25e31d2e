"""Whether two numbers are one that somebody rounded: "61,400 visits" told as "some 60,000"."""

from __future__ import annotations

from functools import lru_cache

#: Smaller numbers are told as they are.
_LEAST = 20
#: How far a rounded number is off at most: with two digits, and with more.
_OFF_SMALL, _OFF = 0.05, 0.12


def near(one: float, other: float) -> bool:
    """The same number, or one of them rounded.

    >>> near(61_400, 60_000), near(272, 270), near(38, 40), near(75, 80), near(104, 140)
    (True, True, True, False, False)
    """
    if one == other:
        return True
    low, high = sorted((one, other))
    step = max(_step(one), _step(other))
    return (
        low >= _LEAST and step >= 5 and high - low < step and high - low <= (_OFF if low >= 100 else _OFF_SMALL) * high
    )


@lru_cache(maxsize=4096)
def _step(number: float) -> int:
    """To how much a number seems to be rounded: 60,000 to 10,000, 65 to 5, 61,350 to 50, 272 and 2.5 not at all."""
    if number % 1 or not number:
        return 1
    digits = f"{number:.0f}"
    bare = digits.rstrip("0")
    step: int = 10 ** (len(digits) - len(bare)) * (5 if bare[-1] == "5" and len(bare) > 1 else 1)
    return step
