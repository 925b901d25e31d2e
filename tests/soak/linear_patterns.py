"""Whether any pattern of the reader takes for ever on a text made for it alone, as ``(?:a|a)*b`` does on "aaaa".

Of each part that a pattern repeats a few texts are made by chance, what it may stand for again and again; the pattern
is tried on each, and stopped where it does not come to an end.
"""

from __future__ import annotations

import argparse
import random
import re
import signal
import time
from collections.abc import Iterable, Iterator
from importlib import import_module
from itertools import islice
from typing import Any

from matcher.reading.guard.patterns import known
from matcher.reading.read import READER_VERSION
from tests.figures import Figure

_parser: Any = import_module("re._parser")
_const: Any = import_module("re._constants")

#: So long is a text, and so many seconds a pattern may take for it.
LENGTH, ENOUGH = 1_500, 0.5
#: So many texts are made of each part that is repeated, at the most.
TEXTS = 12
_SHARPEST = {_const.CATEGORY_DIGIT: "7", _const.CATEGORY_SPACE: " ", _const.CATEGORY_WORD: "a"}
Nodes = Iterable[tuple[Any, Any]]


class Endless(Exception):
    """A pattern that did not come to an end in time."""


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """How many patterns do not come to an end, for as long as there is time."""
    if not hasattr(signal, "SIGALRM"):
        yield Figure("texts tried on patterns", 0, "texts", note="nothing stops a pattern on this system")
        return
    end = time.monotonic() + args.minutes * 60
    tried, found = 0, set()
    for pattern, text in texts(random.Random(args.seed)):
        if time.monotonic() > end:
            break
        tried += 1
        if seconds(pattern, text) > ENOUGH:
            found.add(pattern.pattern)
    yield Figure("texts tried on patterns", tried, "texts", note=f"{len(known()):,} patterns, reader {READER_VERSION}")
    yield Figure("patterns without an end", len(found), bar=0, at_least=False, note=" ".join(s[:60] for s in found))


def seconds(pattern: re.Pattern[str], text: str) -> float:
    """How long a pattern takes for a text; more than :data:`ENOUGH` where it was stopped."""

    def stop(*_: object) -> None:
        raise Endless

    before = signal.signal(signal.SIGALRM, stop)
    began = time.process_time()
    signal.setitimer(signal.ITIMER_REAL, ENOUGH * 4)
    try:
        pattern.search(text)
    except Endless:
        return ENOUGH * 4
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
    return time.process_time() - began


def texts(rng: random.Random) -> Iterator[tuple[re.Pattern[str], str]]:
    """Each pattern of the reader with texts made for the parts that it repeats, in random order."""
    patterns = [one.pattern for one in known()]
    rng.shuffle(patterns)
    for pattern in patterns:
        parsed = _parser.parse(pattern.pattern, pattern.flags & ~re.UNICODE)
        for before, part in _repeated(parsed, ()):
            yield from ((pattern, text) for text in islice(_texts(rng, before, part), TEXTS))


def _texts(rng: random.Random, before: Nodes, part: Nodes) -> Iterator[str]:
    """Texts in which what a part may stand for comes again and again, and then nothing that it may stand for."""
    while True:
        told = _made(rng, part)
        for unit in (told, told.strip(), told.replace(" ", ""), told + _made(rng, part)):
            if unit:
                yield _made(rng, before) + unit * (LENGTH // len(unit) + 1) + "\0!"
        if not told:
            return


def _repeated(nodes: Nodes, before: tuple[tuple[Any, Any], ...]) -> Iterator[tuple[Nodes, Nodes]]:
    """The parts that are repeated, each with what stands before it."""
    for op, av in nodes:
        if op in (_const.MAX_REPEAT, _const.MIN_REPEAT):
            if av[1] > 3 and len(av[2]) + (av[2][0][0] in (_const.SUBPATTERN, _const.BRANCH)) > 1:
                yield before, av[2]
            yield from _repeated(av[2], before)
        elif op is _const.SUBPATTERN:
            yield from _repeated(av[3], before)
        elif op is _const.BRANCH:
            for choice in av[1]:
                yield from _repeated(choice, before)
        before = (*before, (op, av))


def _made(rng: random.Random, nodes: Nodes) -> str:
    """A text that some nodes may stand for."""
    return "".join(_of_node(rng, op, av) for op, av in nodes)


def _of_node(rng: random.Random, op: Any, av: Any) -> str:
    if op is _const.LITERAL:
        return chr(av)
    if op is _const.IN:
        return _of_class(rng, av)
    if op is _const.BRANCH:
        return _made(rng, rng.choice(av[1]))
    if op is _const.SUBPATTERN:
        return _made(rng, av[3])
    if op in (_const.MAX_REPEAT, _const.MIN_REPEAT):
        times = rng.randint(av[0], min(av[1], av[0] + 2))
        return "".join(_made(rng, av[2]) for _ in range(times))
    return "z" if op in (_const.ANY, _const.NOT_LITERAL) else ""


def _of_class(rng: random.Random, members: list[tuple[Any, Any]]) -> str:
    if members[0][0] is _const.NEGATE:
        return "a"
    op, av = rng.choice(members)
    if op is _const.LITERAL:
        return chr(av)
    return chr(rng.randint(av[0], min(av[1], av[0] + 25))) if op is _const.RANGE else _SHARPEST.get(av, "!")
