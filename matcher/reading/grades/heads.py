"""Which parts of a sentence tell what a grade asks, each found by the grade's name at its head or at its end.

"Level 2 asks for the CPC and Level 3 for the CPC and CPMA", "Certified but under two years: Level 2", "two years for
Grade 1, four for Grade 2", "we may bring you in as a Coder I instead (CPC or CPC-A)".
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from matcher.reading.grades import phrases
from matcher.reading.grades.names import OTHER_JOBS, WITHOUT_GRADE, Name, bare_at, names_in, plain_at
from matcher.reading.layout.lowering import lowered

#: The grade of what is told of other times or other ads: it is never hired.
AWAY = "-"


class Part(NamedTuple):
    """What stands between two places of a sentence, and of which grades it tells; of all of them where none."""

    begin: int
    end: int
    keys: tuple[str, ...] = ()
    hires: bool = False  # whether its words are those of hiring: "would take a Coder I"


#: The job that is named at a place of a text in lower case without any grade.
Alone = Callable[[str, int], Name | None]
#: Whether what stands between two places of a sentence names a credential, schooling or a time, or says none.
Tells = Callable[[int, int], bool]


def heads_of(label: str) -> tuple[str, ...]:
    """The grades that a label or a heading names: "Coder II", "Requirements, Coder I", "Journey", "II".

    >>> [heads_of(label) for label in ("Coder II", "Requirements, Coder I", "II", "Two years as Coder I")]
    [('2',), ('1',), ('2',), ()]
    """
    low = lowered(label)
    names = names_in(low, label)
    if names:
        return tuple(dict.fromkeys(k for n in names for k in n.keys)) if _is_head(low, names[0]) else ()
    bare = bare_at(low, label) or plain_at(low)
    return bare.keys if bare and bare.end == len(low.rstrip(" :.*)")) else ()


def job_of(label: str, alone: Alone) -> tuple[str, ...]:
    """The grades that a label names, or the job that it names without a grade as ``alone`` knows it."""
    keys = heads_of(label)
    if keys not in ((), ("coder",)):
        return keys
    low = lowered(label)
    name = alone(low, 0)
    return name.keys if name and name.end == len(low.rstrip(" :.*)")) else ()


def names_only(line: str) -> tuple[str, ...]:
    """The grades that a line names if it says nothing else: "Coder II (Grade 12)", "Requirements, Coder I"."""
    keys, low = heads_of(line), lowered(line)
    names = names_in(low, line)
    return keys if keys and is_bare(low[names[-1].end if names else len(low) :]) else ()


def is_bare(low: str) -> bool:
    """Whether what stands behind a name tells nothing but pay: "($21.85 to $25.10)"."""
    return phrases.ALONE.fullmatch(low) is not None


def _is_head(low: str, name: Name) -> bool:
    return phrases.BEFORE.search(low[max(0, name.start - phrases.FAR) : name.start]) is not None


def parts_of(low: str, text: str, tells: Tells, alone: Alone) -> list[Part]:
    """The parts of a sentence by grades; ``alone``: which job may be one of them without a grade."""
    names = _all_names(low, text, alone)
    if not names:
        return []
    if phrases.ELSEWHERE.search(low):
        return [] if phrases.REFUSES.search(low) or phrases.APPRENTICES.search(low) else [Part(0, len(low), (AWAY,))]
    names = _together(low, names, phrases.EITHER_ONLY)
    return _paid(low, names) or _by_end(low, names, tells) or list(_by_head(low, names, tells))


def _all_names(low: str, text: str, alone: Alone) -> list[Name]:
    names = names_in(low, text)
    taken = [(n.start, n.end) for n in names]
    spots = (
        4 if low.startswith("for ") else 0,
        *(m.end() for m in phrases.CLAUSES.finditer(low)),
        *(m.end() for m in phrases.YOU_ARE.finditer(low)),
    )
    for at in spots:
        name = bare_at(low, text, at) or alone(low, at)
        if (
            name
            and not _is_signed(low, name, bool(names))
            and not _capital(low, text, name)
            and low[max(0, at - 2) : at] not in ("a ", "n ")
        ):
            name = None if name.keys[0] in WITHOUT_GRADE or low[name.end - 1] != "s" else name
        if name and not any(a < name.end and name.start < b for a, b in taken):
            names.append(name)
    for told in phrases.IN_BRACKETS.finditer(low):  # "HSD/GED (Coder), Associate's (Senior Coder)"
        name = alone(low, told.end())
        if name and phrases.CLOSES.match(low, name.end) and not any(a < name.end and name.start < b for a, b in taken):
            names.append(name)
    return sorted(names)


def _is_signed(low: str, name: Name, beside: bool) -> bool:
    """Whether a sign or a verb of asking follows a name; behind other names of grades its verb may be left out."""
    if name.keys[0] not in OTHER_JOBS:
        return phrases.SIGNED.match(low, name.end) is not None
    if phrases.ASIDE.match(low, name.end):
        return False
    return any(p.match(low, name.end) for p in ((phrases.SIGNED, phrases.GAPPED) if beside else (phrases.SIGNED_TOO,)))


def _capital(low: str, text: str, name: Name) -> bool:
    """Whether a mere number begins a line before what it asks: "III High school graduation, CCS"."""
    begins = name.start == 0 and name.keys[0].isdigit()
    return begins and phrases.CAPITAL.match(text, name.end) is not None


def _paid(low: str, names: Sequence[Name]) -> list[Part]:
    """What sets only the pay: "Step 1 $20.10 (none), Step 2 $21.75 (CCA)"."""
    steps = [n for n in names if phrases.STEP_PAID.match(low, n.end) and low.startswith("step", n.start)]
    return [Part(0, steps[0].start), Part(steps[0].start, len(low), (AWAY,))] if len(steps) > 1 else []


def _by_end(low: str, names: Sequence[Name], tells: Tells) -> list[Part]:
    """The parts that each end in the name of their grade: "two years for Grade 1, four for Grade 2"."""
    out: list[Part] = []
    begin = 0
    names = _together(low, names, phrases.AND_ONLY)
    for name in names:
        before = low[begin : name.start]
        alone = before.endswith("(") and low.startswith(")", name.end)
        link = phrases.LINKS.search(before) or (phrases.PLACED.search(before) if len(names) > 1 or alone else None)
        if link is None or not tells(begin, begin + link.start()):
            return []
        out.append(Part(begin, begin + link.start(), name.keys))
        rest = phrases.PAST_NAME.match(low, name.end)
        if rest is None and name is not names[-1]:
            return []
        begin = rest.end() if rest else name.end
    return out if len(out) > 1 or phrases.ENDS.match(low, names[-1].end) else []


def _together(low: str, names: Sequence[Name], joint: re.Pattern[str]) -> list[Name]:
    """The names, those that only such a joint parts as one: "(Coder and Senior Coder)", "a Coder / Sr. Coder"."""
    out: list[Name] = []
    for name in names:
        if out and joint.fullmatch(low, out[-1].end, name.start):
            out[-1] = Name(out[-1].start, name.end, (*out[-1].keys, *name.keys))
        else:
            out.append(name)
    return out


class _Head(NamedTuple):
    begin: int
    told: int
    keys: tuple[str, ...]
    hires: bool = False


def _by_head(low: str, names: Sequence[Name], tells: Tells) -> Iterator[Part]:
    heads = list(_heads(low, names, tells))
    if not heads:
        return
    if (first := heads[0]).begin > 0:
        own = first.hires and tells(0, first.begin)
        yield Part(0, first.begin, first.keys if own else ())
    ends = [*(h.begin for h in heads[1:]), len(low)]
    keys: tuple[str, ...] = ()
    for head, end in zip(heads, ends, strict=True):
        keys = (*keys, *head.keys)
        if end < len(low) and phrases.AND_ONLY.fullmatch(low, head.told, end):
            continue  # "Level 2 and Level 3 need …"
        yield Part(head.told, end, tuple(dict.fromkeys(keys)), head.hires)
        keys = ()


def _heads(low: str, names: Sequence[Name], tells: Tells) -> Iterator[_Head]:
    last: _Head | None = None
    for name in names:
        before = low[max(0, name.start - phrases.FAR) : name.start]
        if last and phrases.INSTEAD_OF.search(before):
            follows = phrases.FOLLOWS.match(low, name.end)
            last = last._replace(told=follows.end() if follows else name.end)
            continue
        if last and (name.start < last.told or name.keys == last.keys):
            continue
        head = _head(low, name, last, tells)
        if (
            head
            and head.keys == (AWAY,)
            and any(
                head.begin <= n.start < name.start
                and phrases.HIRING.search(low[max(0, n.start - phrases.FAR) : n.start])
                for n in names
            )
        ):
            head = None  # "may apply at Band 4 and move to Band 5 on passing both papers"
        if head and last:
            yield last
        last = head or last
    if last:
        yield last


def _head(low: str, name: Name, last: _Head | None, tells: Tells) -> _Head | None:
    far = max(0, name.start - phrases.FAR)
    before, first = low[far : name.start], last.told if last else 0
    if last is None and phrases.BESIDE_WORK.search(before):
        return None  # "We want an experienced Coder / Sr. Coder with …" asks the same of both
    if later := phrases.LATER.search(before):
        begin = max(low.rfind(";", 0, name.start), low.rfind(". ", 0, name.start)) + 1
        begin = far + later.start() if last and begin <= last.told else begin
        return None if phrases.MUST.search(low, begin) else _Head(begin, begin, (AWAY,))
    if last is None and phrases.NONE_AT.search(before) and name.start < phrases.FAR:
        besides = phrases.BEYOND.search(low, name.end)
        return _Head(0, besides.end() if besides else 0, name.keys)
    if (other := phrases.OTHER.search(before)) and far + other.start() >= first:
        return _Head(far + other.start(), far + other.start(), (AWAY,))
    edge = phrases.BEFORE.search(before)
    if edge and (far + edge.start() < first - 2 or (not edge.start() and edge["edge"].strip() == "" and far)):
        edge = None  # it begins no clause
    follows = phrases.FOLLOWS.match(low, name.end)
    if follows is None and name.start == 0 and name.end < 4:
        follows = phrases.SPACE.match(low, name.end)  # "III High school graduation"
    told = _past_alias(low, follows.end() if follows else name.end)
    if follows and edge and edge["leads"].endswith(("a ", "an ")) and low.startswith(" with ", name.end):
        return None  # "Minimum: a Coder 1 with the CPC": people
    strong = edge and (last or edge["edge"] not in phrases.WEAK or (follows and follows["sign"]))
    if edge and strong and (follows or (last and tells(last.told, far + edge.start()))):
        return _Head(far + edge.start(), told, name.keys)
    hiring = phrases.HIRING.search(before, max(0, first - far))
    if hiring:
        begin = far + _clause(before, hiring.start())
        close = max(name.end, low.find(")", name.end))
        bracket = low[name.end : close] if low.startswith(" (", name.end) else ""
        in_bracket = any(c.isalpha() for c in bracket) and tells(name.end, close)
        if last is None and tells(begin, name.start) and not in_bracket:
            return None  # "We will also consider a CCA at the Coder I rate": told of those people
        return _Head(begin, told, name.keys, True)
    return None


def _clause(before: str, at: int) -> int:
    """Where the clause begins whose verb stands there."""
    return max((m.start() for m in phrases.EDGES.finditer(before, 0, at)), default=0)


def _past_alias(low: str, at: int) -> int:
    found = phrases.ALIAS.match(low, at)
    return found.end() if found else at
