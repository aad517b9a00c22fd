"""What the Alliance has agreed with states outside it: partners, action plans, the Founding Act.

None of these texts carries the guarantee of Art. 5, and none gives anybody a veto.
"""

from __future__ import annotations

from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import INVOKES, MEMBER_OF, REQUESTS
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import norm
from foedus.law.north_atlantic_treaty import council_agrees

PFP = "Partnership for Peace: Framework Document, Brussels, 10 January 1994"
FOUNDING_ACT = "NATO-Russia Founding Act, Paris, 27 May 1997"
#: What a threatened partner names when it asks for consultation.
PARTNER_CONSULTATION = "Partnership for Peace para. 8"
#: The Act has two sides, the Allies and this state.
OTHER_SIDE = "RUS"
MAP = "Membership Action Plan, approved at the Washington Summit, 24 April 1999"

NO_GUARANTEE = Consequence(
    "no guarantee: a partner is not covered by Art. 5",
    "A partner cooperates with the Alliance and may consult with it; the duty to help under Art. 5 "
    "is owed to Allies alone.",
    "North Atlantic Treaty, Arts 5, 10; Partnership for Peace Framework Document, para. 8",
)


@norm(
    "NAT-partners",
    cite="North Atlantic Treaty, Art. 9; Partnership for Peace 1994",
    title="Cooperation with a state outside the Alliance",
    since="1991-12-20",
    text="""The Council may by consensus cooperate with a state outside the Alliance that asks for
    it: in the Cooperation Council (1991), the Partnership for Peace (1994), commissions and
    councils with single partners, and groups on defence reform. Each agrees what is done.""",
    source=f"{PFP}; North Atlantic Cooperation Council Statement, 20 December 1991",
    not_modelled=("which of the programmes: the record of partners keeps each with its days",),
)
def cooperation(s: Situation, partner: str, measure: str) -> Condition:
    return every(
        (
            Is(MEMBER_OF(partner, "NATO"), False),
            Is(REQUESTS(partner, measure), True),
            council_agrees(s, measure),
        )
    )


@norm(
    "PFP-8",
    cite="Partnership for Peace Framework Document, para. 8",
    title="Consultation with a partner that is threatened",
    since="1994-01-10",
    text="""A state that takes an active part in the Partnership, and sees a direct threat to its
    territory, independence or safety, is consulted by the Alliance.""",
    source=PFP,
    not_modelled=("what counts as an active part: every subscriber on the day is taken as active",),
)
def partner_asks_to_consult(s: Situation) -> Condition:
    # Who has subscribed is read from the record of partners when the condition is built.
    partners = (victim for victim in s.victims if "PfP" in nato.partner_status(victim, s.day))
    asking = (Is(INVOKES(partner, PARTNER_CONSULTATION), True) for partner in partners)
    return any_of(asking, "a partner that is threatened asks")


@norm(
    "MAP-1999",
    cite="Membership Action Plan 1999",
    title="The action plan: a practice of preparation, no condition of the treaty",
    since="1999-04-24",
    text="""Since 1999 most states that joined first took part in a plan of yearly programmes, which
    the Council grants by consensus. It gives no claim to an invitation, and Art. 10 does not ask
    for it: Finland and Sweden joined without, and it was waived for Ukraine in 2023.""",
    source=f"{MAP}; Vilnius Summit Communiqué, 11 July 2023, para. 11",
)
def in_the_action_plan(s: Situation, applicant: str) -> Condition:
    granted = "MAP" in nato.partner_status(applicant, s.day)
    if granted:
        return every((), f"{applicant} takes part in the plan, by the record of partners")
    return council_agrees(s, "membership-action-plan")


COMBAT_FORCES = ContestedPoint(
    "substantial_combat_forces",
    "Do the battlegroups on the eastern edge keep within the Founding Act of 1997?",
    "NATO-Russia Founding Act, section IV (a political undertaking)",
    (
        Position(
            "beyond_the_undertaking",
            "the battlegroups go beyond what the Founding Act leaves open",
            ("Russia",),
            ("Russian Ministry of Foreign Affairs, N. Kobrinets, 12 March 2022 (Interfax)",),
            "The undertaking was given for the security environment of 1997, leaves reinforcement "
            "against a threat free, and never defined substantial combat forces.",
        ),
        Position(
            "within_the_undertaking",
            "the battlegroups keep within what the Founding Act leaves open",
            ("the Allies",),
            ("Warsaw Summit 2016, as stated by the Secretary General and Allies, 8-9 July 2016",),
            "Forces that rotate without a gap are in effect permanent, and the number grew.",
        ),
    ),
)


@norm(
    "NRFA-IV",
    cite="NATO-Russia Founding Act, section IV",
    title="Substantial combat forces: a political undertaking, not a legal one",
    since="1997-05-27",
    text="""In the security environment then current and foreseen the Alliance would rather rely on
    being able to reinforce than on additional permanent stationing of substantial combat forces.
    The Act was meant to bind politically and not in law, so no deployment is unlawful for it.""",
    source=FOUNDING_ACT,
    contested=("substantial_combat_forces",),
    not_modelled=("whether the Act still holds, which either side has said the other has left",),
)
def undertaking_is_kept(s: Situation) -> Condition:
    return COMBAT_FORCES.holds("within_the_undertaking")


def founding_act_is_raised(s: Situation) -> tuple[Consequence, ...]:
    """Where the other side of the Founding Act is a party to the conflict: what it may object."""
    if OTHER_SIDE not in s.parties:
        return ()
    says = (
        "The deployment departs from the political undertaking of 1997 on substantial combat "
        "forces; no rule of law is broken by that."
    )
    departs = ~undertaking_is_kept(s)
    return (Consequence("departs from the Founding Act, no treaty", says, FOUNDING_ACT, departs),)
