"""The answer to a replay: recorded votes under the law of their day."""

from __future__ import annotations

from foedus.questions.answers.base import Answer, Record


class ReplayedVote(Record, frozen=True, kw_only=True):
    """A recorded vote, what its kind is and why, and what comes out under the rule of its day.

    ``precision`` is ``month`` where the day ``on`` means nothing beyond its month. ``counts``
    are yes, no, abstaining, absent; null where none is known. ``recorded`` is null
    where no outcome is on record; ``agrees`` is null where there is nothing to compare.
    ``or_kind`` is another kind that the vote may be of, where its subject does not settle it.
    ``reasons`` are given on request only.
    """

    vote: int
    symbol: str
    on: str
    precision: str
    put: str
    subjects: list[str]
    kind: str
    kind_norm: str
    or_kind: str | None
    rule: str
    rule_in_force: str
    counts: list[int] | None
    recorded: str | None
    computed: str
    agrees: bool | None
    vetoes: list[str]
    against_with_veto: list[str]
    reasons: list[str]


class Score(Record, frozen=True, kw_only=True):
    """How many of the recorded outcomes a rule reproduces."""

    rule: str
    reproduced: int
    of: int


class ListedVote(Record, frozen=True, kw_only=True):
    """A vote that belongs to a finding, and what is to be said of it; ``on`` may be a month."""

    vote: int
    symbol: str
    on: str
    says: str


class Finding(Record, frozen=True, kw_only=True):
    """Votes that have something in common, and what that is."""

    id: str
    says: str
    votes: list[ListedVote]


class RecordNote(Record, frozen=True, kw_only=True):
    """A value of the data that was corrected, or on which sources differ (then ``now`` is kept).

    A note with ``last_vote`` holds for all votes from ``vote`` to that one and has no symbol.
    """

    corrected: bool
    vote: int
    last_vote: int | None
    symbol: str
    column: str
    was: str
    now: str
    kind: str
    source: str
    verification: str
    reason: str


class Replay(Answer, tag="replay", frozen=True, kw_only=True):
    """Every recorded vote of a body through the law of its day, compared with the record.

    ``classes`` counts votes by what comes out, ``not_on_record`` those of them without a
    recorded outcome, ``decades`` by the first year of the decade. ``vetoes`` counts vetoed votes
    by what was put, ``vetoes_by`` by the member, rows that repeat another left out.
    """

    body: str
    body_name: str
    since: str
    until: str
    scores: list[Score]
    classes: dict[str, int]
    not_on_record: dict[str, int]
    decades: dict[str, dict[str, int]]
    vetoes: dict[str, int]
    vetoes_by: dict[str, int]
    findings: list[Finding]
    notes: list[RecordNote]
    sources: dict[str, str]
    votes: list[ReplayedVote]
