"""Blockers and cheapest changes of a Council route and of two thirds of 193."""

from __future__ import annotations

import subprocess
import sys
from functools import partial

from foedus.language.conditions import Condition, Is, Weighs, at_least, every, none_of
from foedus.language.variables import BALLOT, Value, Variable
from foedus.reason.blockers import blockers
from foedus.reason.changes import changes
from foedus.reason.classes import classes
from timing import Measure, in_process

Question = tuple[str, Condition, dict[Variable, Value]]


def bench_blockers() -> list[Measure]:
    """All minimal blocking sets, by type, within this process."""
    return [in_process(name, partial(blockers, asked, now)) for name, asked, now in _questions()]


def bench_changes() -> list[Measure]:
    """The cheapest changes, by type, the solver being loaded; aims: Council 0.05 s, 193: 1 s."""
    return [in_process(name, partial(changes, asked, now)) for name, asked, now in _questions()]


def bench_classes() -> list[Measure]:
    """Finding the variables that are alike."""
    return [in_process(name, partial(classes, asked, now)) for name, asked, now in _questions()]


def bench_loading() -> list[Measure]:
    """Seconds to import the solver, in a fresh process: once for every command that needs it."""
    return [
        {"module": module, "import_s_min": min(_import_s(module) for _ in range(5))}
        for module in ("ortools.sat.python.cp_model_helper", "ortools.sat.python.cp_model")
    ]


def _questions() -> list[Question]:
    council = [BALLOT("draft", f"M{i:02}") for i in range(15)]
    members = [BALLOT("text", f"S{i:03}") for i in range(193)]
    in_favour = at_least(9, [Is(ballot, "yes") for ballot in council])
    unvetoed = none_of([Is(ballot, "no") for ballot in council[:5]])
    two_thirds = Weighs(
        0, (*((1, Is(b, "yes")) for b in members), *((-2, Is(b, "no")) for b in members))
    )
    return [
        (
            "Council, two vetoes and three short",
            every((in_favour, unvetoed)),
            _voting(council, no=2, abstain=7, yes=6),
        ),
        ("193, one group against", two_thirds, _voting(members, no=73, yes=120)),
        (
            "193, all four ballots cast",
            two_thirds,
            _voting(members, no=70, abstain=40, absent=8, yes=75),
        ),
    ]


def _voting(members: list[Variable], **numbers: int) -> dict[Variable, Value]:
    values = [value for value, number in numbers.items() for _ in range(number)]
    return dict(zip(members, values, strict=True))


def _import_s(module: str) -> float:
    script = f"import time; t = time.perf_counter(); import {module}; "
    script += "print(time.perf_counter() - t)"
    argv = (sys.executable, "-c", script)
    return float(subprocess.run(argv, capture_output=True, text=True, check=True).stdout)
