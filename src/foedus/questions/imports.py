"""Which files of votes has the user imported, and what do they add to the record?"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from foedus.facts.votes import importing, user_store
from foedus.facts.votes.whole import connect_whole
from foedus.questions.answers import ImportedFile, Imports
from foedus.questions.asking import QuestionError
from foedus.questions.heading import of_day
from foedus.questions.record import recorded_body, span

#: What became of each file's votes, and how many that repeat the record differ from it in a ballot.
STANDINGS = """
select origin, count(*) filter (standing = 'new'), count(*) filter (standing = 'repeated'),
    count(*) filter (standing = 'unmatched'), count(*) filter (
        standing = 'repeated' and ballots = 'complete' and (body, vote) in (
            select (own_ballots.body, own_ballots.vote) from own_ballots
            join own_votes as o on o.body = own_ballots.body and o.vote = own_ballots.vote
            join ballots as b
                on b.body = o.body and b.vote = o.repeats and b.state = own_ballots.state
            where b.ballot <> own_ballots.ballot))
from own_votes group by origin
"""
#: What a stored file says of itself.
KEPT = ("body", "file", "sha256", "first", "last", "votes", "ballots")


def take_over(path: str, body: str, name: str | None = None, since: date | None = None) -> Imports:
    """Import a file of the library's, under the name of its body unless another is given.

    Raises:
        QuestionError: no votes of this body are on record.
        UserError: the file is refused, or the user's folder cannot be used.
    """
    named = recorded_body(body) or body
    span(since, None)
    called = name or named
    _apart(named, called)
    importing.take_over(Path(path), named, called, since)
    files = {file.name: file for file in _files()}
    return _answer(f"imported {files[called].votes} votes as {called}", [files[called]])


def listed() -> Imports:
    """Every file that was imported."""
    files = _files()
    return _answer(f"{len(files)} imported file{'' if len(files) == 1 else 's'}", files)


def forget(name: str) -> Imports:
    """Remove a file that was imported.

    Raises:
        StoreError: there is none of this name.
    """
    user_store.forget(name)
    return _answer(f"forgotten: {name}", _files())


def _apart(body: str, name: str) -> None:
    """Refuse a second file of one body: its votes would be counted twice."""
    for file in user_store.stored():
        if file.about["body"] == body and file.name != name:
            raise QuestionError(
                f"votes of {body} are imported already, under the name {file.name}: "
                f"'foedus import --forget {file.name}' first, or import under that name to replace"
            )


def _files() -> list[ImportedFile]:
    counted = {row[0]: row[1:] for row in connect_whole().execute(STANDINGS).fetchall()}
    found = []
    for file in user_store.stored():
        new, repeated, unmatched, differing = counted[file.name]
        kept = {name: file.about[name] for name in KEPT}
        found.append(
            ImportedFile(
                **kept,
                name=file.name,
                new=new,
                repeated=repeated,
                unmatched=unmatched,
                differing=differing,
            )
        )
    return found


def _answer(verdict: str, files: list[ImportedFile]) -> Imports:
    return Imports(**of_day(), verdict=verdict, folder=str(user_store.folder()), files=files)
