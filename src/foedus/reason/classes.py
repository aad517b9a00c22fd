"""Variables that are alike: exchanging two of them changes nothing about the condition.

193 members with a ballot each are a handful of classes. The engines count within a class and
print "any 9 of these 73" instead of listing every choice of nine.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass

from foedus.language.conditions import Condition, variables
from foedus.language.variables import Value, Variable
from foedus.reason.tallies import Gains, Tally, net, tally

Colour = Callable[[Variable], Hashable]
#: Where a variable is counted: the place of each tally in the net, and its gains there.
Occurrences = tuple[tuple[int, Gains], ...]


@dataclass(frozen=True, slots=True)
class AlikeClass:
    """Variables that can stand for one another.

    ``members`` are in their order of sorting; ``position`` is the value each of them has, None
    where they have none; ``occurrences`` says where each is counted.
    """

    members: tuple[Variable, ...]
    position: Value | None
    occurrences: Occurrences

    @property
    def domain(self) -> tuple[Value, ...]:
        """The values each member can take."""
        return self.members[0].domain


def classes(
    condition: Condition,
    positions: Mapping[Variable, Value],
    given: Mapping[Variable, Value] | None = None,
    colour: Colour = lambda variable: None,
) -> tuple[AlikeClass, ...]:
    """The variables of ``condition`` outside ``given``, grouped, in order of their first members.

    Two are alike when they are about the same matter, every tally counts both with the same
    gains, and position and ``colour`` (any further mark, such as what a move costs) are the
    same: then exchanging them maps the condition onto itself. Variables may be alike in deeper
    ways, as two allies are when each consents *and* pays; those stay apart, which costs length
    and never truth.
    """
    fixed = given or {}
    root = tally(condition, fixed)
    asked = [variable for variable in variables(condition) if variable not in fixed]
    counted = {} if isinstance(root, bool) else occurrences(net(root))
    return grouped({v: counted.get(v, ()) for v in asked}, positions, colour)


def occurrences(tallies: Sequence[Tally]) -> dict[Variable, Occurrences]:
    """Where each variable of a net is counted, and with what gains."""
    found: dict[Variable, list[tuple[int, Gains]]] = defaultdict(list)
    for place, node in enumerate(tallies):
        for variable, gains in node.gains.items():
            found[variable].append((place, gains))
    return {variable: tuple(places) for variable, places in found.items()}


def grouped(
    counted: Mapping[Variable, Occurrences],
    positions: Mapping[Variable, Value],
    colour: Colour = lambda variable: None,
) -> tuple[AlikeClass, ...]:
    """The classes of variables that are counted alike."""
    groups: dict[Hashable, list[Variable]] = defaultdict(list)
    for variable in sorted(counted):
        position = positions.get(variable)
        mark = counted[variable], _matter(variable), _typed(position), colour(variable)
        groups[mark].append(variable)
    return tuple(
        AlikeClass(tuple(members), positions.get(members[0]), counted[members[0]])
        for members in groups.values()
    )


def _matter(variable: Variable) -> Hashable:
    """What a variable is about, whoever decides it: only those are told as alike."""
    args = tuple(arg for arg in variable.args if arg != variable.owner)
    return variable.predicate.name, variable.domain, args if variable.owner else ()


def _typed(value: Value | None) -> Hashable:
    return type(value), value
