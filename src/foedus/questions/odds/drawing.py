"""Who draws how: what was said of the actors, as a mixture over the variables it turns on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from foedus.facts.problems import quoted
from foedus.language.variables import BALLOT, Value, Variable
from foedus.questions.asking import QuestionError
from foedus.questions.odds.spec import Draw, Said
from foedus.reason.chances import Mixture
from foedus.reason.diagrams import TooLarge

#: More actors than this are counted where something is missing of each.
MOST_NAMED = 6


class Unsaid(QuestionError):
    """Nothing is said of some actor on whom it turns."""


@dataclass(frozen=True, slots=True)
class Question:
    """What was said: the components of a mixture, blocs, what is given, and how members vote.

    ``blocs`` pair members with the probability that they vote as one. Where ``alike`` a member
    casts one ballot on every motion of a route.
    """

    said: tuple[Said, ...]
    blocs: tuple[tuple[tuple[str, ...], float], ...] = ()
    given: tuple[tuple[str, Value], ...] = ()
    alike: bool = True


def some_stay_away(
    asked: Question, turning: Sequence[Variable], known: Mapping[Variable, Value]
) -> bool:
    """Whether anybody may be absent. If nobody, no quorum need be counted, and much is saved."""
    draws = (_draw(said, v, known) or {} for said in asked.said for v in turning)
    given = any(ballot == "absent" for _, ballot in asked.given)
    return given or any(draw.get("absent") for draw in draws)


def mixture(
    asked: Question, turning: Sequence[Variable], known: Mapping[Variable, Value]
) -> Mixture:
    """How every variable on which it turns is drawn.

    Raises:
        Unsaid: nothing is said of one of them, and the case has no position of it.
        QuestionError: the weights or blocs do not fit.
    """
    components = []
    for said in asked.said:
        drawn = {v: _draw(said, v, known) for v in turning}
        missing = [v for v, draw in drawn.items() if draw is None]
        if missing:
            raise Unsaid(_unsaid(missing))
        weight = 1.0 if said.weight is None and len(asked.said) == 1 else said.weight
        if weight is None:
            raise QuestionError(
                f"{quoted(said.text)}: of several --ballots each begins with its weight, as "
                "'weight=0.3; RUS=no; *=yes'"
            )
        components.append((weight, {v: draw for v, draw in drawn.items() if draw is not None}))
    try:
        mixed = Mixture(tuple(components))
        for members, together in asked.blocs:
            bloc = [v for v in turning if v.owner in members and v.predicate is BALLOT]
            bloc.sort(key=lambda v: members.index(v.owner or ""))
            if bloc:
                mixed = _as_one(mixed, bloc, together)
        seen = {v: value for v in turning for who, value in asked.given if _is_ballot_of(v, who)}
    except (ValueError, TooLarge) as problem:
        raise QuestionError(str(problem)) from None
    try:
        return mixed.known(seen) if seen else mixed
    except ValueError:
        told = ", ".join(f"{v.owner}={value}" for v, value in seen.items())
        raise QuestionError(f"--given {told}: what was said leaves this no probability") from None


def _as_one(mixed: Mixture, bloc: Sequence[Variable], together: float) -> Mixture:
    """The members of a bloc voting as the first of them does in the same component."""
    split = [
        (weight * share, own)
        for weight, before in mixed.components
        for share, own in Mixture.independent(before)
        .with_bloc(bloc, before[bloc[0]], together)
        .components
    ]
    return Mixture(tuple(split))


def _is_ballot_of(variable: Variable, who: str) -> bool:
    return variable.owner == who and variable.predicate is BALLOT


def _draw(said: Said, variable: Variable, known: Mapping[Variable, Value]) -> Draw | None:
    """What is said of it, else the position that the case knows, for certain."""
    draw = said.draw(variable)
    return {known[variable]: 1.0} if draw is None and variable in known else draw


def _unsaid(missing: Sequence[Variable]) -> str:
    who = sorted(
        v.owner or "" if v.predicate is BALLOT else f"{v.owner}.{v.predicate.name}" for v in missing
    )
    named = ", ".join(who[:MOST_NAMED]) + (", ..." if len(who) > MOST_NAMED else "")
    return (
        f"nothing is said of {len(who)} on whom it turns: {named}; name them in --ballots, or all "
        "others as '*=yes:0.8,no:0.2' (a choice as 'UKR.requests=yes:0.9,no:0.1'); or draw each "
        "motion by itself with --each-motion"
    )


def averaged(mixed: Mixture) -> dict[Variable, dict[Value, float]]:
    """What each draws in all components together."""
    found: dict[Variable, dict[Value, float]] = {}
    for weight, own in mixed.components:
        for variable, draw in own.items():
            of = found.setdefault(variable, {})
            for value, share in draw.items():
                of[value] = of.get(value, 0.0) + float(weight) * float(share)
    return found
