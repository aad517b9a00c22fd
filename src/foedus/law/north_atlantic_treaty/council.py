"""The Charter comes first, no conflicting engagements, the Council (Arts 7 to 9)."""

from __future__ import annotations

from foedus.bodies import north_atlantic_council
from foedus.bodies.body import Motion
from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import MEMBER_OF
from foedus.language.conditions import ALWAYS, Condition, Is, none_of
from foedus.language.norms import norm
from foedus.law.consensus import no_objection
from foedus.law.north_atlantic_treaty.citation import TREATY

CONSENSUS_PRACTICE = "NATO, Consensus decision-making (topics_49178)"

DPC_PRACTICE = "NATO, The Defence Planning Committee (topics_49201)"


@norm(
    "NAT-7",
    cite="North Atlantic Treaty, Art. 7",
    title="The Charter and the Security Council come first",
    since="1949-08-24",
    text="""The treaty leaves untouched what the Allies owe under the Charter and the primary
    responsibility of the Security Council. A decision of the Alliance is therefore no legal basis
    for force: it needs one beside it.""",
    source=TREATY,
)
def charter_comes_first(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "NAT-8",
    cite="North Atlantic Treaty, Art. 8",
    title="No engagement in conflict with the treaty",
    since="1949-08-24",
    text="""The Allies declare that no engagement with another state conflicts with the treaty, and
    enter into none. We read membership of another alliance with a casus foederis of its own, which
    forbids joining a second one, as such a conflict.""",
    source=f"{TREATY}; Collective Security Treaty 1992, Art. 1; Warsaw Treaty 1955, Art. 7",
)
def no_conflicting_engagement(s: Situation, state: str) -> Condition:
    return none_of(Is(MEMBER_OF(state, alliance), True) for alliance in ("CSTO", "WARSAW"))


@norm(
    "NAT-9",
    cite="North Atlantic Treaty, Art. 9, and the practice of the Council",
    title="The Council decides by consensus",
    since="1949-08-24",
    text="""The Council, on which every Ally sits, has no rule of voting. By practice since 1949 a
    decision stands when no Ally objects, at the table or, where a draft is circulated under the
    silence procedure, in writing by the hour set. Not objecting is enough; one objection breaks
    the silence and the draft falls.""",
    source=f"{TREATY}; {CONSENSUS_PRACTICE}",
    adopts=("north_atlantic_council", ("consensus",)),
    not_modelled=("a footnote or statement by which an Ally lets a text pass and keeps its view",),
)
def art_9(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


def council_agrees(s: Situation, measure: str) -> Condition:
    """The North Atlantic Council decides on this measure."""
    return art_9(s, north_atlantic_council.BODY.motion(measure, s.day))


@norm(
    "NAT-9-area",
    cite="North Atlantic Treaty, Arts 4, 6 and 9; practice since 1992",
    title="The Alliance may act outside the territory of its members",
    since="1949-08-24",
    text="""Arts 5 and 6 say when help is owed; they do not confine what the Allies may decide
    together. Since 1992 the Council has decided on operations outside their territory: in Bosnia,
    Afghanistan and Libya with a mandate of the Security Council, over Yugoslavia in 1999 without
    one. What that takes is consensus and, for force, a legal basis beside it.""",
    source="North Atlantic Council, Oslo, 4 June 1992; Strategic Concept 1999, para. 31; record: "
    "nato/operations",
)
def may_act_outside_its_territory(s: Situation) -> Condition:
    # Shown in a proof: that a state is no Ally closes Art. 5 and nothing else.
    return ALWAYS


@norm(
    "NAT-9-DPC",
    cite="North Atlantic Treaty, Art. 9; Defence Planning Committee",
    title="The Defence Planning Committee decides for the integrated command",
    since="1963-10-10",
    until="2010-06-30",
    text="""On the integrated military structure the Committee had the authority of the Council.
    Only the Allies that took part in that structure sat in it, and they decided by consensus;
    in February 2003 it decided on help to Turkey without France.""",
    source=f"{DPC_PRACTICE}; NATO press release of 16 February 2003; NATO archives (first met on "
    "10 October 1963; dissolved in June 2010, taken here as the end of the month)",
    not_modelled=("which matters belong to the integrated structure",),
)
def decided_by_the_defence_planning_committee(s: Situation, measure: str) -> Condition:
    # An Ally takes the same stance wherever it sits: the ballots are those of the Council.
    inside = nato.integrated(s.day)
    outside = tuple(ally for ally in nato.members(s.day) if ally not in inside)
    return no_objection(north_atlantic_council.BODY.motion(measure, s.day, without=outside))
