"""What an answer about power leaves out where it knows only for and against."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from foedus.questions.power.measured import Measured

#: More members than this are counted in a sentence.
MOST_NAMED = 6


def notes(found: Measured) -> Iterator[str]:
    """How the picture changes once abstaining differs from voting no."""
    if found.ternary is None:
        if not found.not_computed and found.game.classes:
            yield (
                "Only for and against are told apart here; --index ternary-shapley-shubik, or "
                "--index all, counts abstaining too."
            )
        return
    share = float(found.ternary.to_act)
    yield (
        "Where each member votes yes, no or abstains with the same probability, "
        f"{share:.4g} of all ways to vote carry the motion. Indices that know only for and against "
        "count whoever abstains as against."
    )
    most = max((own[0] for own in found.steps.values()), default=Fraction(0))
    if most:
        helped = [player for player, own in found.steps.items() if own[0] == most]
        yield from _by_abstaining(found, helped, most)


def _by_abstaining(found: Measured, helped: Sequence[str], step: Fraction) -> Iterator[str]:
    """Of those whose abstaining helps the motion most."""
    named = ", ".join(helped) if len(helped) <= MOST_NAMED else f"any of {len(helped)} members"
    part = step / sum(found.steps[helped[0]])
    if part == 1:
        yield (
            f"Abstaining helps the motion as much as voting for it: where the vote of {named} "
            "decides, not to vote no is enough."
        )
        return
    yield (
        f"Abstaining can help the motion: where the vote of {named} decides, in "
        f"{float(part):.0%} of the cases it is enough to abstain rather than vote no, and in "
        f"{float(1 - part):.0%} a yes is needed."
    )
    binary, ternary = (
        sum(found.of[player].get(name, Fraction(0)) for player in helped)
        for name in ("shapley-shubik", "ternary-shapley-shubik")
    )
    if binary and ternary and len(helped) < len(found.of):
        yield (
            f"Together they have {float(binary):.1%} of the power by Shapley and Shubik where only "
            f"for and against are known, and {float(ternary):.1%} where abstaining is too."
        )
