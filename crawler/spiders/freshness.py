"""What need not be fetched again: digests of what lists say, and conditional requests. Pure."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, timedelta

from scrapy import Request

from crawler.dates import posted_date
from crawler.guard import origin
from crawler.spiders.series import Task
from data.records import RawPosting

#: The text of an ad is read again after so many days even where its list still says the same of it.
REREAD_DAYS = 7
#: A page that was no coding ad is looked at again after so many days; one without any ad may only be out of order.
PASSED_DAYS, NO_AD_DAYS = 7, 2


def list_digest(posting: RawPosting) -> str:
    """A digest of what the list says of an ad, without what moves by itself ("Posted 3 Days Ago", the host's name)."""
    posted = posting.posted if posted_date(posting.posted, today=None) else ""
    path = posting.url.removeprefix(origin(posting.url))
    words = (posting.title, posting.location, path, posted, posting.pay, posting.employment, posting.workplace)
    said = "\x1f".join((*words, posting.body, posting.requisition))
    return hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:16]


def is_unchanged(task: Task, key: str, digest: str) -> bool:
    """Whether the text that is stored of an ad may stand for another night."""
    known = task.known.get(key)
    return (
        known is not None
        and not known.closed
        and known.list_hash == digest
        and known.fetched_at is not None
        and _utc(task.at) - _utc(known.fetched_at) < reread_after(task, key)
    )


def passed_over(task: Task, digest: str, days: int) -> str:
    """What is remembered of a page that is no coding ad: what the list said, and until when that counts."""
    return f"{digest} {(task.at + timedelta(days=days)).date().isoformat()}"


def is_passed_over(task: Task, key: str, digest: str) -> bool:
    """Whether a page was read lately and was no coding ad."""
    said, _, until = task.passed.get(key, "").partition(" ")
    return said == digest and task.at.date().isoformat() < until


def reread_after(task: Task, key: str) -> timedelta:
    """The row's ``reread_days``; by default a week, spread by key so that a board is not read again all at once."""
    days = float(task.source.options.get("reread_days", REREAD_DAYS))
    spread = int(hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:4], 16) / 0xFFFF
    return timedelta(days=days * (0.7 + 0.3 * spread))


def conditional(request: Request, task: Task, key: str) -> Request:
    """The request with the validators of what is stored, so that the board may answer "not modified"."""
    known = task.known.get(key)
    if known is not None and not known.closed:
        for header, value in (("If-None-Match", known.etag), ("If-Modified-Since", known.last_modified)):
            if value:
                request.headers[header] = value
    return request


def _utc(at: datetime) -> datetime:
    return at if at.tzinfo else at.replace(tzinfo=UTC)
