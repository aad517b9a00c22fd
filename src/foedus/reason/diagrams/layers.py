"""The layers of a diagram: each a class of alike members, and what together they can add.

A class is a layer, not a member: 188 members that count alike are one step, whose *cells* are the
sums they can add to the tallies they feed. A sum that has reached what a tally needs counts for no
more than that, so that the cells stay few however many the members.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product
from math import comb, prod

from foedus.reason.counting import Node, splits
from foedus.reason.tallies import Gains

#: What a class adds to each of the tallies it feeds, each capped at what the tally needs.
Cell = tuple[int, ...]

#: Ways to share a class out to its options that are gone through one by one.
SPLITS = 20_000
#: Sums of a class that are kept as the bits of one whole number, where the ways are too many.
BITS = 1 << 17


#: Members in classes of their own, and different sums of them, from which nothing is merged.
SINGLES = 14
SUMS = 1 << 12


class TooLarge(Exception):
    """The condition asks for more than the bound on memory and time allows; says where."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A class of ``size`` members, each of which takes one of the ``options``.

    ``places`` are the tallies it feeds and ``caps`` what each of them needs; ``options`` are
    what one member adds in each of these places. ``cells`` are the capped sums within reach.
    """

    group: int
    size: int
    places: tuple[int, ...]
    caps: tuple[int, ...]
    options: tuple[Cell, ...]
    cells: tuple[Cell, ...]

    def cell(self, counts: Sequence[int]) -> Cell:
        """The cell where so many of the members take each option."""
        return tuple(
            min(cap, sum(map(int.__mul__, counts, gains)))
            for cap, gains in zip(self.caps, zip(*self.options, strict=True), strict=True)
        )

    @property
    def by_count(self) -> tuple[int, ...]:
        """Of members with two options: the place of the cell when 0, 1, 2, ... take the second."""
        at = {cell: place for place, cell in enumerate(self.cells)}
        return tuple(at[self.cell((self.size - k, k))] for k in range(self.size + 1))


def layers(net: Sequence[Node], sizes: Sequence[int]) -> tuple[Layer, ...]:
    """The classes of a net in the order in which a diagram takes them.

    Those that feed several tallies come first; then each tally is finished before the next is
    begun. What is independent of the rest is thereby settled by itself, and sizes add up where
    they would multiply.

    Raises:
        TooLarge: a class can add more different sums than the bound allows.
    """
    fed: list[list[tuple[int, Gains]]] = [[] for _ in sizes]
    for place, node in enumerate(net):
        for group, gains in node.gains:
            fed[group].append((place, gains))

    def order(group: int) -> tuple[int, int, int, int]:
        first, gains = fed[group][0]
        return -len(fed[group]), first, -max(gains), group

    listed = sorted((group for group, places in enumerate(fed) if places), key=order)
    return tuple(_layer(net, group, sizes[group], fed[group]) for group in listed)


def _layer(net: Sequence[Node], group: int, size: int, fed: Sequence[tuple[int, Gains]]) -> Layer:
    places = tuple(place for place, _ in fed)
    caps = tuple(net[place].at_least for place in places)
    options = tuple(zip(*(gains for _, gains in fed), strict=True))
    return Layer(group, size, places, caps, options, _cells(size, caps, options))


def _cells(size: int, caps: Sequence[int], options: Sequence[Cell]) -> tuple[Cell, ...]:
    distinct = sorted(set(options))
    if len(distinct) == 2 or comb(size + len(distinct) - 1, size) <= SPLITS // 10:
        return _listed(size, caps, distinct)
    columns = zip(caps, zip(*distinct, strict=True), strict=True)
    radices = [min(size * max(gains), cap + max(gains)) + 1 for cap, gains in columns]
    if prod(radices) <= BITS:
        return _from_bits(size, caps, distinct, radices)
    if comb(size + len(distinct) - 1, size) > SPLITS:
        raise TooLarge(
            f"{size} alike members with {len(distinct)} ways to count add up in more than "
            f"{SPLITS} ways"
        )
    return _listed(size, caps, distinct)


def _listed(size: int, caps: Sequence[int], options: Sequence[Cell]) -> tuple[Cell, ...]:
    columns = tuple(zip(*options, strict=True))
    found = {
        tuple(
            min(cap, sum(map(int.__mul__, counts, column)))
            for cap, column in zip(caps, columns, strict=True)
        )
        for counts in splits(size, len(options))
    }
    return tuple(sorted(found))


def _from_bits(
    size: int, caps: Sequence[int], options: Sequence[Cell], radices: Sequence[int]
) -> tuple[Cell, ...]:
    """The sums as the bits of a whole number: to add an option is to shift.

    Each radix leaves room for one option past the cap; what is past it is then brought back.
    """
    strides = [prod(radices[i + 1 :]) for i in range(len(radices))]
    shifts = [sum(map(int.__mul__, option, strides)) for option in options]
    sums, folds = 1, tuple(_folds(caps, radices, strides))
    for _ in range(size):
        sums = _union(sums << shift for shift in shifts)
        for past, at, backs in folds:
            over = sums & past
            if over:
                sums ^= over
                for back in backs:
                    over |= over >> back
                sums |= over & at
    digits = bin(sums)[:1:-1]
    ranges = product(*map(range, radices))
    return tuple(cell for digit, cell in zip(digits, ranges, strict=False) if digit == "1")


def _folds(
    caps: Sequence[int], radices: Sequence[int], strides: Sequence[int]
) -> Iterator[tuple[int, int, list[int]]]:
    """For each tally the bits past its cap, those at it, and the shifts that bring them there."""
    every = prod(radices)
    for cap, radix, stride in zip(caps, radices, strides, strict=True):
        room = radix - 1 - cap
        if room > 0:
            at = ((1 << stride) - 1) << cap * stride
            past = ((1 << room * stride) - 1) << (cap + 1) * stride
            backs = [stride << k for k in range(room.bit_length())]
            block = radix * stride
            yield _repeated(past, block, every), _repeated(at, block, every), backs


def _repeated(bits: int, width: int, every: int) -> int:
    """The pattern again and again, each ``width`` bits on, in ``every`` bits."""
    while width < every:
        bits |= bits << width
        width *= 2
    return bits & (1 << every) - 1


def _union(sums: Iterator[int]) -> int:
    joined = 0
    for part in sums:
        joined |= part
    return joined


def finely_weighed(net: Sequence[Node], sizes: Sequence[int]) -> bool:
    """Whether some tally weighs so many members so differently that a diagram would not merge."""
    return any(
        len(node.gains) > SINGLES
        and node.at_least > SUMS
        and len({gains for _, gains in node.gains}) > SINGLES
        for node in net
    )
