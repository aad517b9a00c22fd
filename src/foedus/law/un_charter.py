"""The Charter of the United Nations, 26 June 1945, in force 24 October 1945.

Articles stand in the order of the Charter. Where states divide on a reading, the contested
point stands beside the article that it is about.
"""

from __future__ import annotations

from foedus.bodies import general_assembly, security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ACCEPTS,
    APPLIES,
    ARMED_ATTACK,
    ATTRIBUTABLE,
    BREACH_OR_AGGRESSION,
    CONSENTS,
    COUNCIL_APPROVED_AFTERWARDS,
    COUNCIL_EXERCISING,
    COUNCIL_TOOK_MEASURES,
    ENEMY_IN_1945,
    ENFORCEMENT_ACTION_TAKEN,
    ESSENTIALLY_DOMESTIC,
    FORCE_BELOW_ATTACK,
    FORCE_DECIDES_THE_CONFLICT,
    GRAVE_ATROCITIES,
    GROSS_VIOLATIONS,
    IMMINENT_ATTACK,
    IS_STATE,
    MEMBER_OF,
    PERMANENT_MEMBER,
    PERSISTENT_VIOLATION,
    RATIFIES,
    RECOGNISED_BY,
    REQUESTS,
    THREAT_TO_PEACE,
    UNWILLING_OR_UNABLE,
    USE_OF_FORCE,
)
from foedus.language.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    Is,
    any_of,
    at_least,
    every,
    none_of,
)
from foedus.language.contested import ContestedPoint, Position
from foedus.language.measures import Consequence
from foedus.language.norms import Article, Unless, norm, unless
from foedus.law.assembly_rules import assembly_motion, quorum
from foedus.law.invitation import hosts_validly_consent
from foedus.law.majorities import (
    affirmative,
    majority_of_members,
    majority_voting,
    two_thirds,
    two_thirds_of_members,
    two_thirds_voting,
)

CHARTER = "UN Charter (1 UNTS XVI)"

# ================================================================================================
# Chapters I and II: purposes, principles, membership
# ================================================================================================


@norm(
    "UNC-1",
    cite="UN Charter, Art. 1",
    title="A measure serves a purpose of the United Nations",
    since="1945-10-24",
    text="""The purposes are peace and security, friendly relations on the basis of equal rights
    and self-determination, cooperation on common problems and human rights, and a centre where
    nations harmonise. A purpose alone gives no power.""",
    source=CHARTER,
    not_modelled=(
        "self-determination and cooperation, which hardly any measure lacks",
        "whether the purpose of human rights widens the exceptions to Art. 2(4): see UOF-HI",
    ),
)
def purposes(s: Situation) -> Condition:
    rights = any_of(Is(GROSS_VIOLATIONS(state), True) for state in s.targets)
    return any_of((_threat(s), Is(GRAVE_ATROCITIES(s.place), True), rights))


@norm(
    "UNC-2(1)",
    cite="UN Charter, Art. 2(1)",
    title="Sovereign equality of the members",
    since="1945-10-24",
    text="""Members are equal in law, whatever their power, save where the Charter itself gives some
    of them a place of their own, above all in Arts 23, 27, 108 and 109.""",
    source=CHARTER,
    not_modelled=(
        "good faith (Art. 2(2)), help to the Organization in what it does (Art. 2(5)), and states "
        "that are not members (Art. 2(6))",
    ),
)
def sovereign_equality(s: Situation) -> Condition:
    # Carried by the model itself: each motion has one ballot for each member.
    return ALWAYS


@norm(
    "UNC-2(3)",
    cite="UN Charter, Arts 2(3) and 33",
    title="Disputes are settled by peaceful means",
    since="1945-10-24",
    text="Members settle their disputes by peaceful means that do not endanger peace and justice.",
    source=CHARTER,
)
def peaceful_means(s: Situation) -> Condition:
    forced = tuple(Is(USE_OF_FORCE(a, v), True) for a in s.attackers for v in s.victims)
    return none_of(forced, "no party uses or threatens force against another")


AGAINST = ContestedPoint(
    "scope_of_the_prohibition",
    "Is force prohibited that aims neither at a state's territory nor at its government?",
    "UN Charter, Art. 2(4)",
    (
        Position(
            "force_of_every_aim",
            "force in the territory of another state is prohibited whatever its aim",
            ("the Court 1949, 1986", "Friendly Relations Declaration (adopted without a vote)"),
            ("Corfu Channel, ICJ Reports 1949, p. 4, at 35", "A/RES/2625 (XXV), first principle"),
            "Art. 2(4) names what force must be against, and could have left the words out.",
        ),
        Position(
            "force_against_territory_or_government",
            "force that takes no territory and topples no government is not prohibited as such",
            ("United Kingdom in Corfu Channel 1949", "Belgium 1999"),
            (
                "Corfu Channel, ICJ Reports 1949, p. 4, at 34-35 (argument of the United Kingdom)",
                "Legality of Use of Force (Yugoslavia v. Belgium), CR 99/15 (10 May 1999)",
            ),
            "The words were put in at San Francisco to protect small states, not to let force in.",
        ),
    ),
)


@norm(
    "UNC-2(4)",
    cite="UN Charter, Art. 2(4)",
    title="Prohibition of force and the ways out of it",
    since="1945-10-24",
    text="""Members refrain from the threat or use of force against the territorial integrity or
    political independence of a state or in any other way against the purposes. Force is allowed
    where the Council authorises it, in self-defence, and where the state concerned validly
    consents, since it is then not used against it.""",
    source=f"{CHARTER}; Corfu Channel, ICJ Reports 1949, p. 4, at 35; Nicaragua, ICJ Reports "
    "1986, p. 14, paras 187-201",
    contested=("scope_of_the_prohibition",),
    not_modelled=(
        "the narrower reading of 'against': flagged, since no state that acts today rests on it "
        "alone; what was argued with it has points of its own (UOF-HI, UNC-51)",
        "necessity and proportionality, which attend every use of force",
    ),
)
def prohibition_of_force(s: Situation, measure: str) -> Unless:
    """Holds where force for this measure is prohibited: none of the exceptions is there."""
    own = self_defence(s) if set(s.contributors) & set(s.victims) else NEVER
    return unless(
        ALWAYS,
        council_authorises_force(s, measure),
        any_of((own, collective_self_defence(s, measure)), "self-defence"),
        hosts_validly_consent(s, measure),
    )


