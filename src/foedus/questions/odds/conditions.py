"""The condition that odds are asked of: what it leaves to the actors, and one ballot for each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice, product

from foedus.language.conditions import NEVER, Condition, Is, Weighs, any_of, children, variables
from foedus.language.variables import BALLOT, Value, Variable
from foedus.questions.asking import FACTS, Asking, QuestionError
from foedus.questions.assess import on_record
from foedus.reason.classes import AlikeClass, occurrences
from foedus.reason.counting import useful
from foedus.reason.rewrite import restricted, rewritten
from foedus.reason.tallies import net, tally

#: Ways to settle facts that nobody decides, beyond which the odds are not computed.
MOST_WAYS = 64


def of_the_will(asking: Asking, condition: Condition) -> Condition:
    """The condition as far as it is for actors to decide, every fact left at its best."""
    held = restricted(condition, on_record(asking, condition))
    free = [v for v in variables(held) if v.kind in FACTS]
    if not free:
        return held
    root = tally(held)
    if isinstance(root, bool):
        return held
    counted = occurrences(net(root))
    choices: list[list[Value]] = []
    for variable in free:
        if variable in counted:
            group = AlikeClass((variable,), None, counted[variable])
            choices.append([variable.domain[i] for i in useful(group)])
        else:
            choices.append([variable.domain[0]])
    ways = list(islice(product(*choices), MOST_WAYS + 1))
    if len(ways) > MOST_WAYS:
        raise QuestionError(
            f"{len(free)} facts that nobody decides are open in more than {MOST_WAYS} ways; "
            "state some of them in the case"
        )
    found = [restricted(held, dict(zip(free, way, strict=True))) for way in ways]
    return found[0] if len(found) == 1 else any_of(found)


def first_ballots(condition: Condition) -> dict[str, Variable]:
    """The first ballot of each member that the condition asks about."""
    first: dict[str, Variable] = {}
    for variable in variables(condition):
        if variable.predicate is BALLOT:
            first.setdefault(variable.args[1], variable)
    return first


def on_any_motion(condition: Condition, known: Mapping[Variable, Value]) -> dict[Variable, Value]:
    """What is known, a member's ballot on any motion standing for the first it is asked for.

    Where a member stands differently on two motions, nothing is known of its one ballot.
    """
    found = {v: value for v, value in known.items() if v.predicate is not BALLOT}
    for member, first in first_ballots(condition).items():
        cast = {value for v, value in known.items() if v.predicate is BALLOT and v.owner == member}
        if len(cast) == 1:
            found[first] = cast.pop()
    return found


def one_ballot_each(condition: Condition) -> Condition:
    """The condition with one ballot a member, the first that it asks about, for every motion."""
    first = first_ballots(condition)

    def change(node: Condition) -> Condition | None:
        if isinstance(node, Is) and node.variable.predicate is BALLOT:
            return Is(first[node.variable.args[1]], node.value)
        return None

    return rewritten(condition, change)


def with_all_present(condition: Condition) -> Condition:
    """The condition where nobody stays away."""

    def change(node: Condition) -> Condition | None:
        if isinstance(node, Is) and node.variable.predicate is BALLOT and node.value == "absent":
            return NEVER
        return None

    return rewritten(condition, change)


def yes_needed(condition: Condition) -> int | None:
    """The number of yes votes that a rule asks of all members, where it asks for one."""
    ballots = {v for v in variables(condition) if v.predicate is BALLOT}
    found = set(_counts(condition, ballots))
    return found.pop() if len(found) == 1 else None


def _counts(node: Condition, ballots: set[Variable]) -> Iterator[int]:
    if isinstance(node, Weighs) and node.at_least > 1 and len(node.parts) == len(ballots):
        leaves = [part for weight, part in node.parts if weight == 1 and isinstance(part, Is)]
        if {leaf.variable for leaf in leaves if leaf.value == "yes"} == ballots:
            yield node.at_least
    for part in children(node):
        yield from _counts(part, ballots)
