"""The record of a case as plain text: events by kind and day, what answers them beside them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foedus.questions.answers import (
    AttemptRecord,
    ClaimRecord,
    Dossier,
    EventRecord,
    FactRecord,
    PositionTaken,
    VoteRecord,
)
from foedus.reports.text import footing, heading, paragraph, tally

#: The kinds of events in the order in which they are shown.
SECTIONS = {"act": "DONE", "claim": "SAID", "opinion": "VIEWS", "figure": "COUNTED"}


def dossier(answer: Dossier) -> Iterator[str]:
    """Events by kind, votes, facts, claims, positions, what was tried, sources; none left empty."""
    yield from heading(answer)
    yield from paragraph(answer.about)
    by_id = {event.id: event for event in answer.events}
    for kind, title in SECTIONS.items():
        events = [event for event in answer.events if event.kind == kind]
        replies = ([by_id[id] for id in event.answered_by] for event in events)
        standing = f" ({events[0].standing})" if events else ""
        yield from _section(f"{title}{standing}", map(_event, events, replies))
    sections = {
        "VOTES (the outcome on record, and the one by the rule of the day)": map(
            _vote, answer.votes
        ),
        "FACTS (as the case holds them)": map(_fact, answer.facts),
        "CLAIMED FACTS (said by one side; they settle no verdict)": map(_claim, answer.claims),
        "POSITIONS (each with what it rests on; a later one replaces an earlier)": map(
            _position, answer.positions
        ),
        "TRIED (what came of it; 'foedus suite CASE' says whether it was valid and lawful)": map(
            _attempt, answer.history
        ),
        "sources of the case:": (
            paragraph(f"{id}: {source}", 2) for id, source in answer.sources.items()
        ),
    }
    for title, entries in sections.items():
        yield from _section(title, entries)
    yield from footing(answer)


def _section(title: str, entries: Iterable[Iterator[str]]) -> Iterator[str]:
    """The entries below a blank line and their title; nothing where there is none."""
    for place, lines in enumerate(entries):
        if place == 0:
            yield from ("", title)
        yield from lines


def _event(event: EventRecord, replies: list[EventRecord]) -> Iterator[str]:
    yield from paragraph(f"{event.on} {_said(event)}", 2)
    for reply in replies:
        yield from paragraph(f"answered {reply.on} ({reply.kind}): {_said(reply)}", 6)


def _said(event: EventRecord) -> str:
    came = f" -> {event.outcome}" if event.outcome else ""
    return f"{event.by}: {event.says}{came} [{event.source}]"


def _vote(vote: VoteRecord) -> Iterator[str]:
    named = f"{vote.symbol}, " if vote.symbol else ""
    yield from paragraph(f"{vote.on} {vote.body_name}: {named}{vote.measure_title}, {vote.kind}", 2)
    if vote.counts:
        yield "      count: {} yes, {} no, {} abstentions".format(*vote.counts)
    yield from paragraph(f"ballots: {tally(vote.tally)}", 6)
    yield from paragraph(f"on record: {vote.recorded} [{vote.source}]", 6)
    yield from paragraph(f"by rule: {vote.computed_says}", 6)
    if vote.agree is False:
        yield "      THE TWO DIFFER"


def _days(since: str, until: str | None) -> str:
    return f"{since} to {until}" if until else since


def _fact(fact: FactRecord) -> Iterator[str]:
    yield from paragraph(f"{_days(fact.since, fact.until)} {fact.sentence} [{fact.source}]", 2)
    if fact.note:
        yield from paragraph(fact.note, 6)


def _claim(claim: ClaimRecord) -> Iterator[str]:
    said = f"{claim.claimed_by} claims: {claim.sentence} [{claim.source}]"
    yield from paragraph(f"{_days(claim.since, claim.until)} {said}", 2)
    if claim.note:
        yield from paragraph(claim.note, 6)
    yield from paragraph(f"held here: {claim.held or 'nothing, it is left unknown'}", 6)


def _position(position: PositionTaken) -> Iterator[str]:
    said = f"{', '.join(position.names)}: {position.does} ({position.basis}) [{position.source}]"
    yield from paragraph(f"{_days(position.since, position.until)} {said}", 2)
    if position.note:
        yield from paragraph(position.note, 6)


def _attempt(tried: AttemptRecord) -> Iterator[str]:
    by = ", ".join(tried.by)
    came = f"{tried.outcome} [{tried.source}, {tried.verification}]"
    yield from paragraph(f"#{tried.no} {tried.on} {by}: {tried.what} -> {came}", 2)
    claimed = f" claimed by {', '.join(tried.claimed_by)}" if tried.claimed_by else ""
    disputed = ", ".join(tried.disputed_by)
    for label, told in (
        ("basis", ", ".join(tried.basis) + claimed),
        ("disputed", f"by {disputed}: {tried.disputed}".removesuffix(": ") if disputed else ""),
        ("blocked by", ", ".join(tried.blocked_by)),
        ("note", tried.note),
    ):
        if told:
            yield from paragraph(f"{label}: {told}", 6)
