"""The cheapest choices that make a condition hold whatever the variables left open do.

Where an open variable has a value that is the worst in every tally, it is reckoned with at that
value. Where it could go wrong in more than one way, each way found is added as a scenario that
the choices must survive, until none is left.

E. Clarke, O. Grumberg, S. Jha, Y. Lu, H. Veith, Counterexample-guided abstraction refinement for
symbolic model checking, Journal of the ACM 50 (2003).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice

from foedus.language.conditions import Condition, Not
from foedus.language.variables import Value, Variable
from foedus.reason.classes import grouped, occurrences
from foedus.reason.counting import Counts, nodes
from foedus.reason.moves import Menu, Scenario, under
from foedus.reason.solver import Optimum, Options, cheapest
from foedus.reason.tallies import Tally, net, tally

#: Scenarios added before the choices are made anew.
AT_ONCE = 4


class Unsettled(Exception):
    """The scenarios did not come to an end; whatever survives them all costs ``bound`` or more."""

    def __init__(self, bound: int) -> None:
        super().__init__(bound)
        self.bound = bound


class Surely:
    """The question for one condition, its net and what each class may do; scenarios are kept."""

    def __init__(
        self,
        condition: Condition,
        fixed: Mapping[Variable, Value],
        tallies: Sequence[Tally],
        menus: Sequence[Menu],
        most: int | None = None,
    ) -> None:
        self.condition = condition
        self.fixed = fixed
        self.tallies = tallies
        self.menus = menus
        self.most = most
        mixed = [menu.group for menu in menus if menu.mixed]
        longest = max((len(group.domain) for group in mixed), default=1)
        self.scenarios: list[Scenario] = [
            {group.members[0]: group.domain[i % len(group.domain)] for group in mixed}
            for i in range(longest)
        ]

    def cheapest(self, limit: int, avoiding: Sequence[Counts] = ()) -> Optimum | None:
        """The least cost, and at most ``limit`` counts that have it; None where there are none.

        ``avoiding`` is as for :func:`foedus.reason.solver.cheapest`. Raises Unsettled where
        ``most`` scenarios are not enough.
        """
        options = [menu.options for menu in self.menus]
        while True:
            nets = [under(self.tallies, self.menus, scenario) for scenario in self.scenarios]
            best = cheapest(nets, options, limit, avoiding)
            if best is None:
                return None
            failing = (found for counts in best.counts if (found := self._failing(counts)))
            missed = list(islice(failing, AT_ONCE))
            if not missed:
                return best
            self.scenarios += [s for i, s in enumerate(missed) if s not in missed[:i]]
            if self.most is not None and len(self.scenarios) > self.most:
                raise Unsettled(best.cost)

    def _failing(self, counts: Counts) -> Scenario | None:
        """Values of what is left open under which the condition fails; None where it cannot."""
        if not any(menu.mixed and row[0] for menu, row in zip(self.menus, counts, strict=True)):
            return None
        root = tally(Not(self.condition), {**self.fixed, **self._chosen(counts)})
        if isinstance(root, bool):
            return None
        found = _some(net(root))
        return None if found is None else {**self.scenarios[0], **found}

    def _chosen(self, counts: Counts) -> dict[Variable, Value]:
        """Who has which value, the first members of each class being those that move."""
        after: dict[Variable, Value] = {}
        for menu, (_, *taken) in zip(self.menus, counts, strict=True):
            new = _repeated([values[0] for values in menu.targets], taken)
            after.update(zip(menu.group.members, new, strict=False))
            if menu.group.position is not None:
                after.update(dict.fromkeys(menu.group.members[len(new) :], menu.group.position))
        return after


def _some(tallies: Sequence[Tally]) -> Scenario | None:
    """Values of the variables of a net under which its root holds; None where there are none."""
    groups = grouped(occurrences(tallies), {})
    options = [Options(len(g.members), (0,) * len(g.domain)) for g in groups]
    found = cheapest([nodes(tallies, groups)], options, limit=1)
    if found is None:
        return None
    return {
        variable: value
        for group, row in zip(groups, found.counts[0], strict=True)
        for variable, value in zip(group.members, _repeated(group.domain, row), strict=True)
    }


def _repeated(values: Sequence[Value], counts: Sequence[int]) -> list[Value]:
    return [value for value, count in zip(values, counts, strict=True) for _ in range(count)]
