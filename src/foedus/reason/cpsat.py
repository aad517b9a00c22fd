"""OR-Tools CP-SAT, run on a model given as text.

The solver's own binding is enough for that; its modelling layer would import a data-frame
library too, at several times the cost of everything else. Nothing is imported before it is used.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

#: One worker and a fixed seed: the same answer in every run.
PARAMETERS = "num_workers: 1 random_seed: 1"
EVERY_SOLUTION = f"{PARAMETERS} enumerate_all_solutions: true"

#: Takes the values of a solution; False ends the search.
Each = Callable[[Sequence[int]], bool]


def solve(model: str, each: Each | None = None) -> list[int] | None:
    """A best solution of a model in the solver's text format, as the list of its values, or None.

    ``each`` is shown every solution instead, until it gives False.

    Raises:
        RuntimeError: the solver cannot read the model, or gives up on it.
    """
    from ortools.sat.python import cp_model_helper

    cp: Any = cp_model_helper
    wrapper, settings, proto = cp.SolveWrapper(), cp.SatParameters(), cp.CpModelProto()
    if not (
        settings.parse_text_format(PARAMETERS if each is None else EVERY_SOLUTION)
        and proto.parse_text_format(model)
    ):
        raise RuntimeError("the solver cannot read the model")
    wrapper.set_parameters(settings)
    seen = None if each is None else _callback(cp.SolutionCallback, wrapper, each)
    if seen is not None:
        wrapper.add_solution_callback(seen)
    response = wrapper.solve(proto)
    if response.status in (cp.CpSolverStatus.OPTIMAL, cp.CpSolverStatus.FEASIBLE):
        return list(response.solution)
    if response.status == cp.CpSolverStatus.INFEASIBLE:
        return None
    raise RuntimeError(f"the solver gave up: {response.status}")


def _callback(base: Any, wrapper: Any, each: Each) -> Any:
    def on_solution(self: Any) -> None:
        if not each(list(self.Response().solution)):
            wrapper.stop_search()

    return type("Callback", (base,), {"OnSolutionCallback": on_solution})()
