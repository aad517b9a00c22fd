"""How many coalitions of each size win, and how many of those hold a member of each class."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import comb

from foedus.reason.diagrams import Layer, Swept, compiled
from foedus.reason.games.players import Game


@dataclass(frozen=True, slots=True)
class Winning:
    """Counts of winning coalitions, from which every index follows.

    ``of_size[s]`` coalitions of ``s`` players win; ``with_member[c][s]`` of them hold a given
    player of class ``c``. Idle players are left out of both.
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


def winning(game: Game) -> Winning:
    """The counts of a two-level game, by its diagram.

    The count for each size is a coefficient of one polynomial, and polynomials are whole numbers
    of so many bits a coefficient (Kronecker's substitution): multiplying them is then as quick
    as Python multiplies whole numbers.

    Raises:
        TooLarge: the diagram would grow past its bound.
    """
    players = sum(game.sizes)
    diagram = compiled(game.net, game.sizes)
    bits = players + 1
    weights = [_by_size(layer, bits) for layer in diagram.layers]
    swept = Swept(diagram, weights)
    with_member: list[tuple[int, ...]] = [()] * len(game.sizes)
    for layer, shares in zip(diagram.layers, swept.shares(), strict=True):
        with_member[layer.group] = _read(_with_member(layer, shares, bits), bits, players)
    return Winning(_read(swept.total, bits, players), tuple(with_member))


def _cell_places(layer: Layer) -> tuple[int, ...]:
    """Which cell a class adds when 0, 1, 2, ... of its members are for the proposal."""
    at = {cell: place for place, cell in enumerate(layer.cells)}
    return tuple(at[layer.cell((layer.size - k, k))] for k in range(layer.size + 1))


def _by_size(layer: Layer, bits: int) -> list[int]:
    weights = [0] * len(layer.cells)
    for k, place in enumerate(_cell_places(layer)):
        weights[place] += comb(layer.size, k) << bits * k
    return weights


def _with_member(layer: Layer, shares: Sequence[int], bits: int) -> int:
    """All winning coalitions with a given member of the class, as a polynomial."""
    own = [0] * len(layer.cells)
    for k, place in enumerate(_cell_places(layer)):
        if k:
            own[place] += comb(layer.size - 1, k - 1) << bits * k
    return sum(a * b for a, b in zip(own, shares, strict=True) if a and b)


def _read(polynomial: int, bits: int, players: int) -> tuple[int, ...]:
    """The coefficients of a polynomial that a whole number stands for."""
    mask = (1 << bits) - 1
    return tuple(polynomial >> bits * size & mask for size in range(players + 1))
