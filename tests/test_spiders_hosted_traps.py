"""What smaller vendors' servers do that looks like an empty or a whole board and is neither; all in one crawl."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.boards import NOT_FOUND, Answer, Asked, Board, as_html, as_json, crawl_in
from tests.traps import Seen, Trap, always, spring, verify, without_robots

PAGE = as_html("<html><title>One moment</title><p>Checking your browser</p></html>")


def to_the_vendors_page(asked: Asked) -> Answer:
    """Leads from a board that nobody has to the vendor's own page."""
    return PAGE if "invalid" in asked.path else Answer(b"", 302, headers={"Location": "/?invalid=1"})


def circling(asked: Asked) -> Answer:
    """Names its own page as what comes next."""
    return teamtailor(f"http://{asked.headers['Host']}{asked.path}")


def teamtailor(following: str) -> Answer:
    job = {"id": "1", "title": "Nurse", "url": "https://x.example/jobs/1", "_jobposting": {"title": "Nurse"}}
    return as_json({"items": [job], "next_url": following})


def avature(asked: Asked) -> Answer:
    """Links a next page for ever, as the real one does past its last."""
    number = int(asked.path.rpartition("=")[2])
    card = '<li><a href="/careers/JobDetail/Nurse/7">Nurse</a></li>' if number < 4 else ""
    following = f'<a class="paginationNextLink" href="/careers/SearchJobs/?jobOffset={number + 2}">Next</a>'
    return as_html(f"<script>avature.portal</script>{card}{following}")


def successfactors(asked: Asked) -> Answer:
    """Shows other jobs past the end of its list."""
    row = f'<tr class="data-row"><td><a class="jobTitle-link" href="/job/N/{asked.path[-1]}00000/">Nurse</a></td></tr>'
    label = '<span class="paginationLabel">Results <b>1 – 1</b> of <b>2</b></span>'
    return as_html(f'<div id="search-wrapper">{label}<table id="searchresults">{row}</table></div>')


def brassring(asked: Asked) -> Answer:
    """Repeats its first page."""
    job = {"Link": "https://x.example/7", "Questions": [{"QuestionName": n, "Value": v} for n, v in QUESTIONS]}
    return as_json({"JobsCount": 90, "Jobs": {"Job": [job]}})


QUESTIONS = (("reqid", "7"), ("jobtitle", "Nurse"))


def eightfold(asked: Asked) -> Answer:
    """Counts 400 and shows the same ten."""
    rows = [{"id": number, "name": "Nurse"} for number in range(10)]
    return as_json({"data": {"positions": rows, "count": 400}})


def feed(asked: Asked) -> Answer:
    """Names itself, on another host's and in a page of its own, as what comes next."""
    links = "".join(f'<link rel="next" href="{it}"/>' for it in ("https://elsewhere.example/feed", "/jobs.atom"))
    entry = '<entry><id>1</id><title>Nurse</title><link href="/1"/></entry>'
    return Answer(f'<feed xmlns="http://www.w3.org/2005/Atom">{links}{entry}</feed>'.encode(), type="application/xml")


EMPTY_LISTING = Answer(b'<?xml version="1.0"?>\n<Job-Listing>\n</Job-Listing>', type="text/xml")

