"""A class whose members count one after the other: how each step moves the capped sums.

The weights of a class are the convolution of what its members draw, each by its own probabilities.
What a single member is worth to it is found by the same steps taken backwards: the chain rule in
reverse, so that nothing is subtracted or divided and floats lose nothing by cancellation (A.
Griewank, A. Walther, Evaluating Derivatives, 2nd edition, SIAM 2008, chapter 3).
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from itertools import pairwise
from math import comb, prod
from typing import TYPE_CHECKING

from foedus.reason.chances.draws import Row
from foedus.reason.diagrams import Cell, Layer

if TYPE_CHECKING:
    from foedus.reason.chances.wide import Wide

#: Multiplications beyond which NumPy is quicker, its import apart.
MANY = 20_000
#: Sums times members that NumPy may keep: 128 MiB of floats.
KEPT = 1 << 24


class Steps:
    """The sums on the way to the cells of a layer, numbered as they are first reached.

    Options that add the same are one *way*: ``way[v]`` is that of value number ``v``, and
    ``values[w]`` are the values of way ``w``.
    """

    def __init__(self, layer: Layer) -> None:
        self.layer = layer
        self.ways: tuple[Cell, ...] = tuple(sorted(set(layer.options)))
        self.way = tuple(map(self.ways.index, layer.options))
        self.values = tuple(
            tuple(v for v, way in enumerate(self.way) if way == w) for w in range(len(self.ways))
        )

    @cached_property
    def most(self) -> int:
        """No class passes through more sums than there are up to its caps."""
        columns = zip(self.layer.caps, zip(*self.ways, strict=True), strict=True)
        return prod(min(cap, self.layer.size * max(gains)) + 1 for cap, gains in columns)

    @cached_property
    def engine(self) -> Steps | Wide:
        """What is quicker with floats: these steps themselves, or the same in NumPy."""
        if not MANY // len(self.ways) < self.most * self.layer.size <= KEPT:
            return self
        from foedus.reason.chances.wide import Wide  # it takes 60 ms to import NumPy

        return Wide(self)

    @property
    def roundings(self) -> int:
        """The most roundings that a float meets on its way through all members, or back.

        A step rounds one product and the additions to one sum. These cannot be more than the
        places from which it is led to: for each way one, or at a cap one more for each that it
        adds. Where a member is told apart, two such floats are multiplied and added over all sums.
        """
        into = sum(prod(gain + 1 for gain in way) for way in self.ways)
        sums = min(self.most, comb(self.layer.size + len(self.ways), self.layer.size))
        return self.layer.size * (min(into, len(self.ways) * sums) + 1) + sums

    @cached_property
    def found(self) -> tuple[list[Cell], list[int]]:
        """The sums in the order in which they are reached, and how many by each step."""
        start = (0,) * len(self.layer.caps)
        numbers, reached = {start: 0}, [0, 1]
        sums = [start]
        for _ in range(self.layer.size):
            for cell in sums[reached[-2] : reached[-1]]:
                for way in self.ways:
                    after = self._added(cell, way)
                    if after not in numbers:
                        numbers[after] = len(sums)
                        sums.append(after)
            reached.append(len(sums))
        return sums, reached[1:]

    @cached_property
    def after(self) -> list[list[int]]:
        """For each way and sum that is not first reached at the end, the sum it leads to."""
        sums, reached = self.found
        numbers = {cell: i for i, cell in enumerate(sums)}
        leading = sums[: reached[-2]]
        return [[numbers[self._added(cell, way)] for cell in leading] for way in self.ways]

    @cached_property
    def cells(self) -> list[int]:
        """For each cell of the layer, the number of its sum."""
        numbers = {cell: i for i, cell in enumerate(self.found[0])}
        return [numbers[cell] for cell in self.layer.cells]

    def _added(self, cell: Cell, way: Cell) -> Cell:
        return tuple(map(min, self.layer.caps, map(int.__add__, cell, way)))

    def by_way(self, row: Row) -> list[float]:
        """What a row gives to each way."""
        return [sum([row[value] for value in values]) for values in self.values]

    def prefixes(self, rows: Sequence[Sequence[float]]) -> list[list[float]]:
        """After each number of members, the weight of each sum; ``rows`` are by way."""
        reached = self.found[1]
        listed: list[list[float]] = [[1]]
        for row, number in zip(rows, reached[1:], strict=True):
            now: list[float] = [0] * number
            for weight, leads in zip(row, self.after, strict=True):
                if weight:
                    for to, before in zip(leads, listed[-1], strict=False):
                        now[to] += before * weight
            listed.append(now)
        return listed

    def weights(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """The weight of each cell of the layer when its members draw by ``rows``."""
        last = self.prefixes(rows)[-1]
        return [last[sum_] for sum_ in self.cells]

    def held(self, rows: Sequence[Sequence[float]], shares: Sequence[float]) -> list[list[float]]:
        """For each member and way, what it is worth when each cell is worth its share."""
        prefixes = self.prefixes(rows)
        worth: list[float] = [0] * len(prefixes[-1])
        for sum_, share in zip(self.cells, shares, strict=True):
            worth[sum_] = share
        found: list[list[float]] = []
        for row, (before, _) in zip(
            reversed(rows), reversed(list(pairwise(prefixes))), strict=True
        ):
            onward = [[worth[to] for to in leads[: len(before)]] for leads in self.after]
            found.append([sum(map(_times, before, values)) for values in onward])
            worth = [0] * len(before)
            for weight, values in zip(row, onward, strict=True):
                if weight:
                    worth = [old + weight * value for old, value in zip(worth, values, strict=True)]
        return found[::-1]


def _times(one: float, other: float) -> float:
    return one * other
