"""Chapter IV: the General Assembly (Arts 10 to 22)."""

from __future__ import annotations

from foedus.bodies import general_assembly
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import COUNCIL_EXERCISING
from foedus.language.conditions import ALWAYS, Condition, Is, any_of, every
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, Unless, norm, unless
from foedus.law.assembly_rules import assembly_motion, quorum
from foedus.law.majorities import majority_of_members, majority_voting, two_thirds_voting
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.security_council import council_decides_procedure


@norm(
    "UNC-10",
    cite="UN Charter, Art. 10",
    title="The Assembly may discuss and recommend on anything within the Charter",
    since="1945-10-24",
    text="""Whatever the Charter covers, the Assembly may talk about it and recommend on it to
    members and Council, save where Art. 12 stands against it.""",
    source=CHARTER,
)
def art_10(s: Situation) -> Condition:
    return art_12_1(s)


COERCIVE_ACTION = "Certain Expenses, ICJ Reports 1962, p. 151, at 164-165"

ACTION = ContestedPoint(
    "assembly_and_action",
    "Does the 'action' that Art. 11(2) reserves to the Council include a force sent by consent?",
    "UN Charter, Art. 11(2)",
    (
        Position(
            "enforcement_only",
            "only coercive enforcement is reserved to the Council",
            ("the states that voted for UNEF I in 1956", "ICJ 1962 (nine votes to five)"),
            ("A/RES/1000 (ES-I)", COERCIVE_ACTION),
            "Chapter VII gives the Council every operation by armed forces, and names no other.",
        ),
        Position(
            "every_force",
            "any operation by armed forces is reserved to the Council",
            ("Soviet Union 1956-1965", "France 1962-1965"),
            (
                "written statement of the Soviet Union and letter of France in Certain Expenses, "
                "1962, from memory",
            ),
            "A force that goes by consent of the host coerces nobody, and the Assembly may "
            "recommend measures for peaceful adjustment under Art. 14.",
        ),
    ),
)

ART_11_2 = Article(
    "UNC-11(2)",
    "UN Charter, Art. 11(2)",
    "Recommendations of the Assembly on peace and security; action is referred to the Council",
    not_modelled=(
        "what counts as referring a question to the Council before or after discussion",
        "principles of cooperation (Art. 11(1)) and drawing the Council's attention (Art. 11(3))",
    ),
    contested=("assembly_and_action",),
)


@ART_11_2.version(
    since="1945-10-24",
    until="1962-07-19",
    text="""The Assembly may discuss questions of peace and security and recommend; a question on
    which action is necessary is referred to the Council. Until the advisory opinion of 1962
    states divided on whether a force sent by consent is such action.""",
    source=CHARTER,
)
def assembly_may_recommend_a_force_disputed(s: Situation) -> Condition:
    return ACTION.holds("enforcement_only")


@ART_11_2.version(
    since="1962-07-20",
    text="""The Assembly may discuss questions of peace and security and recommend; only coercive
    enforcement action is reserved to the Council, so that the Assembly may recommend and
    organise a force that goes with the consent of the states concerned.""",
    source=f"{CHARTER}; {COERCIVE_ACTION}",
)
def assembly_may_recommend_a_force(s: Situation) -> Condition:
    # The advisory opinion does not bind states, but the dissent was not kept up in practice
    # after the Assembly's finance crisis of 1964-65 was settled without a test of Art. 19.
    return ALWAYS


PARALLEL = ContestedPoint(
    "parallel_recommendation",
    "May the Assembly recommend on a matter while the Council deals with it?",
    "UN Charter, Art. 12(1)",
    (
        Position(
            "accepted_practice",
            "the Assembly may recommend in parallel while the Council deals with the matter",
            ("the practice of the Assembly since the 1960s", "ICJ 2004"),
            ("Wall, ICJ Reports 2004, p. 136, paras 27-28",),
            "The words of Art. 12(1) forbid it and have never been amended.",
        ),
        Position(
            "literal",
            "the Assembly may not recommend while the Council deals with the matter",
            ("Israel 2003-2004", "the Assembly's early practice until the 1950s"),
            ("Wall, ICJ Reports 2004, p. 136, paras 24-27",),
            "Organs may develop their practice, and members have acquiesced in this one.",
        ),
    ),
)