DOMESTIC = ContestedPoint(
    "repression_and_domestic_jurisdiction",
    "Is grave repression inside one state essentially a matter of that state?",
    "UN Charter, Art. 2(7)",
    (
        Position(
            "concern_of_all",
            "grave repression inside one state is a concern of the United Nations",
            ("United States", "United Kingdom", "France"),
            ("S/PV.5619 (12 January 2007)", "A/RES/60/1, paras 138-139"),
            "It makes every internal conflict a subject of the Council at the will of a majority.",
        ),
        Position(
            "essentially_domestic",
            "repression inside one state that touches no other is a matter of that state",
            ("China", "Russia"),
            ("S/PV.5619 (12 January 2007)", "S/PV.5933 (11 July 2008)"),
            "The Council has called such situations a threat to the peace since SCR 688 (1991).",
        ),
    ),
)


@norm(
    "UNC-2(7)",
    cite="UN Charter, Art. 2(7)",
    title="Matters essentially within domestic jurisdiction",
    since="1945-10-24",
    text="""The United Nations does not intervene in matters that are essentially within the
    domestic jurisdiction of a state; enforcement under Chapter VII is not barred by this.""",
    source=CHARTER,
    contested=("repression_and_domestic_jurisdiction",),
    not_modelled=("that the line moves with international law (PCIJ 1923, B 4, p. 24)",),
)
def domestic_jurisdiction(s: Situation) -> Unless:
    """Holds where the matter is barred to the United Nations."""
    domestic = Is(ESSENTIALLY_DOMESTIC(s.place), True) & DOMESTIC.holds("essentially_domestic")
    return unless(domestic, art_39(s))


@norm(
    "UNC-4",
    cite="UN Charter, Art. 4",
    title="Admission of a member",
    since="1945-10-24",
    text="""A peace-loving state that accepts the obligations of the Charter and is able and willing
    to carry them out is admitted by the Assembly, two thirds of those voting, upon a
    recommendation of the Council. No other condition may be set, and the Assembly cannot act
    without the Council.""",
    source=f"{CHARTER}; Conditions of Admission, ICJ Reports 1948, p. 57; Competence of the "
    "General Assembly, ICJ Reports 1950, p. 4",
    not_modelled=("peace-loving, able and willing: judged by the organs with their ballots",),
)
def admission(s: Situation, applicant: str, measure: str = "un-admission") -> Condition:
    return every(
        (
            Is(IS_STATE(applicant), True),
            Is(MEMBER_OF(applicant, "UN"), False),
            Is(APPLIES(applicant, "UN"), True),
            council_decides(s, measure),
            art_18_2(s, assembly_motion(s, measure)),
        )
    )


@norm(
    "UNC-5",
    cite="UN Charter, Art. 5",
    title="Suspension of the rights of membership",
    since="1945-10-24",
    text="""A member against which the Council has taken preventive or enforcement action may be
    suspended from its rights by the Assembly, two thirds of those voting, upon a recommendation
    of the Council; the Council restores them. Never used.""",
    source=CHARTER,
)
def un_suspension(s: Situation, measure: str = "un-suspension") -> Condition:
    return _against_a_member(
        s, measure, tuple(Is(ENFORCEMENT_ACTION_TAKEN(state), True) for state in s.targets)
    )


@norm(
    "UNC-6",
    cite="UN Charter, Art. 6",
    title="Expulsion of a member",
    since="1945-10-24",
    text="""A member that has persistently violated the principles of the Charter may be expelled
    by the Assembly, two thirds of those voting, upon a recommendation of the Council. Never
    used.""",
    source=CHARTER,
)
def un_expulsion(s: Situation, measure: str = "un-expulsion") -> Condition:
    # That no permanent member can be expelled against its will is not written anywhere: it
    # follows from its own ballot on the Council's recommendation, and is left to follow.
    return _against_a_member(
        s, measure, tuple(Is(PERSISTENT_VIOLATION(state), True) for state in s.targets)
    )


def _against_a_member(s: Situation, measure: str, grounds: tuple[Is, ...]) -> Condition:
    """A target is a member and the ground is there; the Council recommends, the Assembly acts."""
    members = tuple(Is(MEMBER_OF(state, "UN"), True) for state in s.targets)
    return every(
        (
            any_of(every(pair) for pair in zip(members, grounds, strict=True)),
            council_decides(s, measure),
            art_18_2(s, assembly_motion(s, measure)),
        )
    )


# ================================================================================================
# Chapter IV: the General Assembly
# ================================================================================================


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
        "a request of the Council for a recommendation: on 15 September 1947 (S/552) a preliminary "
        "vote and the draft were both stopped by a veto, whereas to take an item off the list "
        "(SC-11) or to call the Assembly (UFP-2) is procedure; these are different acts",
        "the Secretary-General's notices of matters dealt with (Art. 12(2))",
    ),
)
def art_12_1(s: Situation) -> Condition | Unless:
    return unless(ALWAYS, Is(COUNCIL_EXERCISING(s.place), True) & PARALLEL.holds("literal"))


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


@norm(
    "UNC-22",
    cite="UN Charter, Art. 22",
    title="Subsidiary organs of the Assembly",
    since="1945-10-24",
    text="""The Assembly may set up the subsidiary organs it needs: observers and forces that go by
    consent, commissions, mechanisms that gather evidence.""",
    source=f"{CHARTER}; A/RES/1000 (ES-I); A/RES/71/248",
    contested=("assembly_and_evidence",),
)
def assembly_gathers_evidence(s: Situation, measure: str) -> Condition:
    return every((EVIDENCE.holds("within_its_powers"), assembly_recommends(s, measure)))


# ================================================================================================
# Chapter V: the Security Council
# ================================================================================================

ART_23 = Article(
    "UNC-23",
    "UN Charter, Art. 23",
    "Composition of the Council",
    not_modelled=("elections by the Assembly; terms of two years without immediate re-election",),
)


@ART_23.version(
    since="1945-10-24",
    until="1965-08-30",
    text="""The Council has eleven members: five permanent, six elected for two years.""",
    source=CHARTER,
)
def permanent_seat_of_eleven(s: Situation, state: str) -> Condition:
    return Is(PERMANENT_MEMBER(state), True)


