"""What the build has to say about the data: corrections made and differences left standing."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path

HAND = Path(__file__).parent / "hand"


@dataclass(frozen=True, order=True)
class Correction:
    """One value of the raw data that is not taken over as it stands.

    ``last_vote`` is set where a rule about a column of the data holds for votes from ``vote`` on.
    """

    body: str
    vote: int
    last_vote: str
    column: str
    was: str
    now: str
    kind: str
    source: str
    verification: str
    reason: str


@dataclass(frozen=True, order=True)
class Difference:
    """Two sources that disagree where nothing decides: what we keep, and what the other says."""

    body: str
    vote: int
    column: str
    kept: str
    other: str
    kind: str
    source: str
    verification: str
    note: str


@dataclass(frozen=True, order=True)
class Subject:
    """What a vote was about, in the words of the closed list in the README."""

    body: str
    vote: int
    subject: str
    settled: str
    source: str
    verification: str
    note: str


def hand(name: str) -> list[dict[str, str]]:
    """The rows of one table kept by hand."""
    with (HAND / f"{name}.csv").open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def write(path: Path, kind: type, rows: Iterable[Correction | Difference | Subject]) -> int:
    """Write the rows, sorted and without repetition; how many there are."""
    unique = sorted(set(rows))
    table(path, [f.name for f in fields(kind)], [asdict(row) for row in unique])
    return len(unique)


def table(path: Path, columns: list[str], rows: Iterable[Mapping[str, object]]) -> None:
    """Write a CSV table with these columns."""
    with path.open("w", encoding="utf-8", newline="") as handle:
        writer = csv.DictWriter(handle, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
