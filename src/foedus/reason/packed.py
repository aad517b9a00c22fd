"""Very many scenarios at once: 64 ballots to a machine word, through the law's own tree.

Each variable is one bit of a word, and a scenario is a few words for each value that matters:
who voted yes, who voted no. A tally of ballots is then a mask and a count of bits, an operation
of the machine. The truth is that of :func:`foedus.reason.kleene.holds` where all is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs, children, variables
from foedus.language.variables import Value, Variable

Words = NDArray[np.uint64]
Truths = NDArray[np.bool_]
#: For each value, its words: shape (words, scenarios).
Columns = Mapping[Value, Words]

#: Ballots in a word, and scenarios in a block: few enough to stay in a core's own cache.
WORD = 64
BLOCK = 1 << 14


@dataclass(frozen=True, slots=True)
class Layout:
    """Which bit of which word each variable is, and which values the condition asks about.

    Variables stand in the order in which the condition first asks about them, so that a body's
    ballots on a motion are neighbours.
    """

    places: Mapping[Variable, int]
    values: tuple[Value, ...]

    @property
    def words(self) -> int:
        """How many words a scenario takes for each value."""
        return -(-len(self.places) // WORD)

    def masks(self, asked: Sequence[Variable]) -> Iterator[tuple[int, np.uint64]]:
        """The words in which some of the variables are, each with a mask of their bits."""
        bits: dict[int, int] = {}
        for variable in asked:
            word, bit = divmod(self.places[variable], WORD)
            bits[word] = bits.get(word, 0) | 1 << bit
        for word, mask in bits.items():
            yield word, np.uint64(mask)


def layout(condition: Condition) -> Layout:
    """The layout of a condition's variables."""
    places = {variable: place for place, variable in enumerate(variables(condition))}
    return Layout(places, tuple(dict.fromkeys(_values(condition))))


def _values(node: Condition) -> Iterator[Value]:
    if isinstance(node, Is):
        yield node.value
    for part in children(node):
        yield from _values(part)


def held(condition: Condition, columns: Columns, layout: Layout, threads: int = 2) -> Truths:
    """Whether the condition holds in each scenario; boolean, of shape (scenarios,).

    ``columns`` are uint64 of shape (words, scenarios) for each value of the layout.

    Raises:
        ValueError: columns of a value are missing, or not of the shape of the layout.
    """
    scenarios = _checked(columns, layout)
    compiled = _Compiler(layout).read(condition)
    found = np.empty(scenarios, np.bool_)

    def block(start: int) -> None:
        rows = slice(start, start + BLOCK)
        part = {value: words[:, rows] for value, words in columns.items()}
        found[rows] = compiled(part)

    starts = range(0, scenarios, BLOCK)
    with ThreadPoolExecutor(threads) as pool:  # NumPy counts without holding up other threads
        list(pool.map(block, starts))
    return found


def _checked(columns: Columns, layout: Layout) -> int:
    shapes = set()
    for value in layout.values:
        if value not in columns:
            raise ValueError(f"no column for the value {value!r}, which the condition asks about")
        words = columns[value]
        if words.dtype != np.uint64 or words.ndim != 2 or len(words) != layout.words:
            raise ValueError(
                f"{value!r}: {words.dtype} of shape {words.shape}; uint64 of shape "
                f"({layout.words}, scenarios) is wanted"
            )
        shapes.add(words.shape)
    if len(shapes) != 1:
        raise ValueError(f"the columns differ in the number of scenarios: {sorted(shapes)}")
    return int(shapes.pop()[1])


#: What a node becomes: from the columns of a block to its truths.
Evaluate = Callable[[Columns], Any]


class _Compiler:
    """Turns a tree into nested functions, each mask made once."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout

    def read(self, node: Condition) -> Evaluate:
        match node:
            case Is(variable, value):
                return self._any(value, [variable])
            case Not(part):
                inner = self.read(part)
                return lambda columns: ~inner(columns)
            case Norm(_, body, exceptions):
                barred = tuple((-1, exception) for exception in exceptions)
                return self._weighs(1, ((1, body), *barred))
            case Weighs(needed, parts):
                return self._weighs(needed, parts)
        raise TypeError(f"not a condition: {node!r}")

    def _weighs(self, needed: int, parts: Sequence[tuple[int, Condition]]) -> Evaluate:
        leaves: dict[tuple[int, Value], list[Variable]] = {}
        inner: list[tuple[int, Evaluate]] = []
        for weight, part in parts:
            if isinstance(part, Is):
                leaves.setdefault((weight, part.value), []).append(part.variable)
            else:
                inner.append((weight, self.read(part)))
        if not inner and len(leaves) == 1:
            ((weight, value), asked), *_ = leaves.items()
            if needed == 0 and weight == -1:
                some = self._any(value, asked)
                return lambda columns: ~some(columns)
            if needed == weight == 1:
                return self._any(value, asked)
        most = sum(abs(weight) for weight, _ in parts)
        kind = np.min_scalar_type(-2 * most - 2)
        counts = [(weight, self._count(value, asked)) for (weight, value), asked in leaves.items()]
        return _sum(needed, counts, inner, kind)

    def _any(self, value: Value, asked: Sequence[Variable]) -> Evaluate:
        """Whether one of the variables has the value."""
        masks = list(self.layout.masks(asked))

        def evaluate(columns: Columns) -> Truths:
            words = columns[value]
            bits = np.bitwise_or.reduce([words[word] & mask for word, mask in masks])
            some: Truths = bits != 0
            return some

        return evaluate

    def _count(self, value: Value, asked: Sequence[Variable]) -> Evaluate:
        """How many of the variables have the value."""
        masks = list(self.layout.masks(asked))

        def evaluate(columns: Columns) -> Any:
            words = columns[value]
            counted = [np.bitwise_count(words[word] & mask) for word, mask in masks]
            total = counted[0] if len(asked) < 256 else counted[0].astype(np.uint32)
            for count in counted[1:]:
                total = np.add(total, count, out=total)
            return total

        return evaluate


def _sum(
    needed: int, counts: list[tuple[int, Evaluate]], inner: list[tuple[int, Evaluate]], kind: Any
) -> Evaluate:
    def evaluate(columns: Columns) -> Truths:
        total: Any = 0
        for weight, count in (*counts, *inner):
            found = count(columns).astype(kind)
            if weight != 1:
                found *= kind.type(weight)
            total = found if isinstance(total, int) else np.add(total, found, out=total)
        reached: Truths = total >= needed
        return reached

    return evaluate
