"""Sources are rows: shipped ones, a person's own, and the commands that list, switch and add them."""

from __future__ import annotations

import inspect
import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import settings as limited
from hypothesis import strategies as st

from crawler import detect
from crawler.commands.sources import sources as command
from crawler.sources import KINDS, Source, choose, find, load_sources, new_id, own_rows, parse_row, row_of, write_own
from crawler.spiders import manual, names, platforms
from data.errors import BadInput, MedcoderError, NotFound
from data.settings import Settings
from tests.boards import Answer, Asked, Board, as_html, as_json, settings_in


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return settings_in(tmp_path)


def test_every_shipped_row_names_a_platform_that_we_have_and_a_kind(settings: Settings) -> None:
    rows = load_sources(settings)
    assert rows
    for row in rows.values():
        assert row.platform in names(), row
        assert row.kind in KINDS
        assert row.board or row.url
        assert not row.allow_private
        assert len(row.state) in (0, 2)


def test_no_two_shipped_rows_are_one_board(settings: Settings) -> None:
    boards = [(row.platform, row.board.lower(), row.url) for row in load_sources(settings).values()]
    assert len(set(boards)) == len(boards)


def test_a_persons_file_adds_rows_and_overrides_single_keys(settings: Settings) -> None:
    shipped = next(iter(load_sources(settings)))
    settings.sources.write_text(
        f"[{shipped}]\nenabled = false\n"
        '[mercy]\nemployer = "Mercy"\nplatform = "greenhouse"\nboard = "mercy"\nfoo = 7\n'
    )
    rows = load_sources(settings)
    assert rows[shipped].enabled is False
    assert rows[shipped].employer
    assert rows["mercy"].options == {"foo": 7}


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[mercy]\nplatform = "greenhouse"\n', "[mercy] lacks employer"),
        ('[mercy]\nemployer = "M"\n', "[mercy] lacks platform"),
        ('["Mercy Health"]\nemployer = "M"\nplatform = "x"\n', "cannot name a source"),
        ('[m]\nemployer = 7\nplatform = "x"\n', "[m] employer must be a text"),
        ('[m]\nemployer = "M"\nplatform = "x"\nenabled = "no"\n', "[m] enabled must be true or false"),
        ('[m]\nemployer = "M"\nplatform = "x"\ndelay = -1\n', "[m] delay must be a number"),
        ('[m]\nemployer = "M"\nplatform = "x"\naliases = "n"\n', "[m] aliases must be a list"),
        ('[m]\nemployer = "M"\nplatform = "x"\nkind = "bank"\n', "[m] kind is 'bank'"),
        ("mercy = 7\n", "'mercy' must be a table"),
        ("[mercy\n", "not valid TOML"),
    ],
)
def test_a_broken_row_is_told_with_file_row_and_key(text: str, words: str, settings: Settings) -> None:
    settings.sources.write_text(text)
    with pytest.raises(BadInput) as trouble:
        load_sources(settings)
    assert words in str(trouble.value)
    assert str(settings.sources) in str(trouble.value)


def some() -> dict[str, Source]:
    rows = {
        "a": {
            "employer": "A",
            "platform": "workday",
            "board": "a",
            "state": "OH",
            "kind": "contractor",
            "aliases": ["old_a"],
        },
        "b": {"employer": "B", "platform": "icims", "board": "b", "state": "PA", "enabled": False},
        "c": {"employer": "C", "platform": "workday", "board": "c", "state": "OH", "enabled": False},
    }
    return {name: parse_row(name, row) for name, row in rows.items()}


def test_sources_are_chosen_by_name_alias_state_kind_and_platform() -> None:
    def ids(*names: str, **how: Any) -> list[str]:
        return [source.id for source in choose(some(), names, **how)]

    assert ids() == ["a"]
    assert ids("b", "old_a") == ["b", "a"]
    assert ids(states=["oh"]) == ["a", "c"]
    assert ids(states=["OH"], kinds=["contractor"]) == ["a"]
    assert ids(platforms=["icims"]) == ["b"]
    with pytest.raises(NotFound, match="did you mean"):
        find(some() | {"mercy_health": some()["a"]}, "mercy_helth")


