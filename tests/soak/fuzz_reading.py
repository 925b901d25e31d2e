"""Fuzz the reader: no exception, and every quote in the text at its offset.

Three sources of trouble: our own mutations of the shipped ads, hypothesis, and atheris where it is installed.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from importlib.util import find_spec
from pathlib import Path
from tempfile import gettempdir

from data.markup import html_to_text
from data.plaintext import clean_text
from data.records import Reading
from matcher.reading.read import read
from tests.figures import Figure
from tests.shared import ROOT

#: Pieces that have broken readers before, or might.
NASTY = (
    "\0", "\x1b[31m", "\u202e", "\u200b", "\ufeff", "\ud800", "İ", "ß", "e\u0301", "ﬁ", "𝐂𝐏𝐂", "א", "中",
    "🧑‍⚕️", "\r", "\x85", "•", "# ", "- ", "|", "\t", "<b>", "</b>", "<table><tr><td>", "&nbsp;", "&#0;",
    "<!--", "]]>", "{}", "%s", "\\d+", "(?:", "CPC", "CCS or RHIT", "and/or", "(CPC", "within 12 months",
    "2-3 years", "years", "$", "$1,", "%", "95%", "remote", "not", "TX, OK", "OR", "one of the following:",
    "or equivalent", "in lieu of", "preferred", "required", "$22.50 - $31/hr",
)  # fmt: skip

#: Texts made by repeating these are the ones on which a careless pattern takes for ever.
PATHOLOGICAL = (
    "a", " ", "\n", "1", ",", "-", "(", "$", "%", "•", "# ", "\n• ", "\n# ", "<b>", "<div>", "<li>", "&amp;",
    "CPC ", "CPC, ", "CPC or ", "CPC and ", "CPC/", "CPC or CCS and ", "(CPC or (", "RHIT, RHIA, ", "or ",
    "and ", "not ", "no ", "within ", "12 months ", "2 years ", "two (2) years ", "1-", "1 - ", "$1", "$1,",
    "$1-", "$20 - ", "$20 to $30 and ", "1,000", "0.", "95% ", "9", "9%", "remote ", "not remote ", "home ",
    "3 days home ", "office ", "days in the office ", "TX, ", "OK/", "or OR ", "except CA ", "reside in TX, ",
    "not in CA ", "Ohio, ", "per hour ", "an hour ", "a", "Aa", "A.", "a. ", "A. B", "e.g. ", "Requirements: ",
    "Education: ", "required ", "preferred ", "(required) ", "one of the following: ", "or equivalent ",
    "in lieu of ", "İ", "e\u0301", "’", "–", "\u202e", "中文 ", "test ", "pass our coding test ", "audit ",
    "teach coders ", "full-time ", "contract ", "1099 ", "will not be considered ", "high school ",
    "associate's degree and ", "bachelor's or ", "eligible to sit for ", "CPC-A ", "Maintain 95% accuracy. ",
    "Salary: $60,000 - $70,000. ", "CPC required; CCS preferred. ", "|", "| ", "CPC | required | ", ": ", "; ",
    "Our manager is RHIA. ", "Reports to the VP (CHRI, CHFP). ", "You would not be a lead coder. ",
    "Coder II: CPC and two years; Coder III: CCS; ", "Level I: CPC\nLevel II: CCS and 2 years\n", "II needs the CCS, ",
    "CPC and CPMA | 2 years\nNone | 5 years\n", "CPC ..... 2 yrs\n", "or no experience and a bachelor's; ",
    "RHIT and two years; or\n", "1 and 2, plus either 3 or 4, ", "two years, five years before that, ",
    "CPC required Two years of coding High school ", "requiredTwo yearsHigh schoolGED", "aAaa", "a Aa ",
    "(Required) Two ", "What you need CPC Nice to have ", "3 Years Epic Required 2 ", "x Xx: Education: ",
    "PREFERRED QUALIFICATIONS CPC ", "Home days may be offered after training. ", "Otherwise, two years. ",
    "HIC 1: none. HIC 2: CPC. ", "Former scribes need only one; ", "If you have neither, two more years, ",
    "Those without one have 9 months to earn the CCA. ", "Lacking the CPC, four years. ", "two with the CPC; ",
    "CPC (", "CPC) ", "CPC. ", "CPC required. ", "2 years or a CPC. ", "Coder I: CPC. ", "CPC-A not accepted. ",
    "CPC? A plus. ", "If you have the CPC, 2 years. ", "RHIT with one year, CPC with two, or ", "• CPC\n", "OR\n",
    "# Coder I\n• CPC\n# Coder II\n• CCS\n", "one of the following:\n", "we will train you ", "two (2) ",
    "\\", "no CPC-A, ", "Option A: CPC. ", "CPC\nAND\n", "Coding track requires a CPC. ", "CPC preferred.\n",
    "prefered ", "requried yeras ", "📌 What you need\n", "📌 Need\n• CPC\n", "CPC; CCS; or ", "and send what they\n",
    "each year of education may be replaced by ", "of whom 11 are RNs, ",
    "a completed externship in place of the year, ", "CCS also accepted.\n",
    "If not certified, two years. ", "Four years in lieu of the degree. ", "2 years. ",
    "CPC? ", "CPCcpccpc", ",and,& MD", "would also ", "could even ", "not-yet-certified ", "exceptions: ", "you hold ",
)  # fmt: skip


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Half of the minutes for our mutations, a quarter each for hypothesis and atheris."""
    seconds = args.minutes * 60
    count = mutate(random.Random(args.seed), seconds / 2)
    yield Figure("mutated ads read", count, "ads", note="no exception, all quotes stand")
    yield Figure("hypothesis examples read", hypothesis(seconds / 4, args.seed), "ads", note="the same")
    found = atheris(seconds / 4)
    if found is not None:
        yield Figure("atheris runs", found, "ads", note="the same, guided by coverage")


