"""How many complete assignments make a condition hold, exactly."""

from __future__ import annotations

from math import prod

from foedus.reason.chances.form import Form
from foedus.reason.chances.weighed import Weighed
from foedus.reason.diagrams import Swept


def models(form: Form) -> int:
    """In how many ways its variables, those on which nothing depends too, make it hold.

    The variables that are given are not counted over.

    Raises:
        TooLarge: the diagram would grow past its bound.
    """
    rows = {variable: (1,) * len(variable.domain) for variable in form.variables}
    idle = prod(len(variable.domain) for variable in form.idle)
    return idle * int(Weighed(form, rows, exact=True).swept.total)


def satisfiable(form: Form) -> bool:
    """Whether some assignment makes it hold. Raises TooLarge as :func:`models` does."""
    return Swept(form.diagram, [[1] * len(layer.cells) for layer in form.diagram.layers]).total > 0
