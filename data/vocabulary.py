"""What the trade knows, as rows: credentials and terms. A new credential is one line of CSV.

The files lie in ``data/vocabulary/``; a cell with several values separates them by ``;``.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).with_name("vocabulary")

#: Codes that stand for a whole family of credentials.
GENERIC = ("ANY-CODING", "ANY-AAPC", "ANY-AHIMA")


@dataclass(frozen=True, slots=True)
class Credential:
    """One credential: who grants it, what it counts as, and the lower ones that it may stand in for.

    ``aliases`` are further spellings; one in capitals counts only in capitals. A word of ``unless_near`` in the same
    sentence says that its letters mean something else there, and one that ``needs_context`` counts only beside words
    or credentials that vouch for it. ``example`` is a sentence that must read as this credential.
    """

    code: str
    name: str
    issuer: str
    status: str  # active, renamed, retired
    level: str
    setting: str
    counts_as_coding: bool
    accepted_for: tuple[str, ...]
    aliases: tuple[str, ...]
    prerequisites: str
    exam_cost: str
    unless_near: tuple[str, ...] = ()
    needs_context: bool = False
    example: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """One code set, software or specialty (``kind``) by its canonical name, with what else ads call it.

    ``aliases`` count in any case, ``exact`` only as written, ``weak`` as written and only with a word of ``near`` close
    by; a phrase of ``unless`` around any of them says that something else is meant. ``example`` is a sentence that
    names the term, ``trap`` one that only seems to.
    """

    kind: str
    name: str
    aliases: tuple[str, ...]
    exact: tuple[str, ...] = ()
    weak: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    example: str = ""
    trap: str = ""


@cache
def credentials() -> dict[str, Credential]:
    """Every credential by its code, in the order of the file."""
    return {row["code"]: _credential(row) for row in _rows("credentials.csv")}


@cache
def terms() -> tuple[Term, ...]:
    """Every code set, software and specialty, in the order of the file."""
    return tuple(_term(row) for row in _rows("terms.csv"))


def names(kind: str) -> tuple[str, ...]:
    """The canonical names of one kind: ``code_set``, ``software`` or ``specialty``."""
    return tuple(term.name for term in terms() if term.kind == kind)


def met_by(held: Iterable[str], excluded: Iterable[str] = ()) -> frozenset[str]:
    """Every code, generic ones included, that these credentials meet (spec: "Who qualifies").

    >>> sorted(met_by(["CCS"]))
    ['ANY-AHIMA', 'ANY-CODING', 'CCA', 'CCS']
    """
    out: set[str] = set()
    for code in set(held) - set(excluded):
        out.add(code)
        known = credentials().get(code)
        if known is not None:
            out.update(known.accepted_for, _families(known))
    return frozenset(out)


def split(cell: str) -> tuple[str, ...]:
    """The values of a cell that holds several."""
    return tuple(value.strip() for value in cell.split(";") if value.strip())


def _families(known: Credential) -> Iterator[str]:
    if known.counts_as_coding:
        yield "ANY-CODING"
        if known.issuer in ("AAPC", "AHIMA"):
            yield f"ANY-{known.issuer}"


def _term(row: dict[str, str]) -> Term:
    return Term(
        kind=row["kind"],
        name=row["name"],
        aliases=split(row["aliases"]),
        exact=split(row["exact"]),
        weak=split(row["weak"]),
        near=split(row["near"]),
        unless=split(row["unless"]),
        example=row["example"],
        trap=row["trap"],
    )


def _credential(row: dict[str, str]) -> Credential:
    return Credential(
        code=row["code"],
        name=row["full_name"],
        issuer=row["issuer"],
        status=row["status"],
        level=row["level"],
        setting=row["setting"],
        counts_as_coding=row["counts_as_coding"] == "yes",
        accepted_for=split(row["accepted_for"]),
        aliases=split(row["aliases"]),
        prerequisites=row["prerequisites"],
        exam_cost=row["exam_cost"],
        unless_near=split(row["unless_near"]),
        needs_context=row["needs_context"] == "yes",
        example=row["example"],
    )


def _rows(name: str) -> list[dict[str, str]]:
    with open(FOLDER / name, newline="", encoding="utf-8") as handle:
        return list(csv.DictReader(handle))
