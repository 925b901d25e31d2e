"""What vendors' servers do that looks like an empty or a whole board and is neither; all boards in one crawl."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from crawler.answers import BadAnswer, Gone
from tests.boards import (
    AT,
    NOT_FOUND,
    Answer,
    Asked,
    Board,
    answer_of,
    as_html,
    as_json,
    crawl_in,
    spider_of,
    store_in,
)
from tests.traps import Seen, Trap, always, spring, verify, without_robots

GUID = "a1f943e7-8d4d-4348-bf5e-000000000abc"


def lever(*ids: str) -> Answer:
    return as_json([{"id": it, "text": "Medical Coder", "hostedUrl": f"https://x.example/{it}"} for it in ids])


def jibe(total: int, *slugs: str) -> Answer:
    return as_json({"jobs": [{"data": {"slug": it, "title": "Nurse"}} for it in slugs], "totalCount": total})


def neogov(asked: Asked) -> Answer:
    """Repeats its first page for ever."""
    card = (
        '<li class="list-item" data-job-id="1"><a class="item-details-link" href="/careers/a/jobs/1/x">Nurse</a></li>'
    )
    return as_html(f'<span id="job-postings-number">1</span><ul>{card}</ul>')


def workable(asked: Asked) -> Answer:
    """Hands out the same page and another token each time."""
    return as_json({"results": [{"shortcode": "A", "title": "Nurse"}], "nextPage": f"{asked.body[:20]}x"})


def phenom(widget: Any) -> Callable[[Asked], Answer]:
    page = as_html('<script>var phApp = {"pageId":"page12"};</script>')
    return lambda asked: as_json(widget) if asked.method == "POST" else page


def taleo(asked: Asked) -> Answer:
    """Answers with HTTP 500 where it is told no time zone."""
    if asked.method == "GET":
        return as_html("<script>portalNo: '101430233'</script>")
    zoned = {name.lower() for name in asked.headers} >= {"tz", "tzname"}
    row = {"jobId": "1", "contestNo": "R1", "column": ["Nurse", "OH-Toledo"]}
    return as_json({"requisitionList": [row], "pagingData": {"totalCount": 1}}) if zoned else Answer(b"", 500)


def paylocity(asked: Asked) -> Answer:
    """Leads from a board that nobody has to a page that says so."""
    if "JobNotFound" in asked.path:
        return as_html("<h1>Sorry</h1>")
    return Answer(b"", 302, headers={"Location": "/recruiting/JobNotFound"})


def radancy(asked: Asked) -> Answer:
    """Shows no more than one page of a board too large."""
    card = '<a data-job-id="1" href="/job/toledo/nurse/1/1"><h2>Nurse</h2></a>'
    results = f'<section id="search-results" data-total-results="12000" data-total-pages="1">{card}</section>'
    return as_json({"results": results, "hasJobs": True})


TRAPS = {
    "lever_ignores_the_offset": Trap("lever", "a", always(lever("1", "2")), "ok", most=3),
    "jibe_repeats_a_page": Trap("jibe", "a", always(jibe(900, "1", "2")), "partial", "showed 2 of the 900", most=3),
    "neogov_repeats_a_page": Trap("neogov", "a", neogov, "ok", most=3),
    "workable_invents_tokens": Trap("workable", "a", workable, "ok", row={"paged": True}, most=3),
    "ukg_does_not_know_the_board": Trap(
        "ukg", f"h/C/{GUID}", always(as_json({"opportunities": [], "totalCount": 0})), "empty"
    ),
    "ukg_has_another_shape": Trap("ukg", f"h/C/{GUID}", always(as_json({})), "failed", "without a list of jobs"),
    "phenom_wants_a_session": Trap(
        "phenom", "a", phenom({"refineSearch": {"tokenAvailable": True}}), "failed", "without a list of jobs"
    ),
    "phenom_names_no_page": Trap("phenom", "a", always(as_html("<h1>Hi</h1>")), "failed", "not its search"),
    "taleo_wants_a_time_zone": Trap("taleo", "h/2", taleo, "ok"),
    "taleo_is_closed": Trap("taleo", "h/2", always(as_html("Career Section Unavailable")), "failed", "unavailable"),
    "taleo_business_is_closed": Trap("taleo_business", "h/s/O/1", always(as_html("<p>No feed</p>")), "failed", "feed"),
    "peopleadmin_shows_a_login": Trap("peopleadmin", "a", always(as_html("<form>Log in</form>")), "failed", "feed"),
    "ashby_is_not_there": Trap("ashby", "a", always(NOT_FOUND), "failed", "is not there"),
    "paylocity_does_not_know_the_board": Trap("paylocity", GUID, paylocity, "failed", "not a board"),
    "radancy_is_too_large": Trap("radancy", "a", radancy, "partial", "first 10000"),
    "radancy_shows_nothing": Trap("radancy", "a", always(as_json({"results": ""})), "failed", "page"),
    "adp_is_another": Trap("adp", GUID, always(as_json({"error": "x"})), "failed", "without a list of jobs"),
    "healthcaresource_is_down": Trap("healthcaresource", "a", always(Answer(b"", 403)), "failed", "refuses programs"),
    "smartrecruiters_has_no_word": Trap("smartrecruiters", "a", always(NOT_FOUND), "failed", "documented_api", most=0),
    "usajobs_has_no_key": Trap("usajobs", "0675", always(NOT_FOUND), "failed", "wants a key", most=0),
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    with pytest.MonkeyPatch.context() as patch:
        patch.delenv("USAJOBS_KEY", raising=False)
        return spring(TRAPS, tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("name", TRAPS)
def test_a_vendors_trap_is_told_for_what_it_is(name: str, seen: dict[str, Seen]) -> None:
    verify(TRAPS[name], seen[name])


# ---------------------------------------------------------------- keys and words


def usajobs(asked: Asked) -> Answer:
    item = {"MatchedObjectId": "1", "MatchedObjectDescriptor": {"PositionTitle": "Medical Records Technician (Coder)"}}
    return as_json({"SearchResult": {"SearchResultCountAll": 1, "SearchResultItems": [item]}})


@pytest.fixture
def with_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("USAJOBS_KEY", "made-up-key")
    monkeypatch.setenv("USAJOBS_EMAIL", "dana@example.org")


def test_usajobs_is_asked_as_it_wants_and_the_key_is_kept_nowhere(tmp_path: Path, with_a_key: None) -> None:
    with Board(without_robots(usajobs)) as board:
        health = crawl_in(tmp_path, [board.source("usajobs", board="0675")])["test"]
    (asked,) = [it for it in board.asked if it.path != "/robots.txt"]
    assert (health.health, health.listed) == ("ok", 1)
    assert (asked.headers["Authorization-Key"], asked.headers["User-Agent"]) == ("made-up-key", "dana@example.org")
    assert "made-up-key" not in asked.path
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and b"made-up-key" in file.read_bytes()]


def test_usajobs_does_not_carry_the_key_elsewhere(tmp_path: Path, with_a_key: None) -> None:
    with Board() as elsewhere:
        away = Answer(b"", 302, headers={"Location": elsewhere.origin + "/"})
        with Board(without_robots(always(away))) as board:
            row = board.source("usajobs", board="0675", allow_private=[board.origin, elsewhere.origin])
            health = crawl_in(tmp_path, [row])["test"]
    assert health.health == "failed"
    assert elsewhere.asked == []


def test_smartrecruiters_lifts_robots_only_for_its_documented_addresses() -> None:
    spider = spider_of("smartrecruiters", "acme", documented_api=True)
    request = spider.detail_request(spider.make("7", "https://jobs.smartrecruiters.com/acme/7", "Coder"))
    assert request.url == "https://api.smartrecruiters.com/v1/companies/acme/postings/7"
    assert request.meta["robots"] is True


# ---------------------------------------------------------------- what closes


def test_a_board_that_lists_whole_ads_closes_what_two_lists_omit(tmp_path: Path) -> None:
    ids = {"1", "2", "3"}

    def answer(asked: Asked) -> Answer:
        return lever(*sorted(ids)) if "skip=0" in asked.path else lever()

    with Board(without_robots(answer)) as board:
        rows = [board.source("lever", board="a")]
        for night in range(3):
            crawl_in(tmp_path, rows, AT + timedelta(days=night))
            ids.discard("3")
    with store_in(tmp_path) as store:
        assert {it.listing.key for it in store.listings()} == {"1", "2"}


@pytest.mark.parametrize("platform", ["ashby", "jibe", "taleo_business", "workable"])
def test_a_page_that_nobody_reads_speaks_for_no_ad(platform: str) -> None:
    spider = spider_of(platform, "a/b/c/1")
    posting = spider.make("1", "https://x.example/1", "Coder", body="CPC")
    assert spider.still_stands(as_if_asked("<h1>No longer open</h1>"), posting) is False


@pytest.mark.parametrize(
    ("platform", "stands", "gone"),
    [
        ("healthcaresource", {"userArea": {"jobSummaryDisplay": "<p>CPC</p>"}}, {"userArea": {}}),
        ("lever", {"id": "12"}, {"ok": False}),
        (
            "usajobs",
            {"SearchResult": {"SearchResultItems": [{"MatchedObjectId": "12"}]}},
            {"SearchResult": {"SearchResultItems": [{"MatchedObjectId": "120"}]}},
        ),
    ],
)
def test_an_ad_that_a_list_omits_is_asked_for_by_itself(platform: str, stands: Any, gone: Any) -> None:
    spider = spider_of(platform, "a")
    posting = spider.make("12", "https://x.example/12", "Coder", body="CPC")
    assert "12" in spider.ask_again(posting).url
    assert spider.still_stands(as_if_asked(json.dumps(stands)), posting) is True
    assert spider.still_stands(as_if_asked(json.dumps(gone)), posting) is False


def test_the_search_in_place_of_an_icims_ad_says_gone_only_where_the_address_leads_there() -> None:
    spider, cards = spider_of("icims", "a"), '<li class="iCIMS_JobCardItem"></li>'
    ad = "https://a.icims.com/jobs/12/coder/job"
    posting = spider.make("12", ad, "Coder")
    with pytest.raises(Gone):
        spider.still_stands(answer_of("https://a.icims.com/jobs/search?in_iframe=1", cards), posting)
    with pytest.raises(BadAnswer):
        spider.still_stands(answer_of(ad, cards), posting)


def as_if_asked(body: str) -> Any:
    return answer_of("https://x.example/1", body)
