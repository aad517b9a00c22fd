"""Which positions are asked about together, and how the question about them is called."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foedus.catalog import all_measures
from foedus.facts.security_council import OutsideRecordError, permanent
from foedus.language.variables import BALLOT, Variable
from foedus.law.actors import ANY_STATE
from foedus.questions.interview.draft import Draft

COUNCIL = "security_council"
#: Those of a body who are asked together, at the head of the id of the question.
OTHERS = "others "


@dataclass(frozen=True, slots=True)
class Grouping:
    """Which positions are asked about together; ``deciders`` are actors who decide alone."""

    draft: Draft
    parties: frozenset[str]
    seats: tuple[str, ...]
    deciders: frozenset[tuple[str | None, str]] = frozenset()

    def id(self, variable: Variable) -> str | None:
        """The id of the group of a position; None where it is not asked about.

        Not asked about are actors that the case does not name, unless their answer is given, and
        motions on the way to a measure. A permanent member of the Council is never counted among
        the others, nor is who was asked alone, whatever the answer was.
        """
        whole = self.whole(variable)
        if whole is None:
            return None
        single = f"{whole} {about(variable)}"
        return single if whole in self.draft.apart or single in self.draft.given else whole

    def whole(self, variable: Variable) -> str | None:
        """The same for all measures together."""
        actor, where = variable.owner or "", body(variable)
        what = where or variable.predicate.name
        own = f"{actor} {what}"
        if where and about(variable) not in all_measures():
            return None
        given = {own, f"{own} {about(variable)}"} & self.draft.given
        if given or own in self.draft.passed or self._alone(variable, actor, where):
            return own
        return f"{OTHERS}{what}" if where or actor == ANY_STATE else None

    def seated(self, variable: Variable) -> bool:
        """Whether it is the ballot of a permanent member of the Council."""
        return body(variable) == COUNCIL and variable.owner in self.seats

    def _alone(self, variable: Variable, actor: str, where: str) -> bool:
        if self.seated(variable):
            return True
        decides = not where or (actor, where) in self.deciders
        return decides and actor in self.parties


def grouping(draft: Draft) -> Grouping:
    """How positions are grouped as far as nobody's weight is known."""
    return Grouping(draft, frozenset(party.id for party in draft.parties), _permanent(draft.on))


def body(variable: Variable) -> str:
    """The body in which a ballot is cast; of a choice none."""
    return variable.args[0].partition("/")[0] if variable.predicate is BALLOT else ""


def about(variable: Variable) -> str:
    """The measure of a ballot, or what a choice is about."""
    return variable.args[0].partition("/")[2] if variable.predicate is BALLOT else variable.args[1]


def _permanent(day: date) -> tuple[str, ...]:
    """The permanent members of the Council; none before it first met."""
    try:
        return permanent(day)
    except OutsideRecordError:
        return ()
