"""Joining, ratifying, reviewing, leaving (Arts 10 to 13)."""

from __future__ import annotations

from foedus.bodies import north_atlantic_council
from foedus.bodies.body import Motion
from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import APPLIES, EUROPEAN_STATE, INVOKES, MEMBER_OF, RATIFIES
from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, any_of, every
from foedus.language.norms import norm
from foedus.law.consensus import no_objection
from foedus.law.north_atlantic_treaty.allies import is_ally
from foedus.law.north_atlantic_treaty.citation import PROTOCOL, TREATY
from foedus.law.north_atlantic_treaty.council import no_conflicting_engagement

STUDY_1995 = "Study on NATO Enlargement, 3 September 1995"

#: The measure on which the Allies cast their ballots when they decide whether to invite.
ACCESSION = "nato-accession"

#: What an Ally names when it asks for a review, or gives notice to leave.
REVIEW = "North Atlantic Treaty Art. 12"

DENUNCIATION = "North Atlantic Treaty Art. 13"


@norm(
    "NAT-10-invitation",
    cite="North Atlantic Treaty, Art. 10 (invitation)",
    title="The Allies invite by unanimous agreement",
    since="1949-08-24",
    text="""All Allies together may invite a European state which, as they judge it, would serve
    what the treaty stands for and add to the safety of its area. One objection withholds the
    invitation.""",
    source=f"{TREATY}; {STUDY_1995}, chapter 5",
    adopts=("north_atlantic_council", ("invitation",)),
    not_modelled=("whether a state can further the principles, which the Allies judge themselves",),
)
def allies_invite(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


@norm(
    "NAT-11",
    cite="North Atlantic Treaty, Art. 11; protocols of accession",
    title="Every Ally ratifies by its own constitution",
    since="1949-08-24",
    text="""The treaty is ratified and carried out by each Ally under its own constitutional
    processes. A protocol of accession enters into force when every Ally has notified the United
    States of its acceptance.""",
    source=f"{TREATY}; {PROTOCOL}, Arts 1, 3",
    not_modelled=("the constitutional process within each Ally",),
)
def every_ally_ratifies(s: Situation, applicant: str) -> Condition:
    protocol = f"accession of {applicant}"
    allies = nato.members(s.day)
    if not allies:
        return NEVER
    return every((Is(RATIFIES(ally, protocol), True) for ally in allies), "every Ally ratifies")


@norm(
    "NAT-10-third-states",
    cite="North Atlantic Treaty, Art. 10; Founding Act 1997",
    title="No state outside the Alliance is asked",
    since="1949-08-24",
    text="""Art. 10 asks for the agreement of the Allies and of the state that joins, and of nobody
    else. The Founding Act of 1997 gives no veto to either side, and the study of 1995 says that
    no outside country has one.""",
    source=f"{TREATY}; {STUDY_1995}, chapter 1; NATO-Russia Founding Act, 27 May 1997",
)
def no_third_state_has_a_veto(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "NAT-10-disputes",
    cite="North Atlantic Treaty, Art. 10; Study on NATO Enlargement 1995",
    title="A territorial dispute is no bar of the treaty",
    since="1949-08-24",
    text="""The treaty names no territorial dispute as a bar; the Federal Republic joined in 1955
    with one. Since 1995 the settlement of such disputes is a factor that the Allies weigh when
    they decide whether to invite.""",
    source=f"{TREATY}; {STUDY_1995}, chapter 1",
)
def territorial_disputes_are_weighed(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "NAT-10",
    cite="North Atlantic Treaty, Art. 10",
    title="Accession: application, invitation, every ratification",
    since="1949-08-24",
    text="""A European state that asks to join becomes an Ally by depositing its instrument in
    Washington, once the Allies have invited it by unanimous agreement and each has ratified.""",
    source=TREATY,
    not_modelled=("the talks and the deposit, which follow the rest as a matter of course",),
)
def accession(s: Situation, applicant: str) -> Condition:
    return every(
        (
            Is(MEMBER_OF(applicant, "NATO"), False),
            Is(EUROPEAN_STATE(applicant), True),
            Is(APPLIES(applicant, "NATO"), True),
            no_conflicting_engagement(s, applicant),
            allies_invite(s, north_atlantic_council.BODY.motion(ACCESSION, s.day)),
            every_ally_ratifies(s, applicant),
            no_third_state_has_a_veto(s),
            territorial_disputes_are_weighed(s),
        ),
        f"{applicant} joins",
    )


@norm(
    "NAT-12",
    cite="North Atlantic Treaty, Art. 12",
    title="Review of the treaty at the request of any Ally",
    since="1959-08-24",
    text="""After ten years in force the Allies consult, if any of them asks, to review the treaty
    in the light of what then bears on peace and security in the area.""",
    source=TREATY,
)
def review_is_owed(s: Situation) -> Condition:
    return any_of(Is(INVOKES(ally, REVIEW), True) for ally in nato.members(s.day))


@norm(
    "NAT-13",
    cite="North Atlantic Treaty, Art. 13",
    title="An Ally may leave, a year after its notice",
    since="1969-08-24",
    text="""After twenty years in force any Ally may leave, a year after it has given notice of
    denunciation to the United States. The treaty has no rule on expulsion.""",
    source=TREATY,
    not_modelled=(
        "the year between notice and end",
        "suspension for a material breach under the general law of treaties (Vienna Convention, "
        "Art. 60(2)), which some writers put forward and nobody has tried",
        "what an Ally's own law asks for, as 22 USC 1928f asks for two thirds of the Senate or "
        "an Act of Congress",
    ),
)
def may_leave(s: Situation, state: str) -> Condition:
    return every((is_ally(state), Is(INVOKES(state, DENUNCIATION), True)))
