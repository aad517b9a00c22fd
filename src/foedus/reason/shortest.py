"""Cheapest counts under a net, by a shortest path through its decision diagram.

Each class is a step whose options have prices; a way through the diagram to where the condition
holds costs what its steps cost together. The nodes are reached in the order of what they cost, so
that of a diagram that would be large only what is cheap is ever made.

E. Dijkstra, A note on two problems in connexion with graphs, Numerische Mathematik 1 (1959); its
labels are kept within a class too, with how many of the members have moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from heapq import heappop, heappush
from math import inf

from foedus.reason.counting import Counts, Node, can_hold
from foedus.reason.diagrams.layers import Cell, Layer, TooLarge, finely_weighed, layers
from foedus.reason.diagrams.residues import Residues, State
from foedus.reason.solver import Options
from foedus.reason.tallies import Gains

#: Edges past which a search is slower than a solver.
EDGES = 100_000
#: Labels of one class past which it is.
LABELS = 50_000

#: How many layers have counted, and what is left; nothing is left where the condition holds.
_Node = tuple[int, State]


class Shortest:
    """The cheapest counts under which the root of a net holds.

    ``cost`` is None where there are none. Staying, the first option of a class, is free; any
    other costs at least 1.

    Raises:
        TooLarge: the search would grow too large.
    """

    def __init__(self, net: Sequence[Node], options: Sequence[Options]) -> None:
        sizes = [option.size for option in options]
        lowered = from_zero(net, sizes)
        if finely_weighed(lowered, sizes):
            raise TooLarge("too many members weigh too differently")
        self.options = options
        listed = layers(lowered, sizes)
        self.steps = [_Step(layer, options[layer.group].costs) for layer in listed]
        self.forced = [self._forced(lowered, step) for step in self.steps]
        self.residues = Residues(lowered, listed)
        self.cost: int | None = None
        self.ends: list[_Node] = []
        self.before: dict[_Node, list[tuple[_Node, int]]] = {}
        if inf not in self.forced:
            self._search()

    def counts(self) -> Iterator[Counts]:
        """All counts of that cost, each once."""
        stay = [(option.size, *[0] * (len(option.costs) - 1)) for option in self.options]
        for end in self.ends:
            for path in self._paths(end):
                taken = list(stay)
                for step, counts in zip(self.steps, path, strict=False):
                    taken[step.layer.group] = counts
                yield tuple(taken)

    def _forced(self, net: Sequence[Node], step: _Step) -> float:
        """What a class has to pay even if all others do the most they can; infinite if in vain.

        Taken off beforehand, it keeps the search from what is cheap because it is not done yet.
        """
        group = step.layer.group
        counts = [[0] * len(option.costs) for option in self.options]
        free = [0 if i == group else option.size for i, option in enumerate(self.options)]
        for price, cell in step.cheapest_first:
            counts[group] = list(next(step.counts(cell)))
            if can_hold(net, counts, free):
                return price
        return inf

    def _search(self) -> None:
        start = self.residues.start()
        if isinstance(start, bool):
            self.cost = 0 if start else None
            self.ends = [(0, ())] if start else []
            return
        all_forced = int(sum(self.forced))
        reached: dict[_Node, float] = {(0, start): all_forced}
        heap: list[tuple[float, int, State]] = [(all_forced, 0, start)]
        edges = 0
        while heap:
            cost, i, state = heappop(heap)
            if self.cost is not None and cost > self.cost:
                return
            if cost > reached[i, state]:
                continue
            if not state:
                self.cost = int(cost)
                self.ends.append((i, state))
                continue
            for price, cell, child in self._edges(i, state):
                edges += 1
                if edges > EDGES:
                    raise TooLarge(f"there are more than {EDGES:,} choices to compare")
                node, total = (i + 1, child), cost + price
                if total < reached.get(node, inf):
                    reached[node] = total
                    self.before[node] = []
                    heappush(heap, (total, *node))
                if total == reached[node]:
                    self.before[node].append(((i, state), cell))

    def _edges(self, i: int, state: State) -> Iterator[tuple[float, int, State]]:
        """What each cell costs more than is forced, its place, and the state it leads to."""
        step = self.steps[i]
        live = [j for j, place in enumerate(step.layer.places) if state[place]]
        places = [step.layer.places[j] for j in live]
        known: dict[Cell, State | bool] = {}
        for price, cell in step.cheapest_first:
            if price < self.forced[i]:
                continue
            sums = step.layer.cells[cell]
            seen = tuple([sums[j] for j in live])
            if seen not in known:
                known[seen] = self.residues.after(state, i, places, seen)
            child = known[seen]
            if child is not False:
                yield price - self.forced[i], cell, () if child is True else child

    def _paths(self, node: _Node) -> Iterator[tuple[tuple[int, ...], ...]]:
        """The counts of each layer on the cheapest ways to a node."""
        if not node[0]:
            yield ()
            return
        for before, cell in self.before[node]:
            for path in self._paths(before):
                for counts in self.steps[before[0]].counts(cell):
                    yield *path, counts


class _Step:
    """A layer whose options have prices: the least at which each cell is reached."""

    def __init__(self, layer: Layer, costs: Sequence[int]) -> None:
        self.layer = layer
        self.costs = costs
        self.places = {cell: place for place, cell in enumerate(layer.cells)}
        self.prices: list[float] = [inf] * len(layer.cells)
        self._label()
        self.cheapest_first = sorted(
            (int(price), cell) for cell, price in enumerate(self.prices) if price < inf
        )

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
            place = self.places[
                tuple([min(cap, int(value)) for cap, value in zip(layer.caps, sums, strict=True)])
            ]
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


def from_zero(net: Sequence[Node], sizes: Sequence[int]) -> tuple[Node, ...]:
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
