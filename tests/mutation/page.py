"""The page that lists the mutations, and the witness that each entry names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from . import norms
from .harness import Catch, Mutation, caught, judged_as_it_is
from .listed import EVERY, GROUPS

LEAD = """\
# What the suite would notice

*Written by `scripts/write_mutations_page.py`: change the law, the cases or `tests/mutation/`, not
this page.*

A suite that agrees with the program proves little if it would agree with a wrong one too. So one
rule at a time is turned into another, in memory, and the crises are judged again. Each of the {n}
flips below makes at least one verdict differ from what its case expects. `make test` does it again
for the witness that is named; the cases behind it are all that notice. Every norm that a case uses
is flipped at least once. Norms that are used though nothing turns on them: {unnoticed}.
"""


def found(mutation: Mutation, touched: Sequence[str]) -> tuple[Catch, list[str]]:
    """The witness, from the case with the fewest rows, and every case that notices.

    Raises:
        LookupError: no case notices.
    """
    firsts: dict[str, Catch] = {}
    for catch in caught(mutation, mutation.within or touched):
        firsts.setdefault(catch.case, catch)
    if not firsts:
        raise LookupError(f"no case notices {mutation.name}")
    fewest = min(firsts, key=lambda name: (len(judged_as_it_is(name)), name))
    return firsts[fewest], [*firsts]


def entry(mutation: Mutation, witness: Catch, cases: Sequence[str]) -> str:
    """What is flipped, the witness, and who else notices."""
    others = [name for name in cases if name != witness.case]
    beside = f"; noticed too by {', '.join(others)}" if others else ""
    some = "" if not mutation.within else " (not all cases were asked)"
    return "\n".join(
        (
            f"### {mutation.name}",
            "",
            f"`{mutation.at}`. {mutation.law} **Flipped:** {mutation.flipped}",
            "",
            f"- {witness.case}: {witness_line(witness)}{beside}{some}",
        )
    )


def witness_line(witness: Catch) -> str:
    """The verdict that changes: where, from what, to what."""
    return f"`{witness.row}` {witness.column}: {witness.was} becomes {witness.now}"


def _unnoticed() -> str:
    return ", ".join(f"`{id}`" for id in norms.UNNOTICED) or "none"


def page(entries: Mapping[str, str]) -> str:
    """The whole page, from the entries by the names of their mutations."""
    parts = [LEAD.format(n=len(EVERY), unnoticed=_unnoticed())]
    for group, mutations in GROUPS.items():
        parts.append(f"## {group}\n")
        parts += [f"{entries[mutation.name]}\n" for mutation in mutations]
    return "\n".join(parts)