@norm(
    "UNC-12(1)",
    cite="UN Charter, Art. 12(1)",
    title="No recommendation while the Council is exercising its functions",
    since="1945-10-24",
    text="""While the Council exercises its functions on a dispute or situation the Assembly makes
    no recommendation on it, unless the Council asks. Practice accepts parallel action.""",
    source=f"{CHARTER}; Wall, ICJ Reports 2004, p. 136, paras 27-28",
    contested=("parallel_recommendation",),
    not_modelled=(
        "a request of the Council for a recommendation: see UNC-12(1)-request; to take an item off "
        "the list (SC-11) and to call the Assembly (UFP-2) are different acts",
        "the Secretary-General's notices of matters dealt with (Art. 12(2))",
    ),
)
def art_12_1(s: Situation) -> Condition | Unless:
    return unless(ALWAYS, Is(COUNCIL_EXERCISING(s.place), True) & PARALLEL.holds("literal"))


REQUEST = ContestedPoint(
    "request_to_the_assembly",
    "Is it procedure when the Council asks the Assembly for a recommendation?",
    "UN Charter, Arts 12(1), 27",
    (
        Position(
            "matter_of_procedure",
            "to ask the Assembly for a recommendation is a matter of procedure",
            ("United States 1947", "the states that voted for A/RES/267 (III) in 1949"),
            ("S/PV.202 (15 September 1947)", "A/RES/267 (III), annex, from memory"),
            "It hands a dispute that the Council is charged with to an organ without a veto.",
        ),
        Position(
            "matter_of_substance",
            "to ask the Assembly for a recommendation is a matter of substance",
            ("Soviet Union 1947",),
            ("S/552 and S/PV.202 (15 September 1947)",),
            "It decides nothing on the dispute, and taking the item off the list, which has the "
            "same effect, is procedure (SCR 34).",
        ),
    ),
)


@norm(
    "UNC-12(1)-request",
    cite="UN Charter, Art. 12(1) (unless the Council so requests)",
    title="The Council asks the Assembly for a recommendation, by procedure",
    since="1945-10-24",
    text="""At the Council's request the Assembly may recommend on a dispute that the Council is
    dealing with. Put to the Council once, in 1947, such a request was taken as substance and failed
    for one permanent member's no; two years later the Assembly counted it as procedure.""",
    source=f"{CHARTER}; S/552 and S/PV.202 (1947), 9 to 2; A/RES/267 (III), annex (from memory)",
    contested=("request_to_the_assembly",),
    not_modelled=("a call under Uniting for Peace, which is procedure: see UFP-2",),
)
def council_asks_by_procedure(s: Situation, measure: str) -> Condition:
    procedure = REQUEST.holds("matter_of_procedure")
    return every((procedure, council_decides_procedure(s, measure)))


@norm(
    "UNC-13-14",
    cite="UN Charter, Arts 13 and 14",
    title="Studies, and recommendations for peaceful adjustment",
    since="1945-10-24",
    text="""The Assembly starts studies on cooperation, law and human rights, and may recommend
    measures for the peaceful adjustment of any situation likely to impair welfare or friendly
    relations, subject to Art. 12.""",
    source=CHARTER,
)
def peaceful_adjustment(s: Situation) -> Condition:
    return art_12_1(s)


