"""The steps of :mod:`foedus.reason.chances.steps` for classes of many members, in NumPy."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from foedus.reason.chances.steps import Steps

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Wide:
    """All sums up to the caps in one array, and for each way the sum it leads to from each."""

    def __init__(self, steps: Steps) -> None:
        layer = steps.layer
        most = layer.size * np.max(steps.ways, axis=0)
        tops = np.minimum(layer.caps, most)
        self.shape = tuple(int(top) + 1 for top in tops)
        sums = np.indices(self.shape).reshape(len(self.shape), -1)
        after = np.minimum(sums + np.array(steps.ways)[:, :, None], tops[:, None])
        radices = np.array([*self.shape[1:], 1])
        strides = np.cumprod(radices[::-1])[::-1]
        self.after: Ints = np.einsum("wds,d->ws", after, strides)
        self.cells: Ints = np.array(layer.cells) @ strides

    def prefixes(self, rows: Floats) -> Floats:
        """After each number of members, the weight of each sum: shape (members + 1, sums)."""
        sums = self.after.shape[1]
        found = np.zeros((len(rows) + 1, sums))
        found[0, 0] = 1.0
        leads, moved = self.after.ravel(), np.empty(self.after.shape)
        weights = moved.ravel()
        for i, row in enumerate(rows[:, :, None]):
            np.multiply(row, found[i], moved)
            found[i + 1] = np.bincount(leads, weights, sums)
        return found

    def weights(self, rows: Sequence[Sequence[float]]) -> list[float]:
        """As :meth:`Steps.weights`."""
        listed: list[float] = self.prefixes(np.array(rows, float))[-1][self.cells].tolist()
        return listed

    def held(self, rows: Sequence[Sequence[float]], shares: Sequence[float]) -> list[list[float]]:
        """As :meth:`Steps.held`."""
        matrix = np.array(rows, float)
        before = self.prefixes(matrix)
        worth = np.zeros(self.after.shape[1])
        worth[self.cells] = shares
        found = np.empty_like(matrix)
        for i in range(len(matrix) - 1, -1, -1):
            onward = worth[self.after]
            found[i] = onward @ before[i]
            worth = matrix[i] @ onward
        listed: list[list[float]] = found.tolist()
        return listed
