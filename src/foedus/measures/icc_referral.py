"""A situation is brought before the International Criminal Court."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES, REQUESTS
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import courts
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "icc-referral",
    "Referral to the ICC",
    "A situation is brought to the Prosecutor of the International Criminal Court.",
    family="accountability",
)

#: The names under which a case gives positions to the Prosecutor and to any other party.
PROSECUTOR = "ICC-PROSECUTOR"
ANOTHER_PARTY = "another party to the Rome Statute"

SELECTIVE = Consequence(
    "persons are tried, on all sides of the conflict",
    "The Court tries persons, not states, and whoever committed the crimes: a situation cannot be "
    "limited to one side. It defers to genuine proceedings of a state.",
    "Rome Statute, Arts 1, 17, 25",
)
IMMUNITY_DISPUTED = Consequence(
    "parties must arrest; sitting leaders' immunity disputed",
    "Parties to the Statute arrest on the Court's warrant. Whether this reaches the sitting head "
    "of a state that is no party is disputed.",
    "Rome Statute, Arts 27, 86, 89, 98; ICC-02/05-01/09-397-Corr (6 May 2019)",
    courts.IMMUNITY.holds("no_immunity"),
)
FOLLOWS = (SELECTIVE, IMMUNITY_DISPUTED)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (*FOLLOWS, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "state-party",
    title="Referral by a party to the Statute",
    decider="any party to the Rome Statute",
    authorises="an investigation of genocide, crimes against humanity and war crimes",
    binds="the parties to cooperate with the Court",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2022-03-02",
            "Ukraine, by 39 parties, after its own acceptance under Art. 12(3)",
            "statement of the Prosecutor, 2 March 2022",
        ),
    ),
    not_modelled=("complementarity and gravity, which the Court judges (Art. 17)",),
)
def by_a_party(s: Situation) -> Condition:
    named = dict.fromkeys((*s.victims, *s.contributors))
    another = every((Is(REQUESTS(ANOTHER_PARTY, MEASURE.id), True), courts.icc_jurisdiction(s)))
    return any_of(
        (*(courts.icc_state_referral(s, state, MEASURE.id) for state in named), another),
        "a party refers the situation",
    )


@MEASURE.route(
    "prosecutor",
    title="The Prosecutor of own accord",
    decider="the Prosecutor, with leave of the judges",
    authorises="an investigation of genocide, crimes against humanity and war crimes",
    binds="the parties, and states that accepted the jurisdiction, to cooperate",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2010-03-31",
            "Kenya: leave given by the judges",
            "ICC, Pre-Trial Chamber II, 31 March 2010",
        ),
        Precedent(
            "2016-01-27",
            "Georgia: leave given by the judges",
            "ICC, Pre-Trial Chamber I, 27 January 2016",
        ),
    ),
)
def by_the_prosecutor(s: Situation) -> Condition:
    ready = Is(CONTRIBUTES(PROSECUTOR, MEASURE.id), True)
    return every((ready, courts.icc_own_initiative(s)))


@MEASURE.route(
    "council",
    title="Referral by the Council",
    decider="the Security Council, with the veto",
    authorises="an investigation whatever the states concerned have accepted",
    binds="the states that the Council obliges to cooperate",
    follows=_after_the_vote,
    precedents=(
        Precedent("2005-03-31", "Darfur: SCR 1593", "S/RES/1593 (2005)"),
        Precedent("2011-02-26", "Libya: SCR 1970, unanimous", "S/RES/1970 (2011)"),
        Precedent("2014-05-22", "Syria: S/2014/348, 13 to 2, vetoed", "S/PV.7180"),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return courts.icc_council_referral(s, MEASURE.id)


@MEASURE.route(
    "aggression",
    title="Aggression: between parties",
    decider="a party to the Rome Statute",
    authorises="an investigation of the crime of aggression",
    binds="the parties to cooperate with the Court",
    follows=FOLLOWS,
    not_modelled=("aggression by or against states that are no parties, which is excluded",),
)
def aggression(s: Situation) -> Condition:
    named = dict.fromkeys((*s.victims, *s.contributors, ANOTHER_PARTY))
    asked = any_of((Is(REQUESTS(state, MEASURE.id), True) for state in named), "a party refers it")
    return every((asked, courts.icc_aggression(s)))


@MEASURE.route(
    "aggression-council",
    title="Aggression: referral by the Council",
    decider="the Security Council, with the veto",
    authorises="an investigation of the crime of aggression, whoever is party",
    binds="the states that the Council obliges to cooperate",
    follows=_after_the_vote,
)
def aggression_by_the_council(s: Situation) -> Condition:
    return courts.icc_aggression_by_referral(s, MEASURE.id)
