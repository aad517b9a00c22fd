"""A no-fly zone: aircraft of one side are kept out of an airspace, if need be by shooting."""

from __future__ import annotations

from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter, use_of_force
from foedus.law.actors import some_state_is_ready
from foedus.law.forces_abroad import (
    HOME_BASES,
    NO_BODY_DECIDES,
    WITHIN_THE_MANDATE,
    in_hostilities,
    the_alliance_acts,
)
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "no-fly-zone",
    "No-fly zone",
    "The aircraft of one side are forbidden an airspace and kept out of it by patrols that shoot "
    "if need be, and that strike the air defences which threaten them.",
    family="forces",
)

ENFORCED_BY_FIRE = Consequence(
    "to enforce it is to shoot at the other side's aircraft",
    "A zone that is not obeyed is enforced by shooting down aircraft and striking the air defence "
    "that covers them, on their own territory too: force against the state whose they are.",
    "UN Charter, Art. 2(4); GA resolution 3314 (XXIX), Annex, Art. 3(d)",
)


def by_states(s: Situation) -> tuple[Consequence, ...]:
    """What follows for the states that enforce it."""
    return (ENFORCED_BY_FIRE, HOME_BASES, *in_hostilities(s, s.contributors))


def by_allies(s: Situation) -> tuple[Consequence, ...]:
    """What follows for the Allies, if the Alliance enforces it."""
    return (ENFORCED_BY_FIRE, HOME_BASES, *in_hostilities(s, nato.members(s.day)))


def _council(s: Situation, senders: tuple[Consequence, ...]) -> tuple[Consequence, ...]:
    mandate = (un_charter.CHARTER_PREVAILS, WITHIN_THE_MANDATE)
    return (*mandate, *senders, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "council",
    title="Council authorises states",
    decider="the Security Council, with the veto, and the states that act",
    authorises="all necessary measures to keep the airspace closed",
    binds="all members to keep their aircraft out; nobody to enforce it",
    follows=lambda s: _council(s, by_states(s)),
    precedents=(
        Precedent("1993-03-31", "Bosnia, SCR 816, 14 to 0 to 1", "S/RES/816 (1993)"),
        Precedent("2011-03-17", "Libya, SCR 1973, 10 to 0 to 5", "S/RES/1973 (2011)"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    mandate = un_charter.council_authorises_force(s, MEASURE.id)
    return every((mandate, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato-with-mandate",
    title="NATO under a mandate",
    decider="the Security Council, with the veto; the North Atlantic Council by consensus",
    authorises="all necessary measures to keep the airspace closed, by the Alliance",
    binds="all members to keep their aircraft out; each Ally to what it has itself offered",
    follows=lambda s: _council(s, by_allies(s)),
    precedents=(
        Precedent("1993-04-12", "Deny Flight over Bosnia, until 1995", "record: nato/operations"),
        Precedent("2011-03-23", "Unified Protector over Libya", "record: nato/operations"),
    ),
)
def by_the_alliance_under_a_mandate(s: Situation) -> Condition:
    mandate = un_charter.council_authorises_force(s, MEASURE.id)
    return every((mandate, the_alliance_acts(s, MEASURE.id)))


@MEASURE.route(
    "coalition",
    title="States, at the victim's request",
    decider="the victim, which asks, and the states that act",
    authorises="collective self-defence in the victim's airspace",
    binds="nobody",
    follows=lambda s: (NO_BODY_DECIDES, un_charter.REPORT_SELF_DEFENCE, *by_states(s)),
)
def by_states_on_request(s: Situation) -> Condition:
    basis = un_charter.collective_self_defence(s, MEASURE.id)
    return every((basis, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="NATO, at the victim's request",
    decider="the victim, which asks, and the North Atlantic Council by consensus",
    authorises="collective self-defence in the victim's airspace, by the Alliance",
    binds="each Ally to what it has itself offered",
    follows=lambda s: (un_charter.REPORT_SELF_DEFENCE, *by_allies(s)),
    precedents=(
        Precedent(
            "2022-03-04",
            "asked for by Ukraine; the Allies declined, for fear of a wider war",
            "NATO Secretary General, press conference, 4 March 2022",
        ),
    ),
)
def by_the_alliance_on_request(s: Situation) -> Condition:
    basis = un_charter.collective_self_defence(s, MEASURE.id)
    return every((basis, the_alliance_acts(s, MEASURE.id)))


IRAQ = Precedent(
    "1991-04-10",
    "northern Iraq, until 2003: SCR 688 was named, which has no clause on force, and by the "
    "United Kingdom humanitarian need",
    "S/RES/688 (1991)",
)


@MEASURE.route(
    "without-mandate",
    title="States, humanitarian grounds",
    decider="the states that act",
    authorises="force as a last resort against grave atrocities, on one reading",
    binds="nobody",
    follows=by_states,
    precedents=(IRAQ,),
)
def on_humanitarian_grounds(s: Situation) -> Condition:
    ground = use_of_force.humanitarian_intervention(s)
    return every((ground, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "implied",
    title="States, earlier resolutions",
    decider="the states that act",
    authorises="force on the ground of unmet demands of the Council, on one reading",
    binds="nobody",
    follows=by_states,
    precedents=(IRAQ,),
)
def on_earlier_resolutions(s: Situation) -> Condition:
    ground = use_of_force.implied_authorisation(s)
    return every((ground, some_state_is_ready(s, MEASURE.id)))
