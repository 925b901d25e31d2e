"""Classes of credentials that an ad names first and lists after: "either a mastery level certification or a …".

Then "The mastery level is today: RHIA, RHIT, CCS. The documentation certifications are CDIP and CCDS.": each list tells
what one class holds, so that any one of it will do, and "or" between the classes makes one choice of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.ways import Group, Way

_KIND = r"(?:certifications?|certificates?|certs?|credentials?|level|tier|class|group)"
# "The mastery level is today: …", "The hospital credentials are …", "Documentation certifications are …"
_DEFINES = guarded(
    rf"(?:(?:the|our|as|for|accepted) )*(?P<name>[a-z-]{{3,20}})(?: [a-z-]+){{0,3}}? {_KIND}(?: {_KIND})?"
    r"(?: (?:is|are|includes?|means|today|currently|now|be|being))+:? "
)
# "a mastery level certification", "one hospital credential": a class where it is asked
_CLASS = guarded(
    r"\b(?:an?|one|either|the|any) (?P<name>[a-z-]{3,20})(?: [a-z-]+){0,3}? (?:certifications?|credentials?|certs?)\b"
)
_OR = guarded(r"\bor\b")
#: Words before "certification" that name no class.
_NO_CLASS = frozenset(
    ("coding", "current", "active", "valid", "required", "accepted", "acceptable", "preferred", "approved", "following")
)
#: So many lines after it was asked the list of a class may stand.
_NEAR = 5


class _Asked(NamedTuple):
    """The classes that a sentence asks; ``chosen``: one of them is enough."""

    sentence: Sentence
    names: frozenset[str]
    chosen: bool


Stated = Iterator[tuple[Sentence, list[Statement]]]


def with_classes(told: Stated) -> Stated:
    """What sentences state, lists of classes that were asked before as choices."""
    asked: _Asked | None = None
    listed: set[str] = set()
    for sentence, stated in told:
        name = _defined(sentence, asked) if asked and stated else ""
        if asked and name and (codes := _named(stated)):
            more = bool(listed) and asked.chosen
            stated = [_choice(stated[0], codes, more)]
            listed.add(name)
        elif stated and (found := _asks(sentence)):
            asked, listed = found, set()
        yield sentence, stated


def _asks(sentence: Sentence) -> _Asked | None:
    """The classes of which a sentence asks one or each."""
    low = sentence.low
    if "certif" not in low and "credential" not in low:
        return None
    found = list(_CLASS.finditer(low))
    if all(m["name"] in _NO_CLASS for m in found):
        return None
    chosen = len(found) > 1 and _OR.search(low, found[0].end(), found[-1].end()) is not None
    return _Asked(sentence, frozenset(_words(low)), chosen)


def _words(low: str) -> Iterator[str]:
    return (word.strip(".,:;()") for word in low.split())


def _defined(sentence: Sentence, asked: _Asked) -> str:
    """The name of the class whose list a sentence is, if that class was asked."""
    near = sentence.line - asked.sentence.line <= _NEAR and sentence.section == asked.sentence.section
    found = _DEFINES.match(sentence.low) if near else None
    return found["name"] if found and found["name"] in asked.names else ""


def _named(stated: list[Statement]) -> tuple[str, ...]:
    """The credentials of demands that ask nothing else."""
    ways = [w for s in stated for w in s.ways]
    plain = all(s.kind == "demand" for s in stated) and all(not (w.years or w.education) for w in ways)
    return tuple(dict.fromkeys(c for w in ways for g in w.groups for c in g.codes)) if plain else ()


def _choice(told: Statement, codes: tuple[str, ...], more: bool) -> Statement:
    """Any one of them, as the list of the first class or as more to choose from."""
    at = told.ways[0].groups[0].at
    return told._replace(kind="besides" if more else "demand", ways=(Way((Group(codes, None, at),)),))
