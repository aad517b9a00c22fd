"""The General Assembly: majorities, Art. 12, Uniting for Peace, its power to recommend force."""

from __future__ import annotations

from foedus.bodies.body import Motion
from foedus.facts.vocabulary import COUNCIL_EXERCISING
from foedus.language.conditions import ALWAYS, Condition, Is
from foedus.language.norms import unless
from foedus.law.majorities import affirmative, majority_voting, two_thirds_voting

from .harness import Mutation, Rule
from .ways import (
    abstentions_against,
    carried_by,
    met,
    simple_majority_of_members,
    text_of,
    two_thirds_of_all,
    unmet,
    without_exceptions,
)

IMPORTANT, OTHER, SUSPENSION = "UNC-18(2)", "UNC-18(3)", "HRC-8-vote"


def while_the_council_acts(_rule: Rule) -> Rule:
    """Barred while the Council exercises its functions, on every reading."""
    return lambda s: unless(ALWAYS, Is(COUNCIL_EXERCISING(s.place), True))


def a_third(motion: Motion) -> Condition:
    """A third of the members vote yes."""
    return affirmative(-(-len(motion.members) // 3), motion)


MUTATIONS = (
    Mutation(
        "important-by-simple-majority",
        "Important questions need two thirds of those voting.",
        "More yes than no suffices.",
        IMPORTANT,
        carried_by(majority_voting),
    ),
    Mutation(
        "important-by-two-thirds-of-members",
        "The two thirds are of those that vote yes or no.",
        "They are of all members.",
        IMPORTANT,
        carried_by(two_thirds_of_all),
    ),
    Mutation(
        "assembly-abstention-is-a-no",
        "Who abstains is not voting.",
        "An abstention counts as a no.",
        IMPORTANT,
        carried_by(abstentions_against),
        # To weigh two ballots of each of so many members takes seconds for most cases.
        within=("1956-hungary", "1956-suez", "1984-86-nicaragua"),
    ),
    Mutation(
        "other-questions-by-a-majority-of-members",
        "Questions that are not important need more yes than no.",
        "More than half of all members must vote yes.",
        OTHER,
        carried_by(simple_majority_of_members),
    ),
    Mutation(
        "rights-council-suspension-by-two-thirds-of-members",
        "Two thirds of those voting suspend a member of the Human Rights Council.",
        "Two thirds of all members are needed.",
        SUSPENSION,
        carried_by(two_thirds_of_all),
    ),
    Mutation(
        "rights-council-suspension-of-anybody",
        "Suspended is a member of that Council that commits gross violations.",
        "Neither membership nor a violation is asked for.",
        "HRC-8",
        met,
    ),
    Mutation(
        "art-12-literal",
        "Whether the Assembly may recommend while the Council deals with a matter was disputed.",
        "It may not, on any reading.",
        "UNC-12(1)",
        while_the_council_acts,
    ),
    Mutation(
        "art-12-ignored",
        "While the Council exercises its functions a recommendation is open to dispute.",
        "Art. 12 never stands against one.",
        "UNC-12(1)",
        without_exceptions,
    ),
    Mutation(
        "assembly-forces-undisputed-from-1945",
        "Until the opinion of 1962 the Assembly's power to recommend a force was disputed.",
        "The law after the opinion is applied from 1945.",
        "UNC-11(2)",
        text_of("UNC-11(2)", -1),
    ),
    Mutation(
        "uniting-for-peace-without-a-failure",
        "The Assembly steps in when the Council has failed for want of unanimity.",
        "No failure is needed.",
        "UFP-1",
        met,
    ),
    Mutation(
        "uniting-for-peace-undisputed-from-1950",
        "Until 1962 it was disputed whether the Assembly could give itself this task.",
        "The law after the opinion of 1962 is applied from 1950.",
        "UFP-1",
        text_of("UFP-1", -1),
    ),
    Mutation(
        "uniting-for-peace-refused",
        "Where the Council has failed, the Assembly may act.",
        "It may never.",
        "UFP-1",
        unmet,
    ),
    Mutation(
        "emergency-session-of-a-sitting-assembly",
        "An emergency session is for an Assembly that is not in session.",
        "It can be called while the Assembly sits.",
        "measures.emergency_session:_not_sitting",
        met,
    ),
    Mutation(
        "referral-to-an-assembly-that-does-not-sit",
        "The Council refers a matter to the session that is open.",
        "It needs neither a session nor a vote.",
        "UFP-3",
        met,
    ),
    Mutation(
        "other-questions-by-two-thirds",
        "Questions that are not important need more yes than no.",
        "They need two thirds.",
        OTHER,
        carried_by(two_thirds_voting),
    ),
    Mutation(
        "session-at-the-request-of-a-third",
        "A majority of the members can ask for an emergency session.",
        "A third of them can.",
        "GA-8(b)-members",
        carried_by(a_third),
    ),
    Mutation(
        "session-request-without-those-kept-out",
        "Who is kept out of the Assembly's work still counts among its members.",
        "A majority of those that may take part can ask for the session.",
        "GA-8(b)-members",
        carried_by(simple_majority_of_members),
    ),
    Mutation(
        "no-session-at-the-request-of-members",
        "A majority of the members can ask for an emergency session.",
        "Nobody but the Council can call one.",
        "GA-8(b)-members",
        unmet,
    ),
    Mutation(
        "session-without-a-veto-undisputed",
        "Whether members can call the session though no veto was cast is disputed.",
        "Nothing stands against it.",
        "UFP-5",
        met,
    ),
    Mutation(
        "resumption-closed",
        "An adjourned emergency session resumes at the request of members.",
        "It cannot be resumed.",
        "UFP-6",
        unmet,
    ),
    Mutation(
        "assembly-licenses-force",
        "Whether a recommendation of the Assembly makes force lawful is disputed.",
        "It does.",
        "UFP-A",
        met,
    ),
)
