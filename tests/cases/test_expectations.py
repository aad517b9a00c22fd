"""What law and history say of the shipped cases, against what the program says.

The expectations were written from the sources before the program was asked; each names its own.
Where the two differ and the program is held to be right, the expectation stands as it was, with
what the program says beside it and the argument for that.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from foedus.catalog import all_measures
from foedus.facts.case import Case
from foedus.facts.shipped import shipped_cases
from foedus.questions.answers import MeasureFinding, RouteFinding
from foedus.questions.asking import ask
from foedus.questions.assess import find_measure
from foedus.questions.opening import open_case

Expectation = dict[str, Any]

FILES = sorted((Path(__file__).parent / "expectations").glob("*.toml"))
LISTED = {path.stem: tomllib.loads(path.read_text(encoding="utf-8")) for path in FILES}
EXPECTED = [(name, expect) for name, listed in LISTED.items() for expect in listed["expect"]]


def named(value: object) -> str | None:
    if isinstance(value, dict):
        return "-".join(str(value[key]) for key in ("on", "measure", "route") if key in value)
    return None


@cache
def opened(name: str) -> Case:
    return open_case(name)


def the_route(finding: MeasureFinding, wanted: str | None) -> RouteFinding:
    """The route of that name, or the best one."""
    found = [route for route in finding.routes if wanted in (None, route.id)]
    offered = ", ".join(route.id for route in finding.routes)
    assert found, f"{finding.id} has no route {wanted}; it has {offered}"
    return found[0]


def told(expect: Expectation, route: RouteFinding) -> str:
    """Both sides of a disagreement, each with its reasons."""
    law, will = route.lawful, route.achievable
    readings = [f"{reading.verdict}: {'; '.join(reading.sentences)}" for reading in law.by_reading]
    lines = (
        f"expected {expect.get('lawful', '-')}, {expect.get('achievable', '-')}: {expect['why']}",
        f"source: {expect['source']}",
        f"found by {route.id}: {law.verdict}, {will.verdict}",
        f"closed because: {law.because}",
        f"turns on: {law.turns_on}",
        f"by reading: {readings}",
        f"obstacles: {[obstacle.sentence for obstacle in will.obstacles]}",
        f"undecided: {will.undecided}",
    )
    return "\n".join(lines)


@pytest.mark.parametrize(("name", "expect"), EXPECTED, ids=named)
def test_the_program_agrees_with_law_and_history(name: str, expect: Expectation) -> None:
    asking = ask(opened(name), on=expect["on"])
    finding = find_measure(asking, all_measures()[expect["measure"]])
    route = the_route(finding, expect.get("route"))
    found = {"lawful": route.lawful.verdict, "achievable": route.achievable.verdict}
    wanted = {column: expect[column] for column in found if column in expect}
    if "argued" in expect:
        assert wanted != wanted | expect["program"], "an argued divergence that is none"
        wanted |= expect["program"]
    assert {column: found[column] for column in wanted} == wanted, told(expect, route)
    actors = {obstacle.actor for obstacle in route.achievable.obstacles}
    assert set(expect.get("by", ())) <= actors, told(expect, route)


@pytest.mark.parametrize("name", LISTED)
def test_a_case_is_expected_to_open_and_to_close_measures(name: str) -> None:
    listed = LISTED[name]
    assert listed["case"] == name
    assert name in shipped_cases()
    assert len({expect["measure"] for expect in listed["expect"]}) >= 6
    verdicts = Counter(expect.get("lawful") for expect in listed["expect"])
    assert verdicts["open"]
    assert verdicts["closed"]
