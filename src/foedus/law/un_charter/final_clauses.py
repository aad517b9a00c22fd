"""Chapters XVI to XVIII: precedence, transition, amendment (Arts 103 to 108)."""

from __future__ import annotations

from foedus.bodies import general_assembly, security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import ACCEPTS, ENEMY_IN_1945, MEMBER_OF, RATIFIES
from foedus.language.conditions import Condition, Is, any_of, at_least, every
from foedus.language.measures import Consequence
from foedus.language.norms import Article, norm
from foedus.law.assembly_rules import assembly_motion
from foedus.law.majorities import two_thirds, two_thirds_of_members
from foedus.law.un_charter.citation import CHARTER

CHARTER_PREVAILS = Consequence(
    "binds all members, above any other treaty",
    "Members carry out the decision, and their duties under the Charter prevail over those under "
    "any other agreement.",
    "UN Charter, Arts 25, 48, 103; Lockerbie, ICJ Reports 1992, p. 3, para. 39",
)


@norm(
    "UNC-103",
    cite="UN Charter, Art. 103",
    title="Duties under the Charter prevail over other treaties",
    since="1945-10-24",
    text="""If a member's duties under the Charter, among them the duty to carry out decisions of
    the Council, conflict with those under another agreement, the Charter prevails.""",
    source=f"{CHARTER}; Lockerbie, ICJ Reports 1992, p. 3, para. 39",
    not_modelled=(
        "peremptory norms, which it does not override",
        "review of what the Union does to carry a decision out (Kadi, C-402/05 P, 2008)",
    ),
)
def charter_prevails(s: Situation, state: str) -> Condition:
    return Is(MEMBER_OF(state, "UN"), True)


@norm(
    "UNC-106",
    cite="UN Charter, Art. 106",
    title="Until forces are held ready: joint action of the five, by consultation",
    since="1945-10-24",
    text="""Until agreements under Art. 43 let the Council act by force itself, the four powers of
    the Moscow Declaration of 1943 and France consult, with others as needed, on joint action for
    the Organization. The clause has never been applied.""",
    source=CHARTER,
)
def five_agree_on_joint_action(s: Situation, measure: str) -> Condition:
    return every(Is(ACCEPTS(member, measure), True) for member in security_council.permanent(s.day))


ENEMY_CLAUSES = Article(
    "UNC-107",
    "UN Charter, Arts 53(1), 77(1)(b) and 107",
    "Action against enemy states of the Second World War",
    not_modelled=(
        "the deletion decided on in principle, which has not been ratified as amendment",
    ),
)


@ENEMY_CLAUSES.version(
    since="1945-10-24",
    until="1995-12-10",
    text="""Nothing in the Charter bars action taken because of that war against a state that was
    an enemy of a signatory. A state that has become a member is an enemy no longer, as most
    held.""",
    source=CHARTER,
)
def against_a_former_enemy(s: Situation) -> Condition:
    return any_of(
        every((Is(ENEMY_IN_1945(state), True), Is(MEMBER_OF(state, "UN"), False)))
        for state in s.targets
    )


@ENEMY_CLAUSES.version(
    since="1995-12-11",
    text="""The clauses still stand in the text. The Assembly called them obsolete in 1995, and the
    heads of all members resolved in 2005 to delete them: they support no action.""",
    source="A/RES/50/52, preamble and para. 3 (11 December 1995); A/RES/60/1, para. 177",
)
def clauses_are_obsolete(s: Situation) -> Condition:
    return any_of((), "the clauses are obsolete")


@norm(
    "UNC-108",
    cite="UN Charter, Art. 108",
    title="Amendment of the Charter: the Assembly's part",
    since="1945-10-24",
    text="""An amendment is adopted by two thirds of all members of the Assembly, not only of those
    who vote; it enters into force for all when two thirds of the members have ratified it, all
    permanent members of the Council among them.""",
    source=CHARTER,
    adopts=("general_assembly", ("charter-amendment",)),
    not_modelled=("a conference to review the Charter (Art. 109), which has never been held",),
)
def art_108(s: Situation, motion: Motion) -> Condition:
    return two_thirds_of_members(motion)


def charter_amendment(s: Situation, measure: str) -> Condition:
    """The Assembly adopts it, and two thirds of the members and all permanent ones ratify."""
    motion = assembly_motion(s, measure)
    members = general_assembly.BODY.members(s.day)
    permanent = security_council.permanent(s.day)
    return every(
        (
            art_108(s, motion),
            at_least(two_thirds(len(members)), (Is(RATIFIES(m, measure), True) for m in members)),
            every(Is(RATIFIES(member, measure), True) for member in permanent),
        )
    )
