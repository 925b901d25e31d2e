"""Whole rounds with outlets: who gets what, what is told of failures, and that nobody sees another's data."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from email.message import EmailMessage
from pathlib import Path

import pytest

from data.errors import MedcoderError
from data.records import RunReport
from matcher.digests.build import FILES
from scheduler import mail, rounds_steps
from scheduler.outlets import Outlet, Refused, Uncertain
from scheduler.rounds import run_round
from tests.nights import NOW, House, furnish, posting

OUTLETS = """
[outlets.mail]
kind = "email"
profiles = ["dana"]
to = "dana@example.org"
from = "medcoder@example.org"
host = "127.0.0.1"
security = "none"

[outlets.broken]
kind = "pigeon"
"""


class Post:
    """Stands for the mail server: keeps what it takes, or fails as it is told to."""

    def __init__(self) -> None:
        self.taken: list[EmailMessage] = []
        self.fault: MedcoderError | None = None

    def send(self, outlet: Outlet, letter: EmailMessage) -> None:
        """Take a message."""
        if self.fault is not None:
            raise self.fault
        self.taken.append(letter)

    def words(self) -> str:
        """Everything that was in the last message."""
        return "\n".join(str(part.get_content()) for part in self.taken[-1].walk() if not part.is_multipart())


@pytest.fixture
def post(monkeypatch: pytest.MonkeyPatch) -> Post:
    post = Post()
    monkeypatch.setattr(mail, "send", post.send)
    return post


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> House:
    house = furnish(tmp_path, {"dana": "CPC", "lee": "CCS"}, OUTLETS)
    monkeypatch.setattr(rounds_steps, "crawl", house.crawl)
    return house


def night(house: House, days: int = 0) -> RunReport:
    return run_round(house.settings, now=NOW + timedelta(days=days))


def test_each_person_s_news_goes_only_to_their_outlets(house: House, post: Post) -> None:
    report = night(house)
    assert [str(letter["To"]) for letter in post.taken] == ["dana@example.org"]
    assert "Medical Coder 1" in post.words()
    assert [t for t in report.troubles if t.startswith("dana: broken: [outlets.broken] kind must be one of")]
    with house.store() as store:
        assert sorted({(d.profile, d.outlet, d.state) for d in store.deliveries()}) == [
            ("dana", FILES, "sent"), ("dana", "mail", "sent"), ("lee", FILES, "sent"),
        ]  # fmt: skip


def test_nobody_s_data_stands_in_another_s_files_or_mail(house: House, post: Post) -> None:
    with house.store() as store:
        store.mark("lee", "bay:1", "saved", "lees-own-note", NOW)
        store.block("lee", "lees-blocked-employer")
    night(house)
    danas = [content for name, content in house.files().items() if name.startswith("dana/")]
    for content in [*danas, post.words().encode()]:
        assert b"lee" not in content.lower()
    assert [content for name, content in house.files().items() if name.startswith("lee/") and b"lees-own" in content]
    with house.store() as store:
        listings = "".join(repr(stored) for stored in store.listings(open_only=False))
    assert "Dana" not in listings
    assert "lees-own-note" not in listings


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        (lambda: Refused("the mail server refuses the message", "mail", "it answered 550", again=False), "was refused"),
        (lambda: Uncertain("the mail server did not confirm the message", "mail"), "may or may not have arrived"),
    ],
)
def test_a_failure_is_told_in_the_report_and_the_next_digest_which_brings_its_jobs(
    house: House, post: Post, fault: Callable[[], MedcoderError], said: str
) -> None:
    post.fault = fault()
    report = night(house)
    assert [trouble for trouble in report.troubles if trouble.startswith("dana: the mail server")]
    assert report.status == "partial"
    post.fault = None
    house.boards["bay"] = [posting("bay", "1"), posting("bay", "2", "Inpatient Coder"), posting("bay", "3")]
    night(house, 1)
    words = post.words()
    assert f"The digest of 2026-11-25 to mail {said}; its jobs stand here again." in words
    assert all(f"Coder {key}" in words for key in "123")
    page = house.files()["dana/2026-11-26.html"].decode()
    assert f"The digest of 2026-11-25 to mail {said}; its jobs stand in the next one there." in page
    assert "Inpatient Coder 2" not in page  # the files did arrive
    assert "of 2026-11-25 to mail" not in house.files()["lee/2026-11-26.html"].decode()


def test_an_uncertain_mail_is_not_sent_again_by_a_round_run_again(
    house: House, post: Post, monkeypatch: pytest.MonkeyPatch
) -> None:
    post.fault = Uncertain("the mail server did not confirm the message", "mail")
    night(house)
    post.fault = None
    run_round(house.settings, now=NOW, again=True)
    assert len(post.taken) == 1  # the further round has a digest and an id of its own
    assert str(post.taken[0]["Message-ID"]) != mail.message_id("dana", "mail", "2026-11-25")


def test_a_quiet_night_sends_nothing(house: House, post: Post) -> None:
    night(house)
    night(house, 1)
    assert len(post.taken) == 1


DESK = """
[outlets.desk]
kind = "email"
caseload = true
to = "counsellor@example.org"
from = "medcoder@example.org"
host = "127.0.0.1"
security = "none"
"""


def test_the_counsellor_s_summary_goes_out_once_a_round_and_to_the_counsellor_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, post: Post
) -> None:
    house = furnish(tmp_path, {"dana": "CPC", "lee": "CCS"}, DESK)
    monkeypatch.setattr(rounds_steps, "crawl", house.crawl)
    assert night(house).troubles == ()
    night(house)
    assert [(str(one["To"]), str(one["Subject"])) for one in post.taken] == [
        ("counsellor@example.org", "Your caseload: 2 people")
    ]
    assert "Dana (dana): 4 new, 0 days without a match" in post.words()


def test_a_summary_that_was_refused_is_told_in_the_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, post: Post
) -> None:
    house = furnish(tmp_path, {"dana": "CPC", "lee": "CCS"}, DESK)
    monkeypatch.setattr(rounds_steps, "crawl", house.crawl)
    post.fault = Refused("the mail server refuses the message", "desk", "it answered 550", again=False)
    report = night(house)
    assert report.status == "partial"
    assert [trouble for trouble in report.troubles if "desk: the mail server refuses the message" in trouble]
    assert "_caseload/2026-11-25.html" in house.files()
