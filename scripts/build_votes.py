"""Build the record of votes from the raw data.

    python scripts/build_votes.py RAW_FOLDER OUT_FOLDER

RAW_FOLDER has the folders ``unsc_votes`` and ``unga_votes`` with the files that the README of the
record names. OUT_FOLDER gets the Parquet files, ``corrections.csv``, ``differences.csv``,
``subjects.csv``, ``veto_list.csv``, ``emergency_votes.csv``, ``council_put.csv`` and
``absences.csv``. What is known beside the raw data stands in ``scripts/votes/hand``.

Needs pyarrow, which the package itself does not.
"""

from __future__ import annotations

import shutil
import sys
from collections import defaultdict
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
from votes import assembly, council, notes, vetoes

from foedus.facts import security_council

ELSEWHERE = ["vote", "symbol", "what", "source", "verification", "note"]
CASES = Path(__file__).parents[1] / "cases"
WORD = pa.dictionary(pa.int16(), pa.string())
COUNCIL_VOTES = pa.schema(
    [("vote", pa.int16()), ("symbol", pa.string()), ("resolution", pa.int16()),
     ("date", pa.date32()), ("put", WORD), ("recorded", WORD), ("outcome", WORD),
     ("yes", pa.int8()), ("no", pa.int8()), ("abstain", pa.int8()), ("absent", pa.int8()),
     ("without_vote", pa.bool_()), ("has_ballots", pa.bool_()), ("duplicate_of", pa.int16())]
)  # fmt: skip
COUNCIL_BALLOTS = pa.schema(
    [("vote", pa.int16()), ("state", WORD), ("ballot", WORD), ("absence", WORD)]
)
ASSEMBLY_VOTES = pa.schema(
    [("vote", pa.int16()), ("session", WORD), ("symbol", pa.string()), ("date", pa.date32()),
     ("precision", WORD), ("put", WORD), ("outcome", WORD), ("yes", pa.int16()),
     ("no", pa.int16()), ("abstain", pa.int16()), ("ballots", WORD), ("topics", WORD),
     ("source", WORD)]
)  # fmt: skip
ASSEMBLY_BALLOTS = pa.schema([("vote", pa.int16()), ("state", WORD), ("ballot", WORD)])


def main(raw: Path, out: Path) -> None:
    """Read everything, write everything, and say how much it is."""
    sc = council.build(raw / "unsc_votes" / "unsc_votes_1946_2025.csv")
    ga = assembly.build(raw / "unga_votes", CASES)
    listed, unlisted = vetoes.compare(
        raw / "unsc_votes" / "unsc_vetoes_1946_sept2022.csv",
        sc.votes,
        _against(sc),
        {s.vote for s in sc.subjects if s.subject == "appoints_secretary_general"},
    )
    by_hand = [
        notes.Difference(r["body"], int(r["vote"]), *(r[k] for k in list(r)[2:]))
        for r in notes.hand("differences")
    ]
    out.mkdir(parents=True, exist_ok=True)
    for name, schema, rows in (
        ("council_votes", COUNCIL_VOTES, sc.votes),
        ("council_ballots", COUNCIL_BALLOTS, sc.ballots),
        ("assembly_votes", ASSEMBLY_VOTES, sorted(ga.votes, key=lambda v: int(str(v["vote"])))),
        ("assembly_ballots", ASSEMBLY_BALLOTS, ga.ballots),
    ):
        _parquet(out / f"{name}.parquet", schema, rows)
    notes.write(out / "corrections.csv", notes.Correction, sc.corrections + ga.corrections)
    notes.write(
        out / "differences.csv",
        notes.Difference,
        by_hand + unlisted + sc.differences + ga.differences,
    )
    notes.write(out / "subjects.csv", notes.Subject, sc.subjects + ga.subjects)
    notes.table(out / "veto_list.csv", vetoes.COLUMNS, listed)
    notes.table(out / "emergency_votes.csv", ELSEWHERE, ga.elsewhere)
    for name in ("council_put", "absences"):
        shutil.copyfile(notes.HAND / f"{name}.csv", out / f"{name}.csv")
    for path in sorted(out.glob("*.parquet")) + sorted(out.glob("*.csv")):
        print(f"{path.name:28} {path.stat().st_size:>9,} bytes")


def _against(sc: council.Council) -> dict[int, set[str]]:
    """For each vote the permanent members that voted no."""
    days = {int(str(vote["vote"])): vote["date"] for vote in sc.votes}
    against: dict[int, set[str]] = defaultdict(set)
    for ballot in sc.ballots:
        vote, state = int(str(ballot["vote"])), str(ballot["state"])
        if ballot["ballot"] == "no" and state in security_council.permanent(days[vote]):
            against[vote].add(state)
    return against


def _parquet(path: Path, schema: pa.Schema, rows: list[dict[str, object]]) -> None:
    table = pa.Table.from_pylist(rows, schema=schema)
    pq.write_table(
        table,
        path,
        compression="zstd",
        compression_level=19,
        use_dictionary=True,
        store_schema=False,
        row_group_size=1 << 20,
    )


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
