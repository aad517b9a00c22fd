"""How a vote goes, against slow and obvious counts for every body, on random ballots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.bodies.body import Motion
from foedus.catalog import adoption_rules, all_bodies
from foedus.language.conditions import Weighs, every, none_of
from foedus.language.variables import BALLOT, BALLOTS
from foedus.questions.adjudicate import NOT_PUT, adjudicate
from foedus.questions.answers import Adjudication
from foedus.questions.asking import QuestionError
from foedus.questions.outcome import Outcome

Cast = Mapping[str, str]
SHORT = "short of the majority"
P5 = {"CHN", "FRA", "GBR", "USA", "RUS", "SUN"}
COUNCIL_DAYS = ("1950-06-27", "1965-12-31", "1966-01-01", "1971-12-05", "2022-02-25")


def written(cast: Cast) -> str:
    return ", ".join(f"{member}={ballot}" for member, ballot in cast.items())


def ask(body: str, day: str, cast: Cast, kind: str | None = None, law: str = "") -> Adjudication:
    law_day = date.fromisoformat(law) if law else None
    return adjudicate(body, date.fromisoformat(day), written(cast), kind, law_day)


def voting(body: str, day: str) -> tuple[str, ...]:
    return all_bodies()[body].motion("test", date.fromisoformat(day)).members


# --- slow oracles: what the ballots come to, and who vetoed it -----------------------------------


def council(cast: Cast, year: int, veto: bool) -> str:
    yes = sum(1 for ballot in cast.values() if ballot == "yes")
    if yes < (7 if year <= 1965 else 9):
        return SHORT
    against = [m for m in cast if m in P5 and cast[m] == "no"]
    return "vetoed" if veto and against else "adopted"


def assembly(cast: Cast, share: Fraction, more: bool) -> str:
    count = Counter(cast.values())
    there = len(cast) - count["absent"]
    cast_at_all = count["yes"] + count["no"]
    if 2 * there <= len(cast) or not cast_at_all:
        return SHORT
    reached = Fraction(count["yes"], cast_at_all)
    return "adopted" if reached > share or (reached == share and not more) else SHORT


def of_all_members(cast: Cast, share: Fraction, more: bool = False) -> str:
    reached = Fraction(Counter(cast.values())["yes"], len(cast))
    return "adopted" if reached > share or (reached == share and not more) else SHORT


def consensus(cast: Cast) -> str:
    return "vetoed" if "no" in cast.values() else "adopted"


def unanimity_of_1995(cast: Cast) -> str:
    """Maastricht: nobody votes no, and a majority of the members is there."""
    count = Counter(cast.values())
    if 2 * (len(cast) - count["absent"]) <= len(cast):
        return SHORT
    return consensus(cast)


def six_of_1958(cast: Cast) -> str:
    votes = {"DEU": 4, "FRA": 4, "ITA": 4, "BEL": 2, "NLD": 2, "LUX": 1}
    return "adopted" if sum(votes[m] for m in cast if cast[m] == "yes") >= 12 else SHORT


TWO_THIRDS, HALF = Fraction(2, 3), Fraction(1, 2)
ORACLES: dict[tuple[str, str, tuple[str, ...]], Callable[[Cast, int], str]] = {
    ("security_council", "substantive", COUNCIL_DAYS): lambda c, y: council(c, y, veto=True),
    ("security_council", "preliminary", COUNCIL_DAYS): lambda c, y: council(c, y, veto=True),
    ("security_council", "procedural", COUNCIL_DAYS): lambda c, y: council(c, y, veto=False),
    ("general_assembly", "important", ("1950-11-03", "2022-03-02")): (
        lambda c, _: assembly(c, TWO_THIRDS, more=False)
    ),
    ("general_assembly", "other", ("1950-11-03", "2022-03-02")): (
        lambda c, _: assembly(c, HALF, more=True)
    ),
    ("general_assembly", "session-request", ("2022-03-02",)): (
        lambda c, _: of_all_members(c, HALF, more=True)
    ),
    ("general_assembly", "charter-amendment", ("1963-12-17",)): (
        lambda c, _: of_all_members(c, TWO_THIRDS)
    ),
    ("north_atlantic_council", "consensus", ("1956-10-31", "2022-03-04")): (
        lambda c, _: consensus(c)
    ),
    ("north_atlantic_council", "invitation", ("2022-06-29",)): lambda c, _: consensus(c),
    ("osce", "consensus", ("1975-08-01", "2022-03-04")): lambda c, _: consensus(c),
    ("csto", "consensus", ("1994-05-01", "2022-01-05")): lambda c, _: consensus(c),
    ("eu_council", "unanimity", ("1995-01-01",)): lambda c, _: unanimity_of_1995(c),
    ("eu_council", "qualified-majority", ("1965-06-30",)): lambda c, _: six_of_1958(c),
    ("african_union", "important", ("2005-01-01",)): lambda c, _: of_all_members(c, TWO_THIRDS),
    ("african_union", "procedural", ("2005-01-01",)): (
        lambda c, _: of_all_members(c, HALF, more=True)
    ),
    ("ecowas", "intervention", ("2005-01-01",)): lambda c, _: of_all_members(c, TWO_THIRDS),
}
SITTINGS = [(body, kind, day) for body, kind, days in ORACLES for day in days]
BY_KIND = {(body, kind): oracle for (body, kind, _), oracle in ORACLES.items()}


@st.composite
def rolls(draw: st.DrawFn, members: tuple[str, ...]) -> dict[str, str]:
    """Ballots of every complexion: most vote alike, the others as they like."""
    most = draw(st.sampled_from(BALLOTS))
    other = draw(st.sampled_from(BALLOTS))
    cast = dict.fromkeys(members, most)
    cast |= dict.fromkeys(draw(st.lists(st.sampled_from(members), max_size=40)), other)
    return cast | draw(st.dictionaries(st.sampled_from(members), st.sampled_from(BALLOTS)))


@pytest.mark.parametrize(("body", "kind", "day"), SITTINGS)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_the_outcome_is_that_of_the_obvious_count(
    body: str, kind: str, day: str, data: st.DataObject
) -> None:
    cast = data.draw(rolls(voting(body, day)))
    found = ask(body, day, cast, kind)
    assert found.outcome == BY_KIND[body, kind](cast, int(day[:4])), found.verdict
    against = [m for m in cast if cast[m] == "no"]
    if body == "security_council":
        against = [m for m in against if m in P5]
    assert sorted(found.vetoes) == (sorted(against) if found.outcome == "vetoed" else [])


@pytest.mark.parametrize(("body", "kind", "day"), SITTINGS)
def test_every_outcome_that_the_rule_allows_is_reached(body: str, kind: str, day: str) -> None:
    members = voting(body, day)
    carried = ask(body, day, dict.fromkeys(members, "yes"), kind)
    refused = ask(body, day, dict.fromkeys(members, "no"), kind)
    assert carried.outcome == "adopted"
    assert refused.outcome in ("vetoed", SHORT)
    assert len(carried.tally.ballots["yes"]) == len(members)


# --- ballots that are not all given --------------------------------------------------------------


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_what_is_said_of_some_ballots_is_so_however_the_others_vote(data: st.DataObject) -> None:
    members = voting("security_council", "1950-06-27")
    cast = data.draw(rolls(members))
    silent = data.draw(st.lists(st.sampled_from(members), min_size=1, max_size=3, unique=True))
    said = {member: ballot for member, ballot in cast.items() if member not in silent}
    found = ask("security_council", "1950-06-27", said).outcome
    possible = {
        council({**said, **dict(zip(silent, ballots, strict=True))}, 1950, veto=True)
        for ballots in product(BALLOTS, repeat=len(silent))
    }
    expected = {
        frozenset({"adopted"}): "adopted",
        frozenset({"vetoed"}): "vetoed",
        frozenset({SHORT}): SHORT,
        frozenset({"vetoed", SHORT}): "not adopted",
    }
    assert found == expected.get(frozenset(possible), "unknown")


def test_a_veto_is_a_veto_though_another_permanent_member_is_silent() -> None:
    members = voting("security_council", "1950-06-27")
    cast = {m: "yes" for m in members if m != "FRA"} | {"CHN": "no"}
    found = ask("security_council", "1950-06-27", cast)
    assert (found.outcome, found.vetoes) == ("vetoed", ["CHN"])


def test_a_veto_is_not_called_a_shortfall_while_the_votes_are_not_known() -> None:
    found = ask("security_council", "2022-02-25", {"RUS": "no", "USA": "yes"})
    assert found.outcome == "not adopted"
    assert (found.missing, found.vetoes, found.against_with_veto) == (None, [], ["RUS"])
    assert "not known" in found.verdict


def test_an_open_outcome_names_what_it_turns_on() -> None:
    some = ask("security_council", "2022-02-25", {"USA": "yes"})
    assert some.outcome == "unknown"
    assert "the ballots of 14 members" in some.verdict
    members = voting("osce", "2022-06-27")
    concerned = adjudicate(
        "osce",
        date(2022, 6, 27),
        written({**dict.fromkeys(members, "yes"), "RUS": "no"}),
        "consensus-minus-one",
        parties=("Russian Federation",),
    )
    assert concerned.outcome == "unknown"
    assert "whether Russian Federation is in clear, gross" in concerned.verdict


# --- how many are missing ------------------------------------------------------------------------


def fewest(cast: Cast, oracle: Callable[[Cast], str], among: list[str]) -> int | None:
    """By trying every set of members in the order of size."""
    for number in range(1, len(among) + 1):
        for chosen in combinations(among, number):
            if oracle({**cast, **dict.fromkeys(chosen, "yes")}) == "adopted":
                return number
    return None


@pytest.mark.parametrize(
    ("body", "kind", "day"),
    [
        ("security_council", "substantive", "1950-06-27"),
        ("security_council", "procedural", "1950-06-27"),
        ("eu_council", "qualified-majority", "1965-06-30"),
        ("eu_council", "unanimity", "1995-01-01"),
        ("ecowas", "intervention", "2005-01-01"),
    ],
)
@settings(max_examples=20, deadline=None)
@given(data=st.data())
def test_the_number_missing_is_the_least_that_would_do(
    body: str, kind: str, day: str, data: st.DataObject
) -> None:
    oracle = BY_KIND[body, kind]
    cast = data.draw(rolls(voting(body, day)))
    found = ask(body, day, cast, kind)
    if found.outcome != SHORT:
        assert found.missing is None
        return
    lifted = {**cast, **dict.fromkeys(found.against_with_veto, "abstain")}
    others = [m for m in cast if cast[m] != "yes" and m not in found.against_with_veto]
    not_against = [m for m in others if cast[m] != "no"]

    def obvious(ballots: Cast) -> str:
        return oracle(ballots, int(day[:4]))

    wanted = fewest(lifted, obvious, not_against) or fewest(lifted, obvious, others)
    assert found.missing == wanted


def test_the_number_missing_in_the_assembly_counts_further_yes_and_not_changed_noes() -> None:
    members = voting("general_assembly", "2022-03-02")
    ballots = ["yes"] * 60 + ["no"] * 40 + ["abstain"] * (len(members) - 100)
    cast = dict(zip(members, ballots, strict=True))
    assert ask("general_assembly", "2022-03-02", cast).missing == 20


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_weighing_with_vetoes_is_read_as_its_definition_says(data: st.DataObject) -> None:
    """The definition of veto, shortfall and missing, on rules that no body has."""
    members = ("AAA", "BBB", "CCC", "DDD")
    motion = Motion("body", "m", members)
    weights = data.draw(st.tuples(*[st.integers(1, 3)] * 4))
    quota = data.draw(st.integers(1, sum(weights)))
    vetoing = tuple(data.draw(st.sets(st.sampled_from(members), max_size=2)))
    count = Weighs(quota, tuple(zip(weights, motion.ballots("yes"), strict=True)))
    condition = every((count, none_of(motion.of(vetoing, "no"))))
    cast = dict(zip(members, data.draw(st.tuples(*[st.sampled_from(BALLOTS)] * 4)), strict=True))

    def passes(ballots: Cast) -> bool:
        yes = sum(w for w, m in zip(weights, members, strict=True) if ballots[m] == "yes")
        return yes >= quota and not any(ballots[m] == "no" for m in vetoing)

    all_yes = dict.fromkeys(members, "yes")
    players = [m for m in members if cast[m] == "no" and not passes({**all_yes, m: "no"})]
    lifted = {**cast, **dict.fromkeys(players, "abstain")}
    found = Outcome(condition, motion, {BALLOT(motion.name, m): cast[m] for m in members})
    assert list(found.players_against) == players
    if passes(cast):
        assert found.name == "adopted"
    else:
        assert found.name == ("vetoed" if passes(lifted) else SHORT)
        if found.name == SHORT:
            others = [m for m in members if lifted[m] != "yes" and m not in players]
            kind = [m for m in others if lifted[m] != "no"]

            def named(ballots: Cast) -> str:
                return "adopted" if passes(ballots) else SHORT

            assert found.missing == (fewest(lifted, named, kind) or fewest(lifted, named, others))


# --- the sentence --------------------------------------------------------------------------------


def test_eight_yes_and_a_permanent_no_is_a_shortfall_and_nine_a_veto() -> None:
    members = voting("security_council", "2022-02-25")
    order = sorted((m for m in members if m != "RUS"), key=lambda m: m in P5)
    for yes, outcome in ((8, SHORT), (9, "vetoed")):
        cast = {m: "yes" if i < yes else "abstain" for i, m in enumerate(order)} | {"RUS": "no"}
        found = ask("security_council", "2022-02-25", cast)
        assert found.outcome == outcome
        assert "Russian Federation" in found.verdict
        assert ("a shortfall, not a veto" in found.verdict) == (outcome == SHORT)
        assert found.missing == (1 if outcome == SHORT else None)


def test_a_verdict_names_every_member_that_vetoed_and_nobody_else() -> None:
    members = voting("security_council", "2022-05-26")
    cast = dict.fromkeys(members, "yes") | {"CHN": "no", "RUS": "no", "KEN": "no"}
    found = ask("security_council", "2022-05-26", cast)
    assert found.verdict.startswith("vetoed by China, Russian Federation:")


# --- two clocks, and what was never put ----------------------------------------------------------


def test_the_members_are_those_of_the_day_and_the_rule_that_of_the_law_day() -> None:
    members = voting("security_council", "2022-02-25")
    order = sorted(members, key=lambda m: m in P5)
    cast = {m: "yes" if i < 7 else "abstain" for i, m in enumerate(order)}
    old = ask("security_council", "2022-02-25", cast, law="1950-01-01")
    new = ask("security_council", "2022-02-25", cast)
    assert (old.outcome, new.outcome) == ("adopted", SHORT)
    assert (old.on, old.law_day) == ("2022-02-25", "1950-01-01")
    assert len(old.members) == 15
    assert "1965-12-31" in str(old.rule.in_force)


@pytest.mark.parametrize("ballots", ["*=yes", "*=no", "without a vote"])
@pytest.mark.parametrize(
    ("body", "kind", "on", "law"),
    [
        ("csto", None, date(2022, 1, 5), date(1990, 1, 1)),
        ("general_assembly", "membership-rights", date(2005, 1, 1), None),
        ("osce", "consensus-minus-one", date(1991, 9, 1), None),
        ("osce", "consensus-minus-one", date(2022, 6, 27), None),
    ],
)
def test_what_no_rule_of_the_day_carries_was_not_validly_put(
    body: str, kind: str | None, on: date, law: date | None, ballots: str
) -> None:
    found = adjudicate(body, on, ballots, kind, law)
    assert found.outcome == NOT_PUT
    assert found.verdict.startswith(NOT_PUT)
    assert (found.vetoes, found.against_with_veto, found.missing) == ([], [], None)


def test_nobody_need_vote() -> None:
    found = adjudicate("general-assembly", date(2022, 3, 2), " Without a Vote ", "other")
    assert found.outcome == found.verdict == "adopted without a vote"
    assert len(found.tally.unknown) == 193


# --- who has a vote, and how a ballot is written -------------------------------------------------


def test_a_member_kept_from_the_work_of_the_assembly_has_no_vote() -> None:
    on = date(1980, 1, 14)
    assert "ZAF" not in adjudicate("general-assembly", on, "*=yes").members
    with pytest.raises(QuestionError, match=r"ZAF \(South Africa\) has no vote"):
        _ = adjudicate("general-assembly", on, "ZAF=no, *=yes")


def test_a_party_that_votes_under_chapter_six_is_noted() -> None:
    def noted(*parties: str, ballot: str = "no") -> list[str]:
        ballots = f"RUS={ballot}, *=yes"
        return adjudicate("security-council", date(2022, 2, 25), ballots, parties=parties).notes

    assert len(noted("Russia", "Ukraine", "RUS")) == 1
    assert "RUS voted" in noted("Russia", "Ukraine")[0]
    assert noted() == noted("Ukraine") == noted("RUS", ballot="abstain") == []


def counted(found: Adjudication) -> int:
    """How many ballots the count at the root of the proof takes in."""
    tally = found.proof.parts[0].tally
    assert tally is not None
    return sum(map(len, tally.ballots.values()))


def test_states_in_dispute_have_no_vote_where_the_law_leaves_them_out() -> None:
    on = date(1995, 2, 1)
    among = adjudicate("oas", on, "ECU=no, PER=no, *=yes", "rio", parties=("ECU", "PER"))
    plain = adjudicate("oas", on, "ECU=no, PER=no, *=yes", "rio")
    assert counted(plain) - counted(among) == 2


@pytest.mark.parametrize(
    ("ballots", "same"),
    [
        ("Russia=no; *=yes;", "RUS=no,*=yes"),
        (" RUS = no , * = yes ", "RUS=no,*=yes"),
        ("*=yes,Russian Federation=no", "RUS=no,*=yes"),
    ],
)
def test_ballots_may_be_written_with_names_blanks_and_semicolons(ballots: str, same: str) -> None:
    on = date(2022, 2, 25)
    assert adjudicate("security-council", on, ballots) == adjudicate("security_council", on, same)


@pytest.mark.parametrize(
    ("ballots", "message"),
    [
        ("", "no ballot is given"),
        (" , ;", "no ballot is given"),
        ("RUS", r'"RUS" is no ballot; write ballots MEMBER=BALLOT'),
        ("RUS=", r'"RUS=" is no ballot'),
        ("=no", r'"=no" is no ballot'),
        ("RUS=abstian", r'"abstian" is no ballot; nearest: abstain.*yes, no, abstain, absent'),
        ("RUS=NO", r'"NO" is no ballot.*it can be yes, no'),
        ("RUS=no=yes", r'"no=yes" is no ballot'),
        ("RUS=no,RUS=no", "the ballot of RUS is given twice"),
        ("RUS=no,Russia=yes", "the ballot of RUS is given twice"),
        ("*=no,*=no", r"\(\*\) is given twice"),
        ("Rusia=no", '"Rusia" is no state; nearest: RUS'),
        ("UKR=no", r"UKR \(Ukraine\) has no vote on 2022-02-25$"),
        ("SUN=no", r"SUN .* has no vote on 2022-02-25; nearest: RUS"),
        ("R\x1bUS=no", r'"R\\x1bUS" is no state'),
    ],
)
def test_a_ballot_that_cannot_be_read_is_refused(ballots: str, message: str) -> None:
    with pytest.raises(QuestionError, match=message):
        _ = adjudicate("security-council", date(2022, 2, 25), ballots)


def test_the_state_that_held_the_seat_on_the_day_is_named() -> None:
    with pytest.raises(QuestionError, match=r"^RUS .* has no vote on 1950-06-27; nearest: SUN$"):
        _ = adjudicate("security-council", date(1950, 6, 27), "RUS=no")


# --- the catalog of rules ------------------------------------------------------------------------


def test_every_kind_of_motion_of_every_body_has_a_rule_that_decides_it() -> None:
    kinds = {(body.id, kind) for body in all_bodies().values() for kind in body.kinds}
    assert kinds == set(adoption_rules())


def test_an_answer_carries_the_rule_and_the_days_on_which_it_is_law() -> None:
    found = ask("security_council", "2022-02-25", {"*": "yes"})
    assert found.rule.citation == "UN Charter, Art. 27(3)"
    assert found.rule.in_force == "since 1966-01-01"
    assert found.president == "RUS"
    assert found.proof.norm == found.rule
