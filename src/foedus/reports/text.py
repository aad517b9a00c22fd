"""Answers as plain text for a terminal: 100 columns, readable without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, zip_longest
from textwrap import wrap

from foedus.questions.answers import (
    Achievable,
    Answer,
    CaseAnswer,
    ContestedRecord,
    Follow,
    MeasureFinding,
    Measures,
    ProofNode,
    RouteFinding,
    Tally,
    Why,
)

WIDTH = 100
#: The truth of a line of a proof; the legend stands above every proof.
MARK = {"true": " + ", "false": " - ", "unknown": " ? ", "contested": "<> "}
LEGEND = "+ holds   - does not hold   ? not known   <> depends on the reading of the law"
#: Measure and route, lawful, achievable, follows.
COLUMNS = (38, 10, 20, 29)
#: More actors than this are counted in a cell, not named.
MOST_NAMED = 3


def measures(answer: Measures) -> Iterator[str]:
    """A row for each measure by family: lawful, achievable, what follows."""
    yield from heading(answer)
    yield from row(COLUMNS, ("measure, and its nearest route", "lawful", "achievable", "follows"))
    for family, found in groupby(answer.measures, key=lambda measure: measure.family):
        yield f"-- {family} ".ljust(WIDTH, "-")
        for measure in found:
            yield from _measure(measure)
    yield "-" * WIDTH
    yield from paragraph(f"likely: left empty, since {answer.measures[0].routes[0].likely.reason}")
    yield from footing(answer)


def _measure(found: MeasureFinding) -> Iterator[str]:
    """A measure's row: its id, and below it the route that the verdicts are about."""
    best = found.routes[0]
    others = f" (+{len(found.routes) - 1})" if len(found.routes) > 1 else ""
    name = [
        found.id,
        *wrap(f"{best.title}{others}", COLUMNS[0], initial_indent="  ", subsequent_indent="  "),
    ]
    cells = (best.lawful.verdict, achieved(best.achievable), follows(best.follows))
    wrapped = (wrap(cell, width) for cell, width in zip(cells, COLUMNS[1:], strict=True))
    yield from lined(COLUMNS, [name, *wrapped])


def why(answer: Why, brief: bool = False, every: bool = False) -> Iterator[str]:
    """A line for each route, then the best one, or ``every`` one, with its proof.

    In ``brief`` the lines alone.
    """
    yield from heading(answer)
    yield from paragraph(answer.measure.about)
    yield ""
    yield from _routes(answer.measure.routes)
    if brief:
        yield from footing(answer)
        return
    told = answer.measure.routes if every else answer.measure.routes[:1]
    for route in told:
        yield ""
        yield from route_text(route)
        yield f"  proof:   {LEGEND}"
        yield from proof(answer.proofs[route.id], 2)
    points = {point for route in told for r in route.lawful.by_reading for point in r.readings}
    for point in answer.contested:
        if point.id in points:
            yield ""
            yield from contested(point)
    yield ""
    if answer.sources:
        yield "sources of the case:"
        for id, source in answer.sources.items():
            yield from paragraph(f"{id}: {source}", 2)
    if len(told) < len(answer.measure.routes):
        yield "the other routes with their proofs: --route ROUTE, or --all"
    yield from footing(answer)


def contested(point: ContestedRecord) -> Iterator[str]:
    """A contested point: who holds what, where they say so, and what answers them."""
    yield from paragraph(f"CONTESTED {point.id}: {point.question} [{point.citation}]")
    for position in point.positions:
        yield from paragraph(f"{position.id}: {position.says}", 2)
        yield from paragraph(f"held by: {'; '.join(position.held_by)}", 4)
        yield from paragraph(f"sources: {'; '.join(position.sources)}", 4)
        yield from paragraph(f"strongest counter: {position.counter}", 4)


def _routes(routes: list[RouteFinding]) -> Iterator[str]:
    """A line for each route, before they are told at length."""
    columns = (24, 40, 11, 22)
    yield from row(columns, ("route", "", "lawful", "achievable"))
    for route in routes:
        verdicts = route.lawful.verdict, achieved(route.achievable)
        yield from row(columns, (route.id, route.title, *verdicts))


