"""Uniting for Peace: General Assembly resolution 377 A (V), 3 November 1950; rules 8 and 9."""

from __future__ import annotations

from foedus.bodies import general_assembly
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ASSEMBLY_IN_SESSION,
    BREACH_OR_AGGRESSION,
    COUNCIL_FAILED,
    SESSION_MAY_RESUME,
    THREAT_TO_PEACE,
)
from foedus.language.conditions import Condition, Is, any_of, at_least, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, norm
from foedus.law.un_charter import assembly_recommends, council_decides_procedure

RESOLUTION = "A/RES/377 (V) A"
WALL = "Wall, ICJ Reports 2004, p. 136"

# ================================================================================================
# When the Assembly steps in
# ================================================================================================

LEGALITY = ContestedPoint(
    "legality_of_uniting_for_peace",
    "May the Assembly act on peace and security because the Council has failed?",
    "GA resolution 377 A (V); UN Charter, Arts 11, 12, 24",
    (
        Position(
            "beyond_the_charter",
            "the resolution gives the Assembly what the Charter gives the Council",
            ("Soviet Union 1950-1965", "Poland, Czechoslovakia, Ukrainian and Byelorussian SSR"),
            ("A/PV.302 (3 November 1950), five votes against", "its votes on SCR 120 and SCR 157"),
            "Art. 24 speaks of primary, not of sole responsibility, and the Soviet Union itself "
            "voted for two calls of such sessions (SCR 119 in 1956, SCR 129 in 1958).",
        ),
        Position(
            "within_the_charter",
            "the Assembly may recommend where the Council has failed",
            ("the 52 states that voted for A/RES/377 (V) A",),
            ("A/PV.302 (3 November 1950)", "Certain Expenses, ICJ Reports 1962, p. 151, at 163"),
            "It was adopted by a majority of that day against the veto agreed on in 1945.",
        ),
    ),
)

UFP_1 = Article(
    "UFP-1",
    "GA resolution 377 A (V), para. 1",
    "When the Assembly considers a matter because the Council has failed",
    not_modelled=(
        "a failure for want of the majority rather than by a veto: in 1967 the members' request "
        "succeeded all the same, and the United States objected that the terms were not met",
    ),
    contested=("legality_of_uniting_for_peace",),
)


@UFP_1.version(
    since="1950-11-03",
    until="1962-07-19",
    text="""If the Council, for lack of unanimity of the permanent members, fails in its primary
    responsibility where there appears to be a threat to the peace, breach of it or aggression,
    the Assembly considers the matter at once with a view to recommendations. Whether the
    Assembly could give itself this task was disputed.""",
    source=f"{RESOLUTION}; A/PV.302 (52 to 5, Argentina and India abstaining)",
)
def council_has_failed_disputed(s: Situation) -> Condition:
    return every((_failure(s), LEGALITY.holds("within_the_charter")))


@UFP_1.version(
    since="1962-07-20",
    text="""If the Council, for lack of unanimity of the permanent members, fails in its primary
    responsibility where there appears to be a threat to the peace, breach of it or aggression,
    the Assembly considers the matter at once with a view to recommendations.""",
    source=f"{RESOLUTION}; Certain Expenses, ICJ Reports 1962, p. 151, at 163-165; {WALL}, paras "
    "29-35",
)
def council_has_failed_accepted(s: Situation) -> Condition:
    # No state declared its acceptance on a day. We take the day of the opinion of 1962, which
    # found the Council's responsibility primary and not exclusive, as for Arts 11(2) and 17(2).
    # It does not bind states, and the Soviet Union kept its view until the finance crisis of
    # 1964-65 was settled; it then voted for SCR 500 (1982), and the Court found the tenth
    # session regular (2004). Its request of 1967 names Art. 11 and is no act of acceptance.
    return _failure(s)


def council_has_failed(s: Situation) -> Condition:
    """The Council has failed for lack of unanimity, and peace appears threatened or broken."""
    return UFP_1(s)


def _failure(s: Situation) -> Condition:
    return every((Is(COUNCIL_FAILED(s.place), True), _threat(s)))


def _threat(s: Situation) -> Condition:
    threat, breach = Is(THREAT_TO_PEACE(s.place), True), Is(BREACH_OR_AGGRESSION(s.place), True)
    return any_of((threat, breach))


# ================================================================================================
# How it meets
# ================================================================================================


