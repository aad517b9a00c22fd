"""What a case states: facts, facts that a party only claims, and positions, to a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from foedus.catalog import all_bodies
from foedus.facts.case import Stance, Statement
from foedus.facts.vocabulary import VOCABULARY
from foedus.questions.answers import ClaimRecord, FactRecord, PositionTaken
from foedus.questions.asking import Asking

#: How those are called whom no position names.
ALL_OTHERS = "all others"


def facts(asking: Asking) -> list[FactRecord]:
    """The facts that the case itself holds, in the order of their days."""
    return [
        FactRecord(
            say=str(fact.variable),
            value=bool(fact.value),
            sentence=asking.sentence(fact.variable, fact.value),
            since=fact.since.isoformat(),
            until=_end(asking, fact.until),
            source=fact.source,
            note=fact.note,
        )
        for fact in _until_the_day(asking, claimed=False)
    ]


def claims(asking: Asking) -> list[ClaimRecord]:
    """The facts that are only claimed, each beside what is held of it on the day."""
    return [_claim(asking, fact) for fact in _until_the_day(asking, claimed=True)]


def positions(asking: Asking) -> list[PositionTaken]:
    """The positions in the order of their days; actors who share one stand together."""
    day = asking.situation.day
    known = [stance for stance in asking.situation.case.positions if stance.since <= day]
    known.sort(key=lambda stance: (stance.since, stance.line))
    together = groupby(known, key=lambda stance: (stance.since, stance.line))
    return [_position(asking, list(stances)) for _, stances in together]


def _until_the_day(asking: Asking, claimed: bool) -> list[Statement]:
    day = asking.situation.day
    stated = asking.situation.case.facts
    found = [f for f in stated if f.since <= day and (f.claimed_by is not None) is claimed]
    return sorted(found, key=lambda fact: (fact.since, fact.line))


def _end(asking: Asking, until: date | None) -> str | None:
    """An end that had come before the day."""
    return until.isoformat() if until and until < asking.situation.day else None


def _claim(asking: Asking, fact: Statement) -> ClaimRecord:
    held = asking.knowledge.about(fact.variable)
    return ClaimRecord(
        sentence=asking.sentence(fact.variable, fact.value),
        claimed_by=asking.name(fact.claimed_by or ""),
        since=fact.since.isoformat(),
        until=_end(asking, fact.until),
        held=asking.sentence(fact.variable, held.value) if held else None,
        source=fact.source,
        note=fact.note,
    )


def _position(asking: Asking, stances: list[Stance]) -> PositionTaken:
    """One position, which each of the ``stances`` takes for one actor."""
    first = stances[0]
    return PositionTaken(
        actors=[stance.actor for stance in stances],
        names=[_actor(asking, stance.actor) for stance in stances],
        does=_does(asking, first),
        body=first.body,
        measures=list(first.measures),
        since=first.since.isoformat(),
        until=_end(asking, first.until),
        basis=first.basis,
        source=first.source,
        note=first.note,
    )


def _actor(asking: Asking, actor: str) -> str:
    return ALL_OTHERS if actor == "*" else asking.name(actor)


def _does(asking: Asking, stance: Stance) -> str:
    """The position in words, without its actor: 'votes no on peacekeepers, in the ...'."""
    about = _listed("every measure" if id == "*" else asking.name(id) for id in stance.measures)
    if stance.body is None:
        predicate = VOCABULARY[stance.predicate]
        words = predicate.says[stance.value is True]
        return words.format(**dict(zip(predicate.params, ("", about), strict=True))).strip(" ,")
    body = all_bodies()[stance.body]
    if stance.as_on is not None:
        return f"on {about} as on {asking.name(stance.as_on)}, in the {body.name}"
    ballot = body.words[stance.value or ""].format(member="").strip()
    return f"{ballot} on {about}, in the {body.name}"


def _listed(names: Iterable[str]) -> str:
    return "; ".join(names)
