"""Blockers and changes by listing everything, and the types of an answer written out as sets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product

from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.reason.blockers import Blocker, Blockers
from foedus.reason.changes import Changes, Way
from foedus.reason.costs import Costs
from reason.oracle import Assignment, asked, true

Partial = tuple[Value | None, ...]
Held = frozenset[Variable]
Moved = frozenset[tuple[Variable, Value]]


class Truth:
    """What a condition is under partial assignments of its variables, by its truth table."""

    def __init__(self, condition: Condition) -> None:
        self.over = asked(condition)
        self.table: dict[Partial, frozenset[bool]] = {}
        for values in product(*(variable.domain for variable in self.over)):
            complete = dict(zip(self.over, values, strict=True))
            self.table[values] = frozenset({true(condition, complete)})

    def __call__(self, known: Assignment) -> frozenset[bool]:
        """The truth values that the completions of ``known`` give."""
        return self._look(tuple(known.get(variable) for variable in self.over))

    def _look(self, values: Partial) -> frozenset[bool]:
        if values not in self.table:
            i = values.index(None)
            settled = [(*values[:i], v, *values[i + 1 :]) for v in self.over[i].domain]
            self.table[values] = frozenset().union(*map(self._look, settled))
        return self.table[values]


def minimal_blockers(
    condition: Condition, positions: Assignment, given: Assignment
) -> tuple[bool, bool, set[Held]]:
    """Whether it is blocked, whether it is hopeless, and the minimal sets of positions."""
    truth = Truth(condition)
    listed = [variable for variable in positions if variable not in given]
    minimal: set[Held] = set()
    for size in range(len(listed) + 1):
        for held in map(frozenset, combinations(listed, size)):
            if any(smaller <= held for smaller in minimal):
                continue
            if True not in truth({**{v: positions[v] for v in held}, **given}):
                minimal.add(held)
    if frozenset() in minimal:
        return False, True, set()
    return bool(minimal), False, minimal


def cheapest_changes(
    condition: Condition,
    positions: Assignment,
    costs: Costs,
    given: Assignment,
    movable: Iterable[Variable],
) -> tuple[int | None, set[Moved]]:
    """The least cost and every change that has it; what is neither given nor has a position is
    open, and every open variable may be moved."""
    truth = Truth(condition)
    may = {v for v in movable if v in positions} | (set(truth.over) - set(positions))
    listed = [variable for variable in truth.over if variable in may and variable not in given]
    best: int | None = None
    found: set[Moved] = set()
    for values in product(*((None, *variable.domain) for variable in listed)):
        moves = {
            variable: new
            for variable, new in zip(listed, values, strict=True)
            if new is not None and new != positions.get(variable)
        }
        if len(moves) < sum(new is not None for new in values):
            continue
        cost = sum(costs.move(v, positions.get(v), new) for v, new in moves.items())
        if best is not None and cost > best:
            continue
        if truth({**positions, **given, **moves}) == {True}:
            found = found if cost == best else set()
            best = cost
            found.add(frozenset(moves.items()))
    return best, found


def concrete_blockers(answer: Blockers) -> list[Held]:
    """Every set of positions that the types stand for."""
    return [held for blocker in answer.sets for held in _of_blocker(blocker)]


def _of_blocker(blocker: Blocker) -> Iterator[Held]:
    for chosen in product(*(combinations(part.of, part.needed) for part in blocker)):
        yield frozenset(variable for some in chosen for variable in some)


def concrete_changes(answer: Changes) -> list[Moved]:
    """Every change that the types stand for."""
    return [moved for way in answer.ways for moved in _of_way(way)]


def _of_way(way: Way, moved: Mapping[Variable, Value] | None = None) -> Iterator[Moved]:
    moved = moved or {}
    if not way:
        yield frozenset(moved.items())
        return
    move, *rest = way
    for members in combinations([v for v in move.of if v not in moved], move.count):
        for values in product((move.new, *move.alternatives), repeat=move.count):
            new = dict(zip(members, values, strict=True))
            yield from _of_way(tuple(rest), {**moved, **new})
