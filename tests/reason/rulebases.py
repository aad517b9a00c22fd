"""Seeded random rule bases whose questions are rarely settled beforehand.

Thresholds lie strictly within what their parts can reach, members of a body mostly take the
same position, and a rule base is turned round where its positions already satisfy it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import prod
from random import Random
from typing import NamedTuple

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs
from foedus.language.variables import Kind, Value, Variable
from reason.oracle import satisfiable
from reason.strategies import reference, variable

Body = tuple[Variable, ...]


class RuleBase(NamedTuple):
    """A condition, the positions taken in it and what is fixed."""

    condition: Condition
    positions: dict[Variable, Value]
    given: dict[Variable, Value]


def rule_bases(number: int, seed: int, most: int) -> Iterator[RuleBase]:
    """``number`` rule bases, each of at most ``most`` complete assignments."""
    random = Random(seed)
    for _ in range(number):
        bodies = _bodies(random, most)
        condition = _condition(random, bodies, depth=random.choice((1, 2, 2, 3)))
        positions = {m: v for body in bodies for m, v in _positions(random, body)}
        pool = [member for body in bodies for member in body]
        given = {m: random.choice(m.domain) for m in pool if random.random() < 0.1}
        if satisfiable(condition, {**positions, **given}):
            condition = Not(condition)
        yield RuleBase(condition, positions, given)


def _bodies(random: Random, most: int) -> list[Body]:
    shapes = [
        (random.choice((Kind.BALLOT, Kind.CHOICE, Kind.READING)), random.choice((2, 2, 3, 4)))
        for _ in range(random.randint(1, 3))
    ]
    bodies = [
        tuple(variable(kind, size, 10 * i + j) for j in range(random.randint(1, 4)))
        for i, (kind, size) in enumerate(shapes)
    ]
    sizes = accumulate((prod(len(m.domain) for m in body) for body in bodies), int.__mul__)
    fitting = [body for body, size in zip(bodies, sizes, strict=True) if size <= most]
    return fitting or [bodies[0][:2]]


def _positions(random: Random, body: Body) -> Iterator[tuple[Variable, Value]]:
    usual = random.choice(body[0].domain)
    for member in body:
        if random.random() < 0.85:
            yield member, usual if random.random() < 0.75 else random.choice(member.domain)


def _condition(random: Random, bodies: Sequence[Body], depth: int) -> Condition:
    if depth == 0 or random.random() < 0.2:
        return _vote(random, random.choice(bodies))
    parts = [_condition(random, bodies, depth - 1) for _ in range(random.randint(2, 3))]
    kind = random.random()
    if kind < 0.15:
        return Not(parts[0])
    if kind < 0.35:
        return Norm(reference(1), parts[0], tuple(parts[1:]))
    return _weighed(random, [(random.choice((-1, 1, 1, 2)), part) for part in parts])


def _vote(random: Random, body: Body) -> Condition:
    """A few values carry weight, the same for every member, or one member is asked alone."""
    if random.random() < 0.25:
        member = random.choice(body)
        return Is(member, random.choice(member.domain))
    weights = [random.choice((0, 1, 1, 2, -1, -2)) for _ in body[0].domain]
    return _weighed(
        random,
        [
            (weight, Is(member, value))
            for member in body
            for value, weight in zip(member.domain, weights, strict=True)
            if weight
        ],
    )


def _weighed(random: Random, parts: Sequence[tuple[int, Condition]]) -> Condition:
    low = sum(weight for weight, _ in parts if weight < 0)
    high = sum(weight for weight, _ in parts if weight > 0)
    return Weighs(random.randint(low + 1, max(high, low + 1)), tuple(parts))
