"""The North Atlantic Treaty, Washington, 4 April 1949, in force 24 August 1949.

Articles stand in the order of the treaty. Art. 2 (free institutions, economic collaboration) and
Art. 14 (authentic texts) ask for nothing that a condition could express. What partners have and
what the Founding Act of 1997 says stands in :mod:`foedus.law.atlantic_partnership`.
"""

from __future__ import annotations

from foedus.bodies import north_atlantic_council
from foedus.bodies.body import Motion
from foedus.facts import borders, nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    APPLIES,
    ARMED_ATTACK,
    ATTACK_LOCATED,
    CONSENTS,
    CONTRIBUTES,
    COUNCIL_TOOK_MEASURES,
    CYBER_ATTACK,
    EUROPEAN_STATE,
    INVOKES,
    MEMBER_OF,
    RATIFIES,
    REQUESTS,
    USE_OF_FORCE,
)
from foedus.language.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    Is,
    any_of,
    every,
    none_of,
)
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import Article, norm
from foedus.law import un_charter
from foedus.law.consensus import no_objection

TREATY = "North Atlantic Treaty, 34 UNTS 243"
#: Signed at London from 17 to 22 October 1951, and printed under either date.
PROTOCOL = "Protocol on the Accession of Greece and Turkey, 22 October 1951, 126 UNTS 350"
CONSENSUS_PRACTICE = "NATO, Consensus decision-making (topics_49178)"
DPC_PRACTICE = "NATO, The Defence Planning Committee (topics_49201)"
STUDY_1995 = "Study on NATO Enlargement, 3 September 1995"

#: The measure on which the Allies cast their ballots when they decide whether to invite.
ACCESSION = "nato-accession"
#: What an Ally names when it asks for consultation, for a review, or gives notice to leave.
CONSULTATION = "North Atlantic Treaty Art. 4"
REVIEW = "North Atlantic Treaty Art. 12"
DENUNCIATION = "North Atlantic Treaty Art. 13"
#: Who acts where a case names no Ally that considers it: its choice is then unknown.
AN_ALLY = "an Ally"


def is_ally(state: str) -> Condition:
    """The state is an Ally on the day, by the record of accessions."""
    return Is(MEMBER_OF(state, "NATO"), True)


def exposed_allies(s: Situation) -> tuple[str, ...]:
    """The Allies with a land border to an attacker or a victim on the day, or victims themselves.

    Computed from the records of membership and of land borders; a coast is no land border.
    """
    near = {code for party in s.parties for code in (party, *borders.neighbours(party, s.day))}
    aggressors = set(s.attackers)
    return tuple(ally for ally in nato.members(s.day) if ally in near - aggressors)


def an_exposed_ally_hosts(s: Situation, measure: str) -> Condition:
    """At least one exposed Ally consents to it on its own territory, which needs no other basis."""
    consenting = (
        every((mutual_aid(s, ally), Is(CONSENTS(ally, measure), True)))
        for ally in exposed_allies(s)
    )
    return any_of(consenting, "an Ally at the edge of the conflict takes it in")


def an_ally_is_ready(s: Situation, measure: str) -> Condition:
    """One of the Allies that consider acting is ready to; where none is named, some Ally is."""
    willing = tuple(ally for ally in nato.members(s.day) if ally in s.contributors)
    ready = (Is(CONTRIBUTES(ally, measure), True) for ally in willing or (AN_ALLY,))
    return any_of(ready, "an Ally is ready to act")


# ================================================================================================
# Arts 1 to 4: the peace among Allies, mutual aid, consultation
# ================================================================================================


@norm(
    "NAT-1",
    cite="North Atlantic Treaty, Art. 1",
    title="Peaceful settlement, and no force contrary to the Charter",
    since="1949-08-24",
    text="""The Allies repeat what the Charter asks of them: their disputes are settled by peaceful
    means, and no force is used or threatened that the Charter does not allow.""",
    source=TREATY,
    not_modelled=(
        "whether a use of force by an Ally has a basis in the Charter: see un_charter",
        "free institutions and economic collaboration (Art. 2), authentic texts (Art. 14)",
    ),
)
def allies_keep_the_peace(s: Situation) -> Condition:
    return none_of(
        every((is_ally(attacker), Is(USE_OF_FORCE(attacker, victim), True)))
        for attacker in s.attackers
        for victim in s.victims
    )


@norm(
    "NAT-3",
    cite="North Atlantic Treaty, Art. 3",
    title="Self-help and mutual aid to be able to resist an attack",
    since="1949-08-24",
    text="""At all times each Ally looks after its own defences, and they help one another, so as to
    be able to withstand an attack. Battlegroups, air policing and air defence on the territory of
    a consenting Ally rest on it, and need no attack.""",
    source=TREATY,
    not_modelled=("how much an Ally spends, on which summits set guidelines since 2006",),
)
def mutual_aid(s: Situation, host: str) -> Condition:
    return is_ally(host)


