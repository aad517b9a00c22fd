"""Counts of ballots that several bodies share: what a majority of which members means.

The rules that ask for them, with their citations, stand in the file of their instrument.
"""

from __future__ import annotations

from foedus.bodies.body import Motion
from foedus.language.conditions import Condition, Weighs, any_of, at_least


def affirmative(number: int, motion: Motion) -> Condition:
    """At least so many members vote yes; abstaining and staying away do not help."""
    return at_least(
        number, motion.ballots("yes"), f"at least {number} of {len(motion.members)} vote yes"
    )


def majority_of_members(motion: Motion) -> Condition:
    """More than half of all members vote yes, whether or not the others vote."""
    return affirmative(len(motion.members) // 2 + 1, motion)


def two_thirds_of_members(motion: Motion) -> Condition:
    """At least two thirds of all members vote yes; where there are no members, nobody decides."""
    return affirmative(max(1, two_thirds(len(motion.members))), motion)


def majority_voting(motion: Motion) -> Condition:
    """More yes than no: abstentions do not count, and a tie does not carry."""
    return Weighs(1, _weighed(motion, 1), "more yes than no")


def two_thirds_voting(motion: Motion) -> Condition:
    """At least twice as many yes as no, and at least one yes: abstentions do not count."""
    says = "at least two yes for each no among those voting"
    cast = any_of(motion.ballots("yes"), "at least one yes")
    return Weighs(0, _weighed(motion, 2), says) & cast


def two_thirds(number: int) -> int:
    """The smallest whole number that is two thirds of ``number`` or more."""
    return -(-2 * number // 3)


def _weighed(motion: Motion, no: int) -> tuple[tuple[int, Condition], ...]:
    """Each yes counts one; each no takes ``no`` away."""
    yes = tuple((1, ballot) for ballot in motion.ballots("yes"))
    return yes + tuple((-no, ballot) for ballot in motion.ballots("no"))
