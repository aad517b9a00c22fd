"""An emergency special session of the General Assembly, and its neighbours."""

from __future__ import annotations

from foedus.bodies import general_assembly
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ASSEMBLY_IN_SESSION
from foedus.language.conditions import Condition, Is, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.emergency_sessions import (
    council_refers,
    members_call_without_a_failure,
    session_resumes,
)
from foedus.law.uniting_for_peace import council_has_failed, majority_of_members

MEASURE = Measure(
    "emergency-session",
    "Emergency special session",
    "The General Assembly meets on a matter of peace on which the Council has failed.",
    family="procedure",
)

WITHIN_A_DAY = Consequence(
    "the Assembly meets within twenty-four hours",
    "The session is convened within twenty-four hours of the request. What it then recommends "
    "needs two thirds of those voting and binds nobody.",
    "A/RES/377 (V) A, para. 1; Rules of Procedure of the General Assembly, rules 8(b), 9(b)",
)
NO_OTHER_POWER = Consequence(
    "opens the floor; gives the Assembly no new powers",
    "A session moves the debate to where there is no veto. Coercive action stays reserved to the "
    "Council; a force can be recommended that goes by consent.",
    "UN Charter, Art. 11(2); Certain Expenses, ICJ Reports 1962, p. 151, at 163-165",
)
FOLLOWS = (WITHIN_A_DAY, NO_OTHER_POWER)


def _not_sitting(s: Situation) -> Condition:
    return Is(ASSEMBLY_IN_SESSION(s.place), False)


@MEASURE.route(
    "council",
    title="Called by the Council: no veto",
    decider="the Security Council by a procedural vote",
    authorises="the meeting; the Assembly may then recommend",
    binds="the Secretary-General, who convenes it",
    follows=FOLLOWS,
    precedents=(
        Precedent("1956-10-31", "Suez: 7 to 2 to 2, France and Britain against", "SCR 119 (1956)"),
        Precedent("1956-11-04", "Hungary: 10 to 1, Soviet Union against", "SCR 120 (1956)"),
        Precedent("1958-08-07", "Lebanon and Jordan: unanimous", "SCR 129 (1958)"),
        Precedent("1960-09-17", "Congo: 8 to 2 to 1, Soviet Union against", "SCR 157 (1960)"),
        Precedent(
            "1980-01-09", "Afghanistan: 12 to 2 to 1, Soviet Union against", "SCR 462 (1980)"
        ),
        Precedent("1982-01-28", "Golan: 13 to 0 to 2", "SCR 500 (1982)"),
        Precedent("2022-02-27", "Ukraine: 11 to 1 to 3, Russia against", "SCR 2623 (2022)"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return every(
        (
            council_has_failed(s),
            _not_sitting(s),
            un_charter.council_decides_procedure(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "members",
    title="Asked for by a majority of members",
    decider="a majority of the members of the United Nations",
    authorises="the meeting; the Assembly may then recommend",
    binds="the Secretary-General, who convenes it",
    follows=FOLLOWS,
    precedents=(
        Precedent("1980-07-22", "Palestine, seventh session, asked for by Senegal", "A/RES/ES-7/2"),
        Precedent("1981-09-03", "Namibia, eighth session, asked for by Zimbabwe", "A/RES/ES-8/2"),
        Precedent(
            "1997-04-24", "East Jerusalem, tenth session, asked for by Qatar", "A/RES/ES-10/2"
        ),
    ),
)
def by_the_members(s: Situation) -> Condition:
    motion = general_assembly.BODY.motion(MEASURE.id, s.day)
    return every((council_has_failed(s), _not_sitting(s), majority_of_members(s, motion)))


@MEASURE.route(
    "members-without-a-veto",
    title="Asked for though no veto was cast",
    decider="a majority of the members of the United Nations",
    authorises="the meeting; the Assembly may then recommend",
    binds="the Secretary-General, who convenes it",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "1967-06-17",
            "Middle East, fifth session, at the request of the Soviet Union",
            "A/RES/2252 (ES-V)",
        ),
    ),
)
def without_a_veto(s: Situation) -> Condition:
    return members_call_without_a_failure(s, MEASURE.id)


@MEASURE.route(
    "referral",
    title="Referred to the session that sits",
    decider="the Security Council by a procedural vote",
    authorises="the Assembly to take the matter up in the session that is open",
    binds="nobody",
    follows=(NO_OTHER_POWER,),
    precedents=(Precedent("1971-12-06", "India and Pakistan: 11 to 0 to 4", "SCR 303 (1971)"),),
)
def by_referral(s: Situation) -> Condition:
    return council_refers(s, MEASURE.id)


@MEASURE.route(
    "resumption",
    title="Resumption of an adjourned session",
    decider="the President of the Assembly, at the request of members",
    authorises="the meeting; the Assembly may then recommend",
    binds="nobody",
    follows=(NO_OTHER_POWER,),
    precedents=(
        Precedent("2006-12-15", "tenth session: register of damage", "A/RES/ES-10/17"),
        Precedent("2022-10-12", "eleventh session: annexations not recognised", "A/RES/ES-11/4"),
    ),
)
def by_resumption(s: Situation) -> Condition:
    return session_resumes(s, MEASURE.id)


@MEASURE.route(
    "special-session",
    title="Special session (Art. 20)",
    decider="the Security Council by a procedural vote, or a majority of the members",
    authorises="a meeting within fifteen days; no failure of the Council is needed",
    binds="the Secretary-General, who convenes it",
    follows=(NO_OTHER_POWER,),
    precedents=(Precedent("1947-04-28", "Palestine, first special session", "A/RES/106 (S-1)"),),
)
def by_special_session(s: Situation) -> Condition:
    return un_charter.special_session(s)
