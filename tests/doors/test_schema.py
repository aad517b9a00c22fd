"""The JSON of every answer keeps to the published schema, and is the same in every run."""

from __future__ import annotations

import importlib.resources
import json
import re
import runpy
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from foedus.doors.cli import SCHEMA
from foedus.facts.shipped import shipped_cases
from foedus.questions.answers import ANSWERS, FORMAT, Refusal

from .terminal import SMALL, anew, questions, run, small_case

WRITER = Path(__file__).parents[2] / "scripts" / "write_schema.py"
KINDS = sorted(questions("case"))


@pytest.fixture(scope="module")
def schema() -> Any:
    return json.loads(importlib.resources.files("foedus").joinpath(SCHEMA).read_text("utf-8"))


def test_the_published_schema_is_the_one_that_the_records_give() -> None:
    published = importlib.resources.files("foedus").joinpath(SCHEMA).read_text("utf-8")
    assert published == runpy.run_path(str(WRITER))["schema"](), "run scripts/write_schema.py"
    assert SCHEMA.endswith(f"-{FORMAT}.json")


def test_the_schema_is_a_schema(schema: Any) -> None:
    jsonschema.Draft202012Validator.check_schema(schema)
    assert len(schema["anyOf"]) == len((*ANSWERS, Refusal))


def test_the_schema_is_printed(capsys: pytest.CaptureFixture[str], schema: Any) -> None:
    told = run(capsys, "schema")
    assert (told.status, told.err) == (0, "")
    assert json.loads(told.out) == schema


@pytest.mark.parametrize("kind", KINDS)
def test_the_json_of_an_answer_keeps_to_the_schema(
    kind: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], schema: Any
) -> None:
    told = run(capsys, *questions(small_case(tmp_path))[kind], "--json")
    assert (told.status, told.err) == (0, "")
    answer = json.loads(told.out)
    assert answer["question"] == kind
    jsonschema.Draft202012Validator(schema).validate(answer)


REFUSED = (
    ("check", "no-such-file.toml"),
    ("check", "\udcff.toml"),
    ("measures", "2022-ukrain", "--on", "2022-03-04"),
    ("why", "2022-ukraine", "peace"),
    ("members", "osce", "--on", "yesterday"),
    ("adjudicate", "osce"),
)


@pytest.mark.parametrize("asked", REFUSED)
def test_a_refusal_is_json_too_where_json_is_asked_for(
    asked: tuple[str, ...], capsys: pytest.CaptureFixture[str], schema: Any
) -> None:
    told = run(capsys, *asked, "--json")
    assert told.status == 2
    refused = json.loads(told.out)
    jsonschema.Draft202012Validator(schema).validate(refused)
    assert refused["error"].splitlines()[0] in told.err
    assert run(capsys, *asked).out == ""


def test_each_problem_of_a_file_is_told_apart_in_json(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "small.toml"
    text = SMALL.replace('"HUN"', '"HUX"').replace('ballot = "no"', 'ballot = "nay"', 1)
    _ = path.write_text(text, encoding="utf-8")
    first, second = json.loads(run(capsys, "check", str(path), "--json").out)["problems"]
    assert (first["where"], first["line"]) == (str(path), text[: text.index("nay")].count("\n") + 1)
    assert first["found"] == 'positions 2, ballot: the text "nay"'
    assert first["accepted"] == "yes, no, abstain, absent"
    assert "HUN" in second["nearest"]


def test_every_kind_of_answer_is_asked_for() -> None:
    tags = {str(answer.__struct_config__.tag) for answer in ANSWERS}
    assert tags == {*KINDS, "cases"}


def test_the_schema_refuses_another_record(schema: Any) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.Draft202012Validator(schema).validate({"question": "measures"})


@pytest.mark.parametrize("name", shipped_cases())
def test_the_json_on_a_shipped_case_keeps_to_the_schema(
    name: str, capsys: pytest.CaptureFixture[str], schema: Any
) -> None:
    if run(capsys, "check", name).status:
        pytest.skip(f"{name} cannot be read")
    told = run(capsys, "measures", name, "--json")
    assert told.status == 0, told.err
    jsonschema.Draft202012Validator(schema).validate(json.loads(told.out))


@pytest.mark.parametrize("kind", KINDS)
def test_two_runs_give_the_same_bytes(kind: str, tmp_path: Path) -> None:
    asked = questions(small_case(tmp_path))[kind]
    for form in ((), ("--json",)):
        first, second = (anew(*asked, *form, env={"PYTHONHASHSEED": n}) for n in ("1", "271828"))
        assert first.returncode == 0, first.stderr.decode()
        assert first.stdout == second.stdout


def test_the_receipt_names_case_and_code_by_whole_hashes(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = small_case(tmp_path)
    receipt = json.loads(run(capsys, "measures", path, "--json").out)["receipt"]
    assert all(re.fullmatch(r"[0-9a-f]{64}", receipt[k]) for k in ("law", "facts", "case", "code"))
    with Path(path).open("a", encoding="utf-8") as file:
        _ = file.write("# a remark\n")
    changed = json.loads(run(capsys, "measures", path, "--json").out)["receipt"]
    assert {k for k in receipt if receipt[k] != changed[k]} == {"case"}
