"""What a case expects of the program, each expectation tied to an attempt or a measure on a day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import fields

from foedus.facts import history_form
from foedus.facts.case import Attempt, Expectation, Verdicts
from foedus.facts.history import route, within
from foedus.facts.history_form import OBSTRUCTED
from foedus.facts.lines import Path
from foedus.facts.names import Names
from foedus.facts.report import Report
from foedus.facts.shapes import Entry, Values

COLUMNS = tuple(field.name for field in fields(Verdicts))


def expectations(
    entries: Iterable[Entry],
    names: Names,
    history: Sequence[Attempt],
    declared: Mapping[int, bool],
    top: Values,
) -> tuple[Expectation, ...]:
    """The expectations in the order of the file; no column of an attempt is expected twice.

    ``declared`` are the numbers of all attempts, also of those with faults, and whether each
    names a vote: one fault is one problem.
    """
    rows = {row.no: row for row in history}
    lines: dict[tuple[int, str], int] = {}
    found = []
    for entry in entries:
        if "history" in entry.values:
            row = _row(entry, rows, declared, names.report)
            if row is None:
                continue
            _once(entry, lines, names.report)
        else:
            row = None
            within((*entry.path, "on"), entry.values["on"], top, names)
            route(entry.values, entry.path, names)
        found.append(_expectation(entry, row, names))
    return tuple(found)


def _row(
    entry: Entry, rows: Mapping[int, Attempt], declared: Mapping[int, bool], report: Report
) -> Attempt | None:
    """The attempt that is meant, if what is expected of it can be asked at all."""
    values, path, _ = entry
    row = rows.get(values["history"])
    if row is None:
        if values["history"] not in declared:
            accepted = f"the no of such a table: {', '.join(map(str, rows)) or 'there is none'}"
            found = f"no table [[history]] has the no {values['history']}"
            report.add((*path, "history"), found, accepted)
        return None
    if row.measure is None and any(values[key] is not None for key in COLUMNS if key != "valid"):
        found = f"history {row.no} names no measure, so that nothing but valid can be asked"
        report.add(path, found, "valid alone, or a measure in that table")
    if not declared[row.no] and values["valid"] is not None:
        found = f"history {row.no} names no vote to which a rule could be applied"
        report.add((*path, "valid"), found, "a vote in that table, or nothing of valid")
    return row


def _once(entry: Entry, lines: dict[tuple[int, str], int], report: Report) -> None:
    values, path, line = entry
    for key in (key for key in COLUMNS if values[key] is not None):
        first = lines.setdefault((values["history"], key), line)
        if first != line:
            found = f"it is expected of history {values['history']} already, on line {first}"
            report.add((*path, key), found, "each column of an attempt once")


def _expectation(entry: Entry, row: Attempt | None, names: Names) -> Expectation:
    values, path, line = entry
    told = {key: values.get(key) for key in COLUMNS}
    if not any(value is not None for value in told.values()):
        names.report.add(path, "nothing is expected", f"one of {', '.join(COLUMNS)}")
    _blockers(told, path, row, values, names)
    return Expectation(
        attempt=row.no if row else None,
        measure=row.measure if row else values["measure"],
        route=row.route if row else values["route"],
        on=row.on if row else values["on"],
        verdicts=Verdicts(**told),
        why=values["why"],
        source=values["source"],
        program=_program(values, told, path, row, names),
        argued=values["argued"] or "",
        line=line,
    )


def _blockers(told: Values, path: Path, row: Attempt | None, values: Values, names: Names) -> None:
    """Hold blockers to be actors of the day, and to be where something is obstructed."""
    if told["blockers"] is None:
        return
    day = row.on if row else values.get("on")
    for index, code in enumerate(told["blockers"]):
        if day is not None:
            names.actor((*path, "blockers", index), code, day)
    if told["achievable"] not in OBSTRUCTED:
        found = f"blockers, and achievable is {told['achievable'] or 'left out'}"
        accepted = f"achievable is {' or '.join(OBSTRUCTED)}, or no blockers"
        names.report.add((*path, "blockers"), found, accepted)


def _program(
    values: Values, told: Values, path: Path, row: Attempt | None, names: Names
) -> Verdicts | None:
    """What the program says instead; only of what is expected, and only what differs from it."""
    at = (*path, "program")
    if (values["program"] is None) != (values["argued"] is None):
        there, lacking = ("argued", "program") if values["argued"] else ("program", "argued")
        found = f"{there} without {lacking}"
        names.report.add(path, found, "both: what the program says, and why it is held to be right")
    if values["program"] is None:
        return None
    said = history_form.PROGRAM.read(values["program"], at, names.report)
    if said is None:
        return None
    if not any(value is not None for value in said.values()):
        names.report.add(at, "it says nothing", f"one of {', '.join(COLUMNS)}")
    for key, value in said.items():
        if value is not None and key != "blockers" and told[key] is None:
            names.report.add((*at, key), "nothing else is expected of it", "what is expected too")
        elif value is not None and value == told[key]:
            names.report.add((*at, key), "the same is expected", "what differs, or nothing")
    merged = {**told, **{key: value for key, value in said.items() if value is not None}}
    if said["blockers"] is not None:
        _blockers({**merged, "blockers": said["blockers"]}, at, row, values, names)
    return Verdicts(**said)
