"""The page of one crisis: what was tried, what came of it, and what the program says of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crises.details import details
from crises.markdown import cell, listed, table
from foedus.facts.case import Case
from foedus.questions.answers import Column, Dossier, SuiteCase, SuiteRow
from foedus.questions.asking import Asking, ask
from foedus.questions.dossier import dossier
from foedus.questions.opening import open_case
from foedus.questions.suite import suite

BY = (
    "*Written by `scripts/write_crisis_pages.py` from [the case](../../cases/{id}.toml) and the "
    "answers on it: change the case, not this page.*"
)
COLUMNS = (
    "*Valid*: what the rule of the body gives for the ballots on record. *Lawful*: whether it "
    "could be lawful, the facts as they were. *Achievable*: whether it was there before the "
    "vote, as positions stood. The three are never blended."
)
#: So many at most are named in a cell.
FEW = 12
OUTCOMES = {
    "adopted": "adopted",
    "adopted_without_vote": "adopted without a vote",
    "vetoed": "vetoed",
    "failed_majority": "short of the majority",
    "not_put": "not put to a vote",
    "carried_out": "carried out",
    "refused": "refused",
    "not_pursued": "not pursued",
}


@dataclass(frozen=True)
class Crisis:
    """A case with all that is asked of it."""

    case: Case
    told: Dossier
    found: SuiteCase
    asking: Asking

    def name(self, code: str) -> str:
        """What a code is called, on the first day of the case."""
        return self.asking.name(code)

    def names(self, codes: Iterable[str]) -> str:
        """Several of them."""
        return listed(self.name(code) for code in codes)


def crisis(name: str) -> Crisis:
    """The crisis of a shipped case, with its answers.

    Raises:
        CaseError: the case cannot be read.
    """
    case = open_case(name)
    return Crisis(case, dossier(case), suite([name]).cases[0], ask(case, case.since))


def page(of: Crisis) -> str:
    """The whole page, without the line that says what it was made from."""
    parts = [
        f"# {of.case.number}. {of.case.title}",
        BY.format(id=of.case.id),
        of.told.about,
        *_parties(of),
        *_tried(of),
        *details(of),
        *_asked(of),
        *_votes(of.told),
        *_facts(of.told),
        *_positions(of.told),
        *_sources(of.told),
    ]
    return "\n\n".join(parts) + "\n"


def _parties(of: Crisis) -> Iterator[str]:
    with_roles = [party for party in of.case.parties if party.roles]
    if with_roles:
        rows = [(of.name(p.id), ", ".join(p.roles), _days(p.since, p.until)) for p in with_roles]
        yield "## Who it is about"
        yield table(("party", "roles", "days"), rows)


def _days(since: object, until: object) -> str:
    if since and until:
        return f"{since} to {until}"
    return f"from {since}" if since else (f"to {until}" if until else "")


def _tried(of: Crisis) -> Iterator[str]:
    """The measures that were tried, with the three columns beside what happened."""
    rows = [_row(of, row) for row in of.found.rows if row.no is not None]
    if rows:
        yield "## What was tried"
        yield COLUMNS
        heads = ("no", "day", "what", "by", "what happened", "valid", "lawful", "achievable")
        yield table(heads, rows)


def _row(of: Crisis, row: SuiteRow) -> tuple[str, ...]:
    by = of.names(row.by)
    columns = (_found(of, column) for column in row.columns)
    outcome = f"**{OUTCOMES[row.outcome]}**"
    return (f"[{row.no}](#{row.no})", row.on, row.what, by, outcome, *columns)


def _found(of: Crisis, column: Column) -> str:
    """What was found; where it is not what was expected, that is said too."""
    if column.found is None:
        return "-"
    by = f" by {of.names(column.blockers)}" if column.blockers else ""
    said = f"{OUTCOMES.get(column.found, column.found)}{by}"
    if column.agreement in ("argued", "disagrees"):
        expected = OUTCOMES.get(column.expected or "", column.expected)
        return f"{said} ({column.agreement}; expected: {expected})"
    return said


def _asked(of: Crisis) -> Iterator[str]:
    """What else is expected of the program on a day."""
    rows = [
        (
            row.on,
            of.name(row.measure or ""),
            row.route or "the best",
            listed(f"{column.column}: {_found(of, column)}" for column in row.columns),
            f"{row.columns[0].why} [{row.columns[0].source}]",
        )
        for row in of.found.rows
        if row.no is None
    ]
    if rows:
        yield "## What else could have been done"
        yield table(("day", "measure", "route", "found", "why"), rows)


def _votes(told: Dossier) -> Iterator[str]:
    rows = [
        (
            vote.on,
            vote.symbol,
            f"{vote.body_name}, {vote.kind}",
            "-".join(map(str, vote.counts)) if vote.counts else "",
            _against(vote.tally.ballots),
            vote.recorded,
            vote.computed_says,
        )
        for vote in told.votes
    ]
    if rows:
        yield "## Votes"
        heads = ("day", "document", "body", "count", "no and abstentions", "on record", "by rule")
        yield table(heads, rows)


def _against(ballots: dict[str, list[str]]) -> str:
    """Who did not vote yes, unless they are many."""
    cast = ((ballot, ballots.get(ballot, [])) for ballot in ("no", "abstain", "absent"))
    return listed(
        f"{b}: {' '.join(who) if len(who) <= FEW else len(who)}" for b, who in cast if who
    )


def _facts(told: Dossier) -> Iterator[str]:
    if told.facts:
        yield "## Facts of the case"
        rows = [(_since(f.since, f.until), f.sentence, f.note, f.source) for f in told.facts]
        yield table(("days", "fact", "remark", "source"), rows)
    if told.claims:
        yield "## What was claimed, and decides nothing"
        yield table(
            ("days", "by", "claim", "held here", "source"),
            [
                (_since(c.since, c.until), c.claimed_by, c.sentence, c.held or "nothing", c.source)
                for c in told.claims
            ],
        )


def _positions(told: Dossier) -> Iterator[str]:
    """Who had taken which position by when: what is achievable is computed from these."""
    rows = [
        (
            _since(p.since, p.until),
            listed(p.names) if len(p.names) <= FEW else f"{len(p.names)} actors",
            p.does,
            p.basis,
            p.note,
            p.source,
        )
        for p in told.positions
    ]
    if rows:
        yield "## Positions"
        yield table(("days", "who", "does", "basis", "remark", "source"), rows)


def _since(since: str, until: str | None) -> str:
    return f"{since} to {until}" if until else f"from {since}"


def _sources(told: Dossier) -> Iterator[str]:
    yield "## Sources"
    yield "\n".join(f"- `{id}`: {cell(says)}" for id, says in told.sources.items())
