"""The outcome of a recorded vote as the rule of its day gives it, to set beside the recorded."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.bodies.body import Motion
from foedus.catalog import adoption_rules, all_bodies
from foedus.facts.ballots import COUNTED
from foedus.facts.case import Case, Vote
from foedus.facts.security_council import OutsideRecordError
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.variables import BALLOT, Kind
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


@dataclass(frozen=True, slots=True)
class ByRule:
    """An outcome by rule, or None and the reason why the rule gives none."""

    outcome: str | None
    says: str
    vetoes: tuple[str, ...] = ()


def outcome_by_rule(case: Case, vote: Vote) -> ByRule:
    """What the rule of the day makes of the ballots on record, or of the counts.

    Counts take the place of ballots only where the rule counts every member alike.
    """
    if vote.outcome in ("adopted_without_vote", "not_put"):
        return ByRule(None, "no ballots were cast")
    rule = adoption_rules().get((vote.body, vote.kind))
    if rule is None:
        return ByRule(None, f"no rule of the body is known for {vote.kind} motions")
    try:
        motion = all_bodies()[vote.body].motion("motion", vote.on)
    except OutsideRecordError as problem:
        return ByRule(None, str(problem))
    situation = Situation(case, vote.on, vote.on)
    condition = rule(situation, motion)
    ballots = _ballots(vote, motion, condition)
    asking = Asking(situation, {BALLOT(motion.name, who): cast for who, cast in ballots.items()})
    known = {variable: stated.value for variable, stated in asking.known(condition).items()}
    found = Outcome(condition, motion, known)
    settled = found.name in (ADOPTED, VETOED, SHORT)
    by_counts = "by the counts: " if len(ballots) > len(vote.ballots) else ""
    return ByRule(found.name if settled else None, by_counts + found.sentence(asking), found.vetoes)


def _ballots(vote: Vote, motion: Motion, condition: Condition) -> dict[str, str]:
    """The ballots on record, with those of unnamed members made up from the counts if need be."""
    ballots = {who: cast for who, cast in vote.ballots.items() if who in motion.members}
    unnamed = [member for member in motion.members if member not in ballots]
    if not unnamed or vote.counts is None or not _all_alike(condition):
        return ballots
    named = list(ballots.values())
    missing = [
        ballot
        for ballot, count in zip(COUNTED, vote.counts, strict=True)
        for _ in range(count - named.count(ballot))
    ]
    rest = ["absent"] * (len(unnamed) - len(missing))
    return ballots | dict(zip(unnamed, missing + rest, strict=False))


def _all_alike(condition: Condition) -> bool:
    """Whether exchanging any two members leaves the condition as it is."""
    found = classes(condition, {})
    return sum(alike.members[0].kind is Kind.BALLOT for alike in found) == 1
