"""The tables of a crisis's history in a case file, and of what is expected of the program."""

from __future__ import annotations

import re

from foedus.facts import form
from foedus.facts.problems import describe
from foedus.facts.shapes import Shape, UnfitError, day, list_of, one_of, one_or_list, text

#: What came of an attempt: the outcomes of a vote, and of what is done without one.
OUTCOMES = (*form.OUTCOMES, "carried_out", "refused", "not_pursued")
#: What a rule of adoption can give for ballots on record.
VALID = ("adopted", "vetoed", "failed_majority", "unknown")
LAWFUL = ("open", "closed", "contested", "unknown")
ACHIEVABLE = ("yes", "blocked", "short", "unknown")
#: The verdicts on what can be achieved in which somebody stands in the way.
OBSTRUCTED = ("blocked", "short")
VERIFICATION = ("verified", "partly", "memory")

actors = one_or_list(form.actor)


def doer(value: object) -> tuple[str, ...]:
    """A body, or the states and parties that acted; a body stands alone."""
    if isinstance(value, list) or (isinstance(value, str) and re.fullmatch(form.PARTY_ID, value)):
        found: tuple[str, ...] = actors(value)
        return found
    if not isinstance(value, str):
        raise UnfitError(describe(value), "a body, or states and parties in a list")
    return (form.body(value),)


ATTEMPT = Shape(
    required={
        "no": form.ordinal,
        "what": text,
        "on": day,
        "by": doer,
        "outcome": one_of(OUTCOMES),
        "verification": one_of(VERIFICATION),
        "source": text,
    },
    optional={
        "measure": text,
        "route": text,
        "vote": text,
        "basis": one_or_list(text),
        "claimed_by": actors,
        "disputed_by": actors,
        "disputed": text,
        "blocked_by": actors,
        "note": text,
    },
)
VERDICTS = {
    "lawful": one_of(LAWFUL),
    "achievable": one_of(ACHIEVABLE),
    "blockers": list_of(form.actor),
}
#: Only of an attempt that was voted on can it be asked whether the rule gives its outcome.
WITH_VALID = {"valid": one_of(VALID), **VERDICTS}
_ARGUED = {"program": form.anything, "argued": text}
OF_AN_ATTEMPT = Shape(
    {"history": form.ordinal, "why": text, "source": text}, {**WITH_VALID, **_ARGUED}
)
OF_A_MEASURE = Shape(
    {"measure": text, "on": day, "why": text, "source": text},
    {"route": text, **VERDICTS, **_ARGUED},
)
PROGRAM = Shape({}, WITH_VALID)
