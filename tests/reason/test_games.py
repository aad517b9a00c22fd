"""Power indices are those that listing every coalition, order and roll-call gives."""

from __future__ import annotations

from collections import Counter
from fractions import Fraction
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.language.conditions import (
    ALWAYS,
    NEVER,
    Condition,
    Is,
    Not,
    Weighs,
    any_of,
    every,
    none_of,
)
from foedus.language.variables import BALLOT, Kind, Predicate
from foedus.reason.diagrams import TooLarge, compiled
from foedus.reason.games.finely import ByHalves
from foedus.reason.games.indices import Indices, Power, indices
from foedus.reason.games.minimal import counted, dual, minimal, steps
from foedus.reason.games.players import THREE_LEVELS, TWO_LEVELS, Game, NotAGame, game
from foedus.reason.games.ternary import level_indices
from foedus.reason.games.winning import winning_in
from reason import games


def by_player(played: Game, found: Indices) -> dict[str, Power]:
    of = dict.fromkeys(played.idle, found.idle)
    for members, power in zip(played.classes, found.of_class, strict=True):
        of |= dict.fromkeys(members, power)
    return of


def agrees(condition: Condition) -> None:
    listed = games.Listed(condition)
    played = game(condition)
    found = indices(played)
    assert played.players == tuple(listed.players)
    assert found.winning == sum(listed.wins.values())
    assert found.minimal == len(games.minimal(listed))
    assert found.to_act == Fraction(found.winning, 2 ** len(listed.players))
    of = by_player(played, found)
    for player, wanted in games.known(listed).items():
        for name, figure in wanted._asdict().items():
            assert getattr(of[player], name) == figure, (player, name)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_every_index_of_small_games_is_that_of_all_coalitions(seed: int) -> None:
    random = Random(seed)
    agrees(games.game(random, random.randint(1, 6)))


@pytest.mark.parametrize("seed", range(12))
def test_every_index_of_games_of_up_to_twelve_is_that_of_all_coalitions(seed: int) -> None:
    random = Random(seed)
    agrees(games.game(random, random.randint(9, 12), heaviest=random.choice((1, 3, 40))))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_the_types_of_minimal_coalitions_are_those_of_the_list(seed: int) -> None:
    random = Random(seed)
    condition = games.game(random, random.randint(1, 7), heaviest=random.choice((1, 1, 3)))
    played, listed = game(condition), games.Listed(condition)
    if played.truth is not None:
        return
    diagram = compiled(played.net, played.sizes)
    types = minimal(steps(diagram))
    assert len(set(types)) == len(types)
    members = [played.classes[layer.group] for layer in diagram.layers]
    wanted: Counter[tuple[int, ...]] = Counter()
    for at in games.minimal(listed):
        of = dict(zip(listed.players, at, strict=True))
        wanted[tuple(sum(of[name] for name in names) for names in members)] += 1
    assert set(types) == set(wanted)
    assert sum(counted(types, diagram).of_size) == sum(wanted.values())


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_who_blocks_is_who_wins_in_the_dual_game(seed: int) -> None:
    random = Random(seed)
    condition = games.game(random, random.randint(1, 6))
    played, listed = game(condition), games.Listed(condition)
    if played.truth is not None:
        return
    diagram = compiled(played.net, played.sizes)
    blocking = sum(counted(minimal(dual(steps(diagram))), diagram).of_size)
    everyone = set(range(len(listed.players)))

    def blocks(held: frozenset[int]) -> bool:
        return not listed.wins[tuple(int(i not in held) for i in range(len(everyone)))]

    sets = [frozenset(i for i, member in enumerate(at) if member) for at in listed.wins]
    least = [s for s in sets if blocks(s) and not any(blocks(s - {i}) for i in s)]
    assert blocking == len(least)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_power_with_abstention_is_that_of_all_roll_calls(seed: int) -> None:
    random = Random(seed)
    condition = games.game(random, random.randint(1, 4))
    listed = games.Listed(condition, 3)
    played = game(condition, None, THREE_LEVELS)
    found = level_indices(played)
    n = len(listed.players)
    assert found.to_act == Fraction(sum(listed.wins.values()), 3**n)
    of = {
        name: power
        for names, power in zip(played.classes, found.of_class, strict=True)
        for name in names
    }
    pivots = games.pivots(listed)
    turns = [listed.raised(i, 0, 2) for i in range(n)]
    for i, player in enumerate(listed.players):
        if player not in of:
            assert pivots[player] == turns[i] == 0
            continue
        power = of[player]
        assert power.shapley_shubik == pivots[player]
        assert power.banzhaf == Fraction(turns[i], 3 ** (n - 1))
        assert power.banzhaf_normalised == Fraction(turns[i], sum(turns))
        low, high = listed.raised(i, 0, 1), listed.raised(i, 1, 2)
        assert power.steps == (Fraction(low, 3 ** (n - 1)), Fraction(high, 3 ** (n - 1)))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_who_vetoes_is_no_help_to_those_who_limit_abstentions(seed: int) -> None:
    random = Random(seed)
    number = random.randint(2, 4)
    ballots = [BALLOT("motion", name) for name in games.names(number)]
    weights = [random.randint(1, 4) for _ in ballots]
    abstain = [(w, Is(b, "abstain")) for w, b in zip(weights, ballots, strict=True)]
    too_many = Weighs(random.randint(1, sum(weights)), tuple(abstain))
    condition = every((none_of([Is(ballot, "no") for ballot in ballots]), Not(too_many)))
    listed = games.Listed(condition, 3)
    played = game(condition, None, THREE_LEVELS)
    found, pivots = level_indices(played), games.pivots(listed)
    assert found.to_act == Fraction(sum(listed.wins.values()), 3**number)
    for names, power in zip(played.classes, found.of_class, strict=True):
        assert {pivots[name] for name in names} == {power.shapley_shubik}


