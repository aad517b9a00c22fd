"""The Treaties of the European Union on foreign policy, defence, sanctions and solidarity.

How the Council carries a motion stands in eu_majorities; here stands what it may decide.
"""

from __future__ import annotations

from foedus.bodies import eu_council
from foedus.facts.eu import opted_out
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    APPLIES,
    ATTACKED_ON_TERRITORY,
    BREACH_OF_EU_VALUES,
    EU_BASIS,
    EUROPEAN_STATE,
    INVOKES,
    MEMBER_OF,
    RATIFIES,
    REQUESTS,
    SEVERE_DIFFICULTIES,
    TERROR_OR_DISASTER,
)
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, Unless, norm, unless
from foedus.law.eu_majorities import (
    TEU,
    TFEU,
    foreign_policy_unanimity,
    nobody_objects,
    qualified_majority,
    quorum,
    reinforced_majority,
)

MAASTRICHT = "Treaty on European Union (Maastricht), OJ C 191, 29.7.1992, p. 1"

# ================================================================================================
# Common foreign and security policy
# ================================================================================================


@norm(
    "TEU-28-29",
    cite="TEU Arts 28, 29",
    title="Operational action and positions of the Union",
    since="1993-11-01",
    text="""Where a situation calls for it the Council decides on the Union's action, or on its
    approach to a question; members bring their policies into line.""",
    source=f"{MAASTRICHT}, Arts J.2, J.3; {TEU}",
)
def foreign_policy_decision(s: Situation, measure: str) -> Condition:
    return foreign_policy_unanimity(s, eu_council.BODY.motion(measure, s.day))


BRAKE = "TEU Art. 31(2), second subparagraph"


@norm(
    "TEU-31(2)",
    cite="TEU Art. 31(2)-(4)",
    title="Foreign policy by qualified majority; the emergency brake",
    since="1999-05-01",
    text="""By qualified majority the Council may decide what rests on a unanimous decision that
    already stands: of the European Council on strategic interests (until 2009 a common strategy),
    at its request on a proposal of the High Representative, or to carry a decision out. If a
    member states vital (until 2009 important) reasons of its policy, no vote is taken. Never in
    military or defence matters.""",
    source=f"Treaty of Amsterdam, Art. 23(2), OJ C 340, 10.11.1997, p. 145; {TEU}",
    not_modelled=(
        "reference to the European Council, which decides by unanimity after the brake",
        "further cases by a unanimous decision of the European Council (Art. 31(3)), never taken",
        "appointment of special representatives (Art. 33)",
    ),
)
def carried_out_by_majority(s: Situation, measure: str) -> Unless:
    motion = eu_council.BODY.motion(measure, s.day)
    stands = Is(EU_BASIS(measure), True)
    # Only a member that means to oppose the decision states vital reasons.
    opposed = zip(motion.members, motion.ballots("no"), strict=True)
    brake = any_of(
        (every((ballot, Is(INVOKES(state, BRAKE), True))) for state, ballot in opposed),
        "a member opposes it for vital reasons of its policy",
    )
    return unless(every((stands, qualified_majority(s, motion))), brake)


WINDFALL = ContestedPoint(
    "windfall_profits_without_a_vote",
    "Does a member that does not contribute vote on what the windfall profits pay for?",
    "TEU Art. 31(1); Council Decisions (CFSP) 2021/509 and 2024/1471",
    (
        Position(
            "no_vote_without_contribution",
            "a member that abstained and does not contribute has no vote on each payment",
            ("Council of the European Union", "the committee of the Facility 2024-2025"),
            ("decisions of the committee of 21 June 2024 and February 2025",),
            "The Treaty asks for the unanimity of all members, whoever pays.",
        ),
        Position(
            "vote_of_every_member",
            "each payment needs the unanimity of all members",
            ("Hungary",),
            ("Hungary v Council, T-457/24, OJ C/2024/6266",),
            "Who abstains accepts that the decision commits the Union and is asked for nothing.",
        ),
    ),
)


