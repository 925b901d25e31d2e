"""What a sentence states of some people: what they hold, the years and schooling they have, and what is due of them."""

from __future__ import annotations

from collections.abc import Sequence

from data.records import WithinMonths
from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.refusals import APPRENTICES
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.people.roles import lacks, roles_of
from matcher.reading.people.timed import Time
from matcher.reading.people.who import Who
from matcher.reading.people.words import (
    APPRENTICE,
    COURSE,
    EARNS,
    NEW,
    NO_YEARS,
    OTHER_THAN,
    OTHERS,
    OTHERWISE,
)
from matcher.reading.ways import NOTHING, Group, Way, Ways, all_of

#: The kind of a statement about some people who get time. ``target`` is the time; of its groups those without a time
#: are held, the others due; none is due where it is what was asked before, which ``codes`` names behind its marks.
SOME = "some"
#: Marks of such a statement: they lack what is asked; they hold anything asked but what is due; what is due is due of
#: all who do not have it; it may be any credential; they are graduates.
LACKING, ANY_OTHER, OF_ALL, GENERIC_DUE, OF_GRADUATES = "lacking", "any other", "of all", "any kind", "graduates"
OTHERS_ALL = "others"
MARKS = frozenset((LACKING, ANY_OTHER, OF_ALL, GENERIC_DUE, OF_GRADUATES, OTHERS_ALL))
#: Credentials with their roles.
Roles = Sequence[tuple[Token, str]]


def stated_of(sentence: Sentence, who: Who, tokens: list[Token], time: Time, meant: Sequence[str]) -> Statement | None:
    """The statement about them, or none where nothing says that they are to earn anything."""
    low = sentence.low
    facts = [t for t in tokens if not (time.start <= t.start < time.end)]
    roles = _held_by_the_lacking(low, who, roles_of(low, facts, who.start, who.end), meant)
    roles = _not_theirs(low, who, roles)
    if not _of(roles, "due") and not _is_earned(low, who, tokens, time):
        return None
    due = _of(roles, "due") or _of(roles, "ahead") or _of(roles, "lacked")
    held = _held(low, who, roles, facts, {c for t in due for c in codes_of(t)})
    told_to = max((t.end for t in _of(roles, "held")), default=who.end)
    if held and not due and _OR_WILL.search(low, told_to, max(told_to, time.start)):
        return None
    at = (sentence.start + who.start, sentence.start + who.end)
    ways: Ways = (Way((Group(held, None, at),)),) if held else NOTHING
    ways = all_of((ways, _had(sentence, facts), _due(sentence, tokens, due, time.months)))
    if NO_YEARS.search(low) or (NEW.search(low, who.start, who.end) and _FRESH.search(low)):
        ways = tuple(w if w.years else w._replace(years=0.0, experience=False) for w in ways)
    return Statement(SOME, ways, sentence, True, str(time.months), (*_marks(low, who, roles, bool(held)), *meant))


# "people who carry the CCA or CPC, or who will have passed one of them by month three": of those who hold neither
_OR_WILL = guarded(r"\bor (?:(?:those |people |anyone )?who |that )?(?:will|would|are|is|can|expects?|plans?)\b")


def _held_by_the_lacking(low: str, who: Who, roles: Roles, meant: Sequence[str]) -> Roles:
    """The roles, what those without it hold instead told from what they earn.

    "CIRCC. Without it: RCCIR or CCC, and agreement to earn the CIRCC": it is the one that was meant that they earn.
    """
    due = _of(roles, "due") if who.lacking else []
    later = [t for t in due if set(codes_of(t)) <= set(meant)]
    held = [t for t in due if t not in later and t.end <= later[0].start] if later else []
    if not held or len(held) + len(later) < len(due) or _EARNED_FIRST.search(low, who.start, held[0].start):
        return roles
    if not _AND_EARN.search(low, held[-1].end, later[0].start):
        return roles
    return [(t, "held" if t in held else told) for t, told in roles]


