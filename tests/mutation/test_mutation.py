"""The suite of crises notices when a rule of the law is wrong."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from foedus.catalog import all_norms

from . import norms
from .harness import Mutation, caught, flipped, judged_as_it_is, opened, touched
from .listed import EVERY
from .page import LEAD, page, witness_line
from .ways import met, unmet

PAGE = Path(__file__).parents[2] / "docs" / "mutations.md"
AGAIN = "run scripts/write_mutations_page.py: it tells whether any case still notices"


@cache
def entries() -> dict[str, str]:
    """The entries of the committed page by the names of their mutations."""
    parts = re.split(r"^### ", PAGE.read_text("utf-8"), flags=re.M)[1:]
    return {p.splitlines()[0]: "### " + p.split("\n## ")[0].rstrip() for p in parts}


@pytest.mark.parametrize("mutation", EVERY, ids=lambda m: m.name)
def test_the_suite_notices(mutation: Mutation) -> None:
    shown = entries().get(mutation.name, "")
    assert f"`{mutation.at}`. {mutation.law} **Flipped:** {mutation.flipped}" in shown, AGAIN
    witness = re.search(r"^- (\S+): `", shown, re.M)
    assert witness is not None, AGAIN
    lines = [witness_line(catch) for catch in caught(mutation, [witness[1]])]
    assert any(f"- {witness[1]}: {line}" in shown for line in lines), f"{AGAIN}; now {lines}"


def test_the_page_is_made_of_these_entries() -> None:
    assert {m.name for m in EVERY} == entries().keys(), AGAIN
    assert PAGE.read_text("utf-8") == page(entries()), AGAIN


def test_every_mutation_has_a_name_of_its_own_and_there_are_many() -> None:
    assert len({m.name for m in EVERY}) == len(EVERY) >= 30
    assert LEAD.count("{n}") == LEAD.count("{unnoticed}") == 1


def test_every_norm_that_a_case_uses_is_flipped() -> None:
    asked = [Mutation(id, "", "", id, met) for id in all_norms()]
    used = {id for id, names in touched(asked).items() if names}
    flips = {mutation.at for mutation in EVERY} | set(norms.UNNOTICED)
    assert used - flips == set(), "a norm is used and never flipped: see tests/mutation/norms.py"


@pytest.mark.parametrize("id", norms.UNNOTICED)
def test_what_is_said_to_go_unnoticed_does(id: str) -> None:
    for flip in (met, unmet):
        mutation = Mutation(id, "", "", id, flip)
        cases = touched([mutation]).get(id, ())
        assert list(caught(mutation, cases)) == [], f"{id} is noticed: move it to NEVER or ALWAYS"


@pytest.mark.parametrize("subject", ["quota", "veto", "abstention", "two-thirds", "consensus"])
def test_what_must_be_flipped_is(subject: str) -> None:
    places = {
        "quota": ("UNC-27(3)", "UNC-27(2)"),
        "veto": ("law.un_charter.security_council:concurring",),
        "abstention": ("law.un_charter.security_council:concurring", "UNC-18(2)"),
        "two-thirds": ("UNC-18(2)",),
        "consensus": ("NAT-9", "TEU-31(1)"),
    }
    assert set(places[subject]) <= {mutation.at for mutation in EVERY}


@pytest.mark.parametrize(
    "at", ["UNC-39", "law.un_charter.security_council:concurring", "reading:ousted_government"]
)
def test_a_flip_leaves_nothing_behind(at: str) -> None:
    name = "1950-korea"
    before = judged_as_it_is(name)
    versions = [version.build for version in all_norms()["UNC-39"].versions]
    with pytest.raises(ZeroDivisionError), flipped(at, met):
        raise ZeroDivisionError
    assert [version.build for version in all_norms()["UNC-39"].versions] == versions
    judged_as_it_is.cache_clear()
    assert judged_as_it_is(name) == before


def test_a_flip_that_changes_nothing_is_not_caught() -> None:
    same = Mutation("same", "The law.", "The law.", "UNC-27(3)", lambda rule: rule)
    assert list(caught(same, [*opened()][:10])) == []
