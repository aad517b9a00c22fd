"""A replay as plain text: scores, the table by class and decade, findings, and what was asked."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.questions.answers.replay import Finding, RecordNote, Replay, ReplayedVote
from foedus.reports.text import WIDTH, paragraph, receipt_line, row

#: As many votes of a finding are shown; --json has them all.
MOST_VOTES = 60
CLASS_WIDTH = 34
CELL = 5


def replay(answer: Replay) -> Iterator[str]:
    """Scores, classes by decade, vetoes, findings; notes and reasons where they were asked for."""
    yield f"{answer.body_name}: {len(answer.votes)} votes, {answer.since} to {answer.until}"
    yield from paragraph(answer.verdict)
    yield ""
    yield "recorded outcomes reproduced:"
    for score in answer.scores:
        yield from paragraph(f"{score.reproduced:,} of {score.of:,}: {score.rule}", 2)
    yield ""
    yield from _classes(answer)
    yield from _vetoes(answer)
    for finding in answer.findings:
        yield ""
        yield from _finding(finding)
    if answer.notes:
        yield ""
        yield from _notes(answer)
    for vote in answer.votes:
        if vote.reasons:
            yield ""
            yield from _vote(vote)
    yield ""
    yield receipt_line(answer)


def _classes(answer: Replay) -> Iterator[str]:
    decades = list(answer.decades)
    columns = (CLASS_WIDTH, *(CELL for _ in decades), CELL + 1)
    heads = ("outcome under the law of the day", *(f"{d[2:]}s" for d in decades), "all")
    yield from row(columns, _right(columns, heads))
    for name, number in answer.classes.items():
        cells = (str(answer.decades[decade].get(name, "")) for decade in decades)
        yield from row(columns, _right(columns, (name, *cells, str(number))))
    if answer.not_on_record:
        told = ", ".join(f"{number} {name}" for name, number in answer.not_on_record.items())
        number = sum(answer.not_on_record.values())
        yield from paragraph(f"of these the outcome is not on record for {number:,}: {told}")


def _right(columns: tuple[int, ...], cells: tuple[str, ...]) -> Iterator[str]:
    """The first cell to the left, numbers to the right."""
    yield cells[0]
    yield from (cell.rjust(width) for cell, width in zip(cells[1:], columns[1:], strict=True))


def _vetoes(answer: Replay) -> Iterator[str]:
    if answer.vetoes:
        put = ", ".join(f"{what.replace('_', ' ')} {n}" for what, n in answer.vetoes.items())
        by = ", ".join(f"{member} {number}" for member, number in answer.vetoes_by.items())
        yield ""
        yield from paragraph(f"vetoed, by what was put to the vote: {put}")
        yield from paragraph(f"vetoes by member, repeated rows left out: {by}")


def _finding(finding: Finding) -> Iterator[str]:
    yield from paragraph(f"{finding.says} ({len(finding.votes)}):")
    for vote in finding.votes[:MOST_VOTES]:
        yield from paragraph(f"{vote.on} {vote.symbol or f'vote {vote.vote}'}: {vote.says}", 2)
    if len(finding.votes) > MOST_VOTES:
        yield f"  and {len(finding.votes) - MOST_VOTES} more (--json lists them)"


def _notes(answer: Replay) -> Iterator[str]:
    """Every correction and difference in a line, then who published the sources named."""
    for corrected, title in ((True, "CORRECTIONS"), (False, "DIFFERENCES BETWEEN SOURCES")):
        listed = [note for note in answer.notes if note.corrected is corrected]
        if listed:
            yield f"-- {title} ({len(listed)}) ".ljust(WIDTH, "-")
        for note in listed:
            yield from paragraph(_note(note), 2)
    yield "sources:"
    for name, source in answer.sources.items():
        yield from paragraph(f"{name}: {source}", 2)


def _note(note: RecordNote) -> str:
    """What was changed or differs, and why; a source that was not verified says so."""
    votes = f"{note.symbol} (vote {note.vote})".strip()
    if note.last_vote:
        votes = f"votes {note.vote} to {note.last_vote}"
    change = f"{note.was or 'nothing'} -> {note.now or 'nothing'}"
    if not note.corrected:
        change = f"{note.now or 'nothing'} kept, {note.was or 'nothing'} elsewhere"
    reason = f"; {note.reason}" if note.reason else ""
    source = (
        note.source if note.verification == "verified" else f"{note.source}, {note.verification}"
    )
    return f"{votes}, {note.column}: {change} ({note.kind}{reason}) [{source}]"


def _vote(vote: ReplayedVote) -> Iterator[str]:
    """A vote with its kind, its rule, and what each count came to."""
    or_kind = f", or {vote.or_kind}: not settled by its subject" if vote.or_kind else ""
    yield from paragraph(f"{_when(vote)} {vote.symbol or f'vote {vote.vote}'}: {vote.computed}")
    yield from paragraph(f"{vote.kind} [{vote.kind_norm}]{or_kind}; {_rule(vote)}", 2)
    for reason in vote.reasons:
        yield from paragraph(reason, 4)


def _when(vote: ReplayedVote) -> str:
    return vote.on if vote.precision == "day" else vote.on[:7]


def _rule(vote: ReplayedVote) -> str:
    recorded = f"recorded {vote.recorded}" if vote.recorded else "outcome not on record"
    return f"rule {vote.rule} ({vote.rule_in_force}); {recorded}"
