"""Least counts: those under which a condition holds, and with anything smaller does not.

Two thirds of 193 are reached by more sets of moves than could be listed, but by few types of them.
The residues of the net are walked class by class; beside each, the residues are kept that smaller
counts lead to, so that what would complete one of these too is left out where it starts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from foedus.reason.counting import Counts, Node, covers
from foedus.reason.diagrams.layers import Cell, Layer, TooLarge, layers
from foedus.reason.diagrams.residues import Residues, State
from foedus.reason.shortest import from_zero
from foedus.reason.solver import Options

#: Types, and steps from one residue to the next, after which the list is given up.
TYPES = 200_000
STEPS = 1_000_000

#: The numbers of the residue that holds, and of those that can hold no more.
HOLDS, FAILS = 0, -1
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
    walk = _Least(residues, steps)
    for tail in walk.of(0, walk.number(start), frozenset()):
        taken = list(stay)
        for step, row in zip(steps, tail, strict=True):
            taken[step.layer.group] = row
        found.append(tuple(taken))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Choice:
    """Counts of one class and what they add; what those next below add; and all that is seen.

    ``seen`` are the cells at which smaller residues are looked at: its own, and where moving may
    hurt those below too.
    """

    row: Row
    cell: Cell
    below: tuple[Cell, ...]
    seen: tuple[Cell, ...]


class _Step:
    """A class, and which counts of it are next below others."""

    def __init__(self, layer: Layer, costs: Sequence[int]) -> None:
        self.layer = layer
        gains = layer.options
        self.options = range(len(gains))
        #: Whether to move more never hurts; then what is next below is all that matters.
        self.rising = all(covers(own, gains[0]) for own in gains)
        self.weaker = [
            [k for k in self.options if _weaker(gains, costs, j, k)] for j in self.options
        ]
        self.known: dict[Row, _Choice | None] = {}
        stay = (layer.size, *[0] * (len(gains) - 1))
        self.start = _Choice(stay, *self._own(stay))

    def more(self, choice: _Choice) -> Iterator[_Choice]:
        """One more member moves, to the last option taken or to a later one: each row once.

        Left out is what adds the same as something smaller: so would all that moves more.
        """
        row = choice.row
        last = max((j for j in self.options if j and row[j]), default=1)
        for j in range(last, len(row) if row[0] else 0):
            more = _shifted(row, 0, j)
            if more not in self.known:
                made = _Choice(more, *self._own(more))
                self.known[more] = None if made.cell in made.below else made
            if found := self.known[more]:
                yield found

    def _own(self, row: Row) -> tuple[Cell, tuple[Cell, ...], tuple[Cell, ...]]:
        cell = self.layer.cell(row)
        below = tuple(dict.fromkeys(map(self.layer.cell, self._below(row))))
        return cell, below, (cell,) if self.rising else (cell, *below)

    def _below(self, row: Row) -> Iterable[Row]:
        """The rows next below one; all that are below where to move may hurt."""
        found = dict.fromkeys(self._next(row))
        waiting = [] if self.rising else list(found)
        while waiting:
            new = [less for less in self._next(waiting.pop()) if less not in found]
            found.update(dict.fromkeys(new))
            waiting += new
        return found

    def _next(self, row: Row) -> Iterator[Row]:
        for j, number in enumerate(row):
            if number:
                for k in self.weaker[j]:
                    yield _shifted(row, j, k)


def _weaker(gains: Sequence[Cell], costs: Sequence[int], j: int, k: int) -> bool:
    """Whether option ``k`` is below ``j``: it is to stay, or adds no more and costs no more."""
    if not j or j == k:
        return False
    less = gains[j] != gains[k] or costs[k] < costs[j]
    return not k or (less and costs[k] <= costs[j] and covers(gains[j], gains[k]))


class _Least:
    """The least ways on from each residue, beside those that smaller counts lead to.

    Residues are told by numbers, for they are compared often.
    """

    def __init__(self, residues: Residues, steps: Sequence[_Step]) -> None:
        self.residues = residues
        self.steps = steps
        self.states: list[State] = [()]
        self.numbers: dict[State, int] = {(): HOLDS}
        self.known: dict[tuple[int, int, frozenset[int]], tuple[_Tail, ...]] = {}
        self.after: list[dict[int, _Children]] = [{} for _ in steps]
        self.types = TYPES
        self.left = STEPS

    def of(self, i: int, state: int, smaller: frozenset[int]) -> tuple[_Tail, ...]:
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

    def _extended(self, i: int, state: int, smaller: frozenset[int]) -> Iterator[_Tail]:
        step, own = self.steps[i], self.children(i, state)
        others = [self.children(i, other) for other in smaller]
        waiting = [step.start]
        while waiting:
            choice = waiting.pop()
            self.left -= 1
            if self.left < 0:
                raise TooLarge(f"there are more than {STEPS:,} choices to compare")
            below = {own(cell) for cell in choice.below}
            if HOLDS in below:
                continue
            waiting += step.more(choice)
            child = own(choice.cell)
            if child == FAILS or child in below:
                continue
            below.update([other(cell) for other in others for cell in choice.seen])
            if child not in below and HOLDS not in below:
                below.discard(FAILS)
                for tail in self.of(i + 1, child, frozenset(below)):
                    yield choice.row, *tail

    def children(self, i: int, state: int) -> Callable[[Cell], int]:
        """Where a residue leads by each cell of a class."""
        if state == HOLDS:
            return lambda cell: HOLDS
        if state not in self.after[i]:
            self.after[i][state] = _Children(self, i, state)
        return self.after[i][state].__getitem__

    def number(self, state: State | bool) -> int:
        """A residue's number."""
        if state is False:
            return FAILS
        found = () if state is True else state
        if found not in self.numbers:
            self.numbers[found] = len(self.states)
            self.states.append(found)
        return self.numbers[found]


class _Children(dict[Cell, int]):
    """Where one residue leads, found when asked for."""

    def __init__(self, walk: _Least, i: int, state: int) -> None:
        layer, self.walk, self.i = walk.steps[i].layer, walk, i
        self.state = walk.states[state]
        self.open = [j for j, place in enumerate(layer.places) if self.state[place]]
        self.places = [layer.places[j] for j in self.open]

    def __missing__(self, cell: Cell) -> int:
        sums = tuple([cell[j] for j in self.open])
        found = self.walk.number(self.walk.residues.after(self.state, self.i, self.places, sums))
        self[cell] = found
        return found


def _shifted(row: Row, j: int, k: int) -> Row:
    changed = list(row)
    changed[j] -= 1
    changed[k] += 1
    return tuple(changed)
