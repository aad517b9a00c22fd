"""Precedents as plain text: how often it was tried, then the like crises with the reasons."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from foedus.questions.answers.precedents import (
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
MOST_SHARED = 8
#: As many crises in which a single route was not tried are named.
MOST_NAMED = 12


def precedents(answer: Precedents) -> Iterator[str]:
    """The like crises with the reasons, what was tried here before, and the counts by route."""
    yield from heading(answer)
    yield from _like(answer)
    if answer.here:
        yield ""
        yield f"TRIED IN THE CASE ITSELF: {answer.measure}"
        for tried in answer.here:
            yield from paragraph(_tried(tried), 2)
    yield ""
    yield from paragraph(
        f"HOW OFTEN {answer.measure} WAS TRIED in the {answer.crises} crises on record, and in the "
        f"{answer.like_in_all} that are like"
    )
    for route in answer.routes:
        yield from _route(route)
    yield ""
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


def _route(route: RouteCount) -> Iterator[str]:
    name = f"{route.route}: {route.title}" if route.route else route.title
    decider = f"; decided by {route.decider}" if route.decider else ""
    yield from paragraph(f"{name} (here: {route.here} in law{decider})", 2)
    for where, found in (("of all", route.every), ("of the like", route.like)):
        for group in found.groups:
            # Where it was closed only an attempt is worth a line.
            if group.tried_in or (group.crises and group.verdict != "closed"):
                most = None if route.route is None else MOST_NAMED
                yield from paragraph(f"{where}, {_group(group, most)}", 6)
        for reason in found.incomplete:
            yield from paragraph(f"{where}: INCOMPLETE, since {reason}", 6)


def _group(group: LawGroup, most: int | None) -> str:
    """Tried in n of m, by what came of it, and then those in which it was not, if few."""
    told = [f"{STOOD[group.verdict]}: tried in {len(group.tried_in)} of {len(group.crises)}"]
    told += [f"{came} {', '.join(ids)}" for came, ids in group.outcomes.items()]
    others = [id for id in group.crises if id not in group.tried_in]
    return "; ".join([*told, *([f"not tried in {_named(others, most)}"] if others else [])])


def _named(crises: list[str], most: int | None) -> str:
    """The crises by name, or if there are more than ``most`` how many they are."""
    if most is not None and len(crises) > most:
        return f"{len(crises)} others (--json names them)"
    return ", ".join(crises)


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
    for shared in like.shared[:MOST_SHARED]:
        yield from paragraph(f"both: {shared.says} ({shared.had_by} of {shared.of} crises)", 6)
    if len(like.shared) > MOST_SHARED:
        yield f"      and {len(like.shared) - MOST_SHARED} more in common (--json lists them)"
    for differing in like.differing:
        yield from paragraph(f"here: {differing.here}; there: {differing.there}", 6)
    routes: dict[str, list[str]] = {}
    for route, verdict in like.lawful.items():
        routes.setdefault(verdict, []).append(route)
    law = "; ".join(f"{verdict} by {', '.join(ids)}" for verdict, ids in routes.items())
    yield from paragraph(f"the law that day: {law}", 6)
    for tried in like.tried:
        yield from paragraph(f"tried: {_tried(tried)}", 6)
    if not like.tried:
        yield "      not tried there"


def _tried(tried: TriedMeasure) -> str:
    via = f" by {tried.route}, {tried.lawful} in law" if tried.route else ""
    return f"{tried.id} {tried.on}{via}: {tried.what} -> {tried.outcome} ({tried.verification})"
