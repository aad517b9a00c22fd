"""The command that begins a case of one's own: it puts the questions and writes the file."""

from __future__ import annotations

import shlex
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from foedus.doors.answering import by_question, piped, typed

if TYPE_CHECKING:
    from foedus.questions.interview import Interview, Question

INTRODUCTION = (
    "Every question can be left: Enter means that it is not known. 'back' takes the last answer "
    "back, 'done' ends the questions, '?' explains one, Ctrl-C leaves without a file. From the "
    "facts, 'positions' goes on to where actors stand."
)


@click.command()
@click.argument("file", required=False)
@click.option("--answers", metavar="ANSWERS", help="Answers by question, in a TOML file.")
@click.option("--replace", is_flag=True, help="Replace FILE if it is there already.")
def new(file: str | None, answers: str | None, replace: bool) -> None:
    """Begin a case of your own: asks what still matters, says why, and writes FILE.

    Answers can also come through a pipe, a line for each question.
    """
    from foedus.questions.interview import begin

    path = _path(file)
    typing = answers is None and sys.stdin.isatty()
    replace = replace or (path is not None and _may_replace(path, typing))
    interview = begin(path.stem if path else None)
    interview = _answered(interview, answers) if answers else _asked(interview, typing)
    if path is None:
        path = Path(f"{interview.draft.id}.toml")
        replace = replace or _may_replace(path, typing)
    _write(interview, path, replace)


def _path(file: str | None) -> Path | None:
    """The file to be written, if it can be one.

    Raises:
        WritingError: its name is not that of a case file, or there is no such folder.
    """
    from foedus.facts.problems import shown_path
    from foedus.facts.writing import WritingError

    if file is None:
        return None
    path = Path(file)
    if path.suffix != ".toml" or "\0" in file:
        raise WritingError(f"{shown_path(file)}: the name of a case file ends in .toml")
    if not path.parent.is_dir():
        raise WritingError(f"{shown_path(str(path.parent))} is no folder")
    return path


def _may_replace(path: Path, typing: bool) -> bool:
    """Whether a file is there, which the user then agreed to replace.

    Raises:
        click.Abort: the user did not.
        WritingError: there is nobody to be asked.
    """
    from foedus.facts.problems import shown_path
    from foedus.facts.writing import WritingError

    if not path.exists():
        return False
    name = shown_path(str(path))
    if not typing:
        raise WritingError(f"{name} is there already; it was left. --replace replaces it")
    click.confirm(f"{name} is there already. Replace it?", abort=True)
    return True


def _asked(interview: Interview, typing: bool) -> Interview:
    """Put one question after the other, until there is none, or no answer through the pipe.

    Raises:
        AnswerError: an answer through the pipe does not fit; one that is typed can be put right.
    """
    from foedus.questions.interview import AnswerError

    _say(INTRODUCTION)
    answers = typed() if typing else piped()
    shown: Question | None = None
    while (question := interview.question) is not None:
        if question is not shown:
            _put(question)
            shown = question
        answer = next(answers, "done")
        if answer.strip() == "?":
            for line in question.more or (question.accepts,):
                _say(line, 2)
            continue
        try:
            interview = interview.answer(answer)
        except AnswerError as problem:
            if not typing:
                raise
            _say(str(problem), 2)
    return interview


def _answered(interview: Interview, file: str) -> Interview:
    """Answer each question by its name in a file; what is not answered is not known."""
    from foedus.facts.problems import shown
    from foedus.questions.interview import answered

    interview, idle = answered(interview, by_question(Path(file)))
    if idle:
        names = ", ".join(map(shown, idle))
        click.echo(f"left out, since nothing turned on it: {names}", err=True)
    return interview


def _write(interview: Interview, path: Path, replace: bool) -> None:
    """Write the case, whole or not at all, and say what can be done with it."""
    from foedus.facts.problems import printable
    from foedus.facts.writing import write_whole

    write_whole(path, interview.text(), replace)
    name = printable(shlex.quote(str(path)))
    click.echo(f"\n{name} is written; what was not known was left out. Next:")
    measure = interview.telling_measure() or "condemnation"
    for command in ("check", "measures", "why"):
        click.echo(f"  foedus {command} {name}{f' {measure}' * (command == 'why')}")


def _put(question: Question) -> None:
    click.echo()
    _say(question.asks)
    for reason in question.why:
        _say(f"- {reason}", 2)
    _say(f"({question.accepts})", 2)


def _say(text: str, indent: int = 0) -> None:
    from foedus.reports.text import paragraph

    click.echo("\n".join(paragraph(text, indent)))
