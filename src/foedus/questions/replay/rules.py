"""Many recorded votes at once, each under the rule of its day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from foedus.bodies.body import Motion
from foedus.catalog import adoption_rules
from foedus.facts.situation import bare_situation
from foedus.language.conditions import Condition, Is, Norm, children
from foedus.language.days import Span
from foedus.language.references import Reference
from foedus.language.variables import BALLOT, BALLOTS, Variable
from foedus.questions.replay.votes import MOTION, Put


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """How one kind of motion is carried by the same members, on every day of all ``days``.

    ``ballots`` are the variables of the condition, one for each member in order.
    """

    motion: Motion
    condition: Condition
    reference: Reference
    days: tuple[Span, ...]
    ballots: tuple[Variable, ...]

    def holds_on(self, day: date) -> bool:
        """Whether no norm in the condition has another text on the day."""
        return all(day in span for span in self.days)


@dataclass(frozen=True, slots=True)
class Result:
    """What the rule makes of a vote.

    ``against`` are the veto players that voted no: those without whom nothing passes. ``vetoed``
    says that the motion would have passed had they abstained, ``no_quorum`` that it would have
    had those abstained who took no part in the vote.
    """

    adopted: bool
    vetoed: bool
    no_quorum: bool
    against: tuple[str, ...]


class Rules:
    """The rules of adoption, each built once for the same members and the same texts."""

    def __init__(self) -> None:
        self._built: dict[tuple[str, str, tuple[str, ...]], list[Rule]] = defaultdict(list)

    def rule(self, body: str, kind: str, members: tuple[str, ...], day: date) -> Rule:
        """The rule for a motion of this kind put to these members on the day."""
        # Who is permanent changes only with who is a member, so members and texts suffice.
        built = self._built[body, kind, members]
        found = next((rule for rule in built if rule.holds_on(day)), None)
        if found is None:
            article, motion = adoption_rules()[body, kind], Motion(body, MOTION, members)
            condition = article(bare_situation(day, day), motion)
            days = tuple(_spans(condition))
            ballots = tuple(BALLOT(motion.name, member) for member in members)
            found = Rule(motion, condition, article.reference(day), days, ballots)
            built.append(found)
        return found

    def results(self, votes: Sequence[tuple[Put, str]]) -> list[Result | None]:
        """What the rule of each day makes of each vote under a kind; None without ballots."""
        groups: dict[Rule, list[int]] = defaultdict(list)
        for at, (put, kind) in enumerate(votes):
            if put.codes is not None:
                groups[self.rule(put.body, kind, put.members, put.on)].append(at)
        found: list[Result | None] = [None] * len(votes)
        for rule, places in groups.items():
            ballots = b"".join(votes[at][0].codes or b"" for at in places)
            for at, result in zip(places, _bulk(rule, ballots), strict=True):
                found[at] = result
        return found


def _spans(condition: Condition) -> Iterator[Span]:
    """The days of each norm in the condition."""
    if isinstance(condition, Norm) and condition.reference.in_force is not None:
        yield condition.reference.in_force
    for part in children(condition):
        if not isinstance(part, Is):
            yield from _spans(part)


def _bulk(rule: Rule, ballots: bytes) -> Iterator[Result]:
    """The results of votes whose ballots follow one another, all under one rule."""
    import numpy as np
    from numpy.typing import NDArray

    from foedus.reason.bulk import bulk

    yes, no, abstain, absent = range(len(BALLOTS))
    members = rule.motion.members

    def adopted(codes: NDArray[np.int8]) -> NDArray[np.bool_]:
        columns = np.ascontiguousarray(codes.T)
        return bulk(rule.condition, dict(zip(rule.ballots, columns, strict=True)))[0]

    codes = np.frombuffer(ballots, np.int8).reshape(-1, len(members))
    # A veto player is a member without whose consent nothing passes: it fails if all others vote
    # yes and that one no. One row for each member is put to the rule together with the votes.
    alone = np.where(np.eye(len(members), dtype=bool), no, yes).astype(np.int8)
    passed = adopted(np.concatenate([codes, alone]))
    passed, players = passed[: len(codes)], ~passed[len(codes) :]
    against = (codes == no) & players
    vetoed, no_quorum = np.zeros_like(passed), np.zeros_like(passed)
    if len(failed := (~passed).nonzero()[0]):
        lifted = np.where(against, abstain, codes)[failed].astype(np.int8)
        present = np.where(codes == absent, abstain, codes)[failed].astype(np.int8)
        would = adopted(np.concatenate([lifted, present]))
        vetoed[failed], no_quorum[failed] = would[: len(failed)], would[len(failed) :]
    opposed = against.any(axis=1).tolist()
    outcomes = zip(passed.tolist(), vetoed.tolist(), no_quorum.tolist(), strict=True)
    for row, (yea, vetoes, quorum) in enumerate(outcomes):
        who = tuple(members[at] for at in against[row].nonzero()[0]) if opposed[row] else ()
        yield Result(yea, vetoes, quorum, who)
