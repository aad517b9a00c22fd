"""Votes on record come out as recorded: those typed here, and those of the shipped cases."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from foedus.facts.shipped import shipped_cases
from foedus.questions.adjudicate import adjudicate

RECORDED = tomllib.loads((Path(__file__).parent / "recorded_votes.toml").read_text("utf-8"))[
    "votes"
]
BALLOTS = ("yes", "no", "abstain", "absent")
#: The outcomes of the case format, as an adjudication names them.
NAMED = {
    "adopted": "adopted",
    "vetoed": "vetoed",
    "failed_majority": "short of the majority",
    "adopted_without_vote": "adopted without a vote",
}

Vote = dict[str, Any]


def written(ballots: dict[str, list[str]]) -> str:
    return ", ".join(f"{who}={ballot}" for ballot in BALLOTS for who in ballots.get(ballot, ()))


def shipped() -> dict[str, Vote]:
    """The votes of the shipped cases of which every yes and no is on record, as plain TOML."""
    return {
        f"{name} {vote.get('symbol', vote['on'])}": vote
        for name, path in shipped_cases().items()
        for vote in tomllib.loads(path.read_text("utf-8")).get("votes", ())
        if vote["outcome"] in NAMED and enough_is_known(vote)
    }


def enough_is_known(vote: Vote) -> bool:
    if "others" in vote or vote["outcome"] == "adopted_without_vote":
        return True
    named = [len(vote.get("ballots", {}).get(ballot, ())) for ballot in ("yes", "no")]
    return named == vote.get("counts", [None])[:2]


def complete(vote: Vote) -> str:
    """The ballots of a vote; who neither voted yes nor no and is not listed is an abstention."""
    if vote["outcome"] == "adopted_without_vote":
        return "without a vote"
    return f"{written(vote.get('ballots', {}))}, *={vote.get('others', 'abstain')}"


@pytest.mark.parametrize("vote", RECORDED, ids=lambda vote: f"{vote['on']} {vote['symbol']}")
def test_a_vote_of_the_council_comes_out_as_recorded(vote: Vote) -> None:
    found = adjudicate("security-council", vote["on"], written(vote), vote["kind"])
    assert found.outcome == vote["outcome"]
    assert set(found.vetoes) == set(vote.get("vetoes", ()))
    assert found.tally.unknown == []


def test_the_recorded_votes_show_every_outcome_under_seven_and_under_nine() -> None:
    eras = {(vote["on"].year >= 1966, vote["outcome"]) for vote in RECORDED}
    assert {(True, o) for o in ("adopted", "vetoed", "short of the majority")} <= eras
    assert {(False, o) for o in ("adopted", "vetoed")} <= eras


SHIPPED = shipped()


@pytest.mark.parametrize("name", SHIPPED)
def test_a_vote_of_a_shipped_case_comes_out_as_recorded(name: str) -> None:
    vote = SHIPPED[name]
    found = adjudicate(vote["body"], vote["on"], complete(vote), vote["kind"])
    assert found.outcome == NAMED[vote["outcome"]], found.verdict


def test_the_same_ballots_are_a_veto_on_substance_and_an_adoption_on_procedure() -> None:
    draft, call = (
        next(vote for vote in RECORDED if vote["symbol"] == symbol)
        for symbol in ("S/3710", "S/RES/119")
    )
    assert written(draft) == written(call)
    assert (draft["outcome"], call["outcome"]) == ("vetoed", "adopted")


def test_an_empty_chair_of_a_permanent_member_is_no_veto() -> None:
    vote = next(vote for vote in RECORDED if vote["symbol"].startswith("S/RES/83"))
    assert "SUN" in vote["absent"]
    assert len(vote["yes"]) == 7
    found = adjudicate("security-council", vote["on"], written(vote))
    assert found.outcome == "adopted"
    nine = adjudicate("security-council", vote["on"], written(vote), law_day=date(1966, 1, 1))
    assert (nine.outcome, nine.missing) == ("short of the majority", 2)