@norm(
    "NAT-4",
    cite="North Atlantic Treaty, Art. 4",
    title="Consultation whenever any one Ally finds an Ally threatened",
    since="1949-08-24",
    text="""When a single Ally finds that an Ally's territory, independence or safety is in danger,
    all of them owe consultation. Nobody votes on whether to consult, and nothing has to follow.""",
    source=TREATY,
)
def an_ally_asks_to_consult(s: Situation) -> Condition:
    asking = (Is(INVOKES(ally, CONSULTATION), True) for ally in nato.members(s.day))
    return any_of(asking, "any one Ally asks")


DEFENCE_AT_HOME = Consequence(
    "on Allied soil: no force, and nobody becomes a party",
    "Troops and air defence on the territory of a consenting Ally use no force against anybody and "
    "make no state a party to the conflict; they are the Allies' own precaution.",
    "North Atlantic Treaty, Art. 3; UN Charter, Art. 2(4)",
)


# ================================================================================================
# Arts 5 and 6: an armed attack on one, and where
# ================================================================================================

CYBER = ContestedPoint(
    "cyber_attack_as_armed_attack",
    "Can an operation by cyber means alone be an armed attack?",
    "UN Charter, Art. 51; North Atlantic Treaty, Art. 5",
    (
        Position(
            "effects_decide",
            "a cyber operation with the scale and effects of an armed attack is one",
            ("the Allies (Wales 2014)", "Australia", "Germany", "Netherlands"),
            (
                "Wales Summit Declaration, 5 September 2014, para. 72",
                "national positions in A/76/136 (2021)",
            ),
            "Effects are judged by the state that says it was hurt, on evidence that it holds.",
        ),
        Position(
            "means_decide",
            "an operation by cyber means alone is not an armed attack",
            ("Cuba",),
            ("Cuba in the open-ended working group of the Assembly, 9 September 2019",),
            "Art. 51 applies whatever the weapon (Nuclear Weapons, ICJ Reports 1996, para. 39).",
        ),
    ),
)

OUTLYING = ContestedPoint(
    "outlying_territory_of_an_ally",
    "Does Art. 5 cover an Ally's own territory outside the areas that Art. 6 names?",
    "North Atlantic Treaty, Art. 6 (Hawaii; Ceuta and Melilla)",
    (
        Position(
            "areas_are_exhaustive",
            "only the areas that Art. 6 names are covered",
            ("United States Department of State (on Hawaii, 15 July 2024)",),
            (
                "answer of the Department of State to E. Case, 15 July 2024 (case.house.gov)",
                "letter of twelve senators to the Secretary of State, July 2024 (schatz.senate)",
            ),
            "Art. 6 says what an attack is deemed to include and not that it includes no more.",
        ),
        Position(
            "whole_territory",
            "the whole territory of an Ally is covered",
            ("Spain (on Ceuta and Melilla)",),
            (
                "statements of its ministers of foreign affairs and defence, June 2022",
                "Strategic Concept 2022 (every inch of Allied territory)",
            ),
            "A political text cannot widen the area of a treaty, which a protocol amended.",
        ),
    ),
)

ART_6 = Article(
    "NAT-6",
    "North Atlantic Treaty, Art. 6",
    "Where an armed attack must strike for Art. 5",
    contested=("outlying_territory_of_an_ally",),
    not_modelled=(
        "forces in other areas of Europe that were under occupation in 1949 (Berlin, Austria)",
        "islands of an Ally south of the Tropic of Cancer, which are outside",
    ),
)


@ART_6.version(
    since="1949-08-24",
    until="1952-02-17",
    text="""An attack on the territory of an Ally in Europe or North America, on the Algerian
    departments of France, on occupation forces in Europe, on an Ally's islands in the North
    Atlantic area north of the Tropic of Cancer, or on its ships or aircraft in this area.""",
    source=TREATY,
)
def area_of_1949(s: Situation, victim: str) -> Condition:
    return _struck(victim, "Europe", "North America", "Algeria", "North Atlantic")


# The protocol lets the new text begin on the day on which Turkey deposits its instrument: that
# was 18 February 1952. The protocol itself had been in force since 15 February.
@ART_6.version(
    since="1952-02-18",
    until="1962-07-02",
    text="""As before, and on the territory of Turkey; and on the forces, ships or aircraft of an
    Ally in or over these territories, other areas of Europe occupied in 1949, the Mediterranean,
    or the North Atlantic north of the Tropic of Cancer.""",
    source=f"{PROTOCOL}, Art. 2",
)
def area_with_turkey(s: Situation, victim: str) -> Condition:
    areas = ("Europe", "North America", "Turkey", "Algeria", "North Atlantic", "Mediterranean")
    return _struck(victim, *areas)


