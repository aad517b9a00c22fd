"""Text as long as it will be drawn: measured with the type itself, and wrapped to fit."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

#: The height of a line as a multiple of the size of its type.
LEADING = 1.35
POINTS_AN_INCH = 72


def pitch(size: float) -> float:
    """Inches from one line to the next."""
    return size * LEADING / POINTS_AN_INCH


@cache
def width(text: str, size: float, bold: bool = False) -> float:
    """Inches that a line of text takes."""
    from matplotlib.font_manager import FontProperties
    from matplotlib.textpath import text_to_path

    font = FontProperties(family=["DejaVu Sans"], size=size, weight="bold" if bold else "normal")
    points, _, _ = text_to_path.get_text_width_height_descent(text, font, ismath=False)
    return float(points) / POINTS_AN_INCH


def wrapped(text: str, inches: float, size: float, bold: bool = False) -> list[str]:
    """The text in lines that are no wider than this; a word that is wider is broken."""
    lines: list[str] = []
    line = ""
    for word in text.split():
        while width(word, size, bold) > inches:
            room = _fitting(f"{line} {word}" if line else word, inches, size, bold)
            head = room[len(line) + 1 :] if line else room
            if head:
                lines.append(room)
                word = word[len(head) :]
            else:
                lines.append(line)
            line = ""
        longer = f"{line} {word}" if line else word
        if width(longer, size, bold) <= inches:
            line = longer
        else:
            lines.append(line)
            line = word
    return [*lines, line] if line else lines


def shortened(lines: Sequence[str], most: int, inches: float, size: float) -> list[str]:
    """At most so many lines, the last ending in three dots where more was to come."""
    if len(lines) <= most:
        return list(lines)
    last = _fitting(lines[most - 1] + " ", inches - width("…", size), size, False).rstrip()
    return [*lines[: most - 1], last + "…"]


def _fitting(text: str, inches: float, size: float, bold: bool) -> str:
    """As much of the beginning as fits, one letter at least."""
    end = len(text)
    while end > 1 and width(text[:end], size, bold) > inches:
        end -= 1
    return text[:end]
