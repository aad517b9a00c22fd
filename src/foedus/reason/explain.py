"""The proof of a condition in one case: the truth of every node, and why.

Three-valued as in :mod:`foedus.reason.kleene`, under every combination of the readings that are
left open at once. The value of a node is a pair of bit sets over those combinations, *surely*
and *possibly*, so that a tree is walked once however many readings there are.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from math import prod

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs, variables
from foedus.language.variables import Kind, Value, Variable

#: The most combinations of open readings that are looked at.
MOST_READINGS = 4096


class TooManyReadings(ValueError):
    """The readings left open have more than ``MOST_READINGS`` combinations."""


class Truth(StrEnum):
    """What a proof says of a node; contested: it is not the same under every reading."""

    TRUE = "true"
    FALSE = "false"
    UNKNOWN = "unknown"
    CONTESTED = "contested"


DEFINITE = (Truth.TRUE, Truth.FALSE)


@dataclass(frozen=True, slots=True)
class Proof:
    """A node, its truth, and the proofs of what lies below it.

    ``parts`` are those of a ``Weighs``, the part of a ``Not``, the body of a ``Norm``; in what
    ``why`` gives, those kept. ``counts``, of a ``Weighs`` only, are the weights it surely and
    possibly reaches: the least and the greatest over the readings. ``weight`` is what the node
    adds to the one above where it holds; the part of a ``Not`` and an exception take away one.
    """

    condition: Condition
    truth: Truth
    parts: tuple[Proof, ...] = ()
    exceptions: tuple[Proof, ...] = ()
    counts: tuple[int, int] | None = None
    weight: int = 1


def explain(condition: Condition, known: Mapping[Variable, Value]) -> Proof:
    """The proof tree of a condition, given the values that are known.

    Raises:
        TooManyReadings: the readings not in ``known`` have more than 4096 combinations.
    """
    readings = [v for v in variables(condition) if v.kind is Kind.READING and v not in known]
    combinations = prod(len(reading.domain) for reading in readings)
    if combinations > MOST_READINGS:
        raise TooManyReadings(
            f"{len(readings)} readings are left open, with {combinations} combinations; at most "
            f"{MOST_READINGS} can be compared: settle some of {', '.join(map(str, readings))}"
        )
    return _Prover(known, readings, combinations).prove(condition)[0]


def why(proof: Proof) -> Proof:
    """The same proof with only the parts that account for the truth of each node.

    Of a true or false node: every part that speaks for that truth (the true parts of a true
    *or*, the false ones of a false *and*), and where those do not suffice, the contested ones.
    Whatever the parts left out were, its truth would be the same. Of any other node: the parts
    that are unknown or contested.
    """
    if not proof.parts and not proof.exceptions:
        return proof
    kept = _kept(proof)
    return replace(
        proof,
        parts=tuple(why(part) for part in proof.parts if id(part) in kept),
        exceptions=tuple(why(part) for part in proof.exceptions if id(part) in kept),
    )


Bits = tuple[int, int]


class _Prover:
    """Bit ``i`` of a value stands for combination ``i`` of the open readings."""

    def __init__(
        self, known: Mapping[Variable, Value], readings: list[Variable], combinations: int
    ) -> None:
        self.known = known
        self.combinations = combinations
        self.all = (1 << combinations) - 1
        self.where: dict[Variable, dict[Value, int]] = {}
        step = 1
        for reading in readings:
            size = len(reading.domain)
            self.where[reading] = {
                value: sum(1 << i for i in range(combinations) if i // step % size == index)
                for index, value in enumerate(reading.domain)
            }
            step *= size

    def prove(self, condition: Condition, weight: int = 1) -> tuple[Proof, Bits]:
        if isinstance(condition, Is):
            bits = self._is(condition)
            return Proof(condition, self._truth(bits), (), (), None, weight), bits
        if isinstance(condition, Weighs):
            return self._weighs(condition, weight)
        if isinstance(condition, Norm):
            return self._norm(condition, weight)
        if isinstance(condition, Not):
            part, (surely, possibly) = self.prove(condition.part, -1)
            bits = self.all ^ possibly, self.all ^ surely
            return Proof(condition, self._truth(bits), (part,), (), None, weight), bits
        raise TypeError(f"not a condition: {condition!r}")

    def _is(self, condition: Is) -> Bits:
        value = self.known.get(condition.variable)
        if value is not None:
            return (self.all, self.all) if value == condition.value else (0, 0)
        where = self.where.get(condition.variable)
        return (0, self.all) if where is None else (where[condition.value],) * 2

    def _norm(self, condition: Norm, weight: int) -> tuple[Proof, Bits]:
        body, (surely, possibly) = self.prove(condition.body)
        exceptions = []
        for exception in condition.exceptions:
            proof, (out, perhaps_out) = self.prove(exception, -1)
            exceptions.append(proof)
            surely &= ~perhaps_out
            possibly &= ~out
        bits = surely, possibly
        truth = self._truth(bits)
        return Proof(condition, truth, (body,), tuple(exceptions), None, weight), bits

    def _weighs(self, condition: Weighs, weight: int) -> tuple[Proof, Bits]:
        proofs = []
        least = most = 0  # from the parts that are the same under every reading
        turning: list[tuple[int, int, int]] = []
        for counted, part in condition.parts:
            proof, (surely, possibly) = self.prove(part, counted)
            proofs.append(proof)
            low, high = (surely, possibly) if counted > 0 else (possibly, surely)
            if proof.truth is Truth.CONTESTED:
                turning.append((counted, low, high))
            else:
                least += counted if low else 0
                most += counted if high else 0
        sums = self._sums(least, most, turning)
        surely = sum((low >= condition.at_least) << i for i, (low, _) in enumerate(sums))
        possibly = sum((high >= condition.at_least) << i for i, (_, high) in enumerate(sums))
        if not turning:
            surely, possibly = -surely & self.all, -possibly & self.all
        counts = min(low for low, _ in sums), max(high for _, high in sums)
        truth = self._truth((surely, possibly))
        return Proof(condition, truth, tuple(proofs), (), counts, weight), (surely, possibly)

    def _sums(
        self, least: int, most: int, turning: list[tuple[int, int, int]]
    ) -> list[tuple[int, int]]:
        """The least and greatest sum under each combination, or once if they are all alike."""
        return [
            (
                least + sum(weight for weight, low, _ in turning if low >> i & 1),
                most + sum(weight for weight, _, high in turning if high >> i & 1),
            )
            for i in range(self.combinations if turning else 1)
        ]

    def _truth(self, bits: Bits) -> Truth:
        surely, possibly = bits
        if surely == self.all:
            return Truth.TRUE
        if not possibly:
            return Truth.FALSE
        return Truth.CONTESTED if surely or possibly != self.all else Truth.UNKNOWN


def _kept(proof: Proof) -> set[int]:
    """The ids of the proofs, right below this one, that account for its truth."""
    parts = [part for part in (*proof.parts, *proof.exceptions) if part.weight]
    if proof.truth not in DEFINITE:
        return {id(part) for part in parts if part.truth not in DEFINITE}
    up = proof.truth is Truth.TRUE
    speaking = Truth.TRUE if up else Truth.FALSE, Truth.FALSE if up else Truth.TRUE
    kept = {id(part) for part in parts if part.truth is speaking[part.weight < 0]}
    # The sum if all that is left out spoke against: where that is not enough, readings combine.
    total = sum(
        part.weight
        for part in parts
        if (part.truth is Truth.TRUE if id(part) in kept else (part.weight > 0) is not up)
    )
    if (total >= _threshold(proof.condition)) is not up:
        kept.update(id(part) for part in parts if part.truth is Truth.CONTESTED)
    return kept


def _threshold(condition: Condition) -> int:
    """What the weights below a node must add up to: *not* must not fall below 0."""
    if isinstance(condition, Weighs):
        return condition.at_least
    return 1 if isinstance(condition, Norm) else 0
