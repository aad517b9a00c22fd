"""What must agree with what, on every shipped case: verdicts, proofs, blockers."""

from __future__ import annotations

import ast
import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import pytest

import foedus
from foedus.catalog import adoption_rules, all_bodies, all_measures
from foedus.facts import states
from foedus.facts.case import Case, Event, Party, Stance, Vote
from foedus.facts.record import LAST_DAY
from foedus.facts.shipped import shipped_cases
from foedus.language.conditions import Condition, variables
from foedus.language.days import FIRST_DAY
from foedus.language.variables import Kind
from foedus.questions.answers import Achievable, Lawful
from foedus.questions.asking import FACTS, WILL, Asking, ask, values
from foedus.questions.assess import achievable, find_measure, lawful
from foedus.questions.blockers import blockers as stand_in_the_way
from foedus.questions.blockers import open_routes
from foedus.questions.change import change
from foedus.questions.opening import open_case
from foedus.reason.blockers import Blocker, blockers
from foedus.reason.changes import changes
from foedus.reason.explain import Truth, explain
from foedus.reason.settle import Verdict, settle

CASES = tuple(shipped_cases())
#: The first and the last decision day of each case: all of them would take minutes.
DAYS = tuple(
    (name, day)
    for name in CASES
    for day in sorted({*open_case(name).days[:1], *open_case(name).days[-1:]})
)
PACKAGE = Path(foedus.__file__).parent
#: Whether it is lawful and whether achievable, by measure and route.
Verdicts = dict[tuple[str, str], tuple[str, str]]

on_every_day = pytest.mark.parametrize(("name", "day"), DAYS, ids=str)
on_the_last_day = pytest.mark.parametrize(
    ("name", "day"), [(name, open_case(name).days[-1]) for name in CASES], ids=str
)


def _routes(asking: Asking) -> Iterator[tuple[str, str, Condition]]:
    for measure in all_measures().values():
        for route in measure.routes:
            yield measure.id, route.id, route.build(asking.situation)


@cache
def _shipped(name: str, day: date) -> Verdicts:
    return _verdicts(open_case(name), day)


def _verdicts(case: Case, day: date) -> Verdicts:
    asking = ask(case, day)
    return {
        (measure, route): (
            lawful(asking, condition).verdict,
            achievable(asking, condition).verdict,
        )
        for measure, route, condition in _routes(asking)
    }


@on_every_day
def test_verdicts_and_proofs_agree(name: str, day: date) -> None:
    asking = ask(open_case(name), day)
    for measure, route, condition in _routes(asking):
        law, will = lawful(asking, condition), achievable(asking, condition)
        known = {v: stated.value for v, stated in asking.known(condition).items()}
        assert _fits(law, will, explain(condition, known).truth), (measure, route)
        assert _says_why(law, will), (measure, route)


def _fits(law: Lawful, will: Achievable, truth: Truth) -> bool:
    """Closed or blocked: the proof fails. It holds: open and achievable; and the other way."""
    if law.verdict == "closed" or will.verdict in ("blocked", "short"):
        return truth is Truth.FALSE
    return (truth is Truth.TRUE) == (law.verdict == "open" and will.verdict == "yes")


def _says_why(law: Lawful, will: Achievable) -> bool:
    """What closes, blocks or leaves it open is named."""
    named = {
        "open": True,
        "closed": law.because,
        "contested": law.by_reading,
        "unknown": law.turns_on,
    }[law.verdict]
    hindered = will.verdict in ("blocked", "short")
    return bool(
        named and hindered == bool(will.obstacles) and (will.verdict != "unknown" or will.undecided)
    )


@on_the_last_day
def test_to_take_the_readings_of_a_row_gives_the_verdict_of_the_row(name: str, day: date) -> None:
    case = open_case(name)
    asking = ask(case, day)
    for measure, route, condition in _routes(asking):
        for row in lawful(asking, condition).by_reading[:8]:
            taken = ask(case, day, readings=row.readings)
            assert lawful(taken, condition).verdict == row.verdict, (measure, route, row.readings)


