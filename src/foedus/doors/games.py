"""The commands that count: who has how much power under a rule, and how likely a vote is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from foedus.doors.options import as_day, json_option, show


@click.command()
@click.argument("body")
@click.option("--on", metavar="DAY", callback=as_day, help="The day of the rule and the members.")
@click.option("--kind", help="The kind of motion: procedural, qualified-majority, ...")
@click.option("--index", "indices", multiple=True, help="An index, or all; repeatable.")
@click.option("--reform", metavar="FILE", help="A change of the rule, compared with today's.")
@click.option("--csv", "csv_file", metavar="FILE", help="All figures as CSV; - for here.")
@json_option
def power(
    body: str,
    on: date | None,
    kind: str | None,
    indices: tuple[str, ...],
    reform: str | None,
    csv_file: str | None,
    as_json: bool,
) -> None:
    """Who has how much power in BODY: each member's, by any index, exactly.

    BODY is a body, or a procedure of several decisions: council-or-assembly, charter-amendment,
    nato-accession, eu-accession.
    """
    if as_json and csv_file:
        raise click.UsageError("one of --json and --csv")
    from foedus.questions.power import power as answer

    found = answer(body, on, kind, indices, reform)
    if csv_file:
        from foedus.questions.power.table import rows

        _write_csv(csv_file, rows(found))
    else:
        show(found, as_json)


def _write_csv(path: str, rows: Iterable[list[str]]) -> None:
    from foedus.questions.tables import csv_text, write_text

    text = csv_text(rows)
    if path == "-":
        click.echo(text, nl=False)
    else:
        write_text(Path(path), text)
        click.echo(f"written: {path}")


#: The commands, for the command line to take up.
COMMANDS: tuple[click.Command, ...] = (power,)
