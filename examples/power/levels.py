"""Printed games of three and four levels of approval.

D. Felsenthal and M. Machover, The Measurement of Voting Power (1998), example 8.3.7: a bill passes
if the first player votes for it and one of the other two does not oppose it. J. Freixas, The
Shapley-Shubik power index for games with several levels of approval in the input and output,
Decision Support Systems 39 (2005), example 2.7: four levels, from strong support to strong
opposition; the first must support it strongly, one of two others support it at least marginally,
and the third not be strongly opposed.
"""

from fractions import Fraction

from foedus.language.conditions import Condition, Is, Not, any_of, every
from foedus.language.variables import BALLOT
from foedus.reason.games.players import THREE_LEVELS, Levels, game
from foedus.reason.games.ternary import level_indices

#: The four ballots stand for strong and weak opposition, marginal and strong support.
FOUR_LEVELS = (("no", False), ("absent", False), ("abstain", False), ("yes", True))


def says(player: str, ballot: str) -> Condition:
    return Is(BALLOT("bill", player), ballot)


def power(condition: Condition, levels: Levels) -> dict[str, Fraction]:
    played = game(condition, None, levels)
    found = level_indices(played).of_class
    return {
        player: index.shapley_shubik
        for players, index in zip(played.classes, found, strict=True)
        for player in players
    }


def main() -> None:
    either = any_of((Not(says("B", "no")), Not(says("C", "no"))))
    three = power(every((says("A", "yes"), either)), THREE_LEVELS)
    assert three == {"A": Fraction(22, 27), "B": Fraction(5, 54), "C": Fraction(5, 54)}
    print("three levels:", *(f"{player} {index}" for player, index in sorted(three.items())))

    def supported(player: str) -> Condition:
        return any_of((says(player, "yes"), says(player, "abstain")))

    backed = any_of(
        every((supported(one), Not(says(other, "no")))) for one, other in (("B", "C"), ("C", "B"))
    )
    four = power(every((says("A", "yes"), backed)), FOUR_LEVELS)
    assert four == {"A": Fraction(29, 48), "B": Fraction(19, 96), "C": Fraction(19, 96)}
    print("four levels:", *(f"{player} {index}" for player, index in sorted(four.items())))


if __name__ == "__main__":
    main()
