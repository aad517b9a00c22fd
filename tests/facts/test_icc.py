"""Parties to the Rome Statute by day, and acceptances of jurisdiction under Article 12(3)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.facts import icc, states
from foedus.facts.tables import load_table

DAY = timedelta(1)
BEGINNING = date(2002, 7, 1)


def test_the_statute_binds_nobody_before_it_is_in_force() -> None:
    assert icc.parties(BEGINNING - DAY) == ()
    assert "HUN" in icc.parties(BEGINNING)


def test_there_are_125_parties_in_2025() -> None:
    days = [date(2025, 1, 1) + timedelta(n) for n in range(365)]
    assert {len(icc.parties(day)) for day in days} == {125}


def test_it_enters_into_force_as_article_126_says() -> None:
    wrong = []
    for row in load_table("icc", "parties").rows:
        if row["deposited"]:
            sixtieth = date.fromisoformat(row["deposited"]) + timedelta(60)
            month_after = (sixtieth.replace(day=1) + timedelta(32)).replace(day=1)
            if row.since != max(month_after, BEGINNING):
                wrong.append((row["state"], row["deposited"], row.since, month_after))
    assert wrong == []


@given(st.dates(BEGINNING, date(2026, 12, 31)))
def test_every_party_exists_on_the_day_and_is_listed_once(day: date) -> None:
    parties = icc.parties(day)
    assert len(set(parties)) == len(parties)
    assert [code for code in parties if not states.exists(code, day)] == []


@pytest.mark.parametrize(
    ("code", "last"), [("BDI", date(2017, 10, 26)), ("PHL", date(2019, 3, 16))]
)
def test_a_withdrawal_ends_it_a_year_after_the_notice(code: str, last: date) -> None:
    assert icc.is_party(code, last) is True
    assert icc.is_party(code, last + DAY) is False


def test_whether_hungary_withdrew_in_the_end_is_unknown_and_not_false() -> None:
    assert icc.is_party("HUN", date(2026, 6, 1)) is True
    assert icc.is_party("HUN", date(2026, 6, 2)) is None
    assert "HUN" not in icc.parties(date(2026, 6, 2))


@pytest.mark.parametrize("code", ["USA", "CHN", "RUS", "ISR", "IND", "TUR"])
def test_states_that_never_joined_are_no_parties(code: str) -> None:
    assert icc.is_party(code, date(2025, 1, 1)) is False


@pytest.mark.parametrize(("code", "first"), [("UKR", date(2025, 1, 1)), ("ARM", date(2024, 2, 1))])
def test_the_latest_parties_join_on_the_day(code: str, first: date) -> None:
    assert icc.is_party(code, first - DAY) is False
    assert icc.is_party(code, first) is True


@pytest.mark.parametrize(
    ("code", "day", "covered"),
    [
        ("UKR", date(2013, 11, 20), False),
        ("UKR", date(2013, 11, 21), True),
        ("UKR", date(2022, 2, 24), True),
        ("PSE", date(2008, 12, 27), False),
        ("PSE", date(2014, 6, 12), False),
        ("PSE", date(2014, 6, 13), True),
        ("CIV", date(2010, 12, 1), True),
        ("SYR", date(2013, 8, 21), False),
    ],
)
def test_an_acceptance_covers_the_days_of_the_crimes_that_it_names(
    code: str, day: date, covered: bool
) -> None:
    assert icc.accepted(code, day) is covered
