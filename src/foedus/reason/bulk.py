"""Many cases at once: whether a condition surely and possibly holds, three-valued, in NumPy.

The same truth as :func:`foedus.reason.kleene.holds`, row by row. A case is a row; a variable is
a column of codes, the place of its value in the domain, or -1 where it is unknown. Rows are
taken in blocks that stay in the cache. Where nothing is unknown the two answers are one array,
computed once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from foedus.language.conditions import Condition, Is, Norm, Not, Weighs, variables
from foedus.language.variables import Value, Variable

Codes = NDArray[np.int8]
Truths = NDArray[np.bool_]
Counts = NDArray[np.signedinteger[Any]]
#: (surely, possibly); one and the same array where nothing is unknown.
Pair = tuple[Truths, Truths]

UNKNOWN = -1
#: Rows in a block: few enough for its arrays, of a byte a row, to stay in a core's own cache, and
#: enough for a call of NumPy to cost little beside its work.
BLOCK = 1 << 16


def column(variable: Variable, values: Sequence[Value | None]) -> Codes:
    """The codes of these values of the variable, one a case; None becomes -1, unknown.

    Raises:
        ValueError: a value is not in the variable's domain; the message names it and the row.
    """
    codes: dict[Value | None, int] = {value: i for i, value in enumerate(variable.domain)}
    codes[None] = UNKNOWN
    try:
        return np.fromiter((codes[value] for value in values), np.int8, len(values))
    except KeyError:
        row, value = next((i, value) for i, value in enumerate(values) if value not in codes)
        wanted = ", ".join(map(str, variable.domain))
        raise ValueError(f"{variable}, row {row}: {value!r} is not one of {wanted}") from None


def bulk(condition: Condition, columns: Mapping[Variable, Codes]) -> Pair:
    """Whether the condition (surely, possibly) holds in each of n cases.

    ``columns`` gives n codes for each variable; a variable without a column is unknown in every
    case. Both answers are boolean arrays of shape (n,); they are the same array where no code
    is unknown. A case is true where *surely*, false where not *possibly*, else unknown.

    Raises:
        ValueError: there is no column, a column is not a line of int8, columns differ in
            length, or a code is outside of its variable's domain (the message says which row).
        OverflowError: the weights of one node add up to more than 64 bits hold.
    """
    cases, complete = _checked(columns)
    surely = np.empty(cases, np.bool_)
    possibly = surely if complete.issuperset(variables(condition)) else np.empty_like(surely)
    for start in range(0, cases, BLOCK):
        rows = slice(start, min(start + BLOCK, cases))
        block = _Block({v: codes[rows] for v, codes in columns.items()}, complete, rows)
        surely[rows], possibly[rows] = block.evaluate(condition)
    return surely, possibly


def _checked(columns: Mapping[Variable, Codes]) -> tuple[int, set[Variable]]:
    """The number of cases, and the variables that are known in all of them."""
    if not columns:
        raise ValueError("no column is given, so that the number of cases is not known")
    first, cases = next((variable, len(codes)) for variable, codes in columns.items())
    complete = set()
    for variable, codes in columns.items():
        if codes.dtype != np.int8 or codes.ndim != 1:
            raise ValueError(f"{variable}: {codes.ndim}-d {codes.dtype} codes; 1-d int8 is wanted")
        if len(codes) != cases:
            raise ValueError(f"{variable} has {len(codes)} cases, but {first} has {cases}")
        least, most = (codes.min(), codes.max()) if cases else (0, 0)
        last = len(variable.domain) - 1
        if least < UNKNOWN or most > last:
            row = int(np.argmax((codes < UNKNOWN) | (codes > last)))
            raise ValueError(
                f"{variable}, row {row}: code {codes[row]} is not of its domain; 0 to {last} stand "
                f"for {', '.join(map(str, variable.domain))}, and {UNKNOWN} for unknown"
            )
        if least > UNKNOWN:
            complete.add(variable)
    return cases, complete


class _Block:
    """Some rows of the columns; evaluates conditions over them."""

    def __init__(
        self, columns: Mapping[Variable, Codes], complete: set[Variable], rows: slice
    ) -> None:
        self.columns = columns
        self.complete = complete
        self.size = rows.stop - rows.start

    def evaluate(self, condition: Condition) -> Pair:
        if isinstance(condition, Is):
            return self._is(condition)
        if isinstance(condition, Weighs):
            return self._weighs(condition)
        if isinstance(condition, Norm):
            return self._norm(condition)
        if isinstance(condition, Not):
            return _opposite(self.evaluate(condition.part))
        raise TypeError(f"not a condition: {condition!r}")

    def _is(self, condition: Is) -> Pair:
        variable = condition.variable
        codes = self.columns.get(variable)
        if codes is None:
            return np.zeros(self.size, np.bool_), np.ones(self.size, np.bool_)
        surely: Truths = codes == variable.domain.index(condition.value)
        return surely, surely if variable in self.complete else surely | (codes == UNKNOWN)

    def _norm(self, condition: Norm) -> Pair:
        surely, possibly = self.evaluate(condition.body)
        for exception in condition.exceptions:
            not_surely, not_possibly = _opposite(self.evaluate(exception))
            same = surely is possibly and not_surely is not_possibly
            surely = surely & not_surely
            possibly = surely if same else possibly & not_possibly
        return surely, possibly

    def _weighs(self, condition: Weighs) -> Pair:
        low: Counts = np.zeros(self.size, _counter(condition))
        high = low
        for weight, part in condition.parts:
            surely, possibly = self.evaluate(part)
            if surely is not possibly and high is low:
                high = low.copy()
            _count(low, weight, surely if weight > 0 else possibly)
            if high is not low:
                _count(high, weight, possibly if weight > 0 else surely)
        reached: Truths = low >= condition.at_least
        return reached, reached if high is low else high >= condition.at_least


def _opposite(pair: Pair) -> Pair:
    surely, possibly = pair
    not_possibly = ~surely
    return (not_possibly if surely is possibly else ~possibly), not_possibly


def _counter(condition: Weighs) -> np.dtype[np.signedinteger[Any]]:
    """The narrowest integer that holds every sum of the weights: 8 bits for most bodies."""
    total = sum(abs(weight) for weight, _ in condition.parts)
    if total > np.iinfo(np.int64).max:
        raise OverflowError(f"{condition.says or 'a sum'}: its weights add up to {total}")
    return np.min_scalar_type(-total - 1)


def _count(counts: Counts, weight: int, truths: Truths) -> None:
    ones = truths.view(np.int8)
    if weight == 1:
        np.add(counts, ones, out=counts)
    elif weight == -1:
        np.subtract(counts, ones, out=counts)
    else:
        np.add(counts, np.multiply(ones, weight, dtype=counts.dtype), out=counts)
