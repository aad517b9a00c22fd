"""What the record of the case 2022-ukraine must say, whoever edits it."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from foedus.facts.case import Basis, Case, Vote
from foedus.facts.reading import read_case

PATH = Path(__file__).parents[2] / "cases" / "2022-ukraine.toml"
PERMANENT = {"CHN", "FRA", "GBR", "RUS", "USA"}


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(PATH)


def the_vote(case: Case, symbol: str) -> Vote:
    (vote,) = (vote for vote in case.votes if vote.symbol == symbol)
    return vote


@pytest.mark.parametrize(
    ("symbol", "day", "counts", "outcome"),
    [
        ("S/PV.8960", date(2022, 1, 31), (10, 2, 3), "adopted"),
        ("S/2022/155", date(2022, 2, 25), (11, 1, 3), "vetoed"),
        ("S/RES/2623 (2022)", date(2022, 2, 27), (11, 1, 3), "adopted"),
        ("S/2022/231", date(2022, 3, 23), (2, 0, 13), "failed_majority"),
        ("S/2022/720", date(2022, 9, 30), (10, 1, 4), "vetoed"),
        ("S/2022/821", date(2022, 11, 2), (2, 3, 10), "failed_majority"),
        ("S/2023/212", date(2023, 3, 27), (3, 0, 12), "failed_majority"),
        ("S/2025/114", date(2025, 2, 24), (6, 1, 8), "failed_majority"),
        ("S/2025/115", date(2025, 2, 24), (9, 1, 5), "vetoed"),
        ("S/2025/116", date(2025, 2, 24), (11, 1, 3), "vetoed"),
        ("S/RES/2774 (2025)", date(2025, 2, 24), (10, 0, 5), "adopted"),
        ("A/RES/ES-11/1", date(2022, 3, 2), (141, 5, 35), "adopted"),
        ("A/RES/ES-11/2", date(2022, 3, 24), (140, 5, 38), "adopted"),
        ("A/RES/ES-11/3", date(2022, 4, 7), (93, 24, 58), "adopted"),
        ("A/RES/ES-11/4", date(2022, 10, 12), (143, 5, 35), "adopted"),
        ("A/RES/ES-11/5", date(2022, 11, 14), (94, 14, 73), "adopted"),
        ("A/RES/ES-11/6", date(2023, 2, 23), (141, 7, 32), "adopted"),
        ("A/RES/ES-11/7", date(2025, 2, 24), (93, 18, 65), "adopted"),
        ("A/RES/ES-11/8", date(2025, 2, 24), (93, 8, 73), "adopted"),
    ],
)
def test_a_vote_has_its_day_its_counts_and_its_outcome(
    case: Case, symbol: str, day: date, counts: tuple[int, int, int], outcome: str
) -> None:
    vote = the_vote(case, symbol)
    assert (vote.on, vote.counts, vote.outcome) == (day, counts, outcome)


def test_the_outcome_of_each_council_vote_follows_from_its_ballots(case: Case) -> None:
    votes = [vote for vote in case.votes if vote.body == "security_council"]
    assert len(votes) == 13
    for vote in votes:
        against = {member for member, ballot in vote.ballots.items() if ballot == "no"}
        if Counter(vote.ballots.values())["yes"] < 9:
            expected = "failed_majority"
        elif vote.kind == "substantive" and against & PERMANENT:
            expected = "vetoed"
        else:
            expected = "adopted"
        assert (len(vote.ballots), vote.outcome) == (15, expected), vote.symbol


def test_the_same_ballots_are_a_veto_on_substance_and_an_adoption_on_procedure(case: Case) -> None:
    draft, call = the_vote(case, "S/2022/155"), the_vote(case, "S/RES/2623 (2022)")
    assert draft.ballots == call.ballots
    assert (draft.kind, call.kind) == ("substantive", "procedural")


@pytest.mark.parametrize("number", [1, 4, 6])
def test_every_member_has_a_ballot_where_the_whole_roll_call_is_known(
    case: Case, number: int
) -> None:
    assert len(the_vote(case, f"A/RES/ES-11/{number}").ballots) == 193


def test_the_text_of_24_february_2025_counts_before_its_amendments(case: Case) -> None:
    votes = [vote for vote in case.votes if vote.measure == "settlement-endorsement"]
    council = [vote for vote in votes if vote.body == "security_council"]
    assert max(council, key=lambda vote: (vote.on, vote.line)).symbol == "S/RES/2774 (2025)"


def test_what_the_author_supposes_is_said_to_be_supposed(case: Case) -> None:
    supposed = [stance for stance in case.positions if stance.source == "author"]
    assert supposed
    assert {stance.basis for stance in supposed} == {Basis.ASSUMED}
    assert all(stance.note for stance in supposed)


def test_a_claim_of_a_party_is_marked_as_its_own(case: Case) -> None:
    claimed = {str(fact.variable): fact.claimed_by for fact in case.facts if fact.claimed_by}
    assert set(claimed.values()) == {"RUS"}
    assert "is_state(DPR)" in claimed
