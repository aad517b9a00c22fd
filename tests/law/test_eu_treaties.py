"""The Council of the EU: each majority against a slow count in sets and fractions; the Treaties."""

from __future__ import annotations

import random
from collections.abc import Collection, Iterator, Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise

import pytest

from foedus.bodies import eu_council
from foedus.bodies.body import Motion
from foedus.facts import eu
from foedus.facts.situation import Situation
from foedus.facts.vocabulary import (
    ATTACKED_ON_TERRITORY,
    BREACH_OF_EU_VALUES,
    EU_ABSTAINERS_THIRD,
    EU_BASIS,
    EU_POPULATION_62,
    EU_POPULATION_65,
    EU_POPULATION_CHECK,
    EU_WEIGHTED_VOTES,
    INVOKES,
    MEMBER_OF,
    SEVERE_DIFFICULTIES,
)
from foedus.language.conditions import Is
from foedus.language.variables import BALLOT
from foedus.law import eu_treaties
from foedus.law.eu_majorities import (
    WEIGHTINGS,
    foreign_policy_unanimity,
    qualified_majority,
    reinforced_majority,
    votes_of,
)

from .crisis import crisis, lawful, true

MEASURE = "eu-sanctions"
#: The Council's figures are on record for each member in 2006: the year of the exact counts.
EXACT = "2006-06-01"
#: The votes of the Treaty of Nice, read off the table of the treaty one by one.
NICE = {
    **{"DEU": 29, "FRA": 29, "ITA": 29, "GBR": 29, "ESP": 27, "POL": 27, "ROU": 14, "NLD": 13},
    **{"BEL": 12, "CZE": 12, "GRC": 12, "HUN": 12, "PRT": 12, "AUT": 10, "BGR": 10, "SWE": 10},
    **{"DNK": 7, "IRL": 7, "LTU": 7, "SVK": 7, "FIN": 7, "HRV": 7},
    **{"CYP": 4, "EST": 4, "LVA": 4, "LUX": 4, "SVN": 4, "MLT": 3},
}


def motion_of(s: Situation) -> Motion:
    return eu_council.BODY.motion(MEASURE, s.day)


def cast(motion: Motion, roll: Mapping[str, str], others: str = "yes") -> tuple[Is, ...]:
    """Each member's ballot: as in the roll, else ``others``."""
    return tuple(
        Is(BALLOT(motion.name, member), roll.get(member, others)) for member in motion.members
    )


def rolls(motion: Motion, number: int, weights: Collection[int]) -> Iterator[dict[str, str]]:
    """Random rolls, the four ballots as likely as ``weights``."""
    chance = random.Random(238)
    for _ in range(number):
        ballots = chance.choices(("yes", "no", "abstain", "absent"), tuple(weights), k=99)
        yield dict(zip(motion.members, ballots, strict=False))


# ------------------------------------------------------------------------------------------------
# The slow counts
# ------------------------------------------------------------------------------------------------


def those(roll: Mapping[str, str], ballot: str) -> set[str]:
    return {member for member, cast_ in roll.items() if cast_ == ballot}


def share(some: Collection[str], persons: Mapping[str, int]) -> Fraction:
    return Fraction(sum(persons[member] for member in some), sum(persons.values()))


def present(roll: Mapping[str, str]) -> bool:
    return 2 * (len(roll) - len(those(roll, "absent"))) > len(roll)


def unanimity_2009(roll: Mapping[str, str], persons: Mapping[str, int]) -> bool:
    if those(roll, "no") or not present(roll):
        return False
    abstainers = those(roll, "abstain")
    a_third_of_members = Fraction(len(abstainers), len(roll)) >= Fraction(1, 3)
    a_third_of_population = share(abstainers, persons) >= Fraction(1, 3)
    return not (a_third_of_members and a_third_of_population)


def unanimity_1999(roll: Mapping[str, str], votes: Mapping[str, int]) -> bool:
    if those(roll, "no") or not present(roll):
        return False
    return share(those(roll, "abstain"), votes) <= Fraction(1, 3)


def double_majority(roll: Mapping[str, str], persons: Mapping[str, int]) -> bool:
    yes = those(roll, "yes")
    if Fraction(len(yes), len(roll)) < Fraction(55, 100):
        return False
    blocking = set(roll) - yes
    blocks = share(blocking, persons) > Fraction(35, 100) and len(blocking) >= 4
    return not blocks


def without_proposal(roll: Mapping[str, str], persons: Mapping[str, int]) -> bool:
    yes = those(roll, "yes")
    enough = Fraction(len(yes), len(roll)) >= Fraction(72, 100)
    return enough and share(yes, persons) >= Fraction(65, 100)


