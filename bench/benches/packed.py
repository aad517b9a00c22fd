"""Bulk: Council or Assembly through the law's own tree, packed 64 ballots to a word, and drawn."""

from __future__ import annotations

import time
from collections.abc import Callable
from datetime import date

import numpy as np

from foedus.language.variables import BALLOTS, Value, Variable
from foedus.questions.rules import rule_named
from foedus.reason.bulk import bulk
from foedus.reason.chances import form, probability
from foedus.reason.drawn import drawn, passing
from foedus.reason.packed import WORD, Columns, Layout, held, layout
from timing import Measure

RULE = rule_named("council-or-assembly", None, date(2024, 6, 1)).condition
PLACES = layout(RULE)
SHARES: dict[Value, float] = {"yes": 0.61, "no": 0.23, "abstain": 0.11, "absent": 0.05}
CHANCES = dict.fromkeys(PLACES.places, SHARES)
PACKED, UNPACKED = 1 << 21, 1 << 16
#: Scenarios a second on two cores.
AIM = 100e6


def bench_evaluating() -> list[Measure]:
    """223 ballots a scenario, known; per second of the clock and of processor time (a core's)."""
    columns = drawn(PLACES, CHANCES, PACKED, seed=1)
    codes = _codes({v: words[:, :UNPACKED] for v, words in columns.items()}, PLACES)
    rows = np.array([codes[v] for v in PLACES.places])
    bodies = _bodies()
    by_hand = _rate(
        "NumPy by hand, (member, scenario) codes", UNPACKED, lambda: _by_hand(rows, bodies)
    )
    found = [
        by_hand,
        _rate("foedus bulk, a column a ballot", UNPACKED, lambda: bulk(RULE, codes)),
        _rate("foedus packed, one thread", PACKED, lambda: held(RULE, columns, PLACES, 1)),
        _rate("foedus packed, two threads", PACKED, lambda: held(RULE, columns, PLACES, 2)),
    ]
    truths = held(RULE, columns, PLACES)[:UNPACKED]
    assert (truths == _by_hand(rows, bodies)).all()
    assert (truths == bulk(RULE, codes)[0]).all()
    found[-1]["aim_per_wall_s"] = AIM
    return _against(found, by_hand)


def bench_drawing() -> list[Measure]:
    """Drawing the ballots: NumPy by hand, and all ballots of a word at once."""
    cuts = np.cumsum([SHARES[value] for value in BALLOTS])[:-1]
    random = np.random.Generator(np.random.SFC64(1))

    def by_hand() -> object:
        return np.searchsorted(cuts, random.random((len(PLACES.places), UNPACKED))).astype(np.int8)

    first = _rate("NumPy by hand", UNPACKED, by_hand)
    return _against(
        [
            first,
            _rate("foedus drawn, one thread", PACKED, lambda: drawn(PLACES, CHANCES, PACKED, 1, 1)),
            _rate(
                "foedus drawn, two threads", PACKED, lambda: drawn(PLACES, CHANCES, PACKED, 1, 2)
            ),
            _rate("drawn and evaluated, two", PACKED, lambda: passing(RULE, CHANCES, PACKED, 1, 2)),
        ],
        first,
    )


def bench_odds() -> list[Measure]:
    """One probability: exact, by a million packed samples, by a million NumPy samples."""
    exact = float(probability(form(RULE), CHANCES).value)
    started = time.perf_counter()
    probability(form(RULE), CHANCES)
    took = time.perf_counter() - started
    rows: list[Measure] = [
        {"name": "exact, compiled anew", "wall_s": took, "odds": exact, "error": 0.0}
    ]
    samples = 1_000_000
    error = (exact * (1 - exact) / samples) ** 0.5
    started = time.perf_counter()
    share = passing(RULE, CHANCES, samples, seed=1) / samples
    packed_s = time.perf_counter() - started
    assert abs(share - exact) < 5 * error
    rows.append({"name": "a million, packed", "wall_s": packed_s, "odds": share, "error": error})
    started = time.perf_counter()
    share = _sampled(samples)
    rows.append(
        {
            "name": "a million, NumPy by hand",
            "wall_s": time.perf_counter() - started,
            "odds": share,
            "error": error,
        }
    )
    assert abs(share - exact) < 5 * error
    for row in rows:
        row["times_exact"] = row["wall_s"] / took
    return rows


def _sampled(samples: int) -> float:
    random = np.random.Generator(np.random.SFC64(1))
    cuts = np.cumsum([SHARES[value] for value in BALLOTS])[:-1]
    bodies, held_, left = _bodies(), 0, samples
    while left:
        size = min(left, UNPACKED)
        draws = np.searchsorted(cuts, random.random((len(PLACES.places), size)))
        held_ += int(_by_hand(draws.astype(np.int8), bodies).sum())
        left -= size
    return held_ / samples


def _bodies() -> tuple[list[int], list[int], list[int], list[int]]:
    """The rows of the Assembly, the Council, its permanent members, and the call for a session."""
    of: dict[str, list[int]] = {}
    for variable, place in PLACES.places.items():
        of.setdefault(variable.args[0], []).append(place)
    assembly = next(rows for name, rows in of.items() if name.startswith("general"))
    called = next(rows for name, rows in of.items() if name.endswith("session"))
    council = next(rows for rows in of.values() if rows not in (assembly, called))
    five = ("CHN", "FRA", "GBR", "RUS", "USA")
    vetoes = [p for v, p in PLACES.places.items() if p in council and v.owner in five]
    return assembly, council, vetoes, called


def _by_hand(
    codes: np.ndarray, bodies: tuple[list[int], list[int], list[int], list[int]]
) -> np.ndarray:
    """What a user would write: the four ballots as codes, counted by row."""
    assembly, council, vetoes, called = bodies
    yes, no, absent = (BALLOTS.index(ballot) for ballot in ("yes", "no", "absent"))
    adopted = ((codes[council] == yes).sum(axis=0) >= 9) & ~(codes[vetoes] == no).any(axis=0)
    whole = codes[assembly]
    in_favour = (whole == yes).sum(axis=0)
    two_thirds = (in_favour >= 2 * (whole == no).sum(axis=0)) & (in_favour >= 1)
    quorum = (whole == absent).sum(axis=0) <= 96
    return adopted | (((codes[called] == yes).sum(axis=0) >= 9) & two_thirds & quorum)


def _codes(columns: Columns, places: Layout) -> dict[Variable, np.ndarray]:
    found = {}
    for variable, place in places.places.items():
        word, bit = divmod(place, WORD)
        codes = np.full(columns["yes"].shape[1], variable.domain.index("abstain"), np.int8)
        for value, words in columns.items():
            codes[(words[word] >> np.uint64(bit) & np.uint64(1)) != 0] = variable.domain.index(
                value
            )
        found[variable] = codes
    return found


def _rate(name: str, scenarios: int, call: Callable[[], object], runs: int = 5) -> Measure:
    """Scenarios a second, the best of some runs: by the clock, and by the time of the processor."""
    call()
    walls, cpus = [], []
    for _ in range(runs):
        wall, cpu = time.perf_counter(), time.process_time()
        call()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.process_time() - cpu)
    return {
        "name": name,
        "scenarios": scenarios,
        "per_wall_s": scenarios / min(walls),
        "per_cpu_s": scenarios / min(cpus),
    }


def _against(rows: list[Measure], by_hand: Measure) -> list[Measure]:
    for row in rows:
        row["times_by_hand_cpu"] = row["per_cpu_s"] / by_hand["per_cpu_s"]
    return rows
