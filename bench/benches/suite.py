"""The suite of documented crises with the law's own tests, as a whole command and in its parts."""

from __future__ import annotations

import sys
from pathlib import Path

from foedus.facts.shipped import shipped_cases
from foedus.questions.opening import open_case
from foedus.questions.suite import judged, suite
from foedus.questions.suite.law import law_parts
from timing import Measure, in_process, whole_process

FOEDUS = str(Path(sys.executable).with_name("foedus"))
#: Seconds that the whole should take at most.
AIM_S = 10


def bench_command() -> list[Measure]:
    """`foedus suite`, from the start of the process to its end; aim: under 10 s."""
    row = whole_process("foedus suite", (FOEDUS, "suite"), runs=3)
    row["aim_s"] = AIM_S
    return [row]


def bench_parts() -> list[Measure]:
    """Where the time goes: reading the cases, judging them, the law's own tests."""
    names = list(shipped_cases())
    cases = [open_case(name) for name in names]
    rows = [
        in_process("reading every case", lambda: [open_case(name) for name in names], runs=3),
        in_process("judging every case", lambda: [judged(case) for case in cases], runs=3),
        in_process("the law's own tests", law_parts, runs=3),
        in_process("one case, as it is asked for", lambda: suite(names[:1]), runs=3),
    ]
    for row in rows:
        row["measures"] = sum(len(case.history) for case in cases)
    return rows
