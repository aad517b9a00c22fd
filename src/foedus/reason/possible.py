"""Whether a condition can still hold while some positions are held."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.reason.classes import AlikeClass
from foedus.reason.counting import can_hold, nodes, splits, useful
from foedus.reason.tallies import Tally

#: Branches searched before a question is given up.
EFFORT = 5_000


class Exhausted(Exception):
    """The search grows long: the question is one for the solver."""


class Possible:
    """Can the net hold when ``held[i]`` members of class ``i`` stay and all others are free?

    By counting where every class has a best value, by search where some have not. Answers are
    kept. Raises Exhausted once all its answers together took ``EFFORT`` branches.
    """

    def __init__(self, tallies: Sequence[Tally], groups: Sequence[AlikeClass]) -> None:
        self.groups = groups
        self.net = nodes(tallies, groups)
        self.useful = [useful(group) for group in groups]
        self.known: dict[tuple[int, ...], bool] = {}
        self.left = EFFORT

    def __call__(self, held: tuple[int, ...]) -> bool:
        if held not in self.known:
            self.known[held] = self._search(self._held(held), self._free(held))
        return self.known[held]

    def _held(self, held: Sequence[int]) -> list[list[int]]:
        """The counts that stand: those held, and the free that have a best value, at that."""
        counts = []
        for group, number, values in zip(self.groups, held, self.useful, strict=True):
            row = [0] * len(group.domain)
            if group.position is not None:
                row[group.domain.index(group.position)] = number
            if len(values) == 1:
                row[values[0]] += len(group.members) - number
            counts.append(row)
        return counts

    def _free(self, held: Sequence[int]) -> list[int]:
        """How many members of each class are still to be placed."""
        return [
            len(group.members) - number if len(values) > 1 else 0
            for group, number, values in zip(self.groups, held, self.useful, strict=True)
        ]

    def _search(self, counts: list[list[int]], free: list[int]) -> bool:
        self.left -= 1
        if self.left < 0:
            raise Exhausted
        if not can_hold(self.net, counts, free):
            return False
        group = next((i for i, number in enumerate(free) if number), None)
        if group is None:
            return True
        fewer = [*free[:group], 0, *free[group + 1 :]]
        for split in splits(free[group], len(self.useful[group])):
            row = list(counts[group])
            for value, number in zip(self.useful[group], split, strict=True):
                row[value] += number
            if self._search([*counts[:group], row, *counts[group + 1 :]], fewer):
                return True
        return False
