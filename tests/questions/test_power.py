"""Power under the real law: published figures, exactly; other days, kinds and procedures."""

from __future__ import annotations

from datetime import date, timedelta
from fractions import Fraction
from math import comb
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.catalog import adoption_rules, all_bodies, all_procedures
from foedus.facts.record import LAST_DAY
from foedus.language.days import FIRST_DAY
from foedus.language.errors import UserError
from foedus.questions.answers import Power, PowerClass
from foedus.questions.asking import QuestionError
from foedus.questions.power import power
from foedus.questions.power.table import rows
from foedus.questions.rules import rule_named
from foedus.reason.games.indices import indices, winning
from foedus.reason.games.players import game

FIVE = ["CHN", "FRA", "GBR", "RUS", "USA"]


def exact(found: PowerClass, index: str) -> str:
    return found.power[index].exact


def of(answer: Power, member: str) -> PowerClass:
    return next(found for found in answer.classes if member in found.members)


def reform(folder: Path, text: str) -> str:
    path = folder / "reform.toml"
    path.write_text(f'format = 1\ntitle = "A reform"\nbody = "security_council"\n{text}', "utf-8")
    return str(path)


def test_the_council_of_fifteen() -> None:
    answer = power("security-council", wanted=["all"])
    permanent, elected = answer.classes
    assert permanent.members == FIVE
    assert permanent.mark == "can prevent it alone"
    assert not elected.mark
    assert (answer.rule.winning, answer.rule.minimal) == (848, comb(10, 4))
    assert (permanent.swings, elected.swings) == (848, 84)
    assert exact(permanent, "shapley-shubik") == "421/2145"
    assert exact(elected, "shapley-shubik") == "4/2145"
    assert exact(permanent, "banzhaf") == str(Fraction(848, 2**14))
    assert exact(permanent, "banzhaf-normalised") == str(Fraction(848, 5 * 848 + 10 * 84))
    assert exact(elected, "banzhaf-normalised") == str(Fraction(84, 5080))
    assert f"{permanent.power['banzhaf-normalised'].value:.6f}" == "0.166929"
    assert f"{elected.power['banzhaf-normalised'].value:.6f}" == "0.016535"
    assert exact(permanent, "coleman-prevent") == "1"
    assert exact(elected, "coleman-initiate") == str(Fraction(84, 2**15 - 848))
    assert exact(permanent, "deegan-packel") == exact(permanent, "holler") == "1/9"
    assert exact(elected, "deegan-packel") == exact(elected, "holler") == str(Fraction(4, 90))


def test_the_council_of_fifteen_with_abstention() -> None:
    """By a count of its own: who is for, who abstains; see the terms for each figure."""
    permanent, elected = power("security-council", wanted=["all"]).classes

    def carried(five: int, ten: int, fixed: int, least: int = 9) -> int:
        """Ways of ``five`` not to vote no and of ``ten`` to vote so that ``least`` vote yes."""
        return sum(
            comb(five, p) * comb(ten, e) * 2 ** (ten - e)
            for p in range(five + 1)
            for e in range(ten + 1)
            if p + e + fixed >= least
        )

    others = 3**14
    assert exact(permanent, "ternary-banzhaf") == str(Fraction(carried(4, 10, 1), others))
    assert exact(permanent, "ternary-by-abstaining") == str(Fraction(carried(4, 10, 0), others))
    deciding = carried(5, 9, 1) - carried(5, 9, 0)
    assert exact(elected, "ternary-banzhaf") == str(Fraction(deciding, others))
    assert exact(elected, "ternary-by-abstaining") == "0"
    assert f"{permanent.power['ternary-banzhaf-normalised'].value:.4f}" == "0.1009"
    assert f"{elected.power['ternary-banzhaf-normalised'].value:.4f}" == "0.0495"
    shares = [found.power["ternary-shapley-shubik"] for found in (permanent, elected)]
    assert [round(share.value, 6) for share in shares] == [0.163390, 0.018305]
    assert 5 * Fraction(shares[0].exact) + 10 * Fraction(shares[1].exact) == 1


