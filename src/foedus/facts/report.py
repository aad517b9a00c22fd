"""Collecting what is wrong with a file, each problem with its line."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from foedus.facts.lines import Lines, Path
from foedus.facts.problems import MOST_PROBLEMS, CaseError, Problem, shown


@dataclass(slots=True)
class Report:
    """What is wrong with the file ``origin`` so far."""

    origin: str
    lines: Lines
    problems: list[Problem] = field(default_factory=list)

    def add(self, path: Path, found: str, accepted: str, nearest: Iterable[str] = ()) -> None:
        """Take down a problem at ``path``.

        Raises:
            CaseError: there are now ``MOST_PROBLEMS``.
        """
        where = spell(path)
        found = f"{where}: {found}" if where else found
        self.at(self.lines.of(path), found, accepted, nearest)

    def at(self, line: int | None, found: str, accepted: str, nearest: Iterable[str] = ()) -> None:
        """Take down a problem of a line, as :meth:`add` does."""
        self.problems.append(Problem(self.origin, line, found, accepted, tuple(nearest)))
        if len(self.problems) >= MOST_PROBLEMS:
            raise self.error()

    def error(self) -> CaseError:
        """All the problems, in the order of their lines."""
        return CaseError(sorted(self.problems, key=lambda problem: problem.line or 0))


def spell(path: Path) -> str:
    """A path as a reader counts: ``facts 1, say``."""
    parts = [f" {part + 1}" if isinstance(part, int) else f", {shown(part)}" for part in path]
    return "".join(parts).removeprefix(", ")
