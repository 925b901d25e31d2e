"""A made corpus of ads and readings, any size, from texts of ours: terms as Zipf has them, facts as the trade has them.

A base of ads is written sentence by sentence and read as it was written. The corpus of N listings draws from the base:
the facts of one, the reading of one, its terms, and tail words of its own, so that the vocabulary grows as in life.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any

from data.records import CredentialGroup, Finding, Listing, Pathway, Pay, Preferred, Reading, Requirements
from data.vocabulary import names
from matcher.index.index import Index, fresh_meta
from matcher.index.rows import Entry
from matcher.places import STATES

SYLLABLES = [c + v for c in "bdfgklmnprstvz" for v in "aeio"]
SETS = (
    ("CPC",),
    ("CPC", "CCS"),
    ("CCS", "RHIT", "RHIA"),
    ("CPC", "COC"),
    ("CRC", "CPC"),
    ("ANY-CODING",),
    ("RHIT", "RHIA"),
    ("CCS", "CIC"),
    ("CPC-A", "CPC"),
    ("CPMA",),
    ("CCDS", "CDIP"),
    ("HCS-D",),
    ("CIRCC",),
)
TOWNS = (
    ("Dayton", "OH"),
    ("Toledo", "OH"),
    ("Dallas", "TX"),
    ("Tampa", "FL"),
    ("Boise", "ID"),
    ("Atlanta", "GA"),
    ("Chicago", "IL"),
    ("Denver", "CO"),
    ("Seattle", "WA"),
    ("Rochester", "NY"),
    ("Phoenix", "AZ"),
    ("Richmond", "VA"),
)
ROLES = ("coder",) * 6 + ("auditor", "cdi", "manager", "biller_coder", "him", "educator")
PAYS = (None, None, (22, 28), (25, 33), (30, 41), (18, 21), (36, 48))
WELCOME = (
    "We are a family of hospitals and clinics that has cared for this valley for a hundred years.",
    "Our people come first, and our coders sit at the heart of the revenue cycle.",
    "You will join a team that reads every record twice and guesses never.",
)
DUTIES = (
    "Assigns {sets} codes to {areas} records from the physician documentation.",
    "Reviews {areas} charts for completeness and writes compliant queries.",
    "Keeps accuracy at or above {accuracy} percent and meets the productivity standard of the department.",
    "Resolves edits and denials together with the billing office.",
    "Abstracts dates, providers and dispositions into {software}.",
    "Takes part in audits and monthly education about {areas} coding.",
)


def word(number: int) -> str:
    """A word of our own making, another for each number."""
    out = ""
    while True:
        number, at = divmod(number, len(SYLLABLES))
        out += SYLLABLES[at]
        if not number:
            return out + "x"


def make_entries(count: int, seed: int, tail_words: int = 120_000, length: int = 140) -> Iterator[Entry]:
    """``count`` ads with their readings; ids ascend, texts have about four kilobytes with the tail words."""
    import numpy as np

    rng = random.Random(seed)
    ranks = np.random.default_rng(seed)
    chance = 1.0 / np.arange(1, tail_words + 1) ** 0.9
    chance = np.cumsum(chance / chance.sum())
    for number in range(count):
        drawn = np.searchsorted(chance, ranks.random(length))
        yield make_entry(rng, number, " ".join(word(int(n)) for n in drawn))


def make_entry(rng: random.Random, number: int, tail: str) -> Entry:
    """One ad, read as it was written."""
    asked = _asked(rng)
    town, state = rng.choice(TOWNS)
    areas = ", ".join(asked.specialties)
    years = asked.pathways[0].min_years
    credential = (
        " or ".join(asked.pathways[0].credentials[0].any_of) if asked.pathways[0].credentials else "no certificate"
    )
    experience = (
        f"{years:g} years of {areas} coding experience required." if years else "Experience is welcome, not required."
    )
    fill = {"areas": areas, "sets": ", ".join(asked.code_sets), "accuracy": "95", "software": ", ".join(asked.software)}
    lines = [
        "# About us", rng.choice(WELCOME), "# Responsibilities",
        *("• " + duty.format(**fill) for duty in rng.sample(DUTIES, 5)), tail[: len(tail) // 2], "# Qualifications",
        f"• {credential} required.", f"• {experience}", f"• {tail[len(tail) // 2 :]}",
        "# Benefits", "Paid time off, and a quiet place to code. We are an equal opportunity employer.",
    ]  # fmt: skip
    text = "\n".join(lines)
    evidence = tuple(
        Finding(field, value, value, text.find(value))
        for field, value in (
            ("pathways[0].credentials[0]", f"{credential} required"),
            ("pathways[0].min_years", experience),
        )
    )
    title = f"{asked.level.title()} {asked.role.replace('_', ' ').title()}, {asked.specialties[0]}"
    remote = "Remote" if asked.workplace == "remote" else f"{town}, {state}"
    listing = Listing(
        "made", f"{number:08d}", f"https://jobs.example/{number}", title, f"Employer {rng.randrange(4000)}", remote,
        town, state, "US", text=text, posted=date(2026, 9, 1) + timedelta(rng.randrange(80)),
    )  # fmt: skip
    return Entry(listing, Reading(asked, evidence), datetime(2026, 11, 1, tzinfo=UTC))


def _asked(rng: random.Random) -> Requirements:
    ways = [_way(rng) for _ in range(rng.choice((1, 1, 1, 2, 3)))]
    specialties = rng.sample(names("specialty"), rng.choice((1, 2, 2, 3, 4)))
    level = rng.choice(("trainee", "entry", "experienced", "experienced", "senior"))
    pay = rng.choice(PAYS)
    jitter = rng.randrange(0, 300) / 100
    return Requirements(
        is_coding_job=rng.random() < 0.9, role=rng.choice(ROLES), level=level, pathways=tuple(ways),
        preferred=Preferred(tuple(rng.sample(("CPMA", "CRC", "CCDS"), 1)) if rng.random() < 0.4 else ()),
        excluded_credentials=("CPC-A",) if rng.random() < 0.08 else (), substitution=rng.random() < 0.1,
        will_train=level == "trainee", workplace=rng.choice(("remote", "remote", "onsite", "hybrid", "unspecified")),
        states=tuple(sorted(rng.sample(sorted(STATES), rng.randrange(3, 14)))) if rng.random() < 0.2 else (),
        excluded_states=("CA", "NY") if rng.random() < 0.05 else (),
        employment=(rng.choice(("full_time", "full_time", "full_time", "part_time", "prn", "contract")),),
        pay=Pay(pay[0] + jitter, pay[1] + jitter, "hour") if pay else None,
        code_sets=tuple(rng.sample(names("code_set"), 3)), software=tuple(rng.sample(names("software"), 2)),
        specialties=tuple(specialties),
    )  # fmt: skip


def _way(rng: random.Random) -> Pathway:
    groups = tuple(
        CredentialGroup(rng.choice(SETS), rng.choice((None, None, None, 12, 6, "unstated")))
        for _ in range(rng.choice((0, 1, 1, 1, 2)))
    )
    years = rng.choice((None, 1.0, 1.0, 2.0, 2.0, 3.0, 5.0, 7.0))
    return Pathway(groups, years, bool(years), rng.choice((None, "hs", "hs", "certificate", "associate", "bachelor")))


def make_index(count: int, seed: int, base: int = 6_000, tail_words: int = 120_000) -> Index:
    """An index of ``count`` listings drawn from a base of that many: what a query meets, without writing every text."""
    import numpy as np

    from matcher.index import index_entries
    from matcher.index.draft import assemble
    from matcher.index.facts import COLUMNS, KEYS, POINTERS
    from matcher.index.tfidf import Counts

    small = index_entries(make_entries(min(base, count), seed, tail_words))
    if count <= base:
        return small
    rng = np.random.default_rng(seed)
    columns = {name: small[name][rng.integers(0, len(small), count)] for name in COLUMNS}
    columns |= {
        name: small[name][rng.integers(0, len(small), count)] for name in ("sig", "employer", "place", "states")
    }
    told = rng.integers(0, len(small), count)  # terms, areas and shown words go together
    columns |= {name: small[name][told] for name in ("area", "years_area")}
    columns["cluster"] = np.arange(count, dtype=np.uint32)
    ids = [b"made:%08d" % number for number in range(count)]
    lines = {
        f"{kind}_key": small.distinct[kind].taken(range(len(small.distinct[kind])))
        for kind in KEYS
        if kind != "cluster"
    }
    lines |= {"cluster_key": ids, "ids": ids, "shown": small.shown.taken(told.tolist())}
    at, lengths = small["doc_at"], np.diff(small["doc_at"])[told]
    new_at = np.concatenate([[0], np.cumsum(lengths)])
    places = np.repeat(at[told] - new_at[:-1], lengths) + np.arange(new_at[-1])
    terms, words = _own_tails(small, small["doc_terms"][places], rng)
    order = np.lexsort((terms, np.repeat(np.arange(count, dtype=np.uint32), lengths)))
    counts = Counts(new_at, terms[order], small["doc_counts"][places][order], len(words))
    assert set(POINTERS) <= set(columns)
    return assemble(columns, lines, counts, words, fresh_meta(0, ""))


def _own_tails(small: Index, terms: Any, rng: Any) -> tuple[Any, list[str]]:
    """Tail words are drawn anew among their neighbours in rank, so that texts do not repeat."""
    import numpy as np

    words = list(small.terms.decoded())
    tail = np.array([w.endswith("x") for w in words])
    of_tail = np.flatnonzero(tail).astype(np.uint32)
    by_rank = of_tail[np.argsort(-np.diff(small["term_at"])[of_tail], kind="stable")]
    rank = np.zeros(len(words), np.int64)
    rank[by_rank] = np.arange(len(by_rank))
    drawn = tail[terms]
    shifted = rank[terms[drawn]] * rng.uniform(0.7, 1.4, int(drawn.sum()))
    out = terms.copy()
    out[drawn] = by_rank[np.minimum(shifted.astype(np.int64), len(by_rank) - 1)]
    return out, words


def caseload(count: int, seed: int) -> list[Any]:
    """``count`` different people."""
    from data.records import HeldCredential, Profile, Wants

    rng = random.Random(seed)
    out: list[Any] = []
    for number in range(count):
        areas = rng.sample(names("specialty"), 2)
        years = float(rng.randrange(0, 12))
        wants = Wants(
            ("coder",),
            tuple(areas[:1]),
            ("remote",),
            rng.choice(sorted(STATES)),
            min_pay_hourly=float(rng.randrange(18, 40)),
        )
        held = (HeldCredential(rng.choice(("CPC", "CCS", "RHIT", "CPC-A", "CRC"))),)
        out.append(
            Profile(
                f"p{number}",
                about=f"{areas[0]} and {areas[1]} coder",
                education="hs",
                credentials=held,
                years=years,
                areas=dict.fromkeys(areas, years),
                wants=wants,
            )
        )
    return out


def changed(entry: Entry, rng: random.Random) -> Entry:
    """The same ad with another text."""
    listing = entry.listing
    return replace(
        entry, listing=replace(listing, text=listing.text + f"\n• {word(rng.randrange(60_000))} is welcome.")
    )
