"""``python -m tests.pages [NAME …]`` writes each ``expected.json`` from what is read today; review the diff."""

import json
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.boards import PAGES, page_sets, read_page_sets


def main(names: list[str]) -> None:
    """Write what is read in the named page sets, all by default."""
    with TemporaryDirectory() as home:
        folders = [PAGES / name for name in names] or page_sets()
        for name, found in read_page_sets(folders, Path(home)).items():
            text = json.dumps(found, indent=1, ensure_ascii=False) + "\n"
            (PAGES / name / "expected.json").write_text(text, encoding="utf-8")
            print(name, found["health"], found["listed"], len(found["listings"]), found["reason"])


if __name__ == "__main__":
    main(sys.argv[1:])
