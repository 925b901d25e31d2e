"""What an ad leaves open or contradicts about who qualifies, in sentences for the reader of the ad."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.combining.demands import Picture
from matcher.reading.guard import guarded
from matcher.reading.rules.number_words import value_of
from matcher.reading.ways import NOTHING, Ways

# "two (4) years": the word and the digit differ.
_TWICE = guarded(
    r"\b(one|two|three|four|five|six|seven|eight|nine|ten)\s?\(\s?(\d{1,2})\s?\)[\s+]{0,2}(?:years?|yrs?|months?)\b"
)
# … of which most ads hold nothing even to look at.
_BRACKETED = guarded(r"\(\s?\d{1,2}\s?\)")


def unclear(seen: Picture, ways: Ways, excluded: tuple[str, ...], substitution: bool) -> Iterator[str]:
    """The doubts that an ad leaves, in the order in which they matter."""
    for found in _TWICE.finditer(seen.text) if _BRACKETED.search(seen.text) else ():
        if value_of(found[1]) != float(found[2]):
            yield f"It writes “{found[0]}”: the word and the number differ; the smaller one was taken."
            break
    held = {c for w in ways for g in w.groups if g.within is None for c in g.codes}
    for code in excluded:
        if code in held:
            yield f"It both asks for {code} and turns it away."
    if not seen.asks_credentials() and any(w.groups for w in ways):
        yield "Only its title names a credential; the text asks for none."
    if ways == NOTHING and any(w.groups for s in seen.wishes for w in s.ways):
        yield "It only prefers credentials and says nothing that must be met."
    if substitution:
        yield "They accept an equivalent combination of education and experience: worth asking."
