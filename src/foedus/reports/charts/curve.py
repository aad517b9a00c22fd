"""The odds by threshold: how probable it is that at least so many vote yes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from foedus.reports.charts import look
from foedus.reports.charts.drawing import drawing
from foedus.reports.charts.rows import percent
from foedus.reports.charts.sheet import Caption, Sheet

if TYPE_CHECKING:
    from matplotlib.axes import Axes

#: Inches: the height of the curve, and what its numbers take at the left and below.
HEIGHT, LEFT, ABOVE, BELOW = 3.0, 0.5, 0.25, 0.45
#: Up to so many thresholds are marked by a dot each.
MOST_DOTS = 40
#: The least distance of two words, as a part of the height.
APART = 0.08


@drawing()
def odds_curve(
    caption: Caption,
    thresholds: Sequence[tuple[int, float]],
    needed: int | None = None,
    carried: float | None = None,
) -> Sheet:
    """The probability (0 to 1) of at least so many yes votes, for each number of them.

    ``thresholds`` are one pair or more, in ascending order. ``needed`` is the number that the rule
    asks for, and is marked; ``carried`` the probability that the motion carries, which is less
    than that of enough votes where something else can stop it.

    Raises:
        ChartError: matplotlib is not installed.
    """
    sheet = Sheet(caption, ABOVE + HEIGHT + BELOW)
    wide = look.WIDTH - 2 * look.MARGIN - LEFT
    axes = sheet.axes(look.MARGIN + LEFT, sheet.top + ABOVE, wide, HEIGHT)
    _frame(axes, thresholds)
    numbers, odds = zip(*thresholds, strict=True)
    # What is between two numbers asks for the higher: at least 8.5 votes are at least 9.
    axes.step(numbers, odds, where="pre", color=look.BLUE, linewidth=1.5)
    if len(numbers) <= MOST_DOTS:
        axes.plot(numbers, odds, "o", color=look.BLUE, markersize=4)
    sheet.told = [f"At least {number} vote yes: {percent(p)}." for number, p in thresholds]
    if needed is not None and needed in numbers:
        _mark(axes, needed, dict(thresholds)[needed], carried)
        sheet.told.append(f"The rule asks for {needed}.")
    if carried is not None:
        sheet.told.append(f"The motion carries: {percent(carried)}.")
    return sheet


def _frame(axes: Axes, thresholds: Sequence[tuple[int, float]]) -> None:
    """No box: pale lines for the odds, whole numbers for the votes."""
    from matplotlib.ticker import MaxNLocator, PercentFormatter

    first, last = thresholds[0][0], thresholds[-1][0]
    axes.set_xlim(first - 0.6, last + 0.6)
    axes.set_ylim(0, 1)
    axes.set_yticks([0, 0.25, 0.5, 0.75, 1])
    axes.yaxis.set_major_formatter(PercentFormatter(1, decimals=0, symbol=" %"))
    axes.xaxis.set_major_locator(MaxNLocator(nbins=16, integer=True, steps=[1, 2, 5, 10]))
    axes.grid(axis="y", color=look.PALE, linewidth=0.6)
    axes.set_axisbelow(True)
    axes.tick_params(length=0, labelsize=look.BODY, labelcolor=look.GREY)
    axes.spines[:].set_visible(False)
    axes.set_xlabel("at least so many vote yes", size=look.BODY, color=look.BLACK)


def _mark(axes: Axes, needed: int, enough: float, carried: float | None) -> None:
    """The threshold of the rule, what it makes of the curve, and what else there is to pass."""
    left, right = axes.get_xlim()
    axes.plot([needed, needed], [0, 1], color=look.BLACK, linewidth=1, linestyle=(0, (4, 3)))
    _word(axes, needed, 1.03, f"the rule asks for {needed}", va="bottom", ha="center", gap=0)
    # The curve falls: above it there is room to the right, below it to the left.
    late = needed > left + 0.6 * (right - left)
    height = enough - APART / 2 if late else min(enough + APART / 2, 1 - APART / 2)
    ha = "right" if late else "left"
    axes.plot([needed], [enough], "o", color=look.BLUE, markersize=7, clip_on=False)
    _word(axes, needed, height, f"enough votes: {percent(enough)}", va="center", ha=ha)
    if carried is None or percent(carried) == percent(enough):
        return
    axes.plot([needed], [carried], "D", color=look.VERMILLION, markersize=7, clip_on=False)
    low = max(min(carried, height - APART), APART / 2)
    _word(axes, needed, low, f"the motion carries: {percent(carried)}", va="center", ha=ha)


def _word(axes: Axes, x: float, y: float, text: str, *, va: str, ha: str, gap: float = 8) -> None:
    """A word so many points beside a place, legible over any line."""
    aside = {"left": gap, "right": -gap}.get(ha, 0)
    axes.annotate(
        text,
        (x, y),
        xytext=(aside, 0),
        textcoords="offset points",
        va=va,
        ha=ha,
        size=look.BODY,
        color=look.BLACK,
        annotation_clip=False,
        bbox={"facecolor": look.WHITE, "edgecolor": "none", "alpha": 0.85, "pad": 1},
    )
