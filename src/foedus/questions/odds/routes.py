"""The odds of one condition: who draws how, and what the engine makes of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice, product

from foedus.facts.problems import quoted
from foedus.language.conditions import NEVER, Condition, Is, Weighs, any_of, children, variables
from foedus.language.variables import BALLOT, Value, Variable
from foedus.questions.answers import LikeliestWay, MemberOdds, RouteOdds, ThresholdOdds
from foedus.questions.asking import FACTS, WILL, Asking, QuestionError
from foedus.questions.assess import on_record
from foedus.questions.odds.spec import Draw, Said
from foedus.reason.chances import Form, Mixture, Number, by_threshold, form, influence, likeliest
from foedus.reason.classes import AlikeClass, occurrences
from foedus.reason.counting import useful
from foedus.reason.diagrams import TooLarge
from foedus.reason.rewrite import restricted, rewritten
from foedus.reason.tallies import net, tally

#: Ways to settle facts that nobody decides, beyond which the odds are not computed.
MOST_WAYS = 64
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


def route_odds(
    asking: Asking, condition: Condition, asked: Question, head: Mapping[str, str]
) -> RouteOdds:
    """The odds that the condition holds; ``head`` is the id, title and citation of the route.

    Facts are left as favourable as they can be: how probable it is that actors do their part is
    one question, whether the law allows it another.

    Raises:
        QuestionError: what was said does not fit.
    """
    turned = _of_the_will(asking, condition)
    if asked.alike:
        turned = _one_ballot_each(turned)
    known = {v: s.value for v, s in asking.known(condition).items() if v.kind in WILL}
    if not _some_stay_away(asked, variables(turned), known):
        turned = _with_all_present(turned)
    compiled = form(turned)
    if compiled.truth is not None:
        return _settled(compiled.truth, head)
    drawn = _mixture(asked, compiled.variables, known)
    try:
        found = influence(compiled, drawn)
    except TooLarge as problem:
        return not_computed(f"not computed: {problem}", head)
    except ValueError as problem:
        raise QuestionError(str(problem)) from None
    first = _averaged(drawn)
    if_set = {v: {x: float(p) for x, p in of.items()} for v, of in found.if_set.items()}
    return RouteOdds(
        **head,
        probability=float(found.holds.value),
        error=found.holds.error,
        reason="",
        settled=None,
        needed=_needed(turned),
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


def _of_the_will(asking: Asking, condition: Condition) -> Condition:
    """The condition as far as it is for actors to decide, every fact left at its best."""
    held = restricted(condition, on_record(asking, condition))
    free = [v for v in variables(held) if v.kind in FACTS]
    if not free:
        return held
    root = tally(held)
    if isinstance(root, bool):
        return held
    counted = occurrences(net(root))
    choices: list[list[Value]] = []
    for variable in free:
        if variable in counted:
            group = AlikeClass((variable,), None, counted[variable])
            choices.append([variable.domain[i] for i in useful(group)])
        else:
            choices.append([variable.domain[0]])
    ways = list(islice(product(*choices), MOST_WAYS + 1))
    if len(ways) > MOST_WAYS:
        raise QuestionError(
            f"{len(free)} facts that nobody decides are open in more than {MOST_WAYS} ways; "
            "state some of them in the case"
        )
    found = [restricted(held, dict(zip(free, way, strict=True))) for way in ways]
    return found[0] if len(found) == 1 else any_of(found)


def _one_ballot_each(condition: Condition) -> Condition:
    """The condition with one ballot a member, the first that it asks about, for every motion."""
    first: dict[str, Variable] = {}
    for variable in variables(condition):
        if variable.predicate is BALLOT:
            first.setdefault(variable.args[1], variable)

    def change(node: Condition) -> Condition | None:
        if isinstance(node, Is) and node.variable.predicate is BALLOT:
            return Is(first[node.variable.args[1]], node.value)
        return None

    return rewritten(condition, change)


def _with_all_present(condition: Condition) -> Condition:
    def change(node: Condition) -> Condition | None:
        if isinstance(node, Is) and node.variable.predicate is BALLOT and node.value == "absent":
            return NEVER
        return None

    return rewritten(condition, change)


def _some_stay_away(
    asked: Question, turning: Sequence[Variable], known: Mapping[Variable, Value]
) -> bool:
    """Whether anybody may be absent. If nobody, no quorum need be counted, and much is saved."""
    draws = (_draw(said, v, known) or {} for said in asked.said for v in turning)
    given = any(ballot == "absent" for _, ballot in asked.given)
    return given or any(draw.get("absent") for draw in draws)


def _mixture(
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
            if bloc:
                draw = asked.said[0].draw(bloc[0]) or {known[bloc[0]]: 1.0}
                mixed = mixed.with_bloc(bloc, draw, together)
        seen = {v: value for v in turning for who, value in asked.given if _is_ballot_of(v, who)}
        return mixed.known(seen) if seen else mixed
    except (ValueError, TooLarge) as problem:
        raise QuestionError(str(problem)) from None


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
        "others as '*=yes:0.8,no:0.2' (choices as 'UKR.requests=yes:0.9')"
    )


def _likeliest(asking: Asking, compiled: Form, drawn: Mixture) -> LikeliestWay | None:
    """The likeliest way of members who vote independently, where a diagram finds it."""
    if len(drawn.components) > 1 or compiled.fine:
        return None
    way = likeliest(compiled, drawn.components[0][1])
    if way is None:
        return None
    return LikeliestWay(probability=float(way.probability), does=_does(asking, way.assignment))


def _averaged(mixed: Mixture) -> dict[Variable, dict[Value, float]]:
    """What each draws in all components together."""
    found: dict[Variable, dict[Value, float]] = {}
    for weight, own in mixed.components:
        for variable, draw in own.items():
            of = found.setdefault(variable, {})
            for value, share in draw.items():
                of[value] = of.get(value, 0.0) + float(weight) * float(share)
    return found


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


def _needed(condition: Condition) -> int | None:
    """The number of yes votes that a rule asks of all members, where it asks for one."""
    ballots = {v for v in variables(condition) if v.predicate is BALLOT}
    found = set(_counts(condition, ballots))
    return found.pop() if len(found) == 1 else None


def _counts(node: Condition, ballots: set[Variable]) -> Iterator[int]:
    if isinstance(node, Weighs) and node.at_least > 0 and len(node.parts) == len(ballots):
        leaves = [part for weight, part in node.parts if weight == 1 and isinstance(part, Is)]
        if {leaf.variable for leaf in leaves if leaf.value == "yes"} == ballots:
            yield node.at_least
    for part in children(node):
        yield from _counts(part, ballots)


def _settled(truth: bool, head: Mapping[str, str]) -> RouteOdds:
    return _bare(float(truth), "no ballot and no choice matters any more", truth, head)


def not_computed(reason: str, head: Mapping[str, str]) -> RouteOdds:
    """A route without odds, and why."""
    return _bare(None, reason, None, head)


def _bare(
    probability: float | None, reason: str, settled: bool | None, head: Mapping[str, str]
) -> RouteOdds:
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
