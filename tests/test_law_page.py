"""The pages on the law are what the law itself says, to the byte."""

from __future__ import annotations

import runpy
from pathlib import Path
from typing import Any

import pytest

from foedus.catalog import all_contested, all_norms

ROOT = Path(__file__).parents[1]
AGAIN = "the law has changed since this page was written: run scripts/write_law_page.py"


@pytest.fixture(scope="module")
def script() -> dict[str, Any]:
    return runpy.run_path(str(ROOT / "scripts" / "write_law_page.py"))


@pytest.mark.parametrize("page", ["law", "contested"])
def test_the_committed_page_is_what_the_law_says_today(page: str, script: dict[str, Any]) -> None:
    committed = (ROOT / "docs" / f"{page}.md").read_text(encoding="utf-8")
    assert committed == script[f"{page}_page"](), AGAIN


def test_each_norm_stands_on_its_page_once(script: dict[str, Any]) -> None:
    rows = [line for line in script["law_page"]().splitlines() if line.startswith("| `")]
    assert sorted(row.split("`")[1] for row in rows) == sorted(all_norms())


def test_each_position_is_shown_with_its_camp_and_the_answer_to_it(script: dict[str, Any]) -> None:
    page = script["contested_page"]()
    for point in all_contested().values():
        entry = page.split(f"\n## {point.id}\n")[1].split("\n## ")[0]
        for position in point.positions:
            assert f"**{position.id}**: {position.says}." in entry
            assert all(holder in entry for holder in position.held_by)
            assert position.counter in entry
