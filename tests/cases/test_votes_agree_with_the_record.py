"""The votes of the Council and of the Assembly in the case files, held to the record of votes.

Where the two differ, or the record has no such vote, it is declared here with the reason.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

import pytest

from foedus.facts import votes
from foedus.facts.case import Vote
from foedus.facts.shipped import shipped_cases
from foedus.questions.opening import open_case

#: Votes that the case and the record call by other names: the number in the record.
NAMED = {
    "S/471": 49,
    "S/552": 66,
    "S/552 (preliminary question)": 67,
    "S/PV.303": 93,
    "S/PV.303 (preliminary question)": 92,
    "A/RES/377 (V)": 252,
    "S/3710": 261,
    "S/3713/Rev.1": 262,
    "S/9696": 474,
    "S/15255/Rev.2": 763,
    "S/17172, a part": 822,
    "American amendment to A/RES/ES-10/22": 20029,
    "oral amendment of 22 December 2023": 3098,
}
WHOLE_NOT_ON_RECORD = "the roll-calls have the votes on parts and amendments, not on the whole"
MOTION = "a motion without a draft, which the source of the record leaves out"
SHORT_AMENDMENT = "an amendment that fell short, which the source of the record leaves out"
#: Votes that the record does not have.
MISSING = {
    "A/RES/376 (V)": WHOLE_NOT_ON_RECORD,
    "S/PV.676": MOTION,
    "S/PV.848 (ruling)": MOTION,
    "S/PV.1441": MOTION,
    "S/PV.8960": MOTION,
    "whether to act on the South African draft": MOTION,
    "S/7951/Rev.2": "a paragraph of a draft, which the source of the record leaves out",
    "S/2025/114": SHORT_AMENDMENT,
    "S/2025/117": SHORT_AMENDMENT,
    "S/2025/118": SHORT_AMENDMENT,
    "A/RES/65/265": "adopted without a vote, which no roll-call shows",
}
ONE_STATE = "the official count and the roll-call differ by one state, which is not known"
CONSENSUS = "by consensus, which the record's source before 1990 counts as fifteen yes"
#: What differs, and why that is so.
DIFFERENT = {
    "A/RES/38/7": ({"ballots", "counts"}, ONE_STATE + "; the case names the certain ones only"),
    "A/RES/41/31": ({"counts"}, ONE_STATE),
    "S/RES/377 (1975)": ({"outcome"}, CONSENSUS),
    "S/RES/379 (1975)": ({"outcome"}, CONSENSUS),
    "S/RES/380 (1975)": ({"outcome"}, CONSENSUS),
}
#: The record's outcomes in the words of the cases.
OUTCOMES = {"short": "failed_majority", "rejected": "failed_majority"}
Recorded = votes.CouncilVote | votes.AssemblyVote


@cache
def record() -> dict[str, list[Recorded]]:
    """The votes of both bodies under their symbol and under ``body number``."""
    found: dict[str, list[Recorded]] = defaultdict(list)
    every = {"security_council": votes.council_votes(), "general_assembly": votes.assembly_votes()}
    for body, recorded in every.items():
        for one in recorded:
            found[f"{body} {one.vote}"].append(one)
            found[key(one.symbol or "")].append(one)
    return found


def key(symbol: str) -> str:
    """A symbol without blanks and without the year or the session in brackets."""
    return re.sub(r"\s|\(\d+\)|\([IVXLC]+\)", "", symbol)


def candidates(vote: Vote) -> list[Recorded]:
    name = f"{vote.body} {NAMED[vote.symbol]}" if vote.symbol in NAMED else key(vote.symbol)
    return record().get(name, [])


def differences(vote: Vote, recorded: Recorded) -> set[str]:
    """What the case and the record give differently: day, ballots, counts, outcome."""
    return set(_differences(vote, recorded))


def _differences(vote: Vote, recorded: Recorded) -> Iterator[str]:
    to_the_month = isinstance(recorded, votes.AssemblyVote) and recorded.precision == "month"
    if str(vote.on)[: 7 if to_the_month else 10] != str(recorded.on)[: 7 if to_the_month else 10]:
        yield "day"
    if vote.ballots and recorded.ballots and _cast(vote.ballots) != _cast(recorded.ballots):
        yield "ballots"
    if vote.counts and recorded.counts and vote.counts != recorded.counts[:3]:
        yield "counts"
    without = isinstance(recorded, votes.CouncilVote) and recorded.without_vote
    outcome = "adopted_without_vote" if without else recorded.outcome
    if outcome and vote.outcome != OUTCOMES.get(outcome, outcome):
        yield "outcome"


def _cast(ballots: Mapping[str, str]) -> dict[str, str]:
    """The ballots of those who took part."""
    return {state: str(ballot) for state, ballot in ballots.items() if ballot != "absent"}


VOTES = [
    (name, vote)
    for name in shipped_cases()
    for vote in open_case(name).votes
    if vote.body in ("security_council", "general_assembly")
]


@pytest.mark.parametrize(("name", "vote"), VOTES, ids=[f"{n}-{v.symbol}" for n, v in VOTES])
def test_a_vote_of_a_case_is_the_one_on_record_or_its_difference_is_declared(
    name: str, vote: Vote
) -> None:
    found = [differences(vote, one) for one in candidates(vote)]
    assert bool(found) == (vote.symbol not in MISSING)
    if found:
        declared, _ = DIFFERENT.get(vote.symbol, (set(), ""))
        assert min(found, key=len) == declared


def test_nothing_is_declared_that_no_case_has() -> None:
    symbols = {vote.symbol for _, vote in VOTES}
    assert {*NAMED, *MISSING, *DIFFERENT} <= symbols