# ---------------------------------------------------------------- the promise


def check(title: str, body: str, html: bool) -> Reading:
    """Read an ad and hold the reader to its promise: no exception, and each quote stands at its offset."""
    text = (html_to_text if html else clean_text)(body)
    found = read(title, "Mercy", "Remote", text)
    for finding in found.evidence:
        if not found.text.startswith(finding.quote, finding.start) or not 0 < len(finding.quote) <= 240:
            raise AssertionError(f"{finding.field}: {finding.quote!r} does not stand at {finding.start}")
    return found


# ---------------------------------------------------------------- our mutations


def seeds() -> list[dict[str, object]]:
    """The shipped ads."""
    path = ROOT / "tests" / "benchmark" / "ads.jsonl"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()]


def mutate(rng: random.Random, seconds: float = math.inf, count: int = sys.maxsize) -> int:
    """Read mutated ads until the time or the count is up; how many were read."""
    ads, done, end = seeds(), 0, time.monotonic() + seconds
    while done < count and time.monotonic() < end:
        ad = rng.choice(ads)
        check(
            mutated(rng, str(ad["title"]), 2),
            mutated(rng, str(ad["description"]), rng.randint(1, 12)),
            bool(ad["html"]),
        )
        done += 1
    return done


def mutated(rng: random.Random, text: str, changes: int) -> str:
    """The text with some changes: cut, doubled, shuffled, spiced with nasty pieces."""
    for _ in range(changes):
        text = rng.choice(CHANGES)(rng, text)
    return text[:100_000]


def _cut(rng: random.Random, text: str) -> str:
    a, b = _span(rng, text)
    return text[:a] + text[b:]


def _double(rng: random.Random, text: str) -> str:
    a, b = _span(rng, text)
    return text[:b] + text[a:b] * rng.choice((1, 2, 20)) + text[b:]


def _spice(rng: random.Random, text: str) -> str:
    at = rng.randint(0, len(text))
    return text[:at] + rng.choice(NASTY) * rng.choice((1, 1, 2, 50)) + text[at:]


def _swap_case(rng: random.Random, text: str) -> str:
    a, b = _span(rng, text)
    return text[:a] + text[a:b].swapcase() + text[b:]


def _unbreak(rng: random.Random, text: str) -> str:
    return text.replace("\n", rng.choice((" ", "", "\n\n")), rng.randint(1, 50))


def _shuffle(rng: random.Random, text: str) -> str:
    words = text.split(" ")
    a, b = sorted((rng.randint(0, len(words)), rng.randint(0, len(words))))
    middle = words[a : min(b, a + 40)]
    rng.shuffle(middle)
    return " ".join((*words[:a], *middle, *words[min(b, a + 40) :]))


def _span(rng: random.Random, text: str) -> tuple[int, int]:
    a = rng.randint(0, len(text))
    return a, min(len(text), a + rng.choice((1, 5, 40, 400)))


CHANGES: tuple[Callable[[random.Random, str], str], ...] = (
    _cut,
    _double,
    _spice,
    _spice,
    _swap_case,
    _unbreak,
    _shuffle,
)


# ---------------------------------------------------------------- other fuzzers


def hypothesis(seconds: float, seed: int) -> int:
    """Read texts of hypothesis' making for a while; how many."""
    from hypothesis import HealthCheck, given, settings
    from hypothesis import seed as with_seed
    from hypothesis import strategies as st

    pieces = st.sampled_from((*NASTY, *PATHOLOGICAL)) | st.text(max_size=12)
    bodies = st.lists(pieces, max_size=60).map(" ".join)
    count, end, number = 0, time.monotonic() + seconds, seed
    while time.monotonic() < end:

        @with_seed(number)
        @settings(max_examples=500, deadline=None, database=None, suppress_health_check=list(HealthCheck))
        @given(st.text(max_size=40), bodies, st.booleans())
        def reads(title: str, body: str, html: bool) -> None:
            nonlocal count
            count += 1
            check(title, body, html)

        reads()
        number += 1
    return count


def atheris(seconds: float) -> int | None:
    """Let atheris look for trouble in a process of its own; None where it is not installed."""
    if find_spec("atheris") is None:
        return None
    command = [
        sys.executable,
        "-m",
        "tests.soak.fuzz_reading",
        f"-max_total_time={max(1, int(seconds))}",
        "-max_len=8192",
        f"-artifact_prefix={gettempdir()}/",  # not into the checkout; its output names the file
    ]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        raise AssertionError("atheris found trouble:\n" + done.stderr[-4000:])
    runs = [line for line in done.stderr.splitlines() if line.startswith("Done ")]
    return int(runs[-1].split()[1]) if runs else 0


def _atheris_main() -> None:
    import atheris

    def one(data: bytes) -> None:
        provider = atheris.FuzzedDataProvider(data)
        check(provider.ConsumeUnicode(40), provider.ConsumeUnicode(8000), provider.ConsumeBool())

    atheris.instrument_all()
    atheris.Setup(sys.argv, one)
    atheris.Fuzz()


if __name__ == "__main__":
    sys.path.insert(0, str(Path.cwd()))
    _atheris_main()
