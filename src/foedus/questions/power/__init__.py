"""Who has how much power under a rule: the answer to ``power``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction
from pathlib import Path

from foedus.facts import states
from foedus.facts.problems import quoted
from foedus.facts.record import LAST_DAY
from foedus.questions.answers import (
    CoalitionPart,
    CoalitionType,
    Figure,
    Power,
    PowerClass,
    PowerRule,
)
from foedus.questions.asking import QuestionError, nearest
from foedus.questions.heading import no_day, of_day
from foedus.questions.power.assumptions import assumptions
from foedus.questions.power.measured import INDICES, Measured, measured
from foedus.questions.power.notes import notes
from foedus.questions.rules import Rule, rule_named
from foedus.reason.diagrams import TooLarge
from foedus.reason.games.minimal import Type
from foedus.reason.games.players import NotAGame

#: The indices of an answer that names none; those with abstention only of bodies of this size.
SHOWN = ("shapley-shubik", "banzhaf-normalised")
SHOWN_TERNARY = ("ternary-shapley-shubik", "ternary-banzhaf-normalised")
MOST_TERNARY = 60
#: Types of coalitions after which they are counted only.
MOST_TYPES = 1000


def power(
    subject: str,
    on: date | None = None,
    kind: str | None = None,
    wanted: Sequence[str] = (),
    reform_file: str | None = None,
) -> Power:
    """The power of every member of a body, or of every actor in a procedure, on a day.

    ``wanted`` names indices, or ``all``. With ``reform_file``, that of the reformed rule, beside
    today's.

    Raises:
        QuestionError: there is no such body, procedure, kind or index; the reform cannot be
            applied; or the rule is too large to be counted exactly.
        CaseError: the file of the reform is not well formed.
    """
    day = on or LAST_DAY
    if reform_file is None:
        rule = today = rule_named(subject, kind, day)
    else:
        from foedus.questions.power.reform import under_reform  # not imported where none is asked

        rule, today = under_reform(Path(reform_file), subject, kind, day)
    chosen = _chosen(wanted, rule)
    found = _measured(rule, chosen)
    before = _measured(today, chosen) if reform_file is not None else None
    return Power(
        **of_day(day) | {"assumptions": [*no_day(on), *assumptions(rule, found)]},
        verdict=_verdict(found),
        subject=rule.body or subject.lower().replace("_", "-"),
        kind=rule.kind,
        rule=_rule(rule, found),
        today=None if before is None else _rule(today, before),
        classes=list(_classes(found, before, day)),
        indices={name: INDICES[name] for name in chosen if name not in found.not_computed},
        not_computed=found.not_computed,
        notes=[*([rule.about] if rule.about else []), *notes(found)],
    )


def _chosen(wanted: Sequence[str], rule: Rule) -> tuple[str, ...]:
    if "all" in wanted:
        return tuple(INDICES)
    for name in wanted:
        if name not in INDICES:
            offered = ", ".join(INDICES)
            raise QuestionError(
                f"{quoted(name)} is no index{nearest(name, INDICES)}; there are {offered}, all"
            )
    if wanted:
        return tuple(dict.fromkeys(wanted))
    few = rule.motion is not None and len(rule.motion.members) <= MOST_TERNARY
    return (*SHOWN, *SHOWN_TERNARY) if few else SHOWN


def _measured(rule: Rule, chosen: tuple[str, ...]) -> Measured:
    try:
        return measured(rule, chosen)
    except NotAGame as problem:
        raise QuestionError(f"{rule.title}: {problem}") from None
    except TooLarge as problem:
        raise QuestionError(f"{rule.title}: too large to be counted exactly: {problem}") from None


def _rule(rule: Rule, found: Measured) -> PowerRule:
    with_abstention = None if found.ternary is None else _figure(found.ternary.to_act)
    return PowerRule(
        title=rule.title,
        cite=rule.cite,
        players=len(found.game.players),
        winning=found.all.winning,
        minimal=found.all.minimal,
        to_act=_figure(found.all.to_act),
        to_act_with_abstention=with_abstention,
        carry=_listed(found, found.types.winning if found.types else None),
        block=_listed(found, found.types.blocking if found.types else None),
    )


def _listed(found: Measured, kinds: Sequence[Type] | None) -> list[CoalitionType] | None:
    """Types of coalitions, by the members of each class."""
    if kinds is None or found.types is None or len(kinds) > MOST_TYPES:
        return None
    return [
        CoalitionType(
            parts=[
                CoalitionPart(members=list(members), needed=needed)
                for members, needed in zip(found.game.classes, kind, strict=True)
                if needed
            ],
            coalitions=found.types.number(kind),
        )
        for kind in kinds
    ]


def _classes(found: Measured, before: Measured | None, on: date) -> Iterator[PowerClass]:
    """Players with the same figures together, those of most power first."""
    groups: dict[tuple[object, ...], list[str]] = {}
    for player, figures in found.of.items():
        old = before.of.get(player, {}) if before is not None else {}
        key = (tuple(figures.values()), tuple(old.items()), found.swings[player])
        groups.setdefault(key, []).append(player)
    for players in sorted(groups.values(), key=lambda players: _rank(found, players[0])):
        first = players[0]
        alone = found.swings[first] == found.all.winning > 0
        yield PowerClass(
            members=players,
            names=[_name(player, on) for player in players],
            mark="can prevent it alone" if alone else "",
            swings=found.swings[first],
            power=_figures(found.of[first]),
            before=_figures(before.of.get(first, {}) if before is not None else {}),
        )


def _rank(found: Measured, player: str) -> tuple[list[Fraction], str]:
    return [-figure for figure in found.of[player].values()], player


def _name(player: str, on: date) -> str:
    return states.name(player, on) if states.find(player) == player else player


def _figures(of: Mapping[str, Fraction]) -> dict[str, Figure]:
    return {name: _figure(figure) for name, figure in of.items()}


def _figure(exact: Fraction) -> Figure:
    return Figure(exact=str(exact), value=float(exact))


def _verdict(found: Measured) -> str:
    share = float(found.all.to_act)
    return (
        f"of all ways in which {len(found.game.players)} members can be for or against the "
        f"motion, {share:.4g} carry it"
    )
