"""A reform file: what a user would change in the rule of a body. Read as strictly as a case."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from foedus.facts import form
from foedus.facts.opening import parse, read_bytes
from foedus.facts.problems import describe
from foedus.facts.report import Report
from foedus.facts.shapes import Shape, UnfitError, list_of, text

#: More seats than this are not added: no body of states is near it.
MOST_SEATS = 1000


@dataclass(frozen=True, slots=True)
class Reform:
    """A change of the rule of ``body`` for one ``kind`` of motion (None: its first).

    ``add`` and ``remove`` are codes of members; ``seats`` so many new ones of nobody named.
    ``majority`` is the new number of yes votes. ``give_veto`` and ``take_veto`` change who can
    prevent a decision, ``negative_votes`` how many of them it takes (None: as it is).
    """

    title: str
    about: str
    body: str
    kind: str | None
    add: tuple[str, ...]
    remove: tuple[str, ...]
    seats: int
    majority: int | None
    give_veto: tuple[str, ...]
    take_veto: tuple[str, ...]
    negative_votes: int | None
    origin: str
    digest: str

    @property
    def new_seats(self) -> tuple[str, ...]:
        """What the seats of nobody named are called."""
        return tuple(f"SEAT-{number}" for number in range(1, self.seats + 1))


def _number(least: int, most: int) -> Any:
    def read(value: object) -> int:
        if type(value) is not int or not least <= value <= most:
            raise UnfitError(describe(value), f"a whole number from {least} to {most}")
        return value

    return read


_codes = list_of(form.actor)
REFORM = Shape(
    required={"format": form.version, "title": text, "body": form.body},
    optional={
        "about": text,
        "kind": form.kind,
        "add": _codes,
        "remove": _codes,
        "seats": _number(1, MOST_SEATS),
        "majority": _number(1, MOST_SEATS),
        "give_veto": _codes,
        "take_veto": _codes,
        "negative_votes": _number(1, MOST_SEATS),
    },
)
CHANGES = ("add", "remove", "seats", "majority", "give_veto", "take_veto", "negative_votes")


def read_reform(path: Path) -> Reform:
    """The reform that a file describes.

    Raises:
        CaseError: the file cannot be read, or is not of this form; every problem is named.
    """
    data = read_bytes(path)
    raw, lines = parse(data, str(path))
    report = Report(str(path), lines)
    values = REFORM.read(raw, (), report)
    if values is None:
        raise report.error()
    if not any(values[change] for change in CHANGES):
        report.add((), "no change", f"one or more of {', '.join(CHANGES)}")
        raise report.error()
    if len(added := values["add"] or ()) > MOST_SEATS:
        report.add(("add",), f"{len(added):,} members", f"at most {MOST_SEATS:,}")
        raise report.error()
    return Reform(
        title=values["title"],
        about=values["about"] or "",
        body=values["body"],
        kind=values["kind"],
        add=values["add"] or (),
        remove=values["remove"] or (),
        seats=values["seats"] or 0,
        majority=values["majority"],
        give_veto=values["give_veto"] or (),
        take_veto=values["take_veto"] or (),
        negative_votes=values["negative_votes"],
        origin=str(path),
        digest=sha256(data).hexdigest(),
    )
