"""Ads all in small letters or all in capitals get the letters others write, in place, so that offsets stay.

Much of how an ad is read rests on capitals: where a sentence begins, what is a name, what a heading.
"""

from __future__ import annotations

import re

from matcher.reading.layout.lowering import lowered
from matcher.reading.naming.mentions import acronyms

# "i work with AAPC coders": up to two of the other kind make no ad whose letters tell anything.
_SOME_CAPITALS = re.compile("(?:[^A-Z]*[A-Z]){3}")
_SOME_SMALL = re.compile("(?:[^a-z]*[a-z]){3}")
# The letter that begins a line or a sentence.
_BEGINNING = re.compile(r"(?:^(?:#+ |[-*•–] ?|\(?\d{1,2}[.)] )?|(?<=[a-z)\d-][a-z)\d][.!?] ))[a-z]", re.M)
# "min. two yrs. coding": what follows begins no sentence.
_SHORTENED = re.compile(r"\b(?:yrs?|mos?|min|exp|pref|req|cert|incl|approx|dept|e\.g|i\.e|etc|vs|st|dr)\. $")


def raised(text: str) -> str:
    """``text``, of the same length; in an ad of one kind of letters names and sentences begin as others write them.

    >>> raised("coder wanted. need cpc or ccs-p"), raised("CODER WANTED. NEED CPC")
    ('Coder wanted. Need CPC or CCS-P', 'Coder wanted. Need CPC')
    >>> raised("Coder wanted. Need CPC or CCS-P, not cpc-a")
    'Coder wanted. Need CPC or CCS-P, not cpc-a'
    """
    if _SOME_CAPITALS.match(text) and _SOME_SMALL.match(text):
        return text
    low = lowered(text)
    letters = list(low)
    for begin, end in acronyms(low):
        letters[begin:end] = low[begin:end].upper()
    for at in _beginnings(low):
        letters[at] = letters[at].upper()
    return "".join(letters)


def _beginnings(low: str) -> list[int]:
    ends = (found.end() - 1 for found in _BEGINNING.finditer(low))
    return [at for at in ends if not _SHORTENED.search(low, max(0, at - 9), at)]
