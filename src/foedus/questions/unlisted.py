"""Bodies that decide on a route though the record does not list their members on the day.

The law lets such a body decide all the same: one voter stands for all its members, so that it can
be said what is lawful. Of who would have to vote how nothing follows from it.
"""

from __future__ import annotations

from collections.abc import Mapping

from foedus.catalog import all_bodies
from foedus.language.conditions import Condition, variables
from foedus.language.variables import BALLOT
from foedus.questions.asking import Asking


def unlisted(asking: Asking, condition: Condition) -> tuple[str, ...]:
    """The ids of the bodies, sorted, on whose ballots it turns and whose members are not known."""
    cast = (v.args[0].split("/")[0] for v in variables(condition) if v.predicate is BALLOT)
    day = asking.situation.day
    return tuple(body for body in sorted(set(cast)) if not all_bodies()[body].members(day))


def routes_not_on_record(asking: Asking, routes: Mapping[str, Condition]) -> dict[str, str]:
    """Those of the routes that turn on such a body, with the sentence that says so."""
    found = {id: not_on_record(asking, condition) for id, condition in routes.items()}
    return {id: sentence for id, sentence in found.items() if sentence is not None}


def told_once(unlisted: Mapping[str, str]) -> list[str]:
    """The sentences for a verdict, each once with the routes that it is about."""
    about: dict[str, list[str]] = {}
    for id, sentence in unlisted.items():
        about.setdefault(sentence, []).append(id)
    return [f"not counted: {', '.join(ids)}, since {sentence}" for sentence, ids in about.items()]


def not_on_record(asking: Asking, condition: Condition) -> str | None:
    """The sentence that says so of a route; None where the members of every body are on record."""
    bodies = unlisted(asking, condition)
    if not bodies:
        return None
    named = " and of ".join(f"the {asking.name(body)}" for body in bodies)
    return f"the members of {named} on that day are not on record"
