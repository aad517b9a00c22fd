"""Why, or why not? One measure with the proof of each of its routes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from foedus.catalog import all_contested, all_measures
from foedus.facts.problems import quoted
from foedus.questions.answers import ContestedRecord, MeasureFinding, ProofNode, Why
from foedus.questions.asking import Asking, QuestionError, nearest
from foedus.questions.assess import find_measure
from foedus.questions.heading import of_case
from foedus.questions.named import measure_named
from foedus.questions.proofs import prove
from foedus.questions.registry import contested_record


def why(asking: Asking, measure: str, route: str | None = None) -> Why:
    """The answer to ``why``: the verdicts on each route, or on one, and the proof behind them.

    Raises:
        QuestionError: there is no such measure, or it has no such route.
    """
    subject = all_measures()[measure_named(measure)]
    routes = [found.id for found in subject.routes]
    if route is not None and route not in routes:
        offered = ", ".join(routes)
        raise QuestionError(
            f"{subject.id} has no route {quoted(route)}{nearest(route, routes)}; it has {offered}"
        )
    finding = find_measure(asking, subject, route)
    by_id = {route.id: route for route in subject.routes}
    proofs = {
        found.id: prove(asking, by_id[found.id].build(asking.situation)) for found in finding.routes
    }
    return Why(
        **of_case(asking),
        verdict=verdict(finding),
        measure=finding,
        proofs=proofs,
        contested=_contested(finding),
        sources=sources_of(asking, proofs.values()),
    )


def _contested(finding: MeasureFinding) -> list[ContestedRecord]:
    """The contested points on which the lawfulness of some route depends."""
    points = {
        point
        for route in finding.routes
        for result in route.lawful.by_reading
        for point in result.readings
    }
    return [contested_record(all_contested()[point]) for point in sorted(points)]


def verdict(finding: MeasureFinding) -> str:
    """The best route's verdicts in one line; the three are named, never blended."""
    best = finding.routes[0]
    rests = " (on conditions)" if best.achievable.conditions else ""
    rests = " (supposed)" if best.achievable.supposed else rests
    return (
        f"{finding.title} by the nearest route ({best.title}): "
        f"lawful {best.lawful.verdict}; achievable {best.achievable.verdict}{rests}"
    )


def sources_of(asking: Asking, proofs: Iterable[ProofNode]) -> dict[str, str]:
    """The sources of the case that the proofs rest on, each with its publisher and title."""
    used = sorted({source for proof in proofs for source in _used(proof)})
    sources = asking.situation.case.sources
    return {
        id: f"{sources[id].publisher}: {sources[id].title} ({sources[id].verification})"
        for id in used
        if id in sources
    }


def _used(node: ProofNode) -> Iterator[str]:
    if node.known:
        yield node.known.source
    for part in (*node.parts, *node.exceptions):
        yield from _used(part)
