"""The vocabulary of a case as plain text: each entry with what it means."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foedus.questions.answers import PredicateRecord, Vocabulary
from foedus.reports.text import paragraph, receipt_line

FACTS = 'FACTS (in [[facts]]: say = "...", is = true or false)'
CHOICES = 'CHOICES (in [[positions]]: of = who decides, does = "...", measure, is = true or false)'
BODIES = 'BODIES (in [[positions]]: in = "..."; in [[votes]]: body = "...", kind = "...")'
MEASURES = 'MEASURES (in [[positions]], [[votes]] and [[events]]: measure = "..."), with routes'
CONTESTED = 'CONTESTED POINTS (in [readings]: POINT = "POSITION")'


def vocabulary(answer: Vocabulary) -> Iterator[str]:
    """Facts, choices, bodies, measures and contested points; a section without any is left out."""
    said = f", with {answer.word!r} in them" if answer.word else ""
    yield from paragraph(f"{answer.verdict}{said}")
    facts = [p for p in answer.predicates if p.kind == "fact"]
    choices = [p for p in answer.predicates if p.kind == "choice"]
    yield from _section(FACTS, map(_predicate, facts))
    yield from _section(CHOICES, map(_predicate, choices))
    bodies = (_entry(b.id, b.name, b.kinds) for b in answer.bodies)
    yield from _section(BODIES, bodies)
    measures = (_entry(m.id, m.about, m.routes) for m in answer.measures)
    yield from _section(MEASURES, measures)
    points = (_entry(p.id, p.question, p.positions) for p in answer.contested)
    yield from _section(CONTESTED, points)
    yield receipt_line(answer)


def _section(title: str, entries: Iterable[Iterable[str]]) -> Iterator[str]:
    lines = [line for entry in entries for line in entry]
    if lines:
        yield from ("", title, *lines)


def _predicate(predicate: PredicateRecord) -> Iterator[str]:
    yield from paragraph(f"{predicate.name}({', '.join(predicate.params)})", 2)
    yield from paragraph(f"true: {predicate.yes}", 6)
    yield from paragraph(f"false: {predicate.no}", 6)
    if predicate.decided_by:
        yield from paragraph(f"decided by: {{{predicate.decided_by}}}", 6)
    if predicate.about:
        yield from paragraph(f"border: {predicate.about}", 6)


def _entry(id: str, says: str, parts: dict[str, str]) -> Iterator[str]:
    yield from paragraph(f"{id}: {says}", 2)
    for name, meaning in parts.items():
        yield from paragraph(f"{name}: {meaning}", 6)
