"""What the clauses of a sentence state together: a demand and its other half after "or" are one."""

from __future__ import annotations

from matcher.reading.clause.cut import Clause
from matcher.reading.clause.statement import Statement, of_apprentices, with_ways
from matcher.reading.ways import any_of, is_group


def add(found: list[Statement], statement: Statement, clause: Clause) -> None:
    """Put a statement after the others, or into the last where both say one thing."""
    last = found[-1] if found else None
    if last and last.kind == "exclude" and statement.kind == "demand" and of_apprentices(statement.ways):
        # "Apprentices do not qualify: a CPC-A must have the A off first"
        found.append(last._replace(codes=tuple(sorted(statement.ways[0].codes))))
    elif len(found) > 1 and statement.kind == "demand" and _past_wish(found, clause):
        found[-2] = with_ways(statement, any_of(found[-2].ways, statement.ways))
    elif last and statement.kind == "demand" and last.kind == "wish" and _or_else(statement, clause):
        found.append(with_ways(statement, any_of(last.ways, statement.ways)))  # "CRC preferred, otherwise CPC"
    elif last and statement.kind == last.kind == "demand" and _joined(clause):
        found[-1] = with_ways(statement, any_of(last.ways, statement.ways))
    else:
        found.append(statement)


def _past_wish(found: list[Statement], clause: Clause) -> bool:
    """Whether only a wish in brackets parts a choice: "associate degree (bachelor's preferred) or five years"."""
    demand, wish = found[-2:]
    if demand.kind != "demand" or wish.kind != "wish" or not _joined(clause):
        return False
    choice = next(t for t in clause.tokens if t.kind in ("or", "open_list"))
    return wish.sentence.low[: choice.start].rstrip(" ,").endswith(")")


def _or_else(statement: Statement, clause: Clause) -> bool:
    """Whether a credential will do where what is wished is not there."""
    if not _joined(clause) or not all(is_group(w) for w in statement.ways):
        return False
    choice = next(t for t in clause.tokens if t.kind in ("or", "open_list"))
    return statement.sentence.low.startswith(_ELSE, choice.start)


_ELSE = ("otherwise", "failing that", "or failing that", "or else", "or, failing that", "if not, then")


def _joined(clause: Clause) -> bool:
    """Whether the clause begins with "or": "two years required, or one year with a degree"."""
    opening = (t.kind for t in clause.tokens if t.kind not in ("comma", "semi", "required", "least", "dash", "close"))
    return next(opening, "") in ("or", "open_list")
