"""Every type of minimal change: sets of moves of which none can be spared, dear ones too.

What is cheapest depends on what moves are taken to cost; what is minimal hardly does. A change is
minimal when the condition holds surely after it, and would not if any of those who move stayed,
or made a move that adds no more and costs no more. Of moves of the same cost only those are told
that no other matches.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import comb, prod

from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.reason.changes import Way, asked, way
from foedus.reason.costs import Costs
from foedus.reason.counting import Counts
from foedus.reason.diagrams import TooLarge
from foedus.reason.least import least
from foedus.reason.moves import Menu, menus, under
from foedus.reason.tallies import net


@dataclass(frozen=True, slots=True)
class MinimalChanges:
    """The minimal changes: the cheapest types with their costs, and how many there are in all.

    ``types`` counts the types, ``sets`` the single sets of moves that they stand for. The one
    change of what holds already is to move nobody; what cannot be brought about has none.
    """

    ways: tuple[tuple[int, Way], ...]
    types: int
    sets: int


def minimal_changes(
    condition: Condition,
    positions: Mapping[Variable, Value],
    costs: Costs | None = None,
    given: Mapping[Variable, Value] | None = None,
    open_: Iterable[Variable] = (),
    movable: Iterable[Variable] | None = None,
    limit: int = 100,
) -> MinimalChanges:
    """All minimal changes by type, of which the ``limit`` cheapest are listed.

    The arguments are those of :func:`foedus.reason.changes.changes`.

    Raises:
        ValueError: as there.
        TooLarge: there are too many types; or a variable that is left open could go wrong in
            more than one way.
    """
    root, now = asked(condition, positions, given, open_, movable)
    if isinstance(root, bool):
        return MinimalChanges(((0, ()),), 1, 1) if root else MinimalChanges((), 0, 0)
    tallies = net(root)
    listed = menus(tallies, now, costs or Costs())
    mixed = next((menu.group.members[0] for menu in listed if menu.mixed), None)
    if mixed is not None:
        raise TooLarge(f"{mixed} is left open and could go wrong in more than one way")
    strongest = [menu.strongest for menu in listed]
    found = least(under(tallies, strongest, {}), [menu.options for menu in strongest])
    prices = [menu.options.costs for menu in strongest]
    priced = sorted(
        (sum(sum(map(int.__mul__, *both)) for both in zip(prices, counts, strict=True)), counts)
        for counts in found
    )
    return MinimalChanges(
        tuple((price, way(strongest, counts)) for price, counts in priced[:limit]),
        len(found),
        sum(_sets(strongest, counts) for counts in found),
    )


def _sets(listed: Iterable[Menu], counts: Counts) -> int:
    """How many sets of moves a type stands for: who moves, and to which of equal values."""
    return prod(
        _choices(row) * prod(len(v) ** n for v, n in zip(menu.targets, row[1:], strict=True))
        for menu, row in zip(listed, counts, strict=True)
    )


def _choices(row: tuple[int, ...]) -> int:
    left, ways = sum(row), 1
    for number in row[1:]:
        ways *= comb(left, number)
        left -= number
    return ways
