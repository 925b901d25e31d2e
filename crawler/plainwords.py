"""A text as lower-case words without dress: one form for what is written in several ways."""

from __future__ import annotations

import re
from functools import lru_cache

from crawler.shape import shape

_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
# What is part of no word becomes a blank: quicker than to search for words.
_LETTERS = bytes(at if chr(at) in "abcdefghijklmnopqrstuvwxyz0123456789'" else 32 for at in range(256))

# "pro fee", "in-patient", "home health": written in several ways, one word for us. Before each pattern what is sought
# first, as few texts have any; a pattern begins with letters, so that a search leaps from one to the next.
_PHRASES = [
    (hint.encode(), re.compile(pattern), word)
    for hint, pattern, word in (
        ("fee", r"pro(?<!\w...)f?(?:essional)?[ -]fee\b", "profee"),
        ("n patient", r"in(?<!\w..) patients?\b", "inpatient"),
        ("n-patient", r"in(?<!\w..)-patients?\b", "inpatient"),
        ("t patient", r"out(?<!\w...) patients?\b", "outpatient"),
        ("t-patient", r"out(?<!\w...)-patients?\b", "outpatient"),
        ("risk adjustment", r"risk adjustment(?<!\w.{15})\b", "risk"),
        ("day surgery", r"same(?<!\w.{4})[ -]day surgery\b", "sds"),
        ("home health", r"home health(?<!\w.{11})\b", "homehealth"),
        ("health information management", r"health information management(?<!\w.{29})\b", "him"),
        ("skilled nursing", r"skilled nursing(?<!\w.{15})\b", "snf"),
        ("surgery center", r"surgery center(?<!\w.{14})\b", "asc"),
        ("w-2", r"w-2(?<!\w...)\b", "w2"),
        ("radiation therapy", r"radiation therapy(?<!\w.{17})\b", "radiation oncology"),
        ("rad onc", r"rad onc(?<!\w.{7})\b", "radiation oncology"),
        ("oncology data", r"oncology data specialist(?<!\w.{24})\b", "tumor registrar"),
        ("specialty", r"multi(?<!\w.{5})[ -]?specialty\b", "multispecialty"),
    )
]

# "$24.00 to $31.00", "$52,000 - $61,000", "$2.5k": a sum is never what makes another job.
_MONEY = re.compile(r"\$ ?\d[\d,.]*k?(?: ?(?:-|–|—|to|and) ?\$? ?\d[\d,.]*k?)?")
# "6:30a - 3:00p", "7 a.m.": one word for each half of the day.
_HALF_DAY = re.compile(r"([0-9]) ?([ap])(?:\.?m\b\.?|\b)")
_MAY_BE_HALF_DAY = re.compile(rb"0 ?[ap](?![b-ln-z])")


def words(text: str) -> list[str]:
    """Lower-case words without dress.

    >>> words("In-patient Coder (CCS-P), St. Mary's")
    ['inpatient', 'coder', 'ccs', 'p', 'st', 'marys']
    """
    text = text.lower().replace("’", "'").replace("'s", "s").replace("ae", "e")  # orthopaedic, anaesthesia
    text = _MONEY.sub(" pay ", text)
    if _MAY_BE_HALF_DAY.search(shape(text)):
        text = _HALF_DAY.sub(r"\1 \2m ", text)
    plain = text.encode("ascii", "replace")
    for hint, pattern, word in _PHRASES:
        if hint in plain:
            text = pattern.sub(word, text)
            plain = text.encode("ascii", "replace")
    return _split(plain.translate(_LETTERS).decode("ascii"))


def _split(text: str) -> list[str]:
    """The words of a text of nothing but letters, digits, apostrophes and blanks."""
    if "'" in text:
        text = text.replace("' ", "  ").replace(" '", "  ")  # "coders' notes": most of them stand within no word
    found = text.split()
    whole = "'" not in text or all(map(_WORD.fullmatch, [word for word in found if "'" in word]))
    return found if whole else _WORD.findall(text)


@lru_cache(maxsize=4096)
def few_words(text: str) -> tuple[str, ...]:
    """The same of a title, a place or a name, as many listings have them in common."""
    return tuple(words(text))
