"""The Security Council: quota, veto, abstention, party, procedure, Chapters VII and VIII."""

from __future__ import annotations

from datetime import date

from foedus.bodies import security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.language.conditions import ALWAYS, Condition, every, none_of
from foedus.law.majorities import affirmative
from foedus.law.un_charter import concurring, council_decides

from .harness import Flip, Mutation, Rule
from .ways import met, text_of, unmet

SUBSTANCE, PROCEDURE = "UNC-27(3)", "UNC-27(2)"
CONCURRING = "law.un_charter.security_council:concurring"


def lapsing(state: str, since: date) -> Flip:
    """A permanent seat that ends on a day."""

    def flip(rule: Rule) -> Rule:
        def seats(day: date) -> tuple[str, ...]:
            return tuple(s for s in rule(day) if s != state or day < since)

        return seats

    return flip


def by_ten(rule: Rule) -> Rule:
    """One vote more than the nine of fifteen, or three more than the seven of eleven."""

    def built(s: Situation, motion: Motion) -> Condition:
        return affirmative(10, motion) & concurring(s, motion)

    return built


def veto_of_everybody(_rule: Rule) -> Rule:
    """Nobody at all may vote no."""

    def built(_s: Situation, motion: Motion) -> Condition:
        return none_of(motion.ballots("no"))

    return built


def abstaining_vetoes(_rule: Rule) -> Rule:
    """A permanent member may neither vote no nor abstain."""

    def built(s: Situation, motion: Motion) -> Condition:
        permanent = security_council.permanent(s.day)
        return none_of(motion.of(permanent, "no") + motion.of(permanent, "abstain"))

    return built


def absence_vetoes(_rule: Rule) -> Rule:
    """A permanent member may neither vote no nor stay away."""

    def built(s: Situation, motion: Motion) -> Condition:
        permanent = security_council.permanent(s.day)
        return none_of(motion.of(permanent, "no") + motion.of(permanent, "absent"))

    return built


def party_loses_its_veto(_rule: Rule) -> Rule:
    """A permanent member that is party to the conflict cannot stop a motion."""

    def built(s: Situation, motion: Motion) -> Condition:
        others = tuple(m for m in security_council.permanent(s.day) if m not in s.parties)
        return none_of(motion.of(others, "no"))

    return built


def with_the_veto(rule: Rule) -> Rule:
    """The rule, and no permanent member votes no."""

    def built(s: Situation, motion: Motion) -> Condition:
        return every((rule(s, motion), concurring(s, motion)))

    return built


def as_substance(_rule: Rule) -> Rule:
    """Decided with the veto."""

    def built(s: Situation, measure: str) -> Condition:
        return council_decides(s, measure)

    return built


def without_the_veto(_rule: Rule) -> Rule:
    """Seven votes suffice."""
    return lambda _s, motion: affirmative(7, motion)


