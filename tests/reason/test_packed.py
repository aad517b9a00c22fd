"""Packed scenarios have Kleene's truth, and are drawn with the probabilities asked for."""

from __future__ import annotations

from fractions import Fraction
from math import sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.language.conditions import Condition, Is, Weighs, any_of, at_least, every, none_of
from foedus.language.variables import BALLOT, Value, Variable
from foedus.reason import packed
from foedus.reason.bulk import bulk, column
from foedus.reason.chances import form, probability
from foedus.reason.drawn import DIGITS, drawn, passing
from foedus.reason.kleene import holds
from foedus.reason.packed import Columns, Layout, held, layout

from .strategies import complete, conditions, pools

Row = dict[Variable, Value]
EXAMPLES = settings(deadline=None, derandomize=True, max_examples=500)


def _packed(places: Layout, rows: list[Row]) -> Columns:
    columns = {value: np.zeros((places.words, len(rows)), np.uint64) for value in places.values}
    for i, row in enumerate(rows):
        for variable, place in places.places.items():
            if row[variable] in columns:
                word, bit = divmod(place, packed.WORD)
                columns[row[variable]][word, i] |= np.uint64(1 << bit)
    return columns


@EXAMPLES
@given(
    pools().flatmap(
        lambda pool: st.tuples(conditions(pool), st.lists(complete(pool), min_size=1, max_size=6))
    )
)
def test_every_scenario_is_kleenes(case: tuple[Condition, list[Row]]) -> None:
    condition, rows = case
    places = layout(condition)
    if not places.values:
        return
    truths = held(condition, _packed(places, rows), places)
    assert truths.tolist() == [holds(condition, row) for row in rows]


COUNCIL = [BALLOT("draft", f"M{i:02}") for i in range(15)]
CALLED = [BALLOT("session", f"M{i:02}") for i in range(15)]
ASSEMBLY = [BALLOT("text", f"S{i:03}") for i in range(193)]
ADOPTED = every(
    (
        at_least(9, [Is(ballot, "yes") for ballot in COUNCIL]),
        none_of([Is(ballot, "no") for ballot in COUNCIL[:5]]),
    )
)
TWO_THIRDS = Weighs(0, tuple((w, Is(b, v)) for b in ASSEMBLY for w, v in ((1, "yes"), (-2, "no"))))
QUORUM = at_least(97, [~Is(ballot, "absent") for ballot in ASSEMBLY])
COMPOUND = any_of(
    (ADOPTED, every((at_least(9, [Is(b, "yes") for b in CALLED]), TWO_THIRDS, QUORUM)))
)
OFTEN = {"yes": 0.7, "no": 0.1, "abstain": 0.2}
EASIER = {"yes": 0.6, "no": 0.4}
EVEN = {"yes": 0.61, "no": 0.27, "abstain": 0.07, "absent": 0.05}


def _codes(columns: Columns, places: Layout, variable: Variable) -> list[Value]:
    word, bit = divmod(places.places[variable], packed.WORD)
    rows = {v: columns[v][word] >> np.uint64(bit) & np.uint64(1) for v in places.values}
    length = len(next(iter(rows.values())))
    return [next((v for v in rows if rows[v][i]), "abstain") for i in range(length)]


def test_a_compound_of_bodies_is_bulks_over_more_than_a_block() -> None:
    places = layout(COMPOUND)
    scenarios = packed.BLOCK + 77
    columns = drawn(places, dict.fromkeys(places.places, EVEN), scenarios, seed=3)
    truths = held(COMPOUND, columns, places)
    assert 0.1 < truths.mean() < 0.9
    codes = {v: column(v, _codes(columns, places, v)) for v in places.places}
    assert (truths == bulk(COMPOUND, codes)[0]).all()


def test_the_largest_body_fills_whole_words() -> None:
    places = layout(COMPOUND)
    assert {places.places[b] for b in ASSEMBLY} == set(range(193))
    assert [mask for _, mask in places.masks(ASSEMBLY)][:3] == [None, None, None]


def test_weights_too_large_for_small_counters_are_counted() -> None:
    body = [BALLOT("text", f"S{i:03}") for i in range(300)]
    weighed = Weighs(100_000 * 150, tuple((100_000, Is(b, "yes")) for b in body))
    mixed = Weighs(
        0, tuple((w, Is(b, v)) for b in body for w, v in ((70_000, "yes"), (-70_000, "no")))
    )
    half = [{b: "yes" if i < k else "no" for i, b in enumerate(body)} for k in (0, 149, 150, 300)]
    for condition in (weighed, mixed):
        places = layout(condition)
        truths = held(condition, _packed(places, half), places)
        assert truths.tolist() == [False, False, True, True]


