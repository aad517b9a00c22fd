"""A case that is written is read as the same case; a file is written whole or not at all."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from foedus.facts.case import Case, Source
from foedus.facts.reading import read_case, read_text
from foedus.facts.shapes import CONTROLS
from foedus.facts.shipped import shipped_cases
from foedus.facts.situation import bare_situation
from foedus.facts.writing import WritingError, case_text, write_whole

SHIPPED = shipped_cases()


def bare(case: Case) -> Case:
    """The case without what is written by hand, and without where it stood in a file."""
    return replace(
        case,
        number=None,
        readings={},
        votes=(),
        events=(),
        history=(),
        expectations=(),
        facts=tuple(replace(fact, line=0) for fact in case.facts),
        positions=tuple(replace(stance, line=0) for stance in case.positions),
        digest="",
    )


@pytest.mark.parametrize("name", SHIPPED)
def test_what_is_written_of_a_shipped_case_is_read_as_the_same(name: str) -> None:
    case = bare(read_case(SHIPPED[name]))
    text = case_text(case)
    assert bare(read_text(text, "written")) == case
    assert case_text(case) == text


def test_votes_and_what_else_is_written_by_hand_is_refused() -> None:
    with pytest.raises(ValueError, match="only parties, facts, positions and sources"):
        case_text(read_case(SHIPPED["2022-ukraine"]))


def titled(title: str) -> Case:
    nothing = bare_situation(date(2026, 3, 2), date(2026, 3, 2)).case
    source = Source("two words", title, title, "", "memory")
    return replace(nothing, id="a", title=title, about=title, sources={"two words": source})


@given(st.text(min_size=1).filter(lambda t: t.strip() and not CONTROLS.search(t)))
def test_any_text_that_a_case_may_hold_comes_back(title: str) -> None:
    case = titled(title.encode("utf-8", "ignore").decode() or "x")
    if case.title.strip():
        assert bare(read_text(case_text(case), "written")) == case


def test_long_lists_are_broken_into_lines_and_the_remark_stands_first() -> None:
    days = tuple(date(2026, 3, day) for day in range(2, 30))
    text = case_text(replace(titled("Long"), days=days), "First.\n\nSecond.")
    assert text.startswith("# First.\n#\n# Second.\n\nformat = 1\n")
    assert max(map(len, text.splitlines())) <= 100
    assert tomllib.loads(text)["days"] == list(days)
    assert re.findall(r"^# === (\w+) =+$", text, re.MULTILINE) == ["Sources"]


def test_a_file_that_is_there_is_left_unless_it_is_to_be_replaced(tmp_path: Path) -> None:
    path = tmp_path / "a.toml"
    path.write_text("mine", encoding="utf-8")
    with pytest.raises(WritingError, match="is there already"):
        write_whole(path, "new")
    assert path.read_text("utf-8") == "mine"
    write_whole(path, "new", replace=True)
    assert path.read_text("utf-8") == "new"
    assert list(tmp_path.iterdir()) == [path]


def test_nothing_is_left_where_a_file_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(WritingError, match="cannot be written"):
        write_whole(tmp_path / "none" / "a.toml", "text")
    with pytest.raises(WritingError, match="cannot be written"):
        write_whole(tmp_path / "a\0.toml", "text")
    (tmp_path / "folder").mkdir()
    with pytest.raises(WritingError, match="cannot be written"):
        write_whole(tmp_path / "folder", "text", replace=True)
    assert [path.name for path in tmp_path.iterdir()] == ["folder"]
