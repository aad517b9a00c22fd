"""Conditions: small immutable trees that say what must hold. They never evaluate themselves.

There is one leaf, ``Is``; one negation, ``Not``; one connective, ``Weighs``, of which *and*,
*or*, n-of-m, two thirds and every weighted majority are cases; and ``Norm``, the labelled node
that carries a citation and keeps its exceptions in a field of their own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import NoReturn

from foedus.language.references import Reference
from foedus.language.variables import Value, Variable


class Condition:
    """What all conditions share: how they are joined."""

    __slots__ = ()

    def __and__(self, other: Condition) -> Weighs:
        return every((self, other))

    def __or__(self, other: Condition) -> Weighs:
        return any_of((self, other))

    def __invert__(self) -> Condition:
        return self.part if isinstance(self, Not) else Not(self)

    def __bool__(self) -> NoReturn:
        raise TypeError(
            "a condition has no truth value of its own: join conditions with & | ~ and let an "
            "engine of foedus.reason read them ('and', 'or', 'not', 'if' cannot be used)"
        )


@dataclass(frozen=True, slots=True)
class Is(Condition):
    """The leaf: a variable has this value of its domain."""

    variable: Variable
    value: Value

    def __post_init__(self) -> None:
        if self.value not in self.variable.predicate.says:
            wanted = ", ".join(map(str, self.variable.domain))
            raise ValueError(f"{self.variable} cannot be {self.value!r}; it can be {wanted}")


@dataclass(frozen=True, slots=True)
class Not(Condition):
    """The part does not hold."""

    part: Condition


@dataclass(frozen=True, slots=True)
class Weighs(Condition):
    """The weights of the parts that hold add up to ``at_least`` or more.

    Weights are whole numbers and may be negative: two thirds of those voting is
    ``at_least=0`` with 1 for each yes and -2 for each no. ``says`` is a short name for the
    explanation and takes no part in comparison.
    """

    at_least: int
    parts: tuple[tuple[int, Condition], ...]
    says: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Norm(Condition):
    """A rule of law applied: it holds when its body does and none of its exceptions does."""

    reference: Reference
    body: Condition
    exceptions: tuple[Condition, ...] = ()


#: Holds always; holds never.
ALWAYS = Weighs(0, ())
NEVER = Weighs(1, ())


def every(parts: Iterable[Condition], says: str = "") -> Weighs:
    """All of the parts; of none, it holds."""
    listed = tuple((1, part) for part in parts)
    return Weighs(len(listed), listed, says)


def any_of(parts: Iterable[Condition], says: str = "") -> Weighs:
    """At least one of the parts; of none, it does not hold."""
    return at_least(1, parts, says)


def none_of(parts: Iterable[Condition], says: str = "") -> Weighs:
    """Not one of the parts; of none, it holds."""
    return Weighs(0, tuple((-1, part) for part in parts), says)


def at_least(number: int, parts: Iterable[Condition], says: str = "") -> Weighs:
    """At least ``number`` of the parts."""
    return Weighs(number, tuple((1, part) for part in parts), says)


def children(condition: Condition) -> tuple[Condition, ...]:
    """The parts of a node, in order; a leaf has none."""
    match condition:
        case Not(part):
            return (part,)
        case Weighs(_, parts):
            return tuple(part for _, part in parts)
        case Norm(_, body, exceptions):
            return (body, *exceptions)
        case _:
            return ()


def variables(condition: Condition) -> tuple[Variable, ...]:
    """The variables a condition asks about, each once, in order of first appearance."""
    found: dict[Variable, None] = {}
    _gather(condition, found)
    return tuple(found)


def _gather(condition: Condition, found: dict[Variable, None]) -> None:
    if isinstance(condition, Weighs):
        for _, part in condition.parts:
            if isinstance(part, Is):  # most parts are leaves: spare them a call
                found[part.variable] = None
            else:
                _gather(part, found)
    elif isinstance(condition, Is):
        found[condition.variable] = None
    else:
        for part in children(condition):
            _gather(part, found)
