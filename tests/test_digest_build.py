"""From a real store and index to a person's digest, night after night, and the command that shows it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from click.testing import CliRunner

from data.records import Finding, Listing, RawPosting, Reading, SourceHealth
from data.store import Store, open_store
from matcher.commands.digest import digest as command
from matcher.digests.build import FILES, build_feed, build_news, build_view, look
from matcher.digests.digest import Digest, render
from matcher.index import build_index
from tests.made import hourly, listing, person, reading

FIRST = datetime(2026, 11, 23, 3, tzinfo=UTC)
DANA = person("CPC", name="Dana R.")


class Nights:
    """A store that lives night by night."""

    def __init__(self, store: Store) -> None:
        self.store, self.night = store, 0

    @property
    def at(self) -> datetime:
        return FIRST + timedelta(days=self.night)

    @property
    def round(self) -> str:
        return self.at.date().isoformat()

    def see(self, *ads: tuple[Listing, Reading]) -> None:
        """A crawl that finds these, and their readings."""
        self.store.upsert([(one, RawPosting(one.source, one.key, one.url, one.title)) for one, _ in ads], self.at)
        stored = [(self.store.listing(one.id), found) for one, found in ads]
        self.store.save_readings([(s.id, s.fingerprint, found) for s, found in stored if s], "r1")

    def build(self, **options: object) -> Digest:
        """What would be delivered tonight."""
        index = build_index(self.store.read_listings())
        return build_news(
            self.store, index, DANA, look(self.store), as_of=self.at.date(), round=self.round, **options  # type: ignore[arg-type]
        )  # fmt: skip

    def deliver(self, **options: object) -> list[tuple[str, str]]:
        """Deliver tonight's news, and go to the next night; keys of the jobs with the kind of news."""
        found = self.build(**options)
        self.store.intend(DANA.id, FILES, self.round, "", found.items, self.at)
        self.store.settle(DANA.id, FILES, self.round, "sent", self.at)
        self.night += 1
        return kinds(found)


def kinds(found: Digest) -> list[tuple[str, str]]:
    return [(match.id.partition(":")[2], found.news[match.id]) for match in found.matches]


@pytest.fixture
def nights(tmp_path: Path) -> Iterator[Nights]:
    with open_store(f"sqlite:///{tmp_path / 'medcoder.db'}") as store:
        yield Nights(store)


CPC = reading("CPC", evidence=[Finding("pathways[0].credentials[0]", "CPC", "CPC required", 0)], pay=hourly(24, 30))


def ad(key: str, **fields: object) -> tuple[Listing, Reading]:
    return listing(key, f"Coder {key}", **fields), CPC  # type: ignore[arg-type]


def test_a_first_digest_brings_all_the_next_one_nothing(nights: Nights) -> None:
    nights.see(ad("a"), ad("b"))
    assert sorted(nights.deliver()) == [("a", "new"), ("b", "new")]
    assert nights.deliver() == []


def test_new_changed_closed_and_reopened_over_nights(nights: Nights) -> None:
    nights.see(ad("a"), ad("b"))
    nights.deliver()
    nights.see(ad("a", areas="cardiology"), ad("c"))
    assert sorted(nights.deliver()) == [("a", "changed"), ("c", "new")]
    nights.store.close_listings("acorn", ["b"], nights.at, "410")
    assert nights.deliver() == []
    nights.see(ad("b"))
    assert nights.deliver() == [("b", "reopened")]
    assert nights.deliver() == []


def test_a_capped_digest_leaves_the_rest_for_tomorrow_and_says_so(nights: Nights) -> None:
    nights.see(*(ad(key) for key in "abcde"))
    found = nights.build(limit=2)
    assert (len(found.matches), found.waiting, len(found.items)) == (2, 3, 2)
    told = [nights.deliver(limit=2) for _ in range(4)]
    assert [len(one) for one in told] == [2, 2, 1, 0]
    assert sorted(key for one in told for key, _ in one) == list("abcde")


def test_a_round_built_again_is_the_same_also_after_its_delivery(nights: Nights) -> None:
    nights.see(ad("a"), ad("b"))
    before = nights.build()
    nights.deliver()
    nights.night -= 1
    assert nights.build() == before


def test_outlets_have_ledgers_of_their_own(nights: Nights) -> None:
    nights.see(ad("a"))
    nights.deliver()
    assert kinds(nights.build(outlet="mail")) == [("a", "new")]


@pytest.mark.parametrize("status", ["applied", "hidden", "rejected"])
def test_what_is_dealt_with_does_not_come_back_even_changed_or_as_a_duplicate(nights: Nights, status: str) -> None:
    nights.see(ad("a"), ad("b"), ad("c"))
    nights.store.set_clusters({"acorn:b": "acorn:a"})
    nights.store.mark(DANA.id, "acorn:b", status, "", nights.at)
    assert nights.deliver() == [("c", "new")]
    nights.see(ad("a", areas="cardiology"))
    assert nights.deliver() == []


def test_a_saved_job_that_closes_is_told_once(nights: Nights) -> None:
    nights.see(ad("a"))
    nights.deliver()
    nights.store.mark(DANA.id, "acorn:a", "saved", "", nights.at)
    nights.store.close_listings("acorn", ["a"], nights.at, "410")
    assert [job.id for job in nights.build().closed_saved] == ["acorn:a"]
    nights.deliver()
    assert nights.build().closed_saved == ()


def test_a_blocked_employer_is_left_out(nights: Nights) -> None:
    nights.see(ad("a"), ad("b", employer="Acme Staffing"))
    nights.store.block(DANA.id, "Acme Staffing")
    assert nights.deliver() == [("a", "new")]


