"""Alike variables: exchanging two of one class never changes the truth."""

from __future__ import annotations

from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from foedus.language.conditions import Condition, Is, Not, Weighs, every, none_of, variables
from foedus.language.variables import BALLOT, Value, Variable, choice
from foedus.reason.classes import AlikeClass, classes
from reason.alike import bodies_and_conditions
from reason.oracle import true
from reason.strategies import complete, conditions, partial, pools

Positions = dict[Variable, Value]
Case = tuple[Condition, Positions, Positions]

general = pools().flatmap(lambda pool: st.tuples(conditions(pool), partial(pool), complete(pool)))
alike = bodies_and_conditions().flatmap(
    lambda drawn: st.tuples(st.just(drawn[1]), partial(drawn[0]), complete(drawn[0]))
)


def _exchanged(values: Positions, one: Variable, other: Variable) -> Positions:
    return {**values, one: values[other], other: values[one]}


@settings(max_examples=300, deadline=None, derandomize=True, database=None)
@for_all(st.one_of(general, alike))
def test_exchanging_two_alike_variables_leaves_the_truth_as_it_is(case: Case) -> None:
    condition, positions, values = case
    for group in classes(condition, positions):
        first, *others = group.members
        for other in others:
            after = true(condition, _exchanged(values, first, other))
            assert after == true(condition, values), (first, other)
            assert positions.get(first) == positions.get(other) == group.position


@settings(max_examples=100, deadline=None, derandomize=True, database=None)
@for_all(st.one_of(general, alike))
def test_every_variable_is_in_one_class(case: Case) -> None:
    condition, positions, _ = case
    members = [member for group in classes(condition, positions) for member in group.members]
    assert sorted(members) == sorted(variables(condition))


BALLOTS = [BALLOT("draft", f"M{i:02}") for i in range(15)]
ADOPTED = every(
    (
        Weighs(9, tuple((1, Is(ballot, "yes")) for ballot in BALLOTS)),
        none_of([Is(ballot, "no") for ballot in BALLOTS[:5]]),
    )
)


def _members(found: tuple[AlikeClass, ...]) -> list[list[Variable]]:
    return [list(group.members) for group in found]


def test_the_council_has_two_classes_permanent_and_elected() -> None:
    assert _members(classes(ADOPTED, {})) == [BALLOTS[:5], BALLOTS[5:]]


def test_members_with_different_positions_are_apart() -> None:
    found = classes(ADOPTED, {BALLOTS[7]: "no"})
    assert _members(found) == [BALLOTS[:5], [*BALLOTS[5:7], *BALLOTS[8:]], [BALLOTS[7]]]


def test_members_of_different_colour_are_apart() -> None:
    found = classes(ADOPTED, {}, colour=lambda ballot: ballot == BALLOTS[0])
    assert _members(found) == [BALLOTS[:1], BALLOTS[1:5], BALLOTS[5:]]


def test_one_more_mention_sets_a_member_apart() -> None:
    host = every((ADOPTED, Not(Is(BALLOTS[9], "absent"))))
    assert [BALLOTS[9]] in _members(classes(host, {}))


def test_a_denial_is_counted_like_the_values_it_leaves() -> None:
    condition = every((Not(Is(BALLOTS[0], "no")), Weighs(0, ((-1, Is(BALLOTS[1], "no")),))))
    assert _members(classes(condition, {})) == [BALLOTS[:2]]


def test_what_is_given_sets_nobody_apart() -> None:
    pays = choice("pays", "actor", yes="{actor} pays", no="{actor} does not pay")
    parts = [every((Is(pays(a), True), Is(BALLOT("m", a), "yes"))) for a in ("A", "B")]
    paid: Positions = {pays("A"): True, pays("B"): True}
    alone = [[BALLOT("m", "A")], [BALLOT("m", "B")]]
    assert [g for g in _members(classes(every(parts), {})) if g in alone] == alone
    assert _members(classes(every(parts), {}, paid)) == [[BALLOT("m", "A"), BALLOT("m", "B")]]
