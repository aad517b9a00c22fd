"""What independent programs count: a constraint solver, and two packages of power indices."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest

from foedus.language.conditions import Condition, Is, Not, Weighs
from foedus.language.variables import Variable
from foedus.reason.games.indices import Power, indices
from foedus.reason.games.players import game
from reason import games, oracle


class Counter:
    """A condition as a model of OR-Tools, one literal a member, whose solutions are counted."""

    def __init__(self, condition: Condition) -> None:
        from ortools.sat.python import cp_model

        self.solver_of = cp_model
        self.model = cp_model.CpModel()
        self.members = {
            name: self.model.new_bool_var(name)
            for name in sorted({str(v.owner) for v in oracle.asked(condition)})
        }
        self.model.add(self.literal(condition) == 1)

    def literal(self, node: Condition) -> Any:
        if isinstance(node, Is):
            return self.at(node.variable, node.value)
        if isinstance(node, Not):
            return self.literal(node.part).negated()
        assert isinstance(node, Weighs)
        total = sum(weight * self.literal(part) for weight, part in node.parts)
        held = self.model.new_bool_var("")
        self.model.add(total >= node.at_least).only_enforce_if(held)
        self.model.add(total < node.at_least).only_enforce_if(held.negated())
        return held

    def at(self, variable: Variable, value: object) -> Any:
        own = self.members[str(variable.owner)]
        return own if value in ("yes", True) else own.negated()

    def solutions(self) -> int:
        counting = self

        class Tell(self.solver_of.CpSolverSolutionCallback):  # type: ignore[name-defined,misc]
            def __init__(self) -> None:
                super().__init__()
                self.found: set[tuple[int, ...]] = set()

            def on_solution_callback(self) -> None:
                self.found.add(tuple(self.value(v) for v in counting.members.values()))

        solver = self.solver_of.CpSolver()
        solver.parameters.enumerate_all_solutions = True
        solver.parameters.num_workers = 1
        tell = Tell()
        solver.solve(self.model, tell)
        return len(tell.found)


@pytest.mark.parametrize("seed", range(25))
def test_a_solver_counts_as_many_winning_coalitions(seed: int) -> None:
    random = Random(1000 + seed)
    condition = games.game(random, random.randint(3, 9))
    assert indices(game(condition)).winning == Counter(condition).solutions()


def weighted_games() -> list[tuple[int, list[int]]]:
    random = Random(7)
    found = []
    for _ in range(20):
        weights = [random.randint(1, 30) for _ in range(random.randint(2, 11))]
        found.append((random.randint(1 + sum(weights) // 2, sum(weights)), weights))
    return [(12, [4, 4, 4, 2, 2, 1]), (39, [7] * 5 + [1] * 10), *found]


def ours(quota: int, weights: list[int]) -> list[Power]:
    votes = dict(zip(games.names(len(weights)), weights, strict=True))
    played = game(games.weighted(quota, votes))
    found = indices(played)
    of = dict.fromkeys(played.idle, found.idle)
    for members, power in zip(played.classes, found.of_class, strict=True):
        of |= dict.fromkeys(members, power)
    return [power for _, power in sorted(of.items())]


@pytest.mark.parametrize(("quota", "weights"), weighted_games())
def test_powerindex_finds_the_same_power(quota: int, weights: list[int]) -> None:
    peer = pytest.importorskip("powerindex").Game(quota, weights)
    peer.calc_banzhaf()
    peer.calc_shapley_shubik()
    powers = ours(quota, weights)
    assert [float(p.banzhaf_normalised) for p in powers] == pytest.approx(peer.banzhaf)
    assert [float(p.shapley_shubik) for p in powers] == pytest.approx(peer.shapley_shubik)


@pytest.mark.parametrize(("quota", "weights"), weighted_games())
def test_powerindices_finds_the_same_power(quota: int, weights: list[int]) -> None:
    peer = pytest.importorskip("powerindices")  # it changes the weights that it is given
    powers = ours(quota, weights)
    assert [float(p.shapley_shubik) for p in powers] == pytest.approx(
        list(peer.compute_ssi(quota, [*weights]))
    )
    assert [float(p.banzhaf) for p in powers] == pytest.approx(
        list(peer.compute_pbi(quota, [*weights]))
    )


def test_of_193_members_the_packages_say_what_the_documents_say_they_do() -> None:
    """docs/power.md tells users of it; should a package be mended, it is to be rewritten."""
    one = pytest.importorskip("powerindices")
    with pytest.warns(RuntimeWarning, match="overflow"):
        assert one.compute_pbi(129, [1] * 193)[0] < 0
    other = pytest.importorskip("powerindex").Game(129, [1] * 193)
    with pytest.raises(OverflowError):
        other.calc_shapley_shubik()
    assert float(ours(129, [1] * 193)[0].shapley_shubik) == pytest.approx(1 / 193)
