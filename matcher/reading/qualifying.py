"""Who qualifies: pathways, what is preferred, what is excluded, what substitutes, and whether they train."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from data.records import EDUCATION_ORDER, CredentialGroup, Finding, Pathway, Preferred
from data.vocabulary import GENERIC
from matcher.reading.applicants import of_grades, told_of
from matcher.reading.clause.statement import ANY_APPRENTICE, Statement, is_apprentice
from matcher.reading.combining.ideals import with_ideal
from matcher.reading.combining.widened import apprentices_of
from matcher.reading.conditions import conditions, of_conditions
from matcher.reading.grades.apart import grades_of
from matcher.reading.guard import guarded
from matcher.reading.naming.mentions import Mention
from matcher.reading.rules.page import LONGEST_QUOTE
from matcher.reading.rules.substitution import substitution
from matcher.reading.rules.will_train import will_train
from matcher.reading.text import Ad, Sentence
from matcher.reading.turns.paid_asides import without_paid_asides
from matcher.reading.turns.statements import MOST
from matcher.reading.unclear import unclear
from matcher.reading.unlisted import beside, of_names, unlisted
from matcher.reading.unplaced import unplaced
from matcher.reading.ways import Span, Way, Ways, ladder, replace

_GENERIC = frozenset(GENERIC)


@dataclass(frozen=True, slots=True)
class Qualifying:
    """The part of a reading that decides who qualifies."""

    pathways: tuple[Pathway, ...]
    preferred: Preferred
    excluded: tuple[str, ...]
    substitution: bool
    will_train: bool
    evidence: tuple[Finding, ...] = ()
    doubts: tuple[str, ...] = ()


def qualifying(ad: Ad, found: Sequence[Mention]) -> Qualifying:
    """Read who qualifies out of an ad; ``found`` is everything that it names."""
    ad = without_paid_asides(with_ideal(ad))
    graded = grades_of(ad, found)
    told = [told_of(grade, ad) for grade in graded]
    ways = told[0].ways if len(told) == 1 else of_grades(told)
    seen, stated = told[0].seen, [one for each in told for one in each.stated]
    for other in told[1:]:
        seen.join(other.seen)
    seen.excluded = _without_taken(ad, seen.excluded)
    excluded = _excluded(seen.excluded, ways)
    swaps, trains = substitution(ad), will_train(ad, ways)
    wishes = _told([_beyond(way, ways) for wish in seen.wishes for way in wish.ways])
    preferred = _preferred(wishes)
    evidence = [*_evidence(ad, ways), *_wish_evidence(ad, wishes), *_exclusion_evidence(ad, seen.excluded)]
    named, terms = list(unlisted(ad, found, ways)), list(conditions(ad, ways)) if ad.sentences else []
    evidence += [*named, *terms]
    evidence += [_finding(ad, "substitution", "true", swaps)] if swaps else []
    evidence += [_finding(ad, "will_train", "true", trains)] if trains else []
    placed = {*preferred.credentials, *excluded, *(c for way in ways for c in way.codes)}
    placed |= {c for away in seen.excluded for c in away.codes}
    return Qualifying(
        tuple(_pathway(w) for w in ways),
        preferred,
        excluded,
        bool(swaps),
        bool(trains),
        tuple(e for e in evidence if e.quote),
        (
            *unclear(seen, ways, excluded, bool(swaps)),
            *of_names(named),
            *beside(ad, found, ways),
            *of_conditions(terms),
            *_unread(stated),
            *unplaced(ad, found, placed),
        ),
    )


def _unread(stated: Sequence[tuple[Sentence, list[Statement]]]) -> Iterator[str]:
    if sum(len(found) for _, found in stated) >= MOST:
        yield f"It says more of who qualifies than any ad does; only the first {MOST} statements were weighed."


# "Coder: any AAPC certification, apprentice included", "Senior Coder: CPC or COC (not apprentice)"
_TAKES_APPRENTICES = guarded(
    r"\b(?<!no )(?<!not )apprentices? (?:is |are |level )?(?:also )?(?:included|ok|okay|fine"
    r"|welcome|accepted|considered)\b"
)


def _without_taken(ad: Ad, found: list[Statement]) -> list[Statement]:
    """The exclusions but for "no apprentices" in one opening of an ad that takes them in another."""
    if not any(ANY_APPRENTICE in s.codes for s in found):
        return found
    taken = any(_TAKES_APPRENTICES.search(s.low) for s in ad.sentences)
    return [s for s in found if s.codes != (ANY_APPRENTICE,)] if taken else found


def _excluded(found: Sequence[Statement], ways: Ways) -> tuple[str, ...]:
    """The codes that the ad turns away; "no apprentices" means those of the credentials that it asks."""
    named = [c for s in found for c in s.codes if c != ANY_APPRENTICE]
    if len(named) < sum(len(s.codes) for s in found) and not any(is_apprentice((c,)) for c in named):
        named += apprentices_of(c for w in ways for c in sorted(w.codes)) or ("CPC-A",)
    taken = {c for w in ways for g in w.groups if len(ways) > 1 for c in g.codes if is_apprentice((c,))}
    return tuple(dict.fromkeys(c for c in named if c not in taken))  # "I: CPC-A. II: any of AAPC, CPC-A excepted"


def _pathway(way: Way) -> Pathway:
    return Pathway(
        tuple(CredentialGroup(g.codes, g.within) for g in way.groups),
        way.years or None,
        way.experience or bool(way.years),
        way.education,
    )


def _beyond(wish: Way, ways: Ways) -> Way:
    """A wish without the schooling that every way in asks anyway: "Any graduate, preferably in life sciences"."""
    if wish.education and ways and all(ladder((way.education, wish.education)) == way.education for way in ways):
        return replace(wish, education=None)
    return wish


def _told(wishes: Sequence[Way]) -> list[Way]:
    """Wishes without "certification is a plus" where others name the credentials: "Specialty credential: CGSC"."""
    if all(way.codes <= _GENERIC for way in wishes):
        return list(wishes)
    return [replace(way, groups=tuple(g for g in way.groups if not _GENERIC.issuperset(g.codes))) for way in wishes]


def _preferred(wishes: Iterable[Way]) -> Preferred:
    codes: list[str] = []
    years: list[float] = []
    levels: list[str] = []
    for way in wishes:
        codes += [c for g in way.groups for c in g.codes]
        years += [way.years] if way.years else []
        levels += [way.education] if way.education else []
    level = min(levels, key=lambda v: EDUCATION_ORDER.index(v), default=None)
    return Preferred(tuple(dict.fromkeys(codes)), max(years, default=None), level)  # type: ignore[arg-type]


# ---------------------------------------------------------------- evidence


def _evidence(ad: Ad, ways: Ways) -> Iterator[Finding]:
    for number, way in enumerate(ways):
        path = f"pathways[{number}]"
        for index, group in enumerate(way.groups):
            field = f"{path}.credentials[{index}]"
            main = _finding(ad, field, "/".join(group.codes), group.at)
            further = [
                _finding(ad, field, "/".join(c for c in codes if c in group.codes), at) for codes, at in group.added
            ]
            yield from (main, *(one for one in further if one.value and one.start != main.start))
        if way.years:
            yield _finding(ad, f"{path}.min_years", f"{way.years:g}", way.years_at)
        if way.education:
            yield _finding(ad, f"{path}.education", way.education, way.education_at)
        if way.experience and not way.years:
            yield _finding(ad, f"{path}.experience_required", "true", way.experience_at)


def _wish_evidence(ad: Ad, wishes: Iterable[Way]) -> Iterator[Finding]:
    for way in wishes:
        for group in way.groups:
            yield _finding(ad, "preferred.credentials", "/".join(group.codes), group.at)
        if way.years:
            yield _finding(ad, "preferred.min_years", f"{way.years:g}", way.years_at)
        if way.education:
            yield _finding(ad, "preferred.education", way.education, way.education_at)


def _exclusion_evidence(ad: Ad, excluded: Iterable[Statement]) -> Iterator[Finding]:
    for statement in excluded:
        span = (statement.sentence.start, statement.sentence.end)
        yield _finding(ad, "excluded_credentials", "/".join(statement.codes), span)


def _start(sentence: Sentence) -> int:
    return sentence.start


def _finding(ad: Ad, field: str, value: str, span: Span) -> Finding:
    """A finding that quotes the sentence around ``span``, or as much of it as a quote may hold."""
    start, end = span
    index = bisect_right(ad.sentences, start, key=_start) - 1
    sentence = ad.sentences[index] if index >= 0 and start < ad.sentences[index].end else None
    if sentence is not None and len(sentence.text) <= LONGEST_QUOTE:
        return Finding(field, value, sentence.text, sentence.start)
    if sentence is not None:
        start = max(sentence.start, start - 80)
        end = min(sentence.end, start + LONGEST_QUOTE)
    return Finding(field, value, ad.text[start : min(end, start + LONGEST_QUOTE)], start)