@ART_23.version(
    since="1965-08-31",
    text="""The Council has fifteen members: five permanent, ten elected for two years and not
    again at once. The amendment entered into force on 31 August 1965; the four new seats were
    first filled on 1 January 1966, and until then eleven members sat.""",
    source="GA resolution 1991 A (XVIII), in force 31 August 1965 (557 UNTS 143)",
)
def permanent_seat_of_fifteen(s: Situation, state: str) -> Condition:
    # The seats of China and of the Soviet Union passed on without a change of the text: on
    # 25 October 1971 (A/RES/2758 (XXVI)) and on 24 December 1991 (letter of the President).
    return Is(PERMANENT_MEMBER(state), True)


@norm(
    "UNC-24",
    cite="UN Charter, Art. 24",
    title="The Council acts for the members, within purposes and principles",
    since="1945-10-24",
    text="""The Council has primary responsibility for peace and security and acts on behalf of the
    members, in accordance with the purposes and principles.""",
    source=CHARTER,
    not_modelled=(
        "whether a court may review the Council: left open by the Court in Lockerbie (1992); the "
        "Union's court reviews how the Union carries decisions out (Kadi, 2008)",
    ),
)
def within_purposes(s: Situation) -> Condition:
    return purposes(s)


BINDING = ContestedPoint(
    "binding_outside_chapter_vii",
    "Can the Council bind members outside Chapter VII?",
    "UN Charter, Art. 25",
    (
        Position(
            "any_decision_binds",
            "what the Council decides or demands binds, if its words show the intention to bind",
            ("the Court 1971", "the elected members on SCR 2728 (2024)"),
            ("Namibia, ICJ Reports 1971, p. 16, paras 113-116", "S/PV.9586 (25 March 2024)"),
            "States accepted in 1945 to be bound by enforcement, not by every call for settlement.",
        ),
        Position(
            "only_chapter_vii_binds",
            "only what the Council decides under Chapter VII binds the members",
            ("United States (on SCR 2728, 2024)", "United Kingdom and France (1971)"),
            ("S/PV.9586 (25 March 2024)", "S/PV.1588, S/PV.1589 (October 1971)"),
            "Art. 25 stands in Chapter V and makes no difference between the chapters.",
        ),
    ),
)


@norm(
    "UNC-25",
    cite="UN Charter, Art. 25",
    title="Decisions of the Council bind the members",
    since="1945-10-24",
    text="""Members accept and carry out the decisions of the Council. What it only recommends does
    not bind. Whether it can bind outside Chapter VII turns on the reading taken.""",
    source=f"{CHARTER}; Namibia, ICJ Reports 1971, p. 16, paras 113-116",
    contested=("binding_outside_chapter_vii",),
    not_modelled=("whether the words of a resolution decide or recommend",),
)
def art_25(s: Situation, chapter_vii: bool) -> Condition:
    if chapter_vii:
        return art_39(s)
    return any_of((art_39(s), BINDING.holds("any_decision_binds")))


#: The text of nine votes was in force from 31 August 1965, yet with eleven seats the Council went
#: on deciding by seven: SCR 218 was adopted by 7 to 0, four abstaining. We follow the practice.
AMENDED_1965 = (
    "GA resolution 1991 A (XVIII), in force 31 August 1965; applied with the fifteen seats from "
    "1 January 1966 (SCR 218 of 23 November 1965 was still adopted by seven votes)"
)

ART_27_2 = Article(
    "UNC-27(2)",
    "UN Charter, Art. 27(2)",
    "Decisions on procedural matters: no veto",
    adopts=("security_council", ("procedural",)),
)


@ART_27_2.version(
    since="1945-10-24",
    until="1965-12-31",
    text="Procedural matters are decided by the affirmative votes of seven members.",
    source=CHARTER,
)
def procedural_seven(s: Situation, motion: Motion) -> Condition:
    return affirmative(7, motion)


@ART_27_2.version(
    since="1966-01-01",
    text="Procedural matters are decided by the affirmative votes of nine members.",
    source=AMENDED_1965,
)
def procedural_nine(s: Situation, motion: Motion) -> Condition:
    return affirmative(9, motion)


ART_27_3 = Article(
    "UNC-27(3)",
    "UN Charter, Art. 27(3)",
    "Decisions on all other matters: the veto of the permanent members",
    adopts=("security_council", ("substantive",)),
    contested=("duty_of_a_party_to_abstain",),
    not_modelled=(
        "the President's ruling on a point of order while the vote is under way",
        "the word veto for a draft that falls short of the votes as well: we keep the two apart",
    ),
)


@ART_27_3.version(
    since="1945-10-24",
    until="1965-12-31",
    text="""All other matters are decided by the affirmative votes of seven members, with the
    concurring votes of the permanent members.""",
    source=CHARTER,
)
def seven_with_the_permanent_members(s: Situation, motion: Motion) -> Condition:
    return affirmative(7, motion) & concurring(s, motion)


@ART_27_3.version(
    since="1966-01-01",
    text="""All other matters are decided by the affirmative votes of nine members, with the
    concurring votes of the permanent members.""",
    source=AMENDED_1965,
)
def nine_with_the_permanent_members(s: Situation, motion: Motion) -> Condition:
    return affirmative(9, motion) & concurring(s, motion)


def concurring(s: Situation, motion: Motion) -> Condition:
    """No permanent member votes no.

    The text asks for concurring votes. Read literally, an abstention would already defeat a
    motion. Practice since 1946, which the Court found generally accepted (Namibia, ICJ Reports
    1971, p. 16, para. 22), takes a voluntary abstention as concurring, and since 1950 absence
    and non-participation too; what was objected is kept in UNC-27(3)-concurring. We follow it.
    """
    vetoes = motion.of(security_council.permanent(s.day), "no")
    return none_of(vetoes, "no permanent member votes no")


