"""The sections of a case file: the tables of each that have the right shape, and their ids."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from datetime import date

from foedus.facts import form, history_form
from foedus.facts.case import Source
from foedus.facts.names import Names
from foedus.facts.problems import describe
from foedus.facts.report import Report
from foedus.facts.shapes import Entry, Shape, UnfitError, Values, text

#: The positions that can be taken on each contested point.
Readings = Mapping[str, Collection[str]]

#: More decision days than any case documents; positions are looked at on each of them.
MOST_DAYS = 100

#: The shape of the tables of each section; a position has one of three.
SHAPES: dict[str, Shape] = {
    "parties": form.PARTY,
    "facts": form.FACT,
    "positions": form.BALLOT,
    "votes": form.VOTE,
    "events": form.EVENT,
    "history": history_form.ATTEMPT,
    "expectations": history_form.OF_A_MEASURE,
}


def entries(raw: Values, section: str, report: Report) -> list[Entry]:
    """The tables of a section that have its shape."""
    tables = raw.get(section, [])
    if not isinstance(tables, list):
        report.add((section,), describe(tables), f"tables, each headed [[{section}]]")
        return []
    found = []
    for index, table in enumerate(tables):
        path = (section, index)
        if values := _shape(section, table).read(table, path, report):
            found.append(Entry(values, path, report.lines.of(path) or 0))
    return found


def _shape(section: str, table: object) -> Shape:
    if section == "positions" and isinstance(table, dict):
        if "does" in table:
            return form.CHOICE
        if "as" in table:
            return form.BALLOT_AS
    if section == "expectations" and isinstance(table, dict) and "history" in table:
        return history_form.OF_AN_ATTEMPT
    return SHAPES[section]


def ids(raw: Values, section: str) -> dict[str, None]:
    """The ids declared in a section, also by tables with faults: one fault is one problem."""
    tables = raw.get(section, {})
    if isinstance(tables, dict):
        return dict.fromkeys(tables)
    declared = (
        (t.get("id") for t in tables if isinstance(t, dict)) if isinstance(tables, list) else ()
    )
    return dict.fromkeys(id for id in declared if isinstance(id, str))


def numbers(raw: Values, section: str) -> dict[int, bool]:
    """The numbers declared, also by tables with faults, and whether each names a vote."""
    tables = raw.get(section, [])
    found = (t for t in tables if isinstance(t, dict)) if isinstance(tables, list) else ()
    return {t["no"]: "vote" in t for t in found if type(t.get("no")) is int}


def sources(raw: object, report: Report) -> dict[str, Source]:
    """The sources by id; how far one is verified is the least, unless it says otherwise."""
    if not isinstance(raw, dict):
        report.add(("sources",), describe(raw), "tables headed [sources.ID]")
        return {}
    found = {}
    for id, table in raw.items():
        if values := form.SOURCE.read(table, ("sources", id), report):
            url, verification = values["url"] or "", values["verification"] or "memory"
            found[id] = Source(id, values["publisher"], values["title"], url, verification)
    return found


def days(top: Values, report: Report) -> tuple[date, ...]:
    """The decision days in order of time, each within the days of the case."""
    first, last, found = top["from"], top["to"] or date.max, top["days"] or ()
    if len(found) > MOST_DAYS:
        report.add(("days",), describe([*found]), f"a list of at most {MOST_DAYS} days")
        return ()
    for index, day in enumerate(found):
        if not first <= day <= last:
            until = f" to {last}" if top["to"] else ""
            report.add(("days", index), f"the day {day}", f"days of the case: from {first}{until}")
    return tuple(sorted(found))


def readings(raw: object, known: Readings | None, names: Names) -> dict[str, str]:
    """The reading taken of each contested point that the case names."""
    if not isinstance(raw, dict):
        names.report.add(("readings",), describe(raw), "a table headed [readings]")
        return {}
    taken = {}
    for point, position in raw.items():
        path = ("readings", point)
        try:
            taken[point] = text(position)
        except UnfitError as unfit:
            names.report.add(path, unfit.found, unfit.accepted)
            continue
        if known is None:
            continue
        if names.one_of(path, "contested point", point, known, "one that 'foedus norms' lists"):
            offered = known[point]
            names.one_of(path, "reading", taken[point], offered, ", ".join(offered))
    return taken