@on_the_last_day
def test_what_blocks_a_route_is_named_and_each_set_blocks_and_is_minimal(
    name: str, day: date
) -> None:
    asking = ask(open_case(name), day)
    for measure in all_measures().values():
        for route, condition in open_routes(asking, measure)[0].items():
            known = asking.known(condition)
            found = blockers(condition, values(known, WILL), values(known, FACTS))
            hindered = achievable(asking, condition).verdict in ("blocked", "short")
            assert found.blocked == hindered, (measure.id, route)
            assert bool(found.sets) == hindered, (measure.id, route)
            for blocker in found.sets[:10]:
                assert _blocks_minimally(asking, condition, blocker), (measure.id, route, blocker)


def _blocks_minimally(asking: Asking, condition: Condition, blocker: Blocker) -> bool:
    """Held, it leaves no way; with any one of it released, it does."""
    facts = values(asking.known(condition), FACTS)
    held = {v: part.value for part in blocker for v in part.of[: part.needed]}

    def closed(without: object) -> bool:
        kept = {v: value for v, value in held.items() if v is not without}
        settled = settle(condition, {**facts, **kept}, free=frozenset(Kind), turning=False)
        return settled.verdict is Verdict.CLOSED

    return closed(None) and not any(closed(part.of[0]) for part in blocker)


@pytest.mark.parametrize("measure", ["collective-defence", "combat-troops", "peacekeeping"])
def test_blockers_are_asked_of_the_routes_that_the_law_leaves_open(measure: str) -> None:
    asking = ask(open_case("2022-ukraine"), date(2025, 2, 10))
    found = stand_in_the_way(asking, measure)
    laws = {r.id: r.lawful.verdict for r in find_measure(asking, all_measures()[measure]).routes}
    closed = {route for route, law in laws.items() if law == "closed"}
    assert closed
    assert set(found.left_out) == closed
    assert set(found.routes) == set(laws) - closed


@pytest.mark.parametrize("name", ["1956-hungary", "hypothetical-ireland"])
def test_the_cheapest_change_is_that_of_the_cheapest_route_and_opens_it(name: str) -> None:
    asking = ask(open_case(name))
    for measure in ("condemnation", "inquiry", "observers", "peacekeeping"):
        found = change(asking, measure)
        costs = [ways.cost for ways in found.routes.values() if ways.cost is not None]
        assert found.overall.cost == min(costs)
        assert len(set(costs)) > 1
        for route in all_measures()[measure].routes:
            assert _opened(asking, route.build(asking.situation)), (measure, route.id)


def _opened(asking: Asking, condition: Condition) -> bool:
    """Whether each of the cheapest changes makes the condition hold whatever else is unknown."""
    known = asking.known(condition)
    will, facts = values(known, WILL), values(known, FACTS)
    unknown = [v for v in variables(condition) if v not in known]
    for way in changes(condition, will, None, facts, unknown, limit=5).ways:
        moved = dict(will)
        for move in way:
            ready = [v for v in move.of if moved.get(v) == move.old]
            moved |= dict.fromkeys(ready[: move.count], move.new)
        settled = settle(condition, {**moved, **facts}, free=frozenset(), turning=False)
        if settled.verdict is not Verdict.OPEN:
            return False
    return True


@pytest.mark.parametrize("name", CASES[::2])
def test_the_order_of_the_tables_of_a_case_decides_nothing(name: str) -> None:
    """Save that of the votes of one day, which were taken in the order in which they stand."""
    case = open_case(name)
    shuffled = random.Random(name)

    def anew(entries: tuple[object, ...]) -> tuple[object, ...]:
        lines = shuffled.sample(range(1, 1000), len(entries))
        again = shuffled.sample(entries, len(entries))
        return tuple(replace(e, line=n) for e, n in zip(again, lines, strict=True))  # type: ignore[type-var]

    other = replace(
        case,
        parties=tuple(reversed(case.parties)),
        facts=anew(case.facts),
        positions=anew(case.positions),
        votes=tuple(reversed(case.votes)),
        events=anew(case.events),
        sources=dict(reversed(case.sources.items())),
    )
    day = case.days[-1]
    assert _verdicts(other, day) == _shipped(name, day)


