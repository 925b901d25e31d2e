"""Ads from a file of JSON Lines, read and indexed on the spot: no store, no marks, nothing of another day."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from data.errors import BadInput
from data.markup import html_to_text
from data.plaintext import clean_text
from data.records import Listing, Reading
from matcher.index.index import Index
from matcher.index.rows import Entry
from matcher.locations import parse_place


def index_file(path: Path) -> Index:
    """An index of the ads of a file, in memory; its ids are the file's own."""
    from matcher.index import index_entries
    from matcher.index.reference import weigh_with_sklearn

    ads = list(read_ads(path))
    if not ads:
        raise BadInput("the file holds no ad", str(path), "write one JSON object a line, each with an id")
    return index_entries(map(entry_of_ad, ads), weigh=weigh_with_sklearn)


def read_ads(path: Path) -> Iterator[dict[str, Any]]:
    """The ads of a file, one JSON object a line with at least an ``id``; a second ad of the same id is passed over."""
    seen: set[str] = set()
    for number, line in enumerate(_lines(path), 1):
        if line.strip():
            ad = _ad(line, f"{path}, line {number}")
            if ad["id"] not in seen:
                seen.add(ad["id"])
                yield ad


def entry_of_ad(ad: Mapping[str, Any], reading: Reading | None = None) -> Entry:
    """What of an ad goes into an index, read now where no reading is given."""
    title, company, location = (str(ad.get(key) or "") for key in ("title", "company", "location"))
    text = (html_to_text if ad.get("html") else clean_text)(str(ad.get("description") or ""))
    place = parse_place(location)
    listing = Listing(
        source="", key=str(ad["id"]), url=str(ad.get("url") or ""), title=title, employer=company, location=location,
        city=place.city, state=place.state, country=place.country, text=text,
        snippet_only=bool(ad.get("snippet_only")),
    )  # fmt: skip
    return Entry(listing, reading or _read(title, company, location, text))


def _read(title: str, company: str, location: str, text: str) -> Reading:
    from matcher.reading.read import read

    return read(title, company, location, text)


def _lines(path: Path) -> Iterator[str]:
    try:
        with open(path, encoding="utf-8-sig", errors="replace") as handle:
            yield from handle
    except OSError as trouble:
        raise BadInput("the file of ads cannot be read", str(path), str(trouble.strerror)) from trouble


def _ad(line: str, where: str) -> dict[str, Any]:
    try:
        ad = json.loads(line)
    except ValueError as trouble:
        raise BadInput("the line is not JSON", where, str(trouble)) from None
    if not isinstance(ad, dict) or not isinstance(ad.get("id"), str | int) or isinstance(ad.get("id"), bool):
        raise BadInput("an ad is a JSON object with an id", where, "give each ad an id")
    return ad | {"id": str(ad["id"])}
