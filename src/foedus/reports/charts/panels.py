"""What the panels of a chart of power hold: an index each, counted without and with abstention."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from foedus.questions.answers import Figure, Power, PowerClass
from foedus.reports.charts import look

#: What an index with abstention is called, before the name of the one without.
WITH_ABSTENTION = "ternary-"
TITLES: Mapping[str, str] = {
    "shapley-shubik": "Shapley-Shubik",
    "banzhaf": "Banzhaf, absolute",
    "banzhaf-normalised": "Banzhaf, normalised",
    "coleman-prevent": "Coleman, to prevent",
    "coleman-initiate": "Coleman, to initiate",
    "deegan-packel": "Deegan-Packel",
    "holler": "Holler",
    "by-abstaining": "By abstaining",
    "by-voting": "By voting yes",
}
#: Shares of one whole, which are drawn to one scale; the others are probabilities.
SHARES = frozenset({"shapley-shubik", "banzhaf-normalised", "deegan-packel", "holler"})


@dataclass(frozen=True, slots=True)
class Series:
    """Bars of one kind: of the index ``name``, as it is or as it was before a reform."""

    name: str
    says: str
    style: look.Style
    before: bool = False

    def of(self, found: PowerClass) -> Figure | None:
        """The power of each of a class; None where it had no member before."""
        return (found.before if self.before else found.power).get(self.name)


@dataclass(frozen=True, slots=True)
class Panel:
    """An index, the bars drawn of it, and the figure that fills its width."""

    title: str
    series: tuple[Series, ...]
    most: float


def panels(answer: Power) -> list[Panel]:
    """The panels of an answer, in the order of its indices.

    An index without and with abstention shares one panel; beside a reform, where what was stands
    next to what would be, each has its own.
    """
    drawn: dict[str, list[Series]] = {}
    for name in answer.indices:
        ternary = name.startswith(WITH_ABSTENTION)
        if answer.today is not None:
            was = Series(name, "today", look.OUTLINED, before=True)
            drawn[title(name)] = [was, Series(name, "reformed", look.PLAIN)]
        else:
            says = "with abstention" if ternary else "for or against only"
            bars = Series(name, says, look.HATCHED if ternary else look.PLAIN)
            drawn.setdefault(title(name.removeprefix(WITH_ABSTENTION)), []).append(bars)
    most = {said: max(_figures(answer, bars), default=0.0) for said, bars in drawn.items()}
    shares = {said for said, bars in drawn.items() if _index(bars[0]) in SHARES}
    share = max((most[said] for said in shares), default=0.0)
    return [
        Panel(said, tuple(bars), share if said in shares else most[said])
        for said, bars in drawn.items()
    ]


def title(name: str) -> str:
    """An index as a chart names it."""
    said = TITLES.get(name.removeprefix(WITH_ABSTENTION), name)
    return f"{said}, with abstention" if name.startswith(WITH_ABSTENTION) else said


def _index(series: Series) -> str:
    return series.name.removeprefix(WITH_ABSTENTION)


def _figures(answer: Power, series: list[Series]) -> Iterator[float]:
    for found in answer.classes:
        for bars in series:
            if (figure := bars.of(found)) is not None:
                yield figure.value
