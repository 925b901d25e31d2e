"""What an ad tells of applicants: of all, or of each of the grades that it hires, with the ways in that come of it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from matcher.reading.clause.statement import Statement
from matcher.reading.combining.demands import Picture
from matcher.reading.combining.picture import picture
from matcher.reading.grades.apart import Grade
from matcher.reading.guard import guarded
from matcher.reading.layout.lowering import lowered
from matcher.reading.naming.mentions import Mention, mentions
from matcher.reading.pathways import combine
from matcher.reading.text import Ad, Sentence
from matcher.reading.turns.heard import Hearing
from matcher.reading.turns.now_required import with_now_required
from matcher.reading.turns.outer_brackets import without_outer_brackets
from matcher.reading.turns.standard import by_standard
from matcher.reading.turns.statements import statements
from matcher.reading.ways import Way, Ways, all_of, unique


class Told(NamedTuple):
    """What an ad tells of one grade, or of all that it hires, and the ways in that come of it."""

    stated: list[tuple[Sentence, list[Statement]]]
    seen: Picture
    ways: Ways
    open: bool


def told_of(grade: Grade, ad: Ad) -> Told:
    """What an ad tells of one of its grades."""
    stated = by_standard(ad, grade.found, _of_applicants(_all_in_one(grade.ad), grade.found))
    stated = _asked_of(grade, stated)
    for band in grade.bands:
        at = (band.sentence.start, band.sentence.end)
        way = Way(years=band.years, experience=band.years > 0, years_at=at, experience_at=at)
        stated.append((band.sentence, [Statement("demand", (way,), band.sentence, True)]))
    seen = picture(stated)
    seen.text = lowered(ad.text)
    ways = combine(seen, _title_codes(ad.title))
    if grade.base:
        ways = unique(all_of((told_of(grade.base, ad).ways, ways)))
    return Told(stated, seen, ways, grade.open)


def _asked_of(grade: Grade, stated: list[tuple[Sentence, list[Statement]]]) -> list[tuple[Sentence, list[Statement]]]:
    """What is stated, where a grade only takes something as what it asks: "Junior Coder: CPC-A ok"."""
    own = [any(a <= sentence.start < b for a, b in grade.own) for sentence, _ in stated]
    mine = [s for (_, found), of_it in zip(stated, own, strict=True) if of_it for s in found]
    if not any(s.kind == "besides" for s in mine) or any(s.kind == "demand" and _asks_of_coders(s) for s in mine):
        return stated
    both = zip(stated, own, strict=True)
    return [(s, [_as_demand(one) for one in found] if of_it else found) for (s, found), of_it in both]


def _as_demand(statement: Statement) -> Statement:
    return statement._replace(kind="demand") if statement.kind == "besides" else statement


def of_grades(told: Sequence[Told]) -> Ways:
    """The ways into each of some grades; without one of which nothing was found that it asks, unless it says so."""
    return unique(way for one in told for way in one.ways if one.open or way != Way()) or told[0].ways


def _all_in_one(ad: Ad) -> Ad:
    """An ad without a section of what is asked, as one that tells all of it under "The job" or "Position summary"."""
    if any(s.kind in ("requirements", "preferred") for s in ad.sentences):
        return ad
    told = [s.kind == "duties" and bool(_OF_ALL.match(s.heading.lower())) for s in ad.sentences]
    if not any(told):
        return ad
    both = zip(ad.sentences, told, strict=True)
    return ad._replace(sentences=tuple(s._replace(kind="") if all_of_it else s for s, all_of_it in both))


# "The job", "Position overview:", "About this role", "Job description"; not "Job duties", "What the role does".
_OF_ALL = guarded(
    r"(?:(?:the|this|our|your|about|a|an|more|on|of|general) )*"
    r"(?:job|position|role|post|work|opening|opportunity|vacancy)"
    r"(?: (?:overview|summary|description|profile|details|information|itself|in brief|at a glance|purpose))?\W*$"
    r"|(?:general )?(?:overview|summary|description)(?: of (?:the )?(?:job|position|role|post))?\W*$"
)


def _of_applicants(ad: Ad, found: Sequence[Mention]) -> list[tuple[Sentence, list[Statement]]]:
    """What the sentences state of applicants; where they ask nothing, what those hold who do the work is asked."""
    ad = with_now_required(without_outer_brackets(ad))
    heard = Hearing(ad, found)
    if not heard.mute:
        return _stated(ad, found)
    stated = _stated(heard.ad, heard.mentions())
    asked = not heard.norms or any(_asks_of_coders(s) for _, all_of_it in stated for s in all_of_it)
    return stated if asked else _stated(ad, found)


def _stated(ad: Ad, found: Sequence[Mention]) -> list[tuple[Sentence, list[Statement]]]:
    """What the sentences state; where none asks more than schooling, those of plain prose are taken to ask.

    In an ad without a section of what is asked, all its prose that names a credential is taken to ask it.
    """
    stated = list(statements(ad, found))
    if not any(_asks_of_coders(statement) for _, all_of_it in stated for statement in all_of_it):
        return list(statements(_hoped_for(ad), found, eager="all"))
    if any(s.kind in ("requirements", "preferred") for s in ad.sentences):
        return stated
    return list(statements(ad, found, eager="credentials"))


# "What we hope to see on your resume", "What we would like to find": where nothing else is asked, that is asked.
_HOPED = guarded(r"\b(?:hop(?:es?|ing)|like|love|looking|want) (?:to (?:see|find|read)|for)\b")


def _hoped_for(ad: Ad) -> Ad:
    """An ad that asks for nothing else, with what it hopes to see as what it asks."""
    if any(s.kind == "requirements" for s in ad.sentences):
        return ad
    kept = (
        s._replace(kind="requirements") if s.kind == "preferred" and _HOPED.search(s.heading.lower()) else s
        for s in ad.sentences
    )
    return ad._replace(sentences=tuple(kept))


def _asks_of_coders(statement: Statement) -> bool:
    """Whether it asks a credential or experience, is part of a choice, or stands among what is plainly asked."""
    if statement.kind == "demand":
        return (
            statement.sentence.kind != ""
            or statement.sentence.bullet
            or any(way.groups or way.years or way.experience for way in statement.ways)
        )
    return statement.kind in ("besides", "only_for", "swap", "allot", "some")


def _title_codes(title: str) -> tuple[str, ...]:
    """A credential that the title names: "Certified Medical Coder" is any coding credential, "CPC Coder" too."""
    if re.search(r"\bcertified\b|\bcredentialed\b", title.lower()) and "cod" in title.lower():
        return ("ANY-CODING",)
    named = [m for m in mentions(title) if m.kind == "cred" and m.value[0] not in ("RN",)]
    return ("ANY-CODING",) if named else ()
