"""What an answer about power takes to be so, and how much hangs on it."""

from __future__ import annotations

from foedus.language.variables import Variable
from foedus.questions.power.measured import Measured
from foedus.questions.power.rules import Rule
from foedus.reason.diagrams import TooLarge
from foedus.reason.games.indices import winning
from foedus.reason.games.players import NotAGame, game


def assumptions(rule: Rule, found: Measured) -> list[str]:
    """The sentences; of a fact also how many coalitions would win or lose were it otherwise."""
    told = [f"{sentence}{_turned(rule, found, fact)}" for fact, sentence in rule.taken]
    return [*rule.said, *told]


def _turned(rule: Rule, found: Measured, fact: Variable) -> str:
    try:
        other = game(rule.condition, {**rule.given, fact: True})
        number = sum(winning(other).of_size) << len(other.idle)
    except (NotAGame, TooLarge):
        return ""
    more = number - found.all.winning
    if not more:
        return ""
    change = "more" if more > 0 else "fewer"
    return f" (were it otherwise, {abs(more):,} {change} coalitions would win)"
