"""What would have to change: the cheapest ways to make a condition hold surely.

A change gives some movable variables new values so that the condition holds whatever the
variables do that have no value yet. The cost-minimal changes are the minimum-weight correction
sets of MaxSAT, counted over classes of alike variables: "any 4 of these 7".

R. Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987), for
corrections as the dual of conflicts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from foedus.language.conditions import Condition, variables
from foedus.language.variables import Value, Variable
from foedus.reason.costs import Costs, spoken
from foedus.reason.counting import Counts
from foedus.reason.diagrams import TooLarge
from foedus.reason.moves import Menu, menus
from foedus.reason.possible import Exhausted
from foedus.reason.secured import Secured
from foedus.reason.solver import Optimum
from foedus.reason.surely import Surely, Unsettled
from foedus.reason.tallies import Tally, check_values, net, tally


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

    ``cost`` is None where ``impossible`` or where no way was found; it is 0, with the one way
    of no move at all, where the condition holds already. ``ways`` are types, fewest moves
    first; all of them where ``complete``. Where not ``proven``, the ways do what they say, and
    a cheaper one may exist.
    """

    cost: int | None
    ways: tuple[Way, ...]
    impossible: bool = False
    complete: bool = True
    proven: bool = True


#: Scenarios found before the variables left open are reckoned with at their worst everywhere.
SCENARIOS = 40
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
    are listed; where there are more, they are such as use no weaker value than they could for
    the same cost.

    Raises:
        ValueError: a variable of the condition has no position, is not given and is not open; or
            a value lies outside its variable's domain.
    """
    root, now = asked(condition, positions, given, open_, movable)
    if isinstance(root, bool):
        return HOLDS_ALREADY if root else IMPOSSIBLE
    tallies, model = net(root), costs or Costs()
    wary = menus(tallies, now, model, wary=True)
    try:
        best = Secured(tallies, wary).cheapest(limit)
    except (TooLarge, Exhausted):
        fixed = {**_immovable(positions, movable), **(given or {})}
        return _solved(condition, fixed, tallies, now, model, limit)
    if best is None:
        return IMPOSSIBLE
    optimum, over = best
    return Changes(optimum.cost, _ways(over, optimum), complete=optimum.complete)


def asked(
    condition: Condition,
    positions: Mapping[Variable, Value],
    given: Mapping[Variable, Value] | None,
    open_: Iterable[Variable],
    movable: Iterable[Variable] | None,
) -> tuple[Tally | bool, Mapping[Variable, Value]]:
    """The condition once what cannot move is known, or its truth; and the positions that can.

    Raises:
        ValueError: as :func:`changes`.
    """
    fixed = {**_immovable(positions, movable), **(given or {})}
    check_values({**positions, **fixed})
    _check_settled(condition, {*positions, *fixed, *open_})
    now = {v: value for v, value in positions.items() if v not in fixed}
    return tally(condition, fixed), now


def _solved(
    condition: Condition,
    fixed: Mapping[Variable, Value],
    tallies: Sequence[Tally],
    positions: Mapping[Variable, Value],
    model: Costs,
    limit: int,
) -> Changes:
    """By the solver, each variable by itself that could go wrong in more than one way."""
    listed = menus(tallies, positions, model)
    found: Changes | None = None
    try:
        found = _best(Surely(condition, fixed, tallies, listed, SCENARIOS), limit)
        bound = found.cost
    except Unsettled as unsettled:
        bound = unsettled.bound
    if found and (found.complete or not any(menu.mixed for menu in listed)):
        return found
    # Too much to list one by one: what works with all that is left open at its worst, by class.
    wary = menus(tallies, positions, model, wary=True)
    reckoned = _best(Surely(condition, fixed, tallies, wary), limit)
    if found and reckoned.cost != bound:
        return found
    return replace(reckoned, impossible=False, complete=False, proven=reckoned.cost == bound)


def _best(surely: Surely, limit: int) -> Changes:
    best = surely.cheapest(limit)
    if best is None:
        return IMPOSSIBLE
    if best.complete:
        return Changes(best.cost, _ways(surely.menus, best))
    surely.menus = [menu.strongest for menu in surely.menus]
    some = surely.cheapest(limit)
    assert some is not None, "a stronger move at the same cost does what the weaker did"
    return Changes(some.cost, _ways(surely.menus, some), complete=False)


def _immovable(
    positions: Mapping[Variable, Value], movable: Iterable[Variable] | None
) -> Mapping[Variable, Value]:
    if movable is None:
        return {}
    may = set(movable)
    return {variable: value for variable, value in positions.items() if variable not in may}


def _check_settled(condition: Condition, accounted: set[Variable]) -> None:
    for variable in variables(condition):
        if variable not in accounted:
            raise ValueError(f"{variable} has no position, is not given and is not open")


def _ways(listed: Sequence[Menu], best: Optimum) -> tuple[Way, ...]:
    return tuple(sorted((way(listed, counts) for counts in best.counts), key=_order))


def way(listed: Sequence[Menu], counts: Counts) -> Way:
    """Counts over menus as moves."""
    return tuple(
        Move(menu.group.members, count, menu.group.position, new, tuple(alternatives))
        for menu, (_, *taken) in zip(listed, counts, strict=True)
        for (new, *alternatives), count in zip(menu.targets, taken, strict=True)
        if count
    )


def _order(way: Way) -> tuple[int, list[tuple[tuple[Variable, ...], str, int]]]:
    return sum(move.count for move in way), [(m.of, spoken(m.new), -m.count) for m in way]
