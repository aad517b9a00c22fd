"""Regional bodies: the Rio Treaty and the OAS, the African Union, ECOWAS.

What they decide is never by itself a basis for force against a state that does not consent: the
Charter asks for the Council's authorisation (Art. 53) or for self-defence. See un_charter.
"""

from __future__ import annotations

from foedus.bodies import african_union, ecowas, oas
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    AMERICAN_PEACE_ENDANGERED,
    ARMED_ATTACK,
    GRAVE_ATROCITIES,
    IS_STATE,
    MEMBER_OF,
    REQUESTS,
    SUSTAINED_FROM_OUTSIDE,
    WEST_AFRICAN_PEACE_ENDANGERED,
)
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, norm
from foedus.law.consensus import no_objection
from foedus.law.majorities import majority_of_members, two_thirds_of_members

RIO = "Inter-American Treaty of Reciprocal Assistance, Rio de Janeiro, 2 September 1947, 21 UNTS 77"
AU_ACT = "Constitutive Act of the African Union, Lomé, 11 July 2000, 2158 UNTS 3"
MECHANISM = "ECOWAS Protocol relating to the Mechanism for Conflict Prevention, 10 December 1999"
REVISED_TREATY = (
    "Revised Treaty of ECOWAS, Cotonou, 24 July 1993, in force 23 August 1995 (both days from "
    "memory)"
)
MUTUAL_DEFENCE = (
    "ECOWAS Protocol relating to Mutual Assistance on Defence, A/SP3/5/81, Freetown, 29 May 1981, "
    "in force September 1986 (the day, the 30th, from memory)"
)

# ================================================================================================
# The Rio Treaty and the Organization of American States
# ================================================================================================


@norm(
    "RIO-3",
    cite="Rio Treaty, Art. 3",
    title="An armed attack on an American state is an attack on all",
    since="1948-12-03",
    text="""An armed attack by any state on an American state counts as an attack on all American
    states; each party helps to meet it in collective self-defence, by its own measures until the
    organ of consultation has decided.""",
    source=RIO,
    not_modelled=("the region of Art. 4, outside which parties only consult (Art. 3(3))",),
)
def american_state_attacked(s: Situation) -> Condition:
    return any_of(every((_american(victim), any_of(_attacked(s, victim)))) for victim in s.victims)


def _american(state: str) -> Condition:
    return any_of((Is(MEMBER_OF(state, "OAS"), True), Is(MEMBER_OF(state, "RIO"), True)))


def _attacked(s: Situation, victim: str) -> tuple[Condition, ...]:
    return tuple(Is(ARMED_ATTACK(attacker, victim), True) for attacker in s.attackers)


@norm(
    "RIO-6",
    cite="Rio Treaty, Art. 6",
    title="Other dangers to the peace of America",
    since="1948-12-03",
    text="""If an American state is affected by aggression that is no armed attack, by a conflict
    or by any other fact that may endanger the peace of America, the organ of consultation meets
    at once to agree on measures.""",
    source=RIO,
)
def american_peace_endangered(s: Situation) -> Condition:
    return any_of(Is(AMERICAN_PEACE_ENDANGERED(state), True) for state in s.hosts)


@norm(
    "RIO-17",
    cite="Rio Treaty, Arts 14, 17, 18",
    title="The organ of consultation: two thirds of the parties, those in dispute left out",
    since="1948-12-03",
    text="""Two thirds of the states that have ratified decide. In a situation or dispute between
    American states the parties directly interested have no vote.""",
    source=RIO,
    adopts=("oas", ("rio",)),
    not_modelled=(
        "the provisional organ (Art. 12), which calls meetings by an absolute majority (Art. 16)",
        "the amending protocol of 1975, which is not in force",
    ),
)
def organ_of_consultation(s: Situation, motion: Motion) -> Condition:
    parties = set(oas.rio_parties(s.day)) - set(_interested(s, motion))
    voting = tuple(member for member in motion.members if member in parties)
    return two_thirds_of_members(Motion(motion.body, motion.measure, voting))


