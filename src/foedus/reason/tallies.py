"""A condition brought to one form: a net of tallies, each monotone in what feeds it.

Negations are pushed down to the leaves, known variables are folded away, and the leaves of a
variable under one node become its *gains*: how much each of its values adds there. What stays
is a threshold over gains and over further tallies, all of non-negative weight, so that raising
any gain can only help. This is negation normal form, carried over to weighted thresholds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs
from foedus.language.variables import Predicate, Value, Variable

#: What each value of a variable, in the order of its domain, adds to a tally; the least is 0.
Gains = tuple[int, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Holds when the gains and the weights of the tallies that hold reach ``at_least``."""

    at_least: int
    gains: Mapping[Variable, Gains]
    parts: tuple[tuple[int, Tally], ...] = ()


def tally(condition: Condition, given: Mapping[Variable, Value] | None = None) -> Tally | bool:
    """The condition as a net of tallies once ``given`` is known, or its truth if that settles it.

    A variable that cannot matter any more does not appear in the net.
    """
    return _Reader(given or {}).read(condition, True)


def check_values(known: Mapping[Variable, Value]) -> None:
    """Refuse values that their variables cannot have.

    Raises:
        ValueError: with the variable, the value and the domain.
    """
    for variable, value in known.items():
        if value not in variable.domain:
            wanted = ", ".join(map(str, variable.domain))
            raise ValueError(f"{variable} cannot be {value!r}; it can be {wanted}")


def net(root: Tally) -> tuple[Tally, ...]:
    """The tallies of a net, each once and after those it rests on; the root is the last."""
    found: dict[int, Tally] = {}

    def visit(node: Tally) -> None:
        if id(node) not in found:
            for _, part in node.parts:
                visit(part)
            found[id(node)] = node

    visit(root)
    return tuple(found.values())


class _Reader:
    """Reads each node once for either sign: a node shared in the tree is shared in the net."""

    def __init__(self, given: Mapping[Variable, Value]) -> None:
        self.given = given
        self.done: dict[tuple[int, bool], Tally | bool] = {}

    def read(self, node: Condition, wanted: bool) -> Tally | bool:
        key = id(node), wanted
        if key not in self.done:
            self.done[key] = self._read(node, wanted)
        return self.done[key]

    def _read(self, node: Condition, wanted: bool) -> Tally | bool:
        match node:
            case Is(variable, value):
                if variable in self.given:
                    return (self.given[variable] == value) is wanted
                return Tally(1, {variable: _literal(variable, value, wanted)})
            case Not(part):
                return self.read(part, not wanted)
            case Weighs(needed, parts):
                return self._weigh(needed, parts, wanted)
            case Norm(_, body, exceptions):
                barred = tuple((-1, exception) for exception in exceptions)
                return self._weigh(1, ((1, body), *barred), wanted)
        raise TypeError(f"{node!r} is not a condition of the language")

    def _weigh(
        self, needed: int, parts: Sequence[tuple[int, Condition]], wanted: bool
    ) -> Tally | bool:
        """A sum short of ``needed`` is one whose opposite reaches ``1 - needed``."""
        sign = 1 if wanted else -1
        needed = needed if wanted else 1 - needed
        gains: dict[Variable, list[int]] = {}
        others: list[tuple[int, Tally | bool]] = []
        for unsigned, part in parts:
            weight = sign * unsigned
            if isinstance(part, Is):  # most parts are leaves: they go straight to their gains
                needed -= self._leaf(part, weight, gains)
            elif weight:
                needed -= min(weight, 0)
                others.append((abs(weight), self.read(part, weight > 0)))
        return _joined(needed, gains, others)

    def _leaf(self, leaf: Is, weight: int, gains: dict[Variable, list[int]]) -> int:
        """Add a leaf to the gains of its variable, or say what it adds once that is known."""
        variable, value = leaf.variable, leaf.value
        if variable in self.given:
            return weight * (self.given[variable] == value)
        places = _places(variable.predicate)
        if variable not in gains:
            gains[variable] = [0] * len(places)
        gains[variable][places[value]] += weight
        return 0


def _literal(variable: Variable, value: Value, wanted: bool) -> Gains:
    return tuple(int((other == value) is wanted) for other in variable.domain)


@cache
def _places(predicate: Predicate) -> Mapping[Value, int]:
    return {value: place for place, value in enumerate(predicate.says)}


def _joined(
    needed: int, gains: dict[Variable, list[int]], parts: Iterable[tuple[int, Tally | bool]]
) -> Tally | bool:
    """The tally over these parts, with what is settled or about one variable folded in."""
    weights: dict[Tally, int] = {}
    for weight, part in parts:
        if isinstance(part, bool):
            needed -= weight * part
        elif len(part.gains) == 1 and not part.parts:
            (variable, own), *_ = part.gains.items()
            total = gains.setdefault(variable, [0] * len(own))
            gains[variable] = [
                old + weight * (gain >= part.at_least) for old, gain in zip(total, own, strict=True)
            ]
        else:
            weights[part] = weights.get(part, 0) + weight
    needed -= sum(map(min, gains.values()))
    return _trimmed(needed, dict(_varying(gains)), weights)


def _varying(gains: Mapping[Variable, list[int]]) -> Iterator[tuple[Variable, list[int]]]:
    for variable, values in gains.items():
        least = min(values)
        if least < max(values):
            yield variable, [gain - least for gain in values]


def _trimmed(
    needed: int, gains: Mapping[Variable, list[int]], weights: Mapping[Tally, int]
) -> Tally | bool:
    """No gain counts for more than what is needed; a tally that is one part alone is that part."""
    if needed <= 0:
        return True
    if sum(map(max, gains.values())) + sum(weights.values()) < needed:
        return False
    if not gains and len(weights) == 1:
        return next(iter(weights))
    capped = {variable: tuple(min(g, needed) for g in own) for variable, own in gains.items()}
    return Tally(needed, capped, tuple((min(w, needed), part) for part, w in weights.items()))
