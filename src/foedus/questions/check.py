"""Is a case file well formed, and what does it leave open? Its problems, or what is missing."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from foedus.facts.case import Case
from foedus.facts.security_council import OutsideRecordError
from foedus.questions.answers import Checked, MissingFact
from foedus.questions.asking import QuestionError, ask
from foedus.questions.heading import of_day
from foedus.questions.missing import missing_facts
from foedus.questions.opening import open_case
from foedus.questions.receipt import receipt
from foedus.reason.settle import TooEntangled


def check(path: str) -> Checked:
    """Read a case file strictly; say what is in it, and which facts would decide most.

    The facts are those that are missing on its first decision day.

    Raises:
        CaseError: it is not well formed; every problem is named with its place.
    """
    case = open_case(path)
    day = case.days[0] if case.days else case.since
    missing, unasked = _missing(case, day)
    return Checked(
        **{**of_day(day), "receipt": receipt(case.digest)},
        verdict=f"{case.id} is well formed",
        file=Path(path).name,
        case=case.id,
        counts={
            "parties": len(case.parties),
            "facts": len(case.facts),
            "positions": len(case.positions),
            "votes": len(case.votes),
            "events": len(case.events),
            "measures tried": len(case.history),
            "expectations": len(case.expectations),
            "sources": len(case.sources),
        },
        memory=sorted(s.id for s in case.sources.values() if s.verification == "memory"),
        missing=missing,
        unasked=unasked,
    )


def _missing(case: Case, day: date) -> tuple[list[MissingFact], str | None]:
    """The facts that are missing, or why nothing can be asked of that day."""
    try:
        return missing_facts(ask(case, day)), None
    except (QuestionError, OutsideRecordError, TooEntangled) as problem:
        return [], str(problem)
