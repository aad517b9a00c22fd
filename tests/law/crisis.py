"""Small crises for tests: a situation from its roles and facts, and verdicts on conditions."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from foedus.facts.case import Case, Party, Statement
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, Is
from foedus.language.variables import Kind, Value, Variable
from foedus.reason.kleene import holds
from foedus.reason.settle import settle

FIRST = date(1945, 10, 24)
DECISIONS = frozenset({Kind.BALLOT, Kind.CHOICE})


def crisis(day: str, *facts: Is, law_day: str | None = None, **roles: str) -> Situation:
    """A crisis on a day; ``roles`` are names in the singular, such as victim="AAA BBB"."""
    held: dict[str, list[str]] = {}
    for role, names in roles.items():
        for name in names.split():
            held.setdefault(name, []).append(role)
    parties = tuple(Party(n, n, "state", tuple(r), None, None) for n, r in held.items())
    stated = tuple(
        Statement(fact.variable, fact.value, FIRST, None, None, "test", "", 0) for fact in facts
    )
    on = date.fromisoformat(day)
    case = Case("test", "Test", "", FIRST, None, (on,), parties, stated, {}, (), (), (), {})
    return Situation(case, on, date.fromisoformat(law_day) if law_day else on)


def lawful(condition: Condition, *facts: Is) -> str:
    """The verdict with ballots and choices free, the facts as they are: open, closed, ..."""
    return settle(condition, _known(facts), free=DECISIONS).verdict.value


def verdict(condition: Condition, *facts: Is) -> str:
    """The verdict with nothing free: what is not stated is unknown."""
    return settle(condition, _known(facts), free=frozenset()).verdict.value


def true(condition: Condition, *facts: Is) -> bool | None:
    """Whether it holds, None where what is stated does not say."""
    return holds(condition, _known(facts))


def _known(facts: tuple[Is, ...]) -> Mapping[Variable, Value]:
    return {fact.variable: fact.value for fact in facts}
