"""Draws that hang together: first a component is drawn, and then each variable by itself.

Given the component all is independent, so that every answer is the weighted sum of the answers for
the components, each from the same compiled form: blocs that vote as one, and a common factor (a
crisis that turns many at once). That what is shared and what is each one's own make different
power is the point of P. Straffin, Homogeneity, independence, and power indices, Public Choice 30
(1977).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from math import fsum, isfinite

from foedus.language.variables import Value, Variable
from foedus.reason.chances.draws import SLACK, Number, Probabilities
from foedus.reason.diagrams import TooLarge

#: Components after which a mixture is refused.
COMPONENTS = 4096


@dataclass(frozen=True, slots=True)
class Mixture:
    """Components, each with its weight and the probabilities of every variable in it.

    Raises:
        ValueError: a weight is negative, or they do not add up to one.
        TooLarge: there are too many components.
    """

    components: tuple[tuple[Number, Probabilities], ...]

    def __post_init__(self) -> None:
        weights = [weight for weight, _ in self.components]
        if any(not isfinite(weight) or weight < 0 for weight in weights):
            raise ValueError(f"a component's weight cannot be {min(weights)}")
        total = fsum(weights)
        if abs(total - 1) > SLACK:
            raise ValueError(f"the weights of the components add up to {total:.6g}, not to 1")
        if len(weights) > COMPONENTS:
            raise TooLarge(
                f"{len(weights):,} components are more than {COMPONENTS:,}: every bloc multiplies "
                "them by one more than the ballots it may cast"
            )

    @classmethod
    def independent(cls, probabilities: Probabilities) -> Mixture:
        """Every variable drawn by itself: a single component."""
        return cls(((1, probabilities),))

    def with_bloc(
        self,
        members: Iterable[Variable],
        draw: Mapping[Value, Number],
        together: Number = 1,
    ) -> Mixture:
        """With probability ``together`` the members all take the value of one ``draw``.

        Otherwise each draws by itself as before. Several blocs draw independently.

        Raises:
            ValueError: ``together`` is no probability, or the draw does not add up to one.
            TooLarge: as above.
        """
        if not 0 <= together <= 1:
            raise ValueError(f"a bloc cannot vote together with probability {together}")
        listed = tuple(members)
        return Mixture(tuple(self._split(listed, draw, together)))

    def _split(
        self, members: tuple[Variable, ...], draw: Mapping[Value, Number], together: Number
    ) -> Iterator[tuple[Number, Probabilities]]:
        one: Mapping[Value, Mapping[Value, Number]] = {value: {value: 1} for value in draw}
        for weight, own in self.components:
            if together < 1:
                yield weight * (1 - together), own
            for value, share in draw.items():
                if share and together:
                    yield weight * together * share, {**own, **dict.fromkeys(members, one[value])}

    def known(self, values: Mapping[Variable, Value]) -> Mixture:
        """The mixture once these values are seen, by Bayes' rule.

        Components in which they were likelier weigh more, so that a ballot seen tells something
        of the others.

        Raises:
            ValueError: the values were not possible.
        """
        joint: list[tuple[Number, Probabilities]] = []
        for weight, own in self.components:
            for variable, value in values.items():
                weight *= own.get(variable, {}).get(value, 0)
            if weight:
                joint.append((weight, {**own, **{v: {value: 1} for v, value in values.items()}}))
        if not joint:
            seen = ", ".join(f"{variable} = {value}" for variable, value in values.items())
            raise ValueError(f"what is said to be known has no probability: {seen}")
        total = sum((weight for weight, _ in joint), start=Fraction(0))
        return Mixture(tuple((weight / total, own) for weight, own in joint))


#: Probabilities of variables that are drawn independently, or a mixture.
Odds = Probabilities | Mixture


def mixture(odds: Odds) -> Mixture:
    """Odds of either sort as a mixture."""
    return odds if isinstance(odds, Mixture) else Mixture.independent(odds)


def shares(mixed: Mixture, exact: bool) -> list[Number]:
    """The weights of the components, as fractions if it is to be exact.

    Raises:
        ValueError: they are floats then, or do not add up to one.
    """
    weights = [weight for weight, _ in mixed.components]
    if not exact:
        total = fsum(weights)
        return [float(weight) / total for weight in weights]
    if any(not isinstance(weight, Fraction | int) for weight in weights):
        raise ValueError(
            "the weights of the components are floats; an exact answer needs fractions"
        )
    fractions = [Fraction(weight) for weight in weights]
    if sum(fractions) != 1:
        raise ValueError(f"the weights of the components add up to {sum(fractions)}, not to 1")
    return list(fractions)
