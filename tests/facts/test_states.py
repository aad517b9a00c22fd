"""States by day: codes, names, successions, and finding a state by what people call it."""

from __future__ import annotations

import unicodedata
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.facts import states
from foedus.facts.tables import load_table

DAY = timedelta(1)
DAYS = st.dates(date(1945, 10, 24), date(2026, 12, 31))


@given(DAYS)
def test_on_every_day_no_code_is_listed_twice(day: date) -> None:
    listed = [row["state"] for row in load_table("states", "states").on(day)]
    assert len(set(listed)) == len(listed)


def test_rows_are_sorted_and_codes_are_three_capitals() -> None:
    rows = load_table("states", "states").rows
    assert list(rows) == sorted(rows, key=lambda r: (r["state"], r.since or date.min))
    assert [c for c in states.codes() if not (len(c) == 3 and c.isalpha() and c.isupper())] == []


@pytest.mark.parametrize(
    ("code", "last"),
    [
        ("SUN", date(1991, 12, 23)),
        ("YUG", date(1992, 4, 26)),
        ("SCG", date(2006, 6, 2)),
        ("CSK", date(1992, 12, 31)),
        ("DDR", date(1990, 10, 2)),
        ("UAR", date(1961, 9, 28)),
        ("TGK", date(1964, 4, 25)),
    ],
)
def test_a_state_that_ended_exists_to_its_last_day_and_no_longer(code: str, last: date) -> None:
    assert states.exists(code, last)
    assert not states.exists(code, last + DAY)


def test_egypt_and_syria_do_not_exist_apart_while_they_are_one() -> None:
    union = date(1960, 1, 1)
    assert [states.exists(c, union) for c in ("EGY", "SYR", "UAR")] == [False, False, True]


def test_the_kind_of_an_entity_is_that_of_the_day() -> None:
    assert states.kind("PSE", date(2012, 11, 28)) == "contested"
    assert states.kind("PSE", date(2012, 11, 29)) == "observer"
    assert states.kind("XKX", date(2008, 2, 16)) is None
    assert states.kind("TWN", date(2026, 1, 1)) == "contested"


@pytest.mark.parametrize(
    ("code", "day", "then"),
    [
        ("SUN", date(1991, 12, 23), "SUN"),
        ("SUN", date(1991, 12, 24), "RUS"),
        ("DDR", date(1990, 10, 3), "DEU"),
        ("SCG", date(2006, 6, 3), "SRB"),
        ("EGY", date(1960, 1, 1), "UAR"),
        ("UAR", date(1962, 1, 1), "EGY"),
        ("EGY", date(1962, 1, 1), "EGY"),
        ("YUG", date(1993, 1, 1), None),
        ("CSK", date(1993, 1, 1), None),
        ("SSD", date(2011, 7, 8), None),
        ("RHO", date(1985, 1, 1), None),
    ],
)
def test_one_state_stands_for_another_only_by_continuation_or_union(
    code: str, day: date, then: str | None
) -> None:
    assert states.continues_as(code, day) == then


@given(st.sampled_from(sorted(states.codes())), DAYS)
def test_what_continues_a_state_exists_on_that_day(code: str, day: date) -> None:
    then = states.continues_as(code, day)
    assert then is None or states.exists(then, day)


def test_a_successor_exists_on_the_day_of_succession() -> None:
    rows = load_table("states", "successions").rows
    wrong = [
        row.fields for row in rows if not (row.since and states.exists(row["successor"], row.since))
    ]
    assert wrong == []


def test_a_predecessor_ends_where_one_state_continues_it_or_takes_it_in() -> None:
    carried_on = {
        (row["predecessor"], row.since)
        for row in load_table("states", "successions").rows
        if row["kind"] in ("continues", "merged") and row.since
    }
    assert len(carried_on) == 10
    for code, day in carried_on:
        assert states.exists(code, day - DAY)
        assert not states.exists(code, day)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("USSR", "SUN"),
        ("soviet union", "SUN"),
        ("Russia", "RUS"),
        ("UK", "GBR"),
        ("Britain", "GBR"),
        ("ivory coast", "CIV"),
        ("COTE D’IVOIRE", "CIV"),
        ("Turkey", "TUR"),
        ("turkiye", "TUR"),
        ("North Korea", "PRK"),
        ("DPRK", "PRK"),
        ("  United   States ", "USA"),
        ("Zaire", "COD"),
        ("Dahomey", "BEN"),
        ("United Arab Republic", "UAR"),
        ("ukr", "UKR"),
    ],
)
def test_a_state_is_found_by_what_people_call_it(text: str, code: str) -> None:
    assert states.find(text) == code


@pytest.mark.parametrize("text", ["Korea", "Republic of China", "Ruritania", ""])
def test_what_is_unknown_or_could_mean_two_is_not_found(text: str) -> None:
    assert states.find(text) is None


def test_every_code_and_every_present_name_finds_its_own_code() -> None:
    rows = load_table("states", "states").rows
    assert [r.fields for r in rows if states.find(r["state"]) != r["state"]] == []
    assert [r.fields for r in rows if states.find(r["name"]) != r["state"]] == []


def test_no_name_or_alias_hides_another() -> None:
    texts = [(r["alias"], r["state"]) for r in load_table("states", "aliases").rows]
    texts += [(r["name"], r["state"]) for r in load_table("states", "names").rows]
    hidden = {(text, code) for text, code in texts if states.find(text) != code}
    # The name that Egypt kept for ten years means the union itself.
    assert hidden == {("United Arab Republic", "EGY")}


def test_the_nearest_codes_are_offered_for_a_slip() -> None:
    assert states.nearest("Ukrane")[0] == "UKR"
    assert states.nearest("Slovakya")[0] == "SVK"
    assert len(states.nearest("Guinea", n=2)) == 2
    assert states.nearest("xyzzyxyzzy") == ()


def test_an_unknown_code_is_refused_with_the_nearest() -> None:
    with pytest.raises(states.UnknownStateError, match=r"'UKX'.*UKR"):
        states.exists("UKX", date(2022, 2, 24))
    with pytest.raises(states.UnknownStateError):
        states.name("ukr")


@pytest.mark.parametrize(
    ("code", "day", "name"),
    [
        ("TUR", date(2022, 5, 31), "Turkey"),
        ("TUR", date(2022, 6, 1), "Türkiye"),
        ("TUR", None, "Türkiye"),
        ("MMR", date(1980, 1, 1), "Burma"),
        ("SUN", date(2020, 1, 1), "Union of Soviet Socialist Republics"),
    ],
)
def test_a_state_is_called_by_the_name_of_the_day(code: str, day: date | None, name: str) -> None:
    assert states.name(code, day) == name


def test_names_are_composed_unicode() -> None:
    names = [r["name"] for r in load_table("states", "states").rows]
    assert [n for n in names if unicodedata.normalize("NFC", n) != n] == []


@pytest.mark.parametrize(
    ("code", "european"),
    [("SCG", True), ("YUG", True), ("CSK", True), ("UAR", False), ("ZAN", False), ("SUN", None)],
)
def test_an_ended_state_is_european_if_all_that_came_of_it_are(
    code: str, european: bool | None
) -> None:
    assert states.is_european(code) is european
