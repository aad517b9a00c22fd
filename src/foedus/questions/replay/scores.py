"""How many recorded outcomes the law of the day reproduces, and how many a naive rule does."""

from __future__ import annotations

from collections.abc import Sequence

from foedus.facts.security_council import permanent
from foedus.questions.answers.replay import Score
from foedus.questions.replay.classes import Replayed
from foedus.questions.replay.votes import ASSEMBLY, CODES, Put

YES, NO, *_ = CODES.values()
NAIVE_COUNCIL = "naive: seven (since 1966 nine) yes and no permanent member against"
NAIVE_ASSEMBLY = "naive: more yes than no"


def scores(found: Sequence[Replayed]) -> list[Score]:
    """How many recorded outcomes the law of the day reproduces, and how many a naive rule does."""
    compared = [one for one in found if one.agrees is not None]
    law = Score(
        rule="the law of the day, each vote under its kind",
        reproduced=sum(one.agrees is True for one in compared),
        of=len(compared),
    )
    puts = [one.put for one in compared]
    if found[0].put.body == ASSEMBLY:
        same = sum(more_yes_than_no(put) == (put.outcome == "adopted") for put in puts)
        return [law, Score(rule=NAIVE_ASSEMBLY, reproduced=same, of=len(puts))]
    # The data gives every member as not voting where no vote was taken.
    coded = [one.put for one in found if one.put.codes or one.put.without_vote]
    return [
        law,
        Score(
            rule=NAIVE_COUNCIL,
            reproduced=sum(_naive(put) == put.outcome for put in puts),
            of=len(puts),
        ),
        Score(
            rule=f"{NAIVE_COUNCIL}, on the data before correction",
            reproduced=sum(_naive(put) == put.raw for put in coded),
            of=len(coded),
        ),
    ]


def more_yes_than_no(put: Put) -> bool:
    """Whether a simple majority voted yes."""
    codes = put.codes or b""
    return codes.count(YES) > codes.count(NO)


def _naive(put: Put) -> str:
    if (put.codes or b"").count(YES) < (9 if len(put.members) == 15 else 7):
        return "short"
    return "vetoed" if permanent_members(put, NO) else "adopted"


def permanent_members(put: Put, code: int) -> tuple[str, ...]:
    """The permanent members that cast this ballot."""
    cast = dict(zip(put.members, put.codes or b"", strict=False))
    return tuple(member for member in permanent(put.on) if cast.get(member) == code)
