"""How the value of a feature is found in what is known of a situation; None where it is not known.

What is said of several actors is ``yes`` if it is so of one of them. Where there is nobody of whom
it could be said, nothing is known.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import product

from foedus.catalog import all_measures
from foedus.facts import security_council
from foedus.facts import vocabulary as v
from foedus.facts.known import Knowledge
from foedus.facts.situation import Situation
from foedus.language.variables import Predicate, Variable

#: Alliances for mutual defence whose members are on record.
ALLIANCES = ("NATO", "WARSAW", "RIO", "CSTO", "WEU")
#: Bodies and alliances of a region whose members are on record.
REGIONAL = (*ALLIANCES, "EU", "OSCE", "CIS", "AU", "OAU", "ECOWAS", "GCC", "LAS", "OAS")
#: Where a place that is not European lies: by the first of these bodies of which it is a member.
REGIONS = {"OAS": "america", "LAS": "arab", "AU": "africa", "OAU": "africa"}
#: The seats of the Council before it was enlarged.
FORMER_SEATS = 11
#: Outcomes by which a body has adopted something.
ADOPTED = ("adopted", "adopted_without_vote")

Value = str | None
Find = Callable[[Knowledge], Value]
Actors = Callable[[Situation], tuple[str, ...]]


def some(knowledge: Knowledge, variables: Iterable[Variable]) -> Value:
    """``yes`` if one of the facts is so, ``no`` if none is, None if that is not known."""
    found = [knowledge.about(variable) for variable in variables]
    if any(stated is not None and stated.value is True for stated in found):
        return "yes"
    return None if None in found or not found else "no"


def of_some(predicate: Predicate, actors: Actors, *more: str) -> Find:
    """Whether a fact is so of one of the actors; ``more`` are arguments that follow the actor."""
    return lambda k: some(k, (predicate(actor, *more) for actor in actors(k.situation)))


def force(knowledge: Knowledge) -> Value:
    """Whether a state attacks, and whether one is a victim: ``yes-no`` and the like."""
    situation = knowledge.situation
    sides = [
        some(knowledge, map(v.IS_STATE, side)) if side else "no"
        for side in (situation.attackers, situation.victims)
    ]
    return None if None in sides else "-".join(filter(None, sides))


def of_pairs(predicate: Predicate) -> Find:
    """Whether a fact is so of an attacker and a victim, or is stated of any other two."""

    def find(knowledge: Knowledge) -> Value:
        situation = knowledge.situation
        asked = {predicate(*p): None for p in product(situation.attackers, situation.victims)}
        stated = (fact.variable for fact in situation.case.facts if fact.claimed_by is None)
        asked |= {variable: None for variable in stated if variable.predicate is predicate}
        return some(knowledge, asked)

    return find


def of_place(predicate: Predicate) -> Find:
    """Whether a fact is so of the place."""
    return lambda k: some(k, [predicate(k.situation.place)])


def allied(actors: Actors) -> Find:
    """Whether one of the actors is in an alliance."""
    return lambda k: some(
        k, (v.MEMBER_OF(*pair) for pair in product(actors(k.situation), ALLIANCES))
    )


def same_body(knowledge: Knowledge) -> Value:
    """Whether an attacker and a victim belong to one body of a region."""
    found = []
    for body in REGIONAL:
        sides = knowledge.situation.attackers, knowledge.situation.victims
        within = [some(knowledge, (v.MEMBER_OF(a, body) for a in side)) for side in sides]
        found.append("no" if "no" in within else None if None in within else "yes")
    return "yes" if "yes" in found else None if None in found else "no"


def region(knowledge: Knowledge) -> Value:
    """Where the host lies, as far as memberships tell."""
    hosts = knowledge.situation.hosts
    if not hosts:
        return None
    european = knowledge.about(v.EUROPEAN_STATE(hosts[0]))
    if european is not None and european.value is True:
        return "europe"
    member = (b for b in REGIONS if some(knowledge, [v.MEMBER_OF(hosts[0], b)]) == "yes")
    return next((REGIONS[body] for body in member), "elsewhere")


def chosen(choice: Predicate, actors: Actors) -> Find:
    """What the actors said to measures, whichever: ``yes`` to some, ``no`` to some, or ``both``."""

    def find(knowledge: Knowledge) -> Value:
        asked = product(actors(knowledge.situation), all_measures())
        found = (knowledge.about(choice(*pair)) for pair in asked)
        said = {stated.value for stated in found if stated is not None}
        return "both" if len(said) > 1 else "yes" if True in said else "no" if said else None

    return find


def inviter(knowledge: Knowledge) -> Value:
    """Whether it is contested who speaks for the host."""
    hosts = knowledge.situation.hosts
    highest = some(knowledge, map(v.HIGHEST_AUTHORITY, hosts))
    installed = some(knowledge, map(v.INSTALLED_FROM_ABROAD, hosts))
    if highest == "no" or installed == "yes":
        return "contested"
    return "settled" if (highest, installed) == ("yes", "no") else None


def adopted(body: str) -> Find:
    """Whether the body had adopted a measure before the day; without a history nobody knows.

    To put a matter on the agenda, or to pass it on, is no measure in the matter.
    """

    def find(knowledge: Knowledge) -> Value:
        case, day = knowledge.situation.case, knowledge.situation.day
        found = [(vote.body, vote.measure, vote.outcome, vote.on) for vote in case.votes]
        tried = [(row.body, row.measure, row.outcome, row.on) for row in case.history]
        for of, measure, outcome, on in (*found, *tried):
            if of != body or outcome not in ADOPTED or on >= day:
                continue
            if measure and all_measures()[measure].family != "procedure":
                return "yes"
        return "no" if case.history else None

    return find


def peace(knowledge: Knowledge) -> Value:
    """Whether the peace is threatened or broken; where it is not even threatened, it is not."""
    threat, breach = (of_place(p)(knowledge) for p in (v.THREAT_TO_PEACE, v.BREACH_OR_AGGRESSION))
    return "yes" if "yes" in (threat, breach) else threat


def vetoed(knowledge: Knowledge) -> Value:
    """Whether a veto had been cast before the day: by the votes, or by what the case states."""
    day = knowledge.situation.day
    if any(vote.outcome == "vetoed" and vote.on < day for vote in knowledge.situation.case.votes):
        return "yes"
    return of_place(v.COUNCIL_FAILED)(knowledge)


def seats(knowledge: Knowledge) -> Value:
    """Whether the Council has its former or its present seats and majority."""
    sitting = security_council.members(knowledge.situation.law_day)
    return "former" if len(sitting) <= FORMER_SEATS else "present"
