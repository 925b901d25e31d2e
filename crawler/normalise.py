"""RawPosting → Listing: dates as dates, places as places, pay as numbers, text as plain text. Pure, and never raises.

The text keeps headings, bullets and order, since the reader depends on them (``data.markup``, on selectolax: bs4
would take ten times as long here, where every ad of every board passes).
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from html import unescape

from crawler.dates import posted_date
from crawler.paying import read_pay
from crawler.places import place, workplace
from data.markup import html_to_text
from data.plaintext import clean_text
from data.records import Listing, RawPosting
from data.safe import one_line

#: What boards call kinds of employment, the most telling first; each is looked for in the board's own field.
_EMPLOYMENT = (
    ("full_time", re.compile(r"\bfull[ _-]?time\b|\bFT\b|^full$", re.I)),
    ("part_time", re.compile(r"\bpart[ _-]?time\b|\bPT\b|^part$", re.I)),
    ("prn", re.compile(r"\bPRN\b|\bper[ _-]?diem\b|\bas[ -]needed\b|\bpool\b|\boccasional\b", re.I)),
    ("internship", re.compile(r"\bintern(?:ship)?\b", re.I)),
    ("temporary", re.compile(r"\btemp(?:orary)?\b|\bseasonal\b|\bfixed[ -]term\b", re.I)),
    ("contract", re.compile(r"\bcontract(?:or)?\b|\b1099\b|\bfreelance\b", re.I)),
)
LONGEST = 300
# "<b>Coder</b>", "<br/>": tags that titles carry; "Coder <1 year", "<CPC>" are no tags and stay.
_TAG = re.compile(r"</?(?:a|b|i|u|p|br|em|font|span|div|strong|small|sup|h[1-6])\b[^<>]{0,200}>", re.I)


def normalise(raw: RawPosting, *, today: date) -> Listing:
    """The listing that a posting is; ``today`` is what "Yesterday" counts from.

    >>> listing = normalise(RawPosting("s", "1", "https://x.org/1", "Coder&nbsp;II", location="US-OH-Toledo",
    ...     posted="Posted Yesterday", employment="Full time", body="<p>CPC required"), today=date(2026, 11, 25))
    >>> listing.title, listing.city, listing.state, listing.posted, listing.employment
    ('Coder II', 'Toledo', 'OH', datetime.date(2026, 11, 24), ('full_time',))
    """
    where = words(raw.location)
    found = place(raw.location, raw.facts.get("country", ""))
    return Listing(
        source=raw.source,
        key=raw.key,
        url=raw.url,
        title=words(raw.title),
        employer=words(raw.company),
        location=where,
        city=words(raw.facts.get("city", "")) or found.city,
        state=found.state,
        country=found.country,
        workplace=workplace(raw.workplace, where),
        text=html_to_text(raw.body) if raw.html else clean_text(raw.body),
        posted=posted_date(raw.posted, today),
        pay=read_pay(raw.pay),
        employment=employment(raw.employment),
        requisition=words(raw.requisition),
        snippet_only=raw.snippet_only,
    )


def words(text: str) -> str:
    """A short field on one line: entities resolved, tags of text and control characters gone.

    >>> words("  Billing &amp; <b>Coding</b> ")
    'Billing & Coding'
    """
    plain = unescape(text[: LONGEST * 4])
    return one_line(_TAG.sub(" ", plain) if "<" in plain else plain)[:LONGEST]


@lru_cache(256)  # a board knows a few kinds
def employment(said: str) -> tuple[str, ...]:
    """The kinds of employment that a board's field names.

    >>> employment("FULL_TIME"), employment("Part time, PRN"), employment("Regular")
    (('full_time',), ('part_time', 'prn'), ())
    """
    said = said.replace("_", " ")
    return tuple(kind for kind, pattern in _EMPLOYMENT if pattern.search(said))