def test_what_the_binary_picture_hides_is_said() -> None:
    said = " ".join(power("security-council").notes)
    assert "it is enough to abstain rather than vote no" in said
    assert "98.1% of the power" in said
    assert "81.7% where abstaining is too" in said


def test_the_council_of_eleven() -> None:
    answer = power("security-council", on=date(1965, 12, 31))
    permanent, elected = answer.classes
    assert answer.rule.winning == 57
    assert exact(permanent, "shapley-shubik") == "76/385"
    assert exact(elected, "shapley-shubik") == "1/462"
    assert power("security-council", on=date(1966, 1, 1)).rule.winning == 848


def test_procedural_motions_know_no_veto() -> None:
    answer = power("security-council", kind="procedural")
    assert answer.rule.winning == 9949
    assert exact(answer.classes[0], "shapley-shubik") == "1/15"


def test_the_community_of_six() -> None:
    answer = power("eu-council", on=date(1958, 1, 1), kind="qualified-majority")
    assert answer.rule.winning == 14
    shares = [(exact(c, "shapley-shubik"), exact(c, "banzhaf-normalised")) for c in answer.classes]
    assert shares == [("7/30", "5/21"), ("3/20", "1/7"), ("0", "0")]
    assert of(answer, "LUX").swings == 0


def test_the_union_of_fifteen() -> None:
    answer = power("eu-council", on=date(1995, 1, 1), kind="qualified-majority")
    shares = [round(found.power["shapley-shubik"].value, 4) for found in answer.classes]
    assert shares == [0.1167, 0.0955, 0.0552, 0.0454, 0.0353, 0.0207]
    assert [len(found.members) for found in answer.classes] == [4, 1, 4, 2, 3, 1]


def test_amending_the_charter() -> None:
    answer = power("charter-amendment")
    assert answer.rule.winning == sum(comb(188, k) for k in range(124, 189))
    assert f"{answer.rule.to_act.value:.3e}" == "2.250e-07"
    assert [found.mark for found in answer.classes] == ["can prevent it alone", ""]


def test_the_council_or_else_the_assembly() -> None:
    answer = power("council-or-assembly")
    permanent, elected, others = answer.classes
    assert [len(found.members) for found in answer.classes] == [5, 10, 178]
    assert not permanent.mark, "the Assembly is a way past the veto"
    shares = [Fraction(exact(c, "shapley-shubik")) * len(c.members) for c in answer.classes]
    assert sum(shares) == 1
    assert permanent.swings > elected.swings > others.swings > 0

    def carried(p: int, e: int, o: int) -> bool:
        council = p == 5 and p + e >= 9
        return council or (p + e >= 9 and p + e + o >= 129)

    assert answer.rule.winning == sum(
        comb(5, p) * comb(10, e) * comb(178, o)
        for p in range(6)
        for e in range(11)
        for o in range(179)
        if carried(p, e, o)
    )


@pytest.mark.parametrize(("name", "number"), [("nato-accession", 32), ("eu-accession", 27)])
def test_accession_takes_everybody(name: str, number: int) -> None:
    answer = power(name)
    assert (answer.rule.players, answer.rule.winning) == (number, 1)
    assert exact(answer.classes[0], "shapley-shubik") == f"1/{number}"


def test_the_assembly_by_two_thirds_with_abstention() -> None:
    answer = power("general-assembly", wanted=["shapley-shubik", "ternary-shapley-shubik"])
    assert exact(answer.classes[0], "ternary-shapley-shubik") == "1/193"
    assert answer.rule.winning == sum(comb(193, k) for k in range(129, 194))


# ================================================================================================
# The European Union: populations
# ================================================================================================


def test_the_check_of_the_population_in_2006_turns_forty_nine_coalitions() -> None:
    """Counted once by listing all 2**25 coalitions."""
    (said,) = power("eu-council", on=date(2006, 6, 1), kind="qualified-majority").assumptions
    assert said == (
        "no member has asked that the population behind the motion be checked (were it otherwise, "
        "49 fewer coalitions would win)"
    )


