"""The record of votes replayed: loading, the whole in bulk, the reasons for each vote."""

from __future__ import annotations

from functools import cache

from foedus.questions.replay import replay
from foedus.questions.replay.classes import run
from foedus.questions.replay.reasons import reasons
from foedus.questions.replay.rules import Rules
from foedus.questions.replay.votes import ASSEMBLY, COUNCIL, Put, recorded
from timing import Measure, in_process

BODIES = (COUNCIL, ASSEMBLY)
#: Seconds that each should take at most.
AIMS = {"in bulk": 1, "with reasons": 15}


def bench_replay() -> list[Measure]:
    """Every recorded vote: aims 1 s in bulk after loading, 15 s with the reasons for each."""
    votes = _votes()
    rows = [
        in_process("loading", lambda: [put for body in BODIES for put in recorded(body)], runs=3),
        in_process("in bulk", lambda: run(votes, Rules()), runs=5),
        in_process("with reasons", _explained, runs=1),
        in_process("whole answer, Council", lambda: replay(COUNCIL), runs=3),
        in_process("whole answer, Assembly", lambda: replay(ASSEMBLY), runs=3),
    ]
    for row in rows:
        row["votes"] = len(votes)
        row["ballots"] = sum(len(put.codes or b"") for put in votes if not put.counted)
        row["aim_s"] = AIMS.get(row["name"])
    return rows


@cache
def _votes() -> list[Put]:
    return [put for body in BODIES for put in recorded(body)]


def _explained() -> None:
    rules = Rules()
    for one in run(_votes(), rules):
        if one.result:
            put = one.put
            reasons(rules.rule(put.body, one.decision.kind, put.members, put.on), put)
