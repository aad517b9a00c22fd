"""Combat troops: forces of other states fight at the side of a state, at its wish."""

from __future__ import annotations

from foedus.facts import eu, nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ARMED_ATTACK, IS_STATE
from foedus.language.conditions import NEVER, Condition, Is, every, none_of
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties, un_charter, use_of_force
from foedus.law.actors import some_state_is_ready
from foedus.law.forces_abroad import (
    NO_BODY_DECIDES,
    WITHIN_THE_MANDATE,
    a_member_is_ready,
    hosts_invite,
    in_hostilities,
    in_the_hosts_conflict,
    several_states_are_ready,
    the_alliance_acts,
)
from foedus.law.invitation import in_advance
from foedus.law.un_charter import REPORT_SELF_DEFENCE, collective_self_defence
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "combat-troops",
    "Combat troops",
    "Forces of other states fight at the side of a state that is attacked or that fights rebels.",
    family="forces",
)


def by_states(s: Situation) -> tuple[Consequence, ...]:
    """What follows for the states that come on request."""
    return (NO_BODY_DECIDES, REPORT_SELF_DEFENCE, *in_hostilities(s, s.contributors))


def by_allies(s: Situation) -> tuple[Consequence, ...]:
    """What follows for the Allies, if the Alliance comes on request."""
    return (REPORT_SELF_DEFENCE, *in_hostilities(s, nato.members(s.day)))


def by_states_with_mandate(s: Situation) -> tuple[Consequence, ...]:
    """What follows where the Council has authorised states, or was stopped from doing so."""
    fighting = in_hostilities(s, s.contributors)
    return (WITHIN_THE_MANDATE, *fighting, debate_of_a_veto(s, MEASURE.id))


def by_allies_with_mandate(s: Situation) -> tuple[Consequence, ...]:
    """The same for the Allies."""
    fighting = in_hostilities(s, nato.members(s.day))
    return (WITHIN_THE_MANDATE, *fighting, debate_of_a_veto(s, MEASURE.id))


def by_the_members(s: Situation) -> tuple[Consequence, ...]:
    """What follows for the members of the Union that come."""
    return (REPORT_SELF_DEFENCE, *in_hostilities(s, eu.members(s.day)))


def by_the_invited(s: Situation) -> tuple[Consequence, ...]:
    """What follows for states that fight beside a government in its own country."""
    return (in_the_hosts_conflict(s), *in_hostilities(s, s.contributors))


def by_the_uninvited(s: Situation) -> tuple[Consequence, ...]:
    """What follows for states that come unasked."""
    return in_hostilities(s, s.contributors)


# ================================================================================================
# Against an attack, at the victim's request
# ================================================================================================


