"""NATO, the European Union and regional bodies: consensus, area, accession, majorities."""

from __future__ import annotations

from foedus.bodies import north_atlantic_council
from foedus.facts import nato
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import INVOKES
from foedus.language.conditions import Condition, Is, every
from foedus.law.consensus import no_objection
from foedus.law.majorities import majority_of_members
from foedus.law.north_atlantic_treaty import CONSULTATION

from .harness import Mutation, Rule
from .ways import carried_by, everybody_in_favour, met, simple_majority_of_members, unmet


def every_ally_asks(_rule: Rule) -> Rule:
    """All Allies must ask, not one."""

    def built(s: Situation) -> Condition:
        return every(Is(INVOKES(ally, CONSULTATION), True) for ally in nato.members(s.day))

    return built


def with_every_ally(_rule: Rule) -> Rule:
    """The committee of the integrated command decides as the whole Council."""

    def built(s: Situation, measure: str) -> Condition:
        return no_objection(north_atlantic_council.BODY.motion(measure, s.day))

    return built


MUTATIONS = (
    Mutation(
        "nato-by-majority",
        "The North Atlantic Council decides by consensus.",
        "A majority of the Allies suffices.",
        "NAT-9",
        carried_by(simple_majority_of_members),
    ),
    Mutation(
        "nato-silence-is-an-objection",
        "Not objecting is enough for a consensus.",
        "Every Ally must be in favour.",
        "NAT-9",
        carried_by(everybody_in_favour),
    ),
    Mutation(
        "nato-acts-without-its-council",
        "The Alliance acts by decision of its Council.",
        "No decision is needed.",
        "NAT-9",
        met,
    ),
    Mutation(
        "art-6-everywhere",
        "An attack falls under Art. 5 where it strikes the area of Art. 6.",
        "It does wherever it strikes.",
        "NAT-6",
        met,
    ),
    Mutation(
        "art-6-nowhere",
        "An attack in the area of Art. 6 falls under Art. 5.",
        "No place is in the area.",
        "NAT-6",
        unmet,
    ),
    Mutation(
        "art-5-for-everybody",
        "Art. 5 protects those who have joined.",
        "Every state counts as an Ally.",
        "law.north_atlantic_treaty.allies:is_ally",
        met,
    ),
    Mutation(
        "consultation-by-all",
        "Any one Ally can bring about consultation under Art. 4.",
        "All Allies must ask for it.",
        "NAT-4",
        every_ally_asks,
    ),
    Mutation(
        "committee-with-every-ally",
        "In the Defence Planning Committee sat only Allies of the integrated command.",
        "Every Ally has a say in it.",
        "NAT-9-DPC",
        with_every_ally,
    ),
    Mutation(
        "accession-without-ratification",
        "A state joins when every Ally has ratified.",
        "The invitation suffices.",
        "NAT-11",
        met,
    ),
    Mutation(
        "invitation-by-majority",
        "Allies invite by unanimous agreement.",
        "A majority of them suffices.",
        "NAT-10-invitation",
        carried_by(simple_majority_of_members),
    ),
    Mutation(
        "members-of-another-alliance-join",
        "Who is bound by another alliance's casus foederis cannot join.",
        "Nobody may join at all.",
        "NAT-8",
        unmet,
    ),
    Mutation(
        "eu-abstention-prevents",
        "A member of the Union that abstains does not prevent unanimity.",
        "Every member must vote yes.",
        "TEU-31(1)",
        carried_by(everybody_in_favour),
    ),
    Mutation(
        "eu-foreign-policy-by-majority",
        "Foreign policy is decided unanimously.",
        "A majority of the members suffices.",
        "TEU-31(1)",
        carried_by(majority_of_members),
    ),
    Mutation(
        "eu-qualified-majority-needs-everybody",
        "A qualified majority carries what the treaty leaves to it.",
        "Every member must vote yes.",
        "TEU-16(4)",
        carried_by(everybody_in_favour),
    ),
    Mutation(
        "eu-emergency-article-closed",
        "An economic emergency can be met by a qualified majority.",
        "The article is never open.",
        "TFEU-122",
        unmet,
    ),
    Mutation(
        "rio-by-consensus",
        "Two thirds of the parties to the Rio Treaty decide.",
        "Nobody may object or abstain.",
        "RIO-17",
        carried_by(everybody_in_favour),
    ),
    Mutation(
        "rio-nothing-endangers-america",
        "Dangers other than an armed attack open the Rio Treaty.",
        "They do not.",
        "RIO-6",
        unmet,
    ),
    Mutation(
        "west-african-authority-cannot-decide",
        "The Authority of ECOWAS decides on intervention.",
        "It carries no motion.",
        "ECOWAS-9",
        unmet,
    ),
    Mutation(
        "west-africa-never-intervenes",
        "ECOWAS intervenes in a member under the instrument of the day.",
        "It never may.",
        "ECOWAS-25",
        unmet,
    ),
)
