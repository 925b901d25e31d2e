"""A digest to everything that apprise knows: chats, push services, webhooks, the desktop."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from data.errors import BadInput
from data.safe import one_line
from matcher.digests.digest import Digest, headline
from matcher.digests.markdown import text
from scheduler.outlets import Outlet, Refused, Uncertain, reveal

#: The text that apprise writes for an answer of the service: "Failed to send JSON POST notification: … error=503."
_ANSWERED = re.compile(r"\berror\s*[=:]\s*(?P<code>[1-5]\d\d)\b", re.I)
# "[Errno 111] Connection refused", "Failed to resolve 'x'", "Name or service not known": no request was made.
_UNREACHED = re.compile(
    r"connection refused|failed to establish|failed to resolve|name or service not known|connecttimeout"
    r"|no route to host|certificate verify failed|nodename nor servname",
    re.I,
)


def words(digest: Digest) -> tuple[str, str]:
    """Title and body of a notice."""
    return f"Coding jobs for {one_line(digest.name)}: {headline(digest)}", text(digest)


def send(outlet: Outlet, title: str, body: str) -> None:
    """Hand title and body to the service. :class:`Refused` = certainly not taken, :class:`Uncertain` = nobody knows."""
    url = outlet.secrets.get("plain") or reveal(outlet.secrets["url"], outlet.name)
    with _overheard() as said:
        service = _service(outlet, url)
        if service.notify(title=title, body=body, body_format="text"):
            return
    raise _judge(outlet, "\n".join(said))


def _service(outlet: Outlet, url: str) -> Any:
    """The service behind an address. Long texts go in several messages, so that none is cut."""
    from apprise import Apprise, AppriseAsset, OverflowMode

    asset = AppriseAsset(app_id="medcoder", app_desc="medcoder", async_mode=False)
    service = Apprise(asset=asset)
    if not service.add(url):
        raise BadInput("the address of the outlet is none that is known", outlet.name, "see the services of apprise")
    for one in service:
        if "overflow=" not in url:
            one.overflow_mode = OverflowMode.SPLIT
    return service


def _judge(outlet: Outlet, said: str) -> Refused | Uncertain:
    """What it means that apprise said no; only the kind of it is told, since its words may hold the address."""
    if answered := _ANSWERED.search(said):
        code = int(answered["code"])
        return Refused("the service refuses the message", outlet.name, f"it answered {code}", again=code >= 429)
    if _UNREACHED.search(said):
        return Refused("the service cannot be reached", outlet.name, "check the network and the address")
    return Uncertain("the service did not confirm the message", outlet.name, "look there whether it came")


@contextmanager
def _overheard() -> Iterator[list[str]]:
    """What apprise logs meanwhile, kept from every log: it may hold the secret address."""
    log, said = logging.getLogger("apprise"), list[str]()
    ear = _Ear(said)
    before = (log.level, log.propagate, log.handlers[:])
    log.setLevel(logging.DEBUG)
    log.propagate, log.handlers = False, [ear]
    try:
        yield said
    finally:
        log.setLevel(before[0])
        log.propagate, log.handlers = before[1], before[2]


class _Ear(logging.Handler):
    """Keeps messages in a list."""

    def __init__(self, said: list[str]) -> None:
        super().__init__()
        self._said = said

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one."""
        self._said.append(record.getMessage())