@given(st.text(max_size=60), st.sets(st.text(max_size=10)))
def test_a_new_id_is_always_a_valid_free_one(employer: str, taken: set[str]) -> None:
    name = new_id(employer, taken)
    assert name not in taken
    assert parse_row(name, {"employer": "x", "platform": "y"}).id == name


values = st.recursive(
    st.text(max_size=30) | st.booleans() | st.integers(-(10**9), 10**9) | st.floats(-1e6, 1e6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(min_size=1, max_size=8), inner, max_size=3),
    max_leaves=6,
)


@limited(max_examples=25, deadline=None)
@given(
    st.text(min_size=1, max_size=40), st.dictionaries(st.from_regex("x_[a-z]{1,6}", fullmatch=True), values, max_size=4)
)
def test_what_is_written_reads_the_same(employer: str, options: dict[str, Any]) -> None:
    from tempfile import TemporaryDirectory

    with TemporaryDirectory() as folder:
        settings = settings_in(Path(folder))
        source = Source("mine", employer, "greenhouse", "b", state="OH", options=options, allow_private=("http://x",))
        write_own(settings, {"mine": row_of(source)})
        assert "allow_private" not in own_rows(settings)["mine"]
        found = load_sources(settings)["mine"]
    assert (found.employer, found.options, found.allow_private) == (employer, options, ())


def test_writing_keeps_what_was_there(settings: Settings) -> None:
    settings.sources.write_text('# my own\n\n[a]\nemployer = "A"\nplatform = "lever"\nboard = "a"\n')
    write_own(settings, {"b": {"employer": "B", "platform": "lever", "board": "b"}})
    write_own(settings, {"a": {"enabled": False}})
    assert settings.sources.read_text().startswith("# my own\n")
    assert own_rows(settings)["a"] == {"employer": "A", "platform": "lever", "board": "a", "enabled": False}
    assert list(own_rows(settings)) == ["a", "b"]


# ---------------------------------------------------------------- recognising a board


def test_every_row_that_we_ship_is_recognised_by_its_own_address(settings: Settings) -> None:
    for name, spider in platforms().items():
        assert spider.recognise("https://www.example.org/") is None, name


def test_the_manual_of_platforms_is_what_their_spiders_say() -> None:
    assert manual() == {name: inspect.getdoc(spider) for name, spider in platforms().items()}


def test_a_redirect_tells() -> None:
    guess = detect.by_page(["https://careers.x.org/", "https://x.wd5.myworkdayjobs.com/External"], "")
    assert guess is not None
    assert (guess.platform, guess.row) == ("workday", {"board": "x/wd5/External"})


def test_links_in_the_page_tell_and_several_boards_make_unsure() -> None:
    page = (
        '<a href="https://boards.greenhouse.io/acme/jobs/1">1</a>'
        '<script>var u="https:\\/\\/boards.greenhouse.io\\/acme\\/jobs\\/2"</script>'
    )
    guess = detect.by_page(["https://x.org/"], page)
    assert guess is not None
    assert (guess.platform, guess.row, guess.sure) == ("greenhouse", {"board": "acme"}, True)
    unsure = detect.by_page(["https://x.org/"], page + '<a href="https://careers-x.icims.com/jobs">')
    assert unsure is not None
    assert (unsure.platform, unsure.sure) == ("greenhouse", False)


def test_structured_data_tells_an_own_site() -> None:
    guess = detect.by_page(["https://x.org/jobs/1"], '<script>{"@type": "JobPosting"}</script>')
    assert guess is not None
    assert (guess.platform, guess.row) == ("site", {"url": "https://x.org/"})
    assert detect.by_page(["https://x.org/"], "<h1>Hello</h1>") is None


