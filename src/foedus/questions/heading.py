"""What every answer says about itself: its days, assumptions, readings and receipt."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

from foedus.facts.case import Basis
from foedus.facts.record import LAST_DAY
from foedus.language.variables import Variable
from foedus.questions.answers import FORMAT
from foedus.questions.asking import Asking
from foedus.questions.receipt import receipt

#: More actors than this are counted, not named.
MOST_NAMED = 4


def of_case(
    asking: Asking, rests_on: Callable[[Variable], bool] = lambda _variable: True
) -> dict[str, Any]:
    """The fields of a :class:`CaseAnswer` but for its verdict.

    ``rests_on`` says of which positions that were looked up the answer makes use.
    """
    situation = asking.situation
    return {
        "format": FORMAT,
        "on": situation.day.isoformat(),
        "law_day": situation.law_day.isoformat(),
        "assumptions": _assumptions(asking, rests_on),
        "readings_taken": _readings_taken(asking),
        "receipt": receipt(situation.case.digest),
        "case": situation.case.id,
        "title": situation.case.title,
        "hindsight": situation.hindsight,
        "on_by_default": asking.by_default,
    }


def of_day(on: date = LAST_DAY, law_day: date | None = None) -> dict[str, Any]:
    """The fields of an :class:`Answer` about no case; by default on the last day of the record."""
    return {
        "format": FORMAT,
        "on": on.isoformat(),
        "law_day": (law_day or on).isoformat(),
        "assumptions": [],
        "readings_taken": {},
        "receipt": receipt(""),
    }


def no_day(on: date | None) -> list[str]:
    """What an answer about no case takes for its day where none was given."""
    return [] if on is not None else [f"the day is {LAST_DAY}, the last of the record (--on DAY)"]


def _assumptions(asking: Asking, rests_on: Callable[[Variable], bool]) -> list[str]:
    """The positions used for this answer that are supposed or forecast rather than known."""
    supposed: dict[tuple[str, str, str], dict[str, None]] = {}
    for variable, stated in asking.knowledge.used():
        supposition = stated.basis in (Basis.ASSUMED, Basis.FORECAST)
        if supposition and variable.owner is not None and rests_on(variable):
            does = asking.does(variable, stated.value)
            key = (does, stated.note or stated.source, stated.basis)
            supposed.setdefault(key, {})[asking.name(variable.owner)] = None
    return sorted(
        f"{_listed(list(actors))}: '{does}' ({basis}). {note}"
        for (does, note, basis), actors in supposed.items()
    )


def _listed(names: list[str]) -> str:
    """The names, or how many they are."""
    return ", ".join(names) if len(names) <= MOST_NAMED else f"{len(names)} actors"


def _readings_taken(asking: Asking) -> dict[str, str]:
    """The readings that the case or the user takes; every other reading is followed."""
    taken = {variable.predicate.name: str(value) for variable, value in asking.user.items()}
    return dict(sorted({**asking.situation.case.readings, **taken}.items()))
