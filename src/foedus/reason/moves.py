"""What the members of a class can do: stay, or move to a value that may be worth its cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from foedus.language.variables import Value, Variable
from foedus.reason.classes import AlikeClass, grouped, occurrences
from foedus.reason.costs import Costs
from foedus.reason.counting import Node, covers, nodes, rows
from foedus.reason.solver import Options
from foedus.reason.tallies import Gains, Tally
from foedus.reason.worst import worst_values

#: Values taken by the variables without a position that are not moved.
Scenario = Mapping[Variable, Value]


@dataclass(frozen=True, slots=True)
class Menu:
    """The options of a class: to stay, which costs nothing, then each of ``targets``.

    A target is one value or several that add the same everywhere at the same cost. Without a
    position, staying is reckoned at ``worst``; where there is no such value, at the least in
    every tally at once if ``wary``, else as in a scenario, the class being ``mixed``.
    """

    group: AlikeClass
    targets: tuple[tuple[Value, ...], ...]
    costs: tuple[int, ...]
    worst: Value | None = None
    wary: bool = False

    @property
    def mixed(self) -> bool:
        """Whether what staying adds depends on the scenario."""
        return _either(self.group.position, self.worst) is None and not self.wary

    @property
    def strongest(self) -> Menu:
        """The menu without targets that another matches everywhere at no higher cost."""
        gained = _gained(self.group)
        listed = list(zip(self.targets, self.costs, strict=True))
        kept = [
            (values, cost)
            for values, cost in listed
            if not any(
                less <= cost and other != values and covers(gained[other[0]], gained[values[0]])
                for other, less in listed
            )
        ]
        targets, costs = tuple(v for v, _ in kept), tuple(c for _, c in kept)
        return replace(self, targets=targets, costs=costs)

    @property
    def options(self) -> Options:
        """The menu as the solver takes it."""
        return Options(len(self.group.members), (0, *self.costs))

    def gains(self, own: Gains, scenario: Scenario) -> Gains:
        """What each option adds, given what each value adds."""
        of = dict(zip(self.group.domain, own, strict=True))
        now = _either(self.group.position, self.worst)
        if now is None and self.wary:
            stay = min(own)
        else:
            stay = of[scenario[self.group.members[0]] if now is None else now]
        return (stay, *(of[values[0]] for values in self.targets))


def menus(
    tallies: Sequence[Tally],
    positions: Mapping[Variable, Value],
    costs: Costs,
    wary: bool = False,
) -> tuple[Menu, ...]:
    """The classes of variables that are counted alike and cost the same to move, with options.

    A variable of which no value is the worst is alone in its class, unless ``wary``.
    """
    counted = occurrences(tallies)
    worst = worst_values(tallies, [v for v in counted if v not in positions])

    def colour(variable: Variable) -> tuple[object, ...]:
        old = positions.get(variable)
        alone = variable if old is None and worst[variable] is None and not wary else None
        return alone, *(costs.move(variable, old, new) for new in variable.domain)

    groups = grouped(counted, positions, colour)
    listed = (_menu(group, worst.get(group.members[0]), costs) for group in groups)
    return tuple(replace(menu, wary=wary) for menu in listed)


def under(tallies: Sequence[Tally], listed: Sequence[Menu], scenario: Scenario) -> tuple[Node, ...]:
    """The net over options, the mixed variables that are not moved being as in ``scenario``."""
    return tuple(
        Node(
            node.at_least,
            tuple((i, listed[i].gains(own, scenario)) for i, own in node.gains),
            node.parts,
        )
        for node in nodes(tallies, [menu.group for menu in listed])
    )


def to_hold(tallies: Sequence[Tally], positions: Mapping[Variable, Value]) -> tuple[Menu, ...]:
    """The classes of variables, all left open save that holding a position is an option, at 1."""
    counted = occurrences(tallies)
    worst = worst_values(tallies, list(counted))
    alone = {variable: variable if worst[variable] is None else None for variable in counted}
    listed = []
    for group in grouped(counted, positions, alone.get):
        held = () if group.position is None else ((group.position,),)
        left = replace(group, position=None)
        listed.append(Menu(left, held, (1,) * len(held), worst[group.members[0]]))
    return tuple(listed)


def _menu(group: AlikeClass, worst: Value | None, costs: Costs) -> Menu:
    """Left out: what adds no more than staying, and what adds no more than a cheaper target."""
    gained = _gained(group)
    position = group.position
    now = _either(position, worst)
    stay = None if now is None else gained[now]
    price = {new: costs.move(group.members[0], position, new) for new in group.domain}
    targets: dict[tuple[Gains, int], list[Value]] = {}
    for new, row in gained.items():
        if (stay is not None and covers(stay, row)) or any(
            price[other] < price[new] and covers(gained[other], row)
            for other in group.domain
            if other != position
        ):
            continue
        targets.setdefault((row, price[new]), []).append(new)
    values = tuple(map(tuple, targets.values()))
    return Menu(group, values, tuple(cost for _, cost in targets), worst)


def _gained(group: AlikeClass) -> dict[Value, Gains]:
    """What each value adds in each place."""
    return dict(zip(group.domain, rows(group.occurrences), strict=True))


def _either(position: Value | None, worst: Value | None) -> Value | None:
    return worst if position is None else position