def test_figures_of_the_nearest_year_are_used_and_that_is_said() -> None:
    answer = power("eu-council", on=date(2024, 6, 1), kind="qualified-majority")
    assert answer.assumptions[0] == (
        "the Council's figures for 2024 are not on record: those for 2025 are used"
    )
    assert "rounded to hundredths of a percent" in answer.assumptions[1]
    assert "more coalitions would win" in answer.assumptions[1]
    same = power("eu-council", on=date(2025, 6, 1), kind="qualified-majority")
    assert same.classes == answer.classes
    assert len(same.assumptions) == 1


def test_what_hangs_on_populations_that_are_not_on_record_is_not_counted() -> None:
    (said,) = power("eu-council", on=date(2010, 6, 1), kind="qualified-majority").assumptions
    assert said == "no member has asked that the population behind the motion be checked"
    figures, said = power("eu-council", on=date(2013, 8, 1), kind="qualified-majority").assumptions
    assert figures.endswith("those for 2016 are used")
    assert "65 fewer coalitions would win" in said


def test_whatever_the_shares_round_to_the_large_have_more_power() -> None:
    answer = power("eu-council", on=date(2025, 6, 1), kind="qualified-majority")
    order = [found.members[0] for found in answer.classes]
    assert order[:5] == ["DEU", "FRA", "ITA", "ESP", "POL"]
    assert order[-1] == "MLT"
    assert sum(Fraction(exact(found, "shapley-shubik")) for found in answer.classes) == 1


def test_the_blocking_minority_of_four_matters() -> None:
    """Three that hold more than 35 % cannot block: 24 others carry it."""
    rule = rule_named("eu-council", "qualified-majority", date(2016, 8, 1))
    assert rule.motion is not None
    ballots = [ballot.variable for ballot in rule.motion.ballots("yes")]

    def carried(against: set[str]) -> bool | None:
        cast = {v: "no" if v.owner in against else "yes" for v in ballots}
        return game(rule.condition, {**rule.given, **cast}).truth

    assert carried({"DEU", "FRA", "GBR"}) is True
    assert carried({"DEU", "FRA", "GBR", "LUX"}) is False
    assert carried({"DEU", "MLT", "LUX", "CYP"}) is True


def test_unanimity_with_abstention_counts_who_abstains() -> None:
    """Until 2009 those who abstained could hold no more than a third of the votes."""
    answer = power("eu-council", on=date(1999, 6, 1), kind="unanimity", wanted=["all"])
    assert of(answer, "DEU").power["ternary-banzhaf"].value > (
        of(answer, "LUX").power["ternary-banzhaf"].value
    )
    assert answer.rule.winning == 1


def test_an_index_that_cannot_be_had_is_named_with_the_reason() -> None:
    answer = power("eu-council", on=date(2025, 6, 1), kind="qualified-majority", wanted=["all"])
    assert set(answer.not_computed) == {n for n in answer.not_computed if n.startswith("ternary")}
    assert len(answer.not_computed) == 5
    assert all("all members differ in weight" in why for why in answer.not_computed.values())


# ================================================================================================
# Any body on any day
# ================================================================================================

DAYS = st.integers(0, (LAST_DAY - FIRST_DAY).days).map(lambda n: FIRST_DAY + timedelta(n))


@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(adoption_rules())), DAYS)
def test_every_body_answers_on_every_day_or_says_why_not(rule: tuple[str, str], on: date) -> None:
    body, kind = rule
    if body not in all_bodies():
        return
    try:
        answer = power(body, on, kind, ["shapley-shubik"])
    except UserError as problem:
        if str(on) not in str(problem):
            raise
        return
    total = sum(Fraction(exact(c, "shapley-shubik")) * len(c.members) for c in answer.classes)
    assert total == 1


