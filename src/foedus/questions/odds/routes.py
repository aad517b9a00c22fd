"""The odds of one condition: who draws how, and what the engine makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypedDict

from foedus.facts import states
from foedus.language.conditions import Condition, Is, variables
from foedus.language.variables import BALLOT, Value, Variable
from foedus.questions.answers import LikeliestWay, MemberOdds, RouteOdds, ThresholdOdds
from foedus.questions.asking import WILL, Asking, QuestionError
from foedus.questions.odds.conditions import (
    of_the_will,
    on_any_motion,
    one_ballot_each,
    with_all_present,
    yes_needed,
)
from foedus.questions.odds.drawing import Question, averaged, mixture, some_stay_away
from foedus.reason.chances import Form, Mixture, Number, by_threshold, form, influence, likeliest
from foedus.reason.diagrams import TooLarge

#: Steps from cell to cell after which the likeliest way is not looked for: it takes seconds then.
MOST_STEPS = 500_000


class Head(TypedDict):
    """What a route is: its id, title, citation and the law's verdict on it."""

    id: str
    title: str
    cite: str
    lawful: str | None


def route_odds(asking: Asking, condition: Condition, asked: Question, head: Head) -> RouteOdds:
    """The odds that the condition holds; ``head`` says what the route is.

    Facts are left as favourable as they can be: how probable it is that actors do their part is
    one question, whether the law allows it another.

    Raises:
        QuestionError: what was said does not fit.
    """
    turned = of_the_will(asking, condition)
    known = {v: s.value for v, s in asking.known(condition).items() if v.kind in WILL}
    if asked.alike:
        known = on_any_motion(turned, known)
        turned = one_ballot_each(turned)
    if not some_stay_away(asked, variables(turned), known):
        turned = with_all_present(turned)
    compiled = form(turned)
    if compiled.truth is not None:
        return _settled(compiled.truth, head)
    if nobody := [v for v in compiled.variables if not _on_record(asking, v)]:
        body = asking.name(nobody[0].args[0].split("/")[0])
        day = asking.situation.day
        return not_computed(f"the members of the {body} on {day} are not on record", head)
    drawn = mixture(asked, compiled.variables, known)
    try:
        found = influence(compiled, drawn)
    except TooLarge as problem:
        return not_computed(f"not computed: {problem}", head)
    except ValueError as problem:
        raise QuestionError(str(problem)) from None
    first = averaged(drawn)
    if_set = {v: {x: float(p) for x, p in of.items()} for v, of in found.if_set.items()}
    return RouteOdds(
        **head,
        probability=float(found.holds.value),
        error=found.holds.error,
        reason="",
        settled=None,
        needed=yes_needed(turned),
        thresholds=list(_thresholds(turned, drawn)),
        likeliest=_likeliest(asking, compiled, drawn),
        members=[
            MemberOdds(
                actor=v.owner or "",
                name=asking.name(v.owner or ""),
                of="" if v.predicate is BALLOT else v.predicate.name,
                probabilities=_named(first[v]),
                if_so=_named(
                    {x: p for x, p in if_set[v].items() if x != "absent" or x in first[v]}
                ),
                once_it_holds=_once(found.if_held[v], first[v]),
                worth=_worth(v, first[v], if_set[v]),
            )
            for v in sorted(compiled.variables, key=lambda v: (v.owner or "", v.key))
        ],
    )


def _on_record(asking: Asking, variable: Variable) -> bool:
    """Whether it is somebody's ballot or choice, and not that of members nobody has named."""
    owner = variable.owner or ""
    parties = {party.id for party in asking.situation.case.parties}
    return variable.predicate is not BALLOT or owner in parties or states.find(owner) == owner


def _likeliest(asking: Asking, compiled: Form, drawn: Mixture) -> LikeliestWay | None:
    """The likeliest way of members who vote independently, where a diagram finds it soon."""
    if len(drawn.components) > 1 or compiled.fine:
        return None
    if any(layer.size * len(layer.cells) > MOST_STEPS for layer in compiled.diagram.layers):
        return None
    way = likeliest(compiled, drawn.components[0][1])
    if way is None:
        return None
    return LikeliestWay(probability=float(way.probability), does=_does(asking, way.assignment))


def _worth(
    variable: Variable, draw: Mapping[Value, float], if_set: Mapping[Value, float]
) -> float | None:
    """What yes is worth instead of the rest, these taken in proportion."""
    yes: Value = "yes" if variable.predicate is BALLOT else True
    rest = 1 - float(draw.get(yes, 0.0))
    if rest <= 0:
        return None
    other = sum(float(p) * float(if_set[x]) for x, p in draw.items() if x != yes) / rest
    return float(if_set[yes]) - other


def _once(
    held: Mapping[Value, Number | None], draw: Mapping[Value, float]
) -> dict[str, float] | None:
    found = {value: float(share) for value in draw if (share := held[value]) is not None}
    return _named(found) if len(found) == len(draw) else None


def _named(of: Mapping[Value, float]) -> dict[str, float]:
    words = {True: "yes", False: "no"}
    return {
        words[value] if isinstance(value, bool) else value: float(share)
        for value, share in of.items()
    }


def _does(asking: Asking, assignment: Mapping[Variable, Value]) -> dict[str, list[str]]:
    """Who does what in an assignment: by ballot or choice."""
    found: dict[str, list[str]] = {}
    for variable, value in sorted(assignment.items()):
        found.setdefault(asking.does(variable, value), []).append(variable.owner or "")
    return dict(sorted(found.items(), key=lambda pair: -len(pair[1])))


def _thresholds(condition: Condition, drawn: Mixture) -> Iterator[ThresholdOdds]:
    """The odds of each number of yes votes, where there is one motion alone."""
    ballots = [v for v in variables(condition) if v.predicate is BALLOT]
    if not ballots or len({v.args[0] for v in ballots}) > 1:
        return
    if any(v not in own for _, own in drawn.components for v in ballots):
        return
    for number, chance in enumerate(by_threshold((Is(v, "yes") for v in ballots), drawn)):
        yield ThresholdOdds(at_least=number, probability=float(chance.value))


def _settled(truth: bool, head: Head) -> RouteOdds:
    return _bare(float(truth), "no ballot and no choice matters any more", truth, head)


def not_computed(reason: str, head: Head) -> RouteOdds:
    """A route without odds, and why."""
    return _bare(None, reason, None, head)


def _bare(probability: float | None, reason: str, settled: bool | None, head: Head) -> RouteOdds:
    return RouteOdds(
        **head,
        probability=probability,
        error=0.0,
        reason=reason,
        settled=settled,
        needed=None,
        thresholds=[],
        likeliest=None,
        members=[],
    )