@MEASURE.route(
    "state",
    title="A state, at the victim's request",
    decider="the victim, which asks, and the state that comes",
    authorises="collective self-defence: what is necessary and proportionate to end the attack",
    binds="nobody",
    follows=by_states,
    precedents=(
        Precedent(
            "1964-08",
            "United Kingdom in Malaysia, under their treaty of defence, when Indonesian troops had "
            "landed",
            "Keesing's Contemporary Archives, February 1965, p. 20591",
        ),
        Precedent(
            "2022-02-24",
            "Russia for two entities in Ukraine that it held to be states; the Assembly called it "
            "aggression, 141 to 5 to 35",
            "S/2022/154; A/RES/ES-11/1",
        ),
    ),
)
def by_a_state(s: Situation) -> Condition:
    basis = collective_self_defence(s, MEASURE.id)
    return every((basis, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "coalition",
    title="Coalition, at the victim's request",
    decider="the victim, which asks, and the states that come",
    authorises="collective self-defence: what is necessary and proportionate to end the attack",
    binds="nobody",
    follows=by_states,
    precedents=(
        Precedent(
            "1990-08",
            "Gulf, before the Council authorised force; it had affirmed the right in SCR 661",
            "S/RES/661 (1990)",
        ),
    ),
)
def by_a_coalition(s: Situation) -> Condition:
    basis = collective_self_defence(s, MEASURE.id)
    return every((basis, several_states_are_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="NATO, at the victim's request",
    decider="the victim, which asks, and the North Atlantic Council by consensus",
    authorises="collective self-defence by the Alliance, outside its territory too",
    binds="each Ally to what it has itself offered",
    follows=by_allies,
    precedents=(
        Precedent(
            "2022-03-04",
            "the Allies rule out troops in Ukraine",
            "NATO Secretary General, press conference, 4 March 2022",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    return every((collective_self_defence(s, MEASURE.id), the_alliance_acts(s, MEASURE.id)))


@MEASURE.route(
    "eu",
    title="EU members, Article 42(7)",
    decider="the attacked member, which asks and invokes it, and each member for itself",
    authorises="collective self-defence by the members that come",
    binds="every member to help by all the means in its power, its neutrality respected",
    follows=by_the_members,
)
def by_the_union(s: Situation) -> Condition:
    return every(
        (
            eu_treaties.mutual_assistance(s),
            collective_self_defence(s, MEASURE.id),
            a_member_is_ready(s, MEASURE.id, eu.members(s.day)),
        )
    )


# ================================================================================================
# Under a mandate, by invitation, without either
# ================================================================================================


@MEASURE.route(
    "coalition-with-mandate",
    title="States under a mandate",
    decider="the Security Council, with the veto, and the states that come",
    authorises="all necessary means for the aim named",
    binds="nobody to take part",
    follows=by_states_with_mandate,
    precedents=(
        Precedent(
            "1950-07-07",
            "Korea: a command led by the United States, SCR 84, 7 to 0 to 3",
            "S/RES/84 (1950)",
        ),
        Precedent("1990-11-29", "Kuwait, SCR 678, 12 to 2 to 1", "S/RES/678 (1990)"),
    ),
)
def by_states_under_a_mandate(s: Situation) -> Condition:
    mandate = un_charter.council_authorises_force(s, MEASURE.id)
    return every((mandate, some_state_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "nato-with-mandate",
    title="NATO under a mandate",
    decider="the Security Council, with the veto; the North Atlantic Council by consensus",
    authorises="all necessary means for the aim named, by the Alliance",
    binds="nobody to take part; each Ally to what it has itself offered",
    follows=by_allies_with_mandate,
    precedents=(
        Precedent(
            "2003-08-11",
            "ISAF in Afghanistan, with its consent, until 2014",
            "S/RES/1386 (2001), S/RES/1510 (2003); record: nato/operations",
        ),
    ),
)
def by_the_alliance_under_a_mandate(s: Situation) -> Condition:
    mandate = un_charter.council_authorises_force(s, MEASURE.id)
    return every((mandate, the_alliance_acts(s, MEASURE.id)))


@MEASURE.route(
    "invited",
    title="Invited, no state attacks",
    decider="the host, and the states that come",
    authorises="force on the host's territory within the bounds of its consent",
    binds="the host and the states that come, by their agreement",
    follows=by_the_invited,
    precedents=(
        Precedent(
            "1961-07-01",
            "United Kingdom in Kuwait, at its request, before any attack",
            "Hansard, Commons, 31 July 1961, cols 112-113",
        ),
        Precedent("2013-01-11", "France in Mali, at its request", "S/2013/17"),
        Precedent("2015-09-30", "Russia in Syria, at its request", "S/2015/792"),
        Precedent(
            "1979-12",
            "Soviet Union in Afghanistan; the Assembly did not take the invitation as valid",
            "A/RES/ES-6/2",
        ),
    ),
)
def by_invitation(s: Situation) -> Condition:
    # Consent answers for force towards the host alone. Where a state attacks, force against it
    # rests on self-defence: those are the routes on request.
    consent = hosts_invite(s, MEASURE.id)
    ready = some_state_is_ready(s, MEASURE.id)
    return every((_no_state_attacks(s), consent, ready))


def _no_state_attacks(s: Situation) -> Condition:
    attacks = (
        every((Is(IS_STATE(attacker), True), Is(ARMED_ATTACK(attacker, host), True)))
        for attacker in s.attackers
        for host in s.hosts
        if host in s.victims
    )
    return none_of(attacks, "no state attacks the host")


@MEASURE.route(
    "standing-treaty",
    title="Treaty with the host permits it",
    decider="the states that come, under a treaty that the host has concluded before",
    authorises="what the treaty permits, also when the host objects on the day, on one reading",
    binds="the parties to the treaty",
    follows=by_the_uninvited,
    precedents=(
        Precedent(
            "1974-07-20",
            "Türkiye in Cyprus under the Treaty of Guarantee; the Council demanded that foreign "
            "military intervention end",
            "382 UNTS 3, Art. IV; S/RES/353 (1974)",
        ),
    ),
)
def by_a_standing_treaty(s: Situation) -> Condition:
    permitted = every(
        (in_advance(s, host, MEASURE.id) for host in s.hosts), "a treaty permits it in advance"
    )
    ready = some_state_is_ready(s, MEASURE.id)
    return every((permitted, ready)) if s.hosts else NEVER


@MEASURE.route(
    "without-mandate",
    title="States, humanitarian grounds",
    decider="the states that come",
    authorises="force as a last resort against grave atrocities, on one reading",
    binds="nobody",
    follows=by_the_uninvited,
    precedents=(
        Precedent(
            "1991-04-10",
            "safe havens in northern Iraq; the United Kingdom gave humanitarian need as its ground",
            "S/RES/688 (1991)",
        ),
    ),
)
def on_humanitarian_grounds(s: Situation) -> Condition:
    ground = use_of_force.humanitarian_intervention(s)
    return every((ground, some_state_is_ready(s, MEASURE.id)))
