"""The Union by day: who is a member, and which of the Council's population figures are known."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal

import pytest

from foedus.facts import eu
from foedus.facts.tables import load_source, load_table

DAY = timedelta(days=1)
TABLES = load_source("eu")["table"]
CLAIMS = [(name, claim) for name, about in TABLES.items() for claim in about.get("asserts", ())]


@pytest.mark.parametrize(("name", "claim"), CLAIMS)
def test_every_asserted_count_holds_on_every_day_of_its_span(
    name: str, claim: dict[str, object]
) -> None:
    rows = load_table("eu", name).where(**claim.get("where", {}))
    first = claim.get("on") or claim["every_day_from"]
    last = claim.get("on") or claim["every_day_to"]
    turns = {r.since for r in rows if r.since} | {r.until + DAY for r in rows if r.until}
    days = {first, last, *(day for day in turns if first <= day <= last)}
    assert {sum(r.holds_on(day) for r in rows) for day in days} == {claim["count"]}


def test_every_row_names_a_source_and_how_far_it_is_confirmed() -> None:
    rows = [row for name in TABLES for row in load_table("eu", name).rows]
    assert {row.source for row in rows} == set(load_source("eu")["sources"])
    assert {row.verification for row in rows} <= {"verified", "partly", "memory"}


def test_the_members_of_each_enlargement_come_in_on_its_day() -> None:
    day = date(2004, 5, 1)
    came = sorted(set(eu.members(day)) - set(eu.members(day - DAY)))
    assert " ".join(came) == "CYP CZE EST HUN LTU LVA MLT POL SVK SVN"
    assert eu.members(date(1957, 12, 31)) == ()


def test_the_united_kingdom_is_a_member_to_the_end_of_january_2020() -> None:
    assert eu.is_member("GBR", date(2020, 1, 31))
    assert not eu.is_member("GBR", date(2020, 2, 1))


def test_denmark_is_outside_defence_until_the_end_of_june_2022() -> None:
    assert eu.opted_out("defence", date(2022, 6, 30)) == ("DNK",)
    assert eu.opted_out("defence", date(2022, 7, 1)) == ()
    assert eu.opted_out("fisheries", date(2022, 6, 30)) == ()


def test_a_whole_table_of_populations_is_given_for_every_member_and_adds_up() -> None:
    day = date(2006, 6, 1)
    figures, total = eu.populations(day), eu.union_population(day)
    assert figures is not None
    assert total is not None
    assert tuple(figures) == eu.members(day)
    # Each of 25 figures and the total is rounded to a hundred.
    assert abs(sum(figures.values()) - total) <= 26 * 50
    assert figures["DEU"] == 82_500_800


@pytest.mark.parametrize("year", [2005, 2014, 2021, 2022, 2023, 2024, 2026])
def test_a_year_known_in_part_or_not_at_all_has_no_populations(year: int) -> None:
    assert eu.populations(date(year, 6, 1)) is None


@pytest.mark.parametrize("year", [2016, 2025])
def test_the_published_shares_of_a_whole_year_add_up_to_a_hundred(year: int) -> None:
    day = date(year, 2, 24)
    shares = eu.shares(day)
    assert shares is not None
    assert tuple(shares) == eu.members(day)
    assert abs(sum(shares.values()) - 100) <= Decimal("0.005") * len(shares)


def test_no_shares_are_given_where_none_are_recorded() -> None:
    assert eu.shares(date(2022, 2, 24)) is None
    assert eu.shares(date(1950, 1, 1)) is None
    assert eu.union_population(date(2022, 2, 24)) is None


def test_figures_of_a_year_in_part_keep_the_order_of_size_in_which_they_were_published() -> None:
    rows = {
        r["state"]: int(r["population"]) for r in load_table("eu", "populations").where(year="2023")
    }
    by_size = sorted(rows, key=rows.__getitem__, reverse=True)
    assert " ".join(by_size) == "DEU FRA ITA ESP POL ROU NLD BEL GRC CZE SWE PRT"
    # Germany was published as 18.59 percent and Portugal as 2.31: both give the same total.
    assert rows["DEU"] / 0.1859 == pytest.approx(rows["PRT"] / 0.0231, rel=0.0025)
