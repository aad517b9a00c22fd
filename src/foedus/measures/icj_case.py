"""Proceedings before the International Court of Justice."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import REQUESTS
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import courts
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto
from foedus.law.world_court import (
    JUDGMENT_BINDS,
    OPINION_ADVISES,
    accepted_in_advance,
    assembly_asks_the_court,
    council_enforces_judgment,
    provisional_measures,
    special_agreement,
)

MEASURE = Measure(
    "icj-case",
    "Case before the World Court",
    "A state brings another before the International Court of Justice, or an organ asks the Court "
    "for an opinion.",
    family="accountability",
)

Jurisdiction = Callable[[Situation, str, str], Condition]


def _a_case_is_brought(s: Situation, jurisdiction: Jurisdiction) -> Condition:
    """A victim or a third state applies against a target over which the Court has jurisdiction."""
    return any_of(
        every((Is(REQUESTS(applicant, MEASURE.id), True), jurisdiction(s, applicant, respondent)))
        for applicant, respondent in _pairs(s)
    )


def _pairs(s: Situation) -> Iterator[tuple[str, str]]:
    for respondent in s.targets:
        for applicant in dict.fromkeys((*s.victims, *s.contributors)):
            if applicant != respondent:
                yield applicant, respondent


def _in_a_case(s: Situation) -> tuple[Consequence, ...]:
    return (provisional_measures(s), JUDGMENT_BINDS)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (debate_of_a_veto(s, MEASURE.id),)


@MEASURE.route(
    "jurisdiction-accepted",
    title="Jurisdiction accepted before",
    decider="the applicant; the Court judges",
    authorises="provisional measures and a judgment between the two states",
    binds="the two parties, in that case (Statute, Art. 59)",
    follows=_in_a_case,
    precedents=(
        Precedent("1986-06-27", "Nicaragua v. United States, merits", "ICJ Reports 1986, p. 14"),
        Precedent("2005-12-19", "Congo v. Uganda, merits", "ICJ Reports 2005, p. 168"),
    ),
    not_modelled=("that a third state may sue for a duty owed to all parties of a treaty",),
)
def by_acceptance(s: Situation) -> Condition:
    return _a_case_is_brought(s, accepted_in_advance)


@MEASURE.route(
    "special-agreement",
    title="Special agreement of both",
    decider="both states; the Court judges",
    authorises="a judgment on the question that both put to the Court",
    binds="the two parties, in that case (Statute, Art. 59)",
    follows=_in_a_case,
    precedents=(Precedent("1994-02-03", "Libya and Chad on a border", "ICJ Reports 1994, p. 6"),),
)
def by_agreement(s: Situation) -> Condition:
    return any_of(
        special_agreement(s, victim, target, MEASURE.id)
        for victim in s.victims
        for target in s.targets
        if victim != target
    )


@MEASURE.route(
    "genocide-convention",
    title="Clause of the Genocide Convention",
    decider="the applicant; the Court judges",
    authorises="provisional measures and a judgment on the Convention alone",
    binds="the two parties, in that case (Statute, Art. 59)",
    follows=_in_a_case,
    precedents=(
        Precedent("2007-02-26", "Bosnia v. Serbia, merits", "ICJ Reports 2007, p. 43"),
        Precedent("2022-03-16", "Ukraine v. Russia: measures, 13 to 2", "order of 16 March 2022"),
        Precedent(
            "2024-02-02",
            "Ukraine v. Russia: the use of force found outside the clause",
            "judgment on preliminary objections of 2 February 2024",
        ),
    ),
)
def under_the_genocide_convention(s: Situation) -> Condition:
    return _a_case_is_brought(s, courts.icj_under_genocide_convention)


@MEASURE.route(
    "advisory-opinion",
    title="Advisory opinion for the Assembly",
    decider="the General Assembly by a simple majority; the Court answers",
    authorises="an opinion on a legal question, without consent of any state",
    binds="nobody",
    follows=(OPINION_ADVISES,),
    precedents=(
        Precedent("1994-12-15", "nuclear weapons, asked 78 to 43 to 38", "A/RES/49/75 K"),
        Precedent("2003-12-08", "wall in the occupied territory", "A/RES/ES-10/14"),
    ),
)
def by_opinion(s: Situation) -> Condition:
    return every((assembly_can_meet(s), assembly_asks_the_court(s, MEASURE.id)))


@MEASURE.route(
    "enforcement",
    title="Judgment given effect by the Council",
    decider="the Security Council, with the veto",
    authorises="measures to give effect to a judgment (Art. 94(2))",
    binds="the members, where the Council decides",
    follows=_after_the_vote,
    precedents=(
        Precedent("1986-07-31", "Nicaragua: S/18250, 11 to 1 to 3, vetoed", "S/PV.2704"),
        Precedent("1986-10-28", "Nicaragua: S/18428, 11 to 1 to 3, vetoed", "S/PV.2718"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return council_enforces_judgment(s, MEASURE.id)
