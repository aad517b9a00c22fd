"""How every chart looks: its size, its type, and colours that everybody can tell apart.

The colours are some of those that M. Okabe and K. Ito chose for every kind of colour vision
(Color Universal Design, 2008). No two that meet in one chart are told apart by colour alone: one
is plain, one hatched, one outlined, so that the chart can be read in grey too.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

BLUE, ORANGE, VERMILLION = "#0072B2", "#E69F00", "#D55E00"
BLACK, WHITE = "#000000", "#FFFFFF"
#: The palette: no other hue is drawn.
PALETTE = (BLUE, ORANGE, VERMILLION, BLACK, WHITE)
#: For what is not read first: the lines of a grid, and what is said in small type.
PALE, GREY = "#D9D9D9", "#4D4D4D"

#: Inches between the margins of an A4 page, and dots an inch for print.
WIDTH = 7.2
DPI = 300
#: Inches left free around the chart.
MARGIN = 0.18

#: Sizes of type, in points.
TITLE, BODY, SMALL = 11.5, 8.0, 6.5

#: What is set for the time of drawing, over the library's own defaults. Type comes with the
#: library; the salt makes the identifiers in an SVG the same every time.
SETTINGS: Mapping[Any, Any] = {
    "font.family": ["DejaVu Sans"],
    "text.parse_math": False,
    "svg.fonttype": "none",
    "svg.hashsalt": "foedus",
    "hatch.linewidth": 0.6,
    "path.simplify": False,
}


@dataclass(frozen=True, slots=True)
class Style:
    """How the bars of one kind are filled and edged."""

    fill: str
    edge: str
    hatch: str = ""


PLAIN = Style(BLUE, BLUE)
HATCHED = Style(ORANGE, BLACK, "//////")
OUTLINED = Style(WHITE, BLACK)
AGAINST = Style(VERMILLION, BLACK, "\\\\\\\\")
