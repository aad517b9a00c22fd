"""The commands that query the record of votes, and add a user's own file to it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.doors.options import Command, as_day, json_option, show, together

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

    from foedus.questions.answers import FromRecord

#: So many rows are shown in a terminal unless more are asked for.
ROWS_SHOWN = 20


def _states(name: str, help: str) -> Callable[[Command], Command]:
    return click.option(f"--{name}", metavar="STATE", multiple=True, help=f"{help}; repeatable.")


#: The options of what can be had as a table.
_exported = together(
    click.option("--limit", metavar="N", type=click.IntRange(min=0), help="So many rows."),
    click.option("--csv", "csv_file", metavar="FILE", help="All rows as CSV; - for here."),
    click.option("--parquet", metavar="FILE", help="All rows as Parquet."),
    json_option,
)


@click.command()
@click.argument("body", required=False)
@click.option("--since", metavar="DAY", callback=as_day, help="From this day on.")
@click.option("--until", metavar="DAY", callback=as_day, help="To this day.")
@_states("yes", "STATE voted yes")
@_states("no", "STATE voted no")
@_states("abstain", "STATE abstained")
@_states("absent", "STATE cast no ballot")
@_states("vetoed-by", "Vetoed, STATE being a permanent member that voted no")
@click.option("--outcome", help="adopted, vetoed, short, rejected or unknown.")
@click.option("--symbol", help="As S/RES/2623 or 'A/RES/ES-11/*'.")
@click.option("--subject", help="As admission, peace_and_security, palestine, ...")
@click.option("--closest", metavar="N", type=click.IntRange(min=1), help="The N closest votes.")
@click.option("--most-isolated", metavar="STATE", help="Where the fewest voted as STATE did.")
@click.option("--agreement", metavar="A B", nargs=2, help="How often two states voted alike.")
@click.option("--ballots", is_flag=True, help="Who voted how.")
@click.option("--count", is_flag=True, help="Only how many.")
@_exported
def votes(
    body: str | None,
    since: date | None,
    until: date | None,
    vetoed_by: tuple[str, ...],
    outcome: str | None,
    symbol: str | None,
    subject: str | None,
    closest: int | None,
    most_isolated: str | None,
    agreement: tuple[str, str] | None,
    ballots: bool,
    count: bool,
    limit: int | None,
    csv_file: str | None,
    parquet: str | None,
    as_json: bool,
    **said: tuple[str, ...],
) -> None:
    """Votes on record in BODY, or in all: who voted how, vetoed by whom, how closely."""
    _one_form(as_json, csv_file, parquet)
    from foedus.questions.votes_filters import filters
    from foedus.questions.votes_query import find

    cast = [(ballot, state) for ballot, named in said.items() for state in named]
    asked = filters(body, since, until, cast, vetoed_by, outcome, symbol, subject)
    if agreement:
        if closest or most_isolated or ballots or count or csv_file or parquet or limit is not None:
            raise click.UsageError("--agreement goes with filters and --json alone")
        from foedus.questions.agreement import agreement as answer

        show(answer(*agreement, asked), as_json)
        return
    found = find(asked, closest, most_isolated, ballots)
    most = min((n for n in (closest, limit) if n is not None), default=None)
    if csv_file or parquet:
        found.keep(most)
        _write(found.base, found.rows, found.answer(0), csv_file, parquet)
        return
    shown = ROWS_SHOWN if most is None and not as_json else most
    show(found.answer(0 if count else shown), as_json, count=count)


@click.command()
@click.argument("query", required=False)
@click.option("--views", is_flag=True, help="The views that can be asked, with their columns.")
@_exported
def sql(
    query: str | None,
    views: bool,
    limit: int | None,
    csv_file: str | None,
    parquet: str | None,
    as_json: bool,
) -> None:
    """One SELECT over the record of votes; --views says what there is to ask."""
    from foedus.questions import sql as questions

    _one_form(as_json, csv_file, parquet)
    if views == (query is not None):
        raise click.UsageError("give a query, or --views for what can be asked")
    if query is None:
        show(questions.views(), as_json)
    elif csv_file or parquet:
        with questions.export(query, limit) as (base, rows, answer):
            _write(base, rows, answer, csv_file, parquet)
    else:
        most = ROWS_SHOWN if limit is None and not as_json else limit
        show(questions.sql(query, most), as_json)


@click.command("import")
@click.argument("file", required=False)
@click.option("--body", help="security-council or general-assembly.")
@click.option("--name", help="What to call it; by default the body.")
@click.option("--since", metavar="DAY", callback=as_day, help="Only votes from this day on.")
@click.option("--list", "listing", is_flag=True, help="What was imported.")
@click.option("--forget", metavar="NAME", help="Remove what was imported under NAME.")
@json_option
def import_votes(
    file: str | None,
    body: str | None,
    name: str | None,
    since: date | None,
    listing: bool,
    forget: str | None,
    as_json: bool,
) -> None:
    """Put the UN Library's CSV FILE of votes beside the record, for 'votes' and 'sql'."""
    from foedus.questions import imports

    if sum((file is not None, listing, forget is not None)) != 1:
        raise click.UsageError("give a FILE with --body, or --list, or --forget NAME")
    if forget is not None:
        show(imports.forget(forget), as_json)
    elif file is None:
        show(imports.listed(), as_json)
    elif body is None:
        raise click.UsageError("--body says whose votes FILE has, as --body general-assembly")
    else:
        # Told to end, it ends as when interrupted: what it has begun is removed.
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        show(imports.take_over(file, body, name, since), as_json)


def _one_form(*forms: object) -> None:
    if sum(map(bool, forms)) > 1:
        raise click.UsageError("one of --json, --csv and --parquet")


def _write(
    base: DuckDBPyConnection,
    rows: str,
    answer: FromRecord,
    csv_file: str | None,
    parquet: str | None,
) -> None:
    """Export rows: to a file, or as CSV to standard output with the source on standard error."""
    from foedus.questions import exports
    from foedus.questions.answers import to_json

    if csv_file == "-":
        click.echo(exports.csv_string(base, rows), nl=False)
        click.echo(to_json(answer), nl=False, err=True)
    elif csv_file:
        number = exports.csv_file(base, rows, answer, Path(csv_file))
        source = exports.beside(Path(csv_file)).name
        click.echo(f"{number} rows; where they come from is in {source}")
    elif parquet:
        number = exports.parquet_file(base, rows, answer, Path(parquet))
        click.echo(f"{number} rows; where they come from is in the metadata of the file")


#: The commands, for the command line to take up.
COMMANDS: tuple[click.Command, ...] = (votes, sql, import_votes)