@norm(
    "GA-8(b)-members",
    cite="Rules of Procedure of the General Assembly, rule 8(b)",
    title="Request by a majority of the members for an emergency special session",
    since="1950-11-03",
    text="""An emergency special session is convened within twenty-four hours when a majority of
    the members of the United Nations asks for it or concurs in a request.""",
    source=f"{RESOLUTION}; A/520/Rev.20, rules 8(b), 9(b)",
    adopts=("general_assembly", ("session-request",)),
)
def majority_of_members(s: Situation, motion: Motion) -> Condition:
    # Who is kept out of the Assembly's work is a member still, and counts among all of them.
    needed = len(general_assembly.BODY.members(s.day)) // 2 + 1
    return at_least(needed, motion.ballots("yes"), f"at least {needed} members ask for it")


@norm(
    "UFP-2",
    cite="GA resolution 377 A (V), para. 1; rules 8(b) and 9(b)",
    title="Two ways to an emergency special session",
    since="1950-11-03",
    text="""If it is not in session the Assembly meets in emergency special session within
    twenty-four hours, called by the Council by a procedural vote, on which there is no veto, or
    by a majority of the members.""",
    source=f"{RESOLUTION}; SCR 119, 120, 157, 303, 462 and 2623 (practice of the Council's call)",
    not_modelled=(
        "that a call which does not name the resolution is valid too: SCR 129, 462, 500",
        "the seven votes, later nine, that the resolution itself names for the Council's call",
        "the objection of a permanent member outvoted on the call (1956, 1960, 2022): it was "
        "stated, and each session took place",
    ),
)
def emergency_session_is_called(s: Situation) -> Condition:
    by_members = general_assembly.BODY.motion("emergency-session", s.day)
    called = any_of(
        (
            council_decides_procedure(s, "emergency-session"),
            majority_of_members(s, by_members),
        ),
        "called by the Council or by the members",
    )
    return every((council_has_failed(s), called))


def assembly_can_meet(s: Situation) -> Condition:
    """The Assembly sits already, can resume, or is called to an emergency special session."""
    # A session adjourned with leave to resume is reopened when any member asks for it.
    sitting = Is(ASSEMBLY_IN_SESSION(s.place), True)
    adjourned = Is(SESSION_MAY_RESUME(s.place), True)
    return any_of(
        (sitting, adjourned, emergency_session_is_called(s)), "the Assembly can take it up"
    )


# ================================================================================================
# What it may recommend
# ================================================================================================

FORCE = ContestedPoint(
    "assembly_and_force",
    "Can a recommendation of the Assembly make force lawful that is not so otherwise?",
    "GA resolution 377 A (V), para. 1; UN Charter, Arts 2(4), 11(2)",
    (
        Position(
            "no_licence",
            "a recommendation supports force only where it is lawful already",
            ("the majority of writers", "Soviet Union 1950-1965", "most states today"),
            ("Certain Expenses, ICJ Reports 1962, p. 151, at 164-165, 170-171",),
            "The resolution itself speaks of the use of armed force when necessary.",
        ),
        Position(
            "recommendation_suffices",
            "a recommendation by two thirds suffices for force against a breach or aggression",
            ("the sponsors of A/RES/377 (V) A in 1950", "N. White and other writers"),
            ("A/RES/377 (V) A, para. 1", "A/RES/498 (V), paras 4-5 (1 February 1951)"),
            "What the Assembly cannot decide it cannot license, and members are not bound by it.",
        ),
    ),
)


@norm(
    "UFP-A",
    cite="GA resolution 377 A (V), para. 1",
    title="Collective measures, and armed force against a breach of the peace or aggression",
    since="1950-11-03",
    text="""The Assembly may recommend collective measures to members, and in the case of a breach
    of the peace or act of aggression the use of armed force when necessary. Members are free to
    follow. Whether this makes lawful what is not so otherwise is disputed.""",
    source=f"{RESOLUTION}; A/RES/498 (V)",
    contested=("assembly_and_force",),
)
def assembly_recommends_force(s: Situation, measure: str) -> Condition:
    return every(
        (
            Is(BREACH_OR_AGGRESSION(s.place), True),
            FORCE.holds("recommendation_suffices"),
            assembly_can_meet(s),
            assembly_recommends(s, measure),
        )
    )


def assembly_recommends_measures(s: Situation, measure: str) -> Condition:
    """The Assembly can meet and recommends measures without force; members are free to follow."""
    return every((assembly_can_meet(s), assembly_recommends(s, measure)))
