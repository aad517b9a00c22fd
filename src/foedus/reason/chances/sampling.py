"""Assignments drawn at random from those under which a condition holds, each with its own odds.

A walk down the diagram takes every edge as often as it is on a way to hold, and the class it passes
is then shared out to its members backwards, the last first. Nothing is ever rejected, so that what
is all but impossible is drawn as quickly as what is common.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Hashable, Iterable, Iterator, Mapping
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from foedus.language.variables import Value, Variable
from foedus.reason.chances.draws import Row
from foedus.reason.chances.form import Form
from foedus.reason.chances.mixtures import Odds
from foedus.reason.chances.probability import weighed
from foedus.reason.chances.weighed import Weighed
from foedus.reason.diagrams import TooLarge
from foedus.reason.diagrams.diagram import HOLDS

T = TypeVar("T")


def samples(
    form: Form, number: int, seed: int, odds: Odds | None = None
) -> Iterator[dict[Variable, Value]]:
    """``number`` assignments under which the condition holds, drawn independently.

    Without ``odds`` each is as likely as another, and every variable that is asked is in it, those
    on which nothing depends too. With odds each is drawn as it would be, given that the condition
    holds, and every variable that has odds is in it. For the ways to fail, take
    ``form.opposite()``. The numbers come from ``random.Random(seed)``: the same seed, the same
    assignments.

    Raises:
        ValueError: the condition cannot hold, or the odds are no probabilities.
        TooLarge: the diagram would grow past its bound.
    """
    walks = list(_walks(form, odds))
    wheel = _Wheel((walk, weight) for weight, walk in walks)
    if not wheel.total:
        raise ValueError("there is nothing to draw: the condition does not hold under these odds")
    random = Random(seed)
    for _ in range(number):
        yield wheel.spun(random).assignment(random)


def _walks(form: Form, odds: Odds | None) -> Iterator[tuple[float, _Walk]]:
    if odds is None:
        listed = (*form.variables, *form.idle)
        rows: dict[Variable, Row] = {v: (1,) * len(v.domain) for v in listed}
        walk = _Walk(Weighed(form, rows, exact=True), rows)
        yield walk.weighed.swept.total, walk
    else:
        for weight, own, rows in weighed(form, odds, exact=False):
            if not isinstance(own, Weighed):
                raise TooLarge("its weights are too different to be drawn from by a diagram")
            yield float(weight) * own.swept.total, _Walk(own, rows)


class _Wheel(Generic[T]):
    """A wheel of fortune: each thing comes up as often as it weighs."""

    def __init__(self, things: Iterable[tuple[T, float]]) -> None:
        listed = [(thing, weight) for thing, weight in things if weight]
        self.things = [thing for thing, _ in listed]
        self.ends = list(accumulate(weight for _, weight in listed))
        self.total = self.ends[-1] if listed else 0

    def spun(self, random: Random) -> T:
        """One of the things; by whole numbers where the weights are."""
        whole = isinstance(self.total, int)
        at = random.randrange(int(self.total)) if whole else random.random() * self.total
        return self.things[min(bisect_right(self.ends, at), len(self.things) - 1)]


class _Walk:
    """Walks down the diagram of one component; wheels are made when first come to."""

    def __init__(self, weighed: Weighed, rows: Mapping[Variable, Row]) -> None:
        self.weighed = weighed
        self.form = weighed.form
        turning = set(weighed.form.variables)
        self.others = {v: row for v, row in rows.items() if v not in turning}
        self.wheels: dict[Hashable, _Wheel[tuple[int, int]]] = {}
        self.prefixes: dict[int, list[list[float]]] = {}
        self.into: dict[int, list[list[tuple[int, int]]]] = {}

    def assignment(self, random: Random) -> dict[Variable, Value]:
        found: dict[Variable, Value] = {}
        node = HOLDS if self.form.truth else 0
        for i, members in enumerate(self.form.members):
            cell, node = self._wheel((i, node)).spun(random)
            sum_ = self.form.steps[i].cells[cell]
            for step in range(len(members) - 1, -1, -1):
                sum_, value = self._wheel((i, step, sum_)).spun(random)
                found[members[step]] = members[step].domain[value]
        for variable, row in self.others.items():
            found[variable] = _Wheel(zip(variable.domain, row, strict=True)).spun(random)
        return found

    def _wheel(self, key: tuple[int, ...]) -> _Wheel[tuple[int, int]]:
        if key not in self.wheels:
            self.wheels[key] = _Wheel(self._onward(*key) if len(key) == 2 else self._back(*key))
        return self.wheels[key]

    def _onward(self, i: int, node: int) -> Iterator[tuple[tuple[int, int], float]]:
        """The cells that a layer can take from a node, and where they lead."""
        swept, diagram = self.weighed.swept, self.form.diagram
        weights = swept.weights[i]
        if node == HOLDS:
            yield from (((cell, HOLDS), weight) for cell, weight in enumerate(weights))
            return
        for edge in diagram.nodes[i][node]:
            ends = edge.child == HOLDS
            onward = swept.free[i + 1] if ends else swept.values[i + 1][edge.child]
            bundles = diagram.projections[i][edge.projection].bundles[edge.start : edge.stop]
            for cells in bundles:
                yield from (((cell, edge.child), weights[cell] * onward) for cell in cells)

    def _back(self, i: int, step: int, sum_: int) -> Iterator[tuple[tuple[int, int], float]]:
        """The sums from which a member may have led here, and the value it has then."""
        steps, row = self.form.steps[i], self.weighed.rows[i][step]
        before = self._prefixes(i)[step]
        for start, way in self._into(i)[sum_]:
            if start < len(before):
                for value in steps.values[way]:
                    yield (start, value), before[start] * row[value]

    def _prefixes(self, i: int) -> list[list[float]]:
        if i not in self.prefixes:
            self.prefixes[i] = self.form.steps[i].prefixes(self.weighed.by_way(i))
        return self.prefixes[i]

    def _into(self, i: int) -> list[list[tuple[int, int]]]:
        """For each sum, the sums and ways that lead to it."""
        if i not in self.into:
            steps = self.form.steps[i]
            self.into[i] = [[] for _ in steps.found[0]]
            for way, leads in enumerate(steps.after):
                for start, to in enumerate(leads):
                    self.into[i][to].append((start, way))
        return self.into[i]
