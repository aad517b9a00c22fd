"""Precedents as plain text: the like crises with the reasons, then how often it was tried."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from foedus.language.numbers import many
from foedus.questions.answers.precedents import (
    Denominator,
    LawGroup,
    LikeCase,
    Precedents,
    RouteCount,
    TriedMeasure,
)
from foedus.reports.text import WIDTH, footing, heading

#: How the law stood in the crises that are counted together.
STOOD = {
    "open": "open in law",
    "unknown": "law not known",
    "contested": "contested in law",
    "closed": "closed in law",
}
#: Features in common that are told of a crisis, those that mark it most first; --json has all.
MOST_SHARED = 4
#: As many attempts are told one by one of a count; with one route alone, all of them.
MOST_TOLD = 12


def precedents(answer: Precedents) -> Iterator[str]:
    """The like crises with the reasons, what was tried here before, and the counts by route."""
    yield from heading(answer)
    yield from _like(answer)
    if answer.here:
        yield ""
        yield f"IN THE CASE ITSELF: {answer.measure}"
        for tried in answer.here:
            yield from paragraph(_tried(tried), 2)
    yield ""
    number = many(answer.crises, "crisis", "crises")
    yield from paragraph(
        f"HOW OFTEN {answer.measure} WAS TRIED in the {number} on record, and in the "
        f"{answer.like_in_all} that are like"
    )
    first, *others = answer.routes
    yield from _route(answer, first)
    for route in others:
        if _on_record(route):
            yield from _route(answer, route)
    if untried := [route.route or "" for route in others if not _on_record(route)]:
        yield from paragraph(f"no attempt on record, by {', '.join(untried)} (--json counts)", 2)
    yield ""
    if answer.recomputed:
        yield from paragraph(
            "note: the shipped index of precedents is of another law, other facts or cases; it was "
            "not used, and all of this was found anew"
        )
    for caveat in answer.caveats:
        yield from paragraph(f"note: {caveat}")
    yield from footing(answer)


def paragraph(text: str, indent: int = 0) -> Iterator[str]:
    """The text wrapped to the width; a name of a case, which has hyphens, is not broken."""
    lead = " " * indent
    rest = lead + "  "
    yield from wrap(
        text, WIDTH, initial_indent=lead, subsequent_indent=rest, break_on_hyphens=False
    )


def _route(answer: Precedents, route: RouteCount) -> Iterator[str]:
    """A route with its counts; the first of the answer with the attempts, the others without."""
    name = f"{route.route}: {route.title}" if route.route else route.title
    decider = f"; decided by {route.decider}" if route.decider else ""
    yield from paragraph(f"{name} (here: {route.here} in law{decider})", 2)
    for where, found in (("of all", route.every), ("of the like", route.like)):
        if told := "; ".join(_counts(found)):
            yield from paragraph(f"{where}, {told}", 6)
        # Of one route alone every attempt is told, and the like are among them.
        alone = route.route is not None
        if route is answer.routes[0] and not (alone and found is route.like):
            yield from _attempts(answer, found, all_told=alone)
            for reason in found.incomplete:
                yield from paragraph(f"INCOMPLETE, since {reason}", 8)


def _on_record(route: RouteCount) -> bool:
    return any(group.tried_in or group.considered_in for group in route.every.groups)


def _counts(found: Denominator) -> Iterator[str]:
    """How often by how the law stood; where it was closed only an attempt is worth a word."""
    for group in found.groups:
        if group.tried_in or group.considered or (group.crises and group.verdict != "closed"):
            yield _group(group)
    if not found.complete:
        yield "INCOMPLETE"


def _group(group: LawGroup) -> str:
    told = f"{STOOD[group.verdict]}: tried in {len(group.tried_in)} of {len(group.crises)}"
    came = ", ".join(f"{outcome} {len(ids)}" for outcome, ids in group.outcomes.items())
    thought = f", considered and not pursued in {len(group.considered_in)}"
    return told + (f" ({came})" if came else "") + (thought if group.considered_in else "")


def _attempts(answer: Precedents, found: Denominator, all_told: bool) -> Iterator[str]:
    """Each attempt with its outcome and what it was, or how many they are; then where none is."""
    rows = [
        (id, outcome.replace("_", " "))
        for group in found.groups
        for outcome, ids in [*group.outcomes.items(), ("considered, not pursued", group.considered)]
        for id in ids
    ]
    if len(rows) > MOST_TOLD and not all_told:
        yield f"        {len(rows)} on record, told one by one with --route ROUTE, or in --json"
        return
    places = {id: place for place, id in enumerate(answer.attempts)}
    for id, outcome in sorted(rows, key=lambda row: places[row[0]]):
        yield from paragraph(f"{id}: {answer.attempts[id]} -> {outcome}", 8)
    for group in found.groups:
        without = [id for id in group.crises if id not in {*group.tried_in, *group.considered_in}]
        if without and group.verdict != "closed":
            named = ", ".join(without) if len(without) <= MOST_TOLD else f"{len(without)} crises"
            yield from paragraph(f"{STOOD[group.verdict]}, no attempt on record: {named}", 8)


def _like(answer: Precedents) -> Iterator[str]:
    threshold = f"a likeness of {answer.threshold:.2f} or more"
    if not answer.like_in_all:
        yield from paragraph(f"LIKE CRISES: none has {threshold} by the day")
    else:
        shown = f"{len(answer.like)} of {answer.like_in_all} with {threshold}, the likest first"
        yield from paragraph(f"LIKE CRISES: {shown}")
    for number, like in enumerate(answer.like, start=1):
        yield from _case(number, like)


def _case(number: int, like: LikeCase) -> Iterator[str]:
    known = len(like.shared) + len(like.differing)
    yield from paragraph(
        f"{number}. {like.title} ({like.case}) on {like.on}: likeness {like.likeness:.2f}, "
        f"{len(like.shared)} of {known} known features shared",
        2,
    )
    both = [f"{s.says} ({s.had_by} of {s.of})" for s in like.shared[:MOST_SHARED]]
    if more := len(like.shared) - len(both):
        both.append(f"and {more} more (--json has them)")
    yield from paragraph(f"both: {'; '.join(both)}", 6)
    if there := [differing.there for differing in like.differing[:MOST_SHARED]]:
        if more := len(like.differing) - len(there):
            there.append(f"and {more} more")
        yield from paragraph(f"otherwise there: {'; '.join(there)}", 6)
    if lawful := [route for route, verdict in like.lawful.items() if verdict == "open"]:
        yield from paragraph(f"open in law that day: by {', '.join(lawful)}", 6)
    for tried in like.tried:
        yield from paragraph(_tried(tried), 6)
    if not like.tried:
        yield "      no attempt on record"


def _tried(tried: TriedMeasure) -> str:
    via = f", by {tried.route}, {tried.lawful} in law" if tried.route else ""
    came = "considered, not pursued" if tried.outcome == "not_pursued" else tried.outcome
    return f"{tried.id}: {tried.what} ({tried.on}{via}) -> {came} ({tried.verification})"
