"""The law's own tests: single questions about its bodies, with the answers that the record gives.

One CSV file for each part, in the folder ``law`` beside the shipped cases, with the columns
``id, on, what, ask, of, given, expected, source, verification, note``; the sources stand in its
``sources.toml``.
"""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from foedus.facts.shipped import shipped_folder


@dataclass(frozen=True, slots=True)
class LawTest:
    """A question: ``ask`` is its kind, ``of`` what it is put to, ``given`` what it starts from."""

    id: str
    on: date
    what: str
    ask: str
    of: str
    given: str
    expected: str
    source: str
    verification: str
    note: str


def law_files() -> tuple[Path, ...]:
    """The files of the parts, by name."""
    return tuple(sorted((shipped_folder() / "law").glob("*.csv")))


def law_tests(path: Path) -> tuple[LawTest, ...]:
    """The questions of one part, in the order of the file.

    Raises:
        ValueError: a day is malformed.
        TypeError: a column is missing, or is none of a question.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    days = [date.fromisoformat(row.pop("on")) for row in rows]
    return tuple(LawTest(on=day, **row) for day, row in zip(days, rows, strict=True))


def law_sources() -> Mapping[str, Mapping[str, Any]]:
    """The sources of the questions by their ids: publisher, title, and sometimes an address."""
    text = (shipped_folder() / "law" / "sources.toml").read_text(encoding="utf-8")
    return dict(tomllib.loads(text)["sources"])
