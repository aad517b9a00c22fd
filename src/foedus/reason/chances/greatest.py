"""The greatest product instead of the sum: the best way of a class, and of a diagram.

A. Viterbi's algorithm (IEEE Transactions on Information Theory 13 (1967)), for a lattice that is a
decision diagram. Floats are multiplied by adding logarithms, so that hundreds of small factors do
not vanish; whole numbers are multiplied, so that ties are ties.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from math import inf, log
from operator import add, mul

from foedus.reason.chances.draws import Row
from foedus.reason.chances.steps import Steps
from foedus.reason.diagrams.diagram import HOLDS, Diagram

#: How good a way is from a node on, the cell it takes there, and the node it leads to.
_Way = tuple[float, int, int]


@dataclass(frozen=True, slots=True)
class Algebra:
    """How weights are multiplied; ``none`` is that of what cannot be, ``slack`` what ties."""

    one: float
    none: float
    times: Callable[[float, float], float]
    of: Callable[[Row], Sequence[float]]
    slack: float

    def better(self, one: float, other: float) -> bool:
        return one > other + self.slack if self.slack and other > self.none else one > other


EXACT = Algebra(1, 0, mul, lambda row: row, 0)
LOGARITHMS = Algebra(
    0.0, -inf, add, lambda row: [log(share) if share else -inf for share in row], 1e-11
)


class Best:
    """A class: for each cell the best way of its members to reach it."""

    def __init__(self, steps: Steps, rows: Sequence[Row], algebra: Algebra) -> None:
        self.steps = steps
        self.trace: list[list[tuple[int, int]]] = []
        best = [algebra.one]
        for row, reached in zip(rows, steps.found[1][1:], strict=True):
            best = self._step(algebra, algebra.of(row), best, reached)
        self.weights = [best[sum_] for sum_ in steps.cells]

    def _step(
        self, algebra: Algebra, row: Sequence[float], before: Sequence[float], reached: int
    ) -> list[float]:
        best, trace = [algebra.none] * reached, [(0, 0)] * reached
        for values, leads in zip(self.steps.values, self.steps.after, strict=True):
            value = max(values, key=row.__getitem__)
            for sum_, (to, weight) in enumerate(zip(leads, before, strict=False)):
                new = algebra.times(weight, row[value])
                if algebra.better(new, best[to]):
                    best[to], trace[to] = new, (sum_, value)
        self.trace.append(trace)
        return best

    def values(self, cell: int) -> list[int]:
        """The value of each member on the best way to a cell."""
        sum_, found = self.steps.cells[cell], []
        for trace in reversed(self.trace):
            sum_, value = trace[sum_]
            found.append(value)
        return found[::-1]


def best_cells(diagram: Diagram, layers: Sequence[Best], algebra: Algebra) -> list[int] | None:
    """The cell of each layer on the best way to hold; None where it cannot."""
    if diagram.truth is not None:
        return [] if diagram.truth else None
    tops = [_top(range(len(layer.weights)), layer.weights, algebra) for layer in layers]
    free, ways = algebra.one, list[list[_Way]]()
    for i in range(len(layers) - 1, -1, -1):
        below = ways[-1] if ways else []
        ways.append(_upward(diagram, i, layers[i].weights, below, free, algebra))
        free = algebra.times(free, layers[i].weights[tops[i]])
    if not algebra.better(ways[-1][0][0], algebra.none):
        return None
    node, found = 0, list[int]()
    for row in reversed(ways):
        _, cell, node = row[node]
        found.append(cell)
        if node == HOLDS:
            break
    return found + tops[len(found) :]


def _upward(
    diagram: Diagram,
    i: int,
    weights: Sequence[float],
    below: Sequence[_Way],
    free: float,
    algebra: Algebra,
) -> list[_Way]:
    """For each node of a layer the best way on."""
    tops = [
        [_top(cells, weights, algebra) for cells in seen.bundles] for seen in diagram.projections[i]
    ]
    ways: list[_Way] = []
    for edges in diagram.nodes[i]:
        best = (algebra.none, 0, HOLDS)
        for edge in edges:
            onward = free if edge.child == HOLDS else below[edge.child][0]
            for cell in tops[edge.projection][edge.start : edge.stop]:
                new = algebra.times(weights[cell], onward)
                if algebra.better(new, best[0]):
                    best = new, cell, edge.child
        ways.append(best)
    return ways


def _top(cells: Iterable[int], weights: Sequence[float], algebra: Algebra) -> int:
    best, *others = cells
    for cell in others:
        if algebra.better(weights[cell], weights[best]):
            best = cell
    return best
