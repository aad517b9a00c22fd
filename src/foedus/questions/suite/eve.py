"""A case on the eve of a day: what was known of positions before anybody had voted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from foedus.facts.case import Basis, Case, Stance
from foedus.language.variables import BALLOT


def eve(case: Case, day: date) -> Case:
    """The case without its votes, and without recorded ballots, of ``day`` and later.

    What actors had declared by the day, and what is supposed of them, stays.
    """
    return replace(
        case,
        votes=tuple(vote for vote in case.votes if vote.on < day),
        positions=tuple(p for p in case.positions if p.since < day or not _is_cast(p)),
    )


def _is_cast(position: Stance) -> bool:
    return position.predicate == BALLOT.name and position.basis is Basis.RECORDED
