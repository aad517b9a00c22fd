"""Least counts: those under which a condition holds, and with anything smaller does not.

Two thirds of 193 are reached by more sets of moves than could be listed, but by few types of them.
The residues of the net are walked class by class; beside each, the residues are kept that smaller
counts lead to, so that what would complete one of these too is left out where it starts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foedus.reason.counting import Counts, Node, covers
from foedus.reason.diagrams.layers import Cell, Layer, TooLarge, layers
from foedus.reason.diagrams.residues import Residues, State
from foedus.reason.shortest import from_zero
from foedus.reason.solver import Options

#: Types, and steps from one residue to the next, after which the list is given up.
TYPES = 200_000
STEPS = 1_000_000

#: The state in which the condition holds.
HOLDS: State = ()
#: How many of a class take each option, staying first.
Row = tuple[int, ...]
_Tail = tuple[Row, ...]


def least(net: Sequence[Node], options: Sequence[Options]) -> tuple[Counts, ...]:
    """Every least type of counts under which the root of a net holds, in no special order.

    One is smaller than another where some members stay instead, or take an option that adds no
    more to any tally and costs no more.

    Raises:
        TooLarge: there are too many types.
    """
    sizes = [option.size for option in options]
    lowered = from_zero(net, sizes)
    listed = layers(lowered, sizes)
    stay = [(option.size, *[0] * (len(option.costs) - 1)) for option in options]
    residues = Residues(lowered, listed)
    start = residues.start()
    if isinstance(start, bool):
        return (tuple(stay),) if start else ()
    steps = [_Step(layer, options[layer.group].costs) for layer in listed]
    found: list[Counts] = []
    for tail in _Least(residues, steps).of(0, start, frozenset()):
        taken = list(stay)
        for step, row in zip(steps, tail, strict=True):
            taken[step.layer.group] = row
        found.append(tuple(taken))
    return tuple(found)


class _Step:
    """A class, and which counts of it are next below others."""

    def __init__(self, layer: Layer, costs: Sequence[int]) -> None:
        self.layer = layer
        gains = layer.options
        self.options = range(len(gains))
        self.stay = (layer.size, *[0] * (len(gains) - 1))
        #: Whether to move more never hurts; then what is next below is all that matters.
        self.rising = all(covers(own, gains[0]) for own in gains)
        self.weaker = [
            [
                k
                for k in self.options
                if j
                and k != j
                and (not k or (costs[k] <= costs[j] and covers(gains[j], gains[k])))
                and (not k or gains[j] != gains[k] or costs[k] < costs[j])
            ]
            for j in self.options
        ]
        self.known: dict[Row, tuple[Row, ...]] = {}
        self.cells: dict[Row, Cell] = {}

    def more(self, row: Row) -> Iterator[Row]:
        """One more member moves, to the last option taken or to a later one: each row once."""
        if row[0]:
            last = max((j for j in self.options if j and row[j]), default=1)
            for j in range(last, len(row)):
                yield _shifted(row, 0, j)

    def idle(self, row: Row) -> bool:
        """Whether a smaller row adds the same, so that this one and all that move more are idle."""
        return any(self.cell(less) == self.cell(row) for less in self.below(row))

    def cell(self, row: Row) -> Cell:
        """What a row adds, each sum capped at what is needed."""
        if row not in self.cells:
            self.cells[row] = self.layer.cell(row)
        return self.cells[row]

    def below(self, row: Row) -> tuple[Row, ...]:
        """The rows next below one; all that are below where to move may hurt."""
        if row not in self.known:
            found = dict.fromkeys(self._next(row))
            if not self.rising:
                waiting = list(found)
                while waiting:
                    new = [r for r in self._next(waiting.pop()) if r not in found]
                    found.update(dict.fromkeys(new))
                    waiting += new
            self.known[row] = tuple(found)
        return self.known[row]

    def _next(self, row: Row) -> Iterator[Row]:
        for j, number in enumerate(row):
            if number:
                for k in self.weaker[j]:
                    yield _shifted(row, j, k)


class _Least:
    """The least ways on from each residue, beside those that smaller counts lead to."""

    def __init__(self, residues: Residues, steps: Sequence[_Step]) -> None:
        self.residues = residues
        self.steps = steps
        self.known: dict[tuple[int, State, frozenset[State]], tuple[_Tail, ...]] = {}
        self.after: dict[tuple[int, State, Cell], State | None] = {}
        self.types = TYPES

    def of(self, i: int, state: State, smaller: frozenset[State]) -> tuple[_Tail, ...]:
        if i == len(self.steps):
            return () if state != HOLDS or HOLDS in smaller else ((),)
        key = i, state, smaller
        if key not in self.known:
            found = tuple(self._extended(i, state, smaller))
            self.types -= len(found)
            if self.types < 0:
                raise TooLarge(f"there are more than {TYPES:,} types of them")
            self.known[key] = found
        return self.known[key]

    def _extended(self, i: int, state: State, smaller: frozenset[State]) -> Iterator[_Tail]:
        step = self.steps[i]
        waiting = [step.stay]
        while waiting:
            row = waiting.pop()
            if step.idle(row):
                continue
            child = self._child(i, state, row)
            below = {self._child(i, state, less) for less in step.below(row)}
            if HOLDS in below:
                continue
            waiting += step.more(row)
            rows = (row,) if step.rising else (row, *step.below(row))
            below.update(self._child(i, other, less) for other in smaller for less in rows)
            if child is not None and child not in below and HOLDS not in below:
                kept = frozenset(other for other in below if other is not None)
                for tail in self.of(i + 1, child, kept):
                    yield row, *tail

    def _child(self, i: int, state: State, row: Row) -> State | None:
        """Where a residue leads; None where the condition can hold no more."""
        if state == HOLDS:
            return HOLDS
        step = self.steps[i]
        key = i, state, step.cell(row)
        if key not in self.after:
            if len(self.after) >= STEPS:
                raise TooLarge(f"there are more than {STEPS:,} choices to compare")
            open_ = [j for j, place in enumerate(step.layer.places) if state[place]]
            places, sums = [step.layer.places[j] for j in open_], [key[2][j] for j in open_]
            after = self.residues.after(state, i, places, tuple(sums))
            self.after[key] = HOLDS if after is True else None if after is False else after
        return self.after[key]


def _shifted(row: Row, j: int, k: int) -> Row:
    changed = list(row)
    changed[j] -= 1
    changed[k] += 1
    return tuple(changed)
