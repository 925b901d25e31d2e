"""Addresses of every platform name it and its board; those of its vendor's own pages name none."""

from __future__ import annotations

import pytest

from crawler import detect

GUID = "a1f943e7-8d4d-4348-bf5e-4664f78d3abb"
ADDRESSES = [
    ("https://jobs.lever.co/acme/466ed4a1-2c00-400e-8b9b-77b0c63d64d2", "lever", "acme"),
    ("https://jobs.eu.lever.co/acme", "lever", "acme"),
    ("https://api.lever.co/v0/postings/acme?mode=json", "lever", "acme"),
    ("https://jobs.ashbyhq.com/iodine%20software/1b0e", "ashby", "iodine software"),
    ("https://api.ashbyhq.com/posting-api/job-board/acme?includeCompensation=true", "ashby", "acme"),
    ("https://apply.workable.com/acme-health/j/3934C5C72F/", "workable", "acme-health"),
    ("https://apply.workable.com/api/v1/widget/accounts/acme?details=true", "workable", "acme"),
    ("https://acme.jibeapply.com/jobs/49124", "jibe", "acme.jibeapply.com"),
    (f"https://recruiting2.ultipro.com/ACM10/JobBoard/{GUID}/?q=", "ukg", f"recruiting2.ultipro.com/ACM10/{GUID}"),
    (f"https://acme.rec.pro.ukg.net/ACM10/JobBoard/{GUID.upper()}/", "ukg", f"acme.rec.pro.ukg.net/ACM10/{GUID}"),
    ("https://pm.healthcaresource.com/cs/acme#/job/12040", "healthcaresource", "acme"),
    ("https://pm.healthcaresource.com/CS/acme/#/search", "healthcaresource", "acme"),
]
NONE = [
    "https://www.lever.co/customers", "https://www.ashbyhq.com/pricing", "https://apply.workable.com/",
    "https://www.jibeapply.com/", "https://www.ultipro.com/login", "https://pm.healthcaresource.com/",
]  # fmt: skip


@pytest.mark.parametrize(("url", "platform", "board"), ADDRESSES)
def test_an_address_names_its_platform_and_board(url: str, platform: str, board: str) -> None:
    guess = detect.by_url(url)
    assert guess is not None
    assert (guess.platform, guess.row["board"], guess.sure) == (platform, board, True)


@pytest.mark.parametrize("url", NONE)
def test_the_vendors_own_pages_name_none(url: str) -> None:
    assert detect.by_url(url) is None


def test_a_board_of_lever_in_europe_says_so() -> None:
    guess = detect.by_url("https://jobs.eu.lever.co/acme")
    assert guess is not None
    assert guess.row["base"] == "https://api.eu.lever.co"


@pytest.mark.parametrize(
    ("page", "platform"),
    [
        ('<script src="https://app.jibecdn.com/prod/search/1/main.js"></script>', "jibe"),
        ('<script>var phApp = phApp || {"pageId":"page12"};</script>', "phenom"),
        ('<img src="https://tbcdn.talentbrew.com/company/641/logo.png">', "radancy"),
        ('<section id="search-results" data-ajax-url="/fr/search-jobs/results"></section>', "radancy"),
    ],
)
def test_what_only_one_platform_leaves_in_a_page_tells_it(page: str, platform: str) -> None:
    guess = detect.by_page(["https://careers.quarry.example/jobs"], page)
    assert guess is not None
    assert (guess.platform, guess.row, guess.sure) == (platform, {"base": "https://careers.quarry.example"}, False)
