"""Every sentence of ``tests/examples`` reads as it says; a known miss that heals fails until it is moved."""

from __future__ import annotations

from collections import Counter

import pytest

from tests.examples import Example, examples

EXAMPLES = list(examples())


@pytest.mark.parametrize(
    "example",
    [
        pytest.param(e, id=e.name, marks=pytest.mark.xfail(strict=True, reason="a known miss") if e.known_miss else ())
        for e in EXAMPLES
    ],
)
def test_a_sentence_reads_as_it_says(example: Example) -> None:
    assert example.differences() == {}


def test_no_sentence_stands_twice() -> None:
    texts = Counter(
        (e.given["text"], e.given.get("title"), e.given.get("location"), tuple(sorted(e.wanted))) for e in EXAMPLES
    )
    assert [text for text, count in texts.items() if count > 1] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.name)
def test_every_quote_stands_at_its_offset(example: Example) -> None:
    reading = example.reading()
    for found in reading.evidence:
        assert 0 < len(found.quote) <= 240
        assert reading.text.startswith(found.quote, found.start)
