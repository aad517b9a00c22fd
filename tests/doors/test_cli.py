"""Whatever is typed, the answer is an answer, or a message that says what would be accepted."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from foedus.doors import cli as door
from foedus.reason.decide import TooEntangled
from foedus.reason.explain import TooManyReadings

from .terminal import BALLOTS, SMALL, anew, questions, run, small_case

LONG = "a" * 60_000
CASE = "CASE"  # stands for the path of the small case
COUNCIL = ("adjudicate", "security-council", "--on", "2022-02-25")

#: What is typed, and what the message must say: what was found, accepted, and like it.
REFUSED: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "no command": ((), ("Usage",)),
    "command": (("mesures",), ("mesures", "nearest: measures")),
    "option": (("measures", CASE, "--jsn"), ("--jsn", "--json")),
    "case": (("measures", "2022-ukrain"), ("2022-ukrain", "nearest: 2022-ukraine")),
    "no case": (("measures",), ("CASE",)),
    "measure, why": (("why", CASE, "peacekeping"), ("peacekeping", "nearest: peacekeeping")),
    "measure, blockers": (("blockers", CASE, "nato-acession"), ("nearest: nato-accession",)),
    "measure, change": (("change", CASE, "nato-acession"), ("nearest: nato-accession",)),
    "day": (("measures", CASE, "--on", "yesterday"), ("yesterday", "YYYY-MM-DD")),
    "day that never was": (("measures", CASE, "--on", "2022-02-30"), ("2022-02-30", "YYYY")),
    "law day": (("why", CASE, "peacekeeping", "--law", "1945"), ("1945", "YYYY-MM-DD")),
    "day before the Charter": (
        ("measures", CASE, "--on", "1945-10-23"),
        ("1945-10-23", "1945-10-24 to 2026-12-31"),
    ),
    "law day after the record": (
        ("measures", CASE, "--law", "2027-01-01"),
        ("2027-01-01", "1945-10-24 to 2026-12-31"),
    ),
    "day before the case": (("measures", CASE, "--on", "2022-02-28"), ("small", "2022-03-01")),
    "reading, no point": (
        ("measures", CASE, "--reading", "double_vote=statement_binds"),
        ("double_vote", "nearest: double_veto"),
    ),
    "reading, no position": (
        ("measures", CASE, "--reading", "double_veto=yes"),
        ("double_veto", "president_may_rule, statement_binds"),
    ),
    "reading, no form": (("why", CASE, "peacekeeping", "--reading", "x"), ("NAME=VALUE",)),
    "reading, blank": (("measures", CASE, "--reading", " = "), ("NAME=VALUE",)),
    "reading, twice": (
        (
            *("measures", CASE, "--reading", "double_veto=statement_binds"),
            *("--reading", "double_veto=president_may_rule"),
        ),
        ("double_veto", "twice"),
    ),
    "cost, no form": (("change", CASE, "peacekeeping", "--cost", "RUS"), ("RUS", "NAME=NUMBER")),
    "cost, no number": (
        ("change", CASE, "peacekeeping", "--cost", "RUS=cheap"),
        ("RUS=cheap", "whole number"),
    ),
    "cost, nought": (("change", CASE, "peacekeeping", "--cost", "RUS=0"), ("whole number from 1",)),
    "cost, twice": (("change", CASE, "peacekeeping", "--cost", "RUS=1,RUS=2"), ("twice",)),
    "cost, kind": (("change", CASE, "peacekeeping", "--cost", "balot=1"), ("balot", "'ballot'")),
    "body": (("members", "securty-council", "--on", "2022-01-01"), ("nearest: security_council",)),
    "body, adjudicate": (
        ("adjudicate", "natoo", "--on", "2022-01-01", "--ballots", "*=yes"),
        ("natoo", "north_atlantic_council"),
    ),
    "no day": ((*COUNCIL[:2], "--ballots", "*=yes"), ("--on",)),
    "body before it met": (
        ("members", "security-council", "--on", "1945-11-01"),
        ("1946-01-17 to 2026-12-31", "1945-11-01"),
    ),
    "vote before the body met": (
        ("adjudicate", "security-council", "--on", "1945-11-01", "--ballots", "*=yes"),
        ("1946-01-17 to 2026-12-31", "1945-11-01"),
    ),
    "vote without members": (
        ("adjudicate", "csto", "--on", "1950-01-01", "--ballots", "*=yes"),
        ("no members", "1950-01-01"),
    ),
    "vote after the record": (
        ("adjudicate", "osce", "--on", "2031-01-01", "--ballots", "*=yes"),
        ("2031-01-01", "2026-12-31"),
    ),
    "kind": (
        (*COUNCIL, "--ballots", BALLOTS, "--kind", "proceduarl"),
        ("proceduarl", "nearest: procedural", "substantive"),
    ),
    "no ballots": (COUNCIL, ("--ballots",)),
    "empty ballots": ((*COUNCIL, "--ballots", ""), ("no ballot", "RUS=no")),
    "ballot": ((*COUNCIL, "--ballots", "RUS=agianst"), ("agianst", "yes, no, abstain, absent")),
    "ballot without a sign": ((*COUNCIL, "--ballots", "RUS"), ("RUS", "MEMBER=BALLOT")),
    "ballot of a state that is no member": ((*COUNCIL, "--ballots", "DEU=no"), ("Germany",)),
    "ballot of no state": ((*COUNCIL, "--ballots", "Rusia=no"), ("Rusia", "nearest: RUS")),
    "ballot twice": ((*COUNCIL, "--ballots", "RUS=no,Russia=yes"), ("RUS", "twice")),
    "all others twice": ((*COUNCIL, "--ballots", "*=no,*=no"), ("*", "twice")),
    "party": ((*COUNCIL, "--ballots", "*=yes", "--party", "Rusia"), ("Rusia", "nearest: RUS")),
    "norm": (("norms", "UNC-27(4)"), ("UNC-27(4)", "UNC-27(3)")),
    "word": (("vocabulary", "atack"), ("atack", "nearest: armed_attack", "lists them all")),
    "long word": (("vocabulary", LONG), ("no entry",)),
    "control in a word": (("vocabulary", "\x1b[31m"), (r"\x1b[31m",)),
    "file": (("check", "no-such-file.toml"), ("no-such-file.toml", "no such file")),
    "directory": (("check", "/"), ("directory", "TOML file")),
    "endless file": (("check", "/dev/zero"), ("no regular file", "TOML file")),
    "long command": ((LONG,), ("no command",)),
    "long case": (("measures", LONG), ("no such case",)),
    "long body": (("members", LONG, "--on", "2022-01-01"), ("no body",)),
    "long day": (("members", "osce", "--on", LONG), ("YYYY-MM-DD",)),
    "long ballots": ((*COUNCIL, "--ballots", LONG), ("no ballot",)),
    "long state": ((*COUNCIL, "--ballots", f"{LONG}=no"), ("no state",)),
    "long kind": ((*COUNCIL, "--ballots", "*=yes", "--kind", LONG), ("no kind",)),
    "long party": ((*COUNCIL, "--ballots", "*=yes", "--party", LONG), ("no state",)),
    "long norm": (("norms", LONG), ("no norm",)),
    "long reading": (("measures", CASE, "--reading", LONG), ("NAME=VALUE",)),
    "control in a command": (("\x1b[31mx",), (r"\x1b[31mx",)),
    "control in a case": (("measures", "\x1b[31mx"), (r"\x1b[31mx",)),
    "control in a body": (("members", "\x1b[31m", "--on", "2022-01-01"), (r"\x1b[31m",)),
    "control in a day": (("members", "osce", "--on", "\x1b[31m"), ("YYYY-MM-DD",)),
    "control in a ballot": ((*COUNCIL, "--ballots", "\x1b[31m=no"), (r"\x1b[31m",)),
    "control in a norm": (("norms", "\x1b[31m"), (r"\x1b[31m",)),
    "control in a measure": (("why", CASE, "\x1b[31m"), (r"\x1b[31m",)),
    "half a letter": (("check", "\udcff.toml"), (r"\udcff.toml",)),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_used_is_refused_with_what_could(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    typed, wanted = REFUSED[name]
    path = small_case(tmp_path)
    told = run(capsys, *(path if word == CASE else word for word in typed))
    assert (told.status, told.out) == (2, "")
    assert [part for part in wanted if part not in told.err] == []
    assert "Traceback" not in told.err
    assert "\x1b" not in told.err
    assert len(told.err) < 3000


FILES = {
    "binary": (bytes(range(256)), "not UTF-8"),
    "null": (b"\0" * 100, "not TOML"),
    "empty": (b"", "format"),
    "50 megabytes": (b"#" * 50_000_000, "50,000,000 bytes"),
    "syntax": (b"format = = 1", "line 1"),
    "nested": (b"a = " + b"[" * 100_000, "nested"),
    "key twice": (b"format = 1\nformat = 1\n", "twice"),
    "misspelt key": (SMALL.replace("about =", "abuot =").encode(), "abuot"),
    "unknown measure": (SMALL.replace('"peacekeeping"', '"peacekeping"').encode(), "peacekeeping"),
    "unknown state": (SMALL.replace('"HUN"', '"HUX"').encode(), "HUX"),
    "day that never was": (SMALL.replace("2022-03-04", "2022-02-30").encode(), "line"),
}


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("command", ["check", "measures"])
def test_a_file_that_is_no_case_is_refused(
    command: str,
    name: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    data, wanted = FILES[name]
    monkeypatch.chdir(tmp_path)
    _ = Path("case.toml").write_bytes(data)
    told = run(capsys, command, "case.toml")
    assert (told.status, told.out) == (2, "")
    assert wanted in told.err
    assert "case.toml" in told.err
    assert "Traceback" not in told.err


@pytest.mark.skipif(os.geteuid() == 0, reason="who may read every file is refused none")
def test_a_file_that_may_not_be_read_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "closed.toml"
    path.touch(0)
    told = run(capsys, "check", str(path))
    assert (told.status, told.out) == (2, "")
    assert "cannot be read" in told.err


@pytest.mark.parametrize("problem", [TooEntangled("entangled"), TooManyReadings("too many")])
def test_a_question_beyond_what_can_be_decided_is_refused_with_the_reason(
    problem: Exception,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> None:
        raise problem

    monkeypatch.setattr("foedus.questions.measures.measures", refuse)
    told = run(capsys, "measures", small_case(tmp_path))
    assert (told.status, told.out, told.err) == (2, "", f"foedus: {problem}\n")


def test_a_fault_of_the_program_is_not_hidden(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("foedus.questions.measures.measures", fail)
    with pytest.raises(ZeroDivisionError):
        door.main(["measures", small_case(tmp_path)])


EARLY = """
format = 1
id = "early"
title = "A made-up attack before the Council first met"
about = "It says nothing about the world."
from = 1945-11-01
days = [1945-11-01, 1946-02-01]
parties = [{ id = "BRA", roles = ["attacker"] }, { id = "TUR", roles = ["victim"] }]
"""


@pytest.mark.parametrize("command", ["why", "blockers", "change"])
def test_what_turns_on_a_council_that_had_not_met_is_refused_with_the_days_on_record(
    command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "early.toml"
    _ = path.write_text(EARLY, encoding="utf-8")
    told = run(capsys, command, str(path), "peacekeeping")
    assert (told.status, told.out) == (2, "")
    assert "recorded from 1946-01-17 to 2026-12-31, not on 1945-11-01" in told.err
    assert run(capsys, command, str(path), "peacekeeping", "--on", "1946-02-01").status == 0


# --- what it prints, and where -------------------------------------------------------------------


@pytest.mark.parametrize("kind", questions("case"))
def test_an_answer_is_on_standard_output_alone(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, *questions(small_case(tmp_path))[kind])
    assert (told.status, told.err) == (0, "")
    assert told.out.endswith("\n")


@pytest.mark.parametrize("args", [("--help",), ("-h",), ("--version",), ("why", "--help")])
def test_help_and_version_end_well(
    args: tuple[str, ...], capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, *args)
    assert (told.status, told.err) == (0, "")
    assert "foedus" in told.out


@pytest.mark.parametrize("command", sorted(door.cli.commands))
def test_every_command_says_what_it_does(command: str) -> None:
    told = CliRunner().invoke(door.cli, [command, "--help"])
    assert told.exit_code == 0
    assert len(told.output.splitlines()) > 4


def test_no_command_is_called_with_ctrl_c_and_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("foedus.questions.measures.measures", interrupt)
    told = run(capsys, "measures", small_case(tmp_path))
    assert told.status == 130
    assert "Traceback" not in told.err


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_reader_that_leaves_early_is_no_fault(form: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "foedus", "norms", *form]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""


#: A terminal of the C locale, and one that Python is kept from treating as UTF-8.
PLAIN = {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}


@pytest.mark.parametrize("env", [{"LC_ALL": "C"}, PLAIN], ids=["C", "ascii"])
def test_letters_beyond_ascii_are_no_fault_anywhere(env: dict[str, str], tmp_path: Path) -> None:
    path = small_case(tmp_path)
    text = anew("why", path, "nato-accession", env=env)
    assert (text.returncode, text.stderr) == (0, b"")
    assert b"te d" in text.stdout
    refused = anew("check", "Côte.toml", env=env)
    assert refused.returncode == 2
    assert b"Traceback" not in refused.stderr


def test_json_is_utf_8_whatever_the_terminal(tmp_path: Path) -> None:
    asked = ("why", small_case(tmp_path), "nato-accession", "--json")
    plain = anew(*asked, env=PLAIN)
    assert (plain.returncode, plain.stderr) == (0, b"")
    assert plain.stdout == anew(*asked).stdout
    assert "Côte d’Azur" in plain.stdout.decode("utf-8")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_full_disk_is_a_message_and_no_traceback(options: tuple[str, ...]) -> None:
    command = [sys.executable, "-m", "foedus", "members", "nato", "--on", "2020-01-01", *options]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 1
    assert "could not be written" in done.stderr
    assert "Traceback" not in done.stderr
