"""A form under the rows of one component, its diagram swept."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from functools import cached_property
from math import prod
from typing import TYPE_CHECKING

from foedus.language.variables import Variable
from foedus.reason.chances.draws import Number, Row, whole
from foedus.reason.chances.form import Form
from foedus.reason.chances.steps import Steps
from foedus.reason.diagrams import Swept

if TYPE_CHECKING:
    from foedus.reason.chances.wide import Wide

#: The weights of the cells of a class, by its place and the rows of its members: components share
#: most of them.
Known = dict[tuple[int, tuple[Row, ...]], list[float]]


class Weighed:
    """What every answer about one component is made of.

    ``rows`` are those of the variables on which the form turns, and of others that do not matter:
    whole numbers if it is to be ``exact``.

    Raises:
        TooLarge: the diagram would grow past its bound.
    """

    def __init__(
        self, form: Form, rows: Mapping[Variable, Row], exact: bool, known: Known | None = None
    ) -> None:
        self.form = form
        self.exact = exact
        self.rows = [[rows[v] for v in members] for members in form.members]
        self.swept: Swept[float] = Swept(
            form.diagram,
            [self._weights(i, {} if known is None else known) for i in range(len(self.rows))],
        )

    def _weights(self, layer: int, known: Known) -> list[float]:
        key = layer, tuple(self.rows[layer])
        if key not in known:
            rows = self.by_way(layer)
            known[key] = self._engine(layer).weights(rows)
        return known[key]

    def by_way(self, layer: int) -> list[list[float]]:
        """The rows of a layer's members, by way."""
        steps = self.form.steps[layer]
        return [steps.by_way(row) for row in self.rows[layer]]

    @cached_property
    def scale(self) -> int:
        """The product of all denominators; one for floats."""
        return prod(whole(row) for rows in self.rows for row in rows)

    def number(self, total: float, times: int = 1) -> Number:
        """A sum of weights as a probability, once ``times`` a denominator that it lacks."""
        return Fraction(int(total) * times, self.scale) if self.exact else float(total)

    @property
    def probability(self) -> Number:
        """The probability that the condition holds."""
        return self.number(self.swept.total)

    def held(self) -> dict[Variable, list[Number]]:
        """For each variable, the probability that it holds were each value taken for certain.

        The probability is linear in what one variable gives to each of its values, the others
        as they are, so that this is its derivative by it.
        """
        found: dict[Variable, list[Number]] = {}
        for i, shares in enumerate(self.swept.shares()):
            rows, steps = self.by_way(i), self.form.steps[i]
            worth = self._engine(i).held(rows, shares)
            for variable, row, ways in zip(self.form.members[i], self.rows[i], worth, strict=True):
                by_way = [self.number(way, whole(row)) for way in ways]
                found[variable] = [by_way[way] for way in steps.way]
        return found

    def _engine(self, layer: int) -> Steps | Wide:
        """What convolves a class: NumPy for many floats; whole numbers need Python."""
        steps = self.form.steps[layer]
        return steps if self.exact else steps.engine
