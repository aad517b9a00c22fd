"""Ballots as a user writes them on one line."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from foedus.facts import states
from foedus.facts.problems import MOST_SHOWN, quoted
from foedus.facts.record import LAST_DAY
from foedus.language.variables import BALLOTS
from foedus.questions.asking import QuestionError, nearest

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


def state_named(who: str) -> str:
    """The code of a state from its code or name.

    Raises:
        QuestionError: there is none of that name; the message gives the nearest.
    """
    code = states.find(who[:MOST_SHOWN])
    if code is None:
        raise QuestionError(f"{quoted(who)} is no state{_near(states.nearest(who[:MOST_SHOWN]))}")
    return code


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
        named = f"{code} ({states.name(code, on)})"
        raise QuestionError(f"{named} has no vote on {on}{_near(_same_seat(code, members, on))}")
    return code


def _same_seat(code: str, members: tuple[str, ...], on: date) -> tuple[str, ...]:
    """The members that continue the state, or that it came to continue: RUS for SUN."""
    before = [m for m in members if states.continues_as(m, LAST_DAY) == code]
    after = states.continues_as(code, on)
    return (*before, after) if after in members and after not in before else tuple(before)


def _near(close: Iterable[str]) -> str:
    listed = ", ".join(close)
    return f"; nearest: {listed}" if listed else ""
