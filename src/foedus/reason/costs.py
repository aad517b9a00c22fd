"""What a change costs: an explicit model, stated in sentences, that the user can set."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from types import MappingProxyType

from foedus.language.variables import BALLOTS, Kind, Value, Variable

#: How far apart two ballots are: no, then abstaining or absent, then yes.
SCALE: Mapping[Value, int] = MappingProxyType({"no": 0, "abstain": 1, "absent": 1, "yes": 2})
#: What one move of each kind costs by default; for a ballot, one step on the scale.
DEFAULT: Mapping[Kind, int] = MappingProxyType(
    {Kind.BALLOT: 1, Kind.CHOICE: 1, Kind.TERM: 1, Kind.READING: 3, Kind.FACT: 3}
)
#: How a cost names the position of an actor who has none.
UNSTATED = "unstated"
#: The largest cost that can be set: sums of them stay far within what the solver counts.
LARGEST = 1_000_000


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


def parse_costs(text: str, actors: Iterable[str] = (), values: Iterable[str] = ()) -> Costs:
    """Read costs as ``ballot=1, reading=5, RUS=10, RUS.no-abstain=1``.

    A kind sets the price of its moves, an actor multiplies all of theirs, and
    ``ACTOR.old-new`` sets one move of a ballot or a choice (``yes``: made, ``no``: not made),
    ``unstated`` standing for no position. Where ``actors`` is given only those may be named,
    otherwise any name in capitals; ``values`` are values of terms that may be named beside
    the ballots.

    Raises:
        ValueError: with the entry, what would be accepted and the nearest match.
    """
    known, words = tuple(actors), (*BALLOTS, UNSTATED, *values)
    of: dict[Kind, int] = {}
    times: dict[str, int] = {}
    exactly: dict[tuple[str, str, str], int] = {}
    seen: set[str] = set()
    for entry in filter(None, map(str.strip, text.split(","))):
        name, equals, amount = (part.strip() for part in entry.partition("="))
        if not (name and equals and amount):
            raise ValueError(f"{entry!r} is not a cost; write it NAME=NUMBER, as RUS=10")
        if name in seen:
            raise ValueError(f"{name!r} is given a cost twice")
        seen.add(name)
        actor, dot, move = name.partition(".")
        if name in list(Kind):
            of[Kind(name)] = _amount(entry, amount)
        elif dot:
            exactly[_actor(actor, known), *_move(entry, move, words)] = _amount(entry, amount)
        else:
            times[_actor(actor, known)] = _amount(entry, amount)
    return Costs(of, times, exactly)


def _amount(entry: str, amount: str) -> int:
    short = amount.isascii() and amount.isdigit() and len(amount) <= len(str(LARGEST))
    if not (short and 1 <= int(amount) <= LARGEST):
        raise ValueError(f"{entry[:40]!r}: a cost is a whole number from 1 to {LARGEST}")
    return int(amount)


def _actor(name: str, known: tuple[str, ...]) -> str:
    if name in known or (not known and name.isupper()):
        return name
    near = _nearest(name, (*Kind, *known))
    raise ValueError(f"{name!r} is neither a kind ({', '.join(Kind)}) nor an actor{near}")


def _move(entry: str, move: str, words: tuple[str, ...]) -> tuple[str, str]:
    for old in words:
        if move.startswith(f"{old}-") and (new := move.removeprefix(f"{old}-")) in words:
            return old, new
    old, dash, new = move.partition("-")
    if not dash:
        raise ValueError(f"{entry!r}: a move is written OLD-NEW, as RUS.no-abstain=1")
    wrong = new if old in words else old
    raise ValueError(
        f"{entry!r}: {wrong!r} is not one of {', '.join(words)}{_nearest(wrong, words)}"
    )


def _nearest(name: str, among: Iterable[str]) -> str:
    close = get_close_matches(name, list(map(str, among)), n=1)
    return f"; did you mean {close[0]!r}?" if close else ""


def _steps(variable: Variable, old: Value | None, new: Value) -> int:
    """Steps on the scale of ballots; any other move is one."""
    if old is None or variable.kind is not Kind.BALLOT or not {old, new} <= SCALE.keys():
        return 1
    return max(1, abs(SCALE[old] - SCALE[new]))
