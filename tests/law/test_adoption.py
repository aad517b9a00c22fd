"""Every rule of adoption of the United Nations against a slow, obvious count, on random ballots."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest

from foedus.bodies import general_assembly, security_council
from foedus.bodies.body import Motion
from foedus.facts.situation import Situation
from foedus.language.conditions import Is
from foedus.language.norms import Article
from foedus.language.variables import BALLOT, BALLOTS
from foedus.law import assembly_rules, human_rights_council, uniting_for_peace
from foedus.law.council_rules import PRELIMINARY
from foedus.law.un_charter import ART_27_2, ART_27_3, art_18_2, art_18_3, art_108

from .crisis import crisis, true

Cast = dict[str, str]
P5 = {"CHN", "FRA", "GBR", "USA", "RUS", "SUN"}
COUNCIL, ASSEMBLY = security_council.BODY, general_assembly.BODY
ROUNDS = 150


def tally(cast: Cast, value: str) -> int:
    number = 0
    for ballot in cast.values():
        if ballot == value:
            number += 1
    return number


def needed_in_the_council(day: str) -> int:
    return 9 if int(day[:4]) >= 1966 else 7


def procedural(day: str, cast: Cast) -> bool:
    return tally(cast, "yes") >= needed_in_the_council(day)


def substantive(day: str, cast: Cast) -> bool:
    for member, ballot in cast.items():
        if member in P5 and ballot == "no":
            return False
    return procedural(day, cast)


def present(cast: Cast) -> int:
    return len(cast) - tally(cast, "absent")


def quorate(cast: Cast) -> bool:
    return Fraction(present(cast), len(cast)) > Fraction(1, 2)


def important(day: str, cast: Cast) -> bool:
    yes, no = tally(cast, "yes"), tally(cast, "no")
    if yes + no == 0 or not quorate(cast):
        return False
    return Fraction(yes, yes + no) >= Fraction(2, 3)


def other(day: str, cast: Cast) -> bool:
    return quorate(cast) and tally(cast, "yes") > tally(cast, "no")


def amendment(day: str, cast: Cast) -> bool:
    return Fraction(tally(cast, "yes"), len(cast)) >= Fraction(2, 3)


def session_request(day: str, cast: Cast) -> bool:
    return Fraction(tally(cast, "yes"), len(cast)) > Fraction(1, 2)


ORACLES: dict[tuple[str, str], Callable[[str, Cast], bool]] = {
    ("security_council", "procedural"): procedural,
    ("security_council", "substantive"): substantive,
    ("security_council", "preliminary"): substantive,
    ("general_assembly", "important"): important,
    ("general_assembly", "other"): other,
    ("general_assembly", "membership-rights"): important,
    ("general_assembly", "charter-amendment"): amendment,
    ("general_assembly", "session-request"): session_request,
}
RULES: tuple[Article, ...] = (
    ART_27_2,
    ART_27_3,
    PRELIMINARY,
    art_18_2,
    art_18_3,
    human_rights_council.suspension_is_carried,
    art_108,
    uniting_for_peace.majority_of_members,
)
BY_KIND = {(a.adopts[0], kind): a for a in RULES if a.adopts for kind in a.adopts[1]}
DAYS = {
    "security_council": ("1950-06-25", "1965-12-31", "1966-01-01", "1992-03-31", "2022-02-25"),
    "general_assembly": ("1950-11-04", "1971-10-25", "2022-03-02"),
}


def decided(s: Situation, kind: str, motion: Motion, cast: Cast) -> bool | None:
    """What the norm says of these ballots."""
    condition = BY_KIND[motion.body, kind](s, motion)
    return true(condition, *(Is(BALLOT(motion.name, m), b) for m, b in cast.items()))


def random_casts(motion: Motion, seed: int) -> Iterator[Cast]:
    """Ballots of every complexion: each round with its own odds, so that close votes occur."""
    draw = random.Random(seed)
    for _ in range(ROUNDS):
        odds = [draw.random() ** 2 for _ in BALLOTS]
        yield {m: draw.choices(BALLOTS, odds)[0] for m in motion.members}


@pytest.mark.parametrize(("body", "kind"), sorted(ORACLES))
def test_a_motion_is_carried_exactly_as_the_obvious_count_says(body: str, kind: str) -> None:
    seen = set()
    for seed, day in enumerate(DAYS[body]):
        s = crisis(day)
        members = {"security_council": COUNCIL, "general_assembly": ASSEMBLY}[body]
        motion = members.motion("test", s.day)
        if body == "general_assembly" and kind == "membership-rights" and day < "2006-03-15":
            continue
        for cast in random_casts(motion, seed):
            expected = ORACLES[body, kind](day, cast)
            assert decided(s, kind, motion, cast) is expected
            seen.add(expected)
    assert seen == {True, False}


def test_every_kind_of_motion_of_both_bodies_has_its_oracle() -> None:
    kinds = {(body.id, kind) for body in (COUNCIL, ASSEMBLY) for kind in body.kinds}
    assert kinds == set(ORACLES) == set(BY_KIND)


@pytest.mark.parametrize("kind", ["procedural", "substantive", "preliminary"])
@pytest.mark.parametrize("day", ["1965-12-31", "1966-01-01"])
def test_the_council_at_its_threshold(kind: str, day: str) -> None:
    s = crisis(day)
    motion = COUNCIL.motion("test", s.day)
    order = sorted(motion.members, key=lambda member: member in P5)
    for number in range(len(order) + 1):
        for rest in ("no", "abstain", "absent"):
            cast = {m: "yes" if i < number else rest for i, m in enumerate(order)}
            expected = ORACLES["security_council", kind](day, cast)
            assert decided(s, kind, motion, cast) is expected


@pytest.mark.parametrize("kind", ["important", "other", "charter-amendment"])
def test_the_assembly_around_each_threshold(kind: str) -> None:
    s = crisis("2022-03-02")
    motion = ASSEMBLY.motion("test", s.day)
    for yes in (0, 1, 95, 96, 97, 127, 128, 129, 130, 193):
        for no in (0, 1, 47, 48, 49, 64, 96, 97):
            if yes + no > len(motion.members):
                continue
            for rest in ("abstain", "absent"):
                ballots = ["yes"] * yes + ["no"] * no
                ballots += [rest] * (len(motion.members) - yes - no)
                cast = dict(zip(motion.members, ballots, strict=True))
                expected = ORACLES["general_assembly", kind]("2022-03-02", cast)
                assert decided(s, kind, motion, cast) is expected


def cast_in_council(s: Situation, yes: int, vetoes: str = "", rest: str = "abstain") -> Cast:
    motion = COUNCIL.motion("test", s.day)
    others = [m for m in motion.members if m not in vetoes.split()]
    others.sort(key=lambda member: member in P5)
    cast = {m: "yes" if i < yes else rest for i, m in enumerate(others)}
    return cast | dict.fromkeys(vetoes.split(), "no")


def test_an_abstaining_or_absent_permanent_member_stops_nothing() -> None:
    s = crisis("2022-02-25")
    motion = COUNCIL.motion("test", s.day)
    for rest in ("abstain", "absent"):
        cast = cast_in_council(s, 10, rest=rest)
        assert decided(s, "substantive", motion, cast) is True


def test_a_permanent_member_stops_substance_and_the_preliminary_question_but_not_procedure() -> (
    None
):
    s = crisis("2022-02-25")
    motion = COUNCIL.motion("test", s.day)
    cast = cast_in_council(s, 11, "RUS")
    assert decided(s, "procedural", motion, cast) is True
    assert decided(s, "substantive", motion, cast) is False
    assert decided(s, "preliminary", motion, cast) is False


def test_the_threshold_is_that_of_the_law_day() -> None:
    seven = crisis("1965-12-31")
    motion = COUNCIL.motion("test", seven.day)
    cast = cast_in_council(seven, 7)
    assert decided(seven, "substantive", motion, cast) is True
    nine = crisis("1965-12-31", law_day="1966-01-01")
    assert decided(nine, "substantive", motion, cast) is False


def test_the_human_rights_council_did_not_suspend_before_it_existed() -> None:
    s = crisis("2006-03-14")
    motion = ASSEMBLY.motion("test", s.day)
    assert decided(s, "membership-rights", motion, dict.fromkeys(motion.members, "yes")) is False


def test_a_quorum_is_a_majority_of_the_members() -> None:
    s = crisis("1946-12-11")
    motion = ASSEMBLY.motion("test", s.day)
    half = len(motion.members) // 2
    for there, enough in ((half, False), (half + 1, True)):
        cast = {m: "yes" if i < there else "absent" for i, m in enumerate(motion.members)}
        condition = assembly_rules.quorum(s, motion)
        ballots = (Is(BALLOT(motion.name, m), b) for m, b in cast.items())
        assert true(condition, *ballots) is enough


#: Votes on record: day, kind, who voted no, who abstained or took no part, whether it carried.
ON_RECORD = {
    "preliminary question on Czechoslovakia": (
        "1948-05-24",
        "preliminary",
        "SUN UKR",
        "FRA",
        False,
    ),
    "emergency session on Suez (SCR 119)": ("1956-10-31", "procedural", "FRA GBR", "AUS BEL", True),
    "emergency session on Hungary (SCR 120)": ("1956-11-04", "procedural", "SUN", "", True),
    "preliminary question on Laos": ("1959-09-07", "preliminary", "SUN", "", False),
    "emergency session on the Congo (SCR 157)": (
        "1960-09-17",
        "procedural",
        "POL SUN",
        "FRA",
        True,
    ),
    "emergency session on Afghanistan (SCR 462)": (
        "1980-01-09",
        "procedural",
        "DDR SUN",
        "ZMB",
        True,
    ),
    "referral of Syria (S/2014/348)": ("2014-05-22", "substantive", "CHN RUS", "", False),
    "Ukraine (S/2022/155)": ("2022-02-25", "substantive", "RUS", "ARE CHN IND", False),
    "emergency session on Ukraine (SCR 2623)": (
        "2022-02-27",
        "procedural",
        "RUS",
        "ARE CHN IND",
        True,
    ),
    "admission of Palestine (S/2024/312)": ("2024-04-18", "substantive", "USA", "CHE GBR", False),
}


@pytest.mark.parametrize("name", ON_RECORD)
def test_votes_on_record_come_out_as_they_did(name: str) -> None:
    day, kind, no, abstaining, carried = ON_RECORD[name]
    s = crisis(day)
    motion = COUNCIL.motion("test", s.day)
    named = dict.fromkeys(no.split(), "no") | dict.fromkeys(abstaining.split(), "abstain")
    assert set(named) <= set(motion.members)
    cast = dict.fromkeys(motion.members, "yes") | named
    assert decided(s, kind, motion, cast) is carried
