"""The votes of the record in one shape for both bodies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from foedus.catalog import all_bodies
from foedus.facts.votes import AssemblyVote, CouncilVote, assembly_votes, council_votes
from foedus.language.variables import BALLOTS

COUNCIL, ASSEMBLY = "security_council", "general_assembly"
CODES = {ballot: code for code, ballot in enumerate(BALLOTS)}
#: What a vote is called in the conditions on its kind and its adoption.
MOTION = "the motion"


@dataclass(frozen=True, slots=True)
class Put:
    """One recorded vote of either body.

    ``precision`` is ``day``, or ``month`` where the day means nothing beyond its month.
    ``codes`` gives the ballot of each of ``members`` as its place in ``BALLOTS``; None where
    nothing can be counted. Where only counts are known (``counted``) it is some order of ballots
    that gives them: enough for a rule that treats all members alike, as those of the Assembly
    do. ``outcome`` is the recorded one, corrected; ``raw`` is what the data had.
    """

    body: str
    vote: int
    symbol: str
    on: date
    precision: str
    put: str
    subjects: tuple[str, ...]
    settled: str
    members: tuple[str, ...]
    codes: bytes | None
    counts: tuple[int, ...] | None
    counted: bool
    without_vote: bool
    outcome: str | None
    raw: str | None
    duplicate_of: int | None


def recorded(body: str, since: date | None = None, until: date | None = None) -> Iterator[Put]:
    """The votes of the body from ``since`` to ``until``, both included, in order."""
    first, last = since or date.min, until or date.max
    if body == COUNCIL:
        yield from (_of_council(v) for v in council_votes() if first <= v.on <= last)
    else:
        yield from (_of_assembly(v) for v in assembly_votes() if first <= v.on <= last)


def _of_council(v: CouncilVote) -> Put:
    return Put(
        body=COUNCIL,
        vote=v.vote,
        symbol=v.symbol,
        on=v.on,
        precision="day",
        put=v.put,
        subjects=tuple(subject.name for subject in v.subjects),
        settled=next((s.settled for s in v.subjects if s.settled), ""),
        members=tuple(v.ballots) or _voting(COUNCIL, v.on),
        codes=bytes(map(CODES.__getitem__, v.ballots.values())) or None,
        counts=v.counts,
        counted=False,
        without_vote=v.without_vote,
        outcome=v.outcome,
        raw=v.recorded,
        duplicate_of=v.duplicate_of,
    )


def _of_assembly(v: AssemblyVote) -> Put:
    complete = v.known == "complete"
    members = tuple(v.ballots) if complete else _voting(ASSEMBLY, v.on)
    counts = (*v.counts, len(members) - sum(v.counts))
    if complete:
        codes = bytes(map(CODES.__getitem__, v.ballots.values()))
    else:
        codes = b"".join(bytes([code]) * n for code, n in enumerate(counts))
    return Put(
        body=ASSEMBLY,
        vote=v.vote,
        symbol=v.symbol or "",
        on=v.on,
        precision=v.precision,
        put=v.put,
        subjects=tuple(subject.name for subject in v.subjects),
        settled="",
        members=members,
        codes=codes,
        counts=tuple(codes.count(code) for code in CODES.values()),
        counted=not complete,
        without_vote=False,
        outcome=v.outcome,
        raw=v.outcome,
        duplicate_of=None,
    )


@cache
def _voting(body: str, on: date) -> tuple[str, ...]:
    return all_bodies()[body].motion(MOTION, on).members
