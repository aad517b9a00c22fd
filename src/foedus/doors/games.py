"""The commands that count: who has how much power under a rule, and how likely a vote is."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

import click

from foedus.doors.options import as_day, json_option, show

#: The endings of files that charts are written to.
PICTURES = (".svg", ".png")


@click.command()
@click.argument("body")
@click.option("--on", metavar="DAY", callback=as_day, help="The day of the rule and the members.")
@click.option("--kind", help="The kind of motion: procedural, qualified-majority, ...")
@click.option("--index", "indices", multiple=True, help="An index, or all; repeatable.")
@click.option("--reform", metavar="FILE", help="A change of the rule, compared with today's.")
@click.option("--csv", "csv_file", metavar="FILE", help="All figures as CSV; - for here.")
@click.option("--chart", metavar="FILE", help="The power of each as bars: FILE.svg or FILE.png.")
@json_option
def power(
    body: str,
    on: date | None,
    kind: str | None,
    indices: tuple[str, ...],
    reform: str | None,
    csv_file: str | None,
    chart: str | None,
    as_json: bool,
) -> None:
    """Who has how much power in BODY: each member's, by any index, exactly.

    BODY is a body, or a procedure of several decisions: council-or-assembly, charter-amendment,
    nato-accession, eu-accession.
    """
    _one_form(as_json, csv_file, chart)
    kind_of_file = _drawn_as(chart)
    from foedus.questions.power import power as answer

    found = answer(body, on, kind, indices, reform)
    if csv_file:
        from foedus.questions.power.table import rows

        _write_csv(csv_file, rows(found))
    elif chart:
        from foedus.reports.charts.power import power_chart

        _write(chart, power_chart(found).drawn(kind_of_file))
    else:
        show(found, as_json)


@click.command()
@click.argument("subject", metavar="BODY|CASE")
@click.argument("measure", required=False)
@click.option(
    "--ballots",
    multiple=True,
    metavar="ODDS",
    help="As 'RUS=no:0.97,abstain:0.03; "
    "*=yes:0.8,no:0.2'; several, each with its weight, are a mixture.",
)
@click.option("--given", multiple=True, metavar="WHO=BALLOT", help="What is known; repeatable.")
@click.option(
    "--bloc",
    "blocs",
    multiple=True,
    metavar="WHO,WHO:P",
    help="They vote as one with probability P; repeatable.",
)
@click.option("--each-motion", is_flag=True, help="Draw a member's ballot on each motion anew.")
@click.option("--on", metavar="DAY", callback=as_day, help="The day asked about.")
@click.option("--law", "law_day", metavar="DAY", callback=as_day, help="The day of the law.")
@click.option("--hindsight", is_flag=True, help="Use what became known after the day too.")
@click.option("--kind", help="Of a body: the kind of motion.")
@click.option("--route", help="Of a case: only this route.")
@click.option("--csv", "csv_file", metavar="FILE", help="All figures as CSV; - for here.")
@click.option("--chart", metavar="FILE", help="The odds of each number of yes: FILE.svg or .png.")
@click.option("--swings", metavar="FILE", help="What a point of each is worth: FILE.svg or .png.")
@json_option
def odds(
    subject: str,
    measure: str | None,
    ballots: tuple[str, ...],
    given: tuple[str, ...],
    blocs: tuple[str, ...],
    each_motion: bool,
    on: date | None,
    law_day: date | None,
    hindsight: bool,
    kind: str | None,
    route: str | None,
    csv_file: str | None,
    chart: str | None,
    swings: str | None,
    as_json: bool,
) -> None:
    """How probable it is that a motion of BODY carries, or that MEASURE is achieved in CASE.

    The odds are exact, not drawn at random. BODY may be a procedure, as for 'power'.
    """
    _one_form(as_json, csv_file, chart, swings)
    kind_of_file = _drawn_as(chart or swings)
    from foedus.questions import odds as questions

    if measure is None:
        if route or law_day or hindsight:
            raise click.UsageError("--route, --law and --hindsight go with CASE MEASURE")
        if _is_a_case(subject):
            raise click.UsageError(
                f"{subject} is a case: name a MEASURE too; 'foedus measures {subject}' lists them"
            )
        found = questions.odds_of_body(subject, on, kind, ballots, given, blocs, not each_motion)
    else:
        if kind:
            raise click.UsageError("--kind goes with BODY alone")
        from foedus.questions.asking import ask
        from foedus.questions.opening import open_case

        asking = ask(open_case(subject), on, law_day, hindsight)
        found = questions.odds_of_case(
            asking, measure, ballots, given, blocs, not each_motion, route
        )
    if csv_file:
        from foedus.questions.odds.table import rows

        _write_csv(csv_file, rows(found))
    elif chart or swings:
        from foedus.reports.charts.odds import curve, swing_plot

        drawn = curve(found) if chart else swing_plot(found)
        _write(chart or swings or "", drawn.drawn(kind_of_file))
    else:
        show(found, as_json)


def _is_a_case(name: str) -> bool:
    from foedus.facts.shipped import shipped_cases

    return name in shipped_cases() or Path(name).suffix == ".toml"


def _one_form(*forms: object) -> None:
    if sum(map(bool, forms)) > 1:
        raise click.UsageError("one of --json and --csv and the charts")


def _drawn_as(file: str | None) -> str:
    """The kind of picture that the ending of a file asks for."""
    if file is None:
        return ""
    ending = Path(file).suffix.lower()
    if ending not in PICTURES:
        raise click.UsageError(f"a chart is written to a file that ends in {' or '.join(PICTURES)}")
    return ending.removeprefix(".")


def _write(path: str, data: bytes) -> None:
    from foedus.questions.tables import write_bytes

    write_bytes(Path(path), data)
    click.echo(f"written: {path}")


def _write_csv(path: str, rows: Iterable[list[str]]) -> None:
    from foedus.questions.tables import csv_text, write_text

    text = csv_text(rows)
    if path == "-":
        click.echo(text, nl=False)
    else:
        write_text(Path(path), text)
        click.echo(f"written: {path}")


#: The commands, for the command line to take up.
COMMANDS: tuple[click.Command, ...] = (power, odds)
