"""What was computed on the way, kept so that the next question comes at once.

Nothing in here changes an answer: it is used only where all that it was computed from is the same.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from foedus.facts.case import Case
from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.questions.deciding import Deciding, Memo


@dataclass(frozen=True, slots=True)
class Waiting:
    """A route with the positions on which it turns whether it is achievable.

    ``known`` is what is known of its ``condition``. ``alone``: the positions that one answer
    decides; ``all``: those that together do.
    """

    condition: Condition
    known: dict[Variable, Value]
    alone: frozenset[Variable]
    all: frozenset[Variable]


@dataclass(slots=True, eq=False)
class Memory:
    """What was found of routes in law, and by will; and of the case asked about last, all of it."""

    law: Memo = field(default_factory=dict)
    will: dict[str, Waiting] = field(default_factory=dict)
    facts: tuple[Case, list[Deciding]] | None = None
    waiting: tuple[Case, Mapping[str, Waiting]] | None = None
