"""Putting a file of the UN Library's beside the record: the whole of it, or nothing."""

from __future__ import annotations

import csv
import hashlib
import stat
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from foedus import __version__
from foedus.facts.problems import shown_path
from foedus.facts.votes import user_store
from foedus.facts.votes.library_file import LibraryFile, Read
from foedus.language.errors import UserError

#: No file is read beyond this; the library's file for the Assembly is about a fifth of it.
MOST_BYTES = 2 * 1024**3


def take_over(path: Path, body: str, name: str, since: date | None = None) -> None:
    """Validate the file and keep its votes, those from ``since`` on, under ``name``.

    Raises:
        ImportRefusedError: lines of it cannot be understood.
        UserError: it is no file, too large, not UTF-8; or the user's folder cannot be used.
    """
    user_store.checked(name)
    digest = _digest(path)
    votes = LibraryFile(path, body, since).votes()
    about = {
        "name": name,
        "body": body,
        "file": path.name.encode("utf-8", "replace").decode(),
        "sha256": digest,
        "votes": len(votes),
        "ballots": sum(len(vote.cast) for vote in votes.values()),
        "first": min(vote.on for vote in votes.values()).isoformat(),
        "last": max(vote.on for vote in votes.values()).isoformat(),
        "version": __version__,
    }
    with user_store.workplace() as place:
        _write(place / "votes.csv", (_vote(body, id, vote) for id, vote in votes.items()))
        cast = (
            (id, state, ballot)
            for id, vote in votes.items()
            if not vote.without_vote
            for state, ballot in _known(vote).items()
        )
        _write(place / "ballots.csv", cast)
        user_store.keep(name, place / "votes.csv", place / "ballots.csv", about)


def _known(vote: Read) -> dict[str, str]:
    """The ballots that are known: where they do not give the declared counts, only those cast.

    Rows of a vote of which the library has the counts alone all say that nothing was cast.
    """
    if _complete(vote):
        return vote.cast
    return {state: ballot for state, ballot in vote.cast.items() if ballot != "absent"}


def _complete(vote: Read) -> bool:
    """Whether the rows give the declared counts, and there is one for every member."""
    cast = list(vote.cast.values())
    found = (cast.count("yes"), cast.count("no"), cast.count("abstain"), None, len(cast))
    both = zip(found, vote.counts, strict=True)
    return all(None in (counted, declared) or counted == declared for counted, declared in both)


def _vote(body: str, id: int, vote: Read) -> tuple[Any, ...]:
    if vote.without_vote:
        counts: tuple[int | None, ...] = (None, None, None, None)
        known = "none"
    else:
        cast = list(vote.cast.values())
        names = ("yes", "no", "abstain", "absent")
        pairs = zip(names, vote.counts[:4], strict=True)
        counts = tuple(cast.count(b) if count is None else count for b, count in pairs)
        known = "complete" if _complete(vote) else "partial" if _known(vote) else "none"
    session = vote.session if body == "general_assembly" else ""
    return (body, id, session, vote.symbol, vote.on, vote.without_vote, *counts, known)


def _digest(path: Path) -> str:
    """SHA-256 of the file, if it is a file and of a size that can be read."""
    try:
        found = path.stat()
        if not stat.S_ISREG(found.st_mode):
            raise UserError(f"{shown_path(str(path))} is not a file")
        if found.st_size > MOST_BYTES:
            raise UserError(f"{shown_path(str(path))} is larger than {MOST_BYTES >> 20} MiB")
        with path.open("rb") as content:
            return hashlib.file_digest(content, "sha256").hexdigest()
    except (OSError, ValueError) as problem:
        if isinstance(problem, UserError):
            raise
        reason = getattr(problem, "strerror", None) or "not a path"
        raise UserError(f"{shown_path(str(path))}: {reason}") from None


def _write(path: Path, rows: Iterator[tuple[Any, ...]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as out:
        csv.writer(out).writerows(rows)
