"""The answers about the record: members, norms, cases, and checked files."""

from __future__ import annotations

from foedus.questions.answers.base import Answer, Record
from foedus.questions.answers.dossier import AttemptRecord


class Members(Answer, tag="members", frozen=True, kw_only=True):
    """The members of a body on a day."""

    body: str
    body_name: str
    about: str
    members: list[str]
    names: list[str]
    marks: dict[str, str]
    source: str


class NormText(Record, frozen=True, kw_only=True):
    """One dated text of a norm, paraphrased."""

    since: str
    until: str | None
    text: str
    source: str


class NormRecord(Record, frozen=True, kw_only=True):
    """A norm with all its texts, what is not modelled, and the contested points it turns on."""

    id: str
    citation: str
    title: str
    versions: list[NormText]
    not_modelled: list[str]
    contested: list[str]


class PositionRecord(Record, frozen=True, kw_only=True):
    """A position on a contested point: who holds it, where they say so, the strongest counter."""

    id: str
    says: str
    held_by: list[str]
    sources: list[str]
    counter: str


class ContestedRecord(Record, frozen=True, kw_only=True):
    """A contested point of law with its positions."""

    id: str
    question: str
    citation: str
    positions: list[PositionRecord]


class Norms(Answer, tag="norms", frozen=True, kw_only=True):
    """Norms and contested points: all of them, or the one asked for."""

    norms: list[NormRecord]
    contested: list[ContestedRecord]


class CaseSummary(Record, frozen=True, kw_only=True):
    """A case in a line; ``number`` is its place among the documented crises, null if it has none.

    ``history`` are its rows that fit the question: all of them where none are asked for.
    """

    id: str
    number: int | None
    title: str
    since: str
    days: list[str]
    history: list[AttemptRecord]


class Cases(Answer, tag="cases", frozen=True, kw_only=True):
    """The shipped cases; ``narrowed`` where a measure or an outcome was asked for."""

    narrowed: bool
    cases: list[CaseSummary]


class MissingFact(Record, frozen=True, kw_only=True):
    """A fact that is not known and on which it turns whether ``routes`` are lawful.

    ``say`` is how a case file states it; ``routes`` are written ``MEASURE/ROUTE``. The last four
    are those that a yes or a no alone would open or close under every reading of the law.
    """

    say: str
    sentence: str
    routes: list[str]
    yes_opens: list[str]
    yes_closes: list[str]
    no_opens: list[str]
    no_closes: list[str]


class Checked(Answer, tag="check", frozen=True, kw_only=True):
    """A case file that was found well formed, with what is in it and what is missing.

    ``missing`` are the facts that would decide most routes first, on the day ``on``; where nothing
    could be asked of that day, ``unasked`` says why.
    """

    file: str
    case: str
    counts: dict[str, int]
    memory: list[str]
    missing: list[MissingFact]
    unasked: str | None
