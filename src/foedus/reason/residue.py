"""What is left of a condition once the known values are put in.

The residue is a monotone tree: *not* is pushed down to the leaves, a weight below zero becomes
the same weight for the opposite, and what is decided disappears. A leaf is a set of values,
written as bits by their place in the domain, that an unassigned variable may take.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs
from foedus.language.variables import Predicate, Value, Variable


class Leaf:
    """Variable number ``variable`` has one of the values ``wins``, of all the values ``all``."""

    __slots__ = ("all", "variable", "wins")

    def __init__(self, variable: int, wins: int, all: int) -> None:
        self.variable = variable
        self.wins = wins
        self.all = all


class Sum:
    """The weights, all above zero, of the parts that hold reach ``at_least``, also above zero."""

    __slots__ = ("_values", "at_least", "parts")

    def __init__(self, at_least: int, parts: list[Part]) -> None:
        self.at_least = at_least
        self.parts = parts
        self._values: dict[int, tuple[int, int]] | None = None

    @property
    def values(self) -> dict[int, tuple[int, int]]:
        """For each variable the values that are in all of its leaves, and those in none."""
        if self._values is None:
            self._values = _in_all_and_none(self.parts)
        return self._values


Tree = bool | Leaf | Sum
Part = tuple[int, Leaf | Sum]


def _in_all_and_none(parts: list[Part]) -> dict[int, tuple[int, int]]:
    found: dict[int, tuple[int, int]] = {}
    for _, part in parts:
        if isinstance(part, Leaf):  # most parts are leaves: spare them a call
            number, wins = part.variable, part.wins
            seen = found.get(number)
            none = part.all ^ wins
            found[number] = (seen[0] & wins, seen[1] & none) if seen else (wins, none)
        else:
            for number, values in part.values.items():
                seen = found.get(number)
                found[number] = (seen[0] & values[0], seen[1] & values[1]) if seen else values
    return found


def values(tree: Tree) -> Mapping[int, tuple[int, int]]:
    """For each variable of the tree the values that are in all of its leaves, and those in none."""
    if isinstance(tree, Leaf):
        return {tree.variable: (tree.wins, tree.all ^ tree.wins)}
    return {} if isinstance(tree, bool) else tree.values


class Residue:
    """The residue of a condition: its ``tree``, and the ``variables`` its leaves number."""

    def __init__(self, condition: Condition, known: Mapping[Variable, Value]) -> None:
        self._known = known
        self._numbers: dict[Variable, int] = {}
        self._leaves: dict[tuple[int, Value, bool], Leaf] = {}
        self.tree = self._reduce(condition, True)
        self.variables = tuple(self._numbers)

    def _reduce(self, condition: Condition, wanted: bool) -> Tree:
        """The residue of the condition, or of its opposite where that is wanted."""
        if isinstance(condition, Is):
            return self._leaf(condition, wanted)
        if isinstance(condition, Weighs):
            return self._sum(condition.at_least, condition.parts, wanted)
        if isinstance(condition, Not):
            return self._reduce(condition.part, not wanted)
        if isinstance(condition, Norm):
            defeats = ((-1, exception) for exception in condition.exceptions)
            return self._sum(1, ((1, condition.body), *defeats), wanted)
        raise TypeError(f"not a condition: {condition!r}")

    def _leaf(self, condition: Is, wanted: bool) -> Tree:
        variable = condition.variable
        value = self._known.get(variable)
        if value is not None:
            return (value == condition.value) is wanted
        number = self._numbers.setdefault(variable, len(self._numbers))
        leaf = self._leaves.get((number, condition.value, wanted))
        if leaf is None:
            leaf = _made(number, condition, wanted)
            self._leaves[number, condition.value, wanted] = leaf
        return leaf

    def _sum(self, at_least: int, parts: Iterable[tuple[int, Condition]], wanted: bool) -> Tree:
        # A sum that must not reach n is the negated sum that must reach 1 - n.
        sign, short = (1, at_least) if wanted else (-1, 1 - at_least)
        left: list[Part] = []
        for weight, part in parts:
            weight *= sign
            if weight < 0:
                short -= weight
            up = weight > 0
            # Most parts are leaves: spare them a call.
            tree = self._leaf(part, up) if isinstance(part, Is) else self._reduce(part, up)
            if tree is True:
                short -= abs(weight)
            elif tree is not False and weight:
                left.append((abs(weight), tree))
        return joined(short, left)


def _made(number: int, condition: Is, wanted: bool) -> Leaf:
    bits = _bits(condition.variable.predicate)
    bit, every = bits[condition.value], (1 << len(bits)) - 1
    return Leaf(number, bit if wanted else every ^ bit, every)


@cache
def _bits(predicate: Predicate) -> Mapping[Value, int]:
    return {value: 1 << place for place, value in enumerate(predicate.domain)}


def restrict(tree: Tree, fixed: Mapping[int, int]) -> Tree:
    """The tree with some variables given a value: number of the variable to bit of the value."""
    if isinstance(tree, bool):
        return tree
    if isinstance(tree, Leaf):
        bit = fixed.get(tree.variable)
        return tree if bit is None else bool(tree.wins & bit)
    if fixed.keys().isdisjoint(tree.values):
        return tree
    short = tree.at_least
    left: list[Part] = []
    for weight, part in tree.parts:
        now = restrict(part, fixed)
        if now is True:
            short -= weight
        elif now is not False:
            left.append((weight, now))
    return joined(short, left)


def opposite(tree: Leaf | Sum) -> Leaf | Sum:
    """The tree that holds where this one does not."""
    if isinstance(tree, Leaf):
        return Leaf(tree.variable, tree.all ^ tree.wins, tree.all)
    total = sum(weight for weight, _ in tree.parts)
    parts = [(weight, opposite(part)) for weight, part in tree.parts]
    return Sum(total - tree.at_least + 1, parts)


def joined(short: int, parts: list[Part]) -> Tree:
    """The sum of the parts if it is still open; one part alone stands for itself."""
    if short <= 0:
        return True
    weights = [weight for weight, _ in parts]
    total = sum(weights)
    if total < short:
        return False
    if len(parts) == 1:
        return parts[0][1]
    least = min(weights)
    if least >= short or total - least < short:
        return _merged(parts, any_will_do=least >= short)
    return Sum(short, parts)


def _merged(parts: list[Part], any_will_do: bool) -> Tree:
    """An *or* or *and* with a single leaf for each variable: the union, or what is common."""
    sets: dict[int, Leaf] = {}
    left: list[Part] = []
    for _, part in parts:
        if not isinstance(part, Leaf):
            left.append((1, part))
            continue
        seen = sets.get(part.variable)
        if seen is not None:
            wins = seen.wins | part.wins if any_will_do else seen.wins & part.wins
            part = Leaf(part.variable, wins, part.all)
        sets[part.variable] = part
    for leaf in sets.values():
        if any_will_do and leaf.wins == leaf.all:
            return True
        if not any_will_do and not leaf.wins:
            return False
    left.extend((1, leaf) for leaf in sets.values())
    if len(left) == 1:
        return left[0][1]
    return Sum(1 if any_will_do else len(left), left)
