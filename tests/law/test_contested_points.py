"""Readings and norms belong together: what a norm turns on it declares, and nothing else."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from datetime import date

import pytest

from foedus.bodies import general_assembly, security_council
from foedus.bodies.body import Motion
from foedus.catalog import all_bodies, all_contested, all_norms
from foedus.facts.situation import Situation
from foedus.language.conditions import Condition, Is, Norm, children
from foedus.language.norms import Article, Unless, Version
from foedus.language.variables import Kind

from .crisis import crisis

ROLES = {"attacker": "RUS", "victim": "UKR", "contributor": "POL USA", "applicant": "UKR"}


def parts(built: Condition | Unless) -> tuple[Condition, ...]:
    return (built.body, *built.exceptions) if isinstance(built, Unless) else (built,)


def own_leaves(condition: Condition) -> Iterator[Is]:
    """The leaves that the norm itself asks about, not those of norms that it rests on."""
    if isinstance(condition, Is):
        yield condition
    elif not isinstance(condition, Norm):
        for part in children(condition):
            yield from own_leaves(part)


def readings(article: Article, version: Version, s: Situation) -> set[str]:
    wanted = list(inspect.signature(version.build).parameters.values())[1:]
    needed = [p for p in wanted if p.default is inspect.Parameter.empty]
    built = version.build(s, *(argument(article, p, s) for p in needed))
    leaves = (leaf for part in parts(built) for leaf in own_leaves(part))
    return {leaf.variable.predicate.name for leaf in leaves if leaf.variable.kind is Kind.READING}


def argument(article: Article, parameter: inspect.Parameter, s: Situation) -> object:
    if parameter.annotation == "bool":
        return False
    if parameter.annotation == "Motion":
        return motion(article, s)
    return "UKR" if parameter.name != "measure" else "test"


def motion(article: Article, s: Situation) -> Motion:
    body = all_bodies()[article.adopts[0]] if article.adopts else general_assembly.BODY
    if article.id.startswith("UNC-27"):
        body = security_council.BODY
    return body.motion("test", s.day)


@pytest.mark.parametrize("id", sorted(all_norms()))
def test_a_norm_declares_the_readings_it_turns_on(id: str) -> None:
    article = all_norms()[id]
    for version in article.versions:
        day = min(version.in_force.until or date(2026, 6, 1), date(2026, 6, 1))
        day = max(day, date(1946, 1, 17))
        s = crisis(day.isoformat(), **ROLES)
        assert readings(article, version, s) <= set(article.contested)


def test_every_contested_point_is_named_by_a_norm() -> None:
    named = {point for article in all_norms().values() for point in article.contested}
    assert set(all_contested()) - named == set()
