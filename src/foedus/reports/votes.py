"""The answers from the record of votes as plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from textwrap import wrap

from foedus.questions.answers import (
    Agreement,
    AgreementSpan,
    Answer,
    Imports,
    RecordedVote,
    Table,
    Views,
    Votes,
)
from foedus.reports.record import asked_for, imports, sourced, table, views
from foedus.reports.text import lined, paragraph, row

BODIES = {"security_council": "Council", "general_assembly": "Assembly"}
#: Day, body, symbol, what was put, outcome, the four counts, and what an order goes by.
COLUMNS = (10, 8, 30, 12, 8, 4, 4, 4, 4, 7)
HEADS = ("day", "body", "symbol", "put", "outcome", " yes", "  no", "abst", "away")


def votes(answer: Votes, count: bool = False) -> Iterator[str]:
    """A line for each vote listed; with ``count`` only how many there are."""
    outcomes = ", ".join(f"{n} {outcome}" for outcome, n in answer.outcomes.items())
    yield from asked_for(answer, f"{answer.verdict}{f': {outcomes}' if outcomes else ''}")
    if not count and answer.votes:
        yield from paragraph(f"{answer.rule}:")
        yield from _aligned((*HEADS, _order_head(answer.votes[0])))
        for vote in answer.votes:
            yield from _vote(vote)
        if more := answer.total - len(answer.votes):
            yield f"and {more} more (--limit N, or all with --csv FILE, --parquet FILE, --json)"
    yield from sourced(answer)


def _order_head(vote: RecordedVote) -> str:
    if vote.margin is not None:
        return "margin"
    return "alike/" if vote.alike is not None else ""


def _vote(vote: RecordedVote) -> Iterator[str]:
    day = vote.date if vote.precision == "day" else vote.date[:7]
    put = vote.put.replace("_", " ") + (", no vote" if vote.without_vote else "")
    counts = (vote.yes, vote.no, vote.abstain, vote.absent)
    shown = ("-".rjust(4) if count is None else str(count).rjust(4) for count in counts)
    order = ""
    if vote.margin is not None:
        order = str(vote.margin).rjust(6)
    elif vote.alike is not None:
        order = f"{vote.alike}/{vote.otherwise}"
    symbol = (vote.symbol or "-") + ("" if vote.origin == "foedus" else f" [{vote.origin}]")
    cells = (day, BODIES[vote.body], symbol, put, vote.outcome or "-", *shown, order)
    yield from _aligned(cells)
    for ballot, states in (vote.ballots or {}).items():
        yield from paragraph(f"{ballot} ({len(states)}): {' '.join(states)}", 4)


def _aligned(cells: tuple[str, ...]) -> Iterator[str]:
    """A row whose numbers keep the blanks before them."""
    wrapped = (
        [cell] if len(cell) <= width else wrap(cell, width)
        for cell, width in zip(cells, COLUMNS, strict=True)
    )
    yield from lined(COLUMNS, list(wrapped))


def agreement(answer: Agreement) -> Iterator[str]:
    """The share over all years and by decade, and the table of ballots."""
    first, second = answer.states
    yield from asked_for(answer, f"{' and '.join(answer.names)}: {answer.verdict}")
    yield from paragraph(answer.rule)
    yield from row((30, 14, 14, 10), ("years", "common votes", "cast alike", "share"))
    for span in answer.decades:
        yield from _span(span.years, span)
    yield from _span("all", answer.overall)
    yield from _span("all, neither abstaining", answer.sides)
    yield ""
    yield from row((30, 14, 14, 10), (f"{first} down, {second} across", "yes", "no", "abstain"))
    for ballot, counts in answer.table.items():
        yield from row((30, 14, 14, 10), (ballot, *map(str, counts.values())))
    yield from sourced(answer)


def _span(years: str, span: AgreementSpan) -> Iterator[str]:
    share = "-" if span.share is None else f"{span.share:.1%}"
    yield from row((30, 14, 14, 10), (years, str(span.common), str(span.alike), share))


#: How each kind of answer from the record is written.
OF_THE_RECORD: dict[type[Answer], Callable[..., Iterator[str]]] = {
    Votes: votes,
    Agreement: agreement,
    Table: table,
    Views: views,
    Imports: imports,
}
