"""What the clauses of a sentence state together: several openings as one choice, a wish that is asked in time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from matcher.reading.clause.expression import ways_of
from matcher.reading.clause.statement import (
    Statement,
    with_ways,
)
from matcher.reading.guard import guarded
from matcher.reading.layout.sentence import Sentence
from matcher.reading.naming.token import Token
from matcher.reading.ways import unique

# "The diagnostic opening needs …; the interventional opening needs …", "… for the inpatient team, … for the
# outpatient team"
_SEVERAL = guarded(r"\b(?:opening|seat|track|team|position|role|level|desk)s?\b")


def several(sentence: Sentence, found: list[Statement]) -> Iterator[Statement]:
    """The statements of a sentence that tells of several openings, their demands as one choice."""
    demands = [s for s in found if s.kind == "demand"]
    if (
        len(demands) > 1
        and len(_SEVERAL.findall(sentence.low)) >= len(demands)
        and all(any(w.groups for w in s.ways) for s in demands)
    ):
        yield with_ways(demands[0], unique(w for s in demands for w in s.ways))
        yield from (s for s in found if s.kind != "demand")
    else:
        yield from found


def wished_first(sentence: Sentence, tokens: Sequence[Token], found: Sequence[Statement]) -> Iterator[Statement]:
    """ "CCDS preferred at hire and required within two years": what is asked in time is wished on the first day."""
    if len(found) != 1 or found[0].kind != "demand" or not any(g.within for w in found[0].ways for g in w.groups):
        return
    kinds = [t.kind for t in tokens if t.kind in ("cred", "preferred", "required", "obtain", "within")]
    wish = next((t.start for t in tokens if t.kind == "preferred"), 0)
    named, due = kinds.count("cred"), {"required", "obtain"}
    told = kinds[named : named + 1] == ["preferred"] and kinds[-1] == "within" and set(kinds[named + 1 : -1])
    if named and _due_then_wished(sentence, kinds, named):
        yield Statement("wish", found[0].ways, sentence)
        return
    if named and told and told <= due and not any(t.kind == "or" and t.start > wish for t in tokens):
        at = [t for t in tokens if t.kind in ("cred", "or", "comma", "slash")]
        cut = next(i for i, t in enumerate(tokens) if t.kind == "preferred")
        yield Statement("wish", ways_of([t for t in at if t.start < tokens[cut].start], sentence.start), sentence)


def _due_then_wished(sentence: Sentence, kinds: Sequence[str], named: int) -> bool:
    """ "CPC required within twelve months, preferred at hire": the same, told the other way about."""
    order = [k for k in kinds[named:] if k != "obtain"]
    return order in (["required", "within", "preferred"], ["within", "preferred"]) and bool(
        _AT_HIRE.search(sentence.low)
    )


# "preferred at hire", "at time of hire preferred", "active at hire strongly preferred"
_AT_HIRE = guarded(
    r"\bpreferred (?:at|upon|on|by|before) (?:the )?(?:time of )?(?:hire|start)|\b(?:at|upon|on"
    r"|before) (?:the )?(?:time of )?"
    r"hire (?:is |are )?(?:strongly |highly |much )?preferred"
)
