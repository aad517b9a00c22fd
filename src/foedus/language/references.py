"""Where a rule stands: the label that a norm carries into every proof."""

from __future__ import annotations

from dataclasses import dataclass

from foedus.language.days import Span


@dataclass(frozen=True, slots=True)
class Reference:
    """Where a rule stands, and why this text of it was taken.

    ``text`` is a paraphrase in our words; ``selected`` says why this version applies;
    ``source`` is where the text was checked. ``in_force`` is None on a day without the rule.
    """

    id: str
    citation: str
    title: str
    text: str
    in_force: Span | None
    selected: str
    source: str

    def __str__(self) -> str:
        return self.citation
