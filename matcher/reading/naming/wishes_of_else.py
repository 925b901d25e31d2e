"""Words that wish, said of other things: "preferred provider plans", "optional overtime", "a quarterly bonus"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.objects import Said, thing_after

#: Words that stand before what they are said of, or after it: "preferred name", "CPC preferred".
_ATTRIBUTES = frozenset(
    (
        *("preferred", "desired", "desirable", "optional", "ideal", "nice", "great", "helpful", "useful", "handy"),
        *("recommended", "lovely", "wonderful", "beneficial", "appreciated", "valued", "favored", "favoured"),
        *("welcomed", "advantageous", "encouraged", "merit", "priority"),
    )
)
#: Words that praise what they stand before: "nice office, great team: CPC".
_PRAISE = frozenset(("nice", "great", "lovely", "wonderful", "helpful", "useful", "handy"))
# "CPC, preferred name on the badge", "CPC and a nice desk"; not "CPC preferred", "is preferred"
_BEGINS_THING = guarded(
    r"(?:^|[,;:(–—+&-] ?|\b(?:an?|the|our|your|my|their|his|her|its|this|some|any|of|and|or|with|for|at|to|on|from|no"
    r"|through|by|about|into|under|using|use"
    r"|includ(?:e|es|ing)|other|very|more|most|state|give|list|enter|are|all)(?: \w+ly)? )$"
)


def wishes_else(said: Said) -> bool:
    """Whether a word that wishes is said of something that is no qualification."""
    if said.token.value is not None or said.token.more:
        return False
    if said.word in _LONGINGS:
        return _LONGS.search(said.low, 0, said.token.start) is not None
    if not said.fact_before():
        return _leads_thing(said)
    if said.word in _ATTRIBUTES:
        return _attribute(said)
    if said.word == "helps":
        return _helps(said)
    return said.word.split()[-1] in _NOUNS and _noun(said)


def _attribute(said: Said) -> bool:
    """Whether it tells of a thing behind it: "desired start date", "optional dental insurance"."""
    low, at = said.low, said.token.end
    if _WHO_ARE.search(low, 0, said.token.start):
        return True
    if low.startswith(", ", at) and _ARTICLE.search(low, 0, said.token.start):
        at += 1  # "in a great, friendly clinic"
    if _IS_SUCH.search(low, 0, said.token.start) and said.fact_in_clause_before():
        return False
    return said.of_else(at) and _BEGINS_THING.search(low, 0, said.token.start) is not None


# "CGIC is a nice touch"
_IS_SUCH = guarded(r"(?:\b(?:is|are|be|makes?)|['’]s) (?:also )?(?:an? |the )?(?:\w+ly )?$")
# "a CPC who is appreciated by the doctors"
_WHO_ARE = guarded(r"\b(?:who|you)(?: (?:is|are|feel|will be|am)|['’]re) $")
_ARTICLE = guarded(r"\b(?:an?|the|our) $")


# "An ideal part-time job for a CPC", "Work at a desirable address", "State your desired salary"
_THINGS = guarded(
    r"\b(?:jobs?|positions?|roles?|places?|opportunit(?:y|ies)|chances?|schedules?|hours|shifts?|days?|start|dates?"
    r"|pay|salar(?:y|ies)|locations?|address(?:es)?|offices?|towns?|cit(?:y|ies)|settings?|environments?|teams?|names?"
    r"|pronouns|providers?|overtime|benefits?|insurance|parking|weather|spots?|homes?|careers?|employers?|compan(?:y|ies)"
    r"|commutes?|vendors?|partners?|communit(?:y|ies)|neighborhoods?|view|deal)\b"
)


def _leads_thing(said: Said) -> bool:
    """Whether it tells of an everyday thing before anything is asked: "an ideal job for a CPC with two years"."""
    if said.word not in _ATTRIBUTES:
        return said.word.split()[-1] in _NOUNS and _YOU_ARE.search(said.low, 0, said.token.start) is not None
    end = said.token.end
    if said.word in _PRAISE:
        return said.of_else(end)
    return said.of_else(end) and _THINGS.search(thing_after(said.low, end)) is not None


#: What the one who reads would like: "an RHIT who would rather code than bill".
_LONGINGS = frozenset(("would rather", "would love", "would like", "love to", "prefer", "prefers", "like to"))
_LONGS = guarded(r"\b(?:who|that|you|patients|families|people|coders)(?:['’]d)? (?:would )?$")
_NOUNS = frozenset(("bonus", "asset", "advantage", "plus", "pluses", "plusses", "points", "edge", "help"))
# "a bonus", "is a big plus", "added advantage"; not "a quarterly bonus", "protect the assets", "talking points"
_AS_WISH = guarded(
    r"(?:^|[,;:(=–—-] ?|\b(?:an?|all|both|just|is|are|be|as|added|big|huge|definite|real|nice|great|major|strong"
    r"|additional"
    r"|significant|extra|distinct|clear|small|considered|good|decided|welcome|solid|valuable|competitive|valued"
    r"|important|tremendous|key|true|further|more|some|gets?|earns?|scores?|adds?|of|for|\d+) )$"
)
# "the advantage of a short commute", "a bonus is paid yearly", "for accuracy"
_OF_THING = guarded(
    r" (?:of (?!having|holding|a c|an? r)|(?:is|are|will be) (?:paid|given|earned|awarded|based|offered)\b"
    r"|(?:after|every|per|each|up to|twice|paid) )"
)


def _noun(said: Said) -> bool:
    """Whether it is a thing itself: "a bonus plan", "an advantage of the job", "you will be an asset"."""
    low, token = said.low, said.token
    if low[token.end : token.end + 1] == "-" or _PRICED.search(low, 0, token.start):
        return True  # "a plus-one ticket", "$3,000 bonus"
    if _YOU_ARE.search(low, 0, token.start) or _OF_THING.match(low, token.end):
        return not said.fact_within(token.end + 12)
    if said.of_else(token.end):
        return True
    return said.word in _NOUNS and not said.next_to_fact() and _AS_WISH.search(low, 0, token.start) is None


_PRICED = guarded(r"\$ ?[\d,.]+k? $")
# "You will be an asset to us with a CPC"
_YOU_ARE = guarded(r"\byou(?:['’](?:ll|re|d))? (?:(?:will|would|can|could|are|be) ?)*(?:an? )?$")


def _helps(said: Said) -> bool:
    """Whether someone helps others: "a CPC who helps patients"; not "a CRC helps", "… helps your case"."""
    thing = thing_after(said.low, said.token.end)
    return bool(thing) and _HELPED.match(thing) is None


_HELPED = guarded(
    r" (?:you|your|us|a lot|greatly|much|very|the (?:application|candidate)|an? (?:application|candidate))\b"
)
