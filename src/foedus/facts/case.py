"""A case: what a user states about one crisis, every statement dated and sourced.

Read from TOML by :mod:`foedus.facts.reading`; nothing here is trusted until it has been read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from foedus.language.variables import Value, Variable


class Basis(StrEnum):
    """What a position rests on; an answer always says which."""

    RECORDED = "recorded"  # a ballot cast, an act done
    DECLARED = "declared"  # the actor said so
    ASSUMED = "assumed"  # the author of the case supposes it
    FORECAST = "forecast"  # a model says so


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement comes from. ``verification`` is verified, partly or memory."""

    id: str
    publisher: str
    title: str
    url: str
    verification: str


@dataclass(frozen=True, slots=True)
class Party:
    """A state, entity or group with its roles in the crisis.

    Roles: attacker, victim, party (to the fighting), host, target, contributor, applicant,
    mediator.
    Kinds: state, entity (statehood claimed and contested), group.
    """

    id: str
    name: str
    kind: str
    roles: tuple[str, ...]
    since: date | None
    until: date | None


@dataclass(frozen=True, slots=True)
class Statement:
    """A fact of the case. One that is only ``claimed_by`` a party never settles a verdict."""

    variable: Variable
    value: Value
    since: date
    until: date | None
    claimed_by: str | None
    source: str
    note: str
    line: int


@dataclass(frozen=True, slots=True)
class Stance:
    """A position: what ``actor`` ("*": all not named otherwise) would do.

    ``predicate`` is ``ballot`` (then ``body`` is set) or a choice of the vocabulary.
    ``measures`` may be ("*",). ``as_on`` copies the recorded ballots on another measure.
    ``provided`` is the condition that the actor attached to it, in words.
    """

    actor: str
    predicate: str
    body: str | None
    measures: tuple[str, ...]
    value: Value | None
    as_on: str | None
    since: date
    until: date | None
    basis: Basis
    source: str
    note: str
    line: int
    provided: str = ""


@dataclass(frozen=True, slots=True)
class Vote:
    """A recorded vote of a body: each member's ballot, and the outcome on record.

    ``measure`` is None where none that is known fits; such a vote is no position on anything.
    """

    body: str
    measure: str | None
    symbol: str
    on: date
    kind: str
    ballots: dict[str, str]
    outcome: str
    counts: tuple[int, int, int] | None
    source: str
    note: str
    line: int


@dataclass(frozen=True, slots=True)
class Event:
    """Something done, said or reported: the dated record of the crisis.

    ``kind``: act, claim, opinion or figure. ``answers`` names claims that it answers;
    ``measure`` ties it to a measure; ``outcome`` is what came of it (carried out, refused, ...).
    """

    id: str
    kind: str
    on: date
    by: str
    says: str
    measure: str | None
    outcome: str | None
    answers: tuple[str, ...]
    source: str
    line: int


@dataclass(frozen=True, slots=True)
class Attempt:
    """A measure that was tried, and what came of it: a numbered row of the crisis's history.

    ``body`` decided it, or ``by``, states and parties, did it. ``vote`` is the one that was
    taken on it; ``measure`` is None where none that is known fits. ``verification`` says how far
    the row itself is verified.
    """

    no: int
    what: str
    on: date
    body: str | None
    by: tuple[str, ...]
    outcome: str
    measure: str | None
    route: str | None
    vote: Vote | None
    basis: tuple[str, ...]
    claimed_by: tuple[str, ...]
    disputed_by: tuple[str, ...]
    disputed: str
    blocked_by: tuple[str, ...]
    verification: str
    source: str
    note: str
    line: int


@dataclass(frozen=True, slots=True)
class Verdicts:
    """What is expected, or found, in each column; None where nothing is said of it.

    ``valid``: the outcome of the ballots by the rule of the day. ``lawful`` and ``achievable``:
    the verdicts on a route. ``blockers``: the actors that stand in the way, exactly.
    """

    valid: str | None = None
    lawful: str | None = None
    achievable: str | None = None
    blockers: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class Expectation:
    """What law and sources lead one to expect of an attempt, or of a measure on a day.

    ``attempt`` is its number in the history; without one, ``measure`` and ``on`` are set and
    everything known that day counts. ``program`` is what the program says instead where it is
    held to be right, which ``argued`` argues.
    """

    attempt: int | None
    measure: str | None
    route: str | None
    on: date
    verdicts: Verdicts
    why: str
    source: str
    program: Verdicts | None
    argued: str
    line: int


@dataclass(frozen=True, slots=True)
class Case:
    """One crisis: its days, parties, facts, positions, votes, events, history and sources.

    ``number`` is its place among the documented crises, which never changes.
    """

    id: str
    title: str
    about: str
    since: date
    until: date | None
    days: tuple[date, ...]
    parties: tuple[Party, ...]
    facts: tuple[Statement, ...]
    readings: dict[str, str]
    positions: tuple[Stance, ...]
    votes: tuple[Vote, ...]
    events: tuple[Event, ...]
    sources: dict[str, Source]
    number: int | None = None
    history: tuple[Attempt, ...] = ()
    expectations: tuple[Expectation, ...] = ()
    digest: str = ""
    origin: str = field(default="", compare=False)
