"""Probabilities as they are given, checked and brought to rows in the order of each domain.

A row is of floats that add up to one, or, where every probability is a fraction, of whole numbers
over a common denominator: then all that follows adds and multiplies whole numbers and is exact.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from fractions import Fraction
from math import fsum, lcm

from foedus.language.variables import Value, Variable

#: A probability: a fraction (exact) or a float.
Number = Fraction | float
#: For each variable, how probable each of its values is; a value that is not named has none.
Probabilities = Mapping[Variable, Mapping[Value, Number]]
#: What a variable gives to each value: floats, or whole numbers (which pass for floats) if exact.
Row = tuple[float, ...]

#: How far from one the probabilities of a variable may add up when they are floats.
SLACK = 1e-9
#: The unit roundoff of floats of 64 bits.
ROUNDOFF = 2.0**-53


class Reader:
    """Reads rows; the same probabilities given to many variables are read once.

    ``asked`` are the variables that may have probabilities; None where any may.
    """

    def __init__(self, asked: Collection[Variable] | None, exact: bool) -> None:
        self.asked = asked
        self.exact = exact
        self._done: dict[tuple[int, tuple[Value, ...]], tuple[Mapping[Value, Number], Row]] = {}

    def read(self, probabilities: Probabilities, needed: Sequence[Variable]) -> dict[Variable, Row]:
        """A row for every variable; those in ``needed`` must be there.

        Raises:
            ValueError: a variable is not one of the condition's, or a needed one is missing; a
                value is not in its domain; a probability is no number from 0 to 1; they do
                not add up to one; or, where the answer is to be exact, one is a float.
        """
        rows = {variable: self._row(variable, own) for variable, own in probabilities.items()}
        unknown = [] if self.asked is None else [v for v in rows if v not in self.asked]
        if unknown:
            raise ValueError(f"the condition does not ask about {_some(unknown)}")
        missing = [variable for variable in needed if variable not in rows]
        if missing:
            raise ValueError(f"no probabilities are given for {_some(missing)}")
        return rows

    def _row(self, variable: Variable, own: Mapping[Value, Number]) -> Row:
        key = id(own), variable.domain
        if key not in self._done:
            # Keeping what was read keeps its id from being given to something else.
            self._done[key] = own, _row(variable, own, self.exact)
        return self._done[key][1]


def whole(row: Row) -> int:
    """What a row of whole numbers adds up to: its denominator. One for a row of floats."""
    return sum(map(int, row)) if isinstance(row[0], int) else 1


def numbers(row: Row) -> list[Number]:
    """The probabilities that a row stands for."""
    below = whole(row)
    return [Fraction(share, below) if isinstance(share, int) else share for share in row]


def _row(variable: Variable, own: Mapping[Value, Number], exact: bool) -> Row:
    says = variable.predicate.says
    if not own.keys() <= says.keys():
        foreign = min(map(repr, own.keys() - says.keys()))
        raise ValueError(f"{variable} cannot be {foreign}; it can be {', '.join(map(str, says))}")
    listed = [own.get(value, 0) for value in says]
    if [number for number in listed if not 0 <= number <= 1 + SLACK]:
        value, number = next((v, n) for v, n in own.items() if not 0 <= n <= 1 + SLACK)
        raise ValueError(f"{variable}: {value} cannot have the probability {number}")
    return _fractions(variable, listed) if exact else _floats(variable, listed)


def _floats(variable: Variable, listed: Sequence[Number]) -> Row:
    total = fsum(listed)
    if abs(total - 1) > SLACK:
        raise ValueError(f"the probabilities of {variable} add up to {total:.6g}, not to 1")
    return tuple([float(number) / total for number in listed])


def _fractions(variable: Variable, listed: Sequence[Number]) -> Row:
    for number in listed:
        if not isinstance(number, Fraction | int):
            raise ValueError(f"{variable}: {number!r} is a float; an exact answer needs fractions")
    exact = [Fraction(number) for number in listed]
    total = sum(exact)
    if total != 1:
        raise ValueError(f"the probabilities of {variable} add up to {total}, not to 1")
    below = lcm(*(number.denominator for number in exact))
    return tuple(int(number * below) for number in exact)


def _some(variables: Sequence[Variable]) -> str:
    more = f" and {len(variables) - 3} more" if len(variables) > 3 else ""
    return ", ".join(map(str, variables[:3])) + more
