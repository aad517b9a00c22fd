"""Whether, for all values of the unknowns, some of the free variables make a residue hold.

A variable is replaced by its value most in favour, or most against, wherever one value is so in
all its leaves: then no other value need be looked at, since the residue is monotone. That is so
of nearly all variables. The others, which count both ways, are *entangled*. Parts that share
none are decided apart; for the rest each value is tried: first of the unknown ones, all of whose
values must do, then of the free ones, of which one must.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Literal

from foedus.reason.residue import Leaf, Part, Sum, Tree, opposite, restrict, values

#: The most combinations of readings and of values of entangled variables that are tried.
MOST_BRANCHES = 10_000


class TooEntangled(ValueError):
    """More than ``MOST_BRANCHES`` combinations would have to be tried."""


Change = tuple[int, int]
#: True: it is won as it stands. Else the changes of one variable alone that win it.
Wins = Literal[True] | frozenset[Change]
NOTHING: frozenset[int] = frozenset()
NO_CHANGE: frozenset[Change] = frozenset()


class Search:
    """Decides trees without readings.

    ``domains`` holds all values of each variable, as bits; ``asked`` are the unknowns of which
    it is asked whether one value alone decides.
    """

    def __init__(
        self, unknown: frozenset[int], domains: tuple[int, ...], asked: frozenset[int]
    ) -> None:
        self.unknown = unknown
        self.domains = domains
        self.asked = asked
        self.every = frozenset(range(len(domains)))
        self.branches = 0
        self.turning: set[int] = set()
        self.opens = self.shuts = NO_CHANGE
        self.open: set[int] = set()

    def decide(self, tree: Tree) -> bool | None:
        """True: it can be made to hold, whatever the unknowns are; False: whatever, it cannot.

        Where neither is so, ``open`` grows by the unknowns left in the tree, and ``turning`` by
        those asked about of which a single value would make it so. ``opens`` and ``shuts`` are
        then the single values that would make this tree hold or never hold.

        Raises:
            TooEntangled: with the trees before, more than 10,000 combinations were tried.
        """
        self._count()
        self.opens = self.shuts = NO_CHANGE
        if isinstance(tree, bool):
            return tree
        if self._wins(tree, self.unknown, NOTHING) is True:
            return True
        if self._never_holds(tree):
            return False
        if self.asked:
            self.opens = self._changing(tree, self.unknown)
            self.shuts = self._changing(opposite(tree), self.every)
            self.turning.update(number for number, _ in self.opens | self.shuts)
        self.open.update(self.unknown.intersection(values(tree)))
        return None

    def _changing(self, side: Leaf | Sum, adverse: frozenset[int]) -> frozenset[Change]:
        changes = self._wins(side, adverse, self.asked)
        assert changes is not True  # as it was not with nothing asked
        return changes

    def _never_holds(self, tree: Leaf | Sum) -> bool:
        """Whether the tree holds for no values of its variables."""
        best, entangled = _extremes(tree, NOTHING)
        if not entangled:
            return not _holds(tree, best)
        return self._wins(opposite(tree), self.every, NOTHING) is True

    def _wins(self, tree: Tree, adverse: frozenset[int], asked: frozenset[int]) -> Wins:
        """Whether for all values of the adverse variables some of the others make it hold.

        If not, by which single values of the ``asked``, which are adverse, it would.
        """
        while not isinstance(tree, bool):
            extremes, entangled = _extremes(tree, adverse)
            if not entangled:
                if not asked:
                    return _holds(tree, extremes) or NO_CHANGE
                return _changes(tree, extremes, asked)
            fixed = {i: bit for i, bit in extremes.items() if i not in asked}
            if not fixed:
                alone = _alone(tree, adverse)
                if alone is not None:
                    needed, parts = alone
                    won = ((weight, self._wins(part, adverse, asked)) for weight, part in parts)
                    return _added(needed, won)
                # What is free is chosen knowing the unknowns, so that these come first.
                unknown = next((i for i in entangled if i in adverse), None)
                if unknown is None:
                    return self._some(tree, entangled[0], adverse, asked)
                return self._all(tree, unknown, adverse, asked)
            tree = restrict(tree, fixed)
        return tree or NO_CHANGE

    def _all(self, tree: Tree, on: int, adverse: frozenset[int], asked: frozenset[int]) -> Wins:
        common: Wins = True
        alone = set()
        for bit in _bits(self.domains[on]):
            won = self._branch(tree, on, bit, adverse, asked)
            if won is True:
                alone.add((on, bit))
            elif not asked:
                return NO_CHANGE
            else:
                common = won if common is True else common & won
        return common if common is True or on not in asked else common | alone

    def _some(self, tree: Tree, on: int, adverse: frozenset[int], asked: frozenset[int]) -> Wins:
        changes = NO_CHANGE
        for bit in _bits(self.domains[on]):
            won = self._branch(tree, on, bit, adverse, asked)
            if won is True:
                return True
            changes |= won
        return changes

    def _branch(
        self, tree: Tree, on: int, bit: int, adverse: frozenset[int], asked: frozenset[int]
    ) -> Wins:
        self._count()
        return self._wins(restrict(tree, {on: bit}), adverse, asked)

    def _count(self) -> None:
        self.branches += 1
        if self.branches > MOST_BRANCHES:
            raise TooEntangled(
                f"more than {MOST_BRANCHES} combinations of readings and of variables that count "
                "both for and against would have to be tried: settle some of them"
            )


def _extremes(tree: Tree, adverse: frozenset[int]) -> tuple[dict[int, int], list[int]]:
    """The worst value of each adverse variable and the best of each other; those without one.

    A value is the worst if it is in no leaf of its variable, the best if it is in all of them.
    """
    found = {i: none if i in adverse else all for i, (all, none) in values(tree).items()}
    entangled = [number for number, bits in found.items() if not bits]
    return {number: bits & -bits for number, bits in found.items() if bits}, entangled


def _alone(tree: Leaf | Sum, adverse: frozenset[int]) -> tuple[int, list[Part]] | None:
    """The tree as a sum of parts that can be decided each by itself; None if it is no such sum.

    For all values of the adverse variables, some of the free: an *and* falls apart into parts
    that share no free variable, an *or* into parts that share no adverse one, any other sum into
    parts that share none.
    """
    if isinstance(tree, Leaf):
        return None
    least = min(weight for weight, _ in tree.parts)
    total = sum(weight for weight, _ in tree.parts)
    if total - least < tree.at_least:
        groups = _linked(tree.parts, lambda number: number not in adverse)
        apart = [(1, _one(group, len(group))) for group in groups]
        return (len(apart), apart) if len(apart) > 1 else None
    if least >= tree.at_least:
        groups = _linked(tree.parts, lambda number: number in adverse)
        apart = [(1, _one(group, 1)) for group in groups]
        return (1, apart) if len(apart) > 1 else None
    groups = _linked(tree.parts, lambda _number: True)
    return (tree.at_least, tree.parts) if len(groups) == len(tree.parts) else None


def _one(group: list[Part], at_least: int) -> Leaf | Sum:
    return group[0][1] if len(group) == 1 else Sum(at_least, [(1, part) for _, part in group])


def _linked(parts: list[Part], links: Callable[[int], bool]) -> list[list[Part]]:
    """The parts in groups that are linked by variables of this sort, directly or by others."""
    groups: list[tuple[set[int], list[Part]]] = []
    for weighted in parts:
        shared = {number for number in values(weighted[1]) if links(number)}
        group = [weighted]
        apart = []
        for numbers, others in groups:
            if numbers & shared:
                shared |= numbers
                group = others + group
            else:
                apart.append((numbers, others))
        groups = [*apart, (shared, group)]
    return [group for _, group in groups]


def _holds(tree: Leaf | Sum, values: Mapping[int, int]) -> bool:
    """Whether the tree holds with these values."""
    if isinstance(tree, Leaf):
        return bool(values[tree.variable] & tree.wins)
    short = tree.at_least
    for weight, part in tree.parts:
        # Most parts are leaves: spare them a call.
        if values[part.variable] & part.wins if isinstance(part, Leaf) else _holds(part, values):
            short -= weight
    return short <= 0


def _changes(tree: Leaf | Sum, values: Mapping[int, int], asked: frozenset[int]) -> Wins:
    """Whether the tree holds with these values; if not, by which single changes it would."""
    if isinstance(tree, Leaf):
        if values[tree.variable] & tree.wins:
            return True
        return _single(tree.variable, tree.wins) if tree.variable in asked else NO_CHANGE
    won = ((weight, _changes(part, values, asked)) for weight, part in tree.parts)
    return _added(tree.at_least, won)


def _added(short: int, parts: Iterable[tuple[int, Wins]]) -> Wins:
    """Whether the parts, each decided by itself, reach the sum; if not, by which changes."""
    lost: list[tuple[int, frozenset[Change]]] = []
    for weight, won in parts:
        if won is True:
            short -= weight
        elif won:
            lost.append((weight, won))
    if short <= 0:
        return True
    gains: dict[Change, int] = {}
    for weight, changes in lost:
        for change in changes:
            gains[change] = gains.get(change, 0) + weight
    return frozenset(change for change, gain in gains.items() if gain >= short)


@cache
def _single(variable: int, wins: int) -> frozenset[Change]:
    return frozenset((variable, bit) for bit in _bits(wins))


@cache
def _bits(of: int) -> tuple[int, ...]:
    return tuple(1 << place for place in range(of.bit_length()) if of >> place & 1)
