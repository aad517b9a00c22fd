"""Blockers: sound, minimal and complete against brute force; and what they say of real votes."""

from __future__ import annotations

import pytest
from hypothesis import given as for_all
from hypothesis import settings
from hypothesis import strategies as st

from foedus.language.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    Is,
    Weighs,
    any_of,
    at_least,
    every,
    none_of,
)
from foedus.language.variables import BALLOT, Value, Variable, choice, fact
from foedus.reason import least, possible
from foedus.reason.blockers import Blockers, Part, blockers
from reason.alike import bodies_and_conditions
from reason.bruteforce import concrete_blockers, minimal_blockers
from reason.rulebases import rule_bases
from reason.strategies import conditions, partial, pools

Positions = dict[Variable, Value]

many = settings(max_examples=120, deadline=None, derandomize=True, database=None)

general = pools().flatmap(lambda pool: st.tuples(conditions(pool), partial(pool), partial(pool)))
alike = bodies_and_conditions().flatmap(
    lambda drawn: st.tuples(st.just(drawn[1]), partial(drawn[0]), partial(drawn[0][:2]))
)


def _agrees(condition: Condition, positions: Positions, given: Positions) -> Blockers:
    answer = blockers(condition, positions, given)
    blocked, hopeless, minimal = minimal_blockers(condition, positions, given)
    assert (answer.blocked, answer.hopeless, answer.complete) == (blocked, hopeless, True)
    concrete = concrete_blockers(answer)
    assert len(concrete) == len(set(concrete)), "a set is listed twice"
    assert set(concrete) == minimal
    return answer


def test_1500_rule_bases_have_the_blockers_that_brute_force_finds() -> None:
    answers = [_agrees(*base) for base in rule_bases(1500, seed=1945, most=1024)]
    blocked = [answer.sets for answer in answers if answer.blocked]
    assert len(blocked) > 500
    assert sum(len(sets) > 1 for sets in blocked) > 80
    assert sum(any(part.needed > 1 for s in sets for part in s) for sets in blocked) > 50


@many
@for_all(general)
def test_random_rules_have_the_blockers_that_brute_force_finds(
    case: tuple[Condition, Positions, Positions],
) -> None:
    _agrees(*case)


@many
@for_all(alike)
def test_random_votes_have_the_blockers_that_brute_force_finds(
    case: tuple[Condition, Positions, Positions],
) -> None:
    _agrees(*case)


def test_the_solver_gives_the_same_blockers_where_the_search_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(possible, "EFFORT", 0)
    monkeypatch.setattr(least, "TYPES", -1)
    answers = [_agrees(*base) for base in rule_bases(400, seed=1966, most=256)]
    assert sum(answer.blocked for answer in answers) > 100


def test_the_least_types_are_the_same_blockers_where_the_search_is_given_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(possible, "EFFORT", 0)
    answers = [_agrees(*base) for base in rule_bases(600, seed=1971, most=256)]
    assert sum(answer.blocked for answer in answers) > 150


COUNCIL = [BALLOT("draft", f"M{i:02}") for i in range(15)]
PERMANENT, ELECTED = COUNCIL[:5], COUNCIL[5:]
ADOPTED = every(
    (
        at_least(9, [Is(ballot, "yes") for ballot in COUNCIL]),
        none_of([Is(ballot, "no") for ballot in PERMANENT]),
    )
)


def _ballots(
    all_: str = "yes", members: list[Variable] = COUNCIL, **other: list[Variable]
) -> Positions:
    return {
        **dict.fromkeys(members, all_),
        **{ballot: value for value, ballots in other.items() for ballot in ballots},
    }


def test_one_veto_is_the_one_blocker_of_a_resolution_with_fourteen_in_favour() -> None:
    answer = blockers(ADOPTED, _ballots(no=[PERMANENT[3]]))
    assert answer.sets == ((Part((PERMANENT[3],), "no", 1),),)


def test_two_vetoes_block_each_alone_and_are_printed_as_any_one_of_two() -> None:
    answer = blockers(ADOPTED, _ballots(no=PERMANENT[:2]))
    assert answer.sets == ((Part(tuple(PERMANENT[:2]), "no", 1),),)


def test_ten_abstaining_elected_members_block_by_any_seven() -> None:
    answer = blockers(ADOPTED, _ballots(abstain=ELECTED))
    assert answer.sets == ((Part(tuple(ELECTED), "abstain", 7),),)


