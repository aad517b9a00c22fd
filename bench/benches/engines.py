"""The engines: kleene, explain and settle for each call, and a million Council votes in bulk."""

from __future__ import annotations

from functools import partial

import numpy as np

from foedus.language.conditions import Is, Weighs, at_least, every, none_of
from foedus.language.variables import BALLOT, BALLOTS, Kind, Value, Variable
from foedus.reason.bulk import bulk
from foedus.reason.explain import explain, why
from foedus.reason.kleene import holds
from foedus.reason.settle import settle
from timing import Measure, in_process

COUNCIL = [BALLOT("resolution", f"member-{i}") for i in range(15)]
ASSEMBLY = [BALLOT("resolution", f"member-{i}") for i in range(193)]
ADOPTED = every(
    (
        at_least(9, [Is(ballot, "yes") for ballot in COUNCIL]),
        none_of([Is(ballot, "no") for ballot in COUNCIL[:5]]),
    )
)
TWO_THIRDS = Weighs(
    0, tuple((weight, Is(b, v)) for b in ASSEMBLY for weight, v in ((1, "yes"), (-2, "no")))
)
ENGINES = {
    "kleene": holds,
    "explain": explain,
    "explain, why": lambda condition, known: why(explain(condition, known)),
    "settle, ballots unknown": partial(settle, free=frozenset()),
    "settle, ballots free": partial(settle, free=frozenset({Kind.BALLOT})),
}
CASES = 1_000_000
AIM = 2  # times hand-written NumPy


def bench_calls() -> list[Measure]:
    """One call on the Council's rule (20 leaves) and on two thirds of 193 (386 leaves)."""
    rules = (("Council", ADOPTED, COUNCIL), ("two thirds", TWO_THIRDS, ASSEMBLY))
    return [
        in_process(f"{rule}, {votes}: {engine}", partial(call, condition, known))
        for rule, condition, members in rules
        for votes, known in (("no vote known", {}), ("all but three", _votes(members)))
        for engine, call in ENGINES.items()
    ]


def bench_bulk() -> list[Measure]:
    """A million Council votes, against NumPy written by hand; aim: within twice its time."""
    votes = np.random.default_rng(27).integers(0, 4, (CASES, 15), np.int8)
    columns = {b: np.ascontiguousarray(votes[:, i]) for i, b in enumerate(COUNCIL)}
    partly = {b: np.where(codes == 3, np.int8(-1), codes) for b, codes in columns.items()}
    by_hand = in_process("by hand, rows of 15", lambda: _by_hand(votes))
    by_columns = in_process("by hand, 15 columns", lambda: _by_hand_columns(list(columns.values())))
    rows = [
        by_hand,
        by_columns,
        in_process("bulk, all known", lambda: bulk(ADOPTED, columns)),
        in_process("bulk, a quarter unknown", lambda: bulk(ADOPTED, partly)),
    ]
    assert (bulk(ADOPTED, columns)[0] == _by_hand(votes)).all()
    for row in rows:
        row["times_by_hand"] = row["call_s_median"] / by_hand["call_s_median"]
        row["times_columns"] = row["call_s_median"] / by_columns["call_s_median"]
        row["aim"] = AIM
    return rows


def _votes(members: list[Variable]) -> dict[Variable, Value]:
    """Three members' ballots are unknown, and the result turns on them."""
    yes = 2 * (len(members) - 3) // 3
    return {m: "yes" if i < yes else "abstain" for i, m in enumerate(members[:-3])}


def _by_hand(votes: np.ndarray) -> np.ndarray:
    yes, no = BALLOTS.index("yes"), BALLOTS.index("no")
    return ((votes == yes).sum(axis=1) >= 9) & ~(votes[:, :5] == no).any(axis=1)


def _by_hand_columns(columns: list[np.ndarray]) -> np.ndarray:
    yes, no = BALLOTS.index("yes"), BALLOTS.index("no")
    count = np.zeros(len(columns[0]), np.int8)
    for codes in columns:
        count += codes == yes
    adopted = count >= 9
    for codes in columns[:5]:
        adopted &= codes != no
    return adopted
