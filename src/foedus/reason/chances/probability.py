"""The probability that a condition holds, exactly or as a float with a bound on its error.

Every float here is a sum of products of floats none of which is negative. Each rounding then
changes it by a relative 2^-53 at most, and a number that went through n of them is off by no more
than n u / (1 - n u), u = 2^-53: N. Higham, Accuracy and Stability of Numerical Algorithms, 2nd
edition, SIAM 2002, lemma 3.1 and section 4.2.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from foedus.language.variables import Variable
from foedus.reason.chances.draws import ROUNDOFF, Number, Reader, Row
from foedus.reason.chances.form import Form
from foedus.reason.chances.mixtures import Odds, mixture, shares
from foedus.reason.chances.weighed import Known, Weighed

if TYPE_CHECKING:
    from foedus.reason.chances.finely import WeighedByHalves

#: More than all that is lost to floats too small to be kept: 10^20 times the least float.
TINY = 1e-300


@dataclass(frozen=True, slots=True)
class Chance:
    """A probability; ``relative`` bounds its relative error, and is 0 where it is a fraction."""

    value: Number
    relative: float = 0.0

    @property
    def error(self) -> float:
        """No further than this is the value from the truth."""
        return float(self.value) * self.relative + TINY if self.relative else 0.0


def probability(form: Form, odds: Odds, exact: bool = False) -> Chance:
    """The probability that the condition of ``form`` holds.

    ``odds`` gives the probabilities of every variable on which it turns (independent, or in a
    mixture); where they are fractions and the answer is to be ``exact``, it is a fraction too.
    Floats are taken as divided by their sum, which may differ from one by 1e-9.

    Raises:
        ValueError: the odds are no probabilities of the condition's variables; says which.
        TooLarge: the diagram would grow past its bound.
    """
    listed = tuple(weighed(form, odds, exact))
    total = added((weight, own.probability) for weight, own, _ in listed)
    return Chance(total, 0.0 if exact else relative_error(form, len(listed)))


def weighed(
    form: Form, odds: Odds, exact: bool
) -> Iterator[tuple[Number, Weighed | WeighedByHalves, dict[Variable, Row]]]:
    """For each component its weight, the form under it, and all the rows that were given.

    Raises:
        ValueError, TooLarge: as :func:`probability`.
    """
    mixed = mixture(odds)
    reader = Reader(form.asked, exact)
    known: Known = {}
    turning = form.variables
    for weight, (_, own) in zip(shares(mixed, exact), mixed.components, strict=True):
        rows = reader.read(own, turning)
        if form.fine:
            from foedus.reason.chances.finely import WeighedByHalves  # loads NumPy

            yield weight, WeighedByHalves(form, rows, exact), rows
        else:
            yield weight, Weighed(form, rows, exact, known), rows


def added(weighted: Iterable[tuple[Number, Number]]) -> Number:
    """The sum of the products, which is a probability: rounding does not take it past one."""
    total: Number = 0
    for weight, number in weighted:
        total += weight * number
    return min(total, 1.0)


def relative_error(form: Form, components: int) -> float:
    """The bound on the relative error of a probability, and of a derivative, as a float.

    Counted are, for each class: the roundings of its members' rows, and of joining the values that
    count alike; those of its steps, there and back; and for the sweeps, up and down, no fewer
    than they make over its cells, nodes and edges. The components add theirs. By halves it is
    the ways of each half that are weighed and added up.
    """
    roundings = components + 4
    if form.fine:
        from foedus.reason.chances import finely

        lost = (roundings + finely.roundings(form)) * ROUNDOFF
        return lost / (1 - lost)
    for steps, nodes in zip(form.steps, form.diagram.nodes, strict=True):
        edges = sum(map(len, nodes))
        roundings += steps.layer.size * (3 + len(steps.way)) + 2 * steps.roundings
        roundings += 4 * (len(steps.layer.cells) + len(nodes) + edges) + 8
    lost = roundings * ROUNDOFF
    return lost / (1 - lost)
