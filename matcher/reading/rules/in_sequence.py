"""Years one after the other: "five years of coding before that", "coding for two years, then auditing for one".

Times that cannot have been the same add up: the later one is on top of the first.
"""

from __future__ import annotations

from matcher.reading.guard import guarded

_LEAST = r"(?:at least |no less than |a minimum of |another |a further |a |the )*"
# Between two lengths: "two years of coding followed by one of auditing", "…, then …", "… after at least …"
_THEN = guarded(
    r"(?:[\s,;(]*|[^.;:()]{0,60}[\s,(]+)"
    rf"(?:followed by|preceded by|(?:and |but )?(?:only )?after (?:that,? )?|(?:and )?then"
    rf"|(?:and,? )?on top of (?:that|those|these|which)"
    rf"(?: years)?|before (?:which|that)|prior to (?:which|that)|added to) ?,? ?{_LEAST}$"
)
# Behind the second one: "… five years of coding before that"
_BEFORE_THAT = guarded(
    r"[^.;:()]{0,60}? (?:before (?:that|those|this|then)|prior to (?:that|those|this)|beforehand"
    r"|on top of (?:that|those|it)|after that)"
    r"(?=\W*$|[.;)]|,(?! ?(?:at least )?(?:an? |\d|one|two|three|four|five|six)))"
)
# With one of these between them the two are no sequence but a choice, or asked of different people.
_CHOICE = guarded(
    r"\b(?:or|if|without|otherwise|else|instead|lieu|preferred|in place|unless|promot\w+|hired?|within)\b"
)


def on_top(low: str, first: tuple[int, int], second: tuple[int, int]) -> bool:
    """Whether the second of two lengths comes before or after the time of the first.

    >>> on_top("two years of audits; five years of coding before that", (0, 9), (21, 31))
    True
    """
    between = low[first[1] : second[0]]
    if _CHOICE.search(between):
        return False
    return _THEN.fullmatch(between) is not None or _BEFORE_THAT.match(low, second[1]) is not None


def before_that(low: str, end: int) -> bool:
    """Whether a length that ends here comes before or after something told in an earlier sentence."""
    return _BEFORE_THAT.match(low, end) is not None
