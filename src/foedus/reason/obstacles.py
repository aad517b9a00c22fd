"""What stands in the way, read off the proof: who is against, and where votes are missing.

A quick reading for a table's cell: it names every position that speaks against, without asking
which of them would suffice. :mod:`foedus.reason.blockers` finds the minimal sets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs
from foedus.language.variables import Value, Variable
from foedus.reason.explain import Proof, Truth, explain, why


@dataclass(frozen=True, slots=True)
class Against:
    """One position that closes a condition by itself."""

    variable: Variable
    value: Value


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A threshold that is missed whatever the unknown positions are.

    ``missing`` counts further parts of the greatest weight that it would take; ``says`` is the
    name of the threshold.
    """

    missing: int
    says: str


Obstacle = Against | Shortfall


def obstacles(condition: Condition, known: Mapping[Variable, Value]) -> tuple[Obstacle, ...]:
    """What makes the condition false, given the known positions; empty where it is not false."""
    proof = explain(condition, known)
    if proof.truth is not Truth.FALSE:
        return ()
    return tuple(dict.fromkeys(_against(why(proof), known)))


def _against(proof: Proof, known: Mapping[Variable, Value]) -> Iterator[Obstacle]:
    """The obstacles below a false node, or below a true one that ought to be false."""
    match proof.condition:
        case Is(variable, _):
            if variable in known:
                yield Against(variable, known[variable])
        case Weighs():
            yield from _threshold(proof, known)
        case Not() | Norm():
            for part in (*proof.parts, *proof.exceptions):
                yield from _against(part, known)


def _threshold(proof: Proof, known: Mapping[Variable, Value]) -> Iterator[Obstacle]:
    node = proof.condition
    assert isinstance(node, Weighs)
    assert proof.counts is not None
    weights = [weight for weight, _ in node.parts]
    gains = [weight for weight in weights if weight > 0]
    all_needed = sum(gains) == node.at_least and min(weights, default=0) >= 0
    none_allowed = not gains and node.at_least == 0
    leaves = all(isinstance(part, Is) for _, part in node.parts)
    if proof.truth is Truth.FALSE and leaves and gains and not all_needed and len(gains) > 1:
        missing = node.at_least - proof.counts[1]
        yield Shortfall(-(-missing // max(gains)), node.says)
    elif all_needed or none_allowed or not leaves or len(gains) == 1:
        for part in proof.parts:
            yield from _against(part, known)
    else:
        yield Shortfall(node.at_least - proof.counts[1], node.says)
