"""Games for tests, and their power by listing every coalition, order and roll-call."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import permutations, product
from math import factorial
from random import Random
from typing import NamedTuple

from foedus.language.conditions import Condition, Is, Not, Weighs
from foedus.language.variables import BALLOT, Kind, Predicate, Value, Variable
from reason import oracle

JOINS = Predicate(
    "joins", Kind.CHOICE, ("actor",), {True: "{actor} joins", False: "{actor} stays out"}, "actor"
)
#: What a member does at each level, from against to for.
BALLOTS = {2: ("no", "yes"), 3: ("no", "abstain", "yes")}


def names(number: int) -> list[str]:
    return [f"M{index:02}" for index in range(number)]


def leaf(random: Random, name: str) -> Condition:
    """A condition that a member serves by being for it: with its vote, or with a choice."""
    vote = BALLOT("motion", name)
    kind = random.choice(("yes", "yes", "not no", "choice"))
    if kind == "choice":
        return Is(JOINS(name), True)
    return Is(vote, "yes") if kind == "yes" else Not(Is(vote, "no"))


def game(random: Random, members: int, depth: int = 2, heaviest: int = 5) -> Condition:
    """A weighted threshold over members and, nested, over further thresholds of the same sort."""
    chosen = random.sample(names(members), random.randint(1, members))
    parts = [(random.randint(1, heaviest), leaf(random, name)) for name in chosen]
    if depth:
        nested = random.randint(0, 2)
        parts += [
            (random.randint(1, 2 * heaviest), game(random, members, depth - 1, heaviest))
            for _ in range(nested)
        ]
    total = sum(weight for weight, _ in parts)
    found = Weighs(random.randint(1, total), tuple(parts))
    if random.random() < 0.2:  # the same said by what must not be: too much weight on not holding
        lost = tuple((weight, Not(part)) for weight, part in parts)
        return Not(Weighs(total - found.at_least + 1, lost))
    return found


def weighted(quota: int, weights: Mapping[str, int]) -> Condition:
    """A single weighted threshold of yes votes."""
    return Weighs(quota, tuple((w, Is(BALLOT("motion", m), "yes")) for m, w in weights.items()))


def settings(levels: int, at: Mapping[str, int], over: list[Variable]) -> dict[Variable, Value]:
    """What members decide when each is at a level; a choice is for at the highest alone."""
    return {
        v: BALLOTS[levels][at[str(v.owner)]]
        if v.predicate is BALLOT
        else at[str(v.owner)] == levels - 1
        for v in over
    }


class Listed:
    """A game by its truth table: ``wins[levels of the players, in order]``."""

    def __init__(self, condition: Condition, levels: int = 2) -> None:
        over = oracle.asked(condition)
        self.players = sorted({str(v.owner) for v in over})
        self.levels = levels
        self.wins = {
            at: oracle.true(
                condition, settings(levels, dict(zip(self.players, at, strict=True)), over)
            )
            for at in product(range(levels), repeat=len(self.players))
        }

    def raised(self, i: int, low: int, high: int) -> int:
        """How many ways of the others make player ``i``'s going from one level to another win."""
        return sum(
            self.wins[(*at[:i], high, *at[i + 1 :])] and not self.wins[at]
            for at in self.wins
            if at[i] == low
        )


class Known(NamedTuple):
    """The indices of one player, by definition."""

    swings: int
    shapley_shubik: Fraction
    banzhaf: Fraction
    banzhaf_normalised: Fraction
    to_prevent: Fraction
    to_initiate: Fraction
    deegan_packel: Fraction
    holler: Fraction


def minimal(listed: Listed) -> list[tuple[int, ...]]:
    """The winning coalitions that lose whoever leaves."""

    def needed(at: tuple[int, ...], i: int) -> bool:
        return not listed.wins[(*at[:i], 0, *at[i + 1 :])]

    return [
        at
        for at, won in listed.wins.items()
        if won and all(needed(at, i) for i, member in enumerate(at) if member)
    ]


def _share(part: int | Fraction, whole: int) -> Fraction:
    return Fraction(part, whole) if whole else Fraction(0)


def known(listed: Listed) -> dict[str, Known]:
    """Every index of two levels, player by player."""
    n, winning, least = len(listed.players), sum(listed.wins.values()), minimal(listed)
    swings = [listed.raised(i, 0, 1) for i in range(n)]
    memberships = sum(map(sum, least))
    found = {}
    for i, player in enumerate(listed.players):
        orders = sum(
            factorial(sum(at) - 1) * factorial(n - sum(at))
            for at, won in listed.wins.items()
            if won and at[i] and not listed.wins[(*at[:i], 0, *at[i + 1 :])]
        )
        found[player] = Known(
            swings[i],
            Fraction(orders, factorial(n)),
            Fraction(swings[i], 2 ** (n - 1)),
            _share(swings[i], sum(swings)),
            _share(swings[i], winning),
            _share(swings[i], 2**n - winning),
            _share(sum((Fraction(1, sum(at)) for at in least if at[i]), Fraction(0)), len(least)),
            _share(sum(at[i] for at in least), memberships),
        )
    return found


def pivots(listed: Listed) -> dict[str, Fraction]:
    """How often each is the first after whose vote the outcome stands, over all roll-calls."""
    n, top = len(listed.players), listed.levels - 1
    found = dict.fromkeys(listed.players, 0)
    for at in listed.wins:
        for order in permutations(range(n)):
            pivot = next(_settling(listed, at, order, top), None)
            if pivot is not None:
                found[listed.players[pivot]] += 1
    return {player: Fraction(k, factorial(n) * listed.levels**n) for player, k in found.items()}


def _settling(
    listed: Listed, at: tuple[int, ...], order: tuple[int, ...], top: int
) -> Iterator[int]:
    voted: set[int] = set()
    for i in order:
        voted.add(i)
        least = tuple(level if j in voted else 0 for j, level in enumerate(at))
        most = tuple(level if j in voted else top for j, level in enumerate(at))
        if listed.wins[least] == listed.wins[most]:
            yield i
