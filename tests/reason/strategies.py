"""Random variables, conditions and cases.

The variables of an example come from a small pool, so that conditions share them, with mixed
polarity, and all completions can be enumerated.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from hypothesis import strategies as st

from foedus.language.conditions import (
    Condition,
    Is,
    Norm,
    Not,
    Weighs,
    any_of,
    at_least,
    every,
    none_of,
)
from foedus.language.references import Reference
from foedus.language.variables import BALLOT, Kind, Predicate, Value, Variable

#: Every kind, as ballots and choices (of an actor), facts, readings and terms (of nobody).
KINDS = tuple(Kind)
LETTERS = ("a", "b", "c", "d")


class Case(NamedTuple):
    """A condition and what is known of its variables."""

    condition: Condition
    known: dict[Variable, Value]


def variable(kind: Kind, size: int, index: int) -> Variable:
    """The variable number ``index`` of a pool, with ``size`` values (2 to 4)."""
    if kind is Kind.BALLOT and size == 4:
        return BALLOT("motion", f"M{index}")
    values: tuple[Value, ...] = (True, False) if size == 2 else LETTERS[:size]
    says = {value: f"{{actor}}: {value}" for value in values}
    owner = "actor" if kind in (Kind.BALLOT, Kind.CHOICE) else None
    return Predicate(f"{kind}{size}", kind, ("actor",), says, owner)(f"X{index}")


def pools(
    most: int = 5, kinds: Sequence[Kind] = KINDS, sizes: Sequence[int] = (2, 2, 2, 3, 4)
) -> st.SearchStrategy[tuple[Variable, ...]]:
    """One to ``most`` different variables of these kinds, with domains of these sizes."""
    drawn = st.tuples(st.sampled_from(kinds), st.sampled_from(sizes))
    return st.lists(drawn, min_size=1, max_size=most).map(
        lambda shapes: tuple(variable(*shape, index) for index, shape in enumerate(shapes))
    )


def reference(index: int) -> Reference:
    return Reference(f"norm-{index}", f"Art. {index}", "A rule", "text", None, "why", "source")


NODES = ("not", "every", "any", "none", "at least", "weighs", "norm", "norm unless")


@st.composite
def conditions(
    draw: st.DrawFn, pool: Sequence[Variable], leaves: int = 12, leaf: bool = False
) -> Condition:
    """Conditions over the pool, of at most about ``leaves`` leaves: every node, nested."""
    if leaves <= 1 or leaf:
        variable = draw(st.sampled_from(pool))
        return Is(variable, draw(st.sampled_from(variable.domain)))
    node = draw(st.sampled_from(NODES))
    number = 1 if node in ("not", "norm") else draw(st.integers(1, min(leaves, 4)))
    parts = [
        draw(conditions(pool, leaves // number - (number == 1), draw(st.booleans())))
        for _ in range(number)
    ]
    match node:
        case "not":
            return Not(parts[0])
        case "every":
            return every(parts)
        case "any":
            return any_of(parts)
        case "none":
            return none_of(parts)
        case "at least":
            return at_least(draw(st.integers(0, number + 1)), parts)
        case "weighs":
            return Weighs(
                draw(st.integers(-4, 5)), tuple((draw(st.integers(-3, 3)), part) for part in parts)
            )
        case _:
            return Norm(reference(draw(st.integers(0, 9))), parts[0], tuple(parts[1:]))


def partial(pool: Sequence[Variable]) -> st.SearchStrategy[dict[Variable, Value]]:
    """Values for some of the pool."""
    values = st.tuples(*(st.sampled_from((None, None, *v.domain)) for v in pool))
    return values.map(
        lambda drawn: {v: value for v, value in zip(pool, drawn, strict=True) if value is not None}
    )


def complete(pool: Sequence[Variable]) -> st.SearchStrategy[dict[Variable, Value]]:
    """Values for all of the pool."""
    return st.fixed_dictionaries({v: st.sampled_from(v.domain) for v in pool})


@st.composite
def cases(draw: st.DrawFn, most: int = 5, kinds: Sequence[Kind] = KINDS, leaves: int = 12) -> Case:
    """A condition over a pool of up to ``most`` variables and a partial case."""
    pool = draw(pools(most, kinds))
    return Case(draw(conditions(pool, leaves)), draw(partial(pool)))


def frees() -> st.SearchStrategy[frozenset[Kind]]:
    """Which kinds are free to choose."""
    return st.frozensets(st.sampled_from(KINDS))
