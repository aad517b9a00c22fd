"""What a change costs: an explicit model, stated in sentences, that the user can set."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from foedus.language.variables import Kind, Value, Variable

#: How far apart two ballots are: no, then abstaining or absent, then yes.
SCALE: Mapping[Value, int] = MappingProxyType({"no": 0, "abstain": 1, "absent": 1, "yes": 2})
#: What one move of each kind costs by default; for a ballot, one step on the scale.
DEFAULT: Mapping[Kind, int] = MappingProxyType(
    {Kind.BALLOT: 1, Kind.CHOICE: 1, Kind.TERM: 1, Kind.READING: 3, Kind.FACT: 3}
)
#: How a cost names the position of an actor who has none.
UNSTATED = "unstated"


@dataclass(frozen=True)
class Costs:
    """The cost model, in whole units of no denomination.

    ``of`` is the price of a move by kind; ``times`` multiplies the moves of an actor;
    ``exactly`` sets the cost of an actor's move from one value to another, written as in
    ``("RUS", "no", "abstain")``, whatever else is set.
    """

    of: Mapping[Kind, int] = field(default_factory=dict)
    times: Mapping[str, int] = field(default_factory=dict)
    exactly: Mapping[tuple[str, str, str], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """A move that cost nothing would turn up in every answer."""
        for name, cost in [*self.of.items(), *self.times.items(), *self.exactly.items()]:
            if cost < 1:
                raise ValueError(f"{name}: a cost is a whole number from 1, not {cost}")

    def move(self, variable: Variable, old: Value | None, new: Value) -> int:
        """What it costs that ``variable`` goes from ``old`` (None: unstated) to ``new``.

        At least 1; staying costs nothing.
        """
        if old == new:
            return 0
        actor = variable.owner or ""
        exact = self.exactly.get((actor, spoken(old), spoken(new)))
        if exact is not None:
            return exact
        price = self.of.get(variable.kind, DEFAULT[variable.kind])
        return price * self.times.get(actor, 1) * _steps(variable, old, new)

    def describe(self) -> tuple[str, ...]:
        """The model in sentences."""
        price = {**DEFAULT, **self.of}
        return (
            f"A ballot costs {price[Kind.BALLOT]} for each step on the scale no, abstaining or "
            "absent, yes; going between abstaining and absent is one step.",
            f"A ballot that nobody has announced costs {price[Kind.BALLOT]} to secure, "
            "whichever way it is cast.",
            f"Another choice of an actor costs {price[Kind.CHOICE]}, a term of a deal "
            f"{price[Kind.TERM]}, a reading of the law {price[Kind.READING]}, a fact "
            f"{price[Kind.FACT]}.",
            *(
                f"Every move of {actor} costs {n} times that."
                for actor, n in sorted(self.times.items())
            ),
            *(
                f"{actor} going from {old} to {new} costs {n}."
                for (actor, old, new), n in sorted(self.exactly.items())
            ),
        )


def spoken(value: Value | None) -> str:
    """A value as costs write it: a choice is made (yes) or not (no)."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    return UNSTATED if value is None else value


def _steps(variable: Variable, old: Value | None, new: Value) -> int:
    """Steps on the scale of ballots; any other move is one."""
    if old is None or variable.kind is not Kind.BALLOT or not {old, new} <= SCALE.keys():
        return 1
    return max(1, abs(SCALE[old] - SCALE[new]))
