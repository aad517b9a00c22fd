"""The outcome of a recorded vote as the rule of its day gives it, to set beside the recorded."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from foedus.bodies.body import Motion
from foedus.catalog import adoption_rules, all_bodies
from foedus.facts.ballots import COUNTED
from foedus.facts.case import Case, Vote
from foedus.facts.security_council import OutsideRecordError
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.questions.asking import Asking
from foedus.questions.outcome import ADOPTED, SHORT, VETOED, Outcome
from foedus.reason.classes import classes

#: The outcomes of the case format under the names that adjudication gives them.
NAMES = {
    "adopted": ADOPTED,
    "adopted_without_vote": "adopted without a vote",
    "vetoed": VETOED,
    "failed_majority": SHORT,
    "not_put": "not put to the vote",
}
#: The ballots that counts may hide, in the order of the counts; the rest stayed away.
HIDDEN = (*COUNTED, "absent")
#: Counts that could be spread over the members in more ways than this settle nothing.
MOST_WAYS = 500


@dataclass(frozen=True, slots=True)
class ByRule:
    """An outcome by rule, or None and the reason why the rule gives none."""

    outcome: str | None
    says: str
    vetoes: tuple[str, ...] = ()


def outcome_by_rule(case: Case, vote: Vote) -> ByRule:
    """What the rule of the day makes of the ballots on record, or of the counts.

    Counts take the place of ballots where every way of spreading them over the members whose
    ballots are not known comes to the same.
    """
    if vote.outcome in ("adopted_without_vote", "not_put"):
        return ByRule(None, "no ballots were cast")
    rule = adoption_rules().get((vote.body, vote.kind))
    if rule is None:
        return ByRule(None, f"no rule of the body is known for {vote.kind} motions")
    situation = Situation(case, vote.on, vote.on)
    try:
        motion = all_bodies()[vote.body].motion(vote.measure or "the motion", vote.on)
        condition = rule(situation, motion)
    except OutsideRecordError as problem:
        return ByRule(None, str(problem))
    asking = Asking(situation)
    # Ballots are those of this vote alone, whatever positions the case knows.
    stated = {v: s.value for v, s in asking.known(condition).items() if v.kind is not Kind.BALLOT}
    given: dict[Variable, Value] = {
        BALLOT(motion.name, who): cast
        for who, cast in vote.ballots.items()
        if who in motion.members
    }
    ways = list(_spread(vote, motion, condition, {**stated, **given}))
    found = [Outcome(condition, motion, {**stated, **given, **way}) for way in ways]
    return _agreed(found, asking, by_counts=any(ways))


def _agreed(found: Sequence[Outcome], asking: Asking, by_counts: bool) -> ByRule:
    """What all ways of spreading the counts come to; nothing where they differ."""
    first, *others = found
    said = "by the counts: " if by_counts else ""
    if any(other.name != first.name for other in others):
        names = ", or ".join(sorted({outcome.name for outcome in found}))
        return ByRule(None, f"{said}{names}, as the ballots behind them may be")
    settled = first.name in (ADOPTED, VETOED, SHORT)
    vetoes = tuple(m for m in first.vetoes if all(m in other.vetoes for other in others))
    says = first.name if others else first.sentence(asking)
    return ByRule(first.name if settled else None, said + says, vetoes)


def _spread(
    vote: Vote, motion: Motion, condition: Condition, known: Mapping[Variable, Value]
) -> Iterator[dict[Variable, Value]]:
    """The ballots that counts hide, in every way that the rule could tell apart.

    Members that the rule counts alike are exchanged for one another. Where there are no counts,
    where they do not fit, or where there are too many ways, nothing is added.
    """
    unnamed = [v for m in motion.members if (v := BALLOT(motion.name, m)) not in known]
    named = Counter(vote.ballots.values())
    left = [n - named[b] for b, n in zip(COUNTED, vote.counts or (0, 0, 0), strict=True)]
    left.append(len(unnamed) - sum(left))
    if not unnamed or vote.counts is None or min(left) < 0:
        yield {}
        return
    alike = [c.members for c in classes(condition, {}, known) if c.members[0] in unnamed]
    ways = list(islice(_dealt(alike, left), MOST_WAYS + 1))
    yield from ways if len(ways) <= MOST_WAYS else [{}]


def _dealt(
    groups: Sequence[Sequence[Variable]], left: Sequence[int]
) -> Iterator[dict[Variable, Value]]:
    """Each way of dealing so many of each hidden ballot to groups of members that are alike."""
    if not groups:
        yield {}
        return
    first, *others = groups
    for taken in _taken(len(first), left):
        hand = [ballot for ballot, n in zip(HIDDEN, taken, strict=True) for _ in range(n)]
        rest = [n - k for n, k in zip(left, taken, strict=True)]
        for dealt in _dealt(others, rest):
            yield {**dict(zip(first, hand, strict=True)), **dealt}


def _taken(size: int, left: Sequence[int]) -> Iterator[tuple[int, ...]]:
    """How many of each ballot a group of this size can hold, of those that are left."""
    if len(left) == 1:
        if size <= left[0]:
            yield (size,)
        return
    for number in range(max(0, size - sum(left[1:])), min(size, left[0]) + 1):
        for others in _taken(size - number, left[1:]):
            yield (number, *others)
