"""Letters that an ad itself gives to a credential of no list: "CAC (Certified Ambulance Coder)", then "the CAC"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from matcher.reading.naming.mentions import Mention

_LETTERS = r"[A-Z]{3,6}(?:-[A-Z])?"
_BEFORE = re.compile(rf"(?<![\w-])({_LETTERS})®? ?\($")
_AFTER = re.compile(rf"®? ?\(({_LETTERS})(?=[,)®])")
#: So far before a name its letters may begin.
_FAR = 12


def own_letters(text: str, named: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where the letters stand that an ad gives to a coding credential without a code of its own: (begin, end)."""
    told = {letters for m in named if m.value == ("ANY-CODING",) and (letters := _told(text, m))}
    if not told:
        return
    for found in re.finditer(rf"(?<![\w-])(?:{'|'.join(sorted(told))})(?![\w-])", text):
        if not any(m.start < found.end() and found.start() < m.end for m in named):
            yield found.span()


def _told(text: str, name: Mention) -> str:
    """The letters in brackets behind a name, or before the brackets that hold it."""
    if " " not in text[name.start : name.end]:
        return ""
    found = _AFTER.match(text, name.end) or _BEFORE.search(text, max(0, name.start - _FAR), name.start)
    return found[1] if found else ""
