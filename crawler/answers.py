"""What an answer of a board means, in words: the statuses and troubles that must never look like "no jobs"."""

from __future__ import annotations

import json
from typing import Any

from scrapy.exceptions import (
    CannotResolveHostError,
    DownloadCancelledError,
    DownloadConnectionRefusedError,
    DownloadFailedError,
    DownloadTimeoutError,
    NotSupported,
    ResponseDataLossError,
)
from scrapy.http import Response
from twisted.internet.error import ConnectError, ConnectionClosed

from data.errors import SourceError

#: Every way in which the network, and not the board's answer, is to blame.
NETWORK: tuple[type[Exception], ...] = (
    CannotResolveHostError,
    DownloadConnectionRefusedError,
    DownloadTimeoutError,
    DownloadCancelledError,
    DownloadFailedError,
    ResponseDataLossError,
    ConnectError,
    ConnectionClosed,
    OSError,
)
#: What a malformed record raises when a platform reads it.
MALFORMED: tuple[type[Exception], ...] = (KeyError, IndexError, TypeError, ValueError, AttributeError)

_STATUS = {
    400: "did not understand us (HTTP 400): its interface may have changed",
    401: "wants a login (HTTP 401)",
    403: "refuses programs (HTTP 403)",
    404: "is not there (HTTP 404): its key may have changed",
    410: "is gone (HTTP 410): its key may have changed",
    422: "does not know this board's name, or is down for maintenance (HTTP 422)",
    429: "asked us to slow down and kept asking (HTTP 429)",
}


class BadAnswer(SourceError):
    """An answer that is not what the platform sends; its text says what is wrong with it."""


class Gone(SourceError):
    """A page that says that its job is no longer there."""


class NotAnAd(SourceError):
    """A page that turned out to be something else than a job."""


#: Words that follow "the board".
NO_HOST = "could not be reached: no such host name, or no network"
#: Whatever a page or a record may do to its reader.
UNREADABLE: tuple[type[Exception], ...] = (SourceError, *MALFORMED)


def status_sentence(response: Response) -> str:
    """What a status other than 200 means for a list, as words that follow "the board"."""
    asked = response.request.meta.get("asked_to_wait") if response.request else None
    if asked:
        return f"asked us to come back in {asked / 60:.0f} minutes (HTTP {response.status})"
    if response.status >= 500:
        return f"is down (HTTP {response.status})"
    if 300 <= response.status < 400:
        return f"sends us round in circles (HTTP {response.status})"
    return _STATUS.get(response.status, f"answered HTTP {response.status}")


def explain(trouble: BaseException) -> str:
    """What kept a request from its answer, as words that follow "the board"."""
    if isinstance(trouble, CannotResolveHostError):
        if "private address" in str(trouble):
            return "leads to a private address, which is not crawled"
        return NO_HOST
    if isinstance(trouble, DownloadTimeoutError):
        return "could not be reached: no full answer in time"
    if isinstance(trouble, DownloadConnectionRefusedError):
        return "could not be reached: connection refused"
    if isinstance(trouble, DownloadCancelledError):  # the one reason for which a download is cancelled
        return "sent a page larger than we take"
    if isinstance(trouble, ResponseDataLossError):
        return "broke off in the middle of an answer"
    if isinstance(trouble, NETWORK):
        return f"could not be reached: {_first_words(trouble)}"
    if isinstance(trouble, (NotSupported, ValueError)):  # of a row that says nonsense
        return f"has no usable address in its row: {_first_words(trouble)}"
    return _first_words(trouble)


def as_json(response: Response) -> Any:
    """The JSON of an answer; a page, a cut or broken text instead of it is :class:`BadAnswer`."""
    text = decoded(response).strip()
    if not text:
        raise BadAnswer("answered with nothing where data should be")
    if text.startswith("<"):
        raise BadAnswer("answered with a page where data should be: a login, a consent or a challenge")
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        raise BadAnswer("answered with broken JSON") from None


def decoded(response: Response) -> str:
    """The text of an answer: as UTF-8 where it is UTF-8, whatever it says; else as it says; else as Windows-1252.

    Text of another charset is next to never valid UTF-8, while boards that declare another often send it.
    """
    body: bytes = response.body
    if b"\0" not in body[:64]:
        try:
            return body.decode("utf-8-sig")
        except UnicodeError:
            pass
    for charset in (getattr(response, "encoding", None) or "cp1252", "cp1252"):
        try:
            return body.decode(charset)
        except (UnicodeError, LookupError):
            continue
    return body.decode("latin-1")


def pick(data: Any, *path: str | int, default: Any = "") -> Any:
    """What lies at a path of keys and positions; ``default`` where anything on the way is missing or another kind.

    >>> pick({"a": [{"b": 1}]}, "a", 0, "b"), pick({"a": None}, "a", "b"), pick({"a": None}, "a")
    (1, '', '')
    """
    for step in path:
        if isinstance(data, dict):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and -len(data) <= step < len(data):
            data = data[step]
        else:
            return default
    return default if data is None else data


def text(data: Any, *path: str | int) -> str:
    """The text at a path: numbers as written, anything that is no text or number as ``""``.

    >>> text({"id": 7}, "id"), text({"id": [7]}, "id"), text({"id": True}, "id")
    ('7', '', '')
    """
    found = pick(data, *path)
    if isinstance(found, str):
        return found.strip()
    return str(found) if isinstance(found, (int, float)) and not isinstance(found, bool) else ""


def rows_of(data: Any, *path: str | int) -> list[Any]:
    """The list at a path; :class:`BadAnswer` where there is none, since that is never an empty board."""
    found = pick(data, *path, default=None)
    if not isinstance(found, list):
        raise BadAnswer("answered without a list of jobs: its shape may have changed")
    return found


def _first_words(trouble: BaseException) -> str:
    return " ".join(str(trouble).split())[:160] or type(trouble).__name__
