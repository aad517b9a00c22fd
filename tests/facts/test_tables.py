"""Every table of the record keeps to its form, and to the counts that its source.toml asserts."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from foedus.facts import states, tables
from foedus.facts.tables import HERE, Row, TableError, load_source, load_table

TABLES = sorted((path.parent.name, path.stem) for path in HERE.glob("*/*.csv"))
SOURCES = sorted(path.parent.name for path in HERE.glob("*/source.toml"))
CLAIMS = [
    pytest.param(kind, table, claim, id=f"{kind}-{table}-{n}")
    for kind in SOURCES
    for table, about in load_source(kind)["table"].items()
    for n, claim in enumerate(about.get("asserts", ()))
]
#: Columns that hold a state's code, or several with a space between them.
STATE_COLUMNS = frozenset(
    {"a", "ally", "b", "framework", "host", "invokers", "owner", "predecessor"}
    | {"state", "states", "successor", "victim"}
)
EVERY_TABLE = pytest.mark.parametrize(("kind", "name"), TABLES)


def dated(row: Row) -> bool:
    return row.since is not None or row.until is not None


def days_of_change(rows: tuple[Row, ...], first: date, last: date) -> Iterator[date]:
    """The first day and every day on which a row begins or has just ended: nothing else counts."""
    yield first
    for row in rows:
        after = row.until + timedelta(days=1) if row.until else None
        yield from (day for day in (row.since, after) if day and first < day <= last)


def count_on(rows: tuple[Row, ...], day: date, where: dict[str, Any]) -> int:
    return sum(row.holds_on(day) and all(row[k] == v for k, v in where.items()) for row in rows)


@pytest.mark.parametrize(("kind", "table", "claim"), CLAIMS)
def test_an_asserted_count_holds(kind: str, table: str, claim: dict[str, Any]) -> None:
    known = {"on", "every_day_from", "every_day_to", "count", "where", "why"}
    assert set(claim) <= known
    assert claim["why"]
    rows = load_table(kind, table).rows
    first = claim.get("on") or claim["every_day_from"]
    last = claim.get("on") or claim["every_day_to"]
    assert first <= last
    wrong = {
        day.isoformat(): found
        for day in days_of_change(rows, first, last)
        if (found := count_on(rows, day, claim.get("where", {}))) != claim["count"]
    }
    assert wrong == {}


@EVERY_TABLE
def test_a_table_is_described_with_what_it_is_about_and_covers(kind: str, name: str) -> None:
    described = load_source(kind)["table"]
    assert name in described
    assert described[name]["about"].endswith(".")
    assert described[name]["coverage"]


@pytest.mark.parametrize("kind", SOURCES)
def test_no_table_is_described_that_is_not_there(kind: str) -> None:
    assert [t for t in load_source(kind)["table"] if (kind, t) not in TABLES] == []


@EVERY_TABLE
def test_every_row_has_a_described_source_and_says_how_far_it_was_verified(
    kind: str, name: str
) -> None:
    described = load_source(kind)["sources"]
    rows = load_table(kind, name).rows
    assert rows
    assert [r.line for r in rows if r.source not in described] == []
    words = {"verified", "partly", "memory"}
    # An undated row may be a mere name, which is not a fact that could be verified.
    stated = (r for r in rows if r.verification or dated(r))
    assert [r.line for r in stated if r.verification not in words] == []


@pytest.mark.parametrize("kind", SOURCES)
def test_every_source_is_used_and_says_who_published_what_and_how_it_was_checked(kind: str) -> None:
    described = load_source(kind)["sources"]
    used = {r.source for k, name in TABLES if k == kind for r in load_table(k, name).rows}
    assert set(described) == used
    fields = ("publisher", "title", "licence", "retrieved", "checked")
    assert [(s, f) for s, about in described.items() for f in fields if not about.get(f)] == []
    assert [s for s, about in described.items() if "url" not in about] == []


@EVERY_TABLE
def test_every_state_code_is_known(kind: str, name: str) -> None:
    unknown = [
        (row.line, code)
        for row in load_table(kind, name).rows
        for column in STATE_COLUMNS & row.fields.keys()
        for code in row[column].split()
        if code not in states.codes()
    ]
    assert unknown == []


@EVERY_TABLE
def test_no_statement_is_made_twice_for_one_day(kind: str, name: str) -> None:
    spans: dict[tuple[str, ...], list[tuple[date, date, int]]] = defaultdict(list)
    for row in load_table(kind, name).rows:
        span = (row.since or date.min, row.until or date.max, row.line)
        spans[tuple(row.fields.values())].append(span)
    twice = [
        (earlier[2], later[2])
        for same in spans.values()
        for earlier, later in pairwise(sorted(same))
        if later[0] <= earlier[1]
    ]
    assert twice == []


@EVERY_TABLE
def test_the_precision_of_a_date_is_one_of_three_words(kind: str, name: str) -> None:
    rows = (row for row in load_table(kind, name).rows if dated(row))
    assert {row.fields.get("precision", "day") for row in rows} <= {"day", "month", "year"}


@pytest.fixture
def written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A record of one folder, ``made_up``, to write broken tables into."""
    monkeypatch.setattr(tables, "HERE", tmp_path)
    load_table.cache_clear()
    (tmp_path / "made_up").mkdir()
    yield tmp_path / "made_up"
    load_table.cache_clear()


