"""Measures and the routes to them: what can be done, by whom, on what basis, with what effect."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from foedus.language.conditions import ALWAYS, Condition

#: The families of measures, in the order in which they are shown.
FAMILIES = (
    "forces",
    "alliances",
    "assistance",
    "sanctions",
    "statements",
    "procedure",
    "settlement",
    "relief",
    "accountability",
    "membership",
)


@dataclass(frozen=True, slots=True)
class Precedent:
    """What was done before by this route: when, what came of it, and where that is recorded."""

    when: str
    what: str
    source: str


@dataclass(frozen=True, slots=True)
class Consequence:
    """What the law attaches to doing it.

    ``brief`` fits a table's cell; ``says`` is the whole sentence. ``when`` is the condition on
    which it follows.
    """

    brief: str
    says: str
    citation: str
    when: Condition = ALWAYS


Follows = Callable[[Any], tuple[Consequence, ...]]


@dataclass(frozen=True, slots=True)
class Route:
    """One way to a measure.

    ``build`` takes the situation and gives the condition that joins what the law asks of the
    facts, what bodies must decide and what actors must choose. ``decider`` is who decides,
    ``authorises`` what the route makes lawful, ``binds`` whom it obliges.
    """

    id: str
    title: str
    decider: str
    authorises: str
    binds: str
    build: Callable[[Any], Condition]
    follows: Follows
    precedents: tuple[Precedent, ...] = ()
    not_modelled: tuple[str, ...] = ()


@dataclass(slots=True, eq=False)
class Measure:
    """A thing that can be done about a crisis, with every route to it.

    Raises:
        ValueError: the family is none of ``FAMILIES``, or the measure is not described.
    """

    id: str
    title: str
    about: str
    family: str
    routes: list[Route] = field(default_factory=list)

    def __post_init__(self) -> None:
        if not (self.id and self.title and self.about):
            raise ValueError(f"a measure needs an id, a title and what it is: {self.id!r}")
        if self.family not in FAMILIES:
            raise ValueError(f"{self.id}: {self.family!r} is none of {', '.join(FAMILIES)}")

    def route(
        self,
        id: str,
        *,
        title: str,
        decider: str,
        authorises: str,
        binds: str,
        follows: Follows | tuple[Consequence, ...] = (),
        precedents: tuple[Precedent, ...] = (),
        not_modelled: tuple[str, ...] = (),
    ) -> Callable[[Callable[[Any], Condition]], Callable[[Any], Condition]]:
        """Add a route; the decorated function builds its condition from a situation.

        Raises:
            ValueError: a route of that name exists, or it does not say what it authorises.
        """
        if any(route.id == id for route in self.routes):
            raise ValueError(f"{self.id}: there is already a route {id!r}")
        if not (title and decider and authorises and binds):
            raise ValueError(f"{self.id}/{id}: title, decider, authorises and binds are needed")
        fixed = follows if callable(follows) else _always(follows)

        def add(build: Callable[[Any], Condition]) -> Callable[[Any], Condition]:
            self.routes.append(
                Route(id, title, decider, authorises, binds, build, fixed, precedents, not_modelled)
            )
            return build

        return add


def _always(consequences: tuple[Consequence, ...]) -> Follows:
    return lambda _situation: consequences
