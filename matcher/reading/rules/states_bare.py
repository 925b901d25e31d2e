"""A line that is nothing but a choice of states: "Texas, Oklahoma, Louisiana or Florida" among what is asked."""

from __future__ import annotations

from matcher.reading.guard import guarded
from matcher.reading.rules.page import Page
from matcher.reading.rules.us_states import left_over, places

#: Sections in which states are those of the employer.
_OF_THE_EMPLOYER = ("about", "employer")
# "KS or MO", "Michigan, Ohio or Indiana.": a choice is the worker's; "Texas, Oklahoma and Florida" may be sites
_CHOICE = guarded(r"\bor\b")
# "Our hospitals:", "Locations": what lies below is where the employer is
_SITES = guarded(
    r"\b(?:locations?|offices?|sites?|hospitals?|clinics?|facilities|markets?|cities|serv(?:e|ing)|licen[cs]ed?)\b"
)
#: A line that heads another is no longer, in characters.
_HEADING = 40


def chosen(page: Page, start: int, end: int) -> tuple[str, ...]:
    """The states of a sentence that says no more than a choice of them, so that it can only ask where one lives."""
    said, low = page.text[start:end], page.low[start:end]
    if low.endswith("(required)") and page.text[max(0, start - 16) : start].lower().strip(" \n•-*:").endswith(
        "location"
    ):
        return tuple(place.code for place in places(said, low) if len(left_over(said, [place])) <= len("required"))
    if page.kind(start) in _OF_THE_EMPLOYER or page.silent(start, end) or not _CHOICE.search(low):
        return ()
    named = places(said, low)
    if len(named) < 2 or left_over(said, named) or _below_sites(page, start):
        return ()
    return tuple(dict.fromkeys(place.code for place in named))


def _below_sites(page: Page, start: int) -> bool:
    """Whether a line above it says that these are the employer's places."""
    line = page.line(start)[0]
    above, stop = page.line(max(0, page.low.rfind("\n", 0, line) - 1))
    return above < line and stop - above <= _HEADING and _SITES.search(page.low, above, stop) is not None
