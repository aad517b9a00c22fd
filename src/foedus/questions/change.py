"""What would have to change? The cheapest changes of positions, facts or readings."""

from __future__ import annotations

from foedus.catalog import all_measures
from foedus.language.conditions import Condition, variables
from foedus.language.numbers import many
from foedus.questions.answers import Change, Ways
from foedus.questions.asking import (
    FACTS,
    WILL,
    Asking,
    QuestionError,
    values,
)
from foedus.questions.groups import Alike, told
from foedus.questions.heading import of_case
from foedus.questions.named import measure_named
from foedus.questions.unlisted import routes_not_on_record, told_once
from foedus.reason.changes import changes
from foedus.reason.costs import Costs, parse_costs


def change(asking: Asking, measure: str, costs: str = "") -> Change:
    """The answer to ``change``; ``costs`` sets the cost model, as ``ballot=1, RUS=10``.

    A known fact stays as it is. What is not known may be secured at a cost too: a position, a
    fact that would have to be established, a reading that would have to prevail. A route that
    turns on a body whose members are not on record is named, and no cost is put to it.

    Raises:
        QuestionError: there is no such measure, or the costs cannot be read.
    """
    subject = all_measures()[measure_named(measure)]
    model = _model(costs)
    conditions = {route.id: route.build(asking.situation) for route in subject.routes}
    unlisted = routes_not_on_record(asking, conditions)
    routes = {id: _ways(asking, c, model) for id, c in conditions.items() if id not in unlisted}
    overall = _cheapest(list(routes.values()))
    verdict = _verdict(overall, bool(unlisted))
    return Change(
        **of_case(asking),
        verdict=f"{subject.title}: {'; '.join([verdict, *told_once(unlisted)])}",
        measure=subject.id,
        measure_title=subject.title,
        costs=list(model.describe()),
        overall=overall,
        routes=routes,
        route_titles={route.id: route.title for route in subject.routes},
        not_on_record=unlisted,
    )


def _model(text: str) -> Costs:
    try:
        return parse_costs(text)
    except ValueError as problem:
        raise QuestionError(str(problem)) from None


def _ways(asking: Asking, condition: Condition, model: Costs) -> Ways:
    known = asking.known(condition)
    unknown = [variable for variable in variables(condition) if variable not in known]
    found = changes(condition, values(known, WILL), model, values(known, FACTS), unknown)
    return Ways(
        cost=found.cost,
        impossible=found.impossible,
        proven=found.proven,
        ways=[
            told(asking, (Alike(m.of, m.count, m.old, m.new, m.alternatives) for m in way))
            for way in found.ways
        ],
        complete=found.complete,
    )


def _cheapest(routes: list[Ways]) -> Ways:
    """The cheapest ways to open a route, whichever it is.

    A change that left open which of two routes will do, and only that one of them will, is not
    looked for: one opens a route, not a disjunction.
    """
    found = [ways for ways in routes if ways.cost is not None]
    least = min((ways.cost for ways in found if ways.cost is not None), default=None)
    best = [ways for ways in found if ways.cost == least]
    distinct = {str([group.sentence for group in way]): way for b in best for way in b.ways}
    return Ways(
        cost=least,
        impossible=bool(routes) and all(ways.impossible for ways in routes),
        proven=all(ways.proven for ways in routes),
        ways=list(distinct.values()),
        complete=all(ways.complete for ways in best),
    )


def _verdict(overall: Ways, others: bool) -> str:
    """What is found; ``others`` where there are routes to which no cost can be put."""
    if overall.impossible:
        route = "any other route" if others else "a route"
        return f"no change of positions or readings would open {route}"
    if overall.cost is None:
        return "no way was found, and none is proven not to exist"
    if overall.cost == 0:
        return "a route is open as positions are"
    return f"the cheapest change costs {overall.cost}, in {many(len(overall.ways), 'way')}"
