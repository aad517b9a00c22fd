"""What is wrong with a case file, said so that its author can put it right."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice

from foedus.language.errors import UserError

#: Reading stops at this many problems: whoever has more will read the file again anyway.
MOST_PROBLEMS = 20
#: Text from a file is shown, and compared with what would be accepted, only this far.
MOST_SHOWN = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing found in the file ``where`` that cannot be accepted.

    ``line`` counts from 1 and is None where no line is to blame; ``nearest`` holds up to three
    accepted spellings that are most like what was found, the best first.
    """

    where: str
    line: int | None
    found: str
    accepted: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        place = shown_path(self.where) + (f", line {self.line}" if self.line else "")
        nearest = f"; nearest: {', '.join(map(shown, self.nearest))}" if self.nearest else ""
        return f"{place}: {self.found}\n  accepted: {self.accepted}{nearest}"


class CaseError(UserError):
    """A case cannot be read; ``problems`` holds at least one and at most ``MOST_PROBLEMS``."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(map(str, self.problems)))


def shown(text: str) -> str:
    """``text`` fit for a terminal: shortened, and what does not print written as an escape."""
    return printable(text if len(text) <= MOST_SHOWN else text[: MOST_SHOWN - 1] + "…")


def shown_path(path: str) -> str:
    """``path`` as above, but of a long one the end is kept, where the name of the file stands."""
    return printable(path if len(path) <= MOST_SHOWN else "…" + path[1 - MOST_SHOWN :])


def printable(text: str) -> str:
    """``text`` with what does not print written as an escape."""
    return "".join(c if c.isprintable() else ascii(c)[1:-1] for c in text)


def quoted(text: str) -> str:
    """``text`` as above, in quotation marks."""
    return f'"{shown(text)}"'


def describe(value: object) -> str:
    """A value of TOML in words: ``the number 7``, ``the text "RUS"``, ``a table``."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f"the text {quoted(value)}"
        case int() if value.bit_length() > 64:
            # Python refuses to write out integers of thousands of digits.
            return f"a whole number of {value.bit_length()} bits"
        case int() | float():
            return f"the number {value}"
        case list():
            return f"a list of {len(value)}"
        case dict():
            return "a table"
        case _:
            return f"the {type(value).__name__} {value}"


def near(word: str, options: Iterable[str], n: int = 3) -> tuple[str, ...]:
    """Up to ``n`` of the ``options`` most like ``word`` in any case of letters, the best first."""
    from difflib import get_close_matches

    folded = {option.casefold(): option for option in islice(options, 1000)}
    close = get_close_matches(word[:MOST_SHOWN].casefold(), folded, n=n, cutoff=0.5)
    return tuple(folded[match] for match in close)
