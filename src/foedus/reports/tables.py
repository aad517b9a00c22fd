"""The answers about positions, votes and the record as plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import starmap

from foedus.language.numbers import many
from foedus.questions.answers import (
    Adjudication,
    Answer,
    Blockers,
    BlockerSets,
    Cases,
    Change,
    Checked,
    Dossier,
    Group,
    Measures,
    Members,
    MissingFact,
    NormRecord,
    Norms,
    Odds,
    Power,
    Precedents,
    Replay,
    Suite,
    Vocabulary,
    Ways,
    Why,
)
from foedus.reports import text
from foedus.reports.dossier import dossier
from foedus.reports.odds import odds
from foedus.reports.power import power
from foedus.reports.precedents import precedents
from foedus.reports.replay import replay
from foedus.reports.suite import suite
from foedus.reports.text import (
    LEGEND,
    contested,
    footing,
    heading,
    paragraph,
    proof,
    receipt_line,
    row,
    tally,
)
from foedus.reports.vocabulary import vocabulary
from foedus.reports.votes import OF_THE_RECORD

#: One of what a case file holds.
SINGULAR = {
    "parties": "party",
    "facts": "fact",
    "positions": "position",
    "votes": "vote",
    "events": "event",
    "measures tried": "measure tried",
    "expectations": "expectation",
    "sources": "source",
}
#: More ways or sets than this are counted, not shown; --json has them all.
MOST_SHOWN = 12
#: As many missing facts are shown of a case file.
MOST_FACTS = 10


def blockers(answer: Blockers) -> Iterator[str]:
    """The minimal sets that close every route, then those of each route."""
    yield from heading(answer)
    yield "EVERY ROUTE TOGETHER (of the members of bodies, and the actors that the case names)"
    yield from _sets(answer.overall)
    for id, found in answer.routes.items():
        yield from paragraph(f"ROUTE {id}: {answer.route_titles[id]}")
        yield from _sets(found)
    for id, why in answer.left_out.items():
        yield from paragraph(f"left out, closed in law: {id} ({answer.route_titles[id]}): {why}")
    yield from _not_on_record(answer)
    yield from footing(answer)


def _not_on_record(answer: Blockers | Change) -> Iterator[str]:
    for id, why in answer.not_on_record.items():
        yield from paragraph(f"ROUTE {id}: {answer.route_titles[id]}")
        yield from paragraph(f"not counted: {why}", 2)


def _sets(found: BlockerSets) -> Iterator[str]:
    if not found.sets:
        yield f"  {found.status}"
    for number, groups in enumerate(found.sets[:MOST_SHOWN], start=1):
        yield from _groups(f"{number}.", groups)
    yield from _rest(len(found.sets), found.complete, "sets")


def change(answer: Change) -> Iterator[str]:
    """The cheapest ways to open the measure, then those of each route, and what costs what."""
    yield from heading(answer)
    yield "BY WHICHEVER ROUTE IS CHEAPEST"
    yield from _ways(answer.overall)
    for id, found in answer.routes.items():
        yield from paragraph(f"ROUTE {id}: {answer.route_titles[id]}")
        yield from _ways(found)
    yield from _not_on_record(answer)
    yield "what a change is taken to cost (set it with --cost):"
    for line in answer.costs:
        yield from paragraph(line, 2)
    yield from footing(answer)


def _ways(found: Ways) -> Iterator[str]:
    if found.impossible:
        yield "  no change of positions, readings or unknown facts would open it"
    elif found.cost is None:
        yield "  no way was found; none is proven not to exist"
    elif found.cost == 0:
        yield "  open as things are: nothing need change"
    else:
        yield f"  cost {found.cost}" + ("" if found.proven else " (a cheaper way may exist)")
        for number, groups in enumerate(found.ways[:MOST_SHOWN], start=1):
            yield from _groups(f"{number}.", groups)
        yield from _rest(len(found.ways), found.complete, "ways")


def _rest(number: int, complete: bool, what: str) -> Iterator[str]:
    if number > MOST_SHOWN:
        yield f"  and {number - MOST_SHOWN} more {what} (--json lists them)"
    if not complete:
        yield f"  there are more {what} than were looked for"


def _groups(lead: str, groups: list[Group]) -> Iterator[str]:
    for at, group in enumerate(groups):
        sign = lead if at == 0 else "and"
        yield from paragraph(f"{sign} {group.sentence}", 2)
        if 1 < len(group.of) <= 40:
            yield from paragraph(f"they are {', '.join(group.of)}", 6)


def adjudicate(answer: Adjudication) -> Iterator[str]:
    """The outcome, the count, the rule of the day, and each seat's ballot."""
    law = "" if answer.law_day == answer.on else f", under the law of {answer.law_day}"
    yield f"{answer.body_name} on {answer.on}{law}: {answer.kind} motion"
    yield from paragraph(f"OUTCOME: {answer.verdict}")
    if answer.president:
        yield f"presiding: {answer.president}"
    yield from paragraph(f"ballots of {len(answer.members)} members: {tally(answer.tally)}")
    yield from paragraph(f"kind: {answer.kind_says}")
    yield f"proof:   {LEGEND}"
    yield from proof(answer.proof, 1)
    for note in answer.notes:
        yield from paragraph(f"note: {note}")
    yield receipt_line(answer)


