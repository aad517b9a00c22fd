"""Odds where the members' weights are too many and too different: by meeting in the middle.

Populations that no diagram could merge are halved, as for the power of the members; what is
counted there is weighed here.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from math import isqrt, prod

from foedus.language.variables import Variable
from foedus.reason.chances.draws import Number, Row
from foedus.reason.chances.form import Form
from foedus.reason.counting import Node
from foedus.reason.diagrams import TooLarge
from foedus.reason.diagrams.halves import Halves, Member, Shares

Options = tuple[tuple[int, ...], ...]


class WeighedByHalves:
    """As :class:`Weighed`, for floats, where the net is finely weighed.

    Raises:
        TooLarge: there are too many members, their weights differ in several ways, or the answer
            is to be exact.
    """

    def __init__(self, form: Form, rows: Mapping[Variable, Row], exact: bool) -> None:
        if exact:
            raise TooLarge("weights that are all different are reckoned with in floats only")
        self.variables = form.variables
        options = [
            _options(form.net, group, len(members.domain))
            for group, members in enumerate(form.groups)
            for _ in members.members
        ]
        self.listed = [_joined(own) for own in options]
        self.members = [
            _member(joined, of_value, rows[variable])
            for variable, (joined, of_value) in zip(self.variables, self.listed, strict=True)
        ]
        self.net = form.net

    @cached_property
    def shares(self) -> Shares:
        """The weights of the ways to hold; the label counts options of no probability taken."""
        return Halves(self.net, self.members).shares()

    @property
    def probability(self) -> Number:
        """The probability that the condition holds."""
        return float(self.shares.of_label[0])

    def held(self) -> dict[Variable, list[Number]]:
        """For each variable, the probability that it holds were each value taken for certain."""
        found: dict[Variable, list[Number]] = {}
        for variable, (_, of_value), member, taken in zip(
            self.variables, self.listed, self.members, self.shares.with_option, strict=True
        ):
            # What no one does was weighed as certain, and stands under the label one.
            by_option = [
                float(row[label] / weight)
                for row, label, weight in zip(taken, member.labels, member.weights, strict=True)
            ]
            found[variable] = [by_option[option] for option in of_value]
        return found


def _options(net: Sequence[Node], group: int, values: int) -> Options:
    """What each value of a class adds to each tally."""
    nothing = (0,) * values
    return tuple(zip(*(dict(node.gains).get(group, nothing) for node in net), strict=True))


def _joined(gains: Options) -> tuple[Options, tuple[int, ...]]:
    """The values that add the same everywhere as one option; and the option of each value."""
    distinct = tuple(dict.fromkeys(gains))
    return distinct, tuple(distinct.index(own) for own in gains)


def _member(options: Options, of_value: Sequence[int], row: Row) -> Member:
    weights = [0.0] * len(options)
    for option, share in zip(of_value, row, strict=True):
        weights[option] += share
    labels = tuple(int(weight == 0) for weight in weights)
    return Member(options, labels, tuple(weight or 1.0 for weight in weights))


def roundings(form: Form) -> int:
    """No fewer roundings than a probability goes through: each half's ways, weighed and added."""
    ways = prod(
        len(_joined(_options(form.net, group, len(alike.domain)))[0])
        for group, alike in enumerate(form.groups)
        for _ in alike.members
    )
    return 4 * len(form.variables) + 8 * isqrt(ways)