@norm(
    "EU-EPF",
    cite="TEU Arts 28(1), 41(2); Council Decision (CFSP) 2021/509",
    title="Arms and equipment through the European Peace Facility",
    since="2021-03-22",
    text="""Costs with military implications stay outside the Union's budget. The Facility, fed by
    the members, pays for equipment of partners, lethal too, by unanimous decision; a member that
    formally abstains from lethal equipment pays for something else instead.""",
    source="Council Decision (CFSP) 2021/509, Arts 1, 5, 27; Council Decision (CFSP) 2022/338",
    contested=("windfall_profits_without_a_vote",),
    not_modelled=(
        "payments from the windfall profits of immobilised assets since 2024, decided without "
        "the member that abstained: flagged, since it is not this vote that is disputed",
    ),
)
def peace_facility(s: Situation, measure: str) -> Condition:
    return foreign_policy_unanimity(s, eu_council.BODY.motion(measure, s.day))


# ================================================================================================
# Common security and defence policy
# ================================================================================================


MISSIONS = Article(
    "TEU-42(4)",
    "TEU Arts 42(1), 42(4), 43, 44 (until 2009: Art. 17)",
    "Missions outside the Union: unanimity; a group of members may carry them out",
    not_modelled=("the choice of the group of members that is entrusted (Art. 44)",),
)


@MISSIONS.version(
    since="1999-05-01",
    until="2009-11-30",
    text="""Humanitarian, rescue, peacekeeping and peacemaking tasks are decided on unanimously.
    A member outside the field (Denmark) takes no part in defence decisions.""",
    source="Treaty of Amsterdam, Arts 17(2), 23, OJ C 340, 10.11.1997, p. 145",
)
def petersberg_tasks(s: Situation, measure: str) -> Condition:
    return _defence_decision(s, measure)


@MISSIONS.version(
    since="2009-12-01",
    text="""Missions outside the Union, from disarmament and training to peacemaking by combat
    forces, are decided on unanimously, in line with the Charter of the United Nations. A member
    outside the field (Denmark until mid-2022) takes no part.""",
    source=f"{TEU}; Protocol 22, Art. 5",
)
def missions(s: Situation, measure: str) -> Condition:
    return _defence_decision(s, measure)


def _defence_decision(s: Situation, measure: str) -> Condition:
    outside = opted_out("defence", s.day)
    return foreign_policy_unanimity(s, eu_council.BODY.motion(measure, s.day, without=outside))


@norm(
    "TEU-42(7)",
    cite="TEU Art. 42(7)",
    title="Mutual assistance of the members",
    since="2009-12-01",
    text="""If a member suffers armed aggression on its territory, the others owe it help with
    whatever they have, in keeping with Art. 51 of the Charter. The stance of neutral members is
    respected, and for Allies NATO stays the foundation of their defence.""",
    source=f"{TEU}; invoked once, by France, 17 November 2015",
    not_modelled=(
        "the kind of aid, which each member chooses for itself",
        "the neutrality of members, which limits what they give and not whether it is owed",
    ),
)
def mutual_assistance(s: Situation) -> Condition:
    # No decision of the Union is needed: the member invokes it, the others answer one by one.
    return any_of(
        every(
            (
                Is(MEMBER_OF(victim, "EU"), True),
                Is(ATTACKED_ON_TERRITORY(victim), True),
                Is(INVOKES(victim, "TEU Art. 42(7)"), True),
            ),
            f"{victim} is a member attacked on its territory and invokes Art. 42(7)",
        )
        for victim in s.victims
    )


@norm(
    "TFEU-222",
    cite="TFEU Art. 222",
    title="Solidarity after a terrorist attack or a disaster",
    since="2009-12-01",
    text="""The Union and its members act jointly when a member is struck by a terrorist attack or
    a disaster and its political authorities ask for help.""",
    source=f"{TFEU}; Council Decision 2014/415/EU",
)
def solidarity(s: Situation, measure: str) -> Condition:
    return any_of(
        every(
            (
                Is(MEMBER_OF(victim, "EU"), True),
                Is(TERROR_OR_DISASTER(victim), True),
                Is(REQUESTS(victim, measure), True),
            )
        )
        for victim in s.victims
    )


# ================================================================================================
# Sanctions and the economy
# ================================================================================================

