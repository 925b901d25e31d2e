"""One ad in, one reading out: what it asks, why we say so, what it leaves open."""

from __future__ import annotations

from dataclasses import replace

from data.records import Finding, Reading, Requirements
from matcher.reading.naming.mentions import mentions
from matcher.reading.naming.raising import raised
from matcher.reading.qualifying import Qualifying, qualifying
from matcher.reading.rules.facts import Facts, read_facts
from matcher.reading.spelling import as_written, spelt
from matcher.reading.text import sections
from matcher.reading.version import reader_version

#: A reading of another version is out of date, see :func:`matcher.reading.refresh.read_new`.
READER_VERSION = reader_version()
#: No ad is longer (the longest real ones, of federal agencies, hold 42,000); what is, is not all of one ad.
LONGEST_AD = 200_000


def read(title: str, company: str, location: str, text: str, workplace: str = "") -> Reading:
    """Read an ad whose ``text`` is the output of :mod:`data.plaintext`. Pure, linear, never raises.

    ``workplace`` is the board's own field, if it has one: never a fact of the reading, but it decides whether states in
    which people must live are those of a remote or hybrid worker.

    Every fact that is not a default has a finding whose quote stands at its offset in the reading's ``text``: a line
    with the title, one with the place, then the ad. Of a text beyond :data:`LONGEST_AD` only the beginning is read,
    and a doubt says so.
    """
    written = text[:LONGEST_AD]
    mended = spelt(written)
    found = _read(title, company, location, mended.text, workplace)
    found = as_written(found, mended, written) if mended.text is not written else found
    if len(text) <= LONGEST_AD:
        return found
    unread = f"The ad holds {len(text):,} characters; only the first {LONGEST_AD:,} were read."
    return replace(found, doubts=(*found.doubts, unread))


def _read(title: str, company: str, location: str, written: str, workplace: str) -> Reading:
    seen = raised(written)
    ad = sections(seen, title, company, location)
    found = qualifying(ad, mentions(seen))
    facts = read_facts(
        ad if seen is written else ad._replace(text=written), found.pathways, found.will_train, workplace
    )
    return Reading(_requirements(found, facts), _evidence(found, facts), (*found.doubts, *facts.doubts), facts.text)


def _requirements(found: Qualifying, facts: Facts) -> Requirements:
    return Requirements(
        pathways=found.pathways,
        preferred=found.preferred,
        excluded_credentials=found.excluded,
        substitution=found.substitution,
        will_train=found.will_train,
        **facts.fields,
    )


def _evidence(found: Qualifying, facts: Facts) -> tuple[Finding, ...]:
    """The findings of the ways in, below the lines above the ad and in the ad's own letters; then all others."""
    return (*(_moved(finding, facts) for finding in found.evidence), *facts.evidence)


def _moved(finding: Finding, facts: Facts) -> Finding:
    start = finding.start + facts.head
    return Finding(finding.field, finding.value, facts.text[start : start + len(finding.quote)], start)