@settings(max_examples=20, deadline=None)
@given(st.sampled_from(sorted(all_procedures())), DAYS)
def test_every_procedure_answers_on_every_day_or_says_why_not(name: str, on: date) -> None:
    try:
        answer = power(name, on, None, ["shapley-shubik"])
    except UserError as problem:
        if str(on) not in str(problem) and "before" not in str(problem):
            raise
        return
    total = sum(Fraction(exact(c, "shapley-shubik")) * len(c.members) for c in answer.classes)
    assert total == 1


# ================================================================================================
# What is refused
# ================================================================================================


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ({"subject": "senate"}, '"senate" is no body and no procedure'),
        ({"subject": "securty-council"}, "security"),
        ({"subject": "security-council", "kind": "secret"}, "secret"),
        ({"subject": "security-council", "wanted": ["shapley"]}, '"shapley" is no index'),
        ({"subject": "charter-amendment", "kind": "x"}, "has no kinds of motion"),
        ({"subject": "charter-amendment", "on": date(1945, 10, 1)}, "outside the record"),
        ({"subject": "nato-accession", "on": date(1949, 8, 1)}, "no nato-accession before"),
        ({"subject": "eu-council", "on": date(1957, 1, 1)}, "no members of the Council"),
        (
            {"subject": "eu-council", "kind": "unanimity", "on": date(1960, 1, 1)},
            "not in force on 1960-01-01",
        ),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(arguments: dict[str, object], says: str) -> None:
    with pytest.raises(QuestionError, match=says):
        power(**arguments)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("majority = 16", "a majority of 16 cannot be reached with 15 seats"),
        ("seats = 3\nmajority = 19", "a majority of 19 cannot be reached with 18 seats"),
        ('give_veto = ["IND"]', "IND has no seat, so it can have no veto"),
        ('take_veto = ["DEU"]', "DEU has no veto to be taken"),
        ('add = ["FRA"]', "FRA has a seat already and cannot be added"),
        ('remove = ["JPN"]', "JPN has no seat to be removed"),
        ('seats = 2\nadd = ["SEAT-2"]', "SEAT-2 is one of the 2 new seats"),
        ('add = ["SUN"]', "SUN .* is not on record for 2022-06-01"),
        ('give_veto = ["CHN"]', "CHN has a veto already"),
        ('take_veto = ["CHN"]\ngive_veto = ["CHN"]', "CHN has a veto already"),
        ("negative_votes = 6", "6 negative votes are more than the 5 vetoes"),
    ],
)
def test_a_reform_that_is_impossible_is_refused(tmp_path: Path, text: str, says: str) -> None:
    on = date(2022, 6, 1) if "JPN" not in text else date(2021, 6, 1)
    if "IND" in text:
        on = date(2024, 6, 1)
    with pytest.raises(QuestionError, match=says):
        power("security-council", on=on, reform_file=reform(tmp_path, text))


def test_a_reform_of_another_body_is_refused(tmp_path: Path) -> None:
    with pytest.raises(QuestionError, match="the reform is of security_council"):
        power("general-assembly", reform_file=reform(tmp_path, "seats = 2"))
    with pytest.raises(QuestionError, match="the reform is of security_council"):
        power("charter-amendment", reform_file=reform(tmp_path, "seats = 2"))


def test_a_reform_needs_the_population_of_a_new_member_of_the_union(tmp_path: Path) -> None:
    path = tmp_path / "larger.toml"
    path.write_text('format = 1\ntitle = "x"\nbody = "eu_council"\nadd = ["UKR"]\n', "utf-8")
    with pytest.raises(QuestionError, match="the population of UKR, which is not on record"):
        power("eu-council", on=date(2025, 1, 1), kind="qualified-majority", reform_file=str(path))


def test_all_seats_removed_leave_nobody(tmp_path: Path) -> None:
    seats = rule_named("security-council", None, date(2022, 6, 1)).motion
    assert seats is not None
    path = reform(tmp_path, f"remove = {list(seats.members)}".replace("'", '"'))
    with pytest.raises(QuestionError, match="the reform leaves no member"):
        power("security-council", on=date(2022, 6, 1), reform_file=path)


