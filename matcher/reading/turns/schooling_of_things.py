"""Words of schooling that belong to a thing or to others: "high school athletes", "Mr. Bachelor", "degree of burns"."""

from __future__ import annotations

import re

from matcher.reading.clause.told_of_work import belongs_to_deed
from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token
from matcher.reading.text import Sentence

# "code sports physicals for high school athletes", "college campus", "our associate degree program partner"
_ITS_THING = guarded(
    r"(?:['’]s)?(?: (?:degree|level|prepared))?(?:[- ](?:level|prepared|trained))?"
    r"(?: (?:and|or) (?:college|middle[- ]school))? (?:swim |robotics |soccer |debate |alumni )?(?:athletes?|party\b"
    r"|students?|sports?|teams?|kids|teens?|teachers"
    r"|seniors\b|clinics?|campus(?:es)?|interns?|volunteers?"
    r"|districts?|gym|football|physicals|nearby|faculty|residents|therapists?|clinicians?|counsell?ors?|nurses"
    r"|psychologists|pharmacists|dietitians|directors?|managers?|leaders?|leadership|social"
    r" workers|physicians|providers|colleagues|practitioners|partners?\b|program(?:me)? (?:partners?|sends?|students?)"
    r"|family|street|avenue|hall|building|scheduler|files?|charge|list|agreement|plan|calendar|schedule|key)\b"
)
# "students from the local high school", "serving three high schools"
_ONE_NEARBY = guarded(
    r"\b(?:each|every|local|nearby|area|neighbou?ring|our|near the|near an?|two|three|four|five|both|city|county"
    r"|public)"
    r" (?:[\w-]+ )?$"
)
_DEGREE_OF = guarded(r"degrees? of (?!an? |bachelor|associate|master|doctor|science|arts|applied|higher|your|any)")
# "talk with Mr. Bachelor in HR", "the Bachelor Family Clinic"
_NAME = re.compile(r"(?:Mr|Ms|Mrs|Dr|Drs|Sister|Dean|Nurse)\.? (?:[A-Z][\w.]* )?$")
# "each provider has a medical degree", "the diploma of every physician", "our surgeons hold degrees from"
_OF_THEM = guarded(
    r"\b(?:(?:each|every|the|our|all) (?:[\w-]+ )?(?:providers?|physicians?|doctors?|surgeons?|residents?|therapists?"
    r"|clinicians?|dentists?)(?: (?:has|have|holds?|earned|graduated|with|completed)\b[^.;,]{0,30}|['’]s?['’]? ))$"
)
_OF_EACH = guarded(
    r" (?:of|from) (?:each|every|the|our|all) (?:[\w-]+ )?(?:provider|physician|doctor|surgeon|resident)s?\b"
)


# "GED classes are offered to our patients"
_GED_CLASS = guarded(r" (?:classes|class|prep\w*|tutoring|testing|instruction)\b")
# "to some degree you set your own hours", "to the degree that"
_SOME = guarded(r"\b(?:to|in) (?:some|an?|a certain|a large|a great|a high|what|any) $")
# "the master of your own schedule"
_MASTER_OF = guarded(r"masters? of (?:your|our|the|all|ceremonies|his|her|their|multi)")
# "near the college and the technical school"
_NEAR = guarded(
    r"\b(?:near (?:the|our|an?|to)|across from|across the street from|next to"
    r"|close to|beside|opposite|behind)\b[^.;,]{0,30}$"
)


def is_of_a_thing(sentence: Sentence, token: Token) -> bool:
    """Whether a level of schooling or "a degree" is that of a thing, of a name or of those whose work is coded."""
    low = sentence.low
    if _ITS_THING.match(low, token.end) or _DEGREE_OF.match(low, token.start) or _OF_EACH.match(low, token.end):
        return True
    before = low[max(0, token.start - 60) : token.start]
    if _MASTER_OF.match(low, token.start) or _NEAR.search(before):
        return True
    if token.kind == "degree" and _SOME.search(before) and not low.startswith((" in ", " from "), token.end):
        return True
    if low.startswith("ged", token.start) and _GED_CLASS.match(low, token.end):
        return True
    if low.startswith("high school", token.start) and _ONE_NEARBY.search(before[-24:]):
        return True
    if sentence.text[token.start : token.start + 1].isupper() and _NAME.search(sentence.text[: token.start][-24:]):
        return True
    return _OF_THEM.search(before) is not None or belongs_to_deed(low, token.start)
