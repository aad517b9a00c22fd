"""Recorded votes with their kinds, what the law makes of each, and the class that this gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.questions.outcome import ADOPTED, SHORT, VETOED
from foedus.questions.replay.kinds import PRELIMINARY, Decision, decision, preliminary
from foedus.questions.replay.rules import Result, Rules
from foedus.questions.replay.votes import Put

WITHOUT_A_VOTE = "adopted without a vote"
SHORT_AND_OPPOSED = "short of the majority, also opposed by a permanent member"
#: Too few took part in the vote for a quorum, but who was present without voting is not known.
NO_QUORUM = "quorum not on record"
TURNS_ON_KIND = "turns on the kind"
NOT_COMPUTABLE = "not computable: no ballots"
#: The classes in the order of the table.
CLASSES = (
    ADOPTED,
    WITHOUT_A_VOTE,
    VETOED,
    SHORT,
    SHORT_AND_OPPOSED,
    NO_QUORUM,
    TURNS_ON_KIND,
    NOT_COMPUTABLE,
)
#: What the record calls the outcome that each class comes to.
IN_THE_RECORD = {
    ADOPTED: ("adopted",),
    VETOED: ("vetoed", "rejected"),
    SHORT: ("short", "rejected"),
    SHORT_AND_OPPOSED: ("short", "rejected"),
}


@dataclass(frozen=True, slots=True)
class Replayed:
    """A vote, its kind, what the rule makes of it, and what it makes of it as the other kind."""

    put: Put
    decision: Decision
    result: Result | None
    otherwise: Result | None

    @property
    def computed(self) -> str:
        """The class of the vote."""
        if self.put.without_vote:
            return WITHOUT_A_VOTE
        if self.result is None:
            return NOT_COMPUTABLE
        if self.put.outcome is None and self.turns_on_kind:
            return TURNS_ON_KIND
        if self.result.adopted:
            return ADOPTED
        if self.result.vetoed:
            return VETOED
        if self.result.no_quorum:
            return NO_QUORUM
        return SHORT_AND_OPPOSED if self.result.against else SHORT

    @property
    def turns_on_kind(self) -> bool:
        """Whether the vote may be of another kind, and would come out otherwise as that."""
        return bool(
            self.result and self.otherwise and self.result.adopted != self.otherwise.adopted
        )

    @property
    def agrees(self) -> bool | None:
        """Whether what comes out is on record; None where there is nothing to compare."""
        if self.result is None or self.put.outcome is None or self.computed == NO_QUORUM:
            return None
        return self.put.outcome in IN_THE_RECORD.get(self.computed, ())


def run(puts: Sequence[Put], rules: Rules) -> list[Replayed]:
    """The votes with their kinds and results; preliminary questions first, on which kinds turn."""
    asked = [put for put in puts if put.put == PRELIMINARY]
    results = rules.results([(put, decision(put).kind) for put in asked])
    carried = {put.vote: bool(r and r.adopted) for put, r in zip(asked, results, strict=True)}
    kinds = [decision(put, carried.get(preliminary(put) or 0)) for put in puts]
    by_kind = rules.results([(put, d.kind) for put, d in zip(puts, kinds, strict=True)])
    open_ = [(put, d.unless) for put, d in zip(puts, kinds, strict=True) if d.unless]
    other = {p.vote: r for (p, _), r in zip(open_, rules.results(open_), strict=True)}
    return [
        Replayed(put, d, result, other.get(put.vote))
        for put, d, result in zip(puts, kinds, by_kind, strict=True)
    ]
