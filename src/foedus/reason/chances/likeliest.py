"""The most likely way to hold: of all assignments under which it does, the most probable one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import fsum, log, prod

from foedus.language.variables import Value, Variable
from foedus.reason.chances.draws import Number, Probabilities, Reader, numbers
from foedus.reason.chances.form import Form
from foedus.reason.chances.greatest import EXACT, LOGARITHMS, Best, best_cells


@dataclass(frozen=True, slots=True)
class Likeliest:
    """An assignment and its probability; ``logarithm`` is the natural one of that.

    ``counts`` says of each class of variables that count alike how many take which value. Only the
    variables on which the condition turns are in it.
    """

    assignment: dict[Variable, Value]
    counts: tuple[tuple[tuple[Variable, ...], dict[Value, int]], ...]
    probability: Number
    logarithm: float


def likeliest(form: Form, probabilities: Probabilities, exact: bool = False) -> Likeliest | None:
    """The most probable assignment under which the condition holds; None where none is possible.

    The variables are drawn independently. Of several equally likely ones it is always the same:
    ties go to the first value of a domain, then to the fewer gains. As floats, assignments are
    equally likely where their logarithms differ only by rounding.

    Raises:
        ValueError, TooLarge: as :func:`foedus.reason.chances.probability`.
    """
    rows = Reader(form.asked, exact).read(probabilities, form.variables)
    algebra = EXACT if exact else LOGARITHMS
    layers = [
        Best(steps, [rows[v] for v in members], algebra)
        for steps, members in zip(form.steps, form.members, strict=True)
    ]
    cells = best_cells(form.diagram, layers, algebra)
    if cells is None:
        return None
    assignment: dict[Variable, Value] = {}
    for layer, members, cell in zip(layers, form.members, cells, strict=True):
        values = layer.values(cell)
        assignment.update({v: v.domain[at] for v, at in zip(members, values, strict=True)})
    shares = [numbers(rows[v])[v.domain.index(value)] for v, value in assignment.items()]
    counts = tuple((group.members, _counted(group.members, assignment)) for group in form.groups)
    logarithm = fsum(map(_log, shares))
    return Likeliest(assignment, counts, prod(shares), logarithm)


def _counted(members: Sequence[Variable], of: Mapping[Variable, Value]) -> dict[Value, int]:
    taken = [of[member] for member in members]
    return {value: taken.count(value) for value in members[0].domain}


def _log(share: Number) -> float:
    """The logarithm of a float, or of a fraction of any size."""
    if isinstance(share, Fraction):
        return log(share.numerator) - log(share.denominator)
    return log(share)
