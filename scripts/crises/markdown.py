"""Small pieces of Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def cell(text: str) -> str:
    """A text on one line that no bar of a table cuts."""
    return " ".join(text.split()).replace("|", "/")


def table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table with these heads."""
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(map(cell, line))} |" for line in lines)


def listed(parts: Iterable[str]) -> str:
    """Parts of a cell, one after the other."""
    return "; ".join(parts)
