"""Matching, measured over a made corpus (``--make N --seed S``): cold, warm, memory, a whole caseload.

"Cold" is a new process with a warm file cache; what it is held to is a multiple of ``python -c "import numpy"`` in the
same minute. The corpus lies in ``.bench`` and is made once.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import median

from data.errors import IndexMissing
from matcher.index.folders import POINTER, open_index
from tests.bench import _corpus, _others
from tests.bench._timing import timed
from tests.figures import Figure
from tests.ranking import JUDGED
from tests.shared import ROOT

PROFILE = """
name = "Dana"
about = "Outpatient coder: emergency department, same-day surgery, observation, injections, edits. No management."
[education]
level = "associate"
[[credentials]]
code = "CPC"
[experience]
years = 4
[experience.areas]
"emergency department" = 3
"same-day surgery" = 2
[skills]
specialties = ["emergency department", "same-day surgery", "observation", "hospital outpatient"]
code_sets = ["ICD-10-CM", "CPT", "HCPCS", "APC", "NCCI"]
software = ["Epic", "Optum EncoderPro"]
[wants]
roles = ["coder"]
specialties = ["emergency department", "same-day surgery"]
workplace = ["remote", "hybrid"]
state = "OH"
city = "Dayton"
max_distance_miles = 30
employment = ["full_time"]
min_pay_hourly = 25
"""
MEMORY = (
    "import re, sys; sys.argv = ['medcoder', *sys.argv[1:]]\nfrom medcoder import main\n"
    "try: main()\nexcept SystemExit: pass\n"
    "print(re.search(r'RssAnon:\\s+(\\d+)', open('/proc/self/status').read())[1], file=sys.stderr)"
)


def run(args: argparse.Namespace) -> Iterator[Figure]:
    """Make the corpus if need be, then measure."""
    home = prepare(args.make, args.seed)
    index = open_index(home / "index")
    yield Figure("listings", len(index))
    yield Figure("terms", len(index.terms), bar=50_000 if args.make >= 100_000 else None)
    yield from cold(home, 5.0 if args.make > 100_000 else 2.5)
    yield from warm(home)
    if args.make <= 100_000:
        yield caseload(home)
    yield from _others.beside(index, home)


def prepare(count: int, seed: int) -> Path:
    """The home of the made corpus of that size and seed."""
    home = ROOT / ".bench" / f"matching-{count}-{seed}"
    if not _usable(home / "index"):
        print(f"  making {count:,} listings …", flush=True)
        _corpus.make_index(count, seed).save(home / "index" / "made")
        (home / "index" / POINTER).write_text("made", encoding="utf-8")
    (home / "dana.toml").write_text(PROFILE, encoding="utf-8")
    return home


def _usable(folder: Path) -> bool:
    try:
        open_index(folder)
    except IndexMissing:  # none yet, or one of an older layout
        return False
    return True


def cold(home: Path, bar: float) -> Iterator[Figure]:
    """A whole ``medcoder match --json --top 50`` against an interpreter that only imports numpy, by turns."""
    match = [sys.executable, "-m", "medcoder", "match", "-p", str(home / "dana.toml"), "--json", "--top", "50"]
    spent(match, home)
    pairs = [(spent([sys.executable, "-c", "import numpy"], home), spent(match, home)) for _ in range(9)]
    yield Figure("cold import of numpy", 1000 * median(a for a, _ in pairs), "ms")
    yield Figure("cold match --json, top 50", 1000 * median(b for _, b in pairs), "ms")
    times = median(b for _, b in pairs) / median(a for a, _ in pairs)
    yield Figure("cold match, as a multiple of it", times, "×", bar, False)
    if sys.platform == "linux":
        anonymous = int(_run([sys.executable, "-c", MEMORY, *match[3:]], home).stderr.split()[-1]) / 1024
        yield Figure("private memory of a query", anonymous, "MB", 400.0, False, "mapped pages apart")


def warm(home: Path) -> Iterator[Figure]:
    """A query in a process that has the index open: scores, filters and the top 50 with their words."""
    from matcher.profile import load_profile
    from matcher.rank import rank

    index, profile = open_index(home / "index"), load_profile(home / "dana.toml")
    took = timed(lambda: rank(index, profile, as_of=JUDGED, top=50), 7)
    yield Figure("warm query, top 50", 1000 * took, "ms", 150.0, False)


def caseload(home: Path) -> Figure:
    """Everybody of a caseload over the same index, the top 20 of each with their words."""
    from matcher.rank import rank

    index, people = open_index(home / "index"), _corpus.caseload(500, 1)
    took = _processor(lambda: [rank(index, one, as_of=JUDGED, top=20) for one in people])
    return Figure(f"500 people × {len(index):,} listings", took, "s", 20.0, False, "processor time")


def spent(command: Sequence[str], home: Path) -> float:
    """Seconds that a process takes from start to end."""
    began = time.perf_counter()
    _run(command, home)
    return time.perf_counter() - began


def _run(command: Sequence[str], home: Path) -> subprocess.CompletedProcess[str]:
    env = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    env |= {"MEDCODER_HOME": str(home), "PYTHONPATH": str(ROOT)}
    return subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=True)


def _processor(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began
