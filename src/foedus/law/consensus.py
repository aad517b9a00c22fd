"""Consensus, as several bodies understand it: nobody objects. No vote is taken."""

from __future__ import annotations

from foedus.bodies.body import Motion
from foedus.language.conditions import NEVER, Condition, none_of


def no_objection(motion: Motion) -> Condition:
    """No member objects; not objecting need not be support. Without members nothing is decided."""
    if not motion.members:
        return NEVER
    return none_of(motion.ballots("no"), f"none of {len(motion.members)} members objects")
