"""How often did two states vote alike? The share, of how many votes, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable

from foedus.facts import states
from foedus.facts.votes.whole import connect_whole
from foedus.questions.answers import Agreement, AgreementSpan
from foedus.questions.asking import QuestionError
from foedus.questions.named import state_named
from foedus.questions.record import about
from foedus.questions.votes_filters import Filters
from foedus.questions.votes_query import notes, sources_of

BALLOTS = ("yes", "no", "abstain")
RULE = (
    "of the votes in which both cast a ballot (yes, no or abstain), the share in which it was the "
    "same; a vote that one of them missed is not counted, nor one without known ballots"
)
COMMON = """
create temp table common as
    select votes.date, votes.precision, votes.source, one.ballot as first,
        other.ballot as second
    from votes join ballots as one using (body, vote) join ballots as other using (body, vote)
    where one.state = ? and other.state = ?
        and one.ballot <> 'absent' and other.ballot <> 'absent' and {condition}
"""
#: Years, the ballot of the first and of the second, how often.
Row = tuple[int, str, str, int]


def agreement(first: str, second: str, asked: Filters) -> Agreement:
    """How often the two states voted alike in the votes that pass the filters.

    Raises:
        QuestionError: one of them is no state, or both are the same.
    """
    pair = state_named(first), state_named(second)
    if pair[0] == pair[1]:
        raise QuestionError(f"{pair[0]} is asked for twice: agreement is of two states")
    asked.states.extend(pair)
    asked.said["agreement"] = list(pair)
    base = connect_whole()
    base.execute(COMMON.format(condition=asked.condition), [*pair, *asked.values])
    rows: list[Row] = base.execute(
        "select date_part('year', date) // 10 * 10 as decade, first, second, count(*) "
        "from common group by all order by all"
    ).fetchall()
    overall = _span("all", rows)
    share = "no common votes" if overall.share is None else f"{overall.share:.1%} alike"
    return Agreement(
        **about(asked.said, sources_of(base, "common"), notes(base, asked, "common")),
        verdict=f"{share}: {overall.alike} of {overall.common} common votes",
        rule=RULE,
        states=pair,
        names=(states.name(pair[0]), states.name(pair[1])),
        overall=overall,
        sides=_span("all", (row for row in rows if "abstain" not in row[1:3])),
        decades=[
            _span(f"{decade}-{decade + 9}", (row for row in rows if row[0] == decade))
            for decade in sorted({row[0] for row in rows})
        ],
        table={
            one: {
                two: sum(n for _, first, second, n in rows if (first, second) == (one, two))
                for two in BALLOTS
            }
            for one in BALLOTS
        },
    )


def _span(years: str, rows: Iterable[Row]) -> AgreementSpan:
    counted = list(rows)
    common = sum(n for *_, n in counted)
    alike = sum(n for _, first, second, n in counted if first == second)
    share = round(alike / common, 6) if common else None
    return AgreementSpan(years=years, common=common, alike=alike, share=share)
