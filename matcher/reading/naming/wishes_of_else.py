"""Words that wish, said of other things: "preferred provider plans", "optional overtime", "a quarterly bonus"."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.naming.objects import Said, qualifies, thing_after
from matcher.reading.naming.token import ATOMS

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
    r"(?:^|[,;:(–—+&-] ?|['’]s |\b(?:an?|the|our|your|my|their|his|her|its|this|some|any|of|and|or|with|for|at|to|on"
    r"|from|no|through|by|about|into|under|using|use"
    r"|includ(?:e|es|ing)|other|very|more|most|state|give|list|enter|are|all)(?: \w+ly)? )$"
)


def wishes_else(said: Said) -> bool:
    """Whether a word that wishes is said of something that is no qualification."""
    if said.token.value is not None or said.token.more:
        return False
    if said.word in _LONGINGS:
        return (
            _SHOWS.match(said.low, said.token.end) is not None
            or _LONGS.search(said.low, 0, said.token.start) is not None
        )
    if not said.fact_before():
        return _leads_thing(said)
    if _own_part(said) or _if_else(said):
        return True
    if said.word in _ATTRIBUTES:
        return _attribute(said)
    if said.word == "helps":
        return _helps(said)
    return said.word.split()[-1] in _NOUNS and _noun(said)


# "CPC or CCS / 2 yrs / day shift preferred", "CPC | Dallas preferred", "CPC with 2 yrs - EST preferred"
_PARTED = guarded(r" [/|–—-] ([^,;:()/|–—]{3,40}) $")
_LEADS = guarded(
    r"(?:(?:is|are|be|would|will|strongly|highly|greatly|very|much|most|also|but|not|and|or|a|an|the|big|huge|definite"
    r"|real|added|considered|optional|required|if|possible|this|that|it|both|all|either|each|these|those|which) ?)+"
)


def _own_part(said: Said) -> bool:
    """Whether it tells of what stands with it between bars or dashes, and that is no qualification."""
    part = _PARTED.search(said.low, max(0, said.token.start - 44), said.token.start)
    if part is None or _LEADS.fullmatch(part[1] + " ") or qualifies(part[1]):
        return False
    return not any(t.kind in ATOMS and t.end > part.start(1) for t in said.tokens[: said.place])


def _if_else(said: Said) -> bool:
    """Whether something else is wished that one may do: "CPC with two years; great if you speak Hmong"."""
    begins = said.token.end - (len(" if") if said.word.endswith(" if") else 0)
    doing = _IF_YOU.match(said.low, begins)
    if doing is None or said.fact_in_clause_before() or said.fact_within(said.clause_end()):
        return False
    return not qualifies(said.low[doing.end() : said.clause_end()])


def leads_wish(said: Said) -> bool:
    """Whether a word that wishes begins a part of its own and names what it wishes: "two years; nice to have a CRC"."""
    token, low = said.token, said.low
    if token.value is not None or token.more or not said.fact_before() or not said.fact_within(said.clause_end()):
        return False
    leads = said.word.endswith((" if", " to", " for", " to have")) or _LEADING_ON.match(low, token.end) is not None
    return leads and _BEGINS_PART.search(low, 0, token.start) is not None


# "; a plus if you hold", "; nice to have", "; a big plus is a CRC"
_LEADING_ON = guarded(r" (?:if|when|to (?:have|hold|see|find|bring)|for (?:an?|the)?|with an?|is an?|would be an?) ?")
_BEGINS_PART = guarded(
    r"[,;–—(] ?(?:(?:and|but) )?(?:it(?:['’]s| is|['’]d be| would be|['’]d)? |would be |that would be )?$"
)
# not "great if you have it"
_IF_YOU = guarded(
    r" if you(?: also| can| could|['’]re| are)? "
    r"(?!(?:have|hold|bring|own|got|do|are)(?: (?:it|one|them|that))?(?:$|[,;.!]))"
)


def _attribute(said: Said) -> bool:
    """Whether it tells of a thing behind it: "desired start date", "optional dental insurance"."""
    low, at = said.low, said.token.end
    if _WHO_ARE.search(low, 0, said.token.start):
        return True
    if low.startswith(", ", at) and _ARTICLE.search(low, 0, said.token.start):
        at += 1  # "in a great, friendly clinic"
    if _IS_SUCH.search(low, 0, said.token.start) and said.fact_in_clause_before():
        return False
    if low.startswith("preferred", said.token.start) and _PLANS.match(low, at):
        return True
    return said.of_else(at) and _BEGINS_THING.search(low, 0, said.token.start) is not None


# "CGIC is a nice touch"
_IS_SUCH = guarded(r"(?:\b(?:is|are|be|makes?)|['’]s) (?:also )?(?:an? |the )?(?:\w+ly )?$")
# "a CPC who is appreciated by the doctors"
_WHO_ARE = guarded(r"\b(?:who|you)(?: (?:is|are|feel|will be|am)|['’]re) $")
# "Blue Cross Preferred Care", "preferred provider organization"
_PLANS = guarded(
    r" (?:care|one|providers?|networks?|plans?|choice|partners?|vendors?|pharmac(?:y|ies)|drugs?|health)\b"
)
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
_LONGINGS = frozenset(
    (
        *("would rather", "would love", "would like", "love to", "prefer", "prefers", "like to", "we'd love"),
        *("we'd like", "we like", "would also like", "would also love", "we prefer"),
    )
)
# "We'd love to show you our office", "We'd love for you to visit"
_SHOWS = guarded(
    r" (?:for you|(?:to )?(?:show|tell|welcome|give|offer|introduce|answer|help|teach|train|invite|share|email|e-mail"
    r"|phone|texts?|calls?)\b)"
)
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
    if (
        said.word == "bonus"
        and _ITEM_BEFORE.search(low, 0, token.start)
        and low[token.end : token.end + 1] in _ITEM_ENDS
    ):
        return True
    return said.word in _NOUNS and not said.next_to_fact() and _AS_WISH.search(low, 0, token.start) is None


# "CPC, 2 yrs, bonus, 401k": what they give
_ITEM_BEFORE = guarded(r"[,;/] ?$")
_ITEM_ENDS = ("", ",", ";", "/", ".")
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
