"""A sentence of an ad and where it stands, and an ad as all of its sentences."""

from __future__ import annotations

from typing import NamedTuple

from matcher.reading.layout.headings import Kind


class Sentence(NamedTuple):
    """``text`` stands at ``start`` in the ad; ``low`` is it in lower case, of the same length.

    ``kind`` is the section's (see :mod:`matcher.reading.layout.headings`), ``heading`` the words of the heading or
    label above it, ``line`` the number of its line, ``section`` the number of its section, ``bullet`` whether it is an
    item of a list and ``depth`` how deep, ``is_heading`` whether it is itself one, ``loose`` whether it is prose that
    merely follows a list and may have nothing to do with the heading above it, ``opening`` the grade or opening of a
    table that it is about.
    """

    text: str
    start: int
    low: str
    kind: Kind = ""
    heading: str = ""
    label: str = ""
    line: int = 0
    section: int = 0
    bullet: bool = False
    depth: int = 0
    is_heading: bool = False
    loose: bool = False
    opening: str = ""

    @property
    def end(self) -> int:
        """Where it ends in the ad."""
        return self.start + len(self.text)


class Ad(NamedTuple):
    """An ad, cut up once for every rule."""

    text: str
    sentences: tuple[Sentence, ...]
    title: str = ""
    company: str = ""
    location: str = ""