CONCURRING = ContestedPoint(
    "concurring_votes",
    "Is a decision valid for which a permanent member did not vote yes?",
    "UN Charter, Art. 27(3)",
    (
        Position(
            "only_a_no_prevents",
            "only a negative vote of a permanent member prevents a decision",
            ("the practice of the Council since 1946", "the Court 1971"),
            (
                "SCR 4 (1946), SCR 82 to 85 (1950)",
                "Namibia, ICJ Reports 1971, p. 16, para. 22",
                "C. Tomuschat, note on A/RES/377 (V), UN Audiovisual Library of International Law",
            ),
            "The text asks for concurring votes, and to stay away is not to concur.",
        ),
        Position(
            "yes_of_each_needed",
            "a decision needs the affirmative vote of every permanent member",
            (
                "Soviet Union 1950 (absence)",
                "Portugal and South Africa 1966 (abstentions on SCR 221)",
            ),
            (
                "Soviet statements on SCR 82 to 85 of 1950, from memory",
                "C. Stavropoulos, The practice of voluntary abstentions, 61 American Journal of "
                "International Law (1967)",
            ),
            "Members abstained and stayed away themselves and treated the decisions as made.",
        ),
    ),
)

CONCURRENCE = Article(
    "UNC-27(3)-concurring",
    "UN Charter, Art. 27(3) (concurring votes)",
    "A permanent member that abstains or stays away",
    contested=("concurring_votes",),
    not_modelled=("an effect on past votes: the Council has treated all of them as adopted",),
)


@CONCURRENCE.version(
    since="1945-10-24",
    until="1971-06-20",
    text="""The text asks for the concurring votes of the permanent members. That abstaining, and
    since 1950 staying away, does not prevent a decision was the practice of the Council and was
    contested by some.""",
    source=f"{CHARTER}; SCR 4 (1946), SCR 82 to 85 (1950), SCR 221 (1966)",
)
def concurrence_disputed(s: Situation, motion: Motion) -> Condition:
    # A flag beside a vote, like the proviso below: no vote has come out otherwise for it.
    permanent = security_council.permanent(s.day)
    return any_of(
        (
            every(motion.of(permanent, "yes"), "every permanent member votes yes"),
            every((concurring(s, motion), CONCURRING.holds("only_a_no_prevents"))),
        )
    )


@CONCURRENCE.version(
    since="1971-06-21",
    text="""Abstaining does not prevent a decision, as the Court found generally accepted. Nor does
    taking no part: China did so from December 1971, and no member objected.""",
    source="Namibia, ICJ Reports 1971, p. 16, para. 22; SCR 305 (1971), China not participating",
)
def concurrence(s: Situation, motion: Motion) -> Condition:
    return concurring(s, motion)


PARTY_ABSTAINS = ContestedPoint(
    "duty_of_a_party_to_abstain",
    "Does the ballot of a party to the dispute count when it votes in spite of the proviso?",
    "UN Charter, Art. 27(3), last clause (decisions under Chapter VI and Art. 52(3))",
    (
        Position(
            "ballot_counts",
            "the ballot of a party that votes in spite of the proviso counts",
            ("the practice of every President since 1960", "Russia 2022"),
            ("Security Council Report, In Hindsight, on Art. 27(3)",),
            "The text says that a party shall abstain, and leaves no discretion.",
        ),
        Position(
            "ballot_does_not_count",
            "the ballot of a party that votes in spite of the proviso does not count",
            ("Ukraine", "Germany", "Liechtenstein", "Norway"),
            ("their statements in the Council and the Assembly, 2014-2022",),
            "No President has ever disregarded such a ballot, and members acquiesced.",
        ),
    ),
)


@norm(
    "UNC-27(3)-proviso",
    cite="UN Charter, Art. 27(3), last clause",
    title="A party to a dispute abstains under Chapter VI",
    since="1945-10-24",
    text="""In decisions under Chapter VI and under Art. 52(3) a member that is party to the
    dispute shall abstain. No President has enforced it since 1960; in the Council it was last
    raised, without effect, on 17 April 2000.""",
    source=f"{CHARTER}; S/PV.4128; Security Council Report, In Hindsight: Obligatory Abstentions "
    "(31 March 2014)",
    contested=("duty_of_a_party_to_abstain",),
    not_modelled=("whether a matter is a dispute or a situation, which the Council never decides",),
)
def art_27_3_proviso(s: Situation, motion: Motion) -> Condition:
    # Shown beside a vote as a flag; it does not enter the outcome, since none has turned on it.
    parties = tuple(party for party in s.parties if party in motion.members)
    cast = motion.of(parties, "yes") + motion.of(parties, "no")
    return none_of(cast, "no party to the dispute casts a yes or a no")


def council_decides(s: Situation, measure: str) -> Condition:
    """The Council adopts a substantive motion on this measure."""
    return ART_27_3(s, security_council.BODY.motion(measure, s.day))


def council_decides_procedure(s: Situation, measure: str) -> Condition:
    """The Council adopts a procedural motion on this measure."""
    return ART_27_2(s, security_council.BODY.motion(measure, s.day))


def assembly_recommends(s: Situation, measure: str) -> Condition:
    """The Assembly adopts an important recommendation, free under Art. 12 to make it."""
    motion = assembly_motion(s, measure)
    return every((art_12_1(s), art_18_2(s, motion)))


def council_binds(s: Situation, measure: str) -> Condition:
    """The Council adopts a decision that binds the members, under whichever chapter."""
    return every((council_decides(s, measure), art_25(s, chapter_vii=False)))


@norm(
    "UNC-28",
    cite="UN Charter, Art. 28",
    title="The Council can meet at any time",
    since="1945-10-24",
    text="""The Council can be brought together at any hour, for which each member keeps a
    representative at its seat; it may also meet elsewhere.""",
    source=CHARTER,
)
def council_can_meet(s: Situation) -> Condition:
    return ALWAYS


@norm(
    "UNC-31",
    cite="UN Charter, Art. 31",
    title="A member that is specially affected may take part without vote",
    since="1945-10-24",
    text="""A member of the United Nations that does not sit in the Council may take part, without
    vote, in the discussion of a question when the Council considers its interests specially
    affected.""",
    source=CHARTER,
)
def takes_part_without_vote(s: Situation, state: str) -> Condition:
    invited = council_decides_procedure(s, f"invitation-{state}")
    return every((Is(MEMBER_OF(state, "UN"), True), invited))


@norm(
    "UNC-32",
    cite="UN Charter, Art. 32",
    title="A party to a dispute is invited",
    since="1945-10-24",
    text="""A party to a dispute that does not sit in the Council, whether or not it is a member of
    the United Nations, is invited to the discussion of the dispute without vote.""",
    source=CHARTER,
    not_modelled=("the conditions that the Council sets for a state that is not a member",),
)
def party_is_invited(s: Situation, state: str) -> Condition:
    return Is(IS_STATE(state), True) if state in s.parties else NEVER