# "and agreement to earn the CIRCC", "who passes the CCS", "with the CANPC to follow"
_AND_EARN = guarded(r"\b(?:and|who|with|plus|then|that)\b|[;:]")
# "without it you must earn the CCA or CPC": no word of holding
_EARNED_FIRST = guarded(r"\b(?:earn|obtain|get|pass|gain|become|sit|test|complet|achiev|attain|acquir)\w*\b")


def _not_theirs(low: str, who: Who, roles: Roles) -> Roles:
    """ "If the CRC isn't the one you have, you agree to earn it": it is the CRC that they lack and earn."""
    found = _NOT_WHAT.search(low, who.start, who.end)
    if found is None or _of(roles, "due"):
        return roles
    return [(t, "lacked" if told == "held" and t.end <= found.start() else told) for t, told in roles]


def _of(roles: Roles, role: str) -> list[Token]:
    return [t for t, told in roles if told == role]


def _is_earned(low: str, who: Who, tokens: Sequence[Token], time: Time) -> bool:
    """Whether something says that it is a credential that the time is for; "all others within six months" does."""
    if who.end <= time.start and not low[who.end : time.start].strip():
        return True
    begin = tokens[0].start if tokens else 0
    if _CHOICE_FOR.match(low, begin):
        return True
    paid = _WE_PAY.search(low, time.end) if "pa" in low or "reimb" in low or "cover" in low else None
    return EARNS.search(low, begin) is not None and not OTHERWISE.search(
        low, who.start, paid.start() if paid else len(low)
    )


# "signs an agreement to obtain it within two years, and the Center pays for one examination"
_WE_PAY = guarded(
    r"(?:[,;] |[(])(?:and |but )?(?:the|we|our)(?: [\w'’-]+){0,3}? (?:pays?|will pay|['’]ll pay|paying"
    r"|(?:will )?(?:reimburse|cover)s?) (?:for )?(?:you for )?(?:the"
    r"|an?|one|two|your|their|that)\b"
)


def _held(low: str, who: Who, roles: Roles, tokens: Sequence[Token], earned: set[str]) -> tuple[str, ...]:
    """The credentials that they hold."""
    if _BOTH.match(low, who.end):
        return ()
    held = tuple(dict.fromkeys(c for t in _of(roles, "held") for c in codes_of(t) if c not in earned))
    last = max((t.end for t in _of(roles, "held")), default=len(low))
    if any(t.kind in ("open_list", "equal") and t.start >= last for t in tokens):
        return (*held, "ANY-CODING")
    if not held and _NURSES.match(low, who.start):
        return ("RN",)
    full = all(f"{c}-A" in APPRENTICES for c in earned)
    return (ANY_APPRENTICE,) if not held and full and APPRENTICE.search(low, who.start) else held


def _marks(low: str, who: Who, roles: Roles, holds: bool) -> list[str]:
    """What else tells them apart."""
    lacked = _of(roles, "lacked") and not _of(roles, "due") and not _LAPSED.search(low)
    told = {
        LACKING: who.lacking and not holds,
        GENERIC_DUE: not any(r in ("due", "ahead", "lacked") for _, r in roles) and not _PRONOUN.search(low, who.start),
        OF_ALL: not holds and bool(lacked),
        OF_GRADUATES: bool(_GRADUATES.search(low, who.start, who.end)),
        OTHERS_ALL: bool(OTHERS.search(low, who.start, who.end)),
        ANY_OTHER: _holds_another(low, who, roles),
    }
    return [mark for mark, is_so in told.items() if is_so]


def _holds_another(low: str, who: Who, roles: Roles) -> bool:
    """Whether they hold whatever else is asked: "If your credential is other than the CRC", "If RCC isn't what …"."""
    if _NOT_WHAT.search(low, who.start, who.end):
        return True
    return "other than" in low and any(OTHER_THAN.search(low, max(0, t.start - 24), t.start) for t, _ in roles)


