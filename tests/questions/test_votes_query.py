"""Votes found by query are those that going through the record vote by vote gives."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from foedus.facts.security_council import permanent
from foedus.facts.votes import AssemblyVote, CouncilVote, assembly_votes, council_votes
from foedus.facts.votes.whole import connect_whole, documented
from foedus.questions import sql as queries
from foedus.questions.agreement import agreement
from foedus.questions.asking import QuestionError
from foedus.questions.record import all_sources
from foedus.questions.shut import QueryError, open_record
from foedus.questions.votes_filters import filters
from foedus.questions.votes_query import find

CAST = ("yes", "no", "abstain")


@pytest.fixture(autouse=True)
def _no_own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOEDUS_DATA", str(tmp_path))


@pytest.fixture(scope="module")
def council() -> list[CouncilVote]:
    return [vote for vote in council_votes() if vote.duplicate_of is None]


@pytest.fixture(scope="module")
def assembly() -> list[AssemblyVote]:
    return list(assembly_votes())


def numbers(*args: object, **asked: object) -> list[int]:
    """The numbers of the votes that are found, in their order."""
    answer = find(filters(**asked)).answer(None)  # type: ignore[arg-type]
    assert answer.total == len(answer.votes)
    return [vote.vote for vote in answer.votes]


@pytest.mark.parametrize("state", ["CHN", "FRA", "GBR", "RUS", "SUN", "USA"])
def test_vetoed_by_a_state(state: str, council: list[CouncilVote]) -> None:
    expected = {
        vote.vote
        for vote in council
        if vote.outcome == "vetoed"
        and vote.ballots.get(state) == "no"
        and state in permanent(vote.on)
    }
    assert set(numbers(vetoed_by=[state])) == expected != set()


def test_who_voted_how_is_asked_of_every_state_named(council: list[CouncilVote]) -> None:
    cast = [("yes", "FRA"), ("abstain", "CHN"), ("abstain", "United Kingdom")]
    expected = {
        vote.vote
        for vote in council
        if all(vote.ballots.get(s) == b for b, s in [*cast[:2], ("abstain", "GBR")])
    }
    assert set(numbers(body="security-council", cast=cast)) == expected != set()


def test_days_are_included_and_a_month_is_taken_in_whole(assembly: list[AssemblyVote]) -> None:
    since, until = date(1956, 11, 15), date(1956, 12, 15)
    expected = {
        vote.vote
        for vote in assembly
        if (
            since <= vote.on <= until
            if vote.precision == "day"
            else (1956, 11) <= (vote.on.year, vote.on.month) <= (1956, 12)
        )
    }
    assert set(numbers(body="general_assembly", since=since, until=until)) == expected != set()


def test_outcomes_are_counted(council: list[CouncilVote]) -> None:
    answer = find(filters("security-council")).answer(0)
    outcomes = [vote.outcome for vote in council]
    assert answer.outcomes == {name: outcomes.count(name) for name in set(outcomes)}
    assert answer.total == len(council) == 3201
    assert answer.votes == []


@pytest.mark.parametrize("symbol", ["S/RES/2623", "s/res/2623 (2022)", "S/RES/2623(2022)"])
def test_a_symbol_may_go_without_its_year(symbol: str) -> None:
    (vote,) = find(filters(symbol=symbol), ballots=True).answer(None).votes
    assert (vote.yes, vote.no, vote.abstain, vote.absent) == (11, 1, 3, 0)
    assert vote.ballots is not None
    assert vote.ballots["no"] == ["RUS"]
    assert vote.ballots["abstain"] == ["ARE", "CHN", "IND"]


def test_a_star_stands_for_anything_and_a_dot_for_itself() -> None:
    found = find(filters(symbol="A/RES/ES-11/*")).answer(None).votes
    assert {vote.session for vote in found} == {"ES-11"}
    assert find(filters(symbol="S.RES/2623")).answer(None).total == 0


def test_a_subject_is_one_of_the_words_of_a_vote() -> None:
    found = find(filters("security-council", subject="admission")).answer(None).votes
    assert found
    assert all("admission" in vote.subjects for vote in found)


def test_the_closest_have_the_smallest_difference(assembly: list[AssemblyVote]) -> None:
    margins = sorted(abs(vote.counts[0] - vote.counts[1]) for vote in assembly)
    found = find(filters("general-assembly"), closest=20).answer(20).votes
    assert [vote.margin for vote in found] == margins[:20]
    assert all(abs((vote.yes or 0) - (vote.no or 0)) == vote.margin for vote in found)


def test_the_most_isolated_are_in_the_smallest_company(assembly: list[AssemblyVote]) -> None:
    def company(vote: AssemblyVote) -> tuple[int, int]:
        cast = [ballot for ballot in vote.ballots.values() if ballot != "absent"]
        alike = cast.count(vote.ballots["USA"])
        return alike - 1, len(cast) - alike

    complete = [vote for vote in assembly if vote.known == "complete"]
    took_part = [vote for vote in complete if vote.ballots.get("USA") in CAST]
    expected = sorted(map(company, took_part), key=lambda pair: (pair[0], -pair[1]))
    answer = find(filters("general-assembly"), isolated="USA").answer(50)
    assert answer.total == len(took_part)
    assert [(vote.alike, vote.otherwise) for vote in answer.votes] == expected[:50]


def test_agreement_is_of_the_votes_in_which_both_cast_a_ballot(
    council: list[CouncilVote], assembly: list[AssemblyVote]
) -> None:
    ballots = [vote.ballots for vote in (*council, *assembly)]
    common = [(b["USA"], b["ISR"]) for b in ballots if {b.get("USA"), b.get("ISR")} <= {*CAST}]
    found = agreement("USA", "Israel", filters())
    assert found.overall.common == len(common)
    assert found.overall.alike == sum(one == other for one, other in common)
    assert found.table["no"]["yes"] == common.count(("no", "yes"))
    sides = [pair for pair in common if "abstain" not in pair]
    assert found.sides.common == len(sides)
    assert sum(span.common for span in found.decades) == len(common)
    assert found.overall.share == pytest.approx(found.overall.alike / len(common), abs=1e-6)


def test_states_without_common_votes_have_no_share() -> None:
    found = agreement("SUN", "RUS", filters())
    assert (found.overall.common, found.overall.share) == (0, None)
    assert any("counted apart" in note for note in found.notes)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({"body": "nato"}, "no votes of north_atlantic_council"),
        ({"body": "general-asembly"}, "nearest: general_assembly"),
        ({"cast": [("yes", "RUX")]}, "RUS (Russian Federation)"),
        ({"vetoed_by": ["DEU"]}, "has never had a veto"),
        ({"vetoed_by": ["RUS"], "body": "general-assembly"}, "no veto in the General Assembly"),
        ({"outcome": "vetoe"}, "nearest: vetoed"),
        ({"subject": "admision"}, "nearest: admission"),
        ({"since": date(2022, 1, 2), "until": date(2022, 1, 1)}, "cannot end"),
        ({"since": date(1900, 1, 1)}, "outside the record"),
    ],
)
def test_what_is_not_of_the_record_is_refused_with_what_is_nearest(
    asked: dict[str, object], said: str
) -> None:
    with pytest.raises(QuestionError) as refused:
        filters(**asked)  # type: ignore[arg-type]
    assert said in str(refused.value)


def test_every_view_is_documented_column_by_column() -> None:
    base = connect_whole()
    views = base.execute(
        "select view_name from duckdb_views() where not internal and view_name <> 'own'"
    ).fetchall()
    assert {name for (name,) in views} == documented().keys()
    for name, told in documented().items():
        columns = [row[0] for row in base.execute(f"describe {name}").fetchall()]
        assert list(told["columns"]) == columns, name


def test_sql_answers_over_the_views() -> None:
    found = queries.sql("select count(*) as n, min(date) from votes where origin = 'foedus'")
    assert found.rows == [[9539, "1946-01-01"]]
    assert [column.name for column in found.columns] == ["n", "min(date)"]
    assert found.complete
    assert [source.id for source in found.sources] == [source.id for source in all_sources()]


def test_rows_beyond_the_limit_are_said_to_be_there() -> None:
    found = queries.sql("select vote from votes order by 1", limit=3)
    assert (len(found.rows), found.complete) == (3, False)
    assert queries.sql("select 1 union all select 2", limit=2).complete


def test_values_that_json_lacks_are_text() -> None:
    query = "select 'nan'::double, 2::hugeint ** 100, 1.5::decimal(4, 1), [date '2022-02-25'], null"
    ((nan, huge, decimal, days, nothing),) = queries.sql(query).rows
    assert (nan, decimal, days, nothing) == ("nan", "1.5", ["2022-02-25"], None)
    assert isinstance(huge, float | str)


HOSTILE = {
    "select * from read_text('{file}')": "disabled",
    "select * from read_csv('{file}')": "disabled",
    "select * from '{file}'": "disabled",
    "select * from glob('{file}')": "disabled",
    "copy votes to '{file}'": "only SELECT",
    "attach '{file}'": "only SELECT",
    "install httpfs": "only SELECT",
    "load httpfs": "only SELECT",
    "set enable_external_access = true": "only SELECT",
    "pragma enable_profiling": "only SELECT",
    "create table x as select 1": "only SELECT",
    "drop table votes": "only SELECT",
    "select 1; drop table votes": "one query",
    "": "one query",
    "select 1) to '{file}' --": "syntax error",
    "selec 1": "LINE 1",
    "select absurd\nfrom votes": "Candidate",
}


@pytest.mark.parametrize("query", HOSTILE)
def test_a_query_reads_the_record_and_nothing_else(query: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    _ = secret.write_text("a\n1\n", "utf-8")
    with pytest.raises(QueryError) as refused:
        queries.sql(query.format(file=secret))
    assert HOSTILE[query] in str(refused.value)
    assert secret.read_text("utf-8") == "a\n1\n"


@pytest.mark.parametrize("query", ["select * from read_text('{file}')", "select 1) to '{file}' --"])
def test_an_export_opens_no_other_file(query: str, tmp_path: Path) -> None:
    secret = tmp_path / "secret.csv"
    _ = secret.write_text("a\n1\n", "utf-8")
    with pytest.raises(QueryError), queries.export(query.format(file=secret)):
        pass
    assert secret.read_text("utf-8") == "a\n1\n"


def test_settings_stay_locked() -> None:
    with open_record("") as base:
        for setting in ("enable_external_access = true", "memory_limit = '9GB'"):
            with pytest.raises(Exception, match="locked"):
                base.execute(f"set {setting}")


def test_a_query_that_takes_too_long_is_stopped() -> None:
    endless = (
        "select count(*) from range(100000000) a, range(100000000) b where a.range + b.range = 7"
    )
    with pytest.raises(QueryError, match=r"stopped after 0\.2 seconds"):
        queries.sql(endless, seconds=0.2)


def test_a_query_that_takes_too_much_memory_is_refused() -> None:
    with pytest.raises(QueryError, match="Out of Memory"):
        queries.sql("select list(range) from range(2000000000)", seconds=20)


def test_an_export_ends_with_the_comment_of_its_query() -> None:
    with queries.export("select 7 as n -- seven") as (base, rows, answer):
        assert base.execute(rows).fetchall() == [(7,)]
        assert answer.verdict == "1 row"


@pytest.mark.parametrize(
    "query", ["select row_number() over (order by date) from votes", "from council", "values (1)"]
)
def test_other_forms_of_select_are_answered(query: str) -> None:
    assert queries.sql(query, limit=1).rows