# ================================================================================================
# Chapter VI: pacific settlement
# ================================================================================================


@norm(
    "UNC-33",
    cite="UN Charter, Art. 33",
    title="The parties first seek a settlement by means of their choice",
    since="1945-10-24",
    text="""The parties to a dispute that may endanger peace seek a solution by negotiation,
    enquiry, mediation, conciliation, arbitration, courts, regional bodies or other peaceful
    means of their choice.""",
    source=CHARTER,
)
def parties_settle(s: Situation, measure: str) -> Condition:
    if not s.parties:
        return NEVER
    return every(Is(ACCEPTS(party, measure), True) for party in s.parties)


@norm(
    "UNC-34",
    cite="UN Charter, Art. 34",
    title="The Council may investigate",
    since="1945-10-24",
    text="""The Council may investigate a dispute, or a situation that might lead to friction, to
    find out whether its continuance is likely to endanger peace.""",
    source=CHARTER,
    contested=("duty_of_a_party_to_abstain",),
    not_modelled=("an organ that only gathers facts, called procedural in 1959 (Art. 29)",),
)
def council_investigates(s: Situation, measure: str) -> Condition:
    # Vetoed as a matter of substance in 1948 (Czechoslovakia), taken as procedural in 1959
    # (Laos); since then such bodies were set up by substantive votes, and we follow that.
    return council_decides(s, measure)


@norm(
    "UNC-35",
    cite="UN Charter, Art. 35",
    title="Who may bring a matter to the Council or the Assembly",
    since="1945-10-24",
    text="""Any member may bring any dispute or situation to the Council or the Assembly; a state
    that is not a member its own disputes, if it accepts the duties of pacific settlement.""",
    source=CHARTER,
)
def may_bring_the_matter(s: Situation, state: str) -> Condition:
    member = Is(MEMBER_OF(state, "UN"), True)
    if state not in s.parties:
        return member
    return member | Is(ACCEPTS(state, "pacific-settlement"), True)


@norm(
    "UNC-36-38",
    cite="UN Charter, Arts 36, 37 and 38",
    title="The Council recommends procedures or terms of settlement",
    since="1945-10-24",
    text="""The Council may at any stage recommend procedures, legal disputes going as a rule to
    the Court, and terms where continuance is likely to endanger peace or where all parties ask.
    A recommendation does not bind.""",
    source=f"{CHARTER}; SCR 22 (1947); Corfu Channel (Preliminary Objection), ICJ Reports 1948, "
    "p. 15, separate opinion of seven judges, at 31-32",
    contested=("duty_of_a_party_to_abstain",),
    not_modelled=("that a party shall abstain: flagged beside the vote, see UNC-27(3)-proviso",),
)
def council_recommends_settlement(s: Situation, measure: str) -> Condition:
    return council_decides(s, measure)


# ================================================================================================
# Chapter VII: action
# ================================================================================================


BREADTH = ContestedPoint(
    "breadth_of_a_threat",
    "Can disease, climate or want be a threat to the peace without armed conflict?",
    "UN Charter, Art. 39",
    (
        Position(
            "council_judges_freely",
            "the Council may find a threat to the peace in whatever it holds to endanger it",
            ("the 12 members that voted for S/2021/990", "the Council in SCR 2177 (unanimous)"),
            ("SCR 2177 (2014)", "S/2021/990 (13 December 2021)"),
            "It gives fifteen members power over questions that belong to all.",
        ),
        Position(
            "link_to_conflict_needed",
            "without a link to armed conflict such a matter is for other bodies",
            ("India 2021", "Russia 2021"),
            ("votes against S/2021/990 (13 December 2021): 12 to 2, China abstaining",),
            "Art. 39 defines no threat, and the Council has found one without conflict before.",
        ),
    ),
)


@norm(
    "UNC-39",
    cite="UN Charter, Art. 39",
    title="Determination of a threat to the peace, a breach of it or aggression",
    since="1945-10-24",
    text="""The Council determines that there is a threat to the peace, a breach of the peace or an
    act of aggression, and recommends or decides. The finding is the gate to Arts 41 and 42.""",
    source=f"{CHARTER}; SCR 688 (1991), 794 (1992), 940 (1994), 1373 (2001), 2177 (2014)",
    contested=("breadth_of_a_threat",),
    not_modelled=(
        "the finding itself, which is part of the resolution put to the vote",
        "how wide a threat may be taken: flagged, since members take their view with their ballot",
        "that the Council's judgement is reviewed by no other organ",
    ),
)
def art_39(s: Situation) -> Condition:
    return _threat(s)


def _threat(s: Situation) -> Condition:
    threat, breach = Is(THREAT_TO_PEACE(s.place), True), Is(BREACH_OR_AGGRESSION(s.place), True)
    return any_of((threat, breach))


@norm(
    "UNC-40",
    cite="UN Charter, Art. 40",
    title="Provisional measures",
    since="1945-10-24",
    text="""To keep a situation from getting worse the Council may first call on the parties to take
    provisional measures, such as a cease-fire, without prejudice to their rights; it takes
    account of a failure to comply.""",
    source=CHARTER,
)
def provisional_measures(s: Situation, measure: str) -> Condition:
    return every((art_39(s), council_decides(s, measure)))


@norm(
    "UNC-41",
    cite="UN Charter, Art. 41",
    title="Measures without armed force, binding on all members",
    since="1945-10-24",
    text="""The Council may decide on measures without armed force and call upon the members to
    apply them: breaking economic relations, communications, diplomatic relations.""",
    source=f"{CHARTER}; SCR 232 (1966), SCR 661 (1990)",
    not_modelled=("the end of a regime: see UNC-41-end",),
)
def art_41(s: Situation, measure: str) -> Condition:
    return council_decides(s, measure)


