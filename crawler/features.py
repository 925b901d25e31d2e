"""What of a listing is compared with others: its title's core, its place, its words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from sys import intern
from typing import Any

from crawler.places import STATES, workplace
from data.records import Listing
from data.settings import read_toml

#: Characters of a text that are compared; the time for two texts grows with the square.
LONGEST = 40_000

_SAID: dict[str, Any] = read_toml(Path(__file__).with_name("samejob.toml"))
_TIMES: dict[str, str] = _SAID["times"]
_SAME_WORD: dict[str, str] = _SAID["same"]


def said(name: str) -> frozenset[str]:
    """A set of words of ``samejob.toml``."""
    return frozenset(_SAID[name].split())


LEGAL, _DRESS = said("legal"), said("dress")
_WORD = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
# "pro fee", "in-patient", "St. Mary's": written in several ways, one word for us.
_PAIRS = re.compile(
    r"\b(?:(pro(?:fessional)?[ -]fee)|(in[ -]patients?)|(out[ -]patients?)|(risk adjustment)|(same[ -]day surgery)"
    r"|(health information management)|(home health))\b"
)
_ONE_WORD = ("profee", "inpatient", "outpatient", "risk", "sds", "him", "homehealth")


@dataclass(frozen=True, slots=True)
class Features:
    """What of a listing is compared."""

    id: str
    source: str
    employer: str
    title: frozenset[str]
    times: frozenset[str]
    city: str
    state: str
    workplace: str
    requisition: str
    words: tuple[str, ...]
    own: frozenset[str]  # words of its place and its employer: they may differ


def features(listing: Listing) -> Features:
    """Prepare a listing for comparing; linear in the length of its text."""
    place = f"{listing.location} {listing.city} {listing.state} {STATES.get(listing.state, '')}"
    where = frozenset(words(place))
    text = words(listing.text[:LONGEST])
    title = [word for word in words(listing.title) if sum(map(str.isdigit, word)) < 4]
    core = frozenset(_SAME_WORD.get(w, w) for w in title if w not in _DRESS and w not in where and w not in _TIMES)
    times = frozenset(_TIMES[word] for word in title if word in _TIMES) | frozenset(listing.employment)
    return Features(
        id=listing.id,
        source=listing.source,
        employer=" ".join(word for word in words(listing.employer) if word not in LEGAL),
        title=core or frozenset(title),
        times=times - {""},
        city=" ".join(words(listing.city or listing.location.split(",")[0])),
        state=listing.state,
        workplace=listing.workplace or _workplace(listing),
        requisition=_requisition(listing.requisition),
        words=tuple(map(intern, text)),  # ads share their words: twenty thousand of them have to fit into memory
        own=where | frozenset(words(listing.employer)),
    )


def _requisition(said: str) -> str:
    """ "R-10232" on one board is "10232" on another; short numbers keep their letters."""
    digits = re.sub(r"\D", "", said)
    return digits if len(digits) >= 5 else re.sub(r"[^a-z0-9]", "", said.lower())


def words(text: str) -> list[str]:
    """Lower-case words without dress.

    >>> words("In-patient Coder (CCS-P), St. Mary's")
    ['inpatient', 'coder', 'ccs', 'p', 'st', 'marys']
    """
    text = text.lower().replace("’", "'").replace("'s", "s")
    return _WORD.findall(_PAIRS.sub(lambda found: _ONE_WORD[(found.lastindex or 1) - 1], text))


# "On site in Findlay", "in our Lima office": said only in the text.
_ON_THE_SPOT = re.compile(r"\bon[ -]?site\b|\bin[ -]person\b|\bin the office\b|\bin-office\b", re.I)


def _workplace(listing: Listing) -> str:
    said = workplace(listing.title, listing.location)
    return said or ("onsite" if _ON_THE_SPOT.search(listing.text) and "remote" not in listing.text.lower() else "")
