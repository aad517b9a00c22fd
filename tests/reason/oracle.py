"""The slow, obvious evaluator the engines are held to. It shares no code with them.

Truth under a complete assignment is the textbook's; every other question is put to all
completions, one after the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs
from foedus.language.variables import Kind, Value, Variable

Assignment = Mapping[Variable, Value]


def true(condition: Condition, complete: Assignment) -> bool:
    """Whether the condition holds when every variable has a value.

    Raises:
        KeyError: a variable of the condition has no value.
    """
    if isinstance(condition, Is):
        return complete[condition.variable] == condition.value
    if isinstance(condition, Not):
        return not true(condition.part, complete)
    if isinstance(condition, Weighs):
        total = sum(weight for weight, part in condition.parts if true(part, complete))
        return total >= condition.at_least
    assert isinstance(condition, Norm)
    if any(true(exception, complete) for exception in condition.exceptions):
        return False
    return true(condition.body, complete)


def asked(condition: Condition) -> list[Variable]:
    """The variables of a condition, sorted."""
    if isinstance(condition, Is):
        return [condition.variable]
    if isinstance(condition, Not):
        return asked(condition.part)
    if isinstance(condition, Weighs):
        below = [part for _, part in condition.parts]
    else:
        assert isinstance(condition, Norm)
        below = [condition.body, *condition.exceptions]
    return sorted({variable for part in below for variable in asked(part)})


def missing(
    condition: Condition, known: Assignment, kinds: Iterable[Kind] = Kind
) -> list[Variable]:
    """The variables of these kinds that the condition asks about and ``known`` does not give."""
    wanted = set(kinds)
    return [v for v in asked(condition) if v not in known and v.kind in wanted]


def completions(known: Assignment, over: Iterable[Variable]) -> Iterator[dict[Variable, Value]]:
    """``known`` with every combination of values of the variables ``over``."""
    listed = list(over)
    for values in product(*(variable.domain for variable in listed)):
        yield {**known, **dict(zip(listed, values, strict=True))}


def truths(condition: Condition, known: Assignment) -> set[bool]:
    """The truth values that the completions of ``known`` give the condition."""
    over = missing(condition, known)
    return {true(condition, complete) for complete in completions(known, over)}


def satisfiable(condition: Condition, known: Assignment) -> bool:
    """Whether some completion of ``known`` makes the condition true."""
    return True in truths(condition, known)


def verdict(condition: Condition, known: Assignment, free: frozenset[Kind]) -> str:
    """``open``, ``closed`` or ``unknown``, no reading being left open outside of ``free``.

    Open: whatever the unknowns are, the free ones can be chosen so that it holds. Closed:
    whatever the unknowns are, no choice makes it hold.
    """
    unknown = missing(condition, known, set(Kind) - free)
    chosen = missing(condition, known, free)
    can = [
        any(true(condition, complete) for complete in completions(partial, chosen))
        for partial in completions(known, unknown)
    ]
    return "open" if all(can) else "unknown" if any(can) else "closed"


def readings(
    condition: Condition, known: Assignment, free: frozenset[Kind]
) -> list[dict[Variable, Value]]:
    """``known`` under every combination of the readings that are not settled or free."""
    return list(completions(known, missing(condition, known, {Kind.READING} - free)))


def settled(condition: Condition, known: Assignment, free: frozenset[Kind]) -> str:
    """The verdict over all readings: theirs where they agree, else ``contested``."""
    found = {verdict(condition, r, free) for r in readings(condition, known, free)}
    return found.pop() if len(found) == 1 else "contested"


def turning(condition: Condition, known: Assignment, free: frozenset[Kind]) -> list[Variable]:
    """The unknowns for which, under some reading, the verdict is not the same for all values."""
    unknown = missing(condition, known, set(Kind) - free - {Kind.READING})
    return [
        variable
        for variable in unknown
        if any(
            len({verdict(condition, {**r, variable: v}, free) for v in variable.domain}) > 1
            for r in readings(condition, known, free)
        )
    ]
