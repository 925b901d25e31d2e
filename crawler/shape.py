"""The shape of a text: a search that begins with a set of letters goes one by one, with a letter it leaps."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SHAPE = bytes(48 if 48 <= at <= 57 else 65 if 65 <= at <= 90 else at for at in range(256))
_NUMBER = re.compile(rb"0+(?:[.,]0+)*")


def shape(text: str) -> bytes:
    """Every digit as 0, every capital as A, what is not ASCII as a question mark; each at its place.

    >>> shape("Coder II – 2026")
    b'Aoder AA ? 0000'
    """
    return text.encode("ascii", "replace").translate(_SHAPE)


def around_numbers(text: str) -> Iterator[str]:
    """What stands between numbers, and every number, in turns.

    >>> list(around_numbers("from 61,400 to 2.5."))
    ['from ', '61,400', ' to ', '2.5', '.']
    """
    at = 0
    for found in _NUMBER.finditer(shape(text)):
        begin, end = found.span()
        yield text[at:begin]
        yield text[begin:end]
        at = end
    yield text[at:]
