"""What each variable does to the probability: set, seen, and looked back at."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from foedus.language.variables import Value, Variable
from foedus.reason.chances.draws import Number, numbers
from foedus.reason.chances.form import Form
from foedus.reason.chances.mixtures import Odds
from foedus.reason.chances.probability import Chance, added, relative_error, weighed

#: A number for each value of each variable; None where the question has no answer.
Table = Mapping[Variable, Mapping[Value, Number]]
Partial = Mapping[Variable, Mapping[Value, Number | None]]


@dataclass(frozen=True, slots=True)
class Influence:
    """The probability that the condition holds, and for each variable and value:

    ``if_set``, that it holds were the variable set to the value and all else drawn as before;
    ``if_seen``, that it holds once the value is seen, None where it never is: the same unless a
    mixture makes one ballot tell of others; ``if_held``, that the variable has the value once it
    is known that the condition holds, None where it never does. ``relative`` bounds the relative
    error of each; it is 0 for fractions.
    """

    holds: Chance
    if_set: Table
    if_seen: Partial
    if_held: Partial
    relative: float

    def worth(self, variable: Variable, to: Value, instead_of: Value) -> Number:
        """What moving probability from one value to another is worth, for each unit moved.

        It is the derivative of the probability of holding, in every component alike: moving one
        point (0.01) is worth a hundredth of it, and exactly that, for it is linear.
        """
        own = self.if_set[variable]
        return own[to] - own[instead_of]


def influence(form: Form, odds: Odds, exact: bool = False) -> Influence:
    """The influence of every variable on which the condition turns, in one sweep up and down.

    Raises:
        ValueError, TooLarge: as :func:`foedus.reason.chances.probability`.
    """
    holds: list[tuple[Number, Number]] = []
    joint: dict[Variable, list[list[tuple[Number, Number, Number]]]] = {
        variable: [[] for _ in variable.domain] for variable in form.variables
    }
    for weight, own, rows in weighed(form, odds, exact):
        holds.append((weight, own.probability))
        for variable, values in own.held().items():
            shares = numbers(rows[variable])
            for listed, share, value in zip(joint[variable], shares, values, strict=True):
                listed.append((weight, share, value))
    total = added(holds)
    if_set: dict[Variable, dict[Value, Number]] = {}
    if_seen: dict[Variable, dict[Value, Number | None]] = {}
    if_held: dict[Variable, dict[Value, Number | None]] = {}
    for variable, columns in joint.items():
        domain = variable.domain
        if_set[variable] = {
            value: added((weight, held) for weight, _, held in column)
            for value, column in zip(domain, columns, strict=True)
        }
        both = [added((weight * share, held) for weight, share, held in c) for c in columns]
        seen = [added((weight, share) for weight, share, _ in c) for c in columns]
        if_seen[variable] = {v: _over(a, b) for v, a, b in zip(domain, both, seen, strict=True)}
        if_held[variable] = {v: _over(a, total) for v, a in zip(domain, both, strict=True)}
    error = 0.0 if exact else relative_error(form, len(holds))
    # A quotient of two such numbers is off by twice as much, and by its own rounding.
    return Influence(Chance(total, error), if_set, if_seen, if_held, 3 * error)


def _over(part: Number, of: Number) -> Number | None:
    return min(part / of, 1.0) if of else None
