"""What a replay brings to light: the votes that call for a word each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from foedus.catalog import all_contested
from foedus.facts.tables import load_table
from foedus.questions.answers.replay import Finding, ListedVote
from foedus.questions.outcome import ADOPTED, VETOED
from foedus.questions.replay.classes import (
    NO_QUORUM,
    NOT_COMPUTABLE,
    TURNS_ON_KIND,
    Replayed,
)
from foedus.questions.replay.kinds import PRELIMINARY
from foedus.questions.replay.scores import more_yes_than_no, permanent_members
from foedus.questions.replay.votes import CODES, COUNCIL, Put

_, NO, _, ABSENT = CODES.values()

Told = Callable[[Replayed], str]


def findings(found: Sequence[Replayed]) -> Iterator[Finding]:
    """The votes that call for a word, by what they have in common; none without votes."""
    told = _of_council(found) if found[0].put.body == COUNCIL else _of_assembly(found)
    yield from (finding for finding in (*_of_any(found), *told) if finding.votes)


def _of_any(found: Sequence[Replayed]) -> Iterator[Finding]:
    yield _finding(
        "not-reproduced",
        "another outcome is on record than comes out",
        [one for one in found if one.agrees is False],
        lambda one: f"recorded as {one.put.outcome}, comes out as {one.computed}",
    )
    yield _finding(
        "not-computable",
        "no ballots are on record, so that nothing comes out",
        [one for one in found if one.computed == NOT_COMPUTABLE],
        lambda one: f"recorded as {one.put.outcome}",
    )
    yield _finding(
        "quorum-not-on-record",
        "fewer than a quorum took part in the vote; who was present without voting is not on "
        "record, so that nothing comes out",
        [one for one in found if one.computed == NO_QUORUM],
        lambda one: (
            f"{_tally(one.put)} of {len(one.put.members)}, {one.put.outcome or 'outcome'} "
            f"{'all the same' if one.put.outcome else 'not on record'}"
        ),
    )


def _of_council(found: Sequence[Replayed]) -> Iterator[Finding]:
    yield _finding(
        "adopted-over-a-no",
        "adopted although a permanent member voted no",
        [one for one in found if one.computed == ADOPTED and permanent_members(one.put, NO)],
        lambda one: (
            f"{_listed(permanent_members(one.put, NO))} voted no; {one.decision.kind} "
            f"({_matter(one.put)}): {one.decision.by.title} [{one.decision.by.citation}]"
        ),
    )
    point = all_contested()["double_veto"]
    yield _finding(
        "double-veto",
        f"double vetoes: the question and the matter itself. {point.question}",
        [
            one
            for one in found
            if one.put.put == PRELIMINARY or one.decision.by.id == "SC-kind-not-carried"
        ],
        lambda one: (
            f"{one.decision.kind}: {one.computed} by "
            f"{_listed(one.result.against if one.result else ())} [{one.decision.by.citation}]"
        ),
    )
    yield _finding(
        "permanent-member-absent",
        "adopted while a permanent member took no part: to be absent is not to vote no",
        [one for one in found if one.computed == ADOPTED and permanent_members(one.put, ABSENT)],
        lambda one: f"without {_listed(permanent_members(one.put, ABSENT))}",
    )
    yield from _official_list(found)


def _matter(put: Put) -> str:
    """What the vote was about, and the ruling of the President where there was one."""
    ruled = ["ruled so by the President"] if put.settled == "president_ruled" else []
    return "; ".join([*(subject.replace("_", " ") for subject in put.subjects), *ruled])


def _official_list(found: Sequence[Replayed]) -> Iterator[Finding]:
    listed = {int(row["vote"]) for row in load_table("votes", "veto_list").rows}
    reasons = {
        int(row["vote"]): row.note
        for row in load_table("votes", "differences").where(body=COUNCIL, column="veto")
    }
    vetoed = [one for one in found if one.computed == VETOED]
    agree = sum(one.put.vote in listed for one in vetoed)
    yield _finding(
        "not-on-the-official-list",
        f"vetoed, but not on the library's list of vetoed drafts; {agree} others are on it",
        [one for one in vetoed if one.put.vote not in listed],
        lambda one: reasons.get(one.put.vote, "no reason is on record"),
    )
    yield _finding(
        "listed-but-not-vetoed",
        "on the library's list of vetoed drafts, but not vetoed",
        [one for one in found if one.put.vote in listed and one.computed != VETOED],
        lambda one: one.computed,
    )


def _of_assembly(found: Sequence[Replayed]) -> Iterator[Finding]:
    yield _finding(
        "simple-majority-not-enough",
        "rejected with more yes than no, since two thirds were needed",
        [one for one in found if one.put.outcome == "rejected" and more_yes_than_no(one.put)],
        lambda one: f"{_tally(one.put)}; {one.decision.by.title} [{one.decision.by.citation}]",
    )
    yield _finding(
        "adopted-without-two-thirds",
        "adopted with fewer than two thirds, as a question that Art. 18(2) does not list; no "
        "subject on record says otherwise",
        [one for one in found if one.put.outcome == "adopted" and one.turns_on_kind],
        lambda one: _tally(one.put),
    )
    yield _finding(
        "turns-on-the-kind",
        "a simple majority without two thirds; neither the outcome nor a subject that would "
        "settle the kind is on record",
        [one for one in found if one.computed == TURNS_ON_KIND],
        lambda one: f"{_tally(one.put)} {_listed(one.put.subjects)}".strip(),
    )


def _finding(id: str, says: str, votes: Sequence[Replayed], tell: Told) -> Finding:
    return Finding(
        id=id,
        says=says,
        votes=[
            ListedVote(
                vote=one.put.vote,
                symbol=one.put.symbol,
                on=_when(one.put),
                says=tell(one),
            )
            for one in votes
        ],
    )


def _when(put: Put) -> str:
    """The day, or the month where no more is known."""
    day = put.on.isoformat()
    return day if put.precision == "day" else day[:7]


def _tally(put: Put) -> str:
    return "-".join(map(str, put.counts[:3])) if put.counts else ""


def _listed(names: Sequence[str]) -> str:
    return ", ".join(names)
