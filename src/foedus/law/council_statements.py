"""Statements that the President of the Security Council makes on behalf of the Council."""

from __future__ import annotations

from foedus.bodies import security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.consensus import no_objection

STATES_ITS_POSITION = Consequence(
    "states the Council's position and binds nobody as a rule",
    "A statement of the President is an act of the Council, but as a rule it decides nothing: no "
    "member is bound to carry it out.",
    "practice of the Council (series S/PRST)",
)


@norm(
    "SC-statement",
    cite="practice of the Security Council (series S/PRST)",
    title="A statement of the President is agreed by all members",
    since="1946-01-17",
    text="""The President may make a statement on behalf of the Council. It is agreed by consensus,
    without a vote: any member, permanent or not, can stop it by objecting; one that only
    dissociates itself does not stop it.""",
    source="S/PRST/2015/15 (Venezuela dissociated itself and did not block); S/PRST/2022/3; the "
    "day is that of the Council's first meeting, since when the practice began is not established",
    not_modelled=("statements to the press, which are not acts of the Council",),
)
def statement_is_agreed(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


def council_states(s: Situation, measure: str) -> Condition:
    """The Council agrees to a statement of its President on this measure."""
    return statement_is_agreed(s, security_council.BODY.motion(measure, s.day))
