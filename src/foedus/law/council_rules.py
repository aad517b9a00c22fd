"""Provisional rules of procedure of the Security Council (S/96/Rev.7), and the double veto.

Adopted at the first meeting, 17 January 1946, and completed until the 48th, 24 June 1946; the
rules here are dated from that day, since no earlier text of them has been confirmed.
"""

from __future__ import annotations

from foedus.bodies import security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, IS_STATE, MEMBER_OF, REQUESTS, RULES
from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, any_of, at_least, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, Unless, norm, unless
from foedus.law.majorities import affirmative
from foedus.law.un_charter import concurring, council_decides_procedure

SC_RULES = "S/96/Rev.7"
STATEMENT = "Statement of the four sponsoring Governments, San Francisco, 7 June 1945"

# ================================================================================================
# Is it procedure? The preliminary question
# ================================================================================================

DOUBLE_VETO = ContestedPoint(
    "double_veto",
    "May the President rule a matter procedural against the vote of a permanent member?",
    "San Francisco statement, part II, para. 2; rule 30",
    (
        Position(
            "president_may_rule",
            "the President may rule so, and the ruling stands unless it is overruled",
            ("the majority of the Council in 1950 and 1959",),
            ("S/PV.507 (29 September 1950)", "S/PV.848 (7 September 1959), 10 to 1"),
            "The statement leaves the question to a vote in which the permanent members concur.",
        ),
        Position(
            "statement_binds",
            "only a vote in which the permanent members concur can make a matter procedural",
            ("Soviet Union 1946-1959", "Republic of China 1950"),
            (STATEMENT, "S/PV.507 (29 September 1950)", "S/PV.848 (7 September 1959)"),
            "Any matter, even one listed in the Charter, could then be turned into substance.",
        ),
    ),
)

BY_VOTE = Article(
    "SC-preliminary-vote",
    "San Francisco statement of 7 June 1945, part II, para. 2 (the vote)",
    "The preliminary question by a vote: with the permanent members",
    not_modelled=(
        "matters that the Charter itself lists or practice has settled as procedural: agenda, "
        "invitations, adjournment, rules, emergency special sessions; they need no such vote",
    ),
)


@BY_VOTE.version(
    since="1945-10-24",
    until="1965-12-31",
    text="""Whether a matter is procedural is decided by seven affirmative votes with the concurring
    votes of the permanent members.""",
    source=STATEMENT,
)
def procedural_by_seven(s: Situation, motion: Motion) -> Condition:
    return every((affirmative(7, motion), concurring(s, motion)))


@BY_VOTE.version(
    since="1966-01-01",
    text="""Whether a matter is procedural is decided by nine affirmative votes with the concurring
    votes of the permanent members.""",
    source=f"{STATEMENT}; GA resolution 1991 A (XVIII), applied with the fifteen seats",
)
def procedural_by_nine(s: Situation, motion: Motion) -> Condition:
    return every((affirmative(9, motion), concurring(s, motion)))


BY_RULING = Article(
    "SC-preliminary-ruling",
    "Provisional rules of procedure of the Security Council, rule 30 (the kind of a matter)",
    "The preliminary question by a ruling of the President",
    not_modelled=(
        "a vote on the ruling itself: whoever votes on the question that the matter is no "
        "procedure is taken to vote to overrule",
    ),
    contested=("double_veto",),
)


@BY_RULING.version(
    since="1946-06-24",
    until="1965-12-31",
    text="""The President rules that a matter is procedural, and the ruling stands unless seven
    members overrule it. Whether it can, where a permanent member holds the matter to be
    substance, is disputed.""",
    source=f"{SC_RULES}, rule 30; S/PV.507 (1950), S/PV.848 (1959)",
)
def ruling_unless_seven_overrule(s: Situation, motion: Motion) -> Unless:
    return _ruled_unless(7, s, motion)


@BY_RULING.version(
    since="1966-01-01",
    text="""The President rules that a matter is procedural, and the ruling stands unless nine
    members overrule it. Whether it can, where a permanent member holds the matter to be
    substance, is disputed.""",
    source=f"{SC_RULES}, rule 30; GA resolution 1991 A (XVIII), applied with the fifteen seats",
)
def ruling_unless_nine_overrule(s: Situation, motion: Motion) -> Unless:
    return _ruled_unless(9, s, motion)


def _ruled_unless(votes: int, s: Situation, motion: Motion) -> Unless:
    ruled = (DOUBLE_VETO.holds("president_may_rule"), president_rules(s, motion.measure))
    overruled = at_least(votes, motion.ballots("no"), f"at least {votes} vote to overrule")
    return unless(every(ruled), overruled)


PRELIMINARY = Article(
    "SC-preliminary",
    "San Francisco statement of 7 June 1945, part II, para. 2; rule 30",
    "Whether a matter is procedural: by a vote, or by a ruling that stands",
    not_modelled=("a ruling of which a case says nothing: it is taken that there was none",),
    contested=("double_veto",),
    adopts=("security_council", ("preliminary",)),
)


