"""What of a listing is compared with others: its title's core, its place, its words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from crawler.facts import figures, singular
from crawler.likeness import hashes, outline, signature
from crawler.places import STATES, workplace
from crawler.plainwords import words
from crawler.whenwhere import homes
from crawler.whereabouts import town_and_state
from crawler.wordlists import said, table
from data.records import Listing

if TYPE_CHECKING:
    from crawler.likeness import Hashes

#: Characters of a text that are compared; the time for two texts grows with the square.
LONGEST = 40_000

_TIMES, _SAME_WORD, _IMPLIED, _IN_NAMES = table("times"), table("same"), table("implied"), table("in_names")
LEGAL, _DRESS, _STAFFING, _WORKS = said("legal"), said("dress"), said("staffing"), said("works")
#: Each word that is rare, with the phrase in which a firm says that it speaks for others.
_FOR_OTHERS = tuple(table("for_others").items())
# "… the queue. 4. Keeps current": the number of a list's item, which another board shows as a bullet.
_ITEM = re.compile(r"[0-9][0-9]?[.)] (?=[A-Z])")  # what stands before is asked only then: it is quicker
# "(40 hours, Days)"
_FULL = re.compile(r"\b40[ -]?h(?:ou)?rs?\b", re.I)
# "(24-1178)", "100% remote": numbers in a title that say nothing of the job.
_NUMBER = re.compile(r"\b(?:[a-z]+-)?[a-z]*\d+-\d{3,}\b|\b100 ?%|\b[a-z]+-\d{4,}\b", re.I)


class _Shared(dict[str, str]):
    """Each word once, however many texts have it: twenty thousand ads have to fit into memory."""

    def __missing__(self, word: str) -> str:
        if len(self) > 500_000:  # a stranger's endless new words must not fill the memory
            self.clear()
        self[word] = word
        return word


_SHARED = _Shared()


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


def features(listing: Listing) -> Features:
    """Prepare a listing for comparing; linear in the length of its text."""
    place = f"{listing.location} {listing.city} {listing.state} {STATES.get(listing.state, '')}"
    where = frozenset(words(place))
    town, state = town_and_state(listing)
    cut = listing.text[:LONGEST]
    text, lower = words(_ITEM.sub(_without_item, cut)), cut.lower()
    said = _FULL.sub(" full time ", _NUMBER.sub(" ", listing.title))
    title = [word for word in words(said) if sum(map(str.isdigit, word)) < 4]
    employer, different, numbers, hashed = _employer(listing), set(text), figures(lower), hashes(text)
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
        workplace=listing.workplace or _workplace(listing, lower),
        requisition=_requisition(listing.requisition),
        numbering=re.sub(r"\d", "9", listing.requisition.lower()),
        words=tuple(map(_SHARED.__getitem__, text)),
        own=where | frozenset(words(listing.employer)),
        text=cut,
        figures=numbers,
        pay_figures=frozenset(number for number in numbers if " " in number),
        homes=homes(cut, lower, different),
        different=len(different),
        outline=outline(hashed),
        signature=signature(hashed),
        name_outline=_name_outline(employer),
        names=frozenset(employer.split()) & different,
        for_others=bool(_STAFFING & set(employer.split())) or _speaks_for_others(text, different),
    )


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


def _without_item(found: re.Match[str]) -> str:
    before = found.string[max(0, found.start() - 2) : found.start()]
    opens = before[-1:] in ("", "\n") or (before[-1] == " " and before[0] in ".;!?")
    return "" if opens else found.group()


@cache
def _codes() -> frozenset[str]:
    """Credentials of one word: one board names them in the title, another does not."""
    from data.vocabulary import credentials

    return frozenset(code.lower() for code in credentials() if len(code) > 2 and code.isalpha())


def _employer(listing: Listing) -> str:
    """The employer's name without its legal form; "Crane Health NE" is the house's own name in Nebraska."""
    name = [_IN_NAMES.get(word, word) for word in words(listing.employer) if word not in LEGAL]
    return " ".join(name[:-1] if len(name) > 2 and name[-1] == listing.state.lower() else name)


@lru_cache(maxsize=4096)
def _name_outline(employer: str) -> int:
    return outline(hashes(employer.split()))


def _without_name(title: list[str], name: Sequence[str]) -> list[str]:
    """A title without its house: "Coder - Mercy Vale" at Mercy Vale Health; "Coding" in a name is none."""
    if name[:1] and name[0] not in title:
        return title
    for size in range(len(name), 1, -1):
        for at in range(len(title) - size + 1):
            if title[at : at + size] == list(name[:size]) and not _plain_forms(name[:size]) & _WORKS:
                return title[:at] + title[at + size :]
    return title


def _speaks_for_others(text: Sequence[str], different: Set[str]) -> bool:
    """ "Our client", "has asked us to find": by its words a firm that finds people for a house."""
    hints = [phrase for hint, phrase in _FOR_OTHERS if hint in different]
    if not hints:
        return False
    said = " ".join(text)
    return any(phrase in said for phrase in hints)


# "R-10232-1", "R-10232-2": Workday counts the places where one requisition is posted.
_POSTING = re.compile(r"(?<=\d{5})-\d{1,2}$")


def _requisition(said: str) -> str:
    """ "R-10232" on one board is "10232" on another; short numbers keep their letters."""
    digits = re.sub(r"\D", "", _POSTING.sub("", said))
    return digits if len(digits) >= 5 else re.sub(r"[^a-z0-9]", "", said.lower())


# "On site in Findlay", "in our Lima office": said only in the text.
_ON_THE_SPOT = re.compile(r"[io]n(?<!\w..)(?:(?<=on)[ -]?site|(?<=in)[ -]person|(?<=in) the office|(?<=in)-office)\b")


def _workplace(listing: Listing, text: str) -> str:
    if said := workplace(listing.title, listing.location):
        return said
    return "onsite" if "remote" not in text and _ON_THE_SPOT.search(text) else ""