def weighted(roll: Mapping[str, str], needed: int, members: int) -> bool:
    yes = those(roll, "yes")
    return sum(NICE[member] for member in yes) >= needed and len(yes) >= members


# ------------------------------------------------------------------------------------------------
# The rules against the counts
# ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("weights", [(8, 1, 8, 1), (5, 0, 5, 0), (9, 0, 4, 3), (30, 1, 3, 1)])
def test_constructive_abstention_is_counted_in_members_and_in_persons(weights) -> None:
    s = crisis(EXACT, law_day="2020-06-01")
    motion, persons = motion_of(s), eu.populations(s.day)
    condition = foreign_policy_unanimity(s, motion)
    for roll in rolls(motion, 400, weights):
        assert true(condition, *cast(motion, roll)) is unanimity_2009(roll, persons), roll


def test_a_third_of_the_members_without_a_third_of_the_population_does_not_block() -> None:
    s = crisis(EXACT, law_day="2020-06-01")
    motion, persons = motion_of(s), eu.populations(s.day)
    smallest = sorted(motion.members, key=persons.__getitem__)
    condition = foreign_policy_unanimity(s, motion)
    assert true(condition, *cast(motion, dict.fromkeys(smallest[:9], "abstain")))
    assert not true(condition, *cast(motion, dict.fromkeys(smallest[-9:], "abstain")))


@pytest.mark.parametrize("weights", [(8, 0, 4, 1), (10, 0, 3, 0), (9, 1, 1, 0)])
def test_from_1999_to_2009_the_abstainers_votes_are_weighted(weights) -> None:
    s = crisis(EXACT)
    motion = motion_of(s)
    votes = {member: NICE[member] for member in motion.members}
    condition = foreign_policy_unanimity(s, motion)
    for roll in rolls(motion, 400, weights):
        assert true(condition, *cast(motion, roll)) is unanimity_1999(roll, votes), roll


def test_until_1999_no_number_of_abstentions_prevents_a_decision() -> None:
    s = crisis("1996-06-01")
    motion = motion_of(s)
    roll = dict.fromkeys(motion.members[:14], "abstain")
    assert true(foreign_policy_unanimity(s, motion), *cast(motion, roll))
    assert not true(foreign_policy_unanimity(s, motion), *cast(motion, {"GRC": "no"}))


@pytest.mark.parametrize("weights", [(2, 1, 1, 0), (3, 1, 0, 1), (5, 1, 1, 0), (9, 1, 0, 0)])
@pytest.mark.parametrize(
    ("rule", "count"),
    [(qualified_majority, double_majority), (reinforced_majority, without_proposal)],
)
def test_the_double_majority_is_exact_where_the_figures_are_known(rule, count, weights) -> None:
    s = crisis(EXACT, law_day="2020-06-01")
    motion, persons = motion_of(s), eu.populations(s.day)
    condition = rule(s, motion)
    for roll in rolls(motion, 400, weights):
        assert true(condition, *cast(motion, roll)) is count(roll, persons), roll


def test_three_large_members_cannot_block_but_four_can() -> None:
    s = crisis(EXACT, law_day="2020-06-01")
    motion = motion_of(s)
    condition = qualified_majority(s, motion)
    three = dict.fromkeys(("DEU", "FRA", "GBR"), "no")
    assert true(condition, *cast(motion, three))
    assert not true(condition, *cast(motion, {**three, "MLT": "no"}))


@pytest.mark.parametrize(
    ("day", "total", "needed", "proposed", "unproposed"),
    [
        ("2006-06-01", 321, 232, 13, 17),
        ("2010-06-01", 345, 255, 14, 18),
        ("2014-06-01", 352, 260, 15, 19),
    ],
)
def test_the_weighted_votes_of_nice(day, total, needed, proposed, unproposed) -> None:
    s = crisis(day)
    motion = motion_of(s)
    assert sum(votes_of(s, motion)) == total
    unasked = Is(EU_POPULATION_CHECK(MEASURE), False)
    for roll in rolls(motion, 300, (4, 1, 1, 0)):
        ballots = cast(motion, roll)
        by_proposal = true(qualified_majority(s, motion), unasked, *ballots)
        alone = true(reinforced_majority(s, motion), unasked, *ballots)
        assert by_proposal is weighted(roll, needed, proposed), roll
        assert alone is weighted(roll, needed, unproposed), roll