RESTRICTIVE = Article(
    "TFEU-215",
    "TFEU Art. 215 (until 2009: TEC Art. 301; until 1999: Art. 228a; until 1993: TEEC Art. 113)",
    "Interruption of economic relations: foreign policy first, then a regulation",
    not_modelled=(
        "judicial review of listings, which can annul them but never their adoption",
        "the term of six or twelve months, at whose end unanimity is needed again",
    ),
)


@RESTRICTIVE.version(
    since="1970-01-01",
    until="1993-10-31",
    text="""Trade with third states is the Community's to regulate, by qualified majority; what it
    was to serve was agreed on among the members outside the Treaty.""",
    source="TEEC Art. 113; Council Regulation (EEC) No 877/82 (Argentina), from memory",
)
def trade_policy(s: Situation, measure: str) -> Condition:
    # Political cooperation needed consensus, but its want did not make a regulation invalid.
    return qualified_majority(s, eu_council.BODY.motion(measure, s.day))


@RESTRICTIVE.version(
    since="1993-11-01",
    until="2009-11-30",
    text="""If a common position or joint action provides for it, the Council takes the urgent
    measures to interrupt economic relations with third states by qualified majority.""",
    source="TEC Arts 60, 301 (Maastricht: 73g, 228a)",
)
def restrictive_measures_of_the_community(s: Situation, measure: str) -> Condition:
    return _restrictive(s, measure)


@RESTRICTIVE.version(
    since="2009-12-01",
    text="""Where a foreign policy decision provides for it, the Council interrupts or reduces
    economic and financial relations by qualified majority, on a joint proposal of the High
    Representative and the Commission; persons, groups and entities may be listed too.""",
    source=TFEU,
)
def restrictive_measures(s: Situation, measure: str) -> Condition:
    return _restrictive(s, measure)


@norm(
    "TFEU-215-payments",
    cite="TFEU Art. 215 (until 2009: TEC Art. 60; until 1999: Art. 73g)",
    title="Payments too can be cut off, not trade alone",
    since="1994-01-01",
    text="""What interrupts economic relations with third states can reach capital and payments.
    Before, the Community had power over trade, and payments were its members' to cut.""",
    source="TEC Arts 73a and 73g (Maastricht), from memory; TFEU Art. 215",
)
def payments_can_be_cut(s: Situation) -> Condition:
    return ALWAYS


def _restrictive(s: Situation, measure: str) -> Condition:
    """One meeting, two decisions: a member that abstains lets the first pass, not the second."""
    motion = eu_council.BODY.motion(measure, s.day)
    return every((foreign_policy_decision(s, measure), qualified_majority(s, motion)))


EMERGENCY = ContestedPoint(
    "economic_emergency_and_assets",
    "May assets of a third state be kept immobilised as an economic emergency measure?",
    "TFEU Art. 122(1); TEU Art. 31(1)",
    (
        Position(
            "emergency_powers_suffice",
            "the emergency powers suffice where releasing the assets would harm the economy",
            ("European Commission", "the members that voted for Regulation (EU) 2025/2600"),
            ("Regulation (EU) 2025/2600 of 12 December 2025",),
            "The aim is foreign policy, for which the Treaty asks for unanimity.",
        ),
        Position(
            "unanimity_needed",
            "immobilising assets of a third state needs the unanimity of foreign policy",
            ("Hungary", "Slovakia", "Russia"),
            ("statements on Regulation (EU) 2025/2600, December 2025",),
            "A measure may have more than one object, and the harm to the economy is its own.",
        ),
    ),
)


@norm(
    "TFEU-122",
    cite="TFEU Art. 122(1)",
    title="Measures fitting the economic situation: qualified majority",
    since="2009-12-01",
    text="""In a spirit of solidarity the Council may by qualified majority decide on measures that
    fit the economic situation, above all if severe difficulties of supply arise.""",
    source=TFEU,
    contested=("economic_emergency_and_assets",),
    not_modelled=("the forerunners of the rule: TEEC Art. 103, TEC Art. 100",),
)
def economic_emergency(s: Situation, measure: str) -> Condition:
    motion = eu_council.BODY.motion(measure, s.day)
    severe = Is(SEVERE_DIFFICULTIES(measure), True)
    reading = EMERGENCY.holds("emergency_powers_suffice")
    return every((severe, reading, qualified_majority(s, motion)))


