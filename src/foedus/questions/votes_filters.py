"""The filters of a question to the record of votes, as conditions of SQL and in words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from foedus.facts.tables import load_table
from foedus.questions.asking import QuestionError
from foedus.questions.named import state_named
from foedus.questions.record import one_of, readable, recorded_body, span

OUTCOMES = ("adopted", "vetoed", "short", "rejected", "unknown")
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
        found.add("symbol", symbol, *_symbol(readable("symbol", symbol)))
    if subject:
        word = one_of("subject", subject, _subjects())
        found.add("subject", word, "list_contains(string_split(subjects, ' '), ?)", word)
    return found


def _permanent(text: str, body: str | None) -> str:
    """The code of a state that is or was a permanent member of the Council."""
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
    marks = ("palestine", "nuclear", "arms", "human_rights", "colonialism", "development")
    named = {row["subject"] for row in load_table("votes", "subjects").rows}
    return sorted({*marks, *named})