@PRELIMINARY.version(
    since="1945-10-24",
    text="""Whether a matter is procedural is decided with the concurring votes of the permanent
    members. In 1950 and 1959 the President ruled so although one voted no, and the ruling stood:
    whether it could is disputed.""",
    source=f"{STATEMENT}; {SC_RULES}, rule 30; S/PV.507 (1950), S/PV.848 (1959)",
)
def found_procedural(s: Situation, motion: Motion) -> Condition:
    by_vote = BY_VOTE(s, motion)
    told = _is_told_of_a_ruling(s, motion.measure)
    return any_of((by_vote, BY_RULING(s, motion))) if told else by_vote


def _is_told_of_a_ruling(s: Situation, measure: str) -> bool:
    """Whether the case knows by the day of a ruling; without one the ballots alone count."""
    return any(
        stance.predicate == RULES.name
        and stance.value is True
        and measure in stance.measures
        and stance.since <= s.day
        for stance in s.case.positions
    )


def vote_that_it_is_procedure(s: Situation, measure: str) -> Condition:
    """The Council finds in a preliminary vote that the matter is procedural."""
    return BY_VOTE(s, security_council.BODY.motion(measure, s.day))


def ruling_that_it_is_procedure(s: Situation, measure: str) -> Condition:
    """The President rules that the matter is procedural, and the ruling stands."""
    return BY_RULING(s, security_council.BODY.motion(measure, s.day))


# ================================================================================================
# Meetings, agenda, presidency, points of order
# ================================================================================================


#: Who decides as President on a day for which the record does not say who presided.
UNNAMED = "the President"


def _president(s: Situation) -> str:
    return security_council.president(s.day) or UNNAMED


@norm(
    "SC-2-3",
    cite="Provisional rules of procedure of the Security Council, rules 2 and 3",
    title="The President calls a meeting when a member asks",
    since="1946-06-24",
    text="""The President calls a meeting at the request of any member of the Council, and when a
    dispute or situation is brought to it under Arts 11, 35 or 99.""",
    source=f"{SC_RULES}, rules 2, 3",
    not_modelled=("the Assembly and the Secretary-General, who may bring a matter too",),
)
def meeting_is_called(s: Situation, measure: str) -> Condition:
    asking = dict.fromkeys((*security_council.BODY.members(s.day), *s.victims))
    return any_of(Is(REQUESTS(state, measure), True) for state in asking)


@norm(
    "SC-9",
    cite="Provisional rules of procedure of the Security Council, rule 9",
    title="The agenda is adopted by a procedural vote",
    since="1946-06-24",
    text="The first item of each meeting is the adoption of the agenda.",
    source=f"{SC_RULES}, rule 9",
)
def agenda_is_adopted(s: Situation, measure: str) -> Condition:
    return council_decides_procedure(s, measure)


@norm(
    "SC-11",
    cite="Provisional rules of procedure of the Security Council, rules 10 and 11",
    title="An item leaves the list of matters by a procedural vote",
    since="1946-06-24",
    text="""The Council is seized of a matter while it stands on the list that the Secretary-General
    keeps. The Council takes it off by a procedural vote; the Assembly is then free of Art. 12.""",
    source=f"{SC_RULES}, rules 10, 11; SCR 34 (1947), 9 to 2 with a permanent member against; "
    "SCR 90 (1951)",
    not_modelled=("items that lapse after three years without consideration (S/2017/507)",),
)
def item_is_removed(s: Situation, measure: str) -> Condition:
    return council_decides_procedure(s, measure)


@norm(
    "SC-20",
    cite="Provisional rules of procedure of the Security Council, rule 20",
    title="A President directly connected with the question may cede the chair",
    since="1946-06-24",
    text="""If the President thinks that, for the proper discharge of the office, it should not
    preside on a question with which its state is directly connected, it tells the Council, and
    the next member in order presides. The judgement is the President's own.""",
    source=f"{SC_RULES}, rule 20 (added at the 48th meeting, 24 June 1946)",
    not_modelled=(
        "whether a President ought to cede: in February 2022 one whose state was a party kept the "
        "chair and others objected; nobody can compel it",
    ),
)
def president_cedes(s: Situation) -> Condition:
    presiding = _president(s)
    if presiding != UNNAMED and presiding not in s.parties:
        return any_of((), "the President's state is not a party")
    return Is(ACCEPTS(presiding, "ceding-the-chair"), True)


