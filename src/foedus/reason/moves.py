"""What the members of a class can do: stay, or move to a value that may be worth its cost."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from foedus.language.variables import Value, Variable
from foedus.reason.classes import AlikeClass, Occurrences, grouped
from foedus.reason.costs import Costs
from foedus.reason.counting import Node, covers, nodes, rows
from foedus.reason.solver import Options
from foedus.reason.tallies import Gains, Tally

#: Values taken by the variables without a position that are not moved.
Scenario = Mapping[Variable, Value]


@dataclass(frozen=True, slots=True)
class Menu:
    """The options of a class: to stay, which costs nothing, then each of ``targets``.

    A target is one value or several that add the same everywhere at the same cost. ``mixed``
    marks a variable without a position of which no value is the worst in every tally; it is
    alone in its class.
    """

    group: AlikeClass
    targets: tuple[tuple[Value, ...], ...]
    costs: tuple[int, ...]
    mixed: bool

    @property
    def options(self) -> Options:
        """The menu as the solver takes it."""
        return Options(len(self.group.members), (0, *self.costs))

    def gains(self, own: Gains, scenario: Scenario) -> Gains:
        """What each option adds, given what each value adds; without a position, at the worst."""
        of = dict(zip(self.group.domain, own, strict=True))
        if self.mixed:
            stay = of[scenario[self.group.members[0]]]
        elif self.group.position is None:
            stay = min(own)
        else:
            stay = of[self.group.position]
        return (stay, *(of[values[0]] for values in self.targets))


def menus(
    counted: Mapping[Variable, Occurrences], positions: Mapping[Variable, Value], costs: Costs
) -> tuple[Menu, ...]:
    """The classes of variables that are counted alike and cost the same to move, with options."""

    def colour(variable: Variable) -> tuple[object, ...]:
        old = positions.get(variable)
        alone = _alone(variable, counted) if old is None else None
        return alone, *(costs.move(variable, old, new) for new in variable.domain)

    return tuple(_menu(group, costs) for group in grouped(counted, positions, colour))


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


def to_hold(
    counted: Mapping[Variable, Occurrences], positions: Mapping[Variable, Value]
) -> tuple[Menu, ...]:
    """The classes of variables, all left open save that holding a position is an option, at 1."""
    listed = []
    for group in grouped(counted, positions, lambda variable: _alone(variable, counted)):
        held = () if group.position is None else ((group.position,),)
        mixed = _worst(group.occurrences) is None
        listed.append(Menu(replace(group, position=None), held, (1,) * len(held), mixed))
    return tuple(listed)


def _alone(variable: Variable, counted: Mapping[Variable, Occurrences]) -> Variable | None:
    """A mark of its own for a variable of which no value is the worst in every tally."""
    return variable if _worst(counted[variable]) is None else None


def _worst(places: Occurrences) -> Gains | None:
    """What the value that adds the least in every tally adds in each; None if there is none."""
    least = tuple(min(gains) for _, gains in places)
    return least if least in rows(places) else None


def _menu(group: AlikeClass, costs: Costs) -> Menu:
    """Left out: what adds no more than staying, and what adds no more than a cheaper target."""
    gained = dict(zip(group.domain, rows(group.occurrences), strict=True))
    position = group.position
    stay = _worst(group.occurrences) if position is None else gained[position]
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
    return Menu(
        group,
        tuple(map(tuple, targets.values())),
        tuple(cost for _, cost in targets),
        position is None and stay is None,
    )
