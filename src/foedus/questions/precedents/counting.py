"""In how many crises a route was open, in how many of them it was tried, and what came of it.

The unit is the crisis: days of one crisis are no separate trials. A crisis counts under the best
verdict that the law gave on any of its days, and each only once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from foedus.questions.answers import Denominator, LawGroup, TriedMeasure
from foedus.questions.assess import BY_LAW
from foedus.questions.precedents.index import VERDICTS, Crisis, Index, Seen, Tried

#: What is on record with this outcome was thought of, and nobody tried it.
CONSIDERED = "not_pursued"


@dataclass(frozen=True, slots=True)
class Past:
    """The crises of an index but for one case, as far as they count: to ``until``, if it is set."""

    index: Index
    measure: str
    until: date | None
    without: str

    def crises(self) -> list[Crisis]:
        """Those that had begun by the day, the case itself left out, in the order of their days."""
        found = [c for c in self.index.crises if c.id != self.without and any(self.days(c))]
        return sorted(found, key=lambda crisis: crisis.days[0].on)

    def days(self, crisis: Crisis) -> Iterator[Seen]:
        return (day for day in crisis.days if self.until is None or day.on <= self.until)

    def counting(self, tried: Iterable[Tried]) -> list[Tried]:
        """What of the measure was tried by the day."""
        rows = (row for row in tried if row.measure == self.measure)
        return [row for row in rows if self.until is None or row.on <= self.until]

    def values(self, day: Seen) -> dict[str, str]:
        """The features of a crisis on a day by their ids; the unknown are left out."""
        pairs = zip(self.index.features, day.values, strict=True)
        return {feature: value for feature, value in pairs if value}

    def law(self, day: Seen, route: str) -> str:
        """The verdict of law on a route to the measure on a day."""
        return VERDICTS[day.law[self.index.routes.index(f"{self.measure}/{route}")]]

    def lawful_when(self, crisis: Crisis, row: Tried) -> str | None:
        """The verdict of law on what was tried, on its day; None where its route is not known."""
        on = next(day for day in crisis.days if day.on == row.on)
        return None if row.route is None else self.law(on, row.route)


def tried_record(case: str, row: Tried, lawful: str | None) -> TriedMeasure:
    """What was tried as a record, with the verdict of law on its route that day."""
    return TriedMeasure(
        id=f"{case}#{row.no}",
        on=row.on.isoformat(),
        what=row.what,
        by=list(row.by),
        route=row.route,
        outcome=row.outcome,
        verification=row.verification,
        lawful=lawful,
    )


def counted(past: Past, crises: Sequence[Crisis], routes: Sequence[str]) -> Denominator:
    """Count over these crises: one route, or several taken together as any of them."""
    by_verdict: dict[str, list[Crisis]] = {verdict: [] for verdict in BY_LAW}
    for crisis in crises:
        by_verdict[_best(past, crisis, routes)].append(crisis)
    incomplete = [*_unknown_in_law(by_verdict["unknown"]), *_without_a_route(past, crises)]
    return Denominator(
        groups=[_group(past, verdict, found, routes) for verdict, found in by_verdict.items()],
        complete=not incomplete,
        incomplete=incomplete,
    )


def _best(past: Past, crisis: Crisis, routes: Sequence[str]) -> str:
    """The best verdict of law on any of the routes on any day of the crisis."""
    found = {past.law(day, route) for day in past.days(crisis) for route in routes}
    return min(found, key=BY_LAW.__getitem__)


def _group(past: Past, verdict: str, crises: Sequence[Crisis], routes: Sequence[str]) -> LawGroup:
    rows = [
        (crisis, row)
        for crisis in crises
        for row in past.counting(crisis.tried)
        # A try by a route that was at best contested is none by the one that was open.
        if row.route is not None
        and row.route in routes
        and _best(past, crisis, [row.route]) == verdict
    ]
    outcomes: dict[str, list[str]] = {}
    for crisis, row in sorted(rows, key=lambda pair: (pair[1].outcome, pair[1].on)):
        outcomes.setdefault(row.outcome, []).append(f"{crisis.id}#{row.no}")
    considered = outcomes.pop(CONSIDERED, [])
    tried = {crisis.id for crisis, row in rows if row.outcome != CONSIDERED}
    thought = {crisis.id for crisis, _ in rows} - tried
    return LawGroup(
        verdict=verdict,
        crises=[crisis.id for crisis in crises],
        tried_in=[crisis.id for crisis in crises if crisis.id in tried],
        outcomes=outcomes,
        considered_in=[crisis.id for crisis in crises if crisis.id in thought],
        considered=considered,
    )


def _unknown_in_law(crises: Sequence[Crisis]) -> Iterator[str]:
    if crises:
        number = f"{len(crises)} more {'crises' if len(crises) > 1 else 'crisis'}"
        yield f"whether it was open in {number} turns on facts that are not known"


def _without_a_route(past: Past, crises: Sequence[Crisis]) -> Iterator[str]:
    rows = [
        f"{c.id}#{row.no}" for c in crises for row in past.counting(c.tried) if row.route is None
    ]
    if rows:
        yield f"by which route it was tried is not on record of {', '.join(rows)}"
