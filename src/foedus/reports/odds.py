"""Odds as text: how probable each route is, what each actor is worth, the likeliest way."""

from __future__ import annotations

from collections.abc import Iterator

from foedus.questions.answers import MemberOdds, Odds, RouteOdds
from foedus.reports.text import paragraph, receipt_line, row

#: As many actors are shown of a route, those on whom most depends.
MOST_SHOWN = 16
#: More names than this are counted.
MOST_NAMED = 8
WIDTHS = (26, 30, 11, 11, 11, 9)


def odds(answer: Odds) -> Iterator[str]:
    """Every route with its probability, the likeliest first; then what was taken to be so."""
    about = answer.measure or answer.kind
    yield from paragraph(f"ODDS  {answer.subject}{f': {about}' if about else ''}, on {answer.on}")
    for text in answer.ballots:
        yield from paragraph(f"ballots: {text}")
    for text in answer.mixture:
        yield from paragraph(f"voting as one: {text}")
    if answer.given:
        yield from paragraph(f"given that: {', '.join(answer.given)}")
    for found in sorted(answer.routes, key=_rank):
        yield ""
        yield from _route(found)
    yield ""
    for said in answer.assumptions:
        yield from paragraph(f"assumed: {said}")
    yield receipt_line(answer)


def _rank(found: RouteOdds) -> tuple[bool, float]:
    """What the law closes comes last, however probable; then the most probable first."""
    return found.lawful == "closed", 1.0 if found.probability is None else -found.probability


def _route(found: RouteOdds) -> Iterator[str]:
    if found.probability is None:
        yield from paragraph(f"{found.id}: {found.title}: no odds: {found.reason}")
        return
    error = f" (exact to within {found.error:.0e})" if found.error else ""
    yield from paragraph(f"{_percent(found.probability)}  {found.id}: {found.title}{error}")
    if found.cite:
        yield from paragraph(f"rule: {found.cite}", 2)
    if found.lawful is not None:
        yield from paragraph(f"in law: {found.lawful}, which the odds do not look at", 2)
    if found.reason:
        yield from paragraph(found.reason, 2)
    if found.thresholds and found.needed is not None:
        yield from paragraph(_thresholds(found, found.needed), 2)
    if found.members:
        yield from _members(found.members)
    if found.likeliest is not None:
        does = "; ".join(f"{what}: {_named(who)}" for what, who in found.likeliest.does.items())
        yield from paragraph(
            f"the likeliest way ({_percent(found.likeliest.probability)} just so): {does}", 2
        )


def _thresholds(found: RouteOdds, needed: int) -> str:
    """The odds around the number that is needed."""
    near = [odds for odds in found.thresholds if abs(odds.at_least - needed) <= 2]
    said = ", ".join(f"{odds.at_least}: {_percent(odds.probability)}" for odds in near)
    return f"{needed} yes are needed; at least so many come together: {said}"


def _members(members: list[MemberOdds]) -> Iterator[str]:
    """A line for each group of actors that stand alike, those of most worth first."""
    groups: dict[tuple[object, ...], list[MemberOdds]] = {}
    for member in members:
        worth = None if member.worth is None else round(member.worth, 12)
        if_so = tuple(round(share, 12) for share in member.if_so.values())
        key = (member.of, tuple(member.probabilities.items()), if_so, worth)
        groups.setdefault(key, []).append(member)
    ordered = sorted(groups.values(), key=lambda group: -abs(group[0].worth or 0.0))
    yield from row(WIDTHS, ["  who", "stands", "if no", "if abstains", "if yes", "a point is"])
    for group in ordered[:MOST_SHOWN]:
        first = group[0]
        who = _named([member.actor for member in group]) + (f" {first.of}" if first.of else "")
        stands = ", ".join(f"{what} {share:.3g}" for what, share in first.probabilities.items())
        cells = [_given(first, ballot) for ballot in ("no", "abstain", "yes")]
        point = "-" if first.worth is None else f"{round(first.worth, 4) + 0.0:+.4f}"
        yield from row(WIDTHS, [f"  {who}", stands, *cells, point])
    if len(ordered) > MOST_SHOWN:
        yield from paragraph(f"and {len(ordered) - MOST_SHOWN} more; --json or --csv has all", 2)


def _given(member: MemberOdds, ballot: str) -> str:
    share = member.if_so.get(ballot)
    return "" if share is None else _percent(share)


def _named(who: list[str]) -> str:
    return ", ".join(who) if len(who) <= MOST_NAMED else f"{len(who)} members"


def _percent(probability: float) -> str:
    return (
        f"{probability:.2%}" if probability >= 0.0001 or not probability else f"{probability:.3e}"
    )
