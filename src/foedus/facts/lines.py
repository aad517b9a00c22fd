"""On which line of a TOML text a value stands: what the parser knows and does not tell.

A text is scanned *before* it is parsed, since the parser of the standard library takes time that
grows with the square of a key's length and recurses into arrays. So the scan trusts nothing, takes
time in proportion to the text, and says nothing about whether the text is valid.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

#: Where a value stands: names of keys, and positions in arrays counted from 0.
Path = tuple[str | int, ...]
Tokens = Iterator[tuple[str, int]]

#: A case needs a depth of two and keys of two parts.
MOST_DEPTH, MOST_PARTS = 16, 8

# A string without end swallows the rest of the text: no part of it is ever scanned twice.
TOKEN = re.compile(
    r'''[ \t\r]*+(?:\#[^\n]*+)?+(
        """(?:[^"\\]|\\.?+|"(?!""))*+(?:"{3,5}|\Z)
      | \'\'\'(?:[^']|'(?!\'\'))*+(?:'{3,5}|\Z)
      | "(?:[^"\\\n]|\\.?+)*+"?+
      | '[^'\n]*+'?+
      | [^\s"'\#\[\]{},=.]++
      | [^ \t\r\#]
      | \Z
    )''',
    re.VERBOSE | re.DOTALL,
)


class TooDeepError(ValueError):
    """On ``line`` a text nests deeper, or has a key of more parts, than any case needs."""

    def __init__(self, line: int) -> None:
        super().__init__(f"nested too deeply on line {line}")
        self.line = line


@dataclass(slots=True)
class Lines:
    """The line of each key and table, and each key that was written ``twice`` with both lines."""

    known: dict[Path, int] = field(default_factory=dict)
    twice: list[tuple[Path, int, int]] = field(default_factory=list)

    def of(self, path: Path) -> int | None:
        """The line of the value at ``path``, or of the nearest table or array around it."""
        while path and path not in self.known:
            path = path[:-1]
        return self.known.get(path)

    def note(self, path: Path, line: int) -> None:
        """Take down the line of a key or a table."""
        if path in self.known:
            self.twice.append((path, self.known[path], line))
        else:
            self.known[path] = line


def scan(text: str) -> Lines:
    """Find the lines of all keys and tables of a TOML text.

    Raises:
        TooDeepError: arrays or tables nest beyond ``MOST_DEPTH``, or a key has more than
            ``MOST_PARTS`` parts.
    """
    lines, tokens = Lines(), _tokens(text)
    table: Path = ()
    many: dict[Path, int] = {}
    for token, line in tokens:
        if token == "[":
            table = _header(tokens, line, many)
            lines.note(table, line)
            _value(tokens, table, lines, line, "\n")
        elif token.strip("\n"):
            parts, end = _key(tokens, token, line)
            if end == "=":
                lines.note(table + parts, line)
                _value(tokens, table + parts, lines, line, "\n")
    return lines


def _tokens(text: str) -> Tokens:
    line = 1
    for match in TOKEN.finditer(text):
        token = match[1]
        yield token, line
        line += token.count("\n")


def _key(tokens: Tokens, token: str, line: int) -> tuple[Path, str]:
    """The parts of a key that begins with ``token``, and the token that ended it."""
    parts: list[str] = []
    while token not in ("=", "]", "}", ",", "\n", ""):
        if token != ".":
            parts.append(token[1:-1] if token[0] in "\"'" else token)
        if len(parts) > MOST_PARTS:
            raise TooDeepError(line)
        token = next(tokens, ("", line))[0]
    return tuple(parts), token


def _header(tokens: Tokens, line: int, many: dict[Path, int]) -> Path:
    """The path of a table; ``many`` counts the tables of each array so far."""
    token = next(tokens, ("", line))[0]
    repeated = token == "["
    parts, _ = _key(tokens, next(tokens, ("", line))[0] if repeated else token, line)
    path: Path = ()
    for part in parts[:-1]:
        path = (*path, part)
        path = (*path, many[path] - 1) if path in many else path
    path += parts[-1:]
    if repeated:
        many[path] = many.get(path, 0) + 1
        return (*path, many[path] - 1)
    return path


def _value(tokens: Tokens, path: Path, lines: Lines, above: int, ends: str, depth: int = 0) -> str:
    """Pass over a value up to one of ``ends``, which is returned; note lines of what is in it."""
    if depth > MOST_DEPTH:
        raise TooDeepError(above)
    for token, line in tokens:
        if token and token in ends:
            return token
        if line != above and token != "\n":
            lines.known.setdefault(path, line)
        if token == "[":
            _array(tokens, path, lines, line, depth)
        elif token == "{":
            _inline(tokens, path, lines, line, depth)
    return ""


def _array(tokens: Tokens, path: Path, lines: Lines, line: int, depth: int) -> None:
    index = 0
    while _value(tokens, (*path, index), lines, line, ",]", depth + 1) == ",":
        index += 1


def _inline(tokens: Tokens, path: Path, lines: Lines, line: int, depth: int) -> None:
    end = ","
    while end == ",":
        token, line = next(tokens, ("", line))
        parts, end = _key(tokens, token, line)
        if end == "=":
            lines.note(path + parts, line)
            end = _value(tokens, path + parts, lines, line, ",}", depth + 1)
