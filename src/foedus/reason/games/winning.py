"""How many coalitions of each size win, and how many of them hold a member of each class."""

from __future__ import annotations

from collections.abc import Sequence
from math import comb

from foedus.reason.diagrams import Diagram, Layer, Swept
from foedus.reason.games.coalitions import Coalitions


def winning_in(diagram: Diagram) -> Coalitions:
    """The winning coalitions of the two-level game that the diagram was compiled from.

    The count for each size is a coefficient of one polynomial, and polynomials are whole numbers
    of so many bits a coefficient (Kronecker's substitution): multiplying them is then as quick
    as Python multiplies whole numbers.
    """
    players = sum(layer.size for layer in diagram.layers)
    bits = players + 1
    swept = Swept(diagram, [_by_size(layer, bits) for layer in diagram.layers])
    with_member: list[tuple[int, ...]] = [()] * len(diagram.layers)
    for layer, shares in zip(diagram.layers, swept.shares(), strict=True):
        with_member[layer.group] = _read(_with_member(layer, shares, bits), bits, players)
    return Coalitions(_read(swept.total, bits, players), tuple(with_member))


def _by_size(layer: Layer, bits: int) -> list[int]:
    weights = [0] * len(layer.cells)
    for k, place in enumerate(layer.by_count):
        weights[place] += comb(layer.size, k) << bits * k
    return weights


def _with_member(layer: Layer, shares: Sequence[int], bits: int) -> int:
    """All winning coalitions with a given member of the class, as a polynomial."""
    own = [0] * len(layer.cells)
    for k, place in enumerate(layer.by_count):
        if k:
            own[place] += comb(layer.size - 1, k - 1) << bits * k
    return sum(a * b for a, b in zip(own, shares, strict=True) if a and b)


def _read(polynomial: int, bits: int, players: int) -> tuple[int, ...]:
    """The coefficients of a polynomial that a whole number stands for."""
    mask = (1 << bits) - 1
    return tuple(polynomial >> bits * size & mask for size in range(players + 1))
