"""Ballots as a user writes them on one line."""

from __future__ import annotations

from datetime import date

from foedus.facts import states
from foedus.language.variables import BALLOTS
from foedus.questions.asking import QuestionError, nearest


def read_ballots(text: str, members: tuple[str, ...], on: date) -> dict[str, str]:
    """Read ``RUS=no, CHN=abstain, *=yes``; ``*`` stands for everybody not named.

    Raises:
        QuestionError: with the entry, what would be accepted and the nearest match.
    """
    cast: dict[str, str] = {}
    others = None
    for entry in filter(None, (part.strip() for part in text.replace(";", ",").split(","))):
        who, equals, ballot = (part.strip() for part in entry.partition("="))
        if not (who and equals and ballot):
            raise QuestionError(f"{entry!r} is no ballot; write it MEMBER=BALLOT, as RUS=no")
        if ballot not in BALLOTS:
            accepted = ", ".join(BALLOTS)
            raise QuestionError(
                f"{entry!r}: {ballot!r} is no ballot{nearest(ballot, BALLOTS)}; "
                f"it can be {accepted}"
            )
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
    return cast


def _member(who: str, members: tuple[str, ...], on: date) -> str:
    code = who if who in members else states.find(who)
    if code is None:
        raise QuestionError(f"{who!r} is no state{_states_near(who)}")
    if code not in members:
        raise QuestionError(
            f"{code} ({states.name(code, on)}) is not a member on {on}, has no vote"
        )
    return code


def _states_near(who: str) -> str:
    close = states.nearest(who)
    return f"; nearest: {', '.join(close)}" if close else ""
