"""A situation: one case on one day, under the law of one day. Law and measures build from it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from foedus.facts.case import Case, Party


@dataclass(frozen=True, slots=True)
class Situation:
    """A case seen on ``day`` with the law of ``law_day``.

    With ``hindsight`` positions and facts that became known later are used too.
    """

    case: Case
    day: date
    law_day: date
    hindsight: bool = False

    def role(self, name: str) -> tuple[str, ...]:
        """The identifiers of the parties that have this role on the day."""
        return tuple(
            party.id
            for party in self.case.parties
            if name in party.roles
            and (party.since is None or party.since <= self.day)
            and (party.until is None or self.day <= party.until)
        )

    @property
    def attackers(self) -> tuple[str, ...]:
        return self.role("attacker")

    @property
    def victims(self) -> tuple[str, ...]:
        return self.role("victim")

    @property
    def hosts(self) -> tuple[str, ...]:
        """The states on whose territory a measure would take place: by default the victims."""
        return self.role("host") or self.victims

    @property
    def targets(self) -> tuple[str, ...]:
        """Those against whom a measure would be directed: by default the attackers."""
        return self.role("target") or self.attackers

    @property
    def contributors(self) -> tuple[str, ...]:
        """The states that consider acting."""
        return self.role("contributor")

    @property
    def applicants(self) -> tuple[str, ...]:
        """The states that would join an alliance: by default the victims."""
        return self.role("applicant") or self.victims

    @property
    def parties(self) -> tuple[str, ...]:
        """Those who fight: by default attackers and victims together, the attackers first.

        Where those attacked cannot fight for themselves the case names the parties by role.
        """
        return self.role("party") or tuple(dict.fromkeys(self.attackers + self.victims))

    @property
    def place(self) -> str:
        """The situation as an item on an agenda, named after its host or its case."""
        return self.hosts[0] if self.hosts else self.case.id


def bare_situation(day: date, law_day: date, parties: tuple[Party, ...] = ()) -> Situation:
    """A situation with nothing in it but the days and who takes part."""
    nothing = Case(
        id="",
        title="",
        about="",
        since=day,
        until=None,
        days=(),
        parties=parties,
        facts=(),
        readings={},
        positions=(),
        votes=(),
        events=(),
        sources={},
    )
    return Situation(nothing, day, law_day)
