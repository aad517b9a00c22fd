"""Answers: frozen records of which text, JSON and pages are only views.

Every record is plain data, written as JSON under the schema that :func:`json_schema` gives. A
field that is null was not asked for or is not known, and a neighbouring field says which.
"""

from __future__ import annotations

from typing import Any

import msgspec

from foedus.questions.answers.base import (
    FORMAT,
    Answer,
    CaseAnswer,
    Cited,
    Known,
    ProofNode,
    Receipt,
    Record,
    Tally,
)
from foedus.questions.answers.dossier import (
    AttemptRecord,
    ClaimRecord,
    Dossier,
    EventRecord,
    FactRecord,
    PositionTaken,
    VoteRecord,
)
from foedus.questions.answers.findings import (
    Achievable,
    Follow,
    Lawful,
    Likely,
    MeasureFinding,
    Measures,
    Obstacle,
    Precedent,
    ReadingResult,
    RouteFinding,
    Why,
)
from foedus.questions.answers.odds import (
    LikeliestWay,
    MemberOdds,
    Odds,
    RouteOdds,
    ThresholdOdds,
)
from foedus.questions.answers.positions import (
    Adjudication,
    Blockers,
    BlockerSets,
    Change,
    Group,
    Ways,
)
from foedus.questions.answers.power import (
    CoalitionPart,
    CoalitionType,
    Figure,
    Power,
    PowerClass,
    PowerRule,
)
from foedus.questions.answers.precedents import (
    Denominator,
    DifferingFeature,
    LawGroup,
    LikeCase,
    Precedents,
    RouteCount,
    SharedFeature,
    TriedMeasure,
)
from foedus.questions.answers.refusal import ProblemRecord, Refusal
from foedus.questions.answers.registry import (
    Cases,
    CaseSummary,
    Checked,
    ContestedRecord,
    Members,
    MissingFact,
    NormRecord,
    Norms,
    NormText,
    PositionRecord,
)
from foedus.questions.answers.replay import (
    Finding,
    ListedVote,
    RecordNote,
    Replay,
    ReplayedVote,
    Score,
)
from foedus.questions.answers.suite import Column, Suite, SuiteCase, SuiteRow
from foedus.questions.answers.vocabulary import (
    BodyRecord,
    MeasureRecord,
    PointRecord,
    PredicateRecord,
    Vocabulary,
)
from foedus.questions.answers.votes import (
    Agreement,
    AgreementSpan,
    FromRecord,
    ImportedFile,
    Imports,
    RecordedVote,
    SqlColumn,
    Table,
    ViewRecord,
    Views,
    Votes,
    VoteSource,
)

__all__ = [
    "ANSWERS",
    "FORMAT",
    "Achievable",
    "Adjudication",
    "Agreement",
    "AgreementSpan",
    "Answer",
    "AttemptRecord",
    "BlockerSets",
    "Blockers",
    "BodyRecord",
    "CaseAnswer",
    "CaseSummary",
    "Cases",
    "Change",
    "Checked",
    "Cited",
    "ClaimRecord",
    "CoalitionPart",
    "CoalitionType",
    "Column",
    "ContestedRecord",
    "Denominator",
    "DifferingFeature",
    "Dossier",
    "EventRecord",
    "FactRecord",
    "Figure",
    "Finding",
    "Follow",
    "FromRecord",
    "Group",
    "ImportedFile",
    "Imports",
    "Known",
    "LawGroup",
    "Lawful",
    "LikeCase",
    "LikeliestWay",
    "Likely",
    "ListedVote",
    "MeasureFinding",
    "MeasureRecord",
    "Measures",
    "MemberOdds",
    "Members",
    "MissingFact",
    "NormRecord",
    "NormText",
    "Norms",
    "Obstacle",
    "Odds",
    "PointRecord",
    "PositionRecord",
    "PositionTaken",
    "Power",
    "PowerClass",
    "PowerRule",
    "Precedent",
    "Precedents",
    "PredicateRecord",
    "ProblemRecord",
    "ProofNode",
    "ReadingResult",
    "Receipt",
    "Record",
    "RecordNote",
    "RecordedVote",
    "Refusal",
    "Replay",
    "ReplayedVote",
    "RouteCount",
    "RouteFinding",
    "RouteOdds",
    "Score",
    "SharedFeature",
    "SqlColumn",
    "Suite",
    "SuiteCase",
    "SuiteRow",
    "Table",
    "Tally",
    "ThresholdOdds",
    "TriedMeasure",
    "ViewRecord",
    "Views",
    "Vocabulary",
    "VoteRecord",
    "VoteSource",
    "Votes",
    "Ways",
    "Why",
    "json_schema",
    "to_json",
]

#: Every kind of answer.
ANSWERS: tuple[type[Answer], ...] = (
    Measures,
    Why,
    Blockers,
    Change,
    Adjudication,
    Members,
    Norms,
    Cases,
    Checked,
    Dossier,
    Vocabulary,
    Votes,
    Agreement,
    Table,
    Views,
    Imports,
    Replay,
    Suite,
    Power,
    Odds,
    Precedents,
)


def to_json(answer: Record) -> bytes:
    """The answer as JSON, indented, keys in the order of the record: the same bytes every time."""
    return msgspec.json.format(msgspec.json.encode(answer), indent=2) + b"\n"


def json_schema(*kinds: type[Record]) -> dict[str, Any]:
    """The JSON Schema (2020-12) of these records."""
    roots, components = msgspec.json.schema_components(kinds, ref_template="#/$defs/{name}")
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"foedus answer, format {FORMAT}",
        "anyOf": list(roots),
        "$defs": dict(sorted(components.items())),
    }
