"""Scenarios drawn at random in packed form: all ballots of a word at once, from random words.

A ballot falls to the first value whose bound a uniform number stays below, the bounds being the
sums of the probabilities so far. The numbers are drawn digit by digit, one random word for the
digits of 64 ballots; a word is done when in each of its ballots the digits have left the bounds'.

D. Knuth, A. Yao, The complexity of nonuniform random number generation, in: J. Traub (ed.),
Algorithms and Complexity (1976): two random bits decide an event on average, however fine its
probability.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from fractions import Fraction
from math import isclose
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from foedus.language.conditions import Condition
from foedus.language.variables import Value, Variable
from foedus.reason.packed import BLOCK, WORD, Columns, Layout, Words, compiled, layout

#: Binary digits of a bound: every probability is met to within ``2**-DIGITS``.
DIGITS = 32
#: Digits after which the words that are done are set aside: first when few are left.
CHECKED = frozenset(range(11, DIGITS, 3))

Result = TypeVar("Result")
Probabilities = Mapping[Variable, Mapping[Value, float | Fraction]]
#: For each value, digit and word: the bits of the ballots whose bound has a 1 there.
_Digits = NDArray[np.uint64]


def drawn(
    layout: Layout, probabilities: Probabilities, scenarios: int, seed: int, threads: int = 2
) -> dict[Value, Words]:
    """Columns of ``scenarios`` random scenarios, the variables being independent.

    ``probabilities`` has each variable of the layout; a value that it does not name has none.
    The same seed gives the same bytes, on any number of threads.

    Raises:
        ValueError: a variable has no probabilities, or they are negative or do not add up to 1.
    """
    draw = _Draw(layout, probabilities, seed)
    shape = layout.words, scenarios
    columns: dict[Value, Words] = {v: np.empty(shape, np.uint64) for v in layout.values}

    def fill(start: int) -> None:
        size = min(BLOCK, scenarios - start)
        for value, words in draw.block(start // BLOCK, size).items():
            columns[value][:, start : start + size] = words

    _each(fill, scenarios, threads)
    return columns


def passing(
    condition: Condition,
    probabilities: Probabilities,
    scenarios: int,
    seed: int,
    threads: int = 2,
) -> int:
    """In how many of so many random scenarios the condition holds; they are not kept.

    The scenarios are those of :func:`drawn`.

    Raises:
        ValueError: as there.
    """
    places = layout(condition)
    draw, evaluate = _Draw(places, probabilities, seed), compiled(condition, places)

    def count(start: int) -> int:
        size = min(BLOCK, scenarios - start)
        truths = np.broadcast_to(evaluate(draw.block(start // BLOCK, size)), size)
        return int(np.count_nonzero(truths))

    return sum(_each(count, scenarios, threads))


def _each(call: Callable[[int], Result], scenarios: int, threads: int) -> list[Result]:
    with ThreadPoolExecutor(threads) as pool:
        return list(pool.map(call, range(0, scenarios, BLOCK)))


class _Draw:
    """The bounds of all ballots, cut into digits; draws blocks, each from a seed of its own."""

    def __init__(self, layout: Layout, probabilities: Probabilities, seed: int) -> None:
        self.layout = layout
        self.seed = seed
        self.digits, self.always = _bounds(layout, probabilities)
        #: The ballots that have a 1 at a digit or later: the others are decided by then.
        self.open = np.bitwise_or.accumulate(self.digits[:, ::-1], axis=1)[:, ::-1]

    def block(self, number: int, size: int) -> Columns:
        """One block of scenarios, which depends on its number and the seed alone."""
        random = np.random.SFC64(np.random.SeedSequence(self.seed, spawn_key=(number,)))
        columns = {v: np.empty((self.layout.words, size), np.uint64) for v in self.layout.values}
        for word in range(self.layout.words):
            below = self._below(random, word, size)
            for i, value in enumerate(self.layout.values):
                columns[value][word] = below[i] if not i else below[i] & ~below[i - 1]
        return columns

    def _below(self, random: np.random.SFC64, word: int, size: int) -> Words:
        """For each bound, the ballots of a word whose random numbers stay below it."""
        found = np.repeat(self.always[:, word, None], size, axis=1)
        left = np.repeat(self.open[:, 0, word, None], size, axis=1)
        below, rows = found, np.arange(size)
        for digit in range(DIGITS):
            if digit in CHECKED:
                kept = np.flatnonzero(np.bitwise_or.reduce(left, axis=0))
                if below is not found:
                    found[:, rows] = below
                if not len(kept):
                    return found
                rows, below, left = rows[kept], below[:, kept], left[:, kept]
            ones: Words = np.asarray(random.random_raw(left.shape[1]), np.uint64)
            zeros, spare = ~ones, np.empty_like(ones)
            for i, bound in enumerate(left):
                self._compare(i, digit, word, (ones, zeros, spare), bound, below[i])
        found[:, rows] = below
        return found

    def _compare(
        self,
        i: int,
        digit: int,
        word: int,
        drawn: tuple[Words, Words, Words],
        left: Words,
        below: Words,
    ) -> None:
        """Compare one digit: who drew 0 where the bound has 1 is below; whoever differs is done."""
        ones, zeros, spare = drawn
        one, before, after = self.digits[i, digit, word], *self.open[i, digit : digit + 2, word]
        if not one & before:
            np.bitwise_and(left, zeros, out=left)
        elif one & before == before:
            np.bitwise_and(left, zeros, out=spare)
            np.bitwise_or(below, spare, out=below)
            np.bitwise_and(left, ones, out=left)
        else:
            np.bitwise_xor(ones, one, out=spare)
            np.bitwise_and(left, spare, out=spare)
            np.bitwise_xor(left, spare, out=left)
            np.bitwise_and(spare, one, out=spare)
            np.bitwise_or(below, spare, out=below)
        if after != before:
            np.bitwise_and(left, after, out=left)


def _bounds(layout: Layout, probabilities: Probabilities) -> tuple[_Digits, NDArray[np.uint64]]:
    """The digits of all bounds, shape (values, digits + 1, words); and the bounds that are 1."""
    digits = [[[0] * layout.words for _ in range(DIGITS + 1)] for _ in layout.values]
    always = [[0] * layout.words for _ in layout.values]
    for variable, place in layout.places.items():
        of = _checked(variable, probabilities)
        word, bit = place // WORD, 1 << place % WORD
        bound = Fraction(0)
        for i, value in enumerate(layout.values):
            bound += of.get(value, 0) if value in variable.domain else 0
            whole = round(bound * (1 << DIGITS))
            if whole >> DIGITS:
                always[i][word] |= bit
                continue
            for digit, one in enumerate(f"{whole:0{DIGITS}b}"):
                if one == "1":
                    digits[i][digit][word] |= bit
    return np.array(digits, np.uint64), np.array(always, np.uint64)


def _checked(variable: Variable, probabilities: Probabilities) -> dict[Value, Fraction]:
    if variable not in probabilities:
        raise ValueError(f"{variable} has no probabilities")
    of = {value: Fraction(share) for value, share in probabilities[variable].items()}
    if unknown := [value for value in of if value not in variable.domain]:
        raise ValueError(f"{variable} cannot be {unknown[0]!r}")
    if min(of.values(), default=0) < 0 or not isclose(sum(of.values()), 1, abs_tol=1e-9):
        raise ValueError(f"{variable}: probabilities are from 0 and add up to 1; these are {of}")
    return of
