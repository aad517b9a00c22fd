"""What was corrected in the record of votes, and where sources differ, for the votes replayed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from foedus.facts.tables import load_source, load_table
from foedus.questions.answers.replay import RecordNote
from foedus.questions.replay.votes import Put


def notes(body: str, puts: Sequence[Put]) -> list[RecordNote]:
    """Every correction, then every difference, that bears on one of these votes."""
    symbols = {put.vote: put.symbol for put in puts}
    rows = (*_corrections(body, symbols), *_differences(body, symbols))
    return [note for note in rows if _bears(note, symbols)]


def sources(written: Sequence[RecordNote]) -> dict[str, str]:
    """Who published what, for each source that the notes name."""
    known = load_source("votes")["sources"]
    named = sorted({note.source for note in written})
    return {name: _cited(known[name]) for name in named}


def _cited(source: dict[str, str]) -> str:
    return ", ".join(filter(None, (source["publisher"], source["title"], source["url"])))


def _bears(note: RecordNote, votes: Mapping[int, str]) -> bool:
    if note.last_vote is None:
        return note.vote in votes
    return any(note.vote <= vote <= note.last_vote for vote in votes)


def _corrections(body: str, symbols: Mapping[int, str]) -> Iterator[RecordNote]:
    for row in load_table("votes", "corrections").where(body=body):
        yield RecordNote(
            corrected=True,
            vote=int(row["vote"]),
            last_vote=int(row["last_vote"]) if row["last_vote"] else None,
            symbol="" if row["last_vote"] else symbols.get(int(row["vote"]), ""),
            column=row["column"],
            was=row["was"],
            now=row["now"],
            kind=row["kind"],
            source=row.source,
            verification=row.verification,
            reason=row["reason"],
        )


def _differences(body: str, symbols: Mapping[int, str]) -> Iterator[RecordNote]:
    for row in load_table("votes", "differences").where(body=body):
        yield RecordNote(
            corrected=False,
            vote=int(row["vote"]),
            last_vote=None,
            symbol=symbols.get(int(row["vote"]), ""),
            column=row["column"],
            was=row["other"],
            now=row["kept"],
            kind=row["kind"],
            source=row.source,
            verification=row.verification,
            reason=row.note,
        )
