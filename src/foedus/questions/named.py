"""Bodies, measures and states as people name them; what is misspelt is met with the nearest."""

from __future__ import annotations

from foedus.bodies.body import Body
from foedus.catalog import all_bodies, all_measures
from foedus.facts import states
from foedus.facts.problems import MOST_SHOWN, quoted
from foedus.questions.asking import QuestionError, nearest


def body_named(text: str) -> str:
    """The id of a body, which may be called by a short name; hyphens may stand for underscores.

    Raises:
        QuestionError: there is none of that name; the message gives the nearest.
    """
    found = text.lower().replace("-", "_")
    short = {name: body.id for body in all_bodies().values() for name in body.also}
    found = short.get(found, found)
    if found not in all_bodies():
        close = nearest(found, all_bodies())
        offered = ", ".join(all_bodies())
        raise QuestionError(f"{quoted(text)} is no body{close}; there are {offered}")
    return found


def kind_named(body: Body, kind: str | None) -> str:
    """The kind of motion: the one named, or the body's first.

    Raises:
        QuestionError: the body has none of that name; the message gives the nearest.
    """
    if kind is None:
        return next(iter(body.kinds))
    if kind not in body.kinds:
        offered = "; ".join(f"{name}: {says}" for name, says in body.kinds.items())
        raise QuestionError(
            f"{quoted(kind)} is no kind of motion of {body.id}"
            f"{nearest(kind, body.kinds)}; there are {offered}"
        )
    return kind


def measure_named(text: str) -> str:
    """The id of a measure.

    Raises:
        QuestionError: there is none of that name; the message gives the nearest.
    """
    if text not in all_measures():
        listed = "'foedus measures CASE' lists them"
        raise QuestionError(
            f"{quoted(text)} is no measure{nearest(text, all_measures())}; {listed}"
        )
    return text


def route_named(measure: str, text: str) -> str:
    """The id of a route to a measure.

    Raises:
        QuestionError: there is none of that name; the message gives those that there are.
    """
    routes = [route.id for route in all_measures()[measure].routes]
    if text not in routes:
        raise QuestionError(
            f"{quoted(text)} is no route to {measure}{nearest(text, routes)}; "
            f"there are {', '.join(routes)}"
        )
    return text


def state_named(text: str) -> str:
    """The code of a state, given by code or by name.

    Raises:
        QuestionError: no state is called so; the message gives the nearest.
    """
    found = states.find(text[:MOST_SHOWN])
    if found is None:
        close = states.nearest(text[:MOST_SHOWN])
        listed = ", ".join(f"{code} ({states.name(code)})" for code in close)
        raise QuestionError(
            f"{quoted(text)} is no state" + (f"; nearest: {listed}" if close else "")
        )
    return found
