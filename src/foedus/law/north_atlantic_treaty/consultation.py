"""Peace among Allies, mutual aid, consultation (Arts 1 to 4)."""

from __future__ import annotations

from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONSENTS, INVOKES, USE_OF_FORCE
from foedus.language.conditions import Condition, Is, any_of, every, none_of
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.north_atlantic_treaty.allies import exposed_allies, is_ally
from foedus.law.north_atlantic_treaty.citation import TREATY

#: What an Ally names when it asks for consultation.
CONSULTATION = "North Atlantic Treaty Art. 4"


@norm(
    "NAT-1",
    cite="North Atlantic Treaty, Art. 1",
    title="Peaceful settlement, and no force contrary to the Charter",
    since="1949-08-24",
    text="""The Allies repeat what the Charter asks of them: their disputes are settled by peaceful
    means, and no force is used or threatened that the Charter does not allow.""",
    source=TREATY,
    not_modelled=(
        "whether a use of force by an Ally has a basis in the Charter: see un_charter",
        "free institutions and economic collaboration (Art. 2), authentic texts (Art. 14)",
    ),
)
def allies_keep_the_peace(s: Situation) -> Condition:
    return none_of(
        every((is_ally(attacker), Is(USE_OF_FORCE(attacker, victim), True)))
        for attacker in s.attackers
        for victim in s.victims
    )


@norm(
    "NAT-3",
    cite="North Atlantic Treaty, Art. 3",
    title="Self-help and mutual aid to be able to resist an attack",
    since="1949-08-24",
    text="""At all times each Ally looks after its own defences, and they help one another, so as to
    be able to withstand an attack. Battlegroups, air policing and air defence on the territory of
    a consenting Ally rest on it, and need no attack.""",
    source=TREATY,
    not_modelled=("how much an Ally spends, on which summits set guidelines since 2006",),
)
def mutual_aid(s: Situation, host: str) -> Condition:
    return is_ally(host)


def an_exposed_ally_hosts(s: Situation, measure: str) -> Condition:
    """At least one exposed Ally consents to it on its own territory, which needs no other basis."""
    consenting = (
        every((mutual_aid(s, ally), Is(CONSENTS(ally, measure), True)))
        for ally in exposed_allies(s)
    )
    return any_of(consenting, "an Ally at the edge of the conflict takes it in")


DEFENCE_AT_HOME = Consequence(
    "on Allied soil: no force, and nobody becomes a party",
    "Troops and air defence on the territory of a consenting Ally use no force against anybody and "
    "make no state a party to the conflict; they are the Allies' own precaution.",
    "North Atlantic Treaty, Art. 3; UN Charter, Art. 2(4)",
)


@norm(
    "NAT-4",
    cite="North Atlantic Treaty, Art. 4",
    title="Consultation whenever any one Ally finds an Ally threatened",
    since="1949-08-24",
    text="""When a single Ally finds that an Ally's territory, independence or safety is in danger,
    all of them owe consultation. Nobody votes on whether to consult, and nothing has to follow.""",
    source=TREATY,
)
def an_ally_asks_to_consult(s: Situation) -> Condition:
    asking = (Is(INVOKES(ally, CONSULTATION), True) for ally in nato.members(s.day))
    return any_of(asking, "any one Ally asks")
