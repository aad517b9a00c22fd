"""Alike positions as records: "any 4 of these 7", with what they do and would do instead."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, replace

from foedus.language.variables import Kind, Value, Variable
from foedus.questions.answers import Group
from foedus.questions.asking import Asking

#: How a change is put that no actor makes: a fact comes out so, a reading of the law prevails.
ACCEPTED = {
    Kind.FACT: "it turns out that",
    Kind.READING: "the reading prevails that",
    Kind.TERM: "the terms are that",
}


@dataclass(frozen=True, slots=True)
class Alike:
    """Any ``count`` of the variables ``of``, going from ``old`` to ``new``.

    ``old`` is None where no position is known; ``new`` is None in a blocker, where it is the
    holding that blocks. ``alternatives`` would do as well as ``new``.
    """

    of: tuple[Variable, ...]
    count: int
    old: Value | None
    new: Value | None = None
    alternatives: tuple[Value, ...] = ()


def told(asking: Asking, parts: Iterable[Alike]) -> list[Group]:
    """The parts of one blocker or change as records; those that say the same are told as one.

    Engines keep apart what stands in different places of a condition; a reader need not, as long
    as every member of every part is needed.
    """
    whole: dict[Hashable, Alike] = {}
    for number, part in enumerate(parts):
        key: Hashable = number
        if part.count == len(part.of) and part.of[0].owner is not None:
            value = part.old if part.new is None else part.new
            does = "" if value is None else asking.does(part.of[0], value)
            key = does, part.old, part.new, part.alternatives
        if key in whole:
            of = tuple(sorted((*whole[key].of, *part.of)))
            part = replace(part, of=of, count=len(of))
        whole[key] = part
    return [_group(asking, part) for part in whole.values()]


def _group(asking: Asking, part: Alike) -> Group:
    first = part.of[0]
    return Group(
        count=part.count,
        of=[variable.owner for variable in part.of if variable.owner],
        names=[asking.name(variable.owner) for variable in part.of if variable.owner],
        about=asking.matter(first).removeprefix(" on ") or str(first),
        old=None if part.old is None else asking.spoken(first, part.old),
        new=None if part.new is None else asking.spoken(first, part.new),
        alternatives=[asking.spoken(first, value) for value in part.alternatives],
        sentence=_held(asking, part) if part.new is None else _moved(asking, part, part.new),
    )


def _held(asking: Asking, part: Alike) -> str:
    first, value = part.of[0], part.old
    assert value is not None
    if len(part.of) == 1:
        return f"{asking.sentence(first, value)}{asking.matter(first)}"
    return f"{_who(part)} who hold to '{asking.does(first, value)}'"


def _moved(asking: Asking, part: Alike, new: Value) -> str:
    first = part.of[0]
    if first.owner is None:
        whole = "; ".join(asking.sentence(variable, new) for variable in part.of)
        which = "" if len(part.of) == 1 else f"{_who(part)}: "
        return f"{which}{ACCEPTED[first.kind]} {whole}"
    if len(part.of) == 1:
        sentence = f"{asking.sentence(first, new)}{asking.matter(first)}"
    else:
        sentence = f"{_who(part)}: '{asking.does(first, new)}'"
    if part.old is None:
        sentence += " (no position is known)"
    else:
        sentence += f" (instead of '{asking.spoken(first, part.old)}')"
    if part.alternatives:
        others = (f"'{asking.spoken(first, value)}'" for value in part.alternatives)
        sentence += f"; {' or '.join(others)} would do as well"
    return sentence


def _who(part: Alike) -> str:
    everyone = part.count == len(part.of)
    return f"all {part.count}" if everyone else f"any {part.count} of these {len(part.of)}"
