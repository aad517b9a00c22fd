"""Meet in the middle: counting where the members' weights are too many and too different.

With 27 populations hardly two coalitions weigh the same, and a diagram has nothing to merge. But
each half of the members has few coalitions: they are sorted by weight, and every coalition of the
one half finds those of the other that complete it by bisection. E. Horowitz and S. Sahni, Computing
partitions with applications to the knapsack problem, Journal of the ACM 21 (1974). Of two such
weights, as votes and populations, each half is sorted by the one and kept as a plane by both.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from math import prod

import numpy as np

from foedus.reason.counting import Node
from foedus.reason.diagrams.layers import TooLarge
from foedus.reason.diagrams.planes import Floats
from foedus.reason.diagrams.sides import Group, Member, Side, Strip

__all__ = ["Halves", "Member", "Shares"]

#: Coalitions of one half, beyond which the question is refused.
ROWS = 1 << 20
#: Sums of a tally by which coalitions are grouped; one with more is wide, and is sorted.
NARROW = 64
#: Pairs of groups that are gone through.
PAIRS = 50_000


@dataclass(frozen=True, slots=True)
class Shares:
    """The weight of all ways to hold, by label: the sum of the labels of the options taken.

    ``of_label`` has shape (labels,); ``with_option[i]`` has shape (options, labels): the ways in
    which member ``i`` takes that option.
    """

    of_label: Floats
    with_option: tuple[Floats, ...]


class Halves:
    """A net over single members, ready to be counted.

    Raises:
        TooLarge: more than two tallies with different weights take too many values each, or
            there are too many members.
    """

    def __init__(self, net: Sequence[Node], members: Sequence[Member]) -> None:
        self.net = net
        self.members = members
        self.axes = _axes(net, members)
        wide = {place for axis in self.axes for place in axis}
        self.narrow = [place for place in range(len(net)) if place not in wide]
        needs = [sorted({0, *(net[place].at_least for place in axis)}) for axis in self.axes]
        self.needs = (*needs, [0], [0])[:2]
        middle = _middle(members)
        places = [axis[0] for axis in self.axes]
        parts = members[:middle], members[middle:]
        self.sides = [Side(part, places, self.narrow) for part in parts]
        self.labels = sum(max(member.labels) for member in members) + 1

    def shares(self) -> Shares:
        """The weights of all ways to hold."""
        return self._whole

    @cached_property
    def _whole(self) -> Shares:
        heavy, light = self.sides
        return self._joined(heavy.everything, light.everything)

    def minimal(self) -> Shares:
        """The same for the ways in which no member can be less for it and the condition hold.

        The members must be sorted by what they add, the most first: then it is enough that the
        last who is for it cannot be spared. Members have two options, the first adding nothing.
        """
        heavy, light = self.sides
        less = self._joined(heavy.everything, light.without_the_last())
        # Where nobody of the second half is for it, the last is found in the first.
        alone = self._joined(heavy.without_the_last(), light.nobody())
        return _minus(_minus(self._whole, less), alone)

    def _joined(self, one: Sequence[Group], other: Sequence[Group]) -> Shares:
        """Every coalition of the one side with every coalition of the other."""
        pairs = len(one) * len(other)
        if pairs > PAIRS:
            raise TooLarge(f"meeting in the middle would compare {pairs:,} groups of coalitions")
        met = [np.zeros((self.labels, side.rows)) for side in self.sides]
        for mine, yours, strip in self._meetings(one, other):
            label = mine.label + yours.label
            met[0][label, mine.rows] += mine.weights * yours.completing(mine.sums, strip)
            met[1][label, yours.rows] += yours.weights * mine.completing(yours.sums, strip)
        listed = [side.by_option(own) for side, own in zip(self.sides, met, strict=True)]
        return Shares(met[0].sum(axis=1), (*listed[0], *listed[1]))

    def _meetings(
        self, one: Sequence[Group], other: Sequence[Group]
    ) -> Iterator[tuple[Group, Group, Strip]]:
        """The pairs of groups that may hold together, and where they do."""
        known: dict[tuple[int, ...], tuple[Strip, ...]] = {}
        for mine in one:
            for yours in other:
                sums = tuple(map(int.__add__, mine.narrow, yours.narrow))
                if sums not in known:
                    known[sums] = tuple(self._strips(sums))
                for strip in known[sums]:
                    if mine.most + yours.most >= strip.start:
                        yield mine, yours, strip

    def _strips(self, narrow: Sequence[int]) -> Iterator[Strip]:
        """Where, in the plane of the wide sums, the net holds with these narrow sums."""
        needed = [(start, self._least(narrow, start)) for start in self.needs[0]]
        runs = [(next(run)[0], least) for least, run in groupby(needed, lambda pair: pair[1])]
        stops = [start for start, _ in runs[1:]]
        for (start, least), stop in zip(runs, [*stops, None], strict=True):
            if least is not None:
                yield Strip(start, stop, least)

    def _least(self, narrow: Sequence[int], first: int) -> int | None:
        """The least second sum at which the net holds with a first sum; None: at none."""
        return next(
            (second for second in self.needs[1] if self._holds(narrow, first, second)), None
        )

    def _holds(self, narrow: Sequence[int], first: int, second: int) -> bool:
        of = dict(zip(self.narrow, narrow, strict=True))
        for axis, total in zip(self.axes, (first, second), strict=False):
            of |= dict.fromkeys(axis, total)
        holds: list[bool] = []
        for place, node in enumerate(self.net):
            own = of[place] + sum(weight for weight, part in node.parts if holds[part])
            holds.append(own >= node.at_least)
        return holds[-1]


def _axes(net: Sequence[Node], members: Sequence[Member]) -> list[list[int]]:
    """The tallies that take too many values to group by; those that add alike are one axis."""
    axes: dict[tuple[tuple[int, ...], ...], list[int]] = {}
    for place, node in enumerate(net):
        column = tuple(tuple(gains[place] for gains in member.gains) for member in members)
        if sum(map(max, column)) > NARROW and prod(map(len, map(set, column))) > NARROW:
            if node.parts:
                raise TooLarge("a finely weighed tally rests on other tallies too")
            axes.setdefault(column, []).append(place)
    if len(axes) > 2:
        raise TooLarge("more than two tallies weigh the members differently, and all finely")
    return list(axes.values())


def _middle(members: Sequence[Member]) -> int:
    """Where the members part so that both sides have about as many coalitions."""
    ways = [len(member.labels) for member in members]
    middle = min(range(len(ways) + 1), key=lambda i: max(prod(ways[:i]), prod(ways[i:])))
    if max(prod(ways[:middle]), prod(ways[middle:])) > ROWS:
        raise TooLarge(f"half of {len(members)} members have more than {ROWS:,} coalitions")
    return middle


def _minus(one: Shares, other: Shares) -> Shares:
    pairs = zip(one.with_option, other.with_option, strict=True)
    return Shares(one.of_label - other.of_label, tuple(a - b for a, b in pairs))
