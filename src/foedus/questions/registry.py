"""The answers about the record itself: members, norms."""

from __future__ import annotations

from datetime import date

from foedus.catalog import all_bodies, all_contested, all_norms
from foedus.facts import states, un
from foedus.facts.problems import quoted
from foedus.facts.record import LAST_DAY
from foedus.facts.security_council import OutsideRecordError
from foedus.language.contested import ContestedPoint
from foedus.language.norms import Article
from foedus.language.numbers import many
from foedus.questions.answers import (
    ContestedRecord,
    Members,
    NormRecord,
    Norms,
    NormText,
    PositionRecord,
)
from foedus.questions.asking import QuestionError, in_record, nearest
from foedus.questions.heading import of_day
from foedus.questions.named import body_named


def members(body: str, on: date | None = None) -> Members:
    """Who is a member of the body on the day, by default the last day of the record.

    Raises:
        QuestionError: there is no such body, or the day is outside the record.
    """
    found = body_named(body)
    day = on or LAST_DAY
    in_record(day)
    try:
        listed = all_bodies()[found].members(day)
    except OutsideRecordError as problem:
        raise QuestionError(str(problem)) from None
    return Members(
        **of_day(day),
        on_by_default=None if on else "the last day of the record",
        verdict=many(len(listed), "member") if listed else "no members are on record for this day",
        body=found,
        body_name=all_bodies()[found].name,
        about=all_bodies()[found].about,
        members=list(listed),
        names=[states.name(code, day) for code in listed],
        marks=marks(found, day),
        source=f"the record's table of members of the {all_bodies()[found].name}",
    )


def marks(body: str, on: date) -> dict[str, str]:
    """What sets some members apart: permanent seats, the chair, and who sits where that matters."""
    said: dict[str, list[str]] = {}
    if body == "security_council":
        from foedus.bodies.security_council import permanent, president

        for code in permanent(on):
            said[code] = ["permanent"]
        if chair := president(on):
            said.setdefault(chair, []).append("President")
    if body in ("security_council", "general_assembly"):
        for code in all_bodies()[body].members(on):
            if government := un.government(code, on):
                said.setdefault(code, []).append(f"represented by: {government}")
    return {code: ", ".join(words) for code, words in said.items()}


def norms(wanted: str | None = None, on: date | None = None) -> Norms:
    """All norms and contested points, or the one of that id; with ``on``, the texts of that day.

    Raises:
        QuestionError: no norm and no contested point has this id, or none is law on the day; or
            the day is outside the record.
    """
    listed, points = all_norms(), all_contested()
    if wanted is not None:
        by_fold = {id.lower(): id for id in (*listed, *points)}
        if wanted.lower() not in by_fold:
            close = nearest(wanted, (*listed, *points))
            raise QuestionError(
                f"{quoted(wanted)} is no norm and no contested point{close}; "
                "'foedus norms' lists them"
            )
        chosen = by_fold[wanted.lower()]
        listed = {id: norm for id, norm in listed.items() if id == chosen}
        related = {point for norm in listed.values() for point in norm.contested} | {chosen}
        points = {id: point for id, point in points.items() if id in related}
    if on is not None:
        in_record(on)
        listed = _in_force(listed, on)
    return Norms(
        **of_day(on or LAST_DAY),
        verdict=f"{many(len(listed), 'norm')}, {many(len(points), 'contested point')}",
        norms=[_norm(norm, on) for norm in listed.values()],
        contested=[contested_record(point) for point in points.values()],
    )


def _in_force(listed: dict[str, Article], on: date) -> dict[str, Article]:
    """Those of the norms that are law on the day."""
    if len(listed) == 1:
        (norm,) = listed.values()
        if norm.on(on) is None:
            raise QuestionError(f"{norm.citation} is {norm.reference(on).selected}")
    return {id: norm for id, norm in listed.items() if norm.on(on) is not None}


def _norm(norm: Article, on: date | None) -> NormRecord:
    return NormRecord(
        id=norm.id,
        citation=norm.citation,
        title=norm.title,
        versions=[
            NormText(
                since=version.in_force.since.isoformat(),
                until=version.in_force.until.isoformat() if version.in_force.until else None,
                text=version.text,
                source=version.source,
            )
            for version in norm.versions
            if on is None or on in version.in_force
        ],
        not_modelled=list(norm.not_modelled),
        contested=list(norm.contested),
    )


def contested_record(point: ContestedPoint) -> ContestedRecord:
    """A contested point with its positions, their camps and the answers to them."""
    return ContestedRecord(
        id=point.id,
        question=point.question,
        citation=point.citation,
        positions=[
            PositionRecord(
                id=position.id,
                says=position.says,
                held_by=list(position.held_by),
                sources=list(position.sources),
                counter=position.counter,
            )
            for position in point.positions
        ],
    )
