"""Which votes are on record? Those that pass every filter, the closest, the most isolated."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from foedus.facts.votes.whole import connect_whole
from foedus.questions.answers import RecordedVote, Votes
from foedus.questions.asking import QuestionError
from foedus.questions.record import about, one_of, recorded_body, sources, span, state_named

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

#: Columns of a vote that is found.
COLUMNS = (
    "body", "vote", "session", "symbol", "date", "precision", "put", "outcome", "yes", "no",
    "abstain", "absent", "without_vote", "subjects", "origin", "source",
)  # fmt: skip
OUTCOMES = ("adopted", "vetoed", "short", "rejected", "unknown")
BY_DAY = "in the order of their days"
CLOSEST = "the smallest difference of yes and no first; abstentions and absences do not count"
ISOLATED = (
    "first the votes in which the fewest other members cast the same ballot as {state}, then those "
    "in which the most cast another; yes, no and abstain are ballots, an absence is none; only "
    "votes of which every ballot is known"
)
#: Most votes are known to the day; of one known to the month, the whole month may be meant.
SINCE = "if(precision = 'day', date, last_day(date)) >= ?"
UNTIL = "if(precision = 'day', date, date_trunc('month', date)) <= ?"
CAST = "(body, vote) in (select (body, vote) from ballots where state = ? and ballot = ?)"
VETOED = """
body = 'security_council' and outcome = 'vetoed' and vote in (
    select vote from ballots join members using (body, state)
    where body = 'security_council' and permanent and state = ? and ballot = 'no'
        and votes.date between "from" and coalesce("to", votes.date))
"""
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
class Filters:
    """What was asked for: conditions of SQL with their values, and as it is said in the answer."""

    where: list[str] = field(default_factory=lambda: ["duplicate_of is null"])
    values: list[Any] = field(default_factory=list)
    said: dict[str, str | list[str]] = field(default_factory=dict)
    states: list[str] = field(default_factory=list)

    def add(self, name: str, said: str, condition: str, *values: Any) -> None:
        """One more condition; what is asked for twice must both hold."""
        before = self.said.get(name)
        if isinstance(before, list):
            before.append(said)
        else:
            self.said[name] = said if before is None else [before, said]
        self.where.append(f"({condition})")
        self.values.extend(values)

    @property
    def condition(self) -> str:
        """All of them as one condition on the view ``votes``."""
        return " and ".join(self.where)


def filters(
    body: str | None = None,
    since: date | None = None,
    until: date | None = None,
    cast: Sequence[tuple[str, str]] = (),
    vetoed_by: Sequence[str] = (),
    outcome: str | None = None,
    symbol: str | None = None,
    subject: str | None = None,
) -> Filters:
    """The filters of a question; ``cast`` are pairs of a ballot and the state that cast it.

    Raises:
        QuestionError: a body, state or word is not of the record, or days are the wrong way round.
    """
    span(since, until)
    found = Filters()
    if named := recorded_body(body):
        found.add("body", named, "body = ?", named)
    if since:
        found.add("since", since.isoformat(), SINCE, since)
    if until:
        found.add("until", until.isoformat(), UNTIL, until)
    for ballot, text in cast:
        code = state_named(text)
        found.states.append(code)
        found.add(ballot, code, CAST, code, ballot)
    for text in vetoed_by:
        code = _permanent(text, named)
        found.states.append(code)
        found.add("vetoed_by", code, VETOED, code)
    if outcome:
        word = one_of("outcome", outcome, OUTCOMES)
        found.add("outcome", word, "coalesce(outcome, 'unknown') = ?", word)
    if symbol:
        found.add("symbol", symbol, *_symbol(symbol))
    if subject:
        word = one_of("subject", subject, _subjects())
        found.add("subject", word, "list_contains(string_split(subjects, ' '), ?)", word)
    return found


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
        ids = self.base.execute(
            "select source from found group by 1 order by count(*) desc, 1"
        ).fetchall()
        told = notes(self.base, self.filters, "found")
        if unknown := dict(outcomes).get("unknown"):
            told.insert(0, f"of {unknown} no outcome is on record, only the counts")
        return Votes(
            **about(self.filters.said, sources(id for (id,) in ids), told),
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
    asked: Filters, closest: bool = False, isolated: str | None = None, ballots: bool = False
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
    from foedus.facts.tables import load_table

    rows = load_table("states", "successions").rows
    return [
        f"{row['predecessor']} and {row['successor']} are counted apart: {row['successor']} "
        f"{'continues' if row['kind'] == 'continues' else 'comes of'} {row['predecessor']}"
        for row in rows
        if state in (row["predecessor"], row["successor"])
    ]


def _permanent(text: str, body: str | None) -> str:
    """The code of a state that is or was a permanent member of the Council."""
    from foedus.facts.tables import load_table

    state = state_named(text)
    if body == "general_assembly":
        raise QuestionError("there is no veto in the General Assembly")
    seats = sorted({row["state"] for row in load_table("security_council", "permanent").rows})
    if state not in seats:
        raise QuestionError(f"{state} has never had a veto; {', '.join(seats)} have or had")
    return state


def _symbol(text: str) -> tuple[str, str]:
    """A condition on symbols: as they are written but for blanks and case, ``*`` for anything.

    The year in parentheses may be left out, as in S/RES/2623.
    """
    parts = "".join(text.split()).lower().split("*")
    pattern = ".*".join(map(re.escape, parts))
    return "regexp_full_match(lower(replace(symbol, ' ', '')), ?)", rf"{pattern}(\(\d+\))?"


def _subjects() -> list[str]:
    """Every subject and topic of the record."""
    from foedus.facts.tables import load_table

    marks = ("palestine", "nuclear", "arms", "human_rights", "colonialism", "development")
    named = {row["subject"] for row in load_table("votes", "subjects").rows}
    return sorted({*marks, *named})


def _recorded(vote: dict[str, Any], ballots: dict[str, list[str]] | None) -> RecordedVote:
    return RecordedVote(
        **{
            **vote,
            "date": vote["date"].isoformat(),
            "subjects": (vote["subjects"] or "").split(),
            "ballots": ballots,
        }
    )
