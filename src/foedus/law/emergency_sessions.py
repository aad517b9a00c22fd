"""Emergency special sessions beside the rule: referral, resumption, a session without a failure.

The rule itself, with its two ways to convene, stands in :mod:`foedus.law.uniting_for_peace`.
"""

from __future__ import annotations

from foedus.bodies import general_assembly
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ASSEMBLY_IN_SESSION, REQUESTS, SESSION_MAY_RESUME
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import norm
from foedus.law.un_charter import council_decides_procedure
from foedus.law.uniting_for_peace import RESOLUTION, council_has_failed, majority_of_members


@norm(
    "UFP-3",
    cite="GA resolution 377 A (V), para. 1; SCR 303 (1971)",
    title="A sitting Assembly takes the matter up without being convened",
    since="1950-11-03",
    text="""An emergency special session is for an Assembly that is not in session. If it sits, the
    Council passes the matter on to the session that is open, by a procedural vote.""",
    source=f"{RESOLUTION}; SCR 303 (1971)",
)
def council_refers(s: Situation, measure: str) -> Condition:
    sitting = Is(ASSEMBLY_IN_SESSION(s.place), True)
    return every((council_has_failed(s), sitting, council_decides_procedure(s, measure)))


WITHOUT_A_FAILURE = ContestedPoint(
    "session_without_a_failure",
    "Can a majority of members call an emergency special session when no veto has been cast?",
    "GA resolution 377 A (V), para. 1; rule 8(b)",
    (
        Position(
            "majority_suffices",
            "a majority of the members can call the session whatever happened in the Council",
            ("Soviet Union 1967", "the members that concurred in its request"),
            ("A/6717 (13 June 1967)", "A/RES/2252 (ES-V)"),
            "The resolution names a failure for lack of unanimity as its condition.",
        ),
        Position(
            "veto_needed",
            "the session can be called only when the Council has failed for lack of unanimity",
            ("United States 1967",),
            (f"{RESOLUTION}, para. 1", "A/PV.1525 (17 June 1967), from memory"),
            "The Assembly is master of its meetings, and it met and decided in 1967.",
        ),
    ),
)


@norm(
    "UFP-5",
    cite="GA resolution 377 A (V); rule 8(b); fifth emergency special session (1967)",
    title="A session called by the members without a veto",
    since="1950-11-03",
    text="""In 1967 the members convened the fifth session after a draft had failed for want of
    votes, not by a veto. Whether that meets the resolution is disputed; the session took
    place and its resolutions stand.""",
    source=f"{RESOLUTION}; A/RES/2252 (ES-V); the documents of June 1967 from memory",
    contested=("session_without_a_failure",),
)
def members_call_without_a_failure(s: Situation, measure: str) -> Condition:
    motion = general_assembly.BODY.motion(measure, s.day)
    return every(
        (
            Is(ASSEMBLY_IN_SESSION(s.place), False),
            WITHOUT_A_FAILURE.holds("majority_suffices"),
            majority_of_members(s, motion),
        )
    )


@norm(
    "UFP-6",
    cite="practice of the seventh, tenth and eleventh emergency special sessions",
    title="An adjourned session is resumed at the request of any member",
    since="1980-07-29",
    text="""An emergency special session may be adjourned so that the President of the Assembly
    resumes it when members ask; in practice one has sufficed. No new failure of the Council is
    then needed.""",
    source="A/RES/ES-7/2, ES-10/2, ES-11/1; Wall, ICJ Reports 2004, p. 136, paras 29-35",
    not_modelled=(
        "the objection of Israel to a session that is resumed for years, which the Court did not "
        "share in 2004 (Wall, paras 32-35); no session has turned on it since",
    ),
)
def session_resumes(s: Situation, measure: str = "emergency-session") -> Condition:
    adjourned = Is(SESSION_MAY_RESUME(s.place), True)
    members = general_assembly.BODY.members(s.day)
    asked = any_of((Is(REQUESTS(m, measure), True) for m in members), "a member asks for it")
    return every((adjourned, asked))
