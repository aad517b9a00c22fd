"""Who stands in the way? The smallest sets of positions that close every route, and each one."""

from __future__ import annotations

from collections.abc import Collection

from foedus.catalog import all_measures
from foedus.language.conditions import Condition, any_of
from foedus.language.measures import Measure
from foedus.language.numbers import many
from foedus.questions.answers import Blockers, BlockerSets
from foedus.questions.asking import (
    FACTS,
    WILL,
    Asking,
    values,
)
from foedus.questions.assess import lawful
from foedus.questions.groups import Alike, told
from foedus.questions.heading import of_case
from foedus.questions.named import measure_named
from foedus.questions.unlisted import routes_not_on_record, told_once
from foedus.reason.blockers import blockers as minimal_sets


def blockers(asking: Asking, measure: str) -> Blockers:
    """The answer to ``blockers``.

    A route that the facts close in law under every reading is left out, and named: nobody's
    position stands in its way. So is one that turns on a body whose members are not on record.

    Raises:
        QuestionError: there is no such measure.
    """
    subject = all_measures()[measure_named(measure)]
    routes, left_out = open_routes(asking, subject)
    unlisted = routes_not_on_record(asking, routes)
    routes = {id: condition for id, condition in routes.items() if id not in unlisted}
    overall = _sets(asking, any_of(routes.values()))
    return Blockers(
        **of_case(asking),
        verdict="; ".join([_verdict(subject, overall, routes, unlisted), *told_once(unlisted)]),
        measure=subject.id,
        measure_title=subject.title,
        overall=overall,
        routes={id: _sets(asking, condition) for id, condition in routes.items()},
        route_titles={route.id: route.title for route in subject.routes},
        left_out=left_out,
        not_on_record=unlisted,
    )


def open_routes(asking: Asking, measure: Measure) -> tuple[dict[str, Condition], dict[str, str]]:
    """The conditions of the routes that law and facts leave open; and why the others are not."""
    conditions = {route.id: route.build(asking.situation) for route in measure.routes}
    found = {id: lawful(asking, condition) for id, condition in conditions.items()}
    left_out = {
        id: "; ".join(result.because) or "closed under every reading"
        for id, result in found.items()
        if result.verdict == "closed"
    }
    return {id: c for id, c in conditions.items() if id not in left_out}, left_out


def _sets(asking: Asking, condition: Condition) -> BlockerSets:
    known = asking.known(condition)
    found = minimal_sets(condition, values(known, WILL), values(known, FACTS))
    status = "blocked" if found.blocked else "not blocked"
    return BlockerSets(
        status="closed by law or facts" if found.hopeless else status,
        sets=[
            told(asking, (Alike(part.of, part.needed, part.value) for part in blocker))
            for blocker in found.sets
        ],
        complete=found.complete,
    )


def _verdict(
    measure: Measure, overall: BlockerSets, routes: Collection[str], others: Collection[str]
) -> str:
    if not routes:
        every = "every other route" if others else "every route"
        return f"{measure.title}: {every} is closed by law or facts; no position blocks it"
    if overall.status == "not blocked":
        return f"{measure.title}: the known positions do not close every route"
    return (
        f"{measure.title}: {many(len(overall.sets), 'smallest set')} of "
        "positions, each enough to close every route that law and facts leave open"
    )
