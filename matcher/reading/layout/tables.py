"""Tables of an ad: what their columns mean, and which openings or grades their rows or columns are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple, TypeVar

from matcher.reading.guard import guarded
from matcher.reading.layout.headings import Kind, heading_kind, is_facet
from matcher.reading.layout.sentence import Sentence
from matcher.reading.layout.spans import spans
from matcher.reading.layout.tags import has_arrow

T = TypeVar("T", bound=str)


class Table(NamedTuple):
    """What the head of a table says: its cells, their kinds, and whether rows or columns are openings."""

    heads: tuple[str, ...]
    kinds: tuple[Kind, ...]
    openings: str = ""  # "rows", "columns" or ""


# "Level | Basic requirement | Certification": each row is a grade or an opening.
_OF_ROWS = guarded(
    r"(?:level|grade|position|opening|role|title|job|class|track|step|tier|seat|path|route|option"
    r"|specialty|specialtie|team|client|project|service line|work type)s?\b"
)
# "| Level 1 | Level 2", "| Coder I | Coder II | Senior Coder": each column is one.
_OF_COLUMNS = guarded(
    r"(?:level|grade|tier|step|track|path|route|option|\w+ ?coder|coder|specialist|auditor|technician|analyst)s?"
    r"(?: (?:[1-5]|i{1,3}|iv|[a-d]))?(?: ?\([^()]{1,20}\))?"  # "Coder I (SG-11)", "Level 2 (two openings)"
    r"|(?:junior|senior|entry|mid|lead|experienced|trainee)(?: level)?"
)
_INSTEAD = guarded(r"\b(?:in (?:its|their|the) place|instead|in lieu|substitut|alternativ|accepted for)")
_MARKS = frozenset(("x", "✓", "✔", "yes", "•"))


def table_head(body: str) -> Table | None:
    """The table that a line opens, if its cells tell what is asked or of which opening."""
    cells = tuple(cell.strip() for cell in body.lstrip("# ").split("|"))
    if (
        len(body) >= 120
        or ": " in cells[0]
        or has_arrow(cells[0])
        or any(len(cell) > 40 or "," in cell or cell.endswith(".") or _BOTH.search(cell.lower()) for cell in cells)
        or (_MODALITY.fullmatch(cells[-1].lower()) and is_facet(cells[0]) and not any(map(_column_kind, cells[1:-1])))
    ):
        return None
    if len(cells) > 2 and all(_OF_COLUMNS.fullmatch(cell.lower()) for cell in cells[1:]):
        return Table(cells, (), "columns")
    kinds = tuple(_column_kind(cell) for cell in cells)
    if {"requirements", "preferred"} <= set(kinds) and not any(map(_SAYS_ITSELF.search, cells)):
        return Table(cells, kinds, "rows" if _OF_ROWS.match(cells[0].lower()) else "")
    if len(cells) > 2 and _OF_ROWS.match(cells[0].lower()) and "requirements" in kinds[1:]:
        return Table(cells, ("", *kinds[1:]), "rows")
    return None


# "Degree | Professional fee coding experience": the head of rows that each say all of it, and asks nothing itself
_HEADS_COLUMNS = guarded(
    r"(?:(?:minimum|required) )?(?:degrees?|education|schooling|credentials?|certifications?)(?: level| held)? \| "
    r"(?:(?!years?\b)[a-z/-]+ ){0,4}experience(?: (?:required|needed|in [a-z/ -]{2,30}))?"
)


def heads_columns(body: str) -> bool:
    """Whether a line only names the columns of the rows under it: what one holds, and the experience that it takes.

    >>> heads_columns("Degree | Professional fee coding experience"), heads_columns("Degree | CPC")
    (True, False)
    """
    return len(body) < 120 and _HEADS_COLUMNS.fullmatch(body.lower().strip()) is not None


_MODALITY = guarded(
    r"(?:strongly |highly )?(?:required?|prefer(?:red|ence)?|desir(?:ed|able)|essential|mandatory|must(?: have)?"
    r"|minimum|basic|optional"
    r"|a plus|plus|nice to have|r|p|e|d)"
)


# "Criteria | Essential/Desirable": the column tells of each row which it is
_BOTH = guarded(
    r"\b(?:essential|required|mandatory|must(?: have)?) ?(?:/|or|\(|&) ?(?:e\) ?(?:/|or) ?)?(?:desirable"
    r"|preferred|desired"
    r"|optional|nice)"
)
# "Minimum 3 yrs | Graduate - mandatory | CPC - preferred": what is asked, and no head of columns.
_SAYS_ITSELF = guarded(r"\d\+? ?(?:years?|yrs?)\b|\b(?:CPC|COC|CCS|CIC|CRC|CCA|RHI[AT])\b")


def _column_kind(cell: str) -> Kind:
    if not cell:
        return ""
    return "requirements" if _INSTEAD.search(cell.lower()) else heading_kind(cell)


def table_row(body: str, start: int, model: Sentence, table: Table) -> list[Sentence]:
    """The cells of a row as sentences like ``model``, whose ``low`` is the whole ad in lower case."""
    out: list[Sentence] = []
    begin, cells = 0, body.split("|")
    row = heading_kind(cells[0].strip())
    for index, cell in enumerate(cells):
        kind = row if table.openings == "columns" else _at(table.kinds, index)
        opening = _opening(table, cells, index)
        # A mere X means the first cell.
        words, at = (cells[0], 0) if kind and cell.strip().lower() in _MARKS else (cell, begin)
        begin += len(cell) + 1
        if (index or not (table.openings or _heads_rows(table))) and (opening or kind in ("requirements", "preferred")):
            out.extend(_sentences(words, start + at, model, kind or "about", _label(table, cells, index), opening))
    return out


def _label(table: Table, cells: list[str], index: int) -> str:
    """What stands above the cell, or before it, and says what it is about."""
    if table.openings == "rows":
        return _at(table.heads, index)
    return cells[0].strip() if table.openings or (index and _heads_rows(table)) else ""


def _heads_rows(table: Table) -> bool:
    """Whether the first column only says what each row is about: "Requirement | Must have", "| Must have | Wished"."""
    about = table.kinds[:1] == ("requirements",) or not table.heads[0]
    return len(table.kinds) > 2 and about and "requirements" in table.kinds[1:]


def _at(words: Sequence[T], index: int) -> T | Literal[""]:
    """The word of that column; a row may have more cells than its head."""
    return words[index] if index < len(words) else ""


def _opening(table: Table, cells: list[str], index: int) -> str:
    """The opening that a cell is about: "Level 2" of "Level | …" above "2 | …"."""
    if not table.openings or not index:
        return ""
    if table.openings == "columns":
        return _at(table.heads, index)
    name = cells[0].strip()
    return f"{table.heads[0]} {name}" if len(name) < 4 else name


def _sentences(words: str, at: int, model: Sentence, kind: Kind, label: str, opening: str) -> list[Sentence]:
    return [
        model._replace(
            text=words[a:b], start=at + a, low=model.low[at + a : at + b], kind=kind, label=label, opening=opening
        )
        for a, b in spans(words, 0)
    ]
