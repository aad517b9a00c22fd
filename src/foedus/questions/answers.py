"""Answers: frozen records of which text, JSON and pages are only views.

Every record is plain data, written as JSON under the schema that :func:`json_schema` gives. A
field that is null was not asked for or is not known, and a neighbouring field says which.
"""

from __future__ import annotations

from typing import Any

import msgspec

#: The version of the format of every answer; it grows when a field changes its meaning.
FORMAT = 1


class Record(msgspec.Struct, frozen=True, kw_only=True):
    """What all records share: they cannot be changed, and their fields are named."""


class Cited(Record, frozen=True, kw_only=True):
    """A norm as it was applied: the text of which days was taken, and why."""

    id: str
    citation: str
    title: str
    text: str
    in_force: str | None
    selected: str
    source: str


class Known(Record, frozen=True, kw_only=True):
    """A value that was used, what it rests on, and since when it was known."""

    sentence: str
    variable: str
    value: str | bool
    basis: str
    source: str
    since: str | None = None
    note: str = ""


class Tally(Record, frozen=True, kw_only=True):
    """How members voted, by ballot; ``unknown`` are those without a known position."""

    ballots: dict[str, list[str]]
    unknown: list[str]


class ProofNode(Record, frozen=True, kw_only=True):
    """A node of the proof: ``true``, ``false``, ``unknown`` or ``contested``.

    ``parts`` are what it is made of, ``exceptions`` what would defeat it. ``needed`` and
    ``reached`` (surely, possibly) belong to thresholds.
    """

    truth: str
    sentence: str
    kind: str
    norm: Cited | None = None
    known: Known | None = None
    tally: Tally | None = None
    needed: int | None = None
    reached: tuple[int, int] | None = None
    parts: tuple[ProofNode, ...] = ()
    exceptions: tuple[ProofNode, ...] = ()


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
    veto: bool = False
    missing: int | None = None


class Achievable(Record, frozen=True, kw_only=True):
    """Does the condition hold with the ballots and choices as they are recorded or assumed?

    ``verdict`` is yes, blocked, short or unknown; ``undecided`` are the actors whose unknown
    positions would decide it.
    """

    verdict: str
    obstacles: list[Obstacle]
    undecided: list[str]
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


class Receipt(Record, frozen=True, kw_only=True):
    """Hashes by which anyone can check which law, facts, case and code gave an answer."""

    version: str
    law: str
    facts: str
    case: str
    code: str


class Answer(Record, tag_field="question", frozen=True, kw_only=True):
    """What every answer says about itself."""

    format: int
    verdict: str
    on: str
    law_day: str
    assumptions: list[str]
    readings_taken: dict[str, str]
    receipt: Receipt


class CaseAnswer(Answer, frozen=True, kw_only=True):
    """An answer about one case."""

    case: str
    title: str
    hindsight: bool


class Measures(CaseAnswer, tag="measures", frozen=True, kw_only=True):
    """Every measure, with its routes and verdicts."""

    measures: list[MeasureFinding]


class Why(CaseAnswer, tag="why", frozen=True, kw_only=True):
    """One measure with the proof of each route."""

    measure: MeasureFinding
    proofs: dict[str, ProofNode]
    sources: dict[str, str]


def to_json(answer: Record) -> bytes:
    """The answer as JSON, indented, keys in the order of the record: the same bytes every time."""
    return msgspec.json.format(msgspec.json.encode(answer), indent=2) + b"\n"


def json_schema(*kinds: type[Answer]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of these answers."""
    roots, components = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"foedus answer, format {FORMAT}",
        "anyOf": list(roots),
        "$defs": dict(sorted(components.items())),
    }
