"""Querying the record of votes: whole commands, the steps inside, and the size of the data."""

from __future__ import annotations

import os
import sys
import tempfile
from collections import defaultdict
from pathlib import Path

import foedus
from foedus.facts.votes import connect
from foedus.facts.votes.whole import connect_whole
from foedus.questions.agreement import agreement
from foedus.questions.heading import of_day
from foedus.questions.votes_filters import filters
from foedus.questions.votes_query import find
from timing import Measure, in_process, whole_process

FOEDUS = str(Path(sys.executable).with_name("foedus"))
AIM_S = 0.6
COMMANDS = {
    "votes, vetoed by a state": ("votes", "security-council", "--vetoed-by", "RUS"),
    "votes, who voted how": ("votes", "general-assembly", "--yes", "USA", "--no", "ISR"),
    "votes, closest": ("votes", "--closest", "20"),
    "votes, most isolated": ("votes", "general-assembly", "--most-isolated", "USA"),
    "votes, agreement": ("votes", "--agreement", "FRA", "GBR"),
    "sql, votes": ("sql", "select count(*) from votes"),
    "sql, a million ballots": ("sql", "select state, count(*) from ballots group by 1"),
}


def bench_commands() -> list[Measure]:
    """Cold answers, from the start of the process to its end; aim: under 0.6 s."""
    with tempfile.TemporaryDirectory() as nothing:
        os.environ["FOEDUS_DATA"] = nothing
        rows = [whole_process(name, (FOEDUS, *args)) for name, args in COMMANDS.items()]
        del os.environ["FOEDUS_DATA"]
    for row in rows:
        row["aim_s"] = AIM_S
    return [
        whole_process("python -c 'import duckdb'", (sys.executable, "-c", "import duckdb")),
        *rows,
    ]


def bench_steps() -> list[Measure]:
    """Where the time goes once everything is imported."""
    return [
        in_process("open the shipped record", connect),
        in_process("open it with the user's files", connect_whole),
        in_process("find the vetoes of a state", lambda: find(filters(vetoed_by=["RUS"]))),
        in_process("find the most isolated", lambda: find(filters(), isolated="USA")),
        in_process("agreement of two states", lambda: agreement("FRA", "GBR", filters())),
        in_process("the receipt, its files hashed once", of_day),
    ]


def bench_size() -> list[Measure]:
    """How large the record is in the package, by kind of fact, in KiB."""
    facts = Path(foedus.__file__).parent / "facts"
    sizes: dict[str, int] = defaultdict(int)
    for path in facts.rglob("*"):
        if path.suffix in {".csv", ".parquet", ".toml", ".md"}:
            kind = path.relative_to(facts).parts[0]
            sizes[f"votes {path.suffix}" if kind == "votes" else kind] += path.stat().st_size
    sizes["all"] = sum(sizes.values())
    return [{"name": name, "kib": size / 1024} for name, size in sorted(sizes.items())]
