"""Reading proofs in tests: the norm, the fact or the count that a verdict rests on."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from foedus.facts.case import Vote
from foedus.questions.answers import ProofNode, Why
from foedus.questions.asking import ask
from foedus.questions.by_rule import ByRule, outcome_by_rule
from foedus.questions.opening import open_case
from foedus.questions.why import why


def asked(case: str, measure: str, route: str, day: str, **readings: str) -> Why:
    """The answer to why a route to a measure is open or shut in a shipped case on a day."""
    asking = ask(open_case(case), date.fromisoformat(day), readings=readings)
    return why(asking, measure, route)


def verdict(answer: Why) -> tuple[str, str]:
    """Lawful and achievable, of the one route that was asked about."""
    (route,) = answer.measure.routes
    return route.lawful.verdict, route.achievable.verdict


def against(answer: Why) -> list[str]:
    """Who stands in the way of the one route."""
    (route,) = answer.measure.routes
    return sorted({o.actor for o in route.achievable.obstacles if o.actor})


def proof(answer: Why) -> ProofNode:
    """The proof of the one route."""
    (only,) = answer.proofs.values()
    return only


def nodes(node: ProofNode) -> Iterator[ProofNode]:
    """The node and all that it is made of, exceptions too."""
    yield node
    for part in (*node.parts, *node.exceptions):
        yield from nodes(part)


def norms(node: ProofNode) -> set[str]:
    """The ids of the norms in a proof."""
    return {part.norm.id for part in nodes(node) if part.norm}


def norm(node: ProofNode, id: str) -> ProofNode:
    """The first place in a proof at which a norm is applied."""
    return next(part for part in nodes(node) if part.norm and part.norm.id == id)


def truth(node: ProofNode, id: str) -> str:
    """What a norm comes to in a proof."""
    return norm(node, id).truth


def fact(node: ProofNode, variable: str) -> object:
    """The value with which a fact or choice enters a proof."""
    return next(p.known.value for p in nodes(node) if p.known and p.known.variable == variable)


def readings(node: ProofNode) -> list[str]:
    """The contested positions in a proof, as sentences."""
    return [part.sentence for part in nodes(node) if part.kind == "reading"]


def counts(node: ProofNode) -> list[ProofNode]:
    """The counts of ballots in a proof."""
    return [part for part in nodes(node) if part.kind == "ballots"]


def vote(case: str, symbol: str, kind: str | None = None) -> Vote:
    """A vote of a shipped case by its document."""
    (found,) = (v for v in open_case(case).votes if v.symbol == symbol and kind in (None, v.kind))
    return found


def ruled(case: str, symbol: str, kind: str | None = None) -> ByRule:
    """What the rule of the day makes of the ballots of a recorded vote."""
    return outcome_by_rule(open_case(case), vote(case, symbol, kind))


def written(cast: Vote) -> str:
    """The ballots of a vote on one line."""
    return ", ".join(f"{member}={ballot}" for member, ballot in cast.ballots.items())
