"""The shape of a table: which keys it has, which of them it needs, what each may hold."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, NamedTuple

from foedus.facts.lines import Path
from foedus.facts.problems import MOST_SHOWN, describe, near, quoted, shown
from foedus.facts.report import Report
from foedus.language.days import FIRST_DAY

LAST_DAY = date(2100, 12, 31)
#: Characters that act on a terminal or turn the direction of writing.
CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

Parser = Callable[[Any], Any]
Values = dict[str, Any]


class UnfitError(ValueError):
    """A value is not what its key may hold; ``at`` leads to the part of it that is to blame."""

    def __init__(self, found: str, accepted: str, nearest: Iterable[str] = ()) -> None:
        super().__init__(found)
        self.found, self.accepted, self.nearest = found, accepted, tuple(nearest)
        self.at: Path = ()


class Entry(NamedTuple):
    """A table whose shape is right: its values, its path and the line on which it begins."""

    values: Values
    path: Path
    line: int


@dataclass(frozen=True, slots=True)
class Shape:
    """The keys of one kind of table, each with what reads its value."""

    required: Mapping[str, Parser]
    optional: Mapping[str, Parser] = field(default_factory=dict)

    def read(self, raw: object, path: Path, report: Report) -> Values | None:
        """The values of the table at ``path``; optional ones that are not there are None.

        Returns None if anything is wrong, which is then in the report.
        """
        before = len(report.problems)
        if not isinstance(raw, dict):
            report.add(path, describe(raw), "a table")
            return None
        parsers = {**self.required, **self.optional}
        for key in (key for key in self.required if key not in raw):
            needed = ", ".join(self.required)
            report.add(path, f"the key {key} is missing", f"a table with the keys {needed}")
        values: Values = dict.fromkeys(parsers)
        for key, value in raw.items():
            if key not in parsers:
                keys = f"the keys {', '.join(parsers)}"
                report.add((*path, key), "unknown key", keys, near(key, parsers))
                continue
            try:
                values[key] = parsers[key](value)
            except UnfitError as unfit:
                report.add((*path, key, *unfit.at), unfit.found, unfit.accepted, unfit.nearest)
        return values if len(report.problems) == before else None


def text(value: object) -> str:
    """Text that is not blank and holds nothing that acts on a terminal."""
    if not isinstance(value, str) or not value.strip():
        raise UnfitError(describe(value), "text that is not blank")
    if found := CONTROLS.search(value):
        raise UnfitError(f"the control character U+{ord(found[0]):04X}", "text that prints")
    return value


def truth(value: object) -> bool:
    """``true`` or ``false``."""
    if not isinstance(value, bool):
        raise UnfitError(describe(value), "true or false, without quotation marks")
    return value


def day(value: object) -> date:
    """A date without a time, from the entry into force of the Charter to the end of 2100."""
    accepted = f"a date without time and quotation marks, {FIRST_DAY} to {LAST_DAY}"
    if not isinstance(value, date) or isinstance(value, datetime):
        raise UnfitError(describe(value), accepted)
    if not FIRST_DAY <= value <= LAST_DAY:
        raise UnfitError(f"the date {value}", accepted)
    return value


def like(
    pattern: str, accepted: str, nearest: Callable[[str], Iterable[str]] = lambda _word: ()
) -> Parser:
    """What reads text that matches ``pattern`` as a whole; ``accepted`` says so in words.

    ``nearest`` finds what may be meant by a word that does not match.
    """

    def parse(value: object) -> str:
        if not re.fullmatch(pattern, word := text(value)):
            raise UnfitError(quoted(word), accepted, nearest(word[:MOST_SHOWN]))
        return word

    return parse


def one_of(options: Iterable[str], short: Mapping[str, str] | None = None) -> Parser:
    """What reads one of these words; by a ``short`` name a message knows which is meant."""
    accepted = tuple(options)

    def parse(value: object) -> str:
        if value not in accepted:
            word = value if isinstance(value, str) else ""
            meant = (short or {}).get(word.casefold())
            nearest = (meant,) if meant else near(word, accepted)
            raise UnfitError(describe(value), ", ".join(accepted), nearest)
        return str(value)

    return parse


def list_of(parser: Parser) -> Callable[[Any], tuple[Any, ...]]:
    """What reads a list without repetitions."""

    def parse(value: object) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise UnfitError(describe(value), "a list in square brackets")
        items = tuple(_item(parser, value, index) for index in range(len(value)))
        if again := [item for item, times in Counter(items).items() if times > 1]:
            raise UnfitError(f"{shown(str(again[0]))} stands twice in the list", "each one once")
        return items

    return parse


def _item(parser: Parser, items: list[object], index: int) -> Any:
    try:
        return parser(items[index])
    except UnfitError as unfit:
        unfit.at = (index, *unfit.at)
        raise


def one_or_list(parser: Parser) -> Parser:
    """What reads one value, or a list of them that is not empty, as a list."""
    several = list_of(parser)

    def parse(value: object) -> tuple[Any, ...]:
        if value == []:
            raise UnfitError("an empty list", "at least one")
        return several(value if isinstance(value, list) else [value])

    return parse
