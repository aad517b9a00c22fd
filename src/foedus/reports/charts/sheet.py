"""The page a chart is drawn on: what it is about above, where it comes from below."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Any
from xml.sax.saxutils import escape

from foedus.questions.answers import Answer
from foedus.reports.charts import look, words
from foedus.reports.charts.drawing import drawing

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


@dataclass(frozen=True, slots=True)
class Caption:
    """What every chart says of itself: title, day (ISO), rule cited, source, and notes."""

    title: str
    day: str
    rule: str
    source: str
    notes: tuple[str, ...] = ()

    def head(self) -> str:
        """The line below the title."""
        return f"On {self.day}. Rule: {self.rule}"


def caption(
    answer: Answer,
    title: str,
    rule: str,
    notes: Sequence[str] = (),
    sources: Sequence[str] = (),
) -> Caption:
    """The caption of a chart of an answer, made by its receipt and resting on ``sources``."""
    made = answer.receipt
    receipt = f"foedus {made.version}, law {made.law[:12]}, facts {made.facts[:12]}"
    source = f"Source: {'; '.join((receipt, *sources))}"
    return Caption(title, answer.on, rule, source, tuple(notes))


class Sheet:
    """A figure laid out in inches from its upper left corner.

    ``top`` is where the body begins, ``height`` inches high, between the margins. ``told`` is what
    the chart shows, in sentences, for those who do not see it.
    """

    def __init__(self, caption: Caption, height: float) -> None:
        from matplotlib.figure import Figure

        room = look.WIDTH - 2 * look.MARGIN
        titles = words.wrapped(caption.title, room, look.TITLE, bold=True)
        heads = words.wrapped(caption.head(), room, look.BODY)
        small = (*caption.notes, caption.source)
        feet = [line for text in small for line in words.wrapped(text, room, look.SMALL)]
        above = len(titles) * words.pitch(look.TITLE) + len(heads) * words.pitch(look.BODY)
        below = len(feet) * words.pitch(look.SMALL)
        self.caption = caption
        self.told: list[str] = []
        self.top = look.MARGIN + above + 0.12
        self.height = self.top + height + 0.14 + below + look.MARGIN
        self.figure: Figure = Figure(figsize=(look.WIDTH, self.height), facecolor=look.WHITE)
        y = self.lines(look.MARGIN, look.MARGIN, titles, size=look.TITLE, weight="bold")
        self.lines(look.MARGIN, y, heads, size=look.BODY, color=look.GREY)
        self.lines(look.MARGIN, self.top + height + 0.14, feet, size=look.SMALL, color=look.GREY)

    def lines(self, x: float, y: float, texts: Iterable[str], *, size: float, **how: Any) -> float:
        """Write lines from a height downwards; the height below the last."""
        for text in texts:
            y += words.pitch(size)
            self.word(x, y - 0.3 * words.pitch(size), text, size=size, va="baseline", **how)
        return y

    def word(self, x: float, y: float, text: str, *, size: float, **how: Any) -> None:
        """Write one line, by default centred on this height."""
        how = {"va": "center_baseline", "color": look.BLACK} | how
        self.figure.text(x / look.WIDTH, 1 - y / self.height, text, size=size, **how)

    def bar(self, x: float, y: float, width: float, height: float, style: look.Style) -> None:
        """A filled rectangle, its upper left corner here."""
        from matplotlib.patches import Rectangle

        self.figure.add_artist(
            Rectangle(
                (x / look.WIDTH, 1 - (y + height) / self.height),
                width / look.WIDTH,
                height / self.height,
                transform=self.figure.transFigure,
                facecolor=style.fill,
                edgecolor=style.edge,
                hatch=style.hatch or None,
                linewidth=0.6,
            )
        )

    def rule(self, x: float, top: float, bottom: float, color: str = look.GREY) -> None:
        """A thin upright line."""
        from matplotlib.lines import Line2D

        ends = [1 - top / self.height, 1 - bottom / self.height]
        across = [x / look.WIDTH] * 2
        self.figure.add_artist(Line2D(across, ends, color=color, linewidth=0.7))

    def axes(self, x: float, y: float, width: float, height: float) -> Axes:
        """Room for a curve, its upper left corner here."""
        left, bottom = x / look.WIDTH, 1 - (y + height) / self.height
        return self.figure.add_axes((left, bottom, width / look.WIDTH, height / self.height))

    @drawing()
    def drawn(self, kind: str) -> bytes:
        """The sheet as ``svg`` or ``png``: the same bytes every time, without date or machine."""
        out = BytesIO()
        made = {"Title": self.caption.title, "Description": self._described()}
        if kind == "png":
            made["Software"] = self.caption.source
            self.figure.savefig(out, format=kind, dpi=look.DPI, metadata=made)
            return out.getvalue()
        silent = {"Creator": None, "Date": None, "Format": None, "Type": None}
        self.figure.savefig(out, format=kind, metadata={**silent, "Title": made["Title"]})
        ends = f"<title>{escape(made['Title'])}</title>"
        told = f"{ends}\n <desc>{escape(made['Description'])}</desc>"
        return out.getvalue().decode("utf-8").replace(ends, told, 1).encode("utf-8")

    def _described(self) -> str:
        about = self.caption
        return " ".join([f"{about.head()}.", *self.told, *about.notes, f"{about.source}."])
