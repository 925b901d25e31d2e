"""Rounds, their units, the health of sources; marks, blocks and the ledger of a person; damage that is found."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest

from data.records import RunReport, SourceHealth
from data.store import Store, open_store
from data.stored import Mark, Sent
from tests.test_store import DAY, NIGHT, item

HOUR = timedelta(hours=1)


@pytest.fixture
def store(store_url: str) -> Iterator[Store]:
    with open_store(store_url) as opened:
        yield opened
        assert opened.check() == []


def test_a_round_that_was_begun_keeps_its_start(store: Store) -> None:
    assert store.round("2026-11-23") is None
    assert store.start_round("2026-11-23", NIGHT) == RunReport("2026-11-23", NIGHT)
    assert store.start_round("2026-11-23", NIGHT + HOUR).started == NIGHT
    assert [r.round for r in store.open_rounds()] == ["2026-11-23"]
    health = SourceHealth("mercy", "failed", "503", at=NIGHT)
    done = RunReport("2026-11-23", NIGHT, NIGHT + HOUR, "partial", (health,), {"new": 3}, ("mercy failed",))
    store.finish_round(done)
    assert store.round("2026-11-23") == done
    assert store.start_round("2026-11-23", NIGHT + DAY) == done, "what is done stays done"
    assert store.open_rounds() == []


def test_rounds_come_newest_first(store: Store) -> None:
    for n in range(5):
        store.start_round(f"r{n}", NIGHT + n * DAY)
    assert [r.round for r in store.rounds(3)] == ["r4", "r3", "r2"]


def test_a_unit_is_done_once(store: Store) -> None:
    assert store.unit("r", "source", "mercy") is None
    store.finish_unit("r", "source", "mercy", {"new": 1}, NIGHT)
    store.finish_unit("r", "source", "mercy", {"new": 99}, NIGHT + HOUR)
    store.finish_unit("r", "profile", "dana", {}, NIGHT)
    assert store.unit("r", "source", "mercy") == {"new": 1}
    assert store.units("r") == {("profile", "dana"): {}, ("source", "mercy"): {"new": 1}}
    assert store.units("another") == {}


def test_health_comes_newest_first_and_the_latest_of_each(store: Store) -> None:
    nights = [SourceHealth("mercy", "ok", listed=n, at=NIGHT + n * DAY) for n in range(30)]
    for n, health in enumerate(nights):
        store.save_health(f"r{n}", health)
    store.save_health("r29", replace(nights[29], listed=7))
    store.save_health("r0", SourceHealth("other", "empty", at=NIGHT))
    assert [h.listed for h in store.health("mercy", 3)] == [7, 28, 27]
    assert len(store.health("mercy")) == 20
    assert {source: h.listed for source, h in store.latest_health().items()} == {"mercy": 7, "other": 0}
    assert store.health("unknown") == []


def test_the_state_of_a_source_is_replaced(store: Store) -> None:
    assert store.source_state("mercy") == {}
    store.set_source_state("mercy", {"page": 2, "etags": {"a": "é\x00\ud800"}})
    store.set_source_state("mercy", {"page": 3})
    assert store.source_state("mercy") == {"page": 3}


# ------------------------------------------------------------ the person


def test_the_last_mark_counts_and_can_be_taken_back(store: Store) -> None:
    store.mark("dana", "mercy:1", "saved", "", NIGHT)
    store.mark("dana", "mercy:1", "applied", "sent résumé\x00", NIGHT + DAY)
    assert store.marks("dana") == {"mercy:1": Mark("mercy:1", "applied", "sent résumé\x00", NIGHT + DAY)}
    assert store.marks("kim") == {}
    assert store.unmark("dana", "mercy:1")
    assert not store.unmark("dana", "mercy:1")


def test_employers_are_blocked_for_one_person(store: Store) -> None:
    for name in ("Acme", "Zed", "Acme"):
        store.block("dana", name)
    assert store.blocked("dana") == ("Acme", "Zed")
    assert store.blocked("kim") == ()
    assert store.unblock("dana", "Acme")
    assert not store.unblock("dana", "Acme")


def test_what_was_intended_is_sent_once(store: Store) -> None:
    assert store.intend("dana", "mail", "r1", "<1>", {"a": "f1", "b": "f1"}, NIGHT)
    assert not store.intend("dana", "mail", "r1", "<1>", {"a": "f1"}, NIGHT), "it may be on its way"
    (delivery,) = store.deliveries("dana", state="intended")
    assert (delivery.items, delivery.settled_at) == ({"a": "f1", "b": "f1"}, None)
    store.settle("dana", "mail", "r1", "sent", NIGHT + HOUR)
    assert not store.intend("dana", "mail", "r1", "<1>", {"a": "f1"}, NIGHT)
    assert store.sent("dana", "mail") == {"a": Sent("f1", "r1", "sent"), "b": Sent("f1", "r1", "sent")}
    assert store.sent("dana", "slack") == {} == store.sent("kim", "mail")


def test_what_was_refused_is_tried_again(store: Store) -> None:
    store.intend("dana", "mail", "r1", "<1>", {"a": "f1", "b": "f1"}, NIGHT)
    store.settle("dana", "mail", "r1", "refused", NIGHT)
    assert store.sent("dana", "mail")["a"].state == "refused"
    assert store.intend("dana", "mail", "r1", "<1>", {"b": "f2"}, NIGHT + HOUR)
    assert store.sent("dana", "mail") == {"b": Sent("f2", "r1", "intended")}


def test_a_refusal_does_not_hide_what_was_sent_before(store: Store) -> None:
    for name, state, mark in (("r1", "sent", "f1"), ("r2", "refused", "f2")):
        store.intend("dana", "mail", name, name, {"a": mark}, NIGHT)
        store.settle("dana", "mail", name, state, NIGHT)  # type: ignore[arg-type]
    assert store.sent("dana", "mail") == {"a": Sent("f1", "r1", "sent")}
    store.intend("dana", "mail", "r3", "r3", {"a": "f3"}, NIGHT + DAY)
    assert store.sent("dana", "mail") == {"a": Sent("f3", "r3", "intended")}


def test_a_message_without_listings_is_a_message(store: Store) -> None:
    assert store.intend("dana", "mail", "r1", "<1>", {}, NIGHT)
    assert [d.items for d in store.deliveries(round="r1")] == [{}]


def test_a_profile_is_kept_as_it_was_used(store: Store) -> None:
    store.keep_profile("dana", 'name = "Dana"', NIGHT)
    store.keep_profile("dana", 'name = "Dana R."\x00', NIGHT)
    assert store.kept_profiles() == {"dana": 'name = "Dana R."\x00'}


# ------------------------------------------------------------ together, and damage


def test_several_writes_are_one(store: Store) -> None:
    def fails_at_the_end() -> None:
        with store.together():
            store.upsert([item("1")], NIGHT)
            store.finish_unit("r", "source", "mercy", {}, NIGHT)
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fails_at_the_end()
    assert (store.ids(), store.unit("r", "source", "mercy")) == ([], None)
    with store.together():
        store.upsert([item("1")], NIGHT)
        store.finish_unit("r", "source", "mercy", {}, NIGHT)
    assert (store.ids(), store.unit("r", "source", "mercy")) == (["mercy:1"], {})


def test_damage_is_found(store_url: str) -> None:
    with open_store(store_url) as store:
        store.upsert([item("1")], NIGHT)
        assert store.check() == []
        store._db.run("DELETE FROM texts")
        assert store.check() == [
            "the store has 1 listings without their text; restore a backup.",
            "the store has 1 versions without their text; restore a backup.",
        ]
