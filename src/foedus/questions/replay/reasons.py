"""Why a single vote comes out as it does: what each count of its rule came to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from foedus.language.conditions import Condition, Is, Weighs, children
from foedus.language.variables import BALLOTS, Value, Variable
from foedus.questions.replay.rules import Rule
from foedus.questions.replay.votes import Put
from foedus.reason.kleene import holds

#: Who voted so is named in a reason where no more are.
MOST_NAMED = 5
COUNTED = {"yes": "yes", "no": "no", "abstain": "abstaining", "absent": "taking no part"}

Known = Mapping[Variable, Value]


def reasons(rule: Rule, put: Put) -> tuple[bool, list[str]]:
    """Whether the rule holds for this vote taken alone, and what each of its counts came to.

    Names are given where they are few, unless only the counts of the vote are known.
    """
    cast = zip(rule.ballots, put.codes or b"", strict=True)
    known: Known = {variable: BALLOTS[code] for variable, code in cast}
    told = list(_reasons(rule.condition, known, not put.counted))
    return bool(holds(rule.condition, known)), told


def _reasons(condition: Condition, known: Known, named: bool) -> Iterator[str]:
    if isinstance(condition, Weighs) and condition.says:
        sign = "+" if holds(condition, known) else "-"
        yield f"{sign} {condition.says}: {_count(condition, known, named)}"
    else:
        for part in children(condition):
            yield from _reasons(part, known, named)


def _count(condition: Weighs, known: Known, named: bool) -> str:
    """How many cast each ballot that is counted."""
    cast: dict[Value, list[str]] = {}
    for _, part in condition.parts:
        if isinstance(part, Is):
            who = cast.setdefault(part.value, [])
            if known[part.variable] == part.value:
                who.append(part.variable.args[1])
    return ", ".join(_of_ballot(str(ballot), who, named) for ballot, who in cast.items())


def _of_ballot(ballot: str, who: list[str], named: bool) -> str:
    names = f" ({', '.join(who)})" if named and 0 < len(who) <= MOST_NAMED else ""
    return f"{len(who)} {COUNTED[ballot]}{names}"
