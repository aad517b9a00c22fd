"""Minimal conflicts: the least counts of held positions that leave no possibility.

Over classes of alike positions "more is held" is a lattice of counts, and what is impossible
stays so above. Reiter's hitting-set tree explores it: from counts that cannot all be held,
shrink to a minimal conflict; then go on below in every direction that breaks it. What is found
holdable bounds the rest, so that by the duality of minimal conflicts and minimal corrections
none is missed.

R. Reiter, A theory of diagnosis from first principles, Artificial Intelligence 32 (1987);
M. Liffiton, A. Previti, A. Malik, J. Marques-Silva, Fast, flexible MUS enumeration,
Constraints 21 (2016), for the same map of the explored kept by a solver.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from foedus.reason.possible import Exhausted

#: How many members of each class are held.
Held = tuple[int, ...]
#: Places of the tree reached before it is given up.
PLACES = 1_000


def conflicts(possible: Callable[[Held], bool], most: Held, limit: int) -> list[Held]:
    """All minimal impossible counts below ``most``.

    Raises Exhausted where there are more than ``limit`` of them or the tree grows too large.
    """
    found: list[Held] = []
    holdable: list[Held] = []
    seen = {most}
    stack = [most]
    while stack:
        if len(seen) > PLACES:
            raise Exhausted
        held = stack.pop()
        if any(_below(held, top) for top in holdable):
            continue
        conflict = next((c for c in found if _below(c, held)), None)
        if conflict is None and possible(held):
            holdable.append(_grown(possible, held, most))
            continue
        if conflict is None:
            if len(found) == limit:
                raise Exhausted
            conflict = _shrunk(possible, held)
            found.append(conflict)
        for i, number in enumerate(conflict):
            lower = _at(held, i, number - 1)
            if number and lower not in seen:
                seen.add(lower)
                stack.append(lower)
    return found


def _below(lower: Held, upper: Held) -> bool:
    return all(a <= b for a, b in zip(lower, upper, strict=True))


def _shrunk(possible: Callable[[Held], bool], held: Held) -> Held:
    """A minimal impossible count below an impossible one: each class as low as can be in turn."""

    def impossible(start: Held, i: int, number: int) -> bool:
        return not possible(_at(start, i, number))

    for i, number in enumerate(held):
        held = _at(held, i, _first(number, partial(impossible, held, i)))
    return held


def _grown(possible: Callable[[Held], bool], held: Held, most: Held) -> Held:
    """A maximal possible count above a possible one: each class as high as can be in turn."""

    def still(start: Held, i: int, dropped: int) -> bool:
        return possible(_at(start, i, most[i] - dropped))

    for i, number in enumerate(most):
        held = _at(held, i, number - _first(number - held[i], partial(still, held, i)))
    return held


def _at(held: Held, i: int, number: int) -> Held:
    return (*held[:i], number, *held[i + 1 :])


def _first(high: int, true: Callable[[int], bool]) -> int:
    """The least number up to ``high`` of which a rising property holds; it holds of ``high``."""
    low = 0
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if true(middle) else (middle + 1, high)
    return low