MUTATIONS = (
    Mutation(
        "seat-of-china-lapses",
        "The permanent seat of China went on when another government took it in 1971.",
        "From that day there are four permanent members.",
        "facts.security_council:permanent",
        lapsing("CHN", date(1971, 10, 25)),
    ),
    Mutation(
        "seat-of-the-soviet-union-lapses",
        "The Russian Federation continues the permanent seat of the Soviet Union.",
        "From that day there are four permanent members.",
        "facts.security_council:permanent",
        lapsing("RUS", date(1991, 12, 24)),
    ),
    Mutation(
        "council-nine-from-1946",
        "Seven of eleven members carry a motion until 1965.",
        "The amended text, nine votes, is applied from the first meeting.",
        SUBSTANCE,
        text_of(SUBSTANCE, -1),
    ),
    Mutation(
        "council-seven-for-ever",
        "Since 1966 nine of fifteen members carry a motion.",
        "The text of 1945, seven votes, is applied to this day.",
        SUBSTANCE,
        text_of(SUBSTANCE, 0),
    ),
    Mutation(
        "council-ten",
        "Seven votes, since 1966 nine, carry a motion.",
        "Ten votes are needed.",
        SUBSTANCE,
        by_ten,
    ),
    Mutation(
        "procedure-nine-from-1946",
        "Seven votes carry a procedural motion until 1965.",
        "Nine votes are needed from the first meeting.",
        PROCEDURE,
        text_of(PROCEDURE, -1),
    ),
    Mutation(
        "no-veto",
        "A no of a permanent member prevents a decision of substance.",
        "Their no counts like any other.",
        CONCURRING,
        met,
    ),
    Mutation(
        "veto-of-everybody",
        "Only permanent members can prevent what enough others want.",
        "Any member's no prevents a decision.",
        CONCURRING,
        veto_of_everybody,
    ),
    Mutation(
        "abstention-is-a-veto",
        "A permanent member that abstains does not prevent a decision.",
        "Its abstention counts as a no.",
        CONCURRING,
        abstaining_vetoes,
    ),
    Mutation(
        "absence-is-a-veto",
        "A permanent member that stays away does not prevent a decision.",
        "Its absence counts as a no.",
        CONCURRING,
        absence_vetoes,
    ),
    Mutation(
        "party-loses-its-veto",
        "The ballot of a permanent member counts though it is a party to the conflict.",
        "A party's no is disregarded.",
        CONCURRING,
        party_loses_its_veto,
    ),
    Mutation(
        "veto-on-procedure",
        "On procedure there is no veto.",
        "A no of a permanent member prevents a procedural decision too.",
        PROCEDURE,
        with_the_veto,
    ),
    Mutation(
        "preliminary-without-a-veto",
        "Whether a matter is procedural is itself decided with the permanent members.",
        "Seven votes decide it.",
        "SC-preliminary-vote",
        without_the_veto,
    ),
    Mutation(
        "presidents-ruling-undisputed",
        "Whether the President can rule so against a permanent member is disputed.",
        "The ruling always stands.",
        "SC-preliminary-ruling",
        met,
    ),
    Mutation(
        "removal-of-an-item-as-substance",
        "To take an item off the list is procedure.",
        "It is a matter of substance, with the veto.",
        "SC-11",
        as_substance,
    ),
    Mutation(
        "no-finding-needed",
        "Chapter VII opens with a threat to the peace, a breach of it or aggression.",
        "It is open to the Council at any time.",
        "UNC-39",
        met,
    ),
    Mutation(
        "no-finding-possible",
        "Where the peace is threatened or broken, Chapter VII is open.",
        "It is never open.",
        "UNC-39",
        unmet,
    ),
    Mutation(
        "sanctions-without-the-council",
        "Sanctions that bind all members are decided by the Council.",
        "They bind without a decision.",
        "UNC-41",
        met,
    ),
    Mutation(
        "force-without-the-council",
        "Force against the will of a state needs the Council's authorisation.",
        "A threat to the peace alone is enough.",
        "UNC-42",
        met,
    ),
    Mutation(
        "region-recommends-freely",
        "Whether force that a region recommends is enforcement is disputed.",
        "It is not, and needs no authorisation.",
        "UNC-53-recommended",
        met,
    ),
    Mutation(
        "decisions-without-a-vote",
        "What needs a decision of the Council needs its vote.",
        "The decision is taken to be there.",
        "law.un_charter.security_council:council_decides",
        met,
    ),
    Mutation(
        "suspension-without-enforcement",
        "Only a member against which the Council has acted can be suspended.",
        "Any member can.",
        "UNC-5",
        lambda _rule: lambda *_args, **_kwargs: ALWAYS,
    ),
    Mutation(
        "domestic-matters-barred",
        "Art. 2(7) bars no enforcement, and whether repression is domestic is disputed.",
        "Every matter is barred as domestic.",
        "UNC-2(7)",
        met,
    ),
)
