"""A net of tallies over classes: how many members of each class have each value.

The exact question *can it still hold?* is answered by counting. Where a class has a value that
is best in every tally, its free members take that value and nothing is left to search; the
others are searched, each branch cut off as soon as not even the best gains suffice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from foedus.reason.classes import AlikeClass, Occurrences
from foedus.reason.tallies import Gains, Tally

#: For each class, how many of its members take each option.
Counts = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class Node:
    """A tally over classes.

    ``gains`` pairs the place of a class with what one member adds for each option; ``parts``
    pairs a weight with the place of an earlier node.
    """

    at_least: int
    gains: tuple[tuple[int, Gains], ...]
    parts: tuple[tuple[int, int], ...]


def nodes(tallies: Sequence[Tally], groups: Sequence[AlikeClass]) -> tuple[Node, ...]:
    """The net with one set of gains for each class, the options being the values in order."""
    place = {id(node): i for i, node in enumerate(tallies)}
    gains: list[list[tuple[int, Gains]]] = [[] for _ in tallies]
    for i, group in enumerate(groups):
        for at, own in group.occurrences:
            gains[at].append((i, own))
    return tuple(
        Node(node.at_least, tuple(own), tuple((w, place[id(part)]) for w, part in node.parts))
        for node, own in zip(tallies, gains, strict=True)
    )


def rows(places: Occurrences) -> tuple[Gains, ...]:
    """For each value in order, what it adds in each of the places."""
    return tuple(zip(*(gains for _, gains in places), strict=True))


def useful(group: AlikeClass) -> tuple[int, ...]:
    """The options of a class that no other matches in every tally; of equals the first."""
    listed = rows(group.occurrences)

    def matched(i: int, row: Gains) -> bool:
        others = [(j, other) for j, other in enumerate(listed) if j != i]
        return any(covers(other, row) and (other != row or j < i) for j, other in others)

    return tuple(i for i, row in enumerate(listed) if not matched(i, row))


def covers(better: Gains, worse: Gains) -> bool:
    """Whether the one adds as much as the other in every place."""
    return all(a >= b for a, b in zip(better, worse, strict=True))


def can_hold(net: Sequence[Node], counts: Sequence[Sequence[int]], free: Sequence[int]) -> bool:
    """Whether the root holds if the ``free`` members gain the most there is in every tally.

    Where none is free it is whether the root holds; otherwise it is an upper bound.
    """
    holds: list[bool] = []
    for node in net:
        total = sum(weight for weight, part in node.parts if holds[part])
        for group, gains in node.gains:
            total += sum(map(int.__mul__, gains, counts[group]))
            if free[group]:
                total += free[group] * max(gains)
        holds.append(total >= node.at_least)
    return holds[-1]


def splits(number: int, ways: int) -> Iterator[tuple[int, ...]]:
    """Every way to share ``number`` alike things out to ``ways`` places."""
    if ways == 1:
        yield (number,)
        return
    for first in range(number, -1, -1):
        for rest in splits(number - first, ways - 1):
            yield (first, *rest)
