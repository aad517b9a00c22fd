"""Neutrality, and who is a party to the armed conflict: what follows from arms and from troops.

Hague Conventions V and XIII of 1907, Geneva Conventions of 1949, Montreux 1936, Arms Trade
Treaty 2013. The consequences that measures share stand at the end.
"""

from __future__ import annotations

from collections.abc import Iterable

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    ARMS_EMBARGO,
    FORCE_BELOW_ATTACK,
    IHL_RISK,
    IS_STATE,
    LENT_TERRITORY,
    NUCLEAR_ARMED,
    OCCUPIES,
)
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import Article, Unless, norm, unless

# ================================================================================================
# Neutrality and arms
# ================================================================================================

NEUTRAL_DUTY = ContestedPoint(
    "neutrality_and_arms",
    "May a state that is not at war supply arms to the victim of aggression alone?",
    "Hague Convention V 1907; Hague Convention XIII 1907, Art. 6",
    (
        Position(
            "impartiality_always",
            "a state that takes no part owes impartiality to both sides and supplies neither",
            ("Switzerland", "Austria", "Russia (2022)"),
            (
                "Hague Convention XIII, Art. 6",
                "Swiss Federal Council, Clarity and guidance on neutrality policy, 2022",
            ),
            "It treats aggressor and victim alike, which the Charter's ban on force does not.",
        ),
        Position(
            "victim_may_be_helped",
            "a state may supply the victim of aggression with arms without joining the war",
            ("United States", "Germany", "most NATO members 2022"),
            (
                "US Department of Defense, Law of War Manual, sect. 15.2.2",
                "A. Wentker, The armed attack exception to neutrality, ICLQ 2024",
            ),
            "Without the Council each supplier judges for itself who the aggressor is.",
        ),
    ),
)


@norm(
    "NEU-1",
    cite="Hague Conventions V and XIII 1907",
    title="Supply of arms by a state that is not at war",
    since="1945-10-24",
    text="""A neutral state supplies no war material to a belligerent. On the view of many, a state
    may depart from this in favour of a victim of aggression (qualified neutrality).""",
    source="Hague Convention XIII, Art. 6; Lend-Lease practice 1941",
    contested=("neutrality_and_arms",),
    not_modelled=("private exports, which a neutral need not prevent (Hague V, Art. 7)",),
)
def supply_is_consistent_with_neutrality(s: Situation) -> Condition:
    attacked = any_of(Is(ARMED_ATTACK(a, v), True) for a in s.attackers for v in s.victims)
    return every((attacked, NEUTRAL_DUTY.holds("victim_may_be_helped")))


@norm(
    "NEU-4",
    cite="UN Charter, Arts 25 and 41; Geneva Conventions, common Art. 1; ASR Art. 16",
    title="Arms may be supplied unless an embargo or known serious breaches forbid it",
    since="1945-10-24",
    text="""A state may supply arms to another, unless the Council has put an embargo on it or the
    supplier knows that they would be used for serious breaches of humanitarian law (for its
    parties since 24 December 2014 also Arts 6 and 7 of the Arms Trade Treaty).""",
    source="ASR Art. 16 with commentary; Arms Trade Treaty, 3013 UNTS 269, Arts 6, 7",
    not_modelled=("re-export, diversion and end-use controls",),
)
def arms_may_be_supplied(s: Situation, receiver: str) -> Unless:
    return unless(ALWAYS, Is(ARMS_EMBARGO(receiver), True), Is(IHL_RISK(receiver), True))


@norm(
    "NEU-3",
    cite="GA resolution 3314 (XXIX), Annex, Art. 3(f)",
    title="Territory lent for an attack",
    since="1974-12-14",
    text="""A state that lets another use its territory, put at that state's disposal, for an act of
    aggression against a third commits an act of aggression itself.""",
    source="A/RES/3314 (XXIX), Annex, Art. 3(f); A/RES/ES-11/1, para. 10",
)
def lends_territory(s: Situation, state: str) -> Condition:
    return any_of(Is(LENT_TERRITORY(state, attacker), True) for attacker in s.attackers)


