"""Assessing a route: lawful, achievable, likely, and what follows; never one for another.

*Lawful* leaves ballots and choices free and takes the facts as they are. *Achievable* leaves
facts and readings free and takes ballots and choices as they are. Neither looks at the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from foedus.catalog import all_bodies
from foedus.facts.case import Basis
from foedus.language.conditions import Condition
from foedus.language.measures import Consequence, Measure, Route
from foedus.language.variables import BALLOT, Value, Variable
from foedus.questions.answers import (
    Achievable,
    Follow,
    Lawful,
    Likely,
    MeasureFinding,
    Precedent,
    ReadingResult,
    RouteFinding,
)
from foedus.questions.answers import Obstacle as ObstacleRecord
from foedus.questions.asking import FACTS, WILL, Asking, values
from foedus.reason.decide import TooEntangled
from foedus.reason.explain import TooManyReadings, Truth, explain
from foedus.reason.kleene import holds
from foedus.reason.obstacles import Against, Nobody, NotInForce, Obstacle, Shortfall, obstacles
from foedus.reason.settle import Settled, Verdict, settle

NOT_LIKELY = Likely(
    probability=None,
    reason="no probabilities of ballots and choices have been given; 'foedus odds' takes them",
)
ACHIEVABLE = {Verdict.OPEN: "yes", Verdict.CLOSED: "blocked"}
#: Positions that somebody supposes or computes, and nobody took.
SUPPOSED = (Basis.ASSUMED, Basis.FORECAST)
#: A measure shows first the route that is lawful and achievable, then the one nearest to it.
BY_WILL = {"yes": 0, "unknown": 1, "short": 2, "blocked": 2}
#: A route that waits for a fact comes before one that states dispute.
BY_LAW = {"open": 0, "unknown": 1, "contested": 2, "closed": 3}


def find_measure(asking: Asking, measure: Measure, only: str | None = None) -> MeasureFinding:
    """A measure with every route assessed, the best first; or with ``only`` one of them."""
    routes = [assess(asking, route) for route in measure.routes if only in (None, route.id)]
    return MeasureFinding(
        id=measure.id,
        title=measure.title,
        about=measure.about,
        family=measure.family,
        routes=sorted(routes, key=_rank),
    )


def assess(asking: Asking, route: Route) -> RouteFinding:
    """The three verdicts on one route, and what the law attaches to taking it."""
    condition = route.build(asking.situation)
    return RouteFinding(
        id=route.id,
        title=route.title,
        decider=route.decider,
        lawful=lawful(asking, condition),
        achievable=achievable(asking, condition),
        likely=NOT_LIKELY,
        follows=list(_follows(asking, route.follows(asking.situation))),
        authorises=route.authorises,
        binds=route.binds,
        precedents=list(_precedents(asking, route)),
        not_modelled=list(route.not_modelled),
    )


def _precedents(asking: Asking, route: Route) -> Iterable[Precedent]:
    """What had been done by the day; with hindsight, what was done later too."""
    for done in route.precedents:
        if asking.situation.hindsight or done.when[:10] <= asking.situation.day.isoformat():
            yield Precedent(when=done.when, what=done.what, source=done.source)


def _rank(route: RouteFinding) -> tuple[int, int]:
    return BY_LAW[route.lawful.verdict], BY_WILL[route.achievable.verdict]


def lawful(asking: Asking, condition: Condition) -> Lawful:
    """Whether the condition could hold for some ballots and choices, the facts as they are."""
    facts = values(asking.known(condition), FACTS)
    try:
        settled = settle(condition, facts, free=WILL)
    except (TooEntangled, TooManyReadings) as problem:
        # Too large to compute is not known, and says so.
        reason = f"not computed: {problem}"
        return Lawful(verdict="unknown", by_reading=[], turns_on=[reason], because=[])
    closed = settled.verdict is Verdict.CLOSED
    because = obstacles(condition, facts) if closed else ()
    return Lawful(
        verdict=settled.verdict.value,
        by_reading=list(_by_reading(asking, settled)),
        # Where no single fact decides, those are named that decide together.
        turns_on=[_question(asking, v) for v in settled.turns_on or settled.unknowns],
        because=[record.sentence for record in _records(asking, because)],
    )


def _by_reading(asking: Asking, settled: Settled) -> Iterable[ReadingResult]:
    for readings, verdict in settled.by_reading:
        if readings:
            yield ReadingResult(
                readings={variable.predicate.name: str(value) for variable, value in readings},
                sentences=[asking.sentence(variable, value) for variable, value in readings],
                verdict=verdict.value,
            )


def _question(asking: Asking, variable: Variable) -> str:
    return f"whether {asking.sentence(variable, variable.domain[0])}"


def achievable(asking: Asking, condition: Condition) -> Achievable:
    """Whether the condition holds with the ballots and choices as they are known to be.

    Facts are left free but for those on record, such as who is a member of what: an actor cannot
    act through a body to which it does not belong. Where the record alone closes the route, that
    is a matter of law, and it is left free here too.
    """
    known = {v: stated for v, stated in asking.known(condition).items() if v.kind in WILL}
    try:
        record = on_record(asking, condition)
        will = record | {v: stated.value for v, stated in known.items()}
        settled = settle(condition, will, free=FACTS, turning=False)
        against = obstacles(condition, will) if settled.verdict is Verdict.CLOSED else ()
        firm = record | {v: s.value for v, s in known.items() if s.basis not in SUPPOSED}
        supposed = firm != will and settled.verdict not in (
            Verdict.UNKNOWN,
            settle(condition, firm, free=FACTS, turning=False).verdict,
        )
    except (TooEntangled, TooManyReadings) as problem:
        return _not_computed(str(problem))
    undecided = [v for v in settled.unknowns if v.kind in WILL]
    attached = {
        f"{asking.sentence(v, s.value)}: {s.provided}"
        for v, s in known.items()
        if s.provided and s.value not in (False, "no")
    }
    return Achievable(
        conditions=sorted(attached) if settled.verdict is Verdict.OPEN else [],
        verdict="short" if _is_short(against) else ACHIEVABLE.get(settled.verdict, "unknown"),
        supposed=supposed,
        obstacles=list(_records(asking, against)),
        undecided=_undecided(asking, undecided),
        waits_on=sorted({v.owner for v in undecided if v.owner}),
        rests_on=sorted({f"{s.basis}: {s.source}" for s in known.values()}),
    )


def on_record(asking: Asking, condition: Condition) -> dict[Variable, Value]:
    """The facts on record, unless they close the condition whatever actors do."""
    stated = asking.known(condition).items()
    record = {v: s.value for v, s in stated if s.basis == "record" and v.kind in FACTS}
    if not record:
        return {}
    alone = settle(condition, record, free=FACTS | WILL, turning=False)
    return {} if alone.verdict is Verdict.CLOSED else record


def _not_computed(reason: str) -> Achievable:
    return Achievable(
        verdict="unknown",
        conditions=[],
        supposed=False,
        obstacles=[],
        undecided=[f"not computed: {reason}"],
        waits_on=[],
        rests_on=[],
    )


def _is_short(against: Iterable[Obstacle]) -> bool:
    """Whether votes are missing, and nothing else stands in the way.

    A no on a motion that lacks the votes anyway is no veto, whoever casts it: that is how the
    Council's practice counts.
    """
    found = tuple(against)
    counted = (o.of for o in found if isinstance(o, Shortfall))
    lacking = {of.args[0] for of in counted if of.predicate is BALLOT}
    return bool(found) and all(
        isinstance(obstacle, Shortfall)
        or (
            isinstance(obstacle, Against)
            and obstacle.variable.predicate is BALLOT
            and obstacle.variable.args[0] in lacking
        )
        for obstacle in found
    )


def _undecided(asking: Asking, unknown: list[Variable]) -> list[str]:
    """The unknown positions: choices one by one, ballots counted by motion."""
    found = [f"whether {asking.sentence(v, True)}" for v in unknown if v.predicate is not BALLOT]
    motions: dict[str, list[str]] = {}
    for variable in unknown:
        if variable.predicate is BALLOT:
            motions.setdefault(variable.args[0], []).append(variable.args[1])
    for motion, members in motions.items():
        body = asking.name(motion.split("/")[0])
        who = ", ".join(members) if len(members) <= 3 else f"{len(members)} members"
        found.append(f"the ballots of {who} in the {body}")
    return found


def _body(ballot: Variable) -> str:
    return ballot.args[0].split("/")[0]


def _records(asking: Asking, found: Iterable[Obstacle]) -> Iterable[ObstacleRecord]:
    for obstacle in found:
        match obstacle:
            case Against(variable, value):
                is_ballot = variable.predicate is BALLOT
                yield ObstacleRecord(
                    sentence=asking.sentence(variable, value),
                    actor=variable.owner,
                    body=_body(variable) if is_ballot else None,
                    body_short=all_bodies()[_body(variable)].short if is_ballot else None,
                    veto=is_ballot,
                )
            case Shortfall(missing, says, _):
                named = asking.named(says) or "enough of the actors"
                sentence = f"{named}: {missing} more needed"
                yield ObstacleRecord(sentence=sentence, missing=missing)
            case Nobody(says):
                yield ObstacleRecord(sentence=f"nobody is there: {asking.named(says)}".rstrip(": "))
            case NotInForce(reference):
                sentence = f"{reference.citation} is {reference.selected}"
                yield ObstacleRecord(sentence=sentence)


def _follows(asking: Asking, consequences: Iterable[Consequence]) -> Iterable[Follow]:
    said = {Truth.TRUE: "follows", Truth.UNKNOWN: "may follow", Truth.CONTESTED: "contested"}
    for consequence in consequences:
        known = values(asking.known(consequence.when), FACTS | WILL)
        truth = _truth(consequence.when, known)
        if truth is not Truth.FALSE:
            yield Follow(
                brief=consequence.brief,
                says=consequence.says,
                citation=consequence.citation,
                status=said[truth],
            )


def _truth(condition: Condition, known: Mapping[Variable, Value]) -> Truth:
    """What a proof would say of the condition; most consequences need none."""
    truth = holds(condition, known)
    if truth is None:
        return explain(condition, known).truth
    return Truth.TRUE if truth else Truth.FALSE