_NURSES = guarded(r"(?:an? |any |the )?(?:registered )?nurses?(?= (?:who|with|without|new to|from|joining|coming))")
# "CCA holders and persons without certification obtain the CCS within 36 months"
_BOTH = guarded(r" (?:and|or) (?:[\w-]+ ){1,2}(?:without|lacking|who (?:do|are) not)\b")
# "CPMA, held today or, for those who come with a CEMC, within 12 months"
_CHOICE_FOR = guarded(r"or,? (?:for|if|when|where)\b")
_LAPSED = guarded(r"\b(?:lapsed|expired)\b")
_GRADUATES = guarded(r"\b(?:graduates?|grads?|degree[- ]holders?)\b")
# "If RCC isn't what you have": whatever else is asked is what they hold
_NOT_WHAT = guarded(
    r"(?:n['’]t|not) (?:what you|the one (?:you|on your|in your)|among)\b"
    # "If yours is not the CRC, you add the CRC in your first 6 months", "should yours be another than the CRC"
    r"|\b(?:if|should) (?:yours|your (?:credential|certification|certificate)|it|the one you (?:hold|have))"
    r" (?:is(?: not|n['’]t)|be (?:another|other)|is (?:another|other))\b"
)
# "must get it", "earn one of those": what was asked before, not any credential at all
_PRONOUN = guarded(r"\b(?:it|one|them|those|these|theirs|that|so)\b")
# "New graduates … will be considered", "We welcome recent grads": nobody asks years of them
_FRESH = guarded(
    r"\b(?:new|recent|fresh|newly|just)\b[^.;]{0,120}\b(?:consider(?:ed)?|welcomed?|accept(?:ed)?|encouraged?|apply"
    r"|(?:be|we) hired?|take|open to|look at)\b|\b(?:consider|welcome|take|hire|look at)\b[^.;]{0,16}\b(?:new|recent)\b"
)


def _had(sentence: Sentence, tokens: Sequence[Token]) -> Ways:
    """The years and the schooling that they have."""
    low = sentence.low
    have = [
        t
        for t in tokens
        if t.kind in ("years", "edu", "degree")
        and not lacks(low[max(0, t.start - 16) : t.start])
        and not _UNDER_WAY.search(low, max(0, t.start - 30), t.start)
        and not (t.kind == "degree" and low.startswith((" holder", "-holder"), t.end))
        and not low.startswith("degree holder", t.start)
    ]
    have += [
        t._replace(kind="edu", value=("certificate",))
        for t in tokens
        if t.kind == "any" and _SCHOOLED.search(low, 0, t.start) and low.endswith("certificate", t.start, t.end)
    ]
    ways = all_of(ways_of([t], sentence.start) for t in have)
    if (course := COURSE.search(low)) and not any(w.education for w in ways):
        at = (sentence.start + course.start(), sentence.start + course.end())
        ways = tuple(w._replace(education="certificate", education_at=at) for w in ways)
    return ways


# "completed a college coding certificate"
_SCHOOLED = guarded(r"\b(?:completed|finished|earned|college|school)(?: an?| the| their)?(?: \w+)? $")


_UNDER_WAY = guarded(r"\b(?:(?:final|last|third|second) (?:semester|term|year)|enrolled|halfway|in the process)\b")


def _due(sentence: Sentence, tokens: Sequence[Token], due: Sequence[Token], months: WithinMonths) -> Ways:
    """What they must earn; two that "and" joins are both due."""
    if not due:
        return NOTHING
    groups: list[tuple[str, ...]] = [()]
    for before, token in zip([due[0], *due], due, strict=False):
        between = [t.kind for t in tokens[tokens.index(before) : tokens.index(token)]]
        if before is not token and between[1:] == ["and"]:
            groups.append(())
        groups[-1] = (*groups[-1], *codes_of(token))
    at = (sentence.start + due[0].start, sentence.start + due[-1].end)
    return (Way(tuple(Group(tuple(dict.fromkeys(g)), months, at) for g in groups)),)
