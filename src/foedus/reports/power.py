"""Power as text: a table with a line for each class of players, and what the columns mean."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from foedus.questions.answers import (
    CoalitionPart,
    CoalitionType,
    Figure,
    Power,
    PowerClass,
    PowerRule,
)
from foedus.reports.text import WIDTH, paragraph, receipt_line, row

#: How the columns are headed: an index has up to three words.
COLUMN = 16
#: More members of a class than this are counted.
MOST_NAMED = 6
#: As many types of coalitions are shown.
MOST_TYPES = 4
#: An exact fraction is shown where it is no longer than this; --json has it whole.
LONGEST_EXACT = 12


def power(answer: Power) -> Iterator[str]:
    """The rule, the table of power, and the sentences that say what was measured."""
    yield from paragraph(f"POWER  {answer.rule.title}, on {answer.on}")
    yield from paragraph(f"rule: {answer.rule.cite}")
    yield ""
    names = list(answer.indices)
    widths = (WIDTH - 16 * min(len(names), 4), *(15 for _ in names[:4]))
    for start in range(0, len(names), 4):
        yield from _table(answer, names[start : start + 4], widths)
        yield ""
    yield from _coalitions(answer.rule, "")
    yield from _types("it carries with", answer.rule.carry)
    yield from _types("it is blocked by", answer.rule.block)
    if answer.today is not None:
        yield from _coalitions(answer.today, "today: ")
    for note in answer.notes:
        yield from paragraph(note)
    for reason in dict.fromkeys(answer.not_computed.values()):
        missing = [name for name, why in answer.not_computed.items() if why == reason]
        yield from paragraph(f"not computed: {', '.join(missing)}: {reason}")
    for said in answer.assumptions:
        yield from paragraph(f"assumed: {said}")
    yield ""
    for name, says in answer.indices.items():
        yield from paragraph(f"{name}: {says}.")
    yield receipt_line(answer)


def _types(lead: str, kinds: list[CoalitionType] | None) -> Iterator[str]:
    """The smallest coalitions, by type: those of fewest members first."""
    if kinds:
        said = "; or ".join(map(_type, kinds[:MOST_TYPES]))
        more = f"; and {len(kinds) - MOST_TYPES} more types" if len(kinds) > MOST_TYPES else ""
        yield from paragraph(f"{lead} no fewer than {said}{more}")


def _type(kind: CoalitionType) -> str:
    return " and ".join(_part(part) for part in kind.parts)


def _part(part: CoalitionPart) -> str:
    number = len(part.members)
    who = ", ".join(part.members) if number <= MOST_NAMED else f"{number} alike"
    if part.needed == number:
        return who if number <= MOST_NAMED else f"all {number} alike"
    return f"any {part.needed} of {who}"


def _table(answer: Power, names: list[str], widths: tuple[int, ...]) -> Iterator[str]:
    heads = [name.replace("ternary-", "with abstention: ") for name in names]
    yield from row(widths, ["each of", *heads])
    yield from row(widths, ["-" * (width - 1) for width in widths[: len(names) + 1]])
    for found in answer.classes:
        cells = [_cell(found.power[name]) for name in names]
        yield from row(widths, [_who(found), *cells])
        if found.before:
            old = [_change(found.power[name], found.before[name]) for name in names]
            yield from row(widths, ["   today", *old])
        elif answer.today is not None:
            yield from row(widths, ["   today", "no member", *("" for _ in names[1:])])


def _who(found: PowerClass) -> str:
    number = len(found.members)
    who = ", ".join(found.members) if number <= MOST_NAMED else f"{number} members"
    return f"{who} ({found.mark})" if found.mark else who


def _cell(figure: Figure) -> str:
    exact = figure.exact
    shown = "/" in exact and len(exact) <= LONGEST_EXACT
    return f"{_decimal(figure.value)} {exact}" if shown else _decimal(figure.value)


def _change(now: Figure, before: Figure) -> str:
    ratio = f" (now x {now.value / before.value:.3g})" if before.value else ""
    return f"{_decimal(before.value)}{ratio}"


def _decimal(value: float) -> str:
    return f"{value:.6f}" if value >= 0.0001 or not value else f"{value:.3e}"


def _coalitions(rule: PowerRule, lead: str) -> Iterator[str]:
    least = "too many minimal ones to count"
    if rule.minimal is not None:
        least = f"{_count(rule.minimal)} of them minimal: they fail whoever leaves"
    yield from paragraph(
        f"{lead}{rule.players} members; winning coalitions: {_count(rule.winning)}, {least}; "
        f"power of the body to act: {rule.to_act.value:.6g}"
    )


def _count(number: int) -> str:
    # A float ends at 10^308.
    return f"{number:,}" if number < 10**15 else f"{Decimal(number):.3e}"
