"""Where actors stand: the positions that decide whether what law leaves open is achievable.

Asked one by one are the parties of the case, and in the Security Council its permanent members;
the other members of a body together. One answer is given for all measures on which it turns,
unless it differs from measure to measure. What an answer is about is what turns on it where no
position is known: whoever blocks is then told with all others who do.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from foedus.facts.states import codes
from foedus.language.conditions import variables
from foedus.language.variables import Predicate, Variable
from foedus.questions.asking import WILL
from foedus.questions.deciding import routes_in_law
from foedus.questions.interview.draft import Draft
from foedus.questions.interview.grouping import OTHERS, Grouping, about, body, grouping
from foedus.questions.interview.memory import Memory
from foedus.questions.interview.waiting import waiting_routes


@dataclass(frozen=True, slots=True)
class Group:
    """Positions that are asked about together, and the routes that turn on one of them.

    ``actors`` is one, or the members of ``body`` who are not asked one by one; ``about`` are the
    measures, or what else the predicate is about. ``besides`` are the ballots of the other
    members on the same measures. ``turns``: whether a route turns on it as things stand; if
    not, ``routes`` are those that would were no position known, of which there are ``weight``.
    """

    id: str
    predicate: Predicate
    body: str | None
    actors: tuple[str, ...]
    about: tuple[str, ...]
    variables: tuple[Variable, ...]
    besides: frozenset[Variable]
    routes: tuple[str, ...]
    turns: bool
    weight: int


@dataclass(slots=True)
class Gathered:
    """What belongs to a group: its positions, and the routes that would turn on them, or do."""

    variables: dict[Variable, None] = field(default_factory=dict)
    anyway: dict[str, None] = field(default_factory=dict)
    now: dict[str, None] = field(default_factory=dict)


def groups(draft: Draft, memory: Memory) -> list[Group]:
    """The groups of positions that are asked about, those on which most routes can turn first.

    They are those that matter and are not known; the permanent members of the Council also where
    another of them blocks already; and those that are asked for one by one, or given.
    """
    anyway = waiting_routes(unvoiced(draft).asking(), memory, memory.anyway)
    now = waiting_routes(draft.asking(), memory, memory.now) if draft.positions else anyway
    deciders = frozenset((v.owner, body(v)) for found in anyway.values() for v in found.alone)
    by = replace(grouping(draft), deciders=deciders)
    gathered: dict[str, Gathered] = {}
    for route, found in anyway.items():
        for variable in sorted(found.all):
            if id := by.id(variable):
                of = gathered.setdefault(id, Gathered())
                of.variables[variable] = None
                if variable in (found.alone or found.all):
                    of.anyway[route] = None
                if route in now and variable in (now[route].alone or now[route].all):
                    of.now[route] = None
    missed = draft.given - draft.passed - gathered.keys()
    for route, variable in _everywhere(draft, memory) if missed else ():
        if (id := by.id(variable)) in missed:
            of = gathered.setdefault(id or "", Gathered())
            of.variables[variable] = of.anyway[route] = None
    pool = frozenset(variable for of in gathered.values() for variable in of.variables)
    made = (_made(id, of, pool) for id, of in gathered.items() if id not in draft.passed)
    return sorted((group for group in made if _asked(group, by)), key=lambda g: _rank(g, draft))


def askable(draft: Draft, memory: Memory) -> frozenset[str]:
    """The ids of all positions that can be given, whatever turns on them.

    Beyond what is asked, they are those of each single measure, and of each member of a body.
    """
    by, found = grouping(draft), set[str]()
    actors = by.parties | set(codes())
    for _, variable in _everywhere(draft, memory):
        what = body(variable) or variable.predicate.name
        wholes = {by.whole(variable)} - {None}
        if wholes and body(variable):
            wholes.add(f"{OTHERS}{what}")
        if variable.owner in actors and (wholes or not body(variable)):
            wholes.add(f"{variable.owner} {what}")
        found |= {id for whole in wholes for id in (f"{whole}", f"{whole} {about(variable)}")}
    return frozenset(found)


def unvoiced(draft: Draft) -> Draft:
    """The same with no position known."""
    return replace(draft, positions=())


def _everywhere(draft: Draft, memory: Memory) -> Iterator[tuple[str, Variable]]:
    """Every position on any route, also where law has closed it."""
    for route, condition, _ in routes_in_law(unvoiced(draft).asking(), memory.law):
        for variable in sorted(v for v in variables(condition) if v.kind in WILL):
            yield route, variable


def _made(id: str, of: Gathered, pool: frozenset[Variable]) -> Group:
    first = next(iter(of.variables))
    measures = {about(variable) for variable in of.variables}
    same = (v for v in pool if body(v) == body(first) and about(v) in measures)
    return Group(
        id,
        first.predicate,
        body(first) or None,
        tuple(sorted({variable.owner or "" for variable in of.variables})),
        tuple(sorted(measures)),
        tuple(of.variables),
        frozenset(same) - of.variables.keys(),
        tuple(of.now or of.anyway),
        bool(of.now),
        len(of.anyway),
    )


def _asked(group: Group, by: Grouping) -> bool:
    if group.turns or group.id in by.draft.given or _one_by_one(group, by.draft):
        return True
    return bool(group.routes) and by.seated(group.variables[0])


def _one_by_one(group: Group, draft: Draft) -> bool:
    return any(group.id == f"{whole} {group.about[0]}" for whole in draft.apart)


def _rank(group: Group, draft: Draft) -> tuple[bool, int, bool, str]:
    """The measures of who was just asked one by one come next, in their order."""
    if _one_by_one(group, draft):
        return False, 0, False, group.id
    return True, -group.weight, len(group.actors) > 1, group.id