@ART_6.version(
    since="1962-07-03",
    until="2022-06-28",
    text="""As before without the Algerian departments, for which the clauses ceased to apply when
    Algeria became independent, as the Council noted on 16 January 1963.""",
    source=f"{PROTOCOL}, Art. 2; the Council's note of 16 January 1963, printed with the treaty",
)
def area_without_algeria(s: Situation, victim: str) -> Condition:
    return _struck(victim, *AREAS)


# Nobody invoked the treaty for the Falkland Islands in 1982. That it covers an Ally's whole
# territory has been maintained since the summit of Madrid promised to defend every inch of it.
@ART_6.version(
    since="2022-06-29",
    text="""As before. Whether an Ally's own territory outside the named areas is covered too has
    been disputed since the Strategic Concept of 2022.""",
    source=f"{PROTOCOL}, Art. 2; Strategic Concept of 29 June 2022",
)
def area_since_madrid(s: Situation, victim: str) -> Condition:
    outlying = Is(ATTACK_LOCATED(victim, "outlying territory"), True)
    return _struck(victim, *AREAS) | (outlying & OUTLYING.holds("whole_territory"))


AREAS = ("Europe", "North America", "Turkey", "North Atlantic", "Mediterranean")


def _struck(victim: str, *areas: str) -> Condition:
    """The attack struck one of the areas."""
    named = (Is(ATTACK_LOCATED(victim, area), True) for area in areas)
    return any_of(named, f"the attack on {victim} struck the area of the treaty")


@norm(
    "NAT-5",
    cite="North Atlantic Treaty, Arts 5 and 6",
    title="An armed attack on one Ally counts as an attack on all",
    since="1949-08-24",
    text="""An armed attack on an Ally in the area of Art. 6 counts as an attack on all. Each Ally
    then owes help at once, and chooses itself what it does; armed force is one of the choices.
    What is done is reported to the Security Council and stops once the Council has itself
    taken what peace requires.""",
    source=f"{TREATY}; NATO, What is Article 5? (12 September and 2 October 2001)",
    contested=("cyber_attack_as_armed_attack",),
    not_modelled=(
        "that the attack came from abroad, the condition that the Council set in 2001",
        "an attack by one Ally on another, which the text neither includes nor excludes",
    ),
)
def armed_attack_on_an_ally(s: Situation) -> Condition:
    return any_of((_ally_attacked(s, victim) for victim in s.victims), "an Ally is under attack")


def _ally_attacked(s: Situation, victim: str) -> Condition:
    return every(
        (
            is_ally(victim),
            any_of(_attack(attacker, victim) for attacker in s.attackers),
            ART_6(s, victim),
            Is(COUNCIL_TOOK_MEASURES(victim), False),
        ),
        f"{victim} is an Ally under attack in the area of the treaty",
    )


def _attack(attacker: str, victim: str) -> Condition:
    return any_of((Is(ARMED_ATTACK(attacker, victim), True), _cyber_attack(attacker, victim)))


def _cyber_attack(attacker: str, victim: str) -> Condition:
    return Is(CYBER_ATTACK(attacker, victim), True) & CYBER.holds("effects_decide")


def defence_of_an_ally(s: Situation, measure: str) -> Condition:
    """An Ally under attack asks for it, and collective self-defence makes it lawful.

    Arts 5 and 51 speak of the same armed attack. Where cyber operations alone are held to be one,
    the right of self-defence follows them here too.
    """
    cyber = any_of(
        _cyber_attack(attacker, victim) for attacker in s.attackers for victim in s.victims
    )
    basis = (un_charter.collective_self_defence(s, measure), cyber)
    return every(
        (
            armed_attack_on_an_ally(s),
            attacked_ally_asks(s, measure),
            any_of(basis, "collective self-defence"),
        )
    )


def attacked_ally_asks(s: Situation, measure: str) -> Condition:
    """An Ally under attack asks for it, as collective self-defence needs."""
    return any_of(
        every((is_ally(victim), Is(REQUESTS(victim, measure), True))) for victim in s.victims
    )


EACH_DECIDES = Consequence(
    "each Ally decides what it sends; force is not automatic",
    "Every Ally owes help, and each decides by itself which action it deems necessary; armed force "
    "is one of them.",
    "North Atlantic Treaty, Arts 5 and 11",
)


# ================================================================================================
# Arts 7 to 9: the Charter comes first, no conflicting engagements, the Council
# ================================================================================================


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


# ================================================================================================
# Arts 10 to 13: joining, ratifying, reviewing, leaving
# ================================================================================================


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
