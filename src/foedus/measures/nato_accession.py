"""Accession to the North Atlantic Treaty: application, invitation, every Ally's ratification."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, any_of, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law.atlantic_partnership import in_the_action_plan
from foedus.law.north_atlantic_treaty import ACCESSION, accession

MEASURE = Measure(
    ACCESSION,
    "Accession to NATO",
    "A European state becomes an Ally. The Allies and the state that joins decide; nobody outside "
    "is asked.",
    family="alliances",
)

COVERED_FROM_DEPOSIT = Consequence(
    "Art. 5 covers it from the deposit, not before",
    "The state becomes an Ally when it deposits its instrument in Washington. Until then, signed "
    "protocol or not, no duty to help it arises from the treaty.",
    "North Atlantic Treaty, Arts 5, 10",
)
COVERS_A_WAR = Consequence(
    "during a war, Art. 5 would be open at once",
    "If an armed attack on the new Ally goes on in the area of Art. 6, the duty under Art. 5 is "
    "open from the day on which it joins; each Ally still decides what it sends.",
    "North Atlantic Treaty, Arts 5 and 6",
)
NO_VETO_OUTSIDE = Consequence(
    "a third state's objection has no effect in law",
    "A state outside the Alliance may object and threaten; in law neither the treaty nor the "
    "Founding Act of 1997 gives it a say.",
    "North Atlantic Treaty, Art. 10; NATO-Russia Founding Act 1997",
)
FOLLOWS = (COVERED_FROM_DEPOSIT, COVERS_A_WAR, NO_VETO_OUTSIDE)


@MEASURE.route(
    "invitation",
    title="Invitation without action plan",
    decider="every Ally twice: to invite by consensus, and to ratify",
    authorises="membership, with the guarantee of Art. 5",
    binds="the new Ally and all others under the treaty",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2008-04-03",
            "Ukraine and Georgia told at Bucharest that they will become members; no invitation",
            "NATO, Enlargement, as of November 2008 (record: nato/partners)",
        ),
        Precedent(
            "2022-06-29",
            "Finland and Sweden invited without a plan; Allies on 4 April 2023 and 7 March 2024, "
            "after Türkiye and Hungary had ratified last",
            "Madrid Summit Declaration, 29 June 2022 (record: nato/members, nato/ratifications)",
        ),
        Precedent(
            "2023-07-11",
            "Ukraine: the plan waived at Vilnius; an invitation when Allies agree and conditions "
            "are met",
            "Vilnius Summit Communiqué, 11 July 2023, para. 11",
        ),
    ),
)
def by_invitation(s: Situation) -> Condition:
    return any_of((accession(s, state) for state in s.applicants), "an applicant joins")


@MEASURE.route(
    "action-plan",
    title="Through the action plan",
    decider="every Ally three times: to grant the plan, to invite, and to ratify",
    authorises="membership, with the guarantee of Art. 5",
    binds="the new Ally and all others under the treaty",
    follows=FOLLOWS,
    precedents=(
        Precedent(
            "2004-03-29",
            "seven states joined after the plan, invited at Prague on 21 November 2002",
            "NATO, Seven countries invited, 21 November 2002 (record: nato/members)",
        ),
    ),
    not_modelled=("the years that the plan takes",),
)
def through_the_plan(s: Situation) -> Condition:
    joins = (every((in_the_action_plan(s, state), accession(s, state))) for state in s.applicants)
    return any_of(joins, "an applicant joins")
