"""Which crises are like this one, and how often was a measure tried in those where it was open?

Likeness is by features of law and fact, each with its reason. The suite of documented crises is no
sample of anything: counts are given as n of m with the crises named, and never as a rate.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from foedus.catalog import all_measures
from foedus.language.numbers import many
from foedus.questions.answers import Precedents, RouteCount, TriedMeasure
from foedus.questions.asking import Asking, QuestionError, ask
from foedus.questions.assess import BY_LAW, lawful
from foedus.questions.heading import of_case
from foedus.questions.named import measure_named, route_named
from foedus.questions.precedents.comparing import THRESHOLD, Comparing
from foedus.questions.precedents.counting import Past, counted, tried_record
from foedus.questions.precedents.index import Crisis, index_for, recomputed, tried_in

CAVEATS = (
    "The suite holds documented crises, most of them chosen because something was tried: it is no "
    "sample, and what was tried in n of m of them is no probability.",
    "That a route was open in law says neither that it was achievable nor that anybody thought of "
    "it.",
    "No attempt on record means that the case file has none, not that nobody tried. What was "
    "considered and not pursued is no attempt, and is counted apart.",
)


def precedents(
    asking: Asking, measure: str, limit: int = 5, route: str | None = None
) -> Precedents:
    """Like crises, at most ``limit`` of them, and the counts for the measure and its routes.

    What was on record by the day counts; with hindsight, what came later too. With ``route`` only
    that one is counted and told of.

    Raises:
        QuestionError: there is no such measure or route, or the limit is below nought.
        CaseError: a shipped case cannot be read.
    """
    id = measure_named(measure)
    if route is not None:
        route_named(id, route)
    if limit < 0:
        raise QuestionError(f"the limit is {limit}; it must be 0 or more")
    situation = asking.situation
    until = None if situation.hindsight else situation.day
    past = Past(index_for(id), id, until, situation.case.id)
    crises = past.crises()
    comparing = Comparing(asking, past, route)
    found = comparing.nearest(crises)
    near = {crisis.id for crisis, _, likeness in found if likeness.score >= THRESHOLD}
    like = [crisis for crisis in crises if crisis.id in near]
    every = list(_routes(asking, past, crises, like))
    routes = [count for count in every if route in (None, count.route)]
    return Precedents(
        **of_case(asking),
        verdict=_verdict(routes[0], len(crises), len(like)),
        measure=id,
        measure_title=all_measures()[id].title,
        threshold=THRESHOLD,
        crises=len(crises),
        like_in_all=len(like),
        like=[comparing.record(*nearest) for nearest in found[: min(limit, len(like))]],
        here=[row for row in _here(asking, past) if route in (None, row.route)],
        routes=routes,
        attempts=_attempts(past, crises),
        crisis_titles={crisis.id: crisis.title for crisis in crises},
        recomputed=recomputed(),
        caveats=list(CAVEATS),
    )


def _attempts(past: Past, crises: Sequence[Crisis]) -> dict[str, str]:
    """What each attempt was by its id, in the order of their days."""
    rows = [(crisis, row) for crisis in crises for row in past.counting(crisis.tried)]
    rows.sort(key=lambda pair: (pair[1].on, pair[0].number, pair[1].no))
    return {f"{crisis.id}#{row.no}": row.what for crisis, row in rows}


def _routes(
    asking: Asking, past: Past, crises: Sequence[Crisis], like: Sequence[Crisis]
) -> Iterator[RouteCount]:
    """The counts of the measure by whichever route, then those of each route."""
    subject = all_measures()[past.measure]
    law = {r.id: lawful(asking, r.build(asking.situation)).verdict for r in subject.routes}
    yield RouteCount(
        route=None,
        title="any route",
        decider="",
        here=min(law.values(), key=BY_LAW.__getitem__),
        every=counted(past, crises, list(law)),
        like=counted(past, like, list(law)),
    )
    for route in subject.routes:
        yield RouteCount(
            route=route.id,
            title=route.title,
            decider=route.decider,
            here=law[route.id],
            every=counted(past, crises, [route.id]),
            like=counted(past, like, [route.id]),
        )


def _here(asking: Asking, past: Past) -> Iterator[TriedMeasure]:
    """What had been tried of the measure in the case itself, with the law of its day."""
    case = asking.situation.case
    routes = {route.id: route for route in all_measures()[past.measure].routes}
    for row in past.counting(tried_in(case)):
        then = ask(case, row.on)
        route = routes.get(row.route or "")
        law = lawful(then, route.build(then.situation)).verdict if route else None
        yield tried_record(case.id, row, law)


def _verdict(overall: RouteCount, crises: int, like: int) -> str:
    """How often it was tried where it was open, among all and among the like."""
    if not crises:
        return "no documented crisis is on record by that day: there is nothing to compare with"
    told = []
    for where, found in (("on record", overall.every), ("that are like", overall.like)):
        group = found.groups[0]
        told.append(f"{len(group.tried_in)} of {len(group.crises)} crises {where}")
    by_day = f"{many(crises, 'crisis', 'crises')} on record, {like} of them like"
    where = "a route" if overall.route is None else f"the route {overall.route}"
    return f"{by_day}; where {where} was open in law it was tried in {', and in '.join(told)}"
