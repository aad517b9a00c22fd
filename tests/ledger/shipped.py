"""What the tests of the ledger share: the shipped case, asked in the way that a user asks."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from functools import cache

from foedus.catalog import all_measures
from foedus.facts.case import Case, Party
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.questions.adjudicate import adjudicate
from foedus.questions.answers import (
    Adjudication,
    Blockers,
    Dossier,
    EventRecord,
    Group,
    Lawful,
    NormRecord,
    ProofNode,
    RouteFinding,
    VoteRecord,
)
from foedus.questions.asking import Asking, ask
from foedus.questions.assess import find_measure, lawful
from foedus.questions.blockers import blockers
from foedus.questions.dossier import dossier
from foedus.questions.opening import open_case
from foedus.questions.registry import norms
from foedus.questions.why import why

NOTHING_MORE: Mapping[Variable, Value] = {}


@cache
def shipped() -> Case:
    return open_case("2022-ukraine")


def asked(day: str, **readings: str) -> Asking:
    return ask(shipped(), date.fromisoformat(day), readings=readings)


@cache
def routes(measure: str, day: str) -> dict[str, RouteFinding]:
    """The routes to a measure on a day, by id, the best first."""
    return {route.id: route for route in why(asked(day), measure).measure.routes}


@cache
def stopped(measure: str, day: str) -> Blockers:
    return blockers(asked(day), measure)


def routes_if(measure: str, day: str, values: Mapping[Variable, Value]) -> dict[str, RouteFinding]:
    """The routes as they would be if these variables had these values."""
    asking = Asking(asked(day).situation, values)
    return {route.id: route for route in find_measure(asking, all_measures()[measure]).routes}


def routes_read(measure: str, day: str, **readings: str) -> dict[str, RouteFinding]:
    """The routes under one position on each of these contested points."""
    return {r.id: r for r in why(asked(day, **readings), measure).measure.routes}


def norms_in(measure: str, day: str, route: str) -> set[str]:
    """The ids of the norms that the proof of a route applies."""
    return set(_applied(why(asked(day), measure).proofs[route]))


def _applied(node: ProofNode) -> Iterator[str]:
    if node.norm:
        yield node.norm.id
    for part in (*node.parts, *node.exceptions):
        yield from _applied(part)


def opponents(route: RouteFinding) -> set[str]:
    """The actors whose positions block the route."""
    return {obstacle.actor for obstacle in route.achievable.obstacles if obstacle.actor}


def alone(sets: Iterable[list[Group]]) -> set[str]:
    """The actors each of whom, alone, closes what the sets close."""
    return {
        who for groups in sets if len(groups) == 1 and groups[0].count == 1 for who in groups[0].of
    }


def consequences(route: RouteFinding) -> dict[str, str]:
    """What follows, with its status: follows, may follow, contested."""
    return {f"{follow.brief}. {follow.says}": follow.status for follow in route.follows}


def by_reading(found: Lawful, point: str) -> dict[str, set[str]]:
    """The verdicts under each position on a contested point."""
    verdicts: dict[str, set[str]] = {}
    for result in found.by_reading:
        if point in result.readings:
            verdicts.setdefault(result.readings[point], set()).add(result.verdict)
    return verdicts


@cache
def record(day: str) -> Dossier:
    return dossier(shipped(), date.fromisoformat(day))


def event(id: str, day: str = "2025-12-31") -> EventRecord:
    (found,) = (event for event in record(day).events if event.id == id)
    return found


def vote(symbol: str) -> VoteRecord:
    (found,) = (vote for vote in record("2025-12-31").votes if vote.symbol == symbol)
    return found


def council(day: str, ballots: str, kind: str = "substantive") -> Adjudication:
    return adjudicate("security_council", date.fromisoformat(day), ballots, kind)


def norm(id: str) -> NormRecord:
    return norms(id).norms[0]


def with_roles(day: str, **roles: str) -> Situation:
    """The shipped facts with the roles dealt anew, as another side tells the story."""
    parties = tuple(
        Party(
            code,
            code,
            "state" if len(code) == 3 and code.isupper() else "group",
            (role,),
            None,
            None,
        )
        for role, codes in roles.items()
        for code in codes.split()
    )
    on = date.fromisoformat(day)
    return Situation(replace(shipped(), parties=parties), on, on)


def law_of(
    situation: Situation, condition: Condition, facts: Mapping[Variable, Value] = NOTHING_MORE
) -> Lawful:
    """The verdict in law on a condition: the facts of the case, and those that are put to it."""
    return lawful(Asking(situation, facts), condition)


def routes_told(
    measure: str, situation: Situation, facts: Mapping[Variable, Value]
) -> dict[str, RouteFinding]:
    """The routes to a measure in another situation, with facts that are put to it."""
    found = find_measure(Asking(situation, facts), all_measures()[measure])
    return {route.id: route for route in found.routes}
