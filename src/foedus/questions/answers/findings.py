"""The answers about measures: their routes, verdicts and proofs."""

from __future__ import annotations

from foedus.questions.answers.base import CaseAnswer, ProofNode, Record
from foedus.questions.answers.registry import ContestedRecord


class ReadingResult(Record, frozen=True, kw_only=True):
    """The verdict under one combination of readings of contested points."""

    readings: dict[str, str]
    sentences: list[str]
    verdict: str


class Lawful(Record, frozen=True, kw_only=True):
    """Could the route's condition hold for some ballots and choices, the facts being as they are?

    ``verdict`` is open, closed, contested or unknown; ``turns_on`` names the facts that are
    unknown and would decide it; ``because`` the sentences that closed it.
    """

    verdict: str
    by_reading: list[ReadingResult]
    turns_on: list[str]
    because: list[str]


class Obstacle(Record, frozen=True, kw_only=True):
    """An actor whose position is against, or a number of votes that is missing."""

    sentence: str
    actor: str | None = None
    body: str | None = None
    body_short: str | None = None
    veto: bool = False
    missing: int | None = None


class Achievable(Record, frozen=True, kw_only=True):
    """Does the condition hold with the ballots and choices as they are recorded or assumed?

    ``verdict`` is yes, blocked, short or unknown; ``undecided`` are the positions that are not
    known and would decide it, ``waits_on`` the actors whose they are. ``supposed``: without the
    positions that the case only supposes, the verdict would be another. ``conditions`` are those
    that actors attached to positions on which a yes rests.
    """

    verdict: str
    conditions: list[str]
    supposed: bool
    obstacles: list[Obstacle]
    undecided: list[str]
    waits_on: list[str]
    rests_on: list[str]


class Likely(Record, frozen=True, kw_only=True):
    """The probability that it is achieved, or null and the reason why there is none."""

    probability: float | None
    reason: str


class Follow(Record, frozen=True, kw_only=True):
    """What the law attaches to doing it: ``status`` is follows, may follow or contested."""

    brief: str
    says: str
    citation: str
    status: str


class Precedent(Record, frozen=True, kw_only=True):
    """What was done before by the same route."""

    when: str
    what: str
    source: str


class RouteFinding(Record, frozen=True, kw_only=True):
    """One route to a measure, with its three verdicts and what it would mean."""

    id: str
    title: str
    decider: str
    lawful: Lawful
    achievable: Achievable
    likely: Likely
    follows: list[Follow]
    authorises: str
    binds: str
    precedents: list[Precedent]
    not_modelled: list[str]


class MeasureFinding(Record, frozen=True, kw_only=True):
    """A measure with its routes, the best one first."""

    id: str
    title: str
    about: str
    family: str
    routes: list[RouteFinding]


class Measures(CaseAnswer, tag="measures", frozen=True, kw_only=True):
    """Every measure, with its routes and verdicts."""

    measures: list[MeasureFinding]


class Why(CaseAnswer, tag="why", frozen=True, kw_only=True):
    """One measure with the proof of each route."""

    measure: MeasureFinding
    proofs: dict[str, ProofNode]
    contested: list[ContestedRecord]
    sources: dict[str, str]
