"""Minimal changes: every type and no other, against the enumeration of all sets of moves."""

from __future__ import annotations

from itertools import product
from math import comb

import pytest

from foedus.language.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    Is,
    Weighs,
    at_least,
    every,
    none_of,
    variables,
)
from foedus.language.variables import BALLOT, Value, Variable
from foedus.reason.changes import Changes, Move, changes
from foedus.reason.costs import Costs
from foedus.reason.diagrams import TooLarge
from foedus.reason.minimal_changes import MinimalChanges, minimal_changes
from foedus.reason.moves import menus
from foedus.reason.tallies import net, tally
from reason.bruteforce import Moved, Truth, concrete_changes
from reason.rulebases import rule_bases

Assignment = dict[Variable, Value]
#: For a variable, its options: None to stay, or a value; and which options are below which.
Order = dict[Value | None, set[Value | None]]


def _by_enumeration(condition: Condition, positions: Assignment, given: Assignment) -> set[Moved]:
    """All sets of moves that make sure, less those with a smaller one that does."""
    truth = Truth(condition)
    root = tally(condition, given)
    if isinstance(root, bool):
        return {frozenset()} if root else set()
    now = {v: value for v, value in positions.items() if v not in given}
    orders = _orders(condition, now, given)
    enough = set()
    for chosen in product(*orders.values()):
        moves = {v: new for v, new in zip(orders, chosen, strict=True) if new is not None}
        if truth({**positions, **given, **moves}) == {True}:
            enough.add(chosen)
    minimal = set()
    for chosen in enough:
        below = product(*(order[new] for order, new in zip(orders.values(), chosen, strict=True)))
        if not any(smaller != chosen and smaller in enough for smaller in below):
            pairs = zip(orders, chosen, strict=True)
            minimal.add(frozenset((v, new) for v, new in pairs if new is not None))
    return minimal


def _orders(condition: Condition, now: Assignment, given: Assignment) -> dict[Variable, Order]:
    tallies = net(tally(condition, given))  # type: ignore[arg-type]
    orders: dict[Variable, Order] = {}
    for menu in (menu.strongest for menu in menus(tallies, now, Costs())):
        places = menu.group.occurrences
        added = {
            value: [gains[menu.group.domain.index(value)] for _, gains in places]
            for values in menu.targets
            for value in values
        }
        price = {
            value: cost for t, cost in zip(menu.targets, menu.costs, strict=True) for value in t
        }
        order: Order = {None: {None}}
        for value in added:
            order[value] = {None, value} | {
                other
                for other in added
                if price[other] <= price[value]
                and all(a <= b for a, b in zip(added[other], added[value], strict=True))
                and (added[other], price[other]) != (added[value], price[value])
            }
        orders.update(dict.fromkeys(menu.group.members, order))
    return orders


def _concrete(answer: MinimalChanges) -> list[Moved]:
    return concrete_changes(Changes(0, tuple(way for _, way in answer.ways)))


def test_900_rule_bases_have_the_minimal_changes_that_enumeration_finds() -> None:
    several = several_moves = 0
    for condition, positions, given in rule_bases(900, seed=1956, most=256):
        free = [v for v in variables(condition) if v not in positions and v not in given]
        try:
            answer = minimal_changes(condition, positions, None, given, free, limit=10_000)
        except TooLarge:
            continue
        concrete = _concrete(answer)
        assert len(concrete) == len(set(concrete)) == answer.sets
        assert set(concrete) == _by_enumeration(condition, positions, given)
        assert len(answer.ways) == answer.types
        several += answer.types > 1
        several_moves += any(len(moves) > 2 for moves in concrete)
    assert several > 80
    assert several_moves > 20


def test_the_cheapest_minimal_changes_are_the_cheapest_changes() -> None:
    agreed = 0
    for condition, positions, given in rule_bases(300, seed=1960, most=256):
        free = [v for v in variables(condition) if v not in positions and v not in given]
        least = changes(condition, positions, None, given, free)
        try:
            answer = minimal_changes(condition, positions, None, given, free, limit=10_000)
        except TooLarge:
            continue
        assert [cost for cost, _ in answer.ways] == sorted(cost for cost, _ in answer.ways)
        assert (answer.ways[0][0] if answer.ways else None) == least.cost
        agreed += bool(least.cost)
    assert agreed > 100


MEMBERS = [BALLOT("text", f"S{i:03}") for i in range(193)]
TWO_THIRDS = Weighs(
    0, (*((1, Is(b, "yes")) for b in MEMBERS), *((-2, Is(b, "no")) for b in MEMBERS))
)


def test_two_thirds_are_reached_by_types_that_stand_for_more_sets_than_can_be_listed() -> None:
    against = MEMBERS[:65]
    now = {**dict.fromkeys(MEMBERS, "yes"), **dict.fromkeys(against, "no")}
    answer = minimal_changes(TWO_THIRDS, now)
    # 128 to 65 is two votes short; an abstention is worth two of them, a yes three.
    assert answer.ways == ((1, (Move(tuple(against), 1, "no", "abstain", ("absent",)),)),)
    short = {**dict.fromkeys(MEMBERS, "yes"), **dict.fromkeys(MEMBERS[:70], "no")}
    answer = minimal_changes(TWO_THIRDS, short)
    kinds = [[(move.new, move.count) for move in way] for _, way in answer.ways]
    # 123 to 70 is seventeen short: what is reached is seventeen, or eighteen with nothing to spare.
    assert kinds == [
        [("abstain", 9)],
        [("yes", 1), ("abstain", 7)],
        [("yes", 3), ("abstain", 4)],
        [("yes", 5), ("abstain", 1)],
    ]
    first = comb(70, 9) * 2**9
    assert (answer.types, answer.sets > first) == (4, True)


def test_what_holds_needs_nothing_and_what_cannot_hold_has_no_change() -> None:
    assert minimal_changes(ALWAYS, {}) == MinimalChanges(((0, ()),), 1, 1)
    assert minimal_changes(NEVER, {}) == MinimalChanges((), 0, 0)
    unopposed = none_of([Is(b, "no") for b in MEMBERS[:2]])
    assert minimal_changes(unopposed, dict.fromkeys(MEMBERS[:2], "yes")).ways == ((0, ()),)


def test_what_could_go_wrong_in_two_ways_is_refused_with_its_name() -> None:
    quorum = at_least(24, [~Is(ballot, "absent") for ballot in MEMBERS[:47]])
    majority = Weighs(
        1, tuple((w, Is(b, v)) for b in MEMBERS[:47] for w, v in ((1, "yes"), (-1, "no")))
    )
    with pytest.raises(TooLarge, match=r"S000.* more than one way"):
        minimal_changes(every((quorum, majority)), {}, open_=MEMBERS[:47])


def test_only_the_cheapest_are_listed_and_all_are_counted() -> None:
    short = {**dict.fromkeys(MEMBERS, "yes"), **dict.fromkeys(MEMBERS[:70], "no")}
    cut, whole = (minimal_changes(TWO_THIRDS, short, limit=n) for n in (2, 100))
    assert (cut.ways, cut.types, cut.sets) == (whole.ways[:2], whole.types, whole.sets)
