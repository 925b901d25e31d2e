"""The section that a line stands in."""

from __future__ import annotations

from typing import NamedTuple

from matcher.reading.layout.headings import Kind
from matcher.reading.layout.tables import Table


class Place(NamedTuple):
    """The section that the next line stands in."""

    kind: Kind = ""
    heading: str = ""
    section: int = 0
    listed: bool = False  # a list has begun in it
    filled: bool = False  # anything has
    inline: bool = False  # its heading is the label of a line that says more
    table: Table | None = None  # whose rows follow: "Education | Required | Preferred"
    parted: bool = False  # what is preferred is told under headings of its own: "Education", "Experience"
