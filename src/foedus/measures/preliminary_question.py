"""The preliminary question: is a matter before the Security Council one of procedure?"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import council_rules

MEASURE = Measure(
    "preliminary-question",
    "Preliminary question",
    "Before it votes on a matter the Security Council settles whether it is one of procedure, on "
    "which there is no veto.",
    family="procedure",
)

NO_VETO_ON_IT = Consequence(
    "the matter itself is then put without a veto",
    "What is found to be procedure is carried by the number of votes alone, whoever votes no.",
    "UN Charter, Art. 27(2)",
)
ELSE_SUBSTANCE = Consequence(
    "if it fails, the matter is put as substance",
    "What is not found to be procedure is decided with the permanent members: who stopped the "
    "question can stop the matter too (the double veto).",
    "San Francisco statement of 7 June 1945, part II, para. 2; UN Charter, Art. 27(3)",
)
FOLLOWS = (NO_VETO_ON_IT, ELSE_SUBSTANCE)


@MEASURE.route(
    "vote",
    title="Vote, with the veto",
    decider="the Security Council, with the veto",
    authorises="a vote on the matter as procedure",
    binds="the Council itself, for the matter at hand",
    follows=FOLLOWS,
    precedents=(
        Precedent("1946-06-26", "Spain: not carried, Soviet Union against", "S/PV.49"),
        Precedent("1947-09-15", "Greece: not carried, Soviet Union against", "S/552; S/PV.202"),
        Precedent("1948-05-24", "Czechoslovakia: not carried, Soviet Union against", "S/PV.303"),
    ),
)
def by_a_vote(s: Situation) -> Condition:
    return council_rules.vote_that_it_is_procedure(s, MEASURE.id)


@MEASURE.route(
    "president",
    title="Ruling of the President",
    decider="the President of the Council, unless a procedural vote overrules the ruling",
    authorises="a vote on the matter as procedure, on one reading",
    binds="the Council itself, for the matter at hand",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "1950-09-29",
            "an invitation to Peking: 9 to 1 to 1, China against; the ruling stood",
            "S/PV.507",
        ),
        Precedent(
            "1959-09-07", "Laos: 10 to 1, Soviet Union against; the ruling stood", "S/PV.848"
        ),
    ),
)
def by_a_ruling(s: Situation) -> Condition:
    return council_rules.ruling_that_it_is_procedure(s, MEASURE.id)
