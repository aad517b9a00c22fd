"""Rows of figures as CSV, and any file written whole or not at all."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence
from pathlib import Path

from foedus.questions.exports import workplace


def csv_text(rows: Iterable[Sequence[str]]) -> str:
    """The rows as CSV, with a line feed after each."""
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue()


def write_text(path: Path, text: str) -> None:
    """Write a file of UTF-8; where that fails, what was there before stays.

    Raises:
        ExportError: a file cannot be written there.
    """
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, data: bytes) -> None:
    """Write a file; where that fails, what was there before stays.

    Raises:
        ExportError: a file cannot be written there.
    """
    with workplace(path) as place:
        (place / "whole").write_bytes(data)
        (place / "whole").replace(path)
