"""Numbers in sentences: one case, two cases."""

from __future__ import annotations


def many(number: int, one: str, several: str = "") -> str:
    """The number with its noun: ``1 case``, ``2 cases``; ``several`` where an s will not do."""
    return f"{number} {one if number == 1 else several or f'{one}s'}"
