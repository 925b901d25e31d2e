"""The US states in a sentence, by name or by code."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from matcher.reading.guard import guarded

NAMES = {
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA", "colorado": "CO",
    "connecticut": "CT", "delaware": "DE", "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID",
    "illinois": "IL", "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA", "maine": "ME",
    "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN", "mississippi": "MS", "missouri": "MO",
    "montana": "MT", "nebraska": "NE", "nevada": "NV", "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM",
    "new york": "NY", "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR",
    "pennsylvania": "PA", "rhode island": "RI", "south carolina": "SC", "south dakota": "SD", "tennessee": "TN",
    "texas": "TX", "utah": "UT", "vermont": "VT", "virginia": "VA", "washington": "WA", "west virginia": "WV",
    "nys": "NY",
    "wisconsin": "WI", "wyoming": "WY", "district of columbia": "DC", "washington dc": "DC", "washington, dc": "DC",
    "washington d.c.": "DC", "washington, d.c.": "DC",
}  # fmt: skip
CODES = frozenset(NAMES.values())

# "Pennsylvania", "N. Carolina" is rare; two capitals stand for a state only in a list or after a word that wants a
# place.
_STATE = guarded(
    r"\b(?:"
    + "|".join(sorted((re.escape(n) for n in NAMES), key=len, reverse=True))
    + r")\b(?! (?:city|state university|university|college|health\w*|medicaid|medical|hospital|street|st\b|ave|road"
    r"|blvd|boulevard|equal pay|workforce|tech\b|bar\b|clients?\b))",
)
_CODE = guarded(r"(?<![\w$#.&/-])(?:" + "|".join(sorted(CODES)) + r")(?![\w&'-])(?!\.\w)")
_CODE_IN_SLASHES = guarded(
    r"(?<![\w$#])(?:(?:" + "|".join(sorted(CODES)) + r")/)+(?:" + "|".join(sorted(CODES)) + r")(?!\w)"
)
# "AZ CO FL GA IA IL IN KS": in such a row no code is a word
_ROW = guarded(r"(?<![\w$#])(?:(?:" + "|".join(sorted(CODES)) + r") ){4,}(?:" + "|".join(sorted(CODES)) + r")(?!\w)")
#: Codes that are also words: they count only beside another state in a list.
_WORDS = frozenset(("IN", "OR", "ME", "OK", "HI", "OH", "PA", "MA", "LA", "DE", "ID", "CO", "AL", "VA"))


# "TX, OK": what may stand between two states of one list.
_BETWEEN = guarded(r"[,/;&|\s]*(?:and |or |& )?")
_TIDY = guarded(r"\s*[,/;)|]|\s*$|\s*(?:and|or|&)\s")
_COMMA = guarded(r"(?:[,/;(|:]\s*|\b(?:and|or|&)\s+)$")
# "any state OK", "remote OK": the word.
_FINE = guarded(r"\b(?:states?|is|are|also|all|too|remote|home)\s*$", re.I)
_VETERANS = guarded(r"VA (?!residents?\b|only\b|or\b|and\b|are\b|also\b|NC\b|MD\b)[A-Za-z]")
_THE = guarded(r"\b(?:the|a|of|at|for|by)\s$", re.I)
_AN = guarded(r"\b(?:an|our|your)\s$", re.I)
_CITY = guarded(r"([A-Z][a-z]+),\s*$")


class Place(NamedTuple):
    """A state and where it stands."""

    code: str
    start: int
    end: int


def places(said: str, low: str) -> list[Place]:
    """States in order; not a city's ("Boise, ID"), not "OK" and "OR" as words.

    >>> [place.code for place in places("TX, OK or Ohio; any state OK", "tx, ok or ohio; any state ok")]
    ['TX', 'OK', 'OH']
    """
    found = sorted({place.start: place for place in _named(said, low)}.values(), key=lambda p: p.start)
    rows = [row.span() for row in _ROW.finditer(said)]
    out = []
    for index, place in enumerate(found):
        before = found[index - 1] if index else None
        after = found[index + 1] if index + 1 < len(found) else None
        in_a_row = any(start <= place.start < end for start, end in rows)
        if in_a_row or not (_is_word(said, place, before, after) or _of_a_city(said, place, before)):
            out.append(place)
    return out


# "North or South Carolina", "both Dakotas"
_PAIRS = guarded(
    r"\bnorth (?:and|or|&) south (?P<one>carolina|dakota)\b|\b(?:the|both|two|either) (?P<both>carolina|dakota)s?\b"
)


_NEW_ENGLAND = ("ME", "NH", "VT", "MA", "RI", "CT")


def _named(said: str, low: str) -> Iterator[Place]:
    for pair in _PAIRS.finditer(low) if "carolina" in low or "dakota" in low else ():
        name = pair["one"] or pair["both"]
        yield Place(NAMES[f"north {name}"], pair.start(), pair.start() + 5)
        if pair["both"]:
            yield Place(NAMES[f"south {name}"], pair.end() - 5, pair.end())
    at = low.find("new england")  # "anywhere in New England except Connecticut"
    for offset, code in enumerate(_NEW_ENGLAND if at >= 0 else ()):
        yield Place(code, at + offset, at + len("new england"))
    for match in _STATE.finditer(low):
        yield Place(NAMES[match.group()], match.start(), match.end())
    for match in _CODE.finditer(said):
        yield Place(match.group(), match.start(), match.end())
    for run in _CODE_IN_SLASHES.finditer(said):
        at = run.start()
        for code in run.group().split("/"):
            yield Place(code, at, at + len(code))
            at += len(code) + 1


def _is_word(said: str, place: Place, before: Place | None, after: Place | None) -> bool:
    """Whether a code is a word here: "any state OK", "NC OR SC"."""
    if place.code == "MO" and said[max(0, place.start - 2) : place.start - 1].isdigit():  # "WITHIN 18 MO"
        return True
    if place.code not in _WORDS or place.end - place.start != 2:
        return False
    if place.code == "OK":
        return _FINE.search(said[: place.start]) is not None
    if place.code == "MA" and _AN.search(said[: place.start]):  # "as an MA", a medical assistant
        return True
    if place.code == "VA":  # "VA Qualification Standard", "the VA": Veterans Affairs
        return _VETERANS.match(said, place.start) is not None or _THE.search(said[: place.start]) is not None
    if place.code not in ("OR", "IN"):
        return False
    # "KS OR MO", "live IN MO": only a comma makes it a state.
    listed_before = before is not None and _BETWEEN.fullmatch(said, before.end, place.start) is not None
    listed_after = after is not None and _BETWEEN.fullmatch(said, place.end, after.start) is not None
    tidy = _TIDY.match(said, place.end) is not None
    comma = _COMMA.search(said[: place.start]) is not None
    return not ((listed_before or listed_after) and (tidy or comma) and (comma or listed_after))


#: Words that stand before a state as a city does: "Remote, Virginia or North Carolina residents".
_NO_CITIES = frozenset(
    (
        "Remote",
        "Hybrid",
        "Virtual",
        "Home",
        "Location",
        "States",
        "Onsite",
        "Residents",
        "Sorry",
        "Only",
        "Yes",
        "Anywhere",
        "Nationwide",
        "From",
    )
)


def _of_a_city(said: str, place: Place, before: Place | None) -> bool:
    """Whether a city stands before: "Boise, ID" and "Tampa, Florida", but not "Ohio, Indiana"."""
    lead = _CITY.search(said[: place.start])
    if lead is not None and lead[1] in _NO_CITIES:
        return False
    return lead is not None and (before is None or before.end < lead.end(1))


_SEPARATORS = guarded(r"[\s,/;&|.•()-]|\b(?:and|or)\b")


def left_over(said: str, named: list[Place]) -> str:
    """What of a line is neither a state nor between two of them."""
    for place in reversed(named):
        said = said[: place.start] + said[place.end :]
    return _SEPARATORS.sub("", said)
