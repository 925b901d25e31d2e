"""Pages and feeds as trees, and the data that pages carry in their scripts.

BeautifulSoup (on lxml) reads them: a page every second or so, as politeness allows, is far below what it can do.
"""

from __future__ import annotations

import json
import re
from typing import Any

from scrapy.http import Response

from crawler.answers import BadAnswer, decoded


def soup(response: Response) -> Any:
    """The page as a tree; any text is one."""
    from bs4 import BeautifulSoup

    return BeautifulSoup(decoded(response), "lxml")


def feed(response: Response, root: str | list[str]) -> Any:
    """The tree of an XML answer that holds ``root``, or one of several such; anything else is :class:`BadAnswer`."""
    from bs4 import BeautifulSoup

    tree = BeautifulSoup(decoded(response).encode("utf-8"), "xml", from_encoding="utf-8")
    if tree.find(root) is None:
        raise BadAnswer("answered with something that is not its feed")
    return tree


def words_of(node: Any, *selectors: str) -> str:
    """The text of the first node that one of the selectors finds, on one line; ``""`` where none does."""
    found = next((it for selector in selectors if (it := node.select_one(selector)) is not None), None)
    return " ".join(found.get_text(" ").split()) if found is not None else ""


def data_after(text: str, marker: str) -> Any:
    """The first JSON value that follows a marker (a regular expression) in a page's script; None where none does.

    >>> data_after('<script>window.pageData = {"Jobs": []};</script>', r"pageData\\s*=")
    {'Jobs': []}
    """
    for found in re.finditer(marker, text):
        start = re.compile(r"[\s(]*").match(text, found.end())
        try:
            return json.JSONDecoder(strict=False).raw_decode(text, start.end() if start else found.end())[0]
        except (ValueError, RecursionError):
            continue
    return None
