"""Land borders by day, above all where states ended and began."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.facts import borders, states
from foedus.facts.tables import load_source, load_table

DAY = timedelta(days=1)
FIRST, LAST = date(1945, 10, 24), date(2026, 12, 31)
LAND = load_table("borders", "land").rows
CODES = sorted({row[side] for row in LAND for side in ("a", "b")})
CLAIMS = load_source("borders")["table"]["land"]["asserts"]
FOLDER = Path(borders.__file__).parent


@pytest.mark.parametrize("claim", CLAIMS)
def test_every_asserted_count_holds_on_every_day_of_its_span(claim: dict[str, object]) -> None:
    rows = load_table("borders", "land").where(**claim["where"])
    first = claim.get("on") or claim["every_day_from"]
    last = claim.get("on") or claim["every_day_to"]
    turns = {r.since for r in rows if r.since} | {r.until + DAY for r in rows if r.until}
    days = {first, last, *(day for day in turns if first <= day <= last)}
    assert {sum(r.holds_on(day) for r in rows) for day in days} == {claim["count"]}


def test_every_row_names_a_source_and_how_far_it_is_confirmed() -> None:
    known = set(load_source("borders")["sources"])
    rows = [r for name in ("land", "cow_codes", "corrections") for r in _raw(name)]
    assert {row["source"] for row in rows} == known
    assert {row["verification"] for row in rows} <= {"verified", "partly", "memory"}


@pytest.mark.parametrize(
    ("code", "day", "expected"),
    [
        ("UKR", date(2022, 2, 24), "BLR HUN MDA POL ROU RUS SVK"),
        (
            "RUS",
            date(2022, 2, 24),
            "AZE BLR CHN EST FIN GEO KAZ LTU LVA MNG NOR POL PRK UKR",
        ),
        ("DEU", date(1949, 5, 22), ""),
        ("DEU", date(1989, 11, 9), "AUT BEL CHE CSK DDR DNK FRA LUX NLD"),
        ("DEU", date(1990, 10, 3), "AUT BEL CHE CSK DNK FRA LUX NLD POL"),
        ("DEU", date(1993, 1, 1), "AUT BEL CHE CZE DNK FRA LUX NLD POL"),
        ("DDR", date(1961, 8, 13), "CSK DEU POL"),
        ("FIN", date(2023, 4, 4), "NOR RUS SWE"),
        ("LTU", date(2022, 2, 24), "BLR LVA POL RUS"),
        ("POL", date(1991, 9, 5), "CSK DEU SUN"),
        ("POL", date(1991, 9, 6), "CSK DEU LTU SUN"),
        ("POL", date(2022, 2, 24), "BLR CZE DEU LTU RUS SVK UKR"),
        ("HUN", date(1956, 11, 4), "AUT CSK ROU SUN YUG"),
        ("YUG", date(1991, 10, 7), "ALB AUT BGR GRC HUN ITA ROU"),
        ("YUG", date(1991, 10, 8), "ALB BGR GRC HRV HUN ROU"),
        ("SCG", date(1999, 3, 24), "ALB BGR BIH HRV HUN MKD ROU"),
        ("SRB", date(2006, 6, 3), "ALB BGR BIH HRV HUN MKD MNE ROU"),
        ("IRQ", date(1990, 8, 2), "IRN JOR KWT SAU SYR TUR"),
        ("UAR", date(1960, 1, 1), "IRQ ISR JOR LBN LBY SDN TUR"),
        ("IND", date(1971, 12, 15), "BTN CHN MMR NPL PAK"),
        ("IND", date(1971, 12, 16), "BGD BTN CHN MMR NPL PAK"),
        ("GRD", date(1983, 10, 25), ""),
    ],
)
def test_the_neighbours_of_a_state_on_a_day(code: str, day: date, expected: str) -> None:
    assert borders.neighbours(code, day) == tuple(expected.split())


def test_the_soviet_borders_pass_to_its_successors_from_one_day_to_the_next() -> None:
    day = date(1991, 12, 24)
    assert "SUN" in borders.neighbours("FIN", day - DAY)
    assert "RUS" in borders.neighbours("FIN", day)
    assert borders.neighbours("SUN", day) == ()
    assert borders.neighbours("UKR", day - DAY) == ()


@given(st.sampled_from(CODES), st.sampled_from(CODES), st.dates(FIRST, LAST))
def test_a_border_is_shared_by_two_different_states_each_of_which_there_is_on_the_day(
    a: str, b: str, day: date
) -> None:
    assert (b in borders.neighbours(a, day)) == (a in borders.neighbours(b, day))
    assert a not in borders.neighbours(a, day)
    if b in borders.neighbours(a, day):
        assert states.exists(a, day)
        assert states.exists(b, day)


def test_no_pair_is_recorded_twice_on_one_day_and_each_is_in_order() -> None:
    for before, after in pairwise(LAND):
        assert after["a"] < after["b"]
        if (before["a"], before["b"]) == (after["a"], after["b"]):
            assert before.until is not None
            assert after.since is not None
            assert before.until < after.since


def test_both_states_of_every_border_exist_on_its_first_and_last_day() -> None:
    for row in LAND:
        for day in (row.since or FIRST, row.until or LAST):
            assert states.exists(row["a"], day), (row.line, day)
            assert states.exists(row["b"], day), (row.line, day)


def test_each_correction_is_what_the_table_of_borders_says() -> None:
    land = {(r["a"], r["b"], r["from"], r["to"]) for r in _raw("land")}
    pairs = {(a, b) for a, b, _, _ in land}
    for row in _raw("corrections"):
        if row["holds"] == "yes":
            assert (row["a"], row["b"], row["from"], row["to"]) in land
        else:
            assert (row["a"], row["b"]) not in pairs


def test_nothing_is_said_of_the_days_before_the_coverage() -> None:
    assert borders.neighbours("FRA", FIRST - DAY) == ()
    assert "ESP" in borders.neighbours("FRA", FIRST)


def _raw(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))
