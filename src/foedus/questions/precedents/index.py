"""The shipped crises as precedents: the features of each day, the law on it, what was tried.

Asking the law about every crisis takes far longer than a question may, so that what comes of it
ships as a generated file. The file names the law, facts and cases that it was made from: where
they have changed since, what a question needs of it is found anew.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from datetime import date
from functools import cache
from hashlib import sha256
from pathlib import Path

import msgspec

import foedus
from foedus.catalog import all_measures
from foedus.facts.case import Case
from foedus.facts.shipped import shipped_cases
from foedus.language.measures import Route
from foedus.questions.asking import ask
from foedus.questions.assess import lawful
from foedus.questions.opening import open_case
from foedus.questions.precedents.features import FEATURES, values

FILE = Path(__file__).parent / "index.json"
PACKAGE = Path(foedus.__file__).parent
#: What the index follows from, beside the cases.
SOURCES = (
    *("language", "reason", "facts", "bodies", "law", "measures", "catalog.py"),
    *("questions/asking.py", "questions/assess.py", "questions/precedents"),
)
ENDINGS = (".py", ".csv", ".toml")
#: A letter for each verdict of law.
LETTERS = {"open": "o", "contested": "x", "unknown": "u", "closed": "c"}
VERDICTS = {letter: verdict for verdict, letter in LETTERS.items()}


class Seen(msgspec.Struct, frozen=True):
    """A crisis on a day: features in the order of the index, "" if unknown; a letter a route."""

    on: date
    values: tuple[str, ...]
    law: str


class Tried(msgspec.Struct, frozen=True):
    """A measure that was tried."""

    no: int
    on: date
    what: str
    by: tuple[str, ...]
    measure: str
    route: str | None
    outcome: str
    verification: str


class Crisis(msgspec.Struct, frozen=True):
    """A documented crisis on its decision days and on the days on which something was tried."""

    id: str
    number: int
    title: str
    days: tuple[Seen, ...]
    tried: tuple[Tried, ...]


class Index(msgspec.Struct, frozen=True):
    """The crises by number; ``routes`` are written ``measure/route``."""

    digest: str
    features: tuple[str, ...]
    routes: tuple[str, ...]
    crises: tuple[Crisis, ...]


@cache
def index_for(measure: str) -> Index:
    """The index as shipped; if it is not of this law and these cases, one for the measure alone.

    Raises:
        CaseError: the shipped index is of other cases, and a shipped case cannot be read.
    """
    return _shipped() or build([measure])


def recomputed() -> bool:
    """Whether the shipped index is of another law, other facts or cases, and so is not used."""
    return _shipped() is None


def _shipped() -> Index | None:
    """The index of the file, if it is of this law and these cases."""
    if not FILE.exists():
        return None
    shipped = msgspec.json.decode(FILE.read_bytes(), type=Index)
    return shipped if shipped.digest == digest() else None


def build(measures: Collection[str]) -> Index:
    """Ask about these measures in every shipped case that has a number and a history.

    An invented case has none: nothing was tried in it.

    Raises:
        CaseError: a shipped case cannot be read.
    """
    routes = {f"{id}/{r.id}": r for id in measures for r in all_measures()[id].routes}
    cases = [c for c in map(open_case, shipped_cases()) if c.number is not None and c.history]
    crises = sorted((_crisis(case, routes) for case in cases), key=lambda crisis: crisis.number)
    return Index(digest(), tuple(FEATURES), tuple(routes), tuple(crises))


def _crisis(case: Case, routes: Mapping[str, Route]) -> Crisis:
    days = sorted({*case.days, *(row.on for row in case.history)})
    seen = tuple(_seen(case, day, routes) for day in days)
    return Crisis(case.id, case.number or 0, case.title, seen, tuple(tried_in(case)))


def tried_in(case: Case) -> Iterator[Tried]:
    """Whatever was tried in a case, of the measures that are modelled."""
    for row in case.history:
        if row.measure is not None:
            yield Tried(
                row.no,
                row.on,
                row.what,
                (row.body,) if row.body else row.by,
                row.measure,
                row.route,
                row.outcome,
                row.verification,
            )


def _seen(case: Case, day: date, routes: Mapping[str, Route]) -> Seen:
    asking = ask(case, day)
    found = values(asking.knowledge)
    conditions = (route.build(asking.situation) for route in routes.values())
    law = "".join(LETTERS[lawful(asking, condition).verdict] for condition in conditions)
    return Seen(day, tuple(found.get(id, "") for id in FEATURES), law)


@cache
def digest() -> str:
    """SHA-256 over the law, the facts, the cases and the code that the index follows from."""
    found = sha256()
    listed = [PACKAGE / name for name in SOURCES]
    files = (file for path in listed for file in ([path] if path.is_file() else path.rglob("*")))
    named = {file.relative_to(PACKAGE).as_posix(): file for file in files}
    named |= {f"cases/{id}": path for id, path in shipped_cases().items()}
    for name, file in sorted(named.items()):
        if file.suffix in ENDINGS:
            found.update(name.encode() + b"\0" + file.read_bytes() + b"\0")
    return found.hexdigest()
