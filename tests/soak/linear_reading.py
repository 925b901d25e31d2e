"""Whether reading takes time that grows with the length of an ad alone, however hostile its text.

Texts that repeat pieces are read at doubled sizes, those that took longest for their length at a megabyte.
"""

from __future__ import annotations

import argparse
import gc
import math
import random
import time
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from matcher.reading.guard.patterns import forget
from matcher.reading.read import LONGEST_AD
from tests.figures import Figure
from tests.soak.fuzz_reading import PATHOLOGICAL, check

#: Sizes at which a text is read; beyond the last an ad is not read on, only cleaned.
SIZES = tuple(LONGEST_AD >> halvings for halvings in (4, 3, 2, 1, 0))
#: After a reading of so many seconds no larger one is tried: the text is measured well enough.
ENOUGH = 3.0
#: Below so many seconds the clock tells nothing.
LEAST = 0.05
#: Time grows with the size to this power at most: 1 is linear, 2 quadratic. What fills the memory with many small
#: lines comes to 1.25 though it takes no more calls for each of them.
BAR = 1.4


class Shape(NamedTuple):
    """A text of any size: each of the pieces again and again, one after the other."""

    pieces: tuple[str, ...]
    html: bool = False

    def text(self, size: int) -> str:
        """So many characters of it."""
        share = size // len(self.pieces)
        return "".join((piece * (share // len(piece) + 1))[:share] for piece in self.pieces)

    def seconds(self, size: int) -> float:
        """How long it takes to read so much of it; it is held to every other promise as well.

        The collector of garbage waits: it runs by leaps of its own, which look like growth.
        """
        body, collects = self.text(size), gc.isenabled()
        gc.disable()
        try:
            began = time.process_time()
            check("Medical Coder", body, self.html)
            return time.process_time() - began
        finally:
            if collects:
                gc.enable()

    def __str__(self) -> str:
        return f"{' … '.join(map(repr, self.pieces))}{' (HTML)' if self.html else ''}"


class Growth(NamedTuple):
    """How the time of a text grew when its size was doubled, and doubled again."""

    shape: Shape
    power: float
    size: int
    seconds: float

    def figure(self, name: str) -> Figure:
        """The power of the size by which the time grew, with its bar."""
        note = f"{self.seconds:.2f} s for {self.size:,} characters of {self.shape}"
        return Figure(name, self.power, "", BAR, at_least=False, note=note)


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """How the time of each pathological text grows with its size, for as long as there is time; then a megabyte.

    Every text has a line of its own, printed when it is known. The texts come in the random order of the seed, so that
    soaks that are cut short measure others each time.
    """
    rng, end = random.Random(args.seed), time.process_time() + args.minutes * 60
    every = shapes(rng)
    forget()  # what the patterns need is found out now, not in the midst of a measurement
    slowest: list[Growth] = []
    for done, shape in enumerate(every, 1):
        found = growth(shape)
        yield found.figure(f"{done} of {len(every)}: the time grows by the power of")
        slowest = sorted([*slowest, found], key=lambda g: -g.seconds / g.size)[:10]
        if time.process_time() > end:
            break
    yield Figure("texts measured", done, f"of {len(every)}")
    yield from megabytes([g.shape for g in slowest])


def shapes(rng: random.Random, mixed: int = 60) -> list[Shape]:
    """Each piece by itself, some side by side and some one after the other, in random order.

    What is linear alone may not be so where each of one kind is compared with each of another.
    """
    pieces = list(dict.fromkeys(PATHOLOGICAL))
    texts: list[tuple[str, ...]] = [(piece,) for piece in pieces]
    texts += [("".join(rng.sample(pieces, rng.choice((2, 3)))),) for _ in range(mixed)]
    texts += [(*rng.sample(pieces, 2),) for _ in range(mixed)]
    rng.shuffle(texts)
    return [Shape(text, html) for text in texts for html in forms(text)]


def forms(pieces: tuple[str, ...]) -> tuple[bool, ...]:
    """As text, and as HTML where that reads otherwise."""
    return (False, True) if set("<&\n") & set("".join(pieces)) else (False,)


def growth(shape: Shape) -> Growth:
    """Read a text at doubled sizes; where the time seems to grow too fast, once more, as another process may have."""
    times: list[float] = []
    for size in SIZES:
        times.append(shape.seconds(size))
        if times[-1] > ENOUGH:
            break
    if power(times) > BAR:
        times = [min(took, shape.seconds(size)) for took, size in zip(times, SIZES, strict=False)]
    return Growth(shape, power(times), SIZES[len(times) - 1], times[-1])


def power(times: Sequence[float]) -> float:
    """The power of the size by which time grew over the last two doublings (or the one there was).

    >>> power([1, 4, 16])
    2.0
    """
    steps = min(2, len(times) - 1)
    return math.log2(max(times[-1], LEAST) / max(times[-1 - steps], LEAST)) / steps if steps else 2.0


def megabytes(slowest: Sequence[Shape], largest: int = 1_000_000) -> Iterator[Figure]:
    """A megabyte of each of some texts, and one of tags inside tags."""
    for shape in slowest:
        yield Figure("a megabyte", shape.seconds(largest), "s", 30, at_least=False, note=str(shape))
    nested = "<div><ul><li>" * 20_000 + "CPC required" + "</li></ul></div>" * 20_000
    began = time.process_time()
    check("Medical Coder", nested, True)
    yield Figure("60,000 tags deep", time.process_time() - began, "s", 30, at_least=False)
