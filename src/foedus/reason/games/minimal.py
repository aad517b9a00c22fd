"""Minimal coalitions by type: how many of each class, so that every one of them is needed.

193 members have more minimal winning coalitions than could ever be listed, but few types of them.
They are found from the end of a diagram: what completes a node after ``k`` members of a class is
minimal unless it would do after ``k - 1`` too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import comb, prod

from foedus.reason.diagrams import Diagram, TooLarge, compiled, finely_weighed
from foedus.reason.diagrams.diagram import HOLDS, Edge
from foedus.reason.games.coalitions import Coalitions
from foedus.reason.games.players import Game

#: How many members of each class, in the order of the diagram's layers.
Type = tuple[int, ...]
#: For each layer and node, where it leads when 0, 1, 2, ... members of the class are for it.
Steps = tuple[tuple[tuple[int, ...], ...], ...]

#: Types after which the list is given up.
TYPES = 200_000
FAILS = -2


def steps(diagram: Diagram) -> Steps:
    """A diagram of members with two levels, as a table of where each number of them leads."""
    return tuple(
        tuple(_children(diagram, i, edges) for edges in nodes)
        for i, nodes in enumerate(diagram.nodes)
    )


def dual(table: Steps) -> Steps:
    """The game in which a coalition wins when those outside it could not: it blocks.

    Seen from those who stay out, the numbers run backwards and winning is failing.
    """
    turned = {HOLDS: FAILS, FAILS: HOLDS}
    return tuple(
        tuple(tuple(turned.get(child, child) for child in reversed(node)) for node in nodes)
        for nodes in table
    )


def minimal(table: Steps) -> tuple[Type, ...]:
    """The types of coalitions that win, and lose whoever leaves; in order.

    Raises:
        TooLarge: there are more than ``TYPES`` of them and of their parts.
    """
    return _Minimal(table).of(0, 0)


def counted(types: Sequence[Type], diagram: Diagram) -> Coalitions:
    """How many coalitions of each size these types stand for, and with a given member."""
    sizes = [layer.size for layer in diagram.layers]
    of_size = [0] * (sum(sizes) + 1)
    with_member = [[0] * (sum(sizes) + 1) for _ in sizes]
    for kind in types:
        ways, size = prod(map(comb, sizes, kind)), sum(kind)
        of_size[size] += ways
        for layer, taken in zip(diagram.layers, kind, strict=True):
            with_member[layer.group][size] += ways * taken // layer.size
    return Coalitions(tuple(of_size), tuple(map(tuple, with_member)))


@dataclass(frozen=True, slots=True)
class Types:
    """The minimal winning and the minimal blocking coalitions, by type.

    Each type says how many members of each class of the game it has; ``number`` how many
    coalitions it stands for.
    """

    winning: tuple[Type, ...]
    blocking: tuple[Type, ...]
    sizes: tuple[int, ...]

    def number(self, kind: Type) -> int:
        """How many coalitions are of this type."""
        return prod(map(comb, self.sizes, kind))


def types(game: Game) -> Types:
    """The types of a game of two levels, those of fewest members first.

    Raises:
        TooLarge: the game has no diagram within bounds, or too many types.
    """
    if game.truth is not None:
        return Types(((),) if game.truth else (), () if game.truth else ((),), ())
    if finely_weighed(game.net, game.sizes):
        raise TooLarge("where all members differ in weight there are too many types of coalition")
    diagram = compiled(game.net, game.sizes)
    table = steps(diagram)
    order = sorted(range(len(game.sizes)), key=lambda i: diagram.layers[i].group)

    def by_class(found: Iterable[Type]) -> tuple[Type, ...]:
        listed = (tuple(kind[layer] for layer in order) for kind in found)
        return tuple(sorted(listed, key=lambda kind: (sum(kind), kind)))

    return Types(by_class(minimal(table)), by_class(minimal(dual(table))), game.sizes)


class _Minimal:
    """The minimal types from each node on, each found once."""

    def __init__(self, table: Steps) -> None:
        self.table = table
        self.known: dict[tuple[int, int], tuple[Type, ...]] = {}
        self.left = TYPES

    def of(self, layer: int, node: int) -> tuple[Type, ...]:
        if node == FAILS:
            return ()
        if node == HOLDS:
            return ((0,) * (len(self.table) - layer),)
        if (layer, node) not in self.known:
            found = tuple(self._extended(layer, node))
            self.left -= len(found)
            if self.left < 0:
                raise TooLarge(f"there are more than {TYPES:,} types of minimal coalitions")
            self.known[layer, node] = found
        return self.known[layer, node]

    def _extended(self, layer: int, node: int) -> Iterator[Type]:
        before = FAILS
        for count, child in enumerate(self.table[layer][node]):
            if child != before:
                for rest in self.of(layer + 1, child):
                    if not self._holds(layer + 1, before, rest):
                        yield (count, *rest)
            before = child

    def _holds(self, layer: int, node: int, rest: Sequence[int]) -> bool:
        for count in rest:
            if node < 0:
                break
            node = self.table[layer][node][count]
            layer += 1
        return node == HOLDS


def _children(diagram: Diagram, i: int, edges: Sequence[Edge]) -> tuple[int, ...]:
    layer = diagram.layers[i]
    at_cell = [FAILS] * len(layer.cells)
    for edge in edges:
        for bundle in diagram.projections[i][edge.projection].bundles[edge.start : edge.stop]:
            for cell in bundle:
                at_cell[cell] = edge.child
    return tuple(at_cell[place] for place in layer.by_count)
