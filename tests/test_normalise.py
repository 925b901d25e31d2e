"""Postings become listings: dates as dates, places as places, pay as numbers; nothing that a board writes raises."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crawler.dates import posted_date
from crawler.normalise import employment, normalise, words
from crawler.paying import read_pay
from crawler.places import Place, country_code, place, state_code, workplace
from data.records import Pay, RawPosting

TODAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("Posted Today", date(2026, 11, 25)),
        ("Posted Yesterday", date(2026, 11, 24)),
        ("Posted 3 Days Ago", date(2026, 11, 22)),
        ("Posted 30+ Days Ago", None),
        ("2 weeks ago", date(2026, 11, 11)),
        ("a month ago", date(2026, 10, 26)),
        ("5 hours ago", date(2026, 11, 25)),
        ("an hour ago", date(2026, 11, 25)),
        ("2026-11-20", date(2026, 11, 20)),
        ("2026-06-11T16:42:33-05:00", date(2026, 6, 11)),
        ("2026-10-01 13:40:19 UTC", date(2026, 10, 1)),
        ("2026-07-16T00:00:00.000+0000", date(2026, 7, 16)),
        ("7/28/2026 2:40 PM", date(2026, 7, 28)),
        ("28/07/2026", date(2026, 7, 28)),
        ("10-09-26", date(2026, 10, 9)),
        ("October 9, 2026", date(2026, 10, 9)),
        ("Oct. 9th, 2026", date(2026, 10, 9)),
        ("9 Oct 2026", date(2026, 10, 9)),
        ("Fri Oct 09 02:01:00 UTC 2026", date(2026, 10, 9)),
        ("Mon, 05 Oct 2026 10:00:00 GMT", date(2026, 10, 5)),
        ("20261009", date(2026, 10, 9)),
        ("1790208000", date(2026, 9, 24)),
        ("1790208000000", date(2026, 9, 24)),
        ("", None),
        ("Ongoing", None),
        ("2026-02-31", None),
        ("1/1/1970", None),
        ("2027-11-20", None),
    ],
)
def test_dates_as_boards_write_them(said: str, day: date | None) -> None:
    assert posted_date(said, TODAY) == day


@given(st.text(max_size=120))
def test_any_words_are_a_date_or_none(said: str) -> None:
    found = posted_date(said, TODAY)
    assert found is None or 2000 <= found.year <= 2026


@pytest.mark.parametrize(
    ("said", "where"),
    [
        ("Toledo, OH", Place("Toledo", "OH", "US")),
        ("Toledo, Ohio, United States", Place("Toledo", "OH", "US")),
        ("US-IL-Chicago", Place("Chicago", "IL", "US")),
        ("US-OH-Cleveland Heights", Place("Cleveland Heights", "OH", "US")),
        ("USA-TX-Fort Worth", Place("Fort Worth", "TX", "US")),
        ("CA-ON-Toronto", Place("Toronto", "", "CA")),
        ("US-Remote", Place("", "", "US")),
        ("US-PA-Remote", Place("", "PA", "US")),
        ("Sicklerville, NJ 08081 | 39.738815196 | -74.986871161", Place("Sicklerville", "NJ", "US")),
        ("Nashville, TN (Hybrid)", Place("Nashville", "TN", "US")),
        ("Remote - Ohio", Place("", "OH", "US")),
        ("Ohio", Place("", "OH", "US")),
        ("Jefferson, Madison County, WI", Place("Jefferson", "WI", "US")),
        ("Boston, MA; Remote", Place("Boston", "MA", "US")),
        ("Remote; Boston, MA", Place("Boston", "MA", "US")),
        ("Toronto, Canada", Place("Toronto", "", "CA")),
        ("Dubai, UAE", Place("Dubai", "", "AE")),
        ("Hyderabad, Telangana, India", Place("Hyderabad", "", "IN")),
        ("Mercy Hospital", Place()),
        ("Banner Del Webb Med Ctr (14502 W Meeker Blvd)", Place()),
        ("2 Locations", Place()),
        ("Multiple Locations", Place()),
        ("Remote", Place()),
        ("", Place()),
        ("Washington, DC", Place("Washington", "DC", "US")),
        ("New York, New York", Place("New York", "NY", "US")),
    ],
)
def test_places_as_boards_write_them(said: str, where: Place) -> None:
    assert place(said) == where


def test_the_boards_own_field_tells_the_country() -> None:
    assert place("Main Hospital", "United States of America") == Place(country="US")
    assert (country_code("gb"), country_code("Narnia"), country_code("")) == ("GB", "", "")


@given(st.text(max_size=120), st.text(max_size=30))
def test_any_words_are_a_place(said: str, country: str) -> None:
    found = place(said, country)
    assert found.state == "" or found.country == "US"
    assert state_code(found.state) == found.state


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (("ORA_REMOTE",), "remote"),
        (("TELECOMMUTE",), "remote"),
        (("On-site",), "onsite"),
        (("Onsite",), "onsite"),
        (("Hybrid Remote",), "hybrid"),
        (("", "US-Remote"), "remote"),
        (("Not Remote",), "onsite"),
        (("", "Toledo, OH"), ""),
        (("unspecified",), ""),
        (("on_site",), "onsite"),
    ],
)
def test_the_boards_word_for_the_place_of_work(said: tuple[str, ...], found: str) -> None:
    assert workplace(*said) == found


@pytest.mark.parametrize(
    ("said", "pay"),
    [
        ("$33.66 - $47.12 / hour", Pay(33.66, 47.12, "hour")),
        ("24.5 - 31 HOUR USD", Pay(24.5, 31.0, "hour")),
        ("54000-60000", Pay(54000.0, 60000.0, "year")),
        ("$58k - $64K", Pay(58000.0, 64000.0, "year")),
        ("170000.0-195041.0 ", Pay(170000.0, 195041.0, "year")),
        ("0.0-0.0 ", None),
        ("", None),
        ("Competitive", None),
        ("$25.50 - $31.00/Hr.", Pay(25.5, 31.0, "hour")),
        ("£28,407 to £34,581 a year", Pay(28407.0, 34581.0, "year", "GBP")),
        ("2600.00 - 3150.00 CAD monthly", Pay(2600.0, 3150.0, "month", "CAD")),
        ("$31.00 - $25.50 hourly", Pay(25.5, 31.0, "hour")),
        ("500", None),
        ("up to 100%", None),
    ],
)
def test_pay_as_boards_write_it(said: str, pay: Pay | None) -> None:
    assert read_pay(said) == pay


@given(st.text(max_size=200))
def test_any_words_are_pay_or_none(said: str) -> None:
    found = read_pay(said)
    assert found is None or (found.min is not None and found.max is not None and 0 < found.min <= found.max)


@pytest.mark.parametrize(
    ("said", "kinds"),
    [
        ("FULL_TIME", ("full_time",)),
        ("Full time", ("full_time",)),
        ("Regular Full-Time", ("full_time",)),
        ("Part time, PRN", ("part_time", "prn")),
        ("PER_DIEM", ("prn",)),
        ("TEMPORARY", ("temporary",)),
        ("CONTRACTOR", ("contract",)),
        ("Internship", ("internship",)),
        ("OTHER", ()),
        ("", ()),
    ],
)
def test_employment_as_boards_write_it(said: str, kinds: tuple[str, ...]) -> None:
    assert employment(said) == kinds


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("  Billing &amp; <b>Coding</b>\n II ", "Billing & Coding II"),
        ("Coder <CPC>", "Coder <CPC>"),
        ("Coder, <1 year", "Coder, <1 year"),
        ("\x1b[31mCoder\x07", "Coder"),
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
    ],
)
def test_short_fields_are_one_clean_line(said: str, line: str) -> None:
    assert words(said) == line


@given(
    st.builds(
        RawPosting,
        source=st.just("s"),
        key=st.just("k"),
        url=st.just("https://x.example/"),
        title=st.text(max_size=80),
        location=st.text(max_size=80),
        body=st.text(max_size=400),
        html=st.booleans(),
        posted=st.text(max_size=40),
        pay=st.text(max_size=40),
        employment=st.text(max_size=40),
        workplace=st.text(max_size=40),
        facts=st.dictionaries(st.sampled_from(["city", "country"]), st.text(max_size=20)),
    )
)
def test_whatever_a_board_says_is_a_listing(raw: RawPosting) -> None:
    listing = normalise(raw, today=TODAY)
    assert listing.id == "s:k"
    assert "\n" not in listing.title + listing.location + listing.city + listing.requisition
