"""The history of a crisis: each measure that was tried, tied to the vote on it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from foedus.facts import form
from foedus.facts.case import Attempt, Vote
from foedus.facts.lines import Path
from foedus.facts.names import Names
from foedus.facts.problems import near, quoted
from foedus.facts.shapes import Entry, Values

#: The recorded votes of a case by their symbols.
BySymbol = Mapping[str, list[Vote]]


def attempts(
    entries: Iterable[Entry], names: Names, votes: Iterable[Vote], top: Values
) -> tuple[Attempt, ...]:
    """The attempts in the order of the file; ``top`` says from when to when the case runs."""
    by_symbol: dict[str, list[Vote]] = defaultdict(list)
    for vote in votes:
        by_symbol[vote.symbol].append(vote)
    lines: dict[int, int] = {}
    found = []
    for entry in entries:
        no = entry.values["no"]
        first = lines.setdefault(no, entry.line)
        if first != entry.line:
            repeated = f"the number {no} is there already, on line {first}"
            names.report.add((*entry.path, "no"), repeated, "each number once")
        found.append(_attempt(entry, names, by_symbol, top))
    return tuple(found)


def within(path: Path, day: date, top: Values, names: Names) -> None:
    """Hold a day to those of the case."""
    if not top["from"] <= day <= (top["to"] or date.max):
        until = f" to {top['to']}" if top["to"] else ""
        accepted = f"days of the case: from {top['from']}{until}"
        names.report.add(path, f"the day {day}", accepted)


def route(values: Values, path: Path, names: Names) -> None:
    """Hold measure and route, which may be left out, to those that there are."""
    measure, via = values["measure"], values["route"]
    if measure is None and via is not None:
        names.report.add((*path, "route"), "a route without a measure", "both, or a measure alone")
    elif measure is not None and names.measure((*path, "measure"), measure) and via is not None:
        names.route((*path, "route"), via, measure)


def _attempt(entry: Entry, names: Names, votes: BySymbol, top: Values) -> Attempt:
    values, path, line = entry
    within((*path, "on"), values["on"], top, names)
    names.source((*path, "source"), values["source"])
    route(values, path, names)
    for key in ("by", "claimed_by", "disputed_by", "blocked_by"):
        for index, code in enumerate(values[key] or ()):
            if code not in form.BODIES:
                names.actor((*path, key, index), code, values["on"])
    body = next((code for code in values["by"] if code in form.BODIES), None)
    return Attempt(
        no=values["no"],
        what=values["what"],
        on=values["on"],
        body=body,
        by=() if body else values["by"],
        outcome=values["outcome"],
        measure=values["measure"],
        route=values["route"],
        vote=_vote(values, path, names, votes, body),
        basis=values["basis"] or (),
        claimed_by=values["claimed_by"] or (),
        disputed_by=values["disputed_by"] or (),
        disputed=values["disputed"] or "",
        blocked_by=values["blocked_by"] or (),
        verification=values["verification"],
        source=values["source"],
        note=values["note"] or "",
        line=line,
    )


def _vote(
    values: Values, path: Path, names: Names, votes: BySymbol, body: str | None
) -> Vote | None:
    """The one vote of that symbol, which must be of the same day, body and outcome."""
    symbol, at = values["vote"], (*path, "vote")
    if symbol is None:
        return None
    known = [named for named in votes if named]
    called = votes.get(symbol, [])
    if len(called) != 1:
        found = f"{len(called) or 'no'} votes have the symbol {quoted(symbol)}"
        accepted = "the symbol of one table [[votes]]"
        names.report.add(at, found, accepted, () if called else near(symbol, known))
        return None
    (vote,) = called
    told = {"on": vote.on, "by": vote.body, "outcome": vote.outcome}
    said = {"on": values["on"], "by": body or "states", "outcome": values["outcome"]}
    # What a body adopted may be told by what came of it: carried out, refused, not pursued.
    if said["outcome"] not in form.OUTCOMES:
        told.pop("outcome")
    for key, of_vote in told.items():
        if said[key] != of_vote:
            found = f"{key} is {said[key]}, and of the vote {quoted(symbol)} it is {of_vote}"
            names.report.add((*path, key), found, "the same in both tables")
    return vote
