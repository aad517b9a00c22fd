"""An armed attack on one Ally, and where (Arts 5 and 6)."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    ATTACK_LOCATED,
    COUNCIL_TOOK_MEASURES,
    CYBER_ATTACK,
    REQUESTS,
)
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import Article, norm
from foedus.law import un_charter
from foedus.law.north_atlantic_treaty.allies import is_ally
from foedus.law.north_atlantic_treaty.citation import PROTOCOL, TREATY

CYBER = ContestedPoint(
    "cyber_attack_as_armed_attack",
    "Can an operation by cyber means alone be an armed attack?",
    "UN Charter, Art. 51; North Atlantic Treaty, Art. 5",
    (
        Position(
            "effects_decide",
            "a cyber operation with the scale and effects of an armed attack is one",
            ("the Allies (Wales 2014)", "Australia", "Germany", "Netherlands"),
            (
                "Wales Summit Declaration, 5 September 2014, para. 72",
                "national positions in A/76/136 (2021)",
            ),
            "Effects are judged by the state that says it was hurt, on evidence that it holds.",
        ),
        Position(
            "means_decide",
            "an operation by cyber means alone is not an armed attack",
            ("Cuba",),
            ("Cuba in the open-ended working group of the Assembly, 9 September 2019",),
            "Art. 51 applies whatever the weapon (Nuclear Weapons, ICJ Reports 1996, para. 39).",
        ),
    ),
)

OUTLYING = ContestedPoint(
    "outlying_territory_of_an_ally",
    "Does Art. 5 cover an Ally's own territory outside the areas that Art. 6 names?",
    "North Atlantic Treaty, Art. 6 (Hawaii; Ceuta and Melilla)",
    (
        Position(
            "areas_are_exhaustive",
            "only the areas that Art. 6 names are covered",
            ("United States Department of State (on Hawaii, 15 July 2024)",),
            (
                "answer of the Department of State to E. Case, 15 July 2024 (case.house.gov)",
                "letter of twelve senators to the Secretary of State, July 2024 (schatz.senate)",
            ),
            "Art. 6 says what an attack is deemed to include and not that it includes no more.",
        ),
        Position(
            "whole_territory",
            "the whole territory of an Ally is covered",
            ("Spain (on Ceuta and Melilla)",),
            (
                "statements of its ministers of foreign affairs and defence, June 2022",
                "Strategic Concept 2022 (every inch of Allied territory)",
            ),
            "A political text cannot widen the area of a treaty, which a protocol amended.",
        ),
    ),
)

ART_6 = Article(
    "NAT-6",
    "North Atlantic Treaty, Art. 6",
    "Where an armed attack must strike for Art. 5",
    contested=("outlying_territory_of_an_ally",),
    not_modelled=(
        "forces in other areas of Europe that were under occupation in 1949 (Berlin, Austria)",
        "islands of an Ally south of the Tropic of Cancer, which are outside",
    ),
)


@ART_6.version(
    since="1949-08-24",
    until="1952-02-17",
    text="""An attack on the territory of an Ally in Europe or North America, on the Algerian
    departments of France, on occupation forces in Europe, on an Ally's islands in the North
    Atlantic area north of the Tropic of Cancer, or on its ships or aircraft in this area.""",
    source=TREATY,
)
def area_of_1949(s: Situation, victim: str) -> Condition:
    return _struck(victim, "Europe", "North America", "Algeria", "North Atlantic")


# The protocol lets the new text begin on the day on which Turkey deposits its instrument: that
# was 18 February 1952. The protocol itself had been in force since 15 February.
@ART_6.version(
    since="1952-02-18",
    until="1962-07-02",
    text="""As before, and on the territory of Turkey; and on the forces, ships or aircraft of an
    Ally in or over these territories, other areas of Europe occupied in 1949, the Mediterranean,
    or the North Atlantic north of the Tropic of Cancer.""",
    source=f"{PROTOCOL}, Art. 2",
)
def area_with_turkey(s: Situation, victim: str) -> Condition:
    areas = ("Europe", "North America", "Turkey", "Algeria", "North Atlantic", "Mediterranean")
    return _struck(victim, *areas)


@ART_6.version(
    since="1962-07-03",
    until="2022-06-28",
    text="""As before without the Algerian departments, for which the clauses ceased to apply when
    Algeria became independent, as the Council noted on 16 January 1963.""",
    source=f"{PROTOCOL}, Art. 2; the Council's note of 16 January 1963, printed with the treaty",
)
def area_without_algeria(s: Situation, victim: str) -> Condition:
    return _struck(victim, *AREAS)


# Nobody invoked the treaty for the Falkland Islands in 1982. That it covers an Ally's whole
# territory has been maintained since the summit of Madrid promised to defend every inch of it.
@ART_6.version(
    since="2022-06-29",
    text="""As before. Whether an Ally's own territory outside the named areas is covered too has
    been disputed since the Strategic Concept of 2022.""",
    source=f"{PROTOCOL}, Art. 2; Strategic Concept of 29 June 2022",
)
def area_since_madrid(s: Situation, victim: str) -> Condition:
    outlying = Is(ATTACK_LOCATED(victim, "outlying territory"), True)
    return _struck(victim, *AREAS) | (outlying & OUTLYING.holds("whole_territory"))


AREAS = ("Europe", "North America", "Turkey", "North Atlantic", "Mediterranean")


def _struck(victim: str, *areas: str) -> Condition:
    """The attack struck one of the areas."""
    named = (Is(ATTACK_LOCATED(victim, area), True) for area in areas)
    return any_of(named, f"the attack on {victim} struck the area of the treaty")


@norm(
    "NAT-5",
    cite="North Atlantic Treaty, Arts 5 and 6",
    title="An armed attack on one Ally counts as an attack on all",
    since="1949-08-24",
    text="""An armed attack on an Ally in the area of Art. 6 counts as an attack on all. Each Ally
    then owes help at once, and chooses itself what it does; armed force is one of the choices.
    What is done is reported to the Security Council and stops once the Council has itself
    taken what peace requires.""",
    source=f"{TREATY}; NATO, What is Article 5? (12 September and 2 October 2001)",
    not_modelled=(
        "that the attack came from abroad, the condition that the Council set in 2001",
        "an attack by one Ally on another, which the text neither includes nor excludes",
    ),
)
def armed_attack_on_an_ally(s: Situation) -> Condition:
    return any_of((_ally_attacked(s, victim) for victim in s.victims), "an Ally is under attack")


def _ally_attacked(s: Situation, victim: str) -> Condition:
    return every(
        (
            is_ally(victim),
            any_of(_attack(s, attacker, victim) for attacker in s.attackers),
            ART_6(s, victim),
            Is(COUNCIL_TOOK_MEASURES(victim), False),
        ),
        f"{victim} is an Ally under attack in the area of the treaty",
    )


def _attack(s: Situation, attacker: str, victim: str) -> Condition:
    return any_of((Is(ARMED_ATTACK(attacker, victim), True), cyber_attack(s, attacker, victim)))


@norm(
    "NAT-5-cyber",
    cite="North Atlantic Treaty, Art. 5; Wales Summit Declaration, para. 72",
    title="A cyber operation as grave as an armed attack",
    # Before the summit nobody had said so of the treaty.
    since="2014-09-05",
    text="""The Allies hold that operations by cyber means alone can reach the threshold of Art. 5,
    and decide case by case. Whether such an operation can be an armed attack is disputed.""",
    source="Wales Summit Declaration, 5 September 2014, para. 72",
    contested=("cyber_attack_as_armed_attack",),
)
def cyber_attack(s: Situation, attacker: str, victim: str) -> Condition:
    return Is(CYBER_ATTACK(attacker, victim), True) & CYBER.holds("effects_decide")


def defence_of_an_ally(s: Situation, measure: str) -> Condition:
    """An Ally under attack asks for it, and collective self-defence makes it lawful.

    Arts 5 and 51 speak of the same armed attack. Where cyber operations alone are held to be one,
    the right of self-defence follows them here too.
    """
    cyber = any_of(
        cyber_attack(s, attacker, victim) for attacker in s.attackers for victim in s.victims
    )
    basis = (un_charter.collective_self_defence(s, measure), cyber)
    return every(
        (
            armed_attack_on_an_ally(s),
            attacked_ally_asks(s, measure),
            any_of(basis, "collective self-defence"),
        )
    )


def attacked_ally_asks(s: Situation, measure: str) -> Condition:
    """An Ally under attack asks for it, as collective self-defence needs."""
    return any_of(
        every((_ally_attacked(s, victim), Is(REQUESTS(victim, measure), True)))
        for victim in s.victims
    )


EACH_DECIDES = Consequence(
    "each Ally decides what it sends; force is not automatic",
    "Every Ally owes help, and each decides by itself which action it deems necessary; armed force "
    "is one of them.",
    "North Atlantic Treaty, Arts 5 and 11",
)
