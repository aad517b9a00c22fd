"""What is on record? What was done, said, counted, voted, stated and claimed, to a day.

That a thing was said is on record; that it is so is another matter. So each event says what it
is worth, and what answers it stands beside it. Nothing that came after the day is shown; only the
source that a fact is known from, and the author's note on it, may be later than the fact.
"""

from __future__ import annotations

from datetime import date

from foedus.catalog import all_bodies
from foedus.facts import states
from foedus.facts.case import Case, Event, Vote
from foedus.facts.record import LAST_DAY
from foedus.language.variables import BALLOTS
from foedus.questions.answers import Dossier, EventRecord, Tally, VoteRecord
from foedus.questions.asking import Asking, ask
from foedus.questions.by_rule import NAMES, outcome_by_rule
from foedus.questions.cases import attempt_record
from foedus.questions.heading import of_case
from foedus.questions.statements import claims, facts, positions

#: What each kind of event is worth.
STANDING = {
    "act": "done, as its source has it",
    "claim": "said by one side: that it was said is on record, not that it is so",
    "opinion": "a view, on which no verdict is given",
    "figure": "a count by the body named, as known on the day",
}


def dossier(case: Case, on: date | None = None) -> Dossier:
    """The record of a case to the day, by default to its end.

    Raises:
        QuestionError: the day is outside the record or before the case begins.
    """
    asking = ask(case, on or case.until or LAST_DAY)
    if on is None:
        asking.by_default = "to the end of the case" if case.until else "to the end of the record"
    day = asking.situation.day
    events = _events(asking, [event for event in case.events if event.on <= day])
    votes = [_vote(asking, vote) for vote in case.votes if vote.on <= day]
    stated, claimed, taken = facts(asking), claims(asking), positions(asking)
    used = {event.source for event in events} | {vote.source for vote in votes}
    used |= {fact.source for fact in stated} | {claim.source for claim in claimed}
    used |= {position.source for position in taken}
    history = [attempt_record(row) for row in case.history if row.on <= day]
    used |= {row.source for row in history}
    return Dossier(
        **of_case(asking),
        verdict=f"events: {len(events)}; votes: {len(votes)}; facts: {len(stated)}; "
        f"claimed facts: {len(claimed)}; positions: {len(taken)}; measures tried: {len(history)}",
        about=" ".join(case.about.split()),
        events=events,
        votes=sorted(votes, key=lambda vote: vote.on),
        facts=stated,
        claims=claimed,
        positions=taken,
        history=history,
        sources=_sources(case, used),
    )


def _events(asking: Asking, events: list[Event]) -> list[EventRecord]:
    """The events in the order of their days, each tied to those that answer it."""
    shown = {event.id for event in events}
    return [
        EventRecord(
            id=event.id,
            kind=event.kind,
            on=event.on.isoformat(),
            by=_who(asking, event.by),
            says=event.says,
            standing=STANDING[event.kind],
            measure=event.measure,
            outcome=event.outcome,
            answers=[id for id in event.answers if id in shown],
            answered_by=[reply.id for reply in events if event.id in reply.answers],
            source=event.source,
        )
        for event in sorted(events, key=lambda event: (event.on, event.line))
    ]


def _who(asking: Asking, by: str) -> str:
    """The author of an event with names for codes; several codes become a list."""
    words = [asking.name(word) if word in states.codes() else word for word in by.split()]
    alone = all(word in states.codes() for word in by.split())
    return (", " if alone else " ").join(words)


def _vote(asking: Asking, vote: Vote) -> VoteRecord:
    """A vote with the outcome on record and the outcome by rule."""
    found = outcome_by_rule(asking.situation.case, vote)
    recorded = NAMES[vote.outcome]
    return VoteRecord(
        body=vote.body,
        body_name=all_bodies()[vote.body].name,
        symbol=vote.symbol,
        on=vote.on.isoformat(),
        kind=vote.kind,
        measure=vote.measure,
        measure_title=asking.name(vote.measure) if vote.measure else "no measure that is modelled",
        counts=vote.counts,
        tally=_tally(vote),
        recorded=recorded,
        computed=found.outcome,
        computed_says=found.says,
        vetoes=list(found.vetoes),
        agree=None if found.outcome is None else found.outcome == recorded,
        source=vote.source,
        note=vote.note,
    )


def _tally(vote: Vote) -> Tally:
    members = all_bodies()[vote.body].members(vote.on)
    by_ballot = {b: sorted(m for m, cast in vote.ballots.items() if cast == b) for b in BALLOTS}
    return Tally(ballots=by_ballot, unknown=[m for m in members if m not in vote.ballots])


def _sources(case: Case, used: set[str]) -> dict[str, str]:
    found = (case.sources[id] for id in sorted(used & case.sources.keys()))
    return {s.id: f"{s.publisher}: {s.title} ({s.verification})" for s in found}
