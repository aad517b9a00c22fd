"""The law's own tests as parts of the suite: each question beside the answer that is expected."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from foedus.facts.law_tests import LawTest, law_files, law_tests
from foedus.language.errors import UserError
from foedus.questions.answers import SuiteCase, SuiteRow
from foedus.questions.suite.asks import ASKS
from foedus.questions.suite.comparing import Expected, Said, compared
from foedus.questions.suite.finding import Found

#: What the parts are about, by the names of their files.
TITLES = {
    "nato": "NATO",
    "security-council": "Security Council",
    "uniting-for-peace": "Uniting for Peace",
}


def law_parts() -> list[SuiteCase]:
    """Every part, with a row for each of its questions."""
    return [law_part(path) for path in law_files()]


def law_digest() -> str:
    """SHA-256 over the files of the parts."""
    return sha256(b"\0".join(path.read_bytes() for path in law_files())).hexdigest()


def law_part(path: Path) -> SuiteCase:
    """One part from its file."""
    title = TITLES.get(path.stem, path.stem)
    rows = [asked(test) for test in law_tests(path)]
    return SuiteCase(id=f"law: {title}", number=None, title=title, error=None, rows=rows)


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
