"""The figures of an answer about odds as rows, for a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.questions.answers import Odds

BALLOTS = ("yes", "no", "abstain", "absent")


def rows(answer: Odds) -> Iterator[list[str]]:
    """A heading, then a row for each actor of each route; probabilities as decimals from 0 to 1."""
    given = [f"{what} {ballot}" for what in ("stands", "if") for ballot in BALLOTS]
    yield ["route", "probability", "actor", "name", "of", *given, "worth"]
    for route in answer.routes:
        if route.probability is None:
            continue
        for member in route.members:
            cells = [
                _cell(of.get(ballot))
                for of in (member.probabilities, member.if_so)
                for ballot in BALLOTS
            ]
            head = [route.id, repr(route.probability), member.actor, member.name, member.of]
            yield [*head, *cells, _cell(member.worth)]


def _cell(number: float | None) -> str:
    return "" if number is None else repr(number)
