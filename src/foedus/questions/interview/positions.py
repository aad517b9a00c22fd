"""Where actors stand: the positions that decide whether what law leaves open is achievable.

Asked one by one are the parties of the case, and in the Security Council its permanent members;
the other members of a body together. One answer is given for all measures on which it turns,
unless it differs from measure to measure.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from foedus.catalog import all_measures
from foedus.facts.security_council import OutsideRecordError, permanent
from foedus.language.conditions import Condition
from foedus.language.variables import BALLOT, Predicate, Value, Variable
from foedus.law.actors import ANY_STATE
from foedus.questions.asking import FACTS, WILL, Asking, values
from foedus.questions.assess import on_record
from foedus.questions.deciding import routes_in_law
from foedus.questions.interview.draft import Draft
from foedus.questions.interview.memory import Memory, Waiting
from foedus.reason.settle import TooEntangled, Verdict, settle

COUNCIL = "security_council"
#: Those of a body who are asked together, at the head of the id of the question.
OTHERS = "others "


@dataclass(frozen=True, slots=True)
class Group:
    """Positions that are asked about together, and the routes that turn on one of them.

    ``actors`` is one, or the members of ``body`` who are not asked one by one; ``about`` are the
    measures, or what else the predicate is about.
    """

    id: str
    predicate: Predicate
    body: str | None
    actors: tuple[str, ...]
    about: tuple[str, ...]
    variables: tuple[Variable, ...]
    routes: tuple[str, ...]


def groups(asking: Asking, draft: Draft, memory: Memory) -> list[Group]:
    """The groups of positions that are not known and matter, those of most routes first."""
    waiting = waiting_routes(asking, memory)
    deciders = {(v.owner, _body(v)) for found in waiting.values() for v in found.alone}
    parties = {party.id for party in draft.parties}
    seats = _permanent(draft.on)
    members: dict[str, dict[Variable, None]] = {}
    routes: dict[str, dict[str, None]] = {}
    for route, found in waiting.items():
        for variable in sorted(found.all):
            seated = _body(variable) == COUNCIL and variable.owner in seats
            named = seated or variable.owner in parties
            alone = named and (variable.owner, _body(variable)) in deciders
            id = _group(variable, draft, alone, named)
            if id is None or id in draft.passed:
                continue
            members.setdefault(id, {})[variable] = None
            if variable in (found.alone or found.all):
                routes.setdefault(id, {})[route] = None
    made = [_made(id, tuple(members[id]), tuple(routes[id])) for id in routes]
    return sorted(made, key=lambda g: (-len(g.routes), len(g.actors) > 1, g.id))


def waiting_routes(asking: Asking, memory: Memory) -> Mapping[str, Waiting]:
    """Each route that is not closed in law, with the positions for which it waits."""
    case = asking.situation.case
    if memory.waiting is None or memory.waiting[0] != case:
        memory.waiting = case, dict(_waiting(asking, memory))
    return memory.waiting[1]


def _waiting(asking: Asking, memory: Memory) -> Iterator[tuple[str, Waiting]]:
    for route, condition, in_law in routes_in_law(asking, memory.law):
        if in_law.verdict is Verdict.CLOSED:
            continue
        try:
            known = on_record(asking, condition) | values(asking.known(condition), WILL)
            found = memory.will.get(route)
            if found is None or found.known != known or found.condition != condition:
                found = memory.will[route] = _found(condition, known)
        except TooEntangled:
            continue
        yield route, found


def _found(condition: Condition, known: dict[Variable, Value]) -> Waiting:
    settled = settle(condition, known, free=FACTS)
    alone, every = (
        frozenset(variable for variable in of if variable.kind in WILL)
        for of in (settled.turns_on, settled.unknowns)
    )
    return Waiting(condition, known, alone, every)


def _permanent(day: date) -> tuple[str, ...]:
    """The permanent members of the Council; none before it first met."""
    try:
        return permanent(day)
    except OutsideRecordError:
        return ()


def _group(variable: Variable, draft: Draft, alone: bool, named: bool) -> str | None:
    """The id of the group of a position; None where it is not asked about.

    Not asked about are actors that the case does not name, and motions on the way to a measure.
    Who was asked alone is never counted among the others, whatever the answer was.
    """
    actor, body = variable.owner or "", _body(variable)
    what = body or variable.predicate.name
    if body:
        if _about(variable) not in all_measures():
            return None
        whole = f"{actor} {what}"
        whole = whole if alone or whole in draft.passed else f"{OTHERS}{what}"
    elif named or actor == ANY_STATE:
        whole = f"{actor} {what}" if named else f"{OTHERS}{what}"
    else:
        return None
    return f"{whole} {_about(variable)}" if whole in draft.apart else whole


def _made(id: str, variables: tuple[Variable, ...], routes: tuple[str, ...]) -> Group:
    return Group(
        id,
        variables[0].predicate,
        _body(variables[0]) or None,
        tuple(sorted({variable.owner or "" for variable in variables})),
        tuple(sorted({_about(variable) for variable in variables})),
        variables,
        routes,
    )


def _body(variable: Variable) -> str:
    """The body in which a ballot is cast; of a choice none."""
    return variable.args[0].partition("/")[0] if variable.predicate is BALLOT else ""


def _about(variable: Variable) -> str:
    """The measure of a ballot, or what a choice is about."""
    return variable.args[0].partition("/")[2] if variable.predicate is BALLOT else variable.args[1]
