"""Help to a victim short of fighting: what the law asks of whoever gives it."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONSENTS, REQUESTS
from foedus.language.conditions import Condition, Is, Not, any_of, every
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.party_status import (
    arms_may_be_supplied,
    international_armed_conflict,
    supply_is_consistent_with_neutrality,
)

#: The state in which arms were made, where a case names none; see passing_on.
PRODUCER = "PRODUCER"


def arms_for_a_victim(s: Situation, measure: str) -> Condition:
    """A victim asks for arms, may be given them, and neutrality does not stand against it."""
    at_peace = Not(international_armed_conflict(s))
    wanted = (
        every((Is(REQUESTS(victim, measure), True), arms_may_be_supplied(s, victim)))
        for victim in s.victims
    )
    return every(
        (
            any_of(wanted, "a victim asks for arms and may be given them"),
            any_of((at_peace, supply_is_consistent_with_neutrality(s)), "neutrality allows it"),
        )
    )


@norm(
    "ARMS-re-export",
    cite="end-user undertakings; Arms Trade Treaty, Arts 8, 11",
    title="Arms bought abroad are passed on with the consent of the state that made them",
    since="1945-10-24",
    text="""Whoever bought arms under an undertaking not to pass them on without the consent of the
    producing state needs that consent; it is owed to that state alone.""",
    source="sales contracts; US Arms Export Control Act, sect. 3(a)(2); German War Weapons Control "
    "Act; Germany's consent to Leopard 2 tanks from Poland, 25 January 2023",
    not_modelled=("arms with parts from several states, each of which may have a say",),
)
def passing_on(s: Situation, measure: str) -> Condition:
    return Is(CONSENTS(PRODUCER, measure), True)


INDIVIDUAL_NOT_COLLECTIVE = Consequence(
    "each giver answers for its own gift, not its alliance",
    "What states give they give as states. Membership in an alliance makes neither the alliance "
    "nor the other members parties to the gift.",
    "ASR Arts 1, 2, 47; Articles on the Responsibility of International Organizations, Art. 6",
)
