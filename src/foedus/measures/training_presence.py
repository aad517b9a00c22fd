"""Troops on the victim's territory, away from the fighting, to train or to reassure."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties
from foedus.law.actors import some_state_is_ready
from foedus.law.forces_abroad import hosts_are
from foedus.law.invitation import hosts_validly_consent
from foedus.law.north_atlantic_treaty import (
    an_ally_is_ready,
    council_agrees,
    may_act_outside_its_territory,
)
from foedus.law.party_status import LEGITIMATE_TARGET

MEASURE = Measure(
    "training-presence",
    "Trainers in the country",
    "Foreign troops on the victim's territory by its consent, away from the fighting, to train, "
    "advise or reassure; they do not take part in hostilities.",
    family="forces",
)

CONSENT_SUFFICES = Consequence(
    "lawful by consent; no mandate of the Council is needed",
    "Presence by valid consent does not violate Art. 2(4) and is no enforcement: neither the "
    "Security Council nor the other side of the conflict has to agree.",
    "ASR Art. 20; Armed Activities, ICJ Reports 2005, p. 168, paras 42-54",
)
PARTY_IF_THEY_FIGHT = Consequence(
    "no party to the conflict, unless they take part in it",
    "Presence and training do not make the sending state a party to the conflict; taking part in "
    "the hostilities does, operations fed or led in their course included.",
    "Geneva Conventions 1949, common Art. 2; A. Wentker, At war?, 36 LJIL (2023) 643",
)
OUTSIDE_THE_AREA = Consequence(
    "an attack on them there does not open Art. 5",
    "Forces of an Ally in a state that is no Ally are outside the area of Art. 6. The Ally may "
    "defend them; the others owe no help under Art. 5.",
    "North Atlantic Treaty, Art. 6",
)
FOLLOWS = (CONSENT_SUFFICES, PARTY_IF_THEY_FIGHT, LEGITIMATE_TARGET, OUTSIDE_THE_AREA)


@MEASURE.route(
    "state",
    title="A state, with the host's consent",
    decider="the sending state and the host",
    authorises="the presence within the bounds of the consent",
    binds="the two states under their agreement",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2015",
            "Canadian (UNIFIER) and British (ORBITAL) trainers in Ukraine, until February 2022",
            "Mönch, Canada extends Operation UNIFIER, 16 March 2017; UATV, August 2022",
        ),
    ),
)
def by_a_state(s: Situation) -> Condition:
    return every((some_state_is_ready(s, MEASURE.id), hosts_validly_consent(s, MEASURE.id)))


@MEASURE.route(
    "nato",
    title="NATO mission, host consents",
    decider="the North Atlantic Council by consensus, the Allies that go, and the host",
    authorises="a mission of the Alliance within the bounds of the consent",
    binds="each Ally to what it has itself offered; the host by its consent",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2004-08-14",
            "training mission in Iraq, at the request of Iraq, outside the territory of Allies",
            "NATO's assistance to Iraq (topics_51978; record: nato/operations)",
        ),
        Precedent(
            "2015-01-01",
            "Resolute Support in Afghanistan, at its invitation, until 2021",
            "NATO, Operations and missions (topics_52060; record: nato/operations)",
        ),
    ),
)
def by_the_alliance(s: Situation) -> Condition:
    return every(
        (
            may_act_outside_its_territory(s),
            council_agrees(s, MEASURE.id),
            an_ally_is_ready(s, MEASURE.id),
            hosts_validly_consent(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "eu",
    title="EU mission, host consents",
    decider="the Council of the European Union by unanimity, and the host",
    authorises="a mission of the Union that trains and does not fight",
    binds="the members; those that formally abstained need not apply it; the host by its consent",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2013-01-17",
            "training mission in Mali, at its request, without part in combat",
            "Council Decision 2013/34/CFSP, Art. 1",
        ),
    ),
    not_modelled=("which members send trainers",),
)
def by_the_union(s: Situation) -> Condition:
    return every(
        (
            hosts_are(s, "EU", inside=False),
            eu_treaties.MISSIONS(s, MEASURE.id),
            hosts_validly_consent(s, MEASURE.id),
        )
    )