@pytest.mark.parametrize("seed", range(3))
def test_power_with_abstention_of_five_is_that_of_all_roll_calls(seed: int) -> None:
    condition = games.game(Random(seed), 5, depth=1, heaviest=3)
    played = game(condition, None, THREE_LEVELS)
    pivots = games.pivots(games.Listed(condition, 3))
    for names, power in zip(played.classes, level_indices(played).of_class, strict=True):
        assert {pivots[name] for name in names} == {power.shapley_shubik}


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_with_two_levels_the_roll_call_index_is_the_usual_one(seed: int) -> None:
    random = Random(seed)
    played = game(games.game(random, random.randint(1, 9)))
    found, levels = indices(played), level_indices(played)
    assert levels.to_act == found.to_act
    for one, other in zip(found.of_class, levels.of_class, strict=True):
        assert one.shapley_shubik == other.shapley_shubik
        assert one.banzhaf == other.banzhaf
        assert one.banzhaf_normalised == other.banzhaf_normalised


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_halves_count_what_the_diagram_counts(seed: int) -> None:
    random = Random(seed)
    played = game(games.game(random, random.randint(2, 10), heaviest=random.choice((3, 50, 10**6))))
    if played.truth is not None:
        return
    try:
        by_halves = ByHalves(played).winning()
    except TooLarge:
        return
    assert by_halves == winning_in(compiled(played.net, played.sizes))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_halves_count_rules_of_votes_and_populations(seed: int) -> None:
    random = Random(seed)
    n = random.randint(5, 11)
    by_votes = {name: random.randint(1, 300) for name in games.names(n)}
    by_people = {name: random.randint(1, 10**7) for name in games.names(n)}

    def some(own: dict[str, int]) -> Condition:
        return games.weighted(random.randint(max(own.values()), sum(own.values())), own)

    votes, people, more = some(by_votes), some(by_people), some(by_people)
    heads = games.weighted(random.randint(1, n), dict.fromkeys(by_votes, 1))
    parts = random.sample([votes, people, more, heads], 4)
    inner = random.choice((every, any_of))(parts[:2])
    played = game(random.choice((every, any_of))([inner, *parts[2:]]))
    if played.truth is not None:
        return
    halves = ByHalves(played)
    assert halves.winning() == winning_in(compiled(played.net, played.sizes))


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_halves_find_the_minimal_coalitions_that_the_diagram_finds(seed: int) -> None:
    random = Random(seed)
    n = random.randint(2, 11)
    heavy = sorted((random.randint(1, 10**6) for _ in range(n)), reverse=True)
    votes = dict(zip(games.names(n), heavy, strict=True))
    one = games.weighted(random.randint(1, sum(heavy)), votes)
    two = games.weighted(random.randint(1, n), dict.fromkeys(votes, 1))
    played = game(random.choice((every, any_of))((one, two)))
    if played.truth is not None:
        return
    diagram = compiled(played.net, played.sizes)
    assert ByHalves(played).minimal() == counted(minimal(steps(diagram)), diagram)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_shares_add_up(seed: int) -> None:
    random = Random(seed)
    played = game(games.game(random, random.randint(1, 12), heaviest=9))
    if played.truth is not None:
        return
    of = by_player(played, indices(played)).values()
    assert sum(power.shapley_shubik for power in of) == 1
    assert sum(power.banzhaf_normalised for power in of) == 1
    assert sum(power.deegan_packel or 0 for power in of) == 1
    assert sum(power.holler or 0 for power in of) == 1
    ternary = level_indices(game(games.game(Random(seed), 6), None, THREE_LEVELS))
    assert ternary.to_act <= 1


