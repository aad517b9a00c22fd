"""Where the answers of an interview come from: a terminal, a pipe, or a file."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

import click

#: The longest input that is read from a pipe, in bytes.
MOST_BYTES = 1_000_000


def typed() -> Iterator[str]:
    """What is typed in a terminal, line by line; Ctrl-C and the end of the input abort."""
    while True:
        yield click.prompt("", default="", show_default=False, prompt_suffix="> ")


def piped() -> Iterator[str]:
    """The lines that come through a pipe, shown as if they were typed.

    Raises:
        AnswerError: there are more than ``MOST_BYTES``.
    """
    from foedus.facts.problems import shown
    from foedus.questions.interview import AnswerError

    data = sys.stdin.buffer.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise AnswerError(f"more than {MOST_BYTES:,} bytes of answers")
    # A byte that is not UTF-8 is refused with the answer in which it stands.
    text = data.decode("utf-8", "surrogateescape").replace("\r\n", "\n")
    for line in text.removesuffix("\n").split("\n"):
        click.echo(f"> {shown(line)}".rstrip())
        yield line


def by_question(path: Path) -> dict[str, str]:
    """The answers of a TOML file by the name of the question, whatever table they stand in.

    Raises:
        CaseError: it cannot be read, or is not TOML.
        AnswerError: an answer is no text, day, truth or list of texts, or is there twice.
    """
    from foedus.facts.opening import parse, read_bytes
    from foedus.facts.problems import shown
    from foedus.questions.interview import AnswerError

    table, _ = parse(read_bytes(path), str(path))
    found: dict[str, str] = {}
    for question, answer in _answers(table):
        if question in found:
            raise AnswerError(f"{shown(question)} is answered twice")
        found[question] = answer
    return found


def _answers(table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    from foedus.facts.problems import describe, shown
    from foedus.questions.interview import AnswerError

    for key, value in table.items():
        match value:
            case dict():
                yield from _answers(value)
            case bool():
                yield key, "yes" if value else "no"
            case str():
                yield key, value
            case date():
                yield key, value.isoformat()
            case [*names] if all(isinstance(name, str) for name in names):
                yield key, ", ".join(names)
            case _:
                raise AnswerError(f"{shown(key)}: {describe(value)} is no answer")
