"""How ads write schooling, as the least level that it means (``words/education.toml``)."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.words import words

LEVELS = ("hs", "certificate", "associate", "bachelor", "master")


def phrases() -> Iterator[tuple[str, str, tuple[str, ...], bool]]:
    """Every phrase for a level, as (phrase, kind, value, in capitals only)."""
    table = words("education")
    capitals = frozenset(table["capitals"])
    for level in LEVELS:
        for phrase in table[level]:
            yield phrase, "edu", (level,), phrase in capitals
    for stem in (*table["stems"], *table["approved"]):
        for end in table["ends"]:
            yield f"{stem} {end}", "edu", ("certificate",), False
    for what in words("credentials")["what"]:
        yield f"certificate in {what}", "edu", ("certificate",), False
    for not_school in ("high degree of", "highest degree of", "great degree of", "a degree of", "degree of accuracy"):
        yield not_school, "degrees", (), False
    yield "degrees", "degrees", (), False
    yield "degree", "degree", (), False
    yield "diploma", "diploma", (), False
