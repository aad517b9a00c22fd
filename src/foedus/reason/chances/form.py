"""The compiled form of a condition, made once and asked many times."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from foedus.language.conditions import Condition, Not, variables
from foedus.language.variables import Value, Variable
from foedus.reason.chances.steps import Steps
from foedus.reason.classes import AlikeClass, grouped, occurrences
from foedus.reason.counting import Node, nodes
from foedus.reason.diagrams import NODES, Diagram, compiled, finely_weighed
from foedus.reason.tallies import check_values, net, tally


@dataclass(frozen=True, eq=False)
class Form:
    """A condition once ``given`` is known.

    ``groups`` are the classes of variables on which it turns, the members of each counting alike
    however differently they are minded; ``net`` is the condition over these classes; ``idle`` are
    the variables it asks about though nothing depends on them any more. ``truth`` is set where
    nothing depends on anything.
    """

    condition: Condition
    given: Mapping[Variable, Value]
    groups: tuple[AlikeClass, ...]
    net: tuple[Node, ...]
    idle: tuple[Variable, ...]
    truth: bool | None
    bound: int

    @cached_property
    def diagram(self) -> Diagram:
        """The decision diagram, made when first asked for.

        Raises:
            TooLarge: it would grow past its bound.
        """
        if self.truth is not None:
            return Diagram((), [], [], self.truth)
        return compiled(self.net, [len(group.members) for group in self.groups], self.bound)

    @cached_property
    def fine(self) -> bool:
        """Whether its weights are too different for a diagram: then it is reckoned by halves."""
        return finely_weighed(self.net, [len(group.members) for group in self.groups])

    @cached_property
    def steps(self) -> tuple[Steps, ...]:
        """For each layer of the diagram, how its members count one after the other."""
        return tuple(map(Steps, self.diagram.layers))

    @cached_property
    def members(self) -> tuple[tuple[Variable, ...], ...]:
        """For each layer of the diagram, its variables."""
        return tuple(self.groups[layer.group].members for layer in self.diagram.layers)

    @property
    def variables(self) -> tuple[Variable, ...]:
        """The variables on which it turns, class by class."""
        return tuple(variable for group in self.groups for variable in group.members)

    @cached_property
    def asked(self) -> frozenset[Variable]:
        """All variables of the condition, those that are given among them."""
        return frozenset(variables(self.condition))

    def opposite(self) -> Form:
        """The form of the condition's negation: for what is asked of the ways to fail."""
        return form(Not(self.condition), self.given, self.bound)


def form(
    condition: Condition, given: Mapping[Variable, Value] | None = None, bound: int = NODES
) -> Form:
    """The form of a condition once ``given`` is known; its diagram may have ``bound`` nodes.

    Raises:
        ValueError: a given value is not in its variable's domain.
    """
    known = dict(given or {})
    check_values(known)
    root = tally(condition, known)
    asked = [variable for variable in variables(condition) if variable not in known]
    if isinstance(root, bool):
        return Form(condition, known, (), (), tuple(sorted(asked)), root, bound)
    tallies = net(root)
    counted = occurrences(tallies)
    groups = grouped(counted, {})
    idle = tuple(sorted(variable for variable in asked if variable not in counted))
    return Form(condition, known, groups, nodes(tallies, groups), idle, None, bound)
