"""'suite' says by its exit status whether anything disagrees; 'cases' shows those that fit."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .terminal import SMALL, run, small_case

EXPECTS = """
[[history]]
no = 1
what = "Peacekeepers are proposed, and the proposal is not pressed."
on = 2022-03-04
by = ["TUR"]
outcome = "not_pursued"
measure = "peacekeeping"
route = "council"
verification = "memory"
source = "author"

[[expectations]]
history = 1
achievable = "blocked"
blockers = ["RUS"]
why = "A permanent member is against."
source = "Charter Art. 27(3)"
"""


def a_case(folder: Path, blocker: str = "RUS") -> str:
    path = folder / "small.toml"
    path.write_text(SMALL + EXPECTS.replace('"RUS"', f'"{blocker}"'), encoding="utf-8")
    return str(path)


def test_the_suite_ends_well_where_all_agrees(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, "suite", a_case(tmp_path))
    assert (told.status, told.err) == (0, "")
    assert "no disagreements in 1 case" in told.out


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_the_suite_ends_with_1_where_something_disagrees(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], form: tuple[str, ...]
) -> None:
    told = run(capsys, "suite", a_case(tmp_path, "CHN"), *form)
    assert (told.status, told.err) == (1, "")
    assert "small#1" in told.out
    if form:
        assert json.loads(told.out)["disagreements"] == 1
    else:
        assert "expected blocked by CHN, found blocked by RUS" in told.out


def test_the_suite_ends_with_1_where_a_file_cannot_be_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, "suite", a_case(tmp_path, "USSR"))
    assert told.status == 1
    assert "not judged: 1 case that cannot be read" in told.out
    assert "disagreement" not in told.out.casefold()
    assert 'unknown state "USSR"' in told.out


def test_of_a_case_without_history_and_expectations_it_is_said_that_nothing_is_compared(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, "suite", small_case(tmp_path))
    assert told.status == 0
    said = "nothing to compare: the file has no history and no expectations"
    assert told.out.splitlines()[0] == said
    both = run(capsys, "suite", small_case(tmp_path), "1948-berlin")
    assert "in 1 case; nothing to compare: 1 file has no history" in " ".join(both.out.split())


@pytest.mark.parametrize("name", ["nato", "law: NATO", "NATO"])
def test_a_part_of_the_law_is_named_as_it_is_printed(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    told = run(capsys, "suite", name, "--json")
    assert told.status == 0
    answer = json.loads(told.out)
    assert answer["cases"] == []
    assert [part["id"] for part in answer["law"]] == ["law: NATO"]


def test_a_misspelt_part_of_the_law_is_answered_with_the_nearest(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = run(capsys, "suite", "uniting-for-pease")
    assert told.status == 2
    assert "nearest: uniting-for-peace" in told.err


def test_only_files_that_are_cases_are_offered_for_one_that_is_not_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    small_case(tmp_path)
    (tmp_path / "smell.toml").write_text('[project]\nname = "no case"\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    told = run(capsys, "check", "smoll.toml")
    assert "nearest: small.toml" in told.err
    assert "smell.toml" not in told.err


def test_the_suite_refuses_a_name_that_it_does_not_know(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = run(capsys, "suite", "1956-suiz")
    assert told.status == 2
    assert "nearest: 1956-suez" in told.err


def test_cases_are_shown_with_the_measures_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "cases", "--about", "greece", "--outcome", "vetoed")
    assert told.status == 0
    assert "1946-47-greece" in told.out
    assert "-> vetoed" in told.out
    assert "-> adopted" not in told.out
    assert "1956-suez" not in told.out


@pytest.mark.parametrize(
    ("asked", "nearest"),
    [(("--measure", "inquirie"), "inquiry"), (("--outcome", "vetod"), "vetoed")],
)
def test_a_misspelt_filter_is_answered_with_the_nearest(
    capsys: pytest.CaptureFixture[str], asked: tuple[str, str], nearest: str
) -> None:
    told = run(capsys, "cases", *asked)
    assert told.status == 2
    assert f"nearest: {nearest}" in told.err


def test_the_record_of_a_case_is_still_shown(capsys: pytest.CaptureFixture[str]) -> None:
    told = run(capsys, "cases", "show", "1946-47-greece", "--on", "1946-09-30")
    assert told.status == 0
    assert "#1 1946-09-20 security_council: " in told.out
    assert "blocked by: SUN" in told.out
    assert "#2 " not in told.out


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (("1968-czechoslovakja", "condemnation"), "nearest: 1968-czechoslovakia"),
        (("1968-czechoslovakia", "condemnatoin"), "nearest: condemnation"),
        (("1968-czechoslovakia", "condemnation", "--on", "1968-02-30"), "1968-02-30"),
        (("1968-czechoslovakia", "condemnation", "--on", "1968-01-01"), "begins on 1968-08-21"),
        (("1968-czechoslovakia", "condemnation", "--limit", "-1"), "0 or more"),
        (("1968-czechoslovakia", "condemnation", "--limit", "few"), "few"),
    ],
)
def test_precedents_refuse_what_they_cannot_be_asked(
    capsys: pytest.CaptureFixture[str], asked: tuple[str, ...], said: str
) -> None:
    told = run(capsys, "precedents", *asked)
    assert (told.status, told.out) == (2, "")
    assert said in told.err


def test_precedents_of_a_case_of_ones_own_are_shipped_ones(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    told = run(capsys, "precedents", small_case(tmp_path), "un-expulsion", "--json")
    assert (told.status, told.err) == (0, "")
    answer = json.loads(told.out)
    assert answer["case"] == "small"
    assert all(like["on"] <= "2022-03-04" for like in answer["like"])
    assert answer["crises"] > 40


@pytest.mark.parametrize("name", ["Vietnam", "Viet Nam", "VNM", "vietnam"])
def test_cases_about_a_state_are_found_by_any_of_its_names(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    found = json.loads(run(capsys, "cases", "--about", name, "--json").out)["cases"]
    assert "1979-cambodia" in [case["id"] for case in found]


def test_the_letters_of_a_code_within_a_word_are_not_its_state(
    capsys: pytest.CaptureFixture[str],
) -> None:
    found = json.loads(run(capsys, "cases", "--about", "IRN", "--json").out)["cases"]
    assert "1980-88-iran-iraq-hormuz" in [case["id"] for case in found]
    assert "1956-suez" not in [case["id"] for case in found]


def test_where_no_case_is_about_a_word_the_nearest_is_offered(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = run(capsys, "cases", "--about", "Hungarry")
    assert told.status == 0
    assert 'no case is about "Hungarry"; nearest: Hungary' in told.out


def test_a_measure_without_a_near_match_is_told_where_measures_are_listed(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = run(capsys, "cases", "--measure", "no-such")
    assert told.status == 2
    assert "'foedus measures CASE' lists them" in told.err


def test_the_default_day_is_told_and_a_day_that_was_given_is_not(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small_case(tmp_path)
    said = "no --on given: the first decision day of the case"
    for command in (("measures", path), ("blockers", path, "peacekeeping")):
        assert said in run(capsys, *command).out.splitlines()[:3]
        assert "no --on given" not in run(capsys, *command, "--on", "2022-03-04").out
    shown = run(capsys, "cases", "show", path).out.splitlines()[1]
    assert shown == "no --on given: to the end of the record"


def test_members_without_a_day_are_those_of_the_last_day_of_the_record(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told = run(capsys, "members", "nato")
    assert told.out.splitlines()[1] == "no --on given: the last day of the record"
    assert "no --on given" not in run(capsys, "members", "nato", "--on", "1999-03-12").out


def test_one_of_a_kind_is_counted_in_the_singular(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert "1 source\n" in run(capsys, "check", small_case(tmp_path)).out
    assert "1 case; " in run(capsys, "cases", "--about", "kal007", "--outcome", "vetoed").out
