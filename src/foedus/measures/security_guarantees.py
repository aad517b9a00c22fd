"""Security guarantees: promises, made now, to help against an attack later."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law.eu_treaties import foreign_policy_decision
from foedus.law.north_atlantic_treaty import EACH_DECIDES, accession
from foedus.law.security_assurances import KEPT_BY_SELF_DEFENCE, promise_of_help

MEASURE = Measure(
    "security-guarantees",
    "Security guarantees",
    "Promises to help the state if it is attacked again: an agreement of states, membership of an "
    "alliance, commitments of the Union.",
    family="alliances",
)

AS_STRONG_AS_ITS_WORDS = Consequence(
    "owed as far as its words go: consult, supply or defend",
    "What a guarantor owes is what it has promised, and whether it owes it in law turns on what "
    "the makers meant. Agreements that promise consultation and arms promise no troops.",
    "Vienna Convention on the Law of Treaties 1969, Arts 2(1)(a), 26, 31",
)


@MEASURE.route(
    "agreement",
    title="Agreement of states",
    decider="the guarantors and the state that is guaranteed",
    authorises="nothing by itself; help later needs an attack and a request",
    binds="the guarantors, in law or politically, as the text says",
    follows=(KEPT_BY_SELF_DEFENCE, AS_STRONG_AS_ITS_WORDS),
    precedents=(
        Precedent(
            "1994-12-05",
            "Budapest Memoranda: assurances to Belarus, Kazakhstan and Ukraine; no duty to defend",
            "A/49/765-S/1994/1399",
        ),
        Precedent(
            "2024-01-12",
            "United Kingdom and Ukraine, the first of the agreements on security cooperation: arms "
            "and consultation within a day",
            "Centre for Eastern Studies, The West and Ukraine, 19 January 2024",
        ),
    ),
)
def by_agreement(s: Situation) -> Condition:
    return promise_of_help(s, MEASURE.id)


@MEASURE.route(
    "nato",
    title="NATO membership",
    decider="every Ally twice: to invite by consensus, and to ratify",
    authorises="collective defence under Art. 5 from the day of accession",
    binds="every Ally to help by the action that it deems necessary",
    follows=(EACH_DECIDES,),
    not_modelled=("assurances of Allies between application and accession",),
)
def by_membership(s: Situation) -> Condition:
    return any_of(accession(s, state) for state in s.applicants)


@MEASURE.route(
    "eu",
    title="Commitments of the EU",
    decider="the Council of the Union by unanimity, and the state that is guaranteed",
    authorises="the support that is committed; no force",
    binds="the Union and its members politically",
    follows=(KEPT_BY_SELF_DEFENCE, AS_STRONG_AS_ITS_WORDS),
    precedents=(
        Precedent(
            "2024-06-27",
            "joint security commitments of the Union and Ukraine, which do not bind in law",
            "Interfax-Ukraine, 25 June 2024; The Sofia Globe, 27 June 2024",
        ),
    ),
)
def by_the_union(s: Situation) -> Condition:
    accepted = any_of(Is(ACCEPTS(victim, MEASURE.id), True) for victim in s.victims)
    return every((foreign_policy_decision(s, MEASURE.id), accepted))
