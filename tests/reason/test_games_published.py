"""Games of several levels against the values that their papers print."""

from __future__ import annotations

from fractions import Fraction
from functools import cache

from foedus.language.conditions import Condition, Is, Not, any_of, at_least, every
from foedus.language.variables import BALLOT
from foedus.reason.games.players import THREE_LEVELS, Levels, game
from foedus.reason.games.ternary import LevelPower, level_indices

#: Strong opposition, weak opposition, marginal support, strong support.
FOUR_LEVELS = (("no", False), ("absent", False), ("abstain", False), ("yes", True))


def votes(player: int, ballot: str) -> Condition:
    return Is(BALLOT("motion", f"P{player:02d}"), ballot)


def powers(condition: Condition, levels: Levels) -> dict[str, LevelPower]:
    played = game(condition, None, levels)
    found = level_indices(played).of_class
    return {p: power for members, power in zip(played.classes, found, strict=True) for p in members}


def test_one_must_agree_and_one_of_two_not_oppose() -> None:
    """Felsenthal and Machover 1998, example 8.3.7, as printed in Freixas 2005, section 4."""
    rule = every((votes(1, "yes"), any_of((Not(votes(2, "no")), Not(votes(3, "no"))))))
    found = powers(rule, THREE_LEVELS)
    assert found["P01"].shapley_shubik == Fraction(22, 27)
    assert found["P02"].shapley_shubik == found["P03"].shapley_shubik == Fraction(5, 54)


def test_four_levels_of_support() -> None:
    """Freixas 2005, example 2.7: 29/48, 19/96, 19/96, and a fourth player without power."""

    def supports(player: int) -> Condition:
        return any_of((votes(player, "yes"), votes(player, "abstain")))

    backed = any_of(
        (
            every((supports(2), Not(votes(3, "no")))),
            every((supports(3), Not(votes(2, "no")))),
        )
    )
    found = powers(every((votes(1, "yes"), backed)), FOUR_LEVELS)
    assert found["P01"].shapley_shubik == Fraction(29, 48)
    assert found["P02"].shapley_shubik == found["P03"].shapley_shubik == Fraction(19, 96)
    assert "P04" not in found


def council() -> Condition:
    members = range(1, 16)
    no_veto = every(Not(votes(player, "no")) for player in range(1, 6))
    return every((at_least(9, (votes(player, "yes") for player in members)), no_veto))


@cache
def permanent_is_pivot(permanent: int, others: int, yes: int) -> Fraction:
    """The probability that the pivot is permanent, so many having voted and none of them no.

    One vote after the other: who is next is as likely anybody left, and votes each way alike.
    """
    waiting = 15 - permanent - others
    total = Fraction(0)
    for is_permanent, number in ((True, 5 - permanent), (False, 10 - others)):
        for vote in ("yes", "abstain", "no"):
            chance = Fraction(number, 3 * waiting)
            if not chance:
                continue
            if is_permanent and vote == "no":
                total += chance
                continue
            p, r = permanent + is_permanent, others + (not is_permanent)
            y = yes + (vote == "yes")
            passed, failed = y >= 9 and p == 5, y + 15 - p - r < 9
            if passed or failed:
                total += chance * is_permanent
            else:
                total += chance * permanent_is_pivot(p, r, y)
    return total


def test_the_council_with_abstention_vote_by_vote() -> None:
    """Freixas 2005 quotes .1636 and .0182 from Felsenthal and Machover 1998.

    Exactly it is .1634 and .0183: both the diagram and the count of one vote after the other say
    so, and the printed pair differs in the fourth decimal.
    """
    found = powers(council(), THREE_LEVELS)
    pivot = permanent_is_pivot(0, 0, 0)
    assert found["P01"].shapley_shubik == pivot / 5 == Fraction(118525786, 725416965)
    assert found["P15"].shapley_shubik == (1 - pivot) / 10
    printed = (("P01", 0.1636), ("P15", 0.0182))
    for player, value in printed:
        assert abs(float(found[player].shapley_shubik) - value) < 0.0003
