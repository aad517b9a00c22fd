"""The answer that shows the record of a case: what was done, said, voted, stated and claimed."""

from __future__ import annotations

from foedus.questions.answers.base import CaseAnswer, Record, Tally


class EventRecord(Record, frozen=True, kw_only=True):
    """Something done, said or counted.

    ``kind`` is act, claim, opinion or figure, and ``standing`` says what that is worth.
    ``answers`` and ``answered_by`` are the ids of events of the same answer.
    """

    id: str
    kind: str
    on: str
    by: str
    says: str
    standing: str
    measure: str | None
    outcome: str | None
    answers: list[str]
    answered_by: list[str]
    source: str


class VoteRecord(Record, frozen=True, kw_only=True):
    """A vote: the outcome on record beside the one that the rule of the day gives.

    ``measure`` is null where none that is modelled fits.
    ``counts`` are yes, no and abstentions where they are on record. ``computed`` is null where
    the rule cannot be applied, and ``computed_says`` says why; ``agree`` is null then too.
    """

    body: str
    body_name: str
    symbol: str
    on: str
    kind: str
    measure: str | None
    measure_title: str
    counts: tuple[int, int, int] | None
    tally: Tally
    recorded: str
    computed: str | None
    computed_says: str
    vetoes: list[str]
    agree: bool | None
    source: str
    note: str


class FactRecord(Record, frozen=True, kw_only=True):
    """A fact that the case holds; ``say`` is how its file writes it.

    ``until`` is null where it still held on the day.
    """

    say: str
    value: bool
    sentence: str
    since: str
    until: str | None
    source: str
    note: str


class PositionTaken(Record, frozen=True, kw_only=True):
    """A position of some actors (``*``: all who are not named) on some measures (``*``: all).

    ``does`` is said without the actors; ``body`` is null where it is no ballot. ``basis`` is
    recorded, declared, assumed or forecast. ``until`` is null where it still held on the day.
    """

    actors: list[str]
    names: list[str]
    does: str
    body: str | None
    measures: list[str]
    since: str
    until: str | None
    basis: str
    source: str
    note: str


class ClaimRecord(Record, frozen=True, kw_only=True):
    """A fact that only a party claims: it settles no verdict.

    ``held`` is what the case or the record holds of the same matter, null where they are silent.
    """

    sentence: str
    claimed_by: str
    since: str
    until: str | None
    held: str | None
    source: str
    note: str


class AttemptRecord(Record, frozen=True, kw_only=True):
    """A measure that was tried in a crisis, and what came of it.

    ``by`` is a body, or the states and parties that acted. ``measure`` is null where none that
    is modelled fits; ``vote`` is the symbol of the vote on it, null where there is none.
    ``basis`` was claimed by ``claimed_by``; ``disputed_by`` disputed that it was lawful or valid,
    on the ground ``disputed``. ``verification`` says how far the row is verified.
    """

    no: int
    on: str
    what: str
    by: list[str]
    measure: str | None
    route: str | None
    outcome: str
    vote: str | None
    basis: list[str]
    claimed_by: list[str]
    disputed_by: list[str]
    disputed: str
    blocked_by: list[str]
    verification: str
    source: str
    note: str


class Dossier(CaseAnswer, tag="cases show", frozen=True, kw_only=True):
    """The record of one case to a day, each kind in the order of its days."""

    about: str
    events: list[EventRecord]
    votes: list[VoteRecord]
    facts: list[FactRecord]
    claims: list[ClaimRecord]
    positions: list[PositionTaken]
    history: list[AttemptRecord]
    sources: dict[str, str]
