"""Who acts and who is helped: the choices that routes through single states have in common."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES, REQUESTS
from foedus.language.conditions import Condition, Is, any_of

#: Who acts where a case names nobody: its choice is then unknown, unless "*" is given a position.
ANY_STATE = "any state"


def some_state_is_ready(s: Situation, measure: str) -> Condition:
    """At least one of the contributors is ready to carry out the measure."""
    willing = s.contributors or (ANY_STATE,)
    return any_of(
        (Is(CONTRIBUTES(state, measure), True) for state in willing), "a state is ready to act"
    )


def a_victim_asks(s: Situation, measure: str) -> Condition:
    """At least one of the victims asks for the measure; where there is none, nobody does."""
    return any_of(
        (Is(REQUESTS(victim, measure), True) for victim in s.victims), "a victim asks for it"
    )