def _interested(s: Situation, motion: Motion) -> tuple[str, ...]:
    """The parties to the conflict, where both sides are American states."""
    sides = (s.attackers, s.victims)
    american = all(any(state in motion.members for state in side) for side in sides)
    return s.parties if american else ()


@norm(
    "RIO-8-20",
    cite="Rio Treaty, Arts 8, 20",
    title="What may be decided, and whom it binds",
    since="1948-12-03",
    text="""Measures run from recalling envoys over breaking off trade and traffic to the use of
    armed force. A decision binds every party, save that none need use force without consent.""",
    source=RIO,
    not_modelled=("that each party chooses whether to use force: the route adds its readiness",),
)
def rio_measures(s: Situation, measure: str) -> Condition:
    called = any_of((american_state_attacked(s), american_peace_endangered(s)))
    return every((called, organ_of_consultation(s, oas.BODY.motion(measure, s.day))))


@norm(
    "OAS-9",
    cite="Charter of the OAS, Art. 9",
    title="Suspension of a member whose democratic government was overthrown by force",
    since="1997-09-25",
    text="""A member whose democratically constituted government has been overthrown by force may
    be suspended, by two thirds of the members, when diplomacy has failed.""",
    source="Protocol of Washington, 14 December 1992, in force 25 September 1997",
    adopts=("oas", ("suspension",)),
    not_modelled=("that diplomatic initiatives have been unsuccessful",),
)
def suspension_from_the_oas(s: Situation, motion: Motion) -> Condition:
    return two_thirds_of_members(motion)


# ================================================================================================
# The African Union
# ================================================================================================

AFRICAN_INTERVENTION = ContestedPoint(
    "african_union_intervention",
    "May the African Union intervene in a member without the Council's authorisation?",
    "Constitutive Act of the African Union, Art. 4(h); UN Charter, Arts 2(4), 53(1), 103",
    (
        Position(
            "council_authorisation_needed",
            "intervention in a member needs the Council's authorisation like all enforcement",
            ("China", "Russia"),
            ("Joint Declaration of China and Russia on international law, 8 May 2025, para. 3",),
            "Members have consented in advance, and force by consent is not enforcement.",
        ),
        Position(
            "treaty_consent_suffices",
            "the consent that members gave by treaty suffices for intervention in them",
            ("African Union (Ezulwini Consensus 2005: approval afterwards in urgent cases)",),
            ("Constitutive Act, Art. 4(h)", "Ezulwini Consensus, Ext/EX.CL/2 (VII), B(i)"),
            "A treaty cannot dispense with Art. 53, which prevails under Art. 103.",
        ),
    ),
)


@norm(
    "AU-7",
    cite="Constitutive Act of the African Union, Art. 7",
    title="The Assembly: consensus, failing which two thirds of the members",
    since="2001-05-26",
    text="The Assembly decides by consensus or, failing that, by two thirds of the member states.",
    source=AU_ACT,
    adopts=("african_union", ("important",)),
    not_modelled=(
        "the Peace and Security Council, which acts for the Assembly short of Art. 4(h)",
    ),
)
def au_two_thirds(s: Situation, motion: Motion) -> Condition:
    # A consensus without two thirds in favour is not told apart: who joins it counts as a yes.
    return two_thirds_of_members(motion)


@norm(
    "AU-7-procedure",
    cite="Constitutive Act of the African Union, Art. 7(1), last sentence",
    title="Procedure: a simple majority",
    since="2001-05-26",
    text="Procedural matters, and whether a matter is one, are decided by a simple majority.",
    source=AU_ACT,
    adopts=("african_union", ("procedural",)),
)
def au_majority(s: Situation, motion: Motion) -> Condition:
    return majority_of_members(motion)


