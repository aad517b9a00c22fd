"""A reform file is read as strictly as a case: every problem is named, with where it stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.facts.problems import CaseError
from foedus.facts.reform import Reform, read_reform

HEAD = 'format = 1\ntitle = "A reform"\nbody = "security_council"\n'
EXAMPLES = sorted((Path(__file__).parents[2] / "examples" / "power").glob("*.toml"))


def read(folder: Path, text: str) -> Reform:
    path = folder / "reform.toml"
    path.write_text(text, "utf-8")
    return read_reform(path)


def test_what_is_written_is_read(tmp_path: Path) -> None:
    found = read(tmp_path, HEAD + 'kind = "substantive"\nseats = 2\nmajority = 11\nadd = ["IND"]\n')
    assert (found.body, found.kind) == ("security_council", "substantive")
    assert (found.seats, found.majority, found.add) == (2, 11, ("IND",))
    assert found.new_seats == ("SEAT-1", "SEAT-2")
    assert (found.negative_votes, found.take_veto, found.about) == (None, (), "")
    assert len(found.digest) == 64


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_the_examples_are_well_formed(path: Path) -> None:
    assert read_reform(path).body == "security_council"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (HEAD, "no change"),
        (HEAD + "seats = 0\n", "a whole number from 1 to 1000"),
        (HEAD + "seats = -3\n", "a whole number from 1 to 1000"),
        (HEAD + "seats = 1001\n", "a whole number from 1 to 1000"),
        (HEAD + "majority = 9223372036854775807\n", "a whole number from 1 to 1000"),
        (HEAD + "majority = 9.5\n", "a whole number from 1 to 1000"),
        (HEAD + "majority = nan\n", "a whole number from 1 to 1000"),
        (HEAD + "majority = true\n", "a whole number from 1 to 1000"),
        (HEAD + 'majority = "nine"\n', "a whole number from 1 to 1000"),
        (HEAD + "majority = []\n", "a whole number from 1 to 1000"),
        (HEAD + 'quota = "two thirds"\n', "quota"),
        (HEAD + 'give_veto = "IND"\n', "give_veto"),
        (HEAD + 'give_veto = ["India"]\n', "IND"),
        (HEAD + 'add = ["IND", "IND"]\n', "IND"),
        (HEAD + f"add = {[f'X{i}' for i in range(1001)]}\n", "1,001 members"),
        ('format = 1\ntitle = "x"\nbody = "senate"\nseats = 1\n', "senate"),
        ('format = 2\ntitle = "x"\nbody = "security_council"\nseats = 1\n', "format"),
        ('format = 1\nbody = "security_council"\nseats = 1\n', "title"),
        ("<html>", "TOML"),
        (HEAD + "seats = 1\nseats = 2\n", "seats"),
    ],
)
def test_what_cannot_be_is_refused_by_name(tmp_path: Path, text: str, says: str) -> None:
    with pytest.raises(CaseError, match=says):
        read(tmp_path, text)


def test_a_file_that_is_not_there_or_is_not_text_is_refused(tmp_path: Path) -> None:
    with pytest.raises(CaseError):
        read_reform(tmp_path / "nothing.toml")
    with pytest.raises(CaseError):
        read_reform(tmp_path)
    (tmp_path / "reform.toml").write_bytes(b"\xff\xfe\x00")
    with pytest.raises(CaseError):
        read_reform(tmp_path / "reform.toml")


@settings(deadline=None)
@given(st.text(max_size=60))
def test_no_text_breaks_the_reader(tmp_path_factory: pytest.TempPathFactory, text: str) -> None:
    folder = tmp_path_factory.mktemp("reform")
    try:
        read(folder, HEAD + text.replace("\ud800", ""))
    except CaseError as problem:
        assert str(problem)  # noqa: PT017
