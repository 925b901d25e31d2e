"""The numbers of an ad by which two listings of one job may meet: ranges of pay, sums, fractions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crawler.shape import around_numbers
from crawler.wordlists import said

# "61,400", "2.4", "58K", "79 to 91 thousand"
NUMBER = re.compile(r"([0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)( ?(?:k|thousand)\b)?")
_PAID = re.compile(r"\$ ?([0-9][0-9,.]*[0-9]k?) ?(?:/hr|/hour)? ?(?:-|–|—|to|and) ?\$? ?([0-9][0-9,.]*[0-9]k?)")
# "81k-104k", "79 to 91 thousand", "26 to 34 an hour": what stands between the two and behind them.
_BETWEEN = re.compile(r"k? ?(?:-|–|—|to|and) ?")
_UNIT = re.compile(r" ?k\b| thousand| ?(?:an hour|per hour|/ ?h|hourly)")
_OFTEN = said("often")


class Pay(NamedTuple):
    """A range of pay as the ad says it."""

    low: float
    high: float

    def rounded(self) -> tuple[int, int]:
        """Whole dollars by the hour, thousands by the year."""
        low, high = (round(end / 1000) if self.high >= 2000 else round(end) for end in self)
        return low, high


def figures(lower: str) -> frozenset[str]:
    """Numbers by which two listings of one job may meet: ranges of pay, sums, fractions; quicker than all facts.

    >>> sorted(figures("61,400 visits, 2.4 charts, $58,200 to $74,900, 401(k)"))
    ['2.4', '58 75', '58200', '61400', '74900']
    """
    paid = [Pay(*map(amount, ends)) for ends in _PAID.findall(lower)]
    parts = list(around_numbers(lower))
    paid += _plain_pay(parts)
    found = {number.replace(",", "") for number in parts[1::2] if len(number) > 2} - _OFTEN
    return frozenset(found | {" ".join(map(str, pay.rounded())) for pay in paid})


def _plain_pay(parts: Sequence[str]) -> Iterator[Pay]:
    """Ranges without a dollar sign but with a unit."""
    for at in range(2, len(parts) - 2, 2):
        if len(parts[at]) > 7 or not _BETWEEN.fullmatch(parts[at]):
            continue
        low, high, unit = parts[at - 1], parts[at + 1], _UNIT.match(parts[at + 2])
        if unit and len(low) > 1 < len(high):
            times = 1000 if unit[0].strip() in ("k", "thousand") else 1
            yield Pay(amount(low) * times, amount(high) * times)


def value(one: re.Match[str]) -> float:
    """What a match of :data:`NUMBER` comes to."""
    return float(one[1].replace(",", "")) * (1000 if one[2] else 1)


def amount(said: str) -> float:
    """The number of "58.5k"; of what is none, as "1.2.3", its first piece."""
    found = NUMBER.match(said)
    return value(found) if found else 0.0
