"""The indices by name, measured of one rule; heavier ones only where they are asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from fractions import Fraction

from foedus.questions.rules import Rule
from foedus.reason.diagrams import TooLarge
from foedus.reason.games.indices import Indices, Power, indices
from foedus.reason.games.minimal import Types, types
from foedus.reason.games.players import THREE_LEVELS, Game, NotAGame, game
from foedus.reason.games.ternary import LevelIndices, level_indices

#: What each index measures, in one sentence.
INDICES = {
    "shapley-shubik": "the share of all orders of joining in which the member is the one that "
    "makes the coalition win",
    "banzhaf": "the probability that the member's vote decides, all others voting yes or no as "
    "by the toss of a coin",
    "banzhaf-normalised": "the member's part of all decisive votes, each way for the others to "
    "vote yes or no counted once",
    "coleman-prevent": "the share of winning coalitions that lose without the member",
    "coleman-initiate": "the share of losing coalitions that win with the member",
    "deegan-packel": "the member's part where every minimal winning coalition is as likely and "
    "its members share alike",
    "holler": "the member's part of all memberships of minimal winning coalitions",
    "ternary-shapley-shubik": "the probability of being the first after whose vote the outcome "
    "stands, in a random order of members that vote yes, no or abstain alike",
    "ternary-banzhaf": "the probability that going from no to yes turns the outcome, the others "
    "voting yes, no or abstaining alike",
    "ternary-banzhaf-normalised": "the member's part of all turns of the outcome by going from no "
    "to yes, each way for the others to vote yes, no or abstain counted once",
    "ternary-by-abstaining": "the probability that abstaining rather than voting no turns the "
    "outcome in favour",
    "ternary-by-voting": "the probability that voting yes rather than abstaining turns it",
}
_BINARY = {
    "shapley-shubik": "shapley_shubik",
    "banzhaf": "banzhaf",
    "banzhaf-normalised": "banzhaf_normalised",
    "coleman-prevent": "to_prevent",
    "coleman-initiate": "to_initiate",
    "deegan-packel": "deegan_packel",
    "holler": "holler",
}


@dataclass(slots=True)
class Measured:
    """Every index of a rule that was asked for, by player.

    ``types`` are those of minimal coalitions, None where there are too many. ``steps`` are the
    probabilities that a player's rising from no to abstaining, and from there to yes, turns the
    outcome; ``not_computed`` says why an index is missing.
    """

    game: Game
    all: Indices
    ternary: LevelIndices | None
    of: dict[str, dict[str, Fraction]]
    swings: dict[str, int]
    steps: Mapping[str, tuple[Fraction, ...]]
    types: Types | None
    not_computed: dict[str, str] = field(default_factory=dict)


def measured(rule: Rule, wanted: tuple[str, ...]) -> Measured:
    """The indices of a rule.

    Raises:
        NotAGame: the rule is no game among its members.
        TooLarge: it has too many members with too different weights.
    """
    played = game(rule.condition, rule.given)
    found = indices(played)
    binary = dict.fromkeys(played.idle, found.idle) | {
        player: power
        for members, power in zip(played.classes, found.of_class, strict=True)
        for player in members
    }
    missing: dict[str, str] = {}
    ternary: LevelIndices | None = None
    of_level: Mapping[str, Mapping[str, Fraction]] = {}
    if any(name.startswith("ternary") for name in wanted):
        try:
            ternary, of_level = _ternary(rule)
        except (NotAGame, TooLarge) as problem:
            missing = {name: str(problem) for name in wanted if name.startswith("ternary")}
    if found.minimal is None:
        reason = "there are too many minimal winning coalitions to count"
        missing |= {name: reason for name in ("deegan-packel", "holler") if name in wanted}
    kept = [name for name in wanted if name not in missing]
    of = {
        player: {name: _figure(name, power, of_level.get(player, {})) for name in kept}
        for player, power in sorted(binary.items())
    }
    swings = {player: power.swings for player, power in binary.items()}
    steps = {
        player: (own["ternary-by-abstaining"], own["ternary-by-voting"])
        for player, own in of_level.items()
    }
    return Measured(played, found, ternary, of, swings, steps, _types(played), missing)


def _types(played: Game) -> Types | None:
    try:
        return types(played)
    except TooLarge:
        return None


def _ternary(rule: Rule) -> tuple[LevelIndices, dict[str, dict[str, Fraction]]]:
    played = game(rule.condition, rule.given, THREE_LEVELS)
    found = level_indices(played)
    of = {
        player: {
            "ternary-shapley-shubik": power.shapley_shubik,
            "ternary-banzhaf": power.banzhaf,
            "ternary-banzhaf-normalised": power.banzhaf_normalised,
            "ternary-by-abstaining": power.steps[0],
            "ternary-by-voting": power.steps[1],
        }
        for members, power in zip(played.classes, found.of_class, strict=True)
        for player in members
    }
    return found, of


def _figure(name: str, power: Power, of_level: Mapping[str, Fraction]) -> Fraction:
    if name in _BINARY:
        figure: Fraction = getattr(power, _BINARY[name])
        return figure
    return of_level.get(name, Fraction(0))
