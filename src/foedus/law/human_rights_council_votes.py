"""How the Human Rights Council itself decides: resolution 60/251, para. 11."""

from __future__ import annotations

from foedus.bodies import human_rights_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.norms import norm
from foedus.law.assembly_rules import quorum
from foedus.law.majorities import majority_voting

#: Who votes on a day on which the Council sat but its members are not on record.
MEMBERS = ("a majority of its members",)


@norm(
    "HRC-11",
    cite="GA resolution 60/251, para. 11; Rules of Procedure of the General Assembly, rule 125",
    title="The Human Rights Council decides by a majority of those voting",
    since="2006-03-15",
    text="""The Council applies the rules of the Assembly's committees: a majority of the members
    present and voting decides. It recommends and may send missions; no state is bound.""",
    source="A/RES/60/251, para. 11; A/520/Rev.20, rules 108, 125, 126",
    adopts=("human_rights_council", ("resolution",)),
    not_modelled=("special sessions, which a third of the members can call (para. 10)",),
)
def majority(s: Situation, motion: Motion) -> Condition:
    return every((majority_voting(motion), quorum(s, motion)))


def hrc_decides(s: Situation, measure: str) -> Condition:
    """The Human Rights Council adopts a resolution on this measure."""
    motion = human_rights_council.BODY.motion(measure, s.day)
    if not motion.members:
        motion = Motion(motion.body, measure, MEMBERS)
    return majority(s, motion)
