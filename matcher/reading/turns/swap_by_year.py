"""Schooling that stands for work by the year, up to a limit: "to a maximum of four years for a bachelor's degree"."""

from __future__ import annotations

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import Statement
from matcher.reading.guard import guarded
from matcher.reading.turns.swap import Swap, part_of

# "… on the basis of fifteen semester hours equaling one-half year, to a maximum of four (4) years for a bachelor's"
_AT_MOST = guarded(
    r"\b(?:(?:to|for) a maximum of|up to|not (?:to exceed|more than)) (one|two|three|four|five|six|[1-6])"
    r"(?: \(\d\))? years? (?:for|with|by) an? $"
)


def by_the_year(swap: Swap) -> Statement | None:
    """What a degree counts for where college counts by its hours."""
    for token in swap.tokens:
        found = _AT_MOST.search(swap.sentence.low, 0, token.start) if token.kind == "edu" else None
        if found and token.start > swap.lieu.end:
            return swap.statement("swap", ways_of([token], swap.sentence.start), "years", part_of(found[1]))
    return None
