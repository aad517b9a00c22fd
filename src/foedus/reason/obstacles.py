"""What stands in the way, read off the proof: who is against, and where votes are missing.

A quick reading for a table's cell: it names every position that speaks against, without asking
which of them would suffice. :mod:`foedus.reason.blockers` finds the minimal sets.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs
from foedus.language.references import Reference
from foedus.language.variables import Kind, Value, Variable
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
    name of the threshold, ``of`` the first of the variables that it counts.
    """

    missing: int
    says: str
    of: Variable


@dataclass(frozen=True, slots=True)
class NotInForce:
    """A rule that is not law on the day, so that nothing can rest on it."""

    reference: Reference


@dataclass(frozen=True, slots=True)
class Nobody:
    """Something that could not hold if every part of it did: nobody is there to do it."""

    says: str


Obstacle = Against | Shortfall | NotInForce | Nobody


def obstacles(condition: Condition, known: Mapping[Variable, Value]) -> tuple[Obstacle, ...]:
    """What makes the condition false, given the known positions; empty where it is not false."""
    proof = explain(condition, known)
    if proof.truth is not Truth.FALSE:
        return ()
    return tuple(dict.fromkeys(_against(why(proof), known, wanted=True)))


def _against(proof: Proof, known: Mapping[Variable, Value], wanted: bool) -> Iterator[Obstacle]:
    """The obstacles at and below a node whose truth is the opposite of what is wanted."""
    match proof.condition:
        case Is(variable, _):
            if variable in known:
                yield Against(variable, known[variable])
        case Norm(reference, _, _) if reference.in_force is None:
            yield NotInForce(reference)
        case Norm():
            for part in proof.parts:
                yield from _against(part, known, wanted)
            for exception in proof.exceptions:
                yield from _against(exception, known, not wanted)
        case Not():
            for part in proof.parts:
                yield from _against(part, known, not wanted)
        case Weighs(at_least, parts, says) if wanted and at_least > _most(parts):
            yield Nobody(says)
        case Weighs() as node:
            if wanted and (short := _shortfall(node, proof)):
                yield short
            else:
                # What why() keeps of a sum that is too low is what ought to be the other way.
                for part in proof.parts:
                    yield from _against(part, known, part.truth is not Truth.TRUE)


def _most(parts: tuple[tuple[int, Condition], ...]) -> int:
    return sum(weight for weight, _ in parts if weight > 0)


def _shortfall(node: Weighs, proof: Proof) -> Shortfall | None:
    """The node as a missed threshold of positions; None where it is better told part by part.

    That is so where each part is needed or forbidden, and where one of several actors would do
    and every one of them refuses.
    """
    gains = [weight for weight, _ in node.parts if weight > 0]
    counted = [part.variable for _, part in node.parts if isinstance(part, Is)]
    one_will_do = node.at_least == 1 and not any(v.kind is Kind.BALLOT for v in counted)
    a_choice = len(gains) > 1 and sum(gains) > node.at_least and not one_will_do
    positions = len(counted) == len(node.parts) and all(v.owner for v in counted)
    if not (a_choice and positions) or proof.counts is None:
        return None
    missing = node.at_least - proof.counts[1]
    return Shortfall(-(-missing // max(gains)), node.says, counted[0])
