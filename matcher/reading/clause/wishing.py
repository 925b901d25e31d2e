"""What is merely welcome, wished rather than another, named for the pay it brings, or part of a wish before it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from matcher.reading.clause.cut import Clause
from matcher.reading.clause.rows import FIRST, ON_TOP
from matcher.reading.clause.statement import (
    CREDENTIALS,
    FACTS,
)
from matcher.reading.guard import guarded
from matcher.reading.naming.token import ATOMS, Token, codes_of, has_facts


def is_merely_welcome(low: str, clause: Clause) -> bool:
    """Whether a degree, or one more credential, is welcome and nothing more: "A bachelor's is welcome"."""
    welcome = [t for t in clause.tokens if t.kind == "accept" and low.startswith(_IS_WELCOME, t.start)]
    if not welcome:
        return False
    facts = {t.kind for t in clause.tokens if t.kind in FACTS}
    besides = facts <= CREDENTIALS and _BESIDES_ANOTHER.search(low)
    return facts == {"edu"} or bool(besides) or _comes_on_top(low, clause, welcome[0])


_IS_WELCOME = ("welcome", "are welcome", "is welcome", "also welcome", "is also welcome", "are also welcome")


def _comes_on_top(low: str, clause: Clause, welcome: Token) -> bool:
    """Whether the only facts are credentials that nobody begins with, not their holders: "CDIP or CCDS welcome"."""
    named = [t for t in clause.tokens if t.kind in ATOMS]
    codes = {code for t in named for code in codes_of(t)}
    if not codes or any(t.kind != "cred" for t in named) or codes & (FIRST | {"RN"}):
        return False
    said = low[named[-1].end : welcome.end]
    return not _OF_HOLDERS.search(said) and (codes <= ON_TOP or not _TOO.search(low, named[-1].end))


_OF_HOLDERS = guarded(r"^['’]?s\b|\b(?:holders?|coders?|applicants?|candidates?|people|professionals)\b")
_TOO = guarded(r"\b(?:also|too|as well|equally|just as|likewise)\b")


# "RHIT in addition is welcome", "The CDIP as a second credential is welcome", "A CRC on top is welcome"
_BESIDES_ANOTHER = guarded(
    r"\b(?:in addition|on top|as an? (?:second|further|extra|additional)|(?:second|further|extra|additional)"
    r" (?:coding )?(?:cred|cert|one))"
)


def rather_than(low: str, clause: Clause) -> tuple[Token, ...]:
    """What is wished rather than another: "CPC holders over CCA holders", "CCS is favored over the CPC"; or nothing."""
    if " over " not in low and " rather than " not in low:
        return ()
    named = [i for i, t in enumerate(clause.tokens) if t.kind == "cred"]
    gaps = ((b, low[clause.tokens[a].end : clause.tokens[b].start]) for a, b in pairwise(named))
    at = next((b for b, gap in gaps if _OVER.search(gap)), 0)
    return clause.tokens[:at]


_OVER = guarded(r"\b(?:over|rather than|ahead of|before) (?:an? |the |any )?$")


def unconditioned(clause: Clause) -> tuple[Token, ...]:
    """What is wished without the condition after it: "CCS preferred, if you come with the RHIT"; or nothing."""
    at = next((i for i, t in enumerate(clause.tokens) if t.kind == "if"), 0)
    plain = (
        at and any(t.kind in FACTS for t in clause.tokens[:at]) and any(t.kind == "cred" for t in clause.tokens[at:])
    )
    return clause.tokens[:at] if plain else ()


# "a CPC gets $2 more an hour", "+$1.00 for the CRC"
_MONEY = r"(?:\$|£|₹|rs\.? ?|inr )"
PAID_MORE = guarded(
    rf"{_MONEY}\s?[\d.,]+ (?:more|extra|an hour more|/hr more|bonus)|\+ ?{_MONEY}|= ?(?:extra |an extra |\+ ?)?{_MONEY}"
    rf"|goes up (?:by )?(?:another )?{_MONEY}"  # "goes up $1.50 when you get certified"
    rf"|\bextra {_MONEY}|gets {_MONEY}|(?:earns?|receives?|gets?|paid) an? (?:additional|extra) {_MONEY}"
    rf"|or {_MONEY}[\d.,]+[^.;]{{0,12}} if you|pay (?:a bit |a little )?(?:more|extra) (?:for|if)"
)

_SUM = r"(?:\$ ?[\d.,]+k?|(?:(?:an?|one|two|three|few|fifty|\d+) ){0,2}(?:dollars?|cents|bucks?))"
# "CGSC gets you an extra dollar an hour", "A CCS adds $1.50 to your rate", "pays fifty cents more"
EXTRA_MONEY = guarded(
    rf"\b(?:extra|additional|further|another) {_SUM}(?! (?:sign|sched))|\b{_SUM} (?:more|extra|on top|higher)\b"
    rf"|\badds? (?:about |another |an extra )?{_SUM}"
)


def with_counted(low: str, found: list[Clause]) -> list[Clause]:
    """ "Experience preferred, one year", "Degree preferred, associate or above": the rest belongs to the wish."""
    for index in range(1, len(found)):
        wish, years = found[index - 1], found[index]
        told = [t.kind for t in years.tokens if t.kind not in ("open", "close", "least")]
        if (
            wish.modality == "preferred"
            and not years.modality
            and (
                (told == ["comma", "years"] and not has_facts(wish.tokens))
                or (_apposed(wish, told))
                or (has_facts(wish.tokens) and _or_another(low, years, told))
                or (told == ["comma", "edu"] and [t.kind for t in wish.tokens if t.kind in ATOMS] == ["degree"])
            )
        ):
            return [*found[: index - 1], Clause("preferred", (*wish.tokens, *years.tokens)), *found[index + 1 :]]
    return found


def _or_another(low: str, clause: Clause, told: Sequence[str]) -> bool:
    """ "Associate's degree preferred, or 3 years", "CPMA preferred, or CEMC": the other choice is wished too."""
    kinds = [k for k in told if k in ATOMS and k != "exp"]
    leads = told[:1] == ["or"] or told[:2] == ["comma", "or"]
    joint = next((t for t in clause.tokens if t.kind == "or"), None)
    if joint is None or not low.startswith("or", joint.start) or any(t.kind == "close" for t in clause.tokens):
        return False  # "CRC preferred, otherwise CPC", "Associate (bachelor's preferred) or five years"
    plain = set(told) <= {"comma", "or", "slash", "cred", "years", "exp"}
    return leads and plain and (kinds == ["years"] or set(kinds) == {"cred"})


def _apposed(wish: Clause, told: Sequence[str]) -> bool:
    """ "Certification is something I'd prefer, CPC or CPRC, but …": which one is wished."""
    kinds = [k for k in told if k in ATOMS]
    loose = {t.kind for t in wish.tokens if t.kind in ATOMS} <= {"loose", "any"} and has_facts(wish.tokens)
    listed = told[:2] == ["comma", "cred"] and set(kinds) == {"cred"}
    return loose and listed and not set(told) & {"and", "accept", "semi", "colon", "uncert"}
