"""From a path to a table of TOML, trusting nothing: size, kind, encoding, depth, syntax."""

from __future__ import annotations

import os
import re
import stat
import tomllib
from pathlib import Path
from typing import Any

from foedus.facts.lines import Lines, TooDeepError, scan
from foedus.facts.problems import CaseError, Problem, shown
from foedus.facts.report import spell

#: The longest file that is read, in bytes; the largest shipped case takes a tenth of it.
MOST_BYTES = 1_000_000
QUOTED = 'text between quotation marks, as in "UKR"; true, false, dates and numbers without'
ACCEPTED = f"a TOML file of at most {MOST_BYTES:,} bytes"


def read_bytes(path: Path) -> bytes:
    """The content of a regular file of at most ``MOST_BYTES``.

    Raises:
        CaseError: there is no such file, it cannot be read, is no regular file, or is larger.
    """
    try:
        # Opened first and then looked at: what is looked at is what is read, and a device that
        # would keep us waiting cannot.
        number = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0))
        with os.fdopen(number, "rb") as handle:
            about = os.fstat(number)
            if not stat.S_ISREG(about.st_mode):
                kind = "a directory" if stat.S_ISDIR(about.st_mode) else "no regular file"
                raise refusal(str(path), None, f"this is {kind}")
            if about.st_size > MOST_BYTES:
                raise refusal(str(path), None, f"a file of {about.st_size:,} bytes")
            # A device that has nothing to give at once gives None.
            return handle.read(MOST_BYTES + 1) or b""
    except CaseError:
        raise
    except FileNotFoundError:
        raise refusal(str(path), None, "there is no such file") from None
    except IsADirectoryError:
        raise refusal(str(path), None, "this is a directory") from None
    except (OSError, ValueError) as error:
        # ValueError: a path with a null byte in it.
        why = getattr(error, "strerror", None) or str(error)
        raise refusal(str(path), None, f"the file cannot be read: {why}") from None


def parse(data: bytes, origin: str) -> tuple[dict[str, Any], Lines]:
    """The table that ``data`` writes in TOML, with the lines of its keys.

    Raises:
        CaseError: the data is too long, not UTF-8, nested beyond any need, or not TOML.
    """
    if len(data) > MOST_BYTES:
        raise refusal(origin, None, f"a text of {len(data):,} bytes")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{data[error.start]:02x} is not UTF-8"
        raise refusal(origin, line, found, "text in UTF-8") from None
    try:
        lines = scan(text)
    except TooDeepError as error:
        found = "lists, tables or parts of a key nested beyond any need"
        raise refusal(origin, error.line, found, "the tables of the case format") from None
    try:
        return tomllib.loads(text), lines
    except tomllib.TOMLDecodeError as error:
        raise _not_toml(origin, text, lines, str(error)) from None
    except (ValueError, RecursionError) as error:
        # A whole number of thousands of digits; a call from so deep that no room is left.
        found = f"what no case needs: {shown(str(error))}"
        raise refusal(origin, None, found, "the tables of the case format") from None


def _not_toml(origin: str, text: str, lines: Lines, message: str) -> CaseError:
    """A refusal with the parser's message, or one that names both lines of a repeated key.

    What most often goes wrong, a forgotten quotation mark, is said in words.
    """
    if lines.twice:
        path, first, second = lines.twice[0]
        found = f"{spell(path)} is written twice: on line {first} and again on line {second}"
        return refusal(origin, second, found, "each key and each table once")
    at = re.search(r" \(at line (\d+), column (\d+)\)$", message)
    if at is None:
        return refusal(origin, None, f"this is not TOML: {shown(message)}", "TOML, version 1.0")
    line, column = int(at[1]), int(at[2])
    written = text.split("\n")[line - 1]
    rest = written[column - 1 :].split("#")[0].strip()
    if written.replace('\\"', "").count('"') % 2:
        found, accepted = "a quotation mark is missing on this line", QUOTED
    elif message.startswith("Invalid value") and rest:
        found, accepted = f"what stands here can be no value: {shown(rest)}", QUOTED
    else:
        found, accepted = shown(message[: at.start()]), "TOML, version 1.0"
    return refusal(origin, line, f"this is not TOML: {found} (column {column})", accepted)


def refusal(where: str, line: int | None, found: str, accepted: str = ACCEPTED) -> CaseError:
    """The one problem because of which nothing more can be read."""
    return CaseError([Problem(where, line, found, accepted)])
