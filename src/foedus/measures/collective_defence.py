"""Collective defence: the allies of a state that is attacked are bound to come to its help."""

from __future__ import annotations

from foedus.bodies import ecowas, oas
from foedus.facts import csto, eu, nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import eu_treaties, north_atlantic_treaty, regional, un_charter
from foedus.law.actors import ANY_STATE
from foedus.law.csto import collective_aid
from foedus.law.party_status import PARTY_BY_COMBAT, nuclear_dyad

MEASURE = Measure(
    "collective-defence",
    "Collective defence",
    "The allies of a state under armed attack help it, by armed force or otherwise, under one of "
    "five treaties on record: North Atlantic, European Union, Tashkent, Rio, West African. Under "
    "another treaty, or under none, help at the victim's request is combat troops.",
    family="alliances",
)

EACH_CHOOSES = Consequence(
    "each helps as it chooses; force is not automatic",
    "Help is owed, and its kind is for each ally to choose: the treaty makes nobody use force "
    "without a decision of its own.",
    "TEU Art. 42(7); Collective Security Treaty, Art. 4; Rio Treaty, Arts 3, 20",
)
COMMON = (un_charter.REPORT_SELF_DEFENCE, PARTY_BY_COMBAT)


def one_is_ready(s: Situation, members: tuple[str, ...]) -> Condition:
    """One of the members that consider acting is ready to; where none is named, some state is."""
    willing = tuple(state for state in s.contributors if state in members) or (ANY_STATE,)
    ready = (Is(CONTRIBUTES(state, MEASURE.id), True) for state in willing)
    return any_of(ready, "one of the others is ready to help")


def atlantic(s: Situation) -> tuple[Consequence, ...]:
    """What follows when the Allies defend one of them."""
    dyad = nuclear_dyad(nato.members(s.day), s.attackers)
    return (north_atlantic_treaty.EACH_DECIDES, *COMMON, dyad)


def tashkent(s: Situation) -> tuple[Consequence, ...]:
    """What follows when the parties to the Collective Security Treaty defend one of them."""
    return (EACH_CHOOSES, *COMMON, nuclear_dyad(csto.members(s.day), s.attackers))


def union(s: Situation) -> tuple[Consequence, ...]:
    """What follows when the members of the Union help one of them."""
    return (EACH_CHOOSES, *COMMON, nuclear_dyad(eu.members(s.day), s.attackers))


@MEASURE.route(
    "nato",
    title="NATO, Article 5",
    decider="the attacked Ally, which asks, and the North Atlantic Council by consensus",
    authorises="collective self-defence, by each Ally as it deems necessary",
    binds="every Ally to help by the action that it deems necessary",
    follows=atlantic,
    precedents=(
        Precedent(
            "2001-09-12",
            "the attacks of 11 September on the United States; the condition that they came from "
            "abroad was found met on 2 October, eight measures were agreed on 4 October",
            "NATO, What is Article 5? (record: nato/article5)",
        ),
    ),
    not_modelled=("the measures on which the Council agrees",),
)
def by_the_alliance(s: Situation) -> Condition:
    defence = north_atlantic_treaty.defence_of_an_ally(s, MEASURE.id)
    return every((defence, north_atlantic_treaty.council_agrees(s, MEASURE.id)))


@MEASURE.route(
    "allies",
    title="Allies one by one, Article 5",
    decider="the attacked Ally, which asks, and each Ally for itself",
    authorises="collective self-defence by those that come",
    binds="every Ally to help by the action that it deems necessary",
    follows=atlantic,
    not_modelled=("the use of the Alliance's own command, which the Council decides",),
)
def by_single_allies(s: Situation) -> Condition:
    # Art. 5 speaks of each Ally, alone and together: without consensus the duty stays.
    defence = north_atlantic_treaty.defence_of_an_ally(s, MEASURE.id)
    return every((defence, north_atlantic_treaty.an_ally_is_ready(s, MEASURE.id)))


@MEASURE.route(
    "eu",
    title="EU, Article 42(7)",
    decider="the attacked member, which invokes it, and each member for itself",
    authorises="aid and assistance under Art. 51 of the Charter",
    binds="every member to help by all the means in its power, its neutrality respected",
    follows=union,
    precedents=(
        Precedent(
            "2015-11-17",
            "France after the attacks in Paris; bilateral help, no decision of the Union",
            "European Parliamentary Research Service, PE 572.799, November 2015",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    return every(
        (
            eu_treaties.mutual_assistance(s),
            un_charter.collective_self_defence(s, MEASURE.id),
            one_is_ready(s, eu.members(s.day)),
        )
    )


@MEASURE.route(
    "csto",
    title="CSTO, Article 4",
    decider="the attacked party, which asks, and the Collective Security Council by consensus",
    authorises="collective self-defence by the parties",
    binds="every party to give the help that is needed",
    follows=tashkent,
    precedents=(
        Precedent(
            "2022-01-06",
            "force sent to Kazakhstan for a limited time, at its request, on grounds of "
            "interference from outside",
            "CSTO Collective Security Council, statement of 6 January 2022",
        ),
    ),
)
def by_the_csto(s: Situation) -> Condition:
    return collective_aid(s, MEASURE.id)


@MEASURE.route(
    "rio",
    title="Rio Treaty, Article 3",
    decider="the attacked American state, which asks, and each party for itself",
    authorises="collective self-defence until the organ of consultation decides",
    binds="every party to help to meet the attack; none to use force without its consent",
    follows=(EACH_CHOOSES, *COMMON),
    precedents=(
        Precedent(
            "2001-09-21",
            "the attacks of 11 September held to be attacks on all American states",
            "24th Meeting of Consultation of Ministers of Foreign Affairs, 21 September 2001",
        ),
    ),
)
def by_american_states(s: Situation) -> Condition:
    return every(
        (
            regional.american_state_attacked(s),
            un_charter.collective_self_defence(s, MEASURE.id),
            one_is_ready(s, oas.rio_parties(s.day)),
        )
    )


@MEASURE.route(
    "ecowas",
    title="ECOWAS, Protocol of 1981",
    decider="the attacked member, which asks, and the Authority of ECOWAS",
    authorises="collective self-defence by the members",
    binds="the members, by the Authority's decision",
    follows=COMMON,
)
def by_west_african_states(s: Situation) -> Condition:
    return every(
        (
            regional.west_african_defence(s, MEASURE.id),
            un_charter.collective_self_defence(s, MEASURE.id),
            one_is_ready(s, ecowas.members(s.day)),
        )
    )