@norm(
    "AU-4(h)",
    cite="Constitutive Act of the African Union, Art. 4(h)",
    title="Intervention in a member in grave circumstances",
    since="2001-05-26",
    text="""The Union may intervene in a member by decision of the Assembly in grave circumstances:
    war crimes, genocide and crimes against humanity.""",
    source=AU_ACT,
    not_modelled=("the amendment of 2003 on serious threats to legitimate order, not in force",),
)
def au_intervention(s: Situation, measure: str) -> Condition:
    # The Union's own rule of decision. A route adds a basis for the force: the Council's
    # authorisation, consent on the day, or the consent given by treaty (below).
    grave = any_of(
        every((Is(MEMBER_OF(host, "AU"), True), Is(GRAVE_ATROCITIES(host), True)))
        for host in s.hosts
    )
    return every((grave, au_two_thirds(s, african_union.BODY.motion(measure, s.day))))


@norm(
    "AU-4(h)-consent",
    cite="Constitutive Act of the African Union, Art. 4(h); UN Charter, Arts 53(1), 103",
    title="The consent to intervention that members gave by treaty",
    since="2001-05-26",
    text="""By the Act members accept that the Union may intervene in them. Whether that makes force
    lawful without the Council's authorisation is disputed; it has never been put to the test.""",
    source=f"{AU_ACT}; Ezulwini Consensus, Ext/EX.CL/2 (VII), B(i)",
    contested=("african_union_intervention",),
)
def au_intervention_by_treaty_consent(s: Situation, measure: str) -> Condition:
    suffices = AFRICAN_INTERVENTION.holds("treaty_consent_suffices")
    return every((au_intervention(s, measure), suffices))


# ================================================================================================
# ECOWAS
# ================================================================================================

AUTHORITY = Article(
    "ECOWAS-9",
    "ECOWAS Protocol on Mutual Assistance on Defence 1981, Art. 6; Mechanism 1999, Arts 6-10",
    "The Authority decides on intervention: by consensus, since 1999 by two thirds",
    adopts=("ecowas", ("intervention",)),
    not_modelled=(
        "whom the Authority lets act for it: a committee of five sent the force of 1990 and was "
        "said to have no power to; since 1999 it is a council of nine or ten whose seats are "
        "unrecorded",
    ),
)


@AUTHORITY.version(
    since="1986-09-30",
    until="1999-12-09",
    text="""The Authority decides whether military action is expedient, and its decision binds the
    members at once. No majority is named: it decided by consensus.""",
    source=f"{MUTUAL_DEFENCE}, Art. 6; that it decided by consensus is from memory; "
    f"{REVISED_TREATY}, Art. 9(2), leaves it to a protocol which majority is needed",
)
def authority_by_consensus(s: Situation, motion: Motion) -> Condition:
    return no_objection(motion)


@AUTHORITY.version(
    since="1999-12-10",
    text="""The Authority is the highest organ and has empowered the Mediation and Security Council
    to decide on intervention, by two thirds.""",
    source=f"{MECHANISM}, Arts 6, 7, 9, 10; the share of two thirds from memory",
)
def authority_by_two_thirds(s: Situation, motion: Motion) -> Condition:
    return two_thirds_of_members(motion)


def authority_decides(s: Situation, measure: str) -> Condition:
    """The Authority of ECOWAS decides on this measure."""
    return AUTHORITY(s, ecowas.BODY.motion(measure, s.day))


INTERVENTION = Article(
    "ECOWAS-25",
    "ECOWAS Protocol on Mutual Assistance on Defence 1981, Arts 4, 16-18; revised treaty 1993, "
    "Art. 58; Mechanism 1999, Art. 25",
    "When the Community intervenes in a member",
    not_modelled=(
        "a conflict between members, in which forces are put between them (1981, Art. 17)",
        "whether a committee of the Community could act where no member had asked in writing",
    ),
)


