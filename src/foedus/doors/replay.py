"""The commands that put the record of votes through the law of its days."""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from datetime import date
from typing import Any

import click

from foedus.doors.options import Commands, as_day, json_option, show, together

#: What the progress is told: how many are done, and of how many.
Told = Callable[[int, int], None]


_asked = together(
    click.option("--since", metavar="DAY", callback=as_day, help="From this day on."),
    click.option("--until", metavar="DAY", callback=as_day, help="To this day."),
    click.option(
        "--differences",
        is_flag=True,
        help="Every correction of the data and every difference between sources.",
    ),
    click.option("--explain", is_flag=True, help="The reasons for each vote."),
    click.option("--parquet", metavar="FILE", help="One row a vote, as Parquet."),
    json_option,
)


@click.group(cls=Commands)
def replay() -> None:
    """Every recorded vote through the law of its day, compared with the record."""


@replay.command("security-council")
@_asked
def security_council(**asked: Any) -> None:
    """The votes of the Security Council since 1946."""
    _replay("security_council", **asked)


@replay.command("general-assembly")
@_asked
def general_assembly(**asked: Any) -> None:
    """The roll-calls of the General Assembly since 1946."""
    _replay("general_assembly", **asked)


def _replay(
    body: str,
    since: date | None,
    until: date | None,
    differences: bool,
    explain: bool,
    parquet: str | None,
    as_json: bool,
) -> None:
    from foedus.questions.replay import replay as answer

    with _progress(explain) as progress:
        found = answer(body, since, until, explain, differences, progress)
    if parquet is not None:
        from foedus.questions.replay.export import write_parquet

        write_parquet(found, parquet)
    show(found, as_json)


def _progress(long: bool) -> AbstractContextManager[Told]:
    """A bar on standard error, where the work is long and a terminal shows it."""
    if long and sys.stderr.isatty():
        return _Bar()
    return nullcontext(lambda done, of: None)


class _Bar(AbstractContextManager[Told]):
    """A progress bar that learns on the way how much there is to do."""

    def __enter__(self) -> Told:
        # Loading comes before the first vote: an estimate would take it for the time of one vote.
        self._bar: Any = click.progressbar(
            length=0, label="votes", file=sys.stderr, show_eta=False, show_percent=True
        )
        self._bar.__enter__()
        return self._tell

    def __exit__(self, *problem: Any) -> None:
        self._bar.__exit__(*problem)

    def _tell(self, done: int, of: int) -> None:
        self._bar.length = of
        self._bar.update(done - self._bar.pos)
