"""foedus power: what it prints, writes and refuses."""

from __future__ import annotations

import csv
import io
import json
from fractions import Fraction
from pathlib import Path

import pytest

from .terminal import anew, run

ROOT = Path(__file__).parents[2]
REFORM = str(ROOT / "examples" / "power" / "eleven_vetoes.toml")


@pytest.mark.parametrize(
    "asked",
    [
        ("security-council",),
        ("security-council", "--index", "all"),
        ("security-council", "--reform", REFORM),
        ("security-council", "--reform", REFORM, "--index", "all"),
        ("eu", "--kind", "qualified-majority"),
        ("eu", "--kind", "qualified-majority", "--on", "2006-06-01", "--index", "all"),
        ("general-assembly",),
        ("council-or-assembly", "--index", "all"),
        ("nato-accession",),
        ("eu-accession",),
        ("charter-amendment",),
    ],
)
def test_a_terminal_of_100_columns_is_enough(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, "power", *asked)
    assert (told.status, told.err) == (0, "")
    assert max(map(len, told.out.splitlines())) <= 100


def test_text_names_the_rule_the_day_and_what_was_measured(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = run(capsys, "power", "unsc").out
    assert "UN Charter, Art. 27(3)" in told
    assert "848, 210 of them minimal" in told
    assert "421/2145" in told
    assert "can prevent" in told


def test_today_stands_beside_a_reform(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "power", "unsc", "--reform", REFORM).out
    assert "today: 15 members; winning coalitions: 848" in told
    assert "no member" in told


def test_numbers_too_large_for_a_float_are_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "larger.toml"
    path.write_text(
        'format = 1\ntitle = "x"\nbody = "general_assembly"\nkind = "other"\nseats = 1000\n'
    )
    told = run(capsys, "power", "general-assembly", "--reform", str(path))
    assert told.status == 0
    assert "1193 members; winning coalitions: 6.726e+358" in told.out  # 2^1192


def test_json_has_every_figure_exactly(capsys: pytest.CaptureFixture[str]) -> None:
    told = json.loads(run(capsys, "power", "unsc", "--index", "all", "--json").out)
    assert told["rule"]["winning"] == 848
    assert told["classes"][0]["power"]["shapley-shubik"]["exact"] == "421/2145"
    assert set(told["classes"][0]["power"]) == set(told["indices"])


def test_csv_has_a_row_for_each_member(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    told = run(capsys, "power", "unsc", "--csv", "-").out
    listed = list(csv.DictReader(io.StringIO(told)))
    assert len(listed) == 15
    assert sum(Fraction(row["shapley-shubik exactly"]) for row in listed) == 1
    path = tmp_path / "power.csv"
    assert run(capsys, "power", "unsc", "--csv", str(path)).out == f"written: {path}\n"
    assert path.read_text("utf-8") == told


@pytest.mark.parametrize(
    ("asked", "says"),
    [
        (("senate",), "is no body and no procedure"),
        (("unsc", "--kind", "secret"), "secret"),
        (("unsc", "--index", "power"), "is no index"),
        (("unsc", "--reform", "nowhere.toml"), "nowhere.toml"),
        (("unsc", "--on", "2031-01-01"), "outside the record"),
        (("unsc", "--on", "yesterday"), "yesterday"),
        (("unsc", "--json", "--csv", "-"), "one of --json and --csv"),
    ],
)
def test_what_is_refused_is_refused_in_one_line(
    asked: tuple[str, ...], says: str, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, "power", *asked)
    assert told.status == 2
    assert says in told.err
    assert "Traceback" not in told.err


def test_the_same_command_prints_the_same_bytes() -> None:
    one, two = (anew("power", "unsc", "--index", "all", "--json").stdout for _ in range(2))
    assert one
    assert one == two
