"""The pages on the crises are what the cases and the answers say today."""

from __future__ import annotations

import re
import sys
from pathlib import Path
from types import ModuleType

import pytest

from foedus.facts.case import Case
from foedus.facts.problems import CaseError
from foedus.facts.shipped import shipped_cases
from foedus.questions.opening import open_case

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "crises"
AGAIN = "a case, the law, the facts or the pages' own code has changed: run 'make pages'"


def documented() -> list[Case]:
    found = []
    for name in shipped_cases():
        try:
            found.append(open_case(name))
        except CaseError:  # that every case can be read has a test of its own
            continue
    return [case for case in found if case.number is not None]


CASES = documented()
#: The one with the fewest measures and one in the middle are written anew.
REBUILT = sorted(CASES, key=lambda case: (len(case.history), case.number))[:: len(CASES) // 2][:2]


@pytest.fixture(scope="module")
def script() -> ModuleType:
    sys.path.insert(0, str(ROOT / "scripts"))
    try:
        import write_crisis_pages
    finally:
        sys.path.remove(str(ROOT / "scripts"))
    return write_crisis_pages


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_page_was_made_from_what_is_there_now(case: Case, script: ModuleType) -> None:
    committed = script.place(case).read_text(encoding="utf-8")
    assert committed.endswith(script.made_from(case)), AGAIN


@pytest.mark.parametrize("case", REBUILT, ids=lambda case: case.id)
def test_a_page_written_anew_is_the_committed_one(case: Case, script: ModuleType) -> None:
    assert script.place(case).read_text(encoding="utf-8") == script.whole(case), AGAIN


def test_there_is_a_page_for_each_crisis_and_the_index_leads_to_it(script: ModuleType) -> None:
    index = (PAGES / "README.md").read_text(encoding="utf-8")
    linked = re.findall(r"\]\(([^)]+\.md)\)", index)
    assert linked == [script.place(case).name for case in script.documented()], AGAIN
    assert {path.name for path in PAGES.glob("*.md")} == {*linked, "README.md"}, AGAIN
    assert index == script.index(script.documented()), AGAIN


@pytest.mark.parametrize("case", REBUILT, ids=lambda case: case.id)
def test_a_page_tells_every_measure_and_every_source(case: Case, script: ModuleType) -> None:
    page = script.page(script.crisis(case.id))
    for row in case.history:
        assert f"\n### {row.no}\n" in page
        assert " ".join(row.what.split()).replace("|", "/") in page
    used = {row.source for row in case.history} | {vote.source for vote in case.votes}
    assert all(f"- `{source}`: " in page for source in used)


def test_a_page_is_out_of_date_when_its_case_changes(script: ModuleType) -> None:
    from dataclasses import replace

    case = CASES[0]
    assert script.made_from(case) != script.made_from(replace(case, digest="another"))


def test_the_links_of_the_pages_lead_somewhere() -> None:
    for path in PAGES.glob("*.md"):
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", path.read_text("utf-8")):
            assert (path.parent / target).exists(), f"{path.name} links to {target}"
