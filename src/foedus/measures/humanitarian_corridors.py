"""Humanitarian corridors: civilians leave and relief comes in through the lines."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import humanitarian, un_charter
from foedus.law.effects_of_resolutions import RECOMMENDATION, binding_on_the_parties
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "humanitarian-corridors",
    "Humanitarian corridors",
    "Safe passage for civilians and relief through or across the lines for a time.",
    family="relief",
)

FOLLOWS = (humanitarian.NOT_INTERFERENCE, humanitarian.STILL_PROTECTED)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (*FOLLOWS, binding_on_the_parties(s), debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "parties",
    title="Agreement of the parties",
    decider="the parties to the conflict",
    authorises="passage in the places and hours agreed",
    binds="the parties by their agreement",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2022-03-03",
            "Russia and Ukraine agree in the second round of talks",
            "statements of both sides of 3 March 2022",
        ),
        Precedent(
            "2022-05-06",
            "civilians out of Mariupol, with the United Nations and the Red Cross",
            "UN News, 6 May 2022",
        ),
    ),
)
def by_agreement(s: Situation) -> Condition:
    return humanitarian.RELIEF(s, MEASURE.id)


@MEASURE.route(
    "occupying-power",
    title="Duty of the occupying power",
    decider="the occupying power, which must agree",
    authorises="relief for the population of the occupied territory",
    binds="the occupying power and the states whose territory the goods cross",
    follows=FOLLOWS,
)
def under_occupation(s: Situation) -> Condition:
    return humanitarian.relief_under_occupation(s, MEASURE.id)


@MEASURE.route(
    "council",
    title="Decision of the Council",
    decider="the Security Council, with the veto",
    authorises="passage by the routes named, also without consent of the state",
    binds="the parties, where the Council decides",
    follows=_after_the_vote,
    precedents=(
        Precedent(
            "1992-08-13", "Bosnia: delivery of relief, SCR 770, 12 to 0 to 3", "S/RES/770 (1992)"
        ),
        Precedent("2014-07-14", "Syria: across borders, SCR 2165, unanimous", "S/RES/2165 (2014)"),
        Precedent("2023-07-11", "Syria: renewal vetoed, 13 to 1 to 1", "S/2023/506"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return un_charter.council_binds(s, MEASURE.id)


@MEASURE.route(
    "assembly",
    title="Call of the Assembly, parties agree",
    decider="the General Assembly by two thirds of those voting, and the parties",
    authorises="passage in the places and hours agreed",
    binds="the parties by their agreement",
    follows=(*FOLLOWS, RECOMMENDATION),
    precedents=(
        Precedent("2022-03-24", "Ukraine, 140 to 5 to 38", "A/RES/ES-11/2"),
        Precedent("2023-10-27", "Gaza: a truce, 121 to 14 to 44", "A/RES/ES-10/21"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every(
        (
            assembly_can_meet(s),
            un_charter.assembly_recommends(s, MEASURE.id),
            humanitarian.RELIEF(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "without-consent",
    title="Relief without consent",
    decider="states and relief bodies themselves",
    authorises="relief across a border where consent is withheld arbitrarily, on one reading",
    binds="nobody",
    follows=FOLLOWS,
)
def without_consent(s: Situation) -> Condition:
    return humanitarian.relief_without_consent(s, MEASURE.id)
