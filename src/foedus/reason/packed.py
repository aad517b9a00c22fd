"""Very many scenarios at once: 64 ballots to a machine word, through the law's own tree.

Each variable is one bit of a word, and a scenario is a few words for each value that matters:
who voted yes, who voted no. A tally of ballots is then a mask and a count of bits, an operation
of the machine. The truth is that of :func:`foedus.reason.kleene.holds` where all is known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property, reduce
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs, children
from foedus.language.variables import Value, Variable

Words = NDArray[np.uint64]
Truths = NDArray[np.bool_]
#: For each value, its words: shape (words, scenarios).
Columns = Mapping[Value, Words]

WORD = 64
#: Scenarios in a block: enough for two threads to be at work in NumPy, not in turn in Python, and
#: few enough for a block to stay in the shared cache.
BLOCK = 1 << 16


@dataclass(frozen=True)
class Layout:
    """Which bit of which word each variable is, and which values the condition asks about.

    The variables of the largest tallies come first, so that most words are counted whole.
    """

    places: Mapping[Variable, int]
    values: tuple[Value, ...]

    @property
    def words(self) -> int:
        """How many words a scenario takes for each value."""
        return -(-len(self.places) // WORD)

    @cached_property
    def filled(self) -> tuple[int, ...]:
        """For each word, the bits that stand for a variable."""
        left = len(self.places)
        return tuple((1 << min(WORD, left - WORD * i)) - 1 for i in range(self.words))

    def masks(self, asked: Sequence[Variable]) -> Iterator[tuple[int, np.uint64 | None]]:
        """The words in which some variables are, each with their bits: None if these are all."""
        bits: Counter[int] = Counter()
        for variable in asked:
            word, bit = divmod(self.places[variable], WORD)
            bits[word] |= 1 << bit
        for word, mask in bits.items():
            yield word, None if mask == self.filled[word] else np.uint64(mask)


def layout(condition: Condition) -> Layout:
    """The layout of a condition's variables."""
    size: dict[Variable, int] = {}
    values: dict[Value, None] = {}
    _gather(condition, 1, size, values)
    largest_first = sorted(size, key=lambda variable: -size[variable])
    return Layout({variable: i for i, variable in enumerate(largest_first)}, tuple(values))


def _gather(
    node: Condition, number: int, size: dict[Variable, int], values: dict[Value, None]
) -> None:
    """The variables, each with the parts of the largest node it is a part of; and the values."""
    if isinstance(node, Is):
        size[node.variable] = max(number, size.get(node.variable, 0))
        values[node.value] = None
    parts = children(node)
    for part in parts:
        _gather(part, len(parts), size, values)


def held(condition: Condition, columns: Columns, layout: Layout, threads: int = 2) -> Truths:
    """Whether the condition holds in each scenario; boolean, of shape (scenarios,).

    ``columns`` are uint64 of shape (words, scenarios) for each value of the layout; bits that
    stand for no variable are 0.

    Raises:
        ValueError: columns of a value are missing, or not of the shape of the layout.
    """
    scenarios = _checked(columns, layout)
    evaluate = compiled(condition, layout)
    found = np.empty(scenarios, np.bool_)

    def block(start: int) -> None:
        rows = slice(start, start + BLOCK)
        found[rows] = evaluate({value: words[:, rows] for value, words in columns.items()})

    with ThreadPoolExecutor(threads) as pool:  # NumPy counts without holding up other threads
        list(pool.map(block, range(0, scenarios, BLOCK)))
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


def compiled(condition: Condition, layout: Layout) -> Callable[[Columns], Truths | bool]:
    """The condition as a function from the columns of a block to its truths."""
    evaluate = _Compiler(layout).read(condition)
    return lambda columns: evaluate(_Block(columns))


class _Block:
    """The columns of a block, and what was counted in them, each count made once."""

    def __init__(self, columns: Columns) -> None:
        self.columns = columns
        self.counts: dict[int, Any] = {}


