"""Peacekeeping: an impartial force that goes with the consent of the main parties."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.uniting_for_peace import assembly_can_meet

MEASURE = Measure(
    "peacekeeping",
    "Peacekeepers",
    "An impartial force, sent with the consent of the main parties, using force only in "
    "self-defence and to carry out its mandate.",
    family="forces",
)

NOT_A_PARTY = Consequence(
    "the force is no party to the conflict while it keeps to its mandate",
    "Peacekeepers are protected as civilians and are no party to the conflict, unless and for "
    "as long as they take part in hostilities.",
    "Convention on the Safety of UN Personnel 1994, Arts 1, 2, 7; SG Bulletin ST/SGB/1999/13",
)


@MEASURE.route(
    "council",
    title="Security Council mandate",
    decider="the Security Council, with the consent of the host",
    authorises="a force of the United Nations with the tasks of its mandate",
    binds="all members under Art. 25 where the Council decides; the host by its consent",
    follows=(NOT_A_PARTY,),
    precedents=(Precedent("1964-03-04", "UNFICYP in Cyprus, SCR 186", "S/RES/186 (1964)"),),
)
def by_the_council(s: Situation) -> Condition:
    return every(
        (
            un_charter.council_decides(s, MEASURE.id),
            un_charter.hosts_consent(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "assembly",
    title="Recommendation of the General Assembly",
    decider="the General Assembly by two thirds, with the consent of the host",
    authorises="a force that goes by consent; never enforcement",
    binds="nobody; members may contribute, and the host has consented",
    follows=(NOT_A_PARTY,),
    precedents=(
        Precedent("1956-11-05", "UNEF I in Egypt, A/RES/1000 (ES-I)", "A/RES/1000 (ES-I)"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every(
        (
            assembly_can_meet(s),
            un_charter.ART_11_2(s),
            un_charter.assembly_recommends(s, MEASURE.id),
            un_charter.hosts_consent(s, MEASURE.id),
        )
    )
