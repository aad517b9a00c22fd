"""The page on the vocabulary is what the program knows, to the byte."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

from foedus.catalog import all_bodies, all_contested, all_measures
from foedus.facts.vocabulary import VOCABULARY

ROOT = Path(__file__).parents[1]
AGAIN = (
    "the vocabulary has changed since the page was written: run scripts/write_vocabulary_page.py"
)


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / "write_vocabulary_page.py"))


def test_the_committed_page_is_what_the_program_knows_today(script: dict[str, Any]) -> None:
    committed = (ROOT / "docs" / "vocabulary.md").read_text(encoding="utf-8")
    assert committed == script["page"](), AGAIN


def test_every_predicate_stands_on_the_page_with_both_its_sentences(script: dict[str, Any]) -> None:
    page = script["page"]()
    for name, predicate in VOCABULARY.items():
        entry = page.split(f"**`{name}({', '.join(predicate.params)})`**")[1].split("**`")[0]
        assert f"- true: {predicate.says[True]}\n" in entry
        assert f"- false: {predicate.says[False]}\n" in entry
        assert predicate.about in entry
        assert ("decided by: " in entry) is (predicate.owner is not None)


def test_every_id_that_a_case_can_name_stands_on_the_page(script: dict[str, Any]) -> None:
    rows = {line.split("`")[1]: line for line in script["page"]().splitlines() if "| `" in line}
    assert rows.keys() == {*all_bodies(), *all_measures(), *all_contested()}
    for body in all_bodies().values():
        assert [kind for kind in body.kinds if f"`{kind}`: " not in rows[body.id]] == []
    for measure in all_measures().values():
        assert [r.id for r in measure.routes if f"`{r.id}`: " not in rows[measure.id]] == []
    for point in all_contested().values():
        assert [p.id for p in point.positions if f"`{p.id}`: " not in rows[point.id]] == []
