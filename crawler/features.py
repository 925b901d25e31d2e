"""What of a listing is compared with others: its title's core, its place, and what its text tells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from crawler.facts import singular
from crawler.likeness import hashes, outline
from crawler.places import STATES, workplace
from crawler.plainwords import few_words, words
from crawler.told import LONGEST, Texts, Told
from crawler.whereabouts import town_and_state
from crawler.wordlists import said, table
from data.records import Listing

if TYPE_CHECKING:
    from crawler.likeness import Hashes

_TIMES, _SAME_WORD, _IMPLIED, _IN_NAMES = table("times"), table("same"), table("implied"), table("in_names")
LEGAL, _DRESS, _STAFFING, _WORKS = said("legal"), said("dress"), said("staffing"), said("works")
# "(40 hours, Days)"
_FULL = re.compile(r"\b40[ -]?h(?:ou)?rs?\b", re.I)
# "(24-1178)", "100% remote": numbers in a title that say nothing of the job.
_NUMBER = re.compile(r"\b(?:[a-z]+-)?[a-z]*\d+-\d{3,}\b|\b100 ?%|\b[a-z]+-\d{4,}\b", re.I)


@dataclass(frozen=True, slots=True, eq=False)
class Features:
    """What of a listing is compared; each stands for itself, so that what is told from it can be kept."""

    id: str
    source: str
    employer: str
    title: frozenset[str]
    times: frozenset[str]
    asked: frozenset[str]  # credentials in the title
    city: str
    state: str
    workplace: str
    requisition: str
    numbering: str  # as its requisition is written, with a 9 for each digit
    words: tuple[str, ...]
    own: frozenset[str]  # words of its place and its employer: they may differ
    different: int  # how many of its words are different ones
    outline: int
    signature: Hashes
    name_outline: int  # of the employer's name
    names: frozenset[str]  # words of the employer's name that the text has
    text: str
    figures: frozenset[str]  # numbers that few ads have
    pay_figures: frozenset[str]  # of these the ranges of pay
    homes: frozenset[str]  # the states that its text names
    for_others: bool  # a firm that finds people for others, by its name or by its words


def features(listing: Listing, texts: Texts | None = None) -> Features:
    """Prepare a listing for comparing; ``texts`` are those of the listings before it."""
    told = (Texts() if texts is None else texts)[listing.text[:LONGEST]]
    where = _where(listing.location, listing.city, listing.state)
    town, state = town_and_state(listing)
    title = _title_words(listing.title)
    employer = _employer(listing)
    name = frozenset(employer.split())
    core = _core(word for word in _without_name(title, employer.split()) if word not in where)
    asked = core & _codes()
    times = frozenset(_TIMES[word] for word in title if word in _TIMES) | frozenset(listing.employment)
    return Features(
        id=listing.id,
        source=listing.source,
        employer=employer,
        title=core - asked or core or frozenset(title),
        asked=asked,
        times=times - {""},
        city=town,
        state=state,
        workplace=listing.workplace or _workplace(listing, told),
        requisition=_requisition(listing.requisition),
        numbering=re.sub(r"\d", "9", listing.requisition.lower()),
        own=where.union(few_words(listing.employer)),
        name_outline=_name_outline(employer),
        names=name.intersection(told.words),
        for_others=told.for_others or bool(_STAFFING & name),
        words=told.words,
        text=told.text,
        figures=told.figures,
        pay_figures=told.pay_figures,
        homes=told.homes,
        different=told.different,
        outline=told.outline,
        signature=told.signature,
    )


@lru_cache(maxsize=4096)
def _where(location: str, city: str, state: str) -> frozenset[str]:
    """The words of a place."""
    return frozenset(words(f"{location} {city} {state} {STATES.get(state, '')}"))


@lru_cache(maxsize=4096)
def _title_words(title: str) -> tuple[str, ...]:
    """The words of a title without numbers that say nothing of the job."""
    said = _FULL.sub(" full time ", _NUMBER.sub(" ", title))
    return tuple(word for word in words(said) if sum(map(str.isdigit, word)) < 4)


@lru_cache(maxsize=4096)
def bag(one: Features) -> frozenset[str]:
    """The different words of the text."""
    return frozenset(one.words)


@lru_cache(maxsize=4096)
def rounded(one: Features) -> frozenset[str]:
    """Its large numbers by their first two digits: "212,000 members" as "a little over 210,000"."""
    large = (figure for figure in one.figures if len(figure) >= 5 and figure.isdigit())
    return frozenset(figure[:2] + "0" * (len(figure) - 2) for figure in large)


def absent(title: Set[str], one: Features) -> Set[str]:
    """The words of a title's core that stand nowhere in the text, in whatever form."""
    return {word for word in title if not _ways(word) & bag(one)} if title else title


def unsaid(title: Set[str], one: Features) -> Set[str]:
    """Of the words of a title's core that are absent those that neither text nor title says in others."""
    missing = absent(title, one)
    return {word for word in missing if not (bag(one) | one.title).intersection(_IMPLIED.get(word, "").split())}


@cache
def _ways(form: str) -> frozenset[str]:
    """The words that :func:`_plain_forms` makes this one of."""
    ways = (word for word, forms in _SAME_WORD.items() if form in forms.split())
    return frozenset(ways) | {word for word in (form, f"{form}s") if form in _plain_forms([word])}


def _core(title: Iterable[str]) -> frozenset[str]:
    """What a title says of the job: without dress, each word in the one form we know it by.

    >>> sorted(_core(["remote", "denials", "specialist", "ir"]))
    ['denial', 'interventional', 'radiology']
    """
    return _plain_forms(w for w in title if w not in _DRESS and singular(w) not in _DRESS and w not in _TIMES)


def _plain_forms(words: Iterable[str]) -> frozenset[str]:
    return frozenset(form for word in words for form in _SAME_WORD.get(word, singular(word)).split())


@cache
def _codes() -> frozenset[str]:
    """Credentials of one word: one board names them in the title, another does not."""
    from data.vocabulary import credentials

    return frozenset(code.lower() for code in credentials() if len(code) > 2 and code.isalpha())


def _employer(listing: Listing) -> str:
    """The employer's name without its legal form; "Crane Health NE" is the house's own name in Nebraska."""
    name = [_IN_NAMES.get(word, word) for word in few_words(listing.employer) if word not in LEGAL]
    return " ".join(name[:-1] if len(name) > 2 and name[-1] == listing.state.lower() else name)


@lru_cache(maxsize=4096)
def _name_outline(employer: str) -> int:
    return outline(hashes(employer.split()))


def _without_name(title: Sequence[str], name: Sequence[str]) -> Sequence[str]:
    """A title without its house: "Coder - Mercy Vale" at Mercy Vale Health; "Coding" in a name is none."""
    if name[:1] and name[0] not in title:
        return title
    for size in range(len(name), 1, -1):
        for at in range(len(title) - size + 1):
            if list(title[at : at + size]) == name[:size] and not _plain_forms(name[:size]) & _WORKS:
                return (*title[:at], *title[at + size :])
    return title


# "R-10232-1", "R-10232-2": Workday counts the places where one requisition is posted.
_POSTING = re.compile(r"(?<=\d{5})-\d{1,2}$")


def _requisition(said: str) -> str:
    """ "R-10232" on one board is "10232" on another; short numbers keep their letters."""
    digits = re.sub(r"\D", "", _POSTING.sub("", said))
    return digits if len(digits) >= 5 else re.sub(r"[^a-z0-9]", "", said.lower())


def _workplace(listing: Listing, told: Told) -> str:
    return workplace(listing.title, listing.location) or ("onsite" if told.on_the_spot else "")
