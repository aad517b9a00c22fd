"""The commands that query the record: what they print, write and refuse."""

from __future__ import annotations

import csv
import io
import json
import os
from pathlib import Path

import pyarrow.parquet
import pytest

import foedus

from .terminal import anew, run

VETOES = ("votes", "security-council", "--vetoed-by", "RUS", "--since", "2022-01-01")


@pytest.fixture(autouse=True)
def _no_own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOEDUS_DATA", str(tmp_path / "data"))


@pytest.mark.parametrize(
    "asked",
    [
        ("votes",),
        ("votes", "--closest", "5"),
        ("votes", "--most-isolated", "ISR", "--ballots", "--limit", "2"),
        ("votes", "--symbol", "A/RES/ES-11/1", "--ballots"),
        ("votes", "--agreement", "RUS", "CHN"),
        ("sql", "select * from corrections"),
        ("sql", "select * from votes"),
        ("sql", "select reason, reason, kind from corrections limit 3"),
        ("sql", "--views"),
        ("import", "--list"),
    ],
)
def test_a_terminal_of_100_columns_is_enough(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, *asked)
    assert (told.status, told.err) == (0, "")
    assert max(map(len, told.out.splitlines())) <= 100


def test_what_is_not_shown_is_counted(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, *VETOES, "--limit", "3").out
    number = int(run(capsys, *VETOES, "--count").out.splitlines()[1].split()[0])
    assert f"and {number - 3} more" in told
    assert len(json.loads(run(capsys, *VETOES, "--json").out)["votes"]) == number


def test_json_carries_filters_version_sources_and_licences(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = json.loads(run(capsys, *VETOES, "--json").out)
    assert told["filters"] == {
        "body": "security_council",
        "since": "2022-01-01",
        "vetoed_by": "RUS",
    }
    assert told["receipt"]["version"] == foedus.__version__
    assert [(s["id"], s["licence"]) for s in told["sources"]] == [("bd_unsc", "CC BY 4.0")]


def test_csv_is_plain_and_its_source_stands_beside_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "vetoes.csv"
    told = run(capsys, *VETOES, "--csv", str(path))
    assert told.status == 0
    rows = list(csv.DictReader(path.open(encoding="utf-8", newline="")))
    listed = json.loads(run(capsys, *VETOES, "--json").out)
    assert [row["symbol"] for row in rows] == [vote["symbol"] for vote in listed["votes"]]
    source = json.loads((tmp_path / "vetoes.csv.source.json").read_text("utf-8"))
    assert source == {**listed, "votes": []}
    assert sorted(p.name for p in tmp_path.iterdir()) == ["vetoes.csv", "vetoes.csv.source.json"]


def test_csv_to_the_terminal_has_its_source_on_the_other_stream(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = run(capsys, *VETOES, "--csv", "-", "--limit", "2")
    rows = list(csv.DictReader(io.StringIO(told.out)))
    assert len(rows) == 2
    assert json.loads(told.err)["filters"]["vetoed_by"] == "RUS"


def test_ballots_are_exported_one_to_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "votes", "--symbol", "S/RES/2623", "--ballots", "--csv", "-")
    rows = list(csv.DictReader(io.StringIO(told.out)))
    assert len(rows) == 15
    assert {row["state"] for row in rows if row["ballot"] == "no"} == {"RUS"}


@pytest.mark.parametrize("asked", [VETOES, ("sql", "select * from veto_list")])
def test_parquet_has_its_source_inside(
    asked: tuple[str, ...], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "it's.parquet"
    assert run(capsys, *asked, "--parquet", str(path)).status == 0
    file = pyarrow.parquet.ParquetFile(path)
    told = file.metadata.metadata
    assert told[b"foedus_version"].decode() == foedus.__version__
    assert "CC BY 4.0" in told[b"foedus_licences"].decode()
    answer = json.loads(told[b"foedus"])
    assert answer["question"] == asked[0]
    assert answer["verdict"].startswith(f"{file.metadata.num_rows} ")
    assert [p.name for p in tmp_path.iterdir()] == ["it's.parquet"]


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("votes", "--yes", "RUX"), "RUS (Russian Federation)"),
        (("votes", "--since", "yesterday"), "YYYY-MM-DD"),
        (("votes", "--limit", "-1"), "--limit"),
        (("votes", "--closest", "3", "--most-isolated", "USA"), "two orders"),
        (("votes", "--parquet", "x", "--csv", "-"), "one of --json"),
        (("votes", "--agreement", "USA", "USA"), "asked for twice"),
        (("votes", "--agreement", "USA", "ISR", "--count"), "--agreement goes with"),
        (("votes", "--csv", "."), "is not a file"),
        (("votes", "--symbol", "\udcff"), "not UTF-8"),
        (("sql", "select '\udcff'"), "not UTF-8"),
        (("votes", "--csv", "no/such/folder/x.csv"), "No such file"),
        (("sql",), "give a query"),
        (("sql", "select 1", "--views"), "give a query"),
        (("sql", "drop table votes"), "only SELECT"),
        (("import",), "give a FILE"),
        (("import", "x.csv"), "--body says whose votes"),
        (("import", "x.csv", "--body", "nato"), "no votes of north_atlantic_council"),
        (("import", "no-such.csv", "--body", "security-council"), "No such file"),
        (("import", "--forget", "x"), "nothing was imported"),
    ],
)
def test_bad_input_is_refused(
    asked: tuple[str, ...], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, *asked)
    assert (told.status, told.out) == (2, "")
    assert said in told.err


@pytest.mark.parametrize("form", ["--csv", "--parquet"])
def test_what_is_no_file_is_not_replaced(
    form: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    assert run(capsys, *VETOES, form, str(pipe)).status == 2
    assert [path.name for path in tmp_path.iterdir()] == ["pipe"]
    assert pipe.is_fifo()


def test_letters_that_do_not_print_are_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "sql", "select chr(27) || '[31m' as x, 'a' || chr(10) || 'b' as y")
    assert "\x1b" not in told.out
    assert "\\x1b[31m" in told.out


def test_a_refused_query_says_nothing_else(tmp_path: Path) -> None:
    done = anew("sql", "select * from read_text('x')", env={"FOEDUS_DATA": str(tmp_path)})
    assert done.returncode == 2
    assert b"leaked" not in done.stderr
    assert b"Traceback" not in done.stderr
