"""Power indices, exactly, against two packages; and how time and memory grow with the game."""

from __future__ import annotations

import importlib
import sys
import tracemalloc
import warnings
from collections.abc import Callable
from datetime import date
from pathlib import Path
from random import Random
from typing import Any

from foedus.language.conditions import Condition, Is, Weighs, every
from foedus.language.variables import BALLOT
from foedus.questions.rules import rule_named
from foedus.reason.games.indices import indices
from foedus.reason.games.players import game
from timing import Measure, in_process, whole_process

FOEDUS = str(Path(sys.executable).with_name("foedus"))
DAY = date(2024, 6, 1)
#: The rule, its name and kind for the program, and the aim in seconds.
RULES = (
    ("Council, 9 of 15 with five vetoes", "security-council", None, 0.0005),
    ("two thirds of 193", "general-assembly", "important", 0.005),
    ("EU of 27, the real rule", "eu-council", "qualified-majority", 0.02),
    ("Council or Assembly", "council-or-assembly", None, 0.05),
)
#: The first two as one weighted threshold, which is all that the packages know.
WEIGHTED = {
    "Council, 9 of 15 with five vetoes": (39, [7] * 5 + [1] * 10),
    "two thirds of 193": (129, [1] * 193),
}
PEERS = ("powerindices", "powerindex")


def bench_indices() -> list[Measure]:
    """All eight indices together, from the law's own tree; the packages: two indices, as floats."""
    rows = []
    for name, body, kind, aim in RULES:
        rule = rule_named(body, kind, DAY)
        own = in_process(f"{name}: foedus", lambda c=rule.condition, g=rule.given: _all(c, g))
        played = game(rule.condition, rule.given)
        kernel = in_process(f"{name}: foedus, the game given", lambda p=played: indices(p))
        kernel["aim_s"] = aim
        rows += [own, kernel]
        for peer in PEERS if name in WEIGHTED else ():
            rows.append(_peer(peer, name, kernel["call_s_median"]))
    return rows


def bench_growth() -> list[Measure]:
    """Time and memory by members, by distinct weights (of 27), and by tallies (of 60 members)."""
    rows = []
    for members in (15, 32, 193, 538):
        rows.append(
            _grown(f"{members} members, two thirds", _majority(-(-2 * members // 3), members))
        )
    for distinct in (1, 3, 9, 27):
        rows.append(_grown(f"27 members, {distinct} distinct weights", _weighed(27, distinct)))
    for tallies in (1, 2, 3, 4):
        rows.append(_grown(f"60 members, {tallies} tallies", _several(60, tallies)))
    return rows


def bench_whole_process() -> list[Measure]:
    """From the start of the process to its end; aim for the Council: 0.15 s."""
    python = sys.executable
    rows = [
        whole_process("python -c pass", (python, "-c", "pass")),
        whole_process("python -c 'import numpy'", (python, "-c", "import numpy")),
        whole_process("foedus power security-council", (FOEDUS, "power", "security-council")),
        whole_process("foedus power general-assembly", (FOEDUS, "power", "general-assembly")),
        whole_process("foedus power eu-council", (FOEDUS, "power", "eu-council")),
        whole_process("foedus power council-or-assembly", (FOEDUS, "power", "council-or-assembly")),
    ]
    rows[2]["aim_s"] = 0.15
    quota, weights = WEIGHTED["Council, 9 of 15 with five vetoes"]
    code = f"import powerindices as p; p.compute_ssi({quota}, {weights})"
    if _found("powerindices"):
        rows.append(whole_process("powerindices, Council, one index", (python, "-c", code)))
    return rows


def _all(condition: Condition, given: Any = None) -> object:
    return indices(game(condition, given))


def _found(package: str) -> Any:
    try:
        return importlib.import_module(package)
    except ImportError:
        return None


def _peer(package: str, name: str, ours: float) -> Measure:
    """A package's time for Shapley-Shubik and Banzhaf, and what is wrong with its answer."""
    quota, weights = WEIGHTED[name]
    found = _found(package)
    if found is None:
        return {"name": f"{name}: {package}", "says": "not installed: skipped"}
    call: Callable[[], list[float]] = lambda: _asked(package, found, quota, weights)  # noqa: E731
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            answer = call()
            row = in_process(f"{name}: {package}", call, runs=3)
    except Exception as error:  # a package that fails is part of what is measured
        return {"name": f"{name}: {package}", "says": f"raises {type(error).__name__}: {error}"}
    row["times_ours"] = row["call_s_median"] / ours
    wrong = min(answer) < 0 or abs(sum(answer) - 1) > 1e-9
    row["says"] = f"wrong: overflow, Shapley-Shubik {answer[0]:.3g} each" if wrong else "right"
    return row


def _asked(package: str, module: Any, quota: int, weights: list[int]) -> list[float]:
    if package == "powerindices":
        module.compute_pbi(quota, [*weights])  # it changes the weights that it is given
        return [float(share) for share in module.compute_ssi(quota, [*weights])]
    peer = module.Game(quota, [*weights])
    peer.calc_banzhaf()
    peer.calc_shapley_shubik()
    return [float(share) for share in peer.shapley_shubik]


def _grown(name: str, condition: Condition) -> Measure:
    row = in_process(name, lambda: _all(condition), runs=3)
    tracemalloc.start()
    _all(condition)
    row["peak_mib"] = tracemalloc.get_traced_memory()[1] / 1024**2
    tracemalloc.stop()
    return row


def _majority(quota: int, members: int) -> Weighs:
    return Weighs(quota, tuple((1, _yes(i)) for i in range(members)))


def _weighed(members: int, distinct: int) -> Weighs:
    weights = [10 + 7 * (i % distinct) for i in range(members)]
    parts = tuple((weight, _yes(i)) for i, weight in enumerate(weights))
    return Weighs(2 * sum(weights) // 3, parts)


def _several(members: int, tallies: int) -> Condition:
    """Thresholds over members that weigh 1 or 2, differently in each tally."""
    random = Random(4)
    kinds = [[random.choice((1, 2)) for _ in range(tallies)] for _ in range(4)]
    return every(
        [
            Weighs(
                members * 3 // 4,
                tuple((kinds[i % 4][tally], _yes(i)) for i in range(members)),
            )
            for tally in range(tallies)
        ]
    )


def _yes(member: int) -> Is:
    return Is(BALLOT("motion", f"M{member:03}"), "yes")
