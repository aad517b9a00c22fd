"""The diagrams behind: alike members are one step, like ways meet, and there is a bound."""

from __future__ import annotations

from itertools import combinations_with_replacement
from random import Random

import pytest

from foedus.language.conditions import Is, Weighs, at_least, every
from foedus.language.variables import BALLOT
from foedus.law.majorities import two_thirds_voting
from foedus.reason.chances import form, models
from foedus.reason.counting import Node
from foedus.reason.diagrams import TooLarge
from foedus.reason.diagrams.layers import layers

from .test_chances import ASSEMBLY, RESOLVED


def _weighed(weights: list[int], needed: int) -> Weighs:
    ballots = [Is(BALLOT("motion", f"M{i:03}"), "yes") for i in range(len(weights))]
    return Weighs(needed, tuple(zip(weights, ballots, strict=True)))


def test_members_that_count_alike_are_one_layer_and_one_node() -> None:
    diagram = form(two_thirds_voting(ASSEMBLY)).diagram
    assert [layer.size for layer in diagram.layers] == [193]
    assert diagram.size == 1


def test_the_council_is_two_layers() -> None:
    diagram = form(RESOLVED).diagram
    assert sorted(layer.size for layer in diagram.layers) == [5, 10]
    # One node to begin with, and one for each number of yes that the five may give.
    assert diagram.size == 1 + 6


def test_ways_to_the_same_residue_meet() -> None:
    """Of twelve members with weights 1 to 12, no layer has more nodes than there are sums."""
    diagram = form(_weighed(list(range(1, 13)), 39)).diagram
    assert len(diagram.layers) == 12
    for taken, nodes in enumerate(diagram.nodes):
        assert len(nodes) <= min(2**taken, 39)
    assert diagram.size < 2**12 / 10


def test_what_is_independent_adds_up() -> None:
    """Two motions side by side have the nodes of both, not their product.

    Where the first is settled early, one node a layer waits for the second.
    """
    random = Random(1)
    one = [random.randint(1, 30) for _ in range(16)]
    parts = [
        Weighs(sum(one) // 2, tuple((w, Is(BALLOT(m, f"M{i}"), "yes")) for i, w in enumerate(one)))
        for m in ("a", "b")
    ]
    alone, both = form(parts[0]).diagram.size, form(every(parts)).diagram.size
    assert both <= 2 * alone + len(one)


def test_a_diagram_past_the_bound_is_refused() -> None:
    random = Random(2)
    weights = [random.randint(1, 10**9) for _ in range(30)]
    compiled = form(_weighed(weights, sum(weights) // 2), bound=500)
    with pytest.raises(TooLarge, match="more than 500 nodes"):
        models(compiled)


def test_a_class_with_too_many_sums_is_refused() -> None:
    ballots = [BALLOT("motion", f"M{i:03}") for i in range(150)]
    parts = [
        Weighs(
            60_000,
            tuple(
                (weight, Is(ballot, value))
                for ballot in ballots
                for value, weight in (("yes", gain), ("no", 1), ("abstain", 1009))
            ),
        )
        for gain in (5_003, 9_001)
    ]
    with pytest.raises(TooLarge, match="150 alike members with 4 ways to count"):
        models(form(every(parts)))


@pytest.mark.parametrize("caps", [(30,), (9, 14), (40, 2, 25), (1, 200, 3)])
def test_cells_are_all_capped_sums(caps: tuple[int, ...]) -> None:
    random, size = Random(sum(caps)), 22
    options = [tuple(random.randint(0, cap) for cap in caps) for _ in range(3)]
    options = [*options, (0,) * len(caps)]
    net = [
        Node(cap, ((0, tuple(option[i] for option in options)),), ()) for i, cap in enumerate(caps)
    ]
    wanted = {
        tuple(map(min, caps, map(sum, zip(*taken, strict=True))))
        for taken in combinations_with_replacement(options, size)
    }
    (layer,) = layers(net, [size])
    assert layer.cells == tuple(sorted(wanted))


def test_models_do_not_depend_on_the_order_of_parts() -> None:
    weights = [5, 3, 3, 2, 1, 1]
    counts = {
        models(
            form(every([_weighed(order, 8), at_least(2, [Is(BALLOT("other", "A"), "yes")] * 2)]))
        )
        for order in (weights, weights[::-1])
    }
    assert len(counts) == 1
