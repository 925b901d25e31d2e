"""``run.py bench [WHICH …] [--make N --seed S] [--json]``."""

import sys

import tests.bench
from tests.figures import main

OPTIONS = {
    "--make": {"type": int, "default": 100_000, "help": "how many listings the made corpus has"},
    "--seed": {"type": int, "default": 1, "help": "the seed of what is made"},
}

if __name__ == "__main__":
    sys.exit(main(tests.bench, OPTIONS))
