"""How probable it is that at least 0, 1, 2, ... of some variables take the values asked for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from itertools import accumulate
from math import prod

from foedus.language.conditions import Is
from foedus.language.variables import Variable
from foedus.reason.chances.draws import ROUNDOFF, Number, Reader, Row, whole
from foedus.reason.chances.mixtures import Odds, mixture, shares
from foedus.reason.chances.probability import Chance, added


def by_threshold(leaves: Iterable[Is], odds: Odds, exact: bool = False) -> tuple[Chance, ...]:
    """The probability that at least ``k`` of the leaves hold, for each ``k`` from 0 to all.

    For the ballots of a motion that say yes it is how probable each number of yes is to be
    reached. The count is Poisson binomial; its distribution is built up leaf by leaf, as in R.
    Barlow, K. Heidtmann, Computing k-out-of-n system reliability, IEEE Transactions on Reliability
    33 (1984).

    Raises:
        ValueError: two leaves are about one variable, or the odds are no probabilities.
    """
    listed = tuple(leaves)
    asked = [leaf.variable for leaf in listed]
    if len(set(asked)) < len(asked):
        raise ValueError("a variable is asked about twice: count each once")
    mixed = mixture(odds)
    reader = Reader(None, exact)
    tails = [_tails(listed, reader.read(own, asked), exact) for _, own in mixed.components]
    weights = shares(mixed, exact)
    sums = [added(zip(weights, column, strict=True)) for column in zip(*tails, strict=True)]
    domain = max((len(variable.domain) for variable in asked), default=0)
    # Each leaf: three roundings of its row, the joining of the other values, a product, a sum, and
    # its place in the tail.
    lost = 0.0 if exact else ((6 + domain) * len(listed) + len(tails) + 4) * ROUNDOFF
    return tuple(Chance(total, lost / (1 - lost)) for total in sums)


def _tails(leaves: Sequence[Is], rows: Mapping[Variable, Row], exact: bool) -> list[Number]:
    counts: list[float] = [1]
    for leaf in leaves:
        row = rows[leaf.variable]
        at = leaf.variable.domain.index(leaf.value)
        yes, other = row[at], sum(row[:at] + row[at + 1 :])
        kept = [count * other for count in counts]
        moved = [count * yes for count in counts]
        counts = [a + b for a, b in zip([*kept, 0], [0, *moved], strict=True)]
    below = prod(whole(rows[leaf.variable]) for leaf in leaves)
    tails = list(accumulate(reversed(counts)))[::-1]
    return [Fraction(int(tail), below) if exact else float(tail) for tail in tails]
