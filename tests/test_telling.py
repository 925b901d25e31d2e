"""A reading in sentences, as ``medcoder show`` prints it."""

from __future__ import annotations

from dataclasses import replace

from data.records import Finding, Pay
from matcher.telling import tell_reading
from tests.made import listing, reading


def test_what_only_a_field_of_the_board_says_is_told_as_the_boards() -> None:
    board = replace(listing("a"), workplace="hybrid", employment=("full_time",), pay=Pay(24.0, 30.0, "hour"))
    told = list(tell_reading(reading("CPC", workplace="unspecified"), board))
    assert "Work: hybrid (from the board)" in told
    assert "Employment: full time (from the board)" in told
    assert "Pay: $24.00-30.00 an hour (from the board)" in told


def test_the_ads_own_word_counts_more_than_the_boards() -> None:
    told = list(tell_reading(reading("CPC", workplace="remote"), replace(listing("a"), workplace="hybrid")))
    assert "Work: remote" in told


def test_names_of_one_kind_stand_with_the_words_that_name_them() -> None:
    words = (
        Finding("software", "Epic", "Epic and 3M", 0),
        Finding("software", "3M 360 Encompass", "Epic and 3M", 0),
        Finding("software", "Cerner", "Cerner a plus", 20),
    )
    read = reading("CPC", evidence=words, software=("Epic", "3M 360 Encompass", "Cerner"))
    told = [line for line in tell_reading(read, listing("a")) if "software" in line]
    assert told == ['  software: Epic, 3M 360 Encompass — "Epic and 3M"', '  software: Cerner — "Cerner a plus"']
