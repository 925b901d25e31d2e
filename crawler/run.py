"""Crawl many sources at once, in one child process that is ended when it hangs."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import IO, Any

from crawler.health import unreached
from crawler.settings import check
from crawler.sources import Source
from data.records import SourceHealth
from data.settings import Settings
from data.store import Store, open_store

#: A child that says nothing for so many seconds hangs; it is heard every two.
SILENCE = 120.0
#: Seconds between asking a child to end and making it.
GRACE = 60.0
_ROOT = Path(__file__).resolve().parent.parent
#: ``-P`` keeps the folder that a person stands in from shadowing ours; this puts our own back.
_BOOT = "import sys; sys.path.insert(0, sys.argv.pop(1)); from crawler.worker import leave, main; main(); leave()"

OnDone = Callable[[SourceHealth], None]


def crawl(
    settings: Settings,
    sources: Sequence[Source],
    *,
    at: datetime,
    round: str = "",
    budget_seconds: float | None = None,
    on_done: OnDone | None = None,
    first_look: int = 0,
    by_search: bool = False,
    record: Path | None = None,
) -> tuple[SourceHealth, ...]:
    """Crawl the sources, the stalest first; listings go to the store as they arrive. Their healths.

    ``budget_seconds`` ends the crawl, and who had no turn is first next time. ``first_look`` ends each source after
    so many coding ads and closes nothing, with ``by_search`` by the board's own search; ``on_done`` is called for each
    source as it ends, its health already saved; ``record`` is a file that takes every request and answer
    (:mod:`crawler.record`). A broken ``[crawl]`` of the configuration is :class:`data.errors.BadInput`.
    """
    if not sources:
        return ()
    check(settings)
    with open_store(settings.database_url) as store, store.lock("crawl"):
        ordered = stalest_first(sources, store)
        found: dict[str, SourceHealth] = {}
        for health in _child(
            settings, ordered, at, budget_seconds, {"first_look": first_look, "by_search": by_search, "record": record}
        ):
            found[health.source] = health
            if not first_look:
                store.save_health(round, health)
            if on_done is not None:
                on_done(health)
    return tuple(found[source.id] for source in ordered)


def look(settings: Settings, url: str) -> dict[str, Any]:
    """One page as plain data (:class:`crawler.looking.Page`), fetched in a child by the rules of every crawl."""
    check(settings)
    job = {"home": str(settings.home), "database_url": settings.database_url, "config": settings.config, "look": url}
    child = _start()
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        _tell(child.stdin, job)
        for line in _lines(child.stdout, budget=None):
            if (page := _said(line, "page")) is not None:
                return dict(page)
    finally:
        _end(child)
    return {"url": url, "status": 0, "hops": [], "text": "", "trouble": "could not be looked at: the crawl broke off"}


def stalest_first(sources: Sequence[Source], store: Store) -> list[Source]:
    """The sources by when they last were read to their end, never first; the order given decides between equals."""
    latest = store.latest_health()

    def last_read(source: Source) -> datetime:
        health = latest.get(source.id)
        if health is None or health.at is None:
            return datetime.min.replace(tzinfo=UTC)
        return health.at if health.requests else health.at - timedelta(days=365)

    return sorted({source.id: source for source in sources}.values(), key=last_read)


def _child(
    settings: Settings, sources: Sequence[Source], at: datetime, budget: float | None, how: Mapping[str, Any]
) -> Iterator[SourceHealth]:
    """Yield each source's health as its crawl ends; whatever happens to the child, every source gets one."""
    job = {
        "home": str(settings.home),
        "database_url": settings.database_url,
        "config": settings.config,
        "at": at.isoformat(),
        "budget": budget,
        **how,
        "sources": [source.to_json() for source in sources],
    }
    waiting = {source.id for source in sources}
    child = _start()
    assert child.stdin is not None
    assert child.stdout is not None
    try:
        _tell(child.stdin, job)
        for line in _lines(child.stdout, budget):
            health = _health(line)
            if health is not None and health.source in waiting:
                waiting.discard(health.source)
                yield health
            if not waiting:
                break
    finally:
        _end(child)
    for source in sources:
        if source.id in waiting:
            yield unreached(source.id, "the crawl broke off before it was done", at)


def _start() -> subprocess.Popen[str]:
    command = [sys.executable, "-P", "-c", _BOOT, str(_ROOT)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8")


def _tell(pipe: IO[str], job: dict[str, Any]) -> None:
    with suppress(BrokenPipeError):  # a child that died at once: its sources are reported as broken off
        pipe.write(json.dumps(job, default=str) + "\n")
        pipe.flush()


def _lines(pipe: IO[str], budget: float | None) -> Iterator[str]:
    """What a child says, until it ends, falls silent or overruns its budget by far."""
    lines: queue.Queue[str | None] = queue.Queue()
    threading.Thread(target=_read, args=(pipe, lines), daemon=True).start()
    last = time.monotonic() + budget + 2 * GRACE if budget else float("inf")
    while time.monotonic() < last:
        try:
            line = lines.get(timeout=SILENCE)
        except queue.Empty:
            return
        if line is None:
            return
        yield line


def _read(pipe: IO[str], lines: queue.Queue[str | None]) -> None:
    for line in pipe:
        lines.put(line)
    lines.put(None)


def _health(line: str) -> SourceHealth | None:
    said = _said(line, "done")
    return None if said is None else SourceHealth(**{**said, "at": datetime.fromisoformat(said["at"])})


def _said(line: str, what: str) -> dict[str, Any] | None:
    try:
        said: dict[str, Any] | None = json.loads(line).get(what)
    except (ValueError, AttributeError):
        return None  # a library that printed something
    return said


def _end(child: subprocess.Popen[str]) -> None:
    """Close its stdin, which asks it to end; make it where it does not."""
    assert child.stdin is not None
    assert child.stdout is not None
    with suppress(BrokenPipeError):
        child.stdin.close()
    for step, patience in ((None, GRACE), (child.terminate, 5.0), (child.kill, GRACE)):
        if step is not None:
            step()
        try:
            child.wait(timeout=patience)
            break
        except subprocess.TimeoutExpired:
            continue
    child.stdout.close()
