#!/usr/bin/env python3
"""Set up and run medcoder from a fresh clone, with nothing but Python.

    python3 run.py demo [--reset]   set up, then the whole main job on the demo board
    python3 run.py test [ARGS …]    set up, then the tests (ARGS go to pytest)
    python3 run.py lint             style, types, and the law that imports only go down
    python3 run.py bench [ARGS …]   speed and quality, measured
    python3 run.py soak [ARGS …]    the long proofs: kills, nights, fuzz
    python3 run.py setup            set up only; then .venv/bin/medcoder is yours
    python3 run.py lock             renew requirements/*.lock from requirements/*.in

Only the standard library is used here, so that this file runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
VENV = HERE / ".venv"
BOOT = HERE / ".boot"
SCRIPTS = VENV / ("Scripts" if os.name == "nt" else "bin")
PYTHON = SCRIPTS / ("python.exe" if os.name == "nt" else "python")
ROOMS = ["data", "crawler", "matcher", "scheduler"]
MINIMUM = (3, 11)


class Missing(Exception):
    """A prerequisite that this machine lacks, as one sentence."""


def run(*command: object, env: dict[str, str] | None = None, quiet: bool = False) -> int:
    """Run a command in the checkout and return its exit code."""
    out = subprocess.DEVNULL if quiet else None
    return subprocess.run([str(c) for c in command], cwd=HERE, env=env, stdout=out, stderr=out, check=False).returncode


def must(what: str, *command: object, env: dict[str, str] | None = None) -> None:
    """Run a command that has to succeed; its failure ends the run with a sentence."""
    if run(*command, env=env):
        raise Missing(f"{what} failed; what it printed above says why")


def check_python() -> None:
    """Refuse a Python that is too old, in one sentence."""
    if sys.version_info < MINIMUM:
        raise Missing(
            f"medcoder needs Python {MINIMUM[0]}.{MINIMUM[1]} or newer, and this is {sys.version.split()[0]}; "
            "start run.py with a newer python3"
        )


def make_venv() -> None:
    """Create ``.venv``; where the system's Python has no ensurepip, by a virtualenv fetched into ``.boot``."""
    if PYTHON.exists() and run(PYTHON, "-m", "pip", "--version", quiet=True) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if run(sys.executable, "-m", "venv", VENV, quiet=True) == 0:
        return
    shutil.rmtree(VENV, ignore_errors=True)
    if run(sys.executable, "-m", "pip", "--version", quiet=True):
        raise Missing(
            "this Python has neither ensurepip nor pip; install one of them "
            "(on Debian: apt install python3-venv) and start again"
        )
    must(
        "installing virtualenv",
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--require-hashes",
        "--target",
        BOOT,
        "-r",
        HERE / "requirements" / "boot.lock",
    )
    must(
        "creating .venv",
        sys.executable,
        "-m",
        "virtualenv",
        "--quiet",
        VENV,
        env={**os.environ, "PYTHONPATH": str(BOOT)},
    )


def install(lock: str) -> None:
    """Install exactly the locked packages, once per state of the lock file, and medcoder itself beside them."""
    path = HERE / "requirements" / f"{lock}.lock"
    state = hashlib.sha256(path.read_bytes() + (HERE / "pyproject.toml").read_bytes()).hexdigest()
    stamp = VENV / f".installed-{lock}"
    if stamp.exists() and stamp.read_text() == state:
        return
    print(f"medcoder: installing the locked packages ({path.name}) …", file=sys.stderr, flush=True)
    pip = [PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps"]
    must("installing the locked packages", *pip, "--require-hashes", "-r", path)
    must("installing medcoder", *pip, "--no-build-isolation", "-e", HERE)
    # Bytecode now, so that the first `medcoder match` starts as fast as the second.
    run(PYTHON, "-m", "compileall", "-q", *ROOMS, "medcoder.py", quiet=True)
    stamp.write_text(state)


def set_up(lock: str = "run") -> None:
    """Everything that a target needs: Python, ``.venv``, the locked packages."""
    check_python()
    make_venv()
    install(lock)


def demo(args: list[str]) -> int:
    """Run the main job on the demo board; its state lies in ``.demo``, apart from the user's own home."""
    set_up()
    return run(PYTHON, "-P", "-m", "medcoder", "demo", *args)


def test(args: list[str]) -> int:
    """Run the tests, on all cores."""
    set_up("dev")
    return run(PYTHON, "-m", "pytest", *(args or ["-n", "auto"]))


def lint(args: list[str]) -> int:
    """Run ruff, mypy and the import contracts; all run even when one fails."""
    set_up("dev")
    commands = [
        [PYTHON, "-m", "ruff", "check", "."],
        [PYTHON, "-m", "ruff", "format", "--check", "."],
        [PYTHON, "-m", "mypy"],
        [SCRIPTS / "lint-imports"],
    ]
    return max([run(*command) for command in commands])


def bench(args: list[str]) -> int:
    """Measure speed and quality, beside the yardsticks that are installed only for this."""
    set_up("bench")
    return run(PYTHON, "-m", "tests.bench", *args)


def soak(args: list[str]) -> int:
    """Run the long proofs in full."""
    set_up("dev")
    return run(PYTHON, "-m", "tests.soak", *args)


def setup(args: list[str]) -> int:
    """Set up and say what to type next."""
    set_up()
    print(f"medcoder is ready: {SCRIPTS / 'medcoder'}")
    return 0


def lock(args: list[str]) -> int:
    """Resolve ``requirements/*.in`` anew; no header and no index, so that no host gets into a lock file."""
    set_up("dev")
    must("installing uv", PYTHON, "-m", "pip", "install", "--quiet", "uv")
    flags = [
        "--no-emit-index-url",
        "--generate-hashes",
        "--universal",
        "--python-version",
        "3.11",
        "--no-header",
        "--quiet",
    ]
    for source in sorted((HERE / "requirements").glob("*.in")):
        must(
            f"locking {source.name}",
            SCRIPTS / "uv",
            "pip",
            "compile",
            *flags,
            source,
            "-o",
            source.with_suffix(".lock"),
        )
    return 0


TARGETS: dict[str, Callable[[list[str]], int]] = {
    "demo": demo,
    "test": test,
    "lint": lint,
    "bench": bench,
    "soak": soak,
    "setup": setup,
    "lock": lock,
}


def main() -> int:
    """Run the named target; a missing prerequisite is told in one sentence."""
    target = TARGETS.get(sys.argv[1]) if len(sys.argv) > 1 else None
    if target is None:
        print(__doc__, file=sys.stderr)
        return 2
    try:
        return target(sys.argv[2:])
    except Missing as lack:
        print(f"run.py: {lack}.", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main())
