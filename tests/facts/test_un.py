"""Membership of the United Nations: the UN's own counts, and the histories behind them."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.facts import states, un
from foedus.facts.tables import Row, load_table

FIRST, LAST = date(1945, 10, 24), date(2026, 12, 31)
DAY = timedelta(1)


def days_that_matter(rows: tuple[Row, ...], first: date, last: date) -> list[date]:
    """The first day of the span and each day in it on which a row begins or has just ended."""
    turns = {r.since for r in rows if r.since} | {r.until + DAY for r in rows if r.until}
    return [first, *sorted(day for day in turns if first < day <= last)]


def assert_each_member_once_and_a_state(day: date) -> None:
    members = un.members(day)
    assert len(set(members)) == len(members)
    seats = {r["state"] for r in load_table("un", "members").on(day) if r["standing"] == "seat"}
    assert {code for code in members if states.kind(code, day) != "state"} == seats


@given(st.dates(FIRST, LAST))
def test_on_any_day_no_member_appears_twice_and_each_is_a_state_of_that_day(day: date) -> None:
    assert_each_member_once_and_a_state(day)


def test_nor_on_any_day_on_which_a_membership_or_a_state_begins_or_has_ended() -> None:
    # Between two such days nothing changes, so these stand for every day.
    rows = load_table("un", "members").rows + load_table("states", "states").rows
    for day in days_that_matter(rows, FIRST, LAST):
        assert_each_member_once_and_a_state(day)


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (date(1945, 12, 31), 51),
        (date(1958, 12, 31), 82),
        (date(1963, 12, 31), 113),
        (date(1965, 12, 31), 117),
        (date(1992, 12, 31), 179),
        (date(2000, 12, 31), 189),
        (date(2026, 11, 21), 193),
    ],
)
def test_members_are_as_many_as_the_un_counts(day: date, count: int) -> None:
    assert len(un.members(day)) == count
    assert list(un.members(day)) == sorted(un.members(day))


def test_only_the_place_of_yugoslavia_outlived_its_state() -> None:
    seats = load_table("un", "members").where(standing="seat")
    assert [(r["state"], r.since, r.until) for r in seats] == [
        ("YUG", date(1992, 4, 27), date(2000, 10, 31))
    ]


def test_there_are_no_members_before_the_charter_is_in_force() -> None:
    assert un.members(FIRST - DAY) == ()
    assert len(un.members(FIRST)) == 29


@pytest.mark.parametrize(
    ("code", "since"),
    [
        ("GRC", date(1945, 10, 25)),
        ("BEL", date(1945, 12, 27)),
        ("MKD", date(1993, 4, 8)),
        ("MNE", date(2006, 6, 28)),
        ("SSD", date(2011, 7, 14)),
        ("CZE", date(1993, 1, 19)),
        ("DEU", date(1973, 9, 18)),
    ],
)
def test_membership_begins_on_the_day_of_admission_or_ratification(code: str, since: date) -> None:
    assert not un.is_member(code, since - DAY)
    assert un.is_member(code, since)
    assert un.is_member(code, LAST)


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        ("SUN", "RUS", date(1991, 12, 24)),
        ("DDR", "DEU", date(1990, 10, 3)),
        ("YMD", "YEM", date(1990, 5, 22)),
        ("TGK", "TZA", date(1964, 4, 26)),
        ("ZAN", "TZA", date(1964, 4, 26)),
        ("EGY", "UAR", date(1958, 2, 22)),
        ("SYR", "UAR", date(1958, 2, 22)),
        ("UAR", "EGY", date(1961, 9, 29)),
        ("SCG", "SRB", date(2006, 6, 3)),
    ],
)
def test_unions_and_continuations_leave_no_day_between(old: str, new: str, day: date) -> None:
    assert un.is_member(old, day - DAY)
    assert not un.is_member(old, day)
    assert un.is_member(new, day)


def test_syria_is_no_member_between_leaving_the_union_and_resuming_its_place() -> None:
    assert not un.is_member("SYR", date(1961, 10, 12))
    assert un.is_member("SYR", date(1961, 10, 13))


def test_indonesia_is_outside_from_its_letter_to_its_return() -> None:
    outside = [date(1965, 1, 21), date(1966, 9, 27)]
    assert [un.is_member("IDN", day) for day in outside] == [False, False]
    assert un.is_member("IDN", date(1965, 1, 20))
    assert un.is_member("IDN", date(1966, 9, 28))


def test_the_federal_republic_of_yugoslavia_is_no_member_before_its_own_admission() -> None:
    assert un.is_member("YUG", date(2000, 10, 31))
    assert not un.is_member("SCG", date(2000, 10, 31))
    assert un.is_member("SCG", date(2000, 11, 1))
    assert un.excluded(date(1992, 9, 21)) == ("ZAF",)
    assert un.excluded(date(1992, 9, 22)) == ("YUG", "ZAF")


def test_the_seat_of_china_changes_hands_on_25_october_1971() -> None:
    assert un.government("CHN", date(1971, 10, 24)) == "Republic of China"
    assert un.government("CHN", date(1971, 10, 25)) == "People's Republic of China"
    assert un.government("FRA", date(1971, 10, 25)) is None


def test_no_two_governments_sit_for_one_member_on_a_day() -> None:
    rows = load_table("un", "representation").rows
    for day in days_that_matter(rows, FIRST, LAST):
        seated = [row["state"] for row in rows if row.holds_on(day)]
        assert len(set(seated)) == len(seated)
        assert all(un.is_member(code, day) for code in seated)


def test_an_excluded_state_is_a_member_all_the_same() -> None:
    for row in load_table("un", "exclusions").rows:
        assert row.since is not None
        assert un.is_member(row["state"], row.since)


@pytest.mark.parametrize("code", ["TWN", "VAT", "PSE", "XKX", "COK", "no such code"])
def test_what_was_never_admitted_is_no_member(code: str) -> None:
    assert not any(un.is_member(code, date(year, 7, 1)) for year in range(1946, 2027))
