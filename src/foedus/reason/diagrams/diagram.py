"""The layered decision diagram of a net: compiled once, it answers every question by a sweep.

A node is a residue that some way through the layers before leads to; an edge leads on under a
range of cells. Nodes are merged where their residues are the same, as in the diagrams of weighted
games: S. Bolus, Power indices of simple games and vector-weighted majority games by means of
binary decision diagrams, European Journal of Operational Research 210 (2011). Here a layer is a
class of members with any number of options, and several tallies and their nesting are held.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from foedus.reason.counting import Node
from foedus.reason.diagrams.layers import Cell, Layer, TooLarge, layers
from foedus.reason.diagrams.residues import Residues, State

#: Nodes after which a diagram is given up.
NODES = 100_000
#: The node where the condition holds. Ways that end where it fails are left out.
HOLDS = -1


@dataclass(frozen=True, slots=True)
class Projection:
    """The cells of a layer as seen by nodes for which only some of its tallies are open.

    ``bundles`` are the places of the cells that these nodes cannot tell apart, for each of the
    distinct ``sums``, in order. ``runs`` are where the sums differ in the last place alone.
    """

    places: tuple[int, ...]
    sums: tuple[Cell, ...]
    bundles: tuple[tuple[int, ...], ...]
    runs: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """From a node to ``child`` under the bundles ``start`` to ``stop`` of a projection."""

    projection: int
    start: int
    stop: int
    child: int


@dataclass(slots=True)
class Diagram:
    """A compiled net. ``nodes[layer][node]`` are the edges of a node.

    ``truth`` is set where there is nothing to decide; then there are no nodes.
    """

    layers: tuple[Layer, ...]
    projections: list[list[Projection]]
    nodes: list[list[list[Edge]]]
    truth: bool | None = None

    @property
    def size(self) -> int:
        """How many nodes it has."""
        return sum(map(len, self.nodes))


def compiled(net: Sequence[Node], sizes: Sequence[int], bound: int = NODES) -> Diagram:
    """The diagram of a net over classes of ``sizes`` members.

    Raises:
        TooLarge: it would have more than ``bound`` nodes.
    """
    return _Compiler(net, layers(net, sizes), bound).diagram()


@dataclass(slots=True)
class _Compiler:
    net: Sequence[Node]
    layers: tuple[Layer, ...]
    bound: int
    residues: Residues = field(init=False)

    def __post_init__(self) -> None:
        self.residues = Residues(self.net, self.layers)

    def diagram(self) -> Diagram:
        state = self.residues.start()
        made = Diagram(self.layers, [], [])
        if isinstance(state, bool):
            made.truth = state
            return made
        states = [state]
        for i in range(len(self.layers)):
            states = self._expand(made, i, states)
        return made

    def _expand(self, made: Diagram, i: int, states: Sequence[State]) -> list[State]:
        """Add the edges of one layer; the states of the next."""
        numbers: dict[State, int] = {}
        projections: dict[tuple[int, ...], tuple[int, Projection]] = {}
        listed: list[list[Edge]] = []
        layer = self.layers[i]
        for state in states:
            live = tuple(j for j, place in enumerate(layer.places) if state[place])
            if live not in projections:
                projections[live] = len(projections), _projection(layer, live)
            number, seen = projections[live]
            listed.append(self._edges(i, state, number, seen, numbers))
        made.projections.append([seen for _, seen in projections.values()])
        made.nodes.append(listed)
        if made.size + len(numbers) > self.bound:
            raise TooLarge(f"its diagram has more than {self.bound:,} nodes")
        return list(numbers)

    def _edges(
        self, i: int, state: State, number: int, seen: Projection, numbers: dict[State, int]
    ) -> list[Edge]:
        def child(at: int) -> State | bool:
            return self.residues.after(state, i, seen.places, seen.sums[at])

        edges: list[Edge] = []
        for start, stop in seen.runs:
            for first, last, to in _stretches(start, stop - 1, child):
                if to is not False:
                    place = HOLDS if to is True else numbers.setdefault(to, len(numbers))
                    _add(edges, Edge(number, first, last + 1, place))
        return edges


def _add(edges: list[Edge], new: Edge) -> None:
    """Add an edge, as part of the one before where that leads to the same node."""
    if edges and edges[-1].child == new.child and edges[-1].stop == new.start:
        edges[-1] = Edge(new.projection, edges[-1].start, new.stop, new.child)
    else:
        edges.append(new)


def _stretches(
    low: int, high: int, child: Callable[[int], State | bool]
) -> list[tuple[int, int, State | bool]]:
    """The places from ``low`` to ``high`` in stretches that lead to the same.

    What leads to the same from both ends does so from between, for more of it never hurts: the
    stretches are found by halving.
    """
    found: list[tuple[int, int, State | bool]] = []

    def halve(low: int, one: State | bool, high: int, other: State | bool) -> None:
        if one == other:
            found.append((low, high, one))
            return
        middle = (low + high) // 2
        halve(low, one, middle, child(middle) if middle > low else one)
        middle += 1
        halve(middle, child(middle) if middle < high else other, high, other)

    halve(low, child(low), high, child(high))
    return found


def _projection(layer: Layer, live: tuple[int, ...]) -> Projection:
    """The open tally with the most sums comes last, so that there are few runs."""
    order = sorted(live, key=lambda j: len({cell[j] for cell in layer.cells}))
    found: dict[Cell, list[int]] = {}
    for place, cell in enumerate(layer.cells):
        found.setdefault(tuple([cell[j] for j in order]), []).append(place)
    sums = sorted(found)
    starts = [at for at, cell in enumerate(sums) if not at or cell[:-1] != sums[at - 1][:-1]]
    return Projection(
        tuple(layer.places[j] for j in order),
        tuple(sums),
        tuple(tuple(found[cell]) for cell in sums),
        tuple(zip(starts, [*starts[1:], len(sums)], strict=True)),
    )
