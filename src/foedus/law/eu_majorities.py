"""How the Council of the European Union carries a motion: unanimity, and each qualified majority.

Sources: the Treaty on European Union (TEU), the Treaty on the Functioning of the European Union
(TFEU), the Treaty establishing the European Community (TEC) and their protocols.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from foedus.bodies import eu_council
from foedus.bodies.body import Motion
from foedus.facts.eu import shares
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    EU_ABSTAINERS_THIRD,
    EU_POPULATION_62,
    EU_POPULATION_65,
    EU_POPULATION_CHECK,
    EU_WEIGHTED_VOTES,
)
from foedus.language.conditions import (
    Condition,
    Is,
    Not,
    Weighs,
    any_of,
    at_least,
    every,
    none_of,
)
from foedus.language.norms import Article, norm
from foedus.language.variables import Predicate

TEU = "Treaty on European Union, OJ C 202, 7.6.2016, p. 13"
TFEU = "Treaty on the Functioning of the European Union, OJ C 202, 7.6.2016, p. 47"
CVCE = "CVCE, Evolution of qualified majority voting in the Council (table of votes, 1958-2007)"
TEEC_148 = "TEEC Art. 148(2) as of 1958, 1986 and 1995 (CELEX 11957E148, 11992E148)"
CROATIA = "Act of Accession of Croatia, Art. 20, OJ L 112, 24.4.2012, p. 6"

# ================================================================================================
# Counts that the rules share
# ================================================================================================


def nobody_objects(motion: Motion) -> Condition:
    """No member votes no. Abstaining does not prevent unanimity, nor does leaving the room.

    The text speaks of members present or represented who abstain (TFEU Art. 238(4)). A member
    that was absent has been treated alike (European Council, 14 December 2023); we follow that.
    """
    return none_of(motion.ballots("no"), "no member votes no")


@norm(
    "EU-RoP-11(4)",
    cite="Rules of Procedure of the Council, Art. 11(4)",
    title="Quorum: a majority of the members entitled to vote",
    since="1958-01-01",
    text="For the Council to vote, a majority of the members entitled to vote must be present.",
    source="Council Decision 2009/937/EU, Annex, Art. 11(4); earlier Rules from memory",
    not_modelled=("a member that is absent may let another vote on its behalf (TFEU Art. 239)",),
)
def quorum(s: Situation, motion: Motion) -> Condition:
    needed = len(motion.members) // 2 + 1
    absent = tuple((-1, ballot) for ballot in motion.ballots("absent"))
    return Weighs(needed - len(motion.members), absent, f"at least {needed} members present")


def population(
    s: Situation, motion: Motion, ballot: str, share: tuple[int, int], otherwise: Predicate
) -> Condition:
    """Those who cast this ballot comprise at least ``share`` of the population of the members.

    ``share`` is a fraction (numerator, denominator). Exact where the Council's figures of the
    year are on record; between bounds where only its percentages are, each known to half of a
    hundredth of a point; elsewhere, and between the bounds, the fact ``otherwise`` decides. Of
    fewer members than the Union has, such as after an exit, the whole is what they have together;
    where a member has no figure, the fact decides.
    """
    cast, part, whole = motion.ballots(ballot), *share
    says = f"those who vote {ballot} comprise {part}/{whole} of the population"
    unknown = Is(otherwise(motion.measure), True)
    figures = eu_council.populations(s.day)
    if figures is not None and figures.keys() >= set(motion.members):
        persons = [figures[member] for member in motion.members]
        return _reached(sum(persons) * part, whole, zip(persons, cast, strict=True), says)
    percentages = shares(s.day)
    if percentages is None or not percentages.keys() >= set(motion.members):
        return unknown
    # In two-hundredths of a point: twice the published hundredths, give or take one.
    points = [int(percentages[member] * 200) for member in motion.members]
    least, most = _whole(points, len(percentages))
    low = zip((point - 1 for point in points), cast, strict=True)
    high = zip((point + 1 for point in points), cast, strict=True)
    surely = _reached(most * part, whole, low, f"{says}, by its rounded percentages")
    possibly = _reached(least * part, whole, high, f"{says}, or may do so within rounding")
    return any_of((surely, every((possibly, unknown))))


def _whole(points: Sequence[int], members: int) -> tuple[int, int]:
    """What the figures add up to at least and at most: exactly the whole if of all members."""
    if len(points) == members:
        return 20_000, 20_000
    return sum(points) - len(points), sum(points) + len(points)


def _reached(
    part: int, whole: int, weighed: Iterable[tuple[int, Condition]], says: str
) -> Condition:
    """The weights that hold reach ``part / whole``, rounded up to a whole number."""
    return Weighs(-(-part // whole), tuple(weighed), says)


def members_in_favour(motion: Motion, percent: int) -> Condition:
    """At least so many percent of the members vote yes."""
    needed = -(-percent * len(motion.members) // 100)
    return at_least(needed, motion.ballots("yes"), f"at least {percent} %: {needed} members")


# ================================================================================================
# Unanimity in foreign and security policy
# ================================================================================================

foreign_policy_unanimity = Article(
    "TEU-31(1)",
    "TEU Art. 31(1) (until 2009: Art. 23(1); until 1999: Art. J.8)",
    "Foreign and security policy: unanimity, with constructive abstention",
    adopts=("eu_council", ("unanimity",)),
    not_modelled=(
        "that an abstainer is not bound but accepts that the decision commits the Union",
        "that only abstentions with a formal declaration count: each is taken to have one",
    ),
)


@foreign_policy_unanimity.version(
    since="1993-11-01",
    until="1999-04-30",
    text="""The Council decides unanimously; a member that abstains does not prevent it.""",
    source="Treaty on European Union (Maastricht), Art. J.8(2), OJ C 191, 29.7.1992, p. 1",
)
def unanimity_of_maastricht(s: Situation, motion: Motion) -> Condition:
    return every((nobody_objects(motion), quorum(s, motion)))


@foreign_policy_unanimity.version(
    since="1999-05-01",
    until="2009-11-30",
    text="""The Council decides unanimously; abstentions do not prevent it. Where the members that
    qualify their abstention hold more than a third of the weighted votes, it is not adopted.""",
    source="Treaty on European Union (Amsterdam), Art. 23(1), OJ C 340, 10.11.1997, p. 145",
)
def unanimity_of_amsterdam(s: Situation, motion: Motion) -> Condition:
    third = sum(votes_of(s, motion)) // 3
    abstain = zip(votes_of(s, motion), motion.ballots("abstain"), strict=True)
    too_many = Weighs(third + 1, tuple(abstain), "abstainers hold more than a third of the votes")
    return every((nobody_objects(motion), Not(too_many), quorum(s, motion)))


@foreign_policy_unanimity.version(
    since="2009-12-01",
    text="""The Council decides unanimously; abstentions do not prevent it. Where the members that
    qualify their abstention are at least a third of the members and comprise at least a third of
    the population, it is not adopted.""",
    source=TEU,
)
def unanimity_of_lisbon(s: Situation, motion: Motion) -> Condition:
    needed = -(-len(motion.members) // 3)
    abstain = at_least(needed, motion.ballots("abstain"), f"at least {needed} members abstain")
    comprise = population(s, motion, "abstain", (1, 3), EU_ABSTAINERS_THIRD)
    too_many = every((abstain, comprise), "abstainers are a third of members and population")
    return every((nobody_objects(motion), Not(too_many), quorum(s, motion)))


# ================================================================================================
# Qualified majority
# ================================================================================================


def _weights(text: str) -> dict[str, int]:
    """Votes by state from lines such as ``10 DEU FRA``."""
    found: dict[str, int] = {}
    for line in text.split(";"):
        votes, *states = line.split()
        found |= dict.fromkeys(states, int(votes))
    return found


#: The weighted votes of each period (CVCE; for Croatia the Act of Accession, Art. 20). A state
#: votes only while it is a member, so that accessions that changed no other weight share a line.
OF_SIX = _weights("4 DEU FRA ITA; 2 BEL NLD; 1 LUX")
OF_1973 = _weights("10 DEU FRA ITA GBR; 8 ESP; 5 BEL GRC NLD PRT; 4 AUT SWE; 3 DNK IRL FIN; 2 LUX")
OF_2004 = OF_1973 | _weights("8 POL; 5 CZE HUN; 3 EST LTU LVA SVK SVN; 2 CYP MLT")
OF_NICE = _weights(
    "29 DEU FRA GBR ITA; 27 ESP POL; 14 ROU; 13 NLD; 12 BEL CZE GRC HUN PRT; 10 AUT BGR SWE;"
    "7 DNK FIN HRV IRL LTU SVK; 4 CYP EST LUX LVA SVN; 3 MLT"
)


def votes_of(s: Situation, motion: Motion) -> tuple[int, ...]:
    """The weighted votes of the members, in order, under the law of the law day.

    A state that had no weight on the law day (it joined later) has none.
    """
    day = s.law_day
    if day < date(1973, 1, 1):
        table = OF_SIX
    elif day < date(2004, 5, 1):
        table = OF_1973
    else:
        table = OF_2004 if day < date(2004, 11, 1) else OF_NICE
    return tuple(table.get(member, 0) for member in motion.members)


def weighted(s: Situation, motion: Motion, votes: int, members: int) -> Condition:
    """At least so many weighted votes in favour, cast by at least so many members."""
    cast = tuple(zip(votes_of(s, motion), motion.ballots("yes"), strict=True))
    return every(
        (
            Weighs(votes, cast, f"at least {votes} of {sum(votes_of(s, motion))} weighted votes"),
            at_least(members, motion.ballots("yes"), f"from at least {members} members"),
        )
    )


def checked(s: Situation, motion: Motion) -> Condition:
    """If a member asks for the check, those in favour comprise 62 % of the population."""
    return any_of(
        (
            Is(EU_POPULATION_CHECK(motion.measure), False),
            population(s, motion, "yes", (62, 100), EU_POPULATION_62),
            every(motion.ballots("yes"), "all vote yes"),
        )
    )


qualified_majority = Article(
    "TEU-16(4)",
    "TEU Art. 16(4), TFEU Art. 238(3) (until 2014: TEEC Art. 148(2), TEC Art. 205(2))",
    "Qualified majority on a proposal of the Commission (or, since 2009, the High Representative)",
    adopts=("eu_council", ("qualified-majority",)),
    not_modelled=("further discussion asked for by nearly a blocking minority (Ioannina)",),
)
reinforced_majority = Article(
    "TFEU-238(2)",
    "TFEU Art. 238(2) (until 2014: TEEC Art. 148(2), TEC Art. 205(2))",
    "Qualified majority without such a proposal",
    adopts=("eu_council", ("reinforced-majority",)),
    not_modelled=("further discussion asked for by nearly a blocking minority (Ioannina)",),
)


@dataclass(frozen=True, slots=True)
class Weighting:
    """The votes needed in a period; the members needed with and without a proposal.

    ``check`` tells whether a member can ask for the check of the population.
    """

    votes: int
    proposed: int
    unproposed: int
    check: bool = False

    def __call__(self, s: Situation, motion: Motion, members: int) -> Condition:
        carried = weighted(s, motion, self.votes, members)
        return every((carried, checked(s, motion))) if self.check else carried

    def of_proposal(self, s: Situation, motion: Motion) -> Condition:
        return self(s, motion, self.proposed)

    def without_proposal(self, s: Situation, motion: Motion) -> Condition:
        return self(s, motion, self.unproposed)


NICE = Weighting(260, 15, 19, check=True)

#: First day, last day, what is needed. The votes are those of CVCE; that a proposal of the
#: Commission asked for no number of members until 2004, and the numbers without one, are those
#: of the treaties of accession.
WEIGHTINGS = (
    ("1958-01-01", "1972-12-31", Weighting(12, 0, 4)),
    ("1973-01-01", "1980-12-31", Weighting(41, 0, 6)),
    ("1981-01-01", "1985-12-31", Weighting(45, 0, 6)),
    ("1986-01-01", "1994-12-31", Weighting(54, 0, 8)),
    ("1995-01-01", "2004-04-30", Weighting(62, 0, 10)),
    ("2004-05-01", "2004-10-31", Weighting(88, 13, 17)),
    ("2004-11-01", "2006-12-31", Weighting(232, 13, 17, check=True)),
    ("2007-01-01", "2013-06-30", Weighting(255, 14, 18, check=True)),
    ("2013-07-01", "2014-10-31", NICE),
)
for first, last, needed in WEIGHTINGS:
    asks = " A member may ask that 62 % of the population be behind it." if needed.check else ""
    of_members = f", from at least {needed.proposed} members" if needed.proposed else ""
    qualified_majority.version(
        since=first,
        until=last,
        text=f"At least {needed.votes} weighted votes{of_members}.{asks}",
        source=f"{CVCE}; {CROATIA}",
    )(needed.of_proposal)
    reinforced_majority.version(
        since=first,
        until=last,
        text=f"At least {needed.votes} weighted votes, from {needed.unproposed} members.{asks}",
        source=f"{CVCE}; {TEEC_148}; {CROATIA}; the number of members of 1973-1985 from memory",
    )(needed.without_proposal)


def double_majority(s: Situation, motion: Motion) -> Condition:
    """55 % of the members with 65 % of the population, or fewer than four who are not in favour.

    A minority that blocks for want of population must have four members; abstaining and staying
    away count like a no. 55 % of 27 members are fifteen, the number that Art. 16(4) names.
    """
    deemed = at_least(len(motion.members) - 3, motion.ballots("yes"), "fewer than four block")
    behind = population(s, motion, "yes", (65, 100), EU_POPULATION_65)
    return every((members_in_favour(motion, 55), any_of((behind, deemed))))


def without_proposal(s: Situation, motion: Motion) -> Condition:
    """72 % of the members with 65 % of the population."""
    behind = population(s, motion, "yes", (65, 100), EU_POPULATION_65)
    return every((members_in_favour(motion, 72), behind))


def _on_request(s: Situation, motion: Motion, new: Condition, old: Condition) -> Condition:
    """The new rule, unless a member asks for the weighted votes.

    What both rules carry is carried whether anybody asks or not: a condition of its own, since a
    proof does not try out what it does not know.
    """
    asked = Is(EU_WEIGHTED_VOTES(motion.measure), True)
    return any_of((every((Not(asked), new)), every((asked, old)), every((new, old))))


@qualified_majority.version(
    since="2014-11-01",
    until="2017-03-31",
    text="""At least 55 % of the members, comprising 65 % of the population; a blocking minority
    has at least four members. A member may ask for the weighted votes of the Treaty of Nice.""",
    source=f"{TEU}, Art. 16(4), (5); Protocol 36, Art. 3(2)",
)
def transition(s: Situation, motion: Motion) -> Condition:
    return _on_request(s, motion, double_majority(s, motion), NICE.of_proposal(s, motion))


@qualified_majority.version(
    since="2017-04-01",
    text="""At least 55 % of the members, comprising 65 % of the population; a blocking minority
    has at least four members, failing which the majority is deemed attained.""",
    source=f"{TEU}, Art. 16(4)",
)
def since_2017(s: Situation, motion: Motion) -> Condition:
    return double_majority(s, motion)


@reinforced_majority.version(
    since="2014-11-01",
    until="2017-03-31",
    text="""At least 72 % of the members, comprising 65 % of the population. A member may ask for
    the weighted votes of the Treaty of Nice.""",
    source=f"{TFEU}, Art. 238(2); Protocol 36, Art. 3(2)",
)
def transition_without_proposal(s: Situation, motion: Motion) -> Condition:
    return _on_request(s, motion, without_proposal(s, motion), NICE.without_proposal(s, motion))


@reinforced_majority.version(
    since="2017-04-01",
    text="At least 72 % of the members, comprising 65 % of the population of the Union.",
    source=f"{TFEU}, Art. 238(2)",
)
def without_proposal_since_2017(s: Situation, motion: Motion) -> Condition:
    return without_proposal(s, motion)
