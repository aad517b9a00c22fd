"""The Human Rights Council: General Assembly resolution 60/251 of 15 March 2006."""

from __future__ import annotations

from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import GROSS_VIOLATIONS, MEMBER_OF
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.norms import norm
from foedus.law.assembly_rules import assembly_motion, quorum
from foedus.law.majorities import two_thirds_voting


@norm(
    "HRC-8-vote",
    cite="GA resolution 60/251, para. 8 (vote)",
    title="Two thirds of those voting suspend rights of membership",
    since="2006-03-15",
    text="""The Assembly suspends the rights of membership in the Council by two thirds of the
    members present and voting; who abstains is not voting.""",
    source="A/RES/60/251, para. 8; applied in A/RES/65/265 (Libya 2011) and A/RES/ES-11/3 "
    "(Russia 2022: 93 to 24, 58 abstaining)",
    adopts=("general_assembly", ("membership-rights",)),
)
def suspension_is_carried(s: Situation, motion: Motion) -> Condition:
    return every((two_thirds_voting(motion), quorum(s, motion)))


@norm(
    "HRC-8",
    cite="GA resolution 60/251, para. 8",
    title="Suspension of a member that commits gross and systematic violations",
    since="2006-03-15",
    text="""A member of the Human Rights Council that commits gross and systematic violations of
    human rights may be suspended from its rights of membership in that Council. Its membership
    of the United Nations is not touched.""",
    source="A/RES/60/251, para. 8",
    not_modelled=("a member that leaves the Council before or after it is suspended",),
)
def hrc_suspension(s: Situation, measure: str = "hrc-suspension") -> Condition:
    concerned = any_of(
        every((Is(MEMBER_OF(state, "HRC"), True), Is(GROSS_VIOLATIONS(state), True)))
        for state in s.targets
    )
    return every((concerned, suspension_is_carried(s, assembly_motion(s, measure))))
