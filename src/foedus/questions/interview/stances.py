"""The question about a group of positions, and the position that its answer is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import replace

from foedus.facts.case import Basis, Stance
from foedus.language.variables import BALLOT, BALLOTS, Value, Variable
from foedus.law.actors import ANY_STATE
from foedus.questions.asking import FACTS, Asking
from foedus.questions.deciding import Effect
from foedus.questions.interview.draft import Draft
from foedus.questions.interview.facts import counted
from foedus.questions.interview.grouping import OTHERS, about, body
from foedus.questions.interview.memory import Memory, Waiting
from foedus.questions.interview.positions import Group, groups
from foedus.questions.interview.question import Question, listed, said
from foedus.questions.interview.waiting import waiting_routes
from foedus.reason.settle import TooEntangled, settle

APART = "each"
#: Why somebody is asked on whom alone nothing turns any more.
SETTLED = "without it, who else would have to change is not known, of"
#: The answers of which it is told what they would decide.
TOLD: dict[bool, tuple[Value, ...]] = {True: ("yes", "no"), False: (True, False)}


def next_position(draft: Draft, memory: Memory) -> Question | None:
    """The question about the positions on which most turns; None: no position matters."""
    found = groups(draft, memory)
    return _question(found[0], draft, memory) if found else None


def _question(group: Group, draft: Draft, memory: Memory) -> Question:
    asking = draft.asking()
    ballot = group.predicate is BALLOT
    words = (*(BALLOTS if ballot else ("yes", "no")), *((APART,) if len(group.about) > 1 else ()))
    return Question(
        group.id,
        _asks(group, asking),
        f"{' or '.join(words)}; with what it rests on and a source: no, declared: its statement; "
        "Enter: not known",
        lambda draft, answer: _stood(draft, group, words, answer),
        lambda draft: draft,
        why=tuple(_why(group, asking, waiting_routes(asking, memory, memory.now))),
        more=tuple(_more(group, asking)),
    )


def _asks(group: Group, asking: Asking) -> str:
    matter = listed([asking.name(named) for named in group.about])
    if group.body is None:
        who = asking.name(group.actors[0])
        named = dict(zip(group.predicate.params, (who, matter), strict=True))
        return f"Is it so that {group.predicate.says[True].format(**named)}?"
    others = group.id.startswith(OTHERS) and len(group.actors) > 1
    who = f"the other {len(group.actors)}" if others else asking.name(group.actors[0])
    return f"How would {who} vote in the {asking.name(group.body)} on {matter}?"


def _why(group: Group, asking: Asking, waiting: Mapping[str, Waiting]) -> Iterator[str]:
    """What either answer, given for all, would put within reach or rule out."""
    if not group.turns:
        yield f"{SETTLED} {counted(list(group.routes), asking)}"
        return
    told = False
    for value in TOLD[group.predicate is BALLOT]:
        effect = _effect(group, value, waiting)
        does = [
            f"{verb} {counted(routes, asking)}"
            for verb, routes in (("completes", effect.opens), ("blocks", effect.closes))
            if routes
        ]
        if does:
            told = True
            word = value if isinstance(value, str) else "yes" if value else "no"
            yield f"a {word} {', and '.join(does)}"
    if not told:
        yield f"with other positions it decides {counted(list(group.routes), asking)}"


def _effect(group: Group, value: Value, waiting: Mapping[str, Waiting]) -> Effect:
    effect = Effect()
    for route in group.routes:
        found = waiting[route]
        taken = {**found.known, **dict.fromkeys(group.variables, value)}
        # A route that is too entangled is decided by nobody.
        with suppress(TooEntangled):
            effect.add(route, settle(found.condition, taken, free=FACTS, turning=False).verdict)
    return effect


def _more(group: Group, asking: Asking) -> Iterator[str]:
    if group.predicate.about:
        yield f"What is meant: {group.predicate.about}"
    yield f"It is asked about: {', '.join(group.about)}."
    if len(group.actors) > 1:
        yield f"It is asked of: {', '.join(map(asking.name, group.actors))}."
    bases = ", ".join(Basis)
    yield f"What it rests on is one of: {bases}; it is {Basis.ASSUMED} where you do not say."
    if len(group.about) > 1:
        yield f"'{APART}' asks about them one by one."
    if group.body and not asking.name(group.body).startswith("UN "):
        yield "Where a body decides by consensus, no objects to it, and abstain does not."
    yield f"Routes that turn on it: {', '.join(group.routes)}"


def _stood(draft: Draft, group: Group, words: tuple[str, ...], answer: str) -> Draft:
    word, basis, title = said(answer, words, based=True)
    if word == APART:
        return replace(draft, apart=draft.apart | {group.id})
    draft, source = draft.with_source(title)
    stances = tuple(
        Stance(
            actor=actor,
            predicate=group.predicate.name,
            body=group.body,
            measures=group.about,
            value=word if group.body else word == "yes",
            as_on=None,
            since=draft.on,
            until=None,
            basis=basis or Basis.ASSUMED,
            source=source,
            note="",
            line=0,
        )
        for actor in _actors(group, draft)
    )
    return replace(draft, positions=(*draft.positions, *stances))


def _actors(group: Group, draft: Draft) -> tuple[str, ...]:
    """The actors by name; or all others, where that takes in nobody of whom it was not said."""
    if group.actors == (ANY_STATE,):
        return ("*",)
    others = group.body is not None and group.id.startswith(OTHERS)
    return ("*",) if others and all(_stated(v, draft) for v in group.besides) else group.actors


def _stated(ballot: Variable, draft: Draft) -> bool:
    return any(
        (stance.actor, stance.body) == (ballot.owner, body(ballot))
        and about(ballot) in stance.measures
        for stance in draft.positions
    )
