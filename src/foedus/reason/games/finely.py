"""Games of players whose weights are all different: counted by meeting in the middle."""

from __future__ import annotations

from itertools import pairwise

from foedus.reason.counting import Node
from foedus.reason.diagrams import TooLarge
from foedus.reason.diagrams.halves import Halves, Member, Shares
from foedus.reason.games.coalitions import Coalitions
from foedus.reason.games.players import Game


class ByHalves:
    """The coalitions of a game, from one listing of its halves.

    Raises:
        TooLarge: there are too many players, or their weights differ in too many ways.
    """

    def __init__(self, game: Game) -> None:
        self.halves, self.of_class = _halves(game)
        self.classes = len(game.classes)

    def winning(self) -> Coalitions:
        """The winning coalitions."""
        return _coalitions(self.halves.shares(), self.of_class, self.classes)

    def minimal(self) -> Coalitions:
        """The winning coalitions that lose whoever leaves.

        Raises:
            TooLarge: no order of the players is one of who adds more in every tally.
        """
        if not all(_covers(one, other) for one, other in pairwise(self.halves.members)):
            raise TooLarge("no player is heavier than the next in every tally")
        return _coalitions(self.halves.minimal(), self.of_class, self.classes)


def _halves(game: Game) -> tuple[Halves, list[int]]:
    """The players, those who add most first, and the class of each."""
    listed = [(_member(game.net, c), c) for c, size in enumerate(game.sizes) for _ in range(size)]
    listed.sort(key=lambda pair: (pair[0].gains[1][::-1], -pair[1]), reverse=True)
    return Halves(game.net, [member for member, _ in listed]), [c for _, c in listed]


def _member(net: tuple[Node, ...], group: int) -> Member:
    own = [dict(node.gains).get(group, (0, 0)) for node in net]
    return Member(tuple(zip(*own, strict=True)), (0, 1), (1.0, 1.0))


def _covers(one: Member, other: Member) -> bool:
    return all(a >= b for a, b in zip(one.gains[1], other.gains[1], strict=True))


def _coalitions(shares: Shares, classes: list[int], number: int) -> Coalitions:
    """Counts as whole numbers: at most 2**40 coalitions are kept exactly by floats."""
    with_member: list[tuple[int, ...]] = [()] * number
    for group, taken in zip(classes, shares.with_option, strict=True):
        with_member[group] = tuple(map(int, taken[1]))
    return Coalitions(tuple(map(int, shares.of_label)), tuple(with_member))