EXPENSES = ContestedPoint(
    "expenses_of_forces",
    "Are the costs of a force that an organ sets up expenses of the Organization?",
    "UN Charter, Art. 17(2)",
    (
        Position(
            "expenses_of_all",
            "they are expenses of the Organization, to be borne by all as apportioned",
            ("the states that voted for A/RES/1854 (XVII)", "ICJ 1962 (nine votes to five)"),
            ("Certain Expenses, ICJ Reports 1962, p. 151, at 167-168, 179-180",),
            "A recommendation that binds nobody would bind all to pay for it.",
        ),
        Position(
            "only_administrative_expenses",
            "they fall on those who agreed to the force or caused the need for it",
            ("Soviet Union 1956-1965", "France 1960-1965"),
            (
                "written statement of the Soviet Union and letter of France in Certain Expenses, "
                "1962, from memory",
            ),
            "Art. 17(2) speaks of the expenses of the Organization without exception.",
        ),
    ),
)

ART_17_2 = Article(
    "UNC-17(2)",
    "UN Charter, Art. 17(2)",
    "Costs of a force are expenses apportioned by the Assembly",
    contested=("expenses_of_forces",),
    not_modelled=("the refusal of members to pay, which Art. 19 answers",),
)


@ART_17_2.version(
    since="1945-10-24",
    until="1962-07-19",
    text="""The expenses of the Organization are borne by the members as the Assembly apportions
    them; whether the costs of forces are among them was disputed.""",
    source=CHARTER,
)
def expenses_disputed(s: Situation, measure: str) -> Condition:
    return every((EXPENSES.holds("expenses_of_all"), _budget(s, measure)))


@ART_17_2.version(
    since="1962-07-20",
    text="""The expenses of the Organization are borne by the members as the Assembly apportions
    them. What an organ does to fulfil a purpose of the United Nations is presumed to be within
    its powers, and its costs are such expenses.""",
    source=f"{CHARTER}; Certain Expenses, ICJ Reports 1962, p. 151, at 168; A/RES/1854 (XVII)",
)
def expenses_of_the_organization(s: Situation, measure: str) -> Condition:
    return _budget(s, measure)


def _budget(s: Situation, measure: str) -> Condition:
    return art_18_2(s, assembly_motion(s, f"{measure}-budget"))


@norm(
    "UNC-18(2)",
    cite="UN Charter, Art. 18(2)",
    title="Important questions: two thirds of the members present and voting",
    since="1945-10-24",
    text="""Decisions on important questions need two thirds of the members present and voting:
    recommendations on peace and security, elections to the councils, admission, suspension,
    expulsion, trusteeship and budget. Who abstains is not voting.""",
    source=f"{CHARTER}; Rules of Procedure of the General Assembly, rules 83, 84, 86",
    adopts=("general_assembly", ("important",)),
    not_modelled=("a second vote after a tie", "correction of a vote after it is announced"),
)
def art_18_2(s: Situation, motion: Motion) -> Condition:
    return every((two_thirds_voting(motion), quorum(s, motion)))


@norm(
    "UNC-18(3)",
    cite="UN Charter, Art. 18(3)",
    title="Other questions: a majority of the members present and voting",
    since="1945-10-24",
    text="""Every other question, and whether a new category is to be important, is decided by a
    majority of the members present and voting. Who abstains is not voting.""",
    source=f"{CHARTER}; Rules of Procedure of the General Assembly, rules 85, 86, 95",
    adopts=("general_assembly", ("other",)),
)
def art_18_3(s: Situation, motion: Motion) -> Condition:
    return every((majority_voting(motion), quorum(s, motion)))


def assembly_recommends(s: Situation, measure: str) -> Condition:
    """The Assembly adopts an important recommendation, free under Art. 12 to make it."""
    motion = assembly_motion(s, measure)
    return every((art_12_1(s), art_18_2(s, motion)))


@norm(
    "UNC-20",
    cite="UN Charter, Art. 20",
    title="Special sessions of the Assembly",
    since="1945-10-24",
    text="""The Assembly meets in special session at the request of the Council or of a majority
    of the members.""",
    source=f"{CHARTER}; A/520/Rev.20, rules 7 to 9",
    not_modelled=("the fifteen days within which it meets",),
)
def special_session(s: Situation) -> Condition:
    by_members = general_assembly.BODY.motion("special-session", s.day)
    return any_of(
        (council_decides_procedure(s, "special-session"), majority_of_members(by_members)),
        "called by the Council or by the members",
    )


