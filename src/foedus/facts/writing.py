"""Writing a case as a file: headings, remarks and line breaks as the shipped cases have them.

The format needs text, days, truths and lists of text alone, and a case is read by people; so it
is written here, with what each fact means above it, rather than by a library for any TOML.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from datetime import date
from itertools import groupby
from pathlib import Path
from tempfile import NamedTemporaryFile

from foedus.facts import states
from foedus.facts.case import Case, Party, Source, Stance, Statement
from foedus.facts.problems import shown_path
from foedus.language.errors import UserError

WIDTH = 100
#: What stands for a character in text between quotation marks.
ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t"}
#: A value that a key of a case file may hold here.
Written = str | bool | date | tuple[str, ...] | tuple[date, ...]
Keys = Mapping[str, Written | None]


class WritingError(UserError):
    """The file cannot be written; what was there before is still there."""


def case_text(case: Case, remark: str = "") -> str:
    """The case file that :func:`foedus.facts.reading.read_text` reads as this case.

    ``remark`` is put at its head. The same case gives the same text.

    Raises:
        ValueError: the case has votes, events, a history, expectations or readings, which are
            written by hand.
    """
    if case.votes or case.events or case.history or case.expectations or case.readings:
        raise ValueError(f"{case.id}: only parties, facts, positions and sources are written")
    top: Keys = {
        "id": case.id,
        "title": case.title,
        "about": case.about,
        "from": case.since,
        "to": case.until,
        "days": case.days or None,
    }
    sections = {
        "Parties": [_table("[[parties]]", _party(p, case.since)) for p in case.parties],
        "Facts": [_fact(fact) for fact in case.facts],
        "Positions": [_table("[[positions]]", keys) for keys in _positions(case.positions)],
        "Sources": [_table(f"[sources.{_key(s.id)}]", _source(s)) for s in case.sources.values()],
    }
    head = [f"# {line}" if line else "#" for line in remark.splitlines()]
    blocks = ["\n".join(head)] if head else []
    blocks.append("\n".join(("format = 1", *_lines(top))))
    for name, tables in sections.items():
        if tables:
            blocks += [f"# === {name} ".ljust(WIDTH, "="), *tables]
    return "\n\n".join(blocks) + "\n"


def write_whole(path: Path, text: str, replace: bool = False) -> None:
    """Write a file whole or not at all; one that is there only if ``replace`` says so.

    Raises:
        WritingError: it is there and is not to be replaced, or cannot be written.
    """
    try:
        with NamedTemporaryFile("wb", dir=path.parent, prefix=".foedus-", delete=False) as begun:
            try:
                begun.write(text.encode("utf-8"))
                begun.flush()
                os.fsync(begun.fileno())
                _put(Path(begun.name), path, replace)
            finally:
                with suppress(FileNotFoundError):
                    Path(begun.name).unlink()
    except FileExistsError:
        raise WritingError(f"{shown_path(str(path))} is there already; it was left") from None
    except (OSError, ValueError) as problem:
        why = getattr(problem, "strerror", None) or str(problem)
        raise WritingError(f"{shown_path(str(path))} cannot be written: {why}") from None


def _put(begun: Path, path: Path, replace: bool) -> None:
    """Give the finished file its name."""
    begun.chmod(0o644)
    if replace:
        begun.replace(path)
        return
    try:
        # Unlike a look beforehand, a link cannot take the place of a file made in between.
        path.hardlink_to(begun)
    except FileExistsError:
        raise
    except OSError:
        # Not every file system has links.
        if os.path.lexists(path):
            raise FileExistsError from None
        begun.replace(path)


def _party(party: Party, first_day: date) -> Keys:
    """What the record says of a state is left to it."""
    kind: str | None = party.kind
    name: str | None = party.name
    if party.id in states.codes():
        since = party.since or first_day
        usual = "entity" if states.kind(party.id, since) == "contested" else "state"
        kind = None if kind == usual else kind
        name = None if name == states.name(party.id, since) else name
    keys: Keys = {"id": party.id, "kind": kind, "name": name, "roles": party.roles}
    return {**keys, "from": party.since, "to": party.until}


def _fact(fact: Statement) -> str:
    keys: Keys = {
        "say": str(fact.variable),
        "is": fact.value,
        "from": fact.since,
        "to": fact.until,
        "claimed_by": fact.claimed_by,
        "source": fact.source,
        "note": fact.note or None,
    }
    return f"# {fact.variable.sentence(fact.value)}\n{_table('[[facts]]', keys)}"


def _positions(stances: Iterable[Stance]) -> Iterator[Keys]:
    """One table for stances that differ only in their actor and follow one another."""
    for keys, alike in groupby(stances, _position):
        actors = tuple(stance.actor for stance in alike)
        yield {"of": actors[0] if len(actors) == 1 else actors, **keys}


def _position(stance: Stance) -> dict[str, Written | None]:
    what: dict[str, Written | None]
    measures = stance.measures
    what = {"in": stance.body} if stance.body else {"does": stance.predicate}
    what["measure"] = measures[0] if len(measures) == 1 else measures
    held = "as" if stance.as_on else "ballot" if stance.body else "is"
    what[held] = stance.as_on or stance.value
    return what | {
        "from": stance.since,
        "to": stance.until,
        "basis": str(stance.basis),
        "source": stance.source,
        "provided": stance.provided or None,
        "note": stance.note or None,
    }


def _source(source: Source) -> Keys:
    return {
        "publisher": source.publisher,
        "title": source.title,
        "url": source.url or None,
        "verification": source.verification,
    }


def _table(heading: str, keys: Keys) -> str:
    return "\n".join((heading, *_lines(keys)))


def _lines(keys: Keys) -> Iterator[str]:
    for key, value in keys.items():
        if value is not None:
            yield _line(key, value)


def _line(key: str, value: Written) -> str:
    if not isinstance(value, tuple):
        return f"{key} = {_scalar(value)}"
    items = [_scalar(item) for item in value]
    line = f"{key} = [{', '.join(items)}]"
    if len(line) <= WIDTH:
        return line
    return "\n".join((f"{key} = [", *_wrapped(items), "]"))


def _wrapped(items: Iterable[str]) -> Iterator[str]:
    line = "   "
    for item in items:
        if len(line) + len(item) + 2 > WIDTH and line.strip():
            yield line
            line = "   "
        line += f" {item},"
    yield line


def _scalar(value: str | bool | date) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else _quoted(value)


def _quoted(text: str) -> str:
    return f'"{"".join(ESCAPES.get(c) or _plain(c) for c in text)}"'


def _plain(character: str) -> str:
    return character if character.isprintable() else f"\\U{ord(character):08X}"


def _key(id: str) -> str:
    bare = id.isascii() and id.replace("_", "").replace("-", "").isalnum()
    return id if bare else _quoted(id)
