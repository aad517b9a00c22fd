"""Odds of votes and compounds: exact, with each ballot's worth; and how that grows."""

from __future__ import annotations

import sys
import tracemalloc
from pathlib import Path

from foedus.language.conditions import Condition, Is, Weighs
from foedus.language.variables import BALLOT, Value, Variable
from foedus.reason.chances import form, influence, probability
from timing import Measure, in_process, whole_process

FOEDUS = str(Path(sys.executable).with_name("foedus"))
#: Seconds for a vote of 193.
AIM = 0.005


def bench_votes() -> list[Measure]:
    """Two thirds of those who vote yes or no: every member minded alike, then each differently."""
    rows = []
    for members in (15, 32, 193, 538):
        condition = _two_thirds(members)
        for name, chances in (("alike", _alike(members)), ("all different", _different(members))):
            asked = form(condition)
            row = in_process(
                f"{members} members, {name}", lambda f=asked, c=chances: probability(f, c), runs=3
            )
            tracemalloc.start()
            probability(form(condition), chances)
            row["peak_mib"] = tracemalloc.get_traced_memory()[1] / 1024**2
            tracemalloc.stop()
            row["odds"] = float(probability(asked, chances).value)
            if members == 193:
                row["aim_s"] = AIM
            rows.append(row)
    asked, chances = form(_two_thirds(193)), _different(193)
    rows.append(
        in_process("193 members, and each ballot's worth", lambda: influence(asked, chances))
    )
    rows.append(in_process("193 members, compiling", lambda: form(_two_thirds(193)).diagram))
    return rows


def bench_whole_process() -> list[Measure]:
    """From the start of the process to its end."""
    ballots = ("--ballots", "*=yes:0.61,no:0.28,abstain:0.11")
    return [
        whole_process(f"foedus odds {body}", (FOEDUS, "odds", body, *ballots), runs=3)
        for body in ("security-council", "general-assembly")
    ]


def _two_thirds(members: int) -> Condition:
    ballots = [_ballot(i) for i in range(members)]
    return Weighs(1, tuple((w, Is(b, v)) for b in ballots for w, v in ((1, "yes"), (-2, "no"))))


def _ballot(member: int) -> Variable:
    return BALLOT("text", f"S{member:03}")


def _alike(members: int) -> dict[Variable, dict[Value, float]]:
    return {_ballot(i): {"yes": 0.6, "no": 0.3, "abstain": 0.1} for i in range(members)}


def _different(members: int) -> dict[Variable, dict[Value, float]]:
    return {
        _ballot(i): {"yes": 0.6 + i / 4096, "no": 0.3 - i / 4096, "abstain": 0.1}
        for i in range(members)
    }