@pytest.mark.parametrize(
    ("day", "total"),
    [
        ("1960-01-01", 17),
        ("1975-01-01", 58),
        ("1982-05-01", 63),
        ("1990-08-10", 76),
        ("1999-06-01", 87),
        ("2004-06-01", 124),
    ],
)
def test_the_weighted_votes_of_each_enlargement_add_up(day: str, total: int) -> None:
    s = crisis(day)
    assert sum(votes_of(s, motion_of(s))) == total
    assert min(votes_of(s, motion_of(s))) > 0


def test_the_weightings_follow_each_other_without_a_gap() -> None:
    for (_, last, _), (first, _, _) in pairwise(WEIGHTINGS):
        assert (date.fromisoformat(first) - date.fromisoformat(last)).days == 1


def test_the_check_of_the_population_counts_only_if_a_member_asks() -> None:
    s = crisis("2010-06-01")
    motion = motion_of(s)
    ballots = cast(motion, dict.fromkeys(("DEU", "GBR", "MLT"), "no"))
    condition = qualified_majority(s, motion)
    asked, unasked = (Is(EU_POPULATION_CHECK(MEASURE), value) for value in (True, False))
    below, reached = (Is(EU_POPULATION_62(MEASURE), value) for value in (False, True))
    assert true(condition, unasked, *ballots)
    assert true(condition, asked, *ballots) is None
    assert true(condition, asked, reached, *ballots)
    assert true(condition, asked, below, *ballots) is False


def test_until_2017_a_member_may_ask_for_the_weighted_votes() -> None:
    s = crisis("2016-06-01")
    motion = motion_of(s)
    # Sixteen of 28 without the four largest: the new rule turns on the population, the old fails.
    against = ("DEU", "FRA", "GBR", "ITA", *motion.members[:6])
    ballots = cast(motion, dict.fromkeys(against, "no"))
    asked = Is(EU_WEIGHTED_VOTES(MEASURE), True)
    unchecked = Is(EU_POPULATION_CHECK(MEASURE), False)
    assert true(qualified_majority(s, motion), asked, unchecked, *ballots) is False
    # Twenty of 28 with three quarters of the population, and 114 of 352 weighted votes against.
    middle = dict.fromkeys(("POL", "ROU", "NLD", "BEL", "CZE", "HUN", "GRC", "PRT"), "no")
    assert true(qualified_majority(s, motion), *cast(motion, middle)) is None  # not known who asked
    everyone = cast(motion, {})
    assert true(qualified_majority(s, motion), *everyone)  # by both rules, whoever asks
    for value in (True, False):
        assert true(qualified_majority(s, motion), Is(EU_WEIGHTED_VOTES(MEASURE), value), *everyone)


# ------------------------------------------------------------------------------------------------
# Unknown populations stay unknown
# ------------------------------------------------------------------------------------------------


def test_without_figures_the_population_limb_stays_unknown() -> None:
    s = crisis("2022-02-25")
    motion = motion_of(s)
    assert eu.populations(s.day) is None
    nine = cast(motion, dict.fromkeys(motion.members[:9], "abstain"))
    condition = foreign_policy_unanimity(s, motion)
    assert true(condition, *nine) is None
    assert true(condition, Is(EU_ABSTAINERS_THIRD(MEASURE), False), *nine)
    assert true(condition, Is(EU_ABSTAINERS_THIRD(MEASURE), True), *nine) is False
    assert true(condition, *cast(motion, dict.fromkeys(motion.members[:8], "abstain")))


def test_without_figures_a_qualified_majority_of_nearly_all_is_still_known() -> None:
    s = crisis("2022-02-25")
    motion = motion_of(s)
    condition = qualified_majority(s, motion)
    assert true(condition, *cast(motion, dict.fromkeys(motion.members[:3], "no")))
    four = cast(motion, dict.fromkeys(motion.members[:4], "no"))
    assert true(condition, *four) is None
    assert true(condition, Is(EU_POPULATION_65(MEASURE), True), *four)
    assert true(condition, *cast(motion, dict.fromkeys(motion.members[:13], "no"))) is False


def test_published_percentages_decide_unless_rounding_does() -> None:
    s = crisis("2025-12-12")
    motion, percent = motion_of(s), eu.shares(s.day)
    assert percent is not None
    condition = reinforced_majority(s, motion)
    slack = Fraction(5, 1000)
    known = 0
    for roll in rolls(motion, 500, (6, 1, 1, 0)):
        yes = those(roll, "yes")
        sums = [sum(Fraction(percent[m]) + sign * slack for m in yes) for sign in (-1, 1)]
        enough = len(yes) >= 20
        result = true(condition, *cast(motion, roll))
        if not enough or sums[1] < 65:
            assert result is False, roll
        elif sums[0] >= 65:
            assert result is True, roll
        else:
            assert result is None, roll
        known += result is not None
    assert known > 450


