"""Charts: what stands in them, the same bytes every time, and endings that are refused."""

from __future__ import annotations

import re
import struct
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from foedus.doors.cli import _status
from foedus.questions.odds import odds_of_body
from foedus.questions.power import power
from foedus.reports.charts import look
from foedus.reports.charts.odds import NoChartError, curve, swing_plot
from foedus.reports.charts.power import power_chart

DAY = date(2024, 1, 15)
REFORM = Path(__file__).parents[2] / "examples" / "power" / "new_seats.toml"
BALLOTS = ["RUS=no:0.9,abstain:0.1; *=yes:0.8,no:0.1,abstain:0.1"]


def svg(sheet_of: str) -> str:
    answer = odds_of_body("security-council", DAY, None, BALLOTS)
    sheets = {
        "power": lambda: power_chart(power("security-council", DAY)),
        "reform": lambda: power_chart(power("security-council", DAY, reform_file=str(REFORM))),
        "union": lambda: power_chart(power("eu-council", date(2025, 3, 1), "qualified-majority")),
        "curve": lambda: curve(answer),
        "swings": lambda: swing_plot(answer),
    }
    return sheets[sheet_of]().drawn("svg").decode("utf-8")


ALL = ("power", "reform", "union", "curve", "swings")


@pytest.mark.parametrize("kind", ALL)
def test_a_chart_says_what_when_by_which_rule_and_from_where(kind: str) -> None:
    drawn = svg(kind)
    words = re.sub(r"<[^>]+>", " ", drawn)
    day = "2025-03-01" if kind == "union" else "2024-01-15"
    assert day in words
    assert "Art. 27(3)" in words or "Art. 16(4)" in words
    assert re.search(r"foedus \d+\.\d+\.\d+, law [0-9a-f]{12}, facts [0-9a-f]{12}", words)
    assert "<title>" in drawn
    assert "<desc>" in drawn


@pytest.mark.parametrize("kind", ALL)
def test_the_same_answer_is_drawn_in_the_same_bytes(kind: str) -> None:
    assert svg(kind) == svg(kind)
    assert not re.search(r"20\d\d-\d\d-\d\dT", svg(kind)), "no hour of drawing"


@pytest.mark.parametrize("kind", ALL)
def test_only_colours_that_everybody_can_tell_apart_are_drawn(kind: str) -> None:
    allowed = {colour.lower() for colour in (*look.PALETTE, look.PALE, look.GREY)}
    assert {colour.lower() for colour in re.findall(r"#[0-9a-fA-F]{6}\b", svg(kind))} <= allowed


def test_every_member_is_named_or_counted() -> None:
    drawn = svg("union")
    answer = power("eu-council", date(2025, 3, 1), "qualified-majority")
    for found in answer.classes:
        assert all(name in drawn for name in found.names[:1])


def test_a_reform_stands_beside_today() -> None:
    assert "today" in svg("reform")


def test_a_picture_is_fit_for_print() -> None:
    data = power_chart(power("security-council", DAY)).drawn("png")
    width, height = struct.unpack(">II", data[16:24])
    assert width == round(look.WIDTH * look.DPI)
    assert height > 500
    assert data == power_chart(power("security-council", DAY)).drawn("png")


def test_where_there_is_no_single_motion_no_curve_is_drawn() -> None:
    answer = odds_of_body("council-or-assembly", DAY, None, ["*=yes:0.5,no:0.5"])
    with pytest.raises(NoChartError, match="one motion"):
        curve(answer)


@pytest.mark.parametrize("name", ["chart.pdf", "chart", "chart.svg.gz"])
def test_other_endings_are_refused(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _status(["power", "security-council", "--chart", str(tmp_path / name)]) == 2
    assert ".svg or .png" in capsys.readouterr().err
    assert not list(tmp_path.iterdir())


def test_a_chart_is_written_whole(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "power.svg"
    assert _status(["power", "security-council", "--on", "2024-01-15", "--chart", str(path)]) == 0
    assert path.read_text("utf-8").rstrip().endswith("</svg>")
    assert [found.name for found in tmp_path.iterdir()] == ["power.svg"]
    assert _status(["power", "security-council", "--chart", str(tmp_path / "no" / "x.svg")]) == 2
    assert "cannot be written" in capsys.readouterr().err


def test_what_draws_is_loaded_only_to_draw() -> None:
    code = (
        "import sys; from foedus.doors.cli import _status; "
        "_status(['power', 'security-council']); sys.exit('matplotlib' in sys.modules)"
    )
    assert (
        subprocess.run([sys.executable, "-c", code], capture_output=True, check=False).returncode
        == 0
    )