FINANCIAL = Article(
    "TFEU-212-213",
    "TFEU Arts 212, 213 (until 2009: TEC Art. 308; TEEC Art. 235)",
    "Financial assistance to third states",
    not_modelled=(
        "the vote of the European Parliament under Art. 212",
        "guarantees beyond the Union's financial framework, which need unanimity (Art. 312(2))",
    ),
)


@FINANCIAL.version(
    since="1958-01-01",
    until="2009-11-30",
    text="""Where the Treaty gave no other power, the Council granted assistance unanimously.""",
    source="TEEC Art. 235; Council Decisions 90/83/EEC and 90/681/EEC (Hungary)",
)
def financial_assistance_by_all(s: Situation, measure: str) -> Condition:
    motion = eu_council.BODY.motion(measure, s.day)
    return every((nobody_objects(motion), quorum(s, motion)))


@FINANCIAL.version(
    since="2009-12-01",
    text="""Financial assistance to third states other than developing ones is decided on by
    qualified majority, with the Parliament or, where it is urgent, by the Council alone.""",
    source=TFEU,
)
def financial_assistance(s: Situation, measure: str) -> Condition:
    return qualified_majority(s, eu_council.BODY.motion(measure, s.day))


@norm(
    "EU-2001/55",
    cite="Directive 2001/55/EC, Art. 5; TFEU Art. 78(2)",
    title="Temporary protection in a mass influx: qualified majority",
    since="2001-08-07",
    text="""That there is a mass influx of displaced persons is established by the Council, by
    qualified majority on a proposal of the Commission; they are then protected in every member
    that takes part.""",
    source="Council Directive 2001/55/EC, OJ L 212, 7.8.2001, p. 12; Decision (EU) 2022/382",
    not_modelled=("that Denmark takes no part and is not counted (Protocol 22, TFEU Art. 238(3))",),
)
def temporary_protection(s: Situation, measure: str) -> Condition:
    return qualified_majority(s, eu_council.BODY.motion(measure, s.day))


# ================================================================================================
# Members: their rights and their number
# ================================================================================================


@norm(
    "TEU-7",
    cite="TEU Art. 7(2)-(3); TFEU Art. 354",
    title="Suspension of a member's rights, without its vote",
    since="2009-12-01",
    text="""The European Council may find, unanimously but for the member concerned, that it
    seriously and persistently breaches the values of the Union; the Council may then suspend its
    rights, its vote among them, by 72 % of the others with 65 % of their population.""",
    source=f"{TEU}; {TFEU}, Arts 238(3)(b), 354",
    not_modelled=(
        "consent of the European Parliament by two thirds of the votes cast",
        "the text of 1999 to 2009, whose majority was a proportion of the weighted votes",
    ),
)
def rights_suspended(s: Situation, state: str, measure: str) -> Condition:
    motion = eu_council.BODY.motion(measure, s.day, without=(state,))
    found = every((nobody_objects(motion), quorum(s, motion)), "found unanimously by the others")
    breach = Is(BREACH_OF_EU_VALUES(state), True)
    return every((breach, found, reinforced_majority(s, motion)))


@norm(
    "TEU-49",
    cite="TEU Art. 49",
    title="Accession: unanimity, and ratification by every member",
    since="1993-11-01",
    text="""A European state, since 1999 one that respects the Union's values, may apply. The
    Council decides unanimously; the treaty of accession is ratified by every member and the
    applicant.""",
    source=f"{MAASTRICHT}, Art. O; {TEU}",
    not_modelled=(
        "consent of the European Parliament",
        "the criteria of Copenhagen 1993",
        "accession to the Communities before 1993 (TEEC Art. 237)",
    ),
)
def eu_accession(s: Situation, applicant: str, measure: str) -> Condition:
    motion = eu_council.BODY.motion(measure, s.day)
    treaty = f"EU accession of {applicant}"
    ratified = (Is(RATIFIES(state, treaty), True) for state in (*motion.members, applicant))
    return every(
        (
            Is(EUROPEAN_STATE(applicant), True),
            Is(APPLIES(applicant, "EU"), True),
            every((nobody_objects(motion), quorum(s, motion)), "decided unanimously"),
            every(ratified, "ratified by every member and the applicant"),
        )
    )
