"""``medcoder parse``: ads as JSON Lines in, readings as JSON Lines out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from collections.abc import Iterator


@click.command()
@click.option("--with-text", is_flag=True, help="Add the plain text that the quotes' offsets count in.")
def parse(with_text: bool) -> None:
    """Read ads from stdin: one JSON object a line with id, title, company, location, html and description.

    Writes a line for each: id, requirements, evidence (field, value, quote, start) and doubts. A line that is no ad is
    told on stderr with its number, the rest goes on, and the exit code is 1.
    """
    import json
    import sys

    from data.console import say

    bad = 0
    for number, answer in _readings(with_text):
        if isinstance(answer, str):
            bad += 1
            say(f"medcoder: line {number} was passed over: {answer}.")
        else:
            sys.stdout.write(json.dumps(answer, ensure_ascii=True) + "\n")
    sys.stdout.flush()
    if bad:
        raise SystemExit(1)


def _readings(with_text: bool) -> Iterator[tuple[int, dict[str, Any] | str]]:
    """(line, reading) or (line, why it is no ad)."""
    import sys

    for number, line in enumerate(sys.stdin.buffer, 1):
        if line.strip():
            yield number, _read_line(line, with_text)


def _read_line(line: bytes, with_text: bool) -> dict[str, Any] | str:
    import json

    try:
        ad = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError:
        return "it is not UTF-8"
    except (json.JSONDecodeError, RecursionError) as trouble:
        return f"it is not JSON ({trouble.msg if isinstance(trouble, json.JSONDecodeError) else 'nested too deeply'})"
    if not isinstance(ad, dict):
        return "it is not a JSON object"
    for name in ("title", "company", "location", "description"):
        if not isinstance(ad.get(name) or "", str):
            return f"its {name} is not a text"
    if not ad.get("title") and not ad.get("description"):
        return "it has neither a title nor a description"
    return _reading(ad, with_text)


def _reading(ad: dict[str, Any], with_text: bool) -> dict[str, Any]:
    from data.markup import html_to_text
    from data.plaintext import clean_text
    from data.requirements_json import requirements_to_json
    from matcher.reading.read import read

    to_text = html_to_text if ad.get("html") else clean_text
    found = read(
        ad.get("title") or "", ad.get("company") or "", ad.get("location") or "", to_text(ad.get("description") or "")
    )
    out: dict[str, Any] = {
        "id": ad.get("id"),
        "requirements": requirements_to_json(found.requirements),
        "evidence": [{"field": f.field, "value": f.value, "quote": f.quote, "start": f.start} for f in found.evidence],
        "doubts": list(found.doubts),
    }
    return out | {"text": found.text} if with_text else out
