"""Power indices of simple games, exactly, from the counts of coalitions by size.

With ``n`` players, ``w`` winning coalitions and ``d(i, s)`` swings of player ``i`` in coalitions of
``s`` players that it is one of:

* Shapley and Shubik: the sum over ``s`` of ``d(i, s) (s - 1)! (n - s)! / n!``. L. Shapley and
  M. Shubik, American Political Science Review 48 (1954).
* Banzhaf: all swings ``d(i)``, over ``2**(n - 1)``, or over the swings of all players. L. Penrose,
  Journal of the Royal Statistical Society 109 (1946); J. Banzhaf, Rutgers Law Review 19 (1965).
* Coleman: to prevent action ``d(i) / w``, to initiate it ``d(i) / (2**n - w)``, and of the body to
  act ``w / 2**n``. J. Coleman, in: B. Lieberman (ed.), Social Choice (1971).
* Deegan and Packel: the mean over minimal winning coalitions of ``1 / s`` where the player is one
  of them. J. Deegan, E. Packel, International Journal of Game Theory 7 (1978).
* Holler, the public good index: the minimal winning coalitions that hold the player, over those of
  all players. M. Holler, Political Studies 30 (1982).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import factorial, lcm

from foedus.reason.diagrams import TooLarge, compiled, finely_weighed
from foedus.reason.games.coalitions import Coalitions
from foedus.reason.games.minimal import counted, minimal, steps
from foedus.reason.games.players import Game
from foedus.reason.games.winning import winning_in


@dataclass(frozen=True, slots=True)
class Power:
    """The power of one player; every figure is exact. None: too many minimal coalitions."""

    swings: int
    shapley_shubik: Fraction
    banzhaf: Fraction
    banzhaf_normalised: Fraction
    to_prevent: Fraction
    to_initiate: Fraction
    deegan_packel: Fraction | None
    holler: Fraction | None


@dataclass(frozen=True, slots=True)
class Indices:
    """The power of every player of a game.

    ``of_class[c]`` is that of each player of class ``c``, ``idle`` that of those on whom nothing
    depends. ``winning`` and ``minimal`` count coalitions (idle players double the former),
    ``to_act`` is the body's power to act.
    """

    winning: int
    minimal: int | None
    to_act: Fraction
    of_class: tuple[Power, ...]
    idle: Power


def indices(game: Game) -> Indices:
    """Every index of a game of two levels.

    Raises:
        TooLarge: there are too many players with too different weights.
    """
    won, least = _counted(game)
    idle = len(game.idle)
    everybody = won.players + idle
    all_won = sum(won.of_size) << idle
    swings = [won.swings(group) for group in range(len(game.classes))]
    totals = [sum(own) for own in swings]
    of_all = sum(total * size for total, size in zip(totals, game.sizes, strict=True))
    deegan, holler = _of_minimal(least, game)
    powers = [
        Power(
            swings=total << idle,
            shapley_shubik=_shapley(own, won.players),
            banzhaf=Fraction(total << idle, 1 << everybody - 1),
            banzhaf_normalised=_part(total, of_all),
            to_prevent=_part(total << idle, all_won),
            to_initiate=_part(total << idle, (1 << everybody) - all_won),
            deegan_packel=packel,
            holler=good,
        )
        for own, total, packel, good in zip(swings, totals, deegan, holler, strict=True)
    ]
    return Indices(
        all_won,
        None if least is None else sum(least.of_size),
        Fraction(all_won, 1 << everybody),
        tuple(powers),
        _powerless(least),
    )


def winning(game: Game) -> Coalitions:
    """The winning coalitions of a game of two levels, idle players left out.

    Raises:
        TooLarge: there are too many players with too different weights.
    """
    if game.truth is not None:
        return Coalitions((int(game.truth),), ())
    if finely_weighed(game.net, game.sizes):
        from foedus.reason.games.finely import ByHalves  # loads NumPy

        return ByHalves(game).winning()
    return winning_in(compiled(game.net, game.sizes))


def _counted(game: Game) -> tuple[Coalitions, Coalitions | None]:
    """The winning and the minimal winning coalitions."""
    if game.truth is not None:
        return winning(game), winning(game)
    if finely_weighed(game.net, game.sizes):
        from foedus.reason.games.finely import ByHalves  # loads NumPy

        halves = ByHalves(game)
        return halves.winning(), _unless_too_large(halves.minimal)
    diagram = compiled(game.net, game.sizes)
    least = _unless_too_large(lambda: counted(minimal(steps(diagram)), diagram))
    return winning_in(diagram), least


def _unless_too_large(count: Callable[[], Coalitions]) -> Coalitions | None:
    try:
        return count()
    except TooLarge:
        return None


def _shapley(swings: Sequence[int], players: int) -> Fraction:
    orders = sum(
        number * factorial(size - 1) * factorial(players - size)
        for size, number in enumerate(swings)
        if number
    )
    return Fraction(orders, factorial(players))


def _of_minimal(
    least: Coalitions | None, game: Game
) -> tuple[list[Fraction | None], list[Fraction | None]]:
    """Deegan and Packel's index and Holler's, by class."""
    if least is None:
        unknown: list[Fraction | None] = [None] * len(game.classes)
        return unknown, unknown
    number = sum(least.of_size)
    once = lcm(*range(1, least.players + 1))  # can be shared out by any size
    memberships = sum(size * ways for size, ways in enumerate(least.of_size))
    deegan: list[Fraction | None] = []
    holler: list[Fraction | None] = []
    for own in least.with_member:
        parts = sum(once // size * ways for size, ways in enumerate(own) if ways)
        deegan.append(_part(parts, number * once))
        holler.append(_part(sum(own), memberships))
    return deegan, holler


def _part(part: int, whole: int) -> Fraction:
    """A share; of nothing it is nothing."""
    return Fraction(part, whole) if whole else Fraction(0)


def _powerless(least: Coalitions | None) -> Power:
    zero = Fraction(0)
    none = None if least is None else zero
    return Power(0, zero, zero, zero, zero, zero, none, none)
