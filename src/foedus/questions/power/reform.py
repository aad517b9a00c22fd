"""A reform applied to the law of a day: today's rule with the changes that it asks for.

Seats are changed first, and the rule is put to the new members as the law builds it, so that
what is a share of the members follows by itself. Then the votes needed and the vetoes are
changed in the condition that the law has built.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from foedus.bodies.body import Motion
from foedus.facts import states
from foedus.facts.reform import Reform, read_reform
from foedus.language.conditions import (
    ALWAYS,
    Condition,
    Weighs,
    every,
)
from foedus.questions.asking import QuestionError, nearest
from foedus.questions.rules import Rule, rule_named, rule_of
from foedus.reason.rewrite import rewritten


def under_reform(path: Path, subject: str, kind: str | None, on: date) -> tuple[Rule, Rule]:
    """The rule of a body as the file at ``path`` reforms it, and as it stands.

    Raises:
        QuestionError: there is no such body or kind, the reform is of another, or it cannot be
            applied.
        CaseError: the file is not well formed.
    """
    reform = read_reform(path)
    today = rule_named(subject, kind or reform.kind, on)
    if reform.body != today.body:
        raise QuestionError(f"the reform is of {reform.body}, and this is about {subject}")
    return reformed(reform, today, on), today


def reformed(reform: Reform, today: Rule, on: date) -> Rule:
    """The rule of ``today`` with the reform applied.

    Raises:
        QuestionError: the reform cannot be applied: a member that is none, or is one already; a
            majority above the number of seats; a rule that has no such majority or veto.
    """
    assert today.body is not None
    assert today.motion is not None
    members = _members(reform, today.motion.members, on)
    rule = rule_of(today.body, today.kind, on, members)
    assert rule.motion is not None
    condition = rule.condition
    if reform.majority is not None:
        condition = _with_majority(condition, rule.motion, reform.majority)
    if reform.give_veto or reform.take_veto or reform.negative_votes is not None:
        condition = _with_vetoes(condition, rule.motion, reform)
    return replace(rule, title=reform.title, condition=condition)


def _members(reform: Reform, members: Sequence[str], on: date) -> tuple[str, ...]:
    for code in reform.remove:
        if code not in members:
            raise QuestionError(f"{code} has no seat to be removed{nearest(code, members)}")
    for code in reform.add:
        if code in members:
            raise QuestionError(f"{code} has a seat already and cannot be added")
        if code in reform.new_seats:
            raise QuestionError(f"{code} is one of the {reform.seats} new seats already")
        if code in states.codes() and not states.exists(code, on):
            raise QuestionError(f"{code} ({states.name(code)}) is not on record for {on}")
    kept = [member for member in members if member not in reform.remove]
    seated = tuple(sorted([*kept, *reform.add])) + reform.new_seats
    if not seated:
        raise QuestionError("the reform leaves no member")
    return seated


def _with_majority(condition: Condition, motion: Motion, needed: int) -> Condition:
    """The rule with another number of yes votes."""
    seats = len(motion.members)
    if needed > seats:
        raise QuestionError(f"a majority of {needed} cannot be reached with {seats} seats")
    yes = {(1, ballot) for ballot in motion.ballots("yes")}
    changed: list[int] = []

    def change(node: Condition) -> Condition | None:
        if isinstance(node, Weighs) and node.at_least > 1 and set(node.parts) == yes:
            changed.append(node.at_least)
            says = f"at least {needed} of {seats} vote yes"
            return Weighs(needed, node.parts, says)
        return None

    found = rewritten(condition, change)
    if len(changed) != 1:
        counts = f"in {len(changed)} places" if changed else "nowhere by a fixed number"
        raise QuestionError(
            f"a majority can be set only where the rule counts yes votes once; this one does so "
            f"{counts}"
        )
    return found


def _with_vetoes(condition: Condition, motion: Motion, reform: Reform) -> Condition:
    """The rule with other holders of a veto, or with more negative votes needed for one."""
    against = {ballot: ballot.variable.args[1] for ballot in motion.ballots("no")}
    holders: dict[str, None] = {}

    def drop(node: Condition) -> Condition | None:
        if not isinstance(node, Weighs) or node.at_least or not node.parts:
            return None
        if any(weight != -1 or part not in against for weight, part in node.parts):
            return None
        holders.update((code, None) for no, code in against.items() if (-1, no) in node.parts)
        return ALWAYS

    without = rewritten(condition, drop)
    for code in reform.take_veto:
        if code not in holders:
            raise QuestionError(f"{code} has no veto to be taken{nearest(code, holders)}")
    for code in reform.give_veto:
        if code not in motion.members:
            raise QuestionError(f"{code} has no seat, so it can have no veto")
        if code in holders:
            raise QuestionError(f"{code} has a veto already and cannot be given one")
    kept = [code for code in holders if code not in reform.take_veto]
    vetoing = tuple(dict.fromkeys((*kept, *reform.give_veto)))
    needed = reform.negative_votes or 1
    if vetoing and needed > len(vetoing):
        raise QuestionError(f"{needed} negative votes are more than the {len(vetoing)} vetoes")
    if not vetoing:
        return without
    no = tuple((-1, ballot) for ballot in motion.of(vetoing, "no"))
    says = "no member with a veto votes no" if needed == 1 else f"fewer than {needed} vetoes"
    return every((without, Weighs(1 - needed, no, says)))
