"""The routes that law leaves open, each with the positions for which it waits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.questions.asking import FACTS, WILL, Asking, values
from foedus.questions.assess import on_record
from foedus.questions.deciding import routes_in_law
from foedus.questions.interview.memory import Memory, Waiting, Will
from foedus.reason.settle import TooEntangled, Verdict, settle


def waiting_routes(asking: Asking, memory: Memory, will: Will) -> Mapping[str, Waiting]:
    """Each route that is not closed in law, with the positions for which it waits."""
    case = asking.situation.case
    if will.last is None or will.last[0] != case:
        will.last = case, dict(_waiting(asking, memory, will))
    return will.last[1]


def _waiting(asking: Asking, memory: Memory, will: Will) -> Iterator[tuple[str, Waiting]]:
    for route, condition, in_law in routes_in_law(asking, memory.law):
        if in_law.verdict is Verdict.CLOSED:
            continue
        try:
            known = on_record(asking, condition) | values(asking.known(condition), WILL)
            found = will.routes.get(route)
            if found is None or found.known != known or found.condition != condition:
                found = will.routes[route] = _found(condition, known)
        except TooEntangled:
            continue
        yield route, found


def _found(condition: Condition, known: dict[Variable, Value]) -> Waiting:
    settled = settle(condition, known, free=FACTS)
    alone, every = (
        frozenset(variable for variable in of if variable.kind in WILL)
        for of in (settled.turns_on, settled.unknowns)
    )
    return Waiting(condition, known, settled.verdict, alone, every)
