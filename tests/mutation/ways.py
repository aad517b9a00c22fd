"""Ways to flip a rule that many mutations share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from foedus.bodies.body import Motion
from foedus.catalog import all_norms
from foedus.facts.situation import Situation
from foedus.language.conditions import ALWAYS, NEVER, Condition, Weighs, every
from foedus.language.norms import Builder
from foedus.law.majorities import affirmative

from .harness import Flip, Rule

Carries = Callable[[Motion], Condition]


def met(_rule: Rule) -> Rule:
    """What the rule asks for is always there."""
    return lambda *_args, **_kwargs: ALWAYS


def unmet(_rule: Rule) -> Rule:
    """What the rule asks for is never there."""
    return lambda *_args, **_kwargs: NEVER


def without_exceptions(rule: Rule) -> Rule:
    """The rule with nothing that defeats it."""

    def built(*args: Any, **kwargs: Any) -> Any:
        return rule(*args, **kwargs).body

    return built


def carried_by(carries: Carries) -> Flip:
    """A rule of adoption under which a motion is carried in another way."""

    def flip(_rule: Rule) -> Rule:
        def built(_s: Situation, motion: Motion) -> Condition:
            return carries(motion)

        return built

    return flip


def text_of(id: str, place: int) -> Flip:
    """Every text of a norm builds what one of them does: the first is 0, the latest -1."""
    build: Builder = all_norms()[id].versions[place].build
    return lambda _rule: build


def simple_majority_of_members(motion: Motion) -> Condition:
    """More than half of all members vote yes, whoever objects."""
    return affirmative(len(motion.members) // 2 + 1, motion)


def everybody_in_favour(motion: Motion) -> Condition:
    """Nobody abstains or stays away."""
    return every(motion.ballots("yes"))


def two_thirds_of_all(motion: Motion) -> Condition:
    """Two thirds of all members vote yes, so that who abstains counts against."""
    return affirmative(-(-2 * len(motion.members) // 3), motion)


def abstentions_against(motion: Motion) -> Condition:
    """At least twice as many yes as no and abstentions together."""
    against = (*motion.ballots("no"), *motion.ballots("abstain"))
    weighed = [(1, b) for b in motion.ballots("yes")] + [(-2, b) for b in against]
    return Weighs(0, tuple(weighed))
