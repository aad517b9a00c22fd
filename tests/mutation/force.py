"""Force: armed attack, request, consent, invitation, and grounds put forward beside the Charter."""

from __future__ import annotations

from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.law.un_charter import self_defence

from .harness import Mutation, Rule
from .ways import met, unmet

DEFENCE = "law.un_charter.defence"


def without_a_request(_rule: Rule) -> Rule:
    """Self-defence of the victim suffices for whoever helps it."""

    def built(s: Situation, _measure: str) -> Condition:
        return self_defence(s)

    return built


MUTATIONS = (
    Mutation(
        "self-defence-without-an-attack",
        "Self-defence asks for an armed attack.",
        "It asks for nothing.",
        f"{DEFENCE}:_attack",
        met,
    ),
    Mutation(
        "no-self-defence",
        "A state under armed attack may defend itself.",
        "It may not.",
        f"{DEFENCE}:_attack",
        unmet,
    ),
    Mutation(
        "attack-by-a-group-always-answerable",
        "Force against a group on the soil of a state needs attribution, or a disputed reading.",
        "It may be used wherever the group stands.",
        f"{DEFENCE}:_answerable",
        met,
    ),
    Mutation(
        "collective-defence-without-request",
        "The victim itself asks for help.",
        "Others may come to its defence unasked.",
        "UNC-51-collective",
        without_a_request,
    ),
    Mutation(
        "no-collective-defence",
        "Others may help a state under attack that asks for it.",
        "They may not.",
        "UNC-51-collective",
        unmet,
    ),
    Mutation(
        "consent-not-needed",
        "Force on the soil of a state without other ground needs its valid consent.",
        "Consent is taken to be there.",
        "INV-CONSENT",
        met,
    ),
    Mutation(
        "consent-ignored",
        "Force with the valid consent of the state is not used against it.",
        "Consent changes nothing.",
        "INV-CONSENT",
        unmet,
    ),
    Mutation(
        "installed-government-invites",
        "A government that the intervener installed cannot invite it.",
        "Any authority in place can.",
        "INV-2",
        unmet,
    ),
    Mutation(
        "every-government-installed",
        "A government that its own people put in place can invite troops.",
        "Every invitation is treated as that of an installed government.",
        "INV-2",
        met,
    ),
    Mutation(
        "ousted-government-invites",
        "Whether a government without control can invite troops is disputed.",
        "It can, on every reading.",
        "INV-3",
        unmet,
    ),
    Mutation(
        "help-in-civil-war-undisputed",
        "Whether a government may be helped in a civil war is disputed.",
        "It may, on every reading.",
        "INV-4",
        unmet,
    ),
    Mutation(
        "standing-permission-suffices",
        "Whether a permission in a treaty suffices without consent on the day is disputed.",
        "It suffices.",
        "INV-5",
        met,
    ),
    Mutation(
        "presence-without-consent",
        "A presence that coerces nobody needs the consent of the host.",
        "The host is not asked.",
        "law.un_charter.principles:hosts_consent",
        met,
    ),
    Mutation(
        "presence-never",
        "With the consent of the host a presence is lawful.",
        "Consent changes nothing.",
        "law.un_charter.principles:hosts_consent",
        unmet,
    ),
    Mutation(
        "humanitarian-ground-accepted",
        "Whether force may stop grave atrocities without the Council is disputed.",
        "It may.",
        "UOF-HI",
        met,
    ),
    Mutation(
        "humanitarian-ground-rejected",
        "Some states hold that force may stop grave atrocities without the Council.",
        "Nobody's reading allows it.",
        "UOF-HI",
        unmet,
    ),
    Mutation(
        "implied-authority-accepted",
        "Whether earlier resolutions imply authority to use force is disputed.",
        "They do.",
        "UNC-42-implied",
        met,
    ),
    Mutation(
        "implied-authority-rejected",
        "Some states read earlier resolutions as authority to use force.",
        "Nobody's reading allows it.",
        "UNC-42-implied",
        unmet,
    ),
    Mutation(
        "no-countermeasures",
        "The injured state answers a wrong with countermeasures.",
        "It may not.",
        "ASR-49-53",
        unmet,
    ),
    Mutation(
        "no-relief",
        "Relief passes under the conditions of the Geneva Conventions.",
        "It never may.",
        "IHL-relief",
        unmet,
    ),
)
