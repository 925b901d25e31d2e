"""Sentences and what they mean, as data: ``tests/examples/*.toml``.

```toml
[[example]]
text = "Remote, open to residents of OH and KY. No CPC-A."  # the ad; a title of "Medical Coder" is supplied
workplace = "remote"  # any field of the contract that the sentence settles
states = ["OH", "KY"]

[[known_miss]]                                             # read wrong today; heals with a loud test
text = "seasoned coder, a decade in the field"
pathways = [{min_years = 10}]
```

``title``, ``company``, ``location`` and ``html = true`` may stand beside ``text``. Lists count as sets; in ``pathways``
what is left out is the default; the word "none" stands for null. ``lacks.specialties = ["burn"]`` says what must not be
found.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from data.markup import html_to_text
from data.plaintext import clean_text
from data.records import Reading
from data.requirements_json import requirements_to_json
from matcher.reading.read import read

FOLDER = Path(__file__).with_name("examples")
_INPUT = ("text", "title", "company", "location", "html", "lacks")
_WAY: dict[str, Any] = {"credentials": [], "min_years": None, "experience_required": False, "education": None}


@dataclass(frozen=True, slots=True)
class Example:
    """One text, what must be read out of it, and whether that is known to fail."""

    name: str
    given: dict[str, Any]
    wanted: dict[str, Any]
    known_miss: bool

    def reading(self) -> Reading:
        """The reading of the example's ad."""
        to_text = html_to_text if self.given.get("html") else clean_text
        title = self.given.get("title", "Medical Coder")
        return read(title, self.given.get("company", ""), self.given.get("location", ""), to_text(self.given["text"]))

    def differences(self) -> dict[str, tuple[Any, Any]]:
        """Field → (wanted, read) of what is read otherwise."""
        got = requirements_to_json(self.reading().requirements)
        out = {}
        for name, value in self.wanted.items():
            if _plain(name, value) != _plain(name, got.get(name)):
                out[name] = (value, got.get(name))
        for name, values in self.given.get("lacks", {}).items():
            if found := sorted(set(values) & set(got.get(name) or ())):
                out[f"lacks.{name}"] = ([], found)
        return out


def examples() -> Iterator[Example]:
    """Every example of every file, named by file and number."""
    for path in sorted(FOLDER.glob("*.toml")):
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
        for kind in ("example", "known_miss"):
            for number, row in enumerate(tables.get(kind, []), 1):
                given = {k: v for k, v in row.items() if k in _INPUT}
                wanted = {k: v for k, v in row.items() if k not in _INPUT}
                yield Example(f"{path.stem}-{kind}-{number}", given, wanted, kind == "known_miss")


def _plain(name: str, value: Any) -> Any:
    """A value in a shape in which only its meaning counts."""
    if value == "none":
        return None
    if name == "pathways":
        return sorted((repr(_way(way)) for way in value or ()), key=str)
    if name == "preferred":
        return {k: sorted(v) if isinstance(v, list) else v for k, v in (value or {}).items() if v not in (None, [])}
    if name == "pay" and value:
        return {"min": None, "max": None, "currency": "USD"} | {k: _number(v) for k, v in value.items()}
    if isinstance(value, list):
        return sorted(map(str, value))
    return _number(value)


def _way(way: dict[str, Any]) -> dict[str, Any]:
    whole = _WAY | {k: v for k, v in way.items() if k in _WAY}
    groups = [(sorted(g["any_of"]), g.get("within_months")) for g in whole["credentials"]]
    return whole | {"credentials": sorted(groups, key=repr), "min_years": _number(whole["min_years"])}


def _number(value: Any) -> Any:
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value
