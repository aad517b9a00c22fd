"""A value with what it rests on: the form in which everything known reaches a question."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foedus.language.variables import Value


@dataclass(frozen=True, slots=True)
class Stated:
    """A value with what it rests on.

    ``basis`` is ``record`` (a table), ``case`` (a fact of the case), one of the four bases of a
    position, or ``user``; ``since`` is the day from which it was known. ``provided`` is a
    condition that the actor attached to it.
    """

    value: Value
    basis: str
    source: str
    since: date | None
    note: str = ""
    provided: str = ""
