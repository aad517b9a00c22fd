"""Cheapest counts under a net of tallies, by OR-Tools CP-SAT.

One integer for each class and option says how many members of the class take the option; one
0/1 variable for each tally says whether it holds, tied to its sum both ways, so that the counts
decide everything else and each solution of the model is one solution in counts.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate

from foedus.reason.counting import Counts, Node
from foedus.reason.cpsat import solve


@dataclass(frozen=True, slots=True)
class Options:
    """``size`` members of a class each take one option; option ``i`` costs ``costs[i]``."""

    size: int
    costs: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Optimum:
    """The least cost and the counts that have it; not all of them where ``complete`` is False."""

    cost: int
    counts: tuple[Counts, ...]
    complete: bool


def cheapest(
    nets: Sequence[Sequence[Node]],
    options: Sequence[Options],
    limit: int,
    avoiding: Iterable[Counts] = (),
) -> Optimum | None:
    """The counts of least cost under which the root of every net holds, at most ``limit`` of them.

    Left out are counts that reach one of those in ``avoiding``, option by option, the first
    option of each class aside. None where no counts remain.
    """
    model = _Model(nets, options)
    for counts in avoiding:
        model.avoid(counts)
    best = solve(model.text())
    if best is None:
        return None
    cost = sum(c * n for c, n in zip(model.costs, best, strict=False))
    found: list[Counts] = []

    def collect(solution: Sequence[int]) -> bool:
        found.append(model.counts(solution))
        return len(found) <= limit

    solve(model.text(cost), collect)
    return Optimum(cost, tuple(sorted(found)[:limit]), len(found) <= limit)


class _Model:
    """The model's variables and constraints, in the solver's text format."""

    def __init__(self, nets: Sequence[Sequence[Node]], options: Sequence[Options]) -> None:
        self.first = [0, *accumulate(len(option.costs) for option in options)]
        self.costs = [cost for option in options for cost in option.costs]
        self.domains = [(0, option.size) for option in options for _ in option.costs]
        self.rows: list[str] = []
        for start, end, option in zip(self.first, self.first[1:], options, strict=False):
            self.rows.append(_row([(1, i) for i in range(start, end)], option.size, option.size))
        self.fewer: dict[tuple[int, int], int] = {}
        for net in nets:
            self._add(net)

    def avoid(self, counts: Counts) -> None:
        """Some option, not the first of its class, is taken by fewer than in ``counts``."""
        short = [
            (1, self._fewer(start + i, number))
            for start, row in zip(self.first, counts, strict=False)
            for i, number in enumerate(row)
            if i and number
        ]
        self.rows.append(_row(short, 1, max(1, len(short))))

    def _fewer(self, variable: int, number: int) -> int:
        """The 0/1 variable that says whether a count is below ``number``."""
        if (variable, number) not in self.fewer:
            self.fewer[variable, number] = literal = len(self.domains)
            most = self.domains[variable][1]
            self.domains.append((0, 1))
            self.rows.append(_row([(1, variable)], 0, number - 1, literal))
            self.rows.append(_row([(1, variable)], number, max(number, most), -literal - 1))
        return self.fewer[variable, number]

    def _add(self, net: Sequence[Node]) -> None:
        start = len(self.domains)
        self.domains += [(0, 1)] * (len(net) - 1) + [(1, 1)]
        for place, node in enumerate(net):
            terms = [(w, start + part) for w, part in node.parts]
            for group, gains in node.gains:
                terms += [(gain, self.first[group] + i) for i, gain in enumerate(gains) if gain]
            most = sum(weight * self.domains[i][1] for weight, i in terms)
            holds = start + place
            self.rows.append(_row(terms, node.at_least, max(most, node.at_least), holds))
            self.rows.append(_row(terms, 0, node.at_least - 1, -holds - 1))

    def counts(self, solution: Sequence[int]) -> Counts:
        """A solution cut into one tuple a class."""
        return tuple(
            tuple(solution[start:end])
            for start, end in zip(self.first, self.first[1:], strict=False)
        )

    def text(self, cost: int | None = None) -> str:
        """The whole model: to be minimised, or with its cost fixed."""
        priced = [(c, i) for i, c in enumerate(self.costs) if c]
        last = f"objective {{ {_terms(priced)} }}" if cost is None else _row(priced, cost, cost)
        variables = [f"variables {{ domain: [{low}, {high}] }}" for low, high in self.domains]
        return "\n".join((*variables, *self.rows, last))


def _terms(terms: Iterable[tuple[int, int]]) -> str:
    listed = list(terms)
    return f"vars: {[i for _, i in listed]} coeffs: {[c for c, _ in listed]}"


def _row(terms: Iterable[tuple[int, int]], low: int, high: int, only_if: int | None = None) -> str:
    when = "" if only_if is None else f"enforcement_literal: [{only_if}] "
    return f"constraints {{ {when}linear {{ {_terms(terms)} domain: [{low}, {high}] }} }}"
