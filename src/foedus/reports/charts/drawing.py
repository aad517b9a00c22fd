"""The library that draws, set up the same on every machine, or a word about where to get it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from foedus.language.errors import UserError
from foedus.reports.charts.look import SETTINGS


class ChartError(UserError):
    """A chart cannot be drawn here; the message says what is missing."""


@contextmanager
def drawing() -> Iterator[None]:
    """For as long as it lasts, charts are drawn in our type and nobody's own settings.

    It is the library's own defaults that are set, over what a user's file of settings says.

    Raises:
        ChartError: matplotlib is not installed.
    """
    try:
        import matplotlib.figure
    except ImportError:
        raise ChartError(
            "a chart needs matplotlib, which is not installed: pip install 'foedus[charts]'"
        ) from None
    with matplotlib.rc_context():
        matplotlib.rcdefaults()
        matplotlib.rcParams.update(SETTINGS)
        yield
