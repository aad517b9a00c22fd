"""The debate of the General Assembly on a veto: resolution 76/262 of 26 April 2022."""

from __future__ import annotations

from foedus.bodies import security_council
from foedus.facts.situation import Situation
from foedus.language.conditions import any_of, every
from foedus.language.measures import Consequence
from foedus.language.norms import Unless, norm, unless
from foedus.law.emergency_sessions import session_resumes
from foedus.law.majorities import affirmative
from foedus.law.uniting_for_peace import emergency_session_is_called


@norm(
    "GA-76/262",
    cite="GA resolution 76/262, para. 1",
    title="The Assembly debates a veto within ten working days",
    since="2022-04-26",
    text="""When a permanent member casts a veto the President of the Assembly convenes a debate on
    the situation within ten working days, unless an emergency special session meets on it.
    The veto stands; the member is asked to speak first.""",
    source="A/RES/76/262, paras 1 and 2",
    not_modelled=("the special report on the veto that the Council is invited to submit",),
)
def veto_is_debated(s: Situation, measure: str) -> Unless:
    motion = security_council.BODY.motion(measure, s.day)
    vetoes = motion.of(security_council.permanent(s.day), "no")
    vetoed = every((affirmative(9, motion), any_of(vetoes, "a permanent member votes no")))
    return unless(vetoed, emergency_session_is_called(s), session_resumes(s))


def debate_of_a_veto(s: Situation, measure: str) -> Consequence:
    """What follows in the Assembly if a permanent member stops the measure in the Council."""
    return Consequence(
        "a veto is debated in the Assembly in ten working days",
        "If a permanent member stops the draft, the Assembly debates the situation within "
        "ten working days, unless an emergency special session meets on it. The veto stands.",
        "A/RES/76/262, para. 1",
        veto_is_debated(s, measure),
    )
