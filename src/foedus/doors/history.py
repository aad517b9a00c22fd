"""The commands about documented crises: which there are, and whether the program bears them out."""

from __future__ import annotations

from datetime import date

import click

from foedus.doors.options import Commands, as_day, json_option, show


@click.group(cls=Commands, invoke_without_command=True)
@click.option("--about", metavar="WORD", help="Those that have WORD in them.")
@click.option("--measure", metavar="M", help="Those in which measure M was tried.")
@click.option("--outcome", metavar="O", help="... with this outcome: vetoed, carried_out, ...")
@json_option
@click.pass_context
def cases(
    ctx: click.Context, about: str | None, measure: str | None, outcome: str | None, as_json: bool
) -> None:
    """The shipped cases, or those that fit; 'cases show CASE' for the record of one."""
    from foedus.questions.cases import cases as answer

    if ctx.invoked_subcommand is None:
        show(answer(about, measure, outcome), as_json)


@cases.command("show")
@click.argument("case")
@click.option("--on", metavar="DAY", callback=as_day, help="Nothing later; by default to the end.")
@json_option
def show_case(case: str, on: date | None, as_json: bool) -> None:
    """The record of CASE: what was done, said, voted, stated and claimed, with its sources."""
    from foedus.questions.dossier import dossier as answer
    from foedus.questions.opening import open_case

    show(answer(open_case(case), on), as_json)


@click.command()
@click.argument("names", metavar="[CASE]...", nargs=-1)
@json_option
@click.pass_context
def suite(ctx: click.Context, names: tuple[str, ...], as_json: bool) -> None:
    """What the cases expect beside what is found: valid, lawful, achievable.

    Every shipped case in a line, and the law's own tests; or those named, with every row: 'law'
    names the latter, as do the names of their parts, 'nato' among them. The exit status is 1 where
    the two disagree, or a case cannot be read.
    """
    from foedus.questions.suite import suite as answer

    found = answer(names)
    show(found, as_json, rows=bool(names))
    ctx.exit(1 if found.disagreements or found.unread else 0)


@click.command()
@click.argument("case")
@click.argument("measure")
@click.option("--on", metavar="DAY", callback=as_day, help="The day asked about.")
@click.option("--limit", metavar="N", default=3, show_default=True, help="Like crises shown.")
@click.option("--route", metavar="ROUTE", help="Only this route, with every attempt.")
@click.option("--hindsight", is_flag=True, help="Use what came after the day too.")
@json_option
def precedents(
    case: str,
    measure: str,
    on: date | None,
    limit: int,
    route: str | None,
    hindsight: bool,
    as_json: bool,
) -> None:
    """Like crises, and how often MEASURE was tried where it was open: n of m, with names."""
    from foedus.questions.asking import ask
    from foedus.questions.opening import open_case
    from foedus.questions.precedents import precedents as answer

    show(answer(ask(open_case(case), on, hindsight=hindsight), measure, limit, route), as_json)


#: The commands, for the command line to take up.
COMMANDS: tuple[click.Command, ...] = (cases, suite, precedents)
