"""Whether the numbers of two openings are one: as boards write them, shorten them or give their own."""

from __future__ import annotations

from collections.abc import Set

from crawler.features import Features

#: A number of so many digits is a requisition's own, whatever stands behind it.
WHOLE = 7


def apart(one: Set[str], other: Set[str]) -> bool:
    """Both say something, and nothing of it is the same."""
    return bool(one and other and not one & other)


def two_openings(a: Features, b: Features) -> bool:
    """Each has a requisition of its own."""
    return apart({a.requisition} - {""}, {b.requisition} - {""}) and not one_number(a.requisition, b.requisition)


def other_numbering(a: Features, b: Features) -> bool:
    """ "2026-1187" and "AZ-4478120": the second is a board's own number, as no house counts in two ways."""
    sides = [(one.numbering.partition("9")[0], one.numbering.count("9")) for one in (a, b)]
    return all(count >= 3 for _, count in sides) and all(mine != other for mine, other in zip(*sides, strict=True))


def one_number(one: str, other: str) -> bool:
    """ "WUP-3015" and "3015", "R0041877" and "41877": a board leaves letters, zeros or the end of a long one out."""
    short, long = sorted((one, other), key=len)
    if len(short) >= WHOLE and short.isdigit() and long.startswith(short):
        return True  # "CBZN-12664401-26" is "12664401"
    return (
        len(short) >= 4
        and short.isdigit()
        and long.endswith(short)
        and not long[: -len(short)].strip("0abcdefghijklmnopqrstuvwxyz")
    )