def test_a_no_of_elected_members_blocks_only_by_number() -> None:
    assert not blockers(ADOPTED, _ballots(no=ELECTED[:6])).blocked
    answer = blockers(ADOPTED, _ballots(no=ELECTED[:7]))
    assert answer.sets == ((Part(tuple(ELECTED[:7]), "no", 7),),)


def test_a_veto_comes_before_the_larger_set_that_also_blocks() -> None:
    answer = blockers(ADOPTED, _ballots(no=[PERMANENT[0]], abstain=ELECTED[:6]))
    veto = (Part((PERMANENT[0],), "no", 1),)
    assert answer.sets == (veto,)
    answer = blockers(ADOPTED, _ballots(no=[PERMANENT[0]], abstain=ELECTED[:7]))
    assert answer.sets == (veto, (Part(tuple(ELECTED[:7]), "abstain", 7),))


def test_members_without_a_position_are_free_to_vote_yes() -> None:
    positions = dict.fromkeys(ELECTED[:6], "abstain")
    assert blockers(ADOPTED, positions) == Blockers(False, False, ())


consents = choice("consents", "actor", yes="{actor} consents", no="{actor} does not")
attacked = fact("attacked", "actor", yes="{actor} was attacked", no="{actor} was not")


def test_who_blocks_must_close_every_route() -> None:
    route = every([Is(attacked("U"), True), Is(consents("X"), True)])
    either = any_of((ADOPTED, route))
    positions = {**_ballots(no=PERMANENT[:2]), consents("X"): False}
    answer = blockers(either, positions, {attacked("U"): True})
    veto, refusal = Part(tuple(PERMANENT[:2]), "no", 1), Part((consents("X"),), False, 1)
    assert answer.sets == ((veto, refusal),)
    without = blockers(either, positions, {attacked("U"): False})
    assert without.sets == ((veto,),)


def test_when_a_fact_rules_it_out_nobody_blocks() -> None:
    condition = every((ADOPTED, Is(attacked("U"), True)))
    answer = blockers(condition, _ballots(no=PERMANENT), {attacked("U"): False})
    assert answer == Blockers(False, True, ())


def test_what_always_holds_is_not_blocked_and_what_never_holds_is_hopeless() -> None:
    assert blockers(ALWAYS, {}) == Blockers(False, False, ())
    assert blockers(NEVER, {}) == Blockers(False, True, ())


def test_a_third_of_193_blocks_two_thirds_and_is_printed_as_one_type() -> None:
    members = [BALLOT("text", f"S{i:03}") for i in range(193)]
    condition = Weighs(
        0, (*((1, Is(b, "yes")) for b in members), *((-2, Is(b, "no")) for b in members))
    )
    against = members[:70]
    answer = blockers(condition, _ballots(members=members, no=against))
    assert answer.sets == ((Part(tuple(against), "no", 65),),)


def test_a_list_cut_at_the_limit_says_so() -> None:
    pairs = every(
        any_of((Is(consents(f"A{i}"), True), Is(consents(f"B{i}"), True))) for i in range(4)
    )
    positions = {consents(f"{side}{i}"): False for i in range(4) for side in "AB"}
    assert blockers(pairs, positions, limit=4).complete
    cut = blockers(pairs, positions, limit=3)
    assert (len(cut.sets), cut.complete) == (3, False)


def test_a_list_cut_at_the_limit_holds_the_smallest_blockers() -> None:
    weights = [3, 5, 7, 11, 13, 17, 19, 23, 29, 31]
    weighted = Weighs(
        100, tuple((w, Is(ballot, "yes")) for w, ballot in zip(weights, ELECTED, strict=True))
    )
    against = dict.fromkeys(ELECTED, "no")
    whole, cut = blockers(weighted, against), blockers(weighted, against, limit=5)
    sizes = [sum(part.needed for part in blocker) for blocker in whole.sets]
    assert (whole.complete, cut.complete) == (True, False)
    assert [sum(part.needed for part in blocker) for blocker in cut.sets] == sizes[:5]
    assert set(cut.sets) <= set(whole.sets)


def test_a_position_outside_the_domain_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot be 'aye'"):
        blockers(ADOPTED, {COUNCIL[0]: "aye"})