def test_silent_sources_and_earlier_failures_are_told(nights: Nights) -> None:
    nights.see(ad("a"))
    nights.store.save_health(nights.round, SourceHealth("mercy", "failed", "timed out", at=nights.at))
    nights.store.intend(DANA.id, "mail", "2026-11-22", "<1@x>", {"acorn:a": "f"}, nights.at)
    nights.store.settle(DANA.id, "mail", "2026-11-22", "uncertain", nights.at)
    found = nights.build(outlet="mail")
    assert found.silent_sources == ("mercy did not answer (timed out); what is known of it stays as it was.",)
    assert "2026-11-22 to mail may or may not have arrived" in found.notices[0]
    assert kinds(found) == [("a", "new")]


def test_a_job_out_of_reach_comes_again_when_the_person_qualifies(nights: Nights) -> None:
    nights.see((listing("a"), reading("CCS")))
    assert [match.verdict for match in nights.build().matches] == ["not_yet"]
    assert nights.deliver() == [("a", "new")]
    better = person("CPC", "CCS")
    index = build_index(nights.store.read_listings())
    found = build_news(nights.store, index, better, look(nights.store), as_of=nights.at.date(), round=nights.round)
    assert kinds(found) == [("a", "changed")]
    assert found.matches[0].verdict == "eligible"


def test_a_view_shows_what_is_known_with_marks_and_pay_and_records_nothing(nights: Nights) -> None:
    nights.see(ad("a"), ad("b"))
    nights.deliver()
    nights.store.mark(DANA.id, "acorn:a", "saved", "near", nights.at)
    index = build_index(nights.store.read_listings())
    found = build_view(nights.store, index, DANA, look(nights.store), as_of=nights.at.date())
    assert [match.rank for match in found.matches] == [1, 2]
    assert (found.status, found.notes) == ({"acorn:a": "saved"}, {"acorn:a": "near"})
    assert found.pay["acorn:a"] == hourly(24, 30)
    assert len(nights.store.deliveries()) == 1


def test_a_feed_holds_what_was_told_and_still_stands_the_newest_first(nights: Nights) -> None:
    nights.see(ad("a"), ad("b"))
    nights.deliver()
    nights.see(ad("a", areas="cardiology"), ad("c"))
    nights.deliver()
    nights.store.close_listings("acorn", ["c"], nights.at, "410")
    nights.see(ad("d"))  # not told yet
    index = build_index(nights.store.read_listings())
    found = build_feed(nights.store, index, DANA, look(nights.store), as_of=nights.at.date())
    assert [match.id for match in found.matches] == ["acorn:a", "acorn:b"]
    assert [found.told_on[match.id].isoformat() for match in found.matches] == ["2026-11-24", "2026-11-23"]
    assert b"<updated>2026-11-24T00:00:00Z</updated>" in render(found, "atom")


def test_an_empty_store_is_an_empty_digest(nights: Nights) -> None:
    assert nights.build() == Digest(DANA.id, "Dana R.", date(2026, 11, 23))


# ------------------------------------------------------------ the command


@pytest.fixture
def home(nights: Nights, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("MEDCODER_HOME", str(tmp_path))
    monkeypatch.delenv("MEDCODER_DATABASE_URL", raising=False)
    (tmp_path / "profiles").mkdir()
    profile = 'name = "Dana R."\n[[credentials]]\ncode = "CPC"\n[wants]\nstate = "OH"\n'
    (tmp_path / "profiles" / "dana.toml").write_text(profile, encoding="utf-8")
    nights.see(ad("a"), (listing("b", "=Coder"), CPC))
    build_index(nights.store.read_listings(), nights.store.revision()).save(tmp_path / "index" / "1-r1")
    (tmp_path / "index" / "current").write_text("1-r1", encoding="utf-8")
    return tmp_path


def run(*args: object) -> Sequence[str]:
    result = CliRunner().invoke(command, ["--profile", "dana", "--as-of", "2026-11-23", *map(str, args)])
    assert result.exit_code == 0, (result.output, result.exception)
    return result.stdout.splitlines()


def test_the_command_prints_csv_and_records_nothing(home: Path, nights: Nights) -> None:
    rows = list(csv.DictReader(io.StringIO("\n".join(run()).removeprefix("\ufeff"))))
    assert sorted(row["title"] for row in rows) == ["'=Coder", "Coder a"]
    assert nights.store.deliveries() == []


@pytest.mark.parametrize("ending", ["csv", "xlsx", "html", "jsonl", "md", "atom"])
def test_the_command_writes_what_the_file_s_name_asks(home: Path, ending: str) -> None:
    run("--out", home / f"d.{ending}")
    assert (home / f"d.{ending}").stat().st_size > 300


def test_the_command_takes_columns_and_delimiters(home: Path) -> None:
    assert run("--columns", "id, title", "--delimiter", ";")[0].removeprefix("\ufeff") == "id;title"
    assert run("--list-columns")[0].split() == ["column", "kind", "meaning"]


@pytest.mark.parametrize(
    "args", [["--format", "html", "--excel"], ["--format", "md", "--columns", "id"], ["--top", "0"]]
)
def test_options_that_do_not_go_together_are_wrong_usage(home: Path, args: list[str]) -> None:
    assert CliRunner().invoke(command, ["--profile", "dana", *args]).exit_code == 2


def test_new_shows_only_what_the_next_digest_would_bring(home: Path, nights: Nights) -> None:
    nights.deliver()
    assert run("--new", "--format", "jsonl") == []
    assert len(run("--format", "jsonl")) == 2
