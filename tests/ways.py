"""Ways in, written in one line: ``"CPC/CCS & CPMA@12 & 2y & associate"``.

``/`` parts the codes of one group, ``@12`` gives a group twelve months after hire (``@unstated``: no time told),
``2y`` is the least number of years, ``exp`` experience without a number, the last word a level of
schooling. The examples are in ``tests/examples/ways/*.toml``:

```toml
[[example]]
text = "CPC required; CRC a plus. No CPC-A."
ways = ["CPC"]
prefers = "CRC"
excludes = "CPC-A"
```
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.plaintext import clean_text
from data.records import Pathway, Reading
from matcher.reading.read import read

FOLDER = Path(__file__).with_name("examples") / "ways"


@dataclass(frozen=True, slots=True)
class Example:
    """A text and what must be read out of it; ``known_miss``: is read otherwise today."""

    name: str
    row: dict[str, Any]
    known_miss: bool

    def reading(self) -> Reading:
        """The reading of the text, under a heading for requirements unless it has several lines or a label."""
        text = self.row["text"]
        bare = "\n" not in text and ":" not in text[:30]
        return read(self.row.get("title", "Coder"), "", "", clean_text(f"Requirements\n{text}" if bare else text))

    def wanted(self) -> dict[str, Any]:
        """What it must say."""
        row = self.row
        return {
            "ways": sorted(_sorted(way) for way in row.get("ways", [""])),
            "prefers": _sorted(row.get("prefers", "")),
            "excludes": _sorted(row.get("excludes", "")),
            "substitution": row.get("substitution", False),
            "will_train": row.get("will_train", False),
        }

    def got(self) -> dict[str, Any]:
        """What it says."""
        found = self.reading().requirements
        wish = found.preferred
        group = ("/".join(wish.credentials),) if wish.credentials else ()
        years = (f"{wish.min_years:g}y",) if wish.min_years else ()
        return {
            "ways": sorted(_sorted(line(way)) for way in found.pathways),
            "prefers": _sorted(" & ".join((*group, *years, *((wish.education,) if wish.education else ())))),
            "excludes": _sorted("/".join(found.excluded_credentials)),
            "substitution": found.substitution,
            "will_train": found.will_train,
        }


def examples() -> Iterator[Example]:
    """Every example of every file."""
    for path in sorted(FOLDER.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind in ("example", "known_miss"):
            for number, row in enumerate(tables.get(kind, []), 1):
                yield Example(f"{path.stem}-{kind}-{number}", row, kind == "known_miss")


def line(way: Pathway) -> str:
    """A way in on one line."""
    parts = ["/".join(g.any_of) + ("" if g.within_months is None else f"@{g.within_months}") for g in way.credentials]
    parts += [f"{way.min_years:g}y"] if way.min_years else ["exp"] if way.experience_required else []
    return " & ".join([*parts, *([way.education] if way.education else [])])


def _sorted(text: str) -> str:
    return " & ".join(sorted(_part(part.strip()) for part in text.split("&"))) if text else ""


def _part(part: str) -> str:
    codes, at, months = part.partition("@")
    return "/".join(sorted(codes.split("/"))) + at + months
