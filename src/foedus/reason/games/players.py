"""A condition as a game among the actors whose ballots and choices it counts.

All that an actor decides is joined into one player, who is for the proposal in everything or
against it in everything: the simple games of L. Shapley and M. Shubik, A method for evaluating the
distribution of power in a committee system, American Political Science Review 48 (1954). With
abstention as a third level it is a (3,2) game: J. Freixas and W. Zwicker, Weighted voting,
abstention, and multiple levels of approval, Social Choice and Welfare 21 (2003).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from foedus.language.conditions import Condition, variables
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.reason.counting import Node
from foedus.reason.tallies import Gains, Tally, net, tally

#: What a player does at each level, from against to for: with its ballot, and with a choice.
TWO_LEVELS = (("no", False), ("yes", True))
THREE_LEVELS = (("no", False), ("abstain", False), ("yes", True))
Levels = Sequence[tuple[str, bool]]
#: What a player adds to each tally, by the tally's place: at each level; and above the lowest.
Places = Mapping[int, Sequence[int]]
Raised = tuple[tuple[int, Gains], ...]


class NotAGame(ValueError):
    """The condition is no game among actors; the message says what stands in the way."""


@dataclass(frozen=True, slots=True)
class Game:
    """A net over classes of alike players.

    ``classes[i]`` names the players of a class; a player's option is its level. ``idle`` are
    those on whom nothing depends. ``truth`` is set where nothing depends on anybody.
    """

    net: tuple[Node, ...]
    classes: tuple[tuple[str, ...], ...]
    idle: tuple[str, ...]
    levels: int
    truth: bool | None = None

    @property
    def players(self) -> tuple[str, ...]:
        """All players, sorted."""
        return tuple(sorted([*self.idle, *(name for members in self.classes for name in members)]))

    @property
    def sizes(self) -> tuple[int, ...]:
        """How many players each class has."""
        return tuple(map(len, self.classes))


def game(
    condition: Condition,
    given: Mapping[Variable, Value] | None = None,
    levels: Levels = TWO_LEVELS,
) -> Game:
    """The game of a condition once ``given`` is known.

    Raises:
        NotAGame: a fact or a reading that is not given would decide too, or a player may serve
            the proposal by being less for it.
    """
    asked = [v for v in variables(condition) if v not in (given or {})]
    everyone = sorted({v.owner for v in asked if v.owner is not None})
    root = tally(condition, given)
    if isinstance(root, bool):
        return Game((), (), tuple(everyone), len(levels), root)
    tallies = net(root)
    counted = _by_player(tallies, levels)
    needs = [
        node.at_least - sum(own[place][0] for own in counted.values() if place in own)
        for place, node in enumerate(tallies)
    ]
    classes: dict[Raised, list[str]] = defaultdict(list)
    for player in everyone:
        if raised := _raised(counted.get(player, {})):
            classes[raised].append(player)
    idle = tuple(player for player in everyone if not _raised(counted.get(player, {})))
    net_ = _nodes(tallies, needs, list(classes))
    return Game(net_, tuple(map(tuple, classes.values())), idle, len(levels))


def _by_player(tallies: Sequence[Tally], levels: Levels) -> dict[str, Places]:
    """For each player, what its levels add to each tally that it feeds, never less for more."""
    found: dict[str, dict[int, list[int]]] = defaultdict(dict)
    for place, node in enumerate(tallies):
        for variable, gains in node.gains.items():
            own = _at_levels(variable, gains, levels)
            before = found[_owner(variable)].setdefault(place, [0] * len(levels))
            found[_owner(variable)][place] = [a + b for a, b in zip(before, own, strict=True)]
    odd = [player for player, places in found.items() if not _rises(places)]
    lowered = {player: _without_fatal(tallies, player, found) for player in odd}
    for player, places in lowered.items():
        if not _rises(places):
            raise NotAGame(f"{player} may serve the proposal better by being less for it")
    return {**found, **lowered}


def _rises(places: Places) -> bool:
    return all(a <= b for gains in places.values() for a, b in pairwise(gains))


def _without_fatal(
    tallies: Sequence[Tally], player: str, found: Mapping[str, Places]
) -> dict[int, list[int]]:
    """What a player adds, lowered at levels at which the condition fails whatever others do.

    Nothing it adds there matters: who vetoes may as well be counted among those who abstain.
    """
    most = [
        sum(max(own[place]) for name, own in found.items() if name != player and place in own)
        for place in range(len(tallies))
    ]
    own = found[player]
    lowered = {place: list(gains) for place, gains in own.items()}
    for level in range(len(next(iter(own.values())))):
        if not _can_hold(tallies, most, {place: gains[level] for place, gains in own.items()}):
            for place, gains in own.items():
                lowered[place][level] = min(gains[level:])
    return lowered


def _can_hold(tallies: Sequence[Tally], most: Sequence[int], own: Mapping[int, int]) -> bool:
    """Whether the root can hold when a player adds ``own`` and all others the most they can."""
    holds: dict[int, bool] = {}
    for place, node in enumerate(tallies):
        total = most[place] + own.get(place, 0)
        total += sum(weight for weight, part in node.parts if holds[id(part)])
        holds[id(node)] = total >= node.at_least
    return holds[id(tallies[-1])]


def _at_levels(variable: Variable, gains: Gains, levels: Levels) -> Gains:
    of = dict(zip(variable.domain, gains, strict=True))
    return tuple(
        of[ballot if variable.predicate is BALLOT else choice] for ballot, choice in levels
    )


def _owner(variable: Variable) -> str:
    if variable.owner is None or variable.kind not in (Kind.BALLOT, Kind.CHOICE):
        raise NotAGame(f"it turns on {variable}, which no member decides: give its value")
    return variable.owner


def _raised(places: Places) -> Raised:
    """What a player adds above what it adds at its lowest level, which is nobody's doing."""
    return tuple(
        (place, tuple(gain - gains[0] for gain in gains))
        for place, gains in sorted(places.items())
        if gains[-1] > gains[0]
    )


def _nodes(
    tallies: Sequence[Tally], needs: Sequence[int], listed: Sequence[Raised]
) -> tuple[Node, ...]:
    """The net over classes."""
    where = {id(node): i for i, node in enumerate(tallies)}
    gains: list[list[tuple[int, Gains]]] = [[] for _ in tallies]
    for group, places in enumerate(listed):
        for place, own in places:
            gains[place].append((group, own))
    return tuple(
        Node(need, tuple(own), tuple((w, where[id(part)]) for w, part in node.parts))
        for node, need, own in zip(tallies, needs, gains, strict=True)
    )
