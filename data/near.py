"""The known word that somebody meant who wrote another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable


def nearest(name: str, known: Iterable[str], least: int = 0) -> str:
    """The known word that lies fewest slips of the hand away, else the only one that begins so; "" where none does.

    A slip is a letter too many, one missing, another in its place, or two that changed places; one in three letters may
    be wrong, and ``least`` of any. Capitals do not count. Of two as near the first known wins.

    >>> nearest("CSS", ["PCS", "CCS"]), nearest("Outpateint", ["inpatient", "outpatient"]), nearest("nosuch", ["ohsu"])
    ('CCS', 'outpatient', '')
    """
    wanted, words = name.strip().lower()[:60], list(dict.fromkeys(known))
    most = max(len(wanted) // 3, least)
    near = [
        (slips, word[:1].lower() != wanted[:1], place)  # a first letter is seldom the wrong one
        for place, word in enumerate(words)
        if (slips := _slips(wanted, word.lower(), most)) <= most
    ]
    if near:
        return words[min(near)[2]]
    begun = [word for word in words if len(wanted) > 2 and word.lower().startswith(wanted)]
    return begun[0] if len(begun) == 1 else ""


def nearest_id(id: str, known: Iterable[str]) -> str:
    """The known id of a listing that somebody meant: its source or its key may be missing or slightly wrong.

    >>> nearest_id("R10235", ["oak:R10234", "oak:R10235"]), nearest_id("aok:R1-77", ["oak:R1-77"])
    ('oak:R10235', 'oak:R1-77')
    """
    source, _, key = id.rpartition(":")
    ids = list(known)
    if same := [one for one in ids if one.partition(":")[2] == key]:
        return nearest(id, same) or (same[0] if len(same) == 1 else "")
    of_source = {one.partition(":")[2]: one for one in ids if one.startswith(f"{source}:")}
    return of_source.get(nearest(key, of_source, least=1), "")


def _slips(a: str, b: str, most: int) -> int:
    """How many slips make ``b`` of ``a``; any number above ``most`` where it is more than that."""
    if abs(len(a) - len(b)) > most or max((Counter(a) - Counter(b)).total(), (Counter(b) - Counter(a)).total()) > most:
        return most + 1
    before, row = list[int](), list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(b, 1):
            row.append(min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other)))
            if i > 1 and j > 1 and (letter, a[i - 2]) == (b[j - 2], other):
                row[j] = min(row[j], older[j - 2] + 1)
    return row[-1]
