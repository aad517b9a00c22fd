"""Who stands in the way: the smallest sets of positions that rule a condition out.

A blocker is a minimal unsatisfiable subset of the positions, the condition and what is given
being beyond dispute. Positions that are alike are counted, not listed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from foedus.language.conditions import Condition, Not
from foedus.language.variables import Value, Variable
from foedus.reason.classes import AlikeClass, grouped, occurrences
from foedus.reason.conflicts import Held, conflicts
from foedus.reason.counting import Counts
from foedus.reason.diagrams import TooLarge
from foedus.reason.least import least
from foedus.reason.moves import Menu, to_hold, under
from foedus.reason.possible import Exhausted, Possible
from foedus.reason.surely import Surely
from foedus.reason.tallies import Tally, check_values, net, tally


@dataclass(frozen=True, slots=True)
class Part:
    """Any ``needed`` of these variables, each held at ``value``."""

    of: tuple[Variable, ...]
    value: Value
    needed: int


Blocker = tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Blockers:
    """What rules the condition out.

    ``blocked``: the positions do. ``hopeless``: nobody need hold anything, what is given does.
    ``sets``: the minimal sets by type, those of fewest actors first; every one of them where
    ``complete``.
    """

    blocked: bool
    hopeless: bool
    sets: tuple[Blocker, ...]
    complete: bool = True


def blockers(
    condition: Condition,
    positions: Mapping[Variable, Value],
    given: Mapping[Variable, Value] | None = None,
    limit: int = 1000,
) -> Blockers:
    """All minimal sets of ``positions`` that, held, leave ``condition`` no way to hold.

    ``given`` is fixed and wins over a position of the same variable; every variable in neither
    is free. At most ``limit`` types of set are listed; where that is not all, they are the
    smallest.

    Raises:
        ValueError: a value lies outside its variable's domain.
    """
    check_values({**positions, **(given or {})})
    root = tally(condition, given)
    if isinstance(root, bool):
        return Blockers(False, not root, ())
    try:
        return _searched(root, positions, limit)
    except Exhausted:
        return _counted(condition, positions, given or {}, limit)


def _searched(root: Tally, positions: Mapping[Variable, Value], limit: int) -> Blockers:
    """By search alone: what nearly every question of law takes, without loading a solver."""
    tallies = net(root)
    groups = grouped(occurrences(tallies), positions)
    possible = Possible(tallies, groups)
    most = tuple(len(g.members) if g.position is not None else 0 for g in groups)
    if possible(most):
        return Blockers(False, False, ())
    if not possible((0,) * len(most)):
        return Blockers(False, True, ())
    return _answer([_typed(held, groups) for held in conflicts(possible, most, limit)])


def _counted(
    condition: Condition,
    positions: Mapping[Variable, Value],
    given: Mapping[Variable, Value],
    limit: int,
) -> Blockers:
    """By type: to hold a blocker is to make sure that the condition fails, at 1 a position."""
    fails = Not(condition)
    root = tally(fails, given)
    assert isinstance(root, Tally), "a condition is open when its denial is"
    tallies = net(root)
    holdings = to_hold(tallies, positions)
    if any(menu.mixed for menu in holdings):
        return _solved(fails, given, tallies, holdings, limit)
    try:
        found = least(under(tallies, holdings, {}), [menu.options for menu in holdings])
    except TooLarge:
        return _solved(fails, given, tallies, holdings, limit)
    sets = sorted((_held(counts, holdings) for counts in found), key=_order)
    if sets == [()]:
        return Blockers(False, True, ())
    return Blockers(bool(sets), False, tuple(sets[:limit]), len(sets) <= limit)


def _solved(
    fails: Condition,
    given: Mapping[Variable, Value],
    tallies: Sequence[Tally],
    holdings: Sequence[Menu],
    limit: int,
) -> Blockers:
    """By the solver: the smallest first; what reaches one that was found is not minimal."""
    surely = Surely(fails, given, tallies, holdings)
    found: list[Counts] = []
    while len(found) < limit and (best := surely.cheapest(limit - len(found), found)):
        if best.cost == 0:
            return Blockers(False, True, ())
        found += best.counts
    complete = surely.cheapest(1, found) is None
    return _answer([_held(counts, holdings) for counts in found], complete)


def _answer(sets: Iterable[Blocker], complete: bool = True) -> Blockers:
    listed = tuple(sorted(sets, key=_order))
    return Blockers(bool(listed), False, listed, complete)


def _held(counts: Counts, holdings: Sequence[Menu]) -> Blocker:
    return tuple(
        Part(menu.group.members, menu.targets[0][0], taken[0])
        for menu, (_, *taken) in zip(holdings, counts, strict=True)
        if any(taken)
    )


def _typed(held: Held, groups: tuple[AlikeClass, ...]) -> Blocker:
    return tuple(
        Part(group.members, group.position, number)
        for group, number in zip(groups, held, strict=True)
        if number and group.position is not None
    )


def _order(blocker: Blocker) -> tuple[int, list[tuple[tuple[Variable, ...], int]]]:
    return sum(part.needed for part in blocker), [(p.of, p.needed) for p in blocker]
