"""The answers from the record of votes: votes found, agreement, tables of SQL, imported files."""

from __future__ import annotations

from typing import Any

from foedus.questions.answers.base import Answer, Record


class VoteSource(Record, frozen=True, kw_only=True):
    """Where rows come from and on which terms; ``sha256`` is that of a file the user imported."""

    id: str
    publisher: str
    title: str
    url: str
    licence: str
    sha256: str | None = None


class RecordedVote(Record, frozen=True, kw_only=True):
    """A vote of the record.

    Where ``precision`` is ``month`` the day says nothing beyond its month. ``outcome`` is null
    where the record has none, a count where it is not known, ``ballots`` where not asked for.
    ``margin`` belongs to the closest votes, ``alike`` and ``otherwise`` (other members that cast
    the same ballot, and another) to the most isolated.
    """

    body: str
    vote: int
    session: str | None
    symbol: str | None
    date: str
    precision: str
    put: str
    outcome: str | None
    yes: int | None
    no: int | None
    abstain: int | None
    absent: int | None
    without_vote: bool
    subjects: list[str]
    origin: str
    source: str
    margin: int | None = None
    alike: int | None = None
    otherwise: int | None = None
    ballots: dict[str, list[str]] | None = None


class FromRecord(Answer, frozen=True, kw_only=True):
    """What every answer from the record of votes says: what was asked for, and the sources.

    ``coverage`` says what the record has, ``notes`` what bears on this answer.
    """

    filters: dict[str, str | list[str]]
    sources: list[VoteSource]
    coverage: dict[str, str]
    notes: list[str]


class Votes(FromRecord, tag="votes", frozen=True, kw_only=True):
    """The votes that were found: ``total`` of them, of which ``votes`` lists the first.

    ``rule`` says in which order, and how what it goes by is counted.
    """

    rule: str
    total: int
    outcomes: dict[str, int]
    votes: list[RecordedVote]


class AgreementSpan(Record, frozen=True, kw_only=True):
    """Common votes in some years: how many, how many cast alike, and the share, null of none."""

    years: str
    common: int
    alike: int
    share: float | None


class Agreement(FromRecord, tag="agreement", frozen=True, kw_only=True):
    """How often two states voted alike.

    ``table`` counts the common votes by the ballot of the first and of the second state;
    ``sides`` are those in which neither abstained.
    """

    rule: str
    states: tuple[str, str]
    names: tuple[str, str]
    overall: AgreementSpan
    sides: AgreementSpan
    decades: list[AgreementSpan]
    table: dict[str, dict[str, int]]


class SqlColumn(Record, frozen=True, kw_only=True):
    """A column of a table: its name and the type of its values in SQL."""

    name: str
    type: str


class Table(FromRecord, tag="sql", frozen=True, kw_only=True):
    """What a query gave; ``complete`` is false where there are more rows than are listed."""

    query: str
    columns: list[SqlColumn]
    rows: list[list[Any]]
    complete: bool


class ViewRecord(Record, frozen=True, kw_only=True):
    """A view that can be asked in SQL: what it holds, and what is in each column."""

    name: str
    about: str
    columns: dict[str, str]


class Views(Answer, tag="views", frozen=True, kw_only=True):
    """The views of the record."""

    views: list[ViewRecord]


class ImportedFile(Record, frozen=True, kw_only=True):
    """A file of votes that the user imported.

    Of its ``votes``, ``new`` ones the record does not have, ``repeated`` ones it has; of
    ``unmatched`` ones that cannot be told. Only the new ones stand beside the record.
    """

    name: str
    body: str
    file: str
    sha256: str
    first: str
    last: str
    votes: int
    ballots: int
    new: int
    repeated: int
    unmatched: int
    differing: int


class Imports(Answer, tag="import", frozen=True, kw_only=True):
    """The files of votes that the user has imported, and the folder they are in."""

    folder: str
    files: list[ImportedFile]
