"""General law on serious breaches, economic measures and the property of states.

The Articles on Responsibility of States for Internationally Wrongful Acts (A/RES/56/83) are
taken as a statement of custom; retorsion and countermeasures stand in ``countermeasures``.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ARMED_ATTACK, GROSS_VIOLATIONS, USE_OF_FORCE
from foedus.language.conditions import Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import norm
from foedus.law.countermeasures import countermeasures_of_others

ASR = "Articles on State Responsibility, A/RES/56/83"

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
                "Joint Declaration of China and Russia, 9 May 2025, para. 8",
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
        (countermeasures_of_others(s), ASSETS.holds("countermeasure_allows_it")),
    )