def route_text(route: RouteFinding) -> Iterator[str]:
    """A route: its three verdicts, what it authorises, binds and brings about."""
    yield from paragraph(f"ROUTE {route.id}: {route.title}")
    yield from paragraph(f"decider: {route.decider}", 2)
    yield from paragraph(f"lawful: {route.lawful.verdict}{_because(route)}", 2)
    for result in route.lawful.by_reading:
        taken = ", ".join(f"{point}={position}" for point, position in result.readings.items())
        yield from paragraph(f"{result.verdict} if {'; and '.join(result.sentences)} [{taken}]", 4)
    yield from paragraph(f"achievable: {achieved_at_length(route.achievable)}", 2)
    yield from paragraph(f"likely: not given, since {route.likely.reason}", 2)
    yield from paragraph(f"authorises: {route.authorises}", 2)
    yield from paragraph(f"binds: {route.binds}", 2)
    for follow in route.follows:
        yield from paragraph(f"{follow.status}: {follow.says} [{follow.citation}]", 2)
    for precedent in route.precedents:
        yield from paragraph(f"precedent: {precedent.when}, {precedent.what}", 2)
    for gap in route.not_modelled:
        yield from paragraph(f"not modelled: {gap}", 2)


def _because(route: RouteFinding) -> str:
    if route.lawful.because:
        return f", because {'; '.join(route.lawful.because)}"
    if route.lawful.turns_on:
        return f"; it turns on {'; '.join(route.lawful.turns_on)}"
    return ""


def proof(node: ProofNode, depth: int) -> Iterator[str]:
    """A proof as an indented tree; every line begins with its truth."""
    lead = "  " * depth
    text = node.sentence
    if node.norm:
        text = f"{node.norm.citation}: {text}"
    if node.known:
        since = f" since {node.known.since}" if node.known.since else ""
        text += f" ({node.known.basis}: {node.known.source}{since})"
        if node.known.note:
            text += f". {node.known.note}"
    yield from _hanging(f"{lead}{MARK[node.truth]} ", text)
    if node.norm:
        yield from paragraph(node.norm.text or node.norm.selected, 2 * depth + 6)
        if node.norm.in_force:
            yield from paragraph(f"version: {node.norm.selected}", 2 * depth + 6)
    if node.tally:
        yield from paragraph(tally(node.tally), 2 * depth + 6)
    told = [part for part in node.parts if not _spare(node, part)]
    for part in told:
        yield from proof(part, depth + 1)
    if len(told) < len(node.parts):
        yield f"{lead}      ({len(node.parts) - len(told)} more that decide nothing here)"
    for exception in node.exceptions:
        yield f"{lead}    unless:"
        yield from proof(exception, depth + 2)


def _spare(node: ProofNode, part: ProofNode) -> bool:
    """Whether a part can go unsaid, since others decide already; the record has it all.

    Of alternatives one that holds is enough; of things all needed, one that fails.
    """
    decided = {"any": "true", "all": "false"}.get(node.kind)
    return node.truth == decided != part.truth


def tally(count: Tally) -> str:
    """Who voted how, names where they are few."""
    groups = [*count.ballots.items(), ("not known", count.unknown)]
    shown = (f"{len(who)} {ballot}{_names(who)}" for ballot, who in groups if who)
    return "; ".join(shown)


def _names(who: list[str]) -> str:
    return f" ({', '.join(who)})" if len(who) <= 12 else ""


def achieved(achievable: Achievable) -> str:
    """The achievable cell: yes, blocked by whom, short by how many, or unknown."""
    verdict = achievable.verdict
    if verdict == "blocked":
        # Without an obstacle that is somebody's, there is nobody whom the route is open to.
        named = _blocking(achievable)
        verdict = f"blocked by {named}" if named else "blocked: nobody could"
    elif verdict == "short":
        verdict = f"short by {min(o.missing for o in achievable.obstacles if o.missing)}"
    elif verdict == "unknown" and achievable.waits_on:
        who = achievable.waits_on
        verdict = f"unknown: {', '.join(who) if len(who) <= MOST_NAMED else f'{len(who)} actors'}"
    return verdict + hedge(achievable)