@INTERVENTION.version(
    since="1986-09-30",
    until="1995-08-22",
    text="""At the written request of a member the Community acts against an armed attack on it from
    outside, or in a conflict within it that is actively sustained from outside and likely to
    endanger the peace of all; not where the conflict stays purely internal.""",
    source=f"{MUTUAL_DEFENCE}, Arts 2, 4, 16, 18",
)
def protocol_applies(s: Situation, measure: str) -> Condition:
    return any_of(
        every(
            (
                Is(MEMBER_OF(host, "ECOWAS"), True),
                any_of((_attacked_by_a_state(s, host), _sustained_conflict(host))),
                Is(REQUESTS(host, measure), True),
            )
        )
        for host in s.hosts
    )


@INTERVENTION.version(
    since="1995-08-23",
    until="1999-12-09",
    text="""The members work together to safeguard peace, security and stability in the region, with
    peace-keeping forces where these are fitting; what else the Community does is left to a
    protocol, until which that of 1981 stays.""",
    source=f"{REVISED_TREATY}, Art. 58; applied by the Authority to Sierra Leone in August 1997 "
    "(the embargo that SCR 1132 let it enforce)",
)
def revised_treaty_applies(s: Situation, measure: str) -> Condition:
    return _peace_endangered_in_a_member(s)


@INTERVENTION.version(
    since="1999-12-10",
    text="""The Mechanism applies to aggression on a member, conflict between or within members
    that threatens disaster or the peace of the region, mass violation of human rights, and the
    overthrow of an elected government.""",
    source=MECHANISM,
)
def mechanism_applies(s: Situation, measure: str) -> Condition:
    return _peace_endangered_in_a_member(s)


def _peace_endangered_in_a_member(s: Situation) -> Condition:
    return any_of(
        every((Is(MEMBER_OF(host, "ECOWAS"), True), Is(WEST_AFRICAN_PEACE_ENDANGERED(host), True)))
        for host in s.hosts
    )


def _sustained_conflict(host: str) -> Condition:
    endangered = Is(WEST_AFRICAN_PEACE_ENDANGERED(host), True)
    return every((endangered, Is(SUSTAINED_FROM_OUTSIDE(host), True)))


def _attacked_by_a_state(s: Situation, victim: str) -> Condition:
    return any_of(
        every((Is(IS_STATE(attacker), True), Is(ARMED_ATTACK(attacker, victim), True)))
        for attacker in s.attackers
    )


def ecowas_intervention(s: Situation, measure: str) -> Condition:
    """The Community is called on under its instrument of the day, and its Authority decides."""
    return every((INTERVENTION(s, measure), authority_decides(s, measure)))


@norm(
    "ECOWAS-1981-2",
    cite="ECOWAS Protocol on Mutual Assistance on Defence 1981, Arts 2, 3, 6, 16",
    title="Aggression against a member is aggression against the Community",
    since="1986-09-30",
    text="""An armed threat or aggression by a state against a member counts as one against all of
    them; members help each other against it. The member asks in writing and the Authority
    decides.""",
    source=f"{MUTUAL_DEFENCE}, Arts 2, 3, 6, 16; {MECHANISM}, which keeps what is compatible with "
    "it (from memory)",
    not_modelled=("an armed threat without an attack; Mali and others that did not ratify",),
)
def west_african_defence(s: Situation, measure: str) -> Condition:
    attacked = any_of(
        every((Is(MEMBER_OF(victim, "ECOWAS"), True), _attacked_by_a_state(s, victim)))
        for victim in s.victims
    )
    return every((attacked, authority_decides(s, measure)))


def a_region_decides(s: Situation, measure: str) -> Condition:
    """The regional body of the hosts decides on force or recommends it, under its own treaty."""
    american = every((_american(host) for host in s.hosts), "the hosts are American states")
    bodies = (
        au_intervention(s, measure),
        ecowas_intervention(s, measure),
        every((american, rio_measures(s, measure))),
    )
    return any_of(bodies, "the regional body of the host decides on it")
