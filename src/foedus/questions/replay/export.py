"""The replayed votes as Parquet, with where they come from in its metadata."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import msgspec

from foedus.facts.tables import load_source
from foedus.questions.answers.replay import Replay
from foedus.questions.exports import literal, parquet, workplace
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


def write_parquet(answer: Replay, file: str) -> None:
    """Write one row a vote, columns as in the record of a replayed vote.

    The file is put in its place whole or not at all.

    Raises:
        ExportError: the file cannot be written there.
    """
    import duckdb

    path = Path(file)
    columns = ", ".join(f"{literal(name)}: {literal(kind)}" for name, kind in COLUMNS.items())
    with workplace(path) as place:
        votes, rows = place / "votes", place / "rows"
        votes.write_bytes(b"\n".join(map(msgspec.json.encode, answer.votes)))
        query = (
            f"from read_json({literal(str(votes))}, format = 'newline_delimited', "
            f"columns = {{{columns}}})"
        )
        parquet(duckdb.connect(), query, dict(_metadata(answer)), rows)
        rows.replace(path)


def _metadata(answer: Replay) -> Iterator[tuple[str, str]]:
    """What was asked, which version answered, and whose ballots these are."""
    source = load_source("votes")["sources"]["bd_unsc" if answer.body == COUNCIL else "voeten"]
    yield "foedus_question", f"replay of {answer.body}, {answer.since} to {answer.until}"
    yield "foedus_version", answer.receipt.version
    yield "foedus_law", answer.receipt.law
    yield "foedus_facts", answer.receipt.facts
    yield "foedus_sources", f"{source['publisher']}: {source['title']} {source['url']}"
    yield "foedus_licences", source["licence"]
