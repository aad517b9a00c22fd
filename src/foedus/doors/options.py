"""What the commands share: misspelt names, options, reading a day, and printing an answer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from foedus.questions.answers import Answer

Command = TypeVar("Command", bound=Callable[..., Any])


class Commands(click.Group):
    """The commands; a misspelt one is answered with those that are most like it."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        from foedus.facts.problems import near, quoted

        if args and not args[0].startswith("-") and self.get_command(ctx, args[0]) is None:
            close = near(args[0], self.commands) or tuple(sorted(self.commands))
            ctx.fail(f"{quoted(args[0])} is no command; nearest: {', '.join(close)}")
        return super().resolve_command(ctx, args)


def together(*decorators: Callable[[Command], Command]) -> Callable[[Command], Command]:
    """Arguments and options as one decorator; the help has them in the order given."""

    def decorate(command: Command) -> Command:
        for decorator in reversed(decorators):
            command = decorator(command)
        return command

    return decorate


def json_option(command: Command) -> Command:
    """The option of every command that gives an answer."""
    option = click.option("--json", "as_json", is_flag=True, help="The same record as JSON.")
    return option(command)


def as_day(_ctx: click.Context, param: click.Parameter, text: str | None) -> date | None:
    """The day that an option gives, or None where it is not given.

    Raises:
        click.BadParameter: it is not written as a day.
    """
    from foedus.facts.problems import shown
    from foedus.language.days import day

    try:
        return None if text is None else day(shown(text))
    except ValueError as problem:
        raise click.BadParameter(str(problem), param=param) from None


def show(answer: Answer, as_json: bool, **view: Any) -> None:
    """Print an answer: as text, seen as ``view`` says, or the same record as JSON, in UTF-8."""
    if as_json:
        from foedus.questions.answers import to_json

        click.echo(to_json(answer), nl=False)
    else:
        from foedus.reports.tables import VIEWS

        click.echo("\n".join(VIEWS[type(answer)](answer, **view)))
