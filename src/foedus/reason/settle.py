"""Whether the verdict holds whatever the unknowns are, and on what it turns. Exact.

Where :mod:`foedus.reason.kleene` takes the parts of a node as independent, this reckons with
variables that occur several times, and tells what is unknown from what can be chosen. Most
verdicts need none of that: they follow from what is known, or a first guess at what is chosen
makes the condition hold. So these are tried before the search.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product
from typing import Literal

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs, any_of
from foedus.language.variables import Kind, Value, Variable
from foedus.reason.decide import Change, Search, TooEntangled
from foedus.reason.kleene import holds
from foedus.reason.residue import Residue, restrict, values

__all__ = ["Settled", "TooEntangled", "Verdict", "settle"]


class Verdict(StrEnum):
    """Open: it can be made to hold, whatever the unknowns are. Closed: whatever, it cannot."""

    OPEN = "open"
    CLOSED = "closed"
    CONTESTED = "contested"
    UNKNOWN = "unknown"


VERDICTS = {True: Verdict.OPEN, False: Verdict.CLOSED, None: Verdict.UNKNOWN}
Reading = tuple[tuple[Variable, Value], ...]


@dataclass(frozen=True, slots=True)
class Settled:
    """The verdict, by readings too, and the unknowns it waits for.

    ``by_reading`` has a row for each combination of the readings on which the verdict depends;
    if it depends on none, one row without readings. ``turns_on`` are the unknown variables that
    have a value which alone, under some reading, would make it open or closed. ``unknowns`` are
    those with which, all known, it would be so under every reading: more than ``turns_on`` where
    several decide only together, as ballots do that are still far from the majority.
    ``decides`` are the single values that would make it open, or closed, under every reading.
    """

    verdict: Verdict
    by_reading: tuple[tuple[Reading, Verdict], ...]
    turns_on: tuple[Variable, ...]
    unknowns: tuple[Variable, ...]
    decides: tuple[tuple[Variable, Value, Verdict], ...] = field(default=(), compare=False)


def settle(
    condition: Condition,
    known: Mapping[Variable, Value],
    *,
    free: frozenset[Kind],
    turning: bool = True,
) -> Settled:
    """Whether the condition can be made to hold by variables of the kinds in ``free``.

    The variables without a value in ``known`` are of three sorts: those of the kinds in ``free``
    are chosen, knowing all the rest; readings, unless free, are taken one combination at a time;
    all others are unknown. Under one combination of the readings it is *open* if for every
    completion of the unknowns some choice makes it hold, *closed* if for none any does, else
    *unknown*. Where the readings do not agree it is *contested*.

    Raises:
        TooEntangled: more than 10,000 combinations would have to be tried.
    """
    verdict = VERDICTS[_at_first_sight(condition, known, free)]
    if verdict is not Verdict.UNKNOWN:
        return Settled(verdict, (((), verdict),), (), ())
    residue = Residue(condition, known)
    sorts = [_sort(variable.kind, free) for variable in residue.variables]
    unknown = frozenset(i for i, sort in enumerate(sorts) if sort == "unknown")
    domains = tuple((1 << len(variable.domain)) - 1 for variable in residue.variables)
    search = Search(unknown, domains, unknown if turning else frozenset())
    readings: list[int] = []
    if "reading" in sorts:
        readings = [i for i in sorted(values(residue.tree)) if sorts[i] == "reading"]
    table: dict[tuple[int, ...], Verdict] = {}
    changes: list[dict[Verdict, frozenset[Change]]] = []
    for places in product(*(range(len(residue.variables[i].domain)) for i in readings)):
        fixed = {i: 1 << place for i, place in zip(readings, places, strict=True)}
        try:
            table[places] = VERDICTS[search.decide(restrict(residue.tree, fixed))]
        except RecursionError:
            raise TooEntangled(
                "the unknowns depend on one another more deeply than can be followed: settle some"
            ) from None
        if table[places] is Verdict.UNKNOWN:
            changes.append({Verdict.OPEN: search.opens, Verdict.CLOSED: search.shuts})
    verdicts = set(table.values())
    return Settled(
        verdicts.pop() if len(verdicts) == 1 else Verdict.CONTESTED,
        _by_reading([residue.variables[i] for i in readings], table),
        tuple(sorted(residue.variables[i] for i in search.turning)),
        tuple(sorted(residue.variables[i] for i in search.open)),
        tuple(_decides(residue.variables, set(table.values()), changes)),
    )


def _decides(
    of: Sequence[Variable], verdicts: set[Verdict], changes: list[dict[Verdict, frozenset[Change]]]
) -> Iterator[tuple[Variable, Value, Verdict]]:
    """What decides wherever it is open still, if where it is not the verdict is the same."""
    for verdict in (Verdict.OPEN, Verdict.CLOSED):
        if changes and verdicts <= {verdict, Verdict.UNKNOWN}:
            for number, bit in sorted(frozenset.intersection(*(c[verdict] for c in changes))):
                yield of[number], of[number].domain[bit.bit_length() - 1], verdict


def _at_first_sight(
    condition: Condition, known: Mapping[Variable, Value], free: frozenset[Kind]
) -> bool | None:
    """The verdict under every reading and value of the unknowns, where no search is needed."""
    guess = dict(known)
    _choose(condition, True, free, guess)
    # What fails by what is known fails with the guess too.
    truth = holds(condition, guess)
    return holds(condition, known) if truth is False else truth


def _choose(
    condition: Condition, wanted: bool, free: frozenset[Kind], chosen: dict[Variable, Value]
) -> None:
    """Give each free variable the value that the first of its leaves speaks for."""
    if isinstance(condition, Weighs):
        for weight, part in condition.parts:
            up = wanted is (weight > 0)
            if not isinstance(part, Is):
                _choose(part, up, free, chosen)
            elif part.variable not in chosen and part.variable.predicate.kind in free:
                chosen[part.variable] = part.value if up else _other(part)
    elif isinstance(condition, Norm):
        _choose(condition.body, wanted, free, chosen)
        for exception in condition.exceptions:
            _choose(exception, not wanted, free, chosen)
    elif isinstance(condition, Not):
        _choose(condition.part, not wanted, free, chosen)
    elif isinstance(condition, Is):
        _choose(any_of((condition,)), wanted, free, chosen)


def _other(leaf: Is) -> Value:
    return next(value for value in leaf.variable.domain if value != leaf.value)


def _sort(kind: Kind, free: frozenset[Kind]) -> Literal["free", "reading", "unknown"]:
    if kind in free:
        return "free"
    return "reading" if kind is Kind.READING else "unknown"


def _by_reading(
    readings: list[Variable], table: dict[tuple[int, ...], Verdict]
) -> tuple[tuple[Reading, Verdict], ...]:
    """The table without the readings that make no difference."""
    at = 0
    while at < len(readings):
        without: dict[tuple[int, ...], set[Verdict]] = {}
        for places, verdict in table.items():
            without.setdefault(places[:at] + places[at + 1 :], set()).add(verdict)
        if any(len(verdicts) > 1 for verdicts in without.values()):
            at += 1
        else:
            readings = readings[:at] + readings[at + 1 :]
            table = {places: verdicts.pop() for places, verdicts in without.items()}
    return tuple(
        (tuple((r, r.domain[place]) for r, place in zip(readings, places, strict=True)), verdict)
        for places, verdict in table.items()
    )
