"""Which documented crises are there? All, or those that are about something or tried something."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from foedus.catalog import all_measures
from foedus.facts.case import Attempt, Case
from foedus.facts.history_form import OUTCOMES
from foedus.facts.problems import quoted
from foedus.facts.shipped import shipped_cases
from foedus.questions.answers import AttemptRecord, Cases, CaseSummary
from foedus.questions.asking import QuestionError, nearest
from foedus.questions.heading import of_day
from foedus.questions.opening import open_case

#: A list of at most so many is written out in a message.
FEW = 15


def cases(
    about: str | None = None, measure: str | None = None, outcome: str | None = None
) -> Cases:
    """The shipped cases; with ``about`` those that have the word in them, in any case of letters.

    With ``measure`` or ``outcome`` those in which a measure was tried that fits, and only those
    rows of their history.

    Raises:
        QuestionError: there is no such measure or outcome.
        CaseError: a shipped case cannot be read.
    """
    _known("measure", measure, all_measures())
    _known("outcome", outcome, OUTCOMES)
    narrowed = measure is not None or outcome is not None
    found = []
    for case in map(open_case, shipped_cases()):
        fit = [row for row in case.history if _fits(row, measure, outcome)]
        if (fit or not narrowed) and _is_about(case, about):
            found.append(_summary(case, fit))
    tried = sum(len(case.history) for case in found)
    return Cases(
        **of_day(),
        verdict=f"{len(found)} cases; measures tried in them: {tried}",
        narrowed=narrowed,
        cases=found,
    )


def _known(what: str, named: str | None, among: Collection[str]) -> None:
    if named is not None and named not in among:
        offered = f"; there are {', '.join(among)}" if len(among) <= FEW else ""
        raise QuestionError(f"{quoted(named)} is no {what}{nearest(named, among)}{offered}")


def _fits(row: Attempt, measure: str | None, outcome: str | None) -> bool:
    return measure in (None, row.measure) and outcome in (None, row.outcome)


def _is_about(case: Case, word: str | None) -> bool:
    """Whether the word is in what the case says of itself, its parties and its history."""
    if word is None:
        return True
    told = [case.id, case.title, " ".join(case.about.split()), *(row.what for row in case.history)]
    told += [text for party in case.parties for text in (party.id, party.name)]
    return any(word.casefold() in text.casefold() for text in told)


def _summary(case: Case, history: Sequence[Attempt]) -> CaseSummary:
    return CaseSummary(
        id=case.id,
        number=case.number,
        title=case.title,
        since=case.since.isoformat(),
        days=[day.isoformat() for day in case.days],
        history=[attempt_record(row) for row in history],
    )


def attempt_record(row: Attempt) -> AttemptRecord:
    """A row of a history as a record."""
    return AttemptRecord(
        no=row.no,
        on=row.on.isoformat(),
        what=row.what,
        by=[row.body] if row.body else list(row.by),
        measure=row.measure,
        route=row.route,
        outcome=row.outcome,
        vote=row.vote.symbol if row.vote else None,
        basis=list(row.basis),
        claimed_by=list(row.claimed_by),
        disputed_by=list(row.disputed_by),
        disputed=row.disputed,
        blocked_by=list(row.blocked_by),
        verification=row.verification,
        source=row.source,
        note=row.note,
    )
