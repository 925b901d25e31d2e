"""How a heading is worded that nothing marks as one: by its first word, or by holding no other words than theirs.

A cue alone is not enough there: lists lose their bullets on the way, and "Basic understanding of payer edits" or "Must
pass a background check" between other items would end the list.

>>> is_worded("pay and schedule"), is_worded("what a month pays"), is_worded("basic understanding of payer edits")
(True, True, False)
"""

from __future__ import annotations

import re
from functools import cache

from matcher.reading.words import words

_WORD = re.compile(r"[a-z][a-z'-]*")
# "Must haves", "Must have": so begins a heading; "Must pass a drug screen" is an item.
_MUST = ("must have", "must-have", "must haves", "musts")


def is_worded(low: str) -> bool:
    """Whether the words of a short line (in lower case, plain apostrophes) are those of a heading."""
    said = _WORD.findall(low)
    if not said:
        return False
    return said[0] in _openers() or low.startswith(_MUST) or is_all_worded(low) or _NAMED.search(low) is not None


def is_all_worded(low: str) -> bool:
    """Whether a line holds no other words than those of headings: so it may be longer than most of them.

    >>> is_all_worded("other qualifications that would set you apart"), is_all_worded("the team codes all night")
    (True, False)
    """
    return _heading_words().issuperset(_WORD.findall(low))


# "Minimum requirements - blended coder (critical access)", "Classified position description", "A bit about the job",
# "PreferredCDIP" where the break was lost
_NAMED = re.compile(
    r"\b(?:minimum|basic|required|preferred|desired|essential|additional|entry) (?:qualifications?|requirements?"
    r"|education|certifications?|credentials|skills)\b|^work location\b|\bposition (?:time|description)\b"
    r"|^a bit (?:about|of)\b|^(?:preferred|desirable|desired|helpful)[a-z]{2}"
)


@cache
def _openers() -> frozenset[str]:
    return frozenset(words("plain_headings")["openers"])


@cache
def _heading_words() -> frozenset[str]:
    return frozenset(words("plain_headings")["words"])
