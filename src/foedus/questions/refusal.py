"""A question that is refused, as a record: what was wrong, and what would be accepted."""

from __future__ import annotations

from foedus.facts.problems import CaseError
from foedus.questions.answers import ProblemRecord, Refusal


def refusal(message: str, problem: Exception) -> Refusal:
    """The record of ``problem``, whose ``message`` is shown; of a case file, each fault apart."""
    faults = problem.problems if isinstance(problem, CaseError) else ()
    return Refusal(
        error=_encodable(message),
        problems=[
            ProblemRecord(
                where=_encodable(fault.where),
                line=fault.line,
                found=_encodable(fault.found),
                accepted=_encodable(fault.accepted),
                nearest=[_encodable(word) for word in fault.nearest],
            )
            for fault in faults
        ],
    )


def _encodable(text: str) -> str:
    """``text`` without the halves of letters that a name of a file may hold and JSON may not."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
