"""State responsibility: what states may do without force against a wrong, injured or not.

The Articles on Responsibility of States for Internationally Wrongful Acts (A/RES/56/83) are
taken as a statement of custom.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    GROSS_VIOLATIONS,
    USE_OF_FORCE,
    WRONGFUL_ACT,
)
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import norm

ASR = "Articles on State Responsibility, A/RES/56/83"
COMMENTARY = "ILC, Articles on State Responsibility with commentaries, A/56/10"

THIRD_STATES = ContestedPoint(
    "third_party_countermeasures",
    "May a state that is not injured take countermeasures against a breach owed to all?",
    "ASR Arts 48, 49 and 54",
    (
        Position(
            "any_state_may",
            "any state may take countermeasures against a serious breach owed to all",
            ("Institute of International Law 2005", "Estonia (2019)"),
            (
                "Institute of International Law, Krakow resolution of 27 August 2005, Art. 5",
                f"{COMMENTARY}, Art. 54, paras 3-4 (practice 1978-1998)",
            ),
            "The Commission left it open, and states seldom say that they rely on it.",
        ),
        Position(
            "only_the_injured_may",
            "only the injured state may take countermeasures; others have lawful measures alone",
            ("China", "Russia", "Group of 77 (on unilateral coercive measures)"),
            (
                "statements in the Sixth Committee on the draft Articles, 2000-2001",
                f"{COMMENTARY}, Art. 54, para. 6",
            ),
            "It leaves duties owed to all without anyone who can enforce them.",
        ),
    ),
)

UNILATERAL = ContestedPoint(
    "sanctions_without_the_council",
    "May states restrict trade and finance with another without a decision of the Council?",
    "UN Charter, Arts 2(7) and 41; customary law of non-intervention",
    (
        Position(
            "free_unless_bound",
            "a state may end or limit trade unless it has bound itself to the contrary",
            ("United States", "European Union", "the Court 1986"),
            ("Nicaragua, ICJ Reports 1986, p. 14, paras 244-245, 276",),
            "Measures that coerce a state in its sovereign choices are intervention.",
        ),
        Position(
            "only_the_council",
            "economic coercion of a state without the Council is unlawful",
            ("China", "Russia", "Non-Aligned Movement"),
            (
                "General Assembly resolutions on unilateral coercive measures, yearly since 1996",
                "Joint Declaration of China and Russia on international law, 8 May 2025, para. 8",
            ),
            "The Court saw no such rule in custom, and states apply such measures widely.",
        ),
    ),
)


def _wronged(s: Situation) -> Condition:
    """A breach of the kind that is owed to all: force, or gross violations of human rights."""
    pairs = tuple((a, v) for a in s.attackers for v in s.victims)
    breaches = [Is(ARMED_ATTACK(a, v), True) for a, v in pairs]
    breaches += [Is(USE_OF_FORCE(a, v), True) for a, v in pairs]
    breaches += [Is(GROSS_VIOLATIONS(state), True) for state in s.targets]
    return any_of(breaches, "a breach owed to all is under way")


@norm(
    "ASR-40-41",
    cite="ASR Arts 40 and 41",
    title="Serious breaches of peremptory norms: no recognition, no aid, cooperation to end them",
    since="1945-10-24",
    text="""States cooperate by lawful means to end a serious breach of a peremptory norm, do not
    recognise what it has made and do not help to keep it.""",
    source=f"{ASR}, Arts 40, 41; Wall, ICJ Reports 2004, p. 136, para. 159",
    not_modelled=("which norms are peremptory; aggression is named first by the Commission",),
)
def serious_breach(s: Situation) -> Condition:
    return _wronged(s)


@norm(
    "ASR-49-53",
    cite="ASR Arts 22 and 49 to 53",
    title="Countermeasures of the injured state",
    since="1945-10-24",
    text="""Against any breach of a duty owed to it, and not force alone, the injured state may set
    aside duties owed to the wrongdoer to bring it back to compliance: without force,
    proportionate, reversible as far as possible, after a call to stop, and ended when the wrong
    ends.""",
    source=f"{ASR}, Arts 22, 49-53; Gabčíkovo-Nagymaros, ICJ Reports 1997, p. 7, paras 83-87",
    not_modelled=("proportionality, notice, and duties that may never be set aside (Art. 50)",),
)
def countermeasures(s: Situation, state: str) -> Condition:
    if state not in s.victims:
        return any_of((), f"{state} is not the injured state")
    return any_of(
        Is(predicate(attacker, state), True)
        for attacker in s.attackers
        for predicate in (ARMED_ATTACK, USE_OF_FORCE, WRONGFUL_ACT)
    )


@norm(
    "ASR-54",
    cite="ASR Arts 48 and 54",
    title="Countermeasures of states that are not injured",
    since="1945-10-24",
    text="""Any state may call for the end of a breach of duties owed to all. Whether it may also
    take countermeasures, the Commission left open; states divide.""",
    source=f"{ASR}, Arts 48, 54; {COMMENTARY}, Art. 54, paras 3-7",
    contested=("third_party_countermeasures",),
)
def third_party_countermeasures(s: Situation) -> Condition:
    return every((serious_breach(s), THIRD_STATES.holds("any_state_may")))


@norm(
    "RETORSION",
    cite="customary law; Nicaragua, ICJ Reports 1986, paras 244-245, 276",
    title="Retorsion: unfriendly acts that break no duty",
    since="1945-10-24",
    text="""A state may answer with unfriendly acts that break none of its duties: recalling
    diplomats, ending aid, closing its ports or markets where no treaty opens them. It needs
    nobody's leave.""",
    source=f"Nicaragua, ICJ Reports 1986, p. 14, paras 244-245, 276; {COMMENTARY}, Part Three, "
    "Chapter II, para. 3",
    not_modelled=("treaties between the two states, with their exceptions for security",),
)
def retorsion(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "UNILATERAL-SANCTIONS",
    cite="customary law; Nicaragua, ICJ Reports 1986, paras 244-245",
    title="Economic measures without the Council",
    since="1945-10-24",
    text="""A state is free to trade with whom it chooses unless bound by treaty; some hold economic
    coercion without the Council to be unlawful.""",
    source="Nicaragua, ICJ Reports 1986, p. 14, paras 244-245, 276",
    contested=("sanctions_without_the_council",),
    not_modelled=("treaties of trade and investment, with their exceptions for security",),
)
def economic_measures(s: Situation) -> Condition:
    return UNILATERAL.holds("free_unless_bound")


