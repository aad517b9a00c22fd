"""What is known in a situation: the value of each variable, what it rests on, and its source.

A position never leaks backwards: only what was known on the day counts, unless the situation
asks for hindsight. A statement that a party only claims settles nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from foedus.facts.case import Basis, Stance, Vote
from foedus.facts.record import recorded
from foedus.facts.situation import Situation
from foedus.facts.stated import Stated
from foedus.facts.vocabulary import EUROPEAN_STATE, IS_STATE, MEMBER_OF
from foedus.language.variables import BALLOT, Value, Variable

#: What a position rests on counts before where it stands in the file.
FIRMNESS = {Basis.RECORDED: 3, Basis.DECLARED: 2, Basis.ASSUMED: 1, Basis.FORECAST: 0}

#: How a position ranks: known by the day, measure named, actor named, then the later one (of what
#: became known after the day the earlier one), what it rests on, the line.
Rank = tuple[bool, bool, bool, int, int, int]


@dataclass(slots=True)
class Knowledge:
    """Looks up variables in a situation.

    ``user`` holds readings and ballots that the user sets for this question, ``supposed`` the
    positions that the user supposes, by actor and predicate, whatever the case says.
    """

    situation: Situation
    user: Mapping[Variable, Value] = field(default_factory=dict)
    supposed: Mapping[tuple[str, str], Value] = field(default_factory=dict)
    _stances: dict[tuple[str, str, str], tuple[tuple[Rank, Stance], ...]] = field(
        default_factory=dict, init=False
    )
    _facts: dict[Variable, Stated] = field(default_factory=dict, init=False)
    _votes: dict[tuple[str, str], Vote | None] = field(default_factory=dict, init=False)
    _found: dict[Variable, Stated | None] = field(default_factory=dict, init=False)

    def __post_init__(self) -> None:
        # The earliest last: with hindsight, too, what held on the day itself stands.
        for statement in sorted(self.situation.case.facts, key=lambda fact: fact.since)[::-1]:
            if statement.claimed_by is None and self._counts(statement.since, statement.until):
                self._facts[statement.variable] = Stated(
                    statement.value, "case", statement.source, statement.since, statement.note
                )

    def about(self, variable: Variable) -> Stated | None:
        """What is known of the variable, or None."""
        if variable not in self._found:
            self._found[variable] = self._look_up(variable)
        return self._found[variable]

    def _look_up(self, variable: Variable) -> Stated | None:
        if variable in self.user:
            return Stated(self.user[variable], "user", "set by the user", None)
        if (variable.owner or "", variable.predicate.name) in self.supposed:
            value = self.supposed[variable.owner or "", variable.predicate.name]
            return Stated(value, Basis.ASSUMED, "the user", None, "Supposed by the user.")
        if variable.owner is not None:
            return self._position(variable) or recorded(variable, self.situation.day)
        if variable.predicate.name in self.situation.case.readings:
            taken = self.situation.case.readings[variable.predicate.name]
            return Stated(taken, Basis.ASSUMED, "reading taken by the case", None)
        return (
            self._facts.get(variable)
            or recorded(variable, self.situation.day)
            or self._no_state(variable)
        )

    def _no_state(self, variable: Variable) -> Stated | None:
        """A party that the case calls a group is no state and no member of a body of states."""
        if variable.predicate not in (IS_STATE, EUROPEAN_STATE, MEMBER_OF):
            return None
        groups = {party.id for party in self.situation.case.parties if party.kind == "group"}
        return Stated(False, "case", "the parties", None) if variable.args[0] in groups else None

    def used(self) -> Iterator[tuple[Variable, Stated]]:
        """Every variable that was looked up and known, in the order of the look-ups."""
        for variable, stated in self._found.items():
            if stated is not None:
                yield variable, stated

    def values(self, variables: Iterable[Variable]) -> dict[Variable, Stated]:
        """What is known of each; the unknown are left out."""
        found = {variable: self.about(variable) for variable in variables}
        return {variable: stated for variable, stated in found.items() if stated is not None}

    def _counts(self, since: date, until: date | None) -> bool:
        day = self.situation.day
        return (since <= day or self.situation.hindsight) and (until is None or day <= until)

    def _position(self, variable: Variable) -> Stated | None:
        """The most specific position of the actor; a recorded ballot is one of its day."""
        name = variable.predicate.name
        if name == BALLOT.name:
            motion, actor = variable.args
            body, measure = motion.split("/", 1)
        else:
            actor, measure = variable.args
            body = ""
        stanced = next(self._stances_of(name, body, measure, actor), None)
        vote = self._vote(body, measure) if body else None
        if vote is None or actor not in vote.ballots:
            return stanced[1] if stanced else None
        cast = self._ranked(vote.on, True, True, Basis.RECORDED, vote.line)
        return stanced[1] if stanced and stanced[0] >= cast else _cast(vote, actor)

    def _stances_of(
        self, predicate: str, body: str, measure: str, actor: str
    ) -> Iterator[tuple[Rank, Stated]]:
        """What the actor's own stances and those of all say, the most specific first."""
        for rank, stance in self._for(predicate, body, measure):
            if stance.actor in (actor, "*"):
                stated = self._stated(stance, body, actor)
                if stated is not None:
                    yield rank, stated

    def _for(self, predicate: str, body: str, measure: str) -> tuple[tuple[Rank, Stance], ...]:
        """The stances that bear on a measure, the first in rank first; the same for all members."""
        key = (predicate, body, measure)
        if key not in self._stances:
            ranked = [
                (
                    self._ranked(
                        stance.since,
                        measure in stance.measures,
                        stance.actor != "*",
                        stance.basis,
                        stance.line,
                    ),
                    stance,
                )
                for stance in self.situation.case.positions
                if stance.predicate == predicate
                and (stance.body or "") == body
                and (measure in stance.measures or "*" in stance.measures)
                and self._counts(stance.since, stance.until)
            ]
            ranked.sort(key=lambda pair: pair[0], reverse=True)
            self._stances[key] = tuple(ranked)
        return self._stances[key]

    def _stated(self, stance: Stance, body: str, actor: str) -> Stated | None:
        if stance.as_on is None:
            value = stance.value
        else:
            vote = self._vote(body, stance.as_on)
            value = vote.ballots.get(actor) if vote else None
        if value is None:
            return None
        return Stated(
            value, stance.basis, stance.source, stance.since, stance.note, stance.provided
        )

    def _vote(self, body: str, measure: str) -> Vote | None:
        """The recorded vote of the body on the measure that counts: the latest by the day."""
        if (body, measure) not in self._votes:
            votes = [
                vote
                for vote in self.situation.case.votes
                if vote.body == body and vote.measure == measure and self._counts(vote.on, None)
            ]
            latest = max(votes, key=lambda vote: (self._when(vote.on), vote.line), default=None)
            self._votes[body, measure] = latest
        return self._votes[body, measure]

    def _ranked(self, since: date, measure: bool, actor: bool, basis: Basis, line: int) -> Rank:
        by_the_day, when = self._when(since)
        return by_the_day, measure, actor, when, FIRMNESS[basis], line

    def _when(self, since: date) -> tuple[bool, int]:
        """What was known by the day before what hindsight adds; of each the nearest to the day."""
        by_the_day = since <= self.situation.day
        return by_the_day, since.toordinal() if by_the_day else -since.toordinal()


def _cast(vote: Vote, member: str) -> Stated:
    return Stated(vote.ballots[member], Basis.RECORDED, vote.source, vote.on, vote.symbol)
