"""Fast three-valued evaluation: true, false, or None where what is known does not say.

Kleene's strong logic, with sums between bounds: sound, since what it calls true or false is so
under every completion of what is known, but not complete, since it takes the parts of a node as
independent (``p or not p`` stays None). :mod:`foedus.reason.settle` is exact.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs
from foedus.language.variables import Value, Variable


def holds(condition: Condition, known: Mapping[Variable, Value]) -> bool | None:
    """Whether the condition holds, given the values that are known; None where they do not say.

    Raises:
        TypeError: it is not a condition.
    """
    if isinstance(condition, Weighs):
        return _weighs(condition, known)
    if isinstance(condition, Is):
        value = known.get(condition.variable)
        return None if value is None else value == condition.value
    if isinstance(condition, Norm):
        return _norm(condition, known)
    if isinstance(condition, Not):
        part = holds(condition.part, known)
        return None if part is None else not part
    raise TypeError(f"not a condition: {condition!r}")


def _weighs(condition: Weighs, known: Mapping[Variable, Value]) -> bool | None:
    surely = possibly = 0
    for weight, part in condition.parts:
        if isinstance(part, Is):  # most parts are leaves: spare them a call
            value = known.get(part.variable)
            truth = None if value is None else value == part.value
        else:
            truth = holds(part, known)
        if truth is None:
            if weight > 0:
                possibly += weight
            else:
                surely += weight
        elif truth:
            surely += weight
            possibly += weight
    if surely >= condition.at_least:
        return True
    return None if possibly >= condition.at_least else False


def _norm(condition: Norm, known: Mapping[Variable, Value]) -> bool | None:
    truth = holds(condition.body, known)
    if truth is False:
        return False
    for exception in condition.exceptions:
        excepted = holds(exception, known)
        if excepted:
            return False
        if excepted is None:
            truth = None
    return truth
