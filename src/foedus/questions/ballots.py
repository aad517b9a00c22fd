"""Ballots as a user writes them on one line."""

from __future__ import annotations

from datetime import date

from foedus.facts import states
from foedus.facts.problems import quoted
from foedus.facts.record import LAST_DAY
from foedus.language.variables import BALLOTS
from foedus.questions.asking import QuestionError, nearest
from foedus.questions.named import state_named

FORM = "write ballots MEMBER=BALLOT with commas between them, as 'RUS=no, *=yes'"


def read_ballots(text: str, members: tuple[str, ...], on: date) -> dict[str, str]:
    """Read ``RUS=no, CHN=abstain, *=yes``; ``*`` stands for everybody not named.

    Raises:
        QuestionError: with the entry, what would be accepted and the nearest match.
    """
    cast: dict[str, str] = {}
    others = None
    for entry in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
        who, ballot = _entry(entry)
        if who == "*":
            if others is not None:
                raise QuestionError("the ballot of all others (*) is given twice")
            others = ballot
            continue
        member = _member(who, members, on)
        if member in cast:
            raise QuestionError(f"the ballot of {member} is given twice")
        cast[member] = ballot
    if others is not None:
        cast = {member: cast.get(member, others) for member in members}
    if not cast:
        raise QuestionError(f"no ballot is given; {FORM}")
    return cast


def _entry(entry: str) -> tuple[str, str]:
    """The two sides of ``MEMBER=BALLOT``."""
    who, equals, ballot = (part.strip() for part in entry.partition("="))
    if not (who and equals and ballot):
        raise QuestionError(f"{quoted(entry)} is no ballot; {FORM}")
    if ballot not in BALLOTS:
        close = nearest(ballot, BALLOTS)
        accepted = ", ".join(BALLOTS)
        raise QuestionError(
            f"{quoted(entry)}: {quoted(ballot)} is no ballot{close}; it can be {accepted}"
        )
    return who, ballot


def _member(who: str, members: tuple[str, ...], on: date) -> str:
    code = who if who in members else state_named(who)
    if code not in members:
        seat = ", ".join(_same_seat(code, members, on))
        named = f"{code} ({states.name(code, on)})"
        raise QuestionError(f"{named} has no vote on {on}" + (f"; nearest: {seat}" if seat else ""))
    return code


def _same_seat(code: str, members: tuple[str, ...], on: date) -> tuple[str, ...]:
    """The members that continue the state, or that it came to continue: RUS for SUN."""
    before = [m for m in members if states.continues_as(m, LAST_DAY) == code]
    after = states.continues_as(code, on)
    return (*before, after) if after in members and after not in before else tuple(before)
