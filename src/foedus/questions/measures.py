"""What can be done here? Every measure, with each route lawful, achievable and what follows."""

from __future__ import annotations

from foedus.catalog import all_measures
from foedus.language.measures import FAMILIES, Measure
from foedus.questions.answers import Measures
from foedus.questions.asking import Asking
from foedus.questions.assess import find_measure
from foedus.questions.heading import of_case


def measures(asking: Asking) -> Measures:
    """The answer to ``measures``: every measure of the catalog on this case and day."""
    found = [find_measure(asking, measure) for measure in _in_order()]
    ready = sum(
        any(r.lawful.verdict == "open" and r.achievable.verdict == "yes" for r in f.routes)
        for f in found
    )
    return Measures(
        **of_case(asking),
        verdict=f"{ready} of {len(found)} measures have a route that is both lawful and achievable",
        measures=found,
    )


def _in_order() -> list[Measure]:
    """The measures by family, in the order of the families, then by name."""
    by_family = {family: place for place, family in enumerate(FAMILIES)}
    return sorted(all_measures().values(), key=lambda m: (by_family[m.family], m.id))