TRAPS = {
    "bamboohr_has_left": Trap("bamboohr", "a", to_the_vendors_page, "failed", "a page where data should be"),
    "bamboohr_has_another_shape": Trap("bamboohr", "a", always(as_json({"result": {}})), "failed", "list of jobs"),
    "breezy_is_not_there": Trap("breezy", "a", always(NOT_FOUND), "failed", "is not there"),
    "recruitee_has_another_shape": Trap("recruitee", "a", always(as_json({"error": 1})), "failed", "list of jobs"),
    "teamtailor_turns_in_circles": Trap("teamtailor", "a", circling, "ok", most=2),
    "teamtailor_leads_away": Trap("teamtailor", "a", always(teamtailor("https://x.example/")), "ok", most=1),
    "personio_shows_a_page": Trap("personio", "a", always(PAGE), "failed", "not its feed"),
    "pinpoint_is_private": Trap("pinpoint", "a", always(Answer(b"", 401)), "failed", "wants a login"),
    "avature_never_ends": Trap("avature", "h/careers", avature, "ok", most=3),
    "avature_is_another": Trap("avature", "h/careers", always(PAGE), "failed", "not the portal's list"),
    "successfactors_shows_others": Trap("successfactors", "h", successfactors, "ok", most=2),
    "successfactors_is_another": Trap("successfactors", "h", always(PAGE), "failed", "not its list"),
    "successfactors_knows_no_such_word": Trap("successfactors_feed", "h/A", always(EMPTY_LISTING), "empty", most=1),
    "successfactors_shows_a_page": Trap("successfactors_feed", "h/A", always(PAGE), "failed", "not its listing"),
    "brassring_repeats_a_page": Trap("brassring", "1/2", brassring, "partial", "showed 1 of the 90", most=2),
    "brassring_knows_no_such_numbers": Trap("brassring", "1/2", always(Answer(b"", 500)), "failed", "is down"),
    "eightfold_repeats_a_page": Trap("eightfold", "a", eightfold, "partial", "showed 10 of the 400", most=2),
    "eightfold_refuses": Trap("eightfold", "a", always(Answer(b"no", 403)), "failed", "refuses programs", most=1),
    "jobvite_has_left": Trap("jobvite", "a", to_the_vendors_page, "failed", "not a board"),
    "jazzhr_challenges": Trap("jazzhr", "a", always(PAGE), "failed", "not a board"),
    "jazzhr_has_none": Trap("jazzhr", "a", always(as_html('<div id="job_listings_wrapper"></div>')), "empty"),
    "feed_turns_in_circles": Trap("feed", "", feed, "ok", row={"url": "{origin}/jobs.atom"}, most=1),
    "remoteok_challenges": Trap("remoteok", "", always(PAGE), "failed", "a page where data should be"),
    "jobicy_is_full": Trap("jobicy", "", always(as_json({"error": "too many"})), "failed", "list of jobs"),
    "nhsjobs_shows_a_page": Trap("nhsjobs", "", always(PAGE), "failed", "not its feed"),
}


@pytest.fixture(scope="module")
def seen(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Seen]:
    return spring(TRAPS, tmp_path_factory.mktemp("home"))


@pytest.mark.parametrize("name", TRAPS)
def test_a_vendors_trap_is_told_for_what_it_is(name: str, seen: dict[str, Seen]) -> None:
    verify(TRAPS[name], seen[name])


def test_brassring_is_asked_as_it_wants(seen: dict[str, Seen]) -> None:
    asked = [it for it in seen["brassring_repeats_a_page"].asked if it.method == "POST"]
    assert [json.loads(it.body)["pageNumber"] for it in asked] == ["1", "2"]
    assert {(json.loads(it.body)["partnerId"], json.loads(it.body)["siteId"]) for it in asked} == {("1", "2")}


@pytest.mark.parametrize("url", ["7", "javascript:alert(1)", "https://x.example:99999/"])
def test_an_ad_without_an_address_is_passed_over_and_the_next_is_read(tmp_path: Path, url: str) -> None:
    jobs = [
        {"id": it, "name": "Coder", "url": address} for it, address in (("1", url), ("2", "https://[x"), ("3", "{}"))
    ]

    def answer(asked: Asked) -> Answer:
        there = f"http://{asked.headers['Host']}/p/3"
        listed = [job | {"url": job["url"].replace("{}", there)} for job in jobs]
        return as_json(listed) if asked.path == "/json" else as_html('<div class="description">CPC</div>')

    with Board(without_robots(answer)) as board:
        health = crawl_in(tmp_path, [board.source("breezy", board="a")])["test"]
    assert (health.listed, health.fetched) == (1, 1)
