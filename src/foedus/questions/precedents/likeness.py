"""How like two situations are: the share of what marks both that they have in common.

Of the features that are known of both, each counts by how rare its value is: the logarithm of the
number of crises in which the feature is known over the number of those that have the value on
some day (inverse document frequency: K. Spärck Jones, Journal of Documentation 28 (1972) 11).
Likeness is the weight of what is shared over the mean weight of the two sides (the coefficient of
L. R. Dice, Ecology 26 (1945) 297, with weights): 0 if nothing is shared, 1 if all is, and the same
from either side. What is not known of one of the two is neither like nor unlike.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from math import log

from foedus.questions.precedents.features import FEATURES

#: Features by their ids, with their values; the unknown are left out.
Values = Mapping[str, str]
#: Situations of which fewer features are known of both are not compared.
FEWEST = 12


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


def likeness(one: Values, other: Values, rarities: Rarities) -> Likeness | None:
    """Compare two situations; None where too little is known of both.

    What is shared comes first by weight, then in the order of the features.
    """
    known = [feature for feature in FEATURES if feature in one and feature in other]
    if len(known) < FEWEST:
        return None
    weights = {id: rarities.of(id, one[id]).weight for id in known}
    shared = [id for id in known if one[id] == other[id]]
    both = sum(weights[id] + rarities.of(id, other[id]).weight for id in known) / 2
    return Likeness(
        score=sum(weights[id] for id in shared) / both if both else 0.0,
        shared=tuple(sorted(shared, key=lambda id: -weights[id])),
        differing=tuple(id for id in known if one[id] != other[id]),
        unknown=tuple(id for id in FEATURES if id not in known),
    )
