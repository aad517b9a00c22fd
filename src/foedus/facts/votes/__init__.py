"""The record of votes: Security Council 1946 to 2025, General Assembly 1946 to 2025.

Four Parquet tables of votes and ballots, and CSV tables of what was corrected, where sources
differ and what a vote was about; the README of the folder describes every column. ``connect``
opens them all as views for SQL, ``council_votes`` and ``assembly_votes`` go through them vote by
vote. What follows from a ballot in law is not decided here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from foedus.facts.tables import load_table

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

HERE = Path(__file__).parent
#: View to file. The Parquet tables stand under the name of the body and of the body's ballots.
PARQUET = {
    "council": "council_votes",
    "council_ballots": "council_ballots",
    "assembly": "assembly_votes",
    "assembly_ballots": "assembly_ballots",
}
CSV = (
    "absences",
    "corrections",
    "council_put",
    "differences",
    "emergency_votes",
    "subjects",
    "veto_list",
)
#: Columns of the CSV tables that hold no text.
TYPES = {"vote": "SMALLINT", "row": "SMALLINT", "date": "DATE", "from": "DATE", "to": "DATE"}
#: Who was a member of what, from the other tables of the record.
MEMBERS = """
create view members as
    select 'security_council' as body, state, "from", "to", true as permanent from {permanent}
    union all select 'security_council', state, "from", "to", false from {elected}
    union all select 'general_assembly', state, "from", "to", false from {members}
"""

#: One row for each vote, with the states that cast ballots and the ballots in the same order.
CAST = """
with cast_ballots as (
    select vote, list(state order by state) as states, list(ballot order by state) as said
    from {ballots} group by vote
)
select {columns}, states, said from {votes} left join cast_ballots using (vote) order by vote
"""
COUNCIL = CAST.format(
    votes="council",
    ballots="council_ballots",
    columns="vote, symbol, date, put, recorded, outcome, (yes, no, abstain, absent), "
    "without_vote, duplicate_of",
)
ASSEMBLY = CAST.format(
    votes="assembly",
    ballots="assembly_ballots",
    columns="vote, session, symbol, date, precision, put, outcome, (yes, no, abstain), ballots",
)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a vote was about, and how it was settled whether that is procedure (if it was asked).

    ``settled`` is ``practice``, ``president_ruled``, ``charter``, ``preliminary_question:N`` with
    the number of the vote on that question, or empty.
    """

    name: str
    settled: str


@dataclass(frozen=True, slots=True)
class CouncilVote:
    """One vote of the Security Council, corrected; ``recorded`` is the outcome as the data has it.

    ``put`` is ``draft``, ``amendment``, ``part``, ``preliminary_question`` or ``unspecified``.
    ``ballots`` is empty where none are recorded: ``without_vote``, or lost. ``counts`` are yes,
    no, abstain, absent; None where unknown or where no vote was taken.
    """

    vote: int
    symbol: str
    on: date
    put: str
    recorded: str
    outcome: str
    counts: tuple[int, int, int, int] | None
    without_vote: bool
    duplicate_of: int | None
    ballots: Mapping[str, str]
    subjects: tuple[Subject, ...]


@dataclass(frozen=True, slots=True)
class AssemblyVote:
    """One vote of the General Assembly; ``outcome`` is None where the data has none.

    ``put`` is ``whole``, ``amendment``, ``part`` or ``unspecified``; ``precision`` is ``day`` or
    ``month``; ``counts`` are yes, no, abstain as declared. ``known`` says whether the ballots are
    ``complete``, ``partial`` or ``none``. Complete ballots name every member that could vote.
    """

    vote: int
    session: str
    symbol: str | None
    on: date
    precision: str
    put: str
    outcome: str | None
    counts: tuple[int, int, int]
    known: str
    ballots: Mapping[str, str]
    subjects: tuple[Subject, ...]


def connect() -> DuckDBPyConnection:
    """A new in-memory database with the record's tables as views; nothing is loaded yet.

    Views: ``council``, ``council_ballots``, ``assembly``, ``assembly_ballots``, ``members``, and
    each table of ``CSV`` under its name.
    """
    import duckdb

    base = duckdb.connect()
    for view, name in PARQUET.items():
        base.execute(f"create view {view} as from read_parquet('{_quoted(HERE)}/{name}.parquet')")
    for name in CSV:
        base.execute(f"create view {name} as from {_csv('votes', name)}")
    base.execute(
        MEMBERS.format(
            permanent=_csv("security_council", "permanent"),
            elected=_csv("security_council", "elected"),
            members=_csv("un", "members"),
        )
    )
    return base


def council_votes() -> Iterator[CouncilVote]:
    """Every recorded vote of the Council in the order of its number, with ballots and subjects."""
    subjects = _subjects("security_council")
    for row in _rows(COUNCIL):
        vote, symbol, on, put, recorded, outcome, counts, without, duplicate, states, said = row
        known = None if None in counts else counts
        cast = dict(zip(states or (), said or (), strict=True))
        about = subjects.get(vote, ())
        yield CouncilVote(
            vote, symbol, on, put, recorded, outcome, known, without, duplicate, cast, about
        )


def assembly_votes() -> Iterator[AssemblyVote]:
    """Every recorded vote of the Assembly in the order of its number, with ballots and subjects."""
    subjects = _subjects("general_assembly")
    for row in _rows(ASSEMBLY):
        vote, session, symbol, on, precision, put, outcome, counts, known, states, said = row
        cast = dict(zip(states or (), said or (), strict=True))
        about = subjects.get(vote, ())
        yield AssemblyVote(
            vote, session, symbol, on, precision, put, outcome, counts, known, cast, about
        )


def _rows(query: str) -> Iterator[tuple[Any, ...]]:
    rows = connect().execute(query)
    while some := rows.fetchmany(512):
        yield from some


@cache
def _subjects(body: str) -> Mapping[int, tuple[Subject, ...]]:
    found: dict[int, tuple[Subject, ...]] = {}
    for row in load_table("votes", "subjects").where(body=body):
        vote = int(row["vote"])
        found[vote] = (*found.get(vote, ()), Subject(row["subject"], row["settled"]))
    return found


def _csv(kind: str, name: str) -> str:
    """SQL that reads a table of the record, its columns named so that nothing is guessed."""
    path = HERE.parent / kind / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as handle:
        header = next(csv.reader(handle))
    columns = ", ".join(f"'{column}': '{TYPES.get(column, 'VARCHAR')}'" for column in header)
    return (
        f"read_csv('{_quoted(path)}', auto_detect = false, header = true, delim = ',', "
        f"quote = '\"', escape = '\"', nullstr = '', columns = {{{columns}}})"
    )


def _quoted(path: Path) -> str:
    """A path as it may stand between single quotes in SQL."""
    return str(path).replace("'", "''")
