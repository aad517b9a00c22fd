"""Good offices and mediation: a third party helps the parties to talk."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import CONTRIBUTES
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.actors import ANY_STATE
from foedus.law.effects_of_resolutions import RECOMMENDATION
from foedus.law.secretary_general import brings_to_the_council, good_offices
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "good-offices",
    "Good offices and mediation",
    "A third party carries messages, brings the parties together or proposes terms; the parties "
    "accept it and stay free to refuse what it proposes.",
    family="settlement",
)

ADVICE_ONLY = Consequence(
    "no unfriendly act; what is proposed is advice",
    "To offer good offices is no unfriendly act, also during hostilities. What the mediator "
    "proposes binds nobody until the parties agree to it.",
    "Hague Convention I 1907, Arts 3, 6",
)
MEETING = Consequence(
    "the President calls a meeting of the Council",
    "When the Secretary-General brings a matter to the Council, its President calls a meeting. "
    "What the Council then does is for its members.",
    "Provisional rules of procedure of the Security Council, rule 3",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (ADVICE_ONLY, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "secretary-general",
    title="The Secretary-General",
    decider="the Secretary-General, accepted by the parties",
    authorises="talks; nothing that the parties do not agree to",
    binds="nobody",
    follows=(ADVICE_ONLY,),
    precedents=(
        Precedent(
            "1955-08-01", "talks in Peking: detained airmen released", "A/2911; A/RES/906 (IX)"
        ),
        Precedent("1988-04-14", "Geneva accords on Afghanistan", "S/19835"),
        Precedent(
            "2022-07-22",
            "export of grain through the Black Sea, with Türkiye",
            "Black Sea Grain Initiative, Istanbul, 22 July 2022",
        ),
    ),
)
def by_the_secretary_general(s: Situation) -> Condition:
    return good_offices(s, MEASURE.id)


@MEASURE.route(
    "article-99",
    title="The Secretary-General to the Council",
    decider="the Secretary-General",
    authorises="a meeting of the Council",
    binds="the President of the Council, who calls the meeting",
    follows=(MEETING,),
    precedents=(
        Precedent("1960-07-13", "Congo", "S/4381"),
        Precedent("2023-12-06", "Gaza", "letter of 6 December 2023 under Art. 99"),
    ),
)
def to_the_council(s: Situation) -> Condition:
    return brings_to_the_council(s)


@MEASURE.route(
    "council",
    title="At the request of the Council",
    decider="the Security Council, with the veto; accepted by the parties",
    authorises="a representative or a procedure of settlement (Chapter VI)",
    binds="nobody: it recommends",
    follows=_after_the_vote,
    precedents=(
        Precedent(
            "1967-11-22", "Middle East: a Special Representative, SCR 242", "S/RES/242 (1967)"
        ),
    ),
)
def by_the_council(s: Situation) -> Condition:
    return every(
        (
            un_charter.council_recommends_settlement(s, MEASURE.id),
            un_charter.parties_settle(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "assembly",
    title="At the request of the Assembly",
    decider="the General Assembly by two thirds of those voting; accepted by the parties",
    authorises="a mediator or a mission of the Secretary-General (Art. 14)",
    binds="nobody",
    follows=(ADVICE_ONLY, RECOMMENDATION),
    precedents=(
        Precedent("1948-05-14", "a Mediator for Palestine", "A/RES/186 (S-2)"),
        Precedent("1954-12-10", "the Secretary-General asked to free airmen", "A/RES/906 (IX)"),
    ),
)
def by_the_assembly(s: Situation) -> Condition:
    return every(
        (
            assembly_can_meet(s),
            un_charter.assembly_recommends(s, MEASURE.id),
            un_charter.parties_settle(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "mediator",
    title="A state mediates",
    decider="the mediating state, accepted by the parties",
    authorises="talks; nothing that the parties do not agree to",
    binds="nobody",
    follows=(ADVICE_ONLY,),
    precedents=(
        Precedent("1978-09-17", "Egypt and Israel, by the United States", "Camp David accords"),
        Precedent("1981-01-19", "Iran and the United States, by Algeria", "Algiers accords"),
        Precedent("2022-03-29", "Russia and Ukraine, by Türkiye", "talks in Istanbul"),
    ),
)
def by_a_state(s: Situation) -> Condition:
    mediators = s.role("mediator") or (ANY_STATE,)
    ready = any_of(
        (Is(CONTRIBUTES(state, MEASURE.id), True) for state in mediators), "a mediator is ready"
    )
    return every((ready, un_charter.parties_settle(s, MEASURE.id)))
