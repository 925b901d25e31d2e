"""Tokens that mean what they seem to: no acronyms of other trades, no former names, nothing that is only recalled."""

from __future__ import annotations

import itertools
from collections.abc import Callable

from matcher.reading.guard import guarded
from matcher.reading.naming.approved import is_merely_approved
from matcher.reading.naming.token import Token
from matcher.reading.text import Sentence
from matcher.reading.turns.acronyms import is_other_acronym, leaves_unsure, without_former
from matcher.reading.turns.in_its_place import of_that
from matcher.reading.turns.on_top import tops, without_base
from matcher.reading.turns.real_credentials import is_none_of_coding, is_of_staff
from matcher.reading.turns.real_degrees import (
    is_no_matter,
    is_no_schooling,
    with_year_degrees,
)


def trusted(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """The tokens without acronyms that mean something else here, and without what the AHIMA merely approved."""
    low = sentence.low
    unsure = leaves_unsure(sentence, tokens)
    out = []
    for token in tokens:
        if token.kind == "cred" and is_other_acronym(sentence, tokens, token, unsure):
            continue
        if (means_other := _DOUBTS.get(token.kind)) and means_other(sentence, token):
            continue
        out.append(_of_speaker(low, token) if token.value == _INSTRUCTOR else token)
    if "or so" in low:
        out = [t for t in out if t.kind != "or" or not _OR_SO.match(low, t.start)]
    if " or " in low and (told := _WORKED_AT.search(low)):
        out = [t for t in out if t.kind != "or" or not told.start() < t.start < told.end()]
    if "billing" in low:
        out = [t for t in out if t.kind != "and" or not _NAME.search(low, max(0, t.start - 8), t.end + 8)]
    if "nurse," in low or "rn, " in low:
        out = _nurse_besides(low, out)
    if "including" in low:
        out = _including(out, low)
    out = of_that(with_year_degrees(out, low), low)
    if sentence.kind == "preferred" and tops(low, 3):
        out = without_base(out, low)
    return without_former(_without_recalled(out, low), low)


_INSTRUCTOR = ("CPC-I",)
_I_SAY = guarded(
    r" (?:do|don['’]t|would|will|can|could|am|want|need|have|think|look|ask|take|like|only)\b|['’](?:d|ll|m|ve)\b"
)


def _of_speaker(low: str, token: Token) -> Token:
    """ "With the full CPC I don't mind": a CPC, of which I say something, not the instructor's."""
    spoken = low.endswith("c i", token.start, token.end) and _I_SAY.match(low, token.end)
    return token._replace(end=token.end - 2, value=("CPC",)) if spoken else token


def _nurse_besides(low: str, tokens: list[Token]) -> list[Token]:
    """ "A registered nurse, CPC or CCS certified": both the licence and one of these."""
    for at in range(len(tokens) - 3):
        nurse, comma, first = tokens[at : at + 3]
        if nurse.value != ("RN",) or comma.kind != "comma" or first.kind != "cred":
            continue
        ends = next((t for t in tokens[at + 3 :] if t.kind not in ("cred", "or", "slash")), None)
        if ends is not None and ends.kind == "loose" and low.startswith("certified", ends.start):
            return [*tokens[: at + 1], comma._replace(kind="semi"), *tokens[at + 2 :]]
    return tokens


def _including(tokens: list[Token], low: str) -> list[Token]:
    """ "CPC or CCS, including apprentice status (CPC-A)": those count as well."""
    following = {t.start: n for t, n in itertools.pairwise(tokens)}
    return [
        t._replace(kind="or")
        if t.kind == "and"
        and low.startswith("including", t.start)
        and (n := following.get(t.start))
        and n.kind == "apprentice"
        else t
        for t in tokens
    ]


# "You have sat in a family practice or internal medicine office for two years": that "or" joins two places.
_WORKED_AT = guarded(
    r"\b(?:you(?:['’]ve| have)|who(?:['’]s|['’]ve| has| have)) (?:already |also |previously )?"
    r"(?:sat|worked|coded|been|spent|done|billed|audited)\b(?! \w+ (?:years|months))[^.;,()]{2,60} (?:for|over) "
    r"(?:at least |about |more than )?(?=\w+ (?:or more |full |good |solid )?(?:years?|months)\b)"
)
# "a billing & coding certificate": one name
_NAME = guarded(r"\bbilling (?:and|&) coding\b|\bcoding (?:and|&) billing\b")
# "You have sat in an office for two years or so, and …": about as many.
_OR_SO = guarded(r"or so\b(?=[.,;:)]|$| (?:of|in|at|with|as|and|behind|under)\b)")


def _of_anyone(sentence: Sentence, token: Token) -> bool:
    """ "Both new and experienced coders are invited to apply": who may come, not what is asked."""
    return sentence.low.endswith(("our ", "new and ", "new or ", "new & ", "junior and "), 0, token.start)


# "The preferred schedule is days", "preferred start date": no wish about the person.
_OF_THE_JOB = (
    " schedule",
    " hours",
    " shift",
    " start",
    " work schedule",
    " work hours",
    " working hours",
    " work days",
)


def _of_the_job(sentence: Sentence, token: Token) -> bool:
    low = sentence.low
    return low.startswith("preferred", token.start) and low.startswith(_OF_THE_JOB, token.end)


#: What each kind of token may be instead.
_DOUBTS: dict[str, Callable[[Sentence, Token], bool]] = {
    "cred": is_of_staff,
    "body": lambda sentence, token: is_merely_approved(sentence.low, token),
    "edu": is_no_schooling,
    "degree": is_no_matter,
    "loose": is_none_of_coding,
    "any": is_none_of_coding,
    "open_list": is_none_of_coding,
    "exp": _of_anyone,
    "preferred": _of_the_job,
}


def _without_recalled(tokens: list[Token], low: str) -> list[Token]:
    """ "In addition to the RHIA/RHIT, a CCS …": what is only recalled is not asked again."""
    if tops(low) and any(t.kind == "preferred" for t in tokens):
        return without_base(tokens, low)
    if not _RECALLS.match(low):
        return tokens
    comma = next((t.start for t in tokens if t.kind in ("comma", "colon")), -1)
    recalled = {t.kind for t in tokens if t.start < comma}
    if "one_of" in {t.kind for t in tokens} and tokens[-1].kind == "colon" and "cred" in recalled:
        return tokens  # "In addition to the CPC, you must have one of these:"
    if comma < 0 or (recalled & {"years", "edu"} and not low.startswith("in addition")):
        return tokens
    return [t for t in tokens if t.start > comma]


# "In addition to the RHIA, a CCS", "Something more than the CCS: an RHIT", "Besides your CPC, a year of coding"
# not "In addition to a high school diploma, one of these is needed", which tells it for the first time
_RECALLS = guarded(
    r"in addition to\b(?! an? )|(?:besides|beyond|over and above|on top of|(?:something |anything )?more than)"
    r" (?:the|your|these|those) "
)
