"""The replayed votes as Parquet, with where they come from in its metadata."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

import msgspec

from foedus.facts.problems import shown_path
from foedus.facts.tables import load_source
from foedus.language.errors import UserError
from foedus.questions.answers.replay import Replay
from foedus.questions.replay.votes import COUNCIL

#: The types of the columns, in the order of the record.
COLUMNS = {
    "vote": "SMALLINT",
    "symbol": "VARCHAR",
    "on": "DATE",
    "precision": "VARCHAR",
    "put": "VARCHAR",
    "subjects": "VARCHAR[]",
    "kind": "VARCHAR",
    "kind_norm": "VARCHAR",
    "or_kind": "VARCHAR",
    "rule": "VARCHAR",
    "rule_in_force": "VARCHAR",
    "counts": "SMALLINT[]",
    "recorded": "VARCHAR",
    "computed": "VARCHAR",
    "agrees": "BOOLEAN",
    "vetoes": "VARCHAR[]",
    "against_with_veto": "VARCHAR[]",
    "reasons": "VARCHAR[]",
}


class ReplayFileError(UserError):
    """The results cannot be written to this file; the message says why."""


def write_parquet(answer: Replay, file: str) -> None:
    """Write one row a vote, columns as in the record of a replayed vote.

    The file is put in its place whole or not at all.

    Raises:
        ReplayFileError: the file cannot be written there.
    """
    path = Path(file)
    try:
        if path.is_dir():
            raise ReplayFileError(f"{shown_path(file)} is a folder")
        with tempfile.TemporaryDirectory(prefix=".foedus-", dir=path.absolute().parent) as place:
            rows, whole = Path(place) / "rows", Path(place) / "whole"
            rows.write_bytes(b"\n".join(map(msgspec.json.encode, answer.votes)))
            _convert(rows, whole, dict(_metadata(answer)))
            whole.replace(path)
    except (OSError, ValueError) as problem:
        if isinstance(problem, UserError):
            raise
        reason = getattr(problem, "strerror", None) or "not a path"
        raise ReplayFileError(f"{shown_path(file)} cannot be written: {reason}") from None


def _convert(rows: Path, parquet: Path, metadata: Mapping[str, str]) -> None:
    import duckdb

    columns = ", ".join(f"{_text(name)}: {_text(kind)}" for name, kind in COLUMNS.items())
    told = ", ".join(f"{key}: {_text(value)}" for key, value in metadata.items())
    duckdb.connect().execute(
        f"copy (from read_json({_text(str(rows))}, format = 'newline_delimited', "
        f"columns = {{{columns}}})) to {_text(str(parquet))} "
        f"(format parquet, compression zstd, kv_metadata {{{told}}})"
    )


def _metadata(answer: Replay) -> Iterator[tuple[str, str]]:
    """What was asked, which version answered, and whose ballots these are."""
    source = load_source("votes")["sources"]["bd_unsc" if answer.body == COUNCIL else "voeten"]
    yield "foedus_question", f"replay of {answer.body}, {answer.since} to {answer.until}"
    yield "foedus_version", answer.receipt.version
    yield "foedus_law", answer.receipt.law
    yield "foedus_facts", answer.receipt.facts
    yield "foedus_sources", f"{source['publisher']}: {source['title']} {source['url']}"
    yield "foedus_licences", source["licence"]


def _text(value: str) -> str:
    """A text as a literal of SQL."""
    return "'" + value.replace("'", "''") + "'"
