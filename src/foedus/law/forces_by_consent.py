"""Forces and observers that go by consent and are not sent to fight: what follows for whom."""

from __future__ import annotations

from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, CEASEFIRE_HOLDS
from foedus.language.conditions import Is, any_of
from foedus.language.measures import Consequence
from foedus.law import un_charter
from foedus.law.forces_abroad import WITHIN_THE_MANDATE, outside_the_area
from foedus.law.party_status import LEGITIMATE_TARGET, UNDER_THE_BULLETIN, nuclear_dyad
from foedus.law.veto_debate import debate_of_a_veto

BY_CONSENT = Consequence(
    "lawful by consent: neither a mandate nor the other side",
    "Presence by valid consent of the host is no force against it and no enforcement: in law "
    "neither the Security Council nor the other side of the conflict has to agree.",
    "ASR Art. 20; Armed Activities, ICJ Reports 2005, p. 168, paras 42-54",
)
NOT_A_PARTY = Consequence(
    "no party to the conflict while it keeps to its mandate",
    "Peacekeepers of the United Nations are protected as civilians and are no party to the "
    "conflict, unless and for as long as they take part in hostilities.",
    "Convention on the Safety of UN Personnel 1994, Arts 1, 2, 7; SG Bulletin ST/SGB/1999/13",
)
PARTY_IF_THEY_FIGHT = Consequence(
    "no party to the conflict, unless they take part in it",
    "Presence alone does not make the senders parties to the conflict. If their forces take part "
    "in the hostilities, they become parties and their forces combatants.",
    "Geneva Conventions 1949, common Art. 2; Additional Protocol I, Arts 43, 51(3)",
)
LEAVES_WITH_THE_CONSENT = Consequence(
    "leaves when the host withdraws its consent",
    "A force that rests on consent leaves when the host no longer consents, as in Egypt in 1967.",
    "A/6730/Add.3 (1967)",
)


def a_party_refuses(s: Situation, measure: str) -> Consequence:
    """A force that one party to the conflict does not accept."""
    return Consequence(
        "if a party refuses it: no peacekeeping in the strict sense",
        "Without the acceptance of the main parties a force is lawful by the host's consent, but "
        "lacks what makes it peacekeeping and risks being drawn in as a party to the conflict.",
        "Principles and Guidelines 2008, ch. 3",
        any_of(Is(ACCEPTS(party, measure), False) for party in s.parties),
    )


def no_peace_to_keep(s: Situation) -> Consequence:
    """A force that comes while the fighting goes on."""
    return Consequence(
        "no cease-fire: there is no peace to keep",
        "Where the fighting goes on, a force that is to keep a peace stands between the lines and "
        "may be drawn into it.",
        "Report of the Panel on United Nations Peace Operations, A/55/305-S/2000/809",
        Is(CEASEFIRE_HOLDS(s.place), False),
    )


def costs(s: Situation, measure: str) -> Consequence:
    """Who pays for a force of the United Nations."""
    return Consequence(
        "its costs fall on all members of the United Nations",
        "The costs of a force that an organ sets up are expenses of the Organization, apportioned "
        "by the Assembly.",
        "UN Charter, Art. 17(2); Certain Expenses, ICJ Reports 1962, p. 151, at 168",
        un_charter.ART_17_2(s, measure),
    )


def of_the_united_nations(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """What follows for a force of the United Nations that goes by consent."""
    return (NOT_A_PARTY, UNDER_THE_BULLETIN, *_of_consent(s, measure), costs(s, measure))


def of_the_council(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """The same where the Council sends it, or is stopped from sending it."""
    return (*of_the_united_nations(s, measure), debate_of_a_veto(s, measure))


def of_a_region(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """What follows for a force of a regional body."""
    return (*_of_consent(s, measure), *_of_troops(s, s.contributors), un_charter.KEEP_INFORMED)


def of_states(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """What follows for a force of states that the host alone has agreed to."""
    return (BY_CONSENT, *_of_consent(s, measure), *_of_troops(s, s.contributors))


def of_the_alliance(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """The same for a force of the Atlantic Alliance."""
    return (BY_CONSENT, *_of_consent(s, measure), *_of_troops(s, nato.members(s.day)))


def of_agreement(s: Situation) -> tuple[Consequence, ...]:
    """What follows for a force of states that every party to the conflict has agreed to."""
    return (no_peace_to_keep(s), LEAVES_WITH_THE_CONSENT, *_of_troops(s, s.contributors))


def _of_consent(s: Situation, measure: str) -> tuple[Consequence, ...]:
    return (a_party_refuses(s, measure), no_peace_to_keep(s), LEAVES_WITH_THE_CONSENT)


def _of_troops(s: Situation, senders: tuple[str, ...]) -> tuple[Consequence, ...]:
    return (
        PARTY_IF_THEY_FIGHT,
        LEGITIMATE_TARGET,
        outside_the_area(s, senders),
        nuclear_dyad(senders, s.attackers),
    )


def under_a_mandate(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """What follows for a force to which the Council gives powers under Chapter VII."""
    return (
        un_charter.CHARTER_PREVAILS,
        WITHIN_THE_MANDATE,
        PARTY_IF_THEY_FIGHT,
        a_party_refuses(s, measure),
        no_peace_to_keep(s),
        debate_of_a_veto(s, measure),
    )


def of_enforcement(s: Situation, measure: str) -> tuple[Consequence, ...]:
    """The same for a force of the United Nations itself."""
    return (UNDER_THE_BULLETIN, *under_a_mandate(s, measure))
