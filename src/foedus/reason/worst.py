"""The worst that a variable can do to a condition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from foedus.language.variables import Value, Variable
from foedus.reason.classes import AlikeClass, Occurrences, grouped, occurrences
from foedus.reason.counting import can_hold, nodes, rows
from foedus.reason.tallies import Tally


def worst_values(
    tallies: Sequence[Tally], wanted: Iterable[Variable]
) -> Mapping[Variable, Value | None]:
    """For each variable the value that no other is worse than, or None where there is none.

    It is the one that adds the least in every tally; or one with which the condition cannot
    hold whatever the rest do, as a vote against where unanimity is asked.
    """
    counted = occurrences(tallies)
    groups = grouped(counted, {})
    net = nodes(tallies, groups)
    sizes = [len(group.members) for group in groups]

    def barred(place: int, value: int) -> bool:
        """Whether the root fails with this one value, by a bound that is sound."""
        counts = [[0] * len(group.domain) for group in groups]
        counts[place][value] = 1
        return not can_hold(net, counts, [size - (i == place) for i, size in enumerate(sizes)])

    def worst(place: int, group: AlikeClass) -> Value | None:
        least = _least(group.occurrences)
        if least is not None:
            return group.domain[least]
        found = (value for i, value in enumerate(group.domain) if barred(place, i))
        return next(found, None)

    asked = set(wanted)
    of: dict[Variable, Value | None] = {}
    for place, group in enumerate(groups):
        if not asked.isdisjoint(group.members):
            value = worst(place, group)
            of.update((variable, value) for variable in group.members if variable in asked)
    return of


def _least(places: Occurrences) -> int | None:
    """The place in the domain of the value that adds the least in every tally."""
    least = tuple(min(gains) for _, gains in places)
    listed = rows(places)
    return listed.index(least) if least in listed else None
