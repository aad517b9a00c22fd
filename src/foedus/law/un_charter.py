"""The Charter of the United Nations, 26 June 1945, in force 24 October 1945.

Articles stand in the order of the Charter. Where states divide on a reading, the contested
point stands beside the article that it is about.
"""

from __future__ import annotations

from foedus.bodies import general_assembly, security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ARMED_ATTACK,
    ATTRIBUTABLE,
    CONSENTS,
    COUNCIL_EXERCISING,
    COUNCIL_TOOK_MEASURES,
    IMMINENT_ATTACK,
    IS_STATE,
    REQUESTS,
    UNWILLING_OR_UNABLE,
)
from foedus.language.conditions import (
    ALWAYS,
    Condition,
    Is,
    Weighs,
    any_of,
    at_least,
    every,
    none_of,
)
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, Unless, norm, unless

CHARTER = "UN Charter (1 UNTS XVI)"

# ================================================================================================
# Chapter IV: the General Assembly
# ================================================================================================

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
            ("Soviet Union 1956-1965", "France 1956-1965"),
            ("their written statements in Certain Expenses, 1962",),
            "A force that goes by consent of the host coerces nobody, and the Assembly may "
            "recommend measures for peaceful adjustment under Art. 14.",
        ),
    ),
)

ART_11_2 = Article(
    "UNC-11(2)",
    "UN Charter, Art. 11(2)",
    "Recommendations of the Assembly on peace and security; action is referred to the Council",
    not_modelled=("what counts as referring a question to the Council before or after discussion",),
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
    not_modelled=("a request of the Council for a recommendation, last proposed in 1947",),
)
def art_12_1(s: Situation) -> Condition | Unless:
    return unless(ALWAYS, Is(COUNCIL_EXERCISING(s.place), True) & PARALLEL.holds("literal"))


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
    return two_thirds_voting(motion) & quorum(s, motion)


def two_thirds_voting(motion: Motion) -> Condition:
    """At least twice as many yes as no, and at least one yes: abstentions do not count."""
    yes, no = motion.ballots("yes"), motion.ballots("no")
    weighed = tuple((1, ballot) for ballot in yes) + tuple((-2, ballot) for ballot in no)
    says = "at least two yes for each no among those voting"
    return Weighs(0, weighed, says) & any_of(yes, "at least one yes")


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
    yes, no = motion.ballots("yes"), motion.ballots("no")
    weighed = tuple((1, ballot) for ballot in yes) + tuple((-1, ballot) for ballot in no)
    return Weighs(1, weighed, "more yes than no") & quorum(s, motion)


@norm(
    "GA-67",
    cite="Rules of Procedure of the General Assembly, rule 67",
    title="Quorum for a decision: a majority of the members present",
    since="1947-11-17",
    text="A majority of the members must be present for the Assembly to take a decision.",
    source="A/520/Rev.20, rule 67",
)
def quorum(s: Situation, motion: Motion) -> Condition:
    needed = len(motion.members) // 2 + 1
    absent = tuple((-1, ballot) for ballot in motion.ballots("absent"))
    return Weighs(needed - len(motion.members), absent, f"at least {needed} members present")


# ================================================================================================
# Chapter V: the Security Council
# ================================================================================================

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
    source="GA resolution 1991 A (XVIII), in force 31 August 1965; applied with the fifteen seats",
)
def procedural_nine(s: Situation, motion: Motion) -> Condition:
    return affirmative(9, motion)


ART_27_3 = Article(
    "UNC-27(3)",
    "UN Charter, Art. 27(3)",
    "Decisions on all other matters: the veto of the permanent members",
    adopts=("security_council", ("substantive",)),
    contested=("duty_of_a_party_to_abstain",),
    not_modelled=("the President's ruling on a point of order while the vote is under way",),
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
    source="GA resolution 1991 A (XVIII), in force 31 August 1965; applied with the fifteen seats",
)
def nine_with_the_permanent_members(s: Situation, motion: Motion) -> Condition:
    return affirmative(9, motion) & concurring(s, motion)


def affirmative(number: int, motion: Motion) -> Condition:
    """At least so many members vote yes; abstaining and staying away do not help."""
    return at_least(
        number, motion.ballots("yes"), f"at least {number} of {len(motion.members)} vote yes"
    )