@norm(
    "UNC-42",
    cite="UN Charter, Arts 42 and 48",
    title="Armed force by decision of the Council, carried out by willing states",
    since="1945-10-24",
    text="""If measures without force would be or have proved inadequate, the Council may act by
    armed force. For want of forces of its own it authorises members, in practice with the words
    'all necessary means' under Chapter VII; they stay within the aim, time and actors named.""",
    source=f"{CHARTER}; SCR 678 (1990), 794 (1992), 836 (1993), 1973 (2011)",
    not_modelled=(
        "whether other measures are inadequate, which the Council judges with its vote",
        "force beyond the aim, time or actors named: see UNC-42-scope",
        "resolutions without the operative words, as SCR 2249 (2015): no authorisation on the view "
        "of most; its sponsors rested force on Art. 51 beside it",
        "what a failed draft that condemns force is worth, as S/1999/328: it authorises nothing",
    ),
)
def art_42(s: Situation, measure: str) -> Condition:
    return council_decides(s, measure)


SCOPE = ContestedPoint(
    "scope_of_a_mandate",
    "Does a mandate to protect civilians cover force that decides a civil war?",
    "UN Charter, Art. 42; SCR 1973 (2011), para. 4",
    (
        Position(
            "all_that_protection_needs",
            "the mandate covers the force that ends the danger to civilians, whoever gains by it",
            ("NATO", "United States, United Kingdom and France (2011)"),
            ("joint article of the three heads, 14-15 April 2011", "S/PV.6650 (9 November 2011)"),
            "A mandate names an aim, and who governs a state is not that aim.",
        ),
        Position(
            "immediate_protection_only",
            "the mandate covers force against those who are about to attack civilians, and no more",
            ("Russia", "China", "South Africa", "India", "Brazil"),
            ("S/PV.6531 (10 May 2011)", "S/PV.6650 (9 November 2011)", "BRICS, Sanya, April 2011"),
            "The words 'all necessary measures' leave the choice of means to those authorised.",
        ),
    ),
)


@norm(
    "UNC-42-scope",
    cite="UN Charter, Art. 42 (limits of an authorisation)",
    title="Force beyond the aim of the authorisation is not covered",
    since="1945-10-24",
    text="""Whoever is authorised keeps to the aim, the time and the actors that the Council names;
    force beyond them has no cover in its decision. Where that line runs is disputed where
    protecting civilians and deciding the conflict come together, as in Libya in 2011.""",
    source="SCR 678 (1990), 836 (1993), 1973 (2011); the records cited at the point from memory",
    contested=("scope_of_a_mandate",),
)
def within_the_mandate(s: Situation, measure: str) -> Unless:
    beyond = Is(FORCE_DECIDES_THE_CONFLICT(s.place), True)
    return unless(
        council_authorises_force(s, measure), beyond & SCOPE.holds("immediate_protection_only")
    )


def council_enforces(s: Situation, measure: str) -> Condition:
    """The Council finds a threat or worse and decides on measures without force (Arts 39, 41)."""
    return every((art_39(s), art_41(s, measure)))


def council_authorises_force(s: Situation, measure: str) -> Condition:
    """The Council finds a threat or worse and authorises force (Arts 39, 42)."""
    return every((art_39(s), art_42(s, measure)))


@norm(
    "UNC-43",
    cite="UN Charter, Arts 43 to 47",
    title="Forces held ready for the Council by agreement",
    since="1945-10-24",
    text="""Members make forces available to the Council by special agreements, under the direction
    of a Military Staff Committee. None has been concluded.""",
    source=f"{CHARTER}; Certain Expenses, ICJ Reports 1962, p. 151, at 167",
)
def forces_of_the_council(s: Situation) -> Condition:
    return any_of((), "a special agreement is in force: none has ever been concluded")


@norm(
    "UNC-48-49",
    cite="UN Charter, Arts 48 and 49",
    title="Members carry out the Council's decisions and help each other",
    since="1945-10-24",
    text="""All members, or those the Council names, carry out its decisions, directly and through
    the agencies they belong to, and assist each other in it.""",
    source=CHARTER,
)
def carries_out(s: Situation, state: str) -> Condition:
    return Is(MEMBER_OF(state, "UN"), True)


@norm(
    "UNC-50",
    cite="UN Charter, Art. 50",
    title="Special economic problems from the Council's measures",
    since="1945-10-24",
    text="""A state, member or not, on whose economy the Council's measures fall in a special way
    may turn to the Council for talks on a remedy.""",
    source=CHARTER,
    not_modelled=("what the Council then does, to which it is not bound",),
)
def may_consult(s: Situation, state: str) -> Condition:
    return Is(IS_STATE(state), True)


ANTICIPATION = ContestedPoint(
    "anticipatory_self_defence",
    "May a state defend itself before an armed attack has begun?",
    "UN Charter, Art. 51",
    (
        Position(
            "attack_must_occur",
            "self-defence begins only with an armed attack that occurs",
            ("Non-Aligned Movement", "most states in the Osirak debate 1981 (SCR 487)"),
            ("comments of the Non-Aligned Movement on A/59/565 (2005)", "SCR 487 (1981)"),
            "No state can be asked to wait for a blow that may destroy it.",
        ),
        Position(
            "imminence_suffices",
            "an imminent armed attack suffices for self-defence",
            ("United States", "United Kingdom", "Israel", "Australia"),
            ("Caroline correspondence 1841-42", "A/59/565 (2004), para. 188"),
            "Art. 51 says 'if an armed attack occurs', and imminence is judged by the user.",
        ),
    ),
)

GRAVITY = ContestedPoint(
    "gravity_of_armed_attack",
    "Does force below the gravity of an armed attack give a right of self-defence?",
    "UN Charter, Arts 2(4), 51",
    (
        Position(
            "any_unlawful_force",
            "any unlawful use of force gives a right of self-defence",
            ("United States",),
            (
                "A. D. Sofaer, 126 Military Law Review (1989) 89, at 92-93",
                "US Department of Defense, Law of War Manual, sect. 16.3.3.1",
            ),
            "Art. 51 speaks of an armed attack, and small incidents would grow into wars.",
        ),
        Position(
            "gravest_forms_only",
            "only the gravest forms of force are armed attacks that may be answered by force",
            ("the Court 1986, 2003",),
            (
                "Nicaragua, ICJ Reports 1986, p. 14, paras 191, 195, 211, 249",
                "Oil Platforms, ICJ Reports 2003, p. 161, para. 51",
            ),
            "It leaves a state under many small blows without a forcible answer.",
        ),
    ),
)

