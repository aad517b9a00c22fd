"""Meet in the middle: counting where the members' weights are too many and too different.

With 27 populations hardly two coalitions weigh the same, and a diagram has nothing to merge. But
each half of the members has few coalitions: they are sorted by weight, and every coalition of the
one half finds those of the other that complete it by bisection. E. Horowitz and S. Sahni, Computing
partitions with applications to the knapsack problem, Journal of the ACM 21 (1974).
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

import numpy as np
from numpy.typing import NDArray

from foedus.reason.counting import Node
from foedus.reason.diagrams.layers import TooLarge

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: Coalitions of one half, beyond which the question is refused.
ROWS = 1 << 20
#: Sums of a tally by which coalitions are grouped; one with more is wide, and is sorted.
NARROW = 64
#: Pairs of groups that are gone through.
PAIRS = 50_000


@dataclass(frozen=True, slots=True)
class Member:
    """A member: what each of its options adds to each tally, counts as, and weighs."""

    gains: tuple[tuple[int, ...], ...]
    labels: tuple[int, ...]
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Shares:
    """The weight of all ways to hold, by label: the sum of the labels of the options taken.

    ``of_label`` has shape (labels,); ``with_option[i]`` has shape (options, labels): the ways in
    which member ``i`` takes that option.
    """

    of_label: Floats
    with_option: tuple[Floats, ...]


class Halves:
    """A net over single members, ready to be counted.

    Raises:
        TooLarge: two tallies with different weights take too many values each, or there are too
            many members.
    """

    def __init__(self, net: Sequence[Node], members: Sequence[Member]) -> None:
        self.net = net
        self.members = members
        self.wide, self.thresholds = _wide(net, members)
        self.narrow = [place for place in range(len(net)) if place not in self.wide]
        middle = _middle(members)
        self.sides = (_Side(self, 0, middle), _Side(self, middle, len(members)))
        self.labels = sum(max(member.labels) for member in members) + 1

    def shares(self) -> Shares:
        """The weights of all ways to hold."""
        return self._joined(self.sides[0].table, self.sides[1].table)

    def minimal(self) -> Shares:
        """The same for the ways in which no member can be less for it and the condition hold.

        The members must be sorted by what they add, the most first: then it is enough that the
        last who is for it cannot be spared. Members have two options, the first adding nothing.
        """
        heavy, light = self.sides
        whole = self._joined(heavy.table, light.table)
        less = self._joined(heavy.table, light.without_the_last())
        # Where nobody of the second half is for it, the last is found in the first.
        alone = self._joined(heavy.without_the_last(), light.nobody())
        return _minus(_minus(whole, less), alone)

    def _joined(self, one: _Table, other: _Table) -> Shares:
        """Every coalition of the one side with every coalition of the other."""
        pairs = len(one.groups) * len(other.groups)
        if pairs > PAIRS:
            raise TooLarge(f"meeting in the middle would compare {pairs:,} groups of coalitions")
        of_label = np.zeros(self.labels)
        taken = [np.zeros((side.columns, self.labels)) for side in (one, other)]
        for mine, yours, label, needed in self._meetings(one, other):
            for place, (a, b) in enumerate(((mine, yours), (yours, mine))):
                met = a.weights * b.from_(needed - a.sums)
                taken[place][:, label] += met @ a.options
                if not place:
                    of_label[label] += met.sum()
        listed = [*one.split(taken[0]), *other.split(taken[1])]
        return Shares(of_label, tuple(listed))

    def _meetings(self, one: _Table, other: _Table) -> Iterator[tuple[_Group, _Group, int, int]]:
        """The pairs of groups that may hold together, with their label and what they need."""
        for mine in one.groups:
            for yours in other.groups:
                sums = [a + b for a, b in zip(mine.narrow, yours.narrow, strict=True)]
                needed = self._needed(sums)
                if needed is not None and mine.most + yours.most >= needed:
                    yield mine, yours, mine.label + yours.label, needed

    def _needed(self, sums: Sequence[int]) -> int | None:
        """The least wide sum at which the net holds with these narrow sums; None: at none."""
        of = dict(zip(self.narrow, sums, strict=True))
        for total in self.thresholds:
            holds: list[bool] = []
            for place, node in enumerate(self.net):
                own = of.get(place, total)
                own += sum(weight for weight, part in node.parts if holds[part])
                holds.append(own >= node.at_least)
            if holds[-1]:
                return total
        return None


@dataclass(frozen=True, eq=False)
class _Group:
    """Coalitions of one side with the same narrow sums and label, sorted by their wide sums."""

    narrow: tuple[int, ...]
    label: int
    sums: Ints
    weights: Floats
    options: Floats

    @property
    def most(self) -> int:
        return int(self.sums[-1])

    @cached_property
    def tails(self) -> Floats:
        """The weight of all coalitions from each place on; nothing from the end."""
        return np.append(np.cumsum(self.weights[::-1])[::-1], 0.0)

    def from_(self, needed: Ints) -> Floats:
        """The weight of the coalitions whose wide sum is at least that, for each of ``needed``."""
        tails: Floats = self.tails[np.searchsorted(self.sums, needed)]
        return tails


@dataclass(frozen=True, eq=False)
class _Table:
    """The coalitions of one side in groups; ``split`` parts their columns by member."""

    groups: tuple[_Group, ...]
    columns: int
    split: Callable[[Floats], list[Floats]]


class _Side:
    """Some of the members, with all that they can do together."""

    def __init__(self, of: Halves, start: int, stop: int) -> None:
        self.members = of.members[start:stop]
        self.narrow = of.narrow
        self.wide = min(of.wide, default=None)
        ways = [len(member.labels) for member in self.members]
        self.starts = [sum(ways[:i]) for i in range(len(ways) + 1)]
        self.sums, self.codes, self.labels, self.weights = self._rows()
        self.options = self._indicator(ways)

    @cached_property
    def table(self) -> _Table:
        """All coalitions."""
        return self._grouped(np.arange(len(self.sums)), self.sums, self.codes)

    def nobody(self) -> _Table:
        """Only the way in which every member takes its first option."""
        return self._grouped(np.zeros(1, np.int64), self.sums, self.codes)

    def without_the_last(self) -> _Table:
        """All coalitions of somebody, each adding what it adds without its last member.

        The rows count upwards with the last member as the lowest digit, so that the one without
        the last who is for it has the lowest bit cleared.
        """
        rows = np.arange(len(self.sums))
        less = rows & (rows - 1)
        return self._grouped(rows[1:], self.sums[less], self.codes[less])

    def _rows(self) -> tuple[Ints, Ints, Ints, Floats]:
        sums, labels = np.zeros(1, np.int64), np.zeros(1, np.int64)
        codes = np.zeros((1, len(self.narrow)), np.int64)
        weights = np.ones(1)
        for member in self.members:
            gains = np.array(member.gains, np.int64)
            wide = 0 if self.wide is None else gains[:, self.wide]
            sums = np.add.outer(sums, wide + np.zeros(len(gains), np.int64)).ravel()
            codes = (codes[:, None, :] + gains[None, :, self.narrow]).reshape(len(sums), -1)
            labels = np.add.outer(labels, np.array(member.labels)).ravel()
            weights = np.multiply.outer(weights, np.array(member.weights)).ravel()
        return sums, codes, labels, weights

    def _indicator(self, ways: Sequence[int]) -> Floats:
        """For each row, a one in the column of the option that each member takes."""
        rows = np.arange(len(self.sums))
        found = np.zeros((len(rows), self.starts[-1]))
        for start, number in reversed(list(zip(self.starts, ways, strict=False))):
            found[np.arange(len(found)), start + rows % number] = 1.0
            rows //= number
        return found

    def _grouped(self, rows: Ints, sums: Ints, codes: Ints) -> _Table:
        keys = np.column_stack((codes, self.labels))
        radices = keys.max(axis=0) + 1
        flat = np.zeros(len(keys), np.int64)
        for column, radix in zip(keys.T, radices, strict=True):
            flat = flat * radix + column
        order = rows[np.lexsort((sums[rows], flat[rows]))]
        starts = np.flatnonzero(np.diff(flat[order], prepend=-1))
        groups = []
        for at in np.split(order, starts[1:]):
            first = at[0]
            narrow = tuple(map(int, codes[first]))
            label = int(self.labels[first])
            groups.append(_Group(narrow, label, sums[at], self.weights[at], self.options[at]))
        return _Table(tuple(groups), self.starts[-1], self._split)

    def _split(self, taken: Floats) -> list[Floats]:
        return [taken[a:b] for a, b in zip(self.starts, self.starts[1:], strict=False)]


def _wide(net: Sequence[Node], members: Sequence[Member]) -> tuple[set[int], list[int]]:
    """The tallies that take too many values to group by, and the sums at which one is reached.

    Several that add the same for every member are one, with several needs.
    """
    columns = [
        tuple(tuple(gains[place] for gains in member.gains) for member in members)
        for place in range(len(net))
    ]
    wide = {
        place
        for place, column in enumerate(columns)
        if sum(map(max, column)) > NARROW and prod(map(len, map(set, column))) > NARROW
    }
    if len({columns[place] for place in wide}) > 1:
        raise TooLarge("two tallies weigh the members differently, and both finely")
    if any(net[place].parts for place in wide):
        raise TooLarge("a finely weighed tally rests on other tallies too")
    return wide, sorted({0, *(net[place].at_least for place in wide)})


def _middle(members: Sequence[Member]) -> int:
    """Where the members part so that both sides have about as many coalitions."""
    ways = [len(member.labels) for member in members]
    middle = min(range(len(ways) + 1), key=lambda i: max(prod(ways[:i]), prod(ways[i:])))
    if max(prod(ways[:middle]), prod(ways[middle:])) > ROWS:
        raise TooLarge(f"half of {len(members)} members have more than {ROWS:,} coalitions")
    return middle


def _minus(one: Shares, other: Shares) -> Shares:
    pairs = zip(one.with_option, other.with_option, strict=True)
    return Shares(one.of_label - other.of_label, tuple(a - b for a, b in pairs))
