"""Where an ad begins to tell of some people, and how it tells them apart: by what they hold, lack, are, come from."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.reading.guard import guarded
from matcher.reading.naming.token import Token, codes_of
from matcher.reading.people.roles import lists_of, roles_of
from matcher.reading.people.words import (
    AFTER,
    AHEAD,
    ANOTHER_ONE,
    APPRENTICE,
    BECOMES,
    BEFORE,
    COMES_WITHOUT,
    CONDITION,
    FRAGMENT,
    LACK,
    LACKS_BY_WORD,
    LACKS_PAPERS,
    LACKS_YEARS,
    LETS_IN,
    NEW,
    OTHERS,
    OURS,
    PERSON,
    PUTS_OFF,
)
from matcher.reading.rules.aimed_at import ahead


class Who(NamedTuple):
    """``start..end`` tells of the people; ``end`` is where what becomes of them begins."""

    start: int
    end: int
    lacking: bool = False


# What may stand before people of whom a clause is told: its start, a mark, a word that joins or leads to them.
_EDGE = guarded(
    r"(?:^|[;:,(—–.?!|]|-|\b(?:for|by|to|from|of|but|and|or|while|though|although|where|except|exception|give"
    r"|gives|however"
    r"|that|because|consider|take|hire|appoint|employ|engage|accept|welcome|look at|like|with|start|bring"
    r"|whereas|only|held|hire|months"
    r"|years?|days|it))\s*$"
)


def people_in(low: str, tokens: Sequence[Token], trainees: bool = False, eased: bool = False) -> Iterator[Who]:
    """The people told apart from all others, in order; each begins where a clause about them may begin.

    ``trainees``: all who come are new to the work, so that being so tells nobody apart. ``eased``: time is told by
    the label, so that any trait tells them apart.
    """
    spots = [*_named(low, tokens), *_holders(low, tokens)]
    spots += [(m.start(), m.end(), True) for m in CONDITION.finditer(low)]
    spots += [(m.start(), m.end(), True) for m in (FRAGMENT.match(low), FRAGMENT.match(low, _past_label(low))) if m]
    spots += [(m.start(), m.end(), False) for m in _STATUS.finditer(low)]
    spots += [(m.start(), m.end(), False) for m in _BRACKET.finditer(low)]
    spots += [(m.start(), m.end(), False) for m in _HIRED.finditer(low)]
    spots += [(_list_start(low, tokens, m), m.end(1), False) for m in _ANOTHER.finditer(low)]
    spots += [(0, m.end(), False) for m in (_CELL.match(low),) if m]
    spots += [(m.start(), m.end(), False) for m in ANOTHER_ONE.finditer(low)] if "other" in low else []
    last = -1
    for start, at, is_condition in sorted(spots, key=lambda s: (s[0], -s[1])):
        if start < last or not (is_condition or _EDGE.search(low[max(0, start - 16) : start])):
            continue
        end = min(_end(low, at, tokens, is_condition), _closes(low, start))
        if _tells_apart(low, start, end, tokens, trainees, eased):
            last = end
            yield Who(start, end, _is_lacking(low, start, end) or COMES_WITHOUT.search(low, end) is not None)


def _list_start(low: str, tokens: Sequence[Token], found: re.Match[str]) -> int:
    """Where those begin who are taken "provided that …": "RHIT or RHIA accepted", not "a CPC, or any AAPC one"."""
    if not _TAKEN.search(found[1]):
        return found.end()
    listed = next((x for x in lists_of(low, tokens) if any(t.start == found.end() for t in x)), [])
    alone = bool(listed) and listed[0].start < found.start() and not low[: listed[0].start].strip()
    return listed[0].start if alone else found.end()


_TAKEN = guarded(r"\b(?:accepted|acceptable|considered|welcome|ok|okay|fine|taken|allowed)\b")


def _past_label(low: str) -> int:
    """Where a sentence goes on behind a short label of its own: "Group B: non-certified, …"."""
    colon = low.find(": ", 0, _LABEL)
    return colon + 2 if colon > 0 else 0


#: So long is a label at most.
_LABEL = 24
# "CPC | CPC-A (must convert to CPC within 18 months)"
# "Apprentice designation to be lifted by your one year anniversary"
_STATUS = guarded(r"^(?:the )?apprentice (?:designation|status|title)s?\b")
_BRACKET = guarded(r"(?:(?<=[|,] )|(?<=\bor ))[a-z]{3,4}-a(?= \((?:must|has to|needs to)\b)")


def _closes(low: str, start: int) -> int:
    """Where the brackets close that people are told of in."""
    close = low.find(")", start) if low.rfind("(", 0, start) > low.rfind(")", 0, start) else -1
    return close if close >= 0 else len(low)


def _named(low: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """Nouns for people, with the words before them that tell what they are."""
    for found in PERSON.finditer(low):
        inside = any(t.start < found.end() <= t.end and t.kind in ("cred", "exp", "any") for t in tokens)
        after_name = any(t.kind == "cred" and 0 <= found.start() - t.end < 2 for t in tokens)
        if _PAPER.search(low, max(0, found.start() - 60), found.start()):
            continue
        if (inside or after_name) and found[0] not in ("rns", "lpns", "lvns"):
            continue
        before = BEFORE.search(low, max(0, found.start() - 60), found.start())
        before = before or _OPENING.search(low, max(0, found.start() - 60), found.start())
        yield (before.start(before.lastindex or 0) if before else found.start()), found.end(), False


# "Certification as a Professional Coder (CPC) or a CBCS must be obtained": the paper, not the people
_PAPER = guarded(r"\b(?:certification|registration|licensure) as (?:an? )?(?:[\w-]+ ){0,4}$")
# "Revenue cycle staff who …", "Our own intake nurses …": whatever stands before them at the start of a clause
_OPENING = guarded(
    r"(?:^|[.;:(,] ?)((?:(?!must|have|has|will|is|are|may|can|we|you|they|need|if|for|or|that|who|with"
    r"|the\b)[\w’'/-]+ ){1,4})$"
)


def _holders(low: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int, bool]]:
    """Credentials that stand for those who hold them: "CPC-As", "CPC or CCS holders", "CCA-only coders"."""
    for listed in lists_of(low, tokens):
        named = [t for t in listed if t.kind == "cred"]
        nurse = bool(named) and codes_of(named[-1]) == ("RN",) and AFTER.match(low, named[-1].end)
        if (
            nurse
            or _one(low, named)
            or any(_HOLDER.match(low, t.end) or _PLURAL.search(low[t.start : t.end]) for t in named)
        ):
            yield _article(low, named[0].start), _past_holder(low, named[-1].end), False


def _one(low: str, named: Sequence[Token]) -> bool:
    """ "A CPC without the CPMA": somebody who holds it; "CRC-A? Come on in": the same asked."""
    if not named:
        return False
    if named[0].start < _EARLY and low.startswith("?", named[-1].end):
        return True
    return _ARTICLE.search(low, max(0, named[0].start - 5), named[0].start) is not None and bool(
        _ONE.match(low, named[-1].end)
    )


#: So early stands what a question asks.
_EARLY = 6
_ONE = guarded(
    r" (?:without|with only|who|alone|only|lacking|(?:may|can|could|will) be (?:hired|employed|appointed|taken on))\b"
)


def _article(low: str, start: int) -> int:
    found = _ARTICLE.search(low, max(0, start - 19), start)
    return found.start() if found else start


_ARTICLE = guarded(r"\b(?:an?|any|the|(?:newly|recently) graduated|new|recent) $")


def _past_holder(low: str, end: int) -> int:
    found = _HOLDER.match(low, end)
    return found.end() if found else end


# "… OR hired into our trainee track", "or any other AAPC credential provided that …", "| CPC-A | CPC in a year"
_HIRED = guarded(r"(?<=\bor )(?:hired|brought|taken) (?:into|in|as|on)\b")
_ANOTHER = guarded(
    r"\bor (?=([^.;,]{2,60}?) (?:provided|as long as|so long as|on (?:the )?condition|with the understanding)\b)"
)
_CELL = guarded(
    r"(?:\| ?)?[\w/-]{3,20}(?: holders?)?(?= ?\| ?[\w/-]+(?: or [\w-]+)? (?:exam )?(?:within|in|by|inside|due)\b)"
)
_HOLDER = guarded(r"['’]?s\b|[ -](?:only|holders?|coders?|grads?|graduates?|applicants?|candidates?|people)\b")
_PLURAL = guarded(r"^(?:rns|lpns|lvns|.{8,}s)$")


def _end(low: str, at: int, tokens: Sequence[Token], is_condition: bool) -> int:
    """Where what becomes of them begins: right behind them, or behind what tells them apart."""
    if not is_condition and not AFTER.match(low, at):
        bracket = _WHICH.match(low, at)
        return bracket.end() if bracket else at
    ends = begins.start() if (begins := BECOMES.search(low, at)) else len(low)
    if is_condition and _WHOLE.search(low, max(0, at - 12), at) and _GIVEN.match(low, at):
        return at  # "In its absence a CPC, with the CPMA earned within a year"
    if is_condition and (comma := _comma(low, tokens, at)):
        return min(comma, ends)
    return ends


_WHOLE = guarded(r"\b(?:absence|it|one|that|these|those|them)$")
_GIVEN = guarded(r" (?:an?|any|the)\b")
# "Apprentices (CPC-A) have …", "Our own intake nurses (RN): …"
_WHICH = guarded(r" ?\([^()]{2,30}\)")


def _comma(low: str, tokens: Sequence[Token], at: int) -> int:
    """The comma that ends a condition: no credential of a list stands right behind it.

    A condition that names none has no such list: "If not certified at hire, RHIA, RHIT, or CCS must be earned".
    """
    creds = {t.start for t in tokens if t.kind == "cred"}
    named = min((start for start in creds if start >= at), default=0)
    commas = (t for t in tokens if t.kind == "comma" and t.start > at)
    return next(
        (
            t.start
            for t in commas
            if t.start < named or not (t.end + 1 in creds or _OR_CRED.match(low, t.end)) or _DUE_NEXT.match(low, t.end)
        ),
        0,
    )


_OR_CRED = guarded(r" (?:or|and) (?:an? )?[a-z-]{3,6}\b(?! (?:must|need|have|get)\b)")


# "If RHIT/RHIA, CCS must be obtained within one year"
_DUE_NEXT = guarded(
    r" [\w-]+(?: (?:or|and) [\w-]+)? (?:exam |certification )?(?:must|is|has to|within|needs|required|to be)\b"
)


def _is_lacking(low: str, start: int, end: int) -> bool:
    part = low[start:end]
    return bool(LACK.search(part) or OTHERS.search(part) or _ALONE.search(part))


# "hired on the degree alone", "on the strength of experience"
_ALONE = guarded(r"\b(?:degree|experience|years|schooling|diploma|training) (?:alone|only)\b|\bon the strength of\b")


def _tells_apart(low: str, start: int, end: int, tokens: Sequence[Token], trainees: bool, eased: bool) -> bool:
    part = low[start:end]
    if _EVERYBODY.match(part):
        return False
    lacking = LACK.search(part) and not _lacks_other(low, start, end, tokens)
    if lacking or AHEAD.search(part) or OTHERS.search(part) or _ALONE.search(part):
        return True
    new = not trainees and (APPRENTICE.search(part) or (NEW.search(part) and not part.startswith("the ")))
    if OURS.search(part) or new or (" " in part.strip() and COMES_WITHOUT.search(low, end)):
        return True
    if PUTS_OFF.search(low) and CONDITION.match(low, start):
        return True
    inside = [t for t in tokens if start <= t.start < end]
    if _either_kind(inside):
        return False
    if any(role == "held" for _, role in roles_of(low, inside, start, end)):
        return True
    if eased and any(t.kind in ("years", *(("edu", "degree") if _CASE.match(part) else ())) for t in inside):
        return True
    facts = any(t.kind in ("years", "edu", "degree") for t in inside)
    return (facts or _FROM.search(part) is not None) and LETS_IN.search(low) is not None


# "1 year where the applicant has an associate degree", "in the case of applicants with a degree"
_CASE = guarded(r"where\b|in (?:the )?case\b")
# "RTs from the cath lab may apply with no years of coding"
_FROM = guarded(r"\b(?:from|out of) (?:the|our|a|an|another)\b")


def _lacks_other(low: str, start: int, end: int, tokens: Sequence[Token]) -> bool:
    """Whether what they lack is no credential: "coders without remote equipment", "if you don't have the year"."""
    part = low[start:end]
    papers = {t.start for t in tokens if t.kind in ("cred", "any", "loose", "body")}
    if (owned := _OWNS_NOT.search(low, start, end)) and ahead(low, owned.end(), papers) == "other":
        return True
    if LACKS_YEARS.search(part) and not _CERT.search(part):
        return True
    named = any(start <= t.start < end and t.kind in ("cred", "any", "loose", "uncert", "body") for t in tokens)
    return LACKS_BY_WORD.search(part) is not None and not named and not LACKS_PAPERS.search(part)


# "If you don't have a driver's license", "those who do not own a car"
_OWNS_NOT = guarded(
    r"(?:n['’]t|\bnot) (?:yet |currently |already )?(?:have|own|possess|hold|live|reside|drive|speak)\b"
)
_CERT = guarded(r"\b(?:certif\w*|credential\w*|certs?|exam|letters|licen\w+)\b")


def _either_kind(inside: Sequence[Token]) -> bool:
    """ "People with a CPC, or a year of coding": these are two kinds, of whom the last alone may be meant."""
    kinds = [t.kind for t in inside if t.kind in ("cred", "years", "or")]
    return any(kinds[i : i + 3] in (["cred", "or", "years"], ["years", "or", "cred"]) for i in range(len(kinds)))


# "All coders must …", "Each hire", "The selected candidate", "If you are hired"
_EVERYBODY = guarded(
    r"(?:all|every|each) (?:[\w-]+ )?(?:coders?|applicants?|candidates?|staff|hires?|employees?|members?)\b(?! (?:who"
    r"|without|with|hired|not))|(?:the|our) (?:successful|selected|chosen|ideal|right)\b"
)
