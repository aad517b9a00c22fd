"""Coalitions counted by size, and by whether they hold a given member."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Coalitions:
    """Counts of coalitions of one sort, such as those that win.

    ``of_size[s]`` coalitions of ``s`` players are of the sort; ``with_member[c][s]`` of them hold
    a given player of class ``c``. Idle players are left out of both.
    """

    of_size: tuple[int, ...]
    with_member: tuple[tuple[int, ...], ...]

    @property
    def players(self) -> int:
        """How many players were counted."""
        return len(self.of_size) - 1

    def swings(self, group: int) -> tuple[int, ...]:
        """How many coalitions of each size win with a given player and would lose without it."""
        held = self.with_member[group]
        without = [all_ - own for all_, own in zip(self.of_size, held, strict=True)]
        return (0, *(own - less for own, less in zip(held[1:], without, strict=False)))