ASSETS = ContestedPoint(
    "confiscation_of_state_assets",
    "May frozen assets of a state be taken for reparation as a countermeasure?",
    "customary law of state immunity; ASR Arts 49 to 54",
    (
        Position(
            "countermeasure_allows_it",
            "they may be taken to bring the wrongdoer to pay reparation",
            ("United States (REPO Act 2024)", "Canada (2022)"),
            ("Pub. L. 118-50, div. F (24 April 2024)", "Special Economic Measures Act, as amended"),
            "Taking is final, and countermeasures are to be reversible.",
        ),
        Position(
            "immunity_forbids_it",
            "immunity of a state's property forbids taking it without judgment or consent",
            ("Russia", "China", "European Central Bank (caution)"),
            ("Immunities Convention 2004, Arts 19, 21, A/RES/59/38",),
            "Immunity bars courts, not acts of government against a grave wrong.",
        ),
    ),
)


@norm(
    "STATE-ASSETS",
    cite="customary law of state immunity; Immunities Convention 2004, Arts 19 and 21",
    title="Confiscation of a state's assets",
    since="1945-10-24",
    text="""Property of a state for sovereign uses, such as central-bank reserves, is immune from
    measures of constraint. Whether it may be taken as a countermeasure is disputed; freezing it
    is accepted by more.""",
    source="Jurisdictional Immunities, ICJ Reports 2012, p. 99, paras 113-118; A/RES/59/38, not in "
    "force",
    contested=("confiscation_of_state_assets", "third_party_countermeasures"),
)
def assets_may_be_confiscated(s: Situation) -> Condition:
    return every(
        (third_party_countermeasures(s), ASSETS.holds("countermeasure_allows_it")),
    )


TO_BE_ENDED = Consequence(
    "to be lifted when the wrong ends",
    "Countermeasures are proportionate, reversible as far as possible, and ended as soon as the "
    "responsible state complies.",
    f"{ASR}, Arts 49, 51, 53",
)