def concurring(s: Situation, motion: Motion) -> Condition:
    """No permanent member votes no.

    The text asks for concurring votes. Read literally, an abstention would already defeat a
    motion. Practice since 1946, which the Court found generally accepted (Namibia, ICJ Reports
    1971, p. 16, para. 22), takes a voluntary abstention as concurring, and since 1950 absence
    and non-participation too; the Soviet Union objected to the latter in 1950. We follow it.
    """
    vetoes = motion.of(security_council.permanent(s.day), "no")
    return none_of(vetoes, "no permanent member votes no")


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
    dispute shall abstain. No President has enforced it since 1960.""",
    source=f"{CHARTER}; Security Council Report, In Hindsight, on Art. 27(3)",
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
    motion = general_assembly.BODY.motion(measure, s.day)
    return every((art_12_1(s), art_18_2(s, motion)))


# ================================================================================================
# Chapter VII: action
# ================================================================================================

ANTICIPATION = ContestedPoint(
    "anticipatory_self_defence",
    "May a state defend itself before an armed attack has begun?",
    "UN Charter, Art. 51",
    (
        Position(
            "attack_must_occur",
            "self-defence begins only with an armed attack that occurs",
            ("Non-Aligned Movement", "most states in the Osirak debate 1981 (SCR 487)"),
            ("A/RES/60/1 debates", "SCR 487 (1981)"),
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
            ),
            "Art. 51 does not say that the attacker must be a state (SCR 1368, 1373).",
        ),
        Position(
            "unwilling_or_unable",
            "force is allowed where the territorial state is unwilling or unable to act",
            ("United States", "United Kingdom", "Australia", "Türkiye", "Germany (2015)"),
            ("letters to the Council on Syria 2014-2015, S/2014/695, S/2015/688, S/2015/946",),
            "It lets force be used in a state that has attacked nobody.",
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
    contested=("anticipatory_self_defence", "force_against_non_state_actors"),
    not_modelled=(
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
        (Is(IS_STATE(victim), True), any_of(_attack(s, a, victim) for a in s.attackers)),
        f"{victim} is a state under armed attack",
    )


def _attack(s: Situation, attacker: str, victim: str) -> Condition:
    occurred = Is(ARMED_ATTACK(attacker, victim), True)
    imminent = Is(IMMINENT_ATTACK(attacker, victim), True)
    attack = occurred | (imminent & ANTICIPATION.holds("imminence_suffices"))
    return every((attack, _answerable(s, attacker)))


def _answerable(s: Situation, attacker: str) -> Condition:
    """The attacker is a state, or force may be used where the group stands."""
    places = [place for place in s.hosts if place not in s.victims]
    grounds: list[Condition] = [Is(IS_STATE(attacker), True)]
    for place in places:
        tolerated = Is(UNWILLING_OR_UNABLE(place, attacker), True)
        grounds.append(Is(ATTRIBUTABLE(attacker, place), True))
        grounds.append(tolerated & NON_STATE.holds("unwilling_or_unable"))
    if not places:
        # The group attacks from within the victim or from no state: its own territory is free.
        grounds.append(ALWAYS)
    return any_of(grounds)


@norm(
    "UNC-51-collective",
    cite="UN Charter, Art. 51 (collective)",
    title="Collective self-defence on request of the victim",
    since="1945-10-24",
    text="""A third state may come to the defence of a state under armed attack when that state
    itself declares to be attacked and asks for help.""",
    source="Nicaragua, ICJ Reports 1986, p. 14, paras 195-199; Oil Platforms 2003, para. 51",
    not_modelled=("whether a treaty concluded in advance is request enough",),
)
def collective_self_defence(s: Situation, measure: str) -> Condition:
    asked = any_of(Is(REQUESTS(victim, measure), True) for victim in s.victims)
    return self_defence(s) & asked


# ================================================================================================
# Consent, which takes conduct outside Art. 2(4); its conditions stand in law/invitation.py
# ================================================================================================


def hosts_consent(s: Situation, measure: str) -> Condition:
    """Every state on whose territory the measure takes place consents to it."""
    return every(Is(CONSENTS(host, measure), True) for host in s.hosts)
