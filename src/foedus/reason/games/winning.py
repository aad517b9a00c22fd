"""How many coalitions of each size win, and how many of those hold a member of each class."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

from foedus.reason.diagrams import Layer, Swept, compiled, finely_weighed
from foedus.reason.games.coalitions import Coalitions
from foedus.reason.games.players import Game


def winning(game: Game) -> Coalitions:
    """The counts of a two-level game: by its diagram, or where that is too large by halves.

    The count for each size is a coefficient of one polynomial, and polynomials are whole numbers
    of so many bits a coefficient (Kronecker's substitution): multiplying them is then as quick
    as Python multiplies whole numbers.

    Raises:
        TooLarge: neither way keeps to its bound.
    """
    if finely_weighed(game.net, game.sizes):
        from foedus.reason.games.finely import winning_by_halves  # loads NumPy

        return winning_by_halves(game)
    return _by_diagram(game)


def _by_diagram(game: Game) -> Coalitions:
    players = sum(game.sizes)
    diagram = compiled(game.net, game.sizes)
    bits = players + 1
    swept = Swept(diagram, [_by_size(layer, bits) for layer in diagram.layers])
    with_member: list[tuple[int, ...]] = [()] * len(game.sizes)
    for layer, shares in zip(diagram.layers, swept.shares(), strict=True):
        with_member[layer.group] = _read(_with_member(layer, shares, bits), bits, players)
    return Coalitions(_read(swept.total, bits, players), tuple(with_member))


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
