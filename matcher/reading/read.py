"""One ad in, one reading out: what it asks, why we say so, what it leaves open."""

from __future__ import annotations

from dataclasses import replace

from data.records import Finding, Reading, Requirements
from matcher.reading.mentions import mentions
from matcher.reading.qualifying import Qualifying, qualifying
from matcher.reading.text import sections


def read(title: str, company: str, location: str, text: str) -> Reading:
    """Read an ad whose ``text`` is the output of :mod:`data.plaintext`. Pure, linear, never raises.

    Every fact that is not a default has a finding whose quote stands at its offset in ``text``.
    """
    ad = sections(text, title, company, location)
    found: Qualifying = qualifying(ad, mentions(text))
    requirements = replace(
        Requirements(is_coding_job=True),
        pathways=found.pathways,
        preferred=found.preferred,
        excluded_credentials=found.excluded,
        substitution=found.substitution,
        will_train=found.will_train,
    )
    evidence: tuple[Finding, ...] = found.evidence
    return Reading(requirements, evidence, found.doubts, text)
