"""Who is an Ally, and which Allies stand at the edge of a conflict."""

from __future__ import annotations

from foedus.facts import borders, nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES, MEMBER_OF
from foedus.language.conditions import Condition, Is, any_of

#: Who acts where a case names no Ally that considers it: its choice is then unknown.
AN_ALLY = "an Ally"


def is_ally(state: str) -> Condition:
    """The state is an Ally on the day, by the record of accessions."""
    return Is(MEMBER_OF(state, "NATO"), True)


def exposed_allies(s: Situation) -> tuple[str, ...]:
    """The Allies with a land border to an attacker or a victim on the day, or victims themselves.

    Computed from the records of membership and of land borders; a coast is no land border.
    """
    near = {code for party in s.parties for code in (party, *borders.neighbours(party, s.day))}
    aggressors = set(s.attackers)
    return tuple(ally for ally in nato.members(s.day) if ally in near - aggressors)


def an_ally_is_ready(s: Situation, measure: str) -> Condition:
    """One of the Allies that consider acting is ready to; where none is named, some Ally is."""
    willing = tuple(ally for ally in nato.members(s.day) if ally in s.contributors)
    ready = (Is(CONTRIBUTES(ally, measure), True) for ally in willing or (AN_ALLY,))
    return any_of(ready, "an Ally is ready to act")
