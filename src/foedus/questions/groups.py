"""Alike positions as records: "any 4 of these 7", with what they do and would do instead."""

from __future__ import annotations

from foedus.language.variables import BALLOT, Kind, Value, Variable
from foedus.questions.answers import Group
from foedus.questions.asking import Asking

#: How a change is put that no actor makes: a fact comes out so, a reading of the law prevails.
ACCEPTED = {
    Kind.FACT: "it turns out that",
    Kind.READING: "the reading prevails that",
    Kind.TERM: "the terms are that",
}


def held(asking: Asking, of: tuple[Variable, ...], count: int, value: Value) -> Group:
    """Any ``count`` of these variables, each staying as it is."""
    if len(of) == 1:
        sentence = f"{asking.sentence(of[0], value)}{_matter(asking, of[0])}"
    else:
        who = f"all {count}" if count == len(of) else f"any {count} of the {len(of)}"
        spoken = _spoken(asking, of[0], value)
        sentence = f"{who} who hold to '{spoken}'{_matter(asking, of[0])}"
    return _group(asking, of, count, value, None, (), sentence)


def moved(
    asking: Asking,
    of: tuple[Variable, ...],
    count: int,
    old: Value | None,
    new: Value,
    alternatives: tuple[Value, ...] = (),
) -> Group:
    """Any ``count`` of these variables going from the old to the new value."""
    matter = _matter(asking, of[0])
    if of[0].owner is None:
        sentence = f"{ACCEPTED[of[0].kind]} {asking.sentence(of[0], new)}"
    elif len(of) == 1:
        sentence = f"{asking.sentence(of[0], new)}{matter}{_instead(asking, of[0], old)}"
    else:
        who = f"all {count}" if count == len(of) else f"any {count} of these {len(of)}"
        spoken = _spoken(asking, of[0], new)
        sentence = f"{who}: '{spoken}'{matter}{_instead(asking, of[0], old)}"
    if alternatives:
        others = " or ".join(f"'{_spoken(asking, of[0], value)}'" for value in alternatives)
        sentence += f"; {others} would do as well"
    return _group(asking, of, count, old, new, alternatives, sentence)


def _group(
    asking: Asking,
    of: tuple[Variable, ...],
    count: int,
    old: Value | None,
    new: Value | None,
    alternatives: tuple[Value, ...],
    sentence: str,
) -> Group:
    actors = [variable.owner or str(variable) for variable in of]
    return Group(
        count=count,
        of=actors,
        names=[asking.name(actor) for actor in actors],
        about=_about(asking, of[0]),
        old=None if old is None else _spoken(asking, of[0], old),
        new=None if new is None else _spoken(asking, of[0], new),
        alternatives=[_spoken(asking, of[0], value) for value in alternatives],
        sentence=sentence,
    )


def _instead(asking: Asking, variable: Variable, old: Value | None) -> str:
    if old is None:
        return " (no position is known)"
    return f" (instead of '{_spoken(asking, variable, old)}')"


def _spoken(asking: Asking, variable: Variable, value: Value) -> str:
    """The sentence without its actor: 'votes no', 'does not consent to ...'."""
    sentence = asking.sentence(variable, value)
    owner = asking.name(variable.owner) if variable.owner else ""
    return sentence.removeprefix(owner).strip()


def _about(asking: Asking, variable: Variable) -> str:
    if variable.predicate is not BALLOT:
        return str(variable)
    body, measure = variable.args[0].split("/", 1)
    return f"{asking.name(measure)}, in the {asking.name(body)}"


def _matter(asking: Asking, variable: Variable) -> str:
    return f" on {_about(asking, variable)}" if variable.predicate is BALLOT else ""