@norm(
    "NEU-5",
    cite="Montreux Convention 1936, Art. 19",
    title="The Turkish Straits in a war in which Turkey is neutral",
    since="1945-10-24",
    text="""In a war in which Turkey is not a belligerent, warships of belligerents do not pass the
    Straits, except to return to their bases or under the Charter and treaties of assistance
    that bind Turkey.""",
    source="Convention regarding the Régime of the Straits, 173 LNTS 213, in force 9 November 1936",
    not_modelled=("Art. 20: Turkey as a belligerent or threatened by war decides at discretion",),
)
def straits_closed(s: Situation) -> Condition:
    return international_armed_conflict(s)


# ================================================================================================
# Armed conflict and its parties
# ================================================================================================


ARMED_CONFLICT = Article(
    "IHL-1",
    "Geneva Conventions 1949, common Art. 2 (before: Hague Convention IV 1907, Art. 2)",
    "International armed conflict",
    not_modelled=("force on a state's soil against a group alone: see IHL-1-soil",),
)


@ARMED_CONFLICT.version(
    since="1945-10-24",
    until="1950-10-20",
    text="The laws and customs of war on land apply in war between states.",
    source="Hague Convention IV 1907, Art. 2, custom by 1939 (Nuremberg, 1 October 1946)",
)
def war_between_states(s: Situation) -> Condition:
    return _states_fight(s)


@ARMED_CONFLICT.version(
    since="1950-10-21",
    text="""The Conventions apply to every armed conflict between two or more states, whatever its
    name and whoever is in the right; those who take part in it are its parties.""",
    source="Geneva Conventions I-IV, 75 UNTS 31-417, in force 21 October 1950; ICTY, Tadić, "
    "Decision on Jurisdiction, 2 October 1995, para. 70",
)
def every_armed_conflict(s: Situation) -> Condition:
    return _states_fight(s)


def international_armed_conflict(s: Situation) -> Condition:
    """States among the attackers and the victims fight each other."""
    return ARMED_CONFLICT(s)


def _states_fight(s: Situation) -> Condition:
    return any_of(_fight(a, v) for a in s.attackers for v in s.victims)


def _fight(attacker: str, victim: str) -> Condition:
    states = every((Is(IS_STATE(attacker), True), Is(IS_STATE(victim), True)))
    forces = (ARMED_ATTACK(attacker, victim), FORCE_BELOW_ATTACK(attacker, victim))
    return every((states, any_of(Is(force, True) for force in forces)))


@norm(
    "IHL-2",
    cite="Geneva Conventions 1949, common Art. 3",
    title="Armed conflict not of an international character",
    since="1950-10-21",
    text="""Fighting between a state and an organised armed group, or between such groups, is
    governed by common Art. 3; troops that help the state with its consent do not change this.""",
    source="Geneva Conventions I-IV, 75 UNTS 31-417; Tadić, 2 October 1995, para. 70",
    not_modelled=("the organisation of the group and the intensity of the fighting",),
)
def internal_armed_conflict(s: Situation) -> Condition:
    return any_of(
        every((Is(IS_STATE(attacker), False), Is(ARMED_ATTACK(attacker, victim), True)))
        for attacker in s.attackers
        for victim in s.victims
    )


@norm(
    "IHL-3",
    cite="Hague Regulations 1907, Art. 42; Geneva Convention IV, Art. 2",
    title="Occupation",
    since="1945-10-24",
    text="""Territory under the effective control of a foreign army without consent is occupied,
    whatever title is claimed to it.""",
    source="Hague Regulations, Art. 42; Armed Activities, ICJ Reports 2005, p. 168, paras 172-173",
)
def occupied(s: Situation, territory: str) -> Condition:
    return any_of(Is(OCCUPIES(attacker, territory), True) for attacker in s.attackers)


TARGETS = ContestedPoint(
    "targets_among_troops_present",
    "Are foreign troops present by consent lawful targets before they take part in hostilities?",
    "Additional Protocol I, Arts 43, 48, 52; Geneva Conventions, common Art. 2",
    (
        Position(
            "presence_suffices",
            "foreign troops present during hostilities are lawful targets",
            ("Russia (5 September 2025, 8 January 2026)",),
            ("V. Putin, Vladivostok, 5 September 2025", "Russian Foreign Ministry, 8 January 2026"),
            "Armed forces of a state that is no party to the conflict are not its combatants.",
        ),
        Position(
            "taking_part_needed",
            "they become lawful targets when their state takes part in the hostilities",
            ("France", "United Kingdom", "A. Wentker (party status by direct contribution)"),
            (
                "A. Wentker, At war?, 36 Leiden Journal of International Law (2023) 643",
                "Robust Security Guarantees, declaration of Paris, 6 January 2026",
            ),
            "Troops that free the host's own forces for the front weigh in its war effort.",
        ),
    ),
)


