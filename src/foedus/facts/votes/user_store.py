"""Files of votes that a user has imported, kept beside the shipped record and never mixed into it.

Each is one Parquet file under the name it was given, with a row for each vote, its ballots in a
list, and a record of where it came from in the metadata of the file. A file is put in its place
whole or not at all, and what a killed import may have left is swept up at the next look.
"""

from __future__ import annotations

import fcntl
import json
import os
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from foedus.facts.problems import near, printable, quoted
from foedus.language.errors import UserError

NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
#: The key of the file's metadata under which it says where it came from.
ABOUT = "foedus_import"
#: How the folder of an import that is under way begins.
UNFINISHED = ".importing-"
#: Columns of a stored file.
COLUMNS = {
    "body": "VARCHAR",
    "library": "BIGINT",
    "session": "VARCHAR",
    "symbol": "VARCHAR",
    "date": "DATE",
    "without_vote": "BOOLEAN",
    "yes": "SMALLINT",
    "no": "SMALLINT",
    "abstain": "SMALLINT",
    "absent": "SMALLINT",
    "ballots": "VARCHAR",
    "who": "STRUCT(state VARCHAR, ballot VARCHAR)[]",
}


class StoreError(UserError):
    """The user's folder, or a file in it, cannot be used; the message says which and why."""


@dataclass(frozen=True, slots=True)
class Stored:
    """An imported file: its name, its place, and where it came from as it says itself."""

    name: str
    path: Path
    about: Mapping[str, Any]


def folder() -> Path:
    """Where imported files are: ``FOEDUS_DATA``, else ``foedus`` in the user's data folder.

    Raises:
        StoreError: the folder's name is no text.
    """
    found = _folder()
    try:
        str(found).encode("utf-8")
    except UnicodeEncodeError:
        raise StoreError(f"{printable(str(found))}: a folder with a name in UTF-8") from None
    return found


def _folder() -> Path:
    if chosen := os.environ.get("FOEDUS_DATA"):
        return Path(chosen) / "votes"
    shared = Path(os.environ.get("XDG_DATA_HOME", ""))
    return (shared if shared.is_absolute() else Path.home() / ".local/share") / "foedus/votes"


def paths() -> dict[str, Path]:
    """The files that are there, by name, in the order of their names."""
    try:
        _sweep()
        return {path.stem: path for path in sorted(folder().glob("*.parquet"))}
    except OSError as problem:
        raise StoreError(f"{printable(str(folder()))}: {problem.strerror}") from None


def _sweep() -> None:
    """Remove what killed imports have left, unless one is under way or nothing may be written."""
    if not any(folder().glob(f"{UNFINISHED}*")):
        return
    with suppress(OSError), (folder() / ".lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        _remove_unfinished()


def _remove_unfinished() -> None:
    for left in folder().glob(f"{UNFINISHED}*"):
        shutil.rmtree(left, ignore_errors=True)


def stored() -> list[Stored]:
    """Every imported file with what it says about itself.

    Raises:
        StoreError: a file in the folder is none that an import has written.
    """
    return [Stored(name, path, _about(name, path)) for name, path in paths().items()]


def checked(name: str) -> str:
    """The name, if a file can have it.

    Raises:
        StoreError: it is not made of small letters, digits, hyphens and underscores.
    """
    if not NAME.fullmatch(name):
        raise StoreError(
            f"{quoted(name)} cannot be a name: up to 40 small letters, digits, '-' and '_', "
            "beginning with a letter or a digit"
        )
    return name


def forget(name: str) -> None:
    """Remove an imported file.

    Raises:
        StoreError: there is none of this name; the message gives the nearest.
    """
    there = paths()
    if name not in there:
        close = near(name, there) or tuple(there)
        offered = f"there are {', '.join(close)}" if close else "none is stored"
        raise StoreError(f"nothing was imported under the name {quoted(name)}; {offered}")
    there[name].unlink(missing_ok=True)


def keep(name: str, votes: Path, ballots: Path, about: Mapping[str, Any]) -> None:
    """Put the votes and ballots of two CSV files in place under ``name``, at once or not at all.

    ``votes`` has the columns of ``COLUMNS`` but the last; ``ballots`` has library, state, ballot.
    """
    import duckdb

    made = votes.with_name("made.parquet")
    with duckdb.connect() as base:
        base.execute(
            f"""copy (
                from {_csv(votes, [c for c in COLUMNS if c != "who"])} left join (
                    select library, list({{'state': state, 'ballot': ballot}} order by state) as who
                    from {_csv(ballots, ["library", "state", "ballot"])} group by library
                ) using (library) select {", ".join(COLUMNS)} order by date, library
            ) to {_text(made)} (format parquet, compression zstd,
                kv_metadata {{{ABOUT}: {_text(json.dumps(about))}}})"""
        )
    with made.open("rb") as done:
        os.fsync(done.fileno())
    made.replace(folder() / f"{name}.parquet")


@contextmanager
def workplace() -> Iterator[Path]:
    """An empty folder beside the stored files, for one import at a time; gone when it ends.

    Raises:
        StoreError: the folder cannot be made or written to, or another import is under way.
    """
    try:
        folder().mkdir(parents=True, exist_ok=True)
        with (folder() / ".lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _remove_unfinished()
            with tempfile.TemporaryDirectory(prefix=UNFINISHED, dir=folder()) as place:
                yield Path(place)
    except BlockingIOError:
        raise StoreError("another import is under way; try again when it is done") from None
    except OSError as problem:
        raise StoreError(f"{printable(str(folder()))}: {problem.strerror}") from None


def _about(name: str, path: Path) -> dict[str, Any]:
    import duckdb

    query = f"select value from parquet_kv_metadata({_text(path)}) where key = '{ABOUT}'"
    try:
        with duckdb.connect() as base:
            ((found,),) = base.execute(query).fetchall()
            base.execute(f"select {', '.join(COLUMNS)} from read_parquet({_text(path)}) limit 0")
        return dict(json.loads(found))
    except (duckdb.Error, ValueError):
        raise StoreError(
            f"{printable(str(path))} is no imported file, or is damaged; "
            f"'foedus import --forget {name}' removes it"
        ) from None


def _csv(path: Path, columns: list[str]) -> str:
    types = ", ".join(f"'{column}': '{COLUMNS.get(column, 'VARCHAR')}'" for column in columns)
    return (
        f"read_csv({_text(path)}, auto_detect = false, header = false, delim = ',', quote = '\"', "
        f"escape = '\"', nullstr = '', columns = {{{types}}})"
    )


def _text(value: Path | str) -> str:
    """A path or a text as a literal of SQL."""
    return "'" + str(value).replace("'", "''") + "'"
