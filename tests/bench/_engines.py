"""Other search engines behind one small face; ``python -m tests.bench._engines NAME FOLDER WORDS`` is a cold query."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

TOP = 50
Ask = Callable[[str], list[Any]]


class Engine(NamedTuple):
    """What must be importable, how texts are indexed into a folder, how that folder answers words."""

    needs: str
    build: Callable[[Iterable[str], Path], None]
    open: Callable[[Path], Ask]


def _one_word(words: str) -> list[str]:
    return [word.replace("-", "_").replace("/", "_") for word in words.split()]


def build_fts5(texts: Iterable[str], folder: Path) -> None:
    """SQLite's own full-text index."""
    import sqlite3

    with sqlite3.connect(folder / "fts.db") as base:
        base.execute("CREATE VIRTUAL TABLE ads USING fts5(body, tokenize = \"unicode61 tokenchars '_'\")")
        base.executemany("INSERT INTO ads (body) VALUES (?)", ((text,) for text in texts))


def open_fts5(folder: Path) -> Ask:
    """Ranked by its bm25."""
    import sqlite3

    base = sqlite3.connect(folder / "fts.db")
    ask = f"SELECT rowid FROM ads WHERE ads MATCH ? ORDER BY rank LIMIT {TOP}"
    return lambda words: base.execute(ask, [" OR ".join(f'"{word}"' for word in _one_word(words))]).fetchall()


def build_sklearn(texts: Iterable[str], folder: Path) -> None:
    """TfidfVectorizer and its matrix, kept by joblib."""
    import joblib
    from sklearn.feature_extraction.text import TfidfVectorizer

    vectorizer = TfidfVectorizer(token_pattern=r"\S+")
    joblib.dump((vectorizer, vectorizer.fit_transform(texts)), folder / "tfidf.joblib")


def open_sklearn(folder: Path) -> Ask:
    """The product of query and matrix."""
    import joblib
    import numpy as np

    vectorizer, matrix = joblib.load(folder / "tfidf.joblib")

    def ask(words: str) -> list[Any]:
        likeness = (matrix @ vectorizer.transform([" ".join(_one_word(words))]).T).toarray().ravel()
        found: list[Any] = np.argpartition(-likeness, TOP)[:TOP].tolist()
        return found

    return ask


def build_tantivy(texts: Iterable[str], folder: Path) -> None:
    """Rust's Lucene."""
    import tantivy

    schema = tantivy.SchemaBuilder()
    schema.add_text_field("body", stored=False)
    index = tantivy.Index(schema.build(), path=str(folder))
    writer = index.writer()
    for text in texts:
        writer.add_document(tantivy.Document(body=text))
    writer.commit()
    writer.wait_merging_threads()


def open_tantivy(folder: Path) -> Ask:
    """Ranked by its bm25."""
    import tantivy

    index = tantivy.Index.open(str(folder))
    searcher = index.searcher()
    return lambda words: list(searcher.search(index.parse_query(" ".join(_one_word(words)), ["body"]), TOP).hits)


def build_bm25s(texts: Iterable[str], folder: Path) -> None:
    """Eager BM25 in numpy."""
    import bm25s

    engine = bm25s.BM25()
    engine.index([text.split() for text in texts], show_progress=False)
    engine.save(str(folder))


def open_bm25s(folder: Path) -> Ask:
    """Mapped from its files."""
    import bm25s

    engine = bm25s.BM25.load(str(folder), mmap=True)
    return lambda words: list(engine.retrieve([_one_word(words)], k=TOP, show_progress=False)[0][0])


ENGINES: dict[str, Engine] = {
    "SQLite FTS5": Engine("sqlite3", build_fts5, open_fts5),
    "scikit-learn and joblib": Engine("joblib", build_sklearn, open_sklearn),
    "tantivy": Engine("tantivy", build_tantivy, open_tantivy),
    "bm25s": Engine("bm25s", build_bm25s, open_bm25s),
}

if __name__ == "__main__":
    print(len(ENGINES[sys.argv[1]].open(Path(sys.argv[2]))(sys.argv[3])))
