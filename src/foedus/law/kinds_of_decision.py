"""Which kind of decision a vote is: procedure or not, an important question or not.

The record says what a vote was about and how it was put; here stands what follows from that.
``KINDS`` gives, for each body, the kinds in the order in which they are tried. The first whose
norm holds is the kind; one that is not known to hold leaves the kinds after it unsettled.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.facts.situation import Situation
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.norms import Article, norm
from foedus.language.variables import Kind, Predicate, fact
from foedus.law.council_rules import SC_RULES, STATEMENT
from foedus.law.un_charter.citation import CHARTER

# ================================================================================================
# What the record says of a vote
# ================================================================================================

ABOUT = fact(
    "about",
    "motion subject",
    yes="{motion} is about {subject}",
    no="{motion} is not about {subject}",
    about="What was decided, in the words of the record of votes.",
)
#: Amendments to a proposal and parts of it are put to the vote before the whole.
PUT = Predicate(
    "put",
    Kind.FACT,
    ("motion",),
    {
        "whole": "{motion} is a proposal as a whole",
        "amendment": "{motion} is an amendment",
        "part": "{motion} is a part of a proposal",
        "preliminary_question": "{motion} is whether another matter is procedural",
    },
    about="On what the vote was taken.",
)
SETTLED = Predicate(
    "settled",
    Kind.FACT,
    ("motion",),
    {
        "not_asked": "nobody asked for a decision whether {motion} is procedural",
        "ruled": "the President ruled {motion} procedural, and the ruling stood",
        "carried": "a preliminary vote found {motion} procedural",
        "not_carried": "a preliminary vote did not find {motion} procedural",
    },
    about="How it was settled whether a matter is procedural.",
)
HELD_IMPORTANT = fact(
    "held_important",
    "motion",
    yes="the Assembly held {motion} to be an important question",
    no="the Assembly did not hold {motion} to be an important question",
    about="What the Assembly took a question to be where the subject alone does not say it.",
)


def _about(motion: str, *subjects: str) -> Condition:
    return any_of(Is(ABOUT(motion, subject), True) for subject in subjects)


# ================================================================================================
# Security Council: procedure or not
# ================================================================================================


@norm(
    "SC-kind-preliminary",
    cite="San Francisco statement of 7 June 1945, part II, para. 2",
    title="Whether a matter is procedural is a question of its own kind",
    since="1945-10-24",
    text="The preliminary question is decided with the concurrence of the permanent members.",
    source=STATEMENT,
)
def preliminary_question(s: Situation, motion: str) -> Condition:
    return Is(PUT(motion), "preliminary_question")


@norm(
    "SC-kind-not-carried",
    cite="San Francisco statement of 7 June 1945, part II, para. 2 (not carried)",
    title="What a preliminary vote did not find procedural is put as substance",
    since="1945-10-24",
    text="""Where the preliminary question is put and not carried, the matter itself is decided
    under Art. 27(3): the first no keeps it there, the second can stop it.""",
    source=f"{STATEMENT}; S/PV.49 (1946), S/PV.202 (1947), S/PV.303 (1948)",
    contested=("double_veto",),
)
def not_found_procedural(s: Situation, motion: str) -> Condition:
    return Is(SETTLED(motion), "not_carried")


@norm(
    "SC-kind-settled",
    cite="San Francisco statement of 7 June 1945, part II, para. 2; rule 30",
    title="What was found procedural for the case at hand",
    since="1945-10-24",
    text="""A matter is procedure where a preliminary vote found it so, or where the President ruled
    it so and the ruling stood.""",
    source=f"{STATEMENT}; {SC_RULES}, rule 30; S/PV.507 (1950), S/PV.848 (1959)",
    contested=("double_veto",),
)
def found_procedural(s: Situation, motion: str) -> Condition:
    settled = SETTLED(motion)
    return any_of((Is(settled, "carried"), Is(settled, "ruled")))


@norm(
    "SC-kind-charter",
    cite="UN Charter, Arts 20, 28 to 32 and 109; ICJ Statute, Art. 14",
    title="Procedure by the text of the Charter and of the Statute",
    since="1945-10-24",
    text="""Procedure are the Council's own rules, whom it hears, its request for a special session,
    its part in calling a conference on the Charter, which any seven members decide, and the day
    of an election to the Court.""",
    source=f"{CHARTER}; {STATEMENT}, part I, para. 2; A/RES/267 (III), annex; ICJ Statute, Art. 14",
    not_modelled=("a conference under Art. 109(1), for which any nine are needed since 1968",),
)
def procedural_by_the_charter(s: Situation, motion: str) -> Condition:
    return _about(
        motion,
        "rules_of_procedure",
        "invites_to_meeting",
        "calls_special_session",
        "charter_review_conference",
        "election_date_of_the_court",
    )


@norm(
    "SC-kind-practice",
    cite="Provisional rules of procedure of the Security Council, rules 11, 28 and 59",
    title="Procedure by the rules and the practice of the Council",
    since="1946-06-24",
    text="""Taking an item off the list of matters, and sending a matter to a committee of the
    Council, are procedure.""",
    source=f"{SC_RULES}, rules 11, 28, 59; SCR 34 (1947), a permanent member against; Repertoire "
    "of the Practice of the Security Council, chapter IV, part I A",
    not_modelled=(
        "a committee that hears and reports: disputed in 1948 and 1959, so settled then",
    ),
)
def procedural_by_practice(s: Situation, motion: str) -> Condition:
    return _about(motion, "removes_item", "refers_to_committee")


@norm(
    "SC-kind-377",
    cite="GA resolution 377 A (V), para. 1; rule 8(b)",
    title="Handing a question to the Assembly under Uniting for Peace is procedure",
    since="1950-11-03",
    text="""Calling an emergency special session, and referring a question to the Assembly as that
    resolution provides, are decided without regard to who votes no.""",
    source="A/RES/377 (V) A; SCR 119, 120, 157, 462 and 2623, permanent members against; SCR 303",
)
def procedural_under_uniting_for_peace(s: Situation, motion: str) -> Condition:
    return _about(motion, "calls_emergency_session", "refers_question_to_assembly")


@norm(
    "SC-kind-other",
    cite="UN Charter, Art. 27(3) (all other matters)",
    title="Every other matter is substance",
    since="1945-10-24",
    text="""What is not procedure is decided with the concurring votes of the permanent members,
    admission and the appointment of the Secretary-General among it.""",
    source=f"{CHARTER}; Competence of the General Assembly, ICJ Reports 1950, p. 4",
)
def all_other_matters(s: Situation, motion: str) -> Condition:
    return ALWAYS


# ================================================================================================
# General Assembly: important question or not
# ================================================================================================


@norm(
    "GA-kind-108",
    cite="UN Charter, Art. 108 (the Assembly's part)",
    title="A proposal that amends the Charter",
    since="1945-10-24",
    text="Amending the Charter needs two thirds of all members of the Assembly.",
    source=CHARTER,
)
def amends_the_charter(s: Situation, motion: str) -> Condition:
    return every((Is(PUT(motion), "whole"), _about(motion, "charter_amendment")))


def _listed(motion: str) -> Condition:
    return _about(motion, "peace_and_security", "admission", "trusteeship", "budget")


@norm(
    "GA-kind-18(2)",
    cite="UN Charter, Art. 18(2) (the questions listed)",
    title="A proposal on a question that the Charter lists as important",
    since="1945-10-24",
    text="""Important are recommendations on peace and security, admission, suspension, expulsion,
    the trusteeship system and the budget.""",
    source=CHARTER,
    not_modelled=("elections to the councils, by secret ballot: no roll-call shows them",),
)
def listed_as_important(s: Situation, motion: str) -> Condition:
    return every((Is(PUT(motion), "whole"), _listed(motion)))


PARTS = Article(
    "GA-kind-84",
    "Rules of Procedure of the General Assembly, rule 84 (what it covers)",
    "An amendment to a proposal on an important question, or a part of it",
)


@PARTS.version(
    since="1945-10-24",
    until="1950-10-31",
    text="No rule said whether amendments and parts need the majority of the proposal.",
    source="A/RES/475 (V), which added the rule",
)
def parts_before_the_rule(s: Situation, motion: str) -> Condition:
    return every((_is_part(motion), _listed(motion), Is(HELD_IMPORTANT(motion), True)))


@PARTS.version(
    since="1950-11-01",
    text="Amendments and parts of a proposal on an important question are important as well.",
    source="A/RES/475 (V), in force 1 November 1950",
)
def parts_of_an_important_proposal(s: Situation, motion: str) -> Condition:
    return every((_is_part(motion), _listed(motion)))


def _is_part(motion: str) -> Condition:
    return any_of((Is(PUT(motion), "amendment"), Is(PUT(motion), "part")))


@norm(
    "GA-kind-elections",
    cite="UN Charter, Art. 18(2) (elections to the councils)",
    title="A question on elections to an organ",
    since="1945-10-24",
    text="""Elections to the three councils are important, those to other organs are not. Where the
    record does not say which organ is meant, the kind is left open.""",
    source=CHARTER,
)
def elections_held_important(s: Situation, motion: str) -> Condition:
    return every((_about(motion, "election"), Is(HELD_IMPORTANT(motion), True)))


@norm(
    "GA-kind-1668",
    cite="UN Charter, Art. 18(3); GA resolution 1668 (XVI)",
    title="Representation of a member, while changing it was an important question",
    since="1961-12-15",
    # On the next day the motion to hold so again was lost, 55 to 59, before the proposal itself.
    until="1971-10-24",
    text="""In 1961 the Assembly decided that a proposal to change who represents a member was an
    important question, and upheld that until a motion to do so again was lost in 1971. That
    decision itself, and other questions of representation, need a simple majority; where the
    record does not tell them apart, the kind is left open.""",
    source="A/RES/1668 (XVI), 15 December 1961, upheld by A/RES/2025 (XX) and 2159 (XXI)",
)
def representation_held_important(s: Situation, motion: str) -> Condition:
    return every((_about(motion, "representation"), Is(HELD_IMPORTANT(motion), True)))


@norm(
    "GA-kind-18(3)",
    cite="UN Charter, Art. 18(3) (other questions)",
    title="Every other question",
    since="1945-10-24",
    text="""Questions that are neither listed nor held to be important are decided by a simple
    majority, and so is the question whether a category is important.""",
    source=CHARTER,
)
def other_questions(s: Situation, motion: str) -> Condition:
    return ALWAYS


#: For each body its kinds of motion with the norm that makes a vote one of that kind, in the
#: order in which they are tried; the last always holds.
KINDS: Mapping[str, tuple[tuple[str, Article], ...]] = {
    "security_council": (
        ("preliminary", preliminary_question),
        ("substantive", not_found_procedural),
        ("procedural", found_procedural),
        ("procedural", procedural_by_the_charter),
        ("procedural", procedural_by_practice),
        ("procedural", procedural_under_uniting_for_peace),
        ("substantive", all_other_matters),
    ),
    "general_assembly": (
        ("charter-amendment", amends_the_charter),
        ("important", listed_as_important),
        ("important", PARTS),
        ("important", elections_held_important),
        ("important", representation_held_important),
        ("other", other_questions),
    ),
}
