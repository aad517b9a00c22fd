"""Forces on or over the territory of another state: who is ready, and what follows for whom.

The consequences stand here once for all measures that send forces to fight: what a mandate or a
request covers, where the alliances' guarantees reach, which obligations an answer would set off.
What goes by consent and does not fight stands in :mod:`foedus.law.forces_by_consent`.
"""

from __future__ import annotations

from collections.abc import Iterable

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES, MEMBER_OF
from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, any_of, at_least, every
from foedus.language.measures import Consequence
from foedus.law import eu_treaties
from foedus.law.actors import ANY_STATE
from foedus.law.invitation import hosts_validly_consent
from foedus.law.north_atlantic_treaty import (
    an_ally_is_ready,
    council_agrees,
    may_act_outside_its_territory,
)
from foedus.law.party_status import PARTY_BY_COMBAT, internal_armed_conflict, nuclear_dyad
from foedus.law.un_charter import hosts_consent

#: The second of two who act where a case names fewer: its choice is then unknown.
ANOTHER_STATE = "another state"


def several_states_are_ready(s: Situation, measure: str) -> Condition:
    """At least two of the contributors are ready; those a case does not name are unknown."""
    willing = (*s.contributors, ANY_STATE, ANOTHER_STATE)[: max(2, len(s.contributors))]
    ready = (Is(CONTRIBUTES(state, measure), True) for state in willing)
    return at_least(2, ready, "at least two states are ready to act")


def a_member_is_ready(s: Situation, measure: str, members: tuple[str, ...]) -> Condition:
    """One of ``members`` that consider acting is ready; where none is named, some state is."""
    willing = tuple(state for state in s.contributors if state in members) or (ANY_STATE,)
    ready = (Is(CONTRIBUTES(state, measure), True) for state in willing)
    return any_of(ready, "one of the members is ready to act")


def the_alliance_acts(s: Situation, measure: str) -> Condition:
    """No Ally objects, and one of those that consider acting is ready to carry it out.

    That is no legal basis for force: a route joins one to it (see NAT-7).
    """
    return every(
        (
            may_act_outside_its_territory(s),
            council_agrees(s, measure),
            an_ally_is_ready(s, measure),
        )
    )


def hosts_invite(s: Situation, measure: str) -> Condition:
    """Every host consents on the day, and validly; never if none is named.

    A permission given by treaty in advance does not stand in for the consent of the day here: it
    is a basis of its own, and a contested one (INV-5).
    """
    return every((hosts_consent(s, measure), hosts_validly_consent(s, measure)))


def hosts_are(s: Situation, body: str, inside: bool = True) -> Condition:
    """Every host is (or, not ``inside``, none is) a member of the body; never without a host."""
    if not s.hosts:
        return any_of((), "no host is named")
    return every(Is(MEMBER_OF(host, body), inside) for host in s.hosts)


# ================================================================================================
# By mandate, by request, by invitation
# ================================================================================================

WITHIN_THE_MANDATE = Consequence(
    "lawful within the aim, time and actors of the mandate",
    "An authorisation covers those it names, for the aim and the time it names. Force beyond it "
    "has no basis in it; whether a force went beyond was disputed in Bosnia 1995 and Libya 2011.",
    "UN Charter, Art. 42; SCR 678 (1990), 836 (1993), 1973 (2011)",
)

NO_BODY_DECIDES = Consequence(
    "no body has to agree, neither the Council nor NATO",
    "Under attack a state may ask whom it will for help: one state or several may give it without "
    "a mandate and without a decision of an alliance.",
    "UN Charter, Art. 51; Nicaragua, ICJ Reports 1986, p. 14, paras 195-199",
)


def in_the_hosts_conflict(s: Situation) -> Consequence:
    """Troops that fight a group which is no state, beside a government that consents."""
    return Consequence(
        "against rebels by consent: no war between states",
        "Troops that fight an armed group beside a government that consents join its internal "
        "armed conflict: common Art. 3 governs it, and the law of war between states does not.",
        "Geneva Conventions 1949, common Art. 3; Tadić, 2 October 1995, para. 70",
        internal_armed_conflict(s),
    )


# ================================================================================================
# How far the guarantees reach, and what an answer sets off
# ================================================================================================

HOME_BASES = Consequence(
    "bases from which they operate become military targets",
    "Airfields and bases that serve the operation are military objectives of the other side, also "
    "in a third state that lends them.",
    "Additional Protocol I, Art. 52(2)",
)


def outside_the_area(s: Situation, senders: Iterable[str]) -> Consequence:
    """Forces of an Ally on or over the territory of a state that is no Ally (Art. 6)."""
    return Consequence(
        "an attack on them there does not open Art. 5",
        "Forces, ships and aircraft of an Ally on or over the territory of a state that is no Ally "
        "are outside the area of Art. 6. Their own state may defend them; the others owe no help.",
        "North Atlantic Treaty, Art. 6",
        every((_one_in(senders, "NATO"), hosts_are(s, "NATO", inside=False))),
    )


def answer_at_home(s: Situation, senders: Iterable[str]) -> tuple[Consequence, ...]:
    """Which treaties an armed attack on a sender's own territory, or on a target's, sets off."""
    states = tuple(senders)
    atlantic = Consequence(
        "if an Ally is attacked at home for it: Art. 5",
        "An armed attack on a sender's territory, or on its forces in the area of Art. 6, counts "
        "as an attack on all Allies; each then decides what it does.",
        "North Atlantic Treaty, Arts 5 and 6",
        every((_one_in(states, "NATO"), _opposed(s))),
    )
    union = Consequence(
        "if a member of the EU is attacked at home: Art. 42(7)",
        "Armed aggression on a sender's territory obliges the members of the Union to aid it, "
        "once it invokes the treaty.",
        "TEU Art. 42(7)",
        every((_one_in(states, "EU"), _opposed(s))),
    )
    tashkent = Consequence(
        "if force reaches a CSTO state at home, its allies are asked",
        "A member of the CSTO whose territory is struck can ask its allies for help, which its "
        "Council decides on. Help is owed against aggression, not against lawful self-defence.",
        "Collective Security Treaty, Art. 4",
        _one_in(s.targets, "CSTO"),
    )
    # Mutual assistance in the Union is a duty of the text in force since December 2009 alone.
    in_force = eu_treaties.mutual_assistance.on(s.law_day) is not None
    return (atlantic, union, tashkent) if in_force else (atlantic, tashkent)


def in_hostilities(s: Situation, senders: Iterable[str]) -> tuple[Consequence, ...]:
    """What follows where the senders' forces fight those against whom the measure is directed."""
    states = tuple(senders)
    return (
        PARTY_BY_COMBAT,
        nuclear_dyad(states, s.targets),
        outside_the_area(s, states),
        *answer_at_home(s, states),
    )


def _one_in(states: Iterable[str], body: str) -> Condition:
    return any_of(Is(MEMBER_OF(state, body), True) for state in states)


def _opposed(s: Situation) -> Condition:
    """Somebody is there who could answer."""
    return ALWAYS if s.targets else NEVER