def test_the_index_of_roll_calls_adds_up_to_one() -> None:
    for seed in range(20):
        played = game(games.game(Random(seed), 8, heaviest=4), None, THREE_LEVELS)
        found = level_indices(played)
        shares = zip(found.of_class, played.sizes, strict=True)
        assert sum(power.shapley_shubik * size for power, size in shares) in (0, 1)


def test_what_nobody_can_change_gives_nobody_power() -> None:
    for truth, condition in ((True, ALWAYS), (False, NEVER)):
        found = indices(game(condition))
        assert (found.winning, found.minimal, found.to_act) == (truth, truth, truth)
        assert not found.of_class
    yes = Is(BALLOT("motion", "A"), "yes")
    settled = game(Weighs(0, ((1, yes),)))
    assert settled.truth is True
    assert settled.idle == ("A",)
    found = indices(settled)
    assert (found.winning, found.idle.shapley_shubik, found.idle.swings) == (2, 0, 0)


def test_a_fact_that_nobody_decides_is_no_player() -> None:
    quorum = Predicate("quorate", Kind.FACT, ("motion",), {True: "a quorum", False: "none"}, None)
    fact = quorum("motion")
    condition = every((Is(BALLOT("motion", "A"), "yes"), Is(fact, True)))
    with pytest.raises(NotAGame, match="which no member decides"):
        game(condition)
    assert game(condition, {fact: True}).players == ("A",)


def test_a_member_that_helps_by_voting_no_makes_it_no_game() -> None:
    a, b = (BALLOT("motion", name) for name in "AB")
    with pytest.raises(NotAGame, match="A may serve the proposal better by being less for it"):
        game(any_of((Is(a, "no"), Is(b, "yes"))))
    with pytest.raises(NotAGame, match="A may serve"):
        game(Weighs(1, ((1, Is(a, "abstain")), (1, Is(b, "yes")))), None, THREE_LEVELS)
    assert game(Weighs(1, ((1, Is(a, "abstain")), (1, Is(b, "yes")))), None, TWO_LEVELS).idle == (
        "A",
    )


def test_two_hundred_members_of_different_weight_are_refused() -> None:
    names = games.names(60)
    votes = {name: 3**8 + 2 * i * i + 1 for i, name in enumerate(names)}
    with pytest.raises(TooLarge, match="half of 60 members have more than 1,048,576 coalitions"):
        indices(game(games.weighted(sum(votes.values()) // 2, votes)))


def test_a_diagram_stops_at_its_bound() -> None:
    votes = {name: 100 + i * i for i, name in enumerate(games.names(12))}
    played = game(games.weighted(sum(votes.values()) // 2, votes))
    with pytest.raises(TooLarge, match="its diagram has more than 10 nodes"):
        compiled(played.net, played.sizes, 10)


def test_one_player_for_all_that_an_actor_decides() -> None:
    a, b = (BALLOT("motion", name) for name in "AB")
    condition = every((Is(a, "yes"), Is(games.JOINS("A"), True), Not(Is(b, "no"))))
    found = game(condition)
    assert found.players == ("A", "B")
    assert indices(found).winning == 1