def test_hungary_and_slovakia_alone_do_not_stop_a_qualified_majority() -> None:
    s = crisis("2025-12-12", Is(SEVERE_DIFFICULTIES(MEASURE), True))
    motion = motion_of(s)
    ballots = cast(motion, dict.fromkeys(("HUN", "SVK"), "no"))
    assert true(qualified_majority(s, motion), *ballots)
    assert true(foreign_policy_unanimity(s, motion), *ballots) is False
    severe = Is(SEVERE_DIFFICULTIES(MEASURE), True)
    assert lawful(eu_treaties.economic_emergency(s, MEASURE), severe) == "contested"


# ------------------------------------------------------------------------------------------------
# The Treaties
# ------------------------------------------------------------------------------------------------


def test_one_no_stops_foreign_policy_and_one_abstention_does_not() -> None:
    s = crisis("2022-10-17")
    motion = eu_council.BODY.motion("training", s.day)
    mission = eu_treaties.MISSIONS(s, "training")
    assert true(mission, *cast(motion, {"HUN": "abstain"}))
    assert not true(mission, *cast(motion, {"HUN": "no"}))


def test_denmark_had_no_vote_on_defence_until_july_2022() -> None:
    for day, counts in (("2022-06-30", False), ("2022-07-01", True)):
        s = crisis(day)
        motion = eu_council.BODY.motion("training", s.day)
        ballots = cast(motion, {"DNK": "no"})
        assert true(eu_treaties.MISSIONS(s, "training"), *ballots) is not counts


def test_mutual_assistance_needs_a_member_attacked_at_home_that_invokes_it() -> None:
    s = crisis("2015-11-17", victim="FRA")
    member = Is(MEMBER_OF("FRA", "EU"), True)
    attacked = Is(ATTACKED_ON_TERRITORY("FRA"), True)
    invoked = Is(INVOKES("FRA", "TEU Art. 42(7)"), True)
    condition = eu_treaties.mutual_assistance(s)
    assert true(condition, member, attacked, invoked)
    assert true(condition, member, attacked) is None
    assert lawful(condition, member, attacked) == "open"
    assert lawful(condition, member, Is(ATTACKED_ON_TERRITORY("FRA"), False)) == "closed"
    before = crisis("2009-11-30", victim="FRA")
    assert lawful(eu_treaties.mutual_assistance(before), member, attacked) == "closed"


def test_a_member_can_pull_the_brake_on_a_majority() -> None:
    s = crisis("2022-03-01")
    motion = motion_of(s)
    stands = Is(EU_BASIS(MEASURE), True)
    condition = eu_treaties.carried_out_by_majority(s, MEASURE)
    alone = cast(motion, {"HUN": "no"})
    for pulled in (True, False):
        brake = Is(INVOKES("HUN", eu_treaties.BRAKE), pulled)
        assert true(condition, stands, brake, *alone) is not pulled
    assert true(condition, stands, *alone) is None
    assert true(condition, stands, *cast(motion, {}))
    assert lawful(condition, Is(EU_BASIS(MEASURE), False)) == "closed"


def test_the_member_concerned_has_no_vote_on_its_suspension() -> None:
    s = crisis("2022-09-15")
    motion = motion_of(s)
    breach = Is(BREACH_OF_EU_VALUES("HUN"), True)
    persons = Is(EU_POPULATION_65(MEASURE), True)
    condition = eu_treaties.rights_suspended(s, "HUN", MEASURE)
    assert true(condition, breach, persons, *cast(motion, {"HUN": "no"}))
    assert not true(condition, breach, persons, *cast(motion, {"HUN": "no", "POL": "no"}))


def test_restrictive_measures_pass_two_votes_on_the_same_ballots() -> None:
    s = crisis("2022-02-25")
    motion = motion_of(s)
    condition = eu_treaties.RESTRICTIVE(s, MEASURE)
    assert true(condition, *cast(motion, {"HUN": "abstain"}))
    assert not true(condition, *cast(motion, {"HUN": "no"}))


def test_money_for_others_needed_all_members_until_2009() -> None:
    for day, verdict in (("2009-11-30", False), ("2009-12-01", True)):
        s = crisis(day)
        motion = eu_council.BODY.motion("financial-aid", s.day)
        unasked = Is(EU_POPULATION_CHECK("financial-aid"), False)
        ballots = cast(motion, {"HUN": "no"})
        assert true(eu_treaties.FINANCIAL(s, "financial-aid"), unasked, *ballots) is verdict