NON_STATE = ContestedPoint(
    "force_against_non_state_actors",
    "May force be used against a group on a territory whose state does not control it?",
    "UN Charter, Art. 51",
    (
        Position(
            "attribution_needed",
            "an armed attack must be attributable to the state on whose territory force is used",
            ("Mexico", "Brazil", "China", "Russia", "Non-Aligned Movement"),
            (
                "Wall, ICJ Reports 2004, p. 136, para. 139",
                "Armed Activities, ICJ Reports 2005, p. 168, paras 146-147",
                "meeting convened by Mexico on Art. 51 and non-state actors, 24 February 2021",
            ),
            "Art. 51 does not say that the attacker must be a state (SCR 1368, 1373).",
        ),
        Position(
            "unwilling_or_unable",
            "force is allowed where the territorial state is unwilling or unable to act",
            ("United States", "United Kingdom", "Australia", "Türkiye", "Germany (2015)"),
            ("letters on Syria: S/2014/695, S/2015/563, S/2015/688, S/2015/693, S/2015/946",),
            "It lets force be used in a state that has attacked nobody.",
        ),
    ),
)


ENDED = ContestedPoint(
    "council_measures_and_self_defence",
    "Does self-defence end when the Council acts, though the attack goes on?",
    "UN Charter, Art. 51",
    (
        Position(
            "any_measures_end_it",
            "self-defence ends once the Council has taken up the matter and acted on it",
            ("Argentina 1982",),
            ("its statements in the Council after SCR 502 (1982), from memory",),
            "The text speaks of measures that are necessary for peace, not of any measures.",
        ),
        Position(
            "effective_measures_end_it",
            "self-defence ends only with measures of the Council that restore peace",
            ("United Kingdom 1982", "the Council in SCR 661 (1990), preamble"),
            ("SCR 661 (1990), preamble", "its statements after SCR 502 (1982), from memory"),
            "Each state would then judge for itself whether the Council has done enough.",
        ),
    ),
)

ENTITY = ContestedPoint(
    "defence_of_an_entity",
    "Can an entity that only few states recognise ask for collective self-defence?",
    "UN Charter, Art. 51",
    (
        Position(
            "recognition_by_the_helper_suffices",
            "it can, where the state that helps it has recognised it",
            ("Russia 2022",),
            ("S/2022/154 (24 February 2022)",),
            "A state could then make by recognition the victim whose request it needs.",
        ),
        Position(
            "statehood_needed",
            "it cannot: only a state can be the victim of an armed attack and ask for help",
            ("the 141 states that voted for A/RES/ES-11/1",),
            ("A/RES/ES-11/1 (2 March 2022)", "A/RES/ES-11/4 (12 October 2022)"),
            "Those who live there would have no one to ask for protection.",
        ),
    ),
)


@norm(
    "UNC-51",
    cite="UN Charter, Art. 51",
    title="Individual self-defence",
    since="1945-10-24",
    text="""If an armed attack occurs against a state, it may defend itself until the Council has
    taken the measures necessary for peace. What it does must be necessary and proportionate and
    is to be reported to the Council at once.""",
    source=f"{CHARTER}; Nicaragua, ICJ Reports 1986, p. 14, paras 176, 193-195, 200",
    contested=(
        "anticipatory_self_defence",
        "council_measures_and_self_defence",
        "defence_of_an_entity",
        "force_against_non_state_actors",
        "gravity_of_armed_attack",
    ),
    not_modelled=(
        "which measures of the Council end the right: flagged, since the fact that is asked for "
        "is stated for measures that restore peace and not for sanctions alone (SCR 661)",
        "force against a threat that may grow and is not imminent, claimed in 1981 (Osirak) and "
        "in 2002 and accepted by hardly any state",
        "necessity and proportionality of each act, which no rule can decide in advance",
        "a failure to report, which is evidence against the claim and not a bar (Nicaragua 200)",
    ),
)
def self_defence(s: Situation) -> Condition | Unless:
    attacked = any_of(_attacks(s, victim) for victim in s.victims)
    ended = any_of(Is(COUNCIL_TOOK_MEASURES(victim), True) for victim in s.victims)
    return unless(attacked, ended)


def _attacks(s: Situation, victim: str) -> Condition:
    """An attack on the victim by any of the attackers, in law an armed attack of its own."""
    return every(
        (_can_be_a_victim(s, victim), any_of(_attack(s, a, victim) for a in s.attackers)),
        f"{victim} is a state under armed attack",
    )


def _can_be_a_victim(s: Situation, victim: str) -> Condition:
    """It is a state or, on one reading, recognised as one by every state that would act."""
    state = Is(IS_STATE(victim), True)
    if not s.contributors:
        return state
    recognised = (Is(RECOGNISED_BY(victim, helper), True) for helper in s.contributors)
    return state | (every(recognised) & ENTITY.holds("recognition_by_the_helper_suffices"))


def _attack(s: Situation, attacker: str, victim: str) -> Condition:
    occurred = Is(ARMED_ATTACK(attacker, victim), True)
    imminent = Is(IMMINENT_ATTACK(attacker, victim), True)
    below = Is(FORCE_BELOW_ATTACK(attacker, victim), True)
    attack = any_of(
        (
            occurred,
            imminent & ANTICIPATION.holds("imminence_suffices"),
            below & GRAVITY.holds("any_unlawful_force"),
        )
    )
    return every((attack, _answerable(s, attacker)))


def _answerable(s: Situation, attacker: str) -> Condition:
    """The attacker is a state, or force may be used where the group stands.

    A group stands on the territory of a host or of a state against which the measure is
    directed, neither attacker nor victim itself.
    """
    apart = {*s.victims, *s.attackers}
    places = [place for place in dict.fromkeys(s.hosts + s.targets) if place not in apart]
    grounds: list[Condition] = [Is(IS_STATE(attacker), True)]
    for place in places:
        tolerated = Is(UNWILLING_OR_UNABLE(place, attacker), True)
        grounds.append(Is(ATTRIBUTABLE(attacker, place), True))
        grounds.append(tolerated & NON_STATE.holds("unwilling_or_unable"))
    if not places:
        # The group attacks from within the victim or from no state: its own territory is free.
        grounds.append(ALWAYS)
    return any_of(grounds)


