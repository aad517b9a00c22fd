"""One side of a meeting in the middle: all that some of the members can do, sorted and grouped."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from foedus.reason.diagrams.planes import Floats, Ints, Plane


@dataclass(frozen=True, slots=True)
class Member:
    """A member: what each of its options adds to each tally, counts as, and weighs."""

    gains: tuple[tuple[int, ...], ...]
    labels: tuple[int, ...]
    weights: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Strip:
    """First sums from ``start`` to below ``stop`` (None: without end), second ones of ``least``."""

    start: int
    stop: int | None
    least: int


@dataclass(frozen=True, eq=False)
class Group:
    """Coalitions with the same narrow sums and label, in the order of their first wide sum.

    ``sums`` has shape (2, coalitions), ``weights`` (coalitions,), ``options`` (coalitions,
    columns): a one where a member takes an option.
    """

    narrow: tuple[int, ...]
    label: int
    sums: Ints
    weights: Floats
    options: Floats

    @property
    def most(self) -> int:
        """The greatest first sum."""
        return int(self.sums[0, -1])

    @cached_property
    def tails(self) -> Floats:
        """The weight of all coalitions from each place on; nothing from the end."""
        return np.append(np.cumsum(self.weights[::-1])[::-1], 0.0)

    @cached_property
    def plane(self) -> Plane:
        """The coalitions by their second sum too."""
        return Plane(self.sums[1], self.weights)

    def completing(self, sums: Ints, strip: Strip) -> Floats:
        """The weight of the coalitions that come to lie in the strip with each of these sums."""
        start = np.searchsorted(self.sums[0], strip.start - sums[0])
        if strip.stop is None and not strip.least:
            found: Floats = self.tails[start]
            return found
        stop = np.full(len(start), len(self.weights))
        if strip.stop is not None:
            stop = np.searchsorted(self.sums[0], strip.stop - sums[0])
        return self.plane.weight(start, stop, strip.least - sums[1])


@dataclass(frozen=True, eq=False)
class Table:
    """The coalitions of one side in groups; ``split`` parts their columns by member."""

    groups: tuple[Group, ...]
    columns: int
    split: Callable[[Floats], list[Floats]]


class Side:
    """Some of the members; ``wide`` are up to two places that are sorted, ``narrow`` the others."""

    def __init__(
        self, members: Sequence[Member], wide: Sequence[int], narrow: Sequence[int]
    ) -> None:
        self.members = members
        ways = [len(member.labels) for member in members]
        self.starts = [sum(ways[:i]) for i in range(len(ways) + 1)]
        self._list(wide, narrow)
        self.options = self._indicator(ways)

    @cached_property
    def table(self) -> Table:
        """All coalitions."""
        return self._grouped(np.arange(len(self.labels)), self.sums, self.codes)

    def nobody(self) -> Table:
        """Only the way in which every member takes its first option."""
        return self._grouped(np.zeros(1, np.int64), self.sums, self.codes)

    def without_the_last(self) -> Table:
        """All coalitions of somebody, each adding what it adds without its last member.

        The rows count upwards with the last member as the lowest digit, so that the one without
        the last who is for it has the lowest bit cleared.
        """
        rows = np.arange(len(self.labels))
        less = rows & (rows - 1)
        return self._grouped(rows[1:], self.sums[:, less], self.codes[less])

    def _list(self, wide: Sequence[int], narrow: Sequence[int]) -> None:
        """Sums, codes (the narrow sums), labels and weights of every coalition."""
        self.sums = np.zeros((2, 1), np.int64)
        self.codes = np.zeros((1, len(narrow)), np.int64)
        self.labels, self.weights = np.zeros(1, np.int64), np.ones(1)
        for member in self.members:
            gains = np.array(member.gains, np.int64)
            own = np.zeros((2, len(gains)), np.int64)
            own[: len(wide)] = gains[:, wide].T
            self.sums = (self.sums[:, :, None] + own[:, None, :]).reshape(2, -1)
            codes = self.codes[:, None, :] + gains[None, :, narrow]
            self.codes = codes.reshape(self.sums.shape[1], -1)
            self.labels = np.add.outer(self.labels, np.array(member.labels)).ravel()
            self.weights = np.multiply.outer(self.weights, np.array(member.weights)).ravel()

    def _indicator(self, ways: Sequence[int]) -> Floats:
        """For each row, a one in the column of the option that each member takes."""
        rows = np.arange(len(self.labels))
        found = np.zeros((len(rows), self.starts[-1]))
        for start, number in reversed(list(zip(self.starts, ways, strict=False))):
            found[np.arange(len(found)), start + rows % number] = 1.0
            rows //= number
        return found

    def _grouped(self, rows: Ints, sums: Ints, codes: Ints) -> Table:
        keys = np.column_stack((codes, self.labels))
        radices = keys.max(axis=0) + 1
        flat = np.zeros(len(keys), np.int64)
        for column, radix in zip(keys.T, radices, strict=True):
            flat = flat * radix + column
        order = rows[np.lexsort((sums[0, rows], flat[rows]))]
        starts = np.flatnonzero(np.diff(flat[order], prepend=-1))
        groups = []
        for at in np.split(order, starts[1:]):
            first = at[0]
            narrow = tuple(map(int, codes[first]))
            label = int(self.labels[first])
            groups.append(Group(narrow, label, sums[:, at], self.weights[at], self.options[at]))
        return Table(tuple(groups), self.starts[-1], self._split)

    def _split(self, taken: Floats) -> list[Floats]:
        return [taken[a:b] for a, b in zip(self.starts, self.starts[1:], strict=False)]