# ================================================================================================
# Reforms that can be applied
# ================================================================================================


def test_a_council_of_a_thousand_has_no_roll_calls_but_other_indices(tmp_path: Path) -> None:
    wanted = ["shapley-shubik", "ternary-shapley-shubik"]
    path = reform(tmp_path, "seats = 1000\nmajority = 600")
    answer = power("security-council", wanted=wanted, reform_file=path)
    assert answer.not_computed == {
        "ternary-shapley-shubik": "roll-calls of more than 300 members are not counted"
    }
    assert sum(Fraction(exact(c, "shapley-shubik")) * len(c.members) for c in answer.classes) == 1


def test_a_veto_that_is_taken_or_given_counts(tmp_path: Path) -> None:
    on = date(2022, 6, 1)
    text = 'take_veto = ["FRA", "GBR"]\ngive_veto = ["IND"]'
    answer = power("security-council", on=on, reform_file=reform(tmp_path, text))
    holders = [m for found in answer.classes if found.mark for m in found.members]
    assert sorted(holders) == ["CHN", "IND", "RUS", "USA"]
    assert answer.today is not None
    assert answer.today.winning == 848
    assert answer.rule.winning == sum(comb(11, k) for k in range(5, 12))
    assert of(answer, "IND").before["shapley-shubik"].exact == "4/2145"


def test_what_is_a_share_of_the_members_follows_their_number(tmp_path: Path) -> None:
    path = tmp_path / "exit.toml"
    path.write_text('format = 1\ntitle = "x"\nbody = "eu_council"\nremove = ["GBR"]\n', "utf-8")
    on = date(2016, 8, 1)
    answer = power("eu-council", on=on, kind="qualified-majority", reform_file=str(path))
    assert answer.rule.players == 27
    assert of(answer, "DEU").power["shapley-shubik"].value > (
        of(answer, "DEU").before["shapley-shubik"].value
    )


def test_the_same_question_has_the_same_answer() -> None:
    assert power("security-council", wanted=["all"]) == power("security-council", wanted=["all"])


def test_the_table_has_a_row_for_each_member_and_exact_figures(tmp_path: Path) -> None:
    head, *body = rows(power("security-council"))
    assert head[:5] == ["member", "name", "swings", "shapley-shubik", "shapley-shubik exactly"]
    assert len(body) == 15
    assert body[0][:3] == ["CHN", "China", "848"]
    assert Fraction(body[0][4]) == Fraction(421, 2145)
    reformed = power("security-council", reform_file=reform(tmp_path, "seats = 1"))
    head, *body = rows(reformed)
    assert "shapley-shubik today" in head
    new = next(row for row in body if row[0] == "SEAT-1")
    assert new[head.index("shapley-shubik today")] == ""


def test_winning_alone_is_what_the_indices_count() -> None:
    rule = rule_named("security-council", None, date(2022, 6, 1))
    played = game(rule.condition, rule.given)
    assert sum(winning(played).of_size) == indices(played).winning


def test_the_smallest_coalitions_are_told_by_type() -> None:
    rule = power("security-council", date(2024, 1, 15)).rule
    assert rule.carry is not None
    assert rule.block is not None
    told = [[(len(part.members), part.needed) for part in kind.parts] for kind in rule.carry]
    assert [sorted(parts) for parts in told] == [[(5, 5), (10, 4)]]
    assert [kind.coalitions for kind in rule.carry] == [210]
    blocking = [[(len(part.members), part.needed) for part in kind.parts] for kind in rule.block]
    assert blocking == [[(5, 1)], [(10, 7)]]


def test_types_of_coalitions_stand_for_all_minimal_ones() -> None:
    rule = power("eu-council", date(2000, 1, 1), "qualified-majority").rule
    assert rule.carry is not None
    assert sum(kind.coalitions for kind in rule.carry) == rule.minimal
