"""Build ``facts/borders/land.csv`` from the Correlates of War contiguity data.

The contiguity data give land borders (type 1) between numbered states by month, to December 2016.
``cow_codes.csv`` says which of our codes a number stands for, from which day to which;
``corrections.csv`` replaces every row of the pairs it names. A border still recorded at the end of
the data is taken to hold still.

Needs pandas and pyarrow, which the package itself does not.
"""

from __future__ import annotations

import argparse
import csv
from calendar import monthrange
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import product
from pathlib import Path

import pandas as pd

COVERAGE_BEGINS = date(1945, 10, 24)
DATA_END = "2016-12"
LAND = 1
COLUMNS = ("a", "b", "precision", "from", "to", "source", "verification", "note")


@dataclass(frozen=True, order=True)
class Span:
    """Days from ``since`` to ``until``, both included; ``date.min`` and ``date.max`` are open."""

    since: date = date.min
    until: date = date.max

    def meet(self, other: Span) -> Span | None:
        """The days in both, or None where there are none."""
        since, until = max(self.since, other.since), min(self.until, other.until)
        return Span(since, until) if since <= until else None


@dataclass(frozen=True, order=True)
class Border:
    """A land border of ``a`` with ``b``; ``precision`` is that of its recorded days."""

    a: str
    b: str
    span: Span
    precision: str


def main() -> None:
    """Write ``land.csv`` beside the tables it is built from."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("contiguity", type=Path, help="contiguity data (parquet)")
    parser.add_argument("states", type=Path, help="state system membership data (parquet)")
    parser.add_argument("folder", type=Path, help="folder of cow_codes.csv and corrections.csv")
    args = parser.parse_args()
    codes = _codes(args.folder / "cow_codes.csv")
    borders = merge(raw_borders(pd.read_parquet(args.contiguity), _turns(args.states), codes))
    corrections = _read(args.folder / "corrections.csv")
    replaced = {(row["a"], row["b"]) for row in corrections}
    rows = [_row(border) for border in borders if (border.a, border.b) not in replaced]
    rows += [{k: row[k] for k in COLUMNS} for row in corrections if row["holds"] == "yes"]
    rows.sort(key=lambda row: (row["a"], row["b"], row["from"]))
    with (args.folder / "land.csv").open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)


def raw_borders(
    contiguity: pd.DataFrame,
    turns: set[tuple[int, str]],
    codes: dict[int, list[tuple[str, Span]]],
) -> Iterator[Border]:
    """One border for each pair of our codes and each stretch of the data.

    A month in which one of the two states enters or leaves the state system is left to the days of
    ``cow_codes.csv``; any other month is kept as a month.
    """
    land = contiguity[(contiguity.conttype == LAND) & (contiguity.ccode1 < contiguity.ccode2)]
    for row in land.itertuples():
        one, two = int(row.ccode1), int(row.ccode2)
        start, end = row.stdate[:7], row.enddate[:7]
        if _last(end) < COVERAGE_BEGINS:
            continue
        from_month = _first(start) > COVERAGE_BEGINS and not turns & {(one, start), (two, start)}
        to_month = end != DATA_END and not turns & {(one, end), (two, end)}
        since = start if from_month else None
        until = end if to_month else None
        yield from _between(codes[one], codes[two], since, until)


def _between(
    one: list[tuple[str, Span]], two: list[tuple[str, Span]], start: str | None, end: str | None
) -> Iterator[Border]:
    """The borders of every code of one state with every code of another, within two months.

    A stretch that lies wholly in the first or the last month is dropped: a predecessor's days
    before the border began, or a successor's after it had ended.
    """
    held = Span(_first(start) if start else date.min, _last(end) if end else date.max)
    for (a, a_span), (b, b_span) in product(one, two):
        both = a_span.meet(b_span)
        span = both.meet(held) if both else None
        if span is None or (start and span.until <= _last(start)):
            continue
        if end and span.since >= _first(end):
            continue
        monthly = (start and span.since == held.since) or (end and span.until == held.until)
        yield Border(*sorted((a, b)), span, "month" if monthly else "day")


def merge(borders: Iterable[Border]) -> Iterator[Border]:
    """Join stretches of one pair that follow each other without a gap."""
    current: Border | None = None
    for border in sorted(borders):
        if current and _follows(current, border):
            span = Span(current.span.since, max(current.span.until, border.span.until))
            precision = max(current.precision, border.precision)  # "month" over "day"
            border = Border(border.a, border.b, span, precision)
        elif current:
            yield current
        current = border
    if current:
        yield current


def _follows(one: Border, two: Border) -> bool:
    gap = (two.span.since - one.span.until).days
    return (one.a, one.b) == (two.a, two.b) and gap <= 1


def _row(border: Border) -> dict[str, str]:
    span = border.span
    known = span.since > COVERAGE_BEGINS
    return {
        "a": border.a,
        "b": border.b,
        "precision": border.precision,
        "from": span.since.isoformat() if known else "",
        "to": "" if span.until == date.max else span.until.isoformat(),
        "source": "cow_contiguity",
        "verification": "partly",
        "note": "",
    }


def _turns(path: Path) -> set[tuple[int, str]]:
    """The months, as ``(number, "YYYY-MM")``, in which a state enters or leaves the system."""
    states = pd.read_parquet(path)
    enter = zip(states.ccode, states.styear, states.stmonth, strict=True)
    leave = zip(states.ccode, states.endyear, states.endmonth, strict=True)
    return {(int(c), f"{int(y)}-{int(m):02d}") for c, y, m in [*enter, *leave]}


def _codes(path: Path) -> dict[int, list[tuple[str, Span]]]:
    codes: dict[int, list[tuple[str, Span]]] = {}
    for row in _read(path):
        since = date.fromisoformat(row["from"]) if row["from"] else date.min
        until = date.fromisoformat(row["to"]) if row["to"] else date.max
        codes.setdefault(int(row["cow"]), []).append((row["state"], Span(since, until)))
    return codes


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _first(month: str) -> date:
    return date.fromisoformat(f"{month}-01")


def _last(month: str) -> date:
    first = _first(month)
    return first.replace(day=monthrange(first.year, first.month)[1])


if __name__ == "__main__":
    main()
