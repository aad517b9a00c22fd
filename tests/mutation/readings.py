"""Contested points: what states divide on is taken as settled for whoever relies on it."""

from __future__ import annotations

from foedus.catalog import all_contested

from .harness import Mutation
from .ways import met

POINTS = (
    "anticipatory_self_defence",
    "assembly_and_evidence",
    "double_veto",
    "economic_emergency_and_assets",
    "fact_finding_organ",
    "force_against_non_state_actors",
    "gravity_of_armed_attack",
    "help_in_civil_war",
    "neutrality_and_arms",
    "ousted_government",
    "outlying_territory_of_an_ally",
    "parallel_recommendation",
    "regional_enforcement_afterwards",
    "return_of_sanctions",
    "scope_of_a_mandate",
)


def settled(point: str) -> Mutation:
    """The point with no division left on it."""
    return Mutation(
        f"settled-{point.replace('_', '-')}",
        f"States divide on it: {all_contested()[point].question}",
        "Whatever position is relied on is the right one.",
        f"reading:{point}",
        met,
    )


MUTATIONS = tuple(map(settled, POINTS))
