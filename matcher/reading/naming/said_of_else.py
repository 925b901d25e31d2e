"""Small words that are said of something else than a qualification: "in lieu of benefits", "one of our clinics".

A word that wishes, swaps or chooses is heard only where its object may be a qualification: something that the
sentence names, or a word that stands for one ("the following", "a certificate", "it").
"""

from __future__ import annotations

from collections.abc import Callable

from matcher.reading.guard import guarded
from matcher.reading.naming.demands_of_else import among_wishes_else, demands_else
from matcher.reading.naming.objects import Said, thing_after
from matcher.reading.naming.token import Token
from matcher.reading.naming.wishes_of_else import leads_wish, wishes_else


def without_said_of_else(low: str, tokens: list[Token], wished: bool) -> list[Token]:
    """The tokens without the small words whose object is no qualification; ``wished``: all there is only wished."""
    rules = _AMONG_WISHES if wished else _RULES
    if wished and "background" in low:
        tokens = [t for i, t in enumerate(tokens) if not (t.kind == "exp" and _checked(Said(low, tokens, i)))]
    kept = []
    for index, token in enumerate(tokens):
        if token.kind == "preferred" and leads_wish(Said(low, tokens, index)):
            kept.append(token._replace(more=True))
        elif token.kind not in rules or not rules[token.kind](Said(low, tokens, index)):
            kept.append(token)
        elif token.kind == "open_list" and _between_years(tokens, index):
            kept.append(token._replace(kind="or"))
    return kept


def _between_years(tokens: list[Token], index: int) -> bool:
    """ "You've coded anesthesia for a year, or any other specialty for two"."""
    before, after = [t.kind for t in tokens[:index]], [t.kind for t in tokens[index + 1 : index + 2]]
    return before[-2:] == ["years", "comma"] and after == ["years"]


def _swaps_else(said: Said) -> bool:
    """ "Cash in lieu of health insurance", "scan instead of faxing"; not "in lieu of it", "in lieu of the degree"."""
    low, end = said.low, said.token.end
    stops = _STOPS.search(low, end)
    reach = stops.start() if stops else len(low)
    object_ = low[end:reach]
    return bool(object_.strip()) and not (said.fact_within(reach) or _STANDS_FOR.search(object_))


_STOPS = guarded(r"[,;.()]")
# "in lieu of it", "in place of the same", "counts for a lot", "3 instead of 2", "in lieu of college"
_STANDS_FOR = guarded(
    r"^ ?:|^ (?:it|that|this|them|these|those|one|either|each|any|some|none|part|half|both|all"
    r"|(?:\d+|two|three|four|five|six)(?=$| of )"
    r"|(?:the|an?) (?:same|latter|former|first|second|other|above|missing|lack|lot)|more|as much|plenty|much|double"
    r"|everything|work|time|(?:and|or|if|on|with|by|in|when|for)(?!-))\b"
    r"|\b(?:certif\w*|credential\w*|licen[sc]\w+|degrees?|diplomas?|ged|qualif\w+|exper\w+|exams?|examinations?"
    r"|courses?|coursework|classes|program\w*|educat\w*|school\w*|training|colleges?|universit\w+|years?|months?"
    r"|requirements?|letters|designations?|memberships?|internships?)\b"
)


def _chooses_else(said: Said) -> bool:
    """ "One of our clinics", "any shift", "either location"; not "one of the following", "any coding credential"."""
    return said.of_else(_past_of(said))


def _likens_else(said: Said) -> bool:
    """ "Bring ID (e.g. a passport)"; not "e.g. the CPC", "such as one from AHIMA"."""
    return said.of_else(said.token.end)


def _equals_else(said: Said) -> bool:
    """ "CPC, equivalent of 40 hours", "pto or equivalent pay"."""
    return said.of_else(_past_of(said))


def _past_of(said: Said) -> int:
    joined = _OF.match(said.low, said.token.end)
    return joined.end() if joined else said.token.end


_OF = guarded(r" (?:of|to)\b")


def _all_else(said: Said) -> bool:
    """ "All of these offices", "all three of our campuses"; not "all of these are required"."""
    thing = thing_after(said.low, said.token.end)
    return bool(thing) and not _OF_THESE.search(thing) and not said.fact_within(said.token.end + len(thing) + 1)


_OF_THESE = guarded(r"^ (?:of (?:these|those|them|which)|three|four|together|listed)?$|certif|credential|licen|exam")


def _opens_else(said: Said) -> bool:
    """ "Dallas, Plano or another suburb", "Epic or other EHR"; not "or other coding credential", "or another"."""
    if said.place and _TOOL.fullmatch(said.low, said.tokens[said.place - 1].end, said.token.start):
        return True
    return said.word.endswith(("other", "different")) and said.of_else(said.token.end)


# "CPC, eCW or similar, 2 years of coding"
_TOOL = guarded(
    r" (?:epic|e ?cw|3m|word|excel|outlook|teams|zoom|athena\w*|cerner|next ?gen|optum|meditech|kareo|encoders?"
    r"|e[mh]rs?|windows|office|ms office|codify|advanced ?md|allscripts|trucode|sharepoint|citrix) "
)


def _experience_else(said: Said) -> bool:
    """ "Or as much coffee as you like"; not "or as much experience"."""
    alike = said.word.endswith(("as much", " of")) and said.of_else(said.token.end)
    return alike and not _TIME.search(thing_after(said.low, said.token.end))


def _joins_work(said: Said) -> bool:
    """ "CPC with inpatient or outpatient coding experience": it joins kinds of one work, and no facts."""
    at, low = said.place, said.low
    if said.word != "or" or not at:
        return False
    before, after = said.tokens[at - 1], said.tokens[at + 1 : at + 2]
    work, thing = low[before.end : said.token.start].strip(" a"), thing_after(low, said.token.end)
    if not work or not thing or _SCHOOLED.search(work) or _SCHOOLED.search(thing):
        return False
    if before.kind == "exp":  # "experience in cardiology or orthopedics"
        return not said.fact_within(said.token.end + len(thing) + 1)
    led = before.kind in _JOINTS or (before.kind == "comma" and len(work) > len("lvn"))  # not "RN, PT or OT background"
    return led and [t.kind for t in after] == ["exp"]


_JOINTS = frozenset(("and", "with", "semi", "colon", "open"))
# "CPC, completion of a program or experience"
_SCHOOLED = guarded(
    r"\b(?:certif\w*|licen\w+|educat\w*|school\w*|train\w*|program\w*|course\w*|colleges?|degrees?|stud\w+)\b"
)


def _checked(said: Said) -> bool:
    """ "CPC, background check required": no experience."""
    return said.word == "background" and _CHECK.match(said.low, said.token.end) is not None


_CHECK = guarded(
    r",? (?:and (?:\w+ ){1,2}|or (?:\w+ ){1,2})?(?:check|screen|investigation|clearance|verification|inquiry)"
)
_TIME = guarded(r"\b(?:work|time|service|practice|employment)\b")
_RULES: dict[str, Callable[[Said], bool]] = {
    "lieu": _swaps_else,
    "one_of": _chooses_else,
    "all": _all_else,
    "such_as": _likens_else,
    "open_list": _opens_else,
    "equal": _equals_else,
    "equiv_exp": _experience_else,
    "preferred": wishes_else,
    "not": wishes_else,
    "or": _joins_work,
    "required": among_wishes_else,
}
_AMONG_WISHES = {**_RULES, "required": demands_else}
