"""What would have to change: the cheapest ways to make a condition hold surely.

A change gives some movable variables new values so that the condition holds whatever the
variables do that have no value yet. The cost-minimal changes are the minimum-weight correction
sets of MaxSAT, counted over classes of alike variables: "any 4 of these 7". Where a variable
without a value could go wrong in more than one way, each way found is added as a scenario that
the change must survive, until none is left (counterexample-guided refinement).

R. Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987);
E. Clarke and others, Counterexample-guided abstraction refinement, Journal of the ACM 50 (2003).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from foedus.language.conditions import Condition, Not, variables
from foedus.language.variables import Value, Variable
from foedus.reason.classes import grouped, occurrences
from foedus.reason.costs import Costs, spoken
from foedus.reason.counting import Counts, nodes
from foedus.reason.moves import Menu, Scenario, menus, under
from foedus.reason.solver import Options, cheapest
from foedus.reason.tallies import net, tally


@dataclass(frozen=True, slots=True)
class Move:
    """Any ``count`` of these variables go from ``old`` (None: no position) to ``new``.

    ``alternatives`` are further values that would do as well for each of them, at the same cost.
    """

    of: tuple[Variable, ...]
    count: int
    old: Value | None
    new: Value
    alternatives: tuple[Value, ...] = ()


Way = tuple[Move, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """The least cost at which the condition can be made to hold, and every way to do so.

    ``cost`` is None where ``impossible``; it is 0, with the one way of no move at all, where the
    condition holds already. ``ways`` are types, fewest moves first; all where ``complete``.
    """

    cost: int | None
    ways: tuple[Way, ...]
    impossible: bool = False
    complete: bool = True


HOLDS_ALREADY = Changes(0, ((),))
IMPOSSIBLE = Changes(None, (), impossible=True)


def changes(
    condition: Condition,
    positions: Mapping[Variable, Value],
    costs: Costs | None = None,
    given: Mapping[Variable, Value] | None = None,
    open_: Iterable[Variable] = (),
    movable: Iterable[Variable] | None = None,
    limit: int = 100,
) -> Changes:
    """The cost-minimal ways to make ``condition`` hold whatever the unmoved open variables do.

    ``positions`` are the values that variables have now; ``movable`` are those of them that may
    be moved (by default all), the others stay. ``given`` is fixed and wins over a position.
    ``open_`` are variables without a position, which may be given one. At most ``limit`` ways
    are listed.

    Raises:
        ValueError: a variable of the condition has no position, is not given and is not open; or
            a position lies outside its variable's domain.
    """
    fixed = {**_immovable(positions, movable), **(given or {})}
    _check(condition, positions, fixed, set(open_))
    root = tally(condition, fixed)
    if isinstance(root, bool):
        return HOLDS_ALREADY if root else IMPOSSIBLE
    tallies = net(root)
    now = {v: value for v, value in positions.items() if v not in fixed}
    listed = menus(occurrences(tallies), now, costs or Costs())
    scenarios: list[Scenario] = [{menu.group.members[0]: menu.group.domain[0] for menu in listed}]
    while True:
        nets = [under(tallies, listed, scenario) for scenario in scenarios]
        best = cheapest(nets, [menu.options for menu in listed], limit)
        if best is None:
            return IMPOSSIBLE
        failing = [_counterexample(condition, fixed, listed, counts) for counts in best.counts]
        missed = [{**scenarios[0], **found} for found in failing if found is not None]
        if not missed:
            ways = sorted((_way(listed, counts) for counts in best.counts), key=_order)
            return Changes(best.cost, tuple(ways), complete=best.complete)
        scenarios += [s for i, s in enumerate(missed) if s not in missed[:i]]


def _immovable(
    positions: Mapping[Variable, Value], movable: Iterable[Variable] | None
) -> Mapping[Variable, Value]:
    if movable is None:
        return {}
    may = set(movable)
    return {variable: value for variable, value in positions.items() if variable not in may}


def _check(
    condition: Condition,
    positions: Mapping[Variable, Value],
    fixed: Mapping[Variable, Value],
    free: set[Variable],
) -> None:
    for variable, value in positions.items():
        if value not in variable.domain:
            raise ValueError(f"{variable} cannot be {value!r}")
    for variable in variables(condition):
        if variable not in positions and variable not in fixed and variable not in free:
            raise ValueError(f"{variable} has no position, is not given and is not open")


def _counterexample(
    condition: Condition, fixed: Mapping[Variable, Value], listed: Sequence[Menu], counts: Counts
) -> Scenario | None:
    """Values of the variables left without one under which the condition fails; None: it cannot."""
    if not any(menu.mixed and row[0] for menu, row in zip(listed, counts, strict=True)):
        return None
    root = tally(Not(condition), {**fixed, **_moved(listed, counts)})
    if isinstance(root, bool):
        return None
    tallies = net(root)
    groups = grouped(occurrences(tallies), {})
    options = [Options(len(g.members), (0,) * len(g.domain), (0,) * len(g.domain)) for g in groups]
    found = cheapest([nodes(tallies, groups)], options, limit=1)
    if found is None:
        return None
    return {
        variable: value
        for group, row in zip(groups, found.counts[0], strict=True)
        for variable, value in zip(group.members, _repeated(group.domain, row), strict=True)
    }


def _moved(listed: Sequence[Menu], counts: Counts) -> dict[Variable, Value]:
    """Who has which value after the change, the first members of each class being those moved."""
    after: dict[Variable, Value] = {}
    for menu, (_, *taken) in zip(listed, counts, strict=True):
        new = _repeated([values[0] for values in menu.targets], taken)
        after.update(zip(menu.group.members, new, strict=False))
        if menu.group.position is not None:
            after.update(dict.fromkeys(menu.group.members[len(new) :], menu.group.position))
    return after


def _repeated(values: Sequence[Value], counts: Sequence[int]) -> list[Value]:
    return [value for value, count in zip(values, counts, strict=True) for _ in range(count)]


def _way(listed: Sequence[Menu], counts: Counts) -> Way:
    return tuple(
        Move(menu.group.members, count, menu.group.position, new, tuple(alternatives))
        for menu, (_, *taken) in zip(listed, counts, strict=True)
        for (new, *alternatives), count in zip(menu.targets, taken, strict=True)
        if count
    )


def _order(way: Way) -> tuple[int, list[tuple[tuple[Variable, ...], str, int]]]:
    return sum(move.count for move in way), [(m.of, spoken(m.new), -m.count) for m in way]
