"""What tests of measures share: a situation from roles, a route's condition, its two verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from foedus.facts.case import Case, Party
from foedus.facts.known import Knowledge
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, variables
from foedus.language.measures import Measure
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.reason.settle import settle


def situation(day: str, **roles: str) -> Situation:
    parties = tuple(
        Party(code, code, "state", (role,), None, None)
        for role, codes in roles.items()
        for code in codes.split()
    )
    on = date.fromisoformat(day)
    return Situation(Case("case", "", "", on, None, (), parties, (), {}, (), (), (), {}), on, on)


def built(measure: Measure, id: str, s: Situation) -> Condition:
    return next(route for route in measure.routes if route.id == id).build(s)


def lawful(s: Situation, condition: Condition, facts: Mapping[Variable, Value]) -> str:
    """The facts given and those on record; ballots and choices are free."""
    known = Knowledge(s, facts).values(variables(condition))
    facts_alone = {v: stated.value for v, stated in known.items() if v.owner is None}
    return settle(condition, facts_alone, free=frozenset({Kind.BALLOT, Kind.CHOICE})).verdict.value


def achievable(condition: Condition, will: Mapping[Variable, Value]) -> str:
    """Ballots and choices as given; facts and readings favourable."""
    return settle(condition, will, free=frozenset({Kind.FACT, Kind.READING})).verdict.value


def ballots(
    body: str, measure: str, members: tuple[str, ...], **cast: str
) -> dict[Variable, Value]:
    """Everybody votes yes but those named."""
    return {BALLOT(f"{body}/{measure}", m): cast.get(m, "yes") for m in members}
