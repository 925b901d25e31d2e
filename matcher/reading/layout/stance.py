"""How firmly a few words ask what they are said of, put together from small classes: "non-negotiable", "pure luxury".

>>> [stance(words) for words in ("will not bend", "waivable", "valued but not expected", "a don't-care", "pure luxury")]
['required', 'preferred', 'preferred', 'not', 'preferred']
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from matcher.reading.guard import guarded

Stance = Literal["", "required", "preferred", "not", "reject"]

_NOT = r"(?:\b(?:not?|never|non|nobody|hardly|cannot|without)\b[ -]?|n['’]t\b[ -]?|\bun(?=\w))"
# What binds: "required", "a condition of employment", "called for", "firm"
_OBLIGED = guarded(
    r"requir\w*|mandat\w*|\bmusts?\b|\bneed(?:s|ed)?\b|necessary|essential|oblig\w*|compulsory|expect\w*|demand\w*"
    r"|insist\w*|called for|asked for|\bconditions?\b|prerequisites?|\bfirm\b|minimum|\bfloor\b|\bbasics?\b|hard stop"
    r"|deal[- ]?breakers?|held against|\brule\b"
)
# What gives way: "negotiable", "waivable", "bends", "optional"; not "in the trade", "Willow Bend", "flexible hours"
_YIELDS = guarded(
    r"negotia(?!tes|ting|tor)\w+|waiv(?!er)\w+|flexib\w+(?! (?:sched|hours|work|spend|time|shift|start))"
    r"|(?:(?<=not )|(?<=n['’]t ))bend\b|\bbend(?:s|able)\b|optional\w*|forgiv\w+"
    r"|(?<!the )(?<!our )trade\b|tradable\b|skippable|elastic"
    r"|\b(?:up for|open to) (?:debate|discussion|question|change|compromise)\b"
)
# What pleases: "a dream", "applauded", "icing", "better", "extra"
_PLEASES = guarded(
    r"\b(?:nicer?|nicest|lov(?:e|es|ed|ely)|liked?|dream\w*|wish\w*|wants?|hop(?:e|es|ed)|joy|delight\w*|happ(?:y|ier)"
    r"|glad|pleas(?:es|ed|ing|ure)|smil\w+|party|treats?|luxur\w+|icing|cherr\w+|gravy|applau\w+|admir\w+|priz\w+"
    r"|valued?|valuable|appreciat\w+|cherish\w+|welcomed?|bonus\w*|plus(?:es)?|perks?|extras?|advantag\w+|edge"
    r"|benefi\w+|help(?:s|ful)?|impress\w*|excit\w+|thrill\w*|sweet\w*|reassur\w+|points?|favou?r\w*|prefer\w*|desir\w+"
    r"|ideal\w*|better|best|cool|handy|useful|kudos|strengthen\w*|stretch|targets?|secondary|wanted|wonderful|great"
    r"|good|lucky)\b"
)
_NO_MATTER = guarded(rf"{_NOT}(?:\w+ ){{0,2}}?(?:care|matter|count|fuss)")
_REFUSED = guarded(
    rf"no(?: thanks?(?: you)?|,? sorry)?|nope|out|{_NOT}(?:\w+ ){{0,2}}?(?:accepted|taken|for us|eligible)"
)
_DENIED = guarded(rf"\bnone (?:\w+ ){{0,5}}$|{_NOT}(?:(?!but\b|yet\b|though\b)\w+ ){{0,2}}?$")


@lru_cache(maxsize=4096)
def stance(words: str) -> Stance:
    """How firmly some words in lower case ask what they are said of; "" where they say nothing of that."""
    if _REFUSED.fullmatch(words):
        return "reject"
    if _NO_MATTER.search(words):
        return "not"
    if yields := _YIELDS.search(words):
        return "required" if _DENIED.search(words, 0, yields.start()) else "preferred"
    obliged = _OBLIGED.search(words)
    pleases = [m for m in _PLEASES.finditer(words) if not _DENIED.search(words, 0, m.start())]
    if obliged and not _DENIED.search(words, 0, obliged.start()):
        return "required"
    if pleases:
        return "preferred"
    return "not" if obliged else ""


# "will not bend", "a plus", "pure luxury": so begin words that tell nothing but how firmly a thing is asked.
_BEGINS = guarded(
    r"(?:not?|non|never|will|would|won['’]t|is|are|an?|the|pure|very|highly|strongly|just|only|simply|really|so|always"
    r"|entirely|fully|quite|definitely|absolutely)\b"
)
_TELLS_ELSE = guarded(r"\d|\b(?:we|our|us|you|your|i|they|their|who|which|counts?)\b")


def of_tag(words: str) -> Stance:
    """How firmly words in brackets ask what stands before them; "" where they tell of something else.

    >>> of_tag("will not bend"), of_tag("pure luxury"), of_tag("active and in good standing")
    ('required', 'preferred', '')
    """
    if words.count(" ") > 7 or _TELLS_ELSE.search(words):
        return ""
    begins = _BEGINS.match(words) or _YIELDS.match(words) or _OBLIGED.match(words) or _PLEASES.match(words)
    return stance(words) if begins or _REFUSED.fullmatch(words) else ""


# "Better quals", "Position favors", "Love-to-haves": what is spoken of, and that it stands above the least.
_SPOKEN_OF = guarded(
    r"\b(?:quals?|qualifications?|skills?|criteria|[a-z]+-to-haves?|credentials?|certs?|certifications?|experience"
    r"|background|profile|position|role|job|candidates?|applicants?)\b"
)
_ABOVE = guarded(
    r"\b(?:better|secondary|stretch|dream|lov(?:e|ed|es)|like|favou?rs?|values|applauds|prizes|luxury)\b|^targets?$"
)


# "We can be flexible", "The following are negotiable", "Coder I / II (flexibly staffed)": leads to something else.
_OF_US = guarded(r"\b(?:we|our|following)\b|flexib")
# "You must satisfy A plus one of B, C or D": joins what is asked.
_PLUS_MORE = guarded(r"\bplus (?:either|one|any|two|both|at least|all)\b")
# "Same as Coder I, plus:", "All Level 2 requirements plus:": what this grade asks besides.
_GRADE_PLUS = guarded(r"\b(?:i{1,3}|iv|[1-8]|requirements|qualifications|above),? plus$")


def of_heading(low: str) -> Literal["", "requirements", "preferred"]:
    """What a heading or label asks where its own words tell it beyond doubt; "" elsewhere.

    >>> of_heading("not waivable"), of_heading("valued but not expected upon entry"), of_heading("better quals")
    ('requirements', 'preferred', 'preferred')
    """
    if "plus" in low and (_PLUS_MORE.search(low) or _GRADE_PLUS.search(low)):
        return "requirements"
    if low.count(" ") > 8:
        return ""
    if (yields := _YIELDS.search(low)) and not _OF_US.search(low):
        return "requirements" if _DENIED.search(low, 0, yields.start()) else "preferred"
    obliged = _OBLIGED.search(low)
    if obliged is None:
        return "preferred" if _ABOVE.search(low) and (_SPOKEN_OF.search(low) or " " not in low) else ""
    denied = _DENIED.search(low, 0, obliged.start()) is not None
    return "preferred" if denied and stance(low) == "preferred" else ""
