"""What is printed in place of an answer where there is none: why, and what would be accepted."""

from __future__ import annotations

from foedus.questions.answers.base import Record


class ProblemRecord(Record, frozen=True, kw_only=True):
    """One thing in a file that cannot be accepted; ``line`` is null where none is to blame.

    ``nearest`` are accepted spellings most like what was found, the best first.
    """

    where: str
    line: int | None
    found: str
    accepted: str
    nearest: list[str]


class Refusal(Record, frozen=True, kw_only=True):
    """Why there is no answer; ``problems`` are those of a case file, none where it is not to blame.

    ``error`` is the whole message, as it is printed on standard error.
    """

    error: str
    problems: list[ProblemRecord]
