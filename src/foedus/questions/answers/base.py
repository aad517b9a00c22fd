"""What all answers are made of: nodes of a proof, citations, the receipt."""

from __future__ import annotations

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


class Receipt(Record, frozen=True, kw_only=True):
    """Hashes by which anyone can check which law, facts, case and code gave an answer."""

    version: str
    law: str
    facts: str
    case: str
    code: str


class Answer(Record, tag_field="question", frozen=True, kw_only=True):
    """What every answer says about itself.

    ``on_by_default`` says which day ``on`` is, where a question that needs one was put without.
    """

    format: int
    verdict: str
    on: str
    law_day: str
    assumptions: list[str]
    readings_taken: dict[str, str]
    receipt: Receipt
    on_by_default: str | None = None


class CaseAnswer(Answer, frozen=True, kw_only=True):
    """An answer about one case."""

    case: str
    title: str
    hindsight: bool
