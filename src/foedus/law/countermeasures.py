"""Sanctions by states alone: retorsion, countermeasures of the injured, countermeasures of others.

Custom as stated in the Articles on State Responsibility (ASR), annexed to A/RES/56/83.
"""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ARMED_ATTACK, CONTRIBUTES, GROSS_VIOLATIONS, USE_OF_FORCE
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import norm

ASR = "Articles on State Responsibility, A/RES/56/83, Annex"
COMMENTARY = "ILC, Articles on State Responsibility with commentaries, A/56/10"

THIRD_PARTY_COUNTERMEASURES = ContestedPoint(
    "third_party_countermeasures",
    "May states that are not injured themselves answer a grave breach with countermeasures?",
    "ASR Arts 48, 49, 54",
    (
        Position(
            "any_state_may",
            "any state may take countermeasures against a breach of obligations owed to all",
            ("Institute of International Law 2005", "states of the Council of Europe, by practice"),
            (
                "Institute of International Law, Krakow resolution of 27 August 2005, Art. 5",
                f"{COMMENTARY}, Art. 54, paras 3-4 (1978 Uganda to 1998 Yugoslavia)",
            ),
            "Each state would judge for itself, and the strong would do so against the weak.",
        ),
        Position(
            "only_the_injured_may",
            "only the injured state may take countermeasures; others have lawful measures alone",
            ("China", "Russia", "Cuba", "Group of 77 (against unilateral coercive measures)"),
            (
                "statements in the Sixth Committee on the draft Articles, 2000-2001",
                f"{COMMENTARY}, Art. 54, para. 6 (practice limited and sparse)",
            ),
            "A victim too weak to answer would be left alone against the gravest breaches.",
        ),
    ),
)


@norm(
    "RETORSION",
    cite="customary law; Nicaragua, ICJ Reports 1986, p. 14, paras 244-245, 276",
    title="Retorsion: unfriendly acts that break no obligation",
    since="1945-10-24",
    text="""A state is free to withhold what it does not owe: aid, trade that no treaty promises,
    visas, the use of its markets, ports and airspace. It needs no reason and nobody's leave.""",
    source=f"Nicaragua 1986, paras 245, 276; {COMMENTARY}, Part Three, chap. II, para. 3",
    not_modelled=(
        "treaties between the two states, and their exceptions for security (GATT Art. XXI)",
        "the view that only the Council may impose sanctions (yearly Assembly resolutions)",
    ),
)
def retorsion(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "ASR-49",
    cite="ASR Arts 22, 49-53",
    title="Countermeasures of the injured state",
    since="1945-10-24",
    text="""A state injured by a wrongful act may withhold what it owes to the wrongdoer, to bring
    it back to its duty: without force, in proportion, after asking it to comply, and so that it
    can be undone.""",
    source=f"{ASR}; Gabčíkovo-Nagymaros, ICJ Reports 1997, p. 7, paras 83-87",
    not_modelled=(
        "proportionality, notice and reversibility, which are judged measure by measure",
    ),
)
def countermeasures_of_the_injured(s: Situation, measure: str) -> Condition:
    return any_of(
        (
            every((_force_against(s, victim), Is(CONTRIBUTES(victim, measure), True)))
            for victim in s.victims
        ),
        "an injured state is ready to act",
    )


@norm(
    "ASR-54",
    cite="ASR Arts 48, 54",
    title="Measures of states that are not injured themselves",
    since="1945-10-24",
    text="""If an obligation owed to all is breached, other states may call for its end and take
    lawful measures. Whether that includes countermeasures the Articles leave open.""",
    source=f"{ASR}; {COMMENTARY}, Art. 54",
    contested=("third_party_countermeasures",),
)
def countermeasures_of_others(s: Situation) -> Condition:
    breach = any_of(
        (
            *(_force_against(s, victim) for victim in s.victims),
            *(Is(GROSS_VIOLATIONS(target), True) for target in s.targets),
        ),
        "an obligation owed to all is breached",
    )
    return every((breach, THIRD_PARTY_COUNTERMEASURES.holds("any_state_may")))


def _force_against(s: Situation, victim: str) -> Condition:
    """Force, of the gravity of an armed attack or below it, used by an attacker."""
    return any_of(
        Is(predicate(attacker, victim), True)
        for attacker in s.attackers
        for predicate in (USE_OF_FORCE, ARMED_ATTACK)
    )


# ================================================================================================
# What sanctions outside the Council have in common
# ================================================================================================

NOT_UN_SANCTIONS = Consequence(
    "binds only those who decide on it, not third states",
    "Sanctions outside the Council bind the states that impose them and those under their "
    "jurisdiction; no other state is obliged to follow.",
    "UN Charter, Arts 25, 41 (by contrast); Nicaragua, ICJ Reports 1986, p. 14, para. 245",
)

ANSWER = Consequence(
    "the target may answer in kind",
    "The target is free to answer by retorsion; by countermeasures only if the sanctions breach "
    "an obligation owed to it.",
    f"{COMMENTARY}, Part Three, chap. II, para. 3; ASR Art. 49",
)
