"""The cheapest choices that make a condition hold surely, without a solver.

Members of a class that are left open, and could go wrong in more than one way, are first taken to
go wrong all in the same way, in each of these ways: what the choices must survive in any case.
The cheapest such choices are a shortest path; that they survive every other way is then counted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from foedus.reason.counting import Counts, Node, covers, nodes, rows, splits
from foedus.reason.moves import Menu
from foedus.reason.possible import EFFORT, Exhausted
from foedus.reason.shortest import Shortest
from foedus.reason.solver import Optimum
from foedus.reason.tallies import Gains, Tally


class Secured:
    """The question for one net, and what each class may do; an open class is not split."""

    def __init__(self, tallies: Sequence[Tally], menus: Sequence[Menu]) -> None:
        self.menus = menus
        self.net = nodes(tallies, [menu.group for menu in menus])
        self.rows = [rows(menu.group.occurrences) for menu in menus]
        self.wrong = [_worst(menu, listed) for menu, listed in zip(menus, self.rows, strict=True)]
        self.left = EFFORT

    def cheapest(self, limit: int) -> tuple[Optimum, Sequence[Menu]] | None:
        """The least cost, with the counts that have it and the menus these count over.

        None where there are none. Where there are more than ``limit`` counts, they are over the
        strongest menus.

        Raises:
            TooLarge: the diagram would grow too large.
            Exhausted: whether the choices are sure was not settled.
        """
        strongest = [menu.strongest for menu in self.menus]
        shortest = Shortest(self._scenarios(strongest), [menu.options for menu in strongest])
        cost = shortest.cost
        if cost is None:
            return None
        found = (counts for counts in shortest.counts() if self._sure(strongest, counts))
        some = list(islice(found, limit + 1))
        if not some:
            raise Exhausted
        every = self._weakened([self._widened(strongest, counts) for counts in some], limit)
        if len(every) <= limit:
            return Optimum(cost, tuple(sorted(every)), True), self.menus
        return Optimum(cost, tuple(sorted(some[:limit])), False), strongest

    def _scenarios(self, menus: Sequence[Menu]) -> tuple[Node, ...]:
        """One net that holds when that of each scenario does."""
        joined: list[Node] = []
        roots: list[tuple[int, int]] = []
        for i in range(max(map(len, self.wrong), default=1)):
            first = len(joined)
            for node in self.net:
                parts = tuple((weight, first + part) for weight, part in node.parts)
                gains = tuple((g, self._gains(menus[g], g, own, i)) for g, own in node.gains)
                joined.append(Node(node.at_least, gains, parts))
            roots.append((1, len(joined) - 1))
        return tuple(joined) if len(roots) == 1 else (*joined, Node(len(roots), (), tuple(roots)))

    def _gains(self, menu: Menu, group: int, own: Gains, scenario: int) -> Gains:
        """What each option adds, staying being one of the ways to go wrong."""
        wrong, place = self.wrong[group], menu.group.domain.index
        stay = own[wrong[scenario % len(wrong)]]
        return stay, *(own[place(values[0])] for values in menu.targets)

    def _sure(self, menus: Sequence[Menu], counts: Counts) -> bool:
        """Whether the condition holds whatever the members that stay do."""
        taken: list[list[int]] = []
        free: list[int] = []
        for menu, wrong, (stay, *moved) in zip(menus, self.wrong, counts, strict=True):
            row = [0] * len(menu.group.domain)
            for (value, *_), number in zip(menu.targets, moved, strict=True):
                row[menu.group.domain.index(value)] += number
            if len(wrong) == 1:
                row[wrong[0]] += stay
            taken.append(row)
            free.append(0 if len(wrong) == 1 else stay)
        return self._survives(taken, free)

    def _survives(self, taken: list[list[int]], free: list[int]) -> bool:
        self.left -= 1
        if self.left < 0:
            raise Exhausted
        if _holds_at_least(self.net, taken, free):
            return True
        group = next((i for i, number in enumerate(free) if number), None)
        if group is None:
            return False
        fewer = [*free[:group], 0, *free[group + 1 :]]
        for split in splits(free[group], len(self.wrong[group])):
            row = list(taken[group])
            for value, number in zip(self.wrong[group], split, strict=True):
                row[value] += number
            if not self._survives([*taken[:group], row, *taken[group + 1 :]], fewer):
                return False
        return True

    def _widened(self, strongest: Sequence[Menu], counts: Counts) -> Counts:
        """The same counts over the full menus."""
        return tuple(
            (stay, *(dict(zip(strong.targets, taken, strict=True)).get(t, 0) for t in menu.targets))
            for strong, menu, (stay, *taken) in zip(strongest, self.menus, counts, strict=True)
        )

    def _weakened(self, strong: Sequence[Counts], limit: int) -> set[Counts]:
        """All counts of the same cost, from those that use no weaker value than they could.

        What a weaker value does, a stronger one does as well: going down one member at a time
        misses none.
        """
        found, waiting = set(strong), list(strong)
        while waiting and len(found) <= limit:
            for weaker in self._weaker(waiting.pop()):
                if weaker not in found and self._sure(self.menus, weaker):
                    found.add(weaker)
                    waiting.append(weaker)
        return found

    def _weaker(self, counts: Counts) -> Iterator[Counts]:
        for i, (menu, row) in enumerate(zip(self.menus, counts, strict=True)):
            gained = [self.rows[i][menu.group.domain.index(v[0])] for v in menu.targets]
            for j, number in enumerate(row[1:]):
                for k, gains in enumerate(gained if number else ()):
                    if j != k and menu.costs[j] == menu.costs[k] and covers(gained[j], gains):
                        less = list(row)
                        less[j + 1] -= 1
                        less[k + 1] += 1
                        yield (*counts[:i], tuple(less), *counts[i + 1 :])


def _worst(menu: Menu, listed: Sequence[Gains]) -> tuple[int, ...]:
    """The values at which one that stays can do the most harm: one, unless they are mixed."""
    position, domain = menu.group.position, menu.group.domain
    now = menu.worst if position is None else position
    if now is not None:
        return (domain.index(now),)

    def milder(i: int, row: Gains) -> bool:
        others = ((j, other) for j, other in enumerate(listed) if j != i)
        return any(covers(row, other) and (other != row or j < i) for j, other in others)

    return tuple(i for i, row in enumerate(listed) if not milder(i, row))


def _holds_at_least(
    net: Sequence[Node], counts: Sequence[Sequence[int]], free: Sequence[int]
) -> bool:
    """Whether the root holds if the ``free`` members gain the least there is in every tally."""
    holds: list[bool] = []
    for node in net:
        total = sum(weight for weight, part in node.parts if holds[part])
        for group, gains in node.gains:
            total += sum(map(int.__mul__, gains, counts[group]))
            if free[group]:
                total += free[group] * min(gains)
        holds.append(total >= node.at_least)
    return holds[-1]
