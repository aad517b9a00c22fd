"""The Alliance by day: accessions, standing of partners, deployments and what was claimed."""

from __future__ import annotations

import tomllib
from datetime import date, timedelta
from importlib.resources import files

import pytest

from foedus.facts import nato
from foedus.facts.tables import load_table

VOCABULARY = tomllib.loads(
    (files("foedus.facts.nato") / "source.toml").read_text(encoding="utf-8")
)["vocabulary"]


@pytest.mark.parametrize(
    ("day", "allies"),
    [
        (date(1949, 8, 23), 0),
        (date(1949, 8, 24), 12),
        (date(1952, 2, 18), 14),
        (date(1955, 5, 6), 15),
        (date(1982, 5, 30), 16),
        (date(1999, 3, 12), 19),
        (date(2004, 3, 29), 26),
        (date(2009, 4, 1), 28),
        (date(2017, 6, 5), 29),
        (date(2020, 3, 27), 30),
        (date(2023, 4, 4), 31),
        (date(2024, 3, 7), 32),
    ],
)
def test_the_alliance_grows_on_the_day_of_deposit_and_not_before(day: date, allies: int) -> None:
    assert len(nato.members(day)) == allies
    assert len(nato.members(day - timedelta(days=1))) < max(allies, 1)


def test_ukraine_is_a_partner_and_no_ally_on_the_day_after_the_invasion() -> None:
    day = date(2022, 2, 25)
    assert not nato.is_member("UKR", day)
    statuses = nato.partner_status("UKR", day)
    assert {"PfP", "NUC", "EOP", "membership perspective"} <= set(statuses)
    assert not {"MAP", "invitee", "applicant"} & set(statuses)


@pytest.mark.parametrize(
    ("day", "status", "held"),
    [
        (date(1994, 2, 7), "PfP", False),
        (date(1994, 2, 8), "PfP", True),
        (date(2010, 7, 15), "non-bloc law", True),
        (date(2014, 12, 23), "non-bloc law", False),
        (date(2020, 6, 11), "EOP", False),
        (date(2022, 9, 30), "applicant", True),
        (date(2023, 7, 11), "NUC", True),
        (date(2023, 7, 12), "NUC", False),
        (date(2023, 7, 12), "NATO-Ukraine Council", True),
        (date(2024, 7, 9), "irreversible path", False),
        (date(2024, 7, 10), "irreversible path", True),
        (date(2026, 11, 21), "MAP", False),
        (date(2026, 11, 21), "invitee", False),
    ],
)
def test_ukraines_standing_changes_by_dated_steps(day: date, status: str, held: bool) -> None:
    assert (status in nato.partner_status("UKR", day)) is held


def test_nobody_is_partner_and_ally_on_one_day() -> None:
    both = [
        (row["state"], row["status"])
        for row in load_table("nato", "partners").rows
        for day in (row.since, row.until or date(2026, 11, 21))
        if day and nato.is_member(row["state"], day)
    ]
    assert both == []


def test_every_state_that_joined_since_1999_was_an_invitee_on_the_eve() -> None:
    joined = [r for r in load_table("nato", "members").rows if r.since and r.since.year >= 1999]
    assert len(joined) == 16
    for row in joined:
        assert row.since is not None
        assert "invitee" in nato.partner_status(row["state"], row.since - timedelta(days=1))


def test_finland_joins_when_the_last_of_thirty_has_approved_and_sweden_still_waits() -> None:
    day = date(2023, 3, 30)
    thirty = set(nato.members(day))
    assert set(nato.ratified_by("FIN", day)) == thirty
    assert thirty - set(nato.ratified_by("SWE", day)) == {"HUN", "TUR"}
    assert set(nato.ratified_by("FIN", day - timedelta(days=1))) == thirty - {"TUR"}


def test_hungary_is_the_last_to_approve_sweden() -> None:
    assert "HUN" not in nato.ratified_by("SWE", date(2024, 2, 25))
    assert len(nato.ratified_by("SWE", date(2024, 2, 26))) == 30


def test_the_defence_planning_committee_can_decide_without_france_in_2003() -> None:
    day = date(2003, 2, 16)
    assert set(nato.members(day)) - set(nato.integrated(day)) == {"FRA"}
    assert len(nato.integrated(day)) == 18
    assert "FRA" in nato.integrated(date(2009, 4, 4))


def test_battlegroups_four_before_the_invasion_eight_after_nine_with_finland() -> None:
    four = (("EST", "GBR"), ("LTU", "DEU"), ("LVA", "CAN"), ("POL", "USA"))
    assert nato.battlegroup_hosts(date(2022, 2, 25)) == four
    assert len(nato.battlegroup_hosts(date(2022, 12, 31))) == 8
    assert ("FIN", "SWE") in nato.battlegroup_hosts(date(2026, 6, 6))
    assert len(nato.battlegroup_hosts(date(2026, 6, 6))) == 9


@pytest.mark.parametrize(
    ("host", "day", "framework"),
    [
        ("BGR", date(2022, 9, 30), "BGR"),
        ("BGR", date(2022, 10, 1), "ITA"),
        ("SVK", date(2024, 6, 30), "CZE"),
        ("SVK", date(2024, 7, 1), "ESP"),
    ],
)
def test_a_battlegroup_changes_its_framework_nation(host: str, day: date, framework: str) -> None:
    assert [f for h, f in nato.battlegroup_hosts(day) if h == host] == [framework]


def test_every_battlegroup_stands_between_allies() -> None:
    for row in load_table("nato", "battlegroups").rows:
        assert row.since is not None
        assert nato.is_member(row["host"], row.since)
        assert nato.is_member(row["framework"], row.since)


def test_nine_consultations_each_requested_by_allies_of_that_day() -> None:
    rows = nato.consultations()
    assert [row["number"] for row in rows] == [str(n) for n in range(1, 10)]
    for row in rows:
        assert row.since is not None
        assert all(nato.is_member(code, row.since) for code in row["invokers"].split())
        assert date.fromisoformat(row["council_met"]) >= row.since


def test_eight_eastern_allies_request_consultation_on_24_february_2022() -> None:
    (row,) = (r for r in nato.consultations() if r.since == date(2022, 2, 24))
    assert row["invokers"].split() == ["BGR", "CZE", "EST", "LVA", "LTU", "POL", "ROU", "SVK"]


def test_article_5_was_invoked_once() -> None:
    (row,) = (r for r in nato.collective_defence() if r["invoked"] == "yes")
    assert (row["victim"], row.since) == ("USA", date(2001, 9, 12))


def test_the_alliance_has_acted_outside_article_5_with_and_without_a_mandate() -> None:
    mandates = {row["name"]: row["mandate"] for row in nato.operations()}
    assert mandates["Allied Force"] == "none"
    assert [name for name, word in mandates.items() if word == "none"] == ["Allied Force"]
    assert mandates["KFOR"] == mandates["ISAF"] == "council"
    assert mandates["Unified Protector"] == "council, scope disputed"
    assert [n for n, w in mandates.items() if w == "article 51"] == [
        "Active Endeavour",
        "Eagle Assist",
    ]


def test_operations_stand_in_the_order_of_their_first_day() -> None:
    days = [row.since for row in nato.operations()]
    assert days == sorted(day for day in days if day)


@pytest.mark.parametrize(
    ("table", "column", "words"),
    [("partners", "status", "status"), ("operations", "mandate", "mandate")],
)
def test_the_vocabulary_is_closed_and_every_word_is_used(
    table: str, column: str, words: str
) -> None:
    assert {row[column] for row in load_table("nato", table).rows} == set(VOCABULARY[words])
