"""What the names in a case file mean on a day: states and parties, sources, measures, members."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from importlib import import_module

from foedus.facts.form import AREAS, BODIES, states_like
from foedus.facts.lines import Path
from foedus.facts.problems import MOST_SHOWN, near, quoted
from foedus.facts.report import Report
from foedus.facts.security_council import OutsideRecordError

#: The kind of fact that lists the members of each body; the others are in ``regional``.
MEMBERSHIPS = {
    "security_council": "security_council",
    "general_assembly": "un",
    "north_atlantic_council": "nato",
    "eu_council": "eu",
    "osce": "osce",
    "csto": "csto",
}
#: The kinds of motion that each body knows.
Kinds = Mapping[str, Collection[str]]
#: The routes that lead to each measure.
Routes = Mapping[str, Collection[str]]
#: A list of at most so many names is written out in a message.
FEW = 15


@dataclass(slots=True)
class Names:
    """The names that one case may use; what it may not is taken down in ``report``.

    ``measures`` None leaves the names of measures unchecked, ``kinds`` None those of the kinds of
    motion of each body, ``routes`` None those of the routes to each measure.
    """

    report: Report
    case: str
    parties: Collection[str]
    sources: Collection[str]
    measures: Collection[str] | None
    kinds: Kinds | None = None
    routes: Routes | None = None
    seats: dict[tuple[str, date], frozenset[str]] = field(default_factory=dict, init=False)

    def state(self, path: Path, code: str, day: date) -> bool:
        """Whether the record knows a state or entity under this code on ``day``."""
        from foedus.facts import states

        if code not in states.codes():
            accepted = "an ISO 3166 code of three letters, or the id of a party of this case"
            meant = states_like(code[:MOST_SHOWN])
            nearest = meant if states.find(code) else (*near(code, self.parties), *meant)
            first = list(dict.fromkeys(nearest))[:3]
            self.report.add(path, f"unknown state {quoted(code)}", accepted, first)
            return False
        if states.exists(code, day):
            return True
        self.report.add(path, f"{quoted(code)} on {day}", _lifetime(code))
        return False

    def actor(self, path: Path, code: str, day: date) -> bool:
        """Whether ``code`` is a party of the case, or a state on ``day``."""
        return code in self.parties or self.state(path, code, day)

    def argument(self, path: Path, param: str, named: str, day: date) -> bool:
        """Whether ``named`` can be what the parameter ``param`` of a predicate stands for."""
        match param:
            case "measure":
                return self.measure(path, named)
            case "body":
                known = organisations()
                return self.one_of(path, param, named, known, f"one of {', '.join(known)}")
            case "area":
                return self.one_of(path, param, named, AREAS, f"one of {', '.join(AREAS)}")
            case "court" | "treaty" | "article":
                # No list of these is closed: a case names them as the law files do.
                return True
            case "place" if named == self.case:
                return True
            case _:
                return self.actor(path, named, day)

    def source(self, path: Path, id: str) -> bool:
        """Whether the source is declared."""
        return self.one_of(path, "source", id, self.sources, "a source declared as [sources.ID]")

    def measure(self, path: Path, id: str) -> bool:
        """Whether there is such a measure, if measures are to be checked at all."""
        known = self.measures
        return known is None or self.one_of(
            path, "measure", id, known, "a measure that 'foedus vocabulary' lists"
        )

    def route(self, path: Path, id: str, measure: str) -> bool:
        """Whether this route leads to ``measure``, if routes are to be checked at all."""
        if self.routes is None or measure not in self.routes:
            return True
        known = self.routes[measure]
        accepted = f"a route to {measure}: {', '.join(known)}"
        return self.one_of(path, "route", id, known, accepted)

    def kind(self, path: Path, kind: str, body: str) -> bool:
        """Whether ``body`` knows motions of this kind, if kinds are to be checked at all."""
        if self.kinds is None:
            return True
        known = self.kinds[body]
        accepted = f"a kind of motion of {body}: {', '.join(known)}"
        return self.one_of(path, "kind", kind, known, accepted)

    def one_of(self, path: Path, what: str, id: str, known: Collection[str], accepted: str) -> bool:
        """Whether ``id`` is among the ``known`` ones."""
        if id not in known:
            self.report.add(path, f"unknown {what} {quoted(id)}", accepted, near(id, known))
        return id in known

    def member(self, path: Path, code: str, body: str, days: Sequence[date]) -> bool:
        """Whether ``code`` sat in ``body`` on one of the ``days``; the message names the first.

        True for a body, and for a day, of which the record does not list the members.
        """
        if any(code in self.members(body, day) for day in days):
            return True
        day = next((day for day in days if self.members(body, day)), days[0])
        roll = self.members(body, day)
        if not self.actor(path, code, day):
            return False
        if roll:
            found = f"{quoted(code)} is not a member of {body} on {day}"
            listed = f": {', '.join(sorted(roll))}" if len(roll) <= FEW else ""
            self.report.add(
                path, found, f"one of its {len(roll)} members{listed}", near(code, roll)
            )
        return not roll

    def members(self, body: str, day: date) -> frozenset[str]:
        """Who votes in ``body`` on ``day``; none where the record does not list the members."""
        if (body, day) not in self.seats:
            try:
                self.seats[body, day] = frozenset(_members(body, day))
            except OutsideRecordError:
                self.seats[body, day] = frozenset()
        return self.seats[body, day]


def _members(body: str, day: date) -> Iterable[str]:
    from foedus.facts import regional

    if body in regional.VOTERS:
        return regional.voters(body, day)
    listed: Iterable[str] = import_module(f"foedus.facts.{MEMBERSHIPS[body]}").members(day)
    return listed


def organisations() -> tuple[str, ...]:
    """The ids of the organisations that a state can belong to or apply to, and of the bodies."""
    from foedus.facts import record, regional

    return tuple(dict.fromkeys((*record.BODIES, *regional.bodies(), *BODIES)))


def _lifetime(code: str) -> str:
    """When there was a state of this code, as a sentence."""
    from foedus.facts.tables import load_table

    rows = load_table("states", "states").where(state=code)
    began = [f"began on {row.since}" for row in rows if row.since]
    ended = [f"ended on {row.until}" for row in rows if row.until]
    return f"a state of that day; {rows[-1]['name']} {', '.join(began + ended)}"
