"""Consultations: those who are bound to talk do so when one of them says that it is threatened."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import (
    atlantic_partnership,
    north_atlantic_treaty,
    security_assurances,
    use_of_force,
)

MEASURE = Measure(
    "consultations",
    "Consultations of allies",
    "Formal consultation at the call of a single state that sees a threat; it decides nothing by "
    "itself.",
    family="alliances",
)

NOTHING_MORE_IS_OWED = Consequence(
    "a duty to consult, and nothing more",
    "Those who are asked owe consultation. Any further step is a decision of its own, and no help "
    "is owed because of the consultation.",
    "North Atlantic Treaty, Art. 4; Partnership for Peace Framework Document, para. 8",
)
BINDING_OR_NOT = Consequence(
    "owed in law, if the Memorandum is a treaty",
    "The signatories owe the consultation in law if the Memorandum binds; otherwise they have "
    "promised it politically.",
    "Budapest Memoranda, 5 December 1994, para. 6",
    when=use_of_force.ASSURANCES.holds("legally_binding"),
)


@MEASURE.route(
    "nato",
    title="Article 4 of the North Atlantic Treaty",
    decider="any one Ally; no vote on whether to consult",
    authorises="nothing by itself; the Council may then decide by consensus",
    binds="all Allies to consult",
    follows=(NOTHING_MORE_IS_OWED,),
    precedents=(
        Precedent(
            "2003-02-10",
            "Türkiye before the war in Iraq; the Council was blocked, and the Defence Planning "
            "Committee decided on air defence six days later",
            "NATO press release of 16 February 2003",
        ),
        Precedent(
            "2022-02-24",
            "eight Allies on the invasion of Ukraine; defence plans put into effect",
            "Business Insider Polska, on Article 4 and its use (record: nato/consultations)",
        ),
        Precedent(
            "2025-09-10",
            "Poland on drones in its airspace; Eastern Sentry followed on 12 September",
            "North Atlantic Council, statement of 23 September 2025",
        ),
    ),
)
def by_an_ally(s: Situation) -> Condition:
    return north_atlantic_treaty.an_ally_asks_to_consult(s)


@MEASURE.route(
    "partner",
    title="A partner asks the Alliance",
    decider="a threatened partner of the Partnership for Peace",
    authorises="nothing by itself",
    binds="the Alliance politically to consult with the partner",
    follows=(NOTHING_MORE_IS_OWED, atlantic_partnership.NO_GUARANTEE),
    precedents=(
        Precedent(
            "2014-03-02",
            "NATO-Ukraine Commission at Ukraine's request, under para. 14 of the Charter of 1997",
            "NATO, Relations with Ukraine (topics_37750)",
        ),
    ),
)
def by_a_partner(s: Situation) -> Condition:
    return atlantic_partnership.partner_asks_to_consult(s)


@MEASURE.route(
    "budapest",
    title="The Budapest Memorandum of 1994",
    decider="the state that was given the assurances",
    authorises="nothing by itself; the Security Council is to be seized if nuclear arms threaten",
    binds="its signatories to consult, in law or politically",
    follows=(BINDING_OR_NOT, NOTHING_MORE_IS_OWED),
    precedents=(
        Precedent(
            "2014-03-05",
            "Ukraine, the United Kingdom and the United States met in Paris; Russia was invited "
            "and did not come",
            "joint statement of the three ministers, 5 March 2014",
        ),
    ),
)
def under_the_memorandum(s: Situation) -> Condition:
    return security_assurances.assured_state_asks_to_consult(s)
