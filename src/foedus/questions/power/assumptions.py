"""What an answer about power takes to be so, and how much hangs on it."""

from __future__ import annotations

from foedus.language.conditions import variables
from foedus.language.variables import Variable
from foedus.questions.power.measured import Measured
from foedus.questions.rules import OF_POPULATION, Rule, figures_on_record
from foedus.reason.diagrams import TooLarge
from foedus.reason.games.indices import winning
from foedus.reason.games.players import NotAGame, game


def assumptions(rule: Rule, found: Measured) -> list[str]:
    """The sentences; of a fact also how many coalitions would win or lose were it otherwise."""
    told = [f"{sentence}{_turned(rule, found, fact)}" for fact, sentence in rule.taken]
    return [*rule.said, *told]


def _turned(rule: Rule, found: Measured, fact: Variable) -> str:
    if not _can_be_weighed(rule, fact):
        return ""
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


def _can_be_weighed(rule: Rule, fact: Variable) -> bool:
    """Not where the rule then asks for populations of which none are on record."""
    asked = {v.predicate for v in variables(rule.condition)}
    of_population = fact.predicate in OF_POPULATION or asked.isdisjoint(OF_POPULATION)
    return of_population or figures_on_record(rule.asking.situation.day)
