"""Random conditions over bodies whose members are alike, as votes are."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import strategies as st

from foedus.language.conditions import Condition, Is, Not, Weighs, any_of, every
from foedus.language.variables import BALLOT, Kind, Variable
from reason.strategies import variable


def bodies() -> st.SearchStrategy[list[tuple[Variable, ...]]]:
    """One body of up to four ballots, or up to three bodies of two-valued choices."""
    ballots = st.integers(2, 4).map(
        lambda size: [tuple(BALLOT("motion", f"M{i}") for i in range(size))]
    )
    sizes = st.lists(st.integers(1, 3), min_size=1, max_size=3)
    choices = sizes.map(
        lambda listed: [
            tuple(variable(Kind.CHOICE, 2, 10 * body + i) for i in range(size))
            for body, size in enumerate(listed)
        ]
    )
    return st.one_of(ballots, choices)


def _votes(listed: Sequence[Sequence[Variable]]) -> st.SearchStrategy[Condition]:
    """Weighted votes: each body drawn adds a weight for each value of each of its members."""

    def weighed(body: Sequence[Variable]) -> st.SearchStrategy[list[tuple[int, Condition]]]:
        weights = st.lists(
            st.integers(-2, 2), min_size=len(body[0].domain), max_size=len(body[0].domain)
        )
        return weights.map(
            lambda drawn: [
                (weight, Is(member, value))
                for member in body
                for value, weight in zip(member.domain, drawn, strict=True)
            ]
        )

    some = st.lists(st.sampled_from(listed).flatmap(weighed), min_size=1, max_size=3)
    return st.builds(
        lambda needed, parts: Weighs(needed, tuple(p for part in parts for p in part)),
        st.integers(-3, 5),
        some,
    )


def _joined(parts: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
    listed = st.lists(parts, min_size=1, max_size=3)
    return st.one_of(parts.map(Not), listed.map(every), listed.map(any_of))


def bodies_and_conditions() -> st.SearchStrategy[tuple[tuple[Variable, ...], Condition]]:
    """The members of all bodies, and a condition that treats those of one body alike."""
    return bodies().flatmap(
        lambda listed: st.tuples(
            st.just(tuple(member for body in listed for member in body)),
            st.recursive(_votes(listed), _joined, max_leaves=4),
        )
    )
