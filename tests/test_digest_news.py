"""The ledger: never the same job twice unless it changed or reopened, and nothing is ever dropped."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from data.records import Match, SourceHealth
from data.stored import Delivery
from matcher.digests.digest import ClosedJob
from matcher.digests.news import (
    Standing,
    find_closed,
    find_news,
    judge,
    remember,
    silent_lines,
    token,
    told,
    trouble_lines,
    wanted,
)
from tests.digest_samples import match

NOW = datetime(2026, 11, 23, 3, tzinfo=UTC)


def standing(id: str, fingerprint: str = "f1", **fields: object) -> Standing:
    return Standing(id, fingerprint, "Coder", "Mercy", **fields)  # type: ignore[arg-type]


def standings(*found: Standing) -> dict[str, Standing]:
    return {one.id: one for one in found}


def jobs(*ids: str, **fields: object) -> list[Match]:
    return [match(place, id=id, **fields) for place, id in enumerate(ids, 1)]  # type: ignore[arg-type]


def delivery(round: str, items: dict[str, str], state: str = "sent", outlet: str = "files") -> Delivery:
    return Delivery("dana", outlet, round, f"<{round}>", state, NOW, NOW, items)  # type: ignore[arg-type]


def test_a_job_is_new_once() -> None:
    stand = standings(standing("a"))
    assert find_news(jobs("a"), stand, {}) == {"a": "new"}
    assert find_news(jobs("a"), stand, remember(jobs("a"), stand)) == {}


def test_a_changed_text_is_told_once() -> None:
    was = remember(jobs("a"), standings(standing("a")))
    now = standings(standing("a", "f2"))
    assert find_news(jobs("a"), now, was) == {"a": "changed"}
    assert find_news(jobs("a"), now, was | remember(jobs("a"), now)) == {}


def test_a_reopened_job_is_told_once() -> None:
    was = remember(jobs("a"), standings(standing("a")))
    now = standings(standing("a", reopened_at=NOW))
    assert find_news(jobs("a"), now, was) == {"a": "reopened"}
    assert find_news(jobs("a"), now, was | remember(jobs("a"), now)) == {}


def test_a_duplicate_of_a_job_that_was_told_is_no_news() -> None:
    was = remember(jobs("a"), standings(standing("a")))
    now = standings(standing("a", cluster="a", closed_at=NOW), standing("b", "f9", cluster="a"))
    assert find_news(jobs("b"), now, was) == {}


def test_open_duplicates_are_remembered_with_the_job() -> None:
    both = standings(standing("a"), standing("b", "f9", cluster="a"), standing("c", cluster="a", closed_at=NOW))
    assert remember(jobs("a"), both) == {"a": "f1", "b": "f9"}


def test_a_job_out_of_reach_is_told_again_when_it_comes_into_reach() -> None:
    stand = standings(standing("a"))
    was = remember(jobs("a", verdict="not_yet"), stand)
    assert find_news(jobs("a", verdict="not_yet"), stand, was) == {}
    assert find_news(jobs("a"), stand, was) == {"a": "changed"}
    assert find_news(jobs("a", verdict="not_yet"), stand, remember(jobs("a"), stand)) == {}


@pytest.mark.parametrize("state", ["intended", "refused", "uncertain"])
def test_only_what_arrived_counts(state: str) -> None:
    assert told([delivery("2026-11-22", {"a": "f1"}, state)], "files") == {}
    assert told([delivery("2026-11-22", {"a": "f1"})], "files") == {"a": "f1"}
    assert told([delivery("2026-11-22", {"a": "f1"})], "mail") == {}


def test_an_uncertain_delivery_does_not_hide_an_earlier_one() -> None:
    history = [delivery("2026-11-21", {"a": "f1"}), delivery("2026-11-22", {"a": "f2"}, "uncertain")]
    assert find_news(jobs("a"), standings(standing("a", "f2")), told(history, "files")) == {"a": "changed"}


def test_a_round_run_again_passes_over_its_own_deliveries() -> None:
    history = [delivery("2026-11-22", {"a": "f1"}), delivery("2026-11-23", {"a": "f2"})]
    assert told(history, "files", "2026-11-23") == {"a": "f1"}


def test_failures_are_told_until_a_later_digest_arrived() -> None:
    history = [delivery("2026-11-21", {}, "uncertain", "mail"), delivery("2026-11-22", {}, "refused", "chat")]
    assert trouble_lines(history, "mail") == (
        "The digest of 2026-11-22 to chat was refused; its jobs stand in the next one there.",
        "The digest of 2026-11-21 to mail may or may not have arrived; its jobs stand here again.",
    )
    assert len(trouble_lines([*history, delivery("2026-11-22", {}, "sent", "mail")], "mail")) == 1


@pytest.mark.parametrize("done", ["a", "b"])
def test_what_is_dealt_with_does_not_come_back_nor_do_its_duplicates(done: str) -> None:
    stand = standings(standing("a"), standing("b", cluster="a"), standing("c"))
    assert [m.id for m in wanted(jobs("a", "b", "c"), stand, [done])] == ["c"]


def test_one_of_several_duplicates_is_shown() -> None:
    stand = standings(standing("a", cluster="b"), standing("b"))
    assert [m.id for m in wanted(jobs("a", "b"), stand, [])] == ["a"]


def test_what_the_index_still_shows_but_is_closed_is_left_out() -> None:
    assert wanted(jobs("a", "b"), standings(standing("a", closed_at=NOW)), []) == []


def test_a_saved_job_that_closed_is_told_once() -> None:
    stand = standings(standing("a", closed_at=NOW))
    closed = find_closed({"a": "saved"}, stand, {"a": "f1"})
    assert closed == (ClosedJob("a", "Coder", "Mercy", NOW.date(), "saved"),)
    assert find_closed({"a": "saved"}, stand, remember([], stand, closed)) == ()
    assert find_closed({"a": "hidden"}, stand, {}) == ()


def test_a_saved_job_is_not_closed_while_a_duplicate_is_open() -> None:
    stand = standings(standing("a", cluster="b", closed_at=NOW), standing("b"))
    assert find_closed({"a": "saved"}, stand, {}) == ()


def test_a_closed_one_that_reopens_is_news() -> None:
    was = {"a": token(standing("a", closed_at=NOW))}
    assert judge(token(standing("a", reopened_at=NOW)), was["a"]) == "reopened"


def test_silent_sources_are_told_with_the_reason() -> None:
    health = {
        "b": SourceHealth("b", "failed", "timed out"),
        "a": SourceHealth("a", "suspect"),
        "c": SourceHealth("c", "ok"),
        "d": SourceHealth("d", "empty"),
    }
    first, second = silent_lines(health)
    assert first.startswith("a showed far fewer jobs than usual;")
    assert second == "b did not answer (timed out); what is known of it stays as it was."


@pytest.mark.parametrize("seed", range(20))
def test_over_many_nights_every_change_is_told_once_and_nothing_is_dropped(seed: int) -> None:
    """Random nights of new, changed, closed and reopened jobs under a small cap, some deliveries lost."""
    dice = random.Random(seed)
    stand: dict[str, Standing] = {}
    history: list[Delivery] = []
    shown: list[str] = []
    for night in range(60):
        at = NOW + timedelta(days=night)
        if night < 40:
            _one_day(dice, stand, at, night)
        ranked = [match(1, id=id) for id in sorted(stand) if stand[id].closed_at is None]
        arrived = told(history, "files")
        news = find_news(ranked, stand, arrived)
        brought = [m for m in ranked if m.id in news][:4]
        state = "sent" if night >= 40 or dice.random() < 0.8 else dice.choice(["refused", "uncertain"])
        history.append(delivery(f"{night:03}", remember(brought, stand), state))
        shown += [f"{m.id} {token(stand[m.id])}" for m in brought if state == "sent"]
    assert len(shown) == len(set(shown))
    open_now = {f"{id} {token(one)}" for id, one in stand.items() if one.closed_at is None}
    assert open_now <= set(shown)


def _one_day(dice: random.Random, stand: dict[str, Standing], at: datetime, night: int) -> None:
    for id, one in list(stand.items()):
        if one.closed_at and dice.random() < 0.2:
            stand[id] = replace(one, closed_at=None, reopened_at=at)
        elif not one.closed_at and dice.random() < 0.1:
            stand[id] = replace(one, closed_at=at)
        elif dice.random() < 0.05:
            stand[id] = replace(one, fingerprint=f"f{night}")
    for place in range(dice.randrange(3)):
        stand[f"{night}-{place}"] = standing(f"{night}-{place}")
