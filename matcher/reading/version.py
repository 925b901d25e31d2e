"""The reader's version: it changes exactly when the reader's code or vocabulary does."""

from __future__ import annotations

import hashlib
from functools import cache
from pathlib import Path

from data import plaintext, vocabulary


@cache
def reader_version() -> str:
    """A short hash of everything that decides a reading; found without loading the reader, which takes a second."""
    here = Path(__file__).parent
    files = [
        *here.rglob("*.py"),
        *here.rglob("*.toml"),
        Path(plaintext.__file__),
        Path(plaintext.__file__).with_name("markup.py"),  # not imported: it needs a parser
        Path(vocabulary.__file__),
        *vocabulary.FOLDER.glob("*.csv"),
    ]
    digest = hashlib.sha256()
    for path in sorted(files, key=lambda path: path.name):
        # Line ends apart, so that a checkout on Windows reads as the same version.
        digest.update(path.name.encode() + b"\0" + path.read_bytes().replace(b"\r\n", b"\n"))
    return digest.hexdigest()[:16]
