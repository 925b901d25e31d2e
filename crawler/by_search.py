"""A board's own search, for a person's first look only: it finds some coding jobs at once and proves nothing missing.

No night is read this way: searches omit jobs, and what they omit must never be closed.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from scrapy import Request

#: What is searched for, one after the other: few boards know that these are one trade.
WORDS = ("coder", "coding")

Ask = Callable[["Request", str], "Request"]


def words_for(platform: str) -> tuple[str, ...]:
    """The words to search a platform for; one empty word where we do not know its search."""
    return WORDS if platform in _SEARCHES else ("",)


def searched(platform: str, request: Request, word: str) -> Request:
    """A request for a list, narrowed by the board's own search; as it is without a word.

    Raises nothing: a request of another shape than the list's stays as it is.
    """
    return _SEARCHES[platform](request, word) if word and platform in _SEARCHES else request


def _in_body(*path: str) -> Ask:
    """The word goes into the JSON of the request's body, where a key for it stands already."""

    def ask(request: Request, word: str) -> Request:
        body: Any = json.loads(request.body) if request.body else {}
        *tables, key = path
        table = body
        for name in tables:
            table = table.get(name, {})
        if key not in table:
            return request  # a page that only tells how to ask
        table[key] = word
        return request.replace(body=json.dumps(body))

    return ask


def _in_address(more: str) -> Ask:
    """The word goes to the end of the address."""
    return lambda request, word: request.replace(url=request.url + more.format(word=word))


#: By platform; the others are read from the front until enough is found.
_SEARCHES: dict[str, Ask] = {
    "workday": _in_body("searchText"),
    "ukg": _in_body("opportunitySearch", "QueryString"),
    "phenom": _in_body("keywords"),
    "oracle": _in_address(",keyword=%22{word}%22"),
    "icims": _in_address("&searchKeyword={word}"),
    "jibe": _in_address("&keywords={word}"),
}
