"""The kind of decision that a recorded vote is, by the norms of its day."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache

from foedus.facts.situation import bare_situation
from foedus.language.conditions import Condition, variables
from foedus.language.references import Reference
from foedus.language.variables import Value, Variable
from foedus.law.kinds_of_decision import ABOUT, KINDS, PUT, SETTLED
from foedus.questions.replay.votes import COUNCIL, MOTION, Put
from foedus.reason.kleene import holds

PRELIMINARY = "preliminary_question"
#: How the law calls what the record calls a draft; a vote of unknown object has no value.
PUT_AS = {"draft": "whole", "whole": "whole", "unspecified": None}


@dataclass(frozen=True, slots=True)
class Decision:
    """The kind of a vote and the norm that makes it one.

    ``unless`` is the other kind that it may be, where the record does not settle it; of several
    the last one tried.
    """

    kind: str
    by: Reference
    unless: str | None


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
    here, unless = bare_situation(on, on), None
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
