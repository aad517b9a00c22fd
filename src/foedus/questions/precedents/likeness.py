"""How like two situations are: the share of what marks both that they have in common.

Each feature of a situation counts by how rare its value is: the logarithm of the number of crises
in which the feature is known over the number of those that have the value on some day (inverse
document frequency: K. Spärck Jones, Journal of Documentation 28 (1972) 11). Likeness is twice the
weight of what is shared over the weights of all that is known of the one and of the other (the
coefficient of L. R. Dice, Ecology 26 (1945) 297, with weights): 0 if nothing is shared, 1 if both
are known to be the same in everything, and the same from either side. What is not known is never
shared; what is known of one alone counts on its side, so that few known features make nothing like.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from foedus.questions.precedents.features import FEATURES

#: Features by their ids, with their values; the unknown are left out.
Values = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Rarity:
    """In how many crises of the suite a feature is known, and which have the value."""

    had_by: int
    of: int

    @property
    def weight(self) -> float:
        """0 for what every crisis has; a value that none has counts as one that one has."""
        return log(max(self.of, 1) / max(self.had_by, 1))


@dataclass(frozen=True, slots=True)
class Likeness:
    """The likeness of two situations with what is shared, what differs, and what is not known."""

    score: float
    shared: tuple[str, ...]
    differing: tuple[str, ...]
    unknown: tuple[str, ...]


class Rarities:
    """How rare each value is, counted over crises; each is given as its situations."""

    def __init__(self, crises: Iterable[Iterable[Values]]) -> None:
        self._had: dict[tuple[str, str], int] = {}
        self._known: dict[str, int] = {}
        for crisis in crises:
            had = {item for values in crisis for item in values.items()}
            for item in had:
                self._had[item] = self._had.get(item, 0) + 1
            for feature in {feature for feature, _ in had}:
                self._known[feature] = self._known.get(feature, 0) + 1

    def of(self, feature: str, value: str) -> Rarity:
        return Rarity(self._had.get((feature, value), 0), self._known.get(feature, 0))

    def weight(self, values: Values) -> float:
        """What these features weigh together."""
        return sum(self.of(*item).weight for item in values.items())


def likeness(one: Values, other: Values, rarities: Rarities) -> Likeness:
    """Compare two situations.

    What is shared comes by weight, the heaviest first, then in the order of the features.
    """
    shared = {id: one[id] for id in FEATURES if id in one and one[id] == other.get(id)}
    both = rarities.weight(one) + rarities.weight(other)
    return Likeness(
        score=2 * rarities.weight(shared) / both if both else 0.0,
        shared=tuple(sorted(shared, key=lambda id: -rarities.of(id, shared[id]).weight)),
        differing=tuple(id for id in FEATURES if id in one and other.get(id, one[id]) != one[id]),
        unknown=tuple(id for id in FEATURES if id not in one or id not in other),
    )
