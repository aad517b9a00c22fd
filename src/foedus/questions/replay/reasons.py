"""Why a single vote comes out as it does: what each count of its rule came to."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.language.conditions import Is, Weighs
from foedus.language.variables import BALLOT, BALLOTS
from foedus.questions.replay.rules import Rule
from foedus.questions.replay.votes import Put
from foedus.reason.explain import Proof, Truth, explain

#: Who voted so is named in a reason where no more are.
MOST_NAMED = 5
COUNTED = {"yes": "yes", "no": "no", "abstain": "abstaining", "absent": "taking no part"}


def reasons(rule: Rule, put: Put) -> tuple[bool, list[str]]:
    """Whether the condition holds for this vote alone, and what each of its counts came to."""
    cast = dict(zip(put.members, put.codes or b"", strict=True))
    known = {BALLOT(rule.motion.name, m): BALLOTS[code] for m, code in cast.items()}
    proof = explain(rule.condition, known)
    return proof.truth is Truth.TRUE, list(_reasons(proof, put.counted))


def _reasons(proof: Proof, counted: bool) -> Iterator[str]:
    node = proof.condition
    if isinstance(node, Weighs) and node.says:
        sign = "+" if proof.truth is Truth.TRUE else "-"
        yield f"{sign} {node.says}: {_count(proof, counted)}"
        return
    for part in proof.parts:
        yield from _reasons(part, counted)


def _count(proof: Proof, counted: bool) -> str:
    """How many cast the ballots that are counted, with their names where they are few."""
    cast: dict[str, list[str]] = {}
    for part in proof.parts:
        if isinstance(part.condition, Is):
            who = cast.setdefault(str(part.condition.value), [])
            if part.truth is Truth.TRUE:
                who.append(part.condition.variable.args[1])
    return ", ".join(
        f"{len(who)} {COUNTED[ballot]}"
        + (f" ({', '.join(who)})" if who and len(who) <= MOST_NAMED and not counted else "")
        for ballot, who in cast.items()
    )
