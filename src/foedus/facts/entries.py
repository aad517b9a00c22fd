"""From the tables of a case file to parties, facts, positions, events: each name checked."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from foedus.facts import form
from foedus.facts.case import Basis, Event, Party, Stance, Statement
from foedus.facts.lines import Path
from foedus.facts.names import Names
from foedus.facts.problems import MOST_SHOWN, quoted
from foedus.facts.report import Report
from foedus.facts.shapes import Entry, Values
from foedus.facts.vocabulary import VOCABULARY
from foedus.language.variables import Kind, Variable


def in_order(values: Values, path: Path, report: Report) -> bool:
    """Whether ``to`` is not before ``from``."""
    since, until = values["from"], values["to"]
    if since is None or until is None or since <= until:
        return True
    report.add((*path, "to"), f"to = {until} is before from = {since}", f"{since} or later")
    return False


def party(entry: Entry, names: Names, first_day: date) -> Party | None:
    """A party; a state has its kind and name from the record unless the case says otherwise."""
    from foedus.facts import states

    values, path, _ = entry
    id, since = values["id"], values["from"] or first_day
    if not in_order(values, path, names.report):
        return None
    kind, name = values["kind"], values["name"]
    if id in states.codes():
        if not names.state((*path, "id"), id, since):
            return None
        contested = states.kind(id, since) == "contested"
        kind = kind or ("entity" if contested else "state")
        name = name or states.name(id, since)
    elif kind is None or name is None:
        found = f"{quoted(id)} is no state code, and has not both a kind and a name"
        accepted = "a state code, or an identifier with kind and name"
        names.report.add((*path, "id"), found, accepted, form.states_like(id[:MOST_SHOWN]))
        return None
    return Party(id, name, kind, values["roles"], values["from"], values["to"])


def statement(entry: Entry, names: Names) -> Statement | None:
    """A fact of the case."""
    values, path, line = entry
    since, by = values["from"], values["claimed_by"]
    names.source((*path, "source"), values["source"])
    in_order(values, path, names.report)
    if by is not None:
        names.actor((*path, "claimed_by"), by, since)
    variable = _variable(values["say"], (*path, "say"), names, since)
    if variable is None:
        return None
    source, note = values["source"], values["note"] or ""
    return Statement(variable, values["is"], since, values["to"], by, source, note, line)


def _variable(said: str, path: Path, names: Names, day: date) -> Variable | None:
    name, opening, rest = said.strip().partition("(")
    if not opening or not rest.endswith(")"):
        names.report.add(path, quoted(said), "a predicate with arguments: armed_attack(RUS, UKR)")
        return None
    facts = [known for known, p in VOCABULARY.items() if p.kind is Kind.FACT]
    if name in form.CHOICES:
        found = f"{name} is a choice of an actor, not a fact"
        names.report.add(path, found, f'a position with does = "{name}"')
        return None
    if not names.one_of(path, "predicate", name, facts, "one that 'foedus vocabulary' lists"):
        return None
    predicate = VOCABULARY[name]
    args = tuple(arg.strip() for arg in rest[:-1].split(",")) if rest[:-1].strip() else ()
    if len(args) != len(predicate.params) or "" in args:
        accepted = f"{name}({', '.join(predicate.params)})"
        names.report.add(path, f"{len(args)} arguments in {quoted(said)}", accepted)
        return None
    pairs = zip(predicate.params, args, strict=True)
    fit = [names.argument(path, param, arg, day) for param, arg in pairs]
    return predicate(*args) if all(fit) else None


def stances(entry: Entry, names: Names, days: Sequence[date]) -> tuple[Stance, ...]:
    """A position of each actor named; ``days`` are those on which the case asks questions."""
    values, path, line = entry
    names.source((*path, "source"), values["source"])
    if not in_order(values, path, names.report):
        return ()
    predicate = values.get("does") or "ballot"
    _check_actors(values, path, names, days)
    _check_targets(values, path, names, predicate)
    return tuple(
        Stance(
            actor=actor,
            predicate=predicate,
            body=values.get("in"),
            measures=values["measure"],
            value=values["ballot"] if "ballot" in values else values.get("is"),
            as_on=values.get("as"),
            since=values["from"],
            until=values["to"],
            basis=Basis(values["basis"]),
            source=values["source"],
            note=values["note"] or "",
            line=line,
            provided=values["provided"] or "",
        )
        for actor in values["of"]
    )


def _check_actors(values: Values, path: Path, names: Names, days: Sequence[date]) -> None:
    """Hold each actor to be there; one with a ballot to be a member on a day that is asked of."""
    since, until, body = values["from"], values["to"], values.get("in")
    asked = [since, *(day for day in days if since <= day <= (until or date.max))]
    for index, actor in enumerate(values["of"]):
        at = (*path, "of", index)
        if actor != "*" and body:
            names.member(at, actor, body, asked)
        elif actor != "*":
            names.actor(at, actor, since)


def _check_targets(values: Values, path: Path, names: Names, predicate: str) -> None:
    """Hold what the position is about to what the predicate can be about."""
    about = "measure" if predicate == "ballot" else VOCABULARY[predicate].params[1]
    for index, named in enumerate(values["measure"]):
        if named != "*":
            names.argument((*path, "measure", index), about, named, values["from"])
    if values.get("as") is not None:
        names.measure((*path, "as"), values["as"])


def event(entry: Entry, names: Names, ids: Collection[str]) -> Event:
    """An event; ``ids`` are those of all events, of which each may be there once."""
    values, path, line = entry
    names.source((*path, "source"), values["source"])
    if values["measure"] is not None:
        names.measure((*path, "measure"), values["measure"])
    answers = values["answers"] or ()
    for index, answered in enumerate(answers):
        at = (*path, "answers", index)
        names.one_of(at, "event", answered, ids, "the id of an event of this case")
    about = (values["measure"], values["outcome"], answers, values["source"], line)
    return Event(values["id"], values["kind"], values["on"], values["by"], values["says"], *about)