#: What a node becomes: from a block to its truths, or one truth for all.
_Evaluate = Callable[[_Block], Any]


class _Compiler:
    """Turns a tree into nested functions, each mask made once."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.counted: dict[tuple[Value, tuple[Variable, ...]], _Evaluate] = {}

    def read(self, node: Condition) -> _Evaluate:
        match node:
            case Is(variable, value):
                count = self._count(value, (variable,))
                return lambda block: count(block) > 0
            case Not(part):
                inner = self.read(part)
                return lambda block: np.logical_not(inner(block))
            case Norm(_, body, exceptions):
                return self._weighs(1, ((1, body), *((-1, other) for other in exceptions)))
            case Weighs(needed, parts):
                return self._weighs(needed, parts)
        raise TypeError(f"not a condition: {node!r}")

    def _weighs(self, needed: int, parts: Sequence[tuple[int, Condition]]) -> _Evaluate:
        leaves: dict[tuple[int, Value], list[Variable]] = {}
        terms: list[tuple[int, _Evaluate]] = []
        for weight, part in parts:
            if isinstance(part, Is):
                leaves.setdefault((weight, part.value), []).append(part.variable)
            elif weight:
                terms.append((weight, self.read(part)))
        if not leaves and all(weight == 1 for weight, _ in terms):
            if terms and needed == len(terms):
                return _joined(np.logical_and, [term for _, term in terms])
            if terms and needed == 1:
                return _joined(np.logical_or, [term for _, term in terms])
        counts = [
            (w, self._count(value, tuple(asked))) for (w, value), asked in leaves.items() if w
        ]
        if len(counts) == 1 and not terms:
            return _threshold(needed, *counts[0])
        most = sum(abs(weight) for weight, _ in parts) + abs(needed)
        return _sum(needed, [*counts, *terms], np.min_scalar_type(-2 * most - 2))

    def _count(self, value: Value, asked: tuple[Variable, ...]) -> _Evaluate:
        """How many of the variables have the value."""
        key = value, asked
        if key not in self.counted:
            if len(set(asked)) < len(asked):  # a part that is listed twice counts twice
                once = [self._count(value, (variable,)) for variable in asked]
                self.counted[key] = lambda block: reduce(np.add, [c(block) for c in once])
            else:
                self.counted[key] = self._counter(value, asked)
        return self.counted[key]

    def _counter(self, value: Value, asked: tuple[Variable, ...]) -> _Evaluate:
        masks, wide = list(self.layout.masks(asked)), len(asked) > np.iinfo(np.uint8).max
        place = len(self.counted)

        def evaluate(block: _Block) -> Any:
            if place not in block.counts:
                words = block.columns[value]
                total: Any = None
                for word, mask in masks:
                    bits = words[word] if mask is None else words[word] & mask
                    count = np.bitwise_count(bits)
                    if total is None:
                        total = count.astype(np.uint32) if wide else count
                    else:
                        np.add(total, count, out=total)
                block.counts[place] = total
            return block.counts[place]

        return evaluate


def _joined(join: np.ufunc, parts: Sequence[_Evaluate]) -> _Evaluate:
    return lambda block: reduce(join, [part(block) for part in parts])


def _threshold(needed: int, weight: int, count: _Evaluate) -> _Evaluate:
    """Whether a count times its weight is enough."""
    if weight > 0:
        least = -(-needed // weight)
        return lambda block: count(block) >= least
    most = needed // weight
    return lambda block: count(block) <= most


def _sum(needed: int, terms: Sequence[tuple[int, _Evaluate]], kind: np.dtype[Any]) -> _Evaluate:
    def evaluate(block: _Block) -> Truths | bool:
        total: Any = kind.type(0)
        for weight, term in terms:
            found = term(block)
            weighed = found if weight == 1 else np.multiply(found, weight, dtype=kind)
            total = np.add(total, weighed, dtype=kind)
        enough: Truths | bool = total >= needed
        return enough

    return evaluate
