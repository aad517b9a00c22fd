"""What is left of a net once some classes have counted: the states of a diagram.

A tally that has reached its need is settled, and so is one that can reach it no more; a tally on
which nothing open rests is dropped. What remains is the residue, and two ways to the same residue
go on alike: that is what makes a diagram small.
"""

from __future__ import annotations

from collections.abc import Sequence

from foedus.reason.counting import Node
from foedus.reason.diagrams.layers import Cell, Layer

#: What each tally still needs; 0 where it is settled, or matters no more.
State = tuple[int, ...]


class Residues:
    """The residues of a net whose classes count in the order of ``layers``."""

    def __init__(self, net: Sequence[Node], layers: Sequence[Layer]) -> None:
        self.layers = layers
        self.parts = [node.parts for node in net]
        self.parents: list[list[tuple[int, int]]] = [[] for _ in net]
        for place, node in enumerate(net):
            for weight, part in node.parts:
                self.parents[part].append((weight, place))
        self.needs = tuple(node.at_least for node in net)
        self.root = len(net) - 1
        self.reach = _reach(len(net), layers)

    def start(self) -> State | bool:
        """The state before any class has counted."""
        # Whatever a tally needs, nothing is settled before it was looked at.
        return self._settled((1,) * len(self.needs), list(self.needs), 0)

    def after(self, state: State, layer: int, places: Sequence[int], sums: Cell) -> State | bool:
        """The state once this layer has added ``sums`` in ``places``, or the root's truth."""
        values = list(state)
        for place, gain in zip(places, sums, strict=True):
            values[place] -= gain
        return self._settled(state, values, layer + 1)

    def _settled(self, state: State, values: list[int], layer: int) -> State | bool:
        reach = self.reach[layer]
        for i, old in enumerate(state):
            if not old:
                continue
            need = values[i]
            if need <= 0:
                if i == self.root:
                    return True
                values[i] = 0
                for weight, parent in self.parents[i]:
                    if state[parent]:
                        values[parent] -= weight
            else:
                most = reach[i]
                for weight, part in self.parts[i]:
                    if values[part] > 0:
                        most += weight
                if most < need:
                    if i == self.root:
                        return False
                    values[i] = 0
        for i in range(self.root - 1, -1, -1):
            if values[i] and not any(values[parent] > 0 for _, parent in self.parents[i]):
                values[i] = 0
        return tuple(values)


def _reach(tallies: int, layers: Sequence[Layer]) -> list[list[int]]:
    """The most that the classes from each layer on can add to each tally."""
    rows = [[0] * tallies]
    for layer in reversed(layers):
        row = list(rows[-1])
        for i, place in enumerate(layer.places):
            row[place] += max(cell[i] for cell in layer.cells)
        rows.append(row)
    return rows[::-1]
