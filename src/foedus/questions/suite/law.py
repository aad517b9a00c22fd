"""The law's own tests as parts of the suite: each question beside the answer that is expected."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from foedus.facts.law_tests import LawTest, law_files, law_tests
from foedus.language.errors import UserError
from foedus.questions.answers import SuiteCase, SuiteRow
from foedus.questions.suite.asks import ASKS
from foedus.questions.suite.comparing import Expected, Said, compared
from foedus.questions.suite.finding import Found

#: What all parts together are called where a case could be named.
LAW = "law"
#: What the parts are about, by the names of their files.
TITLES = {
    "nato": "NATO",
    "security-council": "Security Council",
    "uniting-for-peace": "Uniting for Peace",
}


#: What stands before the title of a part, to tell it from a case.
PREFIX = "law: "


def parts_named(names: Sequence[str]) -> dict[str, tuple[Path, ...]]:
    """The files of the parts that each of these names means; a name that means none is left out.

    ``law`` means every part; one part goes by its file or by its title: ``nato``, ``law: NATO``.
    """
    known: dict[str, tuple[Path, ...]] = {LAW: law_files()}
    for path in law_files():
        known[path.stem] = known[_title(path).casefold()] = (path,)
    bare = {name: name.casefold().removeprefix(PREFIX) for name in names}
    return {name: known[fold] for name, fold in bare.items() if fold in known}


def titles() -> list[str]:
    """What the parts go by: the names of their files."""
    return [LAW, *(path.stem for path in law_files())]


def law_parts(files: Sequence[Path]) -> list[SuiteCase]:
    """These parts, with a row for each of their questions."""
    return [law_part(path) for path in files]


def law_digest(files: Sequence[Path]) -> str:
    """SHA-256 over the files of these parts."""
    return sha256(b"\0".join(path.read_bytes() for path in files)).hexdigest()


def law_part(path: Path) -> SuiteCase:
    """One part from its file."""
    title = _title(path)
    rows = [asked(test) for test in law_tests(path)]
    return SuiteCase(id=f"{PREFIX}{title}", number=None, title=title, error=None, rows=rows)


def _title(path: Path) -> str:
    return TITLES.get(path.stem, path.stem)


def asked(test: LawTest) -> SuiteRow:
    """One question with what was found and what is expected, in the one column that it has."""
    given = f" ({test.given})" if test.given and len(test.given) < 60 else ""
    expected = Expected(Said(test.expected), f"{test.what}{given}", test.source)
    return SuiteRow(
        id=test.id,
        no=None,
        on=test.on.isoformat(),
        what=test.what,
        by=[],
        outcome="",
        verification=test.verification,
        measure=None,
        route=None,
        columns=[compared(test.ask, _found(test), expected)],
    )


def _found(test: LawTest) -> Found:
    """What is found; a question that is refused disagrees and says why."""
    try:
        return Found(ASKS[test.ask](test), (f"{test.of} on {test.on}",))
    except (UserError, KeyError, ValueError) as problem:
        return Found(None, (f"not answered: {problem}",))
