"""Which votes are on record? Those that pass every filter, the closest, the most isolated."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from foedus.facts.tables import load_table
from foedus.facts.votes.whole import connect_whole
from foedus.questions.answers import RecordedVote, Votes, VoteSource
from foedus.questions.asking import QuestionError
from foedus.questions.named import state_named
from foedus.questions.record import about, sources
from foedus.questions.votes_filters import Filters

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Columns of a vote that is found.
COLUMNS = (
    "body", "vote", "session", "symbol", "date", "precision", "put", "outcome", "yes", "no",
    "abstain", "absent", "without_vote", "subjects", "origin", "source",
)  # fmt: skip
BY_DAY = "in the order of their days"
CLOSEST = "the smallest difference of yes and no first; abstentions and absences do not count"
ISOLATED = (
    "first the votes in which the fewest other members cast the same ballot as {state}, then those "
    "in which the most cast another; yes, no and abstain are ballots, an absence is none; only "
    "votes of which every ballot is known"
)
ISOLATION = """
select votes.*, alike, otherwise from votes join (
    select body, vote, count(*) filter (ballots.ballot = own.ballot) - 1 as alike,
        count(*) filter (ballots.ballot <> own.ballot) as otherwise
    from ballots join (from ballots where state = ? and ballot <> 'absent') as own
        using (body, vote)
    where ballots.ballot <> 'absent' group by all
) using (body, vote) where votes.ballots = 'complete'
"""


@dataclass(slots=True)
class Found:
    """The votes found, as the table ``found`` of a database in memory, in their order."""

    base: DuckDBPyConnection
    filters: Filters
    rule: str
    ballots: bool = False

    @property
    def rows(self) -> str:
        """SQL of the rows as they are exported: one for each vote, or for each ballot."""
        if not self.ballots:
            return "select * exclude (place) from found order by place"
        return (
            "select found.* exclude (place), state, ballot from found join ballots "
            "using (body, vote) order by place, state"
        )

    def keep(self, most: int | None) -> None:
        """Leave out all but the first so many votes."""
        if most is not None:
            self.base.execute("delete from found where place > ?", [most])

    def answer(self, limit: int | None) -> Votes:
        """The answer that lists the first ``limit`` votes, or all."""
        (total,) = self.base.execute("select count(*) from found").fetchone() or (0,)
        outcomes = self.base.execute(
            "select coalesce(outcome, 'unknown'), count(*) as n from found group by 1 "
            "order by n desc, 1"
        ).fetchall()
        told = notes(self.base, self.filters, "found")
        if unknown := dict(outcomes).get("unknown"):
            told.insert(0, f"of {unknown} no outcome is on record, only the counts")
        return Votes(
            **about(self.filters.said, sources_of(self.base, "found"), told),
            verdict=f"{total} vote{'' if total == 1 else 's'}",
            rule=self.rule,
            total=total,
            outcomes=dict(outcomes),
            votes=self._listed(limit),
        )

    def _listed(self, limit: int | None) -> list[RecordedVote]:
        if limit == 0:
            return []
        up_to = "" if limit is None else f" where place <= {limit}"
        asked = self.base.execute(f"select * exclude (place) from found{up_to} order by place")
        names = [column[0] for column in asked.description]
        votes = [dict(zip(names, row, strict=True)) for row in asked.fetchall()]
        cast = self._cast(up_to) if self.ballots else {}
        return [_recorded(vote, cast.get((vote["body"], vote["vote"]))) for vote in votes]

    def _cast(self, up_to: str) -> dict[tuple[str, int], dict[str, list[str]]]:
        rows = self.base.execute(
            f"select body, vote, ballot, list(state order by state) from ballots "
            f"semi join (from found{up_to}) using (body, vote) group by all order by ballot"
        ).fetchall()
        found: dict[tuple[str, int], dict[str, list[str]]] = {}
        for body, vote, ballot, states in rows:
            found.setdefault((body, vote), {})[ballot] = states
        return found


def find(
    asked: Filters, closest: int | None = None, isolated: str | None = None, ballots: bool = False
) -> Found:
    """The votes that pass the filters, by day, or the closest or the most isolated first.

    Raises:
        QuestionError: both orders are asked for, or ``isolated`` is no state.
    """
    if closest and isolated:
        raise QuestionError("the closest and the most isolated are two orders: ask for one")
    base = connect_whole()
    listed, order, rule, values = ", ".join(COLUMNS), "date, body, vote", BY_DAY, asked.values
    origin = "votes"
    if closest:
        asked.said["closest"] = str(closest)
        listed += ", abs(yes - no) as margin"
        order, rule = f"margin, {order}", CLOSEST
        asked.where.append("yes is not null and no is not null")
    if isolated:
        state = state_named(isolated)
        asked.said["most_isolated"] = state
        asked.states.append(state)
        listed, order = f"{listed}, alike, otherwise", f"alike, otherwise desc, {order}"
        origin, rule = f"({ISOLATION}) as votes", ISOLATED.format(state=state)
        values = [state, *values]
    base.execute(
        f"create temp table found as select {listed}, row_number() over (order by {order}) "
        f"as place from {origin} where {asked.condition}",
        values,
    )
    return Found(base, asked, rule, ballots)


def sources_of(base: DuckDBPyConnection, table: str) -> list[VoteSource]:
    """The sources of the votes of a table, those of most votes first."""
    ids = base.execute(f"select source from {table} group by 1 order by count(*) desc, 1")
    return sources(id for (id,) in ids.fetchall())


def notes(base: DuckDBPyConnection, asked: Filters, table: str) -> list[str]:
    """What bears on the answer: days that are months, states that changed or never voted."""
    found = []
    (months,) = base.execute(
        f"select count(*) from {table} where precision = 'month'"
    ).fetchone() or (0,)
    if months and {"since", "until"} & asked.said.keys():
        found.append(f"{months} of these are known to the month only, which the days asked overlap")
    for state in dict.fromkeys(asked.states):
        found.extend(_succession(state))
        if not base.execute("select 1 from ballots where state = ? limit 1", [state]).fetchone():
            found.append(f"no ballot of {state} is on record")
    return found


def _succession(state: str) -> list[str]:
    """That a state's predecessor or successor is counted apart, so that nobody misses it."""
    rows = load_table("states", "successions").rows
    return [
        f"{row['predecessor']} and {row['successor']} are counted apart: {row['successor']} "
        f"{'continues' if row['kind'] == 'continues' else 'comes of'} {row['predecessor']}"
        for row in rows
        if state in (row["predecessor"], row["successor"])
    ]


def _recorded(vote: dict[str, Any], ballots: dict[str, list[str]] | None) -> RecordedVote:
    return RecordedVote(
        **{
            **vote,
            "date": vote["date"].isoformat(),
            "subjects": (vote["subjects"] or "").split(),
            "ballots": ballots,
        }
    )