REQUEST = ContestedPoint(
    "request_by_treaty",
    "Does a treaty of mutual defence concluded before the attack count as the victim's request?",
    "UN Charter, Art. 51 (collective)",
    (
        Position(
            "request_on_the_day",
            "the victim itself declares that it is attacked and asks for help at that time",
            ("the Court 1986, 2003",),
            (
                "Nicaragua, ICJ Reports 1986, p. 14, paras 195-199",
                "Oil Platforms, ICJ Reports 2003, p. 161, para. 51",
            ),
            "A victim overrun within hours may have nobody left who could ask.",
        ),
        Position(
            "treaty_suffices",
            "a treaty by which the victim has asked for help in advance suffices",
            ("R. Jennings, dissenting 1986", "Y. Dinstein"),
            (
                "Nicaragua, dissenting opinion of R. Jennings, ICJ Reports 1986, p. 528",
                "Y. Dinstein, War, Aggression and Self-Defence (on collective self-defence)",
            ),
            "An ally would then be helped against its will, which is no help to it.",
        ),
    ),
)


@norm(
    "UNC-51-collective",
    cite="UN Charter, Art. 51 (collective)",
    title="Collective self-defence on request of the victim",
    since="1945-10-24",
    text="""A third state may come to the defence of a state under armed attack when that state
    itself declares to be attacked and asks for help.""",
    source="Nicaragua, ICJ Reports 1986, p. 14, paras 195-199; Oil Platforms 2003, para. 51",
    contested=("request_by_treaty",),
    not_modelled=(
        "a request made by treaty in advance: flagged, since no state has acted on one alone; "
        "the treaties themselves leave it to the victim to ask",
        "who asks for a victim whose government is disputed (Grenada 1983): the case says who",
    ),
)
def collective_self_defence(s: Situation, measure: str) -> Condition:
    asked = any_of(Is(REQUESTS(victim, measure), True) for victim in s.victims)
    return self_defence(s) & asked


# ================================================================================================
# Chapter VIII: regional arrangements
# ================================================================================================


@norm(
    "UNC-52",
    cite="UN Charter, Art. 52",
    title="Local disputes are first taken to the regional body",
    since="1945-10-24",
    text="""Members of a regional body try to settle local disputes through it before they bring
    them to the Council, whose powers under Arts 34 and 35 are not impaired.""",
    source=CHARTER,
    not_modelled=(
        "the dispute of 1954 on Guatemala: the United States and Brazil put the region first, the "
        "Soviet Union the Council; that both may act, on which para. 4 rests, has prevailed since",
    ),
)
def council_stays_competent(s: Situation) -> Condition:
    return ALWAYS


AFTERWARDS = ContestedPoint(
    "regional_enforcement_afterwards",
    "Can the Council authorise regional enforcement after it has begun?",
    "UN Charter, Art. 53(1)",
    (
        Position(
            "approval_afterwards_suffices",
            "approval by the Council afterwards suffices",
            ("ECOWAS", "African Union (Ezulwini Consensus 2005)"),
            ("SCR 788 (1992), SCR 1132 (1997)", "Ezulwini Consensus, Ext/EX.CL/2 (VII), B(i)"),
            "It rewards action first, and silence or welcome is not a decision by ballots.",
        ),
        Position(
            "authorisation_beforehand_needed",
            "authorisation by the Council is needed before enforcement begins",
            ("China", "Russia"),
            ("Joint Declaration of China and Russia on international law, 8 May 2025, para. 3",),
            "The Council welcomed such actions in 1992 and 1997 and named no other basis.",
        ),
    ),
)


@norm(
    "UNC-53",
    cite="UN Charter, Art. 53(1)",
    title="Regional enforcement needs the Council's authorisation",
    since="1945-10-24",
    text="""The Council may use regional bodies for enforcement; without its authorisation they take
    no enforcement action. Missions that go by consent are not enforcement.""",
    source=CHARTER,
    contested=("regional_enforcement_afterwards",),
    not_modelled=(
        "regional sanctions, which practice since 1960 leaves free (Dominican Republic)",
        "a recommendation of the regional body, put forward in 1962 (Cuba) as no enforcement",
    ),
)
def art_53(s: Situation, measure: str) -> Condition:
    welcomed = Is(COUNCIL_APPROVED_AFTERWARDS(s.place), True)
    return any_of(
        (
            council_decides(s, measure),
            welcomed & AFTERWARDS.holds("approval_afterwards_suffices"),
        )
    )


def regional_enforcement(s: Situation, measure: str) -> Condition:
    """The Council finds a threat and lets a regional body enforce (Arts 39, 53)."""
    return every((art_39(s), art_53(s, measure)))


KEEP_INFORMED = Consequence(
    "the Council is kept fully informed",
    "Regional activities for peace and security, done or planned, are reported to the Council.",
    "UN Charter, Art. 54",
)


@norm(
    "UNC-54",
    cite="UN Charter, Art. 54",
    title="The Council is kept informed of regional activities",
    since="1945-10-24",
    text="""Regional bodies tell the Council without gaps what they do and what they plan for peace
    and security.""",
    source=CHARTER,
)
def council_is_informed(s: Situation) -> Condition:
    # A duty that follows the action; no action is unlawful for want of it.
    return ALWAYS


# ================================================================================================
# Chapters XVI to XVIII: precedence, transition, amendment
# ================================================================================================

CHARTER_PREVAILS = Consequence(
    "binds all members, above any other treaty",
    "Members carry out the decision, and their duties under the Charter prevail over those under "
    "any other agreement.",
    "UN Charter, Arts 25, 48, 103; Lockerbie, ICJ Reports 1992, p. 3, para. 39",
)

REPORT_SELF_DEFENCE = Consequence(
    "to be reported to the Council at once",
    "Measures of self-defence are reported at once; not reporting counts as evidence against the "
    "claim. They end when the Council has taken the measures necessary for peace.",
    "UN Charter, Art. 51; Nicaragua, ICJ Reports 1986, p. 14, paras 200, 235",
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


# ================================================================================================
# Consent, which takes conduct outside Art. 2(4); its conditions stand in law/invitation.py
# ================================================================================================


def hosts_consent(s: Situation, measure: str) -> Condition:
    """Every state on whose territory the measure takes place consents; never if none is named."""
    if not s.hosts:
        return NEVER
    return every(Is(CONSENTS(host, measure), True) for host in s.hosts)
