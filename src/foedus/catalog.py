"""The catalog: finds every body, norm, contested point and measure by walking the folders.

What is uncited or undated is refused. Nothing is registered by hand: a new file is found.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from functools import cache
from types import ModuleType
from typing import Any, TypeVar

from foedus import bodies, law, measures
from foedus.bodies.body import Body
from foedus.language.contested import ContestedPoint
from foedus.language.measures import Measure
from foedus.language.norms import Article
from foedus.language.procedures import Procedure

Thing = TypeVar("Thing")


class CatalogError(ValueError):
    """Something in the law, the bodies or the measures is uncited, undated or named twice."""


@cache
def all_bodies() -> dict[str, Body]:
    """Every body by its id."""
    return _collect(bodies, Body)


@cache
def all_norms() -> dict[str, Article]:
    """Every norm by its id, each with at least one dated text.

    Raises:
        CatalogError: a norm has no version, or refers to a contested point that does not exist.
    """
    found = _collect(law, Article)
    points = all_contested()
    for article in found.values():
        if not article.versions:
            raise CatalogError(f"{article.id}: no text of this norm is dated")
        for point in article.contested:
            if point not in points:
                raise CatalogError(f"{article.id}: there is no contested point {point!r}")
    return found


@cache
def all_contested() -> dict[str, ContestedPoint]:
    """Every contested point by its id, each with two positions or more."""
    found = _collect(law, ContestedPoint)
    for point in found.values():
        if len(point.positions) < 2:
            raise CatalogError(f"{point.id}: a contested point needs two positions")
    return found


@cache
def all_measures() -> dict[str, Measure]:
    """Every measure by its id, each with at least one route."""
    found = _collect(measures, Measure)
    for measure in found.values():
        if not measure.routes:
            raise CatalogError(f"{measure.id}: no route leads to this measure")
    return found


@cache
def all_procedures() -> dict[str, Procedure]:
    """Every procedure of several decisions by its id."""
    return _collect(law, Procedure)


@cache
def adoption_rules() -> dict[tuple[str, str], Article]:
    """The norm that says how a body carries a motion, by body and kind of motion.

    Raises:
        CatalogError: two norms claim the same kind of motion.
    """
    rules: dict[tuple[str, str], Article] = {}
    for article in all_norms().values():
        body, kinds = article.adopts or ("", ())
        for kind in kinds:
            if (body, kind) in rules:
                raise CatalogError(f"two norms decide {kind} motions of {body}")
            rules[body, kind] = article
    return rules


def _collect(package: ModuleType, wanted: type[Thing]) -> dict[str, Thing]:
    """The objects of one type that the package's own modules define, sorted by id.

    What a folder within re-exports is the same object, and counts once.
    """
    found: dict[str, Thing] = {}
    for module in _modules(package):
        for thing in vars(module).values():
            if isinstance(thing, wanted):
                name: str = _id(thing)
                if found.setdefault(name, thing) is not thing:
                    raise CatalogError(f"{module.__name__}: the id {name!r} is taken already")
    return dict(sorted(found.items()))


def _id(thing: Any) -> str:
    return str(thing.id)


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    """Every module of the package and of the packages within it, by name."""
    within = pkgutil.walk_packages(package.__path__, f"{package.__name__}.")
    for name in sorted(info.name for info in within):
        yield importlib.import_module(name)
