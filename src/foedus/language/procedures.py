"""Procedures: several decisions that together lead to one thing, as a game among their actors."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Any

from foedus.language.conditions import Condition


@dataclass(frozen=True, slots=True)
class Procedure:
    """Decisions of several bodies, or in several steps, of which none is enough alone.

    ``build`` takes a situation and gives the condition made of the decisions alone: what facts
    the law asks for besides is taken to be given. ``cite`` names the rules it joins, ``since``
    is the day from which there is such a procedure.
    """

    id: str
    title: str
    about: str
    cite: str
    since: date
    build: Callable[[Any], Condition]
