"""Rules of procedure of the General Assembly: who votes, when it can decide, how it votes.

Provisional rules (A/71/Rev.1) until the end of 1947; rules adopted by resolution 173 (II) of
17 November 1947 in force since 1 January 1948, cited by their present numbers (A/520/Rev.20).
"""

from __future__ import annotations

from foedus.bodies import general_assembly
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import IN_ARREARS
from foedus.language.conditions import ALWAYS, Condition, Is, Weighs, every
from foedus.language.norms import Article, norm
from foedus.law.majorities import majority_voting, two_thirds_voting

RULES = "A/520/Rev.20"
RULES_OF_1946 = "provisional rules of procedure, A/71/Rev.1"
IN_FORCE = "UN, Rules of procedure of the General Assembly, Introduction, paras 1-3"

# ================================================================================================
# Who votes
# ================================================================================================


def without_vote(s: Situation) -> tuple[str, ...]:
    """Members that have lost their vote under Art. 19, by the facts that the case states.

    No table of arrears is kept, and what a party only claims takes nobody's vote. Delegations
    that the Assembly keeps out are no part of a motion in the first place.
    """
    return tuple(
        fact.variable.args[0]
        for fact in s.case.facts
        if fact.variable.predicate.name == IN_ARREARS.name
        and fact.value is True
        and fact.claimed_by is None
        and fact.since <= s.day
        and (fact.until is None or s.day <= fact.until)
    )


def assembly_motion(s: Situation, measure: str) -> Motion:
    """A motion before the Assembly, put to the members that have a vote on the day."""
    return general_assembly.BODY.motion(measure, s.day, without_vote(s))


@norm(
    "UNC-19",
    cite="UN Charter, Art. 19",
    title="A member two years in arrears has no vote in the Assembly",
    since="1945-10-24",
    text="""A member whose arrears reach what it owed for the two full years before has no vote
    in the Assembly, unless the Assembly finds that it cannot help it.""",
    source="UN Charter (1 UNTS XVI)",
    not_modelled=(
        "the Assembly's leave to vote, stated by the case as not being in arrears",
        "the crisis of 1964-65, when the Assembly took no votes so as not to apply the rule",
    ),
)
def art_19(s: Situation, member: str) -> Condition:
    return Is(IN_ARREARS(member), False)


# ================================================================================================
# When the Assembly can decide
# ================================================================================================

QUORUM = Article(
    "GA-67",
    "Rules of Procedure of the General Assembly, rule 67",
    "Quorum for a decision: a majority of the members present",
    not_modelled=(
        "the smaller quorum for opening a meeting, a third since A/RES/2837 (XXVI) of 1971",
        "members without a vote, who are present all the same",
    ),
)


@QUORUM.version(
    since="1945-10-24",
    until="1947-12-31",
    text="A majority of the members is a quorum (provisional rules).",
    source=f"{RULES_OF_1946}; {IN_FORCE}; that their quorum was a majority is inferred from the "
    "rules of 1947, which took them over; their text was not seen",
)
def quorum_of_the_provisional_rules(s: Situation, motion: Motion) -> Condition:
    return _majority_present(motion)


@QUORUM.version(
    since="1948-01-01",
    text="A majority of the members must be present for the Assembly to take a decision.",
    source=f"{RULES}, rule 67; {IN_FORCE}",
)
def quorum_of_the_rules(s: Situation, motion: Motion) -> Condition:
    return _majority_present(motion)


def quorum(s: Situation, motion: Motion) -> Condition:
    """A majority of the members takes part in the vote; who abstains is present."""
    return QUORUM(s, motion)


def _majority_present(motion: Motion) -> Condition:
    needed = len(motion.members) // 2 + 1
    absent = tuple((-1, ballot) for ballot in motion.ballots("absent"))
    return Weighs(needed - len(motion.members), absent, f"at least {needed} members present")


# ================================================================================================
# How the Assembly votes
# ================================================================================================


@norm(
    "GA-82",
    cite="Rules of Procedure of the General Assembly, rule 82; UN Charter, Art. 18(1)",
    title="One member, one vote",
    since="1945-10-24",
    text="Each member of the Assembly has one vote.",
    source=f"{RULES}, rule 82",
)
def one_vote_each(s: Situation) -> Condition:
    # Carried by the model itself: a motion has one ballot for each member.
    return ALWAYS


@norm(
    "GA-84",
    cite="Rules of Procedure of the General Assembly, rules 83 and 84",
    title="Amendments and parts of important proposals need two thirds as well",
    since="1950-11-01",
    text="""An amendment to a proposal on an important question, and a part of it that is put to
    the vote separately, needs two thirds of the members present and voting.""",
    source=f"A/RES/475 (V), in force 1 November 1950; {RULES}, rule 84",
    not_modelled=("the years before, in which no rule said which majority an amendment needs",),
)
def amendment_to_an_important_proposal(s: Situation, motion: Motion) -> Condition:
    return every((two_thirds_voting(motion), quorum(s, motion)))


@norm(
    "GA-85",
    cite="Rules of Procedure of the General Assembly, rules 85 and 86",
    title="Simple majority of those who vote yes or no",
    since="1948-01-01",
    text="""Questions that are not important are decided by a majority of the members present and
    voting, which means those who vote yes or no; who abstains is not voting.""",
    source=f"{RULES}, rules 85, 86",
)
def simple_majority(s: Situation, motion: Motion) -> Condition:
    return every((majority_voting(motion), quorum(s, motion)))


@norm(
    "GA-87-91",
    cite="Rules of Procedure of the General Assembly, rules 87, 88, 90 and 91",
    title="How a vote is taken: roll-call, no interruption, amendments before the proposal",
    since="1948-01-01",
    text="""Any member may ask for a roll-call or recorded vote. Once voting has begun only a point
    of order on its conduct interrupts it. Amendments are voted on before the proposal, the
    furthest from it first; proposals in the order in which they came.""",
    source=f"{RULES}, rules 87, 88, 90, 91",
    not_modelled=("the order itself: each motion is put to the vote by itself here",),
)
def vote_is_taken(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "GA-89",
    cite="Rules of Procedure of the General Assembly, rule 89",
    title="Separate vote on parts of a proposal",
    since="1948-01-01",
    text="""Any member may ask that parts of a proposal be voted on separately. If another objects,
    the request itself is put to the vote. If every operative part is rejected, so is the
    whole.""",
    source=f"{RULES}, rule 89",
    not_modelled=("that only two speakers for and two against the request are heard",),
)
def division(s: Situation, motion: Motion) -> Condition:
    return simple_majority(s, motion)


@norm(
    "GA-95",
    cite="Rules of Procedure of the General Assembly, rule 95",
    title="A tie rejects, after a second vote",
    since="1948-01-01",
    text="""If votes are equally divided on anything but an election, a second vote is taken within
    forty-eight hours; if they are divided again, the proposal is rejected.""",
    source=f"{RULES}, rule 95",
    not_modelled=(
        "the second vote, which is a new set of ballots",
        "elections by secret ballot and lots (rules 92 to 94)",
    ),
)
def not_a_tie(s: Situation, motion: Motion) -> Condition:
    return majority_voting(motion)
