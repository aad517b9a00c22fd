"""A swing plot: what one point more of each member's probability is worth to the result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foedus.reports.charts import look, words
from foedus.reports.charts.drawing import drawing
from foedus.reports.charts.rows import LABELS, Label, label
from foedus.reports.charts.sheet import Caption, Sheet

#: Inches: the height of a bar, what separates rows, from the end of a bar to its figure.
BAR, BETWEEN, TO_FIGURE = 0.14, 0.09, 0.04
HEAD = 0.24
#: More rows than this are not drawn: those worth least are counted instead.
MOST_ROWS = 40
ABOUT = "points of probability won for each point by which yes becomes more probable"


@drawing()
def swing_chart(caption: Caption, worth: Sequence[tuple[str, str, float | None]]) -> Sheet:
    """What a point of each member is worth: its code, its name, and points won or lost for it.

    Members of the same worth share a bar. None is the worth of one that is certain to vote yes:
    these are counted, not drawn.

    Raises:
        ChartError: matplotlib is not installed.
    """
    rows = _rows(worth)
    drawn = sorted(rows, key=lambda row: -abs(row[1]))[:MOST_ROWS]
    drawn.sort(key=lambda row: -row[1])
    heights = [max(BAR, of.height) + BETWEEN for of, _ in drawn]
    left_out = _left_out(worth, len(rows) - len(drawn))
    notes = (*caption.notes, *left_out)
    about = Caption(caption.title, caption.day, caption.rule, caption.source, notes)
    sheet = Sheet(about, HEAD + sum(heights))
    _draw(sheet, drawn, heights)
    sheet.told = [f"{of.told}: {_signed(value)} {ABOUT}." for of, value in drawn]
    return sheet


def _rows(worth: Sequence[tuple[str, str, float | None]]) -> list[tuple[Label, float]]:
    """Those of the same worth, but for the rounding of floats, together."""
    alike: dict[str, list[tuple[str, str, float]]] = {}
    for code, name, value in worth:
        if value is not None:
            alike.setdefault(f"{value:.9g}", []).append((code, name, value))
    return [
        (label([code for code, _, _ in of], [name for _, name, _ in of]), of[0][2])
        for of in alike.values()
    ]


def _left_out(worth: Sequence[tuple[str, str, float | None]], rows: int) -> Iterator[str]:
    certain = sum(value is None for _, _, value in worth)
    if certain:
        yield f"Certain to vote yes, and not drawn: {certain}."
    if rows:
        yield f"Not drawn: {rows} more that are worth least."


def _draw(sheet: Sheet, drawn: Sequence[tuple[Label, float]], heights: Sequence[float]) -> None:
    """The bars, to the right of the upright line where a point wins, to its left where it loses."""
    said = [_signed(value) for _, value in drawn]
    figure = max((words.width(text, look.SMALL) for text in said), default=0.0) + TO_FIGURE
    most = max((value for _, value in drawn if value > 0), default=0.0)
    least = min((value for _, value in drawn if value < 0), default=0.0)
    start = look.MARGIN + LABELS + 0.15
    room = look.WIDTH - look.MARGIN - start - figure - (figure if least else 0.0)
    scale = room / (most - least) if most > least else 0.0
    zero = start + (figure if least else 0.0) - least * scale
    sheet.lines(start, sheet.top, [ABOUT], size=look.BODY, weight="bold")
    y = sheet.top + HEAD
    sheet.rule(zero, y, y + sum(heights))
    for (of, value), text, height in zip(drawn, said, heights, strict=True):
        end = look.MARGIN + LABELS
        below = sheet.lines(end, y + (height - of.height) / 2, of.who, size=look.BODY, ha="right")
        sheet.lines(end, below, of.more, size=look.SMALL, ha="right", color=look.GREY)
        wide, middle = abs(value) * scale, y + height / 2
        won = value >= 0
        if wide:
            style = look.PLAIN if won else look.AGAINST
            sheet.bar(zero if won else zero - wide, middle - BAR / 2, wide, BAR, style)
        beside = zero + (wide + TO_FIGURE) * (1 if won else -1)
        sheet.word(beside, middle, text, size=look.SMALL, ha="left" if won else "right")
        y += height


def _signed(value: float) -> str:
    if f"{abs(value):.3g}" == "0":
        return "0"
    return f"{'+' if value > 0 else '−'}{abs(value):.3g}"
