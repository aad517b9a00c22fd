"""Cheapest counts under a net, by a shortest path through its decision diagram.

Each class is a step whose options have prices; a way through the diagram to where the condition
holds costs what its steps cost together. R. Bellman, On a routing problem, Quarterly of Applied
Mathematics 16 (1958), over layers; within a class, the labels of E. Dijkstra, A note on two
problems in connexion with graphs, Numerische Mathematik 1 (1959), with how many have moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from math import inf

from foedus.reason.counting import Counts, Node
from foedus.reason.diagrams import Layer, TooLarge, compiled, finely_weighed
from foedus.reason.diagrams.diagram import HOLDS, Edge
from foedus.reason.solver import Options
from foedus.reason.tallies import Gains

#: Nodes past which a diagram is slower than a solver.
NODES = 5_000
#: Labels of one class past which it is.
LABELS = 50_000


class Shortest:
    """The cheapest counts under which the root of a net holds.

    ``cost`` is None where there are none. Staying, the first option of a class, is free; any
    other costs at least 1.

    Raises:
        TooLarge: the diagram would grow too large.
    """

    def __init__(self, net: Sequence[Node], options: Sequence[Options]) -> None:
        sizes = [option.size for option in options]
        lowered = _from_zero(net, sizes)
        if finely_weighed(lowered, sizes):
            raise TooLarge("too many members weigh too differently")
        self.options = options
        self.diagram = compiled(lowered, sizes, NODES)
        self.steps = [_Step(layer, options[layer.group].costs) for layer in self.diagram.layers]
        self.values: list[list[float]] = self._upward()

    @property
    def cost(self) -> int | None:
        """What the cheapest counts cost."""
        if self.diagram.truth is not None:
            return 0 if self.diagram.truth else None
        least = self.values[0][0]
        return None if least == inf else int(least)

    def counts(self) -> Iterator[Counts]:
        """All counts of that cost, each once."""
        stay = [(option.size, *[0] * (len(option.costs) - 1)) for option in self.options]
        if self.cost is None:
            return
        if self.diagram.truth:
            yield tuple(stay)
            return
        for path in self._paths(0, 0):
            taken = list(stay)
            for step, counts in zip(self.steps, path, strict=False):
                taken[step.layer.group] = counts
            yield tuple(taken)

    def _upward(self) -> list[list[float]]:
        """For each node of each layer, the least cost from it on."""
        values: list[list[float]] = []
        for i in range(len(self.diagram.nodes) - 1, -1, -1):
            below = values[-1] if values else []
            prices = self.steps[i].prices
            bundles = [
                [min([prices[cell] for cell in cells]) for cells in seen.bundles]
                for seen in self.diagram.projections[i]
            ]
            values.append(
                [
                    min((_least(bundles, edge) + _onward(below, edge) for edge in edges), default=inf)
                    for edges in self.diagram.nodes[i]
                ]
            )
        return values[::-1]

    def _paths(self, i: int, node: int) -> Iterator[tuple[tuple[int, ...], ...]]:
        """The counts of each layer from a node on, up to where the condition holds."""
        if node == HOLDS:
            yield ()
            return
        below = self.values[i + 1] if i + 1 < len(self.values) else []
        step, least = self.steps[i], self.values[i][node]
        for edge in self.diagram.nodes[i][node]:
            price = least - _onward(below, edge)
            for bundle in self.diagram.projections[i][edge.projection].bundles[
                edge.start : edge.stop
            ]:
                for cell in bundle:
                    if step.prices[cell] == price:
                        for counts in step.counts(cell):
                            for rest in self._paths(i + 1, edge.child):
                                yield counts, *rest


class _Step:
    """A layer whose options have prices: the least at which each cell is reached."""

    def __init__(self, layer: Layer, costs: Sequence[int]) -> None:
        self.layer = layer
        self.costs = costs
        self.places = {cell: place for place, cell in enumerate(layer.cells)}
        self.prices: list[float] = [inf] * len(layer.cells)
        self._label()

    def _label(self) -> None:
        """Reach sums in order of price; at the same price the fewer have moved the better."""
        layer = self.layer
        stay, *moved = layer.options
        caps = [
            cap if all(gains[i] >= stay[i] for gains in moved) else inf
            for i, cap in enumerate(layer.caps)
        ]
        steps = [
            (cost, tuple(a - b for a, b in zip(gains, stay, strict=True)))
            for cost, gains in zip(self.costs[1:], moved, strict=True)
        ]
        heap: list[tuple[int, int, tuple[float, ...]]] = []
        heappush(heap, (0, 0, tuple(map(min, caps, [layer.size * gain for gain in stay]))))
        fewest: dict[tuple[float, ...], int] = {}
        while heap:
            price, movers, sums = heappop(heap)
            if fewest.get(sums, layer.size + 1) <= movers:
                continue
            fewest[sums] = movers
            if len(fewest) > LABELS:
                raise TooLarge(f"{layer.size} alike members add up in more than {LABELS} ways")
            place = self.places[tuple(map(min, layer.caps, sums))]  # type: ignore[index]
            self.prices[place] = min(self.prices[place], price)
            if movers < layer.size:
                for cost, gains in steps:
                    reached = tuple(map(min, caps, map(sum, zip(sums, gains, strict=True))))
                    if fewest.get(reached, layer.size + 1) > movers + 1:
                        heappush(heap, (price + cost, movers + 1, reached))

    def counts(self, place: int) -> Iterator[tuple[int, ...]]:
        """How many take each option, in every way that reaches a cell at its least price."""
        cell, costs = self.layer.cells[place], self.costs[1:]

        def share(j: int, members: int, price: int) -> Iterator[tuple[int, ...]]:
            if j == len(costs):
                if not price:
                    yield ()
                return
            most = min(members, price // costs[j])
            for number in range(most if j == len(costs) - 1 else 0, most + 1):
                for rest in share(j + 1, members - number, price - number * costs[j]):
                    yield number, *rest

        for taken in share(0, self.layer.size, int(self.prices[place])):
            counts = self.layer.size - sum(taken), *taken
            if self.layer.cell(counts) == cell:
                yield counts


def _least(bundles: Sequence[Sequence[float]], edge: Edge) -> float:
    return min(bundles[edge.projection][edge.start : edge.stop])


def _onward(below: Sequence[float], edge: Edge) -> float:
    return 0 if edge.child == HOLDS else below[edge.child]


def _from_zero(net: Sequence[Node], sizes: Sequence[int]) -> tuple[Node, ...]:
    """The net without what every option of a class adds alike."""
    return tuple(
        Node(
            max(0, node.at_least - sum(sizes[group] * min(gains) for group, gains in node.gains)),
            tuple((group, _lowered(gains)) for group, gains in node.gains if len(set(gains)) > 1),
            node.parts,
        )
        for node in net
    )


def _lowered(gains: Gains) -> Gains:
    least = min(gains)
    return tuple(gain - least for gain in gains)
