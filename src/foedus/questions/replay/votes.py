"""The votes of the record in one shape for both bodies, each with its kind of decision."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from foedus.catalog import all_bodies
from foedus.facts.case import Case
from foedus.facts.situation import Situation
from foedus.facts.votes import AssemblyVote, CouncilVote, assembly_votes, council_votes
from foedus.language.conditions import Condition, variables
from foedus.language.references import Reference
from foedus.language.variables import BALLOTS, Value, Variable
from foedus.law.kinds_of_decision import ABOUT, KINDS, PUT, SETTLED
from foedus.reason.kleene import holds

COUNCIL, ASSEMBLY = "security_council", "general_assembly"
CODES = {ballot: code for code, ballot in enumerate(BALLOTS)}
#: What a vote is called in the conditions on its kind and its adoption.
MOTION = "the motion"
PRELIMINARY = "preliminary_question"
#: How the law calls what the record calls a draft; a vote of unknown object has no value.
PUT_AS = {"draft": "whole", "whole": "whole", "unspecified": None}


@dataclass(frozen=True, slots=True)
class Put:
    """One recorded vote of either body.

    ``codes`` gives the ballot of each of ``members`` as its place in ``BALLOTS``; None where
    nothing can be counted. Where only counts are known (``counted``) it is some order of ballots
    that gives them: enough for a rule that treats all members alike, as those of the Assembly
    do. ``outcome`` is the recorded one, corrected; ``raw`` is what the data had.
    """

    body: str
    vote: int
    symbol: str
    on: date
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


@dataclass(frozen=True, slots=True)
class Decision:
    """The kind of a vote and the norm that makes it one.

    ``unless`` is the other kind that it may be, where the record does not settle it; of several
    the last one tried.
    """

    kind: str
    by: Reference
    unless: str | None


def recorded(body: str, since: date | None = None, until: date | None = None) -> Iterator[Put]:
    """The votes of the body from ``since`` to ``until``, both included, in order."""
    first, last = since or date.min, until or date.max
    if body == COUNCIL:
        yield from (_of_council(v) for v in council_votes() if first <= v.on <= last)
    else:
        yield from (_of_assembly(v) for v in assembly_votes() if first <= v.on <= last)


def decision(put: Put, carried: bool | None = None) -> Decision:
    """The kind of decision that a vote is; ``carried`` is the vote on the question before it."""
    settled = "not_asked"
    if put.settled == "president_ruled":
        settled = "ruled"
    elif carried is not None:
        settled = "carried" if carried else "not_carried"
    return _decision(put.body, _text_of(put.body, put.on), put.put, put.subjects, settled)


def preliminary(put: Put) -> int | None:
    """The number of the vote on the question whether this matter is procedural, if it was put."""
    name, _, number = put.settled.partition(":")
    return int(number) if name == PRELIMINARY else None


def situation(on: date) -> Situation:
    """A situation with nothing in it but the day."""
    return Situation(Case("", "", "", on, None, (), (), (), {}, (), (), (), {}), on, on)


def _text_of(body: str, on: date) -> date:
    """The first day since which the norms on kinds have had the texts of this day."""
    days = _days_of_change(body)
    return days[bisect_right(days, on) - 1]


@cache
def _days_of_change(body: str) -> tuple[date, ...]:
    spans = [version.in_force for _, article in KINDS[body] for version in article.versions]
    ends = {span.until + timedelta(days=1) for span in spans if span.until}
    return tuple(sorted({span.since for span in spans} | ends))


@cache
def _decision(body: str, on: date, put: str, subjects: tuple[str, ...], settled: str) -> Decision:
    here, unless = situation(on), None
    for kind, article in KINDS[body]:
        if article.on(on) is None:
            continue
        condition = article(here, MOTION)
        truth = holds(condition, dict(_known(condition, body, put, subjects, settled)))
        if truth:
            return Decision(kind, article.reference(on), None if unless == kind else unless)
        if truth is None:
            unless = kind
    raise LookupError(f"no norm gives the kind of a vote of {body}")


def _known(
    condition: Condition, body: str, put: str, subjects: Sequence[str], settled: str
) -> Iterator[tuple[Variable, Value]]:
    for variable in variables(condition):
        if variable.predicate is ABOUT:
            # A vote of the Assembly without a subject may be about anything; the record of the
            # Council names every vote that is known to be about one of them.
            if subjects or body == COUNCIL:
                yield variable, variable.args[1] in subjects
        elif variable.predicate is SETTLED:
            yield variable, settled
        elif variable.predicate is PUT and (value := PUT_AS.get(put, put)):
            yield variable, value


def _of_council(v: CouncilVote) -> Put:
    return Put(
        body=COUNCIL,
        vote=v.vote,
        symbol=v.symbol,
        on=v.on,
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
