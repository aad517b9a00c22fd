"""Who stands in the way: the smallest sets of positions that rule a condition out.

A blocker is a minimal unsatisfiable subset of the positions, the condition and what is given
being beyond dispute. Positions that are alike are counted, not listed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.reason.classes import AlikeClass, grouped, occurrences
from foedus.reason.conflicts import Held, conflicts
from foedus.reason.possible import Possible
from foedus.reason.tallies import net, tally


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
    is free. At most ``limit`` types of set are listed.

    Raises:
        ValueError: a position lies outside its variable's domain.
    """
    for variable, value in positions.items():
        if value not in variable.domain:
            raise ValueError(f"{variable} cannot be {value!r}")
    root = tally(condition, given)
    if isinstance(root, bool):
        return Blockers(False, not root, ())
    tallies = net(root)
    groups = grouped(occurrences(tallies), positions)
    possible = Possible(tallies, groups)
    most = tuple(len(g.members) if g.position is not None else 0 for g in groups)
    if possible(most):
        return Blockers(False, False, ())
    if not possible((0,) * len(most)):
        return Blockers(False, True, ())
    found, complete = conflicts(possible, most, limit)
    sets = sorted((_typed(held, groups) for held in found), key=_order)
    return Blockers(True, False, tuple(sets), complete)


def _typed(held: Held, groups: tuple[AlikeClass, ...]) -> Blocker:
    return tuple(
        Part(group.members, group.position, number)
        for group, number in zip(groups, held, strict=True)
        if number and group.position is not None
    )


def _order(blocker: Blocker) -> tuple[int, list[tuple[tuple[Variable, ...], int]]]:
    return sum(part.needed for part in blocker), [(p.of, p.needed) for p in blocker]
