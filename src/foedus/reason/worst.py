"""The worst that a variable can do to a condition."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from foedus.language.variables import Value, Variable
from foedus.reason.classes import AlikeClass, Occurrences, occurrences
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
    groups = [AlikeClass((variable,), None, places) for variable, places in counted.items()]
    net = nodes(tallies, groups)

    def barred(place: int, value: int) -> bool:
        """Whether the root fails with this one value, by a bound that is sound."""
        counts = [[0] * len(group.domain) for group in groups]
        counts[place][value] = 1
        return not can_hold(net, counts, [int(i != place) for i in range(len(groups))])

    def worst(place: int, variable: Variable) -> Value | None:
        least = _least(counted[variable])
        if least is not None:
            return variable.domain[least]
        found = (value for i, value in enumerate(variable.domain) if barred(place, i))
        return next(found, None)

    places = {variable: i for i, variable in enumerate(counted)}
    return {variable: worst(places[variable], variable) for variable in wanted}


def _least(places: Occurrences) -> int | None:
    """The place in the domain of the value that adds the least in every tally."""
    least = tuple(min(gains) for _, gains in places)
    listed = rows(places)
    return listed.index(least) if least in listed else None