@pytest.mark.parametrize(
    "url",
    [
        "http://localhost/",
        "http://10.0.0.1/jobs",
        "ftp://x.org/",
        "file:///etc/passwd",
        "http://[::1]/",
        "mercy",
        "",
        "javascript:alert(1)",
    ],
)
def test_what_is_no_public_page_is_refused(url: str) -> None:
    with pytest.raises(BadInput):
        detect.check_url(url)


def test_a_scheme_may_be_left_out() -> None:
    assert detect.check_url(" careers.mercy.org/jobs ") == "https://careers.mercy.org/jobs"


@given(st.text(max_size=500))
def test_any_page_is_answered(page: str) -> None:
    detect.by_page(["https://x.org/"], page)
    assert detect.employer_of("https://careers.mercy.org/", page, {})


# ---------------------------------------------------------------- the commands


def invoke(*words: str) -> Result:
    return CliRunner().invoke(command, list(words))


def test_list_shows_and_narrows(home: Path) -> None:
    rows = json.loads(invoke("list", "--json").stdout)
    assert {"source", "employer", "platform", "state", "kind", "enabled", "health"} <= set(rows[0])
    ohio = json.loads(invoke("list", "--state", "OH", "--json").stdout)
    assert ohio
    assert all(row["state"] == "OH" for row in ohio)
    assert not (home / "medcoder.db").exists()


def test_enable_and_disable_write_only_the_switch(home: Path) -> None:
    first = json.loads(invoke("list", "--enabled", "--json").stdout)[0]["source"]
    assert invoke("disable", first).exit_code == 0
    assert (home / "sources.toml").read_text().endswith(f"[{first}]\nenabled = false\n")
    assert first not in [row["source"] for row in json.loads(invoke("list", "--enabled", "--json").stdout)]
    invoke("enable", first)
    assert first in [row["source"] for row in json.loads(invoke("list", "--enabled", "--json").stdout)]


def test_to_switch_without_saying_what_is_wrong_usage(home: Path) -> None:
    assert invoke("enable").exit_code == 2


def test_add_writes_a_row_from_an_address_alone(home: Path) -> None:
    done = invoke(
        "add", "https://boards.greenhouse.io/acmecoding/jobs/1", "--no-look", "--kind", "contractor", "--state", "oh"
    )
    assert done.exit_code == 0
    assert done.stdout == "acmecoding\n"
    row = own_rows(settings_in(home))["acmecoding"]
    assert (row["platform"], row["board"], row["kind"], row["state"]) == (
        "greenhouse",
        "acmecoding",
        "contractor",
        "OH",
    )
    assert "there already" in invoke("add", "https://boards.greenhouse.io/acmecoding", "--no-look").stderr


def test_add_refuses_a_private_address(home: Path) -> None:
    done = invoke("add", "http://192.168.0.1/careers")
    assert isinstance(done.exception, MedcoderError)
    assert not (home / "sources.toml").exists()


def test_check_asks_for_the_first_jobs_and_stores_nothing(home: Path) -> None:
    def answer(asked: Asked) -> Answer:
        return as_json({"jobs": [{"id": 1, "title": "Medical Coder", "absolute_url": "https://x.example/1"}]})

    with Board(answer) as board:
        row = f'[mine]\nemployer = "M"\nplatform = "greenhouse"\nboard = "m"\nbase = "{board.origin}"\n'
        row += f'allow_private = ["{board.origin}"]\n'
        (home / "sources.toml").write_text(row)
        done = invoke("check", "mine", "--json")
    (found,) = json.loads(done.stdout)
    assert (found["health"], found["listed"], done.exit_code) == ("ok", 1, 0)
    assert not (home / "medcoder.db").exists()


def test_platforms_are_explained(home: Path) -> None:
    done = invoke("platforms")
    assert all(name in done.stdout for name in names())


def test_looking_at_a_page_follows_the_rules_of_every_crawl(home: Path) -> None:
    from crawler.run import look

    with Board(lambda asked: as_html("<h1>Careers</h1>")) as board:
        page = look(settings_in(home), board.origin)
    assert board.asked == []
    assert "private address" in page["trouble"]
