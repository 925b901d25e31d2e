"""``run.py soak [WHICH …] [--seed S] [--minutes M] [--json]``."""

import sys

import tests.soak
from tests.figures import main

OPTIONS = {
    "--seed": {"type": int, "default": 1, "help": "the seed of what is random"},
    "--minutes": {"type": float, "default": 10.0, "help": "how long a fuzz lasts"},
    "--times": {"type": int, "default": 0, "help": "how many kills or nights; 0 is the full number"},
}

if __name__ == "__main__":
    sys.exit(main(tests.soak, OPTIONS))
