"""The command line: parse, ask, render. No law, and nothing heavy before it is needed."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from datetime import date
from io import TextIOWrapper
from typing import TYPE_CHECKING, Any, NoReturn

import click

from foedus import __version__
from foedus.doors import games, history, record
from foedus.doors.new import new
from foedus.doors.options import Commands, as_day, json_option, show, together
from foedus.doors.replay import replay

if TYPE_CHECKING:
    from foedus.questions.asking import Asking

#: Where the package keeps the schema of its answers.
SCHEMA = "schema/answer-1.json"


def _settings(
    _ctx: click.Context, param: click.Parameter, texts: tuple[str, ...]
) -> dict[str, str]:
    from foedus.facts.problems import quoted

    pairs: dict[str, str] = {}
    for text in texts:
        name, equals, value = text.partition("=")
        name, value = name.strip(), value.strip()
        if not (name and equals and value):
            raise click.BadParameter(f"{quoted(text)} is not of the form NAME=VALUE", param=param)
        if name in pairs:
            raise click.BadParameter(f"{quoted(name)} is given twice", param=param)
        pairs[name] = value
    return pairs


#: The arguments and options that every question about a case takes.
about_a_case = together(
    click.argument("case"),
    click.option(
        "--on",
        metavar="DAY",
        callback=as_day,
        help="The day asked about; by default the first decision day of the case.",
    ),
    click.option("--law", "law_day", metavar="DAY", callback=as_day, help="The day of the law."),
    click.option(
        "--suppose",
        "suppositions",
        metavar="ACTOR=BALLOT",
        multiple=True,
        help="What if: CHN=yes, or a choice as UKR.requests=yes; may be repeated.",
    ),
    click.option(
        "--reading",
        "readings",
        metavar="POINT=POSITION",
        multiple=True,
        callback=_settings,
        help="Take one position on a contested point; may be repeated.",
    ),
    click.option("--hindsight", is_flag=True, help="Use what became known after the day too."),
    json_option,
)


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="foedus")
def cli() -> None:
    """Can they do that, and who could stop it?

    Ask what can be done about a crisis on a day: whether it is lawful, whether it is achievable,
    what follows, who stands in the way. CASE is a shipped name or the path of a TOML file.
    """


@cli.command()
@about_a_case
def measures(as_json: bool, **question: Any) -> None:
    """What can be done: every measure, lawful, achievable, and what follows."""
    from foedus.questions.measures import measures as answer

    show(answer(_asking(**question)), as_json)


@cli.command()
@about_a_case
@click.argument("measure")
@click.option("--route", metavar="ROUTE", help="Only this route.")
@click.option("--brief", is_flag=True, help="A line for each route, without a proof.")
@click.option("--all", "every", is_flag=True, help="Every route with its proof.")
def why(
    measure: str, route: str | None, brief: bool, every: bool, as_json: bool, **question: Any
) -> None:
    """Why, or why not: the proof of each route to MEASURE."""
    from foedus.questions.why import why as answer

    show(answer(_asking(**question), measure, route), as_json, brief=brief, every=every)


@cli.command()
@about_a_case
@click.argument("measure")
def blockers(measure: str, as_json: bool, **question: Any) -> None:
    """Who stands in the way of MEASURE: the smallest sets that close every route."""
    from foedus.questions.blockers import blockers as answer

    show(answer(_asking(**question), measure), as_json)


@cli.command()
@about_a_case
@click.argument("measure")
@click.option("--cost", default="", metavar="COSTS", help="As 'ballot=1, choice=2, RUS=10'.")
def change(measure: str, cost: str, as_json: bool, **question: Any) -> None:
    """What would have to change for MEASURE, at the least cost."""
    from foedus.questions.change import change as answer

    show(answer(_asking(**question), measure, cost), as_json)


@cli.command()
@click.argument("body")
@click.option("--on", required=True, metavar="DAY", callback=as_day, help="The day of the vote.")
@click.option("--law", "law_day", metavar="DAY", callback=as_day, help="The day of the law.")
@click.option("--ballots", required=True, help="As 'RUS=no, CHN=abstain, *=yes'.")
@click.option("--kind", help="The kind of motion: procedural, important, ...")
@click.option("--party", "parties", multiple=True, help="A party to the dispute; repeatable.")
@json_option
def adjudicate(as_json: bool, **question: Any) -> None:
    """How a vote goes in BODY: adopted, vetoed, short, or not validly put."""
    from foedus.questions.adjudicate import adjudicate as answer

    show(answer(**question), as_json)


@cli.command()
@click.argument("body")
@click.option("--on", metavar="DAY", callback=as_day, help="The day asked about.")
@json_option
def members(body: str, on: date | None, as_json: bool) -> None:
    """The members of BODY on a day, by default the last of the record."""
    from foedus.questions.registry import members as answer

    show(answer(body, on), as_json)


@cli.command()
@click.argument("norm", required=False)
@click.option("--on", "--law", metavar="DAY", callback=as_day, help="Only the texts of that day.")
@json_option
def norms(norm: str | None, on: date | None, as_json: bool) -> None:
    """The norms and contested points; with an ID, one with its texts and readings."""
    from foedus.questions.registry import norms as answer

    show(answer(norm, on), as_json)


@cli.command()
@click.argument("file")
@json_option
def check(file: str, as_json: bool) -> None:
    """Whether a case FILE is well formed, and which missing facts would decide most."""
    from foedus.questions.check import check as answer

    show(answer(file), as_json)


@cli.command()
@click.argument("word", required=False)
@json_option
def vocabulary(word: str | None, as_json: bool) -> None:
    """The words that a case is written in: facts, choices, bodies, measures, contested points.

    With a WORD, the entries that have it in them.
    """
    from foedus.questions.vocabulary import vocabulary as answer

    show(answer(word), as_json)


@cli.command()
def schema() -> None:
    """The JSON Schema of what --json prints."""
    from importlib.resources import files

    click.echo(files("foedus").joinpath(SCHEMA).read_bytes(), nl=False)


for _command in (*history.COMMANDS, *games.COMMANDS, *record.COMMANDS, replay, new):
    cli.add_command(_command)


def _asking(
    case: str,
    on: date | None,
    law_day: date | None,
    hindsight: bool,
    readings: dict[str, str],
    suppositions: tuple[str, ...],
) -> Asking:
    from foedus.questions.asking import ask
    from foedus.questions.opening import open_case

    opened = open_case(case)
    if not suppositions:
        return ask(opened, on, law_day, hindsight, readings)
    from foedus.questions.suppose import read_suppositions

    return ask(opened, on, law_day, hindsight, readings, read_suppositions(suppositions, opened))


def main(args: Sequence[str] | None = None) -> NoReturn:
    """Run the command line and exit; what the user can mend is a message and status 2."""
    # One process gives one answer: collecting garbage on the way would cost a tenth of the time.
    gc.disable()
    for stream in (sys.stdout, sys.stderr):
        # A terminal that cannot show a letter gets its code instead.
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    sys.exit(_status(args))


def _status(args: Sequence[str] | None) -> int:
    try:
        done = cli(args, prog_name="foedus", standalone_mode=False)
    except click.Abort:
        return 130
    except click.ClickException as problem:
        problem.show()
        _refuse(problem.format_message(), problem, args)
        return 2
    except _refusals() as problem:
        click.echo(f"foedus: {problem}", err=True)
        _refuse(str(problem), problem, args)
        return 2
    except OSError as problem:
        # Files of the user's are refused where they are read; what is left is writing the answer.
        click.echo(f"foedus: the answer could not be written: {problem.strerror}", err=True)
        return 1
    # 'done' is the status where the command line ended early, as with --help.
    return done if isinstance(done, int) else 0


def _refuse(message: str, problem: Exception, args: Sequence[str] | None) -> None:
    """Print a refusal as JSON too, where JSON was asked for."""
    if "--json" in (sys.argv[1:] if args is None else args):
        from foedus.questions.answers import to_json
        from foedus.questions.refusal import refusal

        click.echo(to_json(refusal(message, problem)), nl=False)


def _refusals() -> tuple[type[Exception], ...]:
    """What a question may be refused for; looked up only once something was raised."""
    from foedus.facts.security_council import OutsideRecordError
    from foedus.language.errors import UserError
    from foedus.reason.decide import TooEntangled
    from foedus.reason.explain import TooManyReadings

    return UserError, OutsideRecordError, TooEntangled, TooManyReadings
