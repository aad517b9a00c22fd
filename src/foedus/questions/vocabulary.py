"""In which words is a case written? Every predicate, body, measure and contested point."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import msgspec

from foedus.catalog import all_bodies, all_contested, all_measures
from foedus.facts.problems import MOST_SHOWN, quoted
from foedus.facts.vocabulary import VOCABULARY
from foedus.language.numbers import many
from foedus.language.variables import Kind, Predicate
from foedus.questions.answers import (
    BodyRecord,
    MeasureRecord,
    PointRecord,
    PredicateRecord,
    Record,
    Vocabulary,
)
from foedus.questions.asking import QuestionError, nearest
from foedus.questions.heading import of_day

Entry = TypeVar("Entry", bound=Record)


def vocabulary(word: str | None = None) -> Vocabulary:
    """The whole vocabulary, or the entries that have ``word`` in any of their fields.

    Raises:
        QuestionError: no entry has the word; the message gives the nearest names.
    """
    predicates = _with(word, map(_predicate, VOCABULARY.values()))
    bodies = _with(word, _bodies())
    measures = _with(word, _measures())
    contested = _with(word, _points())
    number = len(predicates) + len(bodies) + len(measures) + len(contested)
    if word is not None and not number:
        names = (*VOCABULARY, *all_bodies(), *all_measures(), *all_contested())
        close = nearest(word[:MOST_SHOWN], names)
        listed = "'foedus vocabulary' lists them all"
        raise QuestionError(f"{quoted(word)} stands in no entry{close}; {listed}")
    return Vocabulary(
        **of_day(),
        verdict=f"{many(len(predicates), 'predicate')}, {many(len(bodies), 'body', 'bodies')}, "
        f"{many(len(measures), 'measure')}, {many(len(contested), 'contested point')}",
        word=word,
        predicates=predicates,
        bodies=bodies,
        measures=measures,
        contested=contested,
    )


def _with(word: str | None, entries: Iterable[Entry]) -> list[Entry]:
    """The entries with the word anywhere in them, whatever the case of its letters."""
    if word is None:
        return list(entries)
    return [entry for entry in entries if word.casefold() in _text(entry).casefold()]


def _text(entry: Record) -> str:
    """What stands in the fields of an entry, without the names of the fields."""
    return " ".join(map(str, filter(None, msgspec.structs.astuple(entry))))


def _predicate(predicate: Predicate) -> PredicateRecord:
    return PredicateRecord(
        name=predicate.name,
        kind="choice" if predicate.kind is Kind.CHOICE else "fact",
        params=list(predicate.params),
        yes=predicate.says[True],
        no=predicate.says[False],
        decided_by=predicate.owner,
        about=predicate.about,
    )


def _bodies() -> Iterable[BodyRecord]:
    for body in all_bodies().values():
        yield BodyRecord(id=body.id, name=body.name, also=list(body.also), kinds=dict(body.kinds))


def _measures() -> Iterable[MeasureRecord]:
    for measure in all_measures().values():
        routes = {route.id: route.title for route in measure.routes}
        yield MeasureRecord(
            id=measure.id,
            title=measure.title,
            about=measure.about,
            family=measure.family,
            routes=routes,
        )


def _points() -> Iterable[PointRecord]:
    for point in all_contested().values():
        positions = {position.id: position.says for position in point.positions}
        yield PointRecord(id=point.id, question=point.question, positions=positions)