@norm(
    "IHL-TARGETS",
    cite="Additional Protocol I 1977, Arts 43, 48 and 52; common Art. 2",
    title="Foreign troops present by consent and the hostilities",
    since="1945-10-24",
    text="""Consent makes the presence of troops lawful; it does not decide whether they may be
    attacked. That follows from their state's part in the hostilities.""",
    source="Geneva Conventions 1949, common Art. 2; Additional Protocol I, 1125 UNTS 3",
    contested=("targets_among_troops_present",),
)
def present_troops_are_targets(s: Situation) -> Condition:
    fighting = any_of((international_armed_conflict(s), internal_armed_conflict(s)))
    return every((fighting, TARGETS.holds("presence_suffices")))


# ================================================================================================
# What measures have in common
# ================================================================================================

PARTY_BY_COMBAT = Consequence(
    "the senders become parties to the armed conflict",
    "A state whose forces take part in the hostilities becomes a party to the armed conflict: its "
    "forces are lawful targets, wherever they are, and combatants where states fight each other.",
    "Geneva Conventions 1949, common Arts 2 and 3; Additional Protocol I, Arts 43, 52(2)",
)

NOT_PARTY_BY_ARMS = Consequence(
    "supplying arms alone does not make a party",
    "Arms, training, money and supplies alone do not make a state a party to the conflict; taking "
    "part in operations, such as operating weapons or feeding targets, may. Where the line runs "
    "for intelligence is disputed.",
    "A. Wentker, At war?, 36 Leiden Journal of International Law (2023) 643; Nicaragua 1986, "
    "para. 195",
)

NEUTRALITY = Consequence(
    "breaks neutrality, if neutrals owe strict impartiality",
    "If impartiality is owed to an aggressor too, the supplier breaks the law of neutrality and "
    "the other side may answer with countermeasures short of force.",
    "Hague Convention XIII 1907, Art. 6",
    when=NEUTRAL_DUTY.holds("impartiality_always"),
)

LEGITIMATE_TARGET = Consequence(
    "troops are lawful targets even if they do not fight",
    "Consent of the host makes their presence lawful. Whether they may be attacked follows from "
    "taking part in the hostilities; some hold that presence suffices.",
    "Additional Protocol I, Arts 43, 48, 52",
    when=TARGETS.holds("presence_suffices"),
)

UNDER_THE_BULLETIN = Consequence(
    "a UN force that fights loses protection while it does",
    "A force of the United Nations that takes part in hostilities is bound by humanitarian law and "
    "for that time loses its protection as civilians.",
    "ST/SGB/1999/13; Convention on the Safety of UN Personnel 1994, Art. 2(2), 2051 UNTS 363",
)

VOLUNTEERS = Consequence(
    "volunteers in the regular forces are combatants",
    "Foreigners enlisted in the armed forces of a party are combatants. A mercenary is only who "
    "meets all six conditions together; members of the armed forces do not.",
    "Additional Protocol I, Art. 47",
)


def nuclear_dyad(senders: Iterable[str], opponents: Iterable[str]) -> Consequence:
    """Both sides include a nuclear-armed state, as the record has it.

    The parameters are codes of states, such as ``s.contributors`` and ``s.attackers``.
    """
    both = (
        any_of(Is(NUCLEAR_ARMED(state), True) for state in side) for side in (senders, opponents)
    )
    return Consequence(
        "nuclear-armed states stand on both sides",
        "Nuclear-armed states face each other. No treaty of the Charter system forbids their use "
        "in so many words; in an extreme case of self-defence the Court left the question open.",
        "Nuclear Weapons, ICJ Reports 1996, p. 226, para. 105(2) E",
        when=every(both, "a nuclear-armed state on each side"),
    )
