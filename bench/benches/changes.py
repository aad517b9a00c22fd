"""The cheapest change as a shortest path, against the solver; every type of minimal change."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

from foedus.language.conditions import Condition, Is, Weighs, at_least, every, none_of, variables
from foedus.language.variables import BALLOT, Value, Variable
from foedus.questions.rules import rule_named
from foedus.reason import changes as module
from foedus.reason.changes import Changes, changes
from foedus.reason.costs import Costs
from foedus.reason.minimal_changes import minimal_changes
from foedus.reason.tallies import net
from timing import Measure, in_process, whole_process

FOEDUS = str(Path(sys.executable).with_name("foedus"))
DAY = date(2024, 6, 1)
PERMANENT = ("CHN", "FRA", "GBR", "RUS", "USA")
Positions = dict[Variable, Value]
Question = tuple[str, Condition, Positions, bool]


def bench_cheapest() -> list[Measure]:
    """The same question put to the shortest path and to OR-Tools, which is loaded already."""
    rows = []
    for name, condition, now, solvable in _questions():
        open_ = [v for v in variables(condition) if v not in now]
        ours = in_process(
            f"{name}: path", lambda c=condition, n=now, o=open_: changes(c, n, open_=o)
        )
        found = changes(condition, now, open_=open_)
        ours |= {"cost": found.cost, "ways": len(found.ways), "all_ways": found.complete}
        rows.append(ours)
        if solvable:
            call = lambda c=condition, n=now, o=open_: _solved(c, n, o)  # noqa: E731
            theirs = in_process(f"{name}: OR-Tools", call, runs=1, least_s=0)
            answer = call()
            assert answer.cost == found.cost
            theirs |= {"cost": answer.cost, "ways": len(answer.ways), "all_ways": answer.complete}
            theirs["times_ours"] = theirs["call_s_median"] / ours["call_s_median"]
            rows.append(theirs)
    return rows


def bench_minimal() -> list[Measure]:
    """Every type of minimal change of Council-or-Assembly; aim 0.5 s. Listing sets: never ends."""
    rows = []
    for against, abstaining in ((65, 20), (73, 35), (80, 50), (100, 50)):
        condition, now = _council_or_assembly(against, abstaining)
        row = in_process(
            f"{against} against, {abstaining} abstaining in the Assembly",
            lambda c=condition, n=now: minimal_changes(c, n),
            runs=3,
        )
        found = minimal_changes(condition, now)
        row |= {"types": found.types, "sets": float(found.sets), "aim_s": 0.5}
        rows.append(row)
    return rows


def bench_whole_process() -> list[Measure]:
    """A whole answer, and what loading a solver would add to it."""
    case = ("2022-ukraine", "authorised-force", "--on", "2022-03-04")
    loading = "import ortools.sat.python.cp_model_helper"
    return [
        whole_process("foedus change", (FOEDUS, "change", *case)),
        whole_process("foedus blockers", (FOEDUS, "blockers", *case)),
        whole_process("python, OR-Tools loaded", (sys.executable, "-c", loading)),
    ]


def _solved(condition: Condition, now: Positions, open_: list[Variable]) -> Changes:
    root, positions = module.asked(condition, now, None, open_, None)
    assert not isinstance(root, bool)
    return module._solved(condition, {}, net(root), positions, Costs(), 100)


def _questions() -> list[Question]:
    council = [BALLOT("draft", f"M{i:02}") for i in range(15)]
    members = [BALLOT("text", f"S{i:03}") for i in range(193)]
    adopted = every(
        (
            at_least(9, [Is(ballot, "yes") for ballot in council]),
            none_of([Is(ballot, "no") for ballot in council[:5]]),
        )
    )
    two_thirds = Weighs(
        0, (*((1, Is(b, "yes")) for b in members), *((-2, Is(b, "no")) for b in members))
    )
    quorum = at_least(97, [~Is(ballot, "absent") for ballot in members])
    compound, now = _council_or_assembly(80, 50)
    return [
        (
            "Council, two vetoes, three short",
            adopted,
            _voting(council, no=2, abstain=7, yes=6),
            True,
        ),
        ("193, 73 against", two_thirds, _voting(members, no=73, yes=120), True),
        ("193, two thirds and a quorum, nobody known", every((two_thirds, quorum)), {}, True),
        ("Council or Assembly, all known", compound, now, True),
    ]


def _council_or_assembly(against: int, abstaining: int) -> tuple[Condition, Positions]:
    """Two vetoes and a Council short of nine on either motion; the Assembly as given."""
    condition = rule_named("council-or-assembly", None, DAY).condition
    ballots = variables(condition)
    assembly = [v for v in ballots if v.args[0].startswith("general_assembly")]
    elected = [v for v in ballots if v not in assembly and v.owner not in PERMANENT]
    now: Positions = _voting(
        assembly, no=against, abstain=abstaining, yes=193 - against - abstaining
    )
    now |= {v: ("abstain", "yes")[i % 2] for i, v in enumerate(elected)}
    for ballot in ballots:
        if ballot.owner in PERMANENT and ballot not in now:
            now[ballot] = "no" if ballot.owner in ("CHN", "RUS") else "abstain"
    return condition, now


def _voting(members: list[Variable], **numbers: int) -> Positions:
    values = [value for value, number in numbers.items() for _ in range(number)]
    return dict(zip(members, values, strict=True))
