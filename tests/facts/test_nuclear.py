"""Which states have nuclear weapons on a day."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from foedus.facts import nuclear
from foedus.facts.tables import load_source, load_table

DAY = timedelta(days=1)
TABLES = load_source("nuclear")["table"]
CLAIMS = [(name, claim) for name, about in TABLES.items() for claim in about.get("asserts", ())]


@pytest.mark.parametrize(("name", "claim"), CLAIMS)
def test_every_asserted_count_holds_on_every_day_of_its_span(
    name: str, claim: dict[str, object]
) -> None:
    rows = load_table("nuclear", name).rows
    first = claim.get("on") or claim["every_day_from"]
    last = claim.get("on") or claim["every_day_to"]
    turns = {r.since for r in rows if r.since} | {r.until + DAY for r in rows if r.until}
    days = {first, last, *(day for day in turns if first <= day <= last)}
    assert {sum(r.holds_on(day) for r in rows) for day in days} == {claim["count"]}


def test_every_row_names_a_source_a_basis_and_how_far_it_is_confirmed() -> None:
    rows = [row for name in TABLES for row in load_table("nuclear", name).rows]
    assert {row.source for row in rows} == set(load_source("nuclear")["sources"])
    assert {row.verification for row in rows} <= {"verified", "partly", "memory"}
    bases = {row["basis"] for row in load_table("nuclear", "states").rows}
    assert bases == {"test", "declared", "assessed"}


@pytest.mark.parametrize(
    ("code", "first"),
    [
        ("USA", date(1945, 7, 16)),
        ("SUN", date(1949, 8, 29)),
        ("GBR", date(1952, 10, 3)),
        ("FRA", date(1960, 2, 13)),
        ("CHN", date(1964, 10, 16)),
        ("IND", date(1974, 5, 18)),
        ("PAK", date(1998, 5, 28)),
        ("PRK", date(2006, 10, 9)),
    ],
)
def test_a_state_is_armed_from_its_first_test_and_not_before(code: str, first: date) -> None:
    assert nuclear.is_armed(code, first)
    assert not nuclear.is_armed(code, first - DAY)


def test_the_soviet_arsenal_passes_to_one_state_and_three_others_only_host_it() -> None:
    day = date(1991, 12, 24)
    assert set(nuclear.armed(day)) - set(nuclear.armed(day - DAY)) == {"RUS"}
    assert nuclear.hosts(day) == ("BLR", "KAZ", "UKR")
    assert not set(nuclear.hosts(day)) & set(nuclear.armed(day))


def test_ukraine_neither_has_nor_hosts_weapons_after_june_1996() -> None:
    assert "UKR" not in nuclear.hosts(date(1996, 7, 1))
    assert not nuclear.is_armed("UKR", date(2022, 2, 24))


def test_south_africa_is_the_one_state_that_gave_its_weapons_up() -> None:
    ended = {r["state"] for r in load_table("nuclear", "states").rows if r.until}
    assert ended - {"SUN"} == {"ZAF"}