EVIDENCE = ContestedPoint(
    "assembly_and_evidence",
    "May the Assembly set up an organ that collects evidence for prosecutions?",
    "UN Charter, Arts 10, 12, 22",
    (
        Position(
            "beyond_its_powers",
            "an organ that prepares prosecutions is beyond the powers of the Assembly",
            ("Russia", "Syria"),
            ("A/71/793 (8 February 2017)", "A/71/PV.66 (21 December 2016)"),
            "It judges nobody and binds nobody; collecting facts is within Art. 10.",
        ),
        Position(
            "within_its_powers",
            "the Assembly may set up an organ that collects and preserves evidence",
            ("the 105 states that voted for A/RES/71/248",),
            ("A/RES/71/248", "A/71/PV.66 (21 December 2016)"),
            "The Assembly cannot hand on a power of prosecution that it does not have.",
        ),
    ),
)


INQUIRY = ContestedPoint(
    "assembly_and_inquiry",
    "May the Assembly set up an organ that inquires into a dispute on the spot?",
    "UN Charter, Arts 11, 14, 22, 34",
    (
        Position(
            "council_alone_inquires",
            "only the Council may set up an organ that inquires into a dispute",
            ("Soviet Union, Poland and Yugoslavia 1947",),
            ("their statements on A/RES/109 (II), October 1947, from memory",),
            "Art. 34 gives the Council a power and takes none from the Assembly (Arts 14, 22).",
        ),
        Position(
            "organs_of_inquiry_allowed",
            "the Assembly may set up an organ that inquires, which states need not let in",
            ("the 40 states that voted for A/RES/109 (II)",),
            ("A/RES/109 (II) (21 October 1947)", "A/RES/1132 (XI) (10 January 1957)"),
            "Art. 11(2) refers to the Council what calls for action, and Art. 34 names it alone.",
        ),
    ),
)

ART_22 = Article(
    "UNC-22",
    "UN Charter, Art. 22",
    "Subsidiary organs of the Assembly that observe, inquire and gather evidence",
    contested=("assembly_and_evidence", "assembly_and_inquiry"),
)


@ART_22.version(
    since="1945-10-24",
    until="1991-12-08",
    text="""The Assembly may set up the subsidiary organs it needs. That it may set up one to
    inquire into a dispute some denied from 1947 on, and did not cooperate with it.""",
    source=f"{CHARTER}; A/RES/109 (II), 40 to 6 to 11; A/RES/1132 (XI)",
)
def organ_of_inquiry_disputed(s: Situation, measure: str) -> Condition:
    allowed = INQUIRY.holds("organs_of_inquiry_allowed")
    return every((allowed, assembly_recommends(s, measure)))


@ART_22.version(
    since="1991-12-09",
    until="2016-12-20",
    text="""The Assembly may set up the subsidiary organs it needs, and may send missions that find
    facts, on the territory of a state with its consent.""",
    source=f"{CHARTER}; Declaration on Fact-finding, A/RES/46/59 (9 December 1991), without a vote",
)
def organ_of_inquiry(s: Situation, measure: str) -> Condition:
    return assembly_recommends(s, measure)


@ART_22.version(
    since="2016-12-21",
    text="""As before. Whether the organ may also collect and keep evidence for prosecutions is
    disputed since the first that does so was set up.""",
    source=f"{CHARTER}; A/RES/71/248 (21 December 2016)",
)
def organ_that_keeps_evidence(s: Situation, measure: str) -> Condition:
    return every((EVIDENCE.holds("within_its_powers"), assembly_recommends(s, measure)))


def assembly_gathers_evidence(s: Situation, measure: str) -> Condition:
    """The Assembly sets up an organ that inquires into a matter and keeps what it finds."""
    return ART_22(s, measure)
