"""Meeting in the middle weighs every way of the members exactly once."""

from __future__ import annotations

from itertools import product
from math import prod
from random import Random

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from foedus.reason.counting import Node
from foedus.reason.diagrams import TooLarge
from foedus.reason.diagrams.halves import Halves, Member
from foedus.reason.diagrams.planes import Plane


def members(random: Random, number: int, places: int) -> list[Member]:
    """Members of two or three options; the first tally is fine, the others are coarse."""
    found = []
    for _ in range(number):
        ways = random.choice((2, 3))
        gains = [
            (random.randint(0, 10**5), *(random.randint(0, 2) for _ in range(places - 1)))
            for _ in range(ways)
        ]
        labels = tuple(random.randint(0, 2) for _ in range(ways))
        weights = tuple(random.choice((0.0, 0.25, 0.5, 1.0, 3.0)) for _ in range(ways))
        found.append(Member(tuple(gains), labels, weights))
    return found


def nets(random: Random, number: int, places: int) -> list[Node]:
    """The coarse tallies and the fine one feed a root; more of each never hurts."""
    fine = Node(random.randint(1, 5 * 10**4 * number), ((0, (0, 1)),), ())
    coarse = [Node(random.randint(1, number), ((0, (0, 1)),), ()) for _ in range(places - 1)]
    parts = tuple((random.randint(1, 3), place) for place in range(places))
    root = Node(random.randint(1, sum(weight for weight, _ in parts)), (), parts)
    return [fine, *coarse, root]


def holds(net: list[Node], sums: tuple[int, ...]) -> bool:
    found: list[bool] = []
    for place, node in enumerate(net):
        own = sums[place] if place < len(sums) else 0
        found.append(own + sum(w for w, part in node.parts if found[part]) >= node.at_least)
    return found[-1]


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_every_way_is_weighed_once_by_label_and_option(seed: int) -> None:
    random = Random(seed)
    number, places = random.randint(1, 7), random.randint(1, 3)
    listed, net = members(random, number, places), nets(random, number, places)
    padded = [Member(tuple((*gain, 0) for gain in m.gains), m.labels, m.weights) for m in listed]
    shares = Halves(net, padded).shares()
    of_label = np.zeros_like(shares.of_label)
    with_option = [np.zeros_like(own) for own in shares.with_option]
    for taken in product(*(range(len(m.labels)) for m in listed)):
        picked = list(zip(listed, taken, strict=True))
        sums = tuple(sum(m.gains[t][place] for m, t in picked) for place in range(places))
        if holds(net, sums):
            weight = prod(m.weights[t] for m, t in picked)
            label = sum(m.labels[t] for m, t in picked)
            of_label[label] += weight
            for own, t in zip(with_option, taken, strict=True):
                own[t, label] += weight
    np.testing.assert_allclose(shares.of_label, of_label, rtol=1e-12)
    for own, wanted in zip(shares.with_option, with_option, strict=True):
        np.testing.assert_allclose(own, wanted, rtol=1e-12)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 2**32))
def test_a_plane_weighs_what_lies_in_a_range_above_a_height(seed: int) -> None:
    random = Random(seed)
    points = random.randint(1, 40)
    heights = np.array([random.randint(-5, 9) for _ in range(points)])
    weights = np.array([random.choice((0.0, 0.5, 2.0)) for _ in range(points)])
    ranges = [sorted(random.choices(range(points + 1), k=2)) for _ in range(9)]
    least = [random.randint(-7, 11) for _ in ranges]
    start, stop = (np.array(ends) for ends in zip(*ranges, strict=True))
    found = Plane(heights, weights).weight(start, stop, np.array(least))
    wanted = [
        sum(w for h, w in zip(heights[a:b], weights[a:b], strict=True) if h >= height)
        for (a, b), height in zip(ranges, least, strict=True)
    ]
    np.testing.assert_allclose(found, wanted)


def test_more_members_than_two_halves_can_list_are_refused() -> None:
    many = [Member(((0,), (10**4 + 7**i % 9973,)), (0, 1), (1.0, 1.0)) for i in range(41)]
    with pytest.raises(TooLarge, match="half of 41 members have more than 1,048,576 coalitions"):
        Halves([Node(10**5, ((0, (0, 1)),), ())], many)
