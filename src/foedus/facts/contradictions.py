"""Two statements of one case that cannot both stand; the later line is the one reported."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from foedus.facts.case import Event, Stance, Statement
from foedus.facts.problems import quoted
from foedus.facts.report import Report
from foedus.facts.shapes import Entry
from foedus.language.variables import Value, Variable

#: Every attacker may have attacked every victim, and each pair is asked about in every route.
MOST_CONFLICTS = 64
#: More pairs of an actor and a measure than any case names; beyond it the work would not end.
MOST_PAIRS = 100_000
ALWAYS = date.max


def repeated_parties(parties: Iterable[Entry], report: Report) -> None:
    """Report a party that is there twice on the same day; its roles may change with time."""
    ends: dict[str, tuple[date, int]] = {}
    for entry in sorted(parties, key=lambda entry: entry.values["from"] or date.min):
        id, since = entry.values["id"], entry.values["from"] or date.min
        last, line = ends.get(id, (None, 0))
        if last is not None and since <= last:
            found = f"the party {id} is there already, from line {line}"
            report.at(entry.line, found, "each party once on each day, with all its roles")
        ends[id] = max((entry.values["to"] or ALWAYS, entry.line), (last or date.min, line))


def too_many_parties(parties: Iterable[Entry], report: Report) -> None:
    """Report attackers and victims of whom there are too many pairs: each is asked about."""
    listed = list(parties)
    attackers, victims = (
        [entry for entry in listed if role in entry.values["roles"]]
        for role in ("attacker", "victim")
    )
    if len(attackers) * len(victims) > MOST_CONFLICTS:
        found = f"{len(attackers)} attackers and {len(victims)} victims"
        accepted = f"at most {MOST_CONFLICTS} pairs of an attacker and a victim"
        report.at(listed[-1].line, found, accepted)


def repeated_events(events: Iterable[Event], report: Report) -> None:
    """Report an event whose id an earlier one has."""
    lines: dict[str, int] = {}
    for event in events:
        first = lines.setdefault(event.id, event.line)
        if first != event.line:
            found = f"the event {quoted(event.id)} is there already, on line {first}"
            report.at(event.line, found, "each id once")


def contradicting_facts(facts: Iterable[Statement], report: Report) -> None:
    """Report facts that give one variable different values on the same day.

    What is only claimed by a party contradicts nothing.
    """
    # For each variable and value, the statement so far that holds longest.
    longest: dict[Variable, dict[Value, Statement]] = {}
    for new in sorted(facts, key=lambda fact: (fact.since, fact.line)):
        if new.claimed_by is not None:
            continue
        held = longest.setdefault(new.variable, {})
        for value, old in held.items():
            if value != new.value and new.since <= (old.until or ALWAYS):
                first, second = sorted((old, new), key=lambda fact: fact.line)
                report.at(
                    second.line,
                    f"{new.variable} is {_say(second.value)} here and {_say(first.value)} on line "
                    f"{first.line}, both on {new.since}",
                    "one value on each day; an end (to) of the earlier, or claimed_by",
                )
        if new.value not in held or (held[new.value].until or ALWAYS) < (new.until or ALWAYS):
            held[new.value] = new


def contradicting_positions(positions: Iterable[Stance], report: Report) -> None:
    """Report positions of one actor, as specific and from the same day, that differ.

    A position from a later day takes the place of an earlier one and contradicts nothing.
    """
    taken: dict[tuple[object, ...], Stance] = {}
    pairs = 0
    for new in positions:
        pairs += len(new.measures)
        if pairs > MOST_PAIRS:
            found = f"more than {MOST_PAIRS:,} pairs of an actor and a measure"
            report.at(new.line, found, "fewer positions")
            return
        for measure in new.measures:
            what = (new.actor, new.predicate, new.body, measure, new.since, new.basis)
            old = taken.setdefault(what, new)
            if (old.value, old.as_on) != (new.value, new.as_on):
                report.at(
                    new.line,
                    f"{new.actor}, {new.predicate}, {measure}: {_say(new.value or new.as_on)} here "
                    f"and {_say(old.value or old.as_on)} on line {old.line}, both from {new.since}",
                    "one position from each day on; a later from takes the place of an earlier",
                )


def _say(value: Value | None) -> str:
    return str(value).lower() if isinstance(value, bool) else f'"{value}"'