@norm(
    "SC-30",
    cite="Provisional rules of procedure of the Security Council, rule 30",
    title="A ruling of the President stands unless overruled",
    since="1946-06-24",
    text="""On a point of order the President rules at once. If the ruling is challenged it is put
    to the Council at once and stands unless overruled.""",
    source=f"{SC_RULES}, rule 30",
)
def ruling_stands(s: Situation, measure: str) -> Unless:
    overruled = council_decides_procedure(s, f"{measure}-overruling")
    return unless(president_rules(s, measure), overruled)


def president_rules(s: Situation, measure: str) -> Condition:
    """The President rules so; where the record does not say who presided, one of the members."""
    presiding = security_council.president(s.day)
    may = (presiding,) if presiding else security_council.BODY.members(s.day)
    return any_of((Is(RULES(state, measure), True) for state in may), "the President rules so")


@norm(
    "SC-33",
    cite="Provisional rules of procedure of the Security Council, rule 33",
    title="Suspension and adjournment come first",
    since="1946-06-24",
    text="""Motions to suspend or adjourn the meeting, to refer or postpone a matter and to amend go
    before the proposals under discussion, in this order.""",
    source=f"{SC_RULES}, rule 33",
)
def meeting_is_adjourned(s: Situation) -> Condition:
    return council_decides_procedure(s, "adjournment")


# ================================================================================================
# Drafts, parts, amendments
# ================================================================================================


@norm(
    "SC-32",
    cite="Provisional rules of procedure of the Security Council, rules 32 and 36",
    title="Parts are voted on separately unless the mover objects",
    since="1946-06-24",
    text="""Proposals are voted on in the order in which they were put in; parts of one separately
    at the request of any representative unless the original mover objects; amendments first,
    as a rule the furthest from the original before the others, in the order the President
    rules.""",
    source=f"{SC_RULES}, rules 32, 36",
)
def parts_are_separate(s: Situation, mover: str, measure: str) -> Condition:
    asked = any_of(
        Is(REQUESTS(state, f"{measure}-in-parts"), True)
        for state in security_council.BODY.members(s.day)
    )
    return every((asked, Is(ACCEPTS(mover, f"{measure}-in-parts"), True)))


@norm(
    "SC-40",
    cite="Provisional rules of procedure of the Security Council, rule 40",
    title="Voting follows the Charter and the Statute of the Court",
    since="1946-06-24",
    text="""The rules of procedure have no majority of their own: how the Council votes follows from
    the Charter and from the Statute of the Court.""",
    source=f"{SC_RULES}, rule 40; ICJ Statute, Arts 10, 12 and 14",
    not_modelled=(
        "elections to the Court (rule 61): an absolute majority in both organs, no veto; the day "
        "of an election to fill a vacancy is procedure",
    ),
)
def voting_follows_the_charter(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "SC-38",
    cite="Provisional rules of procedure of the Security Council, rule 38",
    title="A draft of an invited state is voted on at the request of a member of the Council",
    since="1946-06-24",
    text="""A member of the United Nations that is invited to take part may submit proposals and
    drafts; they are put to a vote only at the request of a representative on the Council.""",
    source=f"{SC_RULES}, rule 38",
)
def draft_of_an_invited_state(s: Situation, measure: str) -> Condition:
    members = security_council.BODY.members(s.day)
    return any_of(Is(REQUESTS(state, f"{measure}-vote"), True) for state in members)


# ================================================================================================
# Who is heard
# ================================================================================================


@norm(
    "SC-37",
    cite="Provisional rules of procedure of the Security Council, rule 37",
    title="A member of the United Nations is invited to take part without vote",
    since="1946-06-24",
    text="""A member of the United Nations that does not sit in the Council may be invited to the
    discussion of a question that specially affects it or that it has brought under Art. 35(1);
    the Council decides.""",
    source=f"{SC_RULES}, rule 37",
)
def invited_as_a_member(s: Situation, state: str, measure: str) -> Condition:
    if state in security_council.BODY.members(s.day):
        return NEVER
    member = Is(MEMBER_OF(state, "UN"), True)
    return every((member, council_decides_procedure(s, measure)))


@norm(
    "SC-39",
    cite="Provisional rules of procedure of the Security Council, rule 39",
    title="Officials and other persons are invited to inform the Council",
    since="1946-06-24",
    text="""The Council may invite members of the Secretariat or other persons whom it considers
    competent to supply it with information. The invitation says nothing of statehood.""",
    source=f"{SC_RULES}, rule 39",
)
def invited_as_a_person(s: Situation, measure: str) -> Condition:
    return council_decides_procedure(s, measure)


@norm(
    "SC-14",
    cite="Provisional rules of procedure of the Security Council, rule 14; UN Charter, Art. 32",
    title="A state that is not a member names its representative",
    since="1946-06-24",
    text="""A member outside the Council, and a state that is not a member, that is invited to take
    part gives credentials for the representative it appoints.""",
    source=f"{SC_RULES}, rule 14",
)
def gives_credentials(s: Situation, state: str) -> Condition:
    return Is(IS_STATE(state), True)
