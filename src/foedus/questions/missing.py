"""Which facts are missing? Those on which the lawful verdicts of a case turn, routes counted."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.catalog import all_measures
from foedus.language.conditions import Condition
from foedus.language.variables import Variable
from foedus.questions.answers import MissingFact
from foedus.questions.asking import FACTS, WILL, Asking, values
from foedus.reason.settle import settle


def missing_facts(asking: Asking) -> list[MissingFact]:
    """The unknown facts that decide whether routes are lawful, the one with most routes first.

    Raises:
        OutsideRecordError: a route asks for members of a day of which there is no record.
        TooEntangled: a route's condition cannot be settled.
    """
    turning: dict[Variable, list[str]] = {}
    for measure in all_measures().values():
        for route in measure.routes:
            for variable in _turns_on(asking, route.build(asking.situation)):
                turning.setdefault(variable, []).append(f"{measure.id}/{route.id}")
    most_decisive_first = sorted(turning, key=lambda found: (-len(turning[found]), found.key))
    return [
        MissingFact(
            say=str(variable),
            sentence=f"whether {asking.sentence(variable, True)}",
            routes=turning[variable],
        )
        for variable in most_decisive_first
    ]


def _turns_on(asking: Asking, condition: Condition) -> Iterable[Variable]:
    """The facts that decide alone; where there is none, those that decide together."""
    settled = settle(condition, values(asking.known(condition), FACTS), free=WILL)
    return settled.turns_on or settled.unknowns
