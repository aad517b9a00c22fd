"""Endorsement of a settlement that the parties have agreed to."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, every
from foedus.language.measures import Consequence, Measure, Precedent
from foedus.law import un_charter
from foedus.law.effects_of_resolutions import (
    RECOMMENDATION,
    binding_on_the_parties,
    party_to_the_dispute_voted,
)
from foedus.law.uniting_for_peace import assembly_can_meet
from foedus.law.veto_debate import debate_of_a_veto

MEASURE = Measure(
    "settlement-endorsement",
    "Endorsement of a settlement",
    "An organ of the United Nations puts its weight behind terms that the parties accept.",
    family="settlement",
)

FREELY_AGREED = Consequence(
    "void as far as force or its threat brought it about",
    "A treaty that is procured by the threat or use of force against the Charter is void; land "
    "taken by force is not recognised. An endorsement does not heal that.",
    "Vienna Convention on the Law of Treaties, Art. 52; A/RES/2625 (XXV); ASR Arts 40, 41",
)


def _after_the_vote(s: Situation) -> tuple[Consequence, ...]:
    return (
        FREELY_AGREED,
        binding_on_the_parties(s),
        party_to_the_dispute_voted(s, MEASURE.id),
        debate_of_a_veto(s, MEASURE.id),
    )


def _after_chapter_vii(s: Situation) -> tuple[Consequence, ...]:
    return (FREELY_AGREED, un_charter.CHARTER_PREVAILS, debate_of_a_veto(s, MEASURE.id))


@MEASURE.route(
    "council",
    title="Security Council, Chapter VI",
    decider="the parties, and the Security Council, with the veto",
    authorises="nothing that the parties have not agreed to",
    binds="the parties by their agreement",
    follows=_after_the_vote,
    precedents=(
        Precedent("2015-02-17", "Minsk package: SCR 2202, unanimous", "S/RES/2202 (2015)"),
        Precedent("2024-06-10", "Gaza: three phases, SCR 2735, 14 to 0 to 1", "S/RES/2735 (2024)"),
    ),
    not_modelled=("that a party to the dispute shall abstain: see UNC-27(3)-proviso",),
)
def by_the_council(s: Situation) -> Condition:
    return every(
        (
            un_charter.parties_settle(s, MEASURE.id),
            un_charter.council_recommends_settlement(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "council-chapter-vii",
    title="Security Council, Chapter VII",
    decider="the parties, and the Security Council, with the veto",
    authorises="carrying out the terms, with the forces that the resolution names",
    binds="the parties and all members under Art. 25",
    follows=_after_chapter_vii,
    precedents=(
        Precedent("1995-12-15", "Bosnia: Dayton, SCR 1031, unanimous", "S/RES/1031 (1995)"),
        Precedent("1999-06-10", "Kosovo: SCR 1244, 14 to 0 to 1", "S/RES/1244 (1999)"),
    ),
)
def under_chapter_vii(s: Situation) -> Condition:
    return every(
        (
            un_charter.parties_settle(s, MEASURE.id),
            un_charter.council_enforces(s, MEASURE.id),
        )
    )


@MEASURE.route(
    "assembly",
    title="General Assembly resolution",
    decider="the parties, and the General Assembly by two thirds of those voting",
    authorises="nothing that the parties have not agreed to",
    binds="the parties by their agreement",
    follows=(FREELY_AGREED, RECOMMENDATION),
    precedents=(Precedent("1993-12-14", "Israel and the PLO: the accord of Oslo", "A/RES/48/58"),),
)
def by_the_assembly(s: Situation) -> Condition:
    return every(
        (
            un_charter.parties_settle(s, MEASURE.id),
            assembly_can_meet(s),
            un_charter.assembly_recommends(s, MEASURE.id),
        )
    )