@pytest.mark.parametrize("name", CASES[1::2])
def test_who_has_no_part_in_a_crisis_and_what_is_only_told_change_nothing(name: str) -> None:
    case = open_case(name)
    day = case.days[-1]
    bystander = Party("BYSTANDER", "A bystander", "group", (), None, None)
    told = Event("told", "claim", day, "BYSTANDER", "told", None, None, (), "author", 9999)
    other = replace(case, parties=(*case.parties, bystander), events=(*case.events, told))
    assert _verdicts(other, day) == _shipped(name, day)


@pytest.mark.parametrize("name", CASES[::2])
def test_two_elected_members_of_the_council_may_change_places(name: str) -> None:
    case = open_case(name)
    day = case.days[-1]
    council = all_bodies()["security_council"].members(day)
    parties = {party.id for party in case.parties}
    permanent = {"CHN", "FRA", "GBR", "USA", "SUN", "RUS"}
    first, *_, second = (m for m in council if m not in parties | permanent)
    swap = {first: second, second: first}

    def stance(held: Stance) -> Stance:
        inside = held.body == "security_council"
        return replace(held, actor=swap.get(held.actor, held.actor)) if inside else held

    def vote(cast: Vote) -> Vote:
        if cast.body != "security_council":
            return cast
        ballots = {swap.get(who, who): ballot for who, ballot in cast.ballots.items()}
        return replace(cast, ballots=ballots)

    other = replace(
        case,
        positions=tuple(map(stance, case.positions)),
        votes=tuple(map(vote, case.votes)),
    )
    assert _verdicts(other, day) == _shipped(name, day)


@on_every_day
def test_hindsight_adds_facts_and_changes_none_of_the_day(name: str, day: date) -> None:
    case = open_case(name)
    then, later = ask(case, day), ask(case, day, hindsight=True)
    for fact in case.facts:
        known = then.knowledge.about(fact.variable)
        assert known is None or known == later.knowledge.about(fact.variable), fact.variable


def test_hindsight_takes_the_first_of_the_facts_to_come() -> None:
    case = open_case("1956-suez")
    attack = next(f for f in case.facts if str(f.variable) == "armed_attack(GBR, EGY)" and f.value)
    end = replace(attack, value=False, since=date(1956, 11, 7))
    told = replace(case, facts=(attack, end))
    for other in (told, replace(told, facts=(end, attack))):
        later = ask(other, date(1956, 10, 29), hindsight=True)
        known = later.knowledge.about(attack.variable)
        assert known is not None
        assert known.value is True


@pytest.mark.parametrize("year", range(FIRST_DAY.year + 2, LAST_DAY.year + 1))
def test_where_nobody_is_a_member_nothing_is_decided(year: int) -> None:
    day = date(year, 1, 1)
    nowhere = replace(open_case(CASES[0]), since=day, facts=(), positions=(), votes=())
    situation = ask(nowhere, day).situation
    for (id, kind), rule in adoption_rules().items():
        motion = all_bodies()[id].motion("motion", day)
        if not motion.members:
            settled = settle(rule(situation, motion), {}, free=frozenset(Kind))
            assert settled.verdict is Verdict.CLOSED, (id, kind)


def test_no_rule_names_a_state() -> None:
    """Save one whose name is in an instrument: the Founding Act has Russia as its other side."""
    named = [
        (file.name, node.value)
        for folder in ("law", "measures", "bodies", "reason", "questions")
        for file in sorted((PACKAGE / folder).rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in states.codes()
    ]
    assert named == [("atlantic_partnership.py", "RUS")]
