"""Odds for tests, and the slow answers to what they make of a condition."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction
from random import Random

from hypothesis import strategies as st

from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable

from . import oracle

Exact = dict[Variable, dict[Value, Fraction]]
Components = Sequence[tuple[Fraction, Exact]]


def spread(random: Random, values: Sequence[Value]) -> dict[Value, Fraction]:
    """Random fractions that add up to one, some of them 0."""
    parts = [random.choice((0, 1, 1, 2, 3, 7)) for _ in values]
    parts[random.randrange(len(parts))] += 1
    return {v: Fraction(part, sum(parts)) for v, part in zip(values, parts, strict=True)}


def drawn(random: Random, pool: Sequence[Variable]) -> Exact:
    """Random probabilities, different for each variable."""
    return {variable: spread(random, variable.domain) for variable in pool}


def seeds() -> st.SearchStrategy[Random]:
    return st.integers(0, 2**32).map(Random)


def floats(odds: Mapping[Variable, Mapping[Value, Fraction]]) -> dict[Variable, dict[Value, float]]:
    return {v: {value: float(p) for value, p in own.items()} for v, own in odds.items()}


def worlds(
    known: Mapping[Variable, Value], components: Components
) -> Iterator[tuple[dict[Variable, Value], Fraction]]:
    """Every completion of ``known`` and its probability."""
    over = [variable for variable in components[0][1] if variable not in known]
    for world in oracle.completions(known, over):
        chance = Fraction(0)
        for weight, own in components:
            for variable in over:
                weight *= own[variable][world[variable]]
            chance += weight
        yield world, chance


def chance(
    condition: Condition, known: Mapping[Variable, Value], components: Components
) -> Fraction:
    """The probability that it holds, world by world."""
    return sum(
        (p for world, p in worlds(known, components) if p and oracle.true(condition, world)),
        start=Fraction(0),
    )
