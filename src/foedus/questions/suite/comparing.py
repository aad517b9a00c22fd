"""Setting what was found beside what was expected: they agree, disagree, or differ with reason."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from foedus.facts.case import Expectation, Verdicts
from foedus.questions.answers import Column
from foedus.questions.suite.finding import Found

AGREES, DISAGREES, ARGUED = "agrees", "disagrees", "argued"
NOT_EXPECTED, NOT_ASKED = "not expected", "not asked"
#: Every agreement, in the order in which they are counted.
AGREEMENTS = (AGREES, ARGUED, DISAGREES, NOT_EXPECTED, NOT_ASKED)


@dataclass(frozen=True, slots=True)
class Said:
    """A verdict, and where somebody stands in the way exactly who; None where nothing is said."""

    verdict: str | None = None
    blockers: tuple[str, ...] | None = None

    def fits(self, found: Found) -> bool:
        """Whether nothing that is said here was found otherwise."""
        return (self.verdict is None or self.verdict == found.verdict) and (
            self.blockers is None or sorted(self.blockers) == sorted(found.blockers or ())
        )


@dataclass(frozen=True, slots=True)
class Expected:
    """What is expected of one column and why, and what the program is held to be right in."""

    said: Said
    why: str
    source: str
    program: Said = Said()
    argued: str = ""


def expected_of(column: str, expectations: Sequence[Expectation]) -> Expected | None:
    """What these expectations say of a column; None where none says anything."""
    for expectation in expectations:
        said = _said(column, expectation.verdicts)
        if said != Said():
            program = _said(column, expectation.program) if expectation.program else Said()
            argued = expectation.argued if program != Said() else ""
            return Expected(said, expectation.why, expectation.source, program, argued)
    return None


def compared(column: str, found: Found, expected: Expected | None) -> Column:
    """The column with both sides and what they are to one another."""
    of = expected or Expected(Said(), "", "")
    return Column(
        column=column,
        found=found.verdict,
        blockers=_listed(found.blockers),
        expected=of.said.verdict,
        expected_blockers=_listed(of.said.blockers),
        agreement=_agreement(found, expected),
        because=list(found.because),
        by_reading=list(found.by_reading),
        why=of.why,
        source=of.source,
        program=of.program.verdict,
        program_blockers=_listed(of.program.blockers),
        argued=of.argued,
    )


def _agreement(found: Found, expected: Expected | None) -> str:
    if expected is None:
        return NOT_ASKED if found.verdict is None else NOT_EXPECTED
    if expected.program == Said():
        return AGREES if expected.said.fits(found) else DISAGREES
    # An argument for a difference that there is not is out of date.
    argued = _instead(expected).fits(found) and not expected.said.fits(found)
    return ARGUED if argued else DISAGREES


def _instead(expected: Expected) -> Said:
    """What is expected once the program is held to be right in what it says."""
    said, program = expected.said, expected.program
    if program.verdict is None:
        return Said(said.verdict, program.blockers)
    return program


def _said(column: str, verdicts: Verdicts) -> Said:
    blockers = verdicts.blockers if column == "achievable" else None
    return Said(getattr(verdicts, column), blockers)


def _listed(blockers: tuple[str, ...] | None) -> list[str] | None:
    return None if blockers is None else sorted(blockers)
