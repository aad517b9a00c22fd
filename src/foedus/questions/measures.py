"""What can be done here? Every measure, with each route lawful, achievable and what follows."""

from __future__ import annotations

from foedus.catalog import all_measures
from foedus.questions.answers import FORMAT, Measures
from foedus.questions.asking import Asking, assumptions, readings_taken
from foedus.questions.assess import find_measure
from foedus.questions.receipt import receipt


def measures(asking: Asking) -> Measures:
    """The answer to ``measures``: every measure of the catalog on this case and day."""
    situation = asking.situation
    found = [find_measure(asking, measure) for measure in all_measures().values()]
    ready = sum(
        any(r.lawful.verdict == "open" and r.achievable.verdict == "yes" for r in f.routes)
        for f in found
    )
    return Measures(
        format=FORMAT,
        verdict=f"{ready} of {len(found)} measures have a route that is both lawful and achievable",
        on=situation.day.isoformat(),
        law_day=situation.law_day.isoformat(),
        assumptions=assumptions(asking),
        readings_taken=readings_taken(asking),
        receipt=receipt(situation.case.digest),
        case=situation.case.id,
        title=situation.case.title,
        hindsight=situation.hindsight,
        measures=found,
    )
