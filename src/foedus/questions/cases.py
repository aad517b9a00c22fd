"""Which documented crises are there? All, or those that are about something or tried something."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from foedus.facts import states
from foedus.facts.case import Attempt, Case, Party
from foedus.facts.history_form import OUTCOMES
from foedus.facts.problems import MOST_SHOWN, quoted
from foedus.facts.shipped import shipped_cases
from foedus.language.numbers import many
from foedus.questions.answers import AttemptRecord, Cases, CaseSummary
from foedus.questions.asking import QuestionError, nearest
from foedus.questions.heading import of_day
from foedus.questions.named import measure_named
from foedus.questions.opening import open_case


def cases(
    about: str | None = None, measure: str | None = None, outcome: str | None = None
) -> Cases:
    """The shipped cases; with ``about`` those that have the word in them, in any case of letters.

    Any name or code of a state finds the cases to which that state is a party, and those that name
    it.

    With ``measure`` or ``outcome`` those in which a measure was tried that fits, and only those
    rows of their history.

    Raises:
        QuestionError: there is no such measure or outcome.
        CaseError: a shipped case cannot be read.
    """
    if measure is not None:
        measure_named(measure)
    if outcome is not None and outcome not in OUTCOMES:
        offered = f"{nearest(outcome, OUTCOMES)}; there are {', '.join(OUTCOMES)}"
        raise QuestionError(f"{quoted(outcome)} is no outcome{offered}")
    narrowed = measure is not None or outcome is not None
    every = [open_case(id) for id in shipped_cases()]
    fits = _about(about)
    found = []
    for case in every:
        fit = [row for row in case.history if _fits(row, measure, outcome)]
        if (fit or not narrowed) and fits(case):
            found.append(_summary(case, fit))
    tried = sum(len(case.history) for case in found)
    verdict = f"{many(len(found), 'case')}; measures tried in them: {tried}"
    if about is not None and not any(map(fits, every)):
        verdict = f"no case is about {quoted(about)}{nearest(about, _words(every))}"
    return Cases(**of_day(), verdict=verdict, narrowed=narrowed, cases=found)


def _fits(row: Attempt, measure: str | None, outcome: str | None) -> bool:
    return measure in (None, row.measure) and outcome in (None, row.outcome)


def _about(word: str | None) -> Callable[[Case], bool]:
    """Whether a case says the word of itself, its parties or its history, or is about that state.

    A code is no word: the letters of one stand in words that have nothing to do with its state.
    """
    if word is None:
        return lambda _case: True
    code = states.find(word[:MOST_SHOWN])
    words = {word, *([states.name(code)] if code else [])} - {word if word.upper() == code else ""}
    return lambda case: (
        any(party.id == code for party in case.parties)
        or any(one.casefold() in text.casefold() for text in _told(case) for one in words)
    )


def _told(case: Case) -> list[str]:
    told = [case.id, case.title, " ".join(case.about.split()), *(row.what for row in case.history)]
    return told + [text for party in case.parties for text in (party.id, party.name)]


def _words(every: Iterable[Case]) -> list[str]:
    """The words of the titles, and what the parties are called: what is offered as nearest."""
    words = {word.strip(",.;:()") for case in every for word in case.title.split()}
    parties = {party for case in every for party in case.parties}
    names = {party.name or states.name(party.id) for party in parties if _is_named(party)}
    return sorted(words | names)


def _is_named(party: Party) -> bool:
    return bool(party.name) or party.id in states.codes()


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