HEADER = "state,from,to,source,verification,note"


@pytest.mark.parametrize(
    ("line", "complaint"),
    [
        ("FRA,1949-8-24,,s,verified,", "line 2: '1949-8-24' is not a date of the form YYYY-MM-DD"),
        ("FRA,,31.12.1950,s,verified,", "line 2: '31.12.1950' is not a date"),
        ("FRA,2021-02-29,,s,verified,", "line 2: '2021-02-29' is not a date"),
        ("FRA,1950-01-02,1950-01-01,s,verified,", "ends on 1950-01-01, before it begins"),
        ("FRA,1950-01-01,,,verified,", "line 2: no source"),
    ],
)
def test_a_broken_row_is_refused_with_its_file_and_line(
    written: Path, line: str, complaint: str
) -> None:
    (written / "broken.csv").write_text(f"{HEADER}\n{line}\n", encoding="utf-8")
    with pytest.raises(TableError) as refused:
        load_table("made_up", "broken")
    assert str(refused.value).startswith("made_up/broken.csv line 2")
    assert complaint in str(refused.value)


def test_a_row_holds_on_both_its_end_days_and_an_open_one_for_ever(written: Path) -> None:
    lines = [HEADER, "FRA,1950-01-01,1950-01-02,s,verified,", "GBR,1950-01-02,,s,verified,"]
    (written / "spans.csv").write_text("\n".join(lines), encoding="utf-8")
    table = load_table("made_up", "spans")
    held = [[row["state"] for row in table.on(date(1950, 1, day))] for day in (1, 2, 3)]
    assert held == [["FRA"], ["FRA", "GBR"], ["GBR"]]
    assert [row["state"] for row in table.on(date.max)] == ["GBR"]
    assert table.on(date(1949, 12, 31)) == ()
    assert [row.line for row in table.where(state="GBR")] == [3]


def test_a_count_is_checked_on_every_day_on_which_it_can_change() -> None:
    rows = load_table("security_council", "elected").rows
    change = set(days_of_change(rows, date(1965, 12, 1), date(1966, 12, 31)))
    assert change == {date(1965, 12, 1), date(1966, 1, 1)}


def test_each_folder_of_tables_has_one_source_file() -> None:
    assert {kind for kind, _ in TABLES} == set(SOURCES)
    for kind in SOURCES:
        text = (HERE / kind / "source.toml").read_text(encoding="utf-8")
        assert tomllib.loads(text).keys() >= {"table", "sources"}