def members(answer: Members) -> Iterator[str]:
    """The members, one to a line."""
    yield f"{answer.body_name} on {answer.on}: {answer.verdict}"
    if answer.on_by_default:
        yield f"no --on given: {answer.on_by_default}"
    yield from paragraph(answer.about)
    for code, name in zip(answer.members, answer.names, strict=True):
        mark = f"  ({answer.marks[code]})" if code in answer.marks else ""
        yield f"  {code}  {name}{mark}"
    yield from paragraph(f"source: {answer.source}")
    yield receipt_line(answer)


def norms(answer: Norms) -> Iterator[str]:
    """One norm at length, or all of them in a line each."""
    if len(answer.norms) + len(answer.contested) > 12:
        for norm in answer.norms:
            yield from row((26, 73), (norm.id, f"{norm.citation}: {norm.title}"))
        yield ""
        yield "contested points:"
        for point in answer.contested:
            yield from row((34, 65), (point.id, point.question))
        yield "'foedus norms ID' shows one with its texts, its readings and what is not modelled"
    else:
        for norm in answer.norms:
            yield from _norm(norm)
        for point in answer.contested:
            yield from contested(point)
    yield receipt_line(answer)


def _norm(norm: NormRecord) -> Iterator[str]:
    yield from paragraph(f"{norm.id}: {norm.citation}")
    yield from paragraph(norm.title, 2)
    for version in norm.versions:
        yield from paragraph(f"{version.since} to {version.until or 'today'}: {version.text}", 2)
        yield from paragraph(f"source: {version.source}", 4)
    for gap in norm.not_modelled:
        yield from paragraph(f"not modelled: {gap}", 2)


def cases(answer: Cases) -> Iterator[str]:
    """A line for each case, with its decision days, or with the measures that were asked for."""
    for case in answer.cases:
        yield from row((30, 69), (case.id, f"{case.title} (from {case.since})"))
        if not answer.narrowed:
            yield from paragraph(f"decision days: {', '.join(case.days) or 'none'}", 4)
            continue
        for tried in case.history:
            by = ", ".join(tried.by)
            yield from paragraph(f"#{tried.no} {tried.on} {by}: {tried.what} -> {tried.outcome}", 4)
    yield answer.verdict
    yield receipt_line(answer)


def check(answer: Checked) -> Iterator[str]:
    """What a well-formed file holds, what in it rests on memory, and what is missing."""
    yield from paragraph(f"{answer.file}: {answer.verdict}")
    yield from paragraph(", ".join(starmap(_counted, answer.counts.items())), 2)
    if answer.memory:
        yield from paragraph(f"sources from memory, to be confirmed: {', '.join(answer.memory)}", 2)
    yield from _missing(answer)
    yield receipt_line(answer)


def _counted(what: str, number: int) -> str:
    """``2 parties`` or ``1 measure tried``: the record has the names of the counts as plurals."""
    return many(number, SINGULAR[what], what)


def _missing(answer: Checked) -> Iterator[str]:
    """The missing facts that would decide most, each with how a case file states it."""
    if answer.unasked:
        yield from paragraph(f"which facts are missing was not asked: {answer.unasked}")
    elif not answer.missing:
        yield f"no route of any measure turns on a fact that is missing on {answer.on}"
    else:
        yield from paragraph(
            f"missing facts on which it turns on {answer.on} whether a route is lawful; each goes "
            "into a [[facts]] table, if there is a source for it:"
        )
    for fact in answer.missing[:MOST_FACTS]:
        yield from paragraph(f'say = "{fact.say}"  # {_decides(fact)}', 2)
        yield from paragraph(fact.sentence, 6)
    if len(answer.missing) > MOST_FACTS:
        yield f"  and {len(answer.missing) - MOST_FACTS} more facts (--json lists them)"


def _decides(fact: MissingFact) -> str:
    """How many routes turn on it, and what either answer does: ``9 routes: yes opens 1``."""
    effects = {
        "yes": {"opens": fact.yes_opens, "closes": fact.yes_closes},
        "no": {"opens": fact.no_opens, "closes": fact.no_closes},
    }
    said = []
    for answer, effect in effects.items():
        does = [f"{verb} {len(routes)}" for verb, routes in effect.items() if routes]
        if does:
            said.append(f"{answer} {' and '.join(does)}")
    number = len(fact.routes)
    return f"{many(number, 'route')}: {'; '.join(said) or 'decides with others'}"


#: How each kind of answer is written.
VIEWS: dict[type[Answer], Callable[..., Iterator[str]]] = {
    Measures: text.measures,
    Why: text.why,
    Blockers: blockers,
    Change: change,
    Adjudication: adjudicate,
    Members: members,
    Norms: norms,
    Cases: cases,
    Checked: check,
    Dossier: dossier,
    Vocabulary: vocabulary,
    **OF_THE_RECORD,
    Replay: replay,
    Suite: suite,
    Power: power,
    Precedents: precedents,
    Odds: odds,
}
