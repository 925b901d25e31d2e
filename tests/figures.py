"""Figures that benchmarks and long proofs print: a name, a value, its unit, and the bar it has to clear."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured number; ``bar`` is what it should reach, at least (``at_least``) or at most, None = none."""

    name: str
    value: float
    unit: str = ""
    bar: float | None = None
    at_least: bool = True
    note: str = ""

    @property
    def clears(self) -> bool:
        """Whether the value reaches its bar; a figure without a bar always does."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.at_least else self.value <= self.bar

    def line(self) -> str:
        """The figure as one line of a table."""
        bar = "" if self.bar is None else f"{'≥' if self.at_least else '≤'} {self.bar:g}"
        mark = "" if self.clears else "  MISSED"
        return f"{self.name:44} {self.value:>12.4g} {self.unit:10} {bar:10} {self.note}{mark}".rstrip()


Run = Callable[[argparse.Namespace], Iterable[Figure]]


def members(package: ModuleType) -> Iterator[tuple[str, ModuleType]]:
    """Every module of a package of measurements, by name."""
    for info in sorted(iter_modules(package.__path__), key=lambda info: info.name):
        if not info.name.startswith("_"):
            yield info.name, import_module(f"{package.__name__}.{info.name}")


def main(package: ModuleType, options: Mapping[str, Mapping[str, object]]) -> int:
    """Run the chosen measurements (all by default), print a table or JSON lines; 1 when a bar is missed."""
    found = dict(members(package))
    ask = argparse.ArgumentParser(description=package.__doc__)
    ask.add_argument("which", nargs="*", help=f"any of: {', '.join(found)}; all by default")
    ask.add_argument("--json", action="store_true", help="one JSON object a figure")
    for flag, how in options.items():
        ask.add_argument(flag, **how)  # type: ignore[arg-type]
    args = ask.parse_args()
    if unknown := [name for name in args.which if name not in found]:
        ask.error(f"nothing here is called {unknown[0]!r}; there are {', '.join(found)}")
    missed = [name for name in args.which or found if not _run(name, found[name].run, args)]
    return 1 if missed else 0


def _run(name: str, run: Run, args: argparse.Namespace) -> bool:
    if not args.json:
        print(f"\n{name}", flush=True)
    good = True
    for figure in run(args):
        good &= figure.clears
        print(json.dumps({"of": name, **asdict(figure)}) if args.json else "  " + figure.line(), flush=True)
    sys.stdout.flush()
    return good
