"""The answer that lists the words in which a case is written."""

from __future__ import annotations

from foedus.questions.answers.base import Answer, Record


class PredicateRecord(Record, frozen=True, kw_only=True):
    """A fact or a choice: its parameters, and what it means that it is so or not.

    ``kind`` is fact or choice. ``decided_by`` is the parameter that names who decides, null for
    a fact, which nobody decides. ``about`` says where its border is drawn, if that needs saying.
    """

    name: str
    kind: str
    params: list[str]
    yes: str
    no: str
    decided_by: str | None
    about: str


class BodyRecord(Record, frozen=True, kw_only=True):
    """A body that decides by ballots, with its kinds of motion and what each covers."""

    id: str
    name: str
    also: list[str]
    kinds: dict[str, str]


class MeasureRecord(Record, frozen=True, kw_only=True):
    """A measure, with its routes and their titles."""

    id: str
    title: str
    about: str
    family: str
    routes: dict[str, str]


class PointRecord(Record, frozen=True, kw_only=True):
    """A contested point, with its positions and what each says."""

    id: str
    question: str
    positions: dict[str, str]


class Vocabulary(Answer, tag="vocabulary", frozen=True, kw_only=True):
    """The closed vocabulary of a case, or the part of it in which a word stands."""

    word: str | None
    predicates: list[PredicateRecord]
    bodies: list[BodyRecord]
    measures: list[MeasureRecord]
    contested: list[PointRecord]
