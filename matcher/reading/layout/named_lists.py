"""Headings that name a list by one telling word: "The must list", "Nices", "Must-knows", "The would-be-greats".

>>> named_list("the nice list"), named_list("must-knows"), named_list("our needs"), named_list("the guest list")
('preferred', 'requirements', 'requirements', '')
"""

from __future__ import annotations

from functools import lru_cache
from typing import Literal

from matcher.reading.guard import guarded

# What may stand before the word: "The", "Our short list of", "Now for the"
_BEFORE = (
    r"(?:(?:the|our|my|your|their|client|an?|some|few|and|now|first|then|next|for|on to|with|also|these|here are"
    r"|short|long|list of|real|absolute|total|true|big|top|hard|key|all|any|little|full|other|only) ){0,6}"
)
# "must" in "The must list", "have-to" in "The have-to list"
_MUST = (
    r"(?:musts?|needs?|requireds?|(?:have|has|got)[- ]tos?|non[- ]?negotiables?|essentials?|mandator(?:y|ies)|minimums?"
    r"|basics?|baselines?|core|no[- ]exceptions?|deal[- ]?breakers?|show[- ]?stoppers?|firm|fixed|asks?)"
)
# "nice" in "The nice list", "would-be-great" in "The would-be-great pile"
_WISH = (
    r"(?:nices?|niceties|wish(?:es)?|likes?|loves?|extras?|bonus(?:es)?|plus(?:es)?|dreams?|gravy|sweet|ideals?|hopes?"
    r"|maybes?|coulds?|shoulds?|welcomes?|optionals?|better|icing|goodies|preferreds?|preferences?|desirables?|desired"
    r"|luxur(?:y|ies)|would[- ]be[- ]\w{3,10})"
)
# "to-see" in "Nice-to-sees"
_TO_DO = r"[- ]to[- ](?:haves?|knows?|sees?|brings?|shows?|holds?|finds?|gets?|meets?|has)"
# What the list is called: "list", "items", "column", "-haves"
_LIST = (
    r"[ -](?:lists?|items?|ones|part|section|stuff|things?|pile|column|side|half|bits?|points?|asks?|checklist"
    r"|haves?|has|knows?|brings?|shows?|holds?|box(?:es)?|category|bucket|pieces?|credentials?|creds|certs?|quals?)"
)
_MUSTS = guarded(
    rf"{_BEFORE}(?:{_MUST}{_LIST}|musts|needs|(?:have|got)[- ]tos|requireds|minimums|mandatories|non[- ]?negotiables"
    # "Our asks", "What's firm", "Also required" below what is only wished
    r"|(?<=our )asks?|(?<=the )asks?"
    r"|what(?:'s| is) (?:firm|fixed|not (?:flexible|negotiable|optional)|non[- ]negotiable|a must|needed|required)"
    r"|(?:also|still|additionally|further) (?:required|needed|necessary|mandatory|a must|musts?)"
    r"|essentials|baseline|table stakes|starting line|price of (?:entry|admission))"
)
_WISHES = guarded(
    rf"{_BEFORE}(?:{_WISH}(?:[ -]to)?{_LIST}|(?:nice|good|great|love|like|happy|would[- ](?:love|like)){_TO_DO}"
    r"|nices|niceties|wishes|likes|loves|dreams|hopes|maybes|coulds|preferreds|preferences|desirables|optionals|ideals"
    r"|luxuries|goodies|would[- ]be[- ](?:nice|great|good|lovely|cool|handy)s?"
    r"|(?:soft|nice|extra|other|more|added|bonus) wants"
    # "Some flexibility", "What's flexible"
    r"|(?:some|a little|a bit of|room for) (?:flexibility|wiggle room|give)"
    r"|what(?:'s| is) (?:flexible|negotiable|optional|nice|extra|wished|hoped for|a bonus|a plus)"
    # "Not required, just nice"
    r"|not (?:required|needed|a must|necessary|essential|mandatory)(?: (?:but|just|only|still|merely|simply))?"
    r" (?:a )?(?:nice|helpful|good|great|welcome|handy|lovely|liked|bonus|plus))"
)
# "Not absolutely required", "Not always needed", "Not technically necessary": a wish, unlike "Not required"
_NOT_QUITE = guarded(
    r"(?:(?:but|though|also) )?not (?:absolutely|really|always|completely|totally|entirely|quite|exactly|truly|fully"
    r"|technically|necessarily|100 percent) (?:required|needed|necessary|essential|mandatory|a must|obligatory)"
)


@lru_cache(maxsize=4096)
def named_list(low: str) -> Literal["", "requirements", "preferred"]:
    """What a heading that is but the name of a list asks; "" where it is no such name."""
    if len(low) > 44:
        return ""
    if _NOT_QUITE.fullmatch(low) or _WISHES.fullmatch(low):
        return "preferred"
    return "requirements" if _MUSTS.fullmatch(low) else ""
