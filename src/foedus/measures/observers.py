"""Observers: unarmed monitors who watch a cease-fire or a situation and report."""

from __future__ import annotations

from foedus.bodies import african_union
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, OCCUPIES
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties, osce, regional, un_charter
from foedus.law.actors import some_state_is_ready
from foedus.law.fact_finding import fact_finding_organ
from foedus.law.forces_abroad import hosts_are
from foedus.law.forces_by_consent import BY_CONSENT, LEAVES_WITH_THE_CONSENT, NOT_A_PARTY
from foedus.law.un_charter import KEEP_INFORMED, hosts_consent
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "observers",
    "Observers",
    "Unarmed monitors, civilian or military, who watch a cease-fire or a situation with the "
    "consent of the host and report what they see.",
    family="forces",
)

NO_FORCE = Consequence(
    "they use no force and take no part in the conflict",
    "Observers see and report. They are civilians or protected as such, and make nobody a party "
    "to the conflict.",
    "Principles and Guidelines 2008, ch. 2; Additional Protocol I, Arts 50, 51",
)


def held_by_another(s: Situation) -> Consequence:
    """Ground that another party holds and to which it gives no access."""
    shut = (
        every((Is(OCCUPIES(power, host), True), Is(ACCEPTS(power, MEASURE.id), False)))
        for power in s.attackers
        for host in s.hosts
    )
    return Consequence(
        "no access to ground whose holder does not let them in",
        "The consent of the host makes them lawful on all its territory; on the part that another "
        "holds they see only what its forces let them see.",
        "Hague Regulations, Art. 42; practice since 1947 (A/RES/109 (II))",
        any_of(shut),
    )


def follows(s: Situation) -> tuple[Consequence, ...]:
    """What follows on every route."""
    return (NO_FORCE, LEAVES_WITH_THE_CONSENT, held_by_another(s))


def of_the_united_nations(s: Situation) -> tuple[Consequence, ...]:
    """What follows for observers of the United Nations."""
    return (NOT_A_PARTY, *follows(s))


def of_the_council(s: Situation) -> tuple[Consequence, ...]:
    """The same where the Council sends them, or is stopped from sending them."""
    return (*of_the_united_nations(s), debate_of_a_veto(s, MEASURE.id))


def of_a_region(s: Situation) -> tuple[Consequence, ...]:
    """What follows for observers of a regional body."""
    return (KEEP_INFORMED, *follows(s))


def of_states(s: Situation) -> tuple[Consequence, ...]:
    """What follows for observers that states send by themselves."""
    return (BY_CONSENT, *follows(s))


@MEASURE.route(
    "council",
    title="Council decides, host consents",
    decider="the Security Council, with the veto, and the host",
    authorises="observers of the United Nations",
    binds="the parties, where the Council decides so; the host by its consent",
    follows=of_the_council,
    precedents=(
        Precedent("1948-05-29", "truce observers in Palestine, SCR 50", "S/RES/50 (1948)"),
        Precedent("2012-04-21", "UNSMIS in Syria, SCR 2043, 15 to 0", "S/RES/2043 (2012)"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return every((un_charter.council_decides(s, MEASURE.id), hosts_consent(s, MEASURE.id)))


@MEASURE.route(
    "council-procedural",
    title="Council, by procedure",
    decider="the Security Council by a procedural vote, if it is one, and the host",
    authorises="observers who do no more than gather facts (Art. 29)",
    binds="nobody; the host by its consent",
    follows=of_the_united_nations,
)
def by_procedure(s: Situation) -> Condition:
    return every((fact_finding_organ(s, MEASURE.id), hosts_consent(s, MEASURE.id)))


@MEASURE.route(
    "assembly",
    title="Assembly recommends, host consents",
    decider="the General Assembly by two thirds of those voting, and the host",
    authorises="observers of the United Nations (Art. 22)",
    binds="nobody; the host by its consent",
    follows=of_the_united_nations,
    precedents=(
        Precedent(
            "1947-10-21",
            "Balkans: let in by Greece and refused by its neighbours, they watched from one side",
            "A/RES/109 (II)",
        ),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every(
        (
            assembly_can_meet(s),
            un_charter.assembly_recommends(s, MEASURE.id),
            hosts_consent(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "osce",
    title="OSCE mission, host consents",
    decider="every participating State of the OSCE, and the host",
    authorises="a mission of unarmed monitors in its area",
    binds="the participating States politically; the host by its consent",
    follows=of_a_region,
    precedents=(
        Precedent(
            "1998-10-25",
            "Kosovo: verifiers, agreed with Yugoslavia, whose participation was suspended",
            "PC.DEC/263; S/RES/1203 (1998)",
        ),
        Precedent("2014-03-21", "Special Monitoring Mission to Ukraine", "PC.DEC/1117"),
        Precedent(
            "2022-03-31",
            "no consensus on prolonging it, on Russia's objection; it was closed",
            "OSCE Chairmanship, 31 March and 28 April 2022",
        ),
    ),
)
def by_the_osce(s: Situation) -> Condition:
    decided = osce.osce_sends_a_mission(s, MEASURE.id)
    return every((osce.hosts_are_in_its_area(s), decided, hosts_consent(s, MEASURE.id)))


@MEASURE.route(
    "eu",
    title="EU mission, host consents",
    decider="the Council of the European Union by unanimity, and the host",
    authorises="a civilian mission of the Union outside its territory",
    binds="the members; those that formally abstained need not apply it",
    follows=of_a_region,
    precedents=(
        Precedent(
            "2008-09-15",
            "EUMM in Georgia, at its invitation; not let into Abkhazia and South Ossetia",
            "Joint Action 2008/736/CFSP",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    # A civilian mission has no defence implications: members outside that field take part.
    decided = eu_treaties.foreign_policy_decision(s, MEASURE.id)
    return every((hosts_are(s, "EU", inside=False), decided, hosts_consent(s, MEASURE.id)))


@MEASURE.route(
    "african-union",
    title="African Union, host consents",
    decider="the African Union, and the host",
    authorises="observers in a member",
    binds="the members; the host by its consent",
    follows=of_a_region,
    precedents=(Precedent("2004", "cease-fire monitors in Darfur", "S/RES/1556 (2004)"),),
    not_modelled=("the Peace and Security Council of fifteen, which decides on such missions",),
)
def by_the_african_union(s: Situation) -> Condition:
    decided = regional.au_two_thirds(s, african_union.BODY.motion(MEASURE.id, s.day))
    return every((hosts_are(s, "AU"), decided, hosts_consent(s, MEASURE.id)))


@MEASURE.route(
    "coalition",
    title="States, host consents",
    decider="the states that send them, and the host",
    authorises="monitors within the bounds of the consent",
    binds="the host and the states that send them, by their agreement",
    follows=of_states,
    precedents=(
        Precedent(
            "2002-02-22",
            "Nordic monitors in Sri Lanka, until the government ended the cease-fire in 2008",
            "Ceasefire Agreement of 22 February 2002; Norwegian government, 4 January 2008",
        ),
    ),
)
def by_states(s: Situation) -> Condition:
    return every((some_state_is_ready(s, MEASURE.id), hosts_consent(s, MEASURE.id)))
