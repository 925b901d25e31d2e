"""The kinds of people whom an ad tells apart by two: nurses and coders, remote and on-site ones, the certified or not.

Each side of such a pair is told of at the head of a clause or as its label: "Remote coders need three years; on-site
coders need one", "External applicants: two years".
"""

from __future__ import annotations

import re

from matcher.reading.guard import guarded

_LEAD = (
    r"(?:(?:and|but|while|whereas) )?(?:for (?:our |the |all )?|(?:if|when) you(?:['’]re| are"
    r"| come(?: to us)?(?: in)? as"
    r"| come(?: to us)? from| join(?: us)? as| apply as| work as) (?:an? )?|our |all |the |any |an? )?"
)
_PEOPLE = r"(?: applicants?| candidates?| hires?| staff| backgrounds?)?"
_NOUN = r" (?:coders?|staff|applicants?|candidates?|hires?|employees?|people|workers?|positions?|seats?|openings?)"
_NURSE = (
    r"(?:registered |licensed |clinical |experienced )?(?:nurses?|(?<=from )nursing|nursing(?= (?:app|cand|hire|staff"
    r"|back))|rns?|lpns?)\b(?! (?:licen|degree|home|school|manager|facilit|unit|review|and |or |educ|exper|with\b"
    rf"|who\b))(?: ?\([^()]{{2,16}}\))?{_PEOPLE}"
    r"(?: (?:without|with no|lacking) (?:an? |any )?[\w -]{3,24}?(?=[:,]|$| (?:must|need|have|get)\b))?"
)
_CODER = (
    r"(?:(?:experienced|professional|medical|all other) )?(?:coders?|non-nurses?|(?<=from )coding|coding(?= (?:app"
    rf"|cand|hire|staff|back))){_PEOPLE}(?! (?:i{{1,3}}|[123]|who|with|without|and|or|exper)\b)"
)
#: The two sides of each pair by their name and the words for them, which take a word for people unless it is a label.
_ADJECTIVES = {
    "remote": r"(?:fully )?(?:remote|work-from-home|home-based|telework)",
    "onsite": r"(?:on-?site|on site|in-office|office-based|in-house)",
    "full": r"full[ -]time",
    "part": r"part[ -]time",
    "inside": r"(?:internal|current|existing)",
    "outside": r"(?:external|outside)",
    "certified": r"(?:certified|credentialed)",
    "uncertified": r"(?:non-?certified|uncertified|not yet certified|non-?credentialed)",
}
_NOUNS = {
    "contract": r"(?:independent )?contractors",
    "employed": r"(?:(?:regular|staff) )?employees",
    "schooled": r"(?:graduates|alumni|students|trainees) of our (?:own )?(?:[\w-]+ ){0,2}(?:program|academy|course"
    r"|school|class|training)",
    "others": r"(?:others|the others|other (?:applicants|candidates|coders)|(?:every|any)(?:one|body) else|the rest)",
}
_TRADES = {"nurse": _NURSE, "coder": _CODER}
_PAIRS = (
    ("nurse", "coder"),
    ("remote", "onsite"),
    ("full", "part"),
    ("inside", "outside"),
    ("certified", "uncertified"),
    ("contract", "employed"),
    ("nurse", "certified"),
    ("nurse", "others"),
    ("schooled", "others"),
)


def _sides(noun: str) -> str:
    told = [f"(?P<{k}>{v}{noun})" for k, v in _ADJECTIVES.items()]
    told += [f"(?P<{k}>{v})" for k, v in (_NOUNS | _TRADES).items()]
    return "|".join(told)


_HEAD = guarded(rf"{_LEAD}(?:{_sides(_NOUN)})(?![\w-])(?! (?:who|with|without|and|or|exper|in|of)\b)")
_LABEL = guarded(rf"{_LEAD}(?:{_sides(f'(?:{_NOUN})?')})(?: only)?$")


def side_at(low: str, at: int) -> tuple[str, int]:
    """The side of a pair of whom a clause tells that begins there, and where its words end; "" for none."""
    found = _HEAD.match(low, at)
    return (_side(found), found.end()) if found else ("", at)


def side_of_label(label: str) -> str:
    """The side of a pair that a label in lower case names, or ""."""
    found = _LABEL.match(label)
    return _side(found) if found else ""


def _side(found: re.Match[str]) -> str:
    return next(name for name, words in found.groupdict().items() if words)


def are_apart(first: str, second: str) -> bool:
    """Whether two sides make a pair, in either order; all others come last.

    >>> are_apart("onsite", "remote"), are_apart("others", "nurse"), are_apart("full", "remote")
    (True, False, False)
    """
    return (first, second) in _PAIRS or ((second, first) in _PAIRS and first != "others")
