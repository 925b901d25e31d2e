"""Lines that were run together without even a space between them: "…is requiredExperience with EpicHigh school"."""

from __future__ import annotations

import re
from functools import cache

from data.run_on.gaps import codes, words
from data.vocabulary import terms

#: Fewer such places may be names that their makers write so.
_MANY = 3


def unglued(line: str) -> str:
    r"""``line`` with a line break at each place where two words stand together; as it is where no three do.

    >>> print(unglued("CPC requiredTwo years of codingHigh school or GEDEncoderPro or othersAble to type"))
    CPC required
    Two years of coding
    High school or GED
    EncoderPro or others
    Able to type
    """
    if sum(not _is_name(line, at.start()) for at in _WORDS.finditer(line)) < _MANY:
        return line
    return _glue().sub(lambda at: "" if _is_name(line, at.start()) else "\n", line)


# "requiredTwo": a small letter before a word in a capital, the first word written small.
_WORDS = re.compile(r"(?<=[a-z]{3})(?=[A-Z][a-z]{2})")
_WORD_BEFORE = re.compile(r"[A-Za-z'’-]+$")


def _is_name(line: str, at: int) -> bool:
    """Whether what stands around a place is the name of a product: "EncoderPro", "athenaOne"."""
    before, after = _WORD_BEFORE.search(line, max(0, at - 24), at), _PART.match(line, at)
    if before is None or after is None:
        return False
    starts = [0, *(part.start() for part in _PART.finditer(before[0]))]
    return any(before[0][start:] + after[0] in _names() for start in starts)


@cache
def _names() -> frozenset[str]:
    """The names of the vocabulary that have capitals inside, and some more, each up to each of its parts."""
    known = (name for term in terms() for name in (term.name, *term.aliases, *term.exact, *term.weak))
    camel = {word for name in known for word in name.split() if _WORDS.search(word)}
    return frozenset(word[: p.end()] for word in camel | words().makers for p in _PART.finditer(word) if p.start())


_PART = re.compile(r"[A-Z][a-z]*")


@cache
def _glue() -> re.Pattern[str]:
    """Where two lines stand together: "GEDTwo", "requiredCPC", "CCS3+ years", "first.What", "GED.Two", "ago$19"."""
    letters = "|".join(sorted(map(re.escape, codes()), key=len, reverse=True))
    return re.compile(
        rf"(?:(?<=[a-z]{{2}})|(?<=[)%+\d]))(?=[A-Z][a-z])|(?<=[A-Z]{{2}})(?=[A-Z][a-z]{{2}})|(?<=[a-z)])(?=(?:{letters})\b)"
        r"|(?<=[A-Za-z)%])(?=\d{1,2}\+? ?(?:-|–|to)? ?(?:\d{1,2}\+? )?(?:years?|yrs?)\b)|(?<=[a-z\d)][.!?])(?=[A-Z])"
        r"|(?<=[A-Z\d]{2}\.)(?=[A-Z][a-z]{2})|(?<=[a-z]{3}\.)(?=\d{1,3} [a-z])|(?<=[a-z])(?=\$\d)"
    )
