"""How probable is it? The answer to ``odds``, for a motion of a body or a measure of a case."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import chain
from typing import Any

from foedus.catalog import all_measures
from foedus.facts.problems import quoted
from foedus.facts.record import LAST_DAY
from foedus.language.conditions import Condition, variables
from foedus.language.variables import BALLOTS
from foedus.questions.answers import Odds, RouteOdds
from foedus.questions.asking import WILL, Asking, QuestionError, nearest
from foedus.questions.assess import lawful
from foedus.questions.heading import no_day, of_case, of_day
from foedus.questions.named import measure_named
from foedus.questions.odds.drawing import Question, Unsaid
from foedus.questions.odds.routes import Head, not_computed, route_odds
from foedus.questions.odds.spec import OTHERS, actor_named, read_odds
from foedus.questions.rules import rule_named
from foedus.reason.rewrite import restricted


def odds_of_body(
    subject: str,
    on: date | None,
    kind: str | None,
    ballots: Sequence[str],
    given: Sequence[str] = (),
    blocs: Sequence[str] = (),
    alike: bool = True,
) -> Odds:
    """How probable it is that a motion of a body, or a procedure, carries.

    Raises:
        QuestionError: there is no such body or kind; or what is said of the ballots does not fit.
    """
    day = on or LAST_DAY
    rule = rule_named(subject, kind, day)
    actors = _actors([rule.condition])
    asked = _question(ballots, given, blocs, actors, alike)
    head = Head(id=rule.kind or subject, title=rule.title, cite=rule.cite, lawful=None)
    found = route_odds(rule.asking, restricted(rule.condition, rule.given), asked, head)
    _all_used(asked)
    return Odds(
        **of_day(day)
        | {"assumptions": [*no_day(on), *rule.assumed, *_alike(alike, [rule.condition])]},
        verdict=_verdict([found]),
        subject=rule.body or subject,
        case=None,
        measure=None,
        kind=rule.kind,
        **_said(ballots, given, blocs),
        routes=[found],
    )


def odds_of_case(
    asking: Asking,
    measure: str,
    ballots: Sequence[str],
    given: Sequence[str] = (),
    blocs: Sequence[str] = (),
    alike: bool = True,
    only: str | None = None,
) -> Odds:
    """How probable it is that each route to a measure is taken.

    Raises:
        QuestionError: there is no such measure or route; what is said does not fit; or it leaves
            out somebody on every route.
    """
    found = all_measures()[measure_named(measure)]
    routes = [route for route in found.routes if only in (None, route.id)]
    if not routes:
        offered = [route.id for route in found.routes]
        raise QuestionError(
            f"{quoted(only or '')} is no route to {measure}{nearest(only or '', offered)}; there "
            f"are {', '.join(offered)}"
        )
    conditions = [route.build(asking.situation) for route in routes]
    actors = _actors(conditions)
    asked = _question(ballots, given, blocs, actors, alike)
    listed: list[RouteOdds] = []
    for route, condition in zip(routes, conditions, strict=True):
        verdict = lawful(asking, condition).verdict
        head = Head(id=route.id, title=route.title, cite="", lawful=verdict)
        try:
            listed.append(route_odds(asking, condition, asked, head))
        except Unsaid as problem:
            if len(routes) == 1:
                raise
            listed.append(not_computed(str(problem), head))
    if all(found.probability is None for found in listed):
        raise QuestionError(listed[0].reason)
    _all_used(asked)
    heading = of_case(asking, lambda v: any(said.draw(v) is None for said in asked.said))
    case, title = heading.pop("case"), heading.pop("title")
    heading.pop("hindsight")
    heading["assumptions"] = [*heading["assumptions"], *_alike(alike, conditions)]
    return Odds(
        **heading,
        verdict=_verdict(listed),
        subject=title,
        case=case,
        measure=measure,
        kind=None,
        **_said(ballots, given, blocs),
        routes=listed,
    )


def _actors(conditions: Iterable[Condition]) -> tuple[str, ...]:
    """Everybody whose ballot or choice is asked about."""
    asked = (v for condition in conditions for v in variables(condition) if v.kind in WILL)
    return tuple(sorted({v.owner for v in asked if v.owner}))


def _question(
    ballots: Sequence[str],
    given: Sequence[str],
    blocs: Sequence[str],
    actors: tuple[str, ...],
    alike: bool,
) -> Question:
    if not ballots:
        raise QuestionError("--ballots says how probable each ballot is")
    known = tuple(_given(text, actors) for text in given)
    if len({who for who, _ in known}) < len(known):
        raise QuestionError("--given says twice how somebody votes")
    bound = tuple(_bloc(text, actors) for text in blocs)
    for member, times in Counter(chain.from_iterable(members for members, _ in bound)).items():
        if times > 1:
            raise QuestionError(f"{member} is named twice in --bloc, and has one ballot")
    return Question(tuple(read_odds(text, actors) for text in ballots), bound, known, alike)


def _bloc(text: str, actors: tuple[str, ...]) -> tuple[tuple[str, ...], float]:
    """``BEL,NLD,LUX:0.8``: with that probability they vote as one, else each by itself."""
    names, colon, number = text.partition(":")
    try:
        together = float(number) if colon else 1.0
    except ValueError:
        together = -1.0
    members = tuple(_one_actor(name.strip(), actors) for name in names.split(",") if name.strip())
    if not 0 <= together <= 1 or len(members) < 2:
        raise QuestionError(
            f"{quoted(text)} is no bloc; write two members or more and how probable it is that "
            "they vote as one, as 'BEL,NLD,LUX:0.8'"
        )
    return members, together


def _given(text: str, actors: tuple[str, ...]) -> tuple[str, str]:
    """``CHN=yes``: what is taken to be known."""
    who, equals, ballot = (part.strip() for part in text.partition("="))
    if not equals or ballot not in BALLOTS:
        raise QuestionError(
            f"{quoted(text)} is not of the form MEMBER=BALLOT; a ballot is {', '.join(BALLOTS)}"
        )
    return _one_actor(who, actors), ballot


def _one_actor(who: str, actors: tuple[str, ...]) -> str:
    """An actor by name; ``*`` is none, since of all others it is said in ``--ballots`` alone."""
    if who == OTHERS:
        raise QuestionError("* stands for all others in --ballots alone; name each member")
    return actor_named(who, actors)


def _all_used(asked: Question) -> None:
    """Refuse what was said of somebody on whom nothing turns: a slip, more often than not."""
    for said in asked.said:
        if idle := said.unused():
            raise QuestionError(f"nothing turns on {', '.join(idle)} in this")


def _alike(alike: bool, conditions: Sequence[Condition]) -> list[str]:
    several = any(
        len({v.args[0] for v in variables(c) if v.predicate.name == "ballot"}) > 1
        for c in conditions
    )
    if not several:
        return []
    if alike:
        return ["each member casts the same ballot on every motion of a route"]
    return ["each ballot is drawn by itself, on every motion anew"]


def _said(ballots: Sequence[str], given: Sequence[str], blocs: Sequence[str]) -> dict[str, Any]:
    return {"ballots": list(ballots), "given": list(given), "mixture": list(blocs)}


def _verdict(routes: Sequence[RouteOdds]) -> str:
    told = [found for found in routes if found.probability is not None]
    if not told:
        return routes[0].reason
    best = max(told, key=lambda found: found.probability or 0.0)
    return f"{best.title}: {best.probability:.4g}"
