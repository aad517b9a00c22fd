"""Uniting for Peace: General Assembly resolution 377 A (V), 3 November 1950; rules 8 and 9."""

from __future__ import annotations

from foedus.bodies import general_assembly
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ASSEMBLY_IN_SESSION, COUNCIL_FAILED, THREAT_TO_PEACE
from foedus.language.conditions import Condition, Is, any_of, at_least
from foedus.language.norms import norm
from foedus.law.un_charter import council_decides_procedure

RESOLUTION = "A/RES/377 (V) A"


@norm(
    "UFP-1",
    cite="GA resolution 377 A (V), para. 1",
    title="When the Assembly considers a matter because the Council has failed",
    since="1950-11-03",
    text="""If the Council, for lack of unanimity of the permanent members, fails in its primary
    responsibility where there appears to be a threat to the peace, breach of it or aggression,
    the Assembly considers the matter at once with a view to recommendations.""",
    source=RESOLUTION,
)
def council_has_failed(s: Situation) -> Condition:
    return Is(COUNCIL_FAILED(s.place), True) & Is(THREAT_TO_PEACE(s.place), True)


@norm(
    "GA-8(b)-members",
    cite="Rules of Procedure of the General Assembly, rule 8(b)",
    title="Request by a majority of the members for an emergency special session",
    since="1950-11-03",
    text="""An emergency special session is convened within twenty-four hours when a majority of
    the members of the United Nations asks for it or concurs in a request.""",
    source=f"{RESOLUTION}; A/520/Rev.20, rules 8(b), 9(b)",
    adopts=("general_assembly", ("session-request",)),
)
def majority_of_members(s: Situation, motion: Motion) -> Condition:
    needed = len(motion.members) // 2 + 1
    return at_least(needed, motion.ballots("yes"), f"at least {needed} members ask for it")


@norm(
    "UFP-2",
    cite="GA resolution 377 A (V), para. 1; rules 8(b) and 9(b)",
    title="Two ways to an emergency special session",
    since="1950-11-03",
    text="""If it is not in session the Assembly meets in emergency special session within
    twenty-four hours, called by the Council by a procedural vote, on which there is no veto, or
    by a majority of the members.""",
    source=f"{RESOLUTION}; SCR 119, 120, 157, 303, 462 and 2623 (practice of the Council's call)",
)
def emergency_session_is_called(s: Situation) -> Condition:
    by_members = general_assembly.BODY.motion("emergency-session", s.day)
    called = any_of(
        (
            council_decides_procedure(s, "emergency-session"),
            majority_of_members(s, by_members),
        ),
        "called by the Council or by the members",
    )
    return council_has_failed(s) & called


def assembly_can_meet(s: Situation) -> Condition:
    """The Assembly sits already, or an emergency special session is called."""
    sitting = Is(ASSEMBLY_IN_SESSION(s.place), True)
    return any_of((sitting, emergency_session_is_called(s)), "the Assembly can take it up")
