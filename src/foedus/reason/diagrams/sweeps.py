"""Sweeps over a diagram: upwards for the total, downwards for the share of every cell.

The weights may be whole numbers (how many ways), fractions or floats (how probable), or whole
numbers that stand for polynomials: whatever adds and multiplies. Floats are only ever added and
multiplied, and none is negative, so that errors do not grow by cancellation.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Generic, TypeVar

from foedus.reason.diagrams.diagram import HOLDS, Diagram, Edge

W = TypeVar("W", int, float)
#: The weight of each cell, layer by layer.
Weights = Sequence[Sequence[W]]


class Ranges(Generic[W]):
    """The weights of the bundles of a projection, and of ranges of them."""

    def __init__(self, bundles: Sequence[Sequence[int]], weights: Sequence[W]) -> None:
        self.single: list[W] = [sum(weights[cell] for cell in cells) for cells in bundles]
        self.tails: list[W] = []

    def __call__(self, edge: Edge) -> W:
        if edge.stop - edge.start == 1:
            return self.single[edge.start]
        if edge.stop < len(self.single):
            return sum(self.single[edge.start : edge.stop])
        if not self.tails:
            self.tails = list(self.single)
            for i in range(len(self.tails) - 2, -1, -1):
                self.tails[i] += self.tails[i + 1]
        return self.tails[edge.start]


class Swept(Generic[W]):
    """A diagram under weights, swept upwards.

    ``values[layer][node]`` is the weight of all ways from the node on to where the condition
    holds; ``total`` that of all ways from the start.
    """

    def __init__(self, diagram: Diagram, weights: Weights[W]) -> None:
        self.diagram = diagram
        self.weights: Weights[W] = weights
        self.ranges: list[list[Ranges[W]]] = [
            [Ranges(seen.bundles, row) for seen in projections]
            for projections, row in zip(diagram.projections, weights, strict=True)
        ]
        # Where it holds before the last layers have counted, these may count as they like.
        self.free: list[W] = [1] * (len(weights) + 1)
        for i in range(len(weights) - 1, -1, -1):
            self.free[i] = self.free[i + 1] * sum(weights[i])
        self.values: list[list[W]] = self._upward()

    @property
    def total(self) -> W:
        truth = self.diagram.truth
        if truth is None:
            return self.values[0][0]
        return self.free[0] if truth else 0

    def _upward(self) -> list[list[W]]:
        values: list[list[W]] = []
        below: list[W] = []
        for i in range(len(self.diagram.nodes) - 1, -1, -1):
            ranges, free = self.ranges[i], self.free[i + 1]
            below = [
                sum(
                    ranges[edge.projection](edge)
                    * (free if edge.child == HOLDS else below[edge.child])
                    for edge in edges
                )
                for edges in self.diagram.nodes[i]
            ]
            values.append(below)
        return values[::-1]

    def shares(self) -> list[list[W]]:
        """For each cell of each layer, the weight of all ways to hold through it, its own apart.

        This is the derivative of the total by the weight of the cell.
        """
        shares: list[list[W]] = []
        arrived: list[W] = [1]
        held: W = 0  # the weight of the ways that hold before this layer has counted
        for i, nodes in enumerate(self.diagram.nodes):
            through, arrived, now = self._downward(i, nodes, arrived)
            shares.append([held * self.free[i + 1] + passing for passing in through])
            held = held * sum(self.weights[i]) + now
        return shares

    def _downward(
        self, i: int, nodes: Sequence[Sequence[Edge]], arrived: Sequence[W]
    ) -> tuple[list[W], list[W], W]:
        """What passes through each cell of a layer, what arrives below, and what holds now."""
        below = self.values[i + 1] if i + 1 < len(self.values) else []
        onward: list[W] = [0] * len(below)
        now: W = 0
        projections = self.diagram.projections[i]
        through: list[list[W]] = [[0] * len(seen.sums) for seen in projections]
        for edges, weight in zip(nodes, arrived, strict=True):
            for edge in edges:
                passed = weight * self.ranges[i][edge.projection](edge)
                if edge.child == HOLDS:
                    passing = weight * self.free[i + 1]
                    now += passed
                else:
                    passing = weight * below[edge.child]
                    onward[edge.child] += passed
                row = through[edge.projection]
                for at in range(edge.start, edge.stop):
                    row[at] += passing
        cells: list[W] = [0] * len(self.diagram.layers[i].cells)
        for seen, row in zip(projections, through, strict=True):
            for bundle, passing in zip(seen.bundles, row, strict=True):
                for cell in bundle:
                    cells[cell] += passing
        return cells, onward, now
