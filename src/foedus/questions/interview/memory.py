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
from foedus.reason.settle import Verdict


@dataclass(frozen=True, slots=True)
class Waiting:
    """A route with the positions on which it turns whether it is achievable.

    ``known`` is what is known of its ``condition``, ``verdict`` what follows from it. ``alone``:
    the positions that one answer decides; ``all``: those that together do.
    """

    condition: Condition
    known: dict[Variable, Value]
    verdict: Verdict
    alone: frozenset[Variable]
    all: frozenset[Variable]


@dataclass(slots=True, eq=False)
class Will:
    """What was found of routes by will; and of the case asked about last, all of it."""

    routes: dict[str, Waiting] = field(default_factory=dict)
    last: tuple[Case, Mapping[str, Waiting]] | None = None


@dataclass(slots=True, eq=False)
class Memory:
    """What was found of routes in law; and by will, as things stand and were no position known."""

    law: Memo = field(default_factory=dict)
    facts: tuple[Case, list[Deciding]] | None = None
    now: Will = field(default_factory=Will)
    anyway: Will = field(default_factory=Will)
