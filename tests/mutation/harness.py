"""One rule of the law is replaced in memory, and the crises that it touches are judged again.

Nothing on disk is changed. A flip is *caught* by a case in which a verdict that was as expected
is so no longer; what was not as expected before counts for nothing.
"""

from __future__ import annotations

import importlib
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from functools import cache, partial
from typing import Any

from foedus.catalog import all_norms
from foedus.facts.law_tests import law_files
from foedus.facts.problems import CaseError
from foedus.facts.shipped import shipped_cases
from foedus.language.conditions import Condition
from foedus.language.contested import ContestedPoint
from foedus.questions.answers import Column, SuiteCase
from foedus.questions.opening import open_case
from foedus.questions.suite import judged
from foedus.questions.suite.law import law_part

Rule = Callable[..., Any]
#: Gives the rule that takes the place of another, which it may call.
Flip = Callable[[Rule], Rule]
#: A column of a row of a case: the row's id and the column's name.
Place = tuple[str, str]


@dataclass(frozen=True)
class Mutation:
    """One flip: what the law says, what it is turned into, and where.

    ``at`` is the id of a norm, all of whose texts are flipped; ``module:function`` for a function
    of ``foedus``; ``reading:POINT`` for what is asked of a contested point. ``within`` are the
    only cases looked at, where all would take long.
    """

    name: str
    law: str
    flipped: str
    at: str
    flip: Flip
    within: tuple[str, ...] = ()


@dataclass(frozen=True)
class Catch:
    """A verdict that is no longer as expected."""

    case: str
    row: str
    column: str
    was: str
    now: str


@contextmanager
def flipped(at: str, flip: Flip) -> Iterator[None]:
    """The rule replaced for the time of the block."""
    if at.startswith("reading:"):
        with _reading_flipped(at.removeprefix("reading:"), flip):
            yield
        return
    if ":" in at:
        with _function_flipped(*at.split(":"), flip):
            yield
        return
    versions = all_norms()[at].versions
    kept = list(versions)
    versions[:] = [replace(version, build=flip(version.build)) for version in kept]
    try:
        yield
    finally:
        versions[:] = kept


@contextmanager
def _function_flipped(module: str, name: str, flip: Flip) -> Iterator[None]:
    """The function replaced in its module, and wherever it was imported from there."""
    original = getattr(importlib.import_module(f"foedus.{module}"), name)
    ours = [mod for key, mod in sys.modules.items() if key.split(".")[0] == "foedus"]
    places = [(vars(mod), key) for mod in ours for key, v in vars(mod).items() if v is original]
    other = flip(original)
    try:
        for names, key in places:
            names[key] = other
        yield
    finally:
        for names, key in places:
            names[key] = original


@contextmanager
def _reading_flipped(point: str, flip: Flip) -> Iterator[None]:
    """What it is asked whether a position on this contested point is the right one."""
    original = ContestedPoint.holds

    def holds(self: ContestedPoint, position: str) -> Condition:
        return flip(original)(self, position) if self.id == point else original(self, position)

    ContestedPoint.holds = holds  # type: ignore[method-assign,assignment]
    try:
        yield
    finally:
        ContestedPoint.holds = original  # type: ignore[method-assign]


@cache
def opened() -> Mapping[str, Callable[[], SuiteCase]]:
    """What judges each shipped case that can be read, and each part of the law's own tests.

    That every case can be read has a test of its own.
    """
    found = {}
    for name in shipped_cases():
        try:
            found[name] = partial(judged, open_case(name))
        except CaseError:
            continue
    return found | {f"law/{path.name}": partial(law_part, path) for path in law_files()}


@cache
def judged_as_it_is(name: str) -> Mapping[Place, Column]:
    """The verdicts of a case under the law as it is."""
    return _columns(opened()[name]())


def touched(mutations: Sequence[Mutation]) -> Mapping[str, Sequence[str]]:
    """The cases whose judgement uses a rule, by where the rule stands."""
    used: dict[str, list[str]] = defaultdict(list)
    judging: list[str] = []

    def spy(at: str) -> Flip:
        def watched(rule: Rule) -> Rule:
            def seen(*args: Any, **kwargs: Any) -> Any:
                if judging[-1] not in used[at]:
                    used[at].append(judging[-1])
                return rule(*args, **kwargs)

            return seen

        return watched

    cases = opened()
    with ExitStack() as stack:
        for at in {mutation.at for mutation in mutations}:
            stack.enter_context(flipped(at, spy(at)))
        for name, judge in cases.items():
            judging.append(name)
            judge()
    return used


def caught(mutation: Mutation, among: Sequence[str]) -> Iterator[Catch]:
    """Each verdict, in these cases, that the flip makes other than expected."""
    for name in among:
        before = judged_as_it_is(name)
        with flipped(mutation.at, mutation.flip):
            after = _columns(opened()[name]())
        for (row, column), was in before.items():
            now = after[row, column]
            if was.agreement != "disagrees" == now.agreement:
                yield Catch(name, row, column, _said(was), _said(now))


def _columns(case: SuiteCase) -> Mapping[Place, Column]:
    return {(row.id, column.column): column for row in case.rows for column in row.columns}


def _said(column: Column) -> str:
    by = f" by {', '.join(column.blockers)}" if column.blockers else ""
    return f"{column.found or 'nothing'}{by}"
