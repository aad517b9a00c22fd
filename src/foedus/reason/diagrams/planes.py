"""How much lies at or above a height, in a range of an order: dominance counting in the plane.

Points in the order of the one coordinate are kept in blocks of 1, 2, 4, ... of them, each block
sorted by the other. A range of the order is made of two blocks of each size at most, and what lies
above a height in a block is found by bisection. J. Bentley, Multidimensional divide-and-conquer,
Communications of the ACM 23 (1980). Weights are only ever added.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Plane:
    """Points in order, each with a height and a weight; arrays of shape (points,)."""

    def __init__(self, heights: Ints, weights: Floats) -> None:
        self.heights = np.sort(heights)
        points = len(heights)
        self.size = 1 << max(points - 1, 0).bit_length()
        ranks = np.full(self.size, points)
        ranks[:points] = np.searchsorted(self.heights, heights)
        padded = np.zeros(self.size)
        padded[:points] = weights
        self.levels = tuple(_levels(ranks, padded))

    def weight(self, start: Ints, stop: Ints, least: Ints) -> Floats:
        """The weight of the points from ``start`` to ``stop`` of height ``least`` or more.

        All of shape (questions,), and so is the answer.
        """
        ranks = np.searchsorted(self.heights, least)
        found = np.zeros(len(ranks))
        for keys, tails in self.levels:
            odd = np.flatnonzero((start < stop) & (start % 2 == 1))
            found[odd] += _above(keys, tails, start[odd], ranks[odd])
            start = (start + 1) // 2
            odd = np.flatnonzero((start * 2 < stop) & (stop % 2 == 1))
            found[odd] += _above(keys, tails, stop[odd] - 1, ranks[odd])
            stop = stop // 2
        return found


def _levels(ranks: Ints, weights: Floats) -> Iterator[tuple[Ints, Floats]]:
    """For blocks of 1, 2, 4, ...: the ranks in order, block after block, and the weights above.

    Keys have shape (size,): the rank raised by so much a block that all are in one order. Tails
    have shape (blocks, width + 1).
    """
    for level in range(len(ranks).bit_length()):
        width = 1 << level
        rows, of_row = ranks.reshape(-1, width), weights.reshape(-1, width)
        order = np.argsort(rows, axis=1, kind="stable")
        rows = np.take_along_axis(rows, order, axis=1)
        tails = np.zeros((len(rows), width + 1))
        above = np.take_along_axis(of_row, order, axis=1)[:, ::-1]
        tails[:, :-1] = np.cumsum(above, axis=1)[:, ::-1]
        raised = np.arange(len(rows))[:, None] * (len(ranks) + 1)
        yield (rows + raised).ravel(), tails


def _above(keys: Ints, tails: Floats, blocks: Ints, ranks: Ints) -> Floats:
    width = tails.shape[1] - 1
    first = np.searchsorted(keys, blocks * (len(keys) + 1) + ranks)
    found: Floats = tails[blocks, first - blocks * width]
    return found