def test_columns_that_do_not_fit_are_refused() -> None:
    places = layout(ADOPTED)
    columns = dict(drawn(places, dict.fromkeys(COUNCIL, EVEN), 5, seed=1))
    with pytest.raises(ValueError, match="no column for the value 'no'"):
        held(ADOPTED, {"yes": columns["yes"]}, places)
    with pytest.raises(ValueError, match="uint64 of shape"):
        held(ADOPTED, {**columns, "no": columns["no"].astype(np.int64)}, places)
    with pytest.raises(ValueError, match="differ in the number"):
        held(ADOPTED, {**columns, "no": columns["no"][:, :3]}, places)


def test_the_same_seed_gives_the_same_bytes_on_any_number_of_threads() -> None:
    places = layout(COMPOUND)
    chances = dict.fromkeys(places.places, EVEN)
    one, two, other = (
        drawn(places, chances, 2 * packed.BLOCK + 9, seed, threads)
        for seed, threads in ((7, 1), (7, 3), (8, 1))
    )
    assert all(one[v].tobytes() == two[v].tobytes() for v in places.values)
    assert any(one[v].tobytes() != other[v].tobytes() for v in places.values)


def test_each_ballot_falls_as_often_as_its_own_probabilities_say() -> None:
    places = layout(COMPOUND)
    chances = {
        variable: {"yes": Fraction(i + 1, 250), "no": Fraction(20, 250), "abstain": rest}
        for i, variable in enumerate(places.places)
        for rest in [1 - Fraction(i + 21, 250)]
    }
    scenarios = 40_000
    columns = drawn(places, chances, scenarios, seed=11)
    far = 0
    for variable, place in places.places.items():
        word, bit = divmod(place, packed.WORD)
        for value in ("yes", "no"):
            share = float(chances[variable][value])
            taken = int((columns[value][word] >> np.uint64(bit) & np.uint64(1)).sum())
            error = sqrt(share * (1 - share) / scenarios)
            assert abs(taken / scenarios - share) < 5.5 * error
            far += abs(taken / scenarios - share) > 2 * error
    assert far < 0.08 * 2 * len(places.places)  # of so many, one in twenty is that far off
    assert not columns["absent"].any()


def test_ballots_of_one_word_are_independent() -> None:
    places = layout(ADOPTED)
    words = drawn(places, dict.fromkeys(COUNCIL, EVEN), 200_000, seed=5)["yes"][0]
    first, second = (words >> np.uint64(i) & np.uint64(1) for i in (0, 1))
    both = int((first & second).sum()) / len(words)
    assert abs(both - 0.61**2) < 5 * sqrt(0.61**2 * (1 - 0.61**2) / len(words))
    later = np.corrcoef(first[:-1], first[1:])[0, 1]
    assert abs(later) < 5 / sqrt(len(words))


def test_what_is_certain_is_drawn_every_time_and_what_cannot_be_never() -> None:
    places = layout(ADOPTED)
    certain = {"yes": 1.0, "no": 0.0}
    yes = drawn(places, dict.fromkeys(COUNCIL, certain), 1000, seed=2)
    assert (yes["yes"] == places.filled[0]).all()
    assert not yes["no"].any()
    tiny = {"yes": Fraction(1, 1 << DIGITS + 2), "no": 1 - Fraction(1, 1 << DIGITS + 2)}
    rounded = drawn(places, dict.fromkeys(COUNCIL, tiny), 1000, seed=2)
    assert (rounded["no"] == places.filled[0]).all()


def test_a_simulation_agrees_with_the_exact_odds_within_its_error() -> None:
    chances = {
        **dict.fromkeys(COUNCIL, OFTEN),
        **dict.fromkeys(CALLED, EASIER),
        **dict.fromkeys(ASSEMBLY, EVEN),
    }
    scenarios = 300_000
    exact = float(probability(form(COMPOUND), chances).value)
    assert 0.2 < exact < 0.8
    found = passing(COMPOUND, chances, scenarios, seed=1945) / scenarios
    assert abs(found - exact) < 4 * sqrt(exact * (1 - exact) / scenarios)
    places = layout(COMPOUND)
    assert found == held(COMPOUND, drawn(places, chances, scenarios, 1945), places).mean()


@pytest.mark.parametrize(
    ("chances", "message"),
    [
        (None, r"M00.* has no probabilities"),
        ({"yes": 0.9}, "add up to 1"),
        ({"yes": 1.5, "no": -0.5}, "from 0"),
        ({"aye": 1.0}, "cannot be 'aye'"),
    ],
)
def test_probabilities_that_do_not_fit_are_refused(
    chances: dict[Value, float] | None, message: str
) -> None:
    given = {} if chances is None else dict.fromkeys(COUNCIL, chances)
    with pytest.raises(ValueError, match=message):
        drawn(layout(ADOPTED), given, 10, seed=1)
