"""Write docs/benchmarks.md from saved results: every figure on it was measured in that run.

python bench/page.py                        the newest results
python bench/page.py bench/results/X.json   these
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
PAGE = HERE.parent / "docs" / "benchmarks.md"

#: The tables of the page: the bench, its heading, and its columns with how they are headed.
TIMED = {"name": "", "call_s_median": "s", "cpu_s_min": "processor s"}
WHOLE = {"name": "", "wall_s_median": "s", "cpu_s_median": "processor s", "peak_mib_median": "MiB"}
RATE = {"name": "", "per_wall_s": "a second", "per_cpu_s": "a processor second"}
TABLES: dict[str, tuple[str, dict[str, str]]] = {
    "power.indices": (
        "Power indices, exactly, and two packages",
        TIMED | {"aim_s": "aim", "times_ours": "times ours", "says": "the answer"},
    ),
    "power.growth": ("How power indices grow", TIMED | {"peak_mib": "MiB"}),
    "odds.votes": (
        "Odds of a vote, and how they grow",
        TIMED | {"peak_mib": "MiB", "aim_s": "aim"},
    ),
    "packed.odds": (
        "One probability, exact and sampled",
        {"name": "", "wall_s": "s", "odds": "odds", "error": "error", "times_exact": "times exact"},
    ),
    "changes.cheapest": (
        "The cheapest change, by path and by solver",
        TIMED | {"ways": "ways", "all_ways": "all of them", "times_ours": "times ours"},
    ),
    "changes.minimal": (
        "Every type of minimal change of Council-or-Assembly",
        TIMED | {"types": "types", "sets": "sets", "aim_s": "aim"},
    ),
    "packed.evaluating": (
        "Scenarios of Council-or-Assembly evaluated",
        RATE | {"times_by_hand_cpu": "times by hand", "aim_per_wall_s": "aim"},
    ),
    "packed.drawing": ("Scenarios drawn", RATE | {"times_by_hand_cpu": "times by hand"}),
    "power.whole_process": ("Whole process: power", WHOLE | {"aim_s": "aim"}),
    "odds.whole_process": ("Whole process: odds", WHOLE),
    "changes.whole_process": ("Whole process: change and blockers", WHOLE),
}
PREFACE = """# Benchmarks

Written by `python bench/page.py` from one run of `make bench`. Ratios are within the run. The load
says how many programs wanted a processor meanwhile: where it is above the number of cores, times by
the clock are too long and processor times say more.

What the packages do wrong is measured too: with 129 of 193, each vote weighing 1,
`powerindices.compute_ssi(129, [1] * 193)` overflows and gives numbers below zero, and
`powerindex.Game(129, [1] * 193).calc_shapley_shubik()` raises. Neither knows a veto beside a
threshold save as weights, a second threshold, an abstention or a compound.
"""


def main(wanted: Sequence[str]) -> int:
    """Write the page; 1 where there are no results."""
    saved = [Path(path) for path in wanted] or sorted((HERE / "results").glob("*.json"))[-1:]
    if not saved:
        print("there are no results: run `make bench` first", file=sys.stderr)
        return 1
    results = json.loads(saved[0].read_text(encoding="utf-8"))
    PAGE.write_text("\n".join(_page(results)) + "\n", encoding="utf-8")
    return 0


def _page(results: dict[str, Any]) -> list[str]:
    machine = results["machine"]
    lines = [
        PREFACE,
        f"{results['when']}; {machine['processor']}, {machine['cores']} cores, "
        f"load {machine['load_1min']}; Python {results['python']}.",
    ]
    for bench, (heading, columns) in TABLES.items():
        if bench in results["benches"]:
            lines += ["", f"## {heading}", "", *_table(results["benches"][bench], columns)]
    return lines


def _table(rows: list[dict[str, Any]], columns: dict[str, str]) -> list[str]:
    shown = [key for key in columns if any(key in row for row in rows)]
    heads = [columns[key] for key in shown]
    cells = [[_cell(row.get(key, "")) for key in shown] for row in rows]
    return [f"| {' | '.join(line)} |" for line in (heads, ["---"] * len(heads), *cells)]


def _cell(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
