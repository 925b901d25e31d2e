"""What one clause of an ad states about who qualifies."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from matcher.reading.clause.refusals import APPRENTICES
from matcher.reading.naming.token import Token
from matcher.reading.text import Sentence
from matcher.reading.ways import Ways, replace

#: Sections that never make a demand, whatever words stand in them.
MUTE = frozenset(("benefits", "eeo", "pay", "form"))


#: Sections whose sentences demand by default.
ASKING = frozenset(("requirements", "preferred"))


#: Whom a demand is for that holds of those who have studied medicine abroad.
OF_FOREIGN = ("foreign graduates",)
#: Stands for the apprentice forms of whatever credentials the ad asks, where it says "apprentices" alone.
ANY_APPRENTICE = "APPRENTICES"


#: A demand that is only pointed back to ("this"), and a single year of it: see :mod:`matcher.reading.turns.continued`.
THAT, THAT_YEAR = "that", "that year"


class Statement(NamedTuple):
    """One clause's meaning.

    ``kind``: "demand", "wish", "besides" (a further way in), "swap" (``ways`` instead of what ``target`` names: "cred",
    "edu" or "years"), "exclude", "only_for" (``ways`` for holders of ``codes``), "allot" (the
    same, of people told apart throughout), "later" (``ways`` hold the window for
    the credentials asked elsewhere), "else" (``ways`` instead of the demand before), "any_group"
    (a family by loose words). ``firm``: it stands under requirements.
    """

    kind: str
    ways: Ways
    sentence: Sentence
    firm: bool = False
    target: str = ""
    codes: tuple[str, ...] = ()


FACTS = frozenset(("cred", "any", "loose", "body", "edu", "degree", "years"))


#: Facts that name a credential, be it by a loose word.
CREDENTIALS = frozenset(("cred", "any", "loose", "body"))


def family_of(token: Token) -> str:
    """Which kind of qualification a token names: "cred", "edu", "years" or ""."""
    if token.kind in ("cred", "any", "loose", "body"):
        return "cred"
    return {"edu": "edu", "degree": "edu", "years": "years"}.get(token.kind, "")


def stood_for(ways: Ways, asked: Collection[str]) -> str:
    """The family for which some ways stand, of those asked: a credential for one, schooling for schooling or years.

    Further years stand for schooling: "a CCS, five years, a bachelor's. Four more years may stand in its place".
    """
    if any(w.groups for w in ways):
        order = ("cred", "years", "edu")
    elif all(w.more and w.years for w in ways):
        order = ("edu", "cred", "years")
    else:
        order = ("edu", "years", "cred") if any(w.education for w in ways) else ("cred", "edu", "years")
    return next(family for family in order if family in asked)


def with_ways(statement: Statement, ways: Ways) -> Statement:
    """The same statement about other ways."""
    return replace(statement, ways=ways)


def is_apprentice(codes: Sequence[str]) -> bool:
    """Whether all codes are below the full credential."""
    return bool(codes) and set(codes) <= APPRENTICES


def of_apprentices(ways: Ways) -> bool:
    """Whether the ways ask nothing but an apprentice credential."""
    return len(ways) == 1 and is_apprentice(tuple(ways[0].codes))
