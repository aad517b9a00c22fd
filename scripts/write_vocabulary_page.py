"""Write docs/vocabulary.md: every word in which a case file can state something.

    python scripts/write_vocabulary_page.py

Nothing on the page is written by hand. A test holds the committed page to what this writes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from foedus.questions.answers import PredicateRecord, Vocabulary
from foedus.questions.vocabulary import vocabulary

PAGE = Path(__file__).parent.parent / "docs" / "vocabulary.md"
BY = (
    "*Written by `scripts/write_vocabulary_page.py` from the program itself: change the words, not "
    "this page.*"
)
LEAD = (
    "What a case can state is closed: what is not listed here no norm can ask for. How the words "
    "go into a file is told in [case-format.md](case-format.md). `foedus vocabulary WORD` finds "
    "the entries that have a word in them."
)
FACTS = (
    'Written `say = "armed_attack(RUS, UKR)"` in a `[[facts]]` table, with `is = true` or '
    "`is = false`. What nobody knows is left out, and stays unknown. *Border* says where the line "
    "is drawn, where the sentence alone does not."
)
CHOICES = (
    'Written `of = "UKR"`, `does = "consents"`, `measure = "..."` in a `[[positions]]` table, with '
    "`is = true` or `is = false`. Who decides is always the first parameter. The second is a "
    "measure unless it is named otherwise: then `measure` holds a body, a treaty or an article."
)
BODIES = (
    'Written `in = "security_council"` in a `[[positions]]` table, and `body = "security_council"` '
    "with `kind` in a `[[votes]]` table. The first kind is the one that `foedus adjudicate` takes "
    "where none is named."
)
MEASURES = (
    'Written `measure = "peacekeeping"` in positions, votes and events. A route is one way to a '
    "measure; it is asked about by `--route` and never written in a case."
)
CONTESTED = (
    'Written `point = "position"` in the `[readings]` table, by an author who wants a case '
    "answered under one reading. Without it every reading is followed. Who holds which is told in "
    "[contested.md](contested.md)."
)


def page() -> str:
    """The whole page."""
    found = vocabulary()
    return "\n\n".join(
        ["# The vocabulary of a case", BY, LEAD, found.verdict + ".", *_parts(found)]
    )


def _parts(found: Vocabulary) -> Iterable[str]:
    facts = [p for p in found.predicates if p.kind == "fact"]
    choices = [p for p in found.predicates if p.kind == "choice"]
    yield f"## Facts\n\n{FACTS}\n\n" + _predicates(facts)
    yield f"## Choices\n\n{CHOICES}\n\n" + _predicates(choices)
    bodies = [(b.id, ", ".join((b.name, *b.also)), b.kinds) for b in found.bodies]
    yield f"## Bodies\n\n{BODIES}\n\n" + _table(("id", "names", "kinds of motion"), bodies)
    measures = [(m.id, m.about, m.routes) for m in found.measures]
    yield f"## Measures\n\n{MEASURES}\n\n" + _table(("id", "what it is", "routes"), measures)
    points = [(p.id, p.question, p.positions) for p in found.contested]
    head = ("point", "question", "positions")
    yield f"## Contested points\n\n{CONTESTED}\n\n" + _table(head, points) + "\n"


def _predicates(predicates: list[PredicateRecord]) -> str:
    return "\n".join(map(_predicate, predicates))


def _predicate(p: PredicateRecord) -> str:
    lines = [f"- **`{p.name}({', '.join(p.params)})`**", f"  - true: {p.yes}", f"  - false: {p.no}"]
    if p.decided_by:
        lines.append(f"  - decided by: {p.decided_by}")
    if p.about:
        lines.append(f"  - border: {p.about}")
    return "\n".join(lines)


def _table(head: tuple[str, str, str], rows: Iterable[tuple[str, str, dict[str, str]]]) -> str:
    lines = [_row(head), "|---|---|---|"]
    for id, says, parts in rows:
        listed = "<br>".join(f"`{name}`: {meaning}" for name, meaning in parts.items())
        lines.append(_row((f"`{id}`", says, listed)))
    return "\n".join(lines)


def _row(cells: tuple[str, str, str]) -> str:
    return f"| {' | '.join(cell.replace('|', '/') for cell in cells)} |"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
