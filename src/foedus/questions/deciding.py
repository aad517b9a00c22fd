"""How much would a missing fact decide? The routes in law that each answer opens or closes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from foedus.catalog import all_measures
from foedus.facts.security_council import OutsideRecordError
from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.questions.asking import FACTS, WILL, Asking, values
from foedus.reason.settle import TooEntangled, Verdict, settle

Faults = tuple[type[Exception], ...]
#: Why nothing can be found of a route: there is no record of the day, or it is beyond reckoning.
UNFOUND: Faults = (OutsideRecordError, TooEntangled)
#: What was found of a route, kept for as long as neither its law nor what is known changes.
Memo = dict[str, tuple[Condition, dict[Variable, Value], "OfRoute"]]


class OfRoute(NamedTuple):
    """A route's verdict in law; for each fact that it turns on, the answers that decide it."""

    verdict: Verdict
    after: dict[Variable, dict[Value, Verdict]]


@dataclass(slots=True)
class Effect:
    """The routes, written ``MEASURE/ROUTE``, that an answer opens and those that it closes."""

    opens: list[str] = field(default_factory=list)
    closes: list[str] = field(default_factory=list)

    def add(self, route: str, verdict: Verdict) -> None:
        """Take down what becomes of a route that was neither open nor closed."""
        if verdict is Verdict.OPEN:
            self.opens.append(route)
        elif verdict is Verdict.CLOSED:
            self.closes.append(route)


@dataclass(slots=True)
class Deciding:
    """A fact that is not known, the routes that turn on it, and what either answer would decide.

    A route may turn on it without being decided: under one reading of the law alone, or
    together with other facts.
    """

    variable: Variable
    routes: list[str] = field(default_factory=list)
    effects: dict[Value, Effect] = field(default_factory=dict)

    @property
    def weight(self) -> tuple[int, int]:
        """How many routes either answer opens or closes; then how many turn on it."""
        decided = (len(e.opens) + len(e.closes) for e in self.effects.values())
        return sum(decided), len(self.routes)


def deciding_facts(
    asking: Asking, memo: Memo | None = None, left_out: Faults = ()
) -> list[Deciding]:
    """The unknown facts on which it turns whether routes are lawful, the most decisive first.

    What ``memo`` holds of routes about which nothing has changed is not computed again. A route
    of which nothing can be found for one of the reasons in ``left_out`` asks for nothing.

    Raises:
        OutsideRecordError: a route asks for members of a day of which there is no record.
        TooEntangled: a route's condition cannot be settled.
    """
    found: dict[Variable, Deciding] = {}
    for route, _, in_law in routes_in_law(asking, {} if memo is None else memo, left_out):
        for variable, after in in_law.after.items():
            deciding = found.setdefault(variable, Deciding(variable))
            deciding.routes.append(route)
            for value in variable.domain:
                effect = deciding.effects.setdefault(value, Effect())
                if value in after:
                    effect.add(route, after[value])
    return sorted(found.values(), key=lambda d: (*(-n for n in d.weight), d.variable.key))


def routes_in_law(
    asking: Asking, memo: Memo, left_out: Faults = UNFOUND
) -> Iterator[tuple[str, Condition, OfRoute]]:
    """Each route but those left out, with its condition and what was found of it in law."""
    for measure in all_measures().values():
        for route in measure.routes:
            id = f"{measure.id}/{route.id}"
            try:
                condition = route.build(asking.situation)
                facts = values(asking.known(condition), FACTS)
                kept = memo.get(id)
                if kept is None or kept[1] != facts or kept[0] != condition:
                    kept = memo[id] = condition, facts, _in_law(condition, facts)
            except left_out:
                continue
            yield id, condition, kept[2]


def _in_law(condition: Condition, facts: Mapping[Variable, Value]) -> OfRoute:
    settled = settle(condition, facts, free=WILL)
    # Where no single fact decides, those are named that decide together.
    after: dict[Variable, dict[Value, Verdict]]
    after = {variable: {} for variable in settled.turns_on or settled.unknowns}
    for variable, value, verdict in settled.decides:
        after[variable][value] = verdict
    return OfRoute(settled.verdict, after)
