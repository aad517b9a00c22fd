"""Who stands at a bar: a name, names, codes, or how many members it stands for each of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.reports.charts import look, words

#: Inches for what stands left of the bars.
LABELS = 1.85
#: More members than this are counted.
MOST_NAMED = 6
#: No label has more lines than this of a size.
MOST_LINES = 2
#: A probability this near to one is one but for the rounding of floats.
CERTAIN = 1 - 1e-12


@dataclass(frozen=True, slots=True)
class Label:
    """The label of a row: ``who``, and below it in small type ``more``."""

    who: tuple[str, ...]
    more: tuple[str, ...]

    @property
    def height(self) -> float:
        """Inches that it takes."""
        small = len(self.more) * words.pitch(look.SMALL)
        return len(self.who) * words.pitch(look.BODY) + small

    @property
    def told(self) -> str:
        """The label in one line."""
        return " ".join(self.who)


def label(members: Sequence[str], names: Sequence[str], mark: str = "") -> Label:
    """The label of members who are alike, by their codes and names; ``mark`` says what they can."""
    number = len(members)
    more = [mark] if mark else []
    if number <= MOST_NAMED:
        each = " (each)" if number > 1 else ""
        lines = _fit(", ".join(names) + each, look.BODY)
        if number > 1 and len(lines) > MOST_LINES:
            lines = _fit(", ".join(members) + each, look.BODY)
    else:
        lines = [f"{number} members (each)"]
        listed = _fit(", ".join(members), look.SMALL)
        more = [*listed, *more] if len(listed) <= MOST_LINES else more
    who = words.shortened(lines, MOST_LINES, LABELS, look.BODY)
    small = [line for text in more for line in _fit(text, look.SMALL)]
    return Label(tuple(who), tuple(small))


def _fit(text: str, size: float) -> list[str]:
    return words.wrapped(text, LABELS, size)


def percent(share: float) -> str:
    """A share or a probability as percent, to three digits that count.

    What is short of certain is not rounded up to it.
    """
    said = f"{share * 100:.3g}"
    return "> 99.9 %" if said == "100" and share < CERTAIN else f"{said} %"
