"""Chapter V: the Security Council (Arts 23 to 32)."""

from __future__ import annotations

from foedus.bodies import security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import IS_STATE, MEMBER_OF, PERMANENT_MEMBER
from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, any_of, every, none_of
from foedus.language.contested import ContestedPoint, Position
from foedus.language.norms import Article, norm
from foedus.law.majorities import affirmative
from foedus.law.un_charter.citation import CHARTER
from foedus.law.un_charter.determination import art_39
from foedus.law.un_charter.purposes import purposes

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
def takes_part_without_vote(s: Situation, state: str, measure: str) -> Condition:
    return every((Is(MEMBER_OF(state, "UN"), True), council_decides_procedure(s, measure)))


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
    outside = state not in security_council.BODY.members(s.day)
    return Is(IS_STATE(state), True) if outside and state in s.parties else NEVER
