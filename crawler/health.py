"""How a source fared, judged against its own past, and what may be closed because of it.

    ok       read to its end
    empty    read to its end, names no job, and never named any
    partial  broken off, cut short, or some of it could not be read
    suspect  read to its end, but it names far fewer jobs than it used to
    failed   no list at all

Only ``ok`` and ``empty`` close anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from data.records import Health, SourceHealth

if TYPE_CHECKING:
    from crawler.spiders.base import PlatformSpider
    from crawler.spiders.series import Tally
    from data.store import Store

#: A list shorter than this part of what it usually holds is suspect.
THIN = 0.5
#: After so many suspect nights that agree with each other, the new length is believed.
BELIEVED_AFTER = 3
#: Ads that cannot be read make a crawl partial from this part on.
UNREAD = 0.1


def usual(past: Sequence[SourceHealth]) -> float:
    """How many jobs a source's list names in the median of its last five good crawls (newest first); 0 = none yet.

    A length that the last three nights agreed on, though suspect, is believed.
    """
    from statistics import median  # late: the parent of a crawl, which imports this too, asks for none

    good: list[int] = []
    for number, night in enumerate(past):
        if _agree(past[number : number + BELIEVED_AFTER]):
            good = good or [night.listed]
            break  # what was before them no longer counts
        if night.health == "ok":
            good.append(night.listed)
    return float(median(good[:5])) if good else 0.0


def _agree(nights: Sequence[SourceHealth]) -> bool:
    """Whether enough suspect nights in a row name nearly the same number of jobs, and not none."""
    lengths = [night.listed for night in nights if night.health == "suspect"]
    return len(lengths) == BELIEVED_AFTER and min(lengths) > 0 and max(lengths) <= min(lengths) * 1.25 + 1


def judge(tally: Tally, past: Sequence[SourceHealth]) -> tuple[Health, str]:
    """The health of one crawl and the reason in one sentence; ``past`` is newest first."""
    expected = usual(past)
    if tally.failure:
        return "failed", _sentence(f"the board {tally.failure}")
    if tally.troubles:
        return ("partial" if tally.listed else "failed"), _sentence(f"the board {'; it '.join(tally.troubles)}")
    if tally.broken > max(1, tally.listed * UNREAD):
        return "partial", _sentence(f"{tally.broken} of its {tally.listed + tally.broken} rows could not be read")
    if tally.unread > max(2, tally.relevant * UNREAD):
        return "partial", _sentence(f"{tally.unread} of its {tally.relevant} coding ads could not be read")
    if not tally.listed:
        if expected:
            return "suspect", _sentence(f"the board answers but names no job; it used to name {expected:.0f}")
        return "empty", "The board answers and names no job."
    if tally.listed < expected * THIN:
        return "suspect", _sentence(f"the board names only {tally.listed} jobs; it used to name {expected:.0f}")
    return "ok", _remark(tally)


def report(source: str, tally: Tally, past: Sequence[SourceHealth], at: datetime) -> SourceHealth:
    """The record of one crawl."""
    health, reason = judge(tally, past)
    return SourceHealth(
        source=source,
        health=health,
        reason=reason,
        listed=tally.listed,
        fetched=tally.fetched,
        requests=tally.requests,
        bytes=tally.bytes,
        seconds=round(tally.seconds, 3),
        at=at,
    )


def settle(store: Store, spider: PlatformSpider, health: SourceHealth) -> None:
    """Tell the store what was seen again, and, after a crawl that can be believed, what is closed or missing."""
    source, at = spider.source.id, spider.task.at
    store.touch(source, spider.unchanged - spider.gone, at)
    store.touch(source, spider.confirmed - spider.gone, at, checked=True)
    if health.health not in ("ok", "empty"):
        return
    store.close_listings(source, spider.gone, at, "its page is gone")
    store.close_listings(source, spider.forgotten(), at, "no search has shown it for weeks")
    if spider.list_is_complete():
        # A page that is gone while its list still names it counts as missing: one of the two errs, two nights tell.
        missed = (spider.missing - spider.gone - spider.standing) | spider.doubtful
        store.miss(source, missed, at)


def unreached(source: str, reason: str, at: datetime, *, health: Health = "failed") -> SourceHealth:
    """The record of a source that was not crawled at all."""
    return SourceHealth(source=source, health=health, reason=_sentence(reason), at=at)


def _remark(tally: Tally) -> str:
    remarks = []
    if tally.unread:
        remarks.append(f"{tally.unread} of its {tally.relevant} coding ads could not be read")
    if tally.broken:
        remarks.append(f"{tally.broken} rows of its list could not be read")
    if tally.forbidden:
        remarks.append(f"robots.txt kept us from {tally.forbidden} of its pages")
    return _sentence("; ".join(remarks)) if remarks else ""


def _sentence(words: str) -> str:
    words = " ".join(words.split())
    return f"{words[:1].upper()}{words[1:]}".rstrip(".") + "."