def hedge(achievable: Achievable) -> str:
    """What a verdict rests on that nobody should overlook: suppositions, conditions."""
    if achievable.supposed:
        return " (supposed)"
    return " (on conditions)" if achievable.conditions else ""


def _many(number: int, body: str) -> str:
    return f"{number} in {body}" if body else f"{number} states"


def _blocking(achievable: Achievable) -> str:
    """Who blocks, by body: few by name, many by number."""
    by_body: dict[str, dict[str, None]] = {}
    for obstacle in achievable.obstacles:
        if obstacle.actor:
            by_body.setdefault(obstacle.body_short or "", {})[obstacle.actor] = None
    told = (
        ", ".join(who) if len(who) <= MOST_NAMED else _many(len(who), body)
        for body, who in sorted(by_body.items(), key=lambda item: len(item[1]))
    )
    return "; ".join(told)


def achieved_at_length(achievable: Achievable) -> str:
    """The verdict with every obstacle, or with the positions that are not known."""
    if achievable.conditions:
        told = "; ".join(achievable.conditions)
        return f"{achievable.verdict}{hedge(achievable)}: {told}"
    if achievable.obstacles:
        told = "; ".join(obstacle.sentence for obstacle in achievable.obstacles)
        return f"{achievable.verdict}{hedge(achievable)}: {told}"
    if achievable.undecided:
        return f"{achievable.verdict}: not known are {'; '.join(achievable.undecided)}"
    return achievable.verdict + hedge(achievable)


def follows(found: list[Follow]) -> str:
    """The follows cell: the first consequence, hedged where it is not certain."""
    if not found:
        return "-"
    first = found[0]
    hedge = {"follows": "", "may follow": "possibly: ", "contested": "contested: "}[first.status]
    return hedge + first.brief


def heading(answer: CaseAnswer) -> Iterator[str]:
    """What was asked, on which day and why on that, under the law of which day."""
    law = "" if answer.law_day == answer.on else f", under the law of {answer.law_day}"
    hindsight = ", with hindsight" if answer.hindsight else ""
    yield from paragraph(f"{answer.title} ({answer.case}) on {answer.on}{law}{hindsight}")
    if answer.on_by_default:
        yield from paragraph(f"no --on given: {answer.on_by_default}")
    yield from paragraph(answer.verdict)
    yield ""


def footing(answer: CaseAnswer) -> Iterator[str]:
    """Assumptions, readings taken, and the receipt."""
    for title, lines in (
        ("assumed by the case:", answer.assumptions),
        ("readings taken:", [f"{k}: {v}" for k, v in answer.readings_taken.items()]),
    ):
        if lines:
            yield title
            for line in lines:
                yield from paragraph(f"- {line}", 2)
    yield receipt_line(answer)


def receipt_line(answer: Answer) -> str:
    """The receipt, its hashes shortened; the whole ones are in the JSON."""
    made = answer.receipt
    hashes = ("law", made.law), ("facts", made.facts), ("case", made.case), ("code", made.code)
    shown = ", ".join(f"{name} {digest[:12]}" for name, digest in hashes if digest)
    return f"foedus {made.version}; {shown}"


def paragraph(text: str, indent: int = 0) -> Iterator[str]:
    """The text wrapped to the width, continued two blanks further in."""
    lead = " " * indent
    yield from wrap(text, WIDTH, initial_indent=lead, subsequent_indent=lead + "  ")


def _hanging(lead: str, text: str) -> Iterator[str]:
    yield from wrap(text, WIDTH, initial_indent=lead, subsequent_indent=" " * (len(lead)))


def row(columns: tuple[int, ...], cells: Iterable[str]) -> Iterator[str]:
    """A row of a table; a cell that is too long goes on in the lines below."""
    yield from lined(columns, [wrap(c, w) for c, w in zip(cells, columns, strict=True)])


def lined(columns: tuple[int, ...], cells: list[list[str]]) -> Iterator[str]:
    """A row whose cells are lines already."""
    for lines in zip_longest(*cells, fillvalue=""):
        padded = (line.ljust(width) for line, width in zip(lines, columns, strict=True))
        yield " ".join(padded).rstrip()
