"""Schooling and work that stand for each other by the year: "to a maximum of four years for a bachelor's degree"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.turns.swap import Swap, part_of
from matcher.reading.ways import Way


def by_the_year(swap: Swap) -> Statement | None:
    """What a degree counts for at most, or work that counts as schooling, a year for a year."""
    return _at_most(swap) or _work_for_study(swap)


# "… on the basis of fifteen semester hours equaling one-half year, to a maximum of four (4) years for a bachelor's"
_AT_MOST = guarded(
    r"\b(?:(?:to|for) a maximum of|up to|not (?:to exceed|more than)) (one|two|three|four|five|six|[1-6])"
    r"(?: \(\d\))? years? (?:for|with|by) an? $"
)


def _at_most(swap: Swap) -> Statement | None:
    """What a degree counts for where college counts by its hours."""
    for token in swap.tokens:
        found = _AT_MOST.search(swap.sentence.low, 0, token.start) if token.kind == "edu" else None
        if found and token.start > swap.lieu.end:
            return swap.statement("swap", ways_of([token], swap.sentence.start), "years", part_of(found[1]))
    return None


def _work_for_study(swap: Swap) -> Statement | None:
    """Work that stands for schooling, a year for a year: as many years as the degree takes."""
    low = swap.sentence.low
    if not _YEAR_OF_WORK.match(low) or not _YEAR_OF_STUDY.match(low, swap.lieu.end):
        return None
    at = (swap.sentence.start, swap.sentence.start + swap.lieu.start)
    return swap.statement("swap", (Way(experience=True, experience_at=at),), "edu")


def year_for_year(low: str) -> bool:
    """Whether a sentence (in lower case) counts each year of work as one of study."""
    found = _YEAR_OF_WORK.match(low)
    return found is not None and _YEAR_OF_STUDY.search(low, found.end()) is not None


# "Each year of directly related experience above the minimum may take the place of one year of education"
_YEAR_OF_WORK = guarded(
    r"(?:(?:each|every|one|an?)(?: \(1\))?(?: additional| further| extra| full)? )?"
    r"years? of (?:[\w-]+ ){0,4}(?:experience|work)\b"
)
_YEAR_OF_STUDY = guarded(
    r" (?:one|each|every|an?)(?: \(1\))?(?: academic| full)? years? of "
    r"(?:the |required |formal |post-?secondary ){0,3}(?:education|college|schooling|study)\b"
)
