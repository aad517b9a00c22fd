"""The answer of the suite: what the program says of documented crises, beside what is expected."""

from __future__ import annotations

from foedus.questions.answers.base import Answer, Record
from foedus.questions.answers.findings import ReadingResult


class Column(Record, frozen=True, kw_only=True):
    """One column of a row: what was found, what was expected, and whether the two agree.

    ``column`` is ``valid``, ``lawful`` or ``achievable``. ``found`` is null where nothing was
    asked; ``because`` says why not, or why that was found. ``blockers`` are the actors that
    stand in the way, where some do; ``by_reading`` are the verdicts under each reading of the law
    where it turns on one. ``expected`` is null where nothing is.
    ``agreement``: ``agrees``, ``disagrees``, ``argued`` (the program differs as ``program`` says,
    and ``argued`` says why it is held to be right), ``not expected`` or ``not asked``.
    """

    column: str
    found: str | None
    blockers: list[str] | None
    expected: str | None
    expected_blockers: list[str] | None
    agreement: str
    because: list[str]
    by_reading: list[ReadingResult]
    why: str
    source: str
    program: str | None
    program_blockers: list[str] | None
    argued: str


class SuiteRow(Record, frozen=True, kw_only=True):
    """A measure that was tried, or with ``no`` null one that is asked about, in its columns.

    ``by`` is a body, or the states and parties that acted; ``outcome`` is what is on record.
    Both, and ``what`` and ``verification``, are empty where nothing was tried.
    """

    id: str
    no: int | None
    on: str
    what: str
    by: list[str]
    outcome: str
    verification: str
    measure: str | None
    route: str | None
    columns: list[Column]


class SuiteCase(Record, frozen=True, kw_only=True):
    """The rows of a case; one that cannot be read has none, and ``error`` says why."""

    id: str
    number: int | None
    title: str
    error: str | None
    rows: list[SuiteRow]


class Suite(Answer, tag="suite", frozen=True, kw_only=True):
    """Every case with its rows; ``counts`` are the agreements of each column.

    ``law`` are the law's own tests in their parts, each row with the one column of its question.
    ``disagreements`` counts the columns that disagree. ``unread`` are the cases that cannot be read
    and were not judged.
    """

    cases: list[SuiteCase]
    law: list[SuiteCase]
    counts: dict[str, dict[str, int]]
    disagreements: int
    unread: list[str]
