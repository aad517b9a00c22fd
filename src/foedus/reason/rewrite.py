"""A condition with some of its nodes replaced."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from foedus.language.conditions import ALWAYS, NEVER, Condition, Is, Norm, Not, Weighs
from foedus.language.variables import Value, Variable


def rewritten(node: Condition, change: Callable[[Condition], Condition | None]) -> Condition:
    """The tree with every node replaced for which ``change`` gives another."""
    new = change(node)
    if new is not None:
        return new
    match node:
        case Not(part):
            return Not(rewritten(part, change))
        case Weighs(needed, parts, says):
            return Weighs(needed, tuple((w, rewritten(part, change)) for w, part in parts), says)
        case Norm(reference, body, exceptions):
            changed = tuple(rewritten(exception, change) for exception in exceptions)
            return Norm(reference, rewritten(body, change), changed)
        case _:
            return node


def restricted(condition: Condition, known: Mapping[Variable, Value]) -> Condition:
    """The condition with what is known of its variables put in their place."""

    def change(node: Condition) -> Condition | None:
        if isinstance(node, Is) and node.variable in known:
            return ALWAYS if known[node.variable] == node.value else NEVER
        return None

    return rewritten(condition, change)
