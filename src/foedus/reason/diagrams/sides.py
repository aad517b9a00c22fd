"""One side of a meeting in the middle: all that some of the members can do, sorted and grouped."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod

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

    ``sums`` has shape (2, coalitions), ``weights`` and ``rows``, their places among all that the
    side can do, (coalitions,).
    """

    narrow: tuple[int, ...]
    label: int
    sums: Ints
    weights: Floats
    rows: Ints

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


class Side:
    """Some of the members; ``wide`` are up to two places that are sorted, ``narrow`` the others."""

    def __init__(
        self, members: Sequence[Member], wide: Sequence[int], narrow: Sequence[int]
    ) -> None:
        self.members = members
        self.ways = tuple(len(member.labels) for member in members)
        self._list(wide, narrow)

    @property
    def rows(self) -> int:
        """How much the members can do together."""
        return len(self.labels)

    @cached_property
    def everything(self) -> tuple[Group, ...]:
        """All coalitions."""
        return self._grouped(np.arange(len(self.labels)), self.sums, self.codes)

    def nobody(self) -> tuple[Group, ...]:
        """Only the way in which every member takes its first option."""
        return self._grouped(np.zeros(1, np.int64), self.sums, self.codes)

    def without_the_last(self) -> tuple[Group, ...]:
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

    def by_option(self, weights: Floats) -> list[Floats]:
        """The weights of rows summed, for each member, over those in which it takes each option.

        ``weights`` has shape (labels, rows); the answers have (options, labels).
        """
        return [found.T for found in _marginals(weights, self.ways)]

    def _grouped(self, rows: Ints, sums: Ints, codes: Ints) -> tuple[Group, ...]:
        flat = self.labels.copy()
        for column in codes.T:
            flat = flat * (int(column.max()) + 1) + column
        order = rows[_sorted(flat[rows], sums[0, rows])]
        starts = np.flatnonzero(np.diff(flat[order], prepend=-1)).tolist()
        # Put in order once: the groups are parts of these arrays, not copies.
        sums, weights = sums[:, order], self.weights[order]
        return tuple(
            Group(
                tuple(map(int, codes[order[start]])),
                int(self.labels[order[start]]),
                sums[:, start:stop],
                weights[start:stop],
                order[start:stop],
            )
            for start, stop in zip(starts, [*starts[1:], len(order)], strict=True)
        )


def _sorted(first: Ints, second: Ints) -> Ints:
    """The places in order of the first key, then of the second; none is negative."""
    span = int(second.max()) + 1
    if (int(first.max()) + 1) * span < 1 << 63:  # one key is sorted in half the time of two
        return np.argsort(first * span + second, kind="stable")
    return np.lexsort((second, first))


def _marginals(weights: Floats, ways: Sequence[int]) -> list[Floats]:
    """Of shape (labels, ways) for each member, whose options are the digits of the rows."""
    if not ways:
        return []
    if len(ways) == 1:
        return [weights]
    half = len(ways) // 2
    square = weights.reshape(len(weights), prod(ways[:half]), prod(ways[half:]))
    return [
        *_marginals(square.sum(axis=2), ways[:half]),
        *_marginals(square.sum(axis=1), ways[half:]),
    ]
