"""Opening a case by its shipped name or its path, checked against the whole catalog."""

from __future__ import annotations

from foedus.catalog import all_bodies, all_contested, all_measures
from foedus.facts.case import Case
from foedus.facts.reading import read_case
from foedus.facts.shipped import find_case


def open_case(name_or_path: str) -> Case:
    """The case, read and checked.

    Raises:
        CaseError: there is no such case, or it is not well formed; all problems are named.
    """
    readings = {point: contested.variable.domain for point, contested in all_contested().items()}
    known = {point: tuple(map(str, domain)) for point, domain in readings.items()}
    kinds = {id: tuple(body.kinds) for id, body in all_bodies().items()}
    routes = {id: tuple(route.id for route in m.routes) for id, m in all_measures().items()}
    path = find_case(name_or_path)
    return read_case(path, measures=routes, readings=known, kinds=kinds, routes=routes)
