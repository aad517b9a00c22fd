"""The power of the members of a body as bars: a row for each class, a panel for each index."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil

from foedus.questions.answers import Power
from foedus.reports.charts import look, words
from foedus.reports.charts.drawing import drawing
from foedus.reports.charts.panels import Panel, Series, panels, title
from foedus.reports.charts.rows import LABELS, Label, label, percent
from foedus.reports.charts.sheet import Caption, Sheet, caption

#: Inches: the height of a bar, what separates rows, panels and bands of panels.
BAR, BETWEEN, GUTTER, BAND = 0.125, 0.1, 0.15, 0.2
#: More panels than this do not stand side by side.
MOST_PANELS = 4
NOBODY = "no member"
#: Inches from the end of a bar to its figure.
TO_FIGURE = 0.04


@drawing()
def power_chart(answer: Power, sources: Sequence[str] = ()) -> Sheet:
    """The power of each member by class, index by index; beside a reform, today's too.

    ``sources`` are those that the answer rests on beyond its own receipt, as of populations.

    Raises:
        ChartError: matplotlib is not installed.
    """
    shown = panels(answer)
    labels = [label(found.members, found.names, found.mark) for found in answer.classes]
    deep = max((len(panel.series) for panel in shown), default=1)
    heights = [max(deep * BAR, of.height) + BETWEEN for of in labels]
    bands = _bands(shown)
    room = (look.WIDTH - 2 * look.MARGIN - LABELS) / max((len(band) for band in bands), default=1)
    heads = [max(len(_head(panel, room)) for panel in band) for band in bands]
    above = [lines * words.pitch(look.BODY) + 0.06 for lines in heads]
    body = sum(above) + (sum(heights) + BAND) * len(bands) - BAND
    key = _key(shown)
    sheet = Sheet(_caption(answer, sources), body + (0.24 if key else 0.0))
    y = sheet.top
    if key:
        y = _draw_key(sheet, y, key)
    for band, head in zip(bands, above, strict=True):
        _draw_band(sheet, y, answer, band, room, head, labels, heights)
        y += head + sum(heights) + BAND
    sheet.told = list(_told(answer, labels, shown))
    return sheet


def _caption(answer: Power, sources: Sequence[str]) -> Caption:
    notes = [f"{title(name)}: {says}." for name, says in answer.indices.items()]
    notes += [f"Not computed: {title(name)}: {why}." for name, why in answer.not_computed.items()]
    notes += [f"Taken to be so, since no ballot decides it: {said}." for said in answer.assumptions]
    if answer.today is not None:
        notes.insert(0, f"Today: {answer.today.title}.")
    return caption(answer, f"Power: {answer.rule.title}", answer.rule.cite, notes, sources)


def _bands(shown: list[Panel]) -> list[list[Panel]]:
    """The panels in as few rows as they fit, as even as can be."""
    across = ceil(len(shown) / max(ceil(len(shown) / MOST_PANELS), 1))
    return [shown[start : start + across] for start in range(0, len(shown), max(across, 1))]


def _head(panel: Panel, room: float) -> list[str]:
    return words.wrapped(panel.title, room - GUTTER, look.BODY, bold=True)


def _key(shown: list[Panel]) -> list[Series]:
    """One series for each kind of bar, where there is more than one kind."""
    kinds = {series.says: series for panel in shown for series in panel.series}
    return list(kinds.values()) if len(kinds) > 1 else []


def _draw_key(sheet: Sheet, y: float, key: list[Series]) -> float:
    x = look.MARGIN + LABELS + GUTTER
    for series in key:
        sheet.bar(x, y, 0.24, 0.1, series.style)
        sheet.word(x + 0.3, y + 0.05, series.says, size=look.BODY)
        x += 0.3 + words.width(series.says, look.BODY) + 0.25
    return y + 0.24


def _draw_band(
    sheet: Sheet,
    y: float,
    answer: Power,
    band: list[Panel],
    room: float,
    head: float,
    labels: list[Label],
    heights: list[float],
) -> None:
    """A row of panels, with the labels of the classes once at its left."""
    left = look.MARGIN + LABELS + GUTTER
    starts = [left + room * number for number in range(len(band))]
    for x, panel in zip(starts, band, strict=True):
        sheet.lines(x, y, _head(panel, room), size=look.BODY, weight="bold")
        sheet.rule(x, y + head, y + head + sum(heights))
    y += head
    for found, of, height in zip(answer.classes, labels, heights, strict=True):
        end = look.MARGIN + LABELS
        below = sheet.lines(end, y + (height - of.height) / 2, of.who, size=look.BODY, ha="right")
        sheet.lines(end, below, of.more, size=look.SMALL, ha="right", color=look.GREY)
        for x, panel in zip(starts, band, strict=True):
            top = y + (height - BAR * len(panel.series)) / 2
            for series in panel.series:
                figure = series.of(found)
                said = NOBODY if figure is None else percent(figure.value)
                full = room - GUTTER - _widest(answer, panel) - TO_FIGURE
                wide = full * figure.value / panel.most if figure and panel.most else 0.0
                if wide:
                    sheet.bar(x, top, wide, BAR, series.style)
                sheet.word(x + wide + TO_FIGURE, top + BAR / 2, said, size=look.SMALL)
                top += BAR
        y += height


def _widest(answer: Power, panel: Panel) -> float:
    """Inches that the widest figure of a panel takes."""
    said = [
        percent(figure.value)
        for found in answer.classes
        for series in panel.series
        if (figure := series.of(found)) is not None
    ]
    if any(series.of(found) is None for found in answer.classes for series in panel.series):
        said.append(NOBODY)
    return max((words.width(text, look.SMALL) for text in said), default=0.0)


def _told(answer: Power, labels: list[Label], shown: list[Panel]) -> Iterator[str]:
    """What the bars show, class by class."""
    for found, of in zip(answer.classes, labels, strict=True):
        said = [
            f"{panel.title}, {series.says}: {percent(figure.value) if figure else NOBODY}"
            for panel in shown
            for series in panel.series
            for figure in (series.of(found),)
        ]
        yield f"{of.told}: {'; '.join(said)}."
