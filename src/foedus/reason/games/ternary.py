"""Power where abstaining is a third way to vote: indices of (j,2) games with ``j`` levels.

In a ternary roll-call the members vote in a random order, each yes, abstaining or no with the same
probability. The index of Shapley and Shubik is the probability that a member is the *pivot*: the
first after whose vote the outcome stands whatever the others do. D. Felsenthal and M. Machover,
Ternary voting games, International Journal of Game Theory 26 (1997); for any number of levels
J. Freixas, The Shapley-Shubik power index for games with several levels of approval in the input
and output, Decision Support Systems 39 (2005). With two levels it is the usual index.

Banzhaf's measure is the probability that a member's going from yes to no turns the outcome, the
others voting each way with the same probability; it is the sum of what its steps from one level
to the next turn. J. Freixas, Banzhaf measures for games with several levels of approval in the
input and output, Annals of Operations Research 137 (2005).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import comb, factorial

from foedus.reason.counting import splits
from foedus.reason.diagrams import Diagram, Layer, Swept, TooLarge, compiled, finely_weighed
from foedus.reason.games.players import Game

#: Players whose roll-calls are counted; the time grows with the fourth power of their number.
MOST_PLAYERS = 300


@dataclass(frozen=True, slots=True)
class LevelPower:
    """The power of one player in a game of several levels.

    ``steps[l]`` is the probability that rising from level ``l`` to the next turns the outcome;
    ``banzhaf`` is their sum. Every figure is exact.
    """

    shapley_shubik: Fraction
    banzhaf: Fraction
    banzhaf_normalised: Fraction
    steps: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class LevelIndices:
    """The power of a player of each class, and the body's to act; idle players have none."""

    to_act: Fraction
    of_class: tuple[LevelPower, ...]


def level_indices(game: Game) -> LevelIndices:
    """The indices of a game of any number of levels.

    Raises:
        TooLarge: there are more than ``MOST_PLAYERS``, the diagram would grow past its bound, or
            the weights are all different.
    """
    if game.truth is not None:
        return LevelIndices(Fraction(int(game.truth)), ())
    if finely_weighed(game.net, game.sizes):
        raise TooLarge("abstention is not counted where all members differ in weight")
    players, levels = sum(game.sizes), game.levels
    if players > MOST_PLAYERS:
        raise TooLarge(f"roll-calls of more than {MOST_PLAYERS} members are not counted")
    diagram = compiled(game.net, game.sizes)
    shapley = _pivots(diagram, players, levels)
    held, by_level = _levels(diagram, levels)
    others = levels ** (players - 1)
    turned = [[b - a for a, b in pairwise(own)] for own in by_level]
    of_all = sum(sum(own) * size for own, size in zip(turned, game.sizes, strict=True))
    powers = [
        LevelPower(
            shapley[group],
            Fraction(sum(own), others),
            Fraction(sum(own), of_all) if of_all else Fraction(0),
            tuple(Fraction(step, others) for step in own),
        )
        for group, own in enumerate(turned)
    ]
    return LevelIndices(Fraction(held, levels**players), tuple(powers))


def _levels(diagram: Diagram, levels: int) -> tuple[int, list[list[int]]]:
    """Ways to hold; and by class and level, the ways of the others with a player at that level."""
    swept = Swept(diagram, [_weights(layer, [0] * levels) for layer in diagram.layers])
    found: list[list[int]] = [[] for _ in diagram.layers]
    for layer, shares in zip(diagram.layers, swept.shares(), strict=True):
        found[layer.group] = [
            _dot(_weights(layer, [0] * levels, taken), shares) for taken in range(levels)
        ]
    return swept.total, found


def _pivots(diagram: Diagram, players: int, levels: int) -> list[Fraction]:
    """The probability of being the pivot, by class.

    Those who have not voted yet are reckoned at their least, to see what has passed, and at
    their most, to see what has failed. So a player at that level may have voted or not, and the
    ways are told apart by how many there are at it.
    """
    bits = players * levels.bit_length()
    totals: list[Fraction] = [Fraction(0)] * len(diagram.layers)
    for silent, sign in ((0, 1), (levels - 1, -1)):
        marks = [bits * (level == silent) for level in range(levels)]
        swept = Swept(diagram, [_weights(layer, marks) for layer in diagram.layers])
        passed = _by_voters(swept.total, bits, players)
        for layer, shares in zip(diagram.layers, swept.shares(), strict=True):
            own = sum(_dot(_weights(layer, marks, taken), shares) for taken in range(levels))
            held = [0, *_by_voters(own, bits, players - 1)]
            totals[layer.group] += sign * _pivot(passed, held, players, levels)
    return totals


def _pivot(passed: Sequence[int], held: Sequence[int], players: int, levels: int) -> Fraction:
    """How much likelier the condition is to hold once a player has voted than just before.

    ``passed[s]`` are the ways of any ``s`` voters to make it hold, ``held[s]`` those of ``s``
    voters that the player is one of.
    """
    orders = 0
    for before in range(players):
        gained = held[before + 1] - levels * (passed[before] - held[before])
        ways = factorial(before) * factorial(players - 1 - before)
        orders += gained * ways * levels ** (players - 1 - before)
    return Fraction(orders, factorial(players) * levels**players)


def _weights(layer: Layer, marks: Sequence[int], fixed: int | None = None) -> list[int]:
    """The ways to each cell; with one member fixed, those of the others.

    Each member at a level shifts the number of ways by the mark of that level, which makes it a
    polynomial in how many there are.
    """
    found = [0] * len(layer.cells)
    at = {cell: place for place, cell in enumerate(layer.cells)}
    for counts in splits(layer.size - (fixed is not None), len(marks)):
        ways, left = 1, sum(counts)
        for count in counts:
            ways *= comb(left, count)
            left -= count
        taken = [n + (level == fixed) for level, n in enumerate(counts)]
        found[at[layer.cell(taken)]] += ways << sum(map(int.__mul__, marks, counts))
    return found


def _by_voters(ways: int, bits: int, players: int) -> list[int]:
    """Ways by the number of those who voted, from ways by the number at the silent level.

    Of ``k`` players at that level any may have voted so; all others have voted.
    """
    mask = (1 << bits) - 1
    at_level = [ways >> bits * k & mask for k in range(players + 1)]
    return [
        sum(number * comb(k, players - voted) for k, number in enumerate(at_level) if number)
        for voted in range(players + 1)
    ]


def _dot(one: Sequence[int], other: Sequence[int]) -> int:
    return sum(a * b for a, b in zip(one, other, strict=True) if a and b)
