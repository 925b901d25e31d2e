"""What a text must hold for a pattern to match: derived from the pattern itself, so that nobody needs to declare it.

>>> for need in needs(r"\\b(?:train|coach)\\b[^.;]{0,20}\\bhccs?\\b"):
...     print(*(piece.replace(EDGE, "|") for piece in sorted(need)))
|coach| |train|
|hcc| |hccs|

A need is a set of pieces of which one stands in every text that the pattern matches; a piece holds no space. The
texts are in lower case or as written, just as the pattern is tried on them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib import import_module
from typing import Any

#: Stand for the edge of a word (``\b``), and for any digit.
EDGE, DIGIT = "\0", "\1"
#: More strings than this are not multiplied out; a class of more characters says nothing.
MOST, WIDEST = 48, 5
#: Of the needs of a pattern so many are kept: each costs a bit of every word.
ENOUGH = 2

_parser: Any = import_module("re._parser")
_const: Any = import_module("re._constants")

Need = frozenset[str]


@lru_cache(maxsize=4)
def _parsed(pattern: str, flags: int) -> Any:
    return _parser.parse(pattern, flags)


def needs(pattern: str, flags: int = 0) -> list[Need]:
    """Every need that can be told of a pattern, strong enough to be worth a look; the strongest first."""
    parsed = _parsed(pattern, flags)
    return _told(_read(parsed), bool(parsed.state.flags & re.IGNORECASE))


def _told(run: _Run, small: bool) -> list[Need]:
    run.close()
    told = {frozenset(s.lower() for s in need) if small else need for need in run.needs}
    return sorted((n for n in told if _strong(n)), key=lambda n: (-_worth(n), sorted(n)))[:ENOUGH]


def marked(word: str) -> str:
    """A word of a text as pieces are sought in it: its edges marked, and once more with its digits all alike.

    >>> marked("in-house") == EDGE + "in" + EDGE + "-" + EDGE + "house" + EDGE
    True
    """
    edged = _EDGE.sub(EDGE, word)
    return f"{edged} {_DIGIT.sub(DIGIT, edged)}" if _DIGIT.search(word) else edged


_EDGE, _DIGIT, _WORD = re.compile(r"\b"), re.compile(r"\d"), re.compile(rf"[\w{DIGIT}]")


class _Run:
    """What has been read of a sequence: the strings that its last part may be, and the needs of all before them.

    ``whole``: nothing unknown stands before those strings, as it does in ``\\w+al``.
    """

    def __init__(self) -> None:
        self.exact: set[str] = {""}
        self.needs: list[Need] = []
        self.whole = True

    def times(self, strings: set[str]) -> None:
        """Go on with any of some strings."""
        if len(self.exact) * len(strings) > MOST:
            self.close()
        self.exact = {a + b for a in self.exact for b in strings} if len(strings) <= MOST else {""}

    def close(self) -> None:
        """What follows is not known any more: of each string keep the best piece."""
        if need := _best(self.exact):
            self.needs.append(need)
        self.exact, self.whole = {""}, False


def _flat(parsed: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """The nodes of a sequence, groups opened: what stands in brackets is mostly one more part of the sequence."""
    for op, av in parsed:
        if op is _const.SUBPATTERN and not av[1] and not av[2]:
            yield from _flat(av[3])
        elif op is _const.MAX_REPEAT and av[0] == av[1] == 1:
            yield from _flat(av[2])
        else:
            yield op, av


def _add(run: _Run, node: tuple[Any, Any]) -> None:
    """Go on with one node of the parsed pattern."""
    op, av = node
    if op is _const.LITERAL:
        run.times({chr(av)})
    elif op is _const.AT:
        run.times({EDGE} if av is _const.AT_BOUNDARY else {""})
    elif op in (_const.ASSERT, _const.ASSERT_NOT):
        return  # of no width, so that what stands around it still touches
    elif op is _const.IN:
        _add_class(run, av)
    elif op is _const.BRANCH:
        _add_choice(run, [_read(part) for part in av[1]])
    elif op in (_const.MAX_REPEAT, _const.MIN_REPEAT):
        _add_repeat(run, av)
    else:
        run.close()


def _add_class(run: _Run, members: list[tuple[Any, Any]]) -> None:
    chars = {_char(op, av) for op, av in members}
    if "" not in chars and len(chars) <= WIDEST:
        run.times(chars)
        return
    if members == [(_const.CATEGORY, _const.CATEGORY_DIGIT)] or _all_digits(members):
        run.times({DIGIT})
    else:
        run.close()


def _char(op: Any, av: Any) -> str:
    """The one character that a member of a class stands for; a space for any white space; "" where it is none."""
    if op is _const.LITERAL:
        return chr(av)
    return " " if (op, av) == (_const.CATEGORY, _const.CATEGORY_SPACE) else ""


def _all_digits(members: list[tuple[Any, Any]]) -> bool:
    digits = range(ord("0"), ord("9") + 1)
    return all(
        (op is _const.RANGE and av[0] in digits and av[1] in digits) or (op is _const.LITERAL and av in digits)
        for op, av in members
    )


def _read(parsed: Iterable[Any]) -> _Run:
    run = _Run()
    for node in _flat(parsed):
        _add(run, node)
    return run


def _add_choice(run: _Run, parts: list[_Run]) -> None:
    """One of several: their strings, where all are told to the letter; else the best need of each."""
    told = all(part.whole and not part.needs for part in parts)
    if told and sum(len(part.exact) for part in parts) <= MOST:
        run.times({s for part in parts for s in part.exact})
        return
    run.close()
    for part in parts:
        part.close()
    if all(part.needs for part in parts):
        run.needs.append(_shortest({s for part in parts for s in max(part.needs, key=_use)}))


def _add_repeat(run: _Run, av: Any) -> None:
    least, most, sub = av
    part = _read(sub)
    if least == 0 and most == 1 and part.whole and not part.needs and len(part.exact) < MOST // 2:
        run.times(part.exact | {""})
        return
    if least and part.whole and not part.needs:
        run.times(part.exact)
        run.close()
        run.exact = part.exact  # what follows touches the last of them
        return
    run.close()
    if least:
        part.close()
        run.needs += part.needs


# ---------------------------------------------------------------- pieces


def _best(strings: Iterable[str]) -> Need | None:
    """Of each string the piece that stands least often in texts; None where one of them has none."""
    found = set()
    for string in strings:
        pieces = _pieces(string)
        if not pieces:
            return None
        found.add(max(pieces, key=_weight))
    return _shortest(found)


def _shortest(pieces: set[str]) -> Need:
    """Without the pieces that hold another of them: where they stand, that stands."""
    return frozenset(p for p in pieces if not any(other != p and other in p for other in pieces))


def _pieces(string: str) -> list[str]:
    """The parts of a string between spaces, with the edges of their words marked."""
    marked_up = []
    at = string.replace(EDGE, "")
    at = _DIGIT.sub(DIGIT, at) if DIGIT in at else at
    for index, char in enumerate(at):
        if index and bool(_WORD.match(char)) != bool(_WORD.match(at[index - 1])):
            marked_up.append(EDGE)
        marked_up.append(char)
    edged = ("".join(marked_up)).split()
    if not edged:
        return []
    if string.startswith(EDGE) and not at[0].isspace():
        edged[0] = EDGE + edged[0]
    if string.endswith(EDGE) and not at[-1].isspace():
        edged[-1] += EDGE
    return [piece for piece in edged if piece.strip(EDGE)]


def _weight(piece: str) -> float:
    """How seldom a piece stands in a text, by its length and by its whole words."""
    if piece.strip(EDGE) in _EVERYWHERE:
        return 0.5
    return sum(0.6 if c == EDGE else 1.0 for c in piece)


#: Words that nearly every sentence holds.
_EVERYWHERE = frozenset(
    ("the", "and", "of", "to", "in", "a", "for", "with", "or", "an", "on", "is", "are", "you", "we", "our", "as", "at")
)


def _worth(need: Need) -> float:
    return min(map(_weight, need)) - 0.05 * len(need)


def _use(need: Need) -> tuple[bool, float]:
    """How much it helps: a long list of seldom words more than one word that stands everywhere."""
    return _strong(need), _worth(need)


def _strong(need: Need) -> bool:
    """Whether enough texts lack it: no single letters, no words that stand everywhere."""
    return bool(need) and all(_weight(p) >= 2.0 or not p.strip(EDGE).isalnum() or p == DIGIT for p in need)
