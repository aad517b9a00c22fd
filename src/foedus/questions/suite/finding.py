"""What the program says of one measure, in the three columns that are never mixed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from foedus.catalog import all_measures
from foedus.facts.case import Attempt, Case
from foedus.facts.security_council import OutsideRecordError
from foedus.language.measures import Route
from foedus.questions.answers import Achievable, Lawful, ReadingResult
from foedus.questions.asking import Asking, QuestionError, ask
from foedus.questions.assess import BY_LAW, BY_WILL, achievable, lawful
from foedus.questions.by_rule import NAMES, outcome_by_rule
from foedus.questions.suite.eve import eve

#: Outcomes by rule as the case format writes them.
WRITTEN = {name: outcome for outcome, name in NAMES.items()}


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one column and why; None where nothing was asked, and why not."""

    verdict: str | None
    because: tuple[str, ...]
    blockers: tuple[str, ...] | None = None
    by_reading: tuple[ReadingResult, ...] = ()


@dataclass(slots=True)
class Finder:
    """Finds verdicts in one case; each day is put to the case once."""

    case: Case
    _askings: dict[tuple[date, bool], Asking] = field(default_factory=dict, init=False)
    _routes: dict[tuple[date, bool, str, str | None], tuple[Lawful, Achievable]] = field(
        default_factory=dict, init=False
    )

    def valid(self, row: Attempt) -> Found:
        """The outcome that the rule of the body gives for the ballots on record."""
        if row.vote is None:
            return Found(None, ("no vote is on record",))
        found = outcome_by_rule(self.case, row.vote)
        if found.outcome is None and not (row.vote.ballots or row.vote.counts):
            return Found(None, ("no ballots are on record",))
        outcome = "unknown" if found.outcome is None else WRITTEN[found.outcome]
        return Found(outcome, (found.says,))

    def verdicts(
        self, measure: str | None, route: str | None, on: date, before: bool
    ) -> tuple[Found, Found]:
        """Whether the route, or without one the best, is lawful, and whether it is achievable.

        With ``before`` from positions alone, as they were known before any vote of that day.
        """
        if measure is None:
            nothing = Found(None, ("it is no measure that is modelled",))
            return nothing, nothing
        key = on, before, measure, route
        try:
            if key not in self._routes:
                self._routes[key] = self._assess(*key)
        except (QuestionError, OutsideRecordError) as problem:
            refused = Found(None, (f"not answered: {problem}",))
            return refused, refused
        law, will = self._routes[key]
        return _of_law(law), _of_will(will)

    def _assess(
        self, on: date, before: bool, measure: str, route: str | None
    ) -> tuple[Lawful, Achievable]:
        asking = self._asking(on, before)
        routes = [r for r in all_measures()[measure].routes if route in (None, r.id)]
        return min((_assessed(asking, r) for r in routes), key=_rank)

    def _asking(self, on: date, before: bool) -> Asking:
        if (on, before) not in self._askings:
            case = eve(self.case, on) if before else self.case
            self._askings[on, before] = ask(case, on)
        return self._askings[on, before]


def _assessed(asking: Asking, route: Route) -> tuple[Lawful, Achievable]:
    condition = route.build(asking.situation)
    return lawful(asking, condition), achievable(asking, condition)


def _rank(found: tuple[Lawful, Achievable]) -> tuple[int, int]:
    law, will = found
    return BY_LAW[law.verdict], BY_WILL[will.verdict]


def _of_law(law: Lawful) -> Found:
    turns = (f"it turns on {question}" for question in law.turns_on)
    return Found(law.verdict, (*law.because, *turns), by_reading=tuple(law.by_reading))


def _of_will(will: Achievable) -> Found:
    actors = sorted({obstacle.actor for obstacle in will.obstacles if obstacle.actor})
    because = (
        *(obstacle.sentence for obstacle in will.obstacles),
        *(f"not known: {what}" for what in will.undecided),
        *(f"on condition: {what}" for what in will.conditions),
    )
    obstructed = tuple(actors) if will.verdict in ("blocked", "short") else None
    return Found(will.verdict, because, obstructed)
