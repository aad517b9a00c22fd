"""The cases that come with the program, and how a user names a case."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from pathlib import Path

from foedus.facts.problems import CaseError, Problem, near

PACKAGE = Path(__file__).parents[1]
#: The key that every case has, looked for in so many bytes from the beginning.
FORMAT, BEGINNING = re.compile(rb"(?m)^format\s*="), 20_000


def shipped_folder() -> Path:
    """Where the shipped cases are.

    An installed package carries them beside its code; a checkout has them at the top of the
    repository.
    """
    installed = PACKAGE / "cases_shipped"
    return installed if installed.is_dir() else PACKAGE.parents[1] / "cases"


def shipped_cases() -> Mapping[str, Path]:
    """The files of the shipped cases by the ids of the cases, sorted."""
    return {path.stem: path for path in sorted(shipped_folder().glob("*.toml"))}


def find_case(name_or_path: str, besides: Collection[str] = ()) -> Path:
    """The file of a shipped case, or the path of a file that the user names.

    A shipped name comes first; ``./NAME`` is always a path. ``besides`` are other names that
    would be accepted in its place, for the message.

    Raises:
        CaseError: there is neither such a case nor such a file.
    """
    shipped = shipped_cases()
    if name_or_path in shipped:
        return shipped[name_or_path]
    path = Path(name_or_path)
    try:
        if path.exists():
            return path
    except (OSError, ValueError):
        # A name too long for a file, or with a null byte in it, names none.
        pass
    options = [*shipped, *besides, *sorted(str(f) for f in Path().glob("*.toml") if _is_case(f))]
    accepted = "the name of a shipped case, or the path of a TOML file"
    found = "there is no such case and no such file"
    raise CaseError([Problem(name_or_path, None, found, accepted, near(name_or_path, options))])


def _is_case(file: Path) -> bool:
    """Whether a file of TOML begins as a case does, with its format; others are no use here."""
    try:
        with file.open("rb") as opened:
            return FORMAT.search(opened.read(BEGINNING)) is not None
    except OSError:
        return False
