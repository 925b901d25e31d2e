"""What somebody must have done already: experience that is told by a deed."""

from __future__ import annotations

import re

from matcher.reading.guard import guarded

_TRADE = (
    r"(?:coders?|billers?|auditors?|abstractors?|(?:coding|cdi|him|billing|documentation) (?:specialist|analyst|auditor"
    r"|professional|manager|educator))"
)
_DID = (
    rf"(?:coded|billed|audited|abstracted|(?:worked|been employed|been working|served|practi[cs]ed) as an? "
    rf"(?:[\w/-]+ ){{0,4}}?{_TRADE}|been an? (?:[\w/-]+ ){{0,4}}?{_TRADE}|worked (?:as|in)|done (?:coding|billing"
    r"|(?:this|such|that|the same|similar) (?:job|work|kind of work|type of work|sort of work)))"
)
_ONCE = (
    r"\b(?:before|previously|already|professionally|for (?:pay|a living)|on the job|at (?:some|one) (?:point|time)"
    r"|(?:with)?in (?:the|these) (?:last|past|previous)|during the (?:last|past|previous)|sometime|recently)\b"
)
# "someone who has coded for ophthalmologists before", "You have previously billed for a clinic", "You've coded
# professionally", "You have worked as a medical coder in the last three years"
HAS_DONE = guarded(
    rf"(?<!\bif )(?<!\bor )(?<!unless )(?<!whether )(?<!although )(?<!when )(?<!once )"
    rf"\b(?:who(?: has| have|['’]ve|['’]s)|you(?: have|['’]ve)) (?:already |previously |actually |recently )?{_DID}\b"
    rf"[^.;]{{0,80}}?{_ONCE}"
    # not "If you've already coded for pay, please apply to our regular openings"
    r"|(?<!\bif )(?<!unless )(?<!whether )(?<!when )\b(?:who(?: has| have|['’]ve|['’]s)|you(?: have|['’]ve))"
    r" (?:already |previously )(?:coded|billed|audited)\b"
    # "You have coded at least 5,000 charts"
    r"|(?<!\bif )(?<!\bor )\b(?:who(?: has| have|['’]ve|['’]s)|you(?: have|['’]ve)) (?:already )?(?:coded|abstracted"
    r"|audited)"
    r" (?:at least |more than |over |some )?(?:\d[\d,]{2,6}|hundreds of|thousands of) (?:[\w-]+ ){0,3}"
    r"(?:charts?|records?|encounters?|claims?|notes?|cases?)\b"
)
# "Must have worked with cardiology claims", "you need to have coded for a clinic": a deed done is experience.
MUST_HAVE_DONE = guarded(
    r"(?:[^.;,]{0,30}\b)?(?:must|needs? to|has to|have to|should|ought to) (?:already |actually )?have (?:already "
    rf"|actually |previously )?(?:coded|audited|abstracted|billed|(?:worked|been employed|been working|served"
    rf"|practi[cs]ed) as an? (?:[\w/-]+ ){{0,4}}?{_TRADE}"
    r"|worked (?:[\w-]+ ){0,6}(?:claims?|charts?|cod(?:ing|ers?)"
    r"|bill(?:ing|er)|encounters?|records?|notes|icd\S*|cpt|medicaid|medicare|medicine|surgery|practice|clinic"
    r"|hospital|fqhc|denials))\b"
)
_NOT_ASKED = guarded(r"\b(?:not|never|nobody|no one|no need)\b|n['’]t\b")


def must_have_done(low: str, start: int = 0) -> re.Match[str] | None:
    """Where a sentence (in lower case) asks a deed done, which it does not say of what nobody need have done."""
    found = MUST_HAVE_DONE.match(low, start)
    return None if found is None or _NOT_ASKED.search(low, start, found.end()) else found


# "CPC; coded within the past 12 months", "… and has worked as a coder before"
_DONE = guarded(
    rf"(?:has |have )?(?:already |recently )?(?:{_DID}|employed as an? (?:[\w/-]+ ){{0,4}}?{_TRADE})\b"
    rf"[^.;]{{0,80}}?{_ONCE}"
)


def done_besides(low: str, start: int) -> re.Match[str] | None:
    """The deed that is asked besides what a sentence names before ``start``: "CPC; must have worked as a coder"."""
    besides = _BESIDES.match(low, start)
    if besides is None:
        return None
    start = besides.end()
    found = must_have_done(low, start) or HAS_DONE.match(low, start) or _DONE.match(low, start)
    return None if found is None or _NOT_ASKED.search(low, start, found.end()) else found


_BESIDES = guarded(
    r"(?: certification| certified| required)?(?:[;,] ?(?:and )?| and | - | – | )(?=must |you |you['’]ve|who "
    r"|needs? to |should |coded |worked |employed |billed |has |have )"
)
