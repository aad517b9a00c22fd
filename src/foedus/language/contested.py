"""Contested points of law: the positions, who holds each, and the strongest answer to each."""

from __future__ import annotations

from dataclasses import dataclass, field

from foedus.language.conditions import Is
from foedus.language.variables import Kind, Predicate, Value, Variable


@dataclass(frozen=True, slots=True)
class Position:
    """One reading of a contested point.

    ``says`` is a whole sentence; ``held_by`` the states, organs and authors who take it;
    ``sources`` where they say so; ``counter`` the strongest argument against it.
    """

    id: str
    says: str
    held_by: tuple[str, ...]
    sources: tuple[str, ...]
    counter: str

    def __post_init__(self) -> None:
        if not (self.id and self.says and self.held_by and self.sources and self.counter):
            raise ValueError(f"position {self.id!r}: sentence, camp, source and counter are needed")


@dataclass(frozen=True, slots=True, eq=False)
class ContestedPoint:
    """A question of law on which states divide; its readings are the values of a variable.

    The positions stand in the order of their names, so that the order says nothing.
    """

    id: str
    question: str
    citation: str
    positions: tuple[Position, ...]
    variable: Variable = field(init=False)

    def __post_init__(self) -> None:
        if not (self.id and self.question and self.citation):
            raise ValueError(f"a contested point needs id, question and citation: {self.id!r}")
        ordered = tuple(sorted(self.positions, key=lambda position: position.id))
        object.__setattr__(self, "positions", ordered)
        says: dict[Value, str] = {position.id: position.says for position in ordered}
        predicate = Predicate(self.id, Kind.READING, (), says, about=self.question)
        object.__setattr__(self, "variable", predicate())

    def holds(self, position: str) -> Is:
        """The condition that this position is the right reading.

        Raises:
            ValueError: there is no such position.
        """
        return Is(self.variable, position)
