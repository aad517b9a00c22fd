"""The Council's seats and its presidency, held to the record's own counts and to known years."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

import pytest

from foedus.facts import security_council as council
from foedus.facts.tables import load_table

P5 = ("CHN", "FRA", "GBR", "RUS", "USA")


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(n) for n in range((last - first).days + 1)]


def test_eleven_members_on_every_day_until_the_end_of_1965() -> None:
    sizes = Counter(
        len(set(council.members(day))) for day in days(council.FIRST_DAY, date(1965, 12, 31))
    )
    assert sizes == {11: 7289}


def test_fifteen_members_on_every_day_from_1966() -> None:
    sizes = Counter(
        len(set(council.members(day))) for day in days(date(1966, 1, 1), council.LAST_DAY)
    )
    assert sizes == {15: 22280}


def test_permanent_members_come_first_each_group_in_alphabetical_order() -> None:
    assert council.members(date(2022, 2, 25)) == (
        *P5,
        *("ALB", "ARE", "BRA", "GAB", "GHA", "IND", "IRL", "KEN", "MEX", "NOR"),
    )


def test_the_soviet_seat_passes_to_russia_on_24_december_1991() -> None:
    assert council.permanent(date(1991, 12, 23)) == ("CHN", "FRA", "GBR", "SUN", "USA")
    assert council.permanent(date(1991, 12, 24)) == P5


def test_the_successors_of_the_one_year_members_sit_on_10_january_1947() -> None:
    before, after = council.elected(date(1946, 12, 19)), council.elected(date(1947, 1, 10))
    assert set(before) - set(after) == {"EGY", "MEX", "NLD"}
    assert set(after) - set(before) == {"BEL", "COL", "SYR"}


@pytest.mark.parametrize(
    ("first", "second", "year"),
    [
        ("YUG", "PHL", 1956),
        ("POL", "TUR", 1960),
        ("LBR", "IRL", 1961),
        ("ROU", "PHL", 1962),
        ("CSK", "MYS", 1964),
        ("ITA", "NLD", 2017),
    ],
)
def test_a_split_term_is_one_year_each(first: str, second: str, year: int) -> None:
    assert first in council.elected(date(year, 7, 1))
    assert first not in council.elected(date(year + 1, 7, 1))
    assert second not in council.elected(date(year, 7, 1))
    assert second in council.elected(date(year + 1, 7, 1))
    assert second not in council.elected(date(year + 2, 7, 1))


def test_egypt_keeps_the_seat_when_syria_leaves_the_united_arab_republic() -> None:
    union, alone = council.elected(date(1961, 9, 28)), council.elected(date(1961, 9, 29))
    assert set(union) ^ set(alone) == {"UAR", "EGY"}
    assert "UAR" in union


def test_no_elected_member_serves_more_than_two_years_running() -> None:
    # Charter, Article 23(2): a retiring member is not eligible for immediate re-election.
    years = {y: set(council.elected(date(y, 7, 1))) for y in range(1946, 2027)}
    assert [y for y in range(1946, 2025) if years[y] & years[y + 1] & years[y + 2]] == []


def test_the_members_of_2026() -> None:
    assert council.elected(date(2026, 11, 21)) == (
        *("BHR", "COD", "COL", "DNK", "GRC", "LBR", "LVA", "PAK", "PAN", "SOM"),
    )


@pytest.mark.parametrize("day", [date(1946, 1, 16), date(2027, 1, 1)])
def test_a_day_outside_the_record_is_refused_and_the_span_named(day: date) -> None:
    with pytest.raises(council.OutsideRecordError, match="from 1946-01-17 to 2026-12-31"):
        council.members(day)


def test_the_rotation_reproduces_every_recorded_presidency() -> None:
    rows = load_table("security_council", "presidency").rows
    wrong = [
        (row.since, row["state"], council.president(day))
        for row in rows
        for day in (row.since, row.until)
        if day and council.president(day) != row["state"]
    ]
    assert wrong == []
    assert len(rows) == 118


@pytest.mark.parametrize(
    ("month", "state"),
    [
        (date(2022, 4, 30), "GBR"),
        (date(2022, 5, 1), "USA"),
        (date(2022, 6, 1), "ALB"),
        (date(2022, 9, 30), "FRA"),
        (date(2019, 9, 23), "RUS"),
        (date(2024, 12, 1), "USA"),
        (date(2026, 9, 1), "FRA"),
    ],
)
def test_presidencies_not_in_the_table_follow_from_the_rotation(month: date, state: str) -> None:
    assert council.president(month) == state


def test_the_president_is_always_a_member() -> None:
    months = [date(y, m, 15) for y in range(2005, 2027) for m in range(1, 13)]
    assert all(council.president(m) in council.members(m) for m in months)


@pytest.mark.parametrize("day", [date(2004, 12, 31), date(1950, 7, 1), date(2027, 1, 1)])
def test_the_presidency_is_unknown_where_the_record_cannot_vouch(day: date) -> None:
    assert council.president(day) is None
