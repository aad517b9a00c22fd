"""Reading a case: a TOML file in, a :class:`~foedus.facts.case.Case` or all its problems out.

A file is hostile until it has been read: whatever it holds, the only error is a CaseError.
First the shape of every table is read, then what its names mean, then whether the statements
can stand together.
"""

from __future__ import annotations

from collections.abc import Collection
from hashlib import sha256
from pathlib import Path

from foedus.facts import form, sections
from foedus.facts.ballots import vote
from foedus.facts.case import Case
from foedus.facts.contradictions import (
    contradicting_facts,
    contradicting_positions,
    repeated_events,
    repeated_parties,
    too_many_parties,
)
from foedus.facts.entries import event, in_order, party, stances, statement
from foedus.facts.expectations import expectations
from foedus.facts.history import attempts
from foedus.facts.names import Kinds, Names, Routes
from foedus.facts.opening import parse, read_bytes
from foedus.facts.problems import CaseError, quoted
from foedus.facts.report import Report
from foedus.facts.sections import Readings

__all__ = ["CaseError", "read_case", "read_text"]


def read_case(
    path: Path,
    *,
    measures: Collection[str] | None = None,
    readings: Readings | None = None,
    kinds: Kinds | None = None,
    routes: Routes | None = None,
) -> Case:
    """Read a case file, whose name must be the case's id with ``.toml``.

    ``measures`` are the ids of all measures, ``routes`` the routes to each, ``readings`` the
    positions on each contested point and ``kinds`` the kinds of motion of each body; where None,
    what the case says of them is not checked.

    Raises:
        CaseError: with every problem found, up to ``problems.MOST_PROBLEMS``.
    """
    return _read(read_bytes(path), str(path), path.stem, measures, readings, kinds, routes)


def read_text(
    text: str,
    origin: str,
    *,
    measures: Collection[str] | None = None,
    readings: Readings | None = None,
    kinds: Kinds | None = None,
    routes: Routes | None = None,
) -> Case:
    """Read a case from text, under any id; ``origin`` stands for the file in messages.

    Raises:
        CaseError: as for :func:`read_case`.
    """
    data = text.encode("utf-8", "surrogatepass")
    return _read(data, origin, None, measures, readings, kinds, routes)


def _read(
    data: bytes,
    origin: str,
    stem: str | None,
    measures: Collection[str] | None,
    readings: Readings | None,
    kinds: Kinds | None,
    routes: Routes | None,
) -> Case:
    raw, lines = parse(data, origin)
    report = Report(origin, lines)
    top = form.CASE.read(raw, (), report)
    tables = {name: sections.entries(raw, name, report) for name in sections.SHAPES}
    sources = sections.sources(raw.get("sources", {}), report)
    if top is None:
        raise report.error()
    if stem is not None and top["id"] != stem:
        report.add(("id",), quoted(top["id"]), f"the name of the file: {quoted(stem)}")
    days = sections.days(top, report) if in_order(top, (), report) else ()
    parties, events = sections.ids(raw, "parties"), sections.ids(raw, "events")
    names = Names(report, top["id"], parties, sections.ids(raw, "sources"), measures, kinds, routes)
    votes = tuple(filter(None, (vote(e, names) for e in tables["votes"])))
    tried = attempts(tables["history"], names, votes, top)
    case = Case(
        id=top["id"],
        title=top["title"],
        about=top["about"],
        since=top["from"],
        until=top["to"],
        days=days,
        parties=tuple(filter(None, (party(e, names, top["from"]) for e in tables["parties"]))),
        facts=tuple(filter(None, (statement(e, names) for e in tables["facts"]))),
        readings=sections.readings(raw.get("readings", {}), readings, names),
        positions=tuple(p for e in tables["positions"] for p in stances(e, names, days)),
        votes=votes,
        events=tuple(event(e, names, events) for e in tables["events"]),
        sources=sources,
        number=top["number"],
        history=tried,
        expectations=expectations(
            tables["expectations"], names, tried, sections.numbers(raw, "history"), top
        ),
        digest=sha256(data).hexdigest(),
        origin=origin,
    )
    repeated_parties(tables["parties"], report)
    too_many_parties(tables["parties"], report)
    repeated_events(case.events, report)
    contradicting_facts(case.facts, report)
    contradicting_positions(case.positions, report)
    if report.problems:
        raise report.error()
    return case
