"""Duplicates: precision and recall on labelled pairs, and how the time grows with the number of listings."""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator
from dataclasses import replace

from crawler.duplicates import clusters
from data.records import Listing
from tests.duplicates.boards import board_pairs
from tests.duplicates.judge import judge, listing, read_pairs
from tests.duplicates.make import PAIRS
from tests.figures import Figure
from tests.shared import SHARED

MANY = 20_000


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Judge the pairs, then cluster a half and a whole corpus of 20,000."""
    sets = {part: [p for p in read_pairs(PAIRS) if p["part"] == part] for part in ("tune", "held", "written")}
    sets["retold by boards and agencies"] = read_pairs(PAIRS.with_name("retold.jsonl"))
    sets["retold in another voice"] = read_pairs(PAIRS.with_name("anew.jsonl"))
    sets["retold in many voices"] = board_pairs("voices")
    sets["told by hearsay"] = board_pairs("hearsay")
    sets["heard through the grapevine"] = board_pairs("grapevine")
    sets["at second hand"] = board_pairs("secondhand")
    sets["overheard"] = board_pairs("overheard")
    if SHARED is not None:
        sets["real"] = read_pairs(SHARED / "eval/duplicates/pairs.jsonl")
    for name, pairs in sets.items():
        found = judge(pairs)
        yield Figure(f"precision, {name}", found.precision, bar=0.99, note=f"{len(pairs)} pairs")
        yield Figure(f"recall, {name}", found.recall, bar=0.9, note=f"{sum(p['same'] for p in pairs)} are one job")
    half, whole = (_seconds(made(number, args.seed)) for number in (MANY // 2, MANY))
    yield Figure(f"seconds for {MANY:,} listings", whole, "s", 30.0, at_least=False)
    yield Figure("time of twice as many", whole / half, "times", 2.6, at_least=False)


def _seconds(listings: list[Listing]) -> float:
    began = time.process_time()
    clusters(listings)
    return time.process_time() - began


def made(number: int, seed: int) -> list[Listing]:
    """Listings made of halves of the ads of the pairs and words of their own; every tenth is a copy."""
    chance = random.Random(seed)
    docs = [listing(pair[side], "made", "0") for pair in read_pairs(PAIRS) for side in "ab"]
    words = sorted({word for doc in docs for word in doc.text.split()})
    out: list[Listing] = []
    for at in range(number):
        if at % 10 == 9:
            out.append(replace(chance.choice(out), key=str(at)))
            continue
        doc, other = chance.sample(docs, 2)
        halves = doc.text[: len(doc.text) // 2], other.text[len(other.text) // 2 :]
        text = " ".join((halves[0], *chance.choices(words, k=60), halves[1]))
        out.append(replace(doc, key=str(at), employer=f"Employer {chance.randrange(400)}", text=text))
    return out
