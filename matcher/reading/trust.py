"""Tokens that mean what they seem to: no acronyms of other trades, no former names, nothing that is only recalled."""

from __future__ import annotations

import re

from matcher.reading.clauses import Token
from matcher.reading.statement import ASKING
from matcher.reading.text import Sentence

_OTHER_TRADE = re.compile(
    r"\b(?:bls|acls|cpr|board[ -]certified|first aid|iso|forklift|magnet|great place to work|notary"
    r"|hipaa certif|joint commission|physicians? (?:is|are) certified|certified mail|gift certificate"
    r"|medicare certified|jci)\b"
)


# "Our associates are given …", "1,900 associates", "sales associate": people, no degrees.
_OUR_PEOPLE = re.compile(
    r"(?:\b(?:of|after|upon|since|before) graduation$|\bour |\bthe |\d |\bteam |\bcoding |\bfellow |\ball "
    r"|\bnew |\bto )associates? ?$"
)


_VOUCH = re.compile(
    r"certif|credential|requir|prefer|hold|active|current|aapc|ahima|plus|must|desir|licen|coder|coding|qualif"
    r"|minimum|need|years|or equivalent|accept|consider|eligible|exam|earn|obtain"
)


# "enrolled in an associate program", "pursuing a bachelor's", "students of a health information program": no degree yet.
_OF_SPECIALTY = re.compile(r"\b(?:specialty|second|two|additional|further|advanced|vendor|software) (?:specialty )?(?:coding )?$")
_STUDENT = re.compile(r"\b(?:enrolled in|pursuing|students? (?:of|in)|working (?:toward|on)|studying for|semester of)\b[^.;]{0,30}$")


def trusted(sentence: Sentence, tokens: list[Token]) -> list[Token]:
    """The tokens without acronyms that mean something else here, and without what the AHIMA merely approved."""
    from data.vocabulary import credentials

    known = credentials()
    creds = [t for t in tokens if t.kind == "cred"]
    out = []
    for token in tokens:
        if token.kind == "cred" and isinstance(token.value, tuple):
            row = known[token.value[0]]
            if any(word in sentence.low for word in row.unless_near):
                continue
            alone = len({t.value for t in creds}) < 2 and sentence.kind not in ASKING
            if row.needs_context and alone and not _VOUCH.search(sentence.low):
                continue
        if token.kind == "body" and re.match(
            r"['’]?s?[ -]*(?:or \w+[ -])?(?:/\w+ )?(?:approved|accredited|standards|guidelines|code|member|dues"
            r"|chapter|compliant|practice|books|number|card|clinic|or aapc[ -]approved|or ahima[ -]approved"
            r"|exam\b|criteria)",
            sentence.low[token.end : token.end + 40],
        ):
            continue
        if token.kind == "edu" and _STUDENT.search(sentence.low[max(0, token.start - 40) : token.start]):
            continue
        if token.kind == "edu" and _OUR_PEOPLE.search(
            sentence.low[max(0, token.start - 25) : token.end + 1].rstrip(" .,;)")
        ):
            continue
        if token.kind == "loose" and _OF_SPECIALTY.search(sentence.low[max(0, token.start - 22) : token.start]):
            continue
        if token.kind in ("loose", "any") and _OTHER_TRADE.search(sentence.low):
            continue
        out.append(token)
    out = [_pronoun(t, sentence.low) for t in out]
    return _without_former(_without_recalled(out, sentence.low), sentence.low)


def _pronoun(token: Token, low: str) -> Token:
    """"…, or, in place of that, three years": what stands in for "that" is simply a choice besides."""
    if token.kind == "lieu" and _THAT.match(low, token.end):
        return Token(token.start, token.end, "or")
    return token


_THAT = re.compile(r" (?:that|this|it|which|them|these)\b")


def _without_recalled(tokens: list[Token], low: str) -> list[Token]:
    """ "In addition to the RHIA/RHIT, a CCS …": what is only recalled is not asked again."""
    at = low.find("in addition to")
    comma = next((t.start for t in tokens if t.kind == "comma" and t.start > at), -1)
    if at != 0 or comma < 0:
        return tokens
    return [t for t in tokens if t.start > comma]


def _without_former(tokens: list[Token], low: str) -> list[Token]:
    """ "COC (CPC-H)", "RHIT (formerly ART)": the name in brackets is the old one of the same credential."""
    former = {"CPC-H": "COC", "ART": "RHIT", "RRA": "RHIA", "CTR": "ODS-C"}
    out: list[Token] = []
    for token in tokens:
        value = token.value if isinstance(token.value, tuple) else ()
        if token.kind == "cred" and len(value) == 1 and value[0] in former:
            before = [t for t in out if t.kind == "cred"][-1:]
            gap = low[before[0].end : token.start] if before else ""
            if before and before[0].value == (former[value[0]],) and ("(" in gap or "former" in gap) and len(gap) < 14:
                continue
        out.append(token)
    return out


def before_combo(tokens: list[Token]) -> list[Token]:
    """What stands before "or an equivalent combination of education and experience"; that clause only substitutes."""
    at = next(i for i, t in enumerate(tokens) if t.kind == "combo")
    head = tokens[:at]
    while head and head[-1].kind in ("or", "open_list", "equal", "one_of", "any", "comma", "semi"):
        head.pop()
    rest = [t for t in tokens[at:] if t.kind == "semi"]
    return head + (tokens[tokens.index(rest[0]) :] if rest else [])
