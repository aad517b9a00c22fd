"""Every recorded vote of a body through the law of its day, compared with the record."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from datetime import date

from foedus.catalog import all_bodies
from foedus.questions.answers.replay import Replay, ReplayedVote
from foedus.questions.asking import QuestionError
from foedus.questions.heading import of_day
from foedus.questions.outcome import VETOED
from foedus.questions.replay.classes import CLASSES, Replayed, run
from foedus.questions.replay.findings import findings
from foedus.questions.replay.notes import notes, sources
from foedus.questions.replay.reasons import reasons
from foedus.questions.replay.rules import Rules
from foedus.questions.replay.scores import scores
from foedus.questions.replay.votes import recorded

#: What a row is counted as that repeats the vote of another.
REPEATED = "row that repeats another"
#: Called with the number done and the number of all.
Progress = Callable[[int, int], None]


def replay(
    body: str,
    since: date | None = None,
    until: date | None = None,
    explained: bool = False,
    with_notes: bool = False,
    progress: Progress = lambda done, of: None,
) -> Replay:
    """The answer to ``replay``: the votes of the body from ``since`` to ``until``.

    ``explained`` gives reasons for each vote, with ``progress`` told on the way; ``with_notes``
    adds every correction of the data and every difference between sources.

    Raises:
        QuestionError: no vote is on record in these days.
    """
    puts = list(recorded(body, since, until))
    if not puts:
        raise QuestionError(
            f"no votes of the {all_bodies()[body].name} are on record in these days"
        )
    rules = Rules()
    found = run(puts, rules)
    compared = scores(found)
    days = [put.on for put in puts]
    written = notes(body, puts) if with_notes else []
    return Replay(
        **of_day(max(days)),
        verdict=f"{compared[0].reproduced} of {compared[0].of} recorded outcomes come out as "
        "recorded under the law of their day",
        body=body,
        body_name=all_bodies()[body].name,
        since=min(days).isoformat(),
        until=max(days).isoformat(),
        scores=compared,
        classes=_ordered(Counter(one.computed for one in found)),
        not_on_record=_ordered(Counter(o.computed for o in found if o.put.outcome is None)),
        decades=_decades(found),
        vetoes=_vetoes(found),
        vetoes_by=_vetoes_by(found),
        findings=list(findings(found)),
        notes=written,
        sources=sources(written),
        votes=_votes(found, rules, explained, progress),
    )


def _votes(
    found: Sequence[Replayed], rules: Rules, explained: bool, progress: Progress
) -> list[ReplayedVote]:
    votes = []
    for done, one in enumerate(found, start=1):
        votes.append(_vote(one, rules, explained))
        progress(done, len(found))
    return votes


def _vote(one: Replayed, rules: Rules, explained: bool) -> ReplayedVote:
    put, kind = one.put, one.decision.kind
    rule = rules.rule(put.body, kind, put.members, put.on)
    told = explained and one.result is not None
    return ReplayedVote(
        vote=put.vote,
        symbol=put.symbol,
        on=put.on.isoformat(),
        precision=put.precision,
        put=put.put,
        subjects=list(put.subjects),
        kind=kind,
        kind_norm=one.decision.by.id,
        or_kind=one.decision.unless,
        rule=rule.reference.id,
        rule_in_force=str(rule.reference.in_force),
        counts=list(put.counts) if put.counts else None,
        recorded=put.outcome,
        computed=one.computed,
        agrees=one.agrees,
        vetoes=list(one.result.against) if one.result and one.computed == VETOED else [],
        against_with_veto=list(one.result.against) if one.result else [],
        reasons=reasons(rule, put)[1] if told else [],
    )


def _ordered(counts: Counter[str]) -> dict[str, int]:
    return {name: counts[name] for name in CLASSES if counts[name]}


def _decades(found: Sequence[Replayed]) -> dict[str, dict[str, int]]:
    counts: dict[str, Counter[str]] = {}
    for one in found:
        decade = str(one.put.on.year // 10 * 10)
        counts.setdefault(decade, Counter())[one.computed] += 1
    return {decade: _ordered(counts[decade]) for decade in sorted(counts)}


def _vetoes(found: Sequence[Replayed]) -> dict[str, int]:
    """Vetoed votes by what was put; a row that repeats another is counted by itself."""
    puts = (one.put for one in found if one.computed == VETOED)
    return dict(Counter(REPEATED if p.duplicate_of else p.put for p in puts).most_common())


def _vetoes_by(found: Sequence[Replayed]) -> dict[str, int]:
    """Vetoes by member, rows that repeat another left out."""
    vetoed = (o for o in found if o.computed == VETOED and not o.put.duplicate_of)
    cast = (member for o in vetoed if o.result for member in o.result.against)
    return dict(Counter(cast).most_common())
