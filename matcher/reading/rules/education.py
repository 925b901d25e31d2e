"""How ads write schooling, as the least level that it means (``words/education.toml``)."""

from __future__ import annotations

from collections.abc import Iterator

from matcher.reading.words import words

# "UG: Any Graduate, PG: Post Graduation Not Required": the lines of Indian boards.
_NOT_ASKED = tuple(
    f"{before}{degree} not required"
    for before in ("pg - ", "pg: ", "pg : ", "pg:", "pg ", "doctorate - ", "doctorate: ", "doctorate:")
    for degree in ("post graduation", "any postgraduate", "doctorate", "doctorate degree")
) + tuple(f"{degree}{sign}not required" for degree in ("pg", "doctorate") for sign in (" - ", ": ", " : ", ":", " "))
# "UG: B.Sc, PG: Any Postgraduate": the line of the higher degree stands beside that of the first, which is enough.
_HIGHER_TOO = tuple(f"pg{sign}any postgraduate" for sign in (" - ", ": ", " : ", ":", " "))
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
    for not_asked in (*_NOT_ASKED, *_HIGHER_TOO):
        yield not_asked, "degrees", (), False
    for not_school in ("high degree of", "highest degree of", "great degree of", "a degree of", "degree of accuracy"):
        yield not_school, "degrees", (), False
    yield "as well as", "degrees", (), True
    yield "degrees", "degrees", (), False
    yield "degree", "degree", (), False
    yield "diploma", "diploma", (), False
